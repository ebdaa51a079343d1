import BusCore
import BusShell
import CaseModel
import Seal
import Store
import Support
import Testing

/// What the real file forgets and what it must not, across crashes and from older releases.
struct TrimTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)
    private let other = SenderID(source: .callback, epoch: Epoch(rawValue: .second)!)
    private static let start: Timestamp = "2026-11-24T09:00:00.000Z"

    /// Ten events of one sender, five of another, a minute between two.
    private func fill(_ log: any EventLog) throws {
        for position in 1...15 as ClosedRange<Int64> {
            try log.begin()
            try log.append(
                position <= 10
                    ? .kept(position, of: sender)
                    : .kept(position, of: other, number: position - 10, type: CallMissed.type))
            try log.stamp(Self.start.adding(seconds: position * 60))
            try log.commit()
        }
    }

    private func trim(_ log: any EventLog, through position: Int64, atMost events: Int64 = 100) throws {
        try log.begin()
        try log.trim(through: position, atMost: events)
        try log.commit()
    }

    @Test(arguments: LogShape.allCases)
    func `each sender's last number stays known, and positions go on`(shape: LogShape) throws {
        do {
            let log = try shape.open(folder)
            try fill(log)
            try trim(log, through: 12)
            #expect(log.first == 13)
        }
        let log = try shape.open(folder)
        #expect(log.first == 13 && log.head == 15)
        #expect(try log.last(of: sender) == 10 && log.trimmed(of: sender) == 10)
        #expect(try log.last(of: other) == 5 && log.trimmed(of: other) == 2)
        #expect(try log.find(other, number: 2) == nil)
        #expect(try log.senders().map(\.last) == [5, 10])
        #expect(try log.read(after: 0, .all, limit: 10, bytes: 100_000).events.map(\.position) == [13, 14, 15])
    }

    @Test(arguments: LogShape.allCases)
    func `at most so many go at once, and never the newest`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log)
        try trim(log, through: 12, atMost: 5)
        #expect(log.first == 6)
        try trim(log, through: 99)
        #expect(log.first == 15 && log.head == 15)
        #expect(try log.read(after: 14, .all, limit: 10, bytes: 100_000).events.count == 1)
    }

    @Test(arguments: LogShape.allCases, [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `a trim whose commit fails has happened or has not, and loses no number either way`(
        shape: LogShape, outcome: FaultyTransactions.Outcome
    ) throws {
        try fill(shape.open(folder))
        do {
            let log = try shape.open(folder) { _ in outcome }
            #expect(throws: LogFailure.self) { try trim(log, through: 12) }
        }
        let log = try shape.open(folder)
        #expect(log.first == (outcome == .failsKept ? 13 : 1))
        #expect(try log.last(of: sender) == 10 && log.last(of: other) == 5)
        let report = try LogVerifier(path: folder.file("bus.sqlite")).run()
        #expect(report.isWhole, "\(report.findings)")
    }

    @Test(arguments: LogShape.allCases)
    func `moments tell which events arrived before, never one too many`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log)
        func position(_ seconds: Int64) throws -> Int64 {
            try log.position(before: Self.start.adding(seconds: seconds))
        }
        #expect(try position(0) == 0 && position(60) == 0)
        #expect(try position(61) == 1 && position(120) == 1 && position(180) == 2)
        #expect(try position(9_999) == 15)
        #expect(try log.arrival(of: 3) == Self.start.adding(seconds: 180))
        try trim(log, through: 12)
        #expect(try position(9_999) == 15 && position(13 * 60 + 1) == 13)
    }

    @Test(arguments: LogShape.allCases)
    func `a clock that was set back makes nothing look older than it is`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log)
        try log.begin()
        try log.append(.kept(16, of: other, number: 6, type: CallMissed.type))
        try log.stamp(Self.start)
        try log.commit()
        #expect(try log.position(before: Self.start.adding(seconds: 15 * 60)) == 14)
        #expect(try log.arrival(of: 16) == Self.start.adding(seconds: 15 * 60))
    }

    @Test(arguments: LogShape.allCases)
    func `moments that a clock has put into the future are corrected, also across a start, and then moments go on`(
        shape: LogShape
    ) throws {
        let now = Self.start.adding(seconds: 10 * 60)
        do {
            let log = try shape.open(folder)
            try fill(log)
            try log.begin()
            try log.correctMoments(to: now)
            try log.commit()
            #expect(try log.arrival(of: 15) == now)
        }
        let log = try shape.open(folder)
        #expect(try log.arrival(of: 15) == now && log.arrival(of: 9) == Self.start.adding(seconds: 9 * 60))
        #expect(try log.position(before: now.adding(seconds: 2)) == 15)
        try log.begin()
        try log.append(.kept(16, of: other, number: 6, type: CallMissed.type))
        try log.stamp(now.adding(seconds: 60))
        try log.commit()
        #expect(try log.arrival(of: 16) == now.adding(seconds: 60))
    }

    @Test(arguments: LogShape.allCases)
    func `what is kept by name beside the events is there after a start`(shape: LogShape) throws {
        do {
            let log = try shape.open(folder)
            #expect(try log.remembered("spoken") == nil)
            for text in ["one", "two"] {
                try log.begin()
                try log.remember(text, as: "spoken")
                try log.commit()
            }
        }
        #expect(try shape.open(folder).remembered("spoken") == "two")
    }

    @Test(arguments: LogShape.allCases)
    func `a consumer's types and its retirement are kept`(shape: LogShape) throws {
        do {
            let log = try shape.open(folder)
            try log.begin()
            let mark = ConsumerMark(consumer: "learning", position: 7, acknowledged: 5)
            try log.record(mark)
            try log.record([CaseClosed.type, NoteFiled.type], readBy: "learning")
            try log.record(ConsumerMark(consumer: "callback", position: 1))
            try log.record([CaseClosed.type], readBy: "callback")
            try log.commit()
            #expect(try log.consumers().last == mark)
            try log.begin()
            try log.retire(ConsumerMark(consumer: "callback", position: 1), reason: "gone", at: Self.start)
            try log.commit()
        }
        let log = try shape.open(folder)
        #expect(try log.consumers().map(\.consumer) == ["learning"])
        #expect(try log.readings() == ["learning": [NoteFiled.type, CaseClosed.type].sorted()])
    }

    @Test(arguments: LogShape.allCases)
    func `a log of the first release is brought up to date, and its events count as new`(shape: LogShape) throws {
        do {
            let database = try Database(path: folder.file("bus.sqlite"))
            try Migrations.apply(Array(LogTables.migrations.prefix(1)), to: database)
            let event = LoggedEvent.kept(1, of: sender)
            try database.run("INSERT INTO sender (source, epoch) VALUES ('intake', :epoch)", ["epoch": .text(.first)])
            try database.run(
                "INSERT INTO event (position, sender_id, number, type, digest, bytes) VALUES (1, 1, 1, :type, :digest, :bytes)",
                ["type": .text(event.type.rawValue), "digest": .blob(event.digest), "bytes": .blob(event.bytes)])
            try database.run("INSERT INTO consumer (name, position) VALUES ('learning', 1)")
        }
        let log = try shape.open(folder)
        #expect(log.head == 1 && log.first == 1)
        #expect(try log.last(of: sender) == 1)
        #expect(try log.consumers() == [ConsumerMark(consumer: "learning", position: 1, acknowledged: 1)])
        #expect(try log.position(before: "2026-01-01T00:00:00.000Z") == 0)
        #expect(try log.arrival(of: 1) != nil)
    }
}
