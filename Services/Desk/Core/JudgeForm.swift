package import CaseModel
package import DeskAnswers
import Wording

/// Vurdér henvendelsen: the form read as a judgement of the whole contact, or everything that must be put right in it.
package enum JudgeForm {
    /// Rows for points on the page: those that stand there, and room for more.
    package static func rows(for points: Int) -> Int { max(RegistrationForm.pointCount, points + 1) }

    private static let mostRows = 30

    /// How many judgements lay there when the page was opened.
    package static let seenField = "judgements"

    /// What the form is built on from now on: as it was, or, where it was refused for that, what its writer is shown now.
    package static func seen(_ answers: Answers, faults: [FieldFault], now shown: Int) -> String {
        isOvertaken(faults) ? "\(shown)" : answers.text(seenField) ?? "\(shown)"
    }

    /// Whether it was refused because a colleague has judged it meanwhile.
    package static func isOvertaken(_ faults: [FieldFault]) -> Bool {
        faults.contains(FaultPlaces.fault(forRefusal: "intake.judged_meanwhile"))
    }

    package static func command(_ answers: Answers, of id: CaseID) throws(FieldFaults) -> JudgeCase {
        var faults: [FieldFault] = []
        let kind: ContactKind? = answers.choice("kind")
        if kind == nil { faults.append(FieldFault("kind", Wording.Desk.kindMissing)) }
        let points = RegistrationForm.points(answers, rows: mostRows, for: kind, &faults)
        let unsuitable = RegistrationForm.unsuitable(answers, &faults)
        guard faults.isEmpty, let kind else { throw FieldFaults(faults) }
        return JudgeCase(
            case: id, kind: kind, points: points, about: RegistrationForm.about(answers), unsuitable: unsuitable,
            unit: answers.identifier("unit"), recipient: answers.identifier("recipient"),
            isNotOurs: OwnDiagnosis.isNotOurs(answers), judgements: Int(answers[seenField]) ?? 0)
    }

    /// The form as the case stands, to be changed.
    package static func filled(_ answers: Answers, with shown: ShowCase.Reply) -> Answers {
        var filled = answers
        filled.set("kind", shown.row.kind.rawValue)
        filled.set("unit", shown.row.unit.rawValue)
        for (index, point) in shown.points.enumerated() {
            filled.set("point-\(index + 1)", point.text)
            filled.set("point-kind-\(index + 1)", point.kind.rawValue)
        }
        for (field, person) in zip(RegistrationForm.aboutFields, shown.about) { filled.set(field, person.rawValue) }
        guard let unsuitable = shown.unsuitable else { return filled }
        filled.set("ground", unsuitable.ground.rawValue)
        filled.set("ground-reason", unsuitable.reason)
        return Answers(
            filled.fields + unsuitable.offers.map { Answers.Field(name: "offer", value: $0.rawValue) })
    }

    /// The owner's refusal at this form's own field: who is to ring is chosen on Sagen.
    package static func placed(_ fault: FieldFault) -> FieldFault {
        fault.field == "assigned" ? FieldFault("about", Wording.Desk.judgeCallerConcerned) : fault
    }
}
