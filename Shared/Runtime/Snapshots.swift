import CaseModel
import Store
import Wire

// What a service tells a consumer that the log has left behind: its own events once more, from its record, page by page
// (PROTOCOL.md § 11). They hold no content the first time and none now; who may hear which is the bus's to say.
extension Engine {
    /// Lines looked at for one page, and bytes of events in it.
    private static let most = (lines: 500, bytes: 44 * 1024)

    func isSnapshot(_ method: String) -> Bool { method == Snapshot.method(of: parts.declaration.name) }

    func snapshot(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let request: Snapshot.Request = try call.command(Snapshot.Request.self)
        guard !request.types.isEmpty else { throw CallRefusal.badBody("types") }
        // What the bus has and the file does not know of yet would be told neither here nor there.
        try sender.rememberConfirmed()
        if request.page == nil {
            try turn.audit(
                "record.read", by: call.caller.rawValue, about: parts.declaration.name.rawValue,
                detail: "types \(request.types.count)")
        }
        let marks = Dictionary(
            (request.after ?? []).map { ($0.epoch, $0.number) }, uniquingKeysWith: { first, _ in first })
        var lives = try parts.lives.all()
        var page = Page(types: Set(request.types))
        if let from = request.page {
            guard let place = lives.firstIndex(where: { $0.epoch == from.epoch.rawValue }) else {
                throw CallRefusal.badBody("page")
            }
            lives.removeFirst(place)
        }
        for (index, life) in lives.enumerated() {
            let isContinued = index == 0 && request.page != nil
            let after = isContinued ? request.page?.number ?? 0 : marks[life.epoch] ?? 0
            if !isContinued { try noteMissing(life, after: after, in: &page) }
            guard try add(life, after: after, to: &page) else {
                return page.reply(of: parts.declaration.name, goesOn: true)
            }
        }
        return page.reply(of: parts.declaration.name, goesOn: false)
    }

    private func noteMissing(_ life: Lives.Life, after: Int64, in page: inout Page) throws {
        let missing = try parts.record.missing(of: life.epoch)
        if missing > after { page.missing.append(["epoch": .string(life.epoch), "through": .integer(missing)]) }
    }

    /// Adds what was said in this life; `false` when the page is full before its end.
    private func add(_ life: Lives.Life, after: Int64, to page: inout Page) throws -> Bool {
        guard let epoch = Epoch(rawValue: life.epoch) else { return true }
        let room = Self.most.lines - page.looked
        guard room > 0 else { return false }
        let lines = try parts.record.lines(of: life.epoch, after: after, limit: room)
        for line in lines {
            let event = try EventValidator.read(line.line)
            if page.admits(event), try !parts.record.isErased(event.subject.rawValue) {
                guard page.items.isEmpty || page.bytes + line.line.count <= Self.most.bytes else { return false }
                page.items.append(try JSON.read(line.line))
                page.bytes += line.line.count
            }
            page.looked += 1
            page.reached = EventID(epoch: epoch, number: line.number)
        }
        return lines.count < room
    }

    private struct Page {
        let types: Set<EventType>
        var items: [JSON] = []
        var missing: [JSON] = []
        var bytes = 0
        var looked = 0
        var reached: EventID?

        /// A number that was given up concerns whoever counts this sender's numbers.
        func admits(_ event: CloudEvent) -> Bool { types.contains(event.type) || event.type.isVoid }

        func reply(of service: ServiceName, goesOn: Bool) -> JSON {
            var reply: JSONObject = ["items": .array(items)]
            if !missing.isEmpty { reply["missing"] = .array(missing) }
            guard let reached else { return .object(reply) }
            reply["as"] = [
                "source": .string("/genklang/\(service)"), "epoch": .string(reached.epoch.rawValue),
                "number": .integer(reached.number),
            ]
            if goesOn { reply["next"] = .string(reached.description) }
            return .object(reply)
        }
    }
}

/// The question `<service>.snapshot`, and what comes back.
enum Snapshot {
    static func method(of service: ServiceName) -> String { "\(service).snapshot" }

    /// How far the asker has come in one life of the owner.
    struct Mark: Codable, Hashable {
        let epoch: String
        let number: Int64
    }

    struct Request: Codable {
        let types: [EventType]
        /// Left out, or without a life: from its beginning.
        let after: [Mark]?
        /// Where the page before ended.
        let page: EventID?
    }

    struct Reply: Decodable {
        let items: [JSON]
        /// What the owner itself has not kept: everything up to this number of that life.
        let missing: [Missing]?
        let next: EventID?

        struct Missing: Decodable, Hashable {
            let epoch: String
            let through: Int64
        }
    }
}
