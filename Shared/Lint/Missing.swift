import Wording

/// What a letter to a citizen must say somewhere. Source: R-057 (next step, who has the ball), R-129 (whom to contact).
enum Missing {
    /// What somebody does from now on: in the present tense, since what was done is no next step.
    private static let steps = PatternBook(
        """
        @us ~1 ringer|skriver|sender|vender|kontakter|svarer|undersøger|behandler|retter|udbetaler|betaler|indkalder|holder|mødes|følger|gennemgår|ser|taler|tager|giver|beder|spørger|finder|går|laver|opdaterer|overvejer|vurderer|afgør|træffer|lukker|afslutter|beslutter|inviterer|foreslår|sørger|begynder|kommer|hører|ændrer|flytter|aflyser|orienterer|henter|besøger|informerer ~8
        ringer|skriver|sender|vender|kontakter|svarer|undersøger|behandler|retter|udbetaler|betaler|indkalder|holder|mødes|følger|gennemgår|taler|tager|giver|går|afgør ~1 @us|@third
        @us ~2 vil|skal ~4 ringe|skrive|sende|vende|kontakte|svare|undersøge|behandle|rette|udbetale|indkalde|holde|mødes|følge|gennemgå|tale|tage|give|gøre|afgøre|ændre|orientere
        vil|skal vi|jeg ~3 ringe|skrive|sende|vende|kontakte|svare|undersøge|behandle|rette|udbetale|indkalde|holde|mødes|følge|gennemgå|tale|tage|give|gøre
        du|i hører|får|modtager|skal|bliver|kan|behøver ~8
        hører|får|modtager|skal|bliver|behøver du|i
        du kan forvente
        senest|inden (den|for|på|mandag|tirsdag|onsdag|torsdag|fredag|kl.) ~3
        bliver|bliver_nu ~3 behandlet|ringet|kontaktet|sendt|afgjort|udbetalt|gennemgået|rettet|undersøgt|drøftet|indkaldt
        behandles|sendes|afgøres|udbetales|gennemgås|rettes|undersøges|drøftes|holdes|vurderes
        næste skridt
        sagen|klagen ~3 slutter|afsluttet|lukket|lukkes|afsluttes|færdig|slut
        gør ikke mere|yderligere
        sker der|nu|så
        der sker
        vi ses
        """)
    /// What only looks like a step.
    private static let contacts = PatternBook(
        """
        spørgsmål|svar|bemærkninger|spørgsmålet ~1 sendes|stilles|rettes|mailes til
        ^ (så) mail|kom|svar ~4 til|os|mig|dig|på|forbi|efter|hende|ham
        ring|skriv|kontakt|henvend|spørg ~4 til|os|mig|dig|på|forbi|efter|hende|ham
        kontakt
        ring
        kan|må|er|skal (altid|også|gerne|bare|stadig) (du) ~3 (velkommen) (til) (at) ringe|skrive|kontakte|henvende|træffe|fange|få|spørge|maile|komme|møde|svare|nå
        kan|træffes|fanges|kontaktes ~4 på telefon|telefonen|mail|tlf.|nummer|mailen
        telefon|tlf.|telefonnummer|telefonnummeret|mobil|nummer ~2 0*|1*|2*|3*|4*|5*|6*|7*|8*|9*
        på telefonnummeret
        kontaktperson|kontaktpersonen
        (din|fast) kontakt er|hos|bliver
        er din|jeres (faste|nye) kontakt|sagsbehandler|rådgiver
        velkommen til at
        """)

    static func findings(in sentences: [Sentence]) -> [Finding] {
        guard let end = sentences.last?.tokens.last else { return [] }
        var rules: [LintRule] = []
        if !sentences.contains(where: saysStep) { rules.append(.nextStep) }
        if !sentences.contains(where: saysContact) { rules.append(.contact) }
        return rules.map {
            Finding(
                rule: $0, line: end.line, column: end.column, found: "", offer: Wording.offer(for: $0))
        }
    }

    private static func saysStep(_ sentence: Sentence) -> Bool {
        saysWhen(sentence)
            || steps.all(in: sentence).contains { _, range in
                !isCondition(range.lowerBound, in: sentence) && !isPast(range, in: sentence)
                    && !isEmpty(range, in: sentence)
            }
    }

