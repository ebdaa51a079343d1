package import CaseModel
import Wire

/// A letter to the citizen, or a message to a colleague, that the municipality owes: the facts its event gave.
///
/// ## How to add a letter
///
/// A letter is one small file in `Core/Letters`, with its template in a file of its own in `Shared/Wording`:
///
/// 1. A struct with what the event gave: identifiers, terms, moments, versions. Never a name or anybody's words; those
///    are fetched just before the letter is written. It is kept in the ledger, so later fields are added as optionals.
/// 2. `name` is what the ledger calls it, and `key` its business key, made of the identifiers that make it one thing.
///    Neither is ever changed: the letter's own identifier is derived from the key, and a letter is sent once a key.
/// 3. `occasions` says which events it follows from. The bus must let Notifier read them (`AllowList.notifier`).
/// 4. `questions` says what is fetched for it, in order, each an audited call to the owner by version; `.recipient` is
///    asked just before the end. The bus must let Notifier make the call.
/// 5. `words` puts what was fetched into its template. Check that the answers belong to this case and version.
/// 6. Add the type to the list of the service whose event it follows from (`LettersOfIntake`, `LettersOfCallback`).
///
/// When it is due, what overtakes it and whether it still says the truth have defaults that suit most letters. Which way
/// it goes to the citizen is not the letter's to say: it follows from how the citizen is registered.
package protocol Letter: Codable, Hashable, Sendable {
    /// What the ledger calls this letter, `receipt`; stays for ever.
    static var name: String { get }
    /// The events it follows from.
    static var occasions: [Occasion] { get }

    /// What makes it one thing, so that it is sent once.
    var key: DutyKey { get }
    var kind: LetterKind { get }
    /// The case it belongs to; a prompt to a leader belongs to none.
    var `case`: CaseID? { get }
    /// The colleague it goes to; a letter to the citizen has none.
    var colleague: PersonID? { get }
    /// Whether it is a mail; else it is a letter, and goes as the citizen is registered.
    var isMail: Bool { get }
    /// What must be fetched before it can be written, in this order; at least one. The recipient comes late, and "still
    /// due?" last.
    var questions: [Question] { get }

    /// When it must have left; exclusive. Absent when nothing says so.
    var dueBy: Timestamp? { get }
    /// From this moment on it would no longer say the truth and is not sent.
    var validUntil: Timestamp? { get }
    /// Whether it is taken out of the pile when it lies there unprinted at `validUntil`: posted after that it would do harm.
    var isTakenOut: Bool { get }
    /// The agreed hour that it names though it is about something else: where it lies unprinted when that hour has passed or is
    /// another, it is made anew.
    var hourNamed: Timestamp? { get }
    /// The version of a note that it renders.
    var copied: NoteVersion? { get }
    /// The restriction of contact that it tells of.
    var restriction: RestrictionID? { get }
    /// The sending-on to another authority that it tells of.
    var forwarding: ForwardingID? { get }

    /// It waits until this for news that it would rather tell of than leave without; absent when it waits for none.
    func waits(from now: Timestamp) -> Timestamp?
    /// Callback has set the limit of the first call; exclusive.
    mutating func promise(_ limit: Timestamp)
    /// Which way of answering it tells the citizen of; absent where it tells of none.
    var wayTold: Route? { get }
    /// Whether somebody rings, or it is answered in writing, has become another.
    mutating func hear(_ news: AnswerNews)
    /// What has left in its case by the time it is its turn, for a letter that speaks of what came before.
    mutating func follow(sent: [any Letter])
    /// It takes the place of `older`, which the citizen has not read.
    mutating func follow(unread older: any Letter)
    /// Whether it says what is not so any more, now that an hour stands as `said` tells.
    func isUntrue(after said: Appointed) -> Bool
    /// The same of a planned meeting.
    func isUntrue(after said: MeetingMoved) -> Bool
    /// This has come, which it asked for: of whom else it speaks may be known by that.
    mutating func learn(_ need: Need, from fetched: Fetched)
    /// Of one event in several cases of one citizen, letters of this kind go in one, the first; for this purpose it is asked where
    /// each would go. `nil` where each goes by itself.
    var joins: RecipientPurpose? { get }
    /// Whether it is not to be sent any more, now that `newer` of the same case is owed.
    func isOvertaken(by newer: any Letter) -> Bool
    /// It was held back while nobody had checked whose address it was: whether it still says something beside `others`
    /// of its case.
    func isWorthSending(beside others: [any Letter]) -> Bool

    /// The finished words, from what was fetched.
    ///
    /// - Throws: `LetterFault` when something was not fetched, or does not belong together.
    func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords
}

extension Letter {
    package var colleague: PersonID? { nil }
    package var isMail: Bool { colleague != nil }
    package var dueBy: Timestamp? { nil }
    package var validUntil: Timestamp? { nil }
    package var isTakenOut: Bool { false }
    package var hourNamed: Timestamp? { nil }
    package var copied: NoteVersion? { nil }
    package var restriction: RestrictionID? { nil }
    package var forwarding: ForwardingID? { nil }
    package var joins: RecipientPurpose? { nil }
    package func waits(from now: Timestamp) -> Timestamp? { nil }
    package mutating func promise(_ limit: Timestamp) {}
    package var wayTold: Route? { nil }
    package mutating func hear(_ news: AnswerNews) {}
    package mutating func follow(sent: [any Letter]) {}
    package mutating func follow(unread older: any Letter) {}
    package func isUntrue(after said: Appointed) -> Bool { false }
    package func isUntrue(after said: MeetingMoved) -> Bool { false }
    package mutating func learn(_ need: Need, from fetched: Fetched) {}
    package func isOvertaken(by newer: any Letter) -> Bool { false }
    package func isWorthSending(beside others: [any Letter]) -> Bool { !others.contains { isOvertaken(by: $0) } }
}

/// Every letter and message there is.
package enum Letters {
    package static let all: [any Letter.Type] =
        LettersOfIntake.all + LettersOfCallback.all + LettersOfWellbeing.all
        + LettersOfLearning.all + [Again.self, Nudge.self, ReturnNotice.self, UnheardDigest.self, UnheardPing.self]

    private static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The kind of letter that the ledger calls this; `nil` when this release knows none.
    static func type(named name: String) -> (any Letter.Type)? { named[name] }

    /// Every event that some letter follows from.
    package static let events: Set<EventType> = Set(all.flatMap { $0.occasions.map(\.event) })

    /// The letters that follow from this event.
    package static func owed(after heard: HeardEvent, _ surroundings: Surroundings) throws -> [any Letter] {
        try all.flatMap { type in
            try type.occasions.filter { $0.event == heard.type }.flatMap { try $0.letters(heard, surroundings) }
        }
    }
}
