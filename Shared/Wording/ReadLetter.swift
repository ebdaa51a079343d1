package import CaseModel

/// `notifier.letter`: a letter of a case, word for word as it was sent; audited.
///
/// Stands here and not in CaseModel, since its answer is the words themselves.
package struct ReadLetter: ServiceCommand {
    package static let method = "notifier.letter"
    package let `case`: CaseID
    package let letter: LetterID
    /// Bytes of the finished page from this one on, set once more of the words that were sent; absent for the words.
    package let from: Int?

    package init(case: CaseID, letter: LetterID, from: Int? = nil) {
        self.case = `case`
        self.letter = letter
        self.from = from
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: LetterRow
        /// Absent until it has left, and when its words were lost with a file that was put back.
        package let text: LetterText?
        /// A message to a colleague.
        package let message: StaffMessage?
        /// A piece of the PDF in base64url, and how many bytes the whole has; there when a piece was asked for.
        package let piece: String?
        package let bytes: Int?
        /// Whether what is shown is what was sent; absent where nothing is, and from an older release.
        package let kept: LetterKept?
        /// SHA-256 of the PDF that was sent, in hexadecimal; absent of a mail, and where an older release sent it.
        package let pdf: String?

        package init(
            row: LetterRow, text: LetterText?, message: StaffMessage?, piece: String? = nil, bytes: Int? = nil,
            kept: LetterKept? = nil, pdf: String? = nil
        ) {
            self.kept = kept
            self.pdf = pdf
            self.row = row
            self.text = text
            self.message = message
            self.piece = piece
            self.bytes = bytes
        }
    }
}

/// Whether a letter that is read again is the one that was sent.
package enum LetterKept: String, Codable, Hashable, CaseIterable, Sendable {
    /// The words are those that were sent, and the PDF that is set of them has the same bytes.
    case asSent
    /// The words are, and the PDF has other bytes: fonts or programs are others than then.
    case setAnew
    /// The words were changed where they are kept.
    case changed
}

extension LetterText {
    /// The same as a copy that says so at its top.
    ///
    /// - Parameter digest: SHA-256 of what was sent; absent where nobody knows.
    package func copied(_ kept: LetterKept, from digest: String?) -> LetterText {
        let mark = Wording.Desk.letterCopy(kept, of: digest)
        return LetterText(
            template: template, sender: sender, recipient: recipient, date: date, case: self.case,
            blocks: [.paragraph(mark)] + blocks, also: also)
    }
}

extension LetterText {
    /// Whether more than a name stands in the envelope's window.
    package var bearsAddress: Bool { recipient.count > 1 }

    /// The same with the name alone in the window: the citizen's address is protected, and who looks at it is written down.
    package var withoutAddress: LetterText {
        guard bearsAddress else { return self }
        return LetterText(
            template: template, sender: sender,
            recipient: Array(recipient.prefix(1)) + [Wording.Desk.letterAddressHidden], date: date, case: self.case,
            blocks: blocks, also: also)
    }
}

extension ReadLetter.Reply {
    /// Of a citizen whose address is protected, for whoever has not asked for it.
    package var withoutAddress: ReadLetter.Reply {
        ReadLetter.Reply(row: row, text: text?.withoutAddress, message: message, kept: kept, pdf: pdf)
    }

    /// The words as plain text, for a screen without pages.
    package var plain: String? {
        let changed = kept == .changed ? [Wording.Desk.letterChanged] : []
        if let message { return (changed + [message.subject] + message.paragraphs).joined(separator: "\n\n") + "\n" }
        guard let text else { return nil }
        let head =
            changed + [
                text.sender.lines.joined(separator: "\n"), text.recipient.joined(separator: "\n"),
                "\(Wording.shortDay(text.date))\n\(Wording.caseLine(text))", Wording.Desk.letterTemplate(text.template),
            ]
        return (head + [text.plain]).joined(separator: "\n\n") + "\n"
    }
}

extension LetterText {
    /// What it says from its heading on, without whom it goes to.
    package var plain: String { blocks.map(\.plain).joined(separator: "\n\n") }
}

extension LetterBlock {
    fileprivate var plain: String {
        switch self {
        case .heading(let text): text.uppercased()
        case .section(let text), .paragraph(let text), .verbatim(let text): text
        case .items(let items): items.map { "- \($0)" }.joined(separator: "\n")
        case .newPage: "---"
        }
    }
}

extension Wording.Desk {
    package static let letterTitle = "Brev"
    package static let readLetter = "Læs brevet"
    package static let letterNotKept =
        "Der er ingen ord at vise. Enten er brevet ikke sendt endnu, eller også gik ordene tabt, da en sikkerhedskopi blev "
        + "lagt tilbage."
    package static let letterChanged =
        "Ordene her er ikke dem, der blev sendt: de er ændret dér, hvor de er gemt. Brug dem ikke som bevis for, hvad der blev "
        + "skrevet, og ring til driften."
    /// Which words of ours it was made of, in which version.
    package static func letterTemplate(_ template: String) -> String { "Skabelon \(template)." }
    /// How what was sent can be known again.
    package static func letterMark(_ digest: String, template: String, _ kept: LetterKept? = nil) -> String {
        switch kept {
        case .asSent, nil: "\(letterTemplate(template)) Dokumentets kontroltal (SHA-256): \(digest)."
        case .setAnew:
            "\(letterTemplate(template)) Brevet, der blev sendt, havde kontroltallet (SHA-256) \(digest). PDF’en her er en kopi, der er sat "
                + "på ny af de samme ord, og har et andet."
        case .changed: "\(letterTemplate(template)) Brevet, der blev sendt, havde kontroltallet (SHA-256) \(digest)."
        }
    }
    /// What stands at the top of a PDF that is not the one that was sent.
    package static func letterCopy(_ kept: LetterKept, of digest: String?) -> String {
        let number = digest.map { " Det, der blev sendt, havde kontroltallet (SHA-256) \($0)." } ?? ""
        return kept == .changed
            ? letterChanged + number : "Kopi, der er sat på ny af de ord, der blev sendt." + number
    }
    package static let letterFrom = "Fra"
    package static let letterTo = "Til"
    package static let letterAddressHidden = "(Adressen er skjult her)"
    package static let letterWithAddress = "Vis brevet med adressen"
    package static let letterAddressLook =
        "Så kan du også hente det som PDF. Er adressen beskyttet, bliver det skrevet i sagens log, at du har set den."
    package static let letterAsPDF = "Hent brevet som PDF"
    package static let letterFile = "brev.pdf"
}
