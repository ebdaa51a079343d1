import BusCore

/// A way through the events' file, from one record to the next, past what cannot be read.
struct EventsWalk {
    let key: UInt64
    /// Where the next record or batch begins.
    private(set) var place: Int64
    /// The head of the batch that `place` lies in, and where that ends.
    private(set) var batch: BatchHead?
    private(set) var batchPlace: Int64 = 0
    private(set) var batchEnd: Int64 = 0

    /// - Parameter place: where a batch begins.
    init(key: UInt64, from place: Int64) {
        self.key = key
        self.place = place
    }

    /// The next record that can be read before `end`; `nil` when there is none. Valid until the window's next question.
    mutating func next(_ window: EventsWindow, until end: Int64) throws(LogFailure) -> EventsRecord? {
        while true {
            if batch == nil {
                guard try findBatch(window, end) else { return nil }
            }
            let left = Int(batchEnd - place)
            // What a record can be at most is asked for at once, if it is there.
            if left >= EventsLayout.otherHead {
                let head = try window.bytes(at: place, EventsLayout.otherHead)
                let length = head.count < 4 ? 0 : Int(UInt32(littleEndian: head.loadUnaligned(as: UInt32.self)))
                if length <= left, length >= EventsLayout.otherHead {
                    let record = EventsRecord(try window.bytes(at: place, length))
                    place += Int64(length)
                    if let record { return record }
                    // Something that is no record any more, as long as it was.
                    continue
                }
            }
            // Zeros to the end of the batch; or a record that is none, and then the next batch is looked for.
            place = Int64(EventsLayout.up(Int(place), to: EventsLayout.unit))
            batch = nil
        }
    }

    /// The next batch, past what is left of this one; `nil` when there is none before `end`.
    mutating func skip(_ window: EventsWindow, until end: Int64) throws(LogFailure) -> BatchHead? {
        if batch != nil { place = batchEnd }
        batch = nil
        return try findBatch(window, end) ? batch : nil
    }

    /// Goes on to where the next batch begins.
    private mutating func findBatch(_ window: EventsWindow, _ end: Int64) throws(LogFailure) -> Bool {
        while place + Int64(EventsLayout.batchHead) <= end {
            let bytes = try window.bytes(at: place, EventsLayout.batchHead)
            if let head = BatchHead(bytes, key: key), place + Int64(head.length) <= end {
                batch = head
                batchPlace = place
                batchEnd = place + Int64(head.length)
                place += Int64(EventsLayout.batchHead)
                return true
            }
            place += Int64(EventsLayout.unit)
        }
        return false
    }
}
