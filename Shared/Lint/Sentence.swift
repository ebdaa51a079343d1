/// A word or a mark of a text.
struct Token: Hashable {
    /// In small letters, and as it should be spelt.
    let word: String
    let isWord: Bool
    /// Begins with a capital letter.
    let isCapital: Bool
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
    /// For each word that stands for somebody: who that is.
    let people: [People.Kind?]
    private let characters: [Character]

    private init(tokens: [Token], characters: [Character]) {
        self.tokens = tokens
        self.characters = characters
        let first = tokens.firstIndex(where: \.isWord)
        people = tokens.indices.map { place in
            tokens[place].isWord
                ? People.kind(of: tokens[place], first: place == first, after: place > 0 ? tokens[place - 1] : nil)
                : nil
        }
    }

    private init(_ whole: Sentence, _ places: Range<Int>) {
        tokens = Array(whole.tokens[places])
        people = Array(whole.people[places])
        characters = whole.characters
    }

    /// The part that this word stands in, where `, og` or `, men` parts what is said from something else that is.
    func part(around place: Int) -> Sentence {
        let joints = tokens.indices.dropLast().filter { index in
            tokens[index].word == "," && !tokens[index].isQuoted
                && Grammar.coordinators.contains(tokens[index + 1].word)
        }
        let start = joints.last { $0 < place }.map { $0 + 1 } ?? 0
        return Sentence(self, start..<(joints.first { $0 >= place } ?? tokens.count))
    }

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

    /// The sentences of a text: each ends with a mark, or with its paragraph.
    static func all(in text: String) -> [Sentence] {
        let characters = Array(text)
        var sentences: [Sentence] = []
        var tokens: [Token] = []
        let all = Tokens.all(in: characters)
        for (place, token) in all.enumerated() {
            tokens.append(token)
            let isEnd = [".", "!", "?", "\n"].contains(token.word) && !token.isQuoted
            // “… vente.” Then: the quotation's own full stop ends the sentence around it, unless that goes on.
            let isClosed =
                !token.isWord && !token.isQuoted && place > 0 && all[place - 1].isQuoted
                && [".", "!", "?"].contains(all[place - 1].word)
                && (place + 1 == all.count || all[place + 1].isCapital)
            guard isEnd || isClosed else { continue }
            if tokens.contains(where: \.isWord) { sentences.append(Sentence(tokens: tokens, characters: characters)) }
            tokens = []
        }
        if tokens.contains(where: \.isWord) { sentences.append(Sentence(tokens: tokens, characters: characters)) }
        return sentences
    }
}
