import CaseModel
import Wire

// What the operator sees of the bus (PROTOCOL.md § 7).
extension Broker {
    func status(_ member: Member) throws(Fault) -> JSON {
        guard member.grant.mayCall("bus.status") else { throw .notAllowed("method", "bus.status") }
        let senders = try ask { () throws(LogFailure) in try log.senders() }
        let listed = senders.suffix(limits.listedSources)
        let standings = try standings.map(\.json)
        var reply: JSONObject = [
            "head": .integer(log.head), "first": .integer(log.first),
            "connections": .integer(Int64(members.values.map(\.count).reduce(0, +))),
            "consumers": .array(standings),
            "sources": .array(
                listed.map { sender, last in
                    [
                        "source": .string("/genklang/\(sender.source)"), "epoch": .string(sender.epoch.rawValue),
                        "last": .integer(last),
                    ]
                }),
            "omitted": .integer(Int64(senders.count - listed.count)),
        ]
        if clock.isDoubted { reply["clockDoubted"] = true }
        if !hasRoom { reply["diskLow"] = true }
        if let waitedFor { reply["refilling"] = .array(waitedFor.map { .string($0.rawValue) }) }
        return .object(reply)
    }

    /// A copy of the log's file, made by whoever holds it.
    func copy(_ member: Member, _ method: String) throws(Fault) -> JSON {
        guard member.grant.mayCall(method) else { throw .notAllowed("method", method) }
        guard let backup else { throw .unknownMethod }
        return method == "bus.backup-begin" ? backup.begin() : backup.state()
    }

    /// How every durable consumer stands, in order of name.
    var standings: [Standing] {
        get throws(Fault) {
            let following = subscribers.compactMap { clients[$0]?.subscription }
            let connected = Set(following.compactMap(\.consumer))
            var all: [Standing] = []
            for mark in consumers.all {
                let next = max(mark.position + 1, log.first)
                let arrived = next > log.head ? nil : try ask { () throws(LogFailure) in try log.arrival(of: next) }
                let age = arrived.flatMap { arrived in wall.map { max(0, $0.milliseconds - arrived.milliseconds) } }
                let subscription = following.first { $0.consumer == mark.consumer }
                let idle = subscription?.idleSince.map { self.now - $0 } ?? 0
                all.append(
                    Standing(
                        consumer: mark.consumer, position: mark.position, lag: max(0, log.head - mark.position),
                        age: age, isConnected: connected.contains(mark.consumer), mustResync: mustResync(mark),
                        stalled: idle >= Standing.patience ? idle : nil, damagedAt: subscription?.damage?.position))
            }
            return all
        }
    }
}

/// How far a durable consumer is behind, in events and in time.
struct Standing {
    let consumer: String
    let position: Int64
    let lag: Int64
    /// Milliseconds since the oldest event it has not passed arrived; `nil` when there is none.
    let age: Int64?
    let isConnected: Bool
    let mustResync: Bool
    /// Milliseconds for which it has taken in nothing although it follows and events are under way: it waits for its
    /// operator, or hangs. `nil` while that is not long.
    let stalled: Int64?
    /// The position of an event that the disk has changed, at which it stands.
    let damagedAt: Int64?

    /// How long one that is well may take over what it was sent, in milliseconds.
    static let patience: Int64 = 60_000

    var json: JSON {
        var json: JSONObject = [
            "consumer": .string(consumer), "position": .integer(position), "lag": .integer(lag),
            "connected": .bool(isConnected),
        ]
        if let age { json["age"] = .integer(age) }
        if mustResync { json["resync"] = true }
        if let stalled { json["stalled"] = .integer(stalled) }
        if let damagedAt { json["damaged"] = .integer(damagedAt) }
        return .object(json)
    }
}
