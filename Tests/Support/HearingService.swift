package import CaseModel
import Glibc
package import Runtime
import Store
package import Wire

/// The other small service: hears of overdue handovers, asks about some, and does something outside for those.
///
/// A case whose identifier begins with `K-POISON` it cannot decide on, with `K-BREAK` it breaks a rule of its own table,
/// with `K-FATAL` it ends the process, one with `K-ASK` or `K-NOBODY` it asks about.
package final class HearingService: Service {
    package static let declaration = ServiceDeclaration(
        name: .notifier, publishes: [LetterSent.type], reads: [HandoverOverdue.type],
        migrations: [
            """
            -- 1: what was heard, owed, answered
            CREATE TABLE heard (place INTEGER PRIMARY KEY, case_id TEXT NOT NULL, number INTEGER NOT NULL) STRICT;
            CREATE TABLE duty (
                place INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE,
                state TEXT NOT NULL CHECK (state IN ('asking', 'started', 'done', 'refused'))
            ) STRICT;
            CREATE TABLE answer (place INTEGER PRIMARY KEY, case_id TEXT NOT NULL, code TEXT NOT NULL) STRICT;
            """
        ])

    /// The world outside: what was done to it, and whether it lets itself be done to.
    package final class Outside {
        /// Every time something was done, also again.
        package var done: [String] = []
        /// How often the next attempts fail.
        package var troubles = 0
        /// Whether what it could not decide on can now be decided on.
        package var isMended = false
        /// What it was told was erased.
        package var erased: [String] = []
        /// What it was told that it had said before its file was put back.
        package var recovered: [EventID] = []
        /// What waits in it, for whoever watches.
        package var signs: [ServiceSign] = []
        /// Whether the process may be ended by an event.
        package var isMortal = false
        package init() {}
    }

    private struct Deed: Effect {
        let key: String
        let outside: Outside

        func perform() throws(EffectTrouble) -> String {
            if outside.troubles > 0 {
                outside.troubles -= 1
                throw EffectTrouble("outside.full")
            }
            outside.done.append(key)
            return "digest-of-\(key)"
        }
    }

    private let database: Database
    private let outside: Outside

    package convenience init(_ context: ServiceContext) {
        let outside = Outside()
        outside.isMortal = getenv("GENKLANG_TEST_MORTAL") != nil
        self.init(context, outside)
    }

    package init(_ context: ServiceContext, _ outside: Outside) {
        database = context.database
        self.outside = outside
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        let id = try event.body(HandoverOverdue.self).case
        try database.run(
            "INSERT INTO heard (case_id, number) VALUES (:case, :number)",
            ["case": .text(id.rawValue), "number": .integer(event.id.number)])
        if id.rawValue.hasPrefix("K-POISON"), !outside.isMended { throw CannotDecide("notifier.poison") }
        if id.rawValue.hasPrefix("K-BREAK") {
            try database.run("INSERT INTO duty (case_id, state) VALUES ('K-0', 'bad')")
        }
        if id.rawValue.hasPrefix("K-FATAL"), outside.isMortal { kill(getpid(), SIGKILL) }
        guard ["K-ASK", "K-NOBODY"].contains(where: { id.rawValue.hasPrefix($0) }) else { return }
        try database.run(
            "INSERT OR IGNORE INTO duty (case_id, state) VALUES (:case, 'asking')", ["case": .text(id.rawValue)])
        try ask(id.rawValue, turn)
    }

    package var actsWithoutBus: Bool { false }

    package func signs(at now: Timestamp) throws -> [ServiceSign] { outside.signs }

    package func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {
        outside.recovered += lost.map(\.id)
    }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        outside.erased += erasures.map(\.id)
        return try erasures.count {
            try database.run("DELETE FROM heard WHERE case_id = :id", ["id": .text($0.id)]) > 0
        }
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        ["heard": try database.first("SELECT count(*) AS count FROM heard") { .integer($0.integer("count")) } ?? 0]
    }

    package func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        let (code, state) =
            switch answer {
            case .success: ("", "started")
            case .refused(let code): (code, "refused")
            }
        try database.run(
            "INSERT INTO answer (case_id, code) VALUES (:case, :code)", ["case": .text(key), "code": .text(code)])
        try database.run(
            "UPDATE duty SET state = :state WHERE case_id = :case AND state = 'asking'",
            ["case": .text(key), "state": .text(state)])
    }

    /// At the start, what was being asked is asked anew.
    package func tick(in turn: Turn) throws {
        for key in try keys(in: "asking", limit: 1000) { try ask(key, turn) }
    }

    package func effects(limit: Int) throws -> [any Effect] {
        try keys(in: "started", limit: limit).map { Deed(key: $0, outside: outside) }
    }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        guard case .success(let digest) = result else { return }
        try database.run("UPDATE duty SET state = 'done' WHERE case_id = :case", ["case": .text(key)])
        let id = CaseID(unchecked: key)
        try turn.publish(
            LetterSent(
                case: id, letter: turn.chance.identifier(), kind: .receipt, note: nil, version: nil, digest: digest),
            about: Subject(id))
    }

    private func ask(_ key: String, _ turn: Turn) throws {
        try turn.ask(key, FindRecipient.method, FindRecipient(case: CaseID(unchecked: key), purpose: .receipt))
    }

    private func keys(in state: String, limit: Int) throws -> [String] {
        let sql = "SELECT case_id FROM duty WHERE state = :state ORDER BY place LIMIT :limit"
        return try database.rows(sql, ["state": .text(state), "limit": Value(limit)]) { $0.text("case_id") }
    }
}
