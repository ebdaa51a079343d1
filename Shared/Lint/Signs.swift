/// What the reader sees of a sentence and of those after it: stems of words, families of words, and which family stands before
/// which. Small letters are a stem, capitals a family: `beklag`, `REGRET`, `REGRET>LIVED`.
struct Signs {
    /// Where a word stands: the sentence of the stretch, and the word of the sentence.
    struct Place: Hashable {
        let sentence: Int
        let token: Int
    }

    /// Each sign once, with the words that made it.
    private(set) var places: [String: [Place]] = [:]

    init(of sentences: [Sentence]) {
        for (number, sentence) in sentences.enumerated() { read(sentence, number) }
    }

    private mutating func read(_ sentence: Sentence, _ number: Int) {
        // Each family that has stood so far, and where it stood first.
        var before: [(family: String, place: Place)] = []
        for (index, token) in sentence.tokens.enumerated() {
            let place = Place(sentence: number, token: index)
            guard !token.isQuoted else {
                see("(quoted)", [])
                continue
            }
            guard token.isWord else {
                if token.word == "!" { see("!", [place]) }
                continue
            }
            if token.word.contains(where: \.isNumber) {
                see("#", [place])
                before = meet(["#"], at: place, after: before)
                continue
            }
            see(Families.stem(of: token.word), [place])
            let families = Families.of(token.word, standingFor: sentence.people[index])
            for family in families { see(family, [place]) }
            before = meet(families, at: place, after: before)
        }
    }

    private mutating func meet(
        _ families: [String], at place: Place, after before: [(family: String, place: Place)]
    ) -> [(family: String, place: Place)] {
        for earlier in before {
            for family in families { see(earlier.family + ">" + family, [earlier.place, place]) }
        }
        return before
            + families.filter { family in !before.contains { $0.family == family } }.map { ($0, place) }
    }

    private mutating func see(_ sign: String, _ places: [Place]) {
        if self.places[sign] == nil { self.places[sign] = places }
    }
}
