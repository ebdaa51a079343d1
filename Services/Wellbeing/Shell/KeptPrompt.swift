import CaseModel
import Runtime
import Store
import WellbeingCore

extension WellbeingStore {
    /// A prompt as it is kept.
    struct Kept {
        let prompt: PromptID
        let kind: CareKind
        let cause: CareCause
        let `case`: CaseID?
        let incident: IncidentID?
        let person: PersonID
        let unit: UnitID
        let isTeam: Bool
        /// Absent where nobody stands above the person.
        var leader: PersonID?
        var state: Prompt.State
        let asked: Timestamp
        /// The last stage at which somebody was asked, also after the answer.
        var stage: PromptStage
        var by: Timestamp
        var wake: Timestamp?
        var on: CivilDay?
        var provider: CareProvider?
        /// How many times it has been asked for from the beginning: anew when the person says yes, or a leader changes.
        var round = 1
        /// The message in which it was told last, if others came up in the same step.
        var digest: DigestID?
        /// Who was asked before it went up to `leader`, and may still answer.
        var passedFrom: PersonID?
        /// The day on which the person said yes.
        var accepted: CivilDay?
        /// The day on which the person said that it was not held after all.
        var notHeld: CivilDay?
        /// Who answered it last: the leader, or the person themself.
        var answeredBy: PersonID?
        /// The person chose `leader` themself; nobody stands in for them.
        var isChosen = false
        /// When that happened which it came up with; absent where nothing did before it was asked for.
        var occasion: Timestamp?
        /// Its day, of what an older release asked for, which kept no moment.
        var occasionDay: CivilDay?
        /// How many hard talks it came up with; those in other cases than its own have them in `prompt_further_case`.
        var talks = 0
        /// Since when the person no longer works here, of what has lapsed for that alone.
        var left: Timestamp?
        /// The hour that stands in a leader's calendar for it; written by `CareNews` alone.
        var proposal: CareNews.Proposal?

        /// The first day on which it can have been offered or held.
        var since: CivilDay { occasion?.civil.day ?? occasionDay ?? asked.civil.day }

        /// Nobody stands above: it is the person's own to take up in the group of leaders.
        var isOwn: Bool { leader == person && !isTeam }

        /// The stage as it is told: what has gone up to nobody is a reminder, and nobody is told of themself as of a leader below
        /// them.
        var toldStage: PromptStage { stage == .escalated && passedFrom == nil ? .reminder : stage }

        /// The leader is to hear of it today, whatever they have heard already.
        var hurries: Bool { kind == .defusing || cause == .incident || cause == .ownRequest || round > 1 }
    }

    static func kept(_ row: Row) -> Kept {
        let by = row.moment("ask_by")
        let stage = row.term("stage", PromptStage.self)
        let answered = row.optionalMoment("answered") ?? by
        let state: Prompt.State =
            switch row.term("state", PromptState.self) {
            case .open: .asked(stage, by: by)
            case .offered: .offered(at: answered, stage, by: by)
            case .held: .held(at: answered)
            case .declined: .declined(at: answered)
            case .lapsed: .lapsed(at: answered)
            }
        return Kept(
            prompt: row.id("prompt"), kind: row.term("kind"), cause: row.term("cause"), case: row.optionalID("case_id"),
            incident: row.optionalID("incident"), person: row.id("person"), unit: row.id("unit"),
            isTeam: row.bool("is_team"), leader: row.optionalID("leader"), state: state, asked: row.moment("asked"),
            stage: stage, by: by, wake: row.optionalMoment("wake"),
            on: row.optionalDay("answered_on"),
            provider: row.optionalTerm("provider"), round: row.number("round"), digest: row.optionalID("digest"),
            passedFrom: row.optionalID("passed_from"), accepted: row.optionalDay("accepted_on"),
            notHeld: row.optionalDay("not_held_on"), answeredBy: row.optionalID("answered_by"),
            isChosen: row.bool("is_chosen"), occasion: row.optionalMoment("occasion_at"),
            occasionDay: row.optionalDay("occasion_on"), talks: row.number("talks"),
            left: row.optionalMoment("left_at"), proposal: proposal(row))
    }

    static func proposal(_ row: Row) -> CareNews.Proposal? {
        guard let leader = row.optionalID("proposed_to", PersonID.self), let at = row.optionalMoment("proposed_at")
        else {
            return nil
        }
        return CareNews.Proposal(leader: leader, at: at, sequence: row.number("proposed_sequence"))
    }
}

extension Prompt.State {
    var name: PromptState {
        switch self {
        case .asked: .open
        case .offered: .offered
        case .held: .held
        case .declined: .declined
        case .lapsed: .lapsed
        }
    }

    var isOpen: Bool { if case .asked = self { true } else { false } }

    /// Whether a leader is waited for: asked for it, or asked whether what was offered was held.
    var isAsked: Bool {
        switch self {
        case .asked: true
        case .offered(_, let stage, _): stage != .first
        case .held, .declined, .lapsed: false
        }
    }

    var answered: Timestamp? {
        switch self {
        case .asked: nil
        case .offered(let at, _, _), .held(let at), .declined(let at), .lapsed(let at): at
        }
    }
}
