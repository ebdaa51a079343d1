/// How far a document has come into the municipality's journal, as colleagues see it.
package struct JournalRow: Codable, Hashable, Sendable {
    package let place: JournalPlace
    /// The journal's own number.
    package let number: String?
    /// Why the case system would not take it, by its own code.
    package let code: String?
    package let since: Timestamp
    /// It was refused, or its receipt should have come by now.
    package let isMissing: Bool
    /// It is about the word that a letter was stopped before it was posted; absent where it was not.
    package let isWithdrawal: Bool?

    package init(
        place: JournalPlace, number: String?, code: String?, since: Timestamp, isMissing: Bool,
        isWithdrawal: Bool? = nil
    ) {
        self.isWithdrawal = isWithdrawal
        self.place = place
        self.number = number
        self.code = code
        self.since = since
        self.isMissing = isMissing
    }
}

/// How far a document has come into the journal.
package enum JournalPlace: String, Codable, Hashable, CaseIterable, Sendable {
    /// It is to be laid where the case system collects.
    case owed
    /// It lies there, or has been collected.
    case laid
    /// It stands in the journal.
    case entered
    /// The case system would not take it.
    case refused
}

/// `notifier.journal-again`: what kept a document out of the journal has been put right; it is handed over once more.
package struct JournalAgain: ServiceCommand {
    package static let method = "notifier.journal-again"
    package let letter: LetterID

    package init(letter: LetterID) { self.letter = letter }

    package typealias Reply = LetterRow
}
