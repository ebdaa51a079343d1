package import CaseModel
package import DeskAnswers
import Wording

/// The hand-over of what somebody owes: who takes all of it, or who takes which.
package enum HandingOver {
    /// One call that is to change hands.
    package struct Move: Hashable, Sendable {
        package let `case`: CaseID
        package let to: PersonID

        package init(case: CaseID, to: PersonID) {
            self.case = `case`
            self.to = to
        }
    }

    /// In place of a colleague: this one stays where it is.
    package static let stays = "bliver"

    package static func field(_ case: CaseID) -> String { "til-\(`case`)" }

    /// What the form says, in its order.
    ///
    /// - Throws: a fault at the first field when nothing at all has been chosen.
    package static func moves(in answers: Answers) throws(FieldFaults) -> [Move] {
        let all: PersonID? = answers.identifier("alle")
        let moves = cases(in: answers).compactMap { id -> Move? in
            let chosen = answers[field(id)]
            if chosen == stays { return nil }
            return (chosen.isEmpty ? all : PersonID(rawValue: chosen)).map { Move(case: id, to: $0) }
        }
        guard !moves.isEmpty else { throw FieldFaults([FieldFault("alle", Wording.Desk.handOverNobody)]) }
        return moves
    }

    /// The cases the form asked about, each once.
    package static func cases(in answers: Answers) -> [CaseID] {
        answers.fields.reduce(into: []) { cases, field in
            guard field.name.hasPrefix("til-"), let id = CaseID(rawValue: String(field.name.dropFirst(4))),
                !cases.contains(id)
            else { return }
            cases.append(id)
        }
    }
}

/// What came of one move.
package struct MoveResult: Hashable, Sendable {
    package let `case`: CaseID
    package let citizen: String?
    package let to: String
    /// Why it was not moved; absent when it was.
    package let problem: String?

    package init(case: CaseID, citizen: String?, to: String, problem: String?) {
        self.case = `case`
        self.citizen = citizen
        self.to = to
        self.problem = problem
    }
}

/// The form in which somebody's absence is registered.
package enum AbsenceForm {
    /// What the fields say.
    package static func command(_ answers: Answers) throws(FieldFaults) -> RegisterAbsence {
        var faults: [FieldFault] = []
        let person: PersonID? = answers.identifier("person")
        if person == nil { faults.append(FieldFault("person", Wording.Desk.absencePersonMissing)) }
        let from = day("from", in: answers, &faults)
        let to = day("to", in: answers, &faults)
        guard let person, let from, let to else { throw FieldFaults(faults) }
        return RegisterAbsence(person: person, from: from, to: to)
    }

    private static func day(_ name: String, in answers: Answers, _ faults: inout [FieldFault]) -> CivilDay? {
        if case .day(let day) = WrittenMoment.day(name, in: answers) { return day }
        faults.append(FieldFault("\(name)-day", Wording.Desk.absenceDayMissing))
        return nil
    }
}
