import Wording

/// Regret and recognition that leave the matter with the citizen, or with us as the ones who suffered.
///
/// Source: R-123 and R-127 (not as the citizen's experience), R-124 (not as our nuisance).
enum Regrets {
    static func hits(in sentence: Sentence) -> [Hit] { parked(sentence) + nuisance(sentence) }

    private static let experiences = [
        "oplev", "opfatt", "følels", "følt", "føler", "følte", "oplevels", "opfattels", "misforst",
    ]

    /// What was said to the citizen about how the citizen took it.
    private static func parked(_ sentence: Sentence) -> [Hit] {
        if let range = sentence.phrase("borgerens oplevelse") ?? sentence.phrase("borgerens opfattelse") {
            return [Hit(.parked, range.lowerBound, range.upperBound)]
        }
        guard let word = sentence.place({ word in experiences.contains { word.hasPrefix($0) } }) else { return [] }
        if let regret = sentence.phrase("beklager , hvis") {
            return [Hit(.parked, regret.lowerBound, max(word, regret.upperBound))]
        }
        guard let person = sentence.place(People.isSecond), abs(person - word) <= 6 else { return [] }
        // "Skriv, hvis du oplever fejl på siden" asks; it does not park.
        let isAsked =
            sentence.tokens.last?.word == "?" || sentence.has { ["skriv", "ring", "fortæl", "sig"].contains($0) }
        return isAsked ? [] : [Hit(.parked, min(person, word), max(person, word))]
    }

    private static let burdens = [
        "timer", "ressourc", "ekstraarbejd", "arbejde", "ulejlighed", "gene", "belastend", "omtale", "ressourcekrævend",
        "tid", "hårdt", "uheldigt", "beklageligt", "ærgerligt",
    ]
    private static let bearings = [
        "kost", "brugt", "bruge", "giv", "gav", "påfør", "tag", "været", "for", "krævet", "fået",
    ]

    private static func nuisance(_ sentence: Sentence) -> [Hit] {
        // Who says whose fault it was does not complain of the work.
        guard !sentence.has({ ["fejl", "ansvar", "lovede", "undskyld", "enige"].contains($0) }) else { return [] }
        for phrase in [
            "uheldigt for", "beklageligt for", "ærgerligt for", "hårdt for", "besværligt for", "gene for",
        ] {
            if let range = sentence.phrase(phrase),
                let us = sentence.place(from: range.upperBound + 1, within: 2, People.isUs)
            {
                return [Hit(.nuisance, range.lowerBound, us)]
            }
        }
        if let range = sentence.phrase("måttet bruge") { return [Hit(.nuisance, range.lowerBound, range.upperBound)] }
        guard
            let burden = sentence.place({ word in burdens.prefix(10).contains { Inflection.noun.matches(word, $0) } }),
            let us = sentence.place(People.isUs),
            sentence.has({ word in bearings.contains { Inflection.verb.matches(word, $0) } }),
            isHeavy(sentence)
        else { return [] }
        return [Hit(.nuisance, min(burden, us), max(burden, us))]
    }

    /// Said with regret, or as too much.
    private static func isHeavy(_ sentence: Sentence) -> Bool {
        sentence.has { word in
            ["desværre", "meget", "mange", "så", "ekstra", "uforholdsmæssigt", "stor", "store", "megen"].contains(word)
                || word.hasPrefix("beklag") || word.hasPrefix("ekstra") || word.hasPrefix("ressourcekræv")
                || word.hasPrefix("belastend")
        }
    }
}
