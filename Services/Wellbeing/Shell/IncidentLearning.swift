import CaseModel
import Runtime
import Store
import WellbeingCore

/// Incidents that the organisation is to learn from, and until when learning was told to wait.
struct IncidentLearningStore {
    let database: Database

    struct Kept {
        let unit: UnitID
        let asked: Timestamp
        let until: Timestamp?
    }

    func kept(_ incident: IncidentID) throws(StoreError) -> Kept? {
        let sql = "SELECT unit, asked, until FROM incident_learning JOIN incident USING (incident) WHERE incident = :id"
        return try database.first(sql, ["id": Value(incident)]) {
            Kept(unit: $0.id("unit"), asked: $0.moment("asked"), until: $0.optionalMoment("until"))
        }
    }

    func put(_ kept: Kept, of incident: IncidentID) throws(StoreError) {
        let sql = """
            INSERT INTO incident_learning (incident, asked, until)
            VALUES (:incident, :asked, :until)
                ON CONFLICT (incident) DO UPDATE SET until = :until
            """
        try database.run(
            sql, ["incident": Value(incident), "asked": Value(kept.asked), "until": Value(kept.until)])
    }

    /// When the last open prompt that learning waits for is to be answered, or the end of the day on which a debriefing
    /// was held: the two are never one meeting. `nil` when nobody is waited for, or not any longer.
    func waitedForUntil(_ incident: IncidentID, at now: Timestamp) throws(StoreError) -> Timestamp? {
        let kinds = CareKind.allCases.filter(\.holdsLearning).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT max(ask_by) AS until
              FROM prompt
             WHERE incident = :incident AND state IN ('open', 'offered') AND kind IN (\(kinds)) AND ask_by > :now
            """
        let today = now.civil.day
        let open = try database.first(sql, ["incident": Value(incident), "now": Value(now)]) {
            $0.optionalMoment("until")
        }
        .flatMap { $0 }
        let held = """
            SELECT 1
              FROM prompt
             WHERE incident = :incident AND kind = 'debriefing' AND state = 'held' AND answered_on = :today
             LIMIT 1
            """
        let isHeldToday =
            try database.first(held, ["incident": Value(incident), "today": .text(today.description)]) { _ in true }
            ?? false
        let rests = isHeldToday ? Copenhagen.moment(today.adding(days: 1)) : nil
        return [open, rests].compactMap(\.self).max()
    }
}

extension Caring {
    /// Says whether learning from the incident waits, when that is news: never for whom.
    func tellLearning(from incident: IncidentID?, _ turn: Turn) throws {
        let store = IncidentLearningStore(database: store.database)
        guard let incident, let kept = try store.kept(incident) else { return }
        let until = try store.waitedForUntil(incident, at: turn.now)
        guard until != kept.until else { return }
        try beginLearning(
            from: incident, IncidentLearningStore.Kept(unit: kept.unit, asked: kept.asked, until: until), turn)
    }

    func beginLearning(from incident: IncidentID, _ kept: IncidentLearningStore.Kept, _ turn: Turn) throws {
        try IncidentLearningStore(database: store.database).put(kept, of: incident)
        try turn.publish(
            IncidentToLearnFrom(incident: incident, unit: kept.unit, waits: kept.until != nil, until: kept.until),
            about: Subject(incident))
    }
}

extension Incidents {
    private var learning: IncidentLearningStore { IncidentLearningStore(database: store.database) }

    /// The leader says that the organisation is to learn from it; once.
    func learn(_ wish: LearnFromIncident, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        let kept = try led(wish.incident, viewer)
        guard try learning.kept(kept.incident) == nil else { throw IncidentRefusal.alreadyLearning }
        let until = try learning.waitedForUntil(kept.incident, at: turn.now)
        try care.beginLearning(
            from: kept.incident, IncidentLearningStore.Kept(unit: kept.unit, asked: turn.now, until: until), turn)
        try turn.audit("incident.learning", by: viewer.person.rawValue, about: kept.incident.rawValue)
        return try IncidentReceipt(incident: row(kept, for: viewer, isReceipt: true), published: care.published(turn))
    }

    func learnsSince(_ incident: IncidentID) throws -> Timestamp? { try learning.kept(incident)?.asked }
}
