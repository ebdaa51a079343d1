package import CaseModel

/// What becomes of a mail: a case of its own, part of one that is there, or something beside them.
package enum MailRoute: Hashable, Sendable {
    /// A new case; of one that has ended, when the mail speaks of such.
    case open(follows: CaseID?)
    case join(CaseID)
    /// Callback knows which case these codes answer, if one is ours.
    case ask([AnswerCode])
    /// No case, for a person to look at.
    case aside(MailPlace)

    /// What is known of a mail before it is decided about.
    package struct Facts: Hashable, Sendable {
        /// Where it lies when it is no person's.
        package let aside: MailPlace?
        /// The newest case of ours that it answers a mail of, and whether that has ended.
        package let answered: Answered?
        /// The case whose number stands in it, where it comes from an address that is known there.
        package let numbered: Answered?
        /// Codes in its subject and words that could be ours.
        package let codes: [AnswerCode]
        /// New cases of this sender's mails within the last hour.
        package let casesOfSender: Int
        /// Whether a colleague of ours has written it, and no citizen.
        package let isColleagues: Bool

        package init(
            aside: MailPlace?, answered: Answered?, codes: [AnswerCode], casesOfSender: Int, isColleagues: Bool = false,
            numbered: Answered? = nil
        ) {
            self.numbered = numbered
            self.isColleagues = isColleagues
            self.aside = aside
            self.answered = answered
            self.codes = codes
            self.casesOfSender = casesOfSender
        }
    }

    /// A case that a mail belongs to.
    package struct Answered: Hashable, Sendable {
        package let `case`: CaseID
        package let isClosed: Bool
        /// Whether a talk has been written down in it, so that what the citizen writes may be an objection.
        package let hasNote: Bool

        package init(case: CaseID, isClosed: Bool, hasNote: Bool) {
            self.case = `case`
            self.isClosed = isClosed
            self.hasNote = hasNote
        }
    }

    /// - Parameter perSender: new cases of one sender within an hour; what comes beyond lies aside, since two programs
    ///   that answer each other never stop.
    package init(_ facts: Facts, perSender: Int) {
        self =
            if let aside = facts.aside {
                .aside(aside)
            } else if let answered = facts.answered {
                Self.to(answered, isColleagues: facts.isColleagues)
            } else if !facts.codes.isEmpty {
                .ask(facts.codes)
            } else if let numbered = facts.numbered {
                Self.to(numbered, isColleagues: facts.isColleagues)
            } else if facts.isColleagues {
                .aside(.colleague)
            } else {
                facts.casesOfSender < perSender ? .open(follows: nil) : .aside(.flood)
            }
    }

    /// What may be about a note joins its case, open or closed: the citizen can object as long as the case exists, and
    /// somebody says what it is. A case that ended without a note is not opened by whoever writes: the mail makes a new one
    /// that follows it, and somebody rings. Nothing is closed or shown by a mail either.
    ///
    /// - Parameter isColleagues: what a colleague writes, with everybody to be answered, belongs where the citizen's mail lies,
    ///   and makes no case.
    package static func to(_ answered: Answered, isColleagues: Bool = false) -> MailRoute {
        answered.isClosed && !answered.hasNote && !isColleagues ? .open(follows: answered.case) : .join(answered.case)
    }
}

/// Answer codes as they stand in what somebody writes.
package enum WrittenCodes {
    private static let most = 3

    /// Whatever could be a code, each once; at most three. First those written with hyphens or dashes as our letters have it,
    /// then those written with blanks or nothing between: words of four letters can look like one.
    package static func found(in text: String) -> [AnswerCode] {
        let text = String(text.map { dashes.contains($0) ? "-" : $0 }).replacing(" - ", with: "-")
        var codes: [AnswerCode] = []
        for word in inGroups(text) + run(together: text) {
            guard let code = AnswerCode(typed: word), !codes.contains(code) else { continue }
            codes.append(code)
            if codes.count == most { break }
        }
        return codes
    }

    /// Written with hyphens: three groups of four.
    private static func inGroups(_ text: String) -> [String] {
        text.split { !isPart($0) }.filter { word in
            let groups = word.split(separator: "-")
            return groups.count == 3 && groups.allSatisfy { $0.utf8.count == 4 }
        }.map(String.init)
    }

    /// Twelve characters in a row, or three words of four on one line. A code has letters and digits; a number or a word is none.
    private static func run(together text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            let words = line.split { !isPart($0) }.map(String.init)
            let threes = words.indices.dropLast(2).map { words[$0..<$0 + 3] }
                .filter { $0.allSatisfy { $0.utf8.count == 4 } }.map { $0.joined() }
            return (words.filter { $0.utf8.count == 12 } + threes).filter { word in
                word.contains(where: \.isNumber) && word.contains(where: \.isLetter) && !word.contains("-")
            }
        }
    }

    private static let dashes: Set<Character> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    static func isPart(_ character: Character) -> Bool {
        character == "-" || (character.isASCII && (character.isLetter || character.isNumber))
    }
}

/// Numbers of cases as they stand in what somebody writes: our letters ask for them.
package enum WrittenCases {
    private static let most = 3
    /// Characters behind the letter and the hyphen: no shorter word is looked up.
    private static let length = 20

    /// Whatever could be the number of a case, each once, in order; at most three.
    package static func found(in text: String) -> [CaseID] {
        var cases: [CaseID] = []
        for word in text.uppercased().split(whereSeparator: { !WrittenCodes.isPart($0) }) {
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == CaseID.prefix, parts[1].utf8.count == length,
                let id = CaseID(rawValue: String(word)), !cases.contains(id)
            else { continue }
            cases.append(id)
            if cases.count == most { break }
        }
        return cases
    }
}

/// A mail as a registration. Nobody is known to be who they say: no letter goes out.
package enum MailRegistration {
    /// - Parameters:
    ///   - name: as the sender writes it, if at all.
    ///   - moment: when the mail server took it.
    ///   - channel: by which way it came: a mail, Digital Post, or a colleague who sent it on.
    ///   - somebody: whose case it is, where a colleague wrote it of them; absent where it is the sender's.
    package static func wish(
        name: String?, email: String?, subject: String, words: String, received moment: Timestamp,
        by channel: Channel = .email, in unit: UnitID, of somebody: Citizen? = nil
    ) -> RegisterCase {
        let line = { (text: String) in oneLine(text).clipped(toBytes: Words.mostInLine) }
        let address = email.flatMap { ContactDetails.isEmail($0) && $0.utf8.count <= Words.mostInLine ? $0 : nil }
        let called = [name, email].compactMap(\.self).map(line).first { !Words.areMissing(in: $0) }
        let citizen =
            somebody
            ?? called.map {
                Citizen(name: $0, phone: nil, email: address, addressLines: [], isVerified: false)
            }
        let told = [words, subject].map(readable).first { !Words.areMissing(in: $0) } ?? "–"
        let summary = [subject, words].map(readable).first { !Words.areMissing(in: $0) } ?? "–"
        return RegisterCase(
            received: moment, channel: channel, kind: .complaint, unit: unit, citizen: citizen,
            points: [ComplaintPoint(kind: .procedural, text: told.clipped(toBytes: Words.mostInOne))],
            summary: summary.clipped(toBytes: Words.mostInOne), wish: .call,
            isWritten: channel == .email || channel == .digitalPost ? nil : true)
    }

    private static func readable(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter {
            $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func oneLine(_ text: String) -> String {
        readable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
