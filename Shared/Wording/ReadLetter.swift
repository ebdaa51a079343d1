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

        package init(
            row: LetterRow, text: LetterText?, message: StaffMessage?, piece: String? = nil, bytes: Int? = nil
        ) {
            self.row = row
            self.text = text
            self.message = message
            self.piece = piece
            self.bytes = bytes
        }
    }
}

extension ReadLetter.Reply {
    /// The words as plain text, for a screen without pages.
    package var plain: String? {
        if let message { return ([message.subject] + message.paragraphs).joined(separator: "\n\n") + "\n" }
        guard let text else { return nil }
        let head = [
            text.sender.lines.joined(separator: "\n"), text.recipient.joined(separator: "\n"),
            "\(Wording.shortDay(text.date))\n\(Wording.caseLine(text))",
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
    /// How what was sent can be known again.
    package static func letterMark(_ digest: String, template: String) -> String {
        "Skabelon \(template). Dokumentets kontroltal (SHA-256): \(digest)."
    }
    package static let letterFrom = "Fra"
    package static let letterTo = "Til"
    package static let letterAsPDF = "Hent brevet som PDF"
    package static let letterFile = "brev.pdf"
}
