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
}
