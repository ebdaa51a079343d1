import BusCore
import CallbackShell
import CaseModel
import DirectoryShell
import IntakeShell
import LearningShell
import NotifierShell
import Runtime
import Store
import Support
import WellbeingShell
import Wire

/// What is wrong after services were left behind; nothing, one hopes.
struct LeftBehindFindings {
    private(set) var list: [String] = []
    private let week: LeftBehindWeek
    private let events: [CloudEvent]

    init(_ week: LeftBehindWeek) throws {
        self.week = week
        guard let log = week.town.place.bus.log as? MemoryLog else { preconditionFailure("a log in memory") }
        events = try log.everTaken.map { try CloudEvent(json: JSON.read($0.bytes)) }
        expect(log.first > 50, "the log has forgotten too little to show anything")
        try lookAtProcesses()
        try lookAtEffects()
        try lookAtLetters()
        try compare()
    }

    private mutating func expect(_ isSo: Bool, _ sentence: @autoclosure () -> String) {
        if !isSo { list.append(sentence()) }
    }

    /// Everybody runs, nothing waits, and nobody needed a person to go on.
    private mutating func lookAtProcesses() throws {
        for process in week.town.place.processes {
            expect(process.isRunning, "\(process.name) does not run: \(String(describing: process.lastStop))")
            let condition = try process.engine?.condition()
            expect(condition?["state"] == "running", "\(process.name) is \(condition?.text ?? "gone")")
            expect(condition?["parked"] == 0, "\(process.name): something waits")
            if week.away.contains(process.name) {
                expect(process.logged["resync.incomplete"] == nil, "\(process.name) misses something")
            }
            for defect in Set(process.defects).sorted().prefix(5) { list.append(defect) }
        }
        // Without Intake little is said by the others that could be missed.
        let away = week.away
        let leftBehind = away.filter { week.town.place.process($0).logged["resync.done"] ?? 0 >= 1 }
        expect(!leftBehind.isEmpty || away.contains(.intake), "nobody of \(away) was left behind")
        let waiting = week.town.place.desk.waiting
        expect(waiting == 0, "\(waiting) questions were never answered")
    }

    /// Every event that concerns a service took effect in it exactly once, each sender's in the order it was said.
    private mutating func lookAtEffects() throws {
        for process in week.town.place.processes {
            let applied = try process.applied()
            let concerned = events.filter { process.reads.contains($0.type) }
            expect(Set(applied).count == applied.count, "\(process.name) took in an event twice")
            let missing = Set(concerned.map(\.id)).subtracting(applied)
            expect(missing.isEmpty, "\(process.name) has not heard \(missing.count) of \(concerned.count) events")
            var last: [Epoch: Int64] = [:]
            for id in applied {
                expect(id.number > last[id.epoch, default: 0], "\(process.name): \(id) came late")
                last[id.epoch] = id.number
            }
        }
    }

    /// Every letter left once, and every version of a note, every ping and every prompt became one thing owed.
    private mutating func lookAtLetters() throws {
        let sent = try bodies(LetterSent.self)
        expect(Set(sent.map(\.letter)).count == sent.count, "a letter was said to be sent twice")
        let laid = week.town.outbox.documents.count
        let done = try column(of: .notifier, "SELECT letter AS value FROM ledger WHERE act = 'done'")
        expect(Set(done).count == done.count && done.count == laid, "\(done.count) letters done, \(laid) laid")
    }

    /// What a service has made of the events is what one makes of them that was never away.
    private mutating func compare() throws {
        let now = week.town.place.clock.now
        let learning = try ServiceBench<LearningService>(at: now)
        for event in events where LearningService.declaration.reads.contains(event.type) { try learning.hear(event) }
        try compare(
            .learning, learning.database,
            [
                """
                SELECT case_id, unit, received, channel, kind, route, step, spoken_at, outcome, objections, was_missed,
                       closed_at, reopenings
                  FROM fact
                 ORDER BY case_id
                """,
                "SELECT * FROM readiness ORDER BY 1",
            ])
        let notifier = try ServiceBench<NotifierService>(at: now) { [outbox = week.town.outbox] in
            try NotifierService($0, spool: outbox, press: PlainPress())
        }
        for event in events where NotifierService.declaration.reads.contains(event.type) { try notifier.hear(event) }
        try compare(
            .notifier, notifier.database,
            [
                "SELECT * FROM circle ORDER BY 1", "SELECT key, letter, kind, case_id, note FROM duty ORDER BY 1",
                "SELECT * FROM unit ORDER BY 1", "SELECT * FROM person ORDER BY 1",
            ])
        let callback = try ServiceBench<CallbackService>(at: now)
        for event in events where CallbackService.declaration.reads.contains(event.type) { try callback.hear(event) }
        try compare(
            .callback, callback.database,
            [
                "SELECT * FROM case_file ORDER BY 1", "SELECT * FROM contact_team ORDER BY 1, 2",
                "SELECT absence, person, from_day, to_day FROM absence ORDER BY 1",
                "SELECT case_id, person, part FROM case_person WHERE part = 'about' ORDER BY 1, 2, 3",
                "SELECT case_id FROM call WHERE reason = 'firstContact' ORDER BY 1",
                "SELECT * FROM unit ORDER BY 1", "SELECT * FROM person ORDER BY 1",
            ])
        let wellbeing = try ServiceBench<WellbeingService>(at: now)
        for event in events where WellbeingService.declaration.reads.contains(event.type) { try wellbeing.hear(event) }
        try compare(
            .wellbeing, wellbeing.database,
            [
                "SELECT * FROM unit ORDER BY 1", "SELECT * FROM person ORDER BY 1",
                // The others come of time, of load and of what is asked for, not of events alone.
                "SELECT DISTINCT case_id, person, kind FROM prompt WHERE cause = 'redStep' ORDER BY 1, 2, 3",
            ])
    }

    private mutating func compare(_ service: ServiceName, _ other: Database, _ queries: [String]) throws {
        for sql in queries {
            let (ours, theirs) = (try rows(week.town.place.process(service).database, sql), try rows(other, sql))
            guard ours != theirs else { continue }
            let differing = Set(ours).symmetricDifference(theirs).sorted().prefix(4).joined(separator: " ¦ ")
            list.append("\(service): \(sql): \(ours.count) and \(theirs.count) rows: \(differing)")
        }
    }

    /// Each row of a query as one text.
    private func rows(_ database: Database, _ sql: String) throws -> [String] {
        try database.rows("SELECT json_array(\(try columns(database, sql))) AS row FROM (\(sql))") { $0.text("row") }
    }

    private func columns(_ database: Database, _ sql: String) throws -> String {
        try database.script("CREATE TEMP VIEW looked AS \(sql)")
        defer { try? database.script("DROP VIEW temp.looked") }
        return try database.rows("SELECT name FROM pragma_table_info('looked') ORDER BY cid") {
            "\"\($0.text("name"))\""
        }
        .joined(separator: ", ")
    }

    private func column(of service: ServiceName, _ sql: String) throws -> [String] {
        try week.town.place.process(service).database.rows(sql) { $0.text("value") }
    }

    private func bodies<Body: BusEvent>(_ type: Body.Type) throws -> [Body] {
        try events.filter { $0.type == Body.type }.map { try $0.body(Body.self) }
    }
}
