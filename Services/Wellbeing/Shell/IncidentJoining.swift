import CaseModel
import Runtime
import Store
import WellbeingCore

/// Two reports of one incident, and what became of duties and offers when the leader said that they are one.
struct IncidentTieStore {
    let database: Database

    /// How a duty stood before another report was joined to its own.
    struct Before {
        let duty: IncidentDuty
        /// Absent when the report that was joined brought it.
        let due: Timestamp?
        let stage: PromptStage
        /// What it was answered by being joined.
        let answer: DutyAnswer?
    }

    func tie(_ other: IncidentID, to incident: IncidentID?, by person: PersonID?, on day: CivilDay?)
        throws(StoreError)
    {
        let sql = """
            UPDATE incident SET joined_to = :to, joined_by = :by, joined_on = :on WHERE incident = :incident
            """
        try database.run(
            sql,
            [
                "incident": Value(other), "to": Value(incident), "by": Value(person), "on": Value(day?.description),
            ])
    }

    func joined(to incident: IncidentID) throws(StoreError) -> [IncidentStore.Kept] {
        let sql = "SELECT * FROM incident WHERE joined_to = :incident ORDER BY registered, incident"
        return try database.rows(sql, ["incident": Value(incident)], IncidentStore.kept)
    }

    func remember(_ before: Before, of other: IncidentID) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO incident_join_duty (joined, duty, due, stage, answer)
            VALUES (:joined, :duty, :due, :stage, :answer)
            """
        try database.run(
            sql,
            [
                "joined": Value(other), "duty": Value(term: before.duty), "due": Value(before.due),
                "stage": Value(term: before.stage), "answer": Value(term: before.answer),
            ])
    }

    func remembered(of other: IncidentID) throws(StoreError) -> [Before] {
        let sql = "SELECT * FROM incident_join_duty WHERE joined = :joined ORDER BY duty"
        return try database.rows(sql, ["joined": Value(other)]) { row in
            Before(
                duty: row.term("duty"), due: row.optionalMoment("due"), stage: row.term("stage"),
                answer: row.optionalTerm("answer"))
        }
    }

    func forget(_ other: IncidentID) throws(StoreError) {
        try database.run("DELETE FROM incident_join_duty WHERE joined = :joined", ["joined": Value(other)])
    }

    func drop(_ duty: IncidentDuty, of incident: IncidentID) throws(StoreError) {
        try database.run(
            "DELETE FROM incident_duty WHERE incident = :incident AND duty = :duty",
            ["incident": Value(incident), "duty": Value(term: duty)])
    }

    /// Offers of one report that its people have, or had, because of the other as well.
    func twice(_ other: IncidentID, besides incident: IncidentID) throws(StoreError) -> [WellbeingStore.Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE incident = :other AND state IN ('open', 'offered')
               AND (person, kind) IN (SELECT person, kind FROM prompt WHERE incident = :incident AND state <> 'lapsed')
             ORDER BY prompt
            """
        return try database.rows(sql, ["other": Value(other), "incident": Value(incident)]) { WellbeingStore.kept($0) }
    }

    func lapsed(of other: IncidentID) throws(StoreError) -> [WellbeingStore.Kept] {
        let sql = "SELECT * FROM prompt WHERE incident = :other AND state = 'lapsed' ORDER BY prompt"
        return try database.rows(sql, ["other": Value(other)]) { WellbeingStore.kept($0) }
    }
}

extension Incidents {
    var ties: IncidentTieStore { IncidentTieStore(database: store.database) }

    func join(_ wish: JoinIncidents, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        let (kept, other) = (try led(wish.incident, viewer), try led(wish.other, viewer))
        guard kept.incident != other.incident, kept.closed == nil, other.closed == nil, try canBeOne(kept, other),
            try ties.joined(to: other.incident).isEmpty
        else { throw IncidentRefusal.cannotJoin }
        try joinDuties(of: other, to: kept, turn)
        try ties.tie(other.incident, to: kept.incident, by: viewer.person, on: turn.now.civil.day)
        for prompt in try ties.twice(other.incident, besides: kept.incident) {
            try care.store.remember(prompt, on: turn.now.civil.day)
            try care.lapse(prompt, turn)
        }
        for one in [kept, other] {
            try turn.audit("incident.joined", by: viewer.person.rawValue, about: one.incident.rawValue)
        }
        var after = kept
        try closeWhenAnswered(&after, at: turn.now)
        return try IncidentReceipt(incident: row(after, for: viewer, isReceipt: true), published: care.published(turn))
    }

