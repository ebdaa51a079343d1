package import CaseModel
package import Runtime
import Seal
import Store
import WellbeingCore
package import Wire

/// Incidents that a restore has lost, and from when to when all is lost (decision 122).
struct LostIncidents {
    let database: Database

    /// What an incident is known by on the bus: nobody finds its number by it, and whoever has the number finds it.
    static func mark(of incident: IncidentID) -> Subject {
        Subject(random: Seal.sha256(Array("genklang-incident/1 \(incident)".utf8)))
    }

    /// Of one that was lost before, the newest leader counts.
    private func put(
        _ mark: Subject, _ lost: LostIncident, leader: PersonID?, at now: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO lost_incident (mark, leader, registered, found)
            VALUES (:mark, :leader, :registered, :now)
                ON CONFLICT (mark) DO UPDATE SET leader = :leader
            """
        try database.run(
            sql,
            [
                "mark": Value(mark), "leader": Value(leader), "registered": Value(lost.registered), "now": Value(now),
            ])
    }

    /// Those that the file knows are not lost.
    private func known() throws(StoreError) -> Set<Subject> {
        Set(try database.rows("SELECT incident FROM incident ORDER BY incident") { Self.mark(of: $0.id("incident")) })
    }

    /// Whether it was registered, and went with a file that is lost.
    func has(_ incident: IncidentID) throws(StoreError) -> Bool {
        let mark: Values = ["mark": Value(Self.mark(of: incident))]
        return try database.first("SELECT 1 FROM lost_incident WHERE mark = :mark", mark) { _ in true } ?? false
    }

    /// It was erased: it is nobody's to register again.
    func erase(_ incident: IncidentID) throws(StoreError) -> Int {
        try database.run(
            "DELETE FROM lost_incident WHERE mark = :mark", ["mark": Value(Self.mark(of: incident))])
    }

    /// What is told of the last restore, with what was lost of this leader's; `nil` when there was none lately.
    func told(to leader: PersonID, at now: Timestamp) throws(StoreError) -> LostCare? {
        let span: Values = ["oldest": Value(Self.oldestTold(at: now))]
        let last = try database.first(
            "SELECT copied, held FROM put_back WHERE released > :oldest ORDER BY released DESC, copied LIMIT 1", span
        ) { (since: $0.optionalMoment("copied"), until: $0.moment("held")) }
        guard let last else { return nil }
        let sql = """
            SELECT registered
              FROM lost_incident
             WHERE leader = :leader AND found > :oldest
             ORDER BY registered, mark
            """
        let incidents = try database.rows(sql, ["leader": Value(leader), "oldest": Value(Self.oldestTold(at: now))]) {
            LostIncident(registered: $0.moment("registered"))
        }
        return LostCare(since: last.since, until: last.until, incidents: incidents)
    }

    private static func oldestTold(at now: Timestamp) -> Timestamp { now.adding(hours: -24 * Int64(LostCare.daysTold)) }

    /// What a restore lost: by what this file once said and has forgotten. Returns the leaders who have lost any, in order.
    ///
    /// - Parameters:
    ///   - copied: when the backup was made, where that is known.
    ///   - held: from when on the file has waited for somebody to look.
    func take(
        _ lost: [CloudEvent], copied: Timestamp?, held: Timestamp, at now: Timestamp,
        leader: (PersonID) throws -> PersonID?
    ) throws -> [PersonID] {
        try database.run(
            "INSERT OR REPLACE INTO put_back (released, copied, held) VALUES (:now, :copied, :held)",
            ["now": Value(now), "copied": Value(copied), "held": Value(held)])
        // Two lives of the file may be lost, and which came first their names do not say.
        let placed = lost.filter { $0.type == IncidentPlaced.type }.sorted {
            ($0.time, $0.id.number) < ($1.time, $1.id.number)
        }
        let known = try known()
        var leaders: Set<PersonID> = []
        for (mark, events) in Dictionary(grouping: placed, by: \.subject).sorted(by: { $0.key < $1.key }) {
            guard !known.contains(mark), let first = events.first, let said = try events.last?.body(IncidentPlaced.self)
            else { continue }
            let theirs = try said.leader.flatMap { try leader($0) }
            try put(mark, LostIncident(registered: first.time), leader: theirs, at: now)
            if let theirs { leaders.insert(theirs) }
        }
        return leaders.sorted()
    }
}

extension WellbeingService {
    /// What happened is gone with the file: whoever was to see to it hears that it is lost, and everybody reads from when to
    /// when, since only they know what they wrote.
    package func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {
        let database = care.store.database
        let leaders = try LostIncidents(database: database).take(
            lost, copied: PutBack.copied(database), held: since, at: turn.now
        ) { leader in
            guard try !care.staff.worksHere(leader) else { return leader }
            // Whoever has left reads nothing here: it is for who stands in their place.
            return try care.staff.leader(of: leader)
        }
        for leader in leaders {
            let prompt: PromptID = turn.chance.identifier()
            let end = turn.now.adding(hours: 24 * Int64(LostCare.daysTold))
            try turn.publish(CareTold(prompt: prompt, person: leader, validUntil: end), about: Subject(prompt))
        }
    }
}

extension Incidents {
    /// Who sees to it, said so that one that a restore loses is missed.
    func sayPlaced(_ kept: IncidentStore.Kept, _ turn: Turn) throws {
        let mark = LostIncidents.mark(of: kept.incident)
        try turn.publish(IncidentPlaced(mark: mark, leader: kept.leader), about: mark)
    }

    /// Why there is no such incident for whoever asks: that it was lost is said to everybody who has its number, which stands
    /// nowhere but on their own pages.
    func missing(_ incident: IncidentID) throws -> IncidentRefusal {
        try LostIncidents(database: care.store.database).has(incident) ? .lost : .unknownIncident
    }
}
