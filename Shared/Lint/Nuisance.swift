import Wording

/// Regret as if the worst of it was the trouble for us. Source: R-124.
///
/// Somebody of ours must be the one who bears it: *for os*, *har kostet kommunen*, *måtte bruge*. Trouble for the citizen, and
/// how long we took to answer, is what one should regret.
enum Nuisance {
    private static let patterns = PatternBook(
        """
        +belastende|+hård|hårdt|+krævende|+ressourcekrævende|+tidskrævende|+besværlig|+ærgerlig|+uheldig|+beklagelig|+træls|+opslidende|+ubehagelig|+dyr|+frustrerende|+trist|+kedelig|+anstrengende|+generende|+arbejdskrævende|+omkostningsfuld|+ubelejlig|+stressende|+pinlig|+flov|+ubekvem|+problematisk|+bekostelig|+drøj|+slidsom|+enerverende|+irriterende|+sur|+pinagtig (også|især|både|meget|alene) for @us
        +belastende|+hård|hårdt|+krævende|+ressourcekrævende|+tidskrævende|+besværlig|+ærgerlig|+uheldig|+beklagelig|+træls|+opslidende|+ubehagelig|+dyr|+frustrerende|+trist|+kedelig|+anstrengende|+generende|+arbejdskrævende|+omkostningsfuld|+ubelejlig|+stressende|+pinlig|+flov|+ubekvem|+problematisk|+bekostelig|+drøj|+slidsom|+enerverende|+irriterende|+sur|+pinagtig og ~2 for @us
        ikke ~2 sjovt|rart|let|nemt|morsomt|behageligt|sjov|rar|nem ~2 for @us
        =være:er,var,været ~3 +svær|+vanskelig|+udfordrende|sværere|+trættende ~2 for @us $
        for os|kommunen|afdelingen|forvaltningen|medarbejderne|personalet|kollegerne ~4 været|er|var ~4 +belastende|+hård|+krævende|+ressourcekrævende|+besværlig|+ærgerlig|+uheldig|+beklagelig|+træls|+ubehagelig|+frustrerende|+vanskelig|+anstrengende
        +belastende|+hård|hårdt|+krævende|+ressourcekrævende|+tidskrævende|+besværlig|+ærgerlig|+uheldig|+beklagelig|+træls|+opslidende|+ubehagelig|+dyr|+frustrerende|+trist|+kedelig|+anstrengende|+generende|+arbejdskrævende|+omkostningsfuld|+ubelejlig|+stressende|+pinlig|+flov|+ubekvem|+problematisk|+bekostelig|+drøj|+slidsom|+enerverende|+irriterende|+sur|+pinagtig ~1 forløb|sag|proces|periode|tid|oplevelse|situation|omtale|affære|historie ~1 for @us
        gene|gener|besvær|ulejlighed|bøvl|belastning|byrde|plage|mareridt|prøvelse|pine|problem|problemer|ekstraarbejde|merarbejde|ulempe|ulemper|hovedpine|bekymring|udfordring|udfordringer|udgift|udgifter|tab|pres ~2 for @us
        =koste|=påføre|=volde|=forvolde|=skaffe|=forårsage|=give:giver,gav,givet|=medføre ~3 @us ~6 timer|tid|arbejdstid|arbejdstimer|ressourcer|kræfter|penge|energi|nerver|arbejde|ekstraarbejde|merarbejde|besvær|bøvl|problemer|problem|hovedbrud|ulejlighed|bekymringer|udgifter|gener|hovedpine|dage|uger|ventetid|belastning|omtale|møder|samtaler|opkald|sygedage|uro
        =koste|=påføre|=volde|=forvolde|=forårsage|=medføre|=skabe ~3 meget|mange|stort|store|en|et|ekstra ~3 besvær|bøvl|arbejde|ekstraarbejde|merarbejde|problemer|ulejlighed|uro|gener ..4 for|hos|i @us
        anledning til ~3 arbejde|ekstraarbejde|merarbejde|besvær|bøvl|problemer|uro|udgifter ..5 i|hos|for @us|forvaltningen
        =skabe ~2 uro|bøvl|besvær|problemer|travlhed|utryghed|stress ~1 i|hos|for @us
        ulejlighed|besvær|arbejde|ekstraarbejde|merarbejde|bøvl|gener|tid|gene|udgifter ..5 har|sagen|klagen|det ~3 påført|givet|kostet|voldt|skabt|forårsaget|medført ~2 @us
        =tage|tog|taget ~4 tid|kræfter|ressourcer|energi|timer ~3 fra @us|andre
        tid|kræfter|ressourcer|energi|timer ~2 fra os|vores|andre|medarbejderne|kollegerne|de
        =lægge|lagde|lagt ~3 beslag på ~6 tid|ressourcer|kræfter|timer|os|medarbejdere|personale|medarbejderne
        =lægge|lagde|lagt ~3 pres på @us
        =trække|trak|trukket ~3 veksler på ~5
        =tære|=slide:sled,slidt|=tynge ~3 på @us
        @us ~4 +presset|pressede|overbebyrdede|overbelastede|hårdtspændt ~5
        været ~6 foruden
        (er|var) mere|mest trætte|trætte|kede ~3 end (,) vi|os|kommunen
        =belaste|=presse|=forstyrre|=genere|=forsinke|=hæmme|=overbelaste|=overbebyrde|=bebyrde ~4 @us
        =belaste|=presse|=forstyrre ~2 arbejdet|driften|hverdagen
        @us ~3 nødt|tvunget til at bruge|afsætte|sætte|lægge|tage|holde|aflyse|omprioritere|udsætte|finde|omlægge
        @us ~2 måttet bruge|afsætte|sætte|lægge|tage|omprioritere|aflyse|høre|lytte|finde|omlægge|trække|ansætte|udsætte|prioritere|tilsidesætte
        @us ~3 må|måtte ~2 bruge|afsætte|omprioritere|aflyse|høre|tilsidesætte|prioritere|lægge ~8
        @us ~2 har|have|har_haft ~2 haft ~3 meget|mange|travlt|ekstra|ekstraarbejde|merarbejde|store|stort|besvær|bøvl ~3 arbejde|besvær|bøvl|udgifter|problemer|vanskeligheder|ulejlighed|med
        @us ~2 brugt|bruger|brugte|anvendt|lagt|anvender|anvendte ~2 (alt) (for) meget|mange|så|uforholdsmæssigt|uforholdsmæssig|stor|store|utallige|ekstra|urimeligt|urimelig|rigtig|enormt|timevis|ufattelig|ufatteligt|mere|megen|lang ~4 ressourcer|tid|timer|kræfter|energi|arbejdstid|arbejdstimer|arbejde|møder|penge
        brugt|bruger|brugte ~1 (meget) mange|meget|utallige|uforholdsmæssigt|uforholdsmæssig|urimeligt|megen ~3 ressourcer|tid|timer|kræfter|energi ..2 på din|dig|denne|sagen|klagen|jeres|borgeren|at
        fylder|fylde|fyldt|fyldte ~3 (alt) meget|for ~4 hos|for|i|vores @us|hverdag|afdelingen|teamet
        går|gået|gik|gå ud over ~3 os|vores|kommunen|medarbejderne|personalet|afdelingen|kollegerne|andre|de|øvrige
        gået|går|gik|gå ~2 hårdt ~3 @us
        stille|stillet|stiller|sætter|sat|sætte|fremstiller|fremstillet ~3 @us ~3 dårligt|forkert|negativt|uheldigt lys
        skade|skader|skadet|skadede ~3 omdømme|ry|renommé|image
        omdømme|ry|renommé|image ~4 skade|lidt|skadet
        (dårlig|negativ|megen|meget|uheldig|kedelig) omtale|presseomtale|medieomtale|pressedækning ~8
        @us ~3 udsat|udsættes for din|hård|kritik|beskyldninger|mediernes
        @us ~3 kede|ked af ~1 (,) at|over ..3 @us ~3 skal|måtte|må|har ~2 bruge|høre|stå|måttet|brugt|finde
        ærgerligt|beklageligt|trist|uheldigt|kedeligt|synd|træls (,) at ..1 @us|andre|medarbejderne ~4 skal|må|måtte|har|skulle|bliver|blev|er ~3 bruge|brugt|måttet|høre|stå|udsættes|udsat|hængt|lide|belastet|blandes|nævnes|omtales|kommet
        vores|kommunens|forvaltningens|afdelingens travle|pressede|begrænsede|knappe|sparsomme ~4
        synd for @us
        grå hår
        tænder ud
        hængt ud
        taget|tog|tager hårdt på @us|personalet
        hård|drøj|lang|svær|træls|sej|barsk omgang|tur|kamp|periode|tid|proces|uge ~1 for @us
        ærgerlige|skuffede|skuffet|kede|ked|trætte (af|over) ..3 klage|klagen|klager|kritik|kritikken|omtale|omtalen|avisen|pressen|medierne
        ramt|rammer|ramte ~2 @us ~2 hårdt
        @us ~3 kede|ked af det efter|over|når
        budget|budgettet|økonomi|økonomien ~3 presset|pres|belastet|belaster
        i forvejen travle|travl|pressede|presset|hårdt
        måtte|nødt ~1 bruge ~4 på din|dine|klagen|sagen|dig|borgeren
        skuffede|skuffet|ærgerlige|kede (af|over) (det) (,) at du ~2 klaget|klager|gået|henvendt
        +uheldig|+beklagelig|+ærgerlig|+skidt|+kedelig|+trist|skidt for ~1 (gode) ry|omdømme|image|renommé|statistik|statistikken|budget|budgettet|regnskab
        uheldigt|beklageligt|ærgerligt|kedeligt|trist|skidt for ~2 ry|omdømme|image|renommé
        @us ~4 bagud|bagefter|forsinkede|i_knæ ~8
        =ærgre os|mig
        kommer|kom|ramte|rammer ~5 tidspunkt|tid|periode ~2 for @us
        dårligt|ubelejligt|uheldigt|skidt|travlt tidspunkt ~2 for @us
        tager|tog|taget os|kommunen|afdelingen|medarbejderne ~2 lang|længe|timer|dage|dagevis ~9 besværligt|bøvlet|træls|svært|hårdt|surt
        =medføre|=betyde:betød|=give:gav,givet|=skabe|=udløse ~3 overarbejde|merarbejde|ekstraarbejde|dobbeltarbejde
        andre borgere|sager|opgaver|mennesker|klager (,) (der|som|at) (også) venter|også|skal|trænger|vigtigere
        @us (også) har|havde (også) (mange) andre borgere|sager|opgaver|ting ~6
        ikke kan|kunne|vil|ville bruge mere|flere|længere|yderligere (tid|timer|kræfter|ressourcer)
        kan|vil (vi|jeg) ikke bruge mere|flere|yderligere tid|timer|kræfter|ressourcer
        @us ~2 måttet|måtte|nødt|tvunget ~8 på grund af din|dine|klagen|borgerens|jeres
        (sat|bragt|stillet|sætter|bringer|bragte|satte) os|afdelingen|kommunen|forvaltningen i en|et ~1 kedelig|uheldig|pinlig|vanskelig|svær|ubehagelig|træls|penibel|kattepine|ubehageligt situation|lys|position
        =kræve:krævet (rigtig|uforholdsmæssigt|alt_for) meget|mange|store|en_del|ekstra ~3 af|hos|fra|for @us
        når|nåede|nå (vi|jeg) ikke|ingen (at) ~2 andre|vores|øvrige opgaver|sager|borgere
        spoleret|spolerer|spolerede|ødelagt|ødelagde ~6 for @us
        blevet|været|blive sparet|forskånet for
        mareridt|helvede (for)|at ~2
        @us ~3 (godt) (kunne) været|undværet
        trætte|udmattede|slidte|mærkede ~2 af (sagen|forløbet|klagen|din)
        ubehag|ubehageligheder|stress|frustration|frustrationer|mange|bekymring ~3 for|hos @us|medarbejderne
        (har) gjort|gør|gjorde det ~3 svært|besværligt|vanskeligt|hårdt|umuligt ~2 for @us
        gjort|gør|gjorde @us|medarbejdernes|vores ~2 arbejde|hverdag ~2 svært|besværligt|vanskeligt|sværere|vanskeligere|tungere|hårdere
        vores ~2 ekstraarbejde|merarbejde|besvær|ulejlighed|travlhed
        @us ~3 (meget|rigtig|ret) travlt ~8
        travl|presset|hektisk ~2 (tid|periode|uge) ~1 for|hos|i @us
        """)
    /// What kept us from it, told to somebody whom we owe regret.
    private static let excuses = PatternBook(
        """
        %travlhed|travlt|+travl|+hektisk|run|spidsbelastning|spidsbelastningen|højtryk|myldretid|arbejdspres|arbejdspresset|arbejdsbyrde|arbejdsbyrden|arbejdsmængde|arbejdsmængden|tidspres|tidsnød|sagspukkel|sagspuklen|sagspukler|sagsmængde|sagsmængden|sagsbunke|sagsbunken|sagstal|sagstallet|pukkel|puklen
        ressourcer|ressourcerne|ressourcemangel|ressourcemæssige|mandskabsmangel|personalemangel|mandskab|mandskabet|bemanding|bemandingen|underbemanding|underbemandet|underbemandede|underbemandingen|personalesituation|personalesituationen|normering|normeringen|rekrutteringsproblemer|rekruttering|vikardækning|vikarmangel|lærermangel|pædagogmangel|vakance|vakancer|opsigelser|personaleudskiftning
        sygdom|sygefravær|sygefraværet|sygemeldinger|sygemelding|influenza|influenzaen|langtidssygemeldt|langtidssygemeldte
        syge|syg|sygemeldt|sygemeldte (medarbejdere|kolleger|folk) i|hos|på afdelingen|os|teamet|kontoret|huset
        syge|sygemeldte medarbejdere|kolleger
        mange|flere|halvdelen|to|tre ~1 syge|sygemeldte|fraværende|opsigelser
        ferieperiode|ferieperioden|ferieafvikling|ferieafholdelse|højsæson|højsæsonen|juletravlheden
        budget|budgettet|budgetter|budgetterne|budgetloft|økonomien|besparelse|besparelser|besparelserne|nedskæring|nedskæringer|nedskæringerne|sparerunde|sparerunden|sparekrav|sparekravene|spareplan|fyringsrunde|fyringsrunden|fyringer|trange_tider|stramme
        omstrukturering|omstruktureringen|omorganisering|omorganiseringen|fusion|fusionen
        på barsel|barselsorlov|ferie|orlov|kursus
        nyansat|nyansatte|uerfaren|uerfarne|oplæring|oplært|nyuddannet
        vi|jeg|medarbejderne|personalet|teamet|afdelingen ~1 +presset|+belastet|+overbebyrdet|+stresset|bagud|underbemandede|underdrejet|underdrejede
        (vi|jeg) ~1 løber ~2 stærkt|hurtigt
        kun|blot|bare ~1 to|tre|fire|en|én|et|fem|få|halvanden (medarbejdere|medarbejder|folk|mand|personer) til (at)
        få|færre|manglende|mangler|mangel ~2 (på) folk|hænder|medarbejdere|kolleger|personale|varme_hænder|sagsbehandlere|vikarer|chauffører|pædagoger|lærere|stillinger|tid
        for få|lidt ~1 hænder|medarbejdere|folk|kolleger|personale|tid|penge|sagsbehandlere
        ubesatte|ledige|vakante stillinger
        andre|mange|hundrede|hundredvis|halvtreds|tusind|tusindvis|utallige|stak|bunke ~2 (andre|af) sager|ansøgninger|henvendelser|klager|opgaver|mails|opkald|borgere
        fyldt|booket|optaget|pakket med|af|i møder|opgaver|kalenderen|andre
        kalender|kalenderen|kalendere|dagene ~3 fyldt|booket|proppet|fuld|tætpakket|pakket
        nåede|når (vi|jeg) (det) ikke (alt|det)
        kan|kunne (vi|jeg) ikke (at) nå|overkomme
        kæmper|kæmpede|knokler|knoklede|bøvler|bakser|roder (selv) med|for
        som|, vi selv ~1 (også) kæmper|slås|bøvler|roder|lider
        sat|sætter|satte os|mig tilbage|bagud
        rækker|række|rakte ikke ~1 til
        ikke råd|penge|folk|tid|hænder|midler|kræfter|mandskab|kapacitet til|nok
        er (vi|jeg) (desværre|jo) kun|bare|blot to|tre|fire|fem|én|en|få|halvanden (på|i|her|til)
        @us er (desværre|jo) kun|bare|blot to|tre|fire|fem|én|få|halvanden
        rift om
        kapacitet|kapaciteten|kapacitetsproblemer|kapacitetsmangel
        døgnet|dagen ~1 har|kun ~1 fireogtyve|24|timer
        mange|travle|lange bolde|opgaver|vagter
        arbejder|arbejdede (på) over|weekend|weekenden|døgndrift|højtryk
        vi|jeg (også|jo) (er|kun) (også|jo|kun) mennesker
        dårlige|ringe|vanskelige|svære|stramme|pressede|trange arbejdsvilkår|vilkår|rammer|betingelser|forhold|arbejdsforhold|økonomi|budgetter
        """)
    private static let regret = PatternBook(
        """
        =beklage|beklageligvis|beklagelse|beklagelsen|=undskylde|undskyld|undskyldning|sorry|desværre|kede|ked|ærgerligt|uheldigvis|+ærgerlig
        sent|sene|forsinket|forsinkede|forsinkelse|forsinkelsen|ventetid|ventetiden|vente|ventet|først|længe|køen|ventede
        """)
    private static let certainExcuses = PatternBook(
        """
        (vores|de|kommunens|afdelingens) ressourcer|budget|økonomi|bemanding|midler|kræfter ~1 er|var (desværre) +begrænset|+knap|knappe|små|+presset|stram|sparsomme|brugt|opbrugt
        grundet|på_grund_af|skyldes|pga. %travlhed|ressourcemangel|personalemangel|arbejdspres|sygdom|ferie|besparelser
        grund af (stor|megen|den|øget|manglende) %travlhed|ressourcemangel|personalemangel|arbejdspres|ressourcer|mandskab|bemanding|personale
        """)

