import CaseModel
import Runtime
import Store
import WellbeingCore

/// Who rings in a case and who is the citizen's way in: as far as it is needed to know who was relieved of it.
struct CasePeopleStore {
    let database: Database

    private enum Part: String { case caller, team }

    /// Somebody else rings. Returns who no longer stands in the case by that.
    func hear(_ said: CaseAssigned) throws(StoreError) -> [PersonID] {
        let before = try people(.caller, in: said.case)
        try clear(.caller, in: said.case)
        try put(said.person, .caller, in: said.case, isConcerned: said.isConcerned)
        let concerned = before.filter(\.isConcerned).map(\.person)
        let team = try people(.team, in: said.case).map(\.person)
        let previous = [said.previous].compactMap(\.self)
        return previous.filter { $0 != said.person && !team.contains($0) && !concerned.contains($0) }
    }

    /// The way in is these people's from now on. Returns who no longer stands in the case by that.
    func hear(_ said: ContactTeamChanged) throws(StoreError) -> [PersonID] {
        let before = try people(.team, in: said.case).map(\.person)
        try clear(.team, in: said.case)
        for person in said.people { try put(person, .team, in: said.case) }
        let caller = try people(.caller, in: said.case).map(\.person)
        return before.filter { !said.people.contains($0) && !caller.contains($0) }
    }

    private func people(_ part: Part, in case: CaseID) throws(StoreError) -> [(person: PersonID, isConcerned: Bool)] {
        let sql = """
            SELECT person, is_concerned FROM case_person WHERE case_id = :case AND part = :part ORDER BY person
            """
        return try database.rows(sql, ["case": Value(`case`), "part": .text(part.rawValue)]) {
            (person: $0.id("person"), isConcerned: $0.bool("is_concerned"))
        }
    }

    private func put(_ person: PersonID, _ part: Part, in case: CaseID, isConcerned: Bool = false) throws(StoreError) {
        let sql = """
            INSERT INTO case_person (case_id, part, person, is_concerned)
            VALUES (:case, :part, :person, :concerned)
                ON CONFLICT DO NOTHING
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "part": .text(part.rawValue), "person": Value(person),
                "concerned": Value(isConcerned),
            ])
    }

    private func clear(_ part: Part, in case: CaseID) throws(StoreError) {
        try database.run(
            "DELETE FROM case_person WHERE case_id = :case AND part = :part",
            ["case": Value(`case`), "part": .text(part.rawValue)])
    }
}

extension WellbeingService {
    /// A case turned red, or its red was decided anew: everybody of ours who is new in it is to be offered a 1:1.
    func stepDecided(_ said: StepDecided, at moment: Timestamp, _ turn: Turn) throws {
        guard said.step == .red else { return try signs.notRed(said.case) }
        try signs.red(said.case, wake: try stillRed(since: moment, turn))
        try lookAfter(signs.enter(said.involved, red: said.case), in: said.case, since: moment, turn)
    }

    /// Whoever takes over a red case is looked after like all who stand in it; who was relieved of it, no longer for that.
    func assigned(_ said: CaseAssigned, at moment: Timestamp, _ turn: Turn) throws {
        if let previous = said.previous, previous != said.person { try relieved(previous, of: said.case, turn) }
        try changed([said.person], out: people.hear(said), in: said.case, at: moment, turn)
    }

    /// Likewise those who are the citizen's way in from now on.
    func teamChanged(_ said: ContactTeamChanged, at moment: Timestamp, _ turn: Turn) throws {
        try changed(said.people, out: people.hear(said), in: said.case, at: moment, turn)
    }

    /// A colleague has taken over what somebody asked to be relieved of: the leader need not say so.
    private func relieved(_ person: PersonID, of case: CaseID, _ turn: Turn) throws {
        guard var kept = try care.store.open(.caseworkerChange, for: person, case: `case`, incident: nil) else {
            return
        }
        kept.state = try Prompt.transition(kept.state, .answered(.held), at: turn.now) { $0 }.next
        kept.on = turn.now.civil.day
        kept.wake = nil
        try care.store.keep(kept)
    }

    private func changed(
        _ people: [PersonID], out: [PersonID], in case: CaseID, at moment: Timestamp, _ turn: Turn
    ) throws {
        guard try signs.isRed(`case`) else { return }
        try signs.leave(out, red: `case`)
        let new = try signs.enter(people, red: `case`, isBack: true)
        guard try signs.isRedAndOpen(`case`) else { return }
        try lookAfter(new, in: `case`, since: moment, turn)
    }

    /// - Parameter moment: when they came to stand in it: the leader's working days count from then.
    private func lookAfter(
        _ people: [PersonID], in case: CaseID, since moment: Timestamp, _ turn: Turn
    ) throws {
        for person in people {
            try care.ask(.oneToOne, .redStep, for: person, case: `case`, after: moment, turn)
            try asking.onLoad(person, turn)
        }
    }
}
