package import BusCore
package import CaseModel

// Batches whose head the disk has changed. Where its key or its length is another none of its events is found, so a bit
// there would cost all of them; but its seal, which is over the head too, tells which bit it was.
extension FileLog {
    /// No longer batch is looked at: each bit of its head is tried, and the seal reckoned each time.
    private static let longestMended = 1 << 20

    package func mendBatch(
        of position: Int64, reason: String, at moment: Timestamp
    ) throws(LogFailure) -> Bool {
        guard position <= written else { return false }
        for place in try places(ofBatchWith: position) {
            guard try LogOpening.wholeBatch(at: place, key: key, window, buffer.end) == nil,
                let head = try headAsWritten(at: place, with: position)
            else { continue }
            try openTables()
            try tables.note("batch at \(place)", position, reason: reason, at: moment)
            repair(head, at: place)
            return true
        }
        return false
    }

    /// Where the batch may lie that holds this event: by what its head says; in a hole between two others; or, where the
    /// head no longer says which events it holds, one of the two that the event would stand between.
    private func places(ofBatchWith position: Int64) throws(LogFailure) -> [Int64] {
        var walk = EventsWalk(key: key, from: index.way(to: position).place)
        var places: [Int64] = []
        var end = walk.place
        while let batch = try walk.skip(window, until: buffer.end) {
            if batch.first > position { return places + [end, walk.batchPlace] }
            if position &- batch.first < Int64(batch.events) { return [walk.batchPlace] }
            places = [walk.batchPlace]
            end = walk.batchEnd
        }
        return places + (end < buffer.end ? [end] : [])
    }

    /// The head that lies there with the one bit changed back by which the batch's seal holds, if it holds this event.
    private func headAsWritten(at place: Int64, with position: Int64) throws(LogFailure) -> [UInt8]? {
        let lies = [UInt8](try window.bytes(at: place, EventsLayout.batchHead))
        guard lies.count == EventsLayout.batchHead else { return nil }
        for bit in 0..<lies.count * 8 {
            var head = lies
            head[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let batch = head.withUnsafeBytes({ BatchHead($0, key: key) }), batch.length <= Self.longestMended,
                batch.first <= position, position &- batch.first < Int64(batch.events),
                place + Int64(batch.length) <= buffer.end
            else { continue }
            var bytes = [UInt8](try window.bytes(at: place, batch.length))
            guard bytes.count == batch.length else { continue }
            bytes.replaceSubrange(..<head.count, with: head)
            if bytes.withUnsafeBytes(EventsLayout.seal) == batch.seal { return head }
        }
        return nil
    }
}
