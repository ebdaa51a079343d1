import CaseModel
import Wire

// What the operator sees of the bus (PROTOCOL.md § 7).
extension Broker {
    func status(_ member: Member) throws(Fault) -> JSON {
        guard member.grant.mayCall("bus.status") else { throw .notAllowed("method", "bus.status") }
        let senders = try ask { () throws(LogFailure) in try log.senders() }
        let listed = senders.suffix(limits.listedSources)
        let connected = Set(subscribers.compactMap { clients[$0]?.subscription?.consumer })
        var reply: JSONObject = [
            "head": .integer(log.head),
            "connections": .integer(Int64(members.values.map(\.count).reduce(0, +))),
            "consumers": .array(
                consumers.all.map { consumer in
                    [
                        "consumer": .string(consumer.consumer), "position": .integer(consumer.position),
                        "lag": .integer(max(0, log.head - consumer.position)),
                        "connected": .bool(connected.contains(consumer.consumer)),
                    ]
                }),
            "sources": .array(
                listed.map { sender, last in
                    [
                        "source": .string("/genklang/\(sender.source)"), "epoch": .string(sender.epoch.rawValue),
                        "last": .integer(last),
                    ]
                }),
            "omitted": .integer(Int64(senders.count - listed.count)),
        ]
        if let waitedFor { reply["refilling"] = .array(waitedFor.map { .string($0.rawValue) }) }
        return .object(reply)
    }

    /// A copy of the log's file, made by whoever holds it.
    func copy(_ member: Member, _ method: String) throws(Fault) -> JSON {
        guard member.grant.mayCall(method) else { throw .notAllowed("method", method) }
        guard let backup else { throw .unknownMethod }
        return method == "bus.backup-begin" ? backup.begin() : backup.state()
    }
}
