import CaseModel
import Seal
import Wire

/// The last number kept of a sender, uncommitted ones of this turn included.
final class SenderCount {
    var last: Int64
    init(_ last: Int64) { self.last = last }
}

// Events coming in: each number of each sender once (PROTOCOL.md § 4).
extension Broker {
    /// The answer; `nil` when it comes later, once the event has its place in a log that is being filled up.
    func publish(
        _ client: Client, _ member: Member, _ id: RPCID, _ params: ArraySlice<UInt8>?
    ) throws(Fault) -> JSON? {
        try takeIn(client)
        let bytes = try eventBytes(params)
        let event = try read(bytes)
        guard event.source == member.service else { throw .notAllowed("source", event.source.rawValue) }
        guard member.publishes.contains(event.type) || event.type == .void(of: member.service) else {
            throw .notAllowed("type", event.type.rawValue)
        }
        if let refilling, refilling.expected.contains(member.service) {
            guard refilling.queues[member.service]?.count ?? 0 < limits.window else { throw .busy }
            let waiting = Refilling.Waiting(client: client.id, id: id, event: event, bytes: [UInt8](bytes))
            self.refilling?.add(waiting, of: member.service)
            return nil
        }
        let sender = SenderID(source: event.source, epoch: event.id.epoch)
        let count = try lastNumber(of: sender)
        let position = try bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
            try place(event.id.number, of: sender, count, event.type, UnsafeRawBufferPointer(bytes))
        }
        if client.habit?.sender != sender {
            client.habit = Client.Habit(
                bytes: UsualPublish.Habit(
                    epoch: sender.epoch.rawValue, source: sender.source.rawValue,
                    types: member.publishes.map(\.rawValue)),
                sender: sender, types: member.publishes, count: count)
        }
        return ["position": .integer(position)]
    }

    /// The same for a line that is like those before it.
    func publish(_ client: Client, _ habit: Client.Habit, _ usual: UsualPublish, _ line: [UInt8]) {
        do {
            try takeIn(client)
            let position = try line.withUnsafeBufferPointer { (line) throws(Fault) in
                try place(
                    usual.number, of: habit.sender, habit.count, habit.types[usual.type],
                    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: line[usual.event])))
            }
            Speech.published(usual.id, at: position, to: &client.held)
        } catch {
            refusals[error.error.reason, default: 0] += 1
            say(Speech.failure(.number(usual.id), error), to: client)
            if error.isFinal { finish(client, error) }
        }
    }

    /// Whether one more publish of this client can be looked at in this turn.
    private func takeIn(_ client: Client) throws(Fault) {
        touch(client)
        client.unanswered += 1
        guard client.unanswered <= limits.window, unwrittenBytes < limits.unwritten, hasRoom else { throw .busy }
    }

    /// The last number kept from a sender, uncommitted ones of this turn included.
    ///
    /// A life of which nothing is kept is not remembered: its name is whatever somebody has made up.
    func lastNumber(of sender: SenderID) throws(Fault) -> SenderCount {
        if let known = lastNumbers[sender] { return known }
        let count = SenderCount(try ask { () throws(LogFailure) in try log.last(of: sender) })
        if count.last > 0 { lastNumbers[sender] = count }
        return count
    }

    /// How many lives of senders are held in memory.
    package var rememberedLives: Int { lastNumbers.count }

    /// Where the event lies in the log: where it lay already, or at the end.
    func place(
        _ number: Int64, of sender: SenderID, _ count: SenderCount, _ type: EventType,
        _ bytes: UnsafeRawBufferPointer
    ) throws(Fault) -> Int64 {
        guard number <= count.last + 1 else { throw .gap(expected: count.last + 1) }
        let digest = digester.digest(of: bytes)
        guard number == count.last + 1 else { return try positionOfRepeat(sender, number, digest, count.last) }
        let position = log.head + 1
        let event = ArrivingEvent(
            position: position, sender: sender, number: number, type: type, digest: digest, bytes: bytes)
        try ask { () throws(LogFailure) in
            try beginWriting()
            try log.append(event)
        }
        if count.last == 0 { lastNumbers[sender] = count }
        count.last = number
        unwrittenBytes += bytes.count
        recent.add(position, type, bytes)
        return position
    }

    private func positionOfRepeat(
        _ sender: SenderID, _ number: Int64, _ digest: UnsafeRawBufferPointer, _ last: Int64
    ) throws(Fault) -> Int64 {
        guard number > log.trimmed(of: sender) else { throw .trimmed(expected: last + 1) }
        let likeness = try ask { () throws(LogFailure) in
            try log.likeness(of: sender, number: number, digest: digest)
        }
        let fields = ["service": sender.source.rawValue, "id": "\(sender.epoch):\(number)"]
        switch likeness {
        case .same(let position): return position
        case .other(let position):
            outlet.note(Note(.error, "bus.conflict", fields))
            throw .conflict(position: position)
        case .unreadable(let position):
            // It was taken; that its event cannot be read concerns whoever comes to it, and nobody else.
            outlet.note(Note(.error, "bus.damaged", fields))
            throw .unreadable(position)
        }
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
