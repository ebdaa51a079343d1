import CaseModel
import Glibc
import Support
import Testing
import Wire

/// A thousand who take the bus's time: they are bounded, those who behave are served meanwhile, and the bus does not
/// grow. How much slower the others get is measured by `scripts/bench bus --tests abuse`.
struct SlowGuestTests {
    private let house = BusHouse()

    @Test func `a thousand who stop in the middle of a line are bounded, and whoever is signed in notices nothing`()
        throws
    {
        let bus = try house.start()
        let (healthy, _) = try house.intake()
        let half = Array(#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":{"x":""#.utf8)
        var guests: [SocketClient] = []
        var number: Int64 = 0
        for place in 1...1_000 {
            let guest = try house.connect()
            try? guest.send(half + [UInt8](repeating: UInt8(ascii: "x"), count: 40_000))
            guests.append(guest)
            guard place % 20 == 0 else { continue }
            number += 1
            // Whoever belongs here and is quick gets in between them.
            if place % 200 == 0 { try house.signIn(.callback).client.close() }
            try #require(try healthy.reply("bus.publish", ["event": .closed(number)]) == ["position": .integer(number)])
        }
        #expect(bus.residentKilobytes < 40_000, "the bus holds \(bus.residentKilobytes) kB")
        // The bus's last word, or none when it hung up on somebody still speaking.
        var words: [String: Int] = [:]
        for guest in guests { words[(try? guest.line())?["params"]?["code"]?.string ?? "", default: 0] += 1 }
        // Those who came last were waited for; all others made room for them, or for somebody who signed in.
        #expect((60...64).contains(words["bus.sign_in_late", default: 0]), "\(words)")
        #expect(words.filter { $0.key != "bus.sign_in_late" }.allSatisfy { ["bus.full", ""].contains($0.key) })
        number += 1
        #expect(try healthy.reply("bus.publish", ["event": .closed(number)]) == ["position": .integer(number)])
        #expect(try house.signIn(.operator).client.reply("bus.status", [:])["connections"] == 2)
    }

    @Test func `a durable consumer that has stopped costs the bus at most 32 MB, however far it is behind`() throws {
        let bus = try house.start()
        let (healthy, _) = try house.intake()
        let type = JSON.string(CaseClosed.type.rawValue)
        let (stopped, _) = try house.signIn(.learning, ["reads": [type]], receiveBuffer: 4_096)
        _ = try stopped.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [type], "after": 0,
                "credit": ["events": 1_024, "bytes": 1_048_576],
            ])
        _ = try healthy.reply("bus.publish", ["event": .closed(1)])
        let before = bus.residentKilobytes
        for number in 2...1_000 as ClosedRange<Int64> {
            let answer = try healthy.reply("bus.publish", ["event": .closed(number, padding: 50_000)])
            try #require(answer == ["position": .integer(number)])
        }
        #expect(bus.residentKilobytes - before <= 32_000, "the bus holds \(bus.residentKilobytes) kB, before \(before)")
        let status = try house.signIn(.operator).client.reply("bus.status", [:])
        #expect((status["consumers"]?.array?.first?["lag"]?.integer ?? 0) > 900)
        stopped.close()
    }

    @Test func `three hundred questions at once are all answered, in turn with everybody else and as they are read`()
        throws
    {
        let bus = try house.start()
        let (client, _) = try house.intake()
        for number in 1...64 as ClosedRange<Int64> {
            _ = try client.reply("bus.publish", ["event": .closed(number, padding: 700)])
        }
        let before = bus.residentKilobytes
        let page = RPCMessage.request(
            id: .number(7), method: "bus.said", params: ["epoch": .string(.first), "after": 0]
        ).line
        try client.send([UInt8]((0..<300).map { _ in page }.joined()))
        let chief = try house.signIn(.operator).client
        #expect(try chief.reply("bus.status", [:])["head"] == 64)
        #expect(bus.residentKilobytes - before < 12_000, "the bus holds \(bus.residentKilobytes) kB, before \(before)")
        var answers = 0
        while answers < 300 {
            if try client.line()["result"]?["last"] == 64 { answers += 1 }
        }
        #expect(try client.reply("bus.publish", ["event": .closed(65)]) == ["position": 65])
    }

    @Test func `sixteen who read nothing and one who writes byte by byte cost a bounded amount`() throws {
        let bus = try house.start()
        let (healthy, _) = try house.intake()
        let deaf = try (1...15).map { _ in
            let (client, _) = try house.signIn(.operator, ["reads": ["*"]], receiveBuffer: 4_096)
            _ = try client.ask("bus.subscribe", ["types": ["*"], "after": 0])
            return client
        }
        let (slow, _) = try house.signIn(.operator)
        var letters = RPCMessage.request(id: .number(1), method: "bus.status", params: [:]).line[...]
        for number in 1...300 as ClosedRange<Int64> {
            let answer = try healthy.reply("bus.publish", ["event": .closed(number, padding: 50_000)])
            try #require(answer == ["position": .integer(number)])
            if let letter = letters.popFirst() { try slow.send([letter]) }
        }
        // 15 MB of events wait for each of fifteen.
        #expect(bus.residentKilobytes < 60_000, "the bus holds \(bus.residentKilobytes) kB")
        if !letters.isEmpty { try slow.send(Array(letters)) }
        #expect(try slow.line()["result"]?["head"]?.integer != nil)
        for client in deaf { client.close() }
    }
}
