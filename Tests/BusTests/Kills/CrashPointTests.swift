import BusCore
import BusShell
import CaseModel
import FaultyDisk
import Store
import Support
import Testing

/// Every step that the bus takes while it publishes, delivers and acknowledges is once its last: before or after each
/// write, each commit, each send; and every write and sync of its file fails once, in each way a disk can fail.
@Suite(.serialized, .aside) struct CrashPointTests {
    /// A sender and a consumer, over a log in a real file, whose history is known.
    private final class Flow {
        let folder = TemporaryFolder()
        let history = KnownHistory([
            KnownSender(service: .intake, type: StepDecided.type, epoch: "7ZK3Q8M2RTV5WX9A"),
            KnownSender(service: .callback, type: NoteFiled.type, epoch: "1A2B3C4D5E6F7G8H"),
        ])
        let clients: [KnownClient]
        let shape: LogShape
        private let file: String
        /// What is to fail of the events' disk in the next life.
        var failing: (number: Int, kind: FailingDisk.Kind)?
        private(set) var disk: FailingDisk?
        private var chance = SplitMix(seed: 1)

        /// Set where the log forgets what all have heard for three seconds.
        private let forgets: Bool
        /// True time goes on from one life to the next.
        private var now: Timestamp = "2026-11-24T09:00:00.000Z"

        init(_ shape: LogShape, forgets: Bool = false) throws {
            self.shape = shape
            self.forgets = forgets
            file = folder.file("faulty-disk.sqlite")
            let who: [(service: ServiceName, sender: Int?, reads: [KnownSender])] = [
                (.intake, 0, []), (.callback, 1, [history.senders[0]]), (.notifier, nil, history.senders),
            ]
            clients = who.enumerated().map { [history] place, who in
                KnownClient(
                    who.service, key: TestBus.key(of: who.service), sends: who.sender, reads: who.reads,
                    history: history, seed: UInt64(place))
            }
            for client in clients where client.sender != nil { client.last = 24 }
            for client in clients { client.remembersAll = forgets }
        }

        /// The bus on the file, opened anew; moved to the main file often, so that this has its crashes too.
        func bus(_ life: MortalBus.Life) throws -> MortalBus {
            let database = try Database(path: file)
            let log = try open(database)
            try database.script("PRAGMA wal_autocheckpoint = 8")
            guard forgets else {
                return try MortalBus(MortalLog(log, life), life: life, until: { [unowned self] in isDone })
            }
            var limits = Limits()
            limits.retention = Retention()
            (limits.retention.age, limits.retention.hardAge) = (3_000, 3_600_000)
            (limits.retention.step, limits.retention.pause, limits.retention.interval) = (7, 1_000, 1_000)
            now = now.adding(seconds: 200)
            return try MortalBus(
                MortalLog(log, life), life: life, limits: limits, at: now,
                until: { [unowned self, unowned log] in isDone && log.first == log.head })
        }

        private func open(_ database: Database) throws -> any EventLog {
            let transactions = SQLiteTransactions(database)
            guard shape == .file else { return try SQLiteLog(database, transactions) }
            let disk = FailingDisk(try EventsFile(path: EventsFile.path(of: file)), failing: failing)
            self.disk = disk
            return try FileLog(database, transactions, disk)
        }

        private var isDone: Bool { clients.allSatisfy { $0.hasSaidAll && $0.hasHeardAll([24, 24]) } }

        /// Lives until it dies or everything is said and heard; whether it died.
        func play(_ life: MortalBus.Life) -> Bool {
            guard let bus = try? bus(life) else {
                try? disk?.die(&chance)
                return true
            }
            bus.welcome(clients)
            var failure: (any Error)?
            do { try bus.live() } catch { failure = error }
            bus.die()
            try? disk?.die(&chance)
            return failure != nil || life.isOver
        }

        func check(_ point: String) throws {
            failing = nil
            _ = play(MortalBus.Life())
            try #require(history.contradictions.isEmpty, "\(point): \(history.contradictions)")
            try #require(isDone, "\(point): it never comes to rest")
            let database = try Database(path: file)
            let log = try open(database)
            try #require(log.head == 48, "\(point)")
            if forgets {
                try #require(log.first == 48, "\(point): \(log.first) is the first that is kept")
                for sender in history.senders {
                    let last = try log.last(of: SenderID(source: sender.service, epoch: Epoch(rawValue: sender.epoch)!))
                    try #require(last == 24, "\(point): \(last) of \(sender.service)")
                }
            }
            for mark in try log.consumers() {
                let client = clients.first { $0.service.rawValue == mark.consumer }
                let reached = client.map { max($0.position, $0.acknowledgedPosition) } ?? 0
                try #require(mark.position <= max(reached, log.head), "\(point)")
            }
        }
    }

    @Test(arguments: LogShape.allCases)
    func `whichever step is the last, nothing acknowledged is lost or doubled`(shape: LogShape) throws {
        let whole = MortalBus.Life()
        #expect(try !Flow(shape).play(whole))
        for last in 1...whole.steps {
            let flow = try Flow(shape)
            #expect(flow.play(MortalBus.Life(last: last)), "\(last)")
            try flow.check("step \(last)")
        }
        print("the bus died at each of \(whole.steps) steps")
    }

    /// Publish, acknowledge, forget: a step of any of them is the last.
    @Test(arguments: LogShape.allCases)
    func `whichever step is the last while the log forgets, no number is lost, and nothing that is needed goes`(
        shape: LogShape
    ) throws {
        let whole = MortalBus.Life()
        #expect(try !Flow(shape, forgets: true).play(whole))
        let plain = MortalBus.Life()
        #expect(try !Flow(shape).play(plain))
        try #require(whole.steps > plain.steps + 10, "nothing was forgotten")
        for last in 1...whole.steps {
            let flow = try Flow(shape, forgets: true)
            #expect(flow.play(MortalBus.Life(last: last)), "\(last)")
            try flow.check("step \(last)")
        }
        print("the bus died at each of \(whole.steps) steps, \(whole.steps - plain.steps) of them to forget")
    }

    @Test(arguments: LogShape.allCases, [FAULTY_DISK_EIO, FAULTY_DISK_ENOSPC, FAULTY_DISK_TORN])
    func `whichever write of the disk fails, the bus stops, and nothing acknowledged is lost or doubled`(
        shape: LogShape, kind: FaultyDiskKind
    ) throws {
        faulty_disk_install()
        faulty_disk_fail(0, kind)
        #expect(try !Flow(shape).play(MortalBus.Life()))
        let operations = faulty_disk_operations()
        try #require(operations > 40)
        for number in 1...operations {
            let flow = try Flow(shape)
            faulty_disk_fail(Int32(number), kind)
            _ = flow.play(MortalBus.Life())
            #expect(faulty_disk_operations() >= number, "\(number) was never reached")
            faulty_disk_fail(0, kind)
            try flow.check("\(kind) at write \(number)")
        }
        print("the disk failed at each of \(operations) writes, syncs and truncations (\(kind.rawValue))")
    }

    @Test(arguments: FailingDisk.Kind.allCases)
    func `whichever write of the events' disk fails, the bus stops, and nothing acknowledged is lost or doubled`(
        kind: FailingDisk.Kind
    ) throws {
        let whole = try Flow(.file)
        #expect(!whole.play(MortalBus.Life()))
        let operations = try #require(whole.disk?.operations)
        try #require(operations > 6)
        for number in 1...operations {
            let flow = try Flow(.file)
            flow.failing = (number, kind)
            #expect(flow.play(MortalBus.Life()), "\(number) was never reached")
            try flow.check("\(kind) at write \(number)")
        }
    }
}
