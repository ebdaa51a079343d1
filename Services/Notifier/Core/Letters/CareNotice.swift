package import CaseModel
import Wording

/// Somebody hears that there is something for them under Trivsel: that, and nothing more (R-139, R-144, R-146).
package struct CareNotice: Letter {
    package static let name = "careNotice"
    package static let occasions = [
        Occasion { (event: CareTold) in
            [
                CareNotice(
                    prompt: event.prompt, to: event.person, until: event.validUntil, instance: event.instance)
            ]
        }
    ]

    let prompt: PromptID
    let to: PersonID
    let until: Timestamp
    /// Which time it is told; absent for the first.
    let instance: Int?

    package init(prompt: PromptID, to person: PersonID, until end: Timestamp, instance: Int? = nil) {
        self.prompt = prompt
        to = person
        until = end
        self.instance = instance
    }

    package var key: DutyKey { DutyKey(rawValue: "care/\(prompt)\(instance.map { "-\($0)" } ?? "")/\(to)") }
    package var kind: LetterKind { .wellbeingPrompt }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("care/1", Wording.careTold, fetched)
    }
}
