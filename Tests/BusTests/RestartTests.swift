import BusCore
import CaseModel
import Glibc
import Support
import Testing
import Wire

/// The bus comes and goes, politely or not, at a door that stays open: its clients wait, and nothing is lost or doubled.
struct RestartTests {
    @Test func `twenty restarts in a row under 200 events a second refuse nobody, lose nothing and double nothing`()
        throws
    {
        let house = BusHouse()
        let door = try Door()
        var bus = try house.start(doors: [("bus", door.descriptor)])
        let load = Load(house, door)
        let follower = Follower(house, door)
        try load.join()
        try follower.join()
        var longestStall = 0.0
        for restart in 1...20 as ClosedRange<Int64> {
            let goal = load.acknowledged + 40
            try Fact.wait(for: "40 more events, restart \(restart)") {
                try load.work()
                try follower.work()
                return load.acknowledged >= goal
            }
            let stalled = Clock.seconds()
            // Every second one is no farewell but a power cut.
            bus.send(restart % 2 == 0 ? SIGKILL : SIGTERM)
            try Fact.wait(for: "the bus to be gone") {
                try? load.work()
                try follower.work()
                return bus.exit() != nil
            }
            // Nobody is there now, and still nobody is turned away.
            try load.knock()
            try follower.knock()
            bus = try house.start(doors: [("bus", door.descriptor)])
            try load.join()
            try follower.join()
            let before = load.acknowledged
            try Fact.wait(for: "the first event after restart \(restart)") {
                try load.work()
                return load.acknowledged > before
            }
            longestStall = max(longestStall, Clock.seconds() - stalled)
        }
        try Fact.wait(for: "the follower to have heard everything") {
            try load.work()
            try follower.work()
            return follower.numbers.last == load.acknowledged
        }
        print("restart: longest stall of a publisher \(Int(longestStall * 1000)) ms, \(load.acknowledged) events")
        #expect(longestStall < 1, "a publisher waited \(longestStall) s")
        #expect(follower.numbers == Array(1...load.acknowledged))
        #expect(try bus.terminate() == .code(0))
    }
}

/// Intake under load: 200 events a second fall due, whether the bus is there or not.
private final class Load {
    private let house: BusHouse
    private let door: Door
    private var client: SocketClient?
    private let start = Clock.seconds()
    private var sent: Int64 = 0
    private(set) var acknowledged: Int64 = 0

    init(_ house: BusHouse, _ door: Door) {
        self.house = house
        self.door = door
    }

    /// Connects; a process that waits behind the door need not be there yet.
    func knock() throws { client = try SocketClient(port: door.port, receiveBuffer: nil) }

    func join() throws {
        if client == nil { try knock() }
        let welcome = try client?.signIn(
            .intake, key: house.key(.intake),
            ["epoch": .string(.first), "publishes": [.string(CaseClosed.type.rawValue)], "serves": ["intake"]])
        let next = try #require(welcome?["next"]?.integer)
        try #require(next > acknowledged, "\(acknowledged) were acknowledged, and \(next) is expected next")
        // What was on disk and not answered is known by this.
        acknowledged = next - 1
        sent = acknowledged
    }

    /// Sends what has fallen due and takes what has come; throws once the bus has gone.
    func work() throws {
        guard let client else { throw SocketClient.Gone() }
        do {
            let due = Int64((Clock.seconds() - start) * 200)
            while sent < due && sent - acknowledged < 64 {
                sent += 1
                _ = try client.ask("bus.publish", ["event": .closed(sent)])
            }
            while client.hasMore(within: 2) {
                let message = try client.line()
                guard message["id"] != nil else { continue }
                try #require(message["result"]?["position"] != nil, "\(message)")
                acknowledged += 1
            }
        } catch let gone as SocketClient.Gone {
            self.client = nil
            throw gone
        }
    }
}

/// Learning, which goes on behind the last event it has taken.
private final class Follower {
    private let house: BusHouse
    private let door: Door
    private var client: SocketClient?
    private var position: Int64 = 0
    private(set) var numbers: [Int64] = []

    init(_ house: BusHouse, _ door: Door) {
        self.house = house
        self.door = door
    }

    func knock() throws { client = try SocketClient(port: door.port, receiveBuffer: nil) }

    func join() throws {
        if client == nil { try knock() }
        let type = JSON.string(CaseClosed.type.rawValue)
        _ = try client?.signIn(.learning, key: house.key(.learning), ["reads": [type]])
        _ = try client?.ask(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [type], "after": .integer(position),
                "credit": ["events": 64, "bytes": 262_144],
            ])
    }

    func work() throws {
        guard let client else { return }
        do {
            while client.hasMore(within: 0) {
                let message = try client.line()
                guard message["method"] == "bus.event", let params = message["params"] else { continue }
                position = try #require(params["position"]?.integer)
                numbers.append(try #require(params["event"]?["id"]?.string.flatMap { EventID($0) }).number)
                try client.send(
                    RPCMessage.notification(method: "bus.ack", params: ["position": .integer(position)]).line)
            }
        } catch is SocketClient.Gone { self.client = nil }
    }
}

private enum Clock {
    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
