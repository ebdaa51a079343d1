import CaseModel

/// The plainly invented case that these tests play with.
enum Sample {
    static let `case`: CaseID = "K-1"
    static let callback: CallbackID = "C-1"
    static let caller: PersonID = "P-caller"
    static let recipient: PersonID = "P-recipient"
    static let noon: Timestamp = "2025-03-04T12:00+01:00"

    static func filed(
        _ outcome: Outcome, in note: NoteID = "N-1", version: Int = 1, hasConsent: Bool = false,
        spokenAt: Timestamp = noon
    ) -> CaseState.Input {
        .noteFiled(
            NoteFiled(
                case: `case`, callback: callback, note: note, version: version, by: caller, spokenAt: spokenAt,
                outcome: outcome, hasConsent: hasConsent, recipient: nil, copyBy: spokenAt.adding(hours: 24)))
    }

    static func copied(_ note: NoteID = "N-1", version: Int = 1, by channel: LetterChannel? = nil) -> CaseState.Input {
        .letterSent(
            LetterSent(
                case: `case`, letter: "L-1", kind: .noteCopy, note: note, version: version, digest: "00",
                channel: channel))
    }

    static func copyFate(_ fate: LetterFate, _ note: NoteID = "N-1", version: Int = 1) -> CaseState.Input {
        .letterFate(
            LetterFateKnown(case: `case`, letter: "L-1", kind: .noteCopy, note: note, version: version, fate: fate))
    }

    static func objected(_ objection: ObjectionID = "O-1", to note: NoteID = "N-1", version: Int = 1) -> CaseState.Input
    {
        .objected(Objected(case: `case`, objection: objection, note: note, version: version))
    }

    static func answered(_ objection: ObjectionID = "O-1", _ outcome: ObjectionOutcome? = nil) -> CaseState.Input {
        .objectionAnswered(ObjectionAnswered(case: `case`, objection: objection, outcome: outcome))
    }

    static func handedOn(_ handover: HandoverID = "H-1", insteadOf earlier: HandoverID? = nil) -> CaseState.Input {
        .handOn(handover, to: recipient, insteadOf: earlier)
    }

    static func acknowledged(_ handover: HandoverID = "H-1") -> CaseState.Input {
        .acknowledge(handover, by: recipient)
    }
}

extension CaseState {
    /// The state after these inputs, a minute apart, and all that was announced on the way.
    func after(_ inputs: [Input], from start: Timestamp = Sample.noon) throws -> (
        state: CaseState, heard: [Announcement]
    ) {
        var state = self
        var heard: [Announcement] = []
        for (minute, input) in inputs.enumerated() {
            let decision = try state.transition(input, at: start.adding(seconds: Int64(minute) * 60))
            state = decision.next
            heard += decision.announce
        }
        return (state, heard)
    }
}

/// Chance from a seed, the same on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
