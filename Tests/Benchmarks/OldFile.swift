import CallbackShell
import Runtime
import Store
import Support

/// Callback's file as an older release left it, brought up to date: what the first start after an upgrade has to do before
/// anybody is served.
enum OldFile {
    /// The step of the tables before each unit had a chain of its own: five pings of every open call lie planned or told.
    private static let step = 7

    static func measure() throws {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        let migrations = CallbackService.declaration.migrations
        do {
            let database = try Database(path: path)
            try Migrations.apply(Array(migrations.prefix(step)), to: database)
            try database.script(pings)
        }
        var steps: [(number: Int, begun: Double)] = []
        let database = try Database(path: path)
        let seconds = try Bench.seconds {
            try Migrations.apply(migrations, to: database) { number, _, _ in steps.append((number, Bench.monotonic())) }
        }
        Bench.report("a file of step \(step) brought up to date", Bench.figure(seconds, "s"))
        let ends = steps.dropFirst().map(\.begun) + [Bench.monotonic()]
        if let longest = zip(steps, ends).max(by: { $0.1 - $0.0.begun < $1.1 - $1.0.begun }) {
            Bench.report(
                "  the longest, step \(longest.0.number)", Bench.figure(longest.1 - longest.0.begun, "s"))
        }
    }

    private static let pings = """
        PRAGMA foreign_keys = OFF;
        BEGIN;
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(ManyCases.open)),
             stage (name, hours) AS (VALUES ('owed', 0), ('nearTarget', 7), ('nearLimit', 23), ('missed', 24),
                                            ('stillMissed', 48))
        INSERT INTO ping (callback, stage, due, valid_until, fate, told_at, recipients)
        SELECT printf('C-%07d', (n * 7919) % 9999991), name, n + hours * 3600000, n + 99 * 3600000,
               CASE WHEN hours = 0 THEN 'told' ELSE 'planned' END, CASE WHEN hours = 0 THEN n END,
               CASE WHEN hours = 0 THEN 'P-demo07' END
          FROM number
         CROSS JOIN stage;
        COMMIT;
        PRAGMA foreign_keys = ON;
        """
}
