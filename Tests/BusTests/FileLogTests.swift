import BusCore
import BusShell
import CaseModel
import Foundation
import Store
import Support
import Testing
import Wire

/// The events' file: what a power cut leaves of its end, what a disk changes in it, and where its events came from.
struct FileLogTests {
    private let folder = TemporaryFolder()
    private let senders = [
        SenderID(source: .intake, epoch: Epoch(rawValue: .first)!),
        SenderID(source: .callback, epoch: Epoch(rawValue: .second)!),
    ]

    private func open(_ disk: (any EventsDisk)? = nil) throws -> FileLog {
        let database = try Database(path: folder.file("bus.sqlite"))
        return try FileLog(
            database, SQLiteTransactions(database),
            disk ?? EventsFile(path: EventsFile.path(of: folder.file("bus.sqlite"))))
    }

    /// Two of three events are one sender's, every third the other's.
    private func event(_ position: Int64, size: Int = 300) -> LoggedEvent {
        position % 3 == 0
            ? .kept(position, of: senders[1], number: position / 3, type: CallMissed.type, size: size)
            : .kept(position, of: senders[0], number: position - position / 3, size: size)
    }

    private func add(_ positions: ClosedRange<Int64>, to log: any EventLog, each batch: Int = 1, size: Int = 300) throws
    {
        for start in stride(from: positions.lowerBound, through: positions.upperBound, by: batch) {
            try log.begin()
            for position in start...min(start + Int64(batch) - 1, positions.upperBound) {
                try log.append(event(position, size: size))
            }
            try log.stamp(("2026-11-24T09:00:00.000Z" as Timestamp).adding(seconds: start))
            try log.commit()
        }
    }

    private func verify() throws -> LogReport { try LogVerifier(path: folder.file("bus.sqlite")).run() }

