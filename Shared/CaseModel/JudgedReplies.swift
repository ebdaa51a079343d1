/// What a citizen has written about a note, said by somebody to be an objection: nothing of it is written anew.
extension RaiseObjection {
    /// The most of an objection that is kept, in bytes of UTF-8.
    package static let mostBytes = 8_000

    /// The mail as an objection: in its own words, by the way it came, from the moment it came.
    ///
    /// - Parameters:
    ///   - words: all of its words, or as many as were fetched; what does not fit stays with the mail.
    ///   - otherwise: what stands for the words of a mail that has none, such as one with a letter lying in it.
    package init(judging mail: MailRow, words: String, otherwise: String, in case: CaseID) {
        let said = [words, mail.subject].first { $0.contains { !$0.isWhitespace } } ?? otherwise
        self.init(
            case: `case`, text: said.clipped(toBytes: Self.mostBytes), channel: mail.channel ?? .email,
            received: mail.received, mail: mail.mail)
    }
}

extension MailRow {
    /// Whether its words begin so and end there.
    package var isWhole: Bool { beginning.utf8.count >= bytes }

    /// The words that it is an objection in, from as many of its bytes as were fetched; the beginning of them alone is not
    /// what the citizen wrote.
    ///
    /// - Parameter fetched: the first piece of its words; `nil` when that is nothing that can be read.
    package func words(_ fetched: [UInt8]?) throws(MailWordsRefusal) -> String {
        guard !isWhole else { return beginning }
        // A piece may end within a letter; anything else that is no UTF-8 is no words.
        guard let fetched,
            let words = String(
                validating: fetched.count < bytes ? fetched.dropLast(Self.halfLetter(fetched)) : fetched[...],
                as: UTF8.self)
        else { throw .unreadable }
        return words
    }

    /// How many bytes at the end are the beginning of a letter that goes on.
    private static func halfLetter(_ bytes: [UInt8]) -> Int {
        guard let lead = bytes.suffix(3).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return 0 }
        let length =
            switch bytes[lead] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        return bytes.count - lead < length ? bytes.count - lead : 0
    }
}

/// A mail that cannot be judged in its own words: somebody reads it and writes them.
package enum MailWordsRefusal: String, Refusal, CaseIterable {
    case unreadable

    package var code: String { "intake.mail_words_unreadable" }
}
