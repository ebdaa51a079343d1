import Wording

/// Words that say what a person is rather than what happened. Source: R-027 (the cooperation, never the person).
///
/// The same word may be fair of a matter: *en vanskelig sag*. So the sentence is asked whom it is said of. What the citizen
/// is told to have said, about us or about anybody, is theirs; what is denied, or feared, is not said.
enum Labels {
    static func hits(in sentence: Sentence) -> [Hit] {
        var hits: [Hit] = []
        for (place, token) in sentence.tokens.enumerated() where token.isWord && !token.isQuoted {
            if isLabel(place, token.word, in: sentence) { hits.append(Hit(.label, place)) }
        }
        for (_, range) in LabelWords.phrases.all(in: sentence) where isAboutCitizen(range, in: sentence) {
            hits.append(Hit(.label, range.lowerBound, range.upperBound))
        }
        return Hit.apart(hits)
    }

    private static func isLabel(_ place: Int, _ word: String, in sentence: Sentence) -> Bool {
        let parts = word.split(separator: "-").map(String.init)
        if isNoun(word) || parts.contains(where: isNoun) {
            return !sentence.isReported(place) && !sentence.isDenied(place) && !sentence.isFeared(place)
                && !isOurs(place, in: sentence)
        }
        if LabelWords.burdens.contains(word), let verb = sentence.copula(before: place), place - verb <= 4,
            ["et", "en", "den", "et", "vores"].contains(sentence.tokens[place - 1].word)
                || ["et", "en"].contains(sentence.tokens[max(0, place - 2)].word)
        {
            return sentence.subject(of: verb, predicate: place).isCitizen && isSaid(place, in: sentence)
                && !(place + 1 < sentence.tokens.count && ["med", "at"].contains(sentence.tokens[place + 1].word))
        }
        if isQuality(word) {
            return isSaid(place, in: sentence)
                && (sentence.hasOwner(before: place) || isOwned(after: place, in: sentence))
        }
        if LabelWords.verbs.contains(word) { return isDoneByCitizen(place, in: sentence) }
        let isStrong = LabelWords.strong.contains(word)
        guard isStrong || LabelWords.weak.contains(word) else { return false }
        guard isSaid(place, in: sentence), !isFair(place, word, in: sentence) else { return false }
        if sentence.personAfter(place) { return true }
        // "en af de utaknemmelige, der ringer"
        if isStrong, place > 0, ["de", "den", "disse"].contains(sentence.tokens[place - 1].word), word.hasSuffix("e"),
            place + 1 >= sentence.tokens.count
                || [",", ".", "der", "som", "og"].contains(sentence.tokens[place + 1].word)
        {
            return true
        }
        if isStrong { return isStrongLabel(place, in: sentence) }
        return isSaidOfPerson(place, word, in: sentence)
    }

    private static func isNoun(_ word: String) -> Bool {
        LabelWords.nouns.contains(word)
            || ["kværulant", "brokkehoved", "ballademager", "psykopat", "rethaver"].contains { word.hasPrefix($0) }
    }

    /// *stridbarhed*, *urimelighed*: a word for somebody made into a thing of theirs.
    private static func isQuality(_ word: String) -> Bool {
        for ending in ["hed", "heden", "hedens", "heds"] where word.hasSuffix(ending) {
            let base = String(word.dropLast(ending.count))
            return LabelWords.strong.contains(base) || LabelWords.weak.contains(base)
        }
        return false
    }

    /// "urimeligheden hos borgeren"
    private static func isOwned(after place: Int, in sentence: Sentence) -> Bool {
        let next = place + 1
        guard next + 1 < sentence.tokens.count, ["hos", "fra", "i"].contains(sentence.tokens[next].word) else {
            return false
        }
        return sentence.people[next...].prefix(4).contains(.third)
    }

    /// "Borger krævende i tlf.", "Opkald fra mor, krævende": a note that has no verb.
    private static func isTelegram(_ place: Int, in sentence: Sentence) -> Bool {
        guard place > 0, sentence.verbPlace(before: place) == nil, !sentence.isBeforeThing(place) else { return false }
        var before = place - 1
        while before > 0, Grammar.adverbs.contains(sentence.tokens[before].word) { before -= 1 }
        if sentence.people[before] == .third { return !People.isGenitive(sentence.tokens[before].word) }
        return [",", ":", "–", "-"].contains(sentence.tokens[before].word)
            && sentence.people[..<before].contains(.third)
    }

    private static func isSaid(_ place: Int, in sentence: Sentence) -> Bool {
        (!sentence.isReported(place) || isHowItWasSaid(place, in: sentence)) && !sentence.isDenied(place)
            && !sentence.isFeared(place)
    }