    private func joinDuties(of other: IncidentStore.Kept, to kept: IncidentStore.Kept, _ turn: Turn) throws {
        let (own, theirs) = (try store.duties(of: kept.incident), try store.duties(of: other.incident))
        for change in IncidentJoin.changes(own.map(\.standing), joining: theirs.map(\.standing)) {
            switch change {
            case .taken(let duty):
                guard let one = theirs.first(where: { $0.duty == duty }) else { continue }
                try ties.remember(.init(duty: duty, due: nil, stage: one.stage, answer: one.answer), of: other.incident)
                try store.put(one.moved(to: kept.incident, as: turn.chance.identifier()))
            case .answered(let duty):
                guard var one = own.first(where: { $0.duty == duty }),
                    let said = theirs.first(where: { $0.duty == duty })
                else { continue }
                try ties.remember(
                    .init(duty: duty, due: one.due, stage: one.stage, answer: said.answer), of: other.incident)
                (one.answer, one.answered, one.by, one.ground) = (said.answer, said.answered, said.by, said.ground)
                one.wake = nil
                try store.put(one)
            case .sooner(let duty, let due):
                guard var one = own.first(where: { $0.duty == duty }),
                    let said = theirs.first(where: { $0.duty == duty })
                else { continue }
                try ties.remember(.init(duty: duty, due: one.due, stage: one.stage, answer: nil), of: other.incident)
                one.due = due
                one.stage = said.stage
                try wake(&one, turn)
                try store.put(one)
            }
        }
        for var duty in theirs where duty.answer == nil {
            duty.wake = nil
            try store.put(duty)
        }
    }

    /// They are two after all: each has its duties and offers as before. What was answered meanwhile stays answered.
    func part(_ wish: PartIncidents, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        let today = turn.now.civil.day
        guard let other = try store.incident(wish.incident), try sees(other, viewer) else {
            throw try missing(wish.incident)
        }
        guard let to = other.joinedTo, other.joinedBy == viewer.person, other.joinedOn == today,
            let kept = try store.incident(to)
        else { throw IncidentRefusal.cannotPart }
        try partDuties(of: other, from: kept, turn)
        try ties.tie(other.incident, to: nil, by: nil, on: nil)
        for prompt in try ties.lapsed(of: other.incident) {
            guard var before = try care.store.before(prompt, on: today) else { continue }
            before.wake = try care.wake(before, turn)
            try care.store.keep(before)
            try care.store.forget(before: before.prompt)
            try care.store.recheck(before.prompt)
            try care.tellLearning(before.case, turn)
        }
        try care.tellLearning(from: other.incident, turn)
        for var one in [other, kept] {
            if try store.duties(of: one.incident).contains(where: { $0.answer == nil }) {
                try reopen(&one)
            } else if one.closed == nil {
                try closeWhenAnswered(&one, at: turn.now)
            }
        }
        let parted = try store.incident(other.incident) ?? other
        try turn.audit("incident.parted", by: viewer.person.rawValue, about: other.incident.rawValue)
        return try IncidentReceipt(
            incident: row(parted, for: viewer, isReceipt: true), published: care.published(turn))
    }

    private func partDuties(of other: IncidentStore.Kept, from kept: IncidentStore.Kept, _ turn: Turn) throws {
        let own = try store.duties(of: kept.incident)
        for before in try ties.remembered(of: other.incident) {
            // What somebody has answered since is theirs.
            guard var duty = own.first(where: { $0.duty == before.duty }), duty.answer == before.answer else {
                continue
            }
            guard let due = before.due else {
                try ties.drop(duty.duty, of: kept.incident)
                continue
            }
            (duty.due, duty.stage) = (due, before.stage)
            (duty.answer, duty.answered, duty.by, duty.ground) = (nil, nil, nil, "")
            try wake(&duty, turn)
            try store.put(duty)
        }
        try ties.forget(other.incident)
        for var duty in try store.duties(of: other.incident) where duty.answer == nil {
            try wake(&duty, turn)
            try store.put(duty)
        }
    }

