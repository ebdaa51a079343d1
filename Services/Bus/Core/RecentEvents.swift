import CaseModel

/// The newest events as they came in, so that whoever follows closely is served from memory and the disk is not read.
///
/// Bounded in bytes; what is older is read from the log. Holds nothing the log does not: it is filled by appending, and
/// given up with the broker when a commit fails.
struct RecentEvents {
    private let mostBytes: Int
    /// Each event at its position, counted round; the number of places is a power of two.
    private var places: [LoggedEvent?] = Array(repeating: nil, count: 64)
    private var first: Int64 = 1
    private var last: Int64 = 0
    private var bytes = 0

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// Takes in the event that follows the newest.
    mutating func add(_ event: LoggedEvent) {
        if last < first { first = event.position }
        precondition(last < first || event.position == last + 1, "events come one after the other")
        last = event.position
        if last - first >= places.count { grow() }
        places[place(last)] = event
        bytes += event.bytes.count
        while bytes > mostBytes {
            bytes -= places[place(first)]?.bytes.count ?? 0
            places[place(first)] = nil
            first += 1
        }
    }

    /// What `EventLog.read` would give; `nil` when it begins with events that are no longer at hand.
    func page(after position: Int64, _ filter: TypeFilter, limit: Int, bytes most: Int) -> LogPage? {
        guard first <= last, position >= first - 1, position < last else { return nil }
        var found: [LoggedEvent] = []
        var left = most
        for next in position + 1...last {
            guard let event = places[place(next)], filter.admits(event.type) else { continue }
            left -= event.bytes.count
            guard found.count < limit, left >= 0 else { return LogPage(events: found, through: next - 1) }
            found.append(event)
        }
        return LogPage(events: found, through: last)
    }

    private func place(_ position: Int64) -> Int { Int(truncatingIfNeeded: position) & (places.count - 1) }

    private mutating func grow() {
        let old = places
        places = Array(repeating: nil, count: old.count * 2)
        for position in first..<last { places[place(position)] = old[Int(position) & (old.count - 1)] }
    }
}
