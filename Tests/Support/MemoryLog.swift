package import BusCore
package import CaseModel

/// The bus's log in memory: as forgetful as a disk that was not synced, and failing when a test wants it to.
package final class MemoryLog: EventLog {
    /// What a failing commit leaves behind.
    package enum Failure: Sendable {
        /// An error, though everything is there afterwards.
        case kept
        /// An error, and nothing is there.
        case lost
    }

    private var events: [LoggedEvent] = []
    /// What is remembered beside the events.
    fileprivate struct Kept {
        var marks: [String: ConsumerMark] = [:]
        var readings: [String: [EventType]] = [:]
        var trimmed: [SenderID: Int64] = [:]
        var first: Int64 = 1
        var moments: [(position: Int64, at: Timestamp)] = []
        var reasons: [String] = []
        var texts: [String: String] = [:]
    }

    private var kept = Kept()
    private var committed: (events: Int, kept: Kept) = (0, Kept())
    private var isOpen = false

    /// Asked at each commit with its number from 1; `nil` means that it goes well.
    package var failing: (Int) -> Failure? = { _ in nil }
    package private(set) var commits = 0
    /// How many events were ever fetched, to see who costs what.
    package private(set) var fetched = 0

    package init() {}

    package var head: Int64 { Int64(events.count) }
    /// Everything that was ever taken, also what the log has let go of.
    package var everTaken: [LoggedEvent] { events }
    package var first: Int64 { kept.first }
    /// Why consumers were retired and events mended, in order.
    package var reasons: [String] { kept.reasons }

    package func begin() {
        precondition(!isOpen, "begin twice")
        isOpen = true
    }

    package func commit() throws(LogFailure) {
        precondition(isOpen, "commit without begin")
        isOpen = false
        commits += 1
        let failure = failing(commits)
        if failure != .lost { committed = (events.count, kept) }
        if failure != nil { throw .storage(code: 10, message: "disk I/O error") }
    }

    /// What a restart finds: everything that was committed, nothing else.
    package func reopen() {
        isOpen = false
        events = Array(events.prefix(committed.events))
        kept = committed.kept
    }

    package func append(_ event: LoggedEvent) {
        precondition(isOpen && event.position == head + 1, "appended out of order")
        events.append(event)
    }

    package func last(of sender: SenderID) -> Int64 {
        events.last { $0.sender == sender }?.number ?? 0
    }

    package func trimmed(of sender: SenderID) -> Int64 { kept.trimmed[sender] ?? 0 }

    package func find(_ sender: SenderID, number: Int64) -> (position: Int64, digest: [UInt8])? {
        events[Int(kept.first - 1)...].first { $0.sender == sender && $0.number == number }
            .map { ($0.position, $0.digest) }
    }

    package func read(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int
    ) throws(LogFailure) -> LogPage {
        var found: [LoggedEvent] = []
        var left = bytes
        for event in events[max(Int(position), Int(kept.first - 1))...] where filter.admits(event.type) {
            guard found.count < limit, event.bytes.count <= left else {
                return LogPage(events: found, through: event.position - 1)
            }
            guard event.digest != [] else {
                guard found.isEmpty else { return LogPage(events: found, through: event.position - 1) }
                throw .damaged(position: event.position)
            }
            left -= event.bytes.count
            fetched += 1
            found.append(event)
        }
        return LogPage(events: found, through: head)
    }

    package func senders() -> [(sender: SenderID, last: Int64)] {
        Set(events.map(\.sender)).sorted().map { ($0, last(of: $0)) }
    }

    package func consumers() -> [ConsumerMark] {
        kept.marks.values.sorted { $0.consumer < $1.consumer }
    }

    package func record(_ position: ConsumerMark) {
        precondition(isOpen, "recorded outside a commit")
        kept.marks[position.consumer] = position
    }

    package func readings() -> [String: [EventType]] { kept.readings }

    package func record(_ types: [EventType], readBy consumer: String) {
        precondition(isOpen, "recorded outside a commit")
        kept.readings[consumer] = types
    }

    package func retire(_ consumer: ConsumerMark, reason: String, at moment: Timestamp) {
        precondition(isOpen, "retired outside a commit")
        kept.marks[consumer.consumer] = nil
        kept.readings[consumer.consumer] = nil
        kept.reasons.append(reason)
    }

    package func stamp(_ moment: Timestamp) {
        precondition(isOpen, "stamped outside a commit")
        kept.moments.append((head, moment))
    }

    package func position(before moment: Timestamp) -> Int64 {
        kept.moments.last { $0.at < moment }?.position ?? 0
    }

    package func remembered(_ name: String) -> String? { kept.texts[name] }

    package func remember(_ text: String, as name: String) {
        precondition(isOpen, "remembered outside a commit")
        kept.texts[name] = text
    }

    package func correctMoments(to moment: Timestamp) {
        precondition(isOpen, "corrected outside a commit")
        kept.moments = kept.moments.map { ($0.position, min($0.at, moment)) }
    }

    package func arrival(of position: Int64) -> Timestamp? { kept.moments.first { $0.position >= position }?.at }

    package func trim(through position: Int64, atMost events: Int64) {
        precondition(isOpen, "trimmed outside a commit")
        let last = min(position, head - 1, kept.first + events - 1)
        guard last >= kept.first else { return }
        for event in self.events[Int(kept.first - 1)..<Int(last)] { kept.trimmed[event.sender] = event.number }
        kept.first = last + 1
    }

    /// What lies on the disk at a moment, to be put back later.
    package struct Copy {
        fileprivate let events: [LoggedEvent]
        fileprivate let kept: Kept
    }

    package func saved() -> Copy {
        Copy(events: Array(events.prefix(committed.events)), kept: committed.kept)
    }

    /// As if the file had been put back from a backup. Before a restart.
    package func putBack(_ copy: Copy) {
        events = copy.events
        kept = copy.kept
        committed = (copy.events.count, copy.kept)
    }

    package func remains(at position: Int64) -> EventRemains? {
        let event = events[Int(position) - 1]
        return EventRemains(
            position: position, sender: event.sender, number: event.number, type: event.type, isHeadWhole: true,
            digest: event.digest, bytes: event.bytes)
    }

    package func mend(_ event: LoggedEvent, reason: String, at moment: Timestamp) -> Bool {
        precondition(isOpen, "mended outside a commit")
        events[Int(event.position) - 1] = event
        kept.reasons.append(reason)
        return true
    }

    /// As if the disk had lost a bit of what stands before a batch's events.
    package var hasBatchToMend = false

    package func mendBatch(of position: Int64, reason: String, at moment: Timestamp) -> Bool { hasBatchToMend }

    /// As if the disk had lost a bit of this event.
    package func damage(at position: Int64) {
        let event = events[Int(position) - 1]
        events[Int(position) - 1] = LoggedEvent(
            position: event.position, sender: event.sender, number: event.number, type: event.type, digest: [],
            bytes: event.bytes)
    }
}
