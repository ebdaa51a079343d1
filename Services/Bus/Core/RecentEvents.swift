import CaseModel

/// The newest events as they came in, so that whoever follows closely is served from memory and the disk is not read.
///
/// Bounded in bytes; what is older is read from the log. Holds nothing the log does not: it is filled by appending, and
/// given up with the broker when a commit fails.
struct RecentEvents {
    private let mostBytes: Int
    private var events: ArraySlice<LoggedEvent> = []
    private var bytes = 0

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    mutating func add(_ event: LoggedEvent) {
        events.append(event)
        bytes += event.bytes.count
        while bytes > mostBytes, let oldest = events.popFirst() { bytes -= oldest.bytes.count }
    }

    /// What `EventLog.read` would give; `nil` when it begins with events that are no longer at hand.
    func page(after position: Int64, _ filter: TypeFilter, limit: Int, bytes most: Int) -> LogPage? {
        guard let first = events.first, position >= first.position - 1 else { return nil }
        var found: [LoggedEvent] = []
        var left = most
        for event in events[(events.startIndex + Int(position + 1 - first.position))...] where filter.admits(event.type)
        {
            left -= event.bytes.count
            guard found.count < limit, left >= 0 else { return LogPage(events: found, through: event.position - 1) }
            found.append(event)
        }
        return LogPage(events: found, through: max(position, events.last?.position ?? position))
    }
}
