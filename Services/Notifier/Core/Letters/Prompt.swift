package import CaseModel
import Wording

/// A leader is asked to look after somebody (R-137); who it is stands in Wellbeing, not here.
package struct Prompt: Letter {
    package static let name = "prompt"
    package static let occasions = [Occasion { (event: Prompted) in owed(after: event) }]

    let prompt: PromptID
    let what: PromptKind
    let stage: PromptStage
    let to: PersonID
    let by: Timestamp
    private let until: Timestamp
    /// Which time it is asked for from the beginning; absent for the first.
    private let instance: Int?
    /// When the talk is proposed to begin, where it is not the half hour before it is to be held.
    private let hour: Timestamp?

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case prompt
        case what = "kind"
        case stage, to, by
        case until = "validUntil"
        case instance, hour
    }

    package init(
        prompt: PromptID, kind: PromptKind, stage: PromptStage, to: PersonID, by: Timestamp, validUntil: Timestamp,
        instance: Int? = nil, hour: Timestamp? = nil
    ) {
        self.hour = hour
        self.prompt = prompt
        what = kind
        self.stage = stage
        self.to = to
        self.by = by
        until = validUntil
        self.instance = instance
    }

    package static func owed(after event: Prompted) -> [Prompt] {
        [
            Prompt(
                prompt: event.prompt, kind: event.kind, stage: event.stage, to: event.leader, by: event.by,
                validUntil: event.validUntil, instance: event.instance, hour: event.hour)
        ]
    }

    package var key: DutyKey {
        DutyKey(rawValue: "prompt/\(prompt)/\(stage.rawValue)\(instance.map { "-\($0)" } ?? "")/\(to)")
    }
    package var kind: LetterKind { .wellbeingPrompt }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let message = Wording.prompt(what, stage, by: by, isAnew: instance != nil)
        let event = Prompted(
            prompt: prompt, leader: to, kind: what, stage: stage, by: by, validUntil: until, instance: instance,
            hour: hour)
        // A talk is proposed in the calendar once each time; what else waits is no hour.
        guard let hour = event.proposedAt else { return try desk.message("prompt/1", message, fetched) }
        return try desk.message(
            "prompt/1", message.inviting(to: Wording.proposal(prompt, sequence: event.sequence, at: hour)), fetched)
    }
}
