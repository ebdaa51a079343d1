package import BusCore
package import CaseModel
import Glibc
import Seal
package import Store

/// The bus's log as it works: events in a file of their own, one batch a commit, and what is known of them in
/// `bus.sqlite` (decision 24).
///
/// A commit is one write and one sync of the events' file. What the tables hold of it (ways, moments, consumers'
/// positions, senders' last numbers) follows every four megabytes and whenever a table has to be written anyway; at a
/// start the file's end is read again from where they stand.
package final class FileLog: EventLog {
    /// What stands beside the last event of a batch at most: its head, the batch's, a type, marks and a new sender.
    private static let mostBeside = 64 << 10
    /// Bytes of batches after which the tables are brought up to date.
    private static let foldedAt: Int64 = 4 << 20

    /// A sender in the life of one of its files.
    final class Sender {
        let row: Int64
        let id: SenderID
        var last: Int64
        var trimmed: Int64
        /// The table does not hold its last number.
        var isUnfolded = false
        /// The position of the last way for which its lowest number is noted.
        var noted: Int64 = 0

        init(row: Int64, id: SenderID, last: Int64 = 0, trimmed: Int64 = 0) {
            (self.row, self.id, self.last, self.trimmed) = (row, id, last, trimmed)
        }
    }

    let database: Database
    let transactions: any Transactions
    /// The tables beside the events.
    let tables: SQLiteLog
    let disk: any EventsDisk
    let window: EventsWindow
    let digester = Seal.Digester()
    let key: UInt64
    var index: WayIndex
    var buffer: BatchBuffer
    /// The last batch on disk.
    var sequence: Int64
    /// The last batch whose marks, moments and senders the tables hold.
    var folded: Int64
    package internal(set) var head: Int64
    package internal(set) var first: Int64
    /// The highest position on disk; beyond it are the events of this turn, in `buffer`.
    var written: Int64
    var sendersByID: [SenderID: Sender] = [:]
    var sendersByRow: [Int64: Sender] = [:]
    private var lastSender: Sender?
    /// What a consumer that reads on will ask for next, and where that lies.
    var readers: [Int64: EventsWalk] = [:]

    var unfoldedMarks: [String: ConsumerMark] = [:]
    var unfoldedSenders: [Sender] = []
    private var unfoldedBytes: Int64 = 0
    var isTableOpen = false
    /// What was mended in this turn, to be written when the tables have it that it was.
    var repairs: [Repair] = []
    /// What a trim has left unused, once it is on disk that it happened.
    var forgotten: Range<Int64>?
    /// How far the file is laid out with zeros: writing over them is quicker than making it longer.
    private var prepared: Int64
    private var lastBatch = 0
    private let zeros: UnsafeMutableRawBufferPointer
    /// The end of the file was not as it was written; events were lost that their senders bring again.
    package let isTailDamaged: Bool
    /// Before its end, the disk has changed what was written; nothing was lost that can be read.
    package let isChanged: Bool

    /// Opens the log: `database` and the events' file that belongs to it. Events that lie in the database, as older
    /// releases and backups have them, are moved into the file, which then begins anew.
    ///
    /// - Throws: `bus.log_orphaned` when the database is new and the file beside it holds events all the same: it is not
    ///   made empty without a person's word.
    package init(_ database: Database, _ transactions: any Transactions, _ disk: any EventsDisk) throws {
        self.database = database
        self.transactions = transactions
        self.disk = disk
        tables = try SQLiteLog(database, transactions)
        window = EventsWindow(disk)
        if try !EventsState.isThere(database) { try LogMoving.run(tables, database, disk, window) }
        let opened = try LogOpening.run(database, disk, window)
        key = opened.state.key
        index = opened.index
        sequence = opened.sequence
        folded = opened.state.folded
        head = opened.head
        written = opened.head
        first = opened.state.first
        sendersByID = opened.senders
        sendersByRow = Dictionary(uniqueKeysWithValues: opened.senders.values.map { ($0.row, $0) })
        unfoldedMarks = opened.marks
        isTailDamaged = opened.isDamaged
        isChanged = opened.isChanged
        let block = EventsLayout.down(opened.end, to: EventsLayout.block)
        buffer = BatchBuffer(end: opened.end, begun: try window.bytes(at: block, Int(opened.end - block)))
        prepared = disk.size
        zeros = .allocate(byteCount: 256 << 10, alignment: EventsLayout.block)
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        for (position, moment) in opened.moments { _ = tables.moments.note(position, moment) }
        for sender in opened.changed { change(sender) }
    }

    deinit { zeros.deallocate() }

    /// How far the file of events is written, in bytes.
    package var end: Int64 { buffer.end }

    package func begin() throws(LogFailure) {}

    package func append(_ event: LoggedEvent) throws(LogFailure) {
        try event.asArriving { (event) throws(LogFailure) in try append(event) }
    }

    package func append(_ event: ArrivingEvent) throws(LogFailure) {
        precondition(event.position == head + 1, "appended out of order")
        let sender = sender(event.sender)
        guard event.number > sender.last else {
            throw .storage(code: 19, message: "number \(event.number) of \(event.sender.source) is kept already")
        }
        if buffer.events == 0, buffer.end - index.last.place >= WayIndex.spacing {
            index.add(WayIndex.Way(position: event.position, place: buffer.end, sequence: sequence + 1))
        }
        if sender.noted != index.last.position {
            sender.noted = index.last.position
            index.addLow(event.number, of: sender.row, at: sender.noted)
        }
        // No batch is longer than a start takes for one.
        if buffer.count + event.bytes.count + Self.mostBeside > EventsLayout.longestBatch { try writeBatch() }
        buffer.add(event, from: sender.row)
        sender.last = event.number
        change(sender)
        head = event.position
    }

    package func record(_ mark: ConsumerMark) throws(LogFailure) {
        buffer.add(mark)
        unfoldedMarks[mark.consumer] = mark
    }

    package func stamp(_ moment: Timestamp) throws(LogFailure) {
        if tables.moments.note(head, moment) { buffer.moment = moment.milliseconds }
    }

    private func writeBatch() throws(LogFailure) {
        let (bytes, place) = buffer.close(key: key, sequence: sequence + 1, first: written + 1)
        try disk.write(bytes, at: place)
        try disk.sync()
        window.forget(from: place)
        lastBatch = buffer.count
        unfoldedBytes += Int64(lastBatch)
        buffer.settle()
        sequence += 1
        written = head
    }

    package func commit() throws(LogFailure) {
        if !buffer.isEmpty { try writeBatch() }
        guard isTableOpen || unfoldedBytes >= Self.foldedAt else { return }
        try fold()
        try tables.store { () throws(StoreError) in try transactions.commit() }
        isTableOpen = false
        unfoldedBytes = 0
        for repair in repairs { try write(repair) }
        repairs = []
        if let forgotten { disk.forget(forgotten) }
        forgotten = nil
    }

    /// Lays the file out a little further while nobody waits. To be called when a turn's answers have left.
    package func prepare() throws(LogFailure) {
        // Whoever writes much at a time gains nothing by it.
        guard prepared - buffer.end < 128 << 10, lastBatch < 64 << 10 else { return }
        let from = max(Int64(EventsLayout.up(Int(buffer.end), to: EventsLayout.block)), prepared)
        do { try disk.write(UnsafeRawBufferPointer(zeros), at: from) } catch {
            // On a full disk there is nothing to lay out; the broker refuses publishes before a commit finds no room.
            guard case .storage(13, _) = error else { throw error }
            return
        }
        prepared = from + Int64(zeros.count)
    }

    /// The sender of an event; one that is heard for the first time is written down with it.
    private func sender(_ id: SenderID) -> Sender {
        if let lastSender, lastSender.id == id { return lastSender }
        let sender =
            sendersByID[id]
            ?? {
                let new = Sender(row: (sendersByRow.keys.max() ?? 0) + 1, id: id)
                buffer.add(id, row: new.row)
                sendersByID[id] = new
                sendersByRow[new.row] = new
                return new
            }()
        lastSender = sender
        return sender
    }

    private func change(_ sender: Sender) {
        guard !sender.isUnfolded else { return }
        sender.isUnfolded = true
        unfoldedSenders.append(sender)
    }
}
