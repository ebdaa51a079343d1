import CaseModel
import Wire

// A consumer that will not come back, so that the log need not wait for it (PROTOCOL.md § 7).
extension Broker {
    /// Bytes of the reason; it stays in the bus's file and in no log line.
    private static let longestReason = 400

    func retire(_ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard member.grant.mayCall("bus.retire") else { throw .notAllowed("method", "bus.retire") }
        let name = try params.text("consumer")
        let reason = try params.text("reason")
        guard (1...Self.longestReason).contains(reason.utf8.count) else { throw .badParams("reason") }
        guard let mark = consumers[name] else { throw .noConsumer }
        let isFollowing = subscribers.contains { clients[$0]?.subscription?.consumer == name }
        guard !isFollowing else { throw .connected }
        let moment = wall ?? Timestamp(milliseconds: 0)
        try ask { () throws(LogFailure) in
            try beginWriting()
            try log.retire(mark, reason: reason, at: moment)
        }
        consumers.retire(name)
        leftBehind.remove(name)
        nextTrim = now
        outlet.note(Note(.warning, "bus.consumer_retired", ["consumer": name, "position": "\(mark.position)"]))
        return ["consumer": .string(name), "position": .integer(mark.position)]
    }
}
