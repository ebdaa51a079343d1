/// A turn of phrase: words, their forms, kinds of people, and gaps, in the order they stand.
///
/// Written as a line: `hvis` a word; `a|b` either; `måd*` a beginning; `*pligt` an ending; `=koste` a verb, `+stor` an adjective and `%time` a
/// noun in any form; `@us`, `@you`, `@third`, `@person` those people; `~3` up to three words of any kind, `..6` up to six
/// words and commas; `(selv)` a word that may be left out; `^` the beginning of a clause, `$` its end.
struct Pattern: Sendable {
    private struct Part: Sendable {
        var words: Set<String> = []
        var beginnings: [String] = []
        var endings: [String] = []
        var people: [People.Kind] = []
        var isOptional = false
        var gap = 0
        var marksToo = false
        var isStart = false
        var isEnd = false

        func fits(_ token: Token, _ kind: People.Kind?) -> Bool {
            guard !token.isQuoted else { return false }
            return words.contains(token.word) || beginnings.contains { token.word.hasPrefix($0) }
                || endings.contains { token.word.hasSuffix($0) && token.word.count > $0.count + 2 }
                || kind.map(people.contains) ?? false
        }
    }

    private let parts: [Part]

    init(_ line: String) { parts = line.split(separator: " ").map { Self.part(String($0)) } }

    /// The words it may begin with; nil where they cannot be listed.
    var firstWords: Set<String>? {
        guard let first = parts.first, first.beginnings.isEmpty, first.endings.isEmpty, first.people.isEmpty,
            !first.isOptional,
            first.gap == 0, !first.isStart, !first.isEnd
        else { return nil }
        return first.words
    }

    /// Where it stands when it begins at this place.
    func match(_ sentence: Sentence, at start: Int) -> ClosedRange<Int>? {
        end(sentence, at: start, from: 0).flatMap { $0 > start ? start...($0 - 1) : nil }
    }

    private func end(_ sentence: Sentence, at place: Int, from index: Int) -> Int? {
        guard index < parts.count else { return place }
        let part = parts[index]
        if part.isStart {
            return sentence.isClauseStart(place) ? end(sentence, at: place, from: index + 1) : nil
        }
        if part.isEnd {
            let isEnd =
                place >= sentence.tokens.count || !sentence.tokens[place].isWord
                || Grammar.coordinators.contains(sentence.tokens[place].word)
            return isEnd ? end(sentence, at: place, from: index + 1) : nil
        }
        if part.gap > 0 {
            for skipped in 0...part.gap {
                if let end = end(sentence, at: place + skipped, from: index + 1) { return end }
                guard place + skipped < sentence.tokens.count else { return nil }
                let token = sentence.tokens[place + skipped]
                guard token.isWord || (part.marksToo && token.word == ",") else { return nil }
            }
            return nil
        }
        if place < sentence.tokens.count, part.fits(sentence.tokens[place], sentence.people[place]),
            let end = end(sentence, at: place + 1, from: index + 1)
        {
            return end
        }
        return part.isOptional ? end(sentence, at: place, from: index + 1) : nil
    }

    private static func part(_ text: String) -> Part {
        var part = Part()
        if text == "^" || text == "$" {
            (part.isStart, part.isEnd) = (text == "^", text == "$")
            return part
        }
        if text.hasPrefix("~") || text.hasPrefix("..") {
            part.marksToo = text.hasPrefix("..")
            part.gap = Int(text.drop { $0 == "~" || $0 == "." }) ?? 3
            return part
        }
        var inner = text
        if text.hasPrefix("("), text.hasSuffix(")") {
            part.isOptional = true
            inner = String(text.dropFirst().dropLast())
        }
        for choice in inner.split(separator: "|").map(String.init) {
            let rest = String(choice.dropFirst())
            switch choice.first {
            case "=": part.words.formUnion(Forms.verb(rest).filter { !$0.hasSuffix("ende") || rest.hasPrefix($0) })
            case "+": part.words.formUnion(Forms.adjective(rest))
            case "%": part.words.formUnion(Forms.noun(rest))
            case "@": part.people += People.kinds(named: rest)
            case "*": part.endings.append(rest)
            default:
                if choice.hasSuffix("*") {
                    part.beginnings.append(String(choice.dropLast()))
                } else {
                    part.words.insert(choice)
                }
            }
        }
        return part
    }
}

/// Many patterns, found by the word they begin with.
struct PatternBook: Sendable {
    private let patterns: [Pattern]
    private var byFirst: [String: [Int]] = [:]
    private var others: [Int] = []

    /// One pattern a line.
    init(_ lines: String) { self.init(lines.split(separator: "\n").map { Pattern(String($0)) }) }

    init(_ patterns: [Pattern]) {
        self.patterns = patterns
        for (number, pattern) in patterns.enumerated() {
            guard let words = pattern.firstWords else {
                others.append(number)
                continue
            }
            for word in words { byFirst[word, default: []].append(number) }
        }
    }

    /// Every place where one of them stands, with its number.
    func all(in sentence: Sentence, from start: Int = 0) -> [(number: Int, range: ClosedRange<Int>)] {
        var found: [(Int, ClosedRange<Int>)] = []
        for place in sentence.tokens.indices where place >= start {
            for number in (byFirst[sentence.tokens[place].word] ?? []) + others {
                if let range = patterns[number].match(sentence, at: place) { found.append((number, range)) }
            }
        }
        return found
    }

    func first(in sentence: Sentence, from start: Int = 0) -> ClosedRange<Int>? {
        for place in sentence.tokens.indices where place >= start {
            for number in (byFirst[sentence.tokens[place].word] ?? []) + others {
                if let range = patterns[number].match(sentence, at: place) { return range }
            }
        }
        return nil
    }
}
