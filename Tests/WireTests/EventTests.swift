import CaseModel
import Testing
import Wire

@Suite struct EventTests {
    private static let members: JSONObject = [
        "specversion": "1.0", "id": "7ZK3Q8M2RTV5WX9A:7", "source": "/genklang/callback",
        "type": "dk.genklang.callback.missed.v1", "subject": "K-1", "time": "2026-11-23T09:12:00.000Z",
        "data": ["case": "K-1"],
    ]

    private static func read(_ changes: (inout JSONObject) -> Void) throws -> CloudEvent {
        var members = members
        changes(&members)
        return try EventValidator.read(JSON.object(members).bytes)
    }

    @Test func `an event is written in one order, its cause before its data`() throws {
        var event = try Self.read { $0["cause"] = "1A2B3C4D5E6F7G8H:1" }
        #expect(
            event.json.object?.names
                == ["specversion", "id", "source", "type", "subject", "time", "cause", "data"])
        #expect(try EventValidator.read(event.json.bytes) == event)
        event = try Self.read { _ in }
        #expect(event.json.text == JSON.object(Self.members).text)
    }

    @Test(arguments: [
        ("specversion", EventFault.specversion), ("id", .id), ("source", .source), ("type", .type),
        ("subject", .subject), ("time", .time), ("data", .data),
    ])
    func `what must be there is missed by name`(member: String, fault: EventFault) {
        #expect(throws: fault) { try Self.read { $0[member] = nil } }
        #expect(throws: fault) { try Self.read { $0[member] = .null } }
        #expect(throws: fault) { try Self.read { $0[member] = 1 } }
        #expect(throws: fault) { try Self.read { $0[member] = "" } }
        #expect(throws: fault) { try Self.read { $0[member] = [] } }
    }

    @Test(arguments: [
        ("specversion", "1.1", EventFault.specversion), ("specversion", "1", .specversion),
        ("id", "7ZK3Q8M2RTV5WX9A", .id), ("id", "7ZK3Q8M2RTV5WX9A:0", .id), ("id", "7ZK3Q8M2RTV5WX9A:-1", .id),
        ("id", "7ZK3Q8M2RTV5WX9A:01", .id), ("id", "7ZK3Q8M2RTV5WX9A:+1", .id), ("id", ":1", .id), ("id", "A:1:2", .id),
        ("id", "A :1", .id), ("id", "A:1 ", .id), ("id", "A:\u{661}", .id), ("id", "A:9223372036854775808", .id),
        ("source", "callback", .source), ("source", "/genklang/", .source), ("source", "/genklang/Callback", .source),
        ("source", "/genklang/callback/", .source), ("source", "/genklang/call back", .source),
        ("source", "/genklang/-callback", .source), ("source", "/genklang/\u{301}callback", .source),
        ("source", "//genklang/callback", .source), ("source", "/genklang/callback2", .source),
        ("source", "/genklang/kåldback", .source),
        ("source", "/genklang/" + String(repeating: "c", count: 33), .source),
        ("source", "/genklang/intake", .foreignType), ("type", "dk.genklang.intake.missed.v1", .foreignType),
        ("type", "dk.genklang.callback.missed", .type), ("type", "dk.genklang.callback.missed.v0", .type),
        ("type", "dk.genklang.callback.missed.v01", .type), ("type", "dk.genklang.callback.missed.1", .type),
        ("type", "dk.genklang.callback.missed.v+1", .type), ("type", "dk.genklang.callback.missed.v1.x", .type),
        ("type", "dk.genklang.callback.Missed.v1", .type), ("type", "dk.genklang.callback..v1", .type),
        ("type", "dk.genklang.callback.-x.v1", .type), ("type", "dk.genklang.callback.x-.v1", .type),
        ("type", "dk.genklang..missed.v1", .type), ("type", "com.genklang.callback.missed.v1", .type),
        ("type", "dk.genklang.callback.missed.v\u{301}1", .type),
        ("type", "dk.genklang.callback." + String(repeating: "m", count: 110) + ".v1", .type),
        ("subject", "K 1", .subject), ("subject", "K_1", .subject), ("subject", "Å-1", .subject),
        ("subject", String(repeating: "K", count: 65), .subject), ("time", "2026-11-23", .time),
        ("time", "2026-11-23T09:12Z", .time), ("time", "2026-11-23T09:12:00", .time),
        ("time", "2026-02-29T09:12:00Z", .time), ("time", "2026-11-23T24:00:00Z", .time),
        ("time", "2026-11-23T09:12:60Z", .time), ("time", "2026-11-23 09:12:00Z", .time),
        ("time", "2026-11-23T09:12:00.Z", .time), ("time", "1700000000", .time), ("cause", "none", .cause),
        ("cause", "7ZK3Q8M2RTV5WX9A:0", .cause), ("cause", "", .cause), ("data", "{}", .data),
    ])
    func `what cannot be is refused by name`(member: String, value: String, fault: EventFault) {
        #expect(throws: fault) { try Self.read { $0[member] = .string(value) } }
    }

    @Test(arguments: ["2026-11-23T09:12:00Z", "2026-11-23T10:12:00+01:00", "2026-11-23T09:12:00.000000Z"])
    func `the same moment is the same moment, however its offset is written`(time: String) throws {
        #expect(try Self.read { $0["time"] = .string(time) } == Self.read { _ in })
    }

    @Test func `attributes of a later version are passed over, what CloudEvents does not allow is refused`() throws {
        #expect(try Self.read { $0["traceparent"] = "00-1" } == Self.read { _ in })
        #expect(try Self.read { $0["sequence"] = 5 } == Self.read { _ in })
        #expect(try Self.read { $0["datacontenttype"] = "application/json" } == Self.read { _ in })
        for name in ["Traceparent", "data_base64", "trace-parent", "", "å", "abcdefghijklmnopqrstu"] {
            #expect(throws: EventFault.attribute) { try Self.read { $0[name] = "x" } }
        }
        for value: JSON in [nil, [], [:], 1.5] {
            #expect(throws: EventFault.attribute) { try Self.read { $0["later"] = value } }
        }
        #expect(throws: EventFault.attribute) { try Self.read { $0["datacontenttype"] = "text/plain" } }
        #expect(throws: EventFault.attribute) { try Self.read { $0["datacontenttype"] = true } }
        #expect(throws: EventFault.cause) { try Self.read { $0["cause"] = .null } }
    }

    /// An event of just so many bytes.
    private static func event(bytes: Int) throws -> CloudEvent {
        func event(filler: Int) throws -> CloudEvent {
            try read { $0["data"] = ["filler": .string(String(repeating: "x", count: filler))] }
        }
        return try event(filler: bytes - event(filler: 0).json.bytes.count)
    }

    @Test func `an event of 61440 bytes is taken, one more is refused before it is committed`() throws {
        let longest = try Self.event(bytes: EventValidator.longest)
        #expect(try EventValidator.bytes(of: longest).count == 61_440)
        let line = RPCMessage.request(
            id: .text(String(repeating: "x", count: 64)), method: "bus.publish",
            params: [
                "event": longest.json
            ]
        ).line
        #expect(line.count <= 65_536)
        let tooLong = CloudEvent(
            id: longest.id, source: longest.source, type: longest.type, subject: "K-12", time: longest.time,
            data: longest.data)
        #expect(throws: EventFault.tooLong) { try EventValidator.bytes(of: tooLong) }
    }

    @Test func `an event has two levels fewer than the line it travels in`() throws {
        func event(_ depth: Int) throws -> CloudEvent {
            try Self.read { $0["data"] = try! JSON.read(Line.objects(depth)) }
        }
        let deepest = try event(29)
        _ = try EventValidator.bytes(of: deepest)
        let line = RPCMessage.notification(method: "bus.event", params: ["position": 1, "event": deepest.json]).line
        _ = try RPCMessage.read(line.dropLast())
        #expect(throws: EventFault.tooDeep) { try event(30) }
    }

    @Test func `a sender is refused what would not come through unchanged`() throws {
        let event = try Self.read { _ in }
        func with(_ data: JSON, type: EventType = CallMissed.type, source: ServiceName = .callback) -> CloudEvent {
            CloudEvent(
                id: event.id, source: source, type: type, subject: event.subject, time: event.time, data: data)
        }
        #expect(throws: EventFault.data) { try EventValidator.bytes(of: with([1])) }
        #expect(throws: EventFault.data) { try EventValidator.bytes(of: with(["a": "x\u{0}"])) }
        #expect(throws: EventFault.foreignType) { try EventValidator.bytes(of: with([:], type: CaseClosed.type)) }
        #expect(throws: EventFault.source) {
            try EventValidator.bytes(of: with([:], source: ServiceName(rawValue: "Call back")))
        }
        #expect(throws: EventFault.type) { try EventValidator.bytes(of: with([:], type: EventType(rawValue: "x"))) }
        #expect(throws: EventFault.notJSON) { try EventValidator.read(Array(#"{"id":1,"id":2}"#.utf8)) }
        #expect(throws: EventFault.notAnObject) { try EventValidator.read(Array("[]".utf8)) }
    }

    @Test func `an event says one thing, and is not read as another`() throws {
        let event = try Self.read { _ in }
        #expect(throws: JSONFault(.wrongType, at: .path("type"))) { try event.body(CaseClosed.self) }
        #expect(throws: JSONFault(.missing, at: .path("data.callback"))) { try event.body(CallMissed.self) }
    }
}
