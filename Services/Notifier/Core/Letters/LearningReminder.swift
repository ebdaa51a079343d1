package import CaseModel
import Wording

/// A colleague hears that the day of a review, a reparation or a mediation is near or has passed, or
/// that there are assessments to look at; what it is about stands in Genklang.
package struct LearningReminder: Letter {
    package static let name = "learningReminder"
    package static let occasions = [Occasion { (event: LearningReminded) in owed(after: event) }]

    let task: LearningTask
    let matter: Subject
    /// The case it is about, where it names one: to be looked up, and kept as the case's.
    let about: CaseID?
    let stage: FindingStage
    let to: PersonID
    /// Exclusive.
    let due: Timestamp
    let round: Int
    let until: Timestamp

    package static func owed(after event: LearningReminded) -> [LearningReminder] {
        event.recipients.map { person in
            LearningReminder(
                task: event.task, matter: event.matter, about: event.case, stage: event.stage, to: person,
                due: event.due, round: event.round, until: event.validUntil)
        }
    }

    package var key: DutyKey {
        DutyKey(rawValue: "learning/\(task.rawValue)/\(matter)/\(round)/\(stage.rawValue)/\(to)")
    }
    package var kind: LetterKind { .findingReminder }
    package var `case`: CaseID? { about }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(Self.waited, StillWaited(task: task, matter: matter, round: round)) {
                $0.isWaited ? nil : .noLongerDue
            },
        ]
    }

    private static let waited = Need(rawValue: "stillWaited")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let message =
            task == .assessment ? Wording.assessmentsDue : Wording.learningReminder(task, stage, due: due, about: about)
        return try desk.message("learning/1", message, fetched)
    }
}
