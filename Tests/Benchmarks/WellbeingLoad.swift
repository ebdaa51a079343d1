import CaseModel
import Glibc
import Runtime
import Store
import Support
import Wire

/// Wellbeing in a house of four thousand people in 250 units: its start, what it holds at rest, and the turns in which
/// everybody is to be looked after, and has not been.
///
/// A turn is timed in a process that is at work and at rest: from the moment that something is due, by the civil clock,
/// to when it stands in the file for others to see.
enum WellbeingLoad {
    private static let people = 4_000
    private static let units = 250

    static func measure() throws {
        let town = try Town(speed: 1)
        let path = town.data.file(of: .wellbeing)
        try town.processes[.wellbeing]?.terminate()
        try fill(Database(path: path))
        let start = try Bench.seconds { try begin(town) }
        Bench.report("wellbeing's start, \(people) people", Bench.figure(start * 1000, "ms"))
        try town.settle()
        reportMemory(town, "idle")
        try town.processes[.wellbeing]?.terminate()
        try turn(town, path, "a 1:1 asked for with each of \(people)", until: "stage = 'first'") { database, at in
            try database.run(
                """
                INSERT INTO rhythm (unit, kind, working_days, next_day, wake)
                SELECT unit, 'oneToOne', 20, :day, :wake
                  FROM unit
                 WHERE unit LIKE 'U-MANY%'
                """, ["day": .text(at.civil.day.description), "wake": Value(at)])
        }
        try turn(town, path, "a reminder of each of them", until: "stage = 'reminder'") { database, at in
            try database.run("UPDATE prompt SET ask_by = :wake, wake = :wake", ["wake": Value(at)])
        }
        reportMemory(town, "after")
        _ = try town.stop()
    }

    /// Lays something for a moment ahead into the file of a process that is not there, starts it, and waits beside it.
    private static func turn(
        _ town: Town, _ path: String, _ name: String, until condition: String,
        lay: (Database, Timestamp) throws -> Void
    ) throws {
        try town.processes[.wellbeing]?.terminate()
        let due = town.now.adding(seconds: 4)
        try lay(Database(path: path), due)
        try begin(town)
        try town.settle()
        let spent = try processor(town)
        let file = try Database(path: path, readOnly: true)
        let count = "SELECT count(*) AS n FROM prompt WHERE person LIKE 'P-MANY%' AND \(condition)"
        while town.now < due { usleep(200) }
        let took = try Bench.seconds {
            while try file.first(count, [:], { $0.number("n") }) ?? 0 < people { usleep(200) }
        }
        Bench.report(name, Bench.figure(took * 1000, "ms"))
        try town.settle()
        Bench.report(
            "  its processor, with what is said of it", Bench.figure((try processor(town) - spent) * 1000, "ms"))
    }

    /// Seconds of processor that the process has spent, user and kernel.
    private static func processor(_ town: Town) throws -> Double {
        guard let process = town.processes[.wellbeing],
            let text = Files.text("/proc/\(process.id)/stat"), let end = text.lastIndex(of: ")")
        else { return 0 }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return Double((Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func begin(_ town: Town) throws {
        try town.start(.wellbeing)
        guard let process = town.processes[.wellbeing] else { return }
        try process.wait(for: "wellbeing at work") { process.standardError.contains(".started") }
    }

    private static func reportMemory(_ town: Town, _ when: String) {
        guard let process = town.processes[.wellbeing] else { return }
        Bench.report("genklang-wellbeing resident, \(when)", Bench.figure(Processes.resident(process.id), "MB"))
    }

    /// A tree four levels deep, six units under each; the first sixteen people of each unit work there, one of them leads.
    private static func fill(_ database: Database) throws(StoreError) {
        try database.script(
            """
            BEGIN;
            WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < \(units - 1))
            INSERT INTO unit (unit, parent, leader)
            SELECT printf('U-MANY%03d', n), iif(n = 0, NULL, printf('U-MANY%03d', (n - 1) / 6)), printf('P-MANY%04d', n)
              FROM number;
            WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < \(people - 1))
            INSERT INTO person (person, unit, is_active)
            SELECT printf('P-MANY%04d', n), printf('U-MANY%03d', n % \(units)), 1
              FROM number;
            COMMIT;
            """)
    }
}
