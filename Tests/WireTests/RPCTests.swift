import Testing
import Wire

@Suite struct RPCTests {
    @Test func `a question is written and read as the same question`() throws {
        let question = RPCMessage.request(id: .number(7), method: "bus.publish", params: ["event": ["id": "E:1"]])
        let line = #"{"jsonrpc":"2.0","id":7,"method":"bus.publish","params":{"event":{"id":"E:1"}}}"# + "\n"
        #expect(question.line == Array(line.utf8))
        #expect(try RPCMessage.read(question.line.dropLast()) == question)
    }

    @Test(arguments: [
        RPCMessage.notification(method: "bus.ack", params: ["position": 42]),
        .result(id: .text("a"), ["position": 41]),
        .result(id: .number(-1), nil),
        .failure(id: nil, RPCError(code: RPCError.parseError, reason: "json.cut_short", message: "Half a line.")),
        .failure(
            id: .number(2), RPCError(code: RPCError.bus, reason: "bus.gap", message: "Gap.", data: ["expected": 5])),
        .failure(id: .number(2), RPCError(code: -32000, reason: "", message: "")),
        .request(id: .text(String(repeating: "x", count: 64)), method: "intake.register", params: [:]),
    ])
    func `every message is read as it was written`(message: RPCMessage) throws {
        #expect(try RPCMessage.read(message.line.dropLast()) == message)
    }

    @Test func `parameters left out are an empty object`() throws {
        let line = Array(#"{"jsonrpc":"2.0","id":"q","method":"bus.status"}"#.utf8)
        #expect(try RPCMessage.read(line) == .request(id: .text("q"), method: "bus.status", params: [:]))
        #expect(try RPCLine(line).body == nil)
    }

    @Test func `a line tells where its value lies, so that its bytes can be passed on untouched`() throws {
        let line = Array(#"xx{"id":1,"params": {"b" : [1.50] } ,"jsonrpc":"2.0","method":"intake.register"}"#.utf8)[
            2...]
        let body = try #require(try RPCLine(line).body)
        #expect(String(decoding: line[body], as: UTF8.self) == #"{"b" : [1.50] }"#)
    }

    @Test(arguments: [
        (#"{"jsonrpc":"2.0","id":1,"method":"a.b""#, -32700, "json.cut_short"),
        ("", -32700, "json.empty"),
        ("{\"jsonrpc\":\"2.0\",\n\"method\":\"a.b\"}", -32700, "json.line_feed"),
        (#"{"jsonrpc":"2.0","method":"a.b","meth\u006fd":"c.d"}"#, -32700, "json.duplicate_name"),
        (#"[{"jsonrpc":"2.0","method":"a.b"}]"#, -32600, "rpc.not_an_object"),
        (#"[]"#, -32600, "rpc.not_an_object"),
        (#""text""#, -32600, "rpc.not_an_object"),
        (#"{"id":1,"method":"a.b"}"#, -32600, "rpc.version"),
        (#"{"jsonrpc":"1.0","id":1,"method":"a.b"}"#, -32600, "rpc.version"),
        (#"{"jsonrpc":2.0,"id":1,"method":"a.b"}"#, -32600, "rpc.version"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a.b","extra":1}"#, -32600, "rpc.unknown_member"),
        (#"{"jsonrpc":"2.0","ID":1,"method":"a.b"}"#, -32600, "rpc.unknown_member"),
        (#"{"jsonrpc":"2.0","id":null,"method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1.5,"method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1.0,"method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":true,"method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":[],"method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":"","method":"a.b"}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1}"#, -32600, "rpc.kind"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a.b","result":1}"#, -32600, "rpc.kind"),
        (#"{"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":""}}"#, -32600, "rpc.kind"),
        (#"{"jsonrpc":"2.0","result":1}"#, -32600, "rpc.result"),
        (#"{"jsonrpc":"2.0","id":null,"result":1}"#, -32600, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1,"result":1,"params":{}}"#, -32600, "rpc.result"),
        (#"{"jsonrpc":"2.0","error":{"code":1,"message":""}}"#, -32600, "rpc.error"),
        (#"{"jsonrpc":"2.0","id":1,"error":"no"}"#, -32600, "rpc.error"),
        (#"{"jsonrpc":"2.0","id":1,"error":{"code":"x","message":""}}"#, -32600, "rpc.error"),
        (#"{"jsonrpc":"2.0","id":1,"error":{"code":1}}"#, -32600, "rpc.error"),
        (#"{"jsonrpc":"2.0","id":1,"method":5}"#, -32600, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1,"method":""}"#, -32601, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a b"}"#, -32601, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a.\n"}"#, -32601, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1,"method":"å.b"}"#, -32601, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a.b","params":[1]}"#, -32602, "rpc.params"),
        (#"{"jsonrpc":"2.0","id":1,"method":"a.b","params":null}"#, -32602, "rpc.params"),
    ])
    func `what is no message is refused with the standard's number and a reason`(
        line: String, code: Int, reason: String
    ) {
        let error = #expect(throws: RPCError.self) { try RPCMessage.read(Array(line.utf8)) }
        #expect(error?.code == code)
        #expect(error?.reason == reason)
    }

    @Test func `an id is at most 64 bytes and not 64 characters`() {
        #expect(RPCID(json: .string(String(repeating: "x", count: 64))) != nil)
        #expect(RPCID(json: .string(String(repeating: "x", count: 65))) == nil)
        #expect(RPCID(json: .string(String(repeating: "å", count: 33))) == nil)
    }

    @Test func `there is room for what a line's value will be put inside of`() throws {
        let nested = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
        let line = Array(#"{"jsonrpc":"2.0","id":1,"method":"a.b","params":{"body":\#(nested)}}"#.utf8)
        _ = try RPCLine(line)
        #expect(throws: RPCError.self) { try RPCLine(line, deepest: 31) }
    }
}
