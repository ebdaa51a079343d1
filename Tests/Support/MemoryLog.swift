package import BusCore
import CaseModel

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
    private var marks: [String: Int64] = [:]
    private var committed: (events: Int, marks: [String: Int64]) = (0, [:])
    private var isOpen = false

    /// Asked at each commit with its number from 1; `nil` means that it goes well.
    package var failing: (Int) -> Failure? = { _ in nil }
    package private(set) var commits = 0
    /// How many events were ever fetched, to see who costs what.
    package private(set) var fetched = 0

    package init() {}

    package var head: Int64 { Int64(events.count) }

    package func begin() {
        precondition(!isOpen, "begin twice")
        isOpen = true
    }

    package func commit() throws(LogFailure) {
        precondition(isOpen, "commit without begin")
        isOpen = false
        commits += 1
        let failure = failing(commits)
        if failure != .lost { committed = (events.count, marks) }
        if failure != nil { throw .storage(code: 10, message: "disk I/O error") }
    }

    /// What a restart finds: everything that was committed, nothing else.
    package func reopen() {
        isOpen = false
        events = Array(events.prefix(committed.events))
        marks = committed.marks
    }

    package func append(_ event: LoggedEvent) {
        precondition(isOpen && event.position == head + 1, "appended out of order")
        events.append(event)
    }

    package func last(of sender: SenderID) -> Int64 {
        events.last { $0.sender == sender }?.number ?? 0
    }

    package func find(_ sender: SenderID, number: Int64) -> (position: Int64, digest: [UInt8])? {
        events.first { $0.sender == sender && $0.number == number }.map { ($0.position, $0.digest) }
    }

    package func read(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int
    ) throws(LogFailure) -> LogPage {
        var found: [LoggedEvent] = []
        var left = bytes
        for event in events[Int(position)...] where filter.admits(event.type) {
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
        marks.sorted { $0.key < $1.key }.map { ConsumerMark(consumer: $0.key, position: $0.value) }
    }

    package func record(_ position: ConsumerMark) {
        precondition(isOpen, "recorded outside a commit")
        marks[position.consumer] = position.position
    }

    /// What lies on the disk at a moment, to be put back later.
    package struct Copy {
        fileprivate let events: [LoggedEvent]
        fileprivate let marks: [String: Int64]
    }

    package func saved() -> Copy {
        Copy(events: Array(events.prefix(committed.events)), marks: committed.marks)
    }

    /// As if the file had been put back from a backup. Before a restart.
    package func putBack(_ copy: Copy) {
        events = copy.events
        marks = copy.marks
        committed = (copy.events.count, copy.marks)
    }

    /// As if the disk had lost a bit of this event.
    package func damage(at position: Int64) {
        let event = events[Int(position) - 1]
        events[Int(position) - 1] = LoggedEvent(
            position: event.position, sender: event.sender, number: event.number, type: event.type, digest: [],
            bytes: event.bytes)
    }
}
