import Wording

/// Words that say what a person is rather than what happened. Source: R-027 (the cooperation, never the person).
enum Labels {
    /// Hardly ever said of anything but people.
    private static let nouns = [
        "kværulant", "ballademager", "brokkehoved", "brokkehovede", "brokhoved", "rethaver", "psykopat", "tosse",
        "snylter",
        "nasser", "upålidelighed", "pestilens", "plageånd",
    ]
    private static let adjectives = [
        "hysterisk", "manipulerende", "usamarbejdsvillig", "utaknemmelig", "uforskammet", "uforskammed", "doven",
        "dovn",
        "utroværdig", "konfliktsøgend", "konfliktsky", "barnlig", "ressourcesvag", "aggressiv", "kværulantisk",
        "notorisk",
        "utilregnelig", "selvretfærdig", "snedig", "upålidelig", "umulius",
    ]
    /// Said of matters as well: a label only when a person is meant.
    private static let eitherWay = [
        "besværlig", "umulig", "urimelig", "krævend", "vanskelig", "svær", "tung", "dum", "sur", "tvær", "fornærmet",
        "grov", "utilfreds", "skør", "mærkelig", "problematisk", "ustabil", "håbløs", "sensitiv", "urealistisk",
    ]
    private static let copulas: Set<String> = [
        "er", "var", "virker", "virkede", "fremstår", "fremstod", "bliver", "blev", "opfører", "opførte", "er",
        "findes",
    ]

    static func hits(in sentence: Sentence) -> [Hit] {
        var hits: [Hit] = []
        for (place, token) in sentence.tokens.enumerated() where token.isWord && !token.isQuoted {
            let parts = token.word.split(separator: "-").map(String.init)
            if parts.contains(where: isPlain) || (isEitherWay(token.word) && isAboutPerson(place, in: sentence)) {
                hits.append(Hit(.label, place))
            }
        }
        for phrase in ["lyver", "løj", "selv ude om det", "typen , der", "altid klager", "en type , der"] {
            if let range = sentence.phrase(phrase), sentence.has(People.isThird) {
                hits.append(Hit(.label, range.lowerBound, range.upperBound))
            }
        }
        return hits
    }

    private static func isPlain(_ word: String) -> Bool {
        Inflection.noun.matches(word, any: nouns) || Inflection.adjective.matches(word, any: adjectives)
    }

    private static func isEitherWay(_ word: String) -> Bool { Inflection.adjective.matches(word, any: eitherWay) }

    /// Before a person's noun, or after a verb whose subject is a person.
    private static func isAboutPerson(_ place: Int, in sentence: Sentence) -> Bool {
        let tokens = sentence.tokens
        if place + 1 < tokens.count, People.isNoun(tokens[place + 1].word) { return true }
        guard let verb = tokens[..<place].lastIndex(where: { copulas.contains($0.word) }), place - verb <= 5, verb > 0
        else { return false }
        // What is between the verb and the word names another thing that is so: "er en krævende opgave".
        if place + 1 < tokens.count, tokens[place + 1].isWord,
            isThing(tokens[place + 1].word, after: tokens[place - 1].word)
        {
            return false
        }
        // "svær at tale med" is said of a person; "har svært ved" is not, and has no such verb.
        if tokens[verb + 1..<place].contains(where: { $0.word == "for" || $0.word == "," }) { return false }
        return People.isOne(tokens[verb - 1].word)
            || ["selv", "altid", "meget"].contains(tokens[verb - 1].word) && verb > 1
                && People.isOne(tokens[verb - 2].word)
    }

    /// After "en" or "et" the word belongs to the noun that follows, unless that is a person.
    private static func isThing(_ word: String, after article: String) -> Bool {
        ["en", "et"].contains(article) && !People.isNoun(word) && !["og", "at", "i", "for", "men"].contains(word)
    }
}

/// Illnesses that a note gives somebody. Source: R-006 (never a health field), R-027.
enum Diagnoses {
    private static let terms = [
        "paranoid", "paranoia", "psykisk", "psykotisk", "personlighedsforstyrrelse", "deprimeret", "depression",
        "borderline",
        "adhd", "angst", "alkoholiker", "dement", "demens", "narcissist", "narcissistisk", "skizofren", "skizofreni",
        "autist",
        "autisme", "maniodepressiv", "bipolar", "misbruger", "sindssyg", "hypokonder", "traumatiseret", "ptsd",
        "neurotisk",
        "retarderet", "narkoman",
    ]
    /// Whoever knows it has said it: it is then their words.
    private static let origins = [
        "læge", "lægen", "lægens", "psykiater", "psykiateren", "hospitalet", "oplyste", "oplyser", "fortæller",
        "fortalte",
        "journalen", "siger", "sagde", "ifølge",
    ]

    static func hits(in sentence: Sentence) -> [Hit] {
        guard !sentence.has({ origins.contains($0) }) else { return [] }
        return sentence.tokens.indices.filter { place in
            let token = sentence.tokens[place]
            return token.isWord && !token.isQuoted
                && (Inflection.noun.matches(token.word, any: terms)
                    || Inflection.adjective.matches(token.word, any: terms))
        }.prefix(1).map { Hit(.diagnosis, $0) }
    }
}
