/// What people are called and said to do, instead of what happened. Source: R-027.
extension LabelWords {
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
        ævlehoved vrøvlehoved sludrehoved surmås rappenskralde rivejern furie dragedame tudefjæs tudeprins tudemarie klynker
        pivskid parasit pengegrib blærerøv bavian kvajhoved pattebarn:pattebørn bedrevider besserwisser amatørjurist skabsjurist
        tumpe skvadderhoved bisse bøllefrø galning skørhoved tossehoved curlingforælder:curlingforældre curlingmor curlingfar
        helikopterforælder:helikopterforældre hønemor tigermor kampklager stivnakke stivstikker tøsunge charlatan sabotør obstruktør
        provokatør manipulator hykler konspirationsteoretiker pedant principrytter regelrytter tidstyv ressourcesluger kraftidiot
        selvretfærdighed stædighed stupiditet uforskammethed grådighed barnlighed utilregnelighed opmærksomhedstrang brokkementalitet
        ævl vrøvl klynk tudekor plageri hidsigprop skrighals råbehals rod_type rodehoved rejehoved slyngel nasseri snylteri
        dovendidrik dovenlars velfærdsnasser socialnasser stamklager storklager hyppigklager multiklager gengangerklager problemmager
        fejlfinder møgkælling stodderklage tyran småkonge skrivebordsgeneral troldmand_type heksejæger queen-bee psykoborger
        dramakonge dramadronning drama-konge drama-dronning brokkekonge klagedronning rethaveriskhed arrogance dumstolthed krævesyge dovenskab selvhævdelse kværulans usamarbejdsvillighed utaknemmelighed rapmund kæltring sinke skrupelløs spillemager stodder pjok
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
        modarbejde snage pylre opdigte intrigere hykle bluffe nøle forhale plage
        bagatellisere fantasere hundse kommandere
        """, Forms.verb
    ).subtracting(["tud", "brok", "piv", "tuds", "hyl", "mukkes", "skabe_sig", "kværk"])
}
