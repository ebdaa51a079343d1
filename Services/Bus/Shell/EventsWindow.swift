import BusCore

/// A stretch of the events' file in memory, so that records that follow one another are read at once.
///
/// Whole blocks, so that the disk can put them there itself: a page that the kernel finds memory for first costs more
/// than everything else that is done with the events in it.
final class EventsWindow {
    private static let usual = 256 << 10

    let disk: any EventsDisk
    private var memory = EventsWindow.memory(usual)
    private var base: Int64 = 0
    private var count = 0

    init(_ disk: any EventsDisk) { self.disk = disk }

    deinit { memory.deallocate() }

    /// The bytes at this place; fewer where the file ends. Valid until the next question.
    func bytes(at place: Int64, _ wanted: Int) throws(LogFailure) -> UnsafeRawBufferPointer {
        if place < base || place + Int64(wanted) > base + Int64(count) {
            let from = EventsLayout.down(place, to: EventsLayout.block)
            let needed = EventsLayout.up(Int(place - from) + wanted, to: EventsLayout.block)
            if needed > memory.count || (memory.count > Self.usual && needed <= Self.usual) {
                memory.deallocate()
                memory = Self.memory(max(needed, Self.usual))
            }
            count = 0
            base = from
            count = try disk.read(memory, at: from)
        }
        let start = Int(place - base)
        return UnsafeRawBufferPointer(rebasing: memory[start..<max(start, min(start + wanted, count))])
    }

    /// From this place on the file has been written anew.
    func forget(from place: Int64) { count = max(0, min(count, Int(clamping: place - base))) }

    private static func memory(_ count: Int) -> UnsafeMutableRawBufferPointer {
        .allocate(byteCount: count, alignment: EventsLayout.block)
    }
}
