package import CaseModel
package import DeskAnswers
import Wording

/// A change that is coming, and whom it meets, read from the forms.
package enum ChangeForm {
    package static func command(_ answers: Answers) throws(FieldFaults) -> RegisterChange {
        var faults: [FieldFault] = []
        let unit: UnitID? = answers.identifier("unit")
        let kind: KnownChangeKind? = answers.choice("change-kind")
        if unit == nil { faults.append(FieldFault("unit", Wording.Desk.unitMissing)) }
        if kind == nil { faults.append(FieldFault("change-kind", Wording.Desk.changeKindMissing)) }
        if answers["what"].isEmpty { faults.append(FieldFault("what", Wording.Desk.changeWhatMissing)) }
        var on: CivilDay?
        if case .day(let day) = WrittenMoment.day("on", in: answers) { on = day }
        if on == nil { faults.append(FieldFault("on-day", Wording.Desk.changeOnMissing)) }
        guard faults.isEmpty, let unit, let kind, let on else { throw FieldFaults(faults) }
        return RegisterChange(
            unit: unit, kind: kind, what: answers["what"], on: on, isNotOurs: OwnDiagnosis.isNotOurs(answers))
    }

    /// Another day, and why.
    package static func move(_ answers: Answers, _ change: ChangeID) throws(FieldFaults) -> MoveChange {
        var faults: [FieldFault] = []
        var on: CivilDay?
        if case .day(let day) = WrittenMoment.day("move-on", in: answers) { on = day }
        if on == nil { faults.append(FieldFault("move-on-day", Wording.Desk.changeOnMissing)) }
        let reason = answers.text("move-reason")
        if reason == nil { faults.append(FieldFault("move-reason", Wording.Desk.changeMoveReasonMissing)) }
        guard let on, let reason else { throw FieldFaults(faults) }
        return MoveChange(change: change, on: on, reason: reason)
    }

    package static func callOff(_ answers: Answers, _ change: ChangeID) throws(FieldFaults) -> CallOffChange {
        guard let reason = answers.text("off-reason") else {
            throw FieldFaults([FieldFault("off-reason", Wording.Desk.changeMoveReasonMissing)])
        }
        return CallOffChange(change: change, reason: reason)
    }

    /// Without a telephone nobody can be rung; the rest is as at registration.
    package static func citizen(_ answers: Answers, for change: ChangeID) throws(FieldFaults) -> NameForChange {
        var faults: [FieldFault] = []
        if answers["name"].isEmpty { faults.append(FieldFault("name", Wording.Desk.changeNameMissing)) }
        switch answers.text("phone") {
        case nil: faults.append(FieldFault("phone", Wording.Desk.changePhoneMissing))
        case let phone? where !ContactDetails.isTelephone(phone):
            faults.append(FieldFault("phone", Wording.Desk.phoneWrong))
        default: break
        }
        let citizen = RegistrationForm.citizen(answers)
        if citizen.addressLines.count > 5 { faults.append(FieldFault("address", Wording.Desk.tooManyLines)) }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return NameForChange(change: change, citizen: citizen, assigned: answers.identifier("assigned"))
    }
}
