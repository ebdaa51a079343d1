import BusCore
import BusShell
import CaseModel
import Seal
import Store
import Support
import Testing
import Wire

/// The log on a real disk, in both its shapes: every event once, in order, and nothing delivered that the disk changed.
struct LogTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)

    private func event(_ position: Int64, number: Int64? = nil, type: EventType = CaseClosed.type, size: Int = 300)
        -> LoggedEvent
    {
        .kept(position, of: sender, number: number, type: type, size: size)
    }

    private func fill(_ log: any EventLog, _ events: [LoggedEvent]) throws {
        try log.begin()
        for event in events { try log.append(event) }
        try log.commit()
    }

    @Test(arguments: LogShape.allCases)
    func `what was committed is there after the file is opened again, what was not is gone`(shape: LogShape) throws {
        do {
            let log = try shape.open(folder)
            try fill(log, (1...3).map { event($0) })
            try log.begin()
            try log.record(ConsumerMark(consumer: "learning", position: 2))
            try log.commit()
            try log.begin()
            try log.append(event(4))
            #expect(log.head == 4)
        }
        let log = try shape.open(folder)
        #expect(log.head == 3)
        #expect(try log.last(of: sender) == 3)
        #expect(try log.last(of: SenderID(source: .callback, epoch: sender.epoch)) == 0)
        #expect(try log.consumers() == [ConsumerMark(consumer: "learning", position: 2)])
        #expect(try log.read(after: 0, .all, limit: 10, bytes: 100_000).events == (1...3).map { event($0) })
        #expect(try log.find(sender, number: 2)?.position == 2)
        #expect(try log.find(sender, number: 2)?.digest == event(2).digest)
        #expect(try log.find(sender, number: 4) == nil)
        #expect(try log.senders().map(\.last) == [3])
    }

    @Test(arguments: LogShape.allCases)
    func `a page keeps its limits by events and by bytes`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log, (1...10).map { event($0) })
        #expect(try log.read(after: 2, .all, limit: 3, bytes: 100_000).events.map(\.position) == [3, 4, 5])
        #expect(try log.read(after: 2, .all, limit: 3, bytes: 100_000).through == 5)
        let page = try log.read(after: 0, .all, limit: 10, bytes: 899)
        #expect(page.events.map(\.position) == [1, 2])
        #expect(page.through == 2)
        #expect(try log.read(after: 0, .all, limit: 10, bytes: 299) == LogPage(events: [], through: 0))
        #expect(try log.read(after: 10, .all, limit: 10, bytes: 1_000) == LogPage(events: [], through: 10))
    }

    @Test(arguments: LogShape.allCases)
    func `a filter passes over the rest and says how far it looked`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log, (1...9).map { event($0, type: $0 % 3 == 0 ? CaseReopened.type : CaseClosed.type) })
        let page = try log.read(after: 0, .types([CaseReopened.type]), limit: 2, bytes: 100_000)
        #expect(page.events.map(\.position) == [3, 6])
        #expect(page.through == 6)
        let rest = try log.read(after: 6, .types([CaseClosed.type, CaseReopened.type]), limit: 10, bytes: 100_000)
        #expect(rest.events.map(\.position) == [7, 8, 9])
        #expect(
            try log.read(after: 0, .types([NoteFiled.type]), limit: 9, bytes: 9_999) == LogPage(events: [], through: 9))
    }

    @Test(arguments: LogShape.allCases)
    func `a filter that passes over much looks at a stretch at a time`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log, (1...5_000).map { event($0, type: $0 == 5_000 ? CaseReopened.type : CaseClosed.type) })
        let first = try log.read(after: 0, .types([CaseReopened.type]), limit: 1, bytes: 100_000)
        #expect(first == LogPage(events: [], through: 4_096))
        #expect(try log.read(after: 4_096, .types([CaseReopened.type]), limit: 1, bytes: 100_000).events.count == 1)
    }

    @Test(arguments: LogShape.allCases)
    func `a flipped bit is found and named, and what lies before it is still delivered`(shape: LogShape) throws {
        do { try fill(shape.open(folder), (1...5).map { event($0) }) }
        try shape.damage(event(3), in: folder)
        let log = try shape.open(folder)
        let page = try log.read(after: 0, .all, limit: 10, bytes: 100_000)
        #expect(page.events.map(\.position) == [1, 2])
        #expect(page.through == 2)
        #expect(throws: LogFailure.damaged(position: 3)) { try log.read(after: 2, .all, limit: 10, bytes: 100_000) }
        #expect(try log.read(after: 3, .all, limit: 10, bytes: 100_000).events.map(\.position) == [4, 5])
    }

    @Test(arguments: LogShape.allCases)
    func `no number of a sender is kept twice`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try fill(log, [event(1)])
        try log.begin()
        #expect(throws: LogFailure.self) { try log.append(event(2, number: 1)) }
    }

    @Test(arguments: [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `a commit that fails is a failure of the log`(outcome: FaultyTransactions.Outcome) throws {
        let database = try Database(path: folder.file("bus.sqlite"))
        let log = try SQLiteLog(database, FaultyTransactions(SQLiteTransactions(database)) { _ in outcome })
        #expect(throws: LogFailure.storage(code: 1034, message: "disk I/O error")) { try fill(log, [event(1)]) }
    }
}

extension LoggedEvent {
    /// An event as the bus would have let it in, of about so many bytes.
    static func kept(
        _ position: Int64, of sender: SenderID, number: Int64? = nil, type: EventType = CaseClosed.type, size: Int = 300
    ) -> LoggedEvent {
        let number = number ?? position
        var json: JSONObject = [
            "specversion": "1.0", "id": .string("\(sender.epoch):\(number)"),
            "source": .string("/genklang/\(sender.source)"), "type": .string(type.rawValue),
            "subject": "K-0123456789ABCDEFGHJK", "time": "2026-11-24T09:12:00.000Z",
        ]
        let bare = JSON.object(json).bytes.count + #","data":{"padding":""}"#.utf8.count
        json["data"] = ["padding": .string(String(repeating: "x", count: max(0, size - bare)))]
        let bytes = JSON.object(json).bytes
        return LoggedEvent(
            position: position, sender: sender, number: number, type: type, digest: Seal.sha256(bytes), bytes: bytes)
    }
}
