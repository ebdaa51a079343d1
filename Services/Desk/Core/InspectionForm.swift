package import CaseModel
package import DeskAnswers
import Wording

/// Tilsyn: which cases are looked for, as it stands in the address. Nothing in it is about a citizen.
package enum InspectionForm {
    /// The names in the address, in their order: the days in three parts each.
    package static let fields =
        ["fra", "til"].flatMap { name in WrittenMoment.dayParts.map { "\(name)-\($0)" } } + ["enhed", "udfald", "tegn"]

    package static func choice(_ answers: Answers) throws(FieldFaults) -> InspectionChoice {
        var faults: [FieldFault] = []
        var days: [CivilDay?] = []
        for name in ["fra", "til"] {
            switch WrittenMoment.day(name, in: answers) {
            case .empty: days.append(nil)
            case .day(let day): days.append(day)
            case .wrong: faults.append(FieldFault("\(name)-day", Wording.Desk.inspectionDayBad))
            }
        }
        if let from = days.first ?? nil, let to = days.last ?? nil, to < from, faults.isEmpty {
            faults.append(FieldFault("til-day", Wording.Desk.daysBackwards))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return InspectionChoice(
            from: days[0], to: days[1], unit: answers.identifier("enhed"), outcome: answers.choice("udfald"),
            sign: answers.choice("tegn"))
    }
}
