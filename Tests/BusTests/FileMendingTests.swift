import BusCore
import BusShell
import CaseModel
import Foundation
import Seal
import Store
import Support
import Testing

/// What the disk has changed of an event in the file is put back to the byte, wherever the bit was.
struct FileMendingTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)
    private let other = SenderID(source: .callback, epoch: Epoch(rawValue: .second)!)
    private var database: String { folder.file("bus.sqlite") }

    /// Batches of so many events of two senders, and all that is known of them in the tables.
    private func fill(_ count: Int64, byThe batch: Int) throws -> [LoggedEvent] {
        let events = (1...count).map { position in
            position % 3 == 0
                ? LoggedEvent.kept(position, of: other, number: position / 3, type: CallMissed.type)
                : LoggedEvent.kept(position, of: sender, number: position - position / 3)
        }
        let log = try LogShape.file.open(folder)
        for start in stride(from: 0, to: events.count, by: batch) {
            try log.begin()
            for event in events[start..<min(start + batch, events.count)] { try log.append(event) }
            try log.record(ConsumerMark(consumer: "learning", position: Int64(start)))
            try log.commit()
        }
        try (log as? FileLog)?.settle()
        return events
    }

    private func start(of event: LoggedEvent, in bytes: Data) throws -> Int {
        try #require(bytes.range(of: Data(event.bytes))).lowerBound - event.type.rawValue.utf8.count - 60
    }

    /// As the bus does it, with an owner that has all it ever said.
    private func mend(_ log: any EventLog, _ position: Int64, from said: [LoggedEvent]) throws -> Bool {
        func mendBatch() throws -> Bool {
            try log.begin()
            defer { try? log.commit() }
            return try log.mendBatch(of: position, reason: "DRIFT-7", at: "2026-11-24T09:00:00.000Z")
        }
        guard let remains = try log.remains(at: position) else { return try mendBatch() }
        let event: LoggedEvent?
        switch Mending(remains, digest: Seal.sha256) {
        case .unneeded: return try mendBatch()
        case .impossible: event = nil
        case .byItself(let whole): event = whole
        case .byOwner(let sender, let number):
            let told = said.first { $0.sender == sender && $0.number == number }
            event = told.flatMap { remains.matched(by: $0.bytes, digest: Seal.sha256($0.bytes)) }
        }
        guard let event else { return false }
        try log.begin()
        guard try log.mend(event, reason: "DRIFT-7", at: "2026-11-24T09:00:00.000Z") else { return false }
        try log.commit()
        return true
    }

    /// Among others in its batch, at either end of one, alone in one, and in the block that the next batch continues.
    @Test(arguments: [(5, 18), (5, 16), (5, 20), (1, 18), (1, 30), (6, 30)] as [(Int, Int64)])
    func `whichever bit of an event has flipped, the file is as it was`(batch: Int, position: Int64) throws {
        let events = try fill(30, byThe: batch)
        let sound = try EventsBytes(folder).read()
        let tables = try Data(contentsOf: URL(filePath: database))
        let event = events[Int(position) - 1]
        let start = try start(of: event, in: sound)
        let beside = 60 + event.type.rawValue.utf8.count
        let inside = stride(from: beside, to: beside + event.bytes.count, by: 23)
        for place in Array(0..<beside) + Array(inside) {
            let what = "byte \(place)"
            try tables.write(to: URL(filePath: database))
            for end in ["-wal", "-shm"] { unlink(database + end) }
            try EventsBytes(folder).write([sound[start + place] ^ 1 << UInt8(place % 8)], at: start + place)
            do {
                let log = try LogShape.file.open(folder)
                #expect(try mend(log, position, from: events), "\(what)")
                #expect(try !mend(log, position, from: events), "\(what): it is whole now")
                #expect(try log.read(after: position - 1, .all, limit: 1, bytes: 99_999).events == [event], "\(what)")
            }
            #expect(try EventsBytes(folder).read().prefix(start + 700) == sound.prefix(start + 700), "\(what)")
            #expect(try LogVerifier(path: database).run().isWhole, "\(what)")
            try sound.write(to: EventsBytes(folder).place)
        }
    }

    /// Where its key or length has changed, a batch's events are all lost to readers.
    @Test(arguments: [(5, 18), (1, 18), (6, 15), (1, 1)] as [(Int, Int64)])
    func `whichever bit of a batch's head has flipped, its seal tells which, and all of its events are there again`(
        batch: Int, position: Int64
    ) throws {
        let events = try fill(30, byThe: batch)
        let sound = try EventsBytes(folder).read()
        let tables = try Data(contentsOf: URL(filePath: database))
        let first = (Int(position) - 1) / batch * batch
        // Behind the head may stand the name of a sender that is heard for the first time.
        let start = try start(of: events[first], in: sound) / 64 * 64
        let head = try #require(
            stride(from: start, through: max(4_096, start - 256), by: -64).first {
                sound[$0..<$0 + 8] == sound[4_096..<4_104]
            })
        for place in 0..<64 {
            let what = "byte \(place)"
            try tables.write(to: URL(filePath: database))
            for end in ["-wal", "-shm"] { unlink(database + end) }
            try EventsBytes(folder).write([sound[head + place] ^ 1 << UInt8(place * 3 % 8)], at: head + place)
            #expect(try !LogVerifier(path: database).run().isWhole, "\(what)")
            do {
                let log = try LogShape.file.open(folder)
                #expect(try mend(log, position, from: events), "\(what)")
                #expect(try log.all() == events, "\(what)")
            }
            #expect(try EventsBytes(folder).read().prefix(sound.count) == sound, "\(what)")
            #expect(try LogVerifier(path: database).run().isWhole, "\(what)")
            try sound.write(to: EventsBytes(folder).place)
        }
    }

    @Test func `what follows in the block that an event was mended in does not bring the flipped bit back`() throws {
        let events = try fill(3, byThe: 1)
        try EventsBytes(folder).flip(events[2].bytes, at: 30)
        do {
            let log = try LogShape.file.open(folder)
            #expect(try mend(log, 3, from: events))
            try log.begin()
            try log.append(.kept(4, of: sender, number: 3))
            try log.commit()
        }
        let log = try LogShape.file.open(folder)
        #expect(try log.all().map(\.position) == [1, 2, 3, 4])
        #expect(try LogVerifier(path: database).run().isWhole)
    }

    @Test func `several in one batch are mended one after the other, and its seal holds again`() throws {
        let events = try fill(10, byThe: 10)
        for position in [2, 3, 9] { try EventsBytes(folder).flip(events[position - 1].bytes, at: 40) }
        let log = try LogShape.file.open(folder)
        for position in [3, 9, 2] as [Int64] { #expect(try mend(log, position, from: events)) }
        #expect(try log.all() == events)
        #expect(try LogVerifier(path: database).run().isWhole)
    }

    @Test func `a record of the first days stays one`() throws {
        let events = try fill(10, byThe: 2)
        let start = try start(of: events[4], in: EventsBytes(folder).read())
        try EventsBytes(folder).write([0, 0], at: start + 6)
        let sound = try EventsBytes(folder).read()
        try EventsBytes(folder).flip(events[4].bytes, at: 50)
        let log = try LogShape.file.open(folder)
        #expect(try mend(log, 5, from: events))
        #expect(try EventsBytes(folder).read().prefix(start + 400) == sound.prefix(start + 400))
    }

    @Test func `what is left of two bits says no more than it can, and nothing false is put there`() throws {
        let events = try fill(10, byThe: 2)
        let start = try start(of: events[4], in: EventsBytes(folder).read())
        // The event's own bytes, and the sender's name beside them.
        try EventsBytes(folder).flip(events[4].bytes, at: 0)
        try EventsBytes(folder).write([0x7F], at: start + 24)
        let before = try EventsBytes(folder).read()
        do {
            let log = try LogShape.file.open(folder)
            #expect(try log.remains(at: 5).map { Mending($0, digest: Seal.sha256) } == .impossible)
            #expect(try !mend(log, 5, from: events))
        }
        #expect(try EventsBytes(folder).read() == before)
        // Digest and bytes: nothing that the owner says can be held against anything.
        try EventsBytes(folder).write([before[start + 40] ^ 1], at: start + 40)
        try EventsBytes(folder).write([UInt8(truncatingIfNeeded: 1)], at: start + 24)
        #expect(try !mend(LogShape.file.open(folder), 5, from: events))
    }

    @Test(arguments: LogShape.allCases)
    func `that it was done, and by which decision, stays in the bus's file`(shape: LogShape) throws {
        let events = (1...4).map { LoggedEvent.kept($0, of: sender) }
        do {
            let log = try shape.open(folder)
            try log.begin()
            for event in events { try log.append(event) }
            try log.commit()
        }
        try shape.damage(events[1], in: folder, at: 50)
        do { #expect(try mend(shape.open(folder), 2, from: events)) }
        #expect(try shape.open(folder).all() == events)
        let rows = try Database(path: database, readOnly: true).rows(
            "SELECT position, what, reason FROM mending ORDER BY number"
        ) { "\($0.integer("position")) \($0.text("what")) \($0.text("reason"))" }
        #expect(rows == ["2 /genklang/intake \(String.first):2 DRIFT-7"])
    }

    @Test func `a log in which events were mended before batches were says so still`() throws {
        do {
            let tables = try Database(path: database)
            try Migrations.apply(Array(LogTables.migrations.prefix(4)), to: tables)
            try tables.run(
                "INSERT INTO mending (position, event, at, reason) VALUES (2, '/genklang/intake X:2', 1, 'DRIFT-7')")
        }
        _ = try LogShape.table.open(folder)
        let rows = try Database(path: database, readOnly: true).rows("SELECT position, what, reason FROM mending") {
            "\($0.integer("position")) \($0.text("what")) \($0.text("reason"))"
        }
        #expect(rows == ["2 /genklang/intake X:2 DRIFT-7"])
    }

    /// The tables say that it was mended before the file is written: who asks again after a power cut finds it as it was.
    @Test func `a disk that fails while an event is mended leaves the event damaged or mended, and all others whole`()
        throws
    {
        let events = try fill(12, byThe: 3)
        let sound = try EventsBytes(folder).read()
        let tables = try Data(contentsOf: URL(filePath: database))
        var isDone = false
        for number in 1...40 where !isDone {
            try sound.write(to: EventsBytes(folder).place)
            try tables.write(to: URL(filePath: database))
            for end in ["-wal", "-shm"] { unlink(database + end) }
            try EventsBytes(folder).flip(events[6].bytes, at: 60)
            do {
                let database = try Database(path: database)
                let disk = FailingDisk(
                    try EventsFile(path: folder.file("bus.sqlite-events")), failing: (number, .torn))
                do {
                    isDone = try mend(
                        FileLog(database, SQLiteTransactions(database), disk), 7, from: events)
                } catch {
                    var chance = SplitMix(seed: UInt64(number))
                    try disk.die(&chance)
                }
            }
            let report = try LogVerifier(path: database).run()
            #expect(report.findings.compactMap(\.positions).allSatisfy { $0 == 7...7 }, "operation \(number)")
            #expect(report.whole >= 11, "operation \(number)")
            #expect(isDone ? report.isWhole : true)
            let log = try LogShape.file.open(folder)
            _ = try mend(log, 7, from: events)
            #expect(try log.all() == events, "operation \(number)")
        }
        #expect(isDone)
    }
}
