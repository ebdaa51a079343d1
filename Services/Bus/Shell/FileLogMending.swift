package import BusCore
package import CaseModel

// Events that the disk has changed, where they lie in their file: what is left of them, and how they are put back.
extension FileLog {
    /// Bytes that are to lie at a place of the file, where the disk has put others.
    struct Repair {
        let bytes: [UInt8]
        let place: Int64
    }

    package func remains(at position: Int64) throws(LogFailure) -> EventRemains? {
        guard position <= written, let (place, end) = try stretch(of: position) else { return nil }
        let left = Int(min(end - place, Int64(EventsLayout.longestRecord)))
        guard left >= EventsLayout.eventHead else { return nil }
        let bytes = try window.bytes(at: place, left)
        guard bytes.count >= EventsLayout.eventHead else { return nil }
        let known = EventsRecord(bytes).flatMap { $0.kind == .event ? $0 : nil }
        // Where its length or its kind has changed the rest of its head is still where it was.
        let head = EventsRecord(unchecked: bytes)
        let sender = sendersByRow[head.sender]?.id
        return EventRemains(
            position: position, sender: sender, number: head.number,
            type: EventType(rawValue: known.map { String(decoding: $0.type, as: UTF8.self) } ?? ""),
            isHeadWhole: known.map { $0.position == position && $0.isHeadTrusted } ?? false,
            digest: [UInt8](head.digest), bytes: known.map { [UInt8]($0.event) } ?? [])
    }

    /// It is written when the tables have it that it was mended: a process that ends between the two is asked again.
    package func mend(_ event: LoggedEvent, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool {
        guard let sender = sendersByID[event.sender], let (place, end) = try stretch(of: event.position) else {
            return false
        }
        var bytes = record(of: event, from: sender.row)
        guard place + Int64(bytes.count) <= end else { return false }
        // The first days' records have no check of their heads, and their batch's seal has none in it.
        let check = try window.bytes(at: place + 6, 2)
        if check.allSatisfy({ $0 == 0 }) { bytes.replaceSubrange(6..<8, with: [0, 0]) }
        try openTables()
        try tables.note(SQLiteLog.name(of: event), event.position, reason: reason, at: moment)
        repair(bytes, at: place)
        return true
    }

    /// To be written with the next commit; in the block that is begun, at once.
    func repair(_ bytes: [UInt8], at place: Int64) {
        buffer.amend(bytes, at: place)
        repairs.append(Repair(bytes: bytes, place: place))
    }

    /// Writes whole blocks, in which everything but the event is as it lies there.
    func write(_ repair: Repair) throws(LogFailure) {
        let from = EventsLayout.down(repair.place, to: EventsLayout.block)
        let count = EventsLayout.up(Int(repair.place - from) + repair.bytes.count, to: EventsLayout.block)
        let blocks = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: EventsLayout.block)
        defer { blocks.deallocate() }
        blocks.initializeMemory(as: UInt8.self, repeating: 0)
        blocks.copyMemory(from: try window.bytes(at: from, count))
        UnsafeMutableRawBufferPointer(rebasing: blocks[Int(repair.place - from)...]).copyBytes(from: repair.bytes)
        try disk.write(UnsafeRawBufferPointer(blocks), at: from)
        try disk.sync()
        window.forget(from: from)
    }

    private func record(of event: LoggedEvent, from row: Int64) -> [UInt8] {
        var batch = BatchBuffer(end: 0, begun: UnsafeRawBufferPointer(start: nil, count: 0))
        event.asArriving { batch.add($0, from: row) }
        var bytes: [UInt8] = []
        batch.eachRecord { bytes = [UInt8]($0.bytes) }
        return bytes
    }

    /// Where the record of this event has to begin, and where its batch ends; `nil` where that cannot be told.
    ///
    /// Positions follow one another within a batch, so an event that says nothing that can be believed lies between
    /// those that do.
    private func stretch(of position: Int64) throws(LogFailure) -> (place: Int64, end: Int64)? {
        var walk = EventsWalk(key: key, from: index.way(to: position).place)
        var found: (place: Int64, end: Int64)?
        while let batch = try walk.skip(window, until: buffer.end), batch.first <= position {
            if batch.events > 0 { found = try stretch(of: position, in: batch, at: walk.batchPlace) ?? found }
        }
        return found
    }

    private func stretch(
        of position: Int64, in batch: BatchHead, at start: Int64
    ) throws(LogFailure) -> (place: Int64, end: Int64)? {
        let end = start + Int64(batch.length)
        var place = start + Int64(EventsLayout.batchHead)
        var last = batch.first &- 1
        var left = batch.events
        while left > 0, place + Int64(EventsLayout.otherHead) <= end {
            let most = Int(min(end - place, Int64(EventsLayout.longestRecord)))
            let record = EventsRecord(try window.bytes(at: place, most))
            if let record, record.kind != .event {
                place += Int64(record.bytes.count)
                continue
            }
            let next = record.flatMap { $0.isHeadWhole ? $0.position : nil } ?? last + 1
            if next == position { return (place, end) }
            // Behind one whose length cannot be believed nothing in this batch can be found.
            guard next < position, let record else { return nil }
            last = next
            left -= 1
            place += Int64(record.bytes.count)
        }
        return nil
    }
}
