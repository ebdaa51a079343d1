import Wording

/// What happened, left with the citizen as something the citizen merely lived through. Source.
///
/// Regret, recognition or respect for how somebody took it says nothing of whether it was so. To ask how it was, to thank for
/// being told, and to name what somebody met (`oplevede to aflysninger`) is fair.
enum Parking {
    /// Regret with a way out, and what we are said to recognise.
    private static let certain = PatternBook(
        """
        =beklage (meget|dybt|selvfølgelig|naturligvis) (,) hvis|såfremt|dersom|at|,  ..9 indtryk|indtrykket|opfattelse|opfattelsen|oplevelse|oplevelsen|følelse|følelsen|fornemmelse|fornemmelsen
        =beklage (meget|dybt|selvfølgelig|naturligvis) (,) hvis|såfremt|dersom|i
        =undskylde|undskyld (meget) (,) hvis|såfremt
        kede|ked af (det) (,) hvis
        hvis|såfremt|dersom du|i|de|nogen ..12 beklager|undskylder|undskyld|kede
        hvis|såfremt ..9 misforstået|misforståelse|misforståelser|krænket|stødt|generet|såret ..6 beklager|undskylder|undskyld|kede
        ærgerligt|trist|beklageligt|synd (,) hvis
        din|dine|jeres|borgerens|hendes|hans|klagers|klagerens|deres|familiens|morens|farens (egen|personlige|subjektive|klare|umiddelbare) oplevelse|oplevelser|opfattelse|opfattelser|følelse|fornemmelse
        =respektere|=anerkende|=notere|=forstå:forstod|=acceptere ..8 oplevelse|oplevelsen|opfattelse|opfattelsen|følelse|følelsen|fornemmelse
        den|de oplevelse|oplevelser|opfattelse|følelse|følelser|fornemmelse (,) (som) (at) du|i|borgeren|hun|han|familien
        har|havde|sidder|fået|haft|få ~4 den oplevelse|opfattelse|følelse|fornemmelse
        har|havde|sidder|fået|haft|få ~4 oplevelse|følelse|fornemmelse|opfattelse af ..2 at|ikke|manglende
        har|havde|sidder|fået|haft|få|fik ~4 det indtryk
        fået|får|fik det|den|et (forkert|forkerte|dårligt|dårlige|sådan|uheldigt) indtryk
        set fra din|dit|borgerens|hendes|hans side|synspunkt|stol|perspektiv|synsvinkel
        i dine|hendes|hans|borgerens øjne
        i din|borgerens|hendes|hans optik|verden|opfattelse|perspektiv
        for dig ~2 opleves|føles|føltes|virke|virker|virkede|oplevedes
        en|et (helt) anden|andet oplevelse|opfattelse|billede (af) (forløbet|sagen) end
        opleves|opleve|føles ..3 af dig|borgeren|som
        fra dit|borgerens|hendes|hans perspektiv|synspunkt
        blevet|er|være|bliver misforstået
        har misforstået
        =opstå:opstod,opstået (en) misforståelse|misforståelser
        kan|kunne|må|måtte|have|har|måske ~3 virket|fremstået|føltes|opfattes|opleves|virke|fremstå|opfattet|oplevet som|sådan|anderledes|forkert|hård|hårdt
        =føle sig
        er|bliver|blev (blevet) (,) ~1 oplevet|opfattet|følt|tolket (af) (dig|borgeren|nogen) som|sådan|anderledes
        at|, du|i|hun|han|de|nogen|borgeren ~3 ser|så|sådan|således sådan|anderledes|på
        trådt over tæerne
        føltes|opleves|oplevedes|virkede|fremstod ~3 for dig|jer|hende|ham|borgeren
        sådan|således (,) du|i|hun|han|borgeren ser|så|oplever|opfatter|oplevede det
        at|, du|i|hun|han|de|nogen|borgeren ~6 i det|dette lys
        har|have|havde taget det|os|brevet|svaret|mødet|samtalen|tonen ~1 sådan|ilde|nær|personligt|tungt
        har|have|havde taget det ~2 på den|en måde
        på den måde|facon
        gået for nær
        indtryk|indtrykket (,) af|at
        følelsen|fornemmelsen|oplevelsen|opfattelsen ~1 (,) af|at
        oplevelsen|opfattelsen|følelsen|fornemmelsen|kritikken ~4 står|stå ~1 for ~2 regning
        alene|kun|blot|bare|udelukkende|alene_om ~1 @third ~1 oplevelse|opfattelse|følelse|fornemmelse|indtryk|udlægning|version
        subjektiv|subjektive|subjektivt (oplevelse|følelse|opfattelse|vurdering|indtryk)
        forskellige|delte|modstridende|to|flere oplevelser|opfattelser|udlægninger|versioner|fortolkninger af|omkring|på
        for @third har|havde ~1 det føltes|opleves|virket|oplevedes ~1 (,) (som)
        det (jo|så|alene|nok) (jo) deres|hans|hendes|din|borgerens (egen) oplevelse|opfattelse|følelse|mening|udlægning|version
        deres|hans|hendes|din|borgerens|jeres (egen) udlægning|version|fortolkning|syn|tolkning af|på
        din|hans|hendes|borgerens|jeres version|udlægning
        =bygge:bygger|=bero|=hvile ~2 på ~2 fornemmelse|følelse|følelser|oplevelse|indtryk|opfattelse|antagelse
        med|gennem dine|jeres øjne|briller
        ked|kede af (at) (høre) ~2 (om) din|dine|jeres|borgerens|hendes|hans oplevelse|oplevelser|opfattelse
        det må (være|stå_som|blive) din|hendes|hans|borgerens|jeres (egen) opfattelse|oplevelse|mening|vurdering|sag
        ikke levet|leve|levede|lever op til din|dine|jeres|borgerens|hendes|hans forventning|forventninger
        levede|levet|lever ikke|desværre_ikke op til din|dine|jeres|borgerens|hendes|hans (egne) forventning|forventninger
        for @third|dig|jer føles|føltes|opleves|oplevedes|virker|virkede|fremstår det|sagen|forløbet|svaret (som|,)
        gav|giver|givet|give dig|jer|hende|ham|borgeren det|dette|et (forkert|uheldigt|sådan) indtryk
        gav|giver|givet|give dig|jer|hende|ham|borgeren den|en|denne (forkerte|uheldige) opfattelse|følelse|fornemmelse
        sådan , du|i|hun|han|borgeren ~1 husker|huskede|opfatter|ser|oplever|tolker|mindes
        at|, du|i|hun|han tog|tager det|brevet|svaret ~1 (så) tungt|ilde|nært|personligt|hårdt|sådan|fortrydeligt
        @third ~1 har|havde|sidder_med ~1 en oplevelse|følelse|fornemmelse|opfattelse af
        misforståelse|misforståelser|fejlopfattelse (der) fra din|borgerens|hendes|hans|jeres side
        beror|bero|beroede|skyldes|må_skyldes ~2 misforståelse|misopfattelse|fejlopfattelse|fejltolkning|overfortolkning
        misopfattet|fejltolket|fejlfortolket|overfortolket|fejlopfattet|misopfattelse|fejltolkning|overfortolkning
        lov|ret til (sin|din|egen|egne|at) (egen|egne) oplevelse|opfattelse|følelser|føle|opleve|mene|følelse
        oplevelse|følelse|følelser|opfattelse kan (man|vi) (jo) ikke diskutere|diskuteres|afvise|anfægte
        opleves|oplevedes|oplevet|føltes|opfattes|opfattet af @third (som|,)
        kan|kunne (godt|nok|selvfølgelig|måske) opleves|føles|opfattes som
        fra hans|hendes|borgerens|din|jeres vinkel|synsvinkel|perspektiv|side_af_bordet|stol|ståsted
        @third tolkning|tolker|tolkede|læsning|udlægning (af|det|sagen|brevet|,)
        ud fra dit|dine|din|hans|hendes|borgerens|jeres (subjektive|egne|egen) synspunkt|perspektiv|vinkel|forudsætninger|opfattelse|oplevelse|synsvinkel|ståsted|følelse
        dit|jeres|hendes|hans billede|indtryk|syn af|på
        i dine|jeres|hans|hendes|borgerens øjne|optik|verden
        i din|jeres verden|hukommelse
        oplevede|følte|oplevet|følt|opfattede utryghed|uretfærdighed|ventetid|mangel|manglende|chikane|svigt|krænkelse|forskelsbehandling|tone|overgreb|mangler|fejl|uretfærdige|forsinkelse
        som du|i|hun|han|borgeren (selv) opfatter|oplever|oplevede|opfattede|ser|så|husker|huskede|føler|følte det|den|sagen|situationen
        hvordan|sådan du|i|hun|han|borgeren har|måtte|kan (have) oplevet|opfattet|følt|taget|husket
        efter|ifølge din|borgerens|hendes|hans (egen) opfattelse|mening|oplevelse|overbevisning
        """)
    /// What we said was right, and taken wrongly: the fault is put with whoever read it, and nothing is said of how it was put.
    private static let mistaken = PatternBook(
        """
        @you|@third ~2 har|havde|må_have|måtte_have ~3 misforstået|misopfattet|fejlfortolket
        har|havde @you|@third ~3 misforstået|misopfattet|fejlfortolket
        @you|@third ~1 misforstår|misopfatter|fejlfortolker
        """)
    private static let perceiving = Forms.all(
        """
        opleve opfatte føle:føltes synes:syntes finde:fandt,fundet fornemme tolke misforstå:misforstod,misforstået
        """, Forms.verb
    ).subtracting(["finde", "fundet", "findes"])
    /// How we stand to it: with one of these it is not asked, but put aside.
    private static let attitudes = Forms.all(
        """
        beklage undskylde anerkende respektere notere ærgre acceptere høre forstå:forstod,forstået
        """, Forms.verb
    ).union(
        Forms.plain(
            "ked kede ærgerligt ærgerlig trist beklageligt synd uheldigt kedeligt desværre beklageligvis bedrøveligt leit respekt forståelse undskyld ondt"
        ))
    private static let possessives = Forms.plain(
        "din dine jeres borgerens hendes hans klagers klagerens deres familiens morens farens")
    private static let asking = Forms.plain(
        "skriv ring fortæl hvordan hvad spurgte spørger spørge fortæl fortælle læse tak takker takkede takke beskriv spurgt gerne del"
    )

