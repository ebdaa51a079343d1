import Wire

/// Draws values and bytes from a seed: the same seed, the same draws (SplitMix64).
struct Drawn {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func value(levels: Int = 6) -> JSON {
        switch below(levels > 0 ? 9 : 6) {
        case 0: .null
        case 1: .bool(below(2) == 0)
        case 2: .integer(Int64(bitPattern: next()) % (JSON.integers.upperBound + 1))
        case 3: .number(number())
        case 4, 5: .string(text())
        case 6: .array((0..<below(6)).map { _ in value(levels: levels - 1) })
        default: object(levels: levels)
        }
    }

    /// Names that differ; now and then so many that the reader changes its way of telling them apart.
    mutating func object(levels: Int) -> JSON {
        var object = JSONObject()
        for _ in 0..<(below(8) == 0 ? 24 : below(6)) { object[text()] = value(levels: levels - 1) }
        return .object(object)
    }

    private mutating func number() -> Double {
        let value = below(2) == 0 ? Double(bitPattern: next()) : Double(below(2_000_001) - 1_000_000) / 1000
        return value.isFinite ? value : -0.0
    }

    /// Characters from where readers go wrong: escapes, control characters, the edges of UTF-8's lengths.
    private mutating func text() -> String {
        let edges: [Unicode.Scalar] = [
            "\u{1}", "\u{1F}", " ", "\"", "\\", "/", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
            "\u{FEFF}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}", "\u{2028}", "æ", "ø", "å", "\u{301}", "\u{212A}", "K",
            "\n",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<below(8) {
            text.append(below(3) == 0 ? edges[below(edges.count)] : Unicode.Scalar(UInt8(97 + below(26))))
        }
        return String(text)
    }

    mutating func bytes() -> [UInt8] {
        let alphabet =
            Array(#"{}[]:,"\u00e6ntruefals0123456789.eE+- "#.utf8) + [0xC3, 0xA6, 0xED, 0xA0, 0x80, 0xFF, 0x0D, 0]
        return (0..<below(40)).map { _ in below(4) == 0 ? UInt8(below(256)) : alphabet[below(alphabet.count)] }
    }

    /// The bytes with one to four of them changed, taken out, doubled or cut off.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) where !bytes.isEmpty {
            let place = below(bytes.count)
            switch below(5) {
            case 0: bytes[place] = UInt8(below(256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[place], at: place)
            case 3: bytes.insert(contentsOf: self.bytes(), at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }

    /// The same value as another writer might write it: with spaces, with escapes that need not be.
    mutating func otherwise(_ json: JSON) -> String {
        let space = ["", "", " ", "\t", "  "][below(5)]
        switch json {
        case .null, .bool, .integer, .number: return space + json.text
        case .string(let text): return space + escaped(text)
        case .array(let elements):
            return "\(space)[" + elements.map { otherwise($0) }.joined(separator: "\(space),") + "\(space)]"
        case .object(let object):
            let members = object.members.map { "\(space)\(escaped($0.name))\(space):\(otherwise($0.value))" }
            return "{" + members.joined(separator: "\(space),") + space + "}"
        }
    }

    private mutating func escaped(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            if below(2) == 0 || scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
                for unit in UTF16.encode(scalar)! {
                    let digits = String(unit, radix: 16, uppercase: below(2) == 0)
                    written += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            } else {
                written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
