import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// One service that tells, one that hears, the bus between them, and somebody who asks.
final class SmallTown {
    let place: Municipality
    let teller: MunicipalityProcess
    let hearer: MunicipalityProcess
    let outside = HearingService.Outside()
    let moods = TellingService.Moods()
    /// Whoever asks.
    let somebody = Viewer(person: "P-1", unit: "U-1", roles: [.caseworker], leads: [])

    init(seed: UInt64 = 1, isStarted: Bool = true) throws {
        place = Municipality(seed: seed, from: "2026-11-23T09:00+01:00")
        teller = try place.add(TellingService.self) { [moods] in TellingService($0, moods) }
        hearer = try place.add(HearingService.self) { [outside] in HearingService($0, outside) }
        if isStarted {
            place.start()
            place.run(for: 1_000)
        }
    }

    deinit { place.close() }

    /// Asks once and lets time pass until there is an answer; `nil` when there is none.
    func ask(
        _ method: String, _ body: JSON = [:], command: CommandID? = nil, after: [Published] = [], by: Viewer? = nil,
        patience: Int64 = 10_000
    ) -> Result<JSON, RPCError>? {
        var reply: Result<JSON, RPCError>?
        place.desk.ask(
            method, body, by: by ?? somebody, command: command, after: after, patience: patience, isInsistent: false
        ) { reply = $0 }
        var left = patience + 1_000
        while reply == nil, left > 0 {
            place.run(for: 50)
            left -= 50
        }
        return reply
    }

    /// The reply; a refusal fails the test.
    @discardableResult
    func get(
        _ method: String, _ body: JSON = [:], command: CommandID? = nil, after: [Published] = []
    ) throws -> JSON {
        try #require(ask(method, body, command: command, after: after)).get()
    }

    /// The code of the refusal; `nil` when there is an answer or none.
    func refusal(
        _ method: String, _ body: JSON = [:], command: CommandID? = nil, after: [Published] = [], by: Viewer? = nil,
        patience: Int64 = 10_000
    ) -> String? {
        guard
            case .failure(let error) = ask(
                method, body, command: command, after: after, by: by, patience: patience)
        else { return nil }
        return error.reason
    }

    /// Lets time pass, millisecond by millisecond, until it is so; fails when it is not within a minute.
    func wait(until isSo: () throws -> Bool) throws {
        for _ in 0..<60_000 {
            if try isSo() { return }
            place.run(for: 1)
        }
        Issue.record("it never came to that")
    }

    /// The cases that were heard of, in the order they were.
    var heard: [String] { get throws { try column("SELECT case_id FROM heard ORDER BY place", hearer) } }
    /// The numbers of what was heard, in the order it was.
    var numbers: [Int64] {
        get throws { try hearer.database.rows("SELECT number FROM heard ORDER BY place") { $0.integer("number") } }
    }
    var said: [String] { get throws { try column("SELECT case_id FROM said ORDER BY place", teller) } }
    var asked: [String] { get throws { try column("SELECT case_id FROM asked ORDER BY place", teller) } }
    var answers: [String] {
        get throws { try column("SELECT case_id || ' ' || code AS case_id FROM answer ORDER BY place", hearer) }
    }
    var sent: [String] { get throws { try column("SELECT case_id FROM sent ORDER BY rowid", teller) } }

    private func column(_ sql: String, _ process: MunicipalityProcess) throws -> [String] {
        try process.database.rows(sql) { $0.text("case_id") }
    }
}
