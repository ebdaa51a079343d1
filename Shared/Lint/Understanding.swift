import Wording

/// Understanding that does not say whether we agree. Source.
enum Understanding {
    private static let patterns = PatternBook(
        """
        vi|jeg ~4 forstår (godt|sagtens|fuldt|udmærket|til|virkelig|bestemt) ~1 din|dit|dine|dig|,|hvorfor|hvis|frustrationen|vreden|skuffelsen|borgerens|hendes|hans|hvad|jeres|reaktionen
        forstår|forstod vi|jeg (godt|udmærket|sagtens|fuldt|bestemt) din|dit|dine|dig|,|hvorfor|hvis|borgerens|hendes|hans|hvad|reaktionen|frustrationen|vreden
        kan|kunne|må (vi|jeg) ~4 forstå ~4
        forstår|forstod vi|jeg godt|sagtens|udmærket|fuldt
        godt|sagtens|udmærket forstå
        vi|jeg ~3 (fuld|stor|største|al|megen|den|dyb|fuldt) forståelse for
        har|have vi|jeg ~3 forståelse for
        har|have ~3 forståelse for
        med (fuld|stor|al|den) (største) forståelse for
        vores|min (fulde|dybe|største) forståelse|sympati|medfølelse|deltagelse
        stor|største|fuld|al|dyb sympati|medfølelse|forståelse|indlevelse
        har|have|udtrykke ~3 sympati|medfølelse
        sætte|sætter|leve|lever (os|mig) ~1 ind i
        det er (også|meget|helt|fuldt|ganske|jo) forståeligt
        helt|fuldt|meget|ganske forståeligt|forståelig
        (helt|fuldt) forståeligt (,) at
        =føle med dig|jer|dem
        =sympatisere med
        kan|kunne (vi|jeg) ~1 godt|sagtens|udmærket se|høre|mærke|fornemme|følge (,) ~1 at|dig|hvorfor
        (godt|sagtens|udmærket) se|høre|mærke (,) at du|det|i ~5 vred|frustreret|ked|skuffet|hårdt|svært|frustrerende|utilfreds|oprørt|trist|irriterende|utrygt|påvirket|berørt
        =anerkende (,) ~2 din|dine|at ..8 frustration|frustrationer|vrede|skuffelse|utilfredshed|frustreret|vred|skuffet|svært|hårdt|frustrerende|utilfreds|ked|bekymring|bekymringer|situation
        =anerkende (,) at|din|dine|dit ~3 (frustration|vrede|skuffelse|utilfredshed|bekymring|synspunkt|situation|følelser)
        det er (jo|også|helt|fuldt) klart|naturligt|forståeligt (,) at du|i ~6 frustreret|vred|ked|skuffet|utilfreds|reagerer|træt|oprørt
        =respektere din|dit|dine|at|, ~2 holdning|synspunkt|mening|du|synspunkter|utilfredshed
        respekt for din|dit|dine (holdning|synspunkt|mening|vrede|frustration)
        =forstå ~1 din ~1 frustration|vrede|skuffelse|utilfredshed|situation|kritik|bekymring|bekymringer
        vi|jeg hører (godt) din|dit|dine|, ~2 (frustration|vrede|utilfredshed|kritik|at|hvad)
        lytter til din|dine|dit ~2
        =vise:viste,vist (stor|fuld|en) (vis) forståelse (for)
        =sætte:satte,sat|=leve (os|mig) (godt) i dit|din|dine|jeres|borgerens|hendes|hans sted|situation|sko
        gjort|gør|gjorde ~2 indtryk på os|mig
        fuld|stor|al|fuldeste forståelse
        =forstå dig|jer $
        klar|bevidste|opmærksomme over|om|på (,) at situationen|det|du|forløbet|ventetiden ~4 svær|svært|hård|hårdt|frustrerende|vred|skuffet|frustreret|belastende|utilfreds|ked
        kan|kunne (vi|jeg) ~1 (godt|sagtens|udmærket) følge din|dit|dine|dig
        =beklage (,) at du|i er|blev|bliver ~1 utilfreds|ked|skuffet|vred|frustreret|uenig|træt
        kede|ked af at høre
        det er (jo|også|helt|fuldt) klart|naturligt|forståeligt|menneskeligt (,) at man ~6
        undskyld|beklager|ked|kede (af) (det) (,) at tingene|det|sagen|forløbet|mødet ~4 sådan|anderledes|skævt|galt|forkert_sted
        =beklage alt (det) (,) der|som
        =beklage det (,) der|som ~1 sket|hændt|skete
        undskyld|beklager (for) alt|det_hele
        tager|tage din|dine|dit kritik|frustration|ord|utilfredshed til os
        tager|tage (også) til os
        hører (vi|jeg) din|dine|dit frustration|vrede|skuffelse|utilfredshed|kritik
        tænker på dig|jer
        tager|tage din|dine|jeres kritik|utilfredshed|frustration|bekymring (meget|virkelig) alvorligt
        det|dette lyder ~2 frustrerende|hårdt|svært|ubehageligt|trist|svær|hård
        det må|måtte (have) (være|været) (en) ~2 frustrerende|hårdt|svært|ubehageligt|svær|hård|træls
        =beklage (meget|dybt) den|de|det|al ~1 ulejlighed|gener|besvær|situation|forvirring
        =beklage (,) at du|i har|havde haft ~3 forløb|dag|tid|periode
        =beklage (,) at du|i ikke er ~1 tilfreds|tilfredse|glad|enig
        sætter|sætte os|mig ~2 i dit|jeres|din|borgerens|hendes|hans sted|situation
        =beklage din|dine utilfredshed|frustration|skuffelse|vrede
        det er trist|kedeligt|ærgerligt|ubehageligt for dig|jer $
        som vi|jeg (godt) forstår ~6
        =beklage (meget|dybt|virkelig|selvfølgelig|naturligvis|kun) forløbet|situationen|hændelsen|episoden|oplevelsen|misforståelsen|forvirringen
        =beklage (meget|dybt) ~1 ulejligheden|generne|besværet
        kede|ked af (det) (hele) forløbet|situationen|hændelsen
        kede|ked af (det) , at det ~2 skulle|er|blev|har|endte ~2 sådan
        undskyld|undskylder|undskyldning|beklager (for) forløbet|situationen|ulejligheden
        =beklage (,) at det ~2 skulle|er|blev|har|endte ~2 sådan|dertil
        """)
    /// Not a sentence about feelings: how we have read something, or that we would like to know.
    private static let readings = PatternBook(
        """
        =forstå:forstod,forstået ~4 sådan|således|som|rigtigt|ret|korrekt
        har|have (vi|jeg) ~2 forstået
        =forstå (,) at du|i|borgeren|hun|han (gerne|helst) vil|ønsker|mangler|skal
        for at (bedre) forstå
        gerne|bedre|prøver|prøve|forsøger|vil|ønsker|lettere|svært|nemmere|nemt|let (at) (bedre) forstå
        =forstå ~2 ikke
        ikke|aldrig ~3 forstå|forstår|forstået|forståelse
        hvis|når (vi|jeg|du|borgeren) ~2 forstår|forstå
        """)

