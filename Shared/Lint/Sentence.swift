/// A word or a mark of a text.
struct Token: Hashable {
    /// In small letters.
    let word: String
    let isWord: Bool
    /// Within quotation marks: somebody's own words.
    let isQuoted: Bool
    /// Where it begins, both counted from 1.
    let line: Int
    let column: Int
    /// Where it stands in the text, in characters.
    let range: Range<Int>
}

/// A sentence in words and marks.
struct Sentence {
    let tokens: [Token]
    private let characters: [Character]

    /// The text from one word to another, as it stands there.
    func text(from first: Token, to last: Token) -> String {
        String(characters[first.range.lowerBound..<last.range.upperBound])
    }

    /// The place of the first word from `start` on that the test holds for, at most `within` words on; quoted ones never do.
    func place(from start: Int = 0, within: Int = .max, _ test: (String) -> Bool) -> Int? {
        let end = within == .max ? tokens.count : min(tokens.count, start + within)
        guard start < end else { return nil }
        return (start..<end).first { !tokens[$0].isQuoted && test(tokens[$0].word) }
    }

    func has(_ test: (String) -> Bool) -> Bool { place(test) != nil }

    /// The place where these words follow one another; a word that ends in `*` is a beginning.
    func phrase(_ phrase: String, from start: Int = 0) -> ClosedRange<Int>? {
        let words = phrase.split(separator: " ").map(String.init)
        guard tokens.count >= words.count + start else { return nil }
        for place in start...(tokens.count - words.count)
        where zip(tokens[place...], words).allSatisfy({ !$0.isQuoted && Self.fits($0.word, $1) }) {
            return place...(place + words.count - 1)
        }
        return nil
    }

    private static func fits(_ word: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
    }

    /// The sentences of a text: each ends with a mark, or with its line where the next one is empty.
    static func all(in text: String) -> [Sentence] {
        let characters = Array(text)
        var sentences: [Sentence] = []
        var tokens: [Token] = []
        for token in Tokens.all(in: characters) {
            tokens.append(token)
            guard [".", "!", "?", "\n"].contains(token.word), !token.isQuoted else { continue }
            if tokens.contains(where: \.isWord) { sentences.append(Sentence(tokens: tokens, characters: characters)) }
            tokens = []
        }
        if tokens.contains(where: \.isWord) { sentences.append(Sentence(tokens: tokens, characters: characters)) }
        return sentences
    }
}

/// Words and marks in the order they stand.
enum Tokens {
    /// Words with a full stop of their own, which does not end a sentence.
    private static let shortened: Set<String> = [
        "jf.", "p.t.", "vedr.", "f.eks.", "bl.a.", "kl.", "nr.", "ca.", "evt.", "mht.", "dvs.", "stk.",
    ]

    static func all(in characters: [Character]) -> [Token] {
        var tokens: [Token] = []
        var (place, line, lineStart) = (0, 1, 0)
        var isQuoted = false
        while place < characters.count {
            let start = place
            let character = characters[place]
            if isLetter(character) {
                place = end(ofWordAt: place, in: characters)
                tokens.append(token(start..<place, true, isQuoted, line, start - lineStart + 1, in: characters))
                continue
            }
            place += 1
            if character.isNewline {
                let isParagraph = place < characters.count && characters[place].isNewline
                if isParagraph {
                    tokens.append(
                        Token(
                            word: "\n", isWord: false, isQuoted: false, line: line, column: start - lineStart + 1,
                            range: start..<place))
                    // A quotation that nobody closed ends with its paragraph.
                    isQuoted = false
                }
                (line, lineStart) = (line + 1, place)
            } else if !character.isWhitespace {
                switch character {
                case "“" where !isQuoted, "»", "„": isQuoted = true
                case "”", "«", "“": isQuoted = false
                case "\"": isQuoted.toggle()
                default: break
                }
                // A day's full stop, `4. marts`, ends nothing.
                let isOrdinal = character == "." && start > 0 && characters[start - 1].isNumber
                let isEnd = isOrdinal && follows(place, in: characters) == .small
                guard !isEnd else { continue }
                tokens.append(token(start..<place, false, isQuoted, line, start - lineStart + 1, in: characters))
            }
        }
        return tokens
    }

    private enum Follower { case small, other }

    private static func follows(_ place: Int, in characters: [Character]) -> Follower {
        let next = characters[place...].first { !$0.isWhitespace }
        return next?.isLowercase == true || next == "," ? .small : .other
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "§"
    }

    /// A word may hold hyphens, and its own full stop when it is one of those that are shortened so.
    private static func end(ofWordAt start: Int, in characters: [Character]) -> Int {
        var place = start
        while place < characters.count {
            if isLetter(characters[place]) {
                place += 1
            } else if characters[place] == "-", place + 1 < characters.count, characters[place + 1].isLetter {
                place += 1
            } else if characters[place] == ".", place + 1 <= characters.count,
                shortened.contains(where: { $0.hasPrefix(String(characters[start...place]).lowercased()) })
            {
                place += 1
            } else {
                break
            }
        }
        return place
    }

    private static func token(
        _ range: Range<Int>, _ isWord: Bool, _ isQuoted: Bool, _ line: Int, _ column: Int, in characters: [Character]
    ) -> Token {
        Token(
            word: String(characters[range]).lowercased(), isWord: isWord, isQuoted: isQuoted, line: line,
            column: column, range: range)
    }
}
