package import CaseModel

/// A request to a leader to look after somebody: asked for until it is answered, and never about what was said.
///
/// Source: R-137 … R-144; the steps of asking are ours (SOURCES.md, what no source answers).
package struct Prompt: Equatable, Sendable {
    /// Where it stands, with what is true there.
    package enum State: Equatable, Sendable {
        /// Asked for, at this stage, and to be answered before this moment.
        case asked(PromptStage, by: Timestamp)
        /// The leader has offered it, and Learning still waits. Whether it was held is asked, at this stage, unless that is
        /// said before this moment: an offer that is forgotten would be worse than none.
        case offered(at: Timestamp, PromptStage, by: Timestamp)
        case held(at: Timestamp)
        /// Declined by the person; help is never compulsory.
        case declined(at: Timestamp)
        /// No longer asked for: the person has left, the day has passed, the rhythm was changed.
        case lapsed(at: Timestamp)
    }

    package enum Input: Equatable, Sendable {
        case timePassed
        case answered(PromptState)
        /// What it was asked for is no longer there.
        case gone
    }

    /// The next state, and whom to ask at which stage when somebody is to be asked now.
    package typealias Decision = (next: State, ask: PromptStage?)

    /// What `input` means at `now`. `next` reckons the moment by which a new stage must be answered.
    package static func transition(
        _ state: State, _ input: Input, at now: Timestamp, next: (Timestamp) -> Timestamp
    ) throws(PromptRefusal) -> Decision {
        switch (state, input) {
        case (.asked(.first, let by), .timePassed) where now >= by: (.asked(.reminder, by: next(now)), .reminder)
        case (.asked(.reminder, let by), .timePassed) where now >= by: (.asked(.escalated, by: next(now)), .escalated)
        case (.offered(let at, .first, let by), .timePassed) where now >= by:
            (.offered(at: at, .reminder, by: next(now)), .reminder)
        case (.offered(let at, .reminder, let by), .timePassed) where now >= by:
            (.offered(at: at, .escalated, by: next(now)), .escalated)
        // The leader's leader is asked once; the row stays open on the page until somebody answers it.
        case (.asked, .timePassed), (.offered, .timePassed), (.held, .timePassed), (.declined, .timePassed),
            (.lapsed, .timePassed):
            (state, nil)
        // Asked whether it was held, the leader may say that it is still offered: there is a new clock for that.
        case (.asked, .answered(.offered)), (.offered(_, .reminder, _), .answered(.offered)),
            (.offered(_, .escalated, _), .answered(.offered)):
            (.offered(at: now, .first, by: next(now)), nil)
        case (.asked, .answered(.held)), (.offered, .answered(.held)): (.held(at: now), nil)
        case (.asked, .answered(.declined)), (.offered, .answered(.declined)): (.declined(at: now), nil)
        case (.asked, .gone), (.offered, .gone): (.lapsed(at: now), nil)
        case (.held, .gone), (.declined, .gone), (.lapsed, .gone): (state, nil)
        case (_, .answered(.open)), (_, .answered(.lapsed)): throw .cannotReopen
        case (.offered, .answered(.offered)), (.held, .answered), (.declined, .answered),
            (.lapsed, .answered):
            throw .alreadyAnswered
        }
    }
}

extension Prompt {
    /// Whether what is said of that day can be: neither ahead, nor before what it came up with.
    package static func check(_ day: CivilDay, since occasion: CivilDay, on today: CivilDay) throws(PromptRefusal) {
        guard day <= today else { throw .inTheFuture }
        guard day >= occasion else { throw .beforeOccasion }
    }
}

extension Prompt.State {
    /// Whether Learning waits for it: somebody has still to be looked after.
    package var isWaitedFor: Bool {
        switch self {
        case .asked, .offered: true
        case .held, .declined, .lapsed: false
        }
    }
}

/// Why something cannot be answered, asked for or offered so.
package enum PromptRefusal: String, Refusal, CaseIterable {
    case alreadyAnswered = "wellbeing.already_answered"
    case cannotReopen = "wellbeing.cannot_reopen"
    case unknownPrompt = "wellbeing.unknown_prompt"
    case notYours = "wellbeing.not_yours"
    case inTheFuture = "wellbeing.in_the_future"
    /// A talk about something is not held before it.
    case beforeOccasion = "wellbeing.before_occasion"
    case notOffered = "wellbeing.not_offered"
    case alreadyAsked = "wellbeing.already_asked"
    case notYoursToOffer = "wellbeing.not_yours_to_offer"
    case nobodyChosen = "wellbeing.nobody_chosen"
    case noRhythm = "wellbeing.no_rhythm"
    case rhythmOutOfRange = "wellbeing.rhythm_out_of_range"
    case unitNotYours = "wellbeing.unit_not_yours"
    /// The person has said yes already, and the leader knows.
    case alreadyAccepted = "wellbeing.already_accepted"
    /// Something of the kind is open with the person: nothing more was offered.
    case alreadyOffered = "wellbeing.already_offered"
    case notToAsk = "wellbeing.not_to_ask"
    case nothingToOrder = "wellbeing.nothing_to_order"
    /// Only whoever was chosen for sparring can say that they cannot.
    case cannotTurnDown = "wellbeing.cannot_turn_down"
    case tooLateToTakeBack = "wellbeing.too_late_to_take_back"
    /// Something of the kind has been asked for since, or it is long ago.
    case cannotDeny = "wellbeing.cannot_deny"

    package var code: String { rawValue }
}

/// Somebody whose role opens nothing here.
package enum CareRefusal: String, Refusal {
    case mayNotDo = "call.may_not_do"

    package var code: String { rawValue }
}
