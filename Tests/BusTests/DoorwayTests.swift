import BusCore
import CaseModel
import Support
import Testing

/// A crowd at the door does not fill the operator's journal, and is not kept from it either.
struct DoorwayTests {
    private func forge(_ count: Int, as service: ServiceName = .intake, at bus: TestBus) throws {
        for _ in 0..<count {
            _ = try bus.prove(service, on: bus.connect(), key: [UInt8](repeating: 1, count: 32))
        }
    }

    private func told(_ bus: TestBus, _ code: String) -> [[String: String]] {
        bus.notes.filter { $0.code == code }.map(\.fields)
    }

    @Test func `the first is told at once, and the others after a minute, with how many they were`() throws {
        let bus = try TestBus()
        bus.broker.timePassed(1_000)
        try forge(300, at: bus)
        #expect(told(bus, "bus.unauthorized") == [["claimed": "intake"]])
        #expect(told(bus, "bus.ended").map { $0["reason"] } == ["bus.unauthorized"])
        #expect(bus.broker.nextWake == 61_000)
        bus.broker.timePassed(60_999)
        #expect(told(bus, "bus.unauthorized").count == 1)
        bus.broker.timePassed(61_000)
        #expect(told(bus, "bus.unauthorized").last == ["claimed": "intake", "times": "299"])
        #expect(told(bus, "bus.ended").last?["times"] == "299")
        // Nobody came since: nothing wakes the bus, and whoever comes in an hour is told at once.
        #expect(bus.broker.nextWake == nil)
        bus.broker.timePassed(3_661_000)
        try forge(1, at: bus)
        #expect(told(bus, "bus.unauthorized").last == ["claimed": "intake"])
        #expect(told(bus, "bus.unauthorized").count == 3)
    }

    @Test func `each kind is told by itself, and names that nobody has are one`() throws {
        let bus = try TestBus()
        bus.broker.timePassed(1_000)
        for first in "abcdefghij" {
            for second in "abcdefghijklmnopqrst" {
                try forge(1, as: ServiceName(rawValue: "stranger-\(first)\(second)"), at: bus)
            }
        }
        try forge(2, as: .intake, at: bus)
        try forge(2, as: .callback, at: bus)
        for _ in 0..<50 { bus.say("nonsense", from: bus.connect()) }
        bus.broker.refusedAtDoor("no certificate")
        bus.broker.refusedAtDoor("no certificate")
        #expect(told(bus, "bus.unauthorized").map { $0["claimed"] } == ["stranger-aa", "intake", "callback"])
        #expect(told(bus, "bus.tls_refused") == [["problem": "no certificate"]])
        #expect(bus.notes.count == 6)
        bus.broker.timePassed(61_000)
        let later = bus.notes.dropFirst(6)
        #expect(later.filter { $0.code == "bus.unauthorized" }.map { $0.fields["times"] } == ["199", "1", "1"])
        #expect(
            later.filter { $0.code == "bus.ended" }.map { $0.fields["times"] }.sorted { $0! < $1! } == ["203", "49"])
        #expect(later.first { $0.code == "bus.tls_refused" }?.fields == ["problem": "no certificate", "times": "1"])
    }

    @Test func `of somebody who has signed in every end is told`() throws {
        let bus = try TestBus()
        bus.broker.timePassed(1_000)
        for _ in 0..<3 { bus.say("nonsense", from: try bus.signIn(.intake)) }
        #expect(told(bus, "bus.ended").map { $0["service"] } == ["intake", "intake", "intake"])
    }
}
