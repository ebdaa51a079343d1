/// `notifier.print-queue`: letters on paper that lie to be printed and posted, in the order of packing. For the secretariat
/// and the operator; it names no case and shows nobody's address.
package struct ListPrintQueue: ServiceCommand {
    package static let method = "notifier.print-queue"
    package static let most = 150

    /// Goes on behind this number; absent from the beginning.
    package let after: Int?

    package init(after: Int? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        package let sheets: [WaitingSheet]
        /// Whether there are more behind the last.
        package let hasMore: Bool

        package init(sheets: [WaitingSheet], hasMore: Bool) {
            self.sheets = sheets
            self.hasMore = hasMore
        }
    }
}

/// One letter on paper as it lies to be printed.
package struct WaitingSheet: Codable, Hashable, Sendable {
    /// Its place in the pile, from 1; others move up when one is posted.
    package let number: Int
    package let letter: LetterID
    /// The file's name in the folder of letters.
    package let file: String
    package let pages: Int
    /// Whether an address stands in the envelope's window; without one a person looks before it is posted.
    package let hasWindow: Bool
    package let isAbroad: Bool
    /// Since when it lies there.
    package let since: Timestamp
    /// True when it has lain there for more than a working day; absent otherwise.
    package let isLate: Bool?
    /// True when somebody has stopped it after its file was collected: it is to be taken out of the pile. Absent otherwise.
    package let isStopped: Bool?

    package init(
        number: Int, letter: LetterID, file: String, pages: Int, hasWindow: Bool, isAbroad: Bool, since: Timestamp,
        isLate: Bool? = nil, isStopped: Bool? = nil
    ) {
        self.isLate = isLate
        self.isStopped = isStopped
        self.number = number
        self.letter = letter
        self.file = file
        self.pages = pages
        self.hasWindow = hasWindow
        self.isAbroad = isAbroad
        self.since = since
    }
}

/// `notifier.printed`: these letters on paper have been printed and posted. Said by the secretariat or the operator; of one
/// that stands otherwise already nothing is changed. Of one that was stopped it says that it has been taken out of the pile.
package struct MarkPrinted: ServiceCommand {
    package static let method = "notifier.printed"
    package static let most = 200

    package let letters: [LetterID]
    /// The print room's job, or where it is written: one line of at most 200 bytes, nothing about the citizen.
    package let reference: String?

    package init(letters: [LetterID], reference: String? = nil) {
        self.letters = letters
        self.reference = reference
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// Of which it is on record now, in the order they were named.
        package let posted: [LetterID]
        /// Of which it was on record, or cannot be true: no letter on paper, or one that has come back or been replaced.
        package let unchanged: [LetterID]
        /// Stopped ones that are out of the pile now; absent when there were none.
        package let removed: [LetterID]?

        package init(posted: [LetterID], unchanged: [LetterID], removed: [LetterID]? = nil) {
            self.removed = removed
            self.posted = posted
            self.unchanged = unchanged
        }
    }
}
