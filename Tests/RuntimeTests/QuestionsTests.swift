import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// A service that asks what its own tables say is to be asked.
private final class AskingService: Service {
    static let declaration = ServiceDeclaration(
        name: .notifier, publishes: [], reads: [CaseClosed.type],
        migrations: ["-- 1: wishes\nCREATE TABLE wish (number INTEGER PRIMARY KEY, answer TEXT) STRICT;"])

    private let database: Database
    init(_ context: ServiceContext) throws { database = context.database }

    func apply(_ event: CloudEvent, in turn: Turn) throws {
        for _ in 0..<1_000 { try database.run("INSERT INTO wish DEFAULT VALUES") }
    }

    func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let sql = "SELECT count(*) AS n FROM wish WHERE answer IS NOT NULL"
        return ["answered": .integer(try database.first(sql) { $0.integer("n") } ?? 0)]
    }

    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        let sql = "SELECT number FROM wish WHERE answer IS NULL ORDER BY number LIMIT 40"
        let keys = try database.rows(sql) { "wish \($0.integer("number"))" }
        return keys.filter { !isKnown($0) }.map { Ask(key: $0, method: "intake.recipient", body: [:]) }
    }

    func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        guard case .success = answer, let number = Int64(key.dropFirst("wish ".count)) else { return }
        try database.run("UPDATE wish SET answer = 'ja' WHERE number = :number", ["number": .integer(number)])
    }
}

private struct CountAnswers: ServiceCommand {
    static let method = "notifier.count"
    struct Reply: Codable, Hashable, Sendable { let answered: Int64 }
}

@Suite struct QuestionsTests {
    @Test func `what a service's tables say is asked, a few at a time, each once, until nothing is left`() throws {
        let bench = try ServiceBench<AskingService>(at: "2026-11-23T09:00+01:00")
        var asked: [String] = []
        bench.others = { method, _ in
            asked.append(method)
            return .success([:])
        }
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(CountAnswers()).answered == 1_000)
        #expect(asked.count == 1_000)
    }
}