    /// Regret that turns to why we could not: *travlhed*, *bemanding*, *budgettet*.
    private static func excuse(in sentence: Sentence) -> ClosedRange<Int>? {
        if let sure = certainExcuses.first(in: sentence) { return sure }
        guard regret.first(in: sentence) != nil else { return nil }
        return excuses.all(in: sentence).map(\.range).filter { range in
            !sentence.isReported(range.lowerBound) && isOurs(range, in: sentence)
        }.max { $0.count < $1.count }
    }

    /// The citizen's own illness, holiday or bustle is none of ours.
    private static func isOurs(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        let start = sentence.clauseStart(of: range.lowerBound)
        return !sentence.people[start...range.upperBound].contains { $0 == .you || $0 == .third }
    }

    /// Who says whose fault it was, or what it cost the citizen, does not complain of the work.
    private static let fair = PatternBook(
        """
        vores|kommunens|min ansvar|fejl|skyld
        fejlen er|var vores
        var|er|begik|begået|lavet|lavede|fandt ~1 en|to|tre fejl
        lovede
        undskyldning|undskyldes
        enig|enige
        ingen undskyldning
        """)

    static func hits(in sentence: Sentence) -> [Hit] {
        guard fair.first(in: sentence) == nil else { return [] }
        for (_, range) in patterns.all(in: sentence).sorted(by: { $0.range.count > $1.range.count }) {
            guard isBorneByUs(range, in: sentence), !sentence.isDenied(range.lowerBound),
                !sentence.isReported(range.lowerBound),
                sentence.tokens[range.lowerBound].word == "ikke"
                    || !range.contains(where: { Grammar.negations.contains(sentence.tokens[$0].word) })
            else { continue }
            return [Hit(.nuisance, range.lowerBound, range.upperBound)]
        }
        return excuse(in: sentence).map { [Hit(.nuisance, $0.lowerBound, $0.upperBound)] } ?? []
    }

    /// "brugt for lang tid på at svare dig" is our own delay, "den tid, du har brugt" and "for dig" the citizen's trouble.
    private static func isBorneByUs(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        let words = range.map { sentence.tokens[$0].word }
        let after = sentence.tokens[(range.upperBound + 1)...].prefix(3).map(\.word)
        if zip(words, words.dropFirst()).contains(where: {
            $0 == "for" && ["lang", "længe", "meget", "mange"].contains($1)
        }),
            words.contains("tid") || words.contains("længe")
        {
            return false
        }
        if words.contains(where: { ["brugt", "bruger", "brugte"].contains($0) }), after.prefix(2) == ["på", "at"],
            sentence.has({ ["svare", "ringe", "behandle", "finde", "vende"].contains($0) }),
            !words.contains("uforholdsmæssigt")
        {
            return false
        }
        // Given to you, borne by you.
        let bearer = range.first { sentence.people[$0] == .you || sentence.people[$0] == .third }
        if let bearer, ["dig", "jer", "du", "hende", "ham", "hun", "han"].contains(sentence.tokens[bearer].word),
            !words.contains("brugt"), !words.contains("bruge"), !words.contains("måttet")
        {
            return false
        }
        return true
    }
}
