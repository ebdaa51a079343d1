import CaseModel

/// The newest events as the lines in which they are delivered, so that whoever follows closely is served from memory,
/// with one copy for many events, and the disk is not read.
///
/// A ring of so many bytes; what is older is read from the log. Holds nothing the log does not: it is filled by
/// appending, and given up with the broker when a commit fails.
final class RecentEvents {
    private struct Line {
        var start = 0
        var count = 0
        /// Of the event in it.
        var bytes = 0
        /// Its place in `types`.
        var type = 0
    }

    private let memory: UnsafeMutableRawBufferPointer
    /// Where the next line begins.
    private var end = 0
    /// Each line at its position, counted round; the number of places is a power of two.
    private var lines = [Line](repeating: Line(), count: 64)
    private var first: Int64 = 1
    private var last: Int64 = 0
    private var types: [EventType] = []
    private var placeOfType: [EventType: Int] = [:]
    /// The type that came last, and its place.
    private var usual: (type: EventType, place: Int)?

    init(mostBytes: Int) { memory = .allocate(byteCount: mostBytes, alignment: 64) }

    deinit { memory.deallocate() }

    /// Takes in the event that follows the newest.
    func add(_ position: Int64, _ type: EventType, _ event: UnsafeRawBufferPointer) {
        precondition(first > last || position == last + 1, "events come one after the other")
        let count = Speech.eventCount(at: position, event)
        if first > last { first = position }
        last = position
        guard count <= memory.count else { return first = position + 1 }
        if end + count > memory.count {
            // What is left at the memory's end stays empty this time round.
            while first < last, lines[place(first)].start >= end { first += 1 }
            end = 0
        }
        let next = end + count
        while first < last, end <= lines[place(first)].start, lines[place(first)].start < next { first += 1 }
        if last - first >= lines.count { grow() }
        lines[place(last)] = Line(start: end, count: count, bytes: event.count, type: place(of: type))
        Speech.event(at: position, event, into: UnsafeMutableRawBufferPointer(rebasing: memory[end..<next]))
        end = next
    }

    /// Adds the lines that `EventLog.read` would give events for, and tells of each its position and its event's size;
    /// how far was looked. `nil` when that begins with events that are no longer at hand.
    func copy(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes most: Int, to taker: inout [UInt8],
        _ tell: (_ position: Int64, _ bytes: Int) -> Void
    ) -> Int64? {
        guard first <= last, position >= first - 1, position < last else { return nil }
        var (found, left, through) = (0, most, last)
        // Lines that lie one behind the other leave together.
        var run = 0..<0
        var (type, isWanted) = (-1, false)
        for next in position + 1...last {
            let line = lines[place(next)]
            if line.type != type { (type, isWanted) = (line.type, filter.admits(types[line.type])) }
            guard isWanted else { continue }
            left -= line.bytes
            guard found < limit, left >= 0 else {
                through = next - 1
                break
            }
            found += 1
            tell(next, line.bytes)
            if line.start == run.upperBound, !run.isEmpty {
                run = run.lowerBound..<line.start + line.count
            } else {
                taker.append(contentsOf: memory[run])
                run = line.start..<line.start + line.count
            }
        }
        taker.append(contentsOf: memory[run])
        return through
    }

    private func place(_ position: Int64) -> Int { Int(truncatingIfNeeded: position) & (lines.count - 1) }

    private func place(of type: EventType) -> Int {
        if let usual, usual.type == type { return usual.place }
        let place = placeOfType[type] ?? types.count
        if place == types.count {
            types.append(type)
            placeOfType[type] = place
        }
        usual = (type, place)
        return place
    }

    private func grow() {
        let old = lines
        lines = Array(repeating: Line(), count: old.count * 2)
        for position in first..<last { lines[place(position)] = old[Int(position) & (old.count - 1)] }
    }
}
