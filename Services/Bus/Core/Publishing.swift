import CaseModel
import Seal
import Wire

// Events coming in: each number of each sender once (PROTOCOL.md § 4).
extension Broker {
    func publish(_ client: Client, _ member: Member, _ params: ArraySlice<UInt8>?) throws(Fault) -> JSON {
        touch(client)
        client.unanswered += 1
        guard client.unanswered <= limits.window, unwrittenBytes < limits.unwritten, hasRoom else { throw .busy }
        let bytes = try eventBytes(params)
        let event = try read(bytes)
        guard event.source == member.service else { throw .notAllowed("source", event.source.rawValue) }
        guard member.publishes.contains(event.type) else { throw .notAllowed("type", event.type.rawValue) }
        return ["position": .integer(try place(event, [UInt8](bytes)))]
    }

    /// The last number kept from a sender, uncommitted ones of this turn included.
    func lastNumber(of sender: SenderID) throws(Fault) -> Int64 {
        if let known = lastNumbers[sender] { return known }
        let last = try ask { () throws(LogFailure) in try log.last(of: sender) }
        lastNumbers[sender] = last
        return last
    }

    /// Where the event lies in the log: where it lay already, or at the end.
    private func place(_ event: CloudEvent, _ bytes: [UInt8]) throws(Fault) -> Int64 {
        let sender = SenderID(source: event.source, epoch: event.id.epoch)
        let number = event.id.number
        let last = try lastNumber(of: sender)
        guard number <= last + 1 else { throw .gap(expected: last + 1) }
        let digest = Seal.sha256(bytes)
        guard number == last + 1 else { return try positionOfRepeat(sender, number, digest) }
        let position = log.head + 1
        let logged = LoggedEvent(
            position: position, sender: sender, number: number, type: event.type, digest: digest, bytes: bytes)
        try ask { () throws(LogFailure) in
            try beginWriting()
            try log.append(logged)
        }
        lastNumbers[sender] = number
        unwrittenBytes += bytes.count
        return position
    }

    private func positionOfRepeat(_ sender: SenderID, _ number: Int64, _ digest: [UInt8]) throws(Fault) -> Int64 {
        let known = try ask { () throws(LogFailure) in
            guard let known = try log.find(sender, number: number) else { throw .missing(sender, number: number) }
            return known
        }
        guard known.digest == digest else {
            outlet.note(
                Note(
                    .error, "bus.conflict",
                    ["service": sender.source.rawValue, "id": "\(sender.epoch):\(number)"]))
            throw .conflict(position: known.position)
        }
        return known.position
    }

    /// The bytes of the event as the sender wrote them.
    private func eventBytes(_ params: ArraySlice<UInt8>?) throws(Fault) -> ArraySlice<UInt8> {
        guard let params, let members = try? JSONScan.members(of: params),
            let event = members.first(where: { $0.name == "event" })
        else { throw .badParams("event") }
        return params[event.value]
    }

    private func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> CloudEvent {
        do { return try EventValidator.read(bytes) } catch { throw .badEvent(error) }
    }
}
