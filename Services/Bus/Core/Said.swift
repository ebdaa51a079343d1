import CaseModel
import Wire

// A service that was put back from a backup asks what it has said since (PROTOCOL.md § 7).
extension Broker {
    /// Events and bytes of one answer; a single event always fits.
    private static let page = (events: 64, bytes: 49_152)

    /// The asker's own events in one of its lives, behind a number; nobody else's.
    func said(_ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard let epoch = params["epoch"]?.string.flatMap(Epoch.init(rawValue:)) else { throw .badParams("epoch") }
        let after = try params.integer("after", in: 0...JSON.integers.upperBound - SaidPage.mostNumbers)
        let sender = SenderID(source: member.service, epoch: epoch)
        let last = try lastNumber(of: sender).last
        let page = try ask { () throws(LogFailure) in
            try log.said(by: sender, after: after, limit: Self.page.events, bytes: Self.page.bytes)
        }
        if !page.unreadable.isEmpty {
            outlet.note(
                Note(
                    .error, "bus.damaged",
                    ["service": member.service.rawValue, "id": "\(epoch):\(page.unreadable[0])"]))
        }
        var reply: JSONObject = [
            "events": .array(page.events.compactMap { try? JSON.read($0) }), "through": .integer(page.through),
            "last": .integer(last),
        ]
        if !page.unreadable.isEmpty { reply["unreadable"] = .array(page.unreadable.map { .integer($0) }) }
        return .object(reply)
    }

    /// The lives of a service that the log knows, beside the one it lives now.
    func otherLives(of service: ServiceName, than epoch: Epoch) throws(Fault) -> [JSON] {
        let senders = try ask { () throws(LogFailure) in try log.senders() }
        return senders.filter { $0.sender.source == service && $0.sender.epoch != epoch }.suffix(limits.listedSources)
            .map { ["epoch": .string($0.sender.epoch.rawValue), "last": .integer($0.last)] }
    }
}
