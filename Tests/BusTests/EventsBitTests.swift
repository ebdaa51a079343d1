import BusCore
import BusShell
import CaseModel
import Foundation
import Store
import Support
import Testing

/// Bits of the events' file that flip where they lie.
struct EventsBitTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)
    private let other = SenderID(source: .callback, epoch: Epoch(rawValue: .second)!)
    private var database: String { folder.file("bus.sqlite") }

    private func fill(_ count: Int64) throws -> [LoggedEvent] {
        let events = (1...count).map { position in
            let size = position % 11 == 0 ? 9_000 : 300 + Int(position % 7) * 90
            return position % 3 == 0
                ? LoggedEvent.kept(position, of: other, number: position / 3, type: CallMissed.type, size: size)
                : LoggedEvent.kept(position, of: sender, number: position - position / 3, size: size)
        }
        let log = try LogShape.file.open(folder)
        for start in stride(from: 0, to: events.count, by: 9) {
            try log.begin()
            for event in events[start..<min(start + 9, events.count)] { try log.append(event) }
            try log.stamp("2026-11-24T09:00:00.000Z")
            try log.commit()
        }
        // Something the tables alone hold, so that they stand where the file does.
        try log.begin()
        try log.record(ConsumerMark(consumer: "learning", position: 1))
        try log.record([CaseClosed.type], readBy: "learning")
        try log.commit()
        return events
    }

    /// Every bit of the file is as likely; the same seed flips the same ones.
    @Test(arguments: UInt64(1)...6)
    func `of random bits flipped in the events' file each that touches an event is found, and none is delivered`(
        seed: UInt64
    ) throws {
        let events = try fill(120)
        let (sound, tables) = (try EventsBytes(folder).read(), try Data(contentsOf: URL(filePath: database)))
        var chance = SplitMix(seed: seed)
        var touched = 0
        for _ in 0..<25 {
            // Behind the last event lie zeros.
            let place = Int.random(in: 0..<80_000, using: &chance)
            let bit = UInt8.random(in: 0..<8, using: &chance)
            try tables.write(to: URL(filePath: database))
            for end in ["-wal", "-shm"] { unlink(database + end) }
            var bytes = sound
            bytes[place] ^= 1 << bit
            try bytes.write(to: EventsBytes(folder).place)
            let what = "seed \(seed), byte \(place), bit \(bit)"
            let report = try LogVerifier(path: database).run()
            let isEvent = events.contains { bytes.range(of: Data($0.bytes)) == nil }
            if isEvent {
                touched += 1
                #expect(!report.isWhole, "\(what)")
            }
            let whole = Set(report.findings.compactMap(\.positions).flatMap(Array.init))
            for event in events where bytes.range(of: Data(event.bytes)) == nil {
                #expect(whole.contains(event.position), "\(what): \(event.position) is not named")
            }
            try expectNothingFalse(events, what)
        }
        #expect(touched > 0, "seed \(seed)")
    }

    /// Somebody who follows other types has no digest to check: what stands beside the event decides, and is checked.
    @Test func `no event is passed over because of a bit that flipped in what stands beside it`() throws {
        let event = try #require(try fill(9).first { $0.type != CallMissed.type && $0.position == 4 })
        let sound = try EventsBytes(folder).read()
        let start = try #require(sound.range(of: Data(event.bytes))).lowerBound - event.type.rawValue.utf8.count - 60
        let beside = Array(4...5) + Array(8..<28) + Array(60..<60 + event.type.rawValue.utf8.count)
        for place in beside {
            for bit in [place % 8, (place + 5) % 8] {
                try EventsBytes(folder).write([sound[start + place] ^ 1 << UInt8(bit)], at: start + place)
                let log = try LogShape.file.open(folder)
                // A start that cannot read on says so itself.
                let isNamed = (log as? FileLog)?.isTailDamaged == true
                let page = try? log.read(after: 3, .types([CallMissed.type]), limit: 9, bytes: 99_999)
                #expect(isNamed || page == nil, "byte \(place), bit \(bit)")
                // Nobody is told of a number that was never said.
                #expect(try log.last(of: sender) <= 6 && log.last(of: other) <= 3, "byte \(place), bit \(bit)")
                #expect(log.head <= 9, "byte \(place), bit \(bit)")
            }
            try EventsBytes(folder).write([sound[start + place]], at: start + place)
        }
        let page = try LogShape.file.open(folder).read(after: 3, .types([CallMissed.type]), limit: 9, bytes: 99_999)
        #expect(page.events.map(\.position) == [6, 9])
        // The check itself: then the event is asked.
        try EventsBytes(folder).write([sound[start + 6] ^ 1], at: start + 6)
        let log = try LogShape.file.open(folder)
        #expect(try log.read(after: 3, .types([CallMissed.type]), limit: 9, bytes: 99_999) == page)
        #expect(try log.read(after: 3, .all, limit: 1, bytes: 99_999).events == [event])
    }

    @Test func `records of the first days, without a check of what stands beside the event, read the same`() throws {
        let events = try fill(40)
        for event in events {
            let bytes = try #require(try EventsBytes(folder).read().range(of: Data(event.bytes)))
            try EventsBytes(folder).write(
                [0, 0], at: bytes.lowerBound - event.type.rawValue.utf8.count - 54)
        }
        let log = try LogShape.file.open(folder)
        #expect(try log.read(after: 0, .all, limit: 40, bytes: 999_999).events == events)
        #expect(
            try log.read(after: 0, .types([CallMissed.type]), limit: 40, bytes: 999_999).events
                == events.filter { $0.type == CallMissed.type })
    }

    /// Reads the log as the bus does: whatever it hands out is what arrived at that place.
    private func expectNothingFalse(_ events: [LoggedEvent], _ what: String) throws {
        guard let log = try? LogShape.file.open(folder) else { return }
        var position: Int64 = 0
        while position < log.head {
            guard let page = try? log.read(after: position, .all, limit: 64, bytes: 262_144) else {
                position += 1
                continue
            }
            for event in page.events { #expect(event == events[Int(event.position) - 1], "\(what): \(event.position)") }
            position = max(page.through, position + 1)
        }
    }
}
