import CaseModel
import Runtime
import Store
import Support
import Wire

/// Wellbeing in a house of four thousand people: start, what the process holds at rest, and asking for everybody at once.
enum WellbeingLoad {
    private static let people = 4_000

    static func measure() throws {
        let town = try Town(speed: 1)
        let path = town.data.file(of: .wellbeing)
        try town.processes[.wellbeing]?.terminate()
        try fill(Database(path: path))
        let start = try Bench.seconds { try begin(town) }
        Bench.report("wellbeing's start, \(people) people", Bench.figure(start * 1000, "ms"))
        try town.settle()
        if let process = town.processes[.wellbeing] {
            Bench.report("genklang-wellbeing resident, idle", Bench.figure(Processes.resident(process.id), "MB"))
        }
        try town.processes[.wellbeing]?.terminate()
        try makeDue(Database(path: path), now: town.now)
        let file = try Database(path: path, readOnly: true)
        // The first turn asks, perhaps before the process has said that it is at work: its start is timed with it.
        let asking = try Bench.seconds {
            try begin(town)
            try Fact.wait(for: "a prompt for each") {
                try file.first("SELECT count(*) AS n FROM prompt") { $0.number("n") } ?? 0 >= people
            }
        }
        Bench.report(
            "prompts for \(people) people, from the process's start to kept", Bench.figure(asking * 1000, "ms"))
        if let process = town.processes[.wellbeing] {
            Bench.report("genklang-wellbeing resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        }
        _ = try town.stop()
    }

    private static func begin(_ town: Town) throws {
        try town.start(.wellbeing)
        guard let process = town.processes[.wellbeing] else { return }
        try process.wait(for: "wellbeing at work") { process.standardError.contains(".started") }
    }

    /// All in one unit that Lone leads, so that one turn has to do with all of them.
    private static func fill(_ database: Database) throws(StoreError) {
        try database.script(
            """
            BEGIN;
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(people))
            INSERT INTO person (person, unit, is_active)
            SELECT printf('P-MANY%04d', n), 'U-demo03', 1
              FROM number;
            COMMIT;
            """)
    }

    /// A 1:1 with each of them is due now.
    private static func makeDue(_ database: Database, now: Timestamp) throws(StoreError) {
        try database.run(
            """
            INSERT INTO rhythm (unit, kind, working_days, next_day, wake)
            VALUES ('U-demo03', 'oneToOne', 20, :day, :wake)
            """, ["day": .text(now.civil.day.description), "wake": .integer(now.milliseconds)])
    }
}