    /// "råbte hysterisk": by the verb alone nothing of theirs is told, but how it was said.
    private static func isHowItWasSaid(_ place: Int, in sentence: Sentence) -> Bool {
        guard place > 0, speaking.contains(sentence.tokens[place - 1].word), !sentence.isBeforeThing(place),
            place + 1 >= sentence.tokens.count || !Grammar.isLikelyFinite.contains(sentence.tokens[place + 1].word)
        else { return false }
        return sentence.subject(of: place - 1).isCitizen
    }

    private static let speaking = Forms.all("råbe svare sige:siger,sagde skrive:skrev tale", Forms.verb)

    /// Before a subject of ours: "sagsbehandleren er en idiot" is no label on a citizen.
    private static func isOurs(_ place: Int, in sentence: Sentence) -> Bool {
        guard let verb = sentence.copula(before: place) else { return false }
        return sentence.subject(of: verb, predicate: place).isOurs
    }

    /// "sur over svaret", "svær at få fat i": said of a moment or of the telephone, not of somebody.
    private static func isFair(_ place: Int, _ word: String, in sentence: Sentence) -> Bool {
        let rest = sentence.tokens[(place + 1)...].prefix(7).filter { !Grammar.adverbs.contains($0.word) }.map(\.word)
        guard let next = rest.first else { return false }
        if ["over", "på"].contains(next),
            word.hasPrefix("sur") || word.hasPrefix("gal") || word.hasPrefix("fornærm")
                || word.hasPrefix("bitter") || word.hasPrefix("muggen")
        {
            return true
        }
        // "blev sur": what happened in somebody, then and there.
        if ["sur", "gal", "fornærmet", "bitter", "mærkelig"].contains(word), place > 0,
            sentence.tokens[max(0, place - 3)..<place].contains(where: {
                ["blev", "bliver", "blevet"].contains($0.word)
            })
        {
            return true
        }
        // "ligeglad med, om det er mandag"
        if word == "ligeglad", next == "med", rest.contains(","),
            rest.contains(where: { ["om", "hvilken", "hvornår", "hvem"].contains($0) })
        {
            return true
        }
        if next == "i" && word.hasPrefix("svag") { return true }
        if ["for", "fordi"].contains(next), word.hasPrefix("led") { return true }
        guard next == "at" else { return false }
        let verbs: Set<String> = [
            "få", "nå", "træffe", "fange", "finde", "høre", "komme", "ramme", "forstå", "læse", "lokalisere", "ringe",
            "møde", "løfte", "flytte", "bære", "bade", "forflytte", "skubbe",
        ]
        return rest.dropFirst().prefix(2).contains { verbs.contains($0) }
            && !rest.contains { ["aftaler", "enig", "overens", "indrømme"].contains($0) }
    }

    /// A strong word needs no more than that it is not said of a thing, or of us.
    private static func isStrongLabel(_ place: Int, in sentence: Sentence) -> Bool {
        let hasThird = sentence.people.indices.contains { sentence.people[$0] == .third && !sentence.isQuoted($0) }
        // "hans hysteriske mails", "borgerens barnlige opførsel"
        if place > 0, sentence.people[place - 1] == .third, People.isGenitive(sentence.tokens[place - 1].word) {
            return true
        }
        // "en ond cirkel" is nobody; "en hysterisk mail" is whoever wrote it.
        if sentence.isBeforeThing(place) {
            let verb = sentence.copula(before: place) ?? sentence.verbPlace(before: place)
            let isOurs = verb.map { sentence.subject(of: $0, predicate: place).isOurs } ?? false
            return hasThird && !isOurs && LabelWords.manners.contains(sentence.tokens[place + 1].word)
        }
        if sentence.copula(before: place) == nil, sentence.verbPlace(before: place) == nil {
            // "Hunden gøede aggressivt": how something was done, by nobody.
            let word = sentence.tokens[place].word
            let isHow = word.hasSuffix("t") && LabelWords.strong.contains(String(word.dropLast()))
            return hasThird || !isHow && !sentence.isBeforeThing(place)
        }
        guard let verb = sentence.copula(before: place) ?? sentence.verbPlace(before: place) else { return hasThird }
        switch sentence.subject(of: verb, predicate: place) {
        case .person(.third, _), .person(.you, _): return true
        case .unsaid: return true
        case .person: return sentence.isObjectPredicate(place)
        case .it: return hasThird && !sentence.isOwnersThing(place)
        case .thing: return sentence.hasOwner(before: place)
        }
    }

