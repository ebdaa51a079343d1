package import CaseModel
package import Wire

/// How the bus and its services are, read from `bus.status`; nothing in it tells of a person.
package struct BusReport: Equatable, Sendable {
    package struct Consumer: Codable, Equatable, Sendable {
        package let consumer: String
        package let position: Int64
        package let lag: Int64
        package let connected: Bool
    }

    package struct Source: Codable, Equatable, Sendable {
        package let source: String
        package let epoch: String
        package let last: Int64
    }

    package let head: Int64
    package let connections: Int64
    package let consumers: [Consumer]
    package let sources: [Source]

    package init(_ json: JSON) throws(JSONFault) {
        let read = try json.decode(Reply.self)
        head = read.head
        connections = read.connections
        consumers = read.consumers
        sources = read.sources
    }

    private struct Reply: Decodable {
        let head: Int64
        let connections: Int64
        let consumers: [Consumer]
        let sources: [Source]
    }

    /// The tables of `genklang bus status`.
    package var text: String {
        var table = Table(["CONSUMER", "POSITION", "LAG", "CONNECTED"])
        for row in consumers {
            table.add([row.consumer, "\(row.position)", "\(row.lag)", row.connected ? "yes" : "no"])
        }
        var list = Table(["SOURCE", "EPOCH", "LAST"])
        for row in sources { list.add([row.source, row.epoch, "\(row.last)"]) }
        return "head \(head), \(connections) connections\n\n\(table.text)\n\(list.text)"
    }
}

/// Whether every service has joined, and how far each has come.
package struct ServiceReport: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package let service: String
        package let hasJoined: Bool
        /// The number of its newest event; absent when it has said nothing.
        package let last: Int64?
        /// How many events it has still to hear; absent when it follows none.
        package let lag: Int64?
    }

    package let head: Int64
    package let rows: [Row]

    package var isWhole: Bool { rows.allSatisfy(\.hasJoined) }
    package var absent: [String] { rows.filter { !$0.hasJoined }.map(\.service) }

    /// The services that a municipality runs, in the order they are started; each with a question that any of them
    /// answers at once, if only by saying that nobody is signed in.
    package static let questions = [
        ("directory", "directory.staff"), ("intake", "intake.list"), ("callback", "callback.list"),
        ("notifier", "notifier.list"), ("learning", "learning.list"), ("wellbeing", "wellbeing.list"),
    ]

    /// - Parameter joined: the services that answered.
    package init(_ bus: BusReport, joined: [String]) {
        head = bus.head
        rows = Self.questions.map { service, _ in
            Row(
                service: service, hasJoined: joined.contains(service),
                last: bus.sources.filter { $0.source == "/genklang/\(service)" }.map(\.last).max(),
                lag: bus.consumers.first { $0.consumer == service }?.lag)
        }
    }

    package var text: String {
        var table = Table(["SERVICE", "JOINED", "LAST EVENT", "LAG"])
        table.add(["bus", "yes", "\(head)", "–"])
        for row in rows {
            table.add([
                row.service, row.hasJoined ? "yes" : "no", row.last.map { "\($0)" } ?? "–",
                row.lag.map { "\($0)" } ?? "–",
            ])
        }
        return table.text
    }

    package var json: JSON {
        let services = rows.map { row -> JSON in
            var object: JSONObject = ["service": .string(row.service), "joined": .bool(row.hasJoined)]
            if let last = row.last { object["last"] = .integer(last) }
            if let lag = row.lag { object["lag"] = .integer(lag) }
            return .object(object)
        }
        return ["head": .integer(head), "whole": .bool(isWhole), "services": .array(services)]
    }
}

/// One event as a line of `genklang bus tail`.
package enum EventLine {
    /// Position, time on a Danish clock, type without its family name, subject, and what it says.
    package static func text(_ position: Int64, _ event: JSON) -> String {
        let time = event["time"]?.string.flatMap { Timestamp(rfc3339: $0) }?.civil.description ?? "?"
        let type = (event["type"]?.string ?? "?").dropFirstPart("dk.genklang.")
        let data = (event["data"]?.object?.members ?? []).map { "\($0.name)=\(value($0.value))" }
        let words = ["\(position)", time, type, event["subject"]?.string ?? "?"] + data
        return words.joined(separator: " ").shownSafely
    }

    package static func json(_ position: Int64, _ event: JSON) -> JSON {
        ["position": .integer(position), "event": event]
    }

    private static func value(_ json: JSON) -> String {
        if let text = json.string { return text }
        if let due = json["due"]?.string, let rule = json["rule"]?.string { return "\(due)(\(rule))" }
        return json.text
    }

    /// The types that `--types` names; `callback.missed` stands for its newest version.
    package static func types(_ text: String) -> [EventType] {
        text.split(separator: ",").map { part in
            let name = String(part).trimmed
            guard name != "*", !name.hasPrefix("dk.") else { return EventType(rawValue: name) }
            return EventType(rawValue: "dk.genklang.\(name)\(name.split(separator: ".").count == 2 ? ".v1" : "")")
        }
    }
}

extension String {
    fileprivate func dropFirstPart(_ part: String) -> String { hasPrefix(part) ? String(dropFirst(part.count)) : self }
}
