package import CaseModel
import Wire

/// Events that wait in one service, as an operator may see them: headers and codes.
package struct ParkedReport: Decodable, Equatable, Sendable {
    package struct Event: Decodable, Equatable, Sendable {
        package let number: Int64
        package let id: String
        package let type: String?
        package let subject: String?
        package let code: String
        package let parked: Timestamp
        package let frozen: [String]
    }

    package let count: Int64
    package let events: [Event]

    /// Rows of `genklang parked list`.
    package static func table(_ rows: [(service: String, event: Event)]) -> String {
        var table = Table(["SERVICE", "NUMBER", "SINCE", "REASON", "TYPE", "EVENT", "WAITING"])
        for (service, event) in rows {
            table.add([
                service, "\(event.number)", event.parked.description, event.code, event.type ?? "?", event.id,
                event.frozen.joined(separator: " "),
            ])
        }
        return table.text
    }
}

/// What a service that was put back tells of itself.
package struct HeldReport: Decodable, Equatable, Sendable {
    package struct Event: Decodable, Equatable, Sendable {
        package let id: String
        package let type: String?
        package let subject: String?
        package let time: Timestamp?
    }

    package let cause: String
    package let since: Timestamp
    package let listed: Bool
    package let erased: Bool
    package let count: Int64
    package let events: [Event]
    /// Ids of what is lost to it and what the bus cannot read any more either.
    package let unreadable: [String]?
    /// How many are lost to it and not kept by the bus any more; absent when none are, and from older services.
    package let forgotten: Int64?
    /// The bus was an older copy itself when it was asked; absent when it was whole, and from older services.
    package let busOlder: Bool?

    /// Nought would be handed on to the owners as "nothing is lost".
    private static let besidesOfBus =
        ", as far as the bus knows, which was put back as well: what else was said since its backup nobody can say"

    private static func besides(_ forgotten: Int64) -> String {
        " that the bus still keeps, and \(forgotten) more of which nobody can say what they were: the bus does not keep them any more"
    }

    /// The text of `genklang held show`, with every event that was read back.
    package func text(of service: String, _ events: [Event]) -> String {
        let why =
            cause == "restored" ? "its file was put back from a backup" : "its file is an older copy than the bus knows"
        let list =
            listed
            ? "\(count) events of its own are lost to it" + (forgotten.map(Self.besides) ?? "")
                + (busOlder == true ? Self.besidesOfBus : "")
            : "the bus is still being asked what it has lost"
        var table = Table(["SAID", "TYPE", "SUBJECT", "EVENT"])
        // By time and not by life: whoever makes it again goes by the day.
        let inOrder = events.sorted { ($0.time?.milliseconds ?? 0, $0.id) < ($1.time?.milliseconds ?? 0, $1.id) }
        for event in inOrder {
            table.add([event.time?.description ?? "?", event.type ?? "?", event.subject ?? "?", event.id])
        }
        for id in unreadable ?? [] { table.add(["?", "cannot be read any more", "?", id]) }
        let erasures = erased ? "erasures have been replayed" : "erasures have not been replayed"
        return "\(service) is held since \(since): \(why); \(list); \(erasures)\n\n\(table.text)"
    }
}