    static func hits(in sentence: Sentence) -> [Hit] {
        let isAsked = sentence.tokens.last?.word == "?" || sentence.has(asking.contains)
        let hasAttitude = sentence.has(attitudes.contains)
        let ranges = certain.all(in: sentence).map(\.range).filter { range in
            let first = sentence.tokens[range.lowerBound].word
            guard !isAsked || sentence.has({ $0.hasPrefix("beklage") }) || ["forskellige", "delte"].contains(first)
            else { return false }
            let last = sentence.tokens[range.upperBound].word
            // "en stærk oplevelse af at blive hørt": nothing is put aside.
            if last == "af",
                sentence.has({ ["god", "gode", "stærk", "dejlig", "positiv", "fin", "glad"].contains($0) })
            {
                return false
            }
            if last == "regning" || last.hasPrefix("forventning") { return true }
            // These say how somebody took it only together with how we stand to it.
            if last == "misforstået" || last.hasPrefix("misforståelse") || last == "sig"
                || [
                    "kan", "kunne", "må", "måtte", "have", "har", "måske", "opleves", "opleve", "føles", "blevet", "er",
                    "være", "bliver", "blev", "at", ",",
                    "følelsen", "fornemmelsen", "oplevelsen", "opfattelsen", "indtryk", "indtrykket", "trådt", "gået",
                    "efter", "ifølge", "på", "havde", "føltes", "oplevedes", "virkede", "fremstod",
                ].contains(first)
            {
                return hasAttitude && isOfOther(range, in: sentence)
            }
            // "Din oplevelse passer med listen" takes it up; "det er din oplevelse" and "vi beklager din oplevelse" put it aside.
            if possessives.contains(first) {
                let before = range.lowerBound > 0 ? sentence.tokens[range.lowerBound - 1].word : ""
                let isSo =
                    ["er", "var", "tager", "ifølge", "efter", "i", "som"].contains(before)
                    || before.isEmpty && first != "din" && first != "dine"
                    || range.upperBound + 1 < sentence.tokens.count
                        && ["er", "var"].contains(sentence.tokens[range.upperBound + 1].word)
                // "hørt om borgerens oplevelse": it is passed on.
                return before != "om" && (hasAttitude || isSo)
                    && !sentence.has { ["passer", "stemmer", "deler", "god", "enig", "enige"].contains($0) }
            }
            return true
        }
        if let range = ranges.max(by: { $0.count < $1.count }) {
            return [Hit(.parked, range.lowerBound, range.upperBound)]
        }
        guard !isAsked || sentence.has({ $0.hasPrefix("beklage") }), !isTakenUp(sentence) else { return [] }
        if let range = mistaken.all(in: sentence).map(\.range).first(where: { isTheirFault($0, in: sentence) }) {
            return [Hit(.parked, range.lowerBound, range.upperBound)]
        }
        return perceived(sentence, hasAttitude: hasAttitude)
    }

