/// Danish inflections by ending: enough to know a word of a list again in the forms it comes in.
enum Inflection {
    case adjective, noun, verb

    private var endings: Set<String> {
        switch self {
        case .adjective: ["", "t", "e", "te", "ere", "est", "este", "s"]
        case .noun:
            [
                "", "s", "e", "en", "ens", "et", "ets", "er", "ers", "eren", "erens", "ere", "erne", "ernes", "ene",
                "enes",
                "n", "ns", "r", "rs", "rne", "rnes", "heden", "hed",
            ]
        case .verb: ["", "e", "er", "ede", "et", "es", "te", "t", "r", "ende", "ne", "res", "s"]
        }
    }

    /// Whether `word` is a form of `stem`.
    func matches(_ word: String, _ stem: String) -> Bool {
        word.hasPrefix(stem) && endings.contains(String(word.dropFirst(stem.count)))
    }

    /// Whether `word` is a form of one of the stems.
    func matches(_ word: String, any stems: [String]) -> Bool { stems.contains { matches(word, $0) } }
}

/// The people a note is about, and the words that stand for them.
enum People {
    private static let pronouns: Set<String> = ["han", "hun", "vedkommende", "du", "de"]
    private static let nouns = [
        "borger", "klager", "ansøger", "familie", "mor", "moder", "far", "fader", "forælder", "forældre", "pårørende",
        "person", "kvinde", "mand", "kunde", "type", "bruger", "datter", "søn", "part", "menneske", "lejer", "nabo",
    ]
    /// Forms that no ending gives.
    private static let others: Set<String> = [
        "moren", "faren", "morens", "farens", "mødre", "fædre", "manden", "mænd", "typen",
    ]

    static func isNoun(_ word: String) -> Bool { others.contains(word) || Inflection.noun.matches(word, any: nouns) }
    static func isPronoun(_ word: String) -> Bool { pronouns.contains(word) }
    static func isThird(_ word: String) -> Bool {
        isNoun(word) || ["han", "hun", "hans", "hendes", "vedkommende"].contains(word)
    }
    static func isOne(_ word: String) -> Bool { isNoun(word) || isPronoun(word) }
    static func isSecond(_ word: String) -> Bool { ["du", "dig", "din", "dit", "dine"].contains(word) }
    static func isUs(_ word: String) -> Bool {
        ["os", "vores", "vi"].contains(word)
            || Inflection.noun.matches(
                word, any: ["kommun", "forvaltning", "afdeling", "medarbejd", "kolleg", "sagsbehandl", "kontor"])
    }
}
