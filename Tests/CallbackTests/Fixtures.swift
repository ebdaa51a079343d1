import CallbackCore
import CaseModel

extension Timestamp {
    /// A Tuesday morning in November, within opening hours.
    static let tuesdayMorning: Timestamp = "2026-11-24T10:00+01:00"
    /// When that Tuesday's office closes.
    static let tuesdayClosing: Timestamp = "2026-11-24T16:00+01:00"
    static let wednesdayMorning: Timestamp = "2026-11-25T10:00+01:00"
}

extension CallPromise {
    /// What is promised to a citizen whose complaint came in on Tuesday morning: today, at the latest Wednesday at 10.
    static let tuesday = promise(since: .tuesdayMorning)

    static func promise(since: Timestamp, by policy: Policy = Policy()) -> CallPromise {
        do { return try policy.promise(since: since) } catch { preconditionFailure("a fixture outside the calendar") }
    }
}

extension OwedCall {
    static let first = OwedCall(id: "C-1", reason: .firstContact, callback: .awaited(.tuesday), attempts: 0)

    /// A call owed because the citizen objected at `since`.
    static func objection(_ id: CallbackID = "C-2", since: Timestamp) -> OwedCall {
        OwedCall(id: id, reason: .objection, callback: .awaited(.promise(since: since)), attempts: 0)
    }
}

extension NoteDraft {
    static let plain = NoteDraft(
        text: "Vi talte om det forsvundne brev.",
        agreements: [Agreement(what: "Vi sender brevet igen.", ball: .municipality, person: "P-1", by: "2026-11-27")],
        explained: "At sagen slutter her, når brevet er sendt.", citizensWords: "Jeg fik aldrig brevet.")

    /// Of a talk in December: nothing is agreed for a day before the talk.
    static let inDecember = NoteDraft(
        text: plain.text,
        agreements: [Agreement(what: "Vi sender brevet igen.", ball: .municipality, person: "P-1", by: "2026-12-18")],
        explained: plain.explained, citizensWords: plain.citizensWords)
}

extension Consent {
    static let given = Consent(hasAgreed: true, words: "Ja, så er det i orden for mig.")
}

extension RecordConversation {
    /// A conversation that ended so, with everything that ending takes.
    static func ending(
        _ outcome: Outcome, spokenAt: Timestamp? = nil, note: NoteDraft = .plain, nextTalkAt: Timestamp? = nil,
        by how: IdentityCheck = .knownNumber
    ) -> RecordConversation {
        RecordConversation(
            case: "K-1", spokenAt: spokenAt, note: note, outcome: outcome, consent: outcome == .solved ? .given : nil,
            recipient: outcome == .formal || outcome == .stopped ? "P-9" : nil, nextTalkAt: nextTalkAt,
            recognised: outcome == .notReached ? nil : Recognition(how: how))
    }

    /// The same, held instead of a talk whose agreed hour lies ahead.
    var insteadOfAgreed: RecordConversation {
        RecordConversation(
            case: `case`, spokenAt: spokenAt, note: note, outcome: outcome, consent: consent, recipient: recipient,
            nextTalkAt: nextTalkAt, recognised: recognised, insteadOfAgreed: true)
    }
}

extension Settlement {
    /// What `command` means for `calls`, on Tuesday at noon unless said otherwise.
    static func of(
        _ command: RecordConversation, _ calls: [OwedCall], at now: Timestamp = "2026-11-24T12:00+01:00"
    ) throws(CallbackRefusal) -> Settlement {
        try Settlement(of: Conversation(command), filing: "N-1", for: calls, policy: Policy(), at: now)
    }
}

/// Chance that can be had again: the same seed, the same numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