    /// Not where the citizen says so, where it is denied or only thought of, or where it is ours that it could be taken so.
    private static func isTheirFault(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        !sentence.isReported(range.upperBound) && !sentence.isDenied(range.upperBound)
            && !sentence.isFeared(range.upperBound) && !Stand.isTaken(in: sentence)
            && !sentence.has { ["hvis", "såfremt", "uklart", "uklar", "uklare", "utydeligt"].contains($0) }
    }

    /// "… og det passer": what somebody lived through is then no longer only theirs.
    private static func isTakenUp(_ sentence: Sentence) -> Bool {
        sentence.has { ["passer", "stemmer", "enig", "enige", "ret", "medhold"].contains($0) }
    }

    private static func isOfOther(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        guard
            let verb = range.first(where: {
                perceiving.contains(sentence.tokens[$0].word)
                    || Grammar.isLikelyFinite.contains(sentence.tokens[$0].word)
            })
        else { return true }
        return !sentence.subject(of: verb).isOurs
    }

    /// "beklager, at du oplever", "det er sådan, du har opfattet det", and in a note "borgeren oplever, at vi".
    private static func perceived(_ sentence: Sentence, hasAttitude: Bool) -> [Hit] {
        for verb in sentence.tokens.indices
        where perceiving.contains(sentence.tokens[verb].word) && !sentence.isQuoted(verb) {
            let first = finite(of: verb, in: sentence)
            let subject = sentence.subject(of: first)
            guard case .person(let kind, let at) = subject, kind == .you || kind == .third else { continue }
            guard !isEvent(verb, in: sentence) else { continue }
            if kind == .you {
                let isHow =
                    sentence.phrase("sådan") != nil || hasAttitude || sentence.phrase("som") != nil
                    || sentence.phrase("at") != nil
                if isHow,
                    hasAttitude || sentence.tokens[verb].word.hasPrefix("op")
                        || sentence.tokens[verb].word.hasPrefix("føl")
                {
                    return [Hit(.parked, min(at, verb), max(at, verb))]
                }
            } else if hasAttitude, isOurAttitude(sentence), !isTold(verb, in: sentence) {
                return [Hit(.parked, min(at, verb), max(at, verb))]
            }
        }
        return []
    }

