import Testing
import Wire

@Suite struct ReaderTests {
    @Test(arguments: Good.lines)
    func `a good line is read, and written the one way we write`(good: Good) throws {
        let json = try JSON.read(line: good.line.bytes)
        #expect(json.text == good.written)
        #expect(Array(json.text.utf8) == Array(good.written.utf8))
        #expect(try JSON.read(line: json.bytes) == json || json == .integer(0))
    }

    @Test(arguments: Bad.lines)
    func `a bad line is refused, and the code says why`(bad: Bad) {
        let fault = #expect(throws: JSONFault.self) { try JSON.read(line: bad.line.bytes) }
        #expect(fault?.code == bad.code)
    }

    @Test func `the tables are as long as they were promised to be`() {
        #expect(Good.lines.count + Bad.lines.count >= 500)
        let codes = Set(Bad.lines.map(\.code))
        let others: Set<JSONFault.Code> = [.missing, .wrongType, .outOfRange, .badValue, .unsupported]
        #expect(Set(JSONFault.Code.allCases) == codes.union(others))
    }

    @Test func `the scan and the reader agree on every line`() {
        for line in Good.lines.map(\.line.bytes) + Bad.lines.map(\.line.bytes) {
            let wrapped = Array(#"{"a":1,"value": "#.utf8) + line + Array(#" ,"z":[]}"#.utf8)
            for bytes in [line, wrapped] { Self.expectAgreement(on: bytes) }
        }
    }

    /// The scan takes the objects the reader takes, with the same members, and refuses the rest at the same place.
    static func expectAgreement(on bytes: [UInt8]) {
        let slice = ([0x5B] + bytes + [0x5D])[1..<bytes.count + 1]
        let scanned = Result { () throws(JSONFault) in try JSONScan.members(of: slice) }
        switch Result(catching: { () throws(JSONFault) in try JSON.read(line: bytes) }) {
        case .success(.object(let object)):
            guard case .success(let members) = scanned else {
                Issue.record("read and not scanned: \(object)")
                return
            }
            #expect(members.map(\.name) == object.names)
            #expect(members.map { try? JSON.read(line: slice[$0.value]) } == object.members.map(\.value))
        case .success: #expect(scanned.failure == JSONFault(.wrongType, at: .path("")))
        case .failure(let fault): #expect(scanned.failure == fault)
        }
    }

    @Test func `a file of settings may have several lines, but no carriage returns`() throws {
        #expect(try JSON.read("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n") == ["a": [1, 2]])
        #expect(throws: JSONFault(.carriageReturn, at: .offset(1))) { try JSON.read("{\r\n}") }
        #expect(throws: JSONFault(.lineFeed, at: .offset(1))) { try JSON.read(line: Array("{\n}".utf8)) }
    }

    /// Strings are read eight bytes at a time; nothing that matters is overlooked at any of the eight, nor at their ends.
    @Test(arguments: 0..<34)
    func `what matters in a string is seen wherever it stands`(before: Int) throws {
        for after in 0..<18 {
            for neighbour in ["a", "!", "#", "[", "]", "\u{7F}", "æ", "€", "\u{10FFFF}"] {
                let (one, other) = (String(repeating: neighbour, count: before), String(repeating: "z", count: after))
                #expect(try JSON.read("\"\(one)\(other)\"") == .string(one + other))
                #expect(try JSON.read("\"\(one)\\n\(other)\"") == .string(one + "\n" + other))
                for byte: UInt8 in [0x00, 0x09, 0x1F] {
                    let bytes = Array("\"\(one)".utf8) + [byte] + Array("\(other)\"".utf8)
                    #expect(throws: JSONFault(.control, at: .offset(one.utf8.count + 1))) {
                        try JSON.read(line: bytes)
                    }
                }
                #expect(throws: JSONFault(.cutShort, at: .offset(one.utf8.count + after + 1))) {
                    try JSON.read("\"\(one)\(other)")
                }
            }
        }
    }

    @Test func `a fault names the byte`() {
        for (text, fault) in [
            (#"{"a":1,"a":2}"#, JSONFault(.duplicateName, at: .offset(7))),
            ("[1,]", JSONFault(.unexpected, at: .offset(3))),
            ("[9007199254740992]", JSONFault(.integerRange, at: .offset(1))),
            (#"["x\ud800"]"#, JSONFault(.loneSurrogate, at: .offset(3))),
            ("[] x", JSONFault(.trailing, at: .offset(3))),
            (#"["\u00zz"]"#, JSONFault(.badEscape, at: .offset(6))), ("[tru]", JSONFault(.unexpected, at: .offset(4))),
        ] {
            #expect(throws: fault) { try JSON.read(text) }
        }
        #expect(throws: JSONFault(.notUTF8, at: .offset(2))) { try JSON.read([0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
    }

    @Test func `a fault never repeats what stood in the line`() {
        let secret = "0101701234"
        for text in ["[\"\(secret)\", \(secret)\(secret)]", "{\"\(secret)\":1,\"\(secret)\":2}", "[\(secret)x]"] {
            let fault = #expect(throws: JSONFault.self) { try JSON.read(text) }
            #expect(fault.map { "\($0)".contains(secret) } == false)
        }
    }

    @Test func `names and texts are equal by their bytes and not by how they look`() throws {
        let object = try JSON.read("{\"\u{212A}\":1,\"K\":2}")
        #expect(object["K"] == 2)
        #expect(object["\u{212A}"] == 1)
        #expect(JSON.string("e\u{301}") != JSON.string("\u{E9}"))
        #expect(JSON.integer(1) != JSON.number(1))
    }

    @Test func `the deepest line leaves no room inside another`() throws {
        let line = Array(Line.objects(32).utf8)
        #expect(try JSONScan.members(of: line).count == 1)
        #expect(throws: JSONFault.self) { try JSONScan.members(of: line, deepest: 31) }
    }

    @Test func `what no reader takes is never written`() {
        #expect(JSON.string("a\u{0}b").text == "\"a\u{FFFD}b\"")
    }
}

extension Result {
    var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}
