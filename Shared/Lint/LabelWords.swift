/// Words for what somebody is, instead of what happened. Source: R-027.
enum LabelWords {
    /// Hardly ever fair of a person, and seldom said of anything else.
    static let strong = Forms.all(
        """
        hysterisk manipulerende manipulativ usamarbejdsvillig samarbejdsuvillig utaknemmelig uforskammet doven utroværdig
        konfliktsøgende konfliktsky barnlig barnagtig ressourcesvag aggressiv kværulantisk kværulerende utilregnelig
        selvretfærdig snedig upålidelig løgnagtig uærlig stædig stridbar stridslysten påståelig egenrådig genstridig trodsig
        stivsindet umedgørlig kompromisløs uregerlig ustyrlig uberegnelig uudholdelig utålelig ulidelig enerverende
        irriterende arrogant påtrængende dysfunktionel udadreagerende opmærksomhedshungrende overfølsom snobbet ikke-samarbejdsvillig overfladisk forvirret_type ubegribelig ubrugelig overlegen hoven selvglad selvfed klæbende klistret overbeskyttende pylret forvænt bedrevidende selvcentreret selvoptaget egoistisk egocentrisk selvisk forkælet naiv ubegavet
        uintelligent evnesvag tungnem uopdragen uvorn fræk/fræk:frække,frækkere,frækkest,frækkeste respektløs usympatisk ondskabsfuld
        hævngerrig nærtagende overfølsom omklamrende pågående dominerende dominant krakilsk kolerisk kværulantagtig
        arbejdssky egensindig klagesyg klagende_natur rethaverisk nidkær emsig pernitten krævementalitet vrangvillig modvillig uvillig
        uansvarlig uselvstændig umoden primitiv ubehersket opfarende hidsig hidsigprop temperamentsfuld fjendtlig
        fjendsk ubehøvlet usoigneret sjusket snu udspekuleret beregnende kynisk falsk svigefuld intrigant
        dramatisk dramatiserende overdramatiserende selvmedlidende ynkelig sippet latterlig patetisk vanvittig tosset
        tåbelig idiotisk åndssvag skør håbløs uduelig inkompetent ligeglad ugidelig umotiveret uengageret uintelligent
        intolerant fanatisk stokkonservativ nederdrægtig ond lusket fordrukken klynkende brokkende nedladende
        grænseløs ubehagelig provokerende utilpasset asocial uciviliseret underbegavet dumsmart
        opmærksomhedssøgende opmærksomhedskrævende konfronterende konfrontatorisk autoritetstro anmassende nævenyttig
        belærende uimodtagelig urimeligt_krævende uopnåelig verdensfjern virkelighedsfjern kontrollerende usolidarisk
        overforbrugende fodslæbende vrissen gnaven tvær mavesur muggen bitter hadefuld bagatelagtig overspændt kværulantisk
        overreagerende ekstrem kværulantpræget brysk magtsyg selvhævdende stormandsgal storskrydende uelskværdig
        ufornuftig ulogisk uforstående teatralsk melodramatisk psykopatisk sindsforvirret utilstrækkelig uopdragent
        insisterende nyttesløs nytteløs tvivlsom
        """, Forms.adjective
    ).subtracting(
        Forms.plain(
            """
            tvivlsom tvivlsomt tvivlsomme dramatisk dramatiske falsk falske falskt ekstrem ekstreme ekstremt utilstrækkelig
            utilstrækkelige utilstrækkeligt ligeglads hidsigt beregnende kontrollerende ubehageligt håbløst latterligt tåbeligt
            ulogisk ulogiske vanvittigt åndssvagt grænseløst klagende ufornuftigt idiotisk insisterende ufornuftig ekstremes ondt
            """))
    /// Fair of a matter: a label only when a person is so.
    static let weak = Forms.all(
        """
        besværlig umulig urimelig krævende vanskelig svær tung hård dum/dumm sur fornærmet grov/grov:groft mærkelig sær aparte
        problematisk ustabil labil sensitiv urealistisk træls/træls anstrengende trættende udfordrende tidskrævende
        ressourcekrævende arbejdskrævende omkostningstung belastende opslidende håbløs speciel særpræget skrap skinger
        rigid ufleksibel kontrollerende beregnende ekstrem falsk dramatisk tvivlsom utilstrækkelig konfliktfyldt
        konfliktramt kompliceret langsom svag utilfredsstillende ulogisk insisterende slem/slemm ufornuftig idiotisk utidig
        uoverkommelig strid kedelig negativ pessimistisk besynderlig syg_i_hovedet gal led/led latterlig
        tåbelig ubehagelig grænseoverskridende overvældende massiv konstant_klagende usammenhængende irrationel uregelmæssig kværulerende
        """, Forms.adjective
    ).subtracting(
        Forms.plain(
            "led lede leds ledt ledere ledest syg_i_hovedet strid stride sursel svagt langsom langsomt langsomme overvældende tungt massivt galt gals særs sært negative"
        ))
    /// People are called so; compounds with them too.
    static let nouns = Forms.all(
        """
        kværulant ballademager brokkehoved brokhoved rethaver rethaveri psykopat tosse snylter nasser plageånd pestilens umulius
        løgner løgnhals løgnhalsen svindler bedrager fupmager tyran bølle klaphat idiot fjols tåbe dumrian galning nar/narr heks/heks
        kælling møgunge drukkenbolt fulderik dranker junkie taber skurk bandit forbryder_type vanekværulant hystade dramaqueen
        brokkerøv surmule hidsigprop stridsmand urostifter urohjerte ballademageri klagemaskine klynkehoved hylehoved
        vatpik slapsvans dovenkrop dagdriver drivert nassepik socialsvindler systemnasser serieklager vaneklager
        professionel_klager problemborger problemfamilie problembarn problemklager særling original raring sortseer pernittengryn
        egoist narrehat bondetamp brokke-bente galpande skabekrukke spradebasse narcissist_type ordkløver paragrafrytter
        tidsrøver energityv energisluger klovn lykkeridder velfærdsturist gratist systemudnytter kværulantsjæl problemkunde krævementalitet primadonna/primadonna:primadonnaen,primadonnaer diva:divaen,divaer queen kværulant offermentalitet offerrolle kontrolfreak gribbe møgfamilie lømmel plage upålidelighed dovenskab
        ondskab hysteri samarbejdsuvilje klagesyge brokkeri kværulanteri gnavpot retskværulant papirnusser psykolog_type
        usamarbejdsvillighed utaknemmelighed rapmund kæltring sinke skrupelløs spillemager stodder pjok
        """, Forms.noun
    ).subtracting(
        Forms.plain(
            "plage plager plagen plages hekse original originale originaler originalt originalen offerrollen tabere stakkel"
        ))
    /// What somebody does shows what one thinks of them: "hans uforskammede mails".
    static let manners = Forms.all(
        """
        adfærd opførsel tone attitude facon måde væremåde sprog sprogbrug kommentar bemærkning mail brev henvendelse opkald
        udbrud stil fremtoning natur karakter personlighed indstilling holdning type metode optræden:optræden beskyldning
        anklage svar udfald manér
        """, Forms.noun)
    /// Said of a person after a verb: "hun er et problem".
    static let burdens = Forms.all(
        """
        problem byrde belastning prøvelse plage udfordring mundfuld pine pestilens genganger stamgæst stamkunde kending møgsag
        katastrofe tikkende_bombe umulighed skuespiller original særling storforbruger hverdagsplage
        """, Forms.noun)
    /// What people are said to do when one would not listen.
    static let verbs = Forms.all(
        """
        lyve:løj,løjet kværulere overreagere dramatisere overdramatisere manipulere snylte nasse klynke pive/piv:peb,pebet jamre
        tude/tud flæbe hyle brokke/brokk brok snyde:snød,snydt svindle fuppe plapre kværke sabotere obstruere trænere mukke
        terrorisere tyrannisere simulere skabe_sig ævle vrøvle bralre galpe surmule overdrive:overdrev,overdrevet
        bagatellisere fantasere hundse kommandere
        """, Forms.verb
    ).subtracting(["tud", "brok", "piv", "tuds", "hyl", "mukkes", "skabe_sig", "kværk"])
    /// Turns of phrase about somebody; the person is looked for in the sentence.
    static let phrases = PatternBook(
        """
        selv (helt) ude om det|dette
        evige|kroniske|notoriske|professionelle klager|brokker|klagere
        er en|to af de|vores|husets tunge|svære|besværlige|vanskelige|tungeste|værste|kendte sager|kunder|tilfælde|navne
        har (jo|slet) ingen|ikke (nogen) situationsfornemmelse|selvindsigt|empati|respekt|hæmninger|skam|moral|forstand|begreb|manerer|opdragelse|stil
        overdrevent følsom|sart|krævende|optaget
        notorisk|kronisk|evig|evindelig|professionel|vanemæssig klager|brokker|bruger
        selv skyld i ~1 situation*
        typen|type (,) der|som
        lidt|noget af en|et ~2
        kendt for (altid) at
        storforbruger|storforbrugere|storforbrugeren (af)
        af den|dem|en slags|type|dem (,) der|som
        =opføre:opførte sig som en|et|om
        uden for pædagogisk rækkevidde
        til grin
        =tro:tror (,) ~2 han|hun|de er noget|bedre|noget_særligt|kongen|verdensmester
        verdens navle
        =bide|bider sig fast i bagateller|småting
        =hænge i en|hver|småting
        =ville|vil ikke samarbejde
        =ville|vil (bare|simpelthen|tydeligvis) ikke høre|lytte|forstå ~2 (fornuft|efter)
        =nægte at samarbejde|forstå|lytte
        =kunne|kan ikke styre|opføre|beherske sig
        =kunne|kan ikke tale ordentligt|pænt
        =leve|lever af at klage
        =elske|elsker at klage|brokke
        har|havde det med at ~4 klage|overdrive|brokke|lyve|overreagere|dramatisere
        pind i røven|røv
        =være|er|var ~1 umulig at ~2
        altid|konstant|evigt|hele|kun klager
        =brokke/brokk sig
        =skabe sig $
        =skabe|=lave (sig|en|et) (stor) scene|scener|drama|ballade
        =spille|=lege|=føle offer|offeret|martyr
        =spille dum|syg|kostbar|smart
        =gøre|=gør|gør|gjorde sig selv til offer
        =gøre|gør|gjorde sig til offer|et
        =udnytte systemet|kommunen|reglerne|os|vores
        =malke systemet|kommunen|kassen
        =snyde (sig|med|systemet|kommunen|os)
        fylder|fyldt os med løgn|løgne
        (ren|rene|fuld|lutter) løgn|løgne|løgnehistorie|løgnehistorier
        =køre i ring
        ikke til at tale|samarbejde|arbejde|have|stole|komme|hamle|råbe|snakke|holde|forhandle|stille|trænge|rokke
        ikke (særlig|specielt|videre|helt|ret|den) nem|let|klog|kvik|begavet|kløgtig|intelligent|velbegavet|skarp|skarpeste|kvikkeste|klogeste|snild
        ikke (særlig|specielt|særligt) samarbejdsvillig|troværdig|pålidelig|kompromisvillig|taknemmelig|motiveret|flink|rar|behagelig|medgørlig
        umulig at ~2 tale|samarbejde|arbejde|have|stille|hjælpe|gøre|råbe|snakke|tilfredsstille
        =kunne|kan|kunne ikke tåle et nej|modsigelse|kritik
        =kunne|kan|kunne ikke finde ud af (noget|noget|det)
        =gide ikke|aldrig
        gider|gad|gidet (bare|simpelthen|tydeligvis|åbenbart) ikke|aldrig
        =tro alle|alt|hele verden|at|,  ~4 drejer|handler|kredser om ham|hende|dem
        kort lunte
        (en) (rigtig|ægte|gammel|velkendt|kendt) kending (af|i|for|her|hos)
        en hård|tung nød|dans|omgang at
        hård i filten|hovedet|kanten
        tung at danse|bide|drikke|trække|arbejde|samarbejde
        er|var|være|været ~2 ude på at|ballade|penge|konflikt|noget
        =søge|=opsøge (altid|konstant|bevidst) konflikt|konflikten|konflikter|ballade|opmærksomhed|strid
        =vil|vil|ville (bare|kun|altid|tydeligvis|blot) have ret|ballade|opmærksomhed|konflikt|det sidste ord
        =tage|=være|er alt|altid (meget) personligt|ilde op
        altid på nakken|tværs|barrikaderne|krigsstien
        går|gik|gå (helt|fuldstændig) amok|agurk|i baglås|selvsving
        =flippe|=klappe (helt|fuldstændigt|fuldstændig|totalt) ud
        har|havde|med en|et (meget) dårlig|negativ|elendig|umulig|grim|tvær attitude|facon|holdning|indstilling
        uden (nogen) (form) (for) situationsfornemmelse|selvindsigt|sygdomsindsigt|empati|hæmninger
        mangler|manglede|manglende|savner (helt|enhver|al|totalt) situationsfornemmelse|selvindsigt|empati|pli|opdragelse|selverkendelse|moral|arbejdsmoral|modenhed|respekt
        ude af (ethvert) stand til at =forstå|=fatte|samarbejde|lytte|opføre
        fatter|fattede ikke|intet
        =trække|trækker folk|os|alle rundt ved næsen
        svær|vanskelig|besværlig|umulig type|kunde|størrelse
        =leve i sin|hendes|hans egen verden
        (ikke) (helt) skruet rigtigt|forkert sammen
        med kort lunte|lunte
        """)
}
