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

    /// One thing owed beside calls that is to change hands.
    package struct Gift: Hashable, Sendable {
        package let `case`: CaseID
        package let obligation: ObligationID
        package let to: PersonID

        package init(case: CaseID, obligation: ObligationID, to: PersonID) {
            self.case = `case`
            self.obligation = obligation
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
        guard !moves.isEmpty || !gifts(in: answers).isEmpty else {
            throw FieldFaults([FieldFault("alle", Wording.Desk.handOverNobody)])
        }
        return moves
    }

    package static func field(_ obligation: ObligationID) -> String { "giv-\(obligation)" }
    /// In which case it is owed.
    package static func caseField(_ obligation: ObligationID) -> String { "sag-\(obligation)" }

    /// What of that which is owed beside calls goes to whom, in the form's order.
    package static func gifts(in answers: Answers) -> [Gift] {
        let all: PersonID? = answers.identifier("alle")
        return answers.fields.compactMap { field in
            guard field.name.hasPrefix("giv-"), let id = ObligationID(rawValue: String(field.name.dropFirst(4))),
                let `case`: CaseID = answers.identifier(caseField(id)), field.value != stays,
                let to = field.value.isEmpty ? all : PersonID(rawValue: field.value)
            else { return nil }
            return Gift(case: `case`, obligation: id, to: to)
        }
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

/// What came of giving on one thing owed beside calls.
package struct GiftResult: Hashable, Sendable {
    package let what: String
    package let to: String
    /// Why it was not given on; absent when it was.
    package let problem: String?

    package init(what: String, to: String, problem: String?) {
        self.what = what
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
