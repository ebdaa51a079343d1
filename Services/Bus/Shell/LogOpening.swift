import BusCore
import CaseModel
import Store

/// What is known of the events' file at a start: what the tables say, and what its end says beyond them.
struct LogOpening {
    let state: EventsState
    private(set) var index: WayIndex
    private(set) var sequence: Int64
    private(set) var head: Int64
    /// Where the next batch begins.
    private(set) var end: Int64
    private(set) var senders: [SenderID: FileLog.Sender] = [:]
    private var rows: [Int64: FileLog.Sender] = [:]
    /// What the tables do not hold.
    private(set) var marks: [String: ConsumerMark] = [:]
    private(set) var moments: [(Int64, Timestamp)] = []
    private(set) var changed: [FileLog.Sender] = []
    private(set) var isDamaged = false
    /// The disk has changed what the tables say was on it; what can be read of it is there.
    private(set) var isChanged = false
    /// Where the last batch lies, if one has been read.
    private var lastBatch: Int64?

    static func run(
        _ database: Database, _ disk: any EventsDisk, _ window: EventsWindow
    ) throws -> LogOpening {
        guard let state = try EventsState.read(database) else { throw Self.trouble("nothing is known of the events") }
        let name = [UInt8](try window.bytes(at: 0, EventsLayout.name.count))
        let key = [UInt8](try window.bytes(at: Int64(EventsLayout.keyPlace), 8))
        guard name == EventsLayout.name, key == EventsFile.bytes(of: state.key) else {
            throw Self.trouble("the events' file is not the one that belongs to this database")
        }
        let ways = try EventsState.ways(database)
        guard !ways.isEmpty else { throw Self.trouble("no way into the events is known") }
        var opening = LogOpening(state, ways)
        for low in try EventsState.lows(database) { opening.index.addLow(low.number, of: low.row, at: low.position) }
        for sender in try EventsState.senders(database) { opening.add(sender) }
        while try opening.takeBatch(window, until: disk.size) {}
        try opening.lookBehind(disk, window)
        try opening.settleLast(disk, window)
        return opening
    }

    private init(_ state: EventsState, _ ways: [WayIndex.Way]) {
        self.state = state
        index = WayIndex(ways, isFolded: true)
        end = index.last.place
        sequence = index.last.sequence - 1
        head = index.last.position - 1
    }

    private mutating func add(_ sender: FileLog.Sender) {
        senders[sender.id] = sender
        rows[sender.row] = sender
    }

    /// Takes in the next batch, if it is there and whole.
    private mutating func takeBatch(_ window: EventsWindow, until size: Int64) throws(LogFailure) -> Bool {
        guard let batch = try Self.wholeBatch(at: end, key: state.key, window, size), batch.sequence == sequence + 1
        else {
            return sequence < state.folded ? try takeChanged(window, size) : false
        }
        if batch.events > 0, batch.first > index.last.position, end - index.last.place >= WayIndex.spacing {
            index.add(WayIndex.Way(position: batch.first, place: end, sequence: batch.sequence))
        }
        var walk = EventsWalk(key: state.key, from: end)
        while let record = try walk.next(window, until: end + Int64(batch.length)) { take(record, batch) }
        lastBatch = end
        if batch.moment != 0, batch.sequence > state.folded {
            moments.append((head, Timestamp(milliseconds: batch.moment)))
        }
        end += Int64(batch.length)
        sequence += 1
        return true
    }

    /// The tables say that more was on disk, and the disk has changed it: what can be read of it stays where it is, and
    /// whoever comes to the rest is told.
    private mutating func takeChanged(_ window: EventsWindow, _ size: Int64) throws(LogFailure) -> Bool {
        var next: (place: Int64, sequence: Int64)?
        var place = end + Int64(EventsLayout.unit)
        while next == nil, place < size {
            if let batch = try Self.wholeBatch(at: place, key: state.key, window, size), batch.sequence > sequence {
                next = (place, batch.sequence - 1)
            }
            place += Int64(EventsLayout.unit)
        }
        if next == nil, sequence + 1 == state.folded,
            let batch = BatchHead(try window.bytes(at: end, EventsLayout.batchHead), key: state.key),
            batch.sequence == state.folded, end + Int64(batch.length) <= size
        {
            next = (end + Int64(batch.length), state.folded)
        }
        guard let next else { return false }
        // Marks and senders of what was folded are in the tables; of an event only what can be believed is taken.
        var walk = EventsWalk(key: state.key, from: end)
        while let record = try walk.next(window, until: next.place) {
            if let batch = walk.batch, record.kind == .event, record.position <= state.head,
                record.isCredible(in: batch, of: rows[record.sender]?.id)
            {
                take(record, batch)
            }
        }
        (end, sequence) = next
        isChanged = true
        if sequence == state.folded { head = max(head, state.head) }
        return true
    }