    /// A day that lies ahead, in a clause that tells of nothing past: whatever happens then is a next step.
    private static func saysWhen(_ sentence: Sentence) -> Bool {
        sentence.tokens.indices.contains { place in
            guard isAhead(place, in: sentence) else { return false }
            let start = sentence.tokens[..<place].lastIndex { $0.word == "," } ?? 0
            let end = sentence.tokens[place...].firstIndex { $0.word == "," } ?? sentence.tokens.count
            let clause = sentence.tokens[start..<end].map(\.word)
            return clause.contains(where: isPresent) && !clause.contains(where: pasts.contains)
        }
    }

    private static func isAhead(_ place: Int, in sentence: Sentence) -> Bool {
        let word = sentence.tokens[place].word
        let before = place > 0 ? sentence.tokens[place - 1].word : ""
        if weekdays.contains(word) { return before != "hver" && before != "sidste" }
        if months.contains(word) { return before.first?.isNumber == true }
        if word == "morgen" || word == "dag" { return before == "i" }
        if word == "uge" || word == "måned" {
            return before == "næste"
                || (place + 1 < sentence.tokens.count
                    && sentence.tokens[place + 1].word.first?.isNumber == true)
        }
        return false
    }

    private static func isPresent(_ word: String) -> Bool {
        word.count > 2 && (word.hasSuffix("r") || word.hasSuffix("es")) && !notVerbs.contains(word)
    }
    private static let notVerbs = Forms.plain(
        "her der eller for over under efter hver timer dage uger gange klokker alle deres vores jeres hvor når for før mellem leder rådgiver"
    )
    private static let pasts = Forms.plain(
        "var blev kom havde fik gik tog gav skulle burde kunne ville ringede skrev sagde sendte lovede talte glemte stod lå"
    )
    private static let weekdays = Forms.plain("mandag tirsdag onsdag torsdag fredag lørdag søndag")
    private static let months = Forms.plain(
        "januar februar marts april maj juni juli august september oktober november december")

    private static func saysContact(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { $0.word.contains("@") } || hasNumber(sentence)
            || contacts.first(in: sentence) != nil
    }

    /// "Du får ikke medhold", "du kan læse", "vi ser alvorligt på": nothing happens by it.
    private static func isEmpty(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        let words = range.map { sentence.tokens[$0].word }
        // "I kan tale med": whom to turn to is no step.
        if words.prefix(2) == ["i", "kan"] {
            return sentence.tokens[range.lowerBound...].prefix(4).contains {
                ["tale", "ringe", "skrive", "kontakte", "træffe"].contains($0.word)
            }
        }
        if words.first == "du", words.count > 1, words[1] == "kan" {
            return !words.contains {
                ["forvente", "klage", "få", "sende", "søge", "hente", "møde", "vælge"].contains($0)
            }
        }
        if words.contains("tager") || words.contains("ser") || words.contains("går")
            || words.contains("finder")
            || words.contains("giver")
            || words.contains("vurderer") || words.contains("hører") && words.first == "vi"
        {
            return !sentence.has { time.contains($0) }
                && !words.contains { ["fat", "gang", "kontakt", "sagen", "gennem", "op"].contains($0) }
        }
        return words.contains("ikke") && !words.contains("behøver") && !words.contains("gør")
    }
    private static let time = Forms.plain(
        "senest inden mandag tirsdag onsdag torsdag fredag lørdag søndag uge uger dag dage morgen måned måneder januar februar marts april maj juni juli august september oktober november december nu straks"
    )

    private static func isPast(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        range.contains { ["blev", "havde", "var"].contains(sentence.tokens[$0].word) }
    }

    /// "Når vi skriver til dig, …": what always is so.
    private static func isCondition(_ place: Int, in sentence: Sentence) -> Bool {
        place > 0
            && ["når", "hvis", "at", "fordi", "som", "siden"].contains(sentence.tokens[place - 1].word)
    }

    /// Eight figures, however they are parted.
    private static func hasNumber(_ sentence: Sentence) -> Bool {
        var figures = 0
        for token in sentence.tokens {
            guard token.isWord, token.word.allSatisfy(\.isNumber) else {
                figures = 0
                continue
            }
            figures += token.word.count
            if figures >= 8 { return true }
        }
        return false
    }
}
