import CaseModel

/// The bus in figures, for whoever watches over it; what `bus.status` tells, and what was refused.
package struct BusFigures: Equatable, Sendable {
    /// How one durable consumer stands.
    package struct Consumer: Equatable, Sendable {
        package let consumer: String
        /// Events it has not passed.
        package let lag: Int64
        /// Milliseconds since the oldest of them arrived; 0 when there is none.
        package let age: Int64
        package let isConnected: Bool
        package let mustResync: Bool
        /// Milliseconds for which it has taken in nothing of what it was sent; 0 while that is not long.
        package let stalled: Int64
        /// Whether it stands at an event that the disk has changed.
        package let isAtDamage: Bool
    }

    package let head: Int64
    package let first: Int64
    package let connections: Int64
    package let isClockDoubted: Bool
    /// In order of name.
    package let consumers: [Consumer]
    /// Requests refused since the start, in order of code.
    package let refusals: [(code: String, count: Int64)]

    package static func == (one: Self, other: Self) -> Bool {
        (one.head, one.first, one.connections) == (other.head, other.first, other.connections)
            && one.isClockDoubted == other.isClockDoubted && one.consumers == other.consumers
            && one.refusals.elementsEqual(other.refusals, by: ==)
    }
}

extension Broker {
    /// - Throws: when the log failed, which the end of the turn will say too.
    package func figures() throws(LogFailure) -> BusFigures {
        let standings: [Standing]
        do { standings = try self.standings } catch {
            throw .storage(code: 0, message: "the log cannot be read")
        }
        return BusFigures(
            head: log.head, first: log.first, connections: Int64(members.values.map(\.count).reduce(0, +)),
            isClockDoubted: clock.isDoubted,
            consumers: standings.map {
                BusFigures.Consumer(
                    consumer: $0.consumer, lag: $0.lag, age: $0.age ?? 0, isConnected: $0.isConnected,
                    mustResync: $0.mustResync, stalled: $0.stalled ?? 0,
                    isAtDamage: $0.damagedAt != nil)
            },
            refusals: refusals.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
