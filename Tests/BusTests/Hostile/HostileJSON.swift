// Lines that are no JSON as PROTOCOL.md § 1 wants it: the first one ends the connection, whoever sends it.
extension HostileLines {
    mutating func text() {
        let line = hello("[true,false,null,1,-2.5e3,\"\\u00e6\"]")
        for end in 1..<line.utf8.count {
            add("cut short", Array(line.utf8.prefix(end)), .ends("json.cut_short"))
        }
        for count in 0..<40 {
            add("nothing", String(repeating: " ", count: count), .ends("json.empty"))
            add("nothing", String(repeating: "\t", count: count), .ends("json.empty"))
        }
        for _ in 0..<400 {
            let tail = pick(["{}", "x", "0", "]", "}", ",", ":", "\"", "null", line, "//", "#", ";"])
            let gap = String(repeating: pick([" ", "\t"]), count: draw(0...5))
            add("trailing", line + gap + tail, .ends("json.trailing"))
        }
        for _ in 0..<200 {
            // Between any two tokens, and at the end of a line as from Windows.
            let place = pick([
                "{\r", "{\"jsonrpc\"\r", "{\"jsonrpc\":\r", "{\"jsonrpc\":\"2.0\"\r", line + "\r", "\r" + line, "\r",
            ])
            add("carriage return", place, .ends("json.carriage_return"))
        }
    }

    mutating func numbers() {
        for _ in 0..<500 {
            let text = pick([
                "0\(draw(0...99))", "-0\(draw(0...9))", "\(draw(0...9)).", "-", "-x", "\(draw(1...9))e",
                "\(draw(1...9))E+",
                "\(draw(1...9)).e\(draw(0...9))", "\(draw(1...9))e-", "-.\(draw(0...9))",
            ])
            add("bad number", hello(text), .ends("json.bad_number"))
        }
        for _ in 0..<200 {
            let text = pick([
                "+1", ".5", "NaN", "Infinity", "inf", "0x1F".replacing("0x", with: "x"), "١", "'1'", "undefined",
            ])
            add("no number", hello(text), .ends("json.unexpected"))
        }
        for _ in 0..<400 {
            let digits = String(repeating: "9", count: draw(17...300))
            let text = pick([
                "9007199254740992", "-9007199254740992", "9223372036854775807", "9223372036854775808",
                "-9223372036854775809", "18446744073709551616", digits, "-" + digits,
            ])
            add("integer beyond 2^53", hello(text), .ends("json.integer_range"))
        }
        for _ in 0..<100 {
            let text = pick(["1e\(draw(309...99_999))", "-1e\(draw(309...999))", "\(draw(2...9))e308"])
            add("not finite", hello(text), .ends("json.not_finite"))
        }
    }

    mutating func strings() {
        for byte in 0..<0x20 where byte != 0x0A {
            for place in 0..<8 {
                let before = String(repeating: "a", count: place)
                add(
                    "control", hello("\"\(before)\(Character(Unicode.Scalar(UInt8(byte))))\""),
                    .ends("json.control"))
            }
        }
        for _ in 0..<400 {
            let letter = pick(Array("acdeghijklmopqsvwxyzA01'.-").map(String.init))
            let text = pick([
                "\\\(letter)", "\\u", "\\u1", "\\u12", "\\u123", "\\u12G4", "\\U0041", "\\u-123", "\\u 123", "\\x41",
            ])
            add("bad escape", hello("\"\(word())\(text)\""), .ends("json.bad_escape"))
        }
        for _ in 0..<150 {
            let text = pick(["\\u0000", "a\\u0000", "\\u0000\\u0000", "\\u0041\\u0000b"])
            add("nul", hello("\"\(text)\""), .ends("json.nul"))
        }
        for _ in 0..<400 {
            let high = String(draw(0xD800...0xDBFF), radix: 16)
            let low = String(draw(0xDC00...0xDFFF), radix: 16)
            let text = pick([
                "\\u\(high)", "\\u\(low)", "\\u\(high)x", "\\u\(low)\\u\(high)", "\\u\(high)\\u0041", "\\u\(high)\\n",
            ])
            add("half a surrogate pair", hello("\"\(text)\""), .ends("json.lone_surrogate"))
        }
        for _ in 0..<500 {
            let name = word()
            let first = String(name.utf8.first.map { String($0, radix: 16) } ?? "61")
            let other = pick([name, "\\u00\(first)\(name.dropFirst())"])
            let between = (0..<draw(0...30)).map { "\"k\($0)\":\($0)," }.joined()
            add(
                "name twice", hello("{\"\(name)\":1,\(between)\"\(other)\":2}"), .ends("json.duplicate_name"))
        }
        add(
            "name twice", #"{"jsonrpc":"2.0","id":1,"id":1,"method":"bus.hello"}"#, .ends("json.duplicate_name"))
    }

    mutating func encodings() {
        let bad: [[UInt8]] = [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE],
            [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3, 0x28],
        ]
        for _ in 0..<700 {
            let line = Array(hello("\"\(word())\"").utf8)
            let place = draw(0...line.count)
            add("not UTF-8", line[..<place] + pick(bad) + line[place...], .ends("json.not_utf8"))
        }
        for _ in 0..<50 {
            add("byte order mark", [0xEF, 0xBB, 0xBF] + hello("1").utf8, .ends("json.byte_order_mark"))
        }
        // UTF-16 and UTF-32 without a mark are a NUL after, or before, the first brace.
        for line in [hello("1"), hello("\"\(word())\"")] {
            add(
                "UTF-16", Array(line.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }), .ends("json.unexpected")
            )
            add(
                "UTF-16", Array(line.utf16.flatMap { [0, UInt8(truncatingIfNeeded: $0)] }), .ends("json.unexpected")
            )
        }
    }

    mutating func structure() {
        for _ in 0..<300 {
            let levels = draw(31...3_000)
            let (open, close) = pick([("[", "]"), ("{\"a\":", "}")])
            let text =
                String(repeating: open, count: levels) + "1" + pick([String(repeating: close, count: levels), ""])
            add("too deep", hello(text), .ends("json.too_deep"))
        }
        for _ in 0..<600 {
            let text = pick([
                "[1,]", "[,1]", "[1 2]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "{1:1}", "[1}",
                "{\"a\":1]",
                "tru", "True", "nul", "falsee", "[1,,2]", "{\"a\":1 \"b\":2}", "{\"a\"=1}", "/*c*/1", "//", "\\\"a\\\"",
                "[\"a\" \"b\"]",
                "{null:1}", "{\"a\":1;}", "#",
            ])
            add("no structure", hello(text), .ends("json.unexpected"))
        }
        for count in 0..<24 {
            // The LF comes, but too late.
            let line = hello("\"\(String(repeating: "x", count: 65_536 + count * 997))\"")
            add("too long", line, .ends("bus.line_too_long"))
        }
    }
}
