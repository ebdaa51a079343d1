import CaseModel
import Wire

// A service that was put back from a backup asks what it has said since (PROTOCOL.md § 7).
extension Broker {
    /// How many numbers one question looks through, so that nobody else waits.
    private static let mostNumbers: Int64 = 4_096
    /// Events and bytes of one answer; a single event always fits.
    private static let page = (events: 64, bytes: 49_152)

    /// The asker's own events in one of its lives, behind a number; nobody else's.
    func said(_ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard let epoch = params["epoch"]?.string.flatMap(Epoch.init(rawValue:)) else { throw .badParams("epoch") }
        let after = try params.integer("after", in: 0...JSON.integers.upperBound - Self.mostNumbers)
        let sender = SenderID(source: member.service, epoch: epoch)
        let last = try lastNumber(of: sender).last
        var events: [JSON] = []
        var bytes = 0
        var through = after
        while through < min(last, after + Self.mostNumbers), events.count < Self.page.events {
            if let event = try ask({ () throws(LogFailure) in try kept(sender, through + 1) }) {
                guard events.isEmpty || bytes + event.count <= Self.page.bytes else { break }
                bytes += event.count
                if let json = try? JSON.read(event) { events.append(json) }
            }
            through += 1
        }
        return ["events": .array(events), "through": .integer(through), "last": .integer(last)]
    }

    /// The bytes of one event; `nil` when it is not kept any more.
    private func kept(_ sender: SenderID, _ number: Int64) throws(LogFailure) -> [UInt8]? {
        guard let place = try log.find(sender, number: number) else { return nil }
        let page = try log.read(after: place.position - 1, .all, limit: 1, bytes: .max)
        guard let event = page.events.first, event.position == place.position else { return nil }
        return event.bytes
    }

    /// The lives of a service that the log knows, beside the one it lives now.
    func otherLives(of service: ServiceName, than epoch: Epoch) throws(Fault) -> [JSON] {
        let senders = try ask { () throws(LogFailure) in try log.senders() }
        return senders.filter { $0.sender.source == service && $0.sender.epoch != epoch }.suffix(limits.listedSources)
            .map { ["epoch": .string($0.sender.epoch.rawValue), "last": .integer($0.last)] }
    }
}
