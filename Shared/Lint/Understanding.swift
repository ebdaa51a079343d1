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
        kede|ked af (det) (,) at du|i|hun|han|borgeren har|havde|fik|måtte|gik|er|står|skulle ~4 svært|hårdt|dårlig|dårligt|skidt|svær|hård|igennem|træt|situation|trist|ensom
        =udtrykke:udtryktes|=vise:vist,vistes|=møde|=give:gav,givet|=bruge ~3 forståelse|medfølelse|empati|sympati|indlevelse
        kan vi|jeg (godt|sagtens) se|høre|mærke|fornemme|følge (,) at ~3 fyldt|fylder|svært|hårdt|betyder|betød|frustrerende|vred|skuffet|påvirket|ked
        gør|gjorde os|mig (meget|virkelig|så) ondt
        =beklage (meget|dybt|virkelig) (,) at du|i er|blev|bliver|ikke ~1 utilfreds|utilfredse|ked|skuffet|vred|frustreret|uenig|træt|tilfreds|tilfredse|glad
        lydhør|lydhøre (over) for
        vi|jeg ved|forstår|mærker|fornemmer|ser|kan_se|hører|er_klar_over (godt|udmærket|også|sagtens) (,) (at|hvor) (meget|svært|hårdt|vigtigt|vigtig|stor|tungt|frustrerende) ~6 betyder|betød|fylder|fyldt|svært|svær|hårdt|hård|kan_være|frustrerende|tungt|vigtigt|belastende
        vi|jeg ved (godt|udmærket|også|sagtens|jo) (,) (at|hvor) svært|hårdt|meget|vigtigt|frustrerende|tungt|vigtig
        med beklagelse|stor_beklagelse|bekymring|alvor|interesse|deltagelse|vemod har|har_vi|læste|noterer|konstaterer|ser
        medfølelse|medfølende|empatisk|indlevelse|indlevende|sympatien
        =lytte|lyttede til borgerens|hendes|hans|din|dine|dit|jeres|deres frustration|frustrationer|vrede|kritik|utilfredshed|bekymring|bekymringer|historie|oplevelser
        =rumme din|hans|hendes|borgerens|jeres ~1 frustration|vrede|følelser
        =notere os|mig|vi|jeg ~1 din|dit|jeres|at ~2 frustration|utilfredshed|kritik|synspunkt|skuffelse|synspunkter
        =tage:taget din|dit|jeres|dine kritik|henvendelse|klage|ord|synspunkter|frustration|bekymring|utilfredshed ~1 (meget|yderst|dybt) alvorligt
        det er (jo|også|virkelig|selvfølgelig) aldrig|ikke rart|sjovt|let|nemt|morsomt|optimalt (,) at|når ~4
        hvem ville|bliver ikke (blive|have)
        det ville|kunne alle|enhver|vi_alle|jeg (også) (have) blive|blevet|reagere|føle|synes
        vi|jeg ville (også|selv) (også|selv) (være|blive|have) (blevet) vred|vrede|ked|kede|frustreret|frustrerede|skuffet|skuffede|sure|utilfreds|utilfredse
        i din|dit|jeres situation|sted|sko ville|havde vi|jeg
        beklagelige|uheldige|kedelige|triste|ulykkelige situation|forløb|omstændigheder|hændelse|episode|oplevelse
        kan|må (vi|jeg) (kun|blot|bare|alene) kun|blot|bare|alene beklage
        forstående
        =udvise ~2 forståelse|medfølelse|empati
        =relatere til
        hører (vi|jeg) dig $
        (vi|jeg) hører (hvad|,) dig|du
        ked|kede|trist|ærgerligt|ærgerlige|beklageligt|kedeligt|leit (af|over) at (høre|læse|erfare|det|du)
        trist|ærgerligt|beklageligt|kedeligt|leit (,) at (høre|læse|erfare)
        trist|ærgerligt|beklageligt|kedeligt (,) at du|i er|blev|bliver|har|føler
        =beklage (meget|dybt) din|jeres|dine situation|omstændigheder|forhold
        =beklage (meget|dybt) omstændighederne|forholdene|misforståelsen|miseren|balladen|det_skete
        hvad du|i har|må|måtte (have) været|gået|måttet igennem|gennemgå
        (er|var) (med) på|klar over (,) (at|hvor) ~4 svært|hårdt|frustrerende|fylder|betyder|belastende
        kede|ked af (det) (,) at du|i er ~2 (det)
        lyttet|lytter|lyttede ~1 til din|dine|dit|jeres|borgerens|hendes|hans synspunkter|synspunkt|oplevelse|side|version|holdning|ord|bekymring|bekymringer|kritik
        kan|kunne (vi|jeg) (godt|sagtens|tydeligt|også) mærke|fornemme|høre (os|mig) , at|hvor ~2 betyder|fylder|fyldt|svært|hårdt|gør|påvirker|berører
        forestille|forestiller os|mig (,) hvor|at|hvad|din|hvordan
        =beklage (meget|dybt) (,) at forløbet|sagen|mødet|samtalen|processen|udfaldet ~2 ikke blev|er|var|gik|har ~1 (som|sådan|bedre|anderledes)
        ærgerlige|ærgerlig|kede|ked|triste (over|af) (det) (,) at du|i sidder|står|er|befinder|føler|har ~3 situation|ked|trist|skuffet|svært|vred|frustreret|utilfreds
        (fuld|stor|dyb|den_største) respekt for (,) at du|i
        gør|gjorde (det) (meget|virkelig|så) ondt (,) at høre|læse|erfare|se
        =beklage (meget|dybt) de|den|det ulempe|ulemper|ulejlighed|besvær|gene|gener|vanskeligheder|problemer
        =notere:noteret (os|mig) ~2 din|dit|jeres|dine utilfredshed|kritik|frustration|holdning|synspunkt|synspunkter|bemærkninger|skuffelse
        (helt|fuldt) i orden|okay|ok|fair|menneskeligt|naturligt (,) at du|i|man er|bliver|blev|føler|reagerer
        lydhør|lydhøre
        er (vi|jeg) (godt|helt|også) med på|klar_over (,) at
        (vi|jeg) er (godt|helt|også) med på (,) at|hvor
        nikke|nikker genkendende|forstående
        genkender|genkende ~1 (godt) din|dine|den frustration|følelse|følelser|utilfredshed|billede|vrede
        =beklage (meget|dybt|virkelig|naturligvis) (hele) forløbet|situationen|processen|sagen|hændelsesforløbet
        =beklage (meget|dybt|virkelig|naturligvis) hele ~1
        berører|berørte|rører|rørte|påvirker|bekymrer os|mig (at|dybt|meget|,)
        tænker|tænkte (meget) på dig|jer
        =sende|=sender varme|kærlige tanker
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
        // "forståelse for, at du har oplevet ventetiden som lang": what is parked says it all.
        if other.rule == .parked, other.last - other.first < 6,
            !sentence.has({ ["finder", "synes", "mener"].contains($0) }),
            other.first > hit.last, sentence.tokens[other.first].word == "du"
        {
            return put
        }
        if other.rule == .parked, hit.first <= other.last, other.first <= hit.last,
            ["husker", "huskede", "tungt", "nært", "ilde"].contains(sentence.tokens[other.last].word)
        {
            return put
        }
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

    /// What a colleague is told to do, as a guide to a talk says it; nobody is understood by it.
    static func isAdvice(_ sentence: Sentence) -> Bool {
        ["hav", "anerkend", "vis", "lyt", "mød", "husk", "spejl", "rum", "sig", "spørg"]
            .contains(sentence.tokens.first?.word ?? "")
    }

    /// Where we say that we understand.
    private static func place(in sentence: Sentence) -> ClosedRange<Int>? {
        guard sentence.tokens.last?.word != "?", readings.first(in: sentence) == nil, !isAdvice(sentence) else {
            return nil
        }
        let found = patterns.all(in: sentence).map(\.range).filter { range in
            guard
                let verb = range.first(where: { at in
                    let word = sentence.tokens[at].word
                    return word.hasPrefix("forstå") || Grammar.isLikelyFinite.contains(word)
                })
            else { return true }
            // "kede af, at du har haft det svært", and in a note "Mødte borger med forståelse": we are who says so.
            let opening = sentence.tokens[range.lowerBound].word
            if ["kede", "ked", "undskyld"].contains(opening) || opening.hasPrefix("beklag") { return true }
            if range.lowerBound == 0, ["mødte", "viste", "udtrykte", "gav", "udviste"].contains(opening) {
                return true
            }
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