    private mutating func take(_ record: EventsRecord, _ batch: BatchHead) {
        switch record.kind {
        case .event:
            guard record.position > head, let sender = rows[record.sender] else { return }
            head = record.position
            if sender.noted != index.last.position {
                sender.noted = index.last.position
                index.addLow(record.number, of: sender.row, at: sender.noted)
            }
            guard record.number > sender.last else { return }
            sender.last = record.number
            changed.append(sender)
        case .mark where batch.sequence > state.folded:
            marks[record.consumer] = ConsumerMark(
                consumer: record.consumer, position: record.reached, acknowledged: record.acknowledged)
        case .sender where rows[record.row] == nil:
            guard let epoch = Epoch(rawValue: record.epoch) else { return }
            add(
                FileLog.Sender(
                    row: record.row, id: SenderID(source: ServiceName(rawValue: record.source), epoch: epoch)))
        case .mark, .sender: return
        }
    }

    /// What lies behind the last whole batch: nothing; a batch that was being written when the power went; or, when a disk
    /// has changed what it was given, batches that were whole. They are given up with the one that cannot be read, since
    /// an order with a hole in it is none; their senders bring them again.
    private mutating func lookBehind(_ disk: any EventsDisk, _ window: EventsWindow) throws(LogFailure) {
        let size = disk.size
        var place = end
        while place < size, !isDamaged {
            if let batch = try Self.wholeBatch(at: place, key: state.key, window, size), batch.sequence > sequence {
                isDamaged = true
            }
            place += Int64(EventsLayout.unit)
        }
        isDamaged = isDamaged || head < state.head
        let next = try window.bytes(at: end, EventsLayout.batchHead)
        if isDamaged || next.contains(where: { $0 != 0 }) { try clear(disk, window) }
        if isDamaged { try recount(window) }
    }

    /// What was read may be no more than what the kernel remembers: the process before this one may have ended between the
    /// write of its last batch and the sync, or because of a sync that failed. It is written once more where it lies and
    /// synced, before anybody is told of it. What the tables hold was synced before they were written.
    private func settleLast(_ disk: any EventsDisk, _ window: EventsWindow) throws(LogFailure) {
        guard let lastBatch, sequence > state.folded else { return }
        let from = EventsLayout.down(lastBatch, to: EventsLayout.block)
        let bytes = try window.bytes(at: from, Int(end - from))
        let blocks = UnsafeMutableRawBufferPointer.allocate(
            byteCount: EventsLayout.up(bytes.count, to: EventsLayout.block), alignment: EventsLayout.block)
        defer { blocks.deallocate() }
        blocks.initializeMemory(as: UInt8.self, repeating: 0)
        blocks.copyMemory(from: bytes)
        try disk.write(UnsafeRawBufferPointer(blocks), at: from)
        try disk.sync()
    }

    /// Overwrites what lies behind the end, so that nothing of it is ever taken for what follows.
    private func clear(_ disk: any EventsDisk, _ window: EventsWindow) throws(LogFailure) {
        let zeros = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: EventsLayout.block)
        defer { zeros.deallocate() }
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        let size = disk.size
        var place = Int64(EventsLayout.up(Int(end), to: EventsLayout.block))
        while place < size {
            let count = min(zeros.count, EventsLayout.up(Int(size - place), to: EventsLayout.block))
            try disk.write(UnsafeRawBufferPointer(rebasing: zeros[..<count]), at: place)
            place += Int64(count)
        }
        try disk.sync()
        window.forget(from: end)
    }

    /// The last number of each sender is the last that is still there.
    private mutating func recount(_ window: EventsWindow) throws(LogFailure) {
        for sender in senders.values { sender.last = sender.trimmed }
        var walk = EventsWalk(key: state.key, from: index.ways[0].place)
        while let record = try walk.next(window, until: end) {
            guard record.kind == .event, let sender = rows[record.sender],
                record.isCredible(in: walk.batch, of: sender.id)
            else { continue }
            sender.last = max(sender.last, record.number)
        }
        changed = senders.values.sorted { $0.row < $1.row }
    }

    /// The head of the batch at `place`, if all of it is there as it was written.
    static func wholeBatch(
        at place: Int64, key: UInt64, _ window: EventsWindow, _ size: Int64
    ) throws(LogFailure) -> BatchHead? {
        guard let head = BatchHead(try window.bytes(at: place, EventsLayout.batchHead), key: key),
            place + Int64(head.length) <= size
        else { return nil }
        let bytes = try window.bytes(at: place, head.length)
        return bytes.count == head.length && EventsLayout.seal(bytes) == head.seal ? head : nil
    }

    private static func trouble(_ words: String) -> LogFailure { .storage(code: 26, message: words) }
}

extension EventsFile {
    static func bytes(of key: UInt64) -> [UInt8] { withUnsafeBytes(of: key.littleEndian) { [UInt8]($0) } }
}
