extension Sentence {
    /// The first verb of the clause that says what its subject is; a list of adjectives may lie between.
    func copula(before place: Int) -> Int? {
        var start = clauseStart(of: place)
        var tries = 0
        while true {
            let chain = (start..<place).first {
                Grammar.copulas.contains(tokens[$0].word) || Grammar.auxiliaries.contains(tokens[$0].word)
            }
            if let chain, (chain..<place).contains(where: { Grammar.copulas.contains(tokens[$0].word) }) {
                return chain
            }
            if (start..<place).contains(where: { Grammar.isLikelyFinite.contains(tokens[$0].word) }) { return nil }
            guard start > 0, tries < 4, [",", "og", "men", "eller", "som"].contains(tokens[start - 1].word) else {
                return nil
            }
            // Only adjectives and small words may lie between the comma and the word.
            guard
                (start..<place).allSatisfy({
                    Grammar.adverbs.contains(tokens[$0].word) || Grammar.isLikelyAdjective(tokens[$0].word)
                        || !tokens[$0].isWord || ["for", "både", "meget"].contains(tokens[$0].word)
                })
            else { return nil }
            start = clauseStart(of: start - 1)
            tries += 1
        }
    }

    /// "en besværlig og sur borger": the noun that the word stands before is a person.
    func personAfter(_ place: Int) -> Bool {
        var next = place + 1
        while next < tokens.count, next <= place + 4 {
            let token = tokens[next]
            if people[next] == .third, !["han", "hun", "ham", "hende", "hans", "hendes"].contains(token.word) {
                // "var umuligt. Borgeren", "besværlig for borgeren" never get here: only words of the same group lie between.
                return !isPredicate(place, before: next)
            }
            let isJoint = ["og", ",", "men"].contains(token.word)
            // After "og" there must be another such word: "krævende, og borgeren" begins anew.
            if isJoint, next + 1 < tokens.count, people[next + 1] != nil { return false }
            guard
                isJoint || Grammar.isLikelyAdjective(token.word) || LabelWords.weak.contains(token.word)
                    || LabelWords.strong.contains(token.word)
            else { return false }
            next += 1
        }
        return false
    }

    /// "er borgeren …", "var besværlig, borgeren …": a definite person after a predicate is another's subject.
    private func isPredicate(_ place: Int, before noun: Int) -> Bool {
        let isParted = (place..<noun).contains { tokens[$0].word == "," } || tokens[noun - 1].word == "og"
        let isDefinite = tokens[noun].word.hasSuffix("en") || tokens[noun].word.hasSuffix("ne")
        return isParted && isDefinite
    }

    /// "en krævende opgave": what the word belongs to is no person.
    func isBeforeThing(_ place: Int) -> Bool {
        guard place + 1 < tokens.count, tokens[place + 1].isWord, people[place + 1] == nil else { return false }
        let next = tokens[place + 1].word
        let small =
            Grammar.prepositions.contains(next) || Grammar.coordinators.contains(next)
            || Grammar.subordinators.contains(next) || Grammar.adverbs.contains(next)
            || Grammar.auxiliaries.contains(next)
            || Grammar.determiners.contains(next) || ["ud", "ind", "op", "ned", "sig", "dag"].contains(next)
        if small || Grammar.isLikelyFinite.contains(next) { return false }
        let before = place > 0 ? tokens[place - 1].word : ""
        let inflected = tokens[place].word.hasSuffix("e") || tokens[place].word.hasSuffix("t")
        return [
            "en", "et", "den", "det", "de", "denne", "dette", "en", "i", "på", "med", "af", "nogle", "mange", "sin",
            "sine",
        ].contains(before)
            || inflected || Grammar.determiners.contains(before) || Grammar.adverbs.contains(before)
            || LabelWords.strong.contains(tokens[place].word)
    }

    /// "Vi oplever borgeren som krævende", "finder hende umulig", "gør ham vanskelig".
    func isObjectPredicate(_ place: Int) -> Bool {
        let start = clauseStart(of: place)
        let isAs =
            start > 0 && tokens[start - 1].word == "som"
            && (start..<place).allSatisfy { Grammar.adverbs.contains(tokens[$0].word) }
        let from = isAs ? clauseStart(of: start - 1) : start
        let end = isAs ? start - 1 : place
        let seeing = Forms.seeing
        guard let verb = (from..<end).first(where: { seeing.contains(tokens[$0].word) }) else { return false }
        guard let object = (verb + 1..<end).last(where: { people[$0] == .third && !People.isGenitive(tokens[$0].word) })
        else {
            // "opleves som", "er kendt som": then the subject.
            return isAs && subject(of: verb, predicate: end).isCitizen
                && (verb + 1 == end || Grammar.adverbs.contains(tokens[verb + 1].word)
                    || Grammar.prepositions.contains(tokens[verb + 1].word))
                && (tokens[verb].word.hasSuffix("s") || tokens[verb].word.hasSuffix("t"))
        }
        let isNear = (object + 1..<end).allSatisfy { Grammar.adverbs.contains(tokens[$0].word) }
        return isNear && (isAs || tokens[verb].word != "ser") && !subject(of: verb, predicate: object).isThird
    }

    /// Somebody's: "hendes tone", "borgerens mails".
    func hasOwner(before place: Int) -> Bool {
        (clauseStart(of: place)..<place).contains { at in
            people[at] == .third
                && (People.isGenitive(tokens[at].word)
                    || (at > 0 && ["fra", "hos", "i"].contains(tokens[at - 1].word)))
        }
    }

    /// "Det er en ubehagelig sag": what `det` is, is a thing.
    func isOwnersThing(_ place: Int) -> Bool {
        isBeforeThing(place) || (clauseStart(of: place)..<place).allSatisfy { people[$0] != .third }
    }
}

extension Forms {
    static let seeing = Forms.all(
        """
        opleve opfatte betragte anse:anså,anset se:så,set beskrive:beskrev,beskrevet kende:kendt betegne finde:fandt,fundet gøre:gør,gjorde,gjort
        omtale kategorisere vurdere karakterisere stemple
        """, Forms.verb)
}
