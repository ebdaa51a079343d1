import CaseModel
import Wire

/// A log that was put back from a backup, while its senders fill it up: in the order of time, before anybody follows it.
struct Refilling {
    /// An event that waits for its place.
    struct Waiting {
        let client: ConnectionID
        let id: RPCID
        let event: CloudEvent
        let bytes: [UInt8]
    }

    /// Who is waited for, if only to hear that nothing is missing.
    let expected: Set<ServiceName>
    /// What each has that is here, in the order it said it.
    private(set) var queues: [ServiceName: [Waiting]] = [:]
    /// How far each that is here has said its lives.
    private(set) var said: [ServiceName: [SenderID: Int64]] = [:]

    init(expected: Set<ServiceName>) { self.expected = expected }

    mutating func came(_ service: ServiceName, _ lives: [SenderLife]) {
        queues[service] = []
        said[service] = Dictionary(
            lives.map { (SenderID(source: service, epoch: $0.epoch), $0.last) }, uniquingKeysWith: max)
    }

    mutating func left(_ service: ServiceName) {
        queues[service] = nil
        said[service] = nil
    }

    mutating func add(_ waiting: Waiting, of service: ServiceName) { queues[service, default: []].append(waiting) }

    /// The oldest of what is first in each queue; by name where two are of one moment.
    mutating func takeOldest() -> (service: ServiceName, waiting: Waiting)? {
        let firsts = queues.compactMap { service, queue in queue.first.map { (service: service, waiting: $0) } }
        let oldest = firsts.min { ($0.waiting.event.time, $0.service) < ($1.waiting.event.time, $1.service) }
        guard let oldest else { return nil }
        queues[oldest.service]?.removeFirst()
        return oldest
    }
}

/// How far a sender says that it has come in one life of its file.
struct SenderLife {
    let epoch: Epoch
    /// The newest number it holds.
    let last: Int64
    /// The newest number that was acknowledged to it.
    let confirmed: Int64
}

extension Broker {
    /// Waits for everybody who publishes, and lets nobody follow the log before.
    package func refill(because cause: String) {
        guard refilling == nil else { return }
        var refilling = Refilling(expected: expected)
        for client in clients.values.sorted(by: { $0.id < $1.id }) {
            if let member = client.member, expected.contains(member.service) {
                refilling.came(member.service, member.lives)
            }
        }
        self.refilling = refilling
        outlet.note(Note(.warning, "bus.refilling", ["cause": cause, "head": "\(log.head)"]))
    }

    /// A sender has signed in with what it knows of itself; one who was acknowledged more than is here gives it away
    /// that this log is the older copy.
    func cameBack(_ member: Member) throws(Fault) {
        for life in member.lives {
            let last = try lastNumber(of: SenderID(source: member.service, epoch: life.epoch)).last
            if life.confirmed > last { refill(because: "sender_knows_more") }
        }
        if expected.contains(member.service) { refilling?.came(member.service, member.lives) }
    }

    /// Reads what a client tells of its lives.
    func lives(_ params: JSONObject) throws(Fault) -> [SenderLife] {
        guard let value = params["lives"] else { return [] }
        guard let list = value.array, list.count <= 64 else { throw .badParams("lives") }
        var lives: [SenderLife] = []
        for json in list {
            guard let epoch = json["epoch"]?.string.flatMap(Epoch.init(rawValue:)), let last = json["last"]?.integer,
                let confirmed = json["confirmed"]?.integer, last >= confirmed, confirmed >= 0
            else { throw .badParams("lives") }
            lives.append(SenderLife(epoch: epoch, last: last, confirmed: confirmed))
        }
        return lives
    }

    /// Puts what waits into the log, the oldest first, as long as nobody can come with something older.
    func fillUp() {
        while let refilling {
            do {
                for service in refilling.expected where refilling.queues[service]?.isEmpty ?? true {
                    guard try isComplete(service, refilling) else { return }
                }
            } catch { return }
            guard place() else { return filled() }
        }
    }

    /// Puts the oldest of what waits into the log; whether there was something.
    private func place() -> Bool {
        guard let (_, waiting) = refilling?.takeOldest() else { return false }
        guard let client = clients[waiting.client], !client.isEnding else { return true }
        do {
            let sender = SenderID(source: waiting.event.source, epoch: waiting.event.id.epoch)
            let count = try lastNumber(of: sender)
            let position = try waiting.bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
                try place(
                    waiting.event.id.number, of: sender, count, waiting.event.type, UnsafeRawBufferPointer(bytes))
            }
            say(Speech.result(waiting.id, ["position": .integer(position)]), to: client)
        } catch { say(Speech.failure(waiting.id, error), to: client) }
        return true
    }

    /// Whether a sender is here and everything it holds is in the log.
    private func isComplete(_ service: ServiceName, _ refilling: Refilling) throws(Fault) -> Bool {
        guard let said = refilling.said[service] else { return false }
        for (sender, last) in said where try lastNumber(of: sender).last < last { return false }
        return true
    }

    private func filled() {
        refilling = nil
        outlet.note(Note(.info, "bus.refilled", ["head": "\(log.head)"]))
        onRefilled()
    }

    /// The operator says that nobody else is to be waited for.
    func letIn(_ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard member.grant.mayCall("bus.let-in") else { throw .notAllowed("method", "bus.let-in") }
        let reason = params["reason"] == nil ? nil : try params.reference("reason")
        let isFilling = refilling != nil
        if isFilling {
            // From here on the order of time may be broken, which the journal has to show.
            let missing = (waitedFor ?? []).map(\.rawValue).joined(separator: ",")
            outlet.note(Note(.warning, "bus.let_in", ["missing": missing, "reason": reason ?? ""]))
            while place() {}
            filled()
        }
        return ["head": .integer(log.head), "done": .bool(isFilling)]
    }

    /// Who is waited for now, in order of name; `nil` when the log is whole.
    var waitedFor: [ServiceName]? {
        guard let refilling else { return nil }
        return refilling.expected.filter { (try? isComplete($0, refilling)) != true }.sorted()
    }
}
