/// Turns of phrase that say what somebody is. Source: R-027.
extension LabelWords {
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
        =nægte (pure|stædigt|simpelthen|fortsat|stadig) at samarbejde|forstå|lytte|fatte|begribe|tage_imod_fornuft
        burde|bør (da|jo|nok|vel|godt|selv|også) (have|ha|kunne) (have) vidst|vide|forstået|forstå|indset|indse|tænkt|tænke|regnet_ud|sagt_sig_selv|undersøgt|læst|sat_sig
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
        har|havde|med (et) (meget) (iltert|voldsomt|stort|kort|heftigt|opfarende) temperament|ego
        har (meget) let til vrede
        hurtig|hurtige til at klage|brokke|hidse|anklage
        elsker|ynder|nyder (åbenlyst|tydeligvis) at klage|brokke|kritisere|skabe|genere|provokere|høre|få|skælde|lave|være
        noget for sig selv
        ikke alle kopper|knapper|skruer i skabet
        alle kopper i skabet
        svært|vanskeligt ved at styre|tøjle (sig|sit) (temperament)
        svært|vanskeligt ved at samarbejde|lytte|indordne|begå|opføre|modtage|rumme|behovsudsætte|fatte
        svært|vanskeligt ved at tage (et) nej
        =tage (aldrig|ikke) (noget) ansvar for sit|sine|egne|eget
        =fralægge sig ansvaret|alt
        =skyde skylden på alle|andre|os|systemet|kommunen
        =give altid|gerne|bare andre|alle|os|kommunen skylden
        vil|ville ikke indse|erkende|fatte|samarbejde|makke
        =nægte (pure|stædigt) at indse|erkende|høre|makke|rette|acceptere
        tror (,) (at) han|hun|de ejer|ved|kan|er
        ude efter penge|pengene|opmærksomhed|hævn|sympati|medlidenhed|ballade|os
        et horn i siden på
        som et|en (lille|forkælet|stort|trodsigt) barn|treårig|toårig|teenager|unge
        sin egen værste fjende
        en myg til en elefant
        storm i et glas vand
        høj|blæst i hatten
        lang i spyttet
        rundt på gulvet
        tabt bag|af en|på vogn|hovedet|gulvet
        tynd kop te
        ikke rent mel i posen
        en ræv bag øret
        hører|hørte til blandt|de|den ~1 krævende|svære|tunge|besværlige|vanskelige|værste|slags|slagsen|tungeste|sværeste
        vant|vænnet til at få sin vilje|ret
        =få:får,fik altid|gerne sin vilje
        skal|vil|ville (altid|hele tiden|partout|konstant) have sin vilje
        skal|vil|ville altid|konstant|partout have ret|det
        aldrig (blive|være|nogensinde) (stillet|stilles|gjort) tilfreds
        aldrig tilfreds
        =blive aldrig tilfreds
        intet (er) (nogensinde) godt nok
        altid noget at|,|galt|i|der (klage|brokke|kritisere|galt)
        (finder|leder|søger) altid (efter) fejl
        leder|ledte|søger|søgte efter fejl|problemer|konflikter|konflikt
        ser|så spøgelser
        i offerrollen
        offerrollen
        kammer|kammede|kammet (helt|fuldstændig) over
        altid|konstant|evigt|evig|bestandigt|bestandig|kronisk utilfreds|utilfredse|sur|sure|vred|vrede|negativ|negative|imod|bagud|brok|bøvl|ballade|problemer|krænket|fornærmet
        døv|tonedøv|blind over|for ~2 (argumenter|fornuft|kritik|virkeligheden)
        ikke modtagelig|tilgængelig for fornuft|argumenter|råd|vejledning|kritik|hjælp
        hører kun ~4 vil|ønsker|passer
        fatter|forstår|forstod (jo) (ikke|intet) en brik|bønne|lyd|meter|pind|dyt
        begrænset|begrænsede|svage|svag|ringe|lave|lav (kognitive|intellektuelle|mentale) evner|begavelse|begavet|opfattelsesevne|intelligens|iq|forstand|intellekt|horisont
        ikke just|ligefrem|netop|udpræget (den) ~1 nem|nemmeste|samarbejdsvillig|skarp|skarpeste|venlig|høflig|rar|sød|medgørlig|ydmyg|taknemmelig|behagelig|begavet|smilende|flittig
        manglende|ringe|lav|mangel|mangler (på) vilje|samarbejdsvilje|situationsfornemmelse|dannelse|opdragelse|modenhed|ansvarsfølelse|ansvarlighed|forældreevne|intelligens|motivation|selvindsigt|empati|selvkontrol|impulskontrol|respekt|selverkendelse|virkelighedssans|realitetssans|sygdomserkendelse
        uden virkelighedssans|situationsfornemmelse|impulskontrol|selverkendelse|pli|manerer
        dårlig|elendig|uegnet|uduelig|umulig mor|far|forælder|moder|fader|taber|kunde
        dårlige|elendige|uegnede|uduelige|umulige forældre|mennesker|kunder
        =være:er,var (bare|altid|meget|alt|for)  negativ|negative
        besat af
        tager|tog|tage alt|alting|enhver_ting|det_hele ~1 (så|meget|for) nært|tungt|personligt|ilde
        skaber|skabte|skabe|sår|såede splid|ufred|dårlig_stemning|uro|konflikt|konflikter|ballade|drama|intriger
        uden|ingen|ikke_megen|mangler lyst|vilje|evne|motivation|interesse|ønske (til|for|om) (at) arbejde|samarbejde|lære|passe|rydde|bidrage
        spille|spiller|spillede folk|os|medarbejderne|afdelingerne ud mod
        =være:var,er (meget|ret|lidt|for|alt_for|utroligt) følsom|sensibel|nærtagende
        tage|tager|tages ham|hende|dem|borgeren|klageren seriøst|alvorligt
        (en) af vores|husets|kommunens|afdelingens (mange) faste|gode|kære|trofaste|gamle|flittige|bedre|specielle kunder|klienter|borgere|venner|gæster
        er|var|bliver|virker ~2 (helt|fuldstændig|totalt|ganske|decideret) umulig|umulige $
        en|den|dem|typen (,) der|som altid|konstant|aldrig|hele ~2 skal|vil|kan|får|har|klager|brokker|kræver
        dårligt|dårlig|sparsomt|ringe|lavt begavet|begavede|begavelse|hoved
        uden (nogen|enhver|den_mindste) arbejdsmoral|moral|ansvarsfølelse|skrupler|skam|empati|respekt|hjerne|rygrad|opdragelse|manerer|selvindsigt|omtanke|hæmninger|ambitioner
        for meget|megen|god fritid
        kold|led|sær|dum|gammel|tør|strid|doven|klam|lille|sur skid|skiderik|satan|rad|starut|krabat|fyr_at_omgås|karl|prop|stodder|starut|hejre|gris|hund|mær|ko|kælling|tosse|nar|trold|tyv|gås|tøs
        =se:så,set ned på os|andre|folk|medarbejderne|personalet|alle
        =råbe op om alt|alting
        =behandle os|personalet|medarbejderne (alle) som skidt|tjenere|snavs|luft|slaver
        til (stor|daglig) besvær|bøvl|plage|grin|irritation
        =bruge:brugte,brugt (altid|bevidst) sine|sin|sit børn|sygdom|alder|baggrund|handicap som (undskyldning|våben|argument)
        gør|gjorde (et) stort nummer ud af
        =leve|lever (højt|fedt) på|af andre|kommunen|systemet|kassen
        sidder|sad ~1 fast i sin|egen|gamle|gammel ~1 vrede|bitterhed|offerrolle|historie
        =ville|for_at|at_ville have sin|deres vilje
        =få:fik,fået|=gennemtrumfe|=gennemføre sin vilje
        kendt|kendte (i|på|for|hos) ..3 for (altid) at
        ikke (just|ligefrem) den|de mest|nemmeste|letteste|klareste|venligste|flinkeste ~2
        *-konge|*-dronning|*dronning|*-type|*-hoved
        et kapitel for sig
        en historie|sag|verden|race|klasse for sig
        for vane at
        gøre|gør|gjorde alt|alting|det_hele|enhver_ting|hver_ting til en|et konflikt|drama|problem|kamp|sag|krig
        bruger|brugte|bruge tårer|gråd|sygdom|børnene (som|for) våben|undskyldning|gidsler|at|til
        ikke|intet|lidt|ingenting (så)  meget|særlig_meget|stort  mellem ørerne
        mellem ørerne
        =vise:viste,vist sig fra sin|deres værste|grimme|sure|sande|kedelige|mindre_pæne side
        sin|deres værste|grimme|sande side|jeg
        ikke (helt|rigtigt) (til) (at) regne|stole (med|på)
        utilfreds|utilfredse|sur|vred|imod med|over|på alt|alle|hele_verden|alting
        modsiger|modsagt|modsagde sig (selv) (hele|konstant|igen)
        slår|slog|slået (altid|straks) ud|om_sig med|efter|(alle|os)
        spiller|spillede på ~2 samvittighed|følelser|sygdom|nationalitet|racismekortet|tårer
        racismekortet|offerkortet|handicapkortet|sygekortet
        mund|munden|kæft som en
        stor|grov|lang|løs|rap i munden|mund|kæften
        stor i slaget
        ømme|sarte tæer
        kan|kunne (nok) ikke (selv) finde rundt|hoved
        lader|lod|lade sig rive|styre ~1 med|af
        lader|lod tingene|det_hele|alt flyde
        =lugte|=stinke af|grimt|fælt|ilde|sved
        =lægge:lagde,lagt (altid) ansvaret fra sig|over
        =høre aldrig efter
        hører|hørte|høre (bare|simpelthen|sjældent|aldrig) ikke efter
        tung familie|borger|klient|sag_som
        farverig|farverigt|kulørt|speciel|spraglet|markant|særegen|særlig|broget|original|bramfri|kompliceret|sammensat|interessant personlighed|type|person|karakter|bekendtskab|menneske|herre|dame|sjæl|familie
        personlighed|type|person|kunde (,) (som) ~3 erfaring med
        kendt ansigt|navn
        gammel|gammelt|velkendt bekendt|bekendtskab|ansigt
        fast|faste|trofast kunde|klient|klager|klagekunde|plageånd
        af den (gamle|værste|krævende|tunge|lidt) skole|slagsen
        =gøre:gør,gjorde livet (surt|svært) (surt) for
        livet surt for
        =gå:går,gik|gået på nerverne|nerver
        =gå:går,gik|gået (os|alle|en|folk|mig) på nerverne|nerver
        træls|umulig|hård|svær|besværlig|slem|forfærdelig|ubehagelig at have|få med at gøre
        =blande:blander,blandede sig i alt
        =snakke|=tale:talte|=ævle udenom|sort|uafbrudt
        udenom|sort $
        kom|kommer|kommet (altid|igen) med sit|sin|sine brok|klynk|vrøvl|udfald
        =holde:holder,holdt aldrig|ikke hvad|sine|nogen (han|hun|de|aftaler|løfter)
        er|var|være typen
        (er|var|som) (en|af) den|de (der) slags|type|typer
        =bære|bærer|bar nag
        langsint
        altid|straks|hurtigt i forsvarsposition|krig|kamp|angreb|forsvar
        =gå:går,gik (altid|straks|hurtigt) i krig|angreb|flæsket
        på krigsstien
        =mene:mener,mente|=synes:synes (,) (at) (han|hun) alt|verden|kommunen skylder|kredser|drejer
        har|havde (altid) travlt med at klage|brokke|kritisere|fortælle|beskylde
        """)
}
