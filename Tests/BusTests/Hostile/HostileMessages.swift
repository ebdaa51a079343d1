import Wire

// Lines that are JSON, and no message; and messages out of order, in another's name, or asking what may not be had.
extension HostileLines {
    mutating func messages() {
        let cases: [(String, String)] = [
            ("[]", "rpc.not_an_object"),
            ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"bus.hello\"}]", "rpc.not_an_object"),
            ("1", "rpc.not_an_object"), ("\"bus.hello\"", "rpc.not_an_object"), ("null", "rpc.not_an_object"),
            ("true", "rpc.not_an_object"), ("{}", "rpc.version"), (#"{"id":1,"method":"bus.hello"}"#, "rpc.version"),
            (#"{"jsonrpc":"1.0","id":1,"method":"bus.hello"}"#, "rpc.version"),
            (#"{"jsonrpc":2.0,"id":1,"method":"bus.hello"}"#, "rpc.version"),
            (#"{"jsonrpc":null,"id":1,"method":"bus.hello"}"#, "rpc.version"),
            (#"{"jsonrpc":"2.0","id":null,"method":"bus.hello"}"#, "rpc.id"),
            (#"{"jsonrpc":"2.0","id":1.5,"method":"bus.hello"}"#, "rpc.id"),
            (#"{"jsonrpc":"2.0","id":"","method":"bus.hello"}"#, "rpc.id"),
            (#"{"jsonrpc":"2.0","id":[1],"method":"bus.hello"}"#, "rpc.id"),
            (#"{"jsonrpc":"2.0","id":true,"method":"bus.hello"}"#, "rpc.id"),
            (#"{"jsonrpc":"2.0","id":1}"#, "rpc.kind"), (#"{"jsonrpc":"2.0"}"#, "rpc.kind"),
            (#"{"jsonrpc":"2.0","id":1,"result":1,"error":{}}"#, "rpc.kind"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","result":1}"#, "rpc.kind"),
            (#"{"jsonrpc":"2.0","result":1}"#, "rpc.result"),
            (#"{"jsonrpc":"2.0","id":1,"result":1,"params":{}}"#, "rpc.result"),
            (#"{"jsonrpc":"2.0","id":1,"error":"x"}"#, "rpc.error"), (#"{"jsonrpc":"2.0","error":{}}"#, "rpc.error"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","also":1}"#, "rpc.unknown_member"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","Params":{}}"#, "rpc.unknown_member"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":[]}"#, "rpc.params"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":null}"#, "rpc.params"),
            (#"{"jsonrpc":"2.0","id":1,"method":1}"#, "rpc.method"),
            (#"{"jsonrpc":"2.0","id":1,"method":""}"#, "rpc.method"),
            (#"{"jsonrpc":"2.0","id":1,"method":"Bus.Hello"}"#, "rpc.method"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus hello"}"#, "rpc.method"),
            (#"{"jsonrpc":"2.0","id":1,"method":"bus.hell\u00f8"}"#, "rpc.method"),
        ]
        for _ in 0..<15 {
            for (line, code) in cases {
                // Spaces anywhere between tokens change nothing.
                let gap = String(repeating: pick([" ", "\t"]), count: draw(0...8))
                add("no message", by: pick([.stranger, .operatorSignedIn]), gap + line + gap, .ends(code))
            }
        }
        let long = String(repeating: "i", count: 65)
        add("no message", #"{"jsonrpc":"2.0","id":"\#(long)","method":"bus.hello"}"#, .ends("rpc.id"))
        add("no message", #"{"jsonrpc":"2.0","id":1,"method":"\#(long)"}"#, .ends("rpc.method"))
    }

    private func request(_ method: String, _ params: String) -> String {
        #"{"jsonrpc":"2.0","id":7,"method":"\#(method)","params":\#(params)}"#
    }

    mutating func signingIn() {
        let nonce = String(repeating: "0a", count: 32)
        for _ in 0..<200 {
            let method = pick(["bus.prove", "bus.publish", "bus.subscribe", "bus.status", "intake.show", "x", word()])
            add("out of order", request(method, "{}"), .refusedAndEnds("bus.sign_in_first"))
            let early = pick([
                #"{"jsonrpc":"2.0","method":"bus.ack","params":{"position":1}}"#,
                #"{"jsonrpc":"2.0","method":"\#(word())"}"#,
                #"{"jsonrpc":"2.0","id":"c1","result":{}}"#,
                #"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}"#,
            ])
            add("out of order", early, .ends("bus.sign_in_first"))
            let version = pick(["0", "2", "-1", "\(draw(3...1_000))"])
            add(
                "another protocol",
                request("bus.hello", #"{"protocol":\#(version),"service":"intake","nonce":"\#(nonce)"}"#),
                .refusedAndEnds("bus.protocol"))
            let params = pick([
                "{}", #"{"protocol":"1"}"#, #"{"protocol":1}"#, #"{"protocol":1,"service":"intake"}"#,
                #"{"protocol":1,"service":1}"#,
                #"{"protocol":1,"service":"","nonce":"\#(nonce)"}"#,
                #"{"protocol":1,"service":"Intake","nonce":"\#(nonce)"}"#,
                #"{"protocol":1,"service":"intake/../bus","nonce":"\#(nonce)"}"#,
                #"{"protocol":1,"service":"\#(String(repeating: "a", count: 33))","nonce":"\#(nonce)"}"#,
                #"{"protocol":1,"service":"intake","nonce":"\#(nonce.dropFirst())"}"#,
                #"{"protocol":1,"service":"intake","nonce":"\#(nonce.uppercased())"}"#,
                #"{"protocol":1,"service":"intake","nonce":"\#(nonce)00"}"#,
            ])
            add("a bad hello", request("bus.hello", params), .refusedAndEnds("bus.bad_params"))
        }
    }

    mutating func publishing() {
        let good: [(String, String)] = [
            ("specversion", #""1.0""#), ("id", #""7ZK3Q8M2RTV5WX9A:1000""#), ("source", #""/genklang/intake""#),
            ("type", #""dk.genklang.intake.closed.v1""#), ("subject", #""K-1""#),
            ("time", #""2026-11-24T09:12:00.000Z""#),
            ("data", "{}"),
        ]
        func event(_ name: String, _ value: String?) -> String {
            var members = good.filter { $0.0 != name }
            if let value { members.append((name, value)) }
            return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
        }
        let faults: [(member: String, values: [String?], reason: String)] = [
            ("specversion", [nil, "1.0", #""0.3""#, #""1.0 ""#, "null"], "event.specversion"),
            (
                "id",
                [
                    nil, "1", #""7ZK3Q8M2RTV5WX9A""#, #""7ZK3Q8M2RTV5WX9A:0""#, #""7ZK3Q8M2RTV5WX9A:-1""#,
                    #""7ZK3Q8M2RTV5WX9A:01""#,
                    #""7ZK3Q8M2RTV5WX9A:99999999999999999999""#, #""7ZK3Q8M2RTV5WX9A: 1""#, #"":1""#, #""æ:1""#,
                ], "event.id"
            ),
            (
                "source",
                [
                    nil, "1", #""intake""#, #""/genklang/""#, #""/genklang/Intake""#, #""/genklang/intake/""#,
                    #""/GENKLANG/intake""#,
                ], "event.source"
            ),
            (
                "type",
                [
                    nil, "1", #""closed""#, #""dk.genklang.intake.closed""#, #""dk.genklang.intake.closed.v0""#,
                    #""dk.genklang.intake.closed.v01""#, #""dk.genklang.intake.Closed.v1""#,
                    #""dk.genklang.intake.closed.v1.x""#,
                ], "event.type"
            ),
            ("type", [#""dk.genklang.callback.missed.v1""#, #""dk.genklang.bus.closed.v1""#], "event.foreign_type"),
            (
                "subject", [nil, "1", #""""#, #""K 1""#, #""æ""#, "\"\(String(repeating: "K", count: 65))\""],
                "event.subject"
            ),
            (
                "time",
                [
                    nil, "1", #""today""#, #""2026-11-24""#, #""2026-11-24T09:12Z""#, #""2026-13-24T09:12:00Z""#,
                    #""2026-02-30T09:12:00Z""#, #""2026-11-24T24:12:00Z""#, #""2026-11-24T09:12:00""#,
                ], "event.time"
            ),
            ("cause", ["null", "1", #""x""#, #""7ZK3Q8M2RTV5WX9A:0""#], "event.cause"),
            ("data", [nil, "null", "[]", "1", #""x""#], "event.data"),
            ("Attribute", ["1"], "event.attribute"), ("attr_ibute", ["1"], "event.attribute"),
            ("attribute", ["null", "[]", "{}", "1.5"], "event.attribute"),
            ("datacontenttype", [#""text/plain""#, "1"], "event.attribute"),
        ]
        let flat = faults.flatMap { fault in fault.values.map { (fault.member, $0, fault.reason) } }
        for _ in 0..<20 {
            for (member, value, reason) in flat {
                add(
                    "a bad event", by: .intakeSignedIn, request("bus.publish", #"{"event":\#(event(member, value))}"#),
                    .refused("bus.bad_event", ["reason": .string(reason)]))
            }
            for value in ["1", "[]", "\"x\"", "null", "true"] {
                add(
                    "no event", by: .intakeSignedIn, request("bus.publish", #"{"event":\#(value)}"#),
                    .refused("bus.bad_event", ["reason": "event.not_an_object"]))
            }
            add(
                "no event", by: .intakeSignedIn, request("bus.publish", pick(["{}", #"{"Event":{}}"#])),
                .refused("bus.bad_params", ["member": "event"]))
            for service in ["callback", "notifier", "learning", "bus", "operator", word()] {
                let forged = event("source", "\"/genklang/\(service)\"").replacing(
                    "dk.genklang.intake.", with: "dk.genklang.\(service).")
                add(
                    "in another's name", by: .intakeSignedIn, request("bus.publish", #"{"event":\#(forged)}"#),
                    .refused("bus.not_allowed", ["what": "source", "name": .string(service)]))
            }
            for type in ["registered", "reopened", word()] {
                add(
                    "a type not declared", by: .intakeSignedIn,
                    request("bus.publish", #"{"event":\#(event("type", "\"dk.genklang.intake.\(type).v1\""))}"#),
                    .refused("bus.not_allowed", ["what": "type"]))
            }
            let number = draw(1_000...1_000_000)
            add(
                "a gap", by: .intakeSignedIn,
                request("bus.publish", #"{"event":\#(event("id", "\"7ZK3Q8M2RTV5WX9A:\(number)\""))}"#),
                .refused("bus.gap"))
            let deep = String(repeating: "[", count: 29) + String(repeating: "]", count: 29)
            add(
                "an event too deep", by: .intakeSignedIn,
                request("bus.publish", #"{"event":\#(event("data", "{\"a\":[\(deep)]}"))}"#),
                .ends("json.too_deep"))
            let long = String(repeating: "x", count: draw(61_300...64_000))
            add(
                "an event too long", by: .intakeSignedIn,
                request("bus.publish", #"{"event":\#(event("data", "{\"a\":\"\(long)\"}"))}"#),
                .refused("bus.bad_event", ["reason": "event.too_long"]))
        }
    }

    mutating func asking() {
        for _ in 0..<150 {
            add(
                "unknown", by: .operatorSignedIn,
                request(pick(["bus.hello", "bus.prove", "bus.\(word())", word(), ".x", "x"]), "{}"),
                .refused("bus.unknown_method"))
            add(
                "not allowed", by: .intakeSignedIn,
                request(
                    pick(["bus.status", "callback.note", "directory.sign-in", "\(word()).x"]), #"{"body":{}}"#),
                .refused("bus.not_allowed"))
            add(
                "nobody there", by: .operatorSignedIn, request("learning.\(word())", #"{"body":{}}"#),
                .refused("bus.no_service"))
            let params = pick([
                "{}", #"{"body":1}"#, #"{"deadline":10}"#, #"{"deadline":0,"body":{}}"#,
                #"{"deadline":60001,"body":{}}"#,
                #"{"deadline":"10","body":{}}"#, #"{"command":"æ","body":{}}"#, #"{"command":"","body":{}}"#,
                #"{"command":"\#(String(repeating: "c", count: 65))","body":{}}"#,
            ])
            add("a bad call", by: .operatorSignedIn, request("intake.show", params), .refused("bus.bad_params"))
            let subscription = pick([
                "{}", #"{"types":[]}"#, #"{"types":"*"}"#, #"{"types":[1]}"#, #"{"types":["*"],"after":-1}"#,
                #"{"types":["*"],"after":"0"}"#,
                #"{"types":["*"],"credit":1}"#, #"{"types":["*"],"credit":{"events":0,"bytes":61440}}"#,
                #"{"types":["*"],"credit":{"events":1025,"bytes":61440}}"#,
                #"{"types":["*"],"credit":{"events":1,"bytes":61439}}"#,
                #"{"types":["*"],"after":1.5}"#, #"{"consumer":1,"types":["*"]}"#,
            ])
            add(
                "a bad subscription", by: .operatorSignedIn, request("bus.subscribe", subscription),
                .refused("bus.bad_params"))
            let consumer = pick([
                "operator", "intake", "intake.x", "", "notifier", "../bus", String(repeating: "n", count: 200),
            ])
            add(
                "another's consumer", by: .operatorSignedIn,
                request(
                    "bus.subscribe",
                    #"{"consumer":"\#(consumer)","types":["*"],"after":0,"credit":{"events":1,"bytes":61440}}"#),
                .refused("bus.not_allowed", ["what": "consumer"]))
            add(
                "beyond the log", by: .operatorSignedIn,
                request("bus.subscribe", #"{"types":["*"],"after":\#(draw(1_000_000...9_000_000))}"#),
                .refused("bus.position_beyond_head"))
            add(
                "foreign types", by: .intakeSignedIn,
                request("bus.subscribe", #"{"types":["dk.genklang.wellbeing.prompted.v1"]}"#),
                .refused("bus.not_allowed", ["what": "reads"]))
            let idle = pick([
                #"{"jsonrpc":"2.0","method":"bus.\#(word())"}"#,
                #"{"jsonrpc":"2.0","method":"\#(word()).x","params":{}}"#,
                #"{"jsonrpc":"2.0","id":"c\#(draw(1...99))","result":{}}"#,
                #"{"jsonrpc":"2.0","id":\#(draw(1...99)),"result":null}"#,
                #"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}"#,
                #"{"jsonrpc":"2.0","id":"x","error":{}}"#,
            ])
            add("nobody asked", by: .operatorSignedIn, idle, .passedOver)
        }
    }
}
