import CaseModel
import IntakeCore

/// Who holds a call, an agreed hour or a note that is owed: the case is open to them, whichever step it is on.
///
/// Callback says whose they are. Giving the case to somebody takes all of it along, as it does there (decision 15).
extension Hearing {
    /// Whoever agreed to ring again is to ring, also when a leader has chosen nobody.
    func hear(_ said: CallOwed) throws {
        if let person = said.assigned { try holds(person, in: said.case) }
    }

    /// Said late of somebody who was to ring: the one who is from now on was told us before.
    func hear(_ said: CallMoved) throws {
        guard let stored = try change.cases.find(said.case) else { throw IntakeRefusal.caseUnknown }
        if let from = said.from, from != stored.assigned {
            try change.cases.remove(from, as: .assigned, from: said.case)
        }
        try holds(said.to, in: said.case)
    }

    /// Whoever spoke with the citizen owes the note.
    func hear(_ said: CitizenReached) throws { try holds(said.by, in: said.case) }

    /// Where nobody has been chosen, whoever agreed on the hour is the one the citizen waits for.
    func hear(_ said: Appointed) throws {
        guard let stored = try change.cases.find(said.case) else { throw IntakeRefusal.caseUnknown }
        guard said.at != nil, stored.assigned == nil else { return }
        try change.cases.add(said.by, as: .assigned, to: said.case)
    }

    private func holds(_ person: PersonID, in case: CaseID) throws {
        try needs(`case`)
        try change.cases.add(person, as: .assigned, to: `case`)
    }
}
