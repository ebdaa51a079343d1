package import CaseModel
package import Wire

/// How the bus and its services are, read from `bus.status`; nothing in it tells of a person.
package struct BusReport: Equatable, Sendable {
    package struct Consumer: Codable, Equatable, Sendable {
        package let consumer: String
        package let position: Int64
        package let lag: Int64
        package let connected: Bool
        /// Milliseconds since the oldest event arrived that it has not passed; absent when there is none.
        package let age: Int64?
        /// Something it had not passed is not kept any more.
        package let resync: Bool?
        /// Milliseconds for which it has taken in nothing of what it was sent; absent while that is not long.
        package let stalled: Int64?
        /// The position of an event that the disk has changed, at which it stands.
        package let damaged: Int64?
    }

    package struct Source: Codable, Equatable, Sendable {
        package let source: String
        package let epoch: String
        package let last: Int64
    }

    package let head: Int64
    /// The oldest position that is kept; absent when an older bus does not tell.
    package let first: Int64?
    package let connections: Int64
    package let consumers: [Consumer]
    package let sources: [Source]
    /// Who is waited for to fill up a log that was put back; absent when the log is whole.
    package let refilling: [String]?
    /// Nothing is taken in, since its disk is nearly full.
    package let isDiskLow: Bool
    /// Nothing is forgotten, since its clock has leaped.
    package let doubtsClock: Bool

    package init(_ json: JSON) throws(JSONFault) {
        let read = try json.decode(Reply.self)
        head = read.head
        first = read.first
        connections = read.connections
        consumers = read.consumers
        sources = read.sources
        refilling = read.refilling
        isDiskLow = read.diskLow ?? false
        doubtsClock = read.clockDoubted ?? false
    }

    private struct Reply: Decodable {
        let head: Int64
        let first: Int64?
        let connections: Int64
        let consumers: [Consumer]
        let sources: [Source]
        let refilling: [String]?
        let diskLow: Bool?
        let clockDoubted: Bool?
    }

    /// What keeps it from doing all of its work, in a word; nothing when all is well.
    package var troubles: [String] {
        var troubles: [String] = []
        if isDiskLow { troubles.append("disk low, takes nothing in") }
        if doubtsClock { troubles.append("doubts the clock") }
        if let refilling { troubles.append("being filled up, waiting for \(refilling.joined(separator: " "))") }
        return troubles
    }

    /// Whether it does all of its work; whoever follows it may be behind.
    package var isWhole: Bool { troubles.isEmpty }

    /// The tables of `genklang bus status`.
    package var text: String {
        var table = Table(["CONSUMER", "POSITION", "LAG", "AGE", "CONNECTED"])
        for row in consumers {
            let state =
                (row.connected ? "yes" : "no") + (row.resync == true ? ", must resync" : "")
                + (row.stalled.map { ", takes nothing in for \(Self.span($0))" } ?? "")
                + (row.damaged.map { ", stands at a damaged event (\($0))" } ?? "")
            table.add([row.consumer, "\(row.position)", "\(row.lag)", row.age.map(Self.span) ?? "–", state])
        }
        var list = Table(["SOURCE", "EPOCH", "LAST"])
        for row in sources { list.add([row.source, row.epoch, "\(row.last)"]) }
        let kept = first.map { $0 > 1 ? ", kept from \($0)" : "" } ?? ""
        let troubles = troubles.map { ", \($0)" }.joined()
        return "head \(head)\(kept), \(connections) connections\(troubles)\n\n\(table.text)\n\(list.text)"
    }

    /// A span of time in its largest unit, rounded down: `3 s`, `5 min`, `2 h`, `4 d`.
    static func span(_ milliseconds: Int64) -> String {
        let units: [(Int64, String)] = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "min")]
        for (size, name) in units where milliseconds >= size { return "\(milliseconds / size) \(name)" }
        return "\(milliseconds / 1000) s"
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
        /// The position of an event that the disk has changed, at which it stands.
        package let damaged: Int64?
        /// How it says that it is; absent when it has not joined, or cannot say.
        package let condition: Condition?
        /// Why it cannot say how it is, though it is there: `service.storage` on a full disk.
        package let refusal: String?

        /// What is wrong with it or waits in it, in a word; nothing when all is well.
        var state: String {
            guard let condition else { return refusal.map { "answers \($0)" } ?? "–" }
            if condition.state == "running", condition.blocked != nil { return "sender blocked" }
            // Stopped while it fetches what it missed, it fetches nothing either, until somebody has looked.
            if condition.state == "consumer-stopped" { return "consumer stopped" }
            if let resync = condition.resync { return resync.text }
            if condition.state == "running", let damaged { return "stands at a damaged event (\(damaged))" }
            if condition.state == "running", condition.clockDoubted == true { return "doubts the clock" }
            if condition.state == "running", let late = condition.late {
                return "tick late for \(BusReport.span(late * 1000))"
            }
            return condition.state
        }
    }

    /// What a service tells of itself (PROTOCOL.md § 7).
    package struct Condition: Codable, Equatable, Sendable {
        /// `running`, `held`, `consumer-stopped` or `resyncing`.
        package let state: String
        /// Events laid aside.
        package let parked: Int64
        /// The life of its file that it is in.
        package let epoch: String?
        /// Since when the oldest of them waits.
        package let oldest: Timestamp?
        /// Set when a number of its own holds up all behind it.
        package let blocked: Blocked?
        /// When it last looked at what time alone changes; absent from older services and until the first look.
        package let ticked: Timestamp?
        /// Seconds for which something that time asked for has waited; absent while that is not long.
        package let late: Int64?
        /// Set while it does nothing that time alone asks, because the clock has leaped; absent otherwise.
        package let clockDoubted: Bool?
        /// Set while it fetches from the owners what the log does not keep any more.
        package let resync: Resync?
        /// What waits in it and is somebody's to look at; absent when nothing is, and from older services.
        package let signs: [Sign]?

        /// Whether what time alone changes is changed in time, and when there last was something: long ago is no fault.
        var inTime: String {
            (late == nil ? "yes" : "no") + (ticked.map { " (\($0.civil))" } ?? "")
        }

        /// Something that waits: what, how much of it, since when, and why.
        package struct Sign: Codable, Equatable, Sendable {
            package let name: String
            package let count: Int64
            package let since: Timestamp
            package let code: String?

            /// "letters unlaid", and of a single one "letter unlaid".
            private var what: String {
                let words = name.split(separator: "_")
                guard count == 1, let first = words.first, first.hasSuffix("s") else {
                    return words.joined(separator: " ")
                }
                return ([first.dropLast()] + words.dropFirst()).joined(separator: " ")
            }

            var text: String {
                "\(count) \(what), the first since \(since.civil)"
                    + (code.map { " (\($0))" } ?? "")
            }
        }

        package struct Resync: Codable, Equatable, Sendable {
            package let since: Timestamp
            /// Events taken in so far.
            package let taken: Int64
            /// Owners that have not told everything.
            package let waiting: [String]

            var text: String {
                "resyncing, \(taken) taken" + (waiting.isEmpty ? "" : ", waiting for \(waiting.joined(separator: " "))")
            }
        }

        package struct Blocked: Codable, Equatable, Sendable {
            package let from: Int64
            package let to: Int64
            package let reason: String
        }
    }

    package let head: Int64
    package let rows: [Row]
    /// What keeps the bus itself from its work.
    package let troublesOfBus: [String]

    package var isWhole: Bool {
        troublesOfBus.isEmpty && rows.allSatisfy(\.hasJoined) && rows.allSatisfy { $0.state == "running" }
    }
    package var absent: [String] { rows.filter { !$0.hasJoined }.map(\.service) }

    /// The services that a municipality runs, in the order they are started.
    package static let services = ["directory", "intake", "callback", "notifier", "learning", "wellbeing"]

    /// - Parameters:
    ///   - conditions: what each service that answered says of itself.
    ///   - refusals: the codes of those that are there and could not answer.
    package init(_ bus: BusReport, conditions: [String: Condition], refusals: [String: String] = [:]) {
        head = bus.head
        troublesOfBus = bus.troubles
        rows = Self.services.map { service in
            let consumer = bus.consumers.first { $0.consumer == service }
            return Row(
                service: service, hasJoined: conditions[service] != nil || refusals[service] != nil,
                last: Self.last(of: service, in: conditions[service]?.epoch, bus),
                lag: consumer?.lag, damaged: consumer?.damaged, condition: conditions[service],
                refusal: refusals[service])
        }
    }

    /// What it said last in this life of its file; in an earlier one while it has said nothing in this.
    private static func last(of service: String, in epoch: String?, _ bus: BusReport) -> Int64? {
        let lives = bus.sources.filter { $0.source == "/genklang/\(service)" }
        return lives.first { $0.epoch == epoch }?.last ?? lives.map(\.last).max()
    }

    package var text: String {
        var table = Table(["SERVICE", "JOINED", "STATE", "LAST EVENT", "LAG", "PARKED", "IN TIME (LAST DUE)"])
        let stateOfBus = troublesOfBus.isEmpty ? "running" : troublesOfBus.joined(separator: ", ")
        table.add(["bus", "yes", stateOfBus, "\(head)", "–", "–", "–"])
        for row in rows {
            table.add([
                row.service, row.hasJoined ? "yes" : "no", row.state, row.last.map { "\($0)" } ?? "–",
                row.lag.map { "\($0)" } ?? "–", row.condition.map { "\($0.parked)" } ?? "–",
                row.condition?.inTime ?? "–",
            ])
        }
        let signs = rows.flatMap { row in (row.condition?.signs ?? []).map { "\(row.service): \($0.text)\n" } }
        return table.text + (signs.isEmpty ? "" : "\n" + signs.joined())
    }

    package var json: JSON {
        let services = rows.map { row -> JSON in
            var object: JSONObject = ["service": .string(row.service), "joined": .bool(row.hasJoined)]
            if let last = row.last { object["last"] = .integer(last) }
            if let lag = row.lag { object["lag"] = .integer(lag) }
            if let condition = row.condition {
                object["state"] = .string(row.state)
                object["parked"] = .integer(condition.parked)
                if let ticked = condition.ticked { object["ticked"] = .string(ticked.description) }
                if let late = condition.late { object["late"] = .integer(late) }
                if let doubted = condition.clockDoubted { object["clockDoubted"] = .bool(doubted) }
                if let signs = condition.signs {
                    object["signs"] = .array(
                        signs.map { sign in
                            [
                                "name": .string(sign.name), "count": .integer(sign.count),
                                "since": .string(sign.since.description),
                                "code": sign.code.map { .string($0) } ?? .null,
                            ]
                        })
                }
            }
            return .object(object)
        }
        var object: JSONObject = ["head": .integer(head), "whole": .bool(isWhole), "services": .array(services)]
        if !troublesOfBus.isEmpty { object["bus"] = .array(troublesOfBus.map { .string($0) }) }
        return .object(object)
    }
}