    // MARK: Which are tied

    /// Whether it stands on the reader's list: what is joined stands there for those who were in it, and no more as a duty.
    func isListed(_ kept: IncidentStore.Kept, for viewer: Viewer) throws -> Bool {
        if kept.joinedTo == nil || kept.reportedBy == viewer.person { return true }
        let people =
            try store.people(of: kept.incident, witnesses: false) + store.people(of: kept.incident, witnesses: true)
        return people.contains(viewer.person)
    }

    func ties(of kept: IncidentStore.Kept, for viewer: Viewer, _ turn: Turn) throws -> IncidentTies? {
        guard try isLeader(viewer, of: kept) else {
            return kept.joinedTo == nil ? nil : IncidentTies(isJoined: true)
        }
        let joined = try ties.joined(to: kept.incident)
        let isOpen = kept.joinedTo == nil && kept.closed == nil
        let alike = try isOpen ? self.alike(kept, for: viewer) : []
        guard kept.joinedTo != nil || !joined.isEmpty || !alike.isEmpty else { return nil }
        for one in alike {
            try turn.audit("incident.listed", by: viewer.person.rawValue, about: one.incident.rawValue)
        }
        // Their words go with the duties that are answered for them all.
        for one in joined {
            try turn.audit("incident.read", by: viewer.person.rawValue, about: one.incident.rawValue)
        }
        return IncidentTies(
            isJoined: kept.joinedTo != nil, joinedTo: kept.joinedTo,
            joined: try joined.map { try row($0, for: viewer) },
            alike: try alike.map { try row($0, for: viewer, isReceipt: true) },
            mayPart: kept.joinedTo != nil && kept.joinedBy == viewer.person && kept.joinedOn == turn.now.civil.day,
            told: joined.isEmpty ? nil : try joined.map(told))
    }

    private func told(_ kept: IncidentStore.Kept) throws -> JoinedReport {
        JoinedReport(
            incident: kept.incident, words: kept.words, reportedBy: kept.reportedBy,
            exposed: try store.people(of: kept.incident, witnesses: false),
            witnesses: try store.people(of: kept.incident, witnesses: true), case: kept.case, isInjury: kept.isInjury)
    }

    private func alike(_ kept: IncidentStore.Kept, for viewer: Viewer) throws -> [IncidentStore.Kept] {
        try store.incidents(around: viewer.person, leading: viewer.leads, includeClosed: false).filter {
            try $0.incident != kept.incident && $0.joinedTo == nil && isLeader(viewer, of: $0) && canBeOne(kept, $0)
                && ties.joined(to: $0.incident).isEmpty
        }
    }

    /// Never where a leader who sees to the one, or may come to, would read in it what the other keeps from them.
    private func canBeOne(_ kept: IncidentStore.Kept, _ other: IncidentStore.Kept) throws -> Bool {
        let (own, theirs) = (try store.named(in: kept.incident), try store.named(in: other.incident))
        let hit = try store.people(of: other.incident, witnesses: false)
        let mayNotRead = theirs.subtracting(hit).subtracting(own)
        guard try care.staff.leaders(of: kept.unit).allSatisfy({ !mayNotRead.contains($0) }) else { return false }
        return IncidentJoin.canBeOne(
            kept.happened, try store.people(of: kept.incident, witnesses: false), other.happened, hit)
    }

    /// The incident, where this viewer sees to its duties.
    func led(_ id: IncidentID, _ viewer: Viewer) throws -> IncidentStore.Kept {
        guard let kept = try store.incident(id), try sees(kept, viewer) else { throw try missing(id) }
        guard try isLeader(viewer, of: kept) else { throw IncidentRefusal.onlyTheLeader }
        guard kept.joinedTo == nil else { throw IncidentRefusal.isJoined }
        return kept
    }
}

extension IncidentStore.Duty {
    fileprivate var standing: IncidentJoin.Standing {
        IncidentJoin.Standing(duty: duty, due: due, isAnswered: answer != nil)
    }

    fileprivate func moved(to incident: IncidentID, as prompt: PromptID) -> IncidentStore.Duty {
        IncidentStore.Duty(
            incident: incident, duty: duty, prompt: prompt, due: due, stage: stage, wake: wake, answer: answer,
            answered: answered, by: by, ground: ground)
    }
}
