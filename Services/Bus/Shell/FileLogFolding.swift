package import BusCore
package import CaseModel
import Store

// What the tables hold of the log, and what they alone hold.
extension FileLog {
    /// Opens the tables for this turn.
    func openTables() throws(LogFailure) {
        guard !isTableOpen else { return }
        try tables.store { () throws(StoreError) in try transactions.begin() }
        isTableOpen = true
    }

    /// Brings the tables up to what is on disk. Inside `openTables` and a commit of theirs.
    func fold() throws(LogFailure) {
        try openTables()
        try foldMarks()
        try tables.store { () throws(StoreError) in
            try foldSenders()
            try EventsState.write(&index, to: database)
            try tables.moments.write()
            folded = sequence
            try EventsState(key: key, first: first, head: written, folded: folded).write(to: database)
        }
    }

    private func foldMarks() throws(LogFailure) {
        for name in unfoldedMarks.keys.sorted() { if let mark = unfoldedMarks[name] { try tables.record(mark) } }
        unfoldedMarks = [:]
    }

    private func foldSenders() throws(StoreError) {
        for sender in unfoldedSenders {
            try EventsState.write(sender, to: database)
            sender.isUnfolded = false
        }
        unfoldedSenders = []
    }

    /// Writes down in the tables all that is on disk. Between two turns.
    package func settle() throws(LogFailure) {
        try openTables()
        try commit()
    }

    package func consumers() throws(LogFailure) -> [ConsumerMark] {
        var marks = unfoldedMarks
        for mark in try tables.consumers() where marks[mark.consumer] == nil { marks[mark.consumer] = mark }
        return marks.values.sorted { $0.consumer < $1.consumer }
    }

    package func readings() throws(LogFailure) -> [String: [EventType]] { try tables.readings() }

    package func record(_ types: [EventType], readBy consumer: String) throws(LogFailure) {
        try openTables()
        try foldMarks()
        try tables.record(types, readBy: consumer)
    }

    package func retire(_ consumer: ConsumerMark, reason: String, at moment: Timestamp) throws(LogFailure) {
        try openTables()
        try foldMarks()
        try tables.retire(consumer, reason: reason, at: moment)
    }

    /// Shows that the disk still takes a commit.
    ///
    /// - Parameter now: monotonic milliseconds; any number that differs from the last.
    func beat(at now: Int64) throws(LogFailure) {
        try openTables()
        try tables.store { () throws(StoreError) in try Meta(database).set("heartbeat", String(now)) }
        try commit()
    }

    package func trim(through position: Int64, atMost events: Int64) throws(LogFailure) {
        let last = min(position, head - 1, first + events - 1, written)
        guard last >= first else { return }
        try openTables()
        try tables.store { () throws(StoreError) in
            try foldSenders()
            try EventsState.write(&index, to: database)
        }
        let old = index.way(to: last + 1)
        let (kept, lows) = try forget(through: last, until: index.way(after: last + 1))
        index.trim(to: last + 1, at: kept.place, sequence: kept.sequence, lows: lows)
        for (row, _) in lows where index.ways.count == 1 { sendersByRow[row]?.noted = last + 1 }
        try tables.store { () throws(StoreError) in
            try EventsState.trim(database, through: old.position, to: index, senders: Array(sendersByID.values))
            try tables.moments.write()
            try LogTrimming.forgetMoments(database, through: last)
        }
        index.isFolded()
        first = last + 1
        readers = [:]
        forgotten = EventsLayout.start..<max(EventsLayout.start, EventsLayout.down(kept.place, to: EventsLayout.block))
    }

    /// The batch in which what is kept begins, and the lowest number of each sender from there to `next`.
    ///
    /// A record is believed only if it can be: a bit that flipped in a position or a number neither lets a kept event go
    /// nor tells a sender that it had said what it never said. Where it cannot be known that a batch holds nothing more
    /// that is kept, it stays, and so does all behind it.
    private func forget(
        through last: Int64, until next: WayIndex.Way?
    ) throws(LogFailure) -> (kept: (place: Int64, sequence: Int64), lows: [Int64: Int64]) {
        let old = index.way(to: first)
        var walk = EventsWalk(key: key, from: old.place)
        var lows: [Int64: Int64] = [:]
        // The last batch of which something is forgotten, and whether more than that lies in it.
        var left: (place: Int64, isShared: Bool)?
        while let record = try walk.next(window, until: buffer.end), walk.batchPlace < next?.place ?? .max {
            guard record.kind == .event else { continue }
            let sender = sendersByRow[record.sender]
            guard let sender, record.isCredible(in: walk.batch, of: sender.id) else {
                if left?.place == walk.batchPlace { left?.isShared = true }
                continue
            }
            if record.position > last {
                lows[record.sender] = min(record.number, lows[record.sender] ?? .max)
                if left?.place == walk.batchPlace { left?.isShared = true }
            } else {
                left = (walk.batchPlace, false)
                if record.position >= first { sender.trimmed = max(sender.trimmed, record.number) }
            }
        }
        if next == nil {
            buffer.eachRecord { record in
                guard record.kind == .event else { return }
                lows[record.sender] = min(record.number, lows[record.sender] ?? .max)
            }
        }
        let end = next?.place ?? buffer.end
        guard let left, let batch = try LogOpening.wholeBatch(at: left.place, key: key, window, disk.size) else {
            return ((old.place, old.sequence), lows)
        }
        let kept =
            left.isShared
            ? (left.place, batch.sequence) : (left.place + Int64(batch.length), batch.sequence + 1)
        return (kept.0 <= end ? kept : (old.place, old.sequence), lows)
    }
}
