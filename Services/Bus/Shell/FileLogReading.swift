package import BusCore
package import CaseModel
import Glibc
import Seal
import Store

// How the log finds what it holds.
extension FileLog {
    package func last(of sender: SenderID) throws(LogFailure) -> Int64 { sendersByID[sender]?.last ?? 0 }

    package func trimmed(of sender: SenderID) -> Int64 { sendersByID[sender]?.trimmed ?? 0 }

    package func senders() throws(LogFailure) -> [(sender: SenderID, last: Int64)] {
        sendersByID.values.sorted { $0.id < $1.id }.map { ($0.id, $0.last) }
    }

    package func position(before moment: Timestamp) throws(LogFailure) -> Int64 {
        try tables.store { () throws(StoreError) in try tables.moments.position(before: moment, head: head) }
    }

    package func arrival(of position: Int64) throws(LogFailure) -> Timestamp? { try tables.arrival(of: position) }

    package func find(_ sender: SenderID, number: Int64) throws(LogFailure) -> (position: Int64, digest: [UInt8])? {
        if let event = turn.last(where: { $0.sender == sender && $0.number == number }) {
            return (event.position, event.digest)
        }
        guard let known = sendersByID[sender], let way = index.way(to: number, of: known.row) else { return nil }
        var walk = EventsWalk(key: key, from: way.place)
        while let record = try walk.next(window, until: buffer.end) {
            guard record.kind == .event, record.sender == known.row, record.number >= number else { continue }
            guard record.number == number, record.position >= first else { return nil }
            return (record.position, [UInt8](record.digest))
        }
        return nil
    }

    package func read(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int
    ) throws(LogFailure) -> LogPage {
        let from = max(position, first - 1)
        let until = min(from + SQLiteLog.stretch, head)
        guard from < until else { return LogPage(events: [], through: max(position, until)) }
        var page = FilePage(after: from, filter, limit: limit, bytes: bytes)
        if from < written {
            var walk =
                readers.removeValue(forKey: from + 1) ?? EventsWalk(key: key, from: index.way(to: from + 1).place)
            var before = walk
            while page.isOpen, page.through < min(until, written), let record = try walk.next(window, until: buffer.end)
            {
                guard record.kind == .event, record.position > page.through else { continue }
                page.take(record, sendersByRow[record.sender]?.id, digester)
                if page.isOpen { before = walk }
            }
            // Nothing more lies where there has to be something.
            if page.isOpen, page.through < min(until, written) { page.miss() }
            if page.through < written {
                if readers.count >= 64 { readers.removeAll() }
                readers[page.through + 1] = before
            }
        }
        for event in turn where page.isOpen && event.position > page.through && event.position <= until {
            page.take(event)
        }
        return try page.finished()
    }
}

/// A page while its records come by: takes what there is room for, and nothing that was changed on disk.
private struct FilePage {
    private var events: [LoggedEvent] = []
    private(set) var through: Int64
    private(set) var isOpen = true
    private var isDamaged = false
    private let filter: TypeFilter
    private let types: [[UInt8]]
    private let limit: Int
    private var left: Int

    init(after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int) {
        through = position
        self.filter = filter
        self.limit = limit
        left = bytes
        if case .types(let names) = filter { types = names.map { Array($0.rawValue.utf8) } } else { types = [] }
    }

    mutating func take(_ record: EventsRecord, _ sender: SenderID?, _ digester: Seal.Digester) {
        guard record.position == through + 1 else { return miss() }
        guard isWanted(record.type) else { return through = record.position }
        guard hasRoom(record.event.count) else { return }
        let digest = digester.sha256(record.event)
        let bytes = [UInt8](record.event)
        let type = EventType(rawValue: String(decoding: record.type, as: UTF8.self))
        guard let sender, digest.elementsEqual(record.digest),
            EventHead(
                source: sender.source, id: EventID(epoch: sender.epoch, number: record.number), type: type
            ).isOf(bytes)
        else { return miss() }
        add(
            LoggedEvent(
                position: record.position, sender: sender, number: record.number, type: type, digest: digest,
                bytes: bytes))
    }

    mutating func take(_ event: LoggedEvent) {
        guard filter.admits(event.type) else { return through = event.position }
        if hasRoom(event.bytes.count) { add(event) }
    }

    /// What comes next is not what it was, or not there at all.
    mutating func miss() {
        isOpen = false
        isDamaged = true
    }

    func finished() throws(LogFailure) -> LogPage {
        if isDamaged && events.isEmpty { throw .damaged(position: through + 1) }
        return LogPage(events: events, through: through)
    }

    private func isWanted(_ type: UnsafeRawBufferPointer) -> Bool {
        filter == .all || types.contains { $0.count == type.count && $0.elementsEqual(type) }
    }

    private mutating func hasRoom(_ count: Int) -> Bool {
        left -= count
        if left < 0 { isOpen = false }
        return isOpen
    }

    private mutating func add(_ event: LoggedEvent) {
        events.append(event)
        through = event.position
        if events.count == limit { isOpen = false }
    }
}
