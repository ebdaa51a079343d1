import Store
import Testing

@Suite struct SharedTablesTests {
    @Test func `what is said is numbered from one without a gap and found again from any number`() throws {
        let store = try StoreFixture()
        let outbox = Outbox(store.database)
        #expect(throws: StoreError.self) { try outbox.append(number: 1, line: [1]) }
        try outbox.begin(epoch: "epochone00000000")
        #expect(try outbox.nextNumber() == 1 && outbox.last() == 0)
        for number in 1...5 { try outbox.append(number: Int64(number), line: [UInt8(number), 10]) }
        #expect(throws: StoreError.self) { try outbox.append(number: 5, line: []) }
        #expect(throws: StoreError.self) { try outbox.append(number: 7, line: []) }
        #expect(try outbox.pending(from: 3, limit: 2).map(\.number) == [3, 4])
        #expect(try outbox.pending(from: 5, limit: 9).map(\.line) == [[5, 10]])
    }

    @Test func `what the bus has is confirmed and can still be said again`() throws {
        let store = try StoreFixture()
        let outbox = Outbox(store.database)
        try outbox.begin(epoch: "epochone00000000")
        for number in 1...5 { try outbox.append(number: Int64(number), line: [10]) }
        #expect(try outbox.confirmed() == 0)
        try outbox.confirm(upTo: 3)
        try outbox.confirm(upTo: 2)
        #expect(try outbox.confirmed() == 3)
        try outbox.confirm(upTo: 5)
        #expect(try outbox.confirmed() == 5)
        #expect(try outbox.pending(from: 1, limit: 9).count == 5)
    }

    @Test func `since when something waits for the bus is the moment of the first that it does not have`() throws {
        let store = try StoreFixture()
        let outbox = Outbox(store.database)
        #expect(try outbox.oldestUnsent() == nil)
        try outbox.begin(epoch: "epochone00000000")
        for number in 1...3 { try outbox.append(number: Int64(number), line: [10], at: Int64(number) * 1000) }
        #expect(try outbox.oldestUnsent() == 1000)
        try outbox.confirm(upTo: 2)
        #expect(try outbox.oldestUnsent() == 3000)
        try outbox.confirm(upTo: 3)
        #expect(try outbox.oldestUnsent() == nil)
    }

    @Test func `a new epoch starts at one and keeps the old`() throws {
        let store = try StoreFixture()
        let outbox = Outbox(store.database)
        try outbox.begin(epoch: "epochone00000000")
        try outbox.append(number: 1, line: [1])
        try outbox.begin(epoch: "epochtwo00000000")
        #expect(try outbox.epoch() == "epochtwo00000000" && outbox.nextNumber() == 1)
        try outbox.append(number: 1, line: [2])
        #expect(try outbox.pending(from: 1, limit: 9).map(\.line) == [[2]])
        try outbox.begin(epoch: "epochone00000000")
        #expect(try outbox.pending(from: 1, limit: 9).map(\.line) == [[1]])
    }

    @Test func `a mark only moves forward, for each sender and epoch by itself`() throws {
        let marks = AppliedMarks(try StoreFixture().database)
        #expect(try marks.last(source: "intake", epoch: "a") == 0)
        try marks.record(source: "intake", epoch: "a", number: 3)
        try marks.record(source: "intake", epoch: "b", number: 1)
        try marks.record(source: "intake", epoch: "a", number: 4)
        #expect(throws: StoreError.self) { try marks.record(source: "intake", epoch: "a", number: 4) }
        #expect(try marks.last(source: "intake", epoch: "a") == 4)
        #expect(try marks.all().map { "\($0.source) \($0.epoch) \($0.number)" } == ["intake a 4", "intake b 1"])
    }

    @Test func `the position is kept for each consumer`() throws {
        let database = try StoreFixture().database
        let position = ConsumerPosition(database, consumer: "callback")
        #expect(try position.last() == 0)
        try position.record(7)
        try position.record(9)
        #expect(try position.last() == 9)
        #expect(try ConsumerPosition(database, consumer: "learning").last() == 0)
    }

    @Test func `a command is answered once and gives the same answer again`() throws {
        let results = CommandResults(try StoreFixture().database)
        #expect(try results.find("command-1") == nil)
        try results.keep(command: "command-1", method: "intake.register", digest: [1], reply: [2, 3], at: 1000)
        let kept = try #require(try results.find("command-1"))
        #expect(kept.method == "intake.register" && kept.digest == [1] && kept.reply == [2, 3])
        #expect(throws: StoreError.self) {
            try results.keep(command: "command-1", method: "intake.register", digest: [1], reply: [9], at: 1001)
        }
        #expect(try results.forget(before: 1000) == 0)
        #expect(try results.forget(before: 1001) == 1)
    }

    @Test func `a parked event freezes what it touches until it is released`() throws {
        let parked = Parked(try StoreFixture().database)
        let first = try parked.park(
            line: [1, 10], subject: "case-1", affects: ["case-2", "case-1"], code: "callback.unknown_unit", at: 1000)
        let second = try parked.park(line: [2, 10], subject: "case-2", code: "parked.behind", at: 1001)
        #expect(try parked.isFrozen("case-1") && parked.isFrozen("case-2") && !parked.isFrozen("case-3"))
        #expect(try parked.list().map(\.frozen) == [["case-1", "case-2"], ["case-2"]])
        try parked.release(first)
        #expect(try !parked.isFrozen("case-1") && parked.isFrozen("case-2"))
        try parked.release(second)
        #expect(try parked.list().isEmpty && !parked.isFrozen("case-2"))
    }

    @Test func `facts about the file are kept, replaced and forgotten`() throws {
        let meta = Meta(try StoreFixture().database)
        try meta.set("started", "1")
        try meta.set("started", "2")
        #expect(try meta.value("started") == "2")
        try meta.remove("started")
        #expect(try meta.value("started") == nil)
    }
}
