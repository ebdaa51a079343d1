/// What a colleague looks for, read as words: a text is found when it holds all of them, each as a word's beginning.
///
/// Danish letters are letters of their own, so `rad` never finds `råd`; but spellings that Danes take for one another
/// are one: `aa` and `å` (Aabenraa, Åbenrå), `ae` and `æ`, `oe` and `ø`, and letters of other alphabets with the Danish
/// ones they are looked for under (`DanishLetters`: `é` and `e`, `ö` and `ø`, `ł` and `l`). A telephone number is found
/// however it is divided, by spaces, strokes, dots or brackets, and with or without its country.
package struct SearchWords: Hashable, Sendable {
    /// Characters in what is typed.
    package static let mostCharacters = 200
    package static let mostWords = 10
    /// Letters in a word that is looked for; shorter ones are passed over when there are others.
    package static let fewestLetters = 2
    /// Places in a word where `æ` and `ae` are taken for one another, or `ø` and `oe`, each by itself; in a word with more
    /// of them, all alike.
    private static let mostPlaces = 3

    /// In lower case and in Danish letters; each once, in the order they were typed.
    package let words: [String]
    /// What each of the words may begin with in a text.
    private let beginnings: [[String]]

    /// - Throws: `tooShort` when there is no word of two letters or digits, `tooLong` beyond what a line holds.
    package init(_ text: String) throws(SearchRefusal) {
        guard text.count <= Self.mostCharacters else { throw .tooLong }
        let typed = (Self.telephone(text).map { [$0] } ?? Self.runs(in: DanishLetters.whole(text))).filter(
            Self.isEnough)
        guard !typed.isEmpty else { throw .tooShort }
        guard typed.count <= Self.mostWords else { throw .tooLong }
        words = typed.map(Self.fold).eachOnce
        beginnings = typed.map { Self.forms($0).flatMap(Self.spellings).flatMap(Self.halves).eachOnce }.eachOnce
    }

    /// The words as an FTS5 query.
    ///
    /// Every spelling is asked for, so that it answers whatever a text was written in, and of whatever release the index is.
    package var query: String {
        beginnings.map { some in
            let quoted = some.map { "\"\($0)\"*" }
            return quoted.count == 1 ? quoted[0] : "(\(quoted.joined(separator: " OR ")))"
        }.joined(separator: " AND ")
    }

    /// The place in `text` where one of the words stands first, with some of what stands around it; `nil` when none does.
    package func excerpt(of text: String) -> Excerpt? {
        let beginnings = beginnings.flatMap(\.self)
        let pieces = Self.pieces(of: text)
        guard
            let hit = pieces.first(where: { piece in
                let word = Self.fold(String(text[piece]))
                return beginnings.contains { word.hasPrefix($0) }
            })
        else { return nil }
        return Excerpt(text, around: hit)
    }

    /// Who has typed `Aabenra` is halfway through `Aabenraa`: a last `a` may be the first half of an `å`.
    private static func halves(_ word: String) -> [String] {
        word.hasSuffix("a") ? [word, word.dropLast() + "å"] : [word]
    }

    /// As the index has it: in Danish letters where the name of somebody or of a place is written, and else with the letters
    /// of other alphabets as they are, but for those that are common in Danish texts.
    private static func forms(_ word: String) -> [String] {
        [fold(word), ringed(String(word.map { oneSpelling[$0] ?? $0 }))].eachOnce
    }

    /// The word with each `æ` as `ae` and each `ø` as `oe`, and the other way about.
    private static func spellings(_ word: String) -> [String] {
        var parts: [(fixed: String, pair: [String], typed: Int)] = []
        var rest = Substring(word)
        var fixed = ""
        while let letter = rest.first {
            if let pair = pairs.first(where: { rest.hasPrefix($0[0]) || rest.hasPrefix($0[1]) }) {
                let typed = rest.hasPrefix(pair[0]) ? 0 : 1
                parts.append((fixed, pair, typed))
                fixed = ""
                rest = rest.dropFirst(pair[typed].count)
            } else {
                fixed.append(letter)
                rest = rest.dropFirst()
            }
        }
        guard parts.count <= mostPlaces else {
            let alike = [0, 1].map { place in parts.map { $0.fixed + $0.pair[place] }.joined() + fixed }
            return ([word] + alike).eachOnce
        }
        return parts.reduce([""]) { begun, part in
            begun.flatMap { start in [part.typed, 1 - part.typed].map { start + part.fixed + part.pair[$0] } }
        }.map { $0 + fixed }
    }

    private static let pairs = [["æ", "ae"], ["ø", "oe"]]

    /// Where the words of a text stand: runs of letters and digits.
    private static func pieces(of text: String) -> [Range<String.Index>] {
        var pieces: [Range<String.Index>] = []
        var start: String.Index?
        for index in text.indices {
            let isLetter = text[index].isLetter || text[index].isNumber
            if isLetter, start == nil { start = index }
            if !isLetter, let begun = start {
                pieces.append(begun..<index)
                start = nil
            }
        }
        if let begun = start { pieces.append(begun..<text.endIndex) }
        return pieces
    }

    /// The eight digits of a Danish telephone number, when that and nothing else is typed, however it is divided.
    private static func telephone(_ typed: String) -> String? {
        guard typed.allSatisfy({ " +-.()/".contains($0) || ("0"..."9").contains($0) }) else { return nil }
        let digits = typed.filter { ("0"..."9").contains($0) }
        let isAbroad = ["45", "0045"].contains { digits.hasPrefix($0) && digits.count == $0.count + 8 }
        guard isAbroad || (digits.count == 8 && !isDay(typed)) else { return nil }
        return String(digits.suffix(8))
    }

    /// Whether eight digits are a day, as `12-05-2026`, `12.05.2026` or `2026-05-12`.
    private static func isDay(_ typed: String) -> Bool {
        let groups = typed.split { "-./".contains($0) }.map(\.count)
        return [[2, 2, 4], [4, 2, 2]].contains(groups)
    }

    /// As it is looked for.
    private static func fold(_ text: String) -> String { ringed(DanishLetters.plain(text)) }

    /// Two letters or digits; one is enough in scripts that say much with one sign.
    private static func isEnough(_ word: String) -> Bool {
        word.count >= fewestLetters || word.unicodeScalars.allSatisfy { $0.value >= 0x590 }
    }

    private static func ringed(_ text: String) -> String { text.replacing("aa", with: "å") }

    /// Runs of what the index takes for letters and digits: those of Unicode 6.1, as SQLite knows them. A word with any
    /// other sign in it would be two words to the index.
    private static func runs(in text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            let properties = scalar.properties
            guard let age = properties.age, (age.major, age.minor) <= (6, 1) else { return true }
            return switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                false
            default: true
            }
        }.map { String(String.UnicodeScalarView($0)) }
    }

    /// What the index folds in every text. Written with one sign or with two, a letter is the same here.
    private static let oneSpelling: [Character: Character] = [
        "å": "å", "æ": "æ", "ø": "ø", "ä": "æ", "ö": "ø", "ü": "y", "é": "e", "è": "e",
    ]
}

