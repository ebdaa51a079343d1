import BusCore
import Glibc

/// A stretch of the events' file in memory, so that records that follow one another are read at once.
final class EventsWindow {
    private static let usual = 256 << 10

    let disk: any EventsDisk
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: EventsWindow.usual, alignment: 64)
    private var base: Int64 = 0
    private var count = 0

    init(_ disk: any EventsDisk) { self.disk = disk }

    deinit { memory.deallocate() }

    /// The bytes at this place; fewer where the file ends. Valid until the next question.
    func bytes(at place: Int64, _ wanted: Int) throws(LogFailure) -> UnsafeRawBufferPointer {
        if place < base || place + Int64(wanted) > base + Int64(count) {
            if wanted > memory.count || (memory.count > Self.usual && wanted <= Self.usual) {
                memory.deallocate()
                memory = .allocate(byteCount: max(wanted, Self.usual), alignment: 64)
            }
            count = 0
            base = place
            count = try disk.read(memory, at: place)
        }
        let start = Int(place - base)
        return UnsafeRawBufferPointer(rebasing: memory[start..<max(start, min(start + wanted, count))])
    }

    /// From this place on the file has been written anew.
    func forget(from place: Int64) { count = max(0, min(count, Int(clamping: place - base))) }
}

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
                if length <= left, length >= EventsLayout.otherHead,
                    let record = EventsRecord(try window.bytes(at: place, length))
                {
                    place += Int64(length)
                    return record
                }
            }
            // Zeros to the end of the batch; or a record that is none, and then the next batch is looked for.
            place = Int64(EventsLayout.up(Int(place), to: EventsLayout.unit))
            batch = nil
        }
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
