import CaseModel
import Seal
import Wire

// An event that the disk has changed is told once more by its owner, when the operator asks for it (PROTOCOL.md § 7).
extension Broker {
    /// What the operator wants done, while the owner is asked.
    struct MendingWish {
        let position: Int64
        let reason: String
        let event: EventID
    }

    /// The answer; `nil` when it comes later, from the owner.
    func mend(_ client: Client, _ member: Member, _ id: RPCID, _ params: JSONObject) throws(Fault) -> JSON? {
        guard member.grant.mayCall("bus.mend") else { throw .notAllowed("method", "bus.mend") }
        let position = try params.integer("position", in: 1...JSON.integers.upperBound)
        let reason = try params.reference("reason")
        guard hasRoom else { throw .busy }
        guard let remains = try remains(at: position) else {
            guard let answer = try mendBatch(of: position, reason) else { throw .nameless }
            return answer
        }
        switch Mending(remains, digest: digester.sha256) {
        case .unneeded:
            return try mendBatch(of: position, reason) ?? ["position": .integer(position), "mended": false]
        case .byItself(let event): return try put(event, reason)
        case .byOwner(let sender, let number):
            let event = EventID(epoch: sender.epoch, number: number)
            try askOwner(of: sender, MendingWish(position: position, reason: reason, event: event), client, id)
            return nil
        case .impossible: throw .nameless
        }
    }

    /// The owner has answered, or refused to: whoever wanted the event mended hears what came of it.
    func mended(_ call: CallTable.Open, _ wish: MendingWish, _ member: String, _ value: ArraySlice<UInt8>) {
        guard let client = clients[call.caller] else { return }
        guard member == "result" else { return say(Speech.passedOn(call.id, member, value), to: client) }
        do { say(Speech.result(call.id, try mend(wish, with: value)), to: client) } catch {
            refusals[error.error.reason, default: 0] += 1
            say(Speech.failure(call.id, error), to: client)
        }
    }

    private func mend(_ wish: MendingWish, with answer: ArraySlice<UInt8>) throws(Fault) -> JSON {
        guard hasRoom else { throw .busy }
        let items = (try? JSON.read(line: answer))?["items"]?.array ?? []
        guard let told = items.first(where: { $0["id"]?.string == wish.event.description }) else { throw .notKept }
        let bytes = told.bytes
        // The log may have forgotten it meanwhile, or somebody else has mended it.
        guard let remains = try remains(at: wish.position) else { throw .nameless }
        guard let event = remains.matched(by: bytes, digest: digester.sha256(bytes)) else { throw .otherBytes }
        return try put(event, wish.reason)
    }

    private func remains(at position: Int64) throws(Fault) -> EventRemains? {
        guard (log.first...max(log.first, log.head)).contains(position) else { throw .badParams("position") }
        return try ask { () throws(LogFailure) in try log.remains(at: position) }
    }

    /// The answer, if something was to be put right there, and could be without anybody.
    private func mendBatch(of position: Int64, _ reason: String) throws(Fault) -> JSON? {
        let moment = wall ?? Timestamp(milliseconds: 0)
        let isMended = try ask { () throws(LogFailure) in
            try beginWriting()
            return try log.mendBatch(of: position, reason: reason, at: moment)
        }
        guard isMended else { return nil }
        // Whoever stands at any event of it.
        for id in subscribers { clients[id]?.subscription?.damage = nil }
        outlet.note(Note(.warning, "bus.mended", ["position": "\(position)", "batch": "true", "reason": reason]))
        return ["position": .integer(position), "mended": true, "batch": true]
    }

    private func put(_ event: LoggedEvent, _ reason: String) throws(Fault) -> JSON {
        let moment = wall ?? Timestamp(milliseconds: 0)
        let isPut = try ask { () throws(LogFailure) in
            try beginWriting()
            return try log.mend(event, reason: reason, at: moment)
        }
        guard isPut else { throw .nameless }
        goOn(at: event.position)
        let id = "\(event.sender.epoch):\(event.number)"
        outlet.note(
            Note(.warning, "bus.mended", ["position": "\(event.position)", "id": id, "reason": reason]))
        return [
            "position": .integer(event.position), "mended": true,
            "source": .string("/genklang/\(event.sender.source)"), "id": .string(id),
        ]
    }

    /// By the question of whoever was left behind (PROTOCOL.md § 11): what the owner said in that life from this number
    /// on, and in its others nothing.
    private func askOwner(
        of sender: SenderID, _ wish: MendingWish, _ client: Client, _ id: RPCID
    ) throws(Fault) {
        guard let owner = server(of: sender.source.rawValue) else { throw .noService }
        try checkRoom(client, owner)
        let lives = try ask { () throws(LogFailure) in try log.senders() }.filter { $0.sender.source == sender.source }
        let marks = lives.suffix(limits.listedSources).map { life, last -> JSON in
            let number = life == sender ? wish.event.number - 1 : last
            return ["epoch": .string(life.epoch.rawValue), "number": .integer(number)]
        }
        let types = grants(sender.source)?.publishes ?? []
        let question: JSON = [
            "deadline": .integer(limits.defaultDeadline),
            "body": ["types": .array(types.map { .string($0.rawValue) }), "after": .array(marks)],
        ]
        let routing = calls.add(
            CallTable.Open(
                caller: client.id, id: id, service: owner.id, expires: now + limits.defaultDeadline, mending: wish))
        say(Speech.call(routing, "\(sender.source).snapshot", from: .bus, question.bytes[...]), to: owner)
    }
}
