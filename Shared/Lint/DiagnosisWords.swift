/// Illnesses, lay psychology and what is said instead of naming either. Source.
enum DiagnosisWords {
    static let adjectives = Forms.all(
        """
        paranoid psykotisk deprimeret depressiv borderlineagtig dement senil maniodepressiv bipolar sindssyg sindslidende
        traumatiseret neurotisk retarderet autistisk skizofren narcissistisk psykopatisk sociopatisk manisk hypokonderisk
        dyssocial personlighedsforstyrret misbrugende alkoholiseret udviklingshæmmet evnesvag stressramt angstramt
        skizotyp sygelig alkoholafhængig narkoafhængig stofafhængig medicinafhængig spilleafhængig vrangforestillende
        fobisk hjerneskadet udbrændt spiseforstyrret alkoholpåvirket stofpåvirket narkopåvirket beruset personlighedsafvigende delirøs psykosenær hyperaktiv selvmordstruet suicidal understimuleret ordblind
        apatisk hypoman skizoid skizoaffektiv psykosesyg hallucinerende vrangforestillet forfølgelsesvanvittig dissociativ kleptoman
        mytomanisk megaloman spastisk angstpræget depressionsramt kognitivt_svækket demensramt demenspræget stresset_syg traumepræget
        evnesvækket ordblind talblind anorektisk bulimisk ludoman nymfoman alkoholisk fordrukken forfølgelsessyg affektlabil grådlabil
        følelseslabil borderlinepræget sociofobisk agorafobisk panikangst tvangspræget misbrugspræget sindsforvirret sindslidende
        hjernevasket adhd-agtig autistlignende psykosepræget nervesvækket nervesyg psykosyg angstlidende ptsd-ramt
        """, Forms.adjective
    ).subtracting(["sygelige", "fordrukken"])
    /// What nobody is by a need of theirs that a service is offered for: said of a crowd it is no group, but what is thought of it.
    static let reproaches = Forms.all(
        """
        paranoid psykotisk narcissistisk psykopatisk sociopatisk manisk hypokonderisk neurotisk sindssyg hallucinerende
        forfølgelsesvanvittig forfølgelsessyg megaloman vrangforestillende hyperaktiv borderlineagtig adhd-agtig
        """, Forms.adjective)
    /// Somebody is called by it, in the definite form: *autisten*, *narkomanerne*.
    static let somebody = Set(
        bearers.flatMap { base in
            ["en", "ens", base.hasSuffix("er") ? "ne" : "erne", base.hasSuffix("er") ? "nes" : "ernes"].map {
                base + $0
            }
        })
    /// Any of them, in the plural without an article: *narkomaner*.
    static let crowds = Set(bearers.map { $0 + ($0.hasSuffix("er") ? "e" : "er") })
    private static let bearers =
        """
        autist narkoman alkoholiker misbruger stofmisbruger alkoholmisbruger pillemisbruger narcissist sociopat
        hypokonder kleptoman mytoman pyroman megaloman ludoman skizofren
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    /// Every word of an illness.
    static let words = adjectives.union(nouns)
    static let nouns = Forms.all(
        """
        paranoia personlighedsforstyrrelse depression borderline adhd add autisme angst alkoholiker dement demens narcissist
        skizofreni skizofren autist misbruger hypokonder ptsd narkoman psykose mani vrangforestilling stofmisbruger
        alkoholmisbruger pillemisbruger sociopat psykopati asperger aspergers aspergers-syndrom forfølgelsesvanvid alzheimers
        alzheimer epilepsi tvangstanker ocd bipolar-lidelse sindslidelse alkoholmisbrug stofmisbrug misbrug alkoholproblem
        hukommelsesproblemer forfølgelsestanker udviklingsforstyrrelse adfærdsforstyrrelse spiseforstyrrelse anoreksi
        dyskalkuli dysleksi fobi socialfobi tourette tourettes fødselsdepression sygdomsangst alkoholisme kleptoman
        mytoman pyroman megaloman tilknytningsforstyrrelse hjerneskade afasi parkinson udbrændthed belastningsreaktion
        panikangst hjernerystelse pillemisbrug hukommelsestab forstyrrelse angstlidelse stress depressionstegn psykiatrisk_tilfælde storhedsvanvid
        asperger-syndrom hallucination vrangforestillingerne damp skizotypi hypokondri hysteri_diagnose mindreværdskompleks tics
        selvskade selvskadende udviklingshæmning tvangshandling tvangslidelse paranoiditet querulantparanoia rettighedsparanoia
        ludomani ludoman nervesammenbrud sammenbrud_psykisk sindssygdom sindssyge demenssygdom alderdomssvækkelse senilitet hukommelsessvigt
        jalousivanvid storhedsvanvid forfølgelsesmani tvangsneurose neurose livmoderdepression vinterdepression bulimi ortoreksi
        personlighedsproblem kontaktforstyrrelse opmærksomhedsforstyrrelse udviklingsretardering retardering stressreaktion krise_psykisk
        ordblindhed mutisme skizofrenidiagnose alkoholmisbruger alkohol-misbrug spilleafhængighed ludomaner medicinmisbrug stofafhængighed
        alkoholafhængighed narcissisme lavbegavelse diagnoseløs
        """, Forms.noun)
    static let phrases = PatternBook(
        """
        psykisk (meget|tydeligvis|helt) syg|syge|sygt|ustabil|ustabile|ubalance|uligevægtig|afvigende|labil|skrøbelig
        psykiske|mentale problemer|lidelser|vanskeligheder|udfordringer|forstyrrelser
        psykisk|mental lidelse|forstyrrelse|sygdom|ubalance|forstyrret|svækket
        mentalt|psykisk|åndeligt (helt) forstyrret|svækket|retarderet|ubalanceret|ustabil|syg|dårlig|ude
        psykiatrisk tilfælde|problem|case|sag
        i (psykisk|mental) ubalance
        syg i hovedet
        ikke (helt) rask i hovedet
        ikke (helt) (rigtig) klog|rask $
        ikke (helt) rigtig (i) $|hovedet
        ikke (helt) normal $
        en skrue løs
        psykisk|psykiatrisk galt|vej
        noget galt ~2 hovedet|knolden
        har|have ~2 nok|vist|sikkert|tydeligvis|må ~4 diagnose
        en eller anden (psykisk|psykiatrisk) diagnose|lidelse
        mangler|mangle|manglede|manglende (helt|tydeligvis) sygdomsindsigt
        uden sygdomsindsigt
        afhængig af alkohol|stoffer|piller|medicin|hash
        påvirket af stoffer|alkohol|euforiserende|hash|narkotika|medicin
        virkede|virker|lød|fremstod|tydeligvis|sikkert ~1 påvirket $
        fuld $
        beruset|spritstiv $
        virkede|var|virker|lød|fremstod ~1 skæv|høj $
        =høre stemmer
        burde|bør|skulle ~4 psykiater|psykolog|behandling|udredes|indlægges|medicin|medicineres|lukkede
        =trænge til ~2 psykiater|psykolog|behandling|medicin|terapi
        =burde|bør|burde ~2 udredes|indlægges|medicineres|udredt|indlagt
        ikke taget sin medicin
        på spektret|spektrummet
        går|gik med en depression
        uligevægtig
        mentalt|psykisk|kognitivt|følelsesmæssigt (helt|ret|tydeligvis) ustabil|svækket|forstyrret|begrænset|skadet|nedbrudt|labil|reduceret|udfordret|uligevægtig|i
        psykisk|mentalt|psykiske|mentale|kognitive|psykiatriske dårlig|knækket|skavanker|vanskeligheder|begrænsninger|deficit|svækkelse|diagnoser|knæk
        dårlige|sarte|svage|tynde nerver
        nervevrag|nervebundt|nervevraget
        nervøst|psykisk|mentalt sammenbrud|nedbrud
        ikke (helt) ved sine fulde fem|fem_sanser
        ved (sine|hans|hendes) fulde fem
        ikke (er|helt|længere) ved sine fulde
        ude af balance|sig_selv $
        ikke (helt|rigtigt) (er|kan) orienteret|samlet i tid|rum
        på vej ind i|mod|ud_i en|et psykose|depression|sammenbrud|demens
        i gang|ved|færd med at udvikle ~3 demens|psykose|depression
        begyndende|snigende|let|mild|svær|udiagnosticeret|ubehandlet|uerkendt|latent|skjult|undertrykt demens|depression|autisme|adhd|psykose|personlighedsforstyrrelse|paranoia|skizofreni|angst|borderline|alzheimers|alzheimer|misbrug|psykisk
        autistiske|psykotiske|paranoide|narcissistiske|maniske|depressive|demente|psykopatiske|borderline træk|tendenser|symptomer|tanker|tegn|tilbøjeligheder|forestillinger
        =drikke:drak,drukket for meget|tæt
        drikker|drak (nok|vist|sikkert|tydeligvis|jo)  $
        =bilde:bilder sig ting|noget ind
        ser|hører syner|ting|stemmer
        har|have|havde (nok|vist|sikkert|måske) stemmer i hovedet
        hormoner|hormonerne|overgangsalder|overgangsalderen
        =mangle|mangler|fået|glemt sin medicin
        sin|sine|hendes|hans medicin|piller|pillerne igen|ikke
        =lide:lider,led (nok|vist|sikkert|tydeligvis) af ~2 *angst|*fobi|*mani|*vanvid|*forstyrrelse|*psykose|*depression|*syndrom|*demens
        *syndrom|*fobi|*psykose|*vanvid
        en|et|den|med|af ~1 *syndrom|*fobi|*psykose|*demens|*vanvid|*personlighedsforstyrrelse
        tydelige|klare|alle tegn|symptomer på *syndrom|*fobi|*psykose|*forstyrrelse|*demens
        et|en posttraumatisk|ubearbejdet traume|traumer|stressreaktion|belastningsreaktion
        borderlineadfærd|borderlinetræk|borderline-træk|adhd-træk|adhd-adfærd|autismetræk|psykopatadfærd|psykopattræk|misbrugeradfærd|misbrugsadfærd|demenstegn|angstadfærd
        noget|et_eller_andet (galt|underligt|mærkeligt) psykisk|psykiatrisk|mentalt|neurologisk|kognitivt (med|hos|i|over)
        fuld|stiv|beruset|bagstiv|påvirket i|på telefonen|mødet|røret|borgeren
        gået|gå|går ned med flaget|stress|depression
        suicidal|selvmordstruet|selvmordstanker
        psykisk|mentalt|følelsesmæssigt|socialt sårbar|sårbare|udfordret|skrøbelig|belastet|afsporet|påvirket|medtaget|overbelastet
        (vist|nok|jo|sikkert) ikke (er|var) (helt|rigtig|rigtigt) rask (oveni|oven|i|i_hovedet)
        ikke (er|var) (helt|rigtig) rask|normal|samlet|til_stede oveni|oven|i|deroppe|øverst
        virkede|virker|lød|fremstod (meget|tydeligt|tydeligvis|helt|stærkt) medicineret|sløret|bedøvet|omtåget|beruset|neddopet
        =projicere
        dårlig|skrøbelig|svag|sart|skadet|syg|syge|ustabil|labil psyke|sind|nervesystem|mentalitet
        sindstilstand|mentaltilstand|sindslidelse
        psykisk|psykiske|mental|mentale tilstand|habitus|helbred|knæk|nedtur|deroute
        svigtende|dårlig|dårligere|ringe|elendig|hullet hukommelse|korttidshukommelse
        tiltagende|mere_og_mere|efterhånden|begyndende|lidt glemsom|senil|forkalket|forvirret|tågeti
        åreforkalket|forkalket|tilbagestående|udviklingsforsinket|opmærksomhedsforstyrret|hukommelsessvækket|gået_i_barndom
        (gået|går) i barndom
        autismespektret|autismespektrum|autismespektrumforstyrrelse|bogstavsdiagnose|bogstavdiagnose|bogstavbarn
        panikanfald|angstanfald|raptus|psykotisk_anfald|vrangforestilling
        (har|havde) brug|behov for ~2 psykolog|psykiater|terapi|terapeut|psykologhjælp|udredning|medicinering|krisehjælp
        =opsøge|=kontakte|=se|=besøge (en) ~1 psykolog|psykiater|psykologen|psykiateren
        hører|hørte ~1 (hjemme|til) på ~1 lukkede|psykiatrisk|psyk|anstalt|institution|galehus
        den lukkede (afdeling)
        (på|glad_for|dybt_i|i|til) druk|flasken|sprut|rusmidler
        på stoffer|hash|coke|kokain|nerverne|pillerne|piller|trip
        høj af|på
        =fortrænge ~4
        (i|lever_i) benægtelse|fornægtelse|benægtelsesfase
        indlært|tillært hjælpeløshed
        uforløst|uforløste|ubearbejdet|ubearbejdede|gammelt|gamle ~1 traume|traumer|sorg|konflikt|konflikter|vrede|barndom
        traume|traumer (fra|i) barndommen|barndom|opvækst|opvæksten|ungdommen
        =stamme|=bunde|=skyldes|=komme:kom|=hænge ..2 i|fra|sammen|af ..4 opvækst|opvæksten|barndom|barndommen|skilsmissen|mindreværd|traumer|usikkerhed|ensomhed|selvværd|selvtillid
        mistet|miste|mistede|tabt|taber|mister (helt|al|sin) realitetssansen|realitetssans|virkelighedssansen|jordforbindelsen|jordforbindelse|forstanden|grebet|virkelighedsfornemmelsen|kontakten_til_virkeligheden
        forsvarsmekanisme|forsvarsmekanismer|forsvarsmekanismen|regression|overføring|tilknytningsmønster|tilknytningsproblemer|tilknytningsvanskeligheder|mindreværd|mindreværdskompleks|mindreværdskomplekser|mindreværdsfølelse|kontrolbehov|identitetskrise|midtvejskrise|midtvejskrisen|medafhængig|selvdestruktiv|selvdestruktivt|jeg-svag|jegsvag|offeridentitet|selvhad|livskrise|personlighedsbrist|vrangverden|parallelverden|tvangstanke|tvangsadfærd|tvangspræget
        lavt|dårligt|svagt|skrøbeligt selvværd|selvbillede
        indre barn|dæmoner|demoner|kaos
        sit|sine|hans|hendes|egne indre|egne|gamle dæmoner|spøgelser|komplekser
        ikke|aldrig ~1 bearbejdet|forløst ~2 skilsmissen|sorgen|barndommen|tabet|traumet
        ikke|aldrig ~1 kommet over ~1 skilsmissen|sorgen|barndommen|tabet
        ubearbejdede|ubearbejdet|gamle traumer|traume|barndomstraumer|sorg
        """)
    /// Illnesses of the body.
    static let bodily = Forms.all(
        """
        diabetes sukkersyge migræne fibromyalgi leddegigt slidgigt gigt sklerose kræft cancer blodprop hjerneblødning parkinsons astma
        fedme diskusprolaps piskesmæld whiplash søvnapnø stofskiftesygdom hjertefejl forhøjet_blodtryk ms kol overgangsalder
        """, Forms.noun)
}