    /// With what is parked: `anerkender din oplevelse` is parked alone, `forståelse for, at du finder` is understanding alone.
    /// Regret of the course as our nuisance is that alone.
    static func besides(_ put: [Hit], in sentence: Sentence, followedBy next: [Sentence]) -> [Hit] {
        let own = hits(in: sentence, followedBy: next)
        guard let hit = own.first, let other = put.first else { return own + put }
        let understands = (hit.first...hit.last).contains { sentence.tokens[$0].word.hasPrefix("forstå") }
        let experiences = (other.first...other.last).contains { at in
            ["oplev", "opfat", "følels", "føl", "indtryk"].contains { sentence.tokens[at].word.hasPrefix($0) }
        }
        return (understands ? own : []) + (experiences || !understands || other.rule != .parked ? put : [])
    }

    static func hits(in sentence: Sentence, followedBy next: [Sentence]) -> [Hit] {
        guard let range = place(in: sentence), !sentence.isReported(range.lowerBound),
            !([sentence] + next).contains(where: Stand.isTaken)
        else { return [] }
        return [Hit(.understanding, range.lowerBound, range.upperBound)]
    }

    /// Where we say that we understand.
    private static func place(in sentence: Sentence) -> ClosedRange<Int>? {
        guard sentence.tokens.last?.word != "?", readings.first(in: sentence) == nil else { return nil }
        let found = patterns.all(in: sentence).map(\.range).filter { range in
            guard
                let verb = range.first(where: { at in
                    let word = sentence.tokens[at].word
                    return word.hasPrefix("forstå") || Grammar.isLikelyFinite.contains(word)
                })
            else { return true }
            let first = chain(verb, in: sentence)
            // "at have forståelse for" is said of nobody.
            if sentence.isInfinitive(first), sentence.tokens[first].word != "høre" { return false }
            switch sentence.subject(of: first) {
            case .person(.third, _), .person(.you, _): return false
            case .person(.staff, let at): return !["kollega", "medarbejder"].contains(sentence.tokens[at].word)
            default: return true
            }
        }
        return found.max { $0.count < $1.count }
    }

    /// "kan godt forstå": the subject stands by the first verb.
    private static func chain(_ verb: Int, in sentence: Sentence) -> Int {
        let start = sentence.clauseStart(of: verb)
        return (start...verb).first { Grammar.auxiliaries.contains(sentence.tokens[$0].word) } ?? verb
    }
}
