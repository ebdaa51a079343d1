/// Who or what a verb is about.
enum Subject: Equatable {
    case person(People.Kind, at: Int)
    /// `det`, `den`, `dette`, `man`: nobody.
    case it
    case thing
    /// Left out, as in a note: `Virker vred.`
    case unsaid

    var isCitizen: Bool {
        switch self {
        case .person(.third, _), .person(.you, _): true
        default: false
        }
    }
    var isThird: Bool {
        if case .person(.third, _) = self { true } else { false }
    }
    var isOurs: Bool {
        switch self {
        case .person(.us, _), .person(.staff, _): true
        default: false
        }
    }
}

extension Sentence {
    /// Whether a clause begins at this word.
    func isClauseStart(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = tokens[place - 1]
        return !before.isWord || Grammar.coordinators.contains(before.word)
            || Grammar.subordinators.contains(before.word)
    }

    /// Where the clause of this word begins.
    func clauseStart(of place: Int) -> Int {
        var start = place
        while !isClauseStart(start) { start -= 1 }
        return start
    }

    /// The subject of the verb at this place. Danish has it just before the verb, or just after when another word comes first.
    func subject(of verb: Int, predicate: Int? = nil) -> Subject {
        let start = clauseStart(of: verb)
        let before = start > 0 ? tokens[start - 1].word : nil
        if let found = nominal(in: start..<verb) { return found }
        // "Borgeren, der ringer": whoever the clause is about stands before it.
        if before == "der" || before == "som", start == verb || !hasWords(start..<verb) {
            if let found = antecedent(before: start - 1) { return found }
        }
        // "blev ved med at være": whoever the verb before is about.
        if before == "at", start == verb, isInfinitive(verb), let earlier = verbPlace(before: start - 1) {
            // "anser borgeren for at være"
            if Forms.seeing.contains(tokens[earlier].word),
                let object = (earlier + 1..<start).first(where: {
                    people[$0] == .third && !People.isGenitive(tokens[$0].word)
                })
            {
                return .person(.third, at: object)
            }
            return subject(of: earlier)
        }
        let end = predicate ?? tokens.count
        if verb + 1 < end, let found = nominal(in: (verb + 1)..<end, isAfterVerb: true) {
            if case .thing = found, predicate == nil {} else { return found }
        }
        if start == verb, let before {
            // "Han ringer og er vred": the subject of the clause before.
            if Grammar.coordinators.contains(before), let earlier = verbPlace(before: start - 1) {
                return subject(of: earlier)
            }
            // "Borgeren, der ringede, er vred."
            if before == ",", let found = overClause(before: start - 1) { return found }
        }
        if Grammar.coordinators.contains(before ?? ""), let earlier = verbPlace(before: start - 1) {
            return subject(of: earlier)
        }
        return start == 0 || !(tokens[start - 1].isWord) ? .unsaid : .thing
    }

