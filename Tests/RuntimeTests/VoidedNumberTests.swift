import BusCore
import CaseModel
import Store
import Support
import Testing
import Wire

@Suite struct `A number that is given up` {
    @Test func `is filled with nothing, so that what follows can be heard; others count it`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        town.teller.crash(for: nil)
        // Something the bus will never take, as after a change of what it allows.
        let line = "CAST(replace(CAST(line AS TEXT), 'handover-overdue', 'closed') AS BLOB)"
        try town.teller.database.run(
            "INSERT INTO outbox (epoch, number, line) SELECT epoch, 2, CAST(replace(\(line), ':1\"', ':2\"') AS BLOB) FROM outbox"
        )
        town.teller.start()
        town.place.run(for: 3_000)
        try it.say("K-2")
        #expect(town.teller.isRunning && town.teller.logged["sender.blocked"] == 1)
        #expect(try town.heard == ["K-1"])
        let blocked = try #require(try town.get("intake.condition")["blocked"])
        #expect(blocked["from"] == 2 && blocked["to"] == 2 && blocked["reason"] == "bus.not_allowed")
        #expect(
            town.refusal("intake.void", ["from": 3, "to": 3, "reason": "DRIFT-9"]) == "operating.nothing_is_blocked")
        try town.get("intake.void", ["from": 2, "to": 2, "reason": "DRIFT-9"], command: "D-9")
        town.place.run(for: 3_000)
        #expect(try town.heard == ["K-1", "K-2"])
        #expect(town.hearer.logged["event.void"] == 1)
        #expect(try town.place.bus.log.all().map(\.type.isVoid) == [false, true, false])
        let chain = AuditChain(town.teller.database, salt: { [UInt8](repeating: 0, count: 16) })
        #expect(try chain.entries(about: "intake").map(\.action) == ["event.voided"])
    }
}
