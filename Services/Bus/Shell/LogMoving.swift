import BusCore
import CaseModel
import Runtime
import Seal
import Store

/// Moves the events of an older release, or of a backup that was put back, out of their table into a file of their own.
///
/// The file is whole on disk before the tables say that it is what counts; whatever lay there until then is gone. A power
/// cut in between leaves the table as it was, and the next start begins again.
enum LogMoving {
    static func run(
        _ tables: SQLiteLog, _ database: Database, _ disk: any EventsDisk, _ window: EventsWindow
    ) throws {
        if tables.head == 0, try holdsBatch(disk, window) {
            throw DaemonFailure.needsPerson(
                "bus.log_orphaned",
                "bus.sqlite is new, and bus.sqlite-events beside it holds events: put back the bus.sqlite that belongs to "
                    + "it; or, to begin anew and be filled up by the services, move bus.sqlite-events elsewhere")
        }
        window.forget(from: 0)
        let key = try begin(disk)
        var buffer = BatchBuffer(end: EventsLayout.start, begun: UnsafeRawBufferPointer(start: nil, count: 0))
        var index = WayIndex(
            [WayIndex.Way(position: tables.first, place: EventsLayout.start, sequence: 1)], isFolded: false)
        var sequence: Int64 = 0
        let senders = try EventsState.senders(database)
        let byRow = Dictionary(uniqueKeysWithValues: senders.map { ($0.row, $0) })
        var firstOfBatch: Int64 = 0

        func write() throws {
            guard !buffer.isEmpty else { return }
            let (bytes, place) = buffer.close(key: key, sequence: sequence + 1, first: firstOfBatch)
            try disk.write(bytes, at: place)
            buffer.settle()
            sequence += 1
        }
        var position = tables.first
        while position <= tables.head {
            defer { position += 1 }
            // What is not there stays missing, and whoever comes to it is told so. What cannot be read ends this, and the
            // table is as it was.
            guard let (event, row) = try event(at: position, database), let sender = byRow[row] else { continue }
            if buffer.isEmpty {
                firstOfBatch = position
                if buffer.end - index.last.place >= WayIndex.spacing {
                    index.add(WayIndex.Way(position: position, place: buffer.end, sequence: sequence + 1))
                }
            }
            if sender.noted != index.last.position {
                sender.noted = index.last.position
                index.addLow(event.number, of: row, at: sender.noted)
            }
            sender.last = max(sender.last, event.number)
            event.asArriving { buffer.add($0, from: row) }
            if buffer.count >= 256 << 10 { try write() }
        }
        try write()
        try disk.sync()
        try settle(
            database, EventsState(key: key, first: tables.first, head: tables.head, folded: sequence), index, senders)
    }

    /// Whether it is a file of events and not an empty one.
    private static func holdsBatch(_ disk: any EventsDisk, _ window: EventsWindow) throws -> Bool {
        guard [UInt8](try window.bytes(at: 0, EventsLayout.name.count)) == EventsLayout.name else { return false }
        let key = try window.bytes(at: Int64(EventsLayout.keyPlace), 8)
        guard key.count == 8 else { return false }
        var walk = EventsWalk(
            key: UInt64(littleEndian: key.loadUnaligned(as: UInt64.self)), from: EventsLayout.start)
        return try walk.next(window, until: disk.size) != nil
    }

    /// An empty file under a key of its own.
    private static func begin(_ disk: any EventsDisk) throws -> UInt64 {
        let key = Seal.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } | 1
        let block = UnsafeMutableRawBufferPointer.allocate(
            byteCount: EventsLayout.block, alignment: EventsLayout.block)
        defer { block.deallocate() }
        block.initializeMemory(as: UInt8.self, repeating: 0)
        block.copyBytes(from: EventsLayout.name)
        UnsafeMutableRawBufferPointer(rebasing: block[EventsLayout.keyPlace...]).copyBytes(
            from: EventsFile.bytes(of: key))
        try disk.clear()
        try disk.write(UnsafeRawBufferPointer(block), at: 0)
        try disk.sync()
        return key
    }

    private static func event(at position: Int64, _ database: Database) throws -> (LoggedEvent, Int64)? {
        let sql = """
            SELECT sender_id, source, epoch, trimmed, number, type, digest, bytes
              FROM event JOIN sender USING (sender_id)
             WHERE position = :position
            """
        return try database.first(sql, ["position": .integer(position)]) { row in
            let sender = LogTables.sender(row)
            let event = LoggedEvent(
                position: position, sender: sender.id, number: row.integer("number"),
                type: EventType(rawValue: row.text("type")), digest: row.blob("digest"), bytes: row.blob("bytes"))
            return (event, sender.row)
        }
    }

    private static func settle(
        _ database: Database, _ state: EventsState, _ index: WayIndex, _ senders: [FileLog.Sender]
    ) throws {
        var index = index
        // The events are in their file, and hold no words of anybody's: their old pages need not be overwritten. And only
        // without a look at each row's foreign key is a table emptied at once.
        try database.script("PRAGMA secure_delete = OFF; PRAGMA foreign_keys = OFF")
        try database.savepoint {
            for sender in senders { try EventsState.write(sender, to: database) }
            try EventsState.write(&index, to: database)
            try state.write(to: database)
            try database.run("DELETE FROM event")
        }
        try database.script("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON")
        guard state.head > 0 else { return }
        try database.script("VACUUM")
        try database.checkpoint()
    }
}
