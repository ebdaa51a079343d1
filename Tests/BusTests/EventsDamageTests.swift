import BusCore
import BusShell
import CaseModel
import Foundation
import Store
import Support
import Testing

/// What a bit that flipped beside an event leaves of everything else: all of it.
struct EventsDamageTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)
    private var database: String { folder.file("bus.sqlite") }

    /// Batches of ten, long enough for several ways.
    private func fill(_ count: Int64) throws -> [LoggedEvent] {
        let events = (1...count).map { LoggedEvent.kept($0, of: sender, number: $0, size: 3_000) }
        let log = try LogShape.file.open(folder)
        for start in stride(from: 0, to: events.count, by: 10) {
            try log.begin()
            for event in events[start..<min(start + 10, events.count)] { try log.append(event) }
            try log.commit()
        }
        try (log as? FileLog)?.settle()
        return events
    }

    private func recordStart(of event: LoggedEvent, in bytes: Data) throws -> Int {
        try #require(bytes.range(of: Data(event.bytes))).lowerBound - event.type.rawValue.utf8.count - 60
    }

    /// Every event passes once through the stretch that a trim looks at.
    @Test(arguments: [Int64(150), 155, 156, 157, 158, 250])
    func `a trim that meets a bit flipped beside an event lets nothing go that is kept`(position: Int64) throws {
        let events = try fill(600)
        let sound = try EventsBytes(folder).read()
        let tables = try Data(contentsOf: URL(filePath: database))
        let last: Int64 = 156
        let start = try recordStart(of: events[Int(position) - 1], in: sound)
        let kept = try recordStart(of: events[Int(last)], in: sound)
        let end = try recordStart(of: events[599], in: sound) + 3_000
        for place in Array(4...7) + Array(8..<28) {
            let what = "byte \(place) of \(position)"
            try tables.write(to: URL(filePath: database))
            for suffix in ["-wal", "-shm"] { unlink(database + suffix) }
            var bytes = sound
            bytes[start + place] ^= 1 << UInt8((place * 5 + 2) % 8)
            try bytes.write(to: EventsBytes(folder).place)
            do {
                let log = try LogShape.file.open(folder)
                try log.trim(through: last, atMost: 5_000)
                try log.begin()
                try log.commit()
                #expect(log.first == last + 1 && log.head == 600, "\(what)")
                let trimmed = log.trimmed(of: sender)
                #expect(position == last ? trimmed <= last : trimmed == last, "\(what): \(trimmed)")
            }
            #expect(try EventsBytes(folder).read()[kept..<end] == bytes[kept..<end], "\(what)")
            let log = try LogShape.file.open(folder)
            #expect(try log.last(of: sender) == 600, "\(what)")
            var read: [Int64] = []
            var after = last
            while after < log.head {
                let page = try? log.read(after: after, .all, limit: 64, bytes: 262_144)
                read += page?.events.map(\.position) ?? []
                after = max(page?.through ?? 0, after + 1)
            }
            // The one with the bit may be there all the same, where the event says itself what stands beside it.
            #expect(read.filter { $0 != position } == (last + 1...600).filter { $0 != position }, "\(what)")
            #expect(try log.find(sender, number: 300)?.position == 300, "\(what)")
        }
    }

    @Test(arguments: [2, 3, 5, 6])
    func `verify names every place of several, however far a position has flipped`(byte: Int) throws {
        let events = try fill(120)
        let sound = try EventsBytes(folder).read()
        let start = try recordStart(of: events[39], in: sound)
        try EventsBytes(folder).write([sound[start + 16 + byte] ^ 4], at: start + 16 + byte)
        try EventsBytes(folder).flip(events[89].bytes, at: 40)
        let report = try LogVerifier(path: database).run()
        #expect(report.findings.compactMap(\.positions) == [40...40, 90...90])
        #expect(report.findings.map(\.problem) == [.head, .bytes])
        #expect(report.whole == 118 && report.head == 120)
    }

    @Test func `a new database beside a file that holds events is refused, and both stay as they are`() throws {
        _ = try fill(30)
        let before = try EventsBytes(folder).read()
        for suffix in ["", "-wal", "-shm"] { unlink(database + suffix) }
        #expect(throws: (any Error).self) { try LogShape.file.open(folder) }
        #expect(throws: (any Error).self) { try LogShape.file.open(folder) }
        #expect(try EventsBytes(folder).read() == before)
        // A person has moved it away.
        unlink(EventsBytes(folder).place.path)
        #expect(try LogShape.file.open(folder).head == 0)
    }

    @Test func `a turn that is longer than a batch may be is written in several, and read again`() throws {
        do {
            let log = try LogShape.file.open(folder)
            try log.begin()
            for number in Int64(1)...560 { try log.append(.kept(number, of: sender, number: number, size: 62_000)) }
            try log.commit()
        }
        let again = try LogShape.file.open(folder)
        #expect(again.head == 560)
        #expect((again as? FileLog)?.isTailDamaged == false)
        #expect(try again.last(of: sender) == 560)
    }

    @Test func `what only the kernel remembered at a start is on disk before anybody hears of it`() throws {
        let real = try EventsFile(path: folder.file("bus.sqlite-events"))
        func open(_ memory: KernelMemory) throws -> FileLog {
            let database = try Database(path: database)
            return try FileLog(database, SQLiteTransactions(database), memory)
        }
        let memory = KernelMemory(real)
        do {
            let log = try open(memory)
            try log.append(.kept(1, of: sender, number: 1))
            try log.commit()
            memory.isKilledAtSync = true
            try log.append(.kept(2, of: sender, number: 2))
            #expect(throws: LogFailure.self) { try log.commit() }
        }
        memory.isKilledAtSync = false
        #expect(try open(memory).last(of: sender) == 2)
        memory.losePower()
        #expect(try open(memory).last(of: sender) == 2)
    }
}

/// A disk behind the kernel's memory: what was written is read again at once, and is on disk when it is synced.
private final class KernelMemory: EventsDisk {
    private let real: any EventsDisk
    private var unsynced: [Int64: [UInt8]] = [:]
    /// The process ends between its write and its sync.
    var isKilledAtSync = false

    init(_ real: any EventsDisk) { self.real = real }

    var size: Int64 { max(real.size, (unsynced.keys.max() ?? -4_096) + 4_096) }

    func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) throws(LogFailure) -> Int {
        var count = try real.read(memory, at: place)
        for (start, block) in unsynced where start >= place && start + 4_096 <= place + Int64(memory.count) {
            UnsafeMutableRawBufferPointer(rebasing: memory[Int(start - place)...]).copyBytes(from: block)
            count = max(count, Int(start - place) + 4_096)
        }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer, at place: Int64) throws(LogFailure) {
        for start in stride(from: 0, to: bytes.count, by: 4_096) {
            unsynced[place + Int64(start)] = Array(bytes[start..<start + 4_096])
        }
    }

    func sync() throws(LogFailure) {
        guard !isKilledAtSync else { throw .storage(code: 10, message: "killed") }
        for (start, block) in unsynced {
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 4_096)
            defer { memory.deallocate() }
            memory.copyBytes(from: block)
            try real.write(UnsafeRawBufferPointer(memory), at: start)
        }
        unsynced = [:]
        try real.sync()
    }

    func clear() throws(LogFailure) {
        unsynced = [:]
        try real.clear()
    }

    func forget(_ stretch: Range<Int64>) { real.forget(stretch) }

    func losePower() { unsynced = [:] }
}
