import CSQLite
import CaseModel

/// The order in which a Danish reader looks for a name: æ, ø and å after z, without regard to case.
///
/// `aa` stands with `å` (Aabenraa with Åbenrå), `ä` with `æ`, `ö` with `ø`, `ü` with `y` (`DanishLetters`); other accents do
/// not count.
/// Two texts are the same only if they differ in nothing but case. In SQL it is the collation `danish`.
/// Source: Retskrivningsordbogen § 3; Unicode CLDR, collation `da`.
package enum DanishOrder {
    /// Whether `one` comes before `other` on a list.
    package static func precedes(_ one: String, _ other: String) -> Bool { compare(one, other) < 0 }

    /// Negative, zero or positive, as one comes before, with or after the other.
    static func compare(_ one: String, _ other: String) -> Int {
        let (first, second) = (letters(of: one), letters(of: other))
        let (firstPlaces, secondPlaces) = (places(of: first), places(of: second))
        if firstPlaces != secondPlaces { return firstPlaces.lexicographicallyPrecedes(secondPlaces) ? -1 : 1 }
        if first != second { return first.lexicographicallyPrecedes(second) ? -1 : 1 }
        return 0
    }

    /// Makes the collation known to one connection.
    static func register(on connection: OpaquePointer) {
        let code = sqlite3_create_collation_v2(
            connection, "danish", SQLITE_UTF8, nil,
            { _, firstCount, first, secondCount, second in
                let one = String(decoding: UnsafeRawBufferPointer(start: first, count: Int(firstCount)), as: UTF8.self)
                let other = String(
                    decoding: UnsafeRawBufferPointer(start: second, count: Int(secondCount)), as: UTF8.self)
                return Int32(DanishOrder.compare(one, other))
            }, nil)
        precondition(code == SQLITE_OK, "SQLite takes no collation")
    }

    /// Lower-case letters, with a letter and the ring or dots written after it made one.
    private static func letters(of text: String) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if let last = letters.last, let whole = composed[Pair(last, scalar)] {
                letters[letters.count - 1] = whole
            } else if scalar.isASCII {
                let isCapital = ("A"..."Z").contains(scalar)
                letters.append(isCapital ? Unicode.Scalar(UInt8(ascii: scalar) + 32) : scalar)
            } else {
                letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return letters
    }

    /// Where each letter stands in the alphabet; characters of other scripts follow after it.
    private static func places(of letters: [Unicode.Scalar]) -> [UInt32] {
        var places: [UInt32] = []
        places.reserveCapacity(letters.count)
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            if letter == "a" && index + 1 < letters.count && letters[index + 1] == "a" {
                places.append(place(of: "å"))
                index += 1
            } else if let spelling = DanishLetters.spelled[letter] {
                places.append(contentsOf: spelling.unicodeScalars.map(place))
            } else if !letter.properties.isDiacritic {
                places.append(place(of: letter))
            }
            index += 1
        }
        return places
    }

    /// Signs and digits keep ASCII's order, then a–z, æ, ø, å, then everything else.
    private static func place(of letter: Unicode.Scalar) -> UInt32 {
        switch letter {
        case "æ": 0x7B
        case "ø": 0x7C
        case "å": 0x7D
        case "{"..."~": letter.value - 0x7B + 0x21  // the four signs after z make room
        default: letter.isASCII ? letter.value : letter.value + 0x100
        }
    }
}

/// A letter and the mark written after it.
private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar

    init(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) {
        self.letter = letter
        self.mark = mark
    }
}

/// Letters that some keyboards and file systems write in two parts, and that Danish sorts as one.
private let composed: [Pair: Unicode.Scalar] = [
    Pair("a", "\u{30A}"): "å", Pair("a", "\u{308}"): "ä", Pair("o", "\u{308}"): "ö", Pair("u", "\u{308}"): "ü",
    Pair("e", "\u{301}"): "é",
]
