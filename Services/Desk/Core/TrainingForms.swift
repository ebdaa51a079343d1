package import CaseModel
package import DeskAnswers
import Wording

/// The forms of Uddannelse i metoden.
package enum TrainingForms {
    /// A training that was held.
    package static func kept(_ answers: Answers, of unit: UnitID) throws(FieldFaults) -> KeepTraining {
        var faults: [FieldFault] = []
        let kind: TrainingKind? = answers.choice("kind")
        if kind == nil { faults.append(FieldFault("kind", Wording.Desk.trainingKindMissing)) }
        let day = LearningForms.day("held", in: answers)
        if day == nil { faults.append(FieldFault("held-day", Wording.Desk.trainingDayMissing)) }
        let minutes = answers.text("minutes").flatMap { Int($0) }
        if minutes == nil { faults.append(FieldFault("minutes", Wording.Desk.trainingMinutesMissing)) }
        let people = answers.all("people").compactMap(PersonID.init(rawValue:))
        if people.isEmpty { faults.append(FieldFault("people", Wording.Desk.trainingNobody)) }
        guard faults.isEmpty, let kind, let day, let minutes else { throw FieldFaults(faults) }
        return KeepTraining(unit: unit, kind: kind, on: day, minutes: minutes, people: people)
    }

    /// Whether something is in place.
    package static func ground(_ answers: Answers, of unit: UnitID) -> LayGround? {
        guard let ground: TrainingGround = answers.choice("ground") else { return nil }
        return LayGround(unit: unit, ground: ground, isLaid: answers["laid"] == "yes")
    }
}
