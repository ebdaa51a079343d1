/// `notifier.list`: what has gone out, or is to go out, in a case; the oldest first. Of very many the newest, as many as one
/// reply holds.
package struct ListLetters: ServiceCommand {
    package static let method = "notifier.list"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let letters: [LetterRow]
        /// How the citizen gets letters; absent from an older release.
        package let post: PostRow?
        /// What came in and is handed over to the journal, the oldest first; absent where nothing is.
        package let incoming: [IncomingRow]?
        /// How many older letters and documents are not shown; absent where all are.
        package let leftOut: Int?

        package init(
            letters: [LetterRow], post: PostRow? = nil, incoming: [IncomingRow]? = nil, leftOut: Int? = nil
        ) {
            self.leftOut = leftOut
            self.letters = letters
            self.post = post
            self.incoming = incoming
        }
    }
}

/// `notifier.retry`: what stopped a letter has been put right; try again.
package struct RetryLetter: ServiceCommand {
    package static let method = "notifier.retry"
    package let letter: LetterID

    package init(letter: LetterID) { self.letter = letter }

    package typealias Reply = LetterRow
}

/// One letter or message of a case, without its words.
package struct LetterRow: Codable, Hashable, Sendable {
    package let letter: LetterID
    package let kind: LetterKind
    package let state: LetterState
    /// When it came into this state.
    package let since: Timestamp
    /// The note and version a copy renders.
    package let note: NoteID?
    package let version: Int?
    /// The colleague it goes to; absent on letters to the citizen.
    package let to: PersonID?
    /// When it must have left, exclusive; absent when nothing says so.
    package let by: Timestamp?
    /// It should have left and has not.
    package let isLate: Bool
    /// Why it waits, needs a person or is not sent, by a stable code.
    package let reason: String?
    /// SHA-256 of what was sent, in hexadecimal.
    package let digest: String?
    /// By which way it goes, and what has become of it there; absent before it is made, and of what an older release sent.
    package let delivery: DeliveryRow?
    /// How far it has come into the municipality's journal; absent where it is not handed over.
    package let journal: JournalRow?
    /// Somebody has said that nothing more is sent of it; absent while nobody has.
    package let settled: LetterSettled?
    /// It goes in this other case's letter, where everything is done about it; absent where it goes by itself.
    package let carriedIn: CaseID?
    /// It lies to be printed where nobody says what is: nobody waits for a word of it, and it has left when it is laid. Absent
    /// elsewhere, and from an older release.
    package let isPrintedUntold: Bool?
    /// The letter with a newer version of the same note, which is sent instead of this one; absent while there is none.
    package let newer: LetterID?
    /// The last day to complain that it names has come: it is not sent, nor sent again. Absent: no.
    package let isPastDay: Bool?

    package init(
        letter: LetterID, kind: LetterKind, state: LetterState, since: Timestamp, note: NoteID?, version: Int?,
        to: PersonID?, by: Timestamp?, isLate: Bool, reason: String?, digest: String?,
        delivery: DeliveryRow? = nil, journal: JournalRow? = nil, settled: LetterSettled? = nil,
        carriedIn: CaseID? = nil, isPrintedUntold: Bool? = nil, newer: LetterID? = nil,
        isPastDay: Bool? = nil
    ) {
        self.isPastDay = isPastDay
        self.newer = newer
        self.isPrintedUntold = isPrintedUntold
        self.carriedIn = carriedIn
        self.settled = settled
        self.letter = letter
        self.kind = kind
        self.state = state
        self.since = since
        self.note = note
        self.version = version
        self.to = to
        self.by = by
        self.isLate = isLate
        self.reason = reason
        self.digest = digest
        self.delivery = delivery
        self.journal = journal
    }
}

/// How far a letter has come, as colleagues see it.
package enum LetterState: String, Codable, Hashable, CaseIterable, Sendable {
    /// It goes by itself; nobody need do anything.
    case underway
    /// It could not be written to its folder, and is tried again.
    case waiting
    /// Something must be put right by a person, then `notifier.retry`.
    case needsPerson
    /// It has left the house.
    case sent
    /// It is not sent, and will not be.
    case notSent
}
