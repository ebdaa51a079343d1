package import CaseModel

/// Where an event's sender counts from: one service in the life of one of its files.
package struct SenderID: Hashable, Comparable, Sendable {
    package let source: ServiceName
    package let epoch: Epoch

    package init(source: ServiceName, epoch: Epoch) {
        self.source = source
        self.epoch = epoch
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.source, one.epoch) < (other.source, other.epoch)
    }
}

/// One event as it is kept: the sender's bytes, and what is needed to find, filter and trust them.
package struct LoggedEvent: Equatable, Sendable {
    /// Its place in the one order everybody sees, from 1.
    package let position: Int64
    package let sender: SenderID
    package let number: Int64
    package let type: EventType
    /// SHA-256 of `bytes`, taken when they arrived.
    package let digest: [UInt8]
    package let bytes: [UInt8]

    package init(
        position: Int64, sender: SenderID, number: Int64, type: EventType, digest: [UInt8], bytes: [UInt8]
    ) {
        self.position = position
        self.sender = sender
        self.number = number
        self.type = type
        self.digest = digest
        self.bytes = bytes
    }
}

/// One event as it arrives, in the memory it was read into; valid as long as that.
package struct ArrivingEvent {
    package let position: Int64
    package let sender: SenderID
    package let number: Int64
    package let type: EventType
    package let digest: UnsafeRawBufferPointer
    package let bytes: UnsafeRawBufferPointer

    package init(
        position: Int64, sender: SenderID, number: Int64, type: EventType, digest: UnsafeRawBufferPointer,
        bytes: UnsafeRawBufferPointer
    ) {
        (self.position, self.sender, self.number, self.type) = (position, sender, number, type)
        (self.digest, self.bytes) = (digest, bytes)
    }
}

extension LoggedEvent {
    package init(_ event: ArrivingEvent) {
        self.init(
            position: event.position, sender: event.sender, number: event.number, type: event.type,
            digest: [UInt8](event.digest), bytes: [UInt8](event.bytes))
    }

    /// The same event where it lies in this one's memory.
    package func asArriving<T, Failure>(
        _ body: (ArrivingEvent) throws(Failure) -> T
    ) throws(Failure) -> T {
        try digest.withUnsafeBufferPointer { (digest) throws(Failure) in
            try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
                try body(
                    ArrivingEvent(
                        position: position, sender: sender, number: number, type: type,
                        digest: UnsafeRawBufferPointer(digest), bytes: UnsafeRawBufferPointer(bytes)))
            }
        }
    }
}

/// Which events a subscription follows.
package enum TypeFilter: Equatable, Sendable {
    case all
    /// In order, without repeats.
    case types([EventType])

    package func admits(_ type: EventType) -> Bool {
        switch self {
        case .all: true
        case .types(let types): types.contains(type)
        }
    }
}

/// A stretch of the log, read for one subscription.
package struct LogPage: Equatable, Sendable {
    package let events: [LoggedEvent]
    /// Everything up to here has been looked at; beyond the last event when the filter passed over others.
    package let through: Int64

    package init(events: [LoggedEvent], through: Int64) {
        self.events = events
        self.through = through
    }
}

/// How far a durable consumer has come.
package struct ConsumerMark: Equatable, Sendable {
    package let consumer: String
    /// Everything up to here is done with: acknowledged, or passed over because it did not concern the consumer.
    package let position: Int64
    /// The last event it said to be done with; its own file knows of no later one.
    package let acknowledged: Int64

    package init(consumer: String, position: Int64, acknowledged: Int64? = nil) {
        self.consumer = consumer
        self.position = position
        self.acknowledged = acknowledged ?? position
    }
}

/// What keeps the log from doing its work. Only `damaged` concerns one event; anything else stops the bus.
package enum LogFailure: Error, Equatable, Sendable {
    /// The bytes at this position are not those that arrived.
    case damaged(position: Int64)
    /// The disk or the file said no; whether the last commit is there is unknown. Restart and read.
    case storage(code: Int32, message: String)
}