/// A piece of a text around the words that were looked for.
package struct Excerpt: Codable, Hashable, Sendable {
    /// With an ellipsis first when more stands before it.
    package let before: String
    /// The word that was found; empty when none of the words stands in this text.
    package let hit: String
    package let after: String

    private static let charactersBefore = 60
    private static let charactersAfter = 120

    package init(before: String, hit: String, after: String) {
        self.before = before
        self.hit = hit
        self.after = after
    }

    /// The beginning of a text in which none of the words stands.
    package init(beginningOf text: String) {
        self.init(text, around: text.startIndex..<text.startIndex)
    }

    init(_ text: String, around hit: Range<String.Index>) {
        let before = text[..<hit.lowerBound]
        let after = text[hit.upperBound...]
        self.before =
            before.count <= Self.charactersBefore
            ? String(before) : "…" + Self.fromWord(before.suffix(Self.charactersBefore))
        self.hit = String(text[hit])
        self.after =
            after.count <= Self.charactersAfter
            ? String(after) : Self.toWord(after.prefix(Self.charactersAfter)) + "…"
    }

    /// Without the piece of a word it begins with.
    private static func fromWord(_ text: Substring) -> String {
        text.firstIndex(where: \.isWhitespace).map { String(text[$0...]) } ?? String(text)
    }

    /// Without the piece of a word it ends with.
    private static func toWord(_ text: Substring) -> String {
        text.lastIndex(where: \.isWhitespace).map { String(text[...$0]) } ?? String(text)
    }
}

/// Why nothing is looked for.
package enum SearchRefusal: String, Refusal, CaseIterable {
    case tooShort = "too_short"
    case tooLong = "too_long"
    /// The place where the search was to go on is none.
    case pageUnknown = "page_unknown"

    package var code: String { "search." + rawValue }
}