    private func hasWords(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].isWord && !Grammar.adverbs.contains(tokens[$0].word) }
    }

    /// The nearest verb that is known, before this place.
    func verbPlace(before place: Int) -> Int? {
        guard place > 0 else { return nil }
        return (0..<place).last {
            Grammar.isLikelyFinite.contains(tokens[$0].word) && !isQuoted($0) && !isInfinitive($0)
        }
    }

    func isInfinitive(_ place: Int) -> Bool {
        place > 0 && tokens[place - 1].word == "at" && tokens[place].word.hasSuffix("e")
    }

    /// "betegnes som", "er blevet beskrevet som": somebody else says so.
    private func isPassive(_ place: Int) -> Bool {
        let word = tokens[place].word
        if word.hasSuffix("s"), !["synes", "syntes"].contains(word) { return true }
        return word.hasSuffix("t")
            && (max(0, place - 3)..<place).contains {
                ["blevet", "bliver", "blev", "er", "været"].contains(tokens[$0].word)
            }
    }

    func isQuoted(_ place: Int) -> Bool { tokens[place].isQuoted }

    private func antecedent(before place: Int) -> Subject? {
        var index = place - 1
        while index >= 0, index > place - 4 {
            if let kind = people[index], !People.isGenitive(tokens[index].word) { return .person(kind, at: index) }
            if tokens[index].isWord { return tokens[index].word == "det" ? .it : .thing }
            index -= 1
        }
        return nil
    }

    /// The subject that a clause in commas has parted from its verb.
    private func overClause(before comma: Int) -> Subject? {
        guard comma > 0, let open = (0..<comma).last(where: { tokens[$0].word == "," }) else { return nil }
        guard open + 1 < comma, ["der", "som", "hvis"].contains(tokens[open + 1].word) else { return nil }
        return nominal(in: clauseStart(of: max(0, open - 1))..<open)
    }

    /// The first nominal that no preposition governs.
    private func nominal(in range: Range<Int>, isAfterVerb: Bool = false) -> Subject? {
        var place = range.lowerBound
        var hasArticle = false
        while place < range.upperBound {
            let token = tokens[place]
            let word = token.word
            if !token.isWord {
                if isAfterVerb { return nil }
                place += 1
                continue
            }
            if people[place] == nil, Grammar.prepositions.contains(word) {
                return isAfterVerb ? nil : afterPhrase(place, range)
            }
            if let kind = people[place], !People.isGenitive(word) {
                let isObject = ["ham", "hende", "dig", "os", "mig", "dem"].contains(word)
                if !isObject { return .person(kind, at: place) }
                return isAfterVerb ? nil : .thing
            }
            if ["det", "den", "dette", "man", "hvad", "alt", "der"].contains(word) {
                let next = place + 1 < range.upperBound ? tokens[place + 1] : nil
                if next == nil || isAfterVerb || !next!.isWord || Grammar.adverbs.contains(next!.word) { return .it }
                hasArticle = true
            } else if Grammar.adverbs.contains(word) || Grammar.determiners.contains(word) || People.isGenitive(word) {
                hasArticle = hasArticle || Grammar.determiners.contains(word)
            } else if Grammar.subordinators.contains(word) || Grammar.coordinators.contains(word) {
                if isAfterVerb { return nil }
            } else {
                // A run of words that are not small ones: a person among them is who it is about.
                var end = place
                while end < range.upperBound, tokens[end].isWord, !Grammar.prepositions.contains(tokens[end].word),
                    !Grammar.coordinators.contains(tokens[end].word)
                {
                    if let kind = people[end], !People.isGenitive(tokens[end].word) { return .person(kind, at: end) }
                    end += 1
                }
                return isAfterVerb && !hasArticle && end - place == 1 && !word.hasSuffix("en") && !word.hasSuffix("et")
                    ? nil : .thing
            }
            place += 1
        }
        return nil
    }

    /// "I telefonen": the subject then stands after the verb; "at i telefonen hun var" is not said.
    private func afterPhrase(_ place: Int, _ range: Range<Int>) -> Subject? {
        for later in place..<range.upperBound where ["han", "hun", "du", "vi", "jeg"].contains(tokens[later].word) {
            if let kind = people[later] { return .person(kind, at: later) }
        }
        return nil
    }

    /// Whether what stands here is given as the citizen's own words: `Hun siger, at …`, `…, siger han`.
    func isReported(_ place: Int) -> Bool {
        for verb in tokens.indices.reversed() where verb < place && Grammar.reports.contains(tokens[verb].word) {
            guard !isQuoted(verb), !isPassive(verb), subject(of: verb).isCitizen else { continue }
            let between = (verb + 1)..<place
            let isParted = between.contains { at in
                tokens[at].word == ";"
                    || (tokens[at].word == "men" && !between.contains { $0 > at && tokens[$0].word == "at" })
                    || tokens[at].word == "," && at + 1 < place && tokens[at + 1].word == "og"
                        && at + 2 < tokens.count && tokens[at + 2].word != "at"
            }
            // "Manden, som klager over vejen, har …": told of, not told by.
            let start = clauseStart(of: verb)
            let isAside =
                start > 0 && ["som", "der"].contains(tokens[start - 1].word)
                && between.contains { tokens[$0].word == "," }
                && !between.contains { tokens[$0].word == "at" }
            // "At hun klager, skyldes …": the clause that tells is over.
            let isOver =
                start == 1 && Grammar.subordinators.contains(tokens[0].word)
                && between.contains { tokens[$0].word == "," && $0 + 1 < tokens.count && tokens[$0 + 1].word != "at" }
            if !isParted, !isAside, !isOver { return true }
        }
        guard place + 1 < tokens.count else { return false }
        for verb in (place + 1)..<tokens.count where Grammar.reports.contains(tokens[verb].word) && !isQuoted(verb) {
            // ", siger han" and ", mener borgeren"
            if verb > 0, tokens[verb - 1].word == ",", verb + 1 < tokens.count, people[verb + 1] == .third {
                return true
            }
        }
        return phrase("ifølge borgeren") != nil || phrase("efter borgerens mening") != nil
            || phrase("ifølge hende") != nil || phrase("ifølge ham") != nil
    }

    /// Whether a word that denies stands between the clause's beginning and this place.
    func isDenied(_ place: Int) -> Bool {
        let start = clauseStart(of: place)
        let from =
            Grammar.coordinators.contains(start > 0 ? tokens[start - 1].word : "")
            ? clauseStart(of: max(0, start - 2)) : start
        return (from..<place).contains { at in
            Grammar.negations.contains(tokens[at].word)
                && !(at + 1 < tokens.count && ["bare", "kun", "blot"].contains(tokens[at + 1].word))
        }
    }

    /// "Bange for at virke besværlig", "vil ikke være": said of what somebody would not be.
    func isFeared(_ place: Int) -> Bool {
        let words: Set<String> = [
            "bange", "bekymret", "nervøs", "frygter", "frygtede", "undgå", "uden", "ønsker", "genert", "flov",
            "beskyldt", "kaldt",
            "kaldte", "anklaget", "beskylder", "beskyldte",
        ]
        return (max(0, place - 9)..<place).contains { words.contains(tokens[$0].word) }
    }
}