/// The bus's memory: every event once, in order, and how far each consumer has come.
///
/// Between `begin` and `commit` nothing is promised; after `commit` it is on disk. Reads see what was appended.
package protocol EventLog: AnyObject {
    /// The highest position; 0 when the log is empty.
    var head: Int64 { get }
    /// The lowest position that is still kept; `head + 1` when none is. What lay before has been trimmed.
    var first: Int64 { get }

    func begin() throws(LogFailure)
    /// Puts everything since `begin` on disk at once. When it throws, the truth is unknown until the log is opened anew.
    func commit() throws(LogFailure)

    /// Adds an event at `head + 1`.
    func append(_ event: LoggedEvent) throws(LogFailure)
    /// The same, without making anything that is to be kept of it.
    func append(_ event: ArrivingEvent) throws(LogFailure)
    /// The highest number taken from this sender, trimmed or not; 0 when there is none.
    func last(of sender: SenderID) throws(LogFailure) -> Int64
    /// This sender's numbers up to here were taken and are not kept any more; 0 when all are.
    func trimmed(of sender: SenderID) -> Int64
    /// Where an event lies and its digest; `nil` when it is not kept.
    func find(_ sender: SenderID, number: Int64) throws(LogFailure) -> (position: Int64, digest: [UInt8])?
    /// What this sender has said behind `number` and is kept, in order, read in one go; see ``SaidPage``.
    func said(by sender: SenderID, after number: Int64, limit: Int, bytes: Int) throws(LogFailure) -> SaidPage
    /// What follows `position`, oldest first: at most `limit` events of together at most `bytes` bytes.
    ///
    /// - Throws: `damaged` for the first event whose bytes are not what they were; those before it come first.
    func read(after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int) throws(LogFailure) -> LogPage
    /// The same, with nothing kept: each event is shown as it lies in memory, and not valid after the call. What comes
    /// back is how far was looked, as in a page.
    func show(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int,
        to look: (_ position: Int64, _ event: UnsafeRawBufferPointer) -> Void
    ) throws(LogFailure) -> Int64

    /// Remembers when what was appended since `begin` arrived. Inside `begin` and `commit`.
    func stamp(_ moment: Timestamp) throws(LogFailure)
    /// The highest position of which the log can tell that it and all before it arrived before `moment`; 0 when it can
    /// of none. At most a second's events too low, never too high.
    func position(before moment: Timestamp) throws(LogFailure) -> Int64
    /// When this event arrived, at most a second too early; `nil` when the log was not told.
    func arrival(of position: Int64) throws(LogFailure) -> Timestamp?
    /// No event arrived later than `moment`: what says so was written by a clock that was ahead. Inside `begin` and `commit`.
    func correctMoments(to moment: Timestamp) throws(LogFailure)
    /// Forgets events from the log's beginning: none beyond `position`, at most so many, and never the newest. The
    /// senders' numbers stay known. Inside `begin` and `commit`.
    func trim(through position: Int64, atMost events: Int64) throws(LogFailure)

    /// What is left of a kept event, also where no read gives it; `nil` where nothing can be told from something else.
    func remains(at position: Int64) throws(LogFailure) -> EventRemains?
    /// Puts an event back where it lies, in place of what the disk has left of it, and writes down why; `false` where its
    /// place does not take it. Inside `begin` and `commit`.
    func mend(_ event: LoggedEvent, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool
    /// Puts right what lies around this event and several others, if it was changed and what lies there tells how it was;
    /// `false` otherwise. Inside `begin` and `commit`.
    func mendBatch(of position: Int64, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool

    /// Every sender with its highest number, in order.
    func senders() throws(LogFailure) -> [(sender: SenderID, last: Int64)]
    /// Every durable consumer, in order of its name.
    func consumers() throws(LogFailure) -> [ConsumerMark]
    /// Remembers how far a consumer has come; makes it known when it is new. Inside `begin` and `commit`.
    func record(_ position: ConsumerMark) throws(LogFailure)
    /// What is kept beside the events under this name.
    func remembered(_ name: String) throws(LogFailure) -> String?
    /// Keeps it, in place of what was there. Inside `begin` and `commit`.
    func remember(_ text: String, as name: String) throws(LogFailure)
    /// The types that each durable consumer said it can read.
    func readings() throws(LogFailure) -> [String: [EventType]]
    /// Remembers what a known consumer can read. Inside `begin` and `commit`.
    func record(_ types: [EventType], readBy consumer: String) throws(LogFailure)
    /// Forgets a consumer and writes down why. Inside `begin` and `commit`.
    func retire(_ consumer: ConsumerMark, reason: String, at moment: Timestamp) throws(LogFailure)
}

extension EventLog {
    package func append(_ event: ArrivingEvent) throws(LogFailure) { try append(LoggedEvent(event)) }

    package func show(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int,
        to look: (_ position: Int64, _ event: UnsafeRawBufferPointer) -> Void
    ) throws(LogFailure) -> Int64 {
        let page = try read(after: position, filter, limit: limit, bytes: bytes)
        for event in page.events { event.bytes.withUnsafeBytes { look(event.position, $0) } }
        return page.through
    }
}
