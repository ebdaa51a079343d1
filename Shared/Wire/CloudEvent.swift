package import CaseModel

/// What became true, about which case, and when: a CloudEvent 1.0, free of content (decision 3).
///
/// On the wire in this order: `specversion`, `id`, `source`, `type`, `subject`, `time`, `cause`, `affects`, `data`. A later
/// version may add attributes: those it does not know, a reader passes over, if CloudEvents allows name and value.
package struct CloudEvent: Hashable, Sendable {
    package let id: EventID
    package let source: ServiceName
    package let type: EventType
    package let subject: Subject
    /// By the sender's clock; in UTC with milliseconds when we write it.
    package let time: Timestamp
    /// The event that led here; `nil` when a person did.
    package let cause: EventID?
    /// What else it touches, beside its subject; mostly nothing. On the wire one text, the identifiers with a space
    /// between, and absent when there are none.
    package let affects: [Subject]
    /// An object.
    package let data: JSON

    package init(
        id: EventID, source: ServiceName, type: EventType, subject: Subject, time: Timestamp, cause: EventID? = nil,
        affects: [Subject] = [], data: JSON
    ) {
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.time = time
        self.cause = cause
        self.affects = affects
        self.data = data
    }

    /// The event that says `body`.
    package init<Body: BusEvent>(
        id: EventID, source: ServiceName, subject: Subject, time: Timestamp, cause: EventID? = nil, body: Body
    ) throws(JSONFault) {
        self.init(
            id: id, source: source, type: Body.type, subject: subject, time: time, cause: cause, affects: body.affects,
            data: try JSON(encoding: body))
    }

    /// What the event says, read as `Body`; `json.wrong_type` at `type` when it says something else.
    package func body<Body: BusEvent>(_ body: Body.Type = Body.self) throws(JSONFault) -> Body {
        guard type == Body.type else { throw JSONFault(.wrongType, at: .path("type")) }
        do { return try data.decode(Body.self) } catch { throw error.inside("data") }
    }

    package var json: JSON {
        var object: JSONObject = [
            "specversion": "1.0", "id": .string(id.description), "source": .string(Self.sourcePrefix + source.rawValue),
            "type": .string(type.rawValue), "subject": .string(subject.rawValue), "time": .string(time.description),
        ]
        if let cause { object["cause"] = .string(cause.description) }
        if !affects.isEmpty { object["affects"] = .string(affects.map(\.rawValue).joined(separator: " ")) }
        object["data"] = data
        return .object(object)
    }

    static let sourcePrefix = "/genklang/"
}

extension CloudEvent {
    /// Reads an event; throws the first thing that is wrong with it.
    package init(json: JSON) throws(EventFault) {
        guard let object = json.object else { throw .notAnObject }
        guard object["specversion"] == "1.0" else { throw .specversion }
        guard let id = object["id"]?.string.flatMap(EventID.init(_:)) else { throw .id }
        guard let source = object["source"]?.string.flatMap(Self.service(source:)) else { throw .source }
        guard let type = object["type"]?.string, let owner = Self.owner(type: type) else { throw .type }
        guard owner == source.rawValue else { throw .foreignType }
        guard let subject = object["subject"]?.string.flatMap(Subject.init(rawValue:)) else { throw .subject }
        guard let time = object["time"]?.string.flatMap(Self.moment(_:)) else { throw .time }
        let cause = object["cause"]?.string.flatMap(EventID.init(_:))
        guard cause != nil || object["cause"] == nil else { throw .cause }
        let affects = object["affects"]?.string.flatMap(Self.subjects(_:)) ?? []
        guard !affects.isEmpty || object["affects"] == nil else { throw .attribute }
        guard let data = object["data"], data.object != nil else { throw .data }
        for (name, value) in object.members where !Self.known.contains(name) {
            guard Self.isExtension(name, value) else { throw .attribute }
        }
        self.init(
            id: id, source: source, type: EventType(rawValue: type), subject: subject, time: time, cause: cause,
            affects: affects, data: data)
    }

    private static let known: Set = [
        "specversion", "id", "source", "type", "subject", "time", "cause", "affects", "data",
    ]

    /// One to 64 identifiers with a space between.
    private static func subjects(_ text: String) -> [Subject]? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        let subjects = parts.compactMap { Subject(rawValue: String($0)) }
        return parts.count == subjects.count && parts.count <= 64 ? subjects : nil
    }

    /// CloudEvents: lower-case letters and digits, at most 20; a text, an integer or a truth value. What is said about
    /// the data must say that it is JSON.
    private static func isExtension(_ name: String, _ value: JSON) -> Bool {
        guard (1...20).contains(name.utf8.count), name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) else {
            return false
        }
        switch value {
        case .string(let text): return name != "datacontenttype" || text == "application/json"
        case .integer, .bool: return name != "datacontenttype"
        case .null, .number, .array, .object: return false
        }
    }

    private static func service(source: String) -> ServiceName? {
        guard source.utf8.starts(with: sourcePrefix.utf8) else { return nil }
        // By bytes: an accent after the slash would otherwise be dropped with it.
        let name = String(decoding: source.utf8.dropFirst(sourcePrefix.utf8.count), as: UTF8.self)
        return isService(name) ? ServiceName(rawValue: name) : nil
    }

    /// 1–32 lower-case letters and hyphens, a letter first.
    private static func isService(_ name: some StringProtocol) -> Bool {
        guard (1...32).contains(name.utf8.count), let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
    }

    /// The service in `dk.genklang.<service>.<name>.v<number>`.
    private static func owner(type: String) -> String? {
        let parts = type.split(separator: ".", omittingEmptySubsequences: false)
        guard type.utf8.count <= 128, parts.count == 5, parts[0] == "dk", parts[1] == "genklang", isService(parts[2])
        else { return nil }
        guard let first = parts[3].utf8.first, isLetter(first), parts[3].utf8.last != UInt8(ascii: "-"),
            parts[3].utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        guard parts[4].utf8.first == UInt8(ascii: "v"), let version = Int(parts[4].dropFirst()), version > 0,
            "v\(version)" == parts[4]
        else { return nil }
        return String(parts[2])
    }

    /// RFC 3339, which unlike `Timestamp` insists on seconds.
    private static func moment(_ text: String) -> Timestamp? {
        guard text.utf8.dropFirst(16).first == UInt8(ascii: ":") else { return nil }
        return Timestamp(rfc3339: text)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension JSONFault {
    /// The same fault, seen from outside the member it was found in.
    func inside(_ name: String) -> JSONFault {
        switch place {
        case .offset: self
        case .path(""): JSONFault(code, at: .path(name))
        case .path(let path) where path.utf8.first == UInt8(ascii: "["): JSONFault(code, at: .path(name + path))
        case .path(let path): JSONFault(code, at: .path(name + "." + path))
        }
    }
}
