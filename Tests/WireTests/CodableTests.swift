import CaseModel
import Testing
import Wire

@Suite struct CodableTests {
    struct Everything: Codable, Equatable {
        enum Colour: String, Codable { case red, green }
        enum Shape: Codable, Equatable {
            case point
            case circle(radius: Double)
            case line(Int, to: Int?)
            indirect case within(Shape)
        }
        var flag = true
        var small: Int8 = -128
        var large: UInt64 = 9_007_199_254_740_991
        var word = "æøå \"\\ \u{2028}"
        var ratio = 0.1
        var single: Float = 1.5
        var maybe: Int?
        var there: Int? = 3
        var colour = Colour.red
        var shapes: [Shape] = [.point, .circle(radius: 2), .line(1, to: nil), .within(.line(1, to: 2))]
        var gaps: [Int?] = [1, nil, 3]
        var byName: [String: [Int]] = ["b": [], "a": [1], "c": [2]]
        var byNumber: [Int: String] = [2: "b", 1: "a"]
        var set: Set<String> = ["z", "y", "x"]
        var raw: JSON = ["any": [1, 2.5, nil]]
        var day: Deadline = Deadline(rule: .elapsed, profile: "kl", version: 1, due: "2026-11-23T09:00:00Z")
    }

    @Test func `a type is written in its own order, nil left out, and read back the same`() throws {
        let json = try JSON(encoding: Everything())
        #expect(
            json.text == """
                {"flag":true,"small":-128,"large":9007199254740991,"word":"æøå \\"\\\\ \u{2028}","ratio":0.1,\
                "single":1.5,"there":3,"colour":"red","shapes":[{"point":{}},{"circle":{"radius":2.0}},\
                {"line":{"_0":1}},{"within":{"_0":{"line":{"_0":1,"to":2}}}}],"gaps":[1,null,3],\
                "byName":{"a":[1],"b":[],"c":[2]},"byNumber":{"1":"a","2":"b"},"set":["x","y","z"],\
                "raw":{"any":[1,2.5,null]},"day":{"rule":"E","profile":"kl","version":1,\
                "due":"2026-11-23T09:00:00.000Z"}}
                """)
        #expect(try json.decode(Everything.self) == Everything())
        #expect(try JSON.read(json.bytes).decode(Everything.self) == Everything())
    }

    @Test func `null and missing both are nil, and unknown members are passed over`() throws {
        struct Part: Codable, Equatable { let name: String?, count: Int }
        #expect(try JSON.read(#"{"count":1}"#).decode(Part.self) == Part(name: nil, count: 1))
        #expect(try JSON.read(#"{"later":[{}],"name":null,"count":1}"#).decode(Part.self) == Part(name: nil, count: 1))
    }

    @Test(arguments: [
        (#"{}"#, "json.missing at case"),
        (
            #"{"case":"K-1","callback":"C-1","limit":{"rule":"E","profile":"kl","version":1}}"#,
            "json.missing at limit.due"
        ),
        (
            #"{"case":"K-1","callback":"C-1","limit":{"rule":"E","profile":"kl","version":1,"due":5}}"#,
            "json.wrong_type at limit.due"
        ),
        (
            #"{"case":"K-1","callback":"C-1","limit":{"rule":"E","profile":"kl","version":1,"due":"x"}}"#,
            "json.bad_value at limit.due"
        ),
        (
            #"{"case":"K-1","callback":"C-1","limit":{"rule":"Q","profile":"kl","version":1,"due":"x"}}"#,
            "json.bad_value at limit.rule"
        ),
        (
            #"{"case":"K-1","callback":"C-1","limit":{"rule":"E","profile":"kl","version":1.0}}"#,
            "json.wrong_type at limit.version"
        ),
        (#"{"case":"K 1"}"#, "json.bad_value at case"),
        (#"{"case":"K-1","callback":"C-1","limit":[]}"#, "json.wrong_type at limit"),
        (#"[]"#, "json.wrong_type at the top"),
    ])
    func `a fault names the way to the member`(text: String, fault: String) throws {
        let json = try JSON.read(text)
        let found = #expect(throws: JSONFault.self) { try json.decode(CallMissed.self) }
        #expect(found?.description == fault)
    }

    @Test func `a fault in an array names the place`() throws {
        struct List: Codable { let roles: [Role] }
        let found = #expect(throws: JSONFault.self) {
            try JSON.read(#"{"roles":["leader","leader","king"]}"#).decode(List.self)
        }
        #expect(found?.description == "json.bad_value at roles[2]")
    }

    @Test func `an integer must fit its type`() throws {
        #expect(throws: JSONFault(.outOfRange, at: .path("[1]"))) { try JSON.read("[1,300]").decode([UInt8].self) }
        #expect(throws: JSONFault(.outOfRange, at: .path("[0]"))) { try JSON.read("[-1]").decode([UInt].self) }
        #expect(throws: JSONFault(.wrongType, at: .path("[0]"))) { try JSON.read("[1e0]").decode([Int].self) }
        #expect(try JSON.read("[1]").decode([Double].self) == [1])
    }

    struct Loop: Encodable {
        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode(Loop())
        }
    }
    struct Nothing: Encodable { func encode(to encoder: any Encoder) {} }

    @Test func `what no reader would take is not written`() {
        #expect(throws: JSONFault(.integerRange, at: .path("[0]"))) { try JSON(encoding: [Int64.max]) }
        #expect(throws: JSONFault(.integerRange, at: .path("[0]"))) { try JSON(encoding: [UInt64.max]) }
        #expect(throws: JSONFault(.notFinite, at: .path("a"))) { try JSON(encoding: ["a": Double.nan]) }
        #expect(throws: JSONFault(.nul, at: .path("a"))) { try JSON(encoding: ["a": "x\u{0}"]) }
        #expect(throws: JSONFault(.nul, at: .path(""))) { try JSON(encoding: ["\u{0}": "x"]) }
        #expect(throws: JSONFault(.unsupported, at: .path(""))) { try JSON(encoding: Nothing()) }
        let fault = #expect(throws: JSONFault.self) { try JSON(encoding: Loop()) }
        #expect(fault?.code == .tooDeep)
    }
}
