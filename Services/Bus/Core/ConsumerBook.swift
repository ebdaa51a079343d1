/// How far each durable consumer has come, and which of that the disk does not know yet.
///
/// An acknowledgement is a hint: lost, it only makes the status older than the truth. So it waits for the next commit.
struct ConsumerBook {
    private var positions: [String: Int64] = [:]
    private var unwritten: Set<String> = []
    /// Since when something waits to be written, in monotonic milliseconds.
    private(set) var unwrittenSince: Int64?

    init(_ known: [ConsumerMark]) {
        for consumer in known { positions[consumer.consumer] = consumer.position }
    }

    /// Every consumer in order of name.
    var all: [ConsumerMark] {
        positions.map { ConsumerMark(consumer: $0.key, position: $0.value) }.sorted { $0.consumer < $1.consumer }
    }

    mutating func reached(_ position: Int64, by consumer: String, at now: Int64) {
        guard positions[consumer] != position else { return }
        positions[consumer] = position
        unwritten.insert(consumer)
        unwrittenSince = unwrittenSince ?? now
    }

    /// What is to be written now, in order of name.
    mutating func takeUnwritten() -> [ConsumerMark] {
        defer {
            unwritten = []
            unwrittenSince = nil
        }
        return unwritten.sorted().compactMap { name in
            positions[name].map { ConsumerMark(consumer: name, position: $0) }
        }
    }
}
