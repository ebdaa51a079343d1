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