    private static func finite(of verb: Int, in sentence: Sentence) -> Int {
        let start = sentence.clauseStart(of: verb)
        return (start..<verb).first {
            Grammar.auxiliaries.contains(sentence.tokens[$0].word) || Grammar.copulas.contains(sentence.tokens[$0].word)
        } ?? verb
    }

    /// "oplevede to aflysninger", "oplevede den 3. maj": what was met, not how it was taken.
    private static func isEvent(_ verb: Int, in sentence: Sentence) -> Bool {
        let rest = sentence.tokens[(verb + 1)...].prefix(3).map(\.word)
        let numbers: Set<String> = ["to", "tre", "fire", "fem", "seks", "flere", "mange"]
        return rest.prefix(2).contains { numbers.contains($0) || $0.first?.isNumber == true } || rest.first == "fejl"
    }

    /// "Skolen er ked af", "beklageligvis": not the citizen's own regret.
    private static func isOurAttitude(_ sentence: Sentence) -> Bool {
        sentence.tokens.indices.contains { place in
            guard attitudes.contains(sentence.tokens[place].word), !sentence.isQuoted(place) else { return false }
            if ["desværre", "beklageligvis"].contains(sentence.tokens[place].word) { return true }
            let verb = sentence.copula(before: place) ?? place
            return !sentence.subject(of: verb, predicate: verb == place ? nil : place).isCitizen
        }
    }

    /// "siger, at hun føler": told by the citizen.
    private static func isTold(_ verb: Int, in sentence: Sentence) -> Bool { sentence.isReported(verb) }
}