    private static func isSaidOfPerson(_ place: Int, _ word: String, in sentence: Sentence) -> Bool {
        if sentence.isObjectPredicate(place) || isTelegram(place, in: sentence) { return true }
        guard let verb = sentence.copula(before: place), !sentence.isBeforeThing(place) else { return false }
        if (verb + 1..<place).contains(where: {
            ["for", ",", "i", "med", "på", "af", "om"].contains(sentence.tokens[$0].word)
        }) {
            // "Han er for mig at se besværlig" is rare; "er for gammel til den svære trappe" is not.
            let between = sentence.tokens[(verb + 1)..<place].map(\.word)
            guard
                between.last == "for"
                    || between.suffix(2).contains("i") == false && between.contains("i")
                        && sentence.subject(of: verb, predicate: place).isCitizen
                        && Grammar.adverbs.contains(between.last ?? "")
                    || between.contains("telefonen")
                    || between.contains(where: { $0 == "," }) && isListed(verb, place, sentence)
            else { return false }
        }
        let isAdverb = word.hasSuffix("t") && !word.hasSuffix("et") && LabelWords.weak.contains(String(word.dropLast()))
        let verbWord = sentence.tokens[verb].word
        let behaves =
            verbWord.hasPrefix("opfør") || verbWord == "agerer" || verbWord.hasPrefix("te")
            || verbWord.hasPrefix("optr")
        switch sentence.subject(of: verb, predicate: place) {
        case .person(.third, let at):
            return isAdverb ? behaves || sentence.tokens[at].word.hasSuffix("et") : true
        case .person(.you, _): return isAdverb ? behaves : true
        case .unsaid: return !isAdverb
        default: return false
        }
    }

    /// Adjectives one after the other: "er sur, tvær og umulig".
    private static func isListed(_ verb: Int, _ place: Int, _ sentence: Sentence) -> Bool {
        (verb + 1..<place).allSatisfy { at in
            let word = sentence.tokens[at].word
            return word == "," || Grammar.adverbs.contains(word) || Grammar.coordinators.contains(word)
                || LabelWords.weak.contains(word) || LabelWords.strong.contains(word) || Grammar.isLikelyAdjective(word)
        }
    }

    private static func isDoneByCitizen(_ place: Int, in sentence: Sentence) -> Bool {
        guard isSaid(place, in: sentence) else { return false }
        let word = sentence.tokens[place].word
        if ["skaber", "tude", "pive"].contains(word) && place + 1 < sentence.tokens.count
            && sentence.tokens[place + 1].word == "en"
        {
            return false
        }
        var verb = place
        // "har løjet", "kan finde på at lyve", "plejer at overdrive": the one who does it stands by the first verb.
        if sentence.isInfinitive(place) || !word.hasSuffix("r") {
            let start = sentence.clauseStart(
                of: place > 0 && sentence.tokens[place - 1].word == "at" ? place - 1 : place)
            let first = (start..<place).last { Grammar.isLikelyFinite.contains(sentence.tokens[$0].word) }
            if sentence.isInfinitive(place) {
                guard let first, !Grammar.reports.contains(sentence.tokens[first].word) else { return false }
                verb = first
            } else if let first, first >= place - 4 {
                verb = first
            }
        }
        return sentence.subject(of: verb, predicate: verb == place ? nil : place).isCitizen
            || (verb == 0 && word.hasSuffix("r"))
    }

    /// A turn of phrase is a label when somebody is spoken of, and it is not their own word.
    private static func isAboutCitizen(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        guard !sentence.isReported(range.lowerBound) else { return false }
        // "den evige klager"
        if sentence.people[range.upperBound] == .third, range.count == 2 { return true }
        let place = range.lowerBound
        if !sentence.isClauseStart(place), !sentence.tokens[place].word.hasPrefix("ikke"), sentence.isDenied(place) {
            return false
        }
        let verb =
            Grammar.isLikelyFinite.contains(sentence.tokens[place].word)
                || LabelWords.verbs.contains(sentence.tokens[place].word)
            ? place : sentence.copula(before: place) ?? sentence.verbPlace(before: place)
        guard let verb else { return place <= 1 || sentence.people[..<place].contains(.third) }
        switch sentence.subject(of: verb, predicate: verb == place ? nil : place) {
        case .person(.third, _), .person(.you, _), .unsaid: return true
        case .it: return sentence.people.contains(.third) && sentence.tokens[place].word != "ikke"
        case .person: return false
        case .thing:
            return sentence.people[..<place].contains(.third) && !sentence.people.contains(.us)
                && sentence.tokens[place].word != "ikke"
        }
    }
}
