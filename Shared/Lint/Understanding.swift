import Wording

/// Understanding that does not say whether we agree. Source.
enum Understanding {
    private static let words = ["forstå", "forståelse", "forståelig", "sympati", "medfølelse"]

    static func hits(in sentence: Sentence, followedBy next: [Sentence]) -> [Hit] {
        guard let word = place(in: sentence), !([sentence] + next).contains(where: takesStand) else { return [] }
        return [Hit(.understanding, word.lowerBound, word.upperBound)]
    }

    /// Where we say that we understand.
    private static func place(in sentence: Sentence) -> ClosedRange<Int>? {
        if let range = sentence.phrase("sætte os ind i") ?? sentence.phrase("sætte mig ind i") { return range }
        if let range = sentence.phrase("det er forståeligt") { return range }
        guard let word = sentence.place({ Inflection.verb.matches($0, any: words) }) else { return nil }
        let before = sentence.tokens[max(0, word - 5)..<word]
        guard let us = before.lastIndex(where: { ["vi", "jeg"].contains($0.word) && !$0.isQuoted }),
            !sentence.tokens[us..<word].contains(where: { $0.word == "ikke" || People.isOne($0.word) })
        else { return nil }
        return us...word
    }

    /// Says whether we agree, or whose fault it was.
    private static func takesStand(_ sentence: Sentence) -> Bool {
        sentence.has { word in
            ["enig", "enige", "uenig", "uenige", "fejl", "fejlen", "undskyld", "undskylder", "fastholder", "forkert"]
                .contains(word)
                || word.hasPrefix("beklag")
        } || sentence.phrase("skulle have") != nil || sentence.phrase("vores ansvar") != nil
            || sentence.phrase("ret i") != nil
    }
}

/// Words that say more about the writer than about what happened. Source.
enum Irony {
    private static let words: Set<String> = [
        "naturligvis", "selvfølgelig", "åbenbart", "igen-igen", "sågar", "angiveligt",
    ]
    private static let phrases = [
        "som sædvanlig", "såkaldt*", "påstå*", "påstod", "jo altid", "for endnu en", "endnu en gang", "så kom den",
        "atter en gang",
    ]
    /// After these a quotation is a quotation.
    private static let reports: Set<String> = [
        ":", "sagde", "siger", "skrev", "skriver", "kaldte", "kalder", "hedder", "ordret", "står", "om", "ordene",
        "ordet",
    ]

    static func hits(in sentence: Sentence) -> [Hit] {
        var hits: [Hit] = []
        if sentence.has(People.isThird) || sentence.phrase("det var åbenbart") != nil
            || sentence.phrase("igen-igen") != nil,
            let place = sentence.place({ words.contains($0) })
        {
            hits.append(Hit(.irony, place))
        }
        hits += phrases.compactMap { sentence.phrase($0).map { Hit(.irony, $0.lowerBound, $0.upperBound) } }
        return hits + scareQuotes(sentence)
    }

    /// One or two words in quotation marks that nobody is said to have said.
    private static func scareQuotes(_ sentence: Sentence) -> [Hit] {
        let tokens = sentence.tokens
        guard let open = tokens.firstIndex(where: { $0.isQuoted && !$0.isWord }), open > 0,
            !reports.contains(tokens[open - 1].word)
        else { return [] }
        let words = tokens[(open + 1)...].prefix { $0.isQuoted }
        guard (1...2).contains(words.count), words.allSatisfy(\.isWord) else { return [] }
        return [Hit(.irony, words.startIndex, words.endIndex - 1)]
    }
}

/// What a letter to a citizen must say somewhere. Source: R-057 (next step, who has the ball), R-129 (whom to contact).
enum Missing {
    private static let steps = [
        "vi ringer", "vi skriver", "vi sender", "vi vender", "vi kontakter", "du hører", "du får", "senest", "skal du",
        "du skal", "så ringer", "medarbejder ringer", "bliver behandlet", "næste skridt", "vi taler", "sagen slutter",
        "du behøver",
    ]
    private static let contacts = [
        "ring til", "telefon", "skriv til", "kontakt os", "kontakte", "kontakt", "svar på brevet", "mail*",
    ]

    static func findings(in sentences: [Sentence]) -> [Finding] {
        guard let end = sentences.last?.tokens.last else { return [] }
        var rules: [LintRule] = []
        if !says(steps, sentences) { rules.append(.nextStep) }
        if !says(contacts, sentences) { rules.append(.contact) }
        return rules.map {
            Finding(rule: $0, line: end.line, column: end.column, found: "", offer: Wording.offer(for: $0))
        }
    }

    private static func says(_ phrases: [String], _ sentences: [Sentence]) -> Bool {
        sentences.contains { sentence in phrases.contains { sentence.phrase($0) != nil } }
    }
}
