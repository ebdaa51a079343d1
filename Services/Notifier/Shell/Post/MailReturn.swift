import CaseModel
import Mail

/// A mail that came back: which message of ours it is about, and whether it is final. Never what it says.
///
/// Source: RFC 3464 (delivery status), RFC 3463 (the numbers of a status), RFC 3462 (the report around them).
struct MailReturn {
    let letter: LetterID
    /// `5.1.1`; absent when the report names none.
    let status: String?
    /// Whether nothing more is tried; a report of a delay changes nothing.
    let isFinal: Bool

    /// - Returns: `nil` when it is no report of a mail that came back, or names no message of ours.
    init?(_ bytes: [UInt8]) {
        guard MailReader.read(bytes).kind == .bounce else { return nil }
        // CR LF is one character of a text, and no LF: without its CR a report's lines begin alike, whoever laid it.
        let text = String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
        // The Message-ID of what was returned: a letter's identifier, perhaps with a document's number behind it.
        guard let named = text.firstMatch(of: /<(L-[0-9A-Z]{20})(?:\.[0-9]+)?@/),
            let letter = LetterID(rawValue: String(named.1))
        else { return nil }
        self.letter = letter
        let status = text.firstMatch(of: /(?:^|\n)Status:[ \t]*([245]\.[0-9]{1,3}\.[0-9]{1,3})/.ignoresCase())
        self.status = status.map { String($0.1) }
        let action = text.firstMatch(of: /(?:^|\n)Action:[ \t]*([a-z]+)/.ignoresCase())
        isFinal = action.map { $0.1.lowercased() == "failed" } ?? (self.status?.hasPrefix("4") != true)
    }
}
