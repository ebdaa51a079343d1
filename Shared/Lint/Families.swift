/// The families of words that a sentence is read by: regret, what somebody lived through, who bears a burden, who is spoken of.
///
/// A family is what lets the reader know a sentence whose words it has not met: `REGRET` before `LIVED` is the matter parked,
/// whichever the words are.
enum Families {
    private static let whole = table { $0.hasSuffix("*") ? nil : String($0) }
    private static let beginnings = table { $0.hasSuffix("*") ? String($0.dropLast()) : nil }
    private static let longest = beginnings.keys.map(\.count).max() ?? 0

    private static func table(_ key: (Substring) -> String?) -> [String: [String]] {
        var table: [String: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ")
            let family = String(words[0].dropLast())
            for word in words.dropFirst() {
                if let key = key(word) { table[key, default: []].append(family) }
            }
        }
        return table
    }

    /// The families of a word, each once, in the order of the alphabet.
    static func of(_ word: String, standingFor person: People.Kind?) -> [String] {
        var found = Set(whole[word] ?? [])
        var start = ""
        for letter in word.prefix(longest) {
            start.append(letter)
            if let families = beginnings[start] { found.formUnion(families) }
        }
        switch person {
        case .us: found.insert("WE")
        case .you: found.insert("YOU")
        case .third: found.insert("CITIZEN")
        case .staff: found.insert("STAFF")
        case nil: break
        }
        if LabelWords.strong.contains(word) || LabelWords.nouns.contains(word) { found.insert("LABEL") }
        if LabelWords.weak.contains(word) { found.insert("WEAK") }
        if LabelWords.verbs.contains(word) { found.insert("DOES") }
        if DiagnosisWords.words.contains(word) { found.insert("ILLNESS") }
        if Grammar.copulas.contains(word) { found.insert("IS") }
        if Grammar.negations.contains(word) || word == "uden" { found.insert("NOT") }
        return found.sorted()
    }

    private static let endings = [
        "erne", "ernes", "ende", "edes", "ede", "ene", "enes", "ers", "ens", "ets", "est", "er", "en", "et", "es", "te",
        "e", "s", "t",
    ]

    /// The word without its ending, so that its forms count as one; four letters at least are left.
    static func stem(of word: String) -> String {
        for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
