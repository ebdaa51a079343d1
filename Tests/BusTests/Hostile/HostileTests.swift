import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// Ten thousand hostile lines against the real bus: each is answered as PROTOCOL.md says, those who behave notice
/// nothing, and the bus grows by nothing.
struct HostileTests {
    private let house = BusHouse()

    @Test func `ten thousand hostile lines are answered as written, and healthy clients notice nothing`() throws {
        let lines = HostileLines().all
        #expect(lines.count == 10_000)
        let bus = try house.start()
        let healthy = try Healthy(house)
        var guests = Guests(house)
        var wrong: [String] = []
        for (place, line) in lines.enumerated() {
            if let problem = try guests.send(line) { wrong.append("\(place) \(line.family): \(problem)") }
            if wrong.count > 10 { break }
            if place % 100 == 0 { try healthy.speaksAndHears() }
        }
        #expect(wrong == [])
        try healthy.speaksAndHears()
        let kilobytes = bus.residentKilobytes
        #expect(kilobytes < 40_000, "the bus holds \(kilobytes) kB")
        #expect(bus.isRunning)
        #expect(try house.signIn(.operator).client.reply("bus.status", [:])["head"] == .integer(healthy.spoken))
        print(
            "\(lines.count) hostile lines of \(Set(lines.map(\.family)).count) families; the bus holds \(kilobytes) kB after"
        )
    }

    /// A publisher and a consumer who have nothing to do with all that.
    private final class Healthy {
        private let callback: SocketClient
        private let notifier: SocketClient
        private(set) var spoken: Int64 = 0

        init(_ house: BusHouse) throws {
            callback = try house.signIn(
                .callback, ["epoch": .string(.second), "publishes": [.string(NoteFiled.type.rawValue)]]
            ).client
            notifier = try house.signIn(.notifier, ["reads": [.string(NoteFiled.type.rawValue)]]).client
            _ = try notifier.reply(
                "bus.subscribe",
                [
                    "consumer": "notifier", "types": [.string(NoteFiled.type.rawValue)], "after": 0,
                    "credit": ["events": 16, "bytes": 61_440],
                ])
        }

        func speaksAndHears() throws {
            spoken += 1
            var event = JSON.closed(spoken, epoch: .second, source: "/genklang/callback").object ?? [:]
            event["type"] = .string(NoteFiled.type.rawValue)
            try #require(try callback.reply("bus.publish", ["event": .object(event)]) == ["position": .integer(spoken)])
            try #require(try notifier.line()["params"]?["position"] == .integer(spoken))
            try notifier.send(RPCMessage.notification(method: "bus.ack", params: ["position": .integer(spoken)]).line)
        }
    }
}

/// Who sends the lines: a connection each for those that end it, one for each name for the rest.
private struct Guests {
    private let house: BusHouse
    private var signedIn: [HostileLine.Sender: SocketClient] = [:]

    init(_ house: BusHouse) { self.house = house }

    /// Sends it and compares what comes; what was wrong with that, if anything.
    mutating func send(_ line: HostileLine) throws -> String? {
        let client = try guest(line.sender)
        // The bus may have hung up before it was told all of a long line.
        try? client.send(line.bytes + [0x0A])
        switch line.outcome {
        case .ends(let code):
            signedIn[line.sender] = nil
            return try answer(client, id: .null, code: code) ?? ended(client)
        case .refusedAndEnds(let code):
            signedIn[line.sender] = nil
            return try answer(client, id: 7, code: code) ?? ended(client)
        case .refused(let code, let data): return try answer(client, id: 7, code: code, data)
        case .passedOver:
            try client.send(RPCMessage.request(id: .number(8), method: "bus.novelty", params: [:]).line)
            return try answer(client, id: 8, code: "bus.unknown_method")
        }
    }

    private mutating func guest(_ sender: HostileLine.Sender) throws -> SocketClient {
        if let client = signedIn[sender] { return client }
        switch sender {
        case .stranger: return try house.connect()
        case .operatorSignedIn: signedIn[sender] = try house.signIn(.operator, ["reads": ["*"]]).client
        case .intakeSignedIn: signedIn[sender] = try house.intake().client
        }
        return try guest(sender)
    }

    private func answer(_ client: SocketClient, id: JSON, code: String, _ data: JSON? = nil) throws -> String? {
        guard let bytes = try? client.lineBytes() else { return "no answer, \(code) expected" }
        let answer = try JSON.read(line: bytes)
        let said = answer["error"]?["data"]
        let isCode =
            code.hasSuffix(".") ? said?["code"]?.string?.hasPrefix(code) == true : said?["code"] == .string(code)
        let isData = (data?.object?.members ?? []).allSatisfy { said?[$0.name] == $0.value }
        return isCode && isData && answer["id"] == id ? nil : "\(answer), \(code) \(data ?? "") expected"
    }

    private func ended(_ client: SocketClient) -> String? {
        guard let more = try? client.lineBytes() else { return nil }
        return "it goes on: \(String(decoding: more.prefix(200), as: UTF8.self))"
    }
}
