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
        guard let known = sendersByID[sender] else { return nil }
        var found: (position: Int64, digest: [UInt8])?
        buffer.eachRecord { record in
            guard record.kind == .event, record.sender == known.row, record.number == number else { return }
            found = (record.position, [UInt8](record.digest))
        }
        if let found { return found }
        guard let way = index.way(to: number, of: known.row) else { return nil }
        var walk = EventsWalk(key: key, from: way.place)
        while let record = try walk.next(window, until: buffer.end) {
            guard record.kind == .event, record.sender == known.row, record.number >= number,
                record.isCredible(in: walk.batch, of: sender)
            else { continue }
            guard record.number == number, record.position >= first else { return nil }
            return (record.position, [UInt8](record.digest))
        }
        return nil
    }

    package func read(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int
    ) throws(LogFailure) -> LogPage {
        var events: [LoggedEvent] = []
        let through = try pass(after: position, filter, limit: limit, bytes: bytes) { record, sender in
            events.append(LoggedEvent(record, of: sender))
        }
        return LogPage(events: events, through: through)
    }

    package func show(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int,
        to look: (_ position: Int64, _ event: UnsafeRawBufferPointer) -> Void
    ) throws(LogFailure) -> Int64 {
        try pass(after: position, filter, limit: limit, bytes: bytes) { record, _ in
            look(record.position, record.event)
        }
    }

    /// Goes by what follows `position` and shows what there is room for; how far it was looked.
    private func pass(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int, _ look: (EventsRecord, SenderID) -> Void
    ) throws(LogFailure) -> Int64 {
        let from = max(position, first - 1)
        let until = min(from + SQLiteLog.stretch, head)
        guard from < until else { return max(position, until) }
        var page = FilePage(after: from, filter, limit: limit, bytes: bytes)
        if from < written {
            var walk =
                readers.removeValue(forKey: from + 1) ?? EventsWalk(key: key, from: index.way(to: from + 1).place)
            var before = walk
            while page.isOpen, page.through < min(until, written), let record = try walk.next(window, until: buffer.end)
            {
                // One that cannot be believed may lie anywhere before: whether it is missed, the next will tell.
                guard record.kind == .event, record.position > page.through,
                    record.position == page.through + 1 || record.isHeadWhole
                else { continue }
                page.take(record, sendersByRow[record.sender]?.id, digester, look)
                if page.isOpen { before = walk }
            }
            // Nothing more lies where there has to be something.
            if page.isOpen, page.through < min(until, written) { page.miss() }
            if page.through < written {
                if readers.count >= 64 { readers.removeAll() }
                readers[page.through + 1] = before
            }
        }
        if page.isOpen, until > written {
            buffer.eachRecord { record in
                guard page.isOpen, record.kind == .event, record.position > page.through, record.position <= until
                else { return }
                page.take(record, sendersByRow[record.sender]?.id, digester, look)
            }
        }
        return try page.finished()
    }
}
