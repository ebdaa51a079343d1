import CaseModel

/// How far each durable consumer has come, what it can read, and which of that the disk does not know yet.
///
/// An acknowledgement is a hint: lost, it only makes the status older than the truth. So it waits for the next commit.
struct ConsumerBook {
    private var marks: [String: ConsumerMark] = [:]
    private var readings: [String: [EventType]] = [:]
    private var unwritten: Set<String> = []
    private var unwrittenReadings: Set<String> = []
    /// Since when something waits to be written, in monotonic milliseconds.
    private(set) var unwrittenSince: Int64?
    /// Somebody follows whom the disk does not know at all: forgotten, they would be forgotten for good.
    private(set) var hasNewcomers = false

    init(_ known: [ConsumerMark], _ readings: [String: [EventType]]) {
        for consumer in known { marks[consumer.consumer] = consumer }
        self.readings = readings
    }

    /// Every consumer in order of name.
    var all: [ConsumerMark] { marks.values.sorted { $0.consumer < $1.consumer } }

    /// The position that all of them have passed; `nil` when there are none.
    var passedByAll: Int64? { marks.values.lazy.map(\.position).min() }

    subscript(consumer: String) -> ConsumerMark? { marks[consumer] }

    mutating func reached(_ mark: ConsumerMark, at now: Int64) {
        guard marks[mark.consumer] != mark else { return }
        if marks[mark.consumer] == nil { hasNewcomers = true }
        marks[mark.consumer] = mark
        unwritten.insert(mark.consumer)
        unwrittenSince = unwrittenSince ?? now
    }

    /// What a consumer can read, as it declared when it last signed in.
    func reads(_ consumer: String) -> [EventType] { readings[consumer] ?? [] }

    mutating func declared(_ types: [EventType], by consumer: String, at now: Int64) {
        let types = Set(types).sorted()
        guard readings[consumer] != types else { return }
        readings[consumer] = types
        unwrittenReadings.insert(consumer)
        unwrittenSince = unwrittenSince ?? now
    }

    /// The first consumer, in order of name, that follows the family of one of these types and not this version of it.
    func firstThatCannotRead(_ types: [EventType]) -> (consumer: String, type: EventType)? {
        for consumer in readings.keys.sorted() {
            if let type = types.first(where: { $0.isUnread(by: reads(consumer)) }) { return (consumer, type) }
        }
        return nil
    }

    mutating func retire(_ consumer: String) {
        marks[consumer] = nil
        readings[consumer] = nil
        unwritten.remove(consumer)
        unwrittenReadings.remove(consumer)
    }

    /// What is to be written now, in order of name; with the types where those have changed.
    mutating func takeUnwritten() -> (marks: [ConsumerMark], readings: [(consumer: String, types: [EventType])]) {
        defer {
            unwritten = []
            unwrittenReadings = []
            unwrittenSince = nil
            hasNewcomers = false
        }
        return (
            unwritten.sorted().compactMap { marks[$0] }, unwrittenReadings.sorted().map { ($0, reads($0)) }
        )
    }
}

extension EventType {
    /// The name without its version: all versions of one event are a family.
    var family: Substring {
        guard let dot = rawValue.lastIndex(of: ".") else { return rawValue[...] }
        return rawValue[..<dot]
    }

    /// Whether somebody who reads `types` follows this event in other versions only.
    func isUnread(by types: [EventType]) -> Bool {
        !types.contains(self) && types.contains { $0.family == family }
    }
}