    @Test func `many megabytes in many turns are all there after a start, and every number leads to its event`() throws
    {
        try add(1...9_000, to: open(), each: 90, size: 1_500)
        let log = try open()
        #expect(log.head == 9_000 && !log.isTailDamaged)
        #expect(try log.last(of: senders[0]) == 6_000 && log.last(of: senders[1]) == 3_000)
        #expect(try log.all().map(\.position) == Array(1...9_000))
        for position in [1, 2, 3, 351, 352, 4_500, 8_998, 8_999, 9_000] as [Int64] {
            let wanted = event(position, size: 1_500)
            #expect(try log.find(wanted.sender, number: wanted.number)?.position == position)
            #expect(try log.find(wanted.sender, number: wanted.number)?.digest == wanted.digest)
            #expect(try log.read(after: position - 1, .all, limit: 1, bytes: 9_999).events == [wanted])
        }
        #expect(try log.find(senders[1], number: 3_001) == nil)
        let report = try verify()
        #expect(report.isWhole && report.whole == 9_000, "\(report.findings)")
        try add(9_001...9_010, to: log)
        #expect(
            try log.read(after: 8_999, .all, limit: 64, bytes: 99_999).events.map(\.position) == Array(9_000...9_010))
    }

    @Test func `what was trimmed is gone from the disk, and what follows is found after a start`() throws {
        do {
            let log = try open()
            try add(1...6_000, to: log, each: 60, size: 1_500)
            for last in stride(from: 256, through: 4_096, by: 256) as StrideThrough<Int64> {
                try log.begin()
                try log.trim(through: last, atMost: 256)
                try log.commit()
                #expect(log.first == last + 1)
            }
            #expect(try log.read(after: 0, .all, limit: 1, bytes: 9_999).events == [event(4_097, size: 1_500)])
        }
        let log = try open()
        #expect(log.first == 4_097 && log.head == 6_000)
        #expect(try log.all().map(\.position) == Array(4_097...6_000))
        #expect(log.trimmed(of: senders[0]) == 2_731 && log.trimmed(of: senders[1]) == 1_365)
        #expect(try log.find(senders[0], number: 2_731) == nil)
        #expect(try log.find(senders[0], number: 2_732)?.position == 4_097)
        #expect(try log.find(senders[1], number: 2_000)?.position == 6_000)
        let bytes = try EventsBytes(folder).read()
        #expect(bytes.range(of: Data("\"\(senders[0].epoch):1\"".utf8)) == nil)
        #expect(bytes.range(of: Data("\"\(senders[0].epoch):4000\"".utf8)) != nil)
        let report = try verify()
        #expect(report.isWhole && report.whole == 1_904 && report.first == 4_097, "\(report.findings)")
    }

    @Test(arguments: UInt64(0)..<40)
    func `a power cut in the middle of a commit takes that commit and nothing before it`(seed: UInt64) throws {
        var chance = SplitMix(seed: seed)
        var head: Int64 = 0
        do {
            let disk = FailingDisk(try EventsFile(path: folder.file("bus.sqlite-events")), failing: (40, .refuses))
            let log = try open(disk)
            do {
                while true {
                    let next = head + Int64.random(in: 1...12, using: &chance)
                    try add(head + 1...next, to: log, each: 12, size: Int.random(in: 300...3_000, using: &chance))
                    head = next
                    try log.prepare()
                }
            } catch is LogFailure {}
            try disk.die(&chance)
        }
        let log = try open()
        // The commit that failed is there or not, as a whole.
        #expect(log.head >= head && log.head <= head + 12)
        #expect(!log.isTailDamaged)
        #expect(try log.all().map(\.position) == (log.head == 0 ? [] : Array(1...log.head)))
        let before = log.head
        try add(before + 1...before + 5, to: log)
        #expect(try log.all().count == Int(before) + 5)
        #expect(try verify().isWhole)
    }

    @Test func `a batch that a disk has changed is given up with those behind it, and numbers count from there`() throws
    {
        do {
            let log = try open()
            try add(1...30, to: log)
            try log.begin()
            try log.record(ConsumerMark(consumer: "learning", position: 30))
            try log.commit()
        }
        try EventsBytes(folder).flip(event(21).bytes, at: 40)
        do {
            let log = try open()
            #expect(log.isTailDamaged && log.head == 20)
            #expect(try log.last(of: senders[0]) == 14 && log.last(of: senders[1]) == 6)
            try add(21...25, to: log)
        }
        let log = try open()
        #expect(!log.isTailDamaged && log.head == 25)
        #expect(try log.all() == (1...25).map { event($0) })
    }

    @Test func `what a sender has said is read page by page across the file, and what a disk has changed is named`()
        throws
    {
        try add(1...6_000, to: open(), each: 60, size: 1_500)
        try open().settle()
        let damaged = event(3_100, size: 1_500)
        try EventsBytes(folder).flip(damaged.bytes, at: 40)
        let log = try open()
        var (numbers, unreadable, after): ([Int64], [Int64], Int64) = ([], [], 0)
        while after < 4_000 {
            let page = try log.said(by: senders[0], after: after, limit: 64, bytes: 49_152)
            try #require(page.through > after)
            numbers += try page.events.map { try EventValidator.read($0).id.number }
            unreadable += page.unreadable
            after = page.through
        }
        #expect(unreadable == [damaged.number])
        #expect(numbers == (1...4_000).filter { $0 != damaged.number })
        // Of this turn, and not on disk yet.
        try log.begin()
        try log.append(event(6_001, size: 1_500))
        #expect(
            try log.said(by: senders[0], after: 4_000, limit: 64, bytes: 49_152).events == [
                event(6_001, size: 1_500).bytes
            ])
        try log.commit()
        let nobody = SenderID(source: .notifier, epoch: Epoch(rawValue: .first)!)
        #expect(try log.said(by: nobody, after: 3, limit: 64, bytes: 49_152).through == 3)
    }

    @Test func `a bit that flips in what lies beside an event makes no conflict of a repeat`() throws {
        try add(1...30, to: open())
        try open().settle()
        let changed = event(10)
        // The number, eight bytes into the head, and the digest, twenty-eight: the head ends where the type begins.
        let head = 60 + changed.type.rawValue.utf8.count
        for place in [8, 9, 28] {
            try EventsBytes(folder).flip(changed.bytes, at: place - head)
            let log = try open()
            let likeness = try changed.digest.withUnsafeBytes {
                try log.likeness(of: changed.sender, number: changed.number, digest: $0)
            }
            #expect(likeness == .unreadable(place == 28 ? 10 : nil), "\(place)")
            let page = try log.said(by: changed.sender, after: changed.number - 1, limit: 3, bytes: 99_999)
            #expect(page.unreadable == [changed.number] && page.events.count == 2)
            try EventsBytes(folder).flip(changed.bytes, at: place - head)
        }
    }

    @Test func `events of another log are refused, and so is a log without its events`() throws {
        try add(1...3, to: open())
        let file = folder.file("bus.sqlite-events")
        try EventsBytes(folder).write([1, 2, 3, 4], at: 32)
        #expect(throws: LogFailure.self) { _ = try open() }
        #expect(try !verify().isWhole)
        try FileManager.default.removeItem(atPath: file)
        #expect(throws: LogFailure.self) { _ = try open() }
    }

    @Test func `events of an older release are moved, what was damaged stays named, and a copy brings all of it back`()
        throws
    {
        let old = folder.file("bus.sqlite")
        do {
            let database = try Database(path: old)
            let log = try SQLiteLog(database, SQLiteTransactions(database))
            try add(1...700, to: log, each: 70, size: 2_000)
            try log.begin()
            try log.trim(through: 5, atMost: 5)
            try log.record(ConsumerMark(consumer: "learning", position: 20))
            try log.commit()
            try database.run("UPDATE event SET bytes = CAST(bytes || ' ' AS BLOB) WHERE position = 300")
            try database.run("DELETE FROM event WHERE position = 500")
        }
        for _ in 1...2 {
            let log = try open()
            try expectMoved(log)
            #expect(try verify().findings.compactMap(\.positions) == [300...300, 500...500])
        }
        let copy = try save()
        let report = try LogVerifier(path: copy).run()
        #expect(report.whole == 693 && report.first == 6 && report.head == 700)
        #expect(report.findings.compactMap(\.positions) == [300...300, 500...500])
        // As it is put back: alone, and whatever lay beside it moved away.
        try FileManager.default.removeItem(atPath: old)
        try FileManager.default.moveItem(atPath: copy, toPath: old)
        try expectMoved(open())
    }

    private func expectMoved(_ log: FileLog) throws {
        #expect(log.first == 6 && log.head == 700)
        #expect(try log.last(of: senders[0]) == 467 && log.last(of: senders[1]) == 233)
        #expect(log.trimmed(of: senders[0]) == 4 && log.trimmed(of: senders[1]) == 1)
        #expect(try log.consumers() == [ConsumerMark(consumer: "learning", position: 20)])
        #expect(try log.read(after: 298, .all, limit: 9, bytes: 99_999).events == [event(299, size: 2_000)])
        #expect(throws: LogFailure.damaged(position: 300)) { try log.read(after: 299, .all, limit: 9, bytes: 99_999) }
        #expect(throws: LogFailure.damaged(position: 500)) { try log.read(after: 499, .all, limit: 9, bytes: 99_999) }
        #expect(try log.read(after: 500, .all, limit: 1, bytes: 99_999).events == [event(501, size: 2_000)])
        #expect(try log.position(before: ("2026-11-24T09:00:00.000Z" as Timestamp).adding(seconds: 700)) == 700)
    }

    /// A copy made while the log goes on.
    private func save() throws -> String {
        let log = try open()
        let saving = try LogSaving(log, into: folder.file("backup"), room: .ample) { "2026-11-24T10:00:00.000Z" }
        while saving.isUnderWay { try saving.step() }
        #expect(saving.state["done"] == true && saving.state["remaining"] == 0, "\(saving.state.text)")
        // It tells what it had to leave out.
        #expect(saving.state["omitted"] == 2)
        return folder.file("backup/copy.sqlite")
    }

    @Test
    func `what is published while a copy is made is in the copy, and a trim meanwhile takes nothing that is kept`()
        throws
    {
        let log = try open()
        try add(1...3_000, to: log, each: 100)
        let saving = try LogSaving(log, into: folder.file("backup"), room: .ample) { "2026-11-24T10:00:00.000Z" }
        for round in 0..<4 as Range<Int64> {
            try saving.step()
            try add(3_001 + round * 10...3_010 + round * 10, to: log, each: 10)
            try log.begin()
            try log.trim(through: 20 * (round + 1), atMost: 256)
            try log.commit()
        }
        while saving.isUnderWay { try saving.step() }
        let report = try LogVerifier(path: folder.file("backup/copy.sqlite")).run()
        #expect(
            report.isWhole && report.first == 81 && report.head == 3_040 && report.whole == 2_960, "\(report.findings)")
    }
}
