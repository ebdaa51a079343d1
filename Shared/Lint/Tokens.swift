/// Words and marks in the order they stand.
enum Tokens {
    /// Words with a full stop of their own, which does not end a sentence.
    private static let shortened: Set<String> = [
        "jf.", "jfr.", "jvf.", "cf.", "p.t.", "pt.", "vedr.", "vdr.", "f.eks.", "fx.", "bl.a.", "kl.", "nr.", "ca.",
        "evt.",
        "mht.", "m.h.t.", "mhp.", "m.h.p.", "ift.", "i.f.t.", "iht.", "i.h.t.", "dvs.", "d.v.s.", "stk.", "hr.", "pga.",
        "tlf.", "ang.", "inkl.", "d.d.", "o.l.", "m.v.", "m.m.", "sml.", "s.u.", "dr.",
    ]
    /// What closes a quotation that this mark has opened.
    private static let closers: [Character: Set<Character>] = [
        "»": ["«"], "«": ["»"], "„": ["“", "”"], "“": ["”", "“"], "”": ["”", "“"], "\"": ["\""], "'": ["'"],
        "‘": ["’", "‘"],
        "’": ["’"],
    ]

    static func all(in characters: [Character]) -> [Token] {
        var tokens: [Token] = []
        var (place, line, lineStart) = (0, 1, 0)
        var quotation: Set<Character>?
        let isList = isListOfSentences(characters)
        while place < characters.count {
            let start = place
            let character = characters[place]
            if isLetter(character) {
                place = end(ofWordAt: place, in: characters)
                tokens.append(token(start..<place, quotation != nil, line, start - lineStart + 1, in: characters))
                continue
            }
            place += 1
            if character.isNewline {
                if isList || endsParagraph(at: place, from: lineStart, in: characters) {
                    // A quotation that nobody closed ends with its paragraph.
                    quotation = nil
                    tokens.append(token(start..<place, false, line, start - lineStart + 1, in: characters))
                }
                (line, lineStart) = (line + 1, place)
            } else if !character.isWhitespace {
                var isQuoted = quotation != nil
                if let closing = quotation {
                    if closing.contains(character),
                        !(isLetter(before: start, in: characters) && isLetter(at: place, in: characters))
                    {
                        (quotation, isQuoted) = (nil, false)
                    }
                } else if let closing = closers[character], !isLetter(before: start, in: characters),
                    place < characters.count, !characters[place].isWhitespace
                {
                    (quotation, isQuoted) = (closing, true)
                }
                // A day's full stop, `4. marts`, ends nothing.
                let isOrdinal = character == "." && start > 0 && characters[start - 1].isNumber
                guard !(isOrdinal && goesOn(place, in: characters)) else { continue }
                tokens.append(token(start..<place, isQuoted, line, start - lineStart + 1, in: characters))
            }
        }
        return tokens
    }

    /// A line for each sentence, and many of them: what stands in the next line is then another matter.
    static func isListOfSentences(_ characters: [Character]) -> Bool {
        let lines = characters.split(whereSeparator: \.isNewline).map { $0.last { !$0.isWhitespace } }.compactMap { $0 }
        guard lines.count >= 12 else { return false }
        let ended = lines.count { ".!?\"”«»)’'".contains($0) }
        return ended * 20 >= lines.count * 19
    }

    /// A line that nothing, a point of a list, or after a short line a new beginning follows.
    private static func endsParagraph(at next: Int, from lineStart: Int, in characters: [Character]) -> Bool {
        let rest = characters[next...].drop { $0.isWhitespace && !$0.isNewline }
        guard let first = rest.first else { return false }
        if first.isNewline || "-•*–".contains(first) { return true }
        return first.isUppercase && next - lineStart < 60
    }

    private static func goesOn(_ place: Int, in characters: [Character]) -> Bool {
        let next = characters[place...].first { !$0.isWhitespace }
        return next?.isLowercase == true || next == ","
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "§"
    }
    private static func isLetter(at place: Int, in characters: [Character]) -> Bool {
        place < characters.count && isLetter(characters[place])
    }
    private static func isLetter(before place: Int, in characters: [Character]) -> Bool {
        place > 0 && isLetter(characters[place - 1])
    }

    /// A word may hold hyphens, an @, and its own full stop when it is one of those that are shortened so.
    private static func end(ofWordAt start: Int, in characters: [Character]) -> Int {
        var place = start
        while place < characters.count {
            if isLetter(characters[place]) {
                place += 1
            } else if "-@".contains(characters[place]), isLetter(at: place + 1, in: characters) {
                place += 1
            } else if characters[place] == ".", let end = endOfShortened(start, place, in: characters) {
                return end
            } else {
                break
            }
        }
        return place
    }

    private static func endOfShortened(_ start: Int, _ point: Int, in characters: [Character]) -> Int? {
        let word = String(characters[start..<min(characters.count, start + 6)]).lowercased()
        let fitting = shortened.filter { $0.count > point - start && word.hasPrefix($0) }.map { start + $0.count }.max()
        return fitting.flatMap { isLetter(at: $0, in: characters) ? nil : $0 }
    }

    private static func token(
        _ range: Range<Int>, _ isQuoted: Bool, _ line: Int, _ column: Int, in characters: [Character]
    ) -> Token {
        let first = characters[range.lowerBound]
        return Token(
            word: first.isNewline ? "\n" : Spelling.right(String(characters[range]).lowercased()),
            isWord: isLetter(first),
            isCapital: first.isUppercase, isQuoted: isQuoted, line: line, column: column, range: range)
    }
}
