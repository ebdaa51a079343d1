/// Whether we say where we stand: that we agree or do not, whose fault it was, what we keep to. Source.
///
/// What stands behind `at du mener` is the citizen's view and no stand of ours; nor is regret of nuisance in general.
enum Stand {
    private static let patterns = PatternBook(
        """
        (helt|delvist|delvis|fuldt|ikke|dog) enig|enige
        (helt|delvist) uenig|uenige
        har|havde|få|får|fik (også|fuldstændig|helt|delvist|fuldt|ikke) ret
        har|havde (du|borgeren) (også|fuldstændig|helt|delvist|fuldt|ikke) ret
        giver|give|gav|givet (dig|hende|ham|borgeren|klagen|klageren) (også|fuldstændig|helt|delvist|fuldt|ikke) ret|medhold
        giver|give du|borgeren ret|medhold
        medhold
        berettiget|berettigede|uberettiget|ubegrundet|velbegrundet
        =fastholde:fastholdt ~8
        =afvise:afvist ~5 kritik|kritikken|klage|klagen|punkt
        fejl|fejlen|fejlene
        forkert|forkerte|uacceptabelt|uacceptabel|kritisabelt|urimeligt
        ikke (helt) godt|god nok
        ikke i orden
        i orden
        svaret|det er|bliver ~2 nej|ja
        besvær|ulejlighed|gener|forvirring (,) (som) vi|jeg
        vi|jeg ~2 lovet|lovede|brød|svigtede|glemte|glemt|overså|overset
        havde|har vi|jeg ~1 lovet
        gjorde|gjort det|vi ~1 ikke
        tog|taget fejl
        ikke ~1 nok
        siger|sige|sagde (vi|jeg) ~1 nej|ja
        vi|jeg vil|kan ikke ændre|give|imødekomme
        er|var|blev|regnet ~1 korrekt|korrekte|rigtig|rigtigt|rigtige|lovlig|lovligt|berettiget
        =holde:holdt ~1 fast i|ved
        skulle|burde (vi|jeg|du|kommunen) ~4 have|været
        burde|skulle ~4 have|været|ringet|skrevet|sagt|hørt|fået
        ikke har|have levet op
        levede|lever|levet ikke op
        vores|mit|kommunens ansvar|skyld|fejl
        svigtet|svigtede|forsømt|forsømte
        =undskylde
        undskyld|undskyldning
        for lang|længe|sent|langsomt|langsom|dårlig|dårligt|hård|lidt
        alt for
        vi|jeg mener|vurderer|finder ~2 ikke|dog|at|,
        mener|vurderer|finder vi|jeg ~2 ikke|dog|at|,
        må|skal|kan|vil|bør ikke ~2 ske|gentage
        =beklage (dybt|meget) (,) at vi|jeg|ingen|brevet|svaret|det|der|mødet|kommunen|din|sagen|svaret|medarbejderen|afgørelsen
        =beklage (dybt|meget) fejlen|fejlene|forsinkelsen|den lange|tonen|den|de|vores|aflysningen|sagsbehandlingstiden|ventetiden
        reglerne|reglen|loven|fristen|fristerne|afgørelsen|proceduren ~1 er|blev|var|bliver|står (dog) (fulgt|overholdt|rigtig|korrekt|ved|truffet)
        =fulgte|fulgt reglerne|loven|proceduren
        handlede|handlet|behandlet|behandlede korrekt|rigtigt
        =kunne|kan (vi) (dog|desværre) ikke give dig ret
        ikke (begået|lavet|gjort) (noget|nogen) fejl|forkert|galt
        ændrer|ændret|omgør|omgjort|ændre (derfor|ikke|nu) ~1 afgørelsen|beslutningen
        afgørelsen ~2 står|ændres|ændret|omgjort|fastholdes|omgøres
        =stå:står,stod (fast) ved ~3
        deler (ikke|dog) ~2 din|dit|opfattelsen|opfattelse|kritikken
        =acceptere ikke
        """)
    /// Words that turn what follows into somebody else's view.
    private static let viewing = Forms.all(
        """
        mene synes:syntes tro føle opleve opfatte finde:fandt,fundet sige:siger,sagde,sagt skrive:skrev,skrevet påpege klage kritisere
        oplyse anføre
        """, Forms.verb)
    private static let general = Forms.plain(
        "ulejlighed ulejligheden gene gener generne situationen forløbet misforståelsen misforståelser")

    static func isTaken(in sentence: Sentence) -> Bool {
        patterns.all(in: sentence).contains { _, range in
            !isSomebodyElses(range.lowerBound, in: sentence) && !isVague(range, in: sentence)
                && !isUncertain(range.lowerBound, in: sentence)
        }
    }

    /// "at du mener, der er sket en fejl"
    private static func isSomebodyElses(_ place: Int, in sentence: Sentence) -> Bool {
        for verb in sentence.tokens.indices where verb < place && viewing.contains(sentence.tokens[verb].word) {
            switch sentence.subject(of: verb) {
            case .person(.you, _), .person(.third, _):
                let between = (verb + 1)..<place
                if !between.contains(where: { ["men", "og", ";"].contains(sentence.tokens[$0].word) }) { return true }
            default: continue
            }
        }
        // "at du er uenig", "din uenighed"
        let isView = sentence.tokens[place].word
        if isView.hasPrefix("uenig") || isView.hasPrefix("enig") || isView == "ikke" || isView == "helt" {
            let start = sentence.clauseStart(of: place)
            return sentence.people[start..<place].contains(.you) && !sentence.people[start..<place].contains(.us)
        }
        return false
    }

    private static func isVague(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        guard ["beklage", "undskyld"].contains(where: sentence.tokens[range.lowerBound].word.hasPrefix) else {
            return false
        }
        return sentence.tokens[range.lowerBound...].prefix(5).contains { general.contains($0.word) }
            || sentence.phrase("at tingene", from: range.lowerBound) != nil
            || (sentence.phrase("at det", from: range.lowerBound) != nil
                && sentence.phrase("at det har været", from: range.lowerBound) != nil)
    }

    /// "hvis vi har begået en fejl", "om der er sket en fejl"
    private static func isUncertain(_ place: Int, in sentence: Sentence) -> Bool {
        (max(0, place - 6)..<place).contains {
            ["hvis", "såfremt", "eventuelle", "eventuel"].contains(sentence.tokens[$0].word)
        }
    }
}
