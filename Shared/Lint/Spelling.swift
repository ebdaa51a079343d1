/// Words that matter here, known again when a letter is missing, doubled or one too many: *agressiv*, *forstålse*.
///
/// Notes are written while one talks. Only long words, only one letter too many or too few, and never the first: `ansvarlig` is not a misspelt
/// `uansvarlig`. A participle, *irriterede*, is another word than *irriterende*.
enum Spelling {
    private static let shortest = 8
    private static let known: Set<String> = LabelWords.strong.union(LabelWords.weak).union(LabelWords.nouns)
        .union(DiagnosisWords.words)
        .union(
            Forms.all(
                """
                forståelse oplevelse opfattelse frustration ulejlighed belastning besvær ekstraarbejde merarbejde skuffelse
                utilfredshed misforståelse foranstaltning henvendelse partshøring henstilling
                """, Forms.noun)
        )
        .union(
            Forms.all(
                "ærgerlig beklagelig forståelig uheldig belastende ressourcekrævende tidskrævende frustrerende",
                Forms.adjective)
        )
        .union(
            Forms.plain(
                "naturligvis selvfølgelig tilsyneladende angiveligt vedrørende nærværende ovenstående forståeligt ærgerligt"
            ))

    /// A known word by each of the ways in which one of its letters can be left out.
    private static let shortened: [String: String] = {
        var ways: [String: String] = [:]
        for word in known.sorted() where word.count >= shortest {
            for way in shorter(word) where ways[way] == nil { ways[way] = word }
        }
        return ways
    }()

    /// The word as it should be spelt, where it is one of those.
    static func right(_ word: String) -> String {
        guard word.count >= shortest - 1, !known.contains(word) else { return word }
        if let found = shortened[word], isSame(word, found) { return found }
        for way in shorter(word) {
            if known.contains(way), way.count >= shortest, isSame(word, way) { return way }
        }
        return word
    }

    /// An ending is no misspelling: *vanskelighed* and *vanskeligere* are words of their own.
    private static func isSame(_ word: String, _ found: String) -> Bool {
        guard word.first == found.first, !(word.hasSuffix("ede") && found.hasSuffix("ende")) else { return false }
        // *samarbejdsuvillig* is the opposite, not another spelling.
        if found.count == word.count + 1, found.count(where: { $0 == "u" }) > word.count(where: { $0 == "u" }) {
            return false
        }
        let common = zip(word, found).prefix { $0 == $1 }.count
        return common < min(word.count, found.count) - 2
    }

    private static func shorter(_ word: String) -> [String] {
        let letters = Array(word)
        return letters.indices.dropFirst().map { at in String(letters[..<at] + letters[(at + 1)...]) }
    }
}
