/// Turns of phrase that mock, doubt or sigh, one a line. Source.
enum IronyWords {
    static let always = """
        igen-igen
        igen igen
        (sit|sin|sine|hans|hendes|borgerens|den|det|de|en|et) såkaldt|såkaldte
        påstår|påstod|påstået|påstås|påståede|påstand|påstanden|påstande
        angiveligt|angivelig|angivelige
        jo altid|aldrig|selvfølgelig|naturligvis
        for gud ved hvilken
        gud ved
        sjovt|pudsigt|mærkeligt|underligt|mærkværdigvis|belejligt|bekvemt|heldigt|interessant|besynderligt|utroligt|påfaldende|typisk nok
        belejligt|bekvemt|mirakuløst|mystisk|mystisk_nok|mærkværdigvis|pudsigt|forunderligt
        som bekendt ~6
        det var (åbenbart|selvfølgelig|naturligvis) (for|alt) meget
        for meget forlangt
        for meget at forlange
        tak for endnu|den|en (en|et) (lang|lange|lange|dejlige|fine|hyggelige) (lang|lange) mail|mails|smøre|roman|udgydelse|udgydelser|opsang|omgang
        tak for endnu en|et
        for endnu en
        endnu en af sine|hans|hendes
        (så) kom|fik|fulgte|skulle (vi) den gamle|sædvanlige|kendte|samme ~1 (sang|plade|klage|historie|smøre|remse)
        den sædvanlige|gamle|evige|vante|velkendte sang|plade|klage|historie|smøre|tirade|remse|svada|rutine
        =behage at
        nådigst|nådigt
        =værdige os
        havde|haft den frækhed|ære|fornøjelse
        fornøjelsen|glæden af
        (har|haft|igen) æren|fornøjelsen
        fandt|finder|fundet det passende|nødvendigt|umagen
        (i) sin|hendes|hans store|uendelige visdom|uskyld
        held og lykke med det|den
        hvor (er) (det) heldigt|heldige|fantastisk|dejligt|hyggeligt|morsomt|fascinerende|belejligt|praktisk|rart|pudsigt (,) at
        verdens klogeste|bedste|sjoveste|mest|største|dygtigste|vigtigste
        dog|da utroligt|imponerende|fantastisk|utrolig|pudsigt|mærkeligt|besynderligt
        endnu en|et roman|smøre|tirade|afhandling|udgydelse|opsang|omgang|perle|kærlighedserklæring|doktorafhandling|forestilling
        naturligvis|selvfølgelig|sikkert dybt|helt|meget|frygteligt rystede|rystet|knuste|knust|berørte|berørt
        dybt rystet|rystede
        kunne|kan|ville jo (måske|bare|også) prøve|læse|starte|begynde|overveje
        flittige|flittig skribent|klager|gæst|borger|brevskriver
        så heldige|heldig at
        vores|vor|den (allesammens|alles|gode|kære|elskede|hjerte) kære|gode|yndlingsborger|yndlingsklager|ven|veninde|elskede|yndlings*
        yndlingsborger|yndlingsklager|yndlingsborgeren
        må|skal man|vi jo|så|vel (så) (tro|bare|åbenbart|vel)
        det må|skal|kan vi jo (så) tro
        tro det|den hvem der|som vil
        hvem skulle have troet
        surprise|overraskelse ,
        til ingens|stor overraskelse
        til alles|vores|ingens store (overraskelse|glæde)
        overraskende nok
        ikke overraskende
        sin vane tro
        =vane tro
        traditionen tro
        tro mod (sin) vane|traditionen|sædvane
        som sædvanlig|sædvanligt|vanligt|altid|ventet|forventet
        vanen tro
        atter en gang
        endnu en|engang gang ~2 klage|klaget|glemt|glemte|udeblev|udeblevet|krævede|kræve|brokkede|forlangte|forklare|undlod|klagede|kom
        =klage|=brokke|=glemme:glemt|=kræve|=forlange ~3 endnu en|engang gang
        måtte vi|jeg endnu en gang
        vi|jeg måtte|må ~1 endnu en gang
        for (mindst) tyvende|hundrede|hundredesyttende|117.|femtende|tiende|jeg-ved-ikke-hvilken gang
        gider jo|åbenbart|tydeligvis|selvfølgelig
        mente åbenbart|selvfølgelig|naturligvis|tydeligvis|vist|jo
        mener|mente at (kunne) vide ~2 (bedre|mere)
        hele verden ~2 imod ~1
        verdens navle
        verdensmester|ekspert i alt
        så|vores klog|kloge|dygtig|dygtige (borger|ven|ekspert)
        selvudnævnt|selvbestaltet|selvudnævnte|selvbestaltede
        af uransagelige (årsager|grunde)
        alle mulige og umulige
        glemte belejligt|jo|bekvemt|åbenbart|selvfølgelig|tilfældigvis
        nu pludselig|pludseligt
        stakkels ~1
        den stakkels|arme|tapre|hellige|ufejlbarlige|uskyldige
        =bilde:bilder,bildte,bildt sig|os ~1 ind
        krokodilletårer
        da pænt|flot|venligt|sødt|storsindet|fint|betænksomt|elskværdigt af
        endnu en klage|opringning|mail|henvendelse fra samme|vores|den
        endnu en dag
        kloghoved|føljeton|føljetonen|sæbeopera
        hele|samme|endnu|det et|hele|samme cirkus|cirkusset|show|teater|drama
        typisk ham|hende|borgeren
        typisk for ham|hende|borgeren
        minsandten|sandelig|sørme|sgu|min_sandten
        såmænd (bare|blot|ikke)
        (et|sikke|hvilket) held , at
        (da) et held
        som alle andre kan|godt
        få en voksen til
        en voksen til at hjælpe
        professoren|eksperten|juristen|advokaten|ingeniøren|mesteren|kongen|dronningen|prinsessen|helten|martyren ~1 (fra|på|i|af) nr.|nummer
        gratis undervisning|belæring|foredrag|lektion|kursus|rådgivning|underholdning
        =belære os|mig
        takker|tak (så) (meget) (mange) (gange) for undervisningen|belæringen|lektionen|foredraget|underholdningen|opsangen|prædikenen
        (en) mening om alt|alting
        ikke også havde en mening
        prædiken|prædikenen|enetalen|svada|svadaen|tirade|tiraden|litani|litaniet
        har|havde (igen) åbnet for sluserne|posen
        rummer|fylder et helt ringbind
        med vanlig|sædvanlig|velkendt|usvigelig charme|diskretion|ynde|elegance|sikkerhed|præcision|beskedenhed
        sin|hendes|hans vanlige|sædvanlige|velkendte|charmerende charme|facon|venlige|elegance|stil|sang
        ganske (,) som ventet
        (det) måtte jo komme
        man skulle tro|næsten
        (hun|han) mangler vel bare
        den dag|tid ~3 helvede|fryser
        den slags småting|bagateller
        åh så|nej|ja
        kære|gode|stakkels stakkels
        ikke helt ~1 raketvidenskab
        raketvidenskab|atomfysik|kernefysik
        =briste:brast,bristet i gråd|latter
        tårerne trillede
        verden|alt drejer|kredser sig
        (alle) hans|hendes|borgerens mange|utallige|talrige talenter|bedrifter|kvaliteter|gøremål
        så var den|det ferie|jul|fest
        som om vi|jeg ikke|intet havde|har
        som om det|verden ~3 vores|min skyld
        vi|jeg ~2 (bare) elsker|glæder ~1 (når|at|til) ~2 (ringer|skriver|næste)
        ser (allerede) frem til|mod næste|den|det|fortsættelsen
        glæder os|mig (allerede) til næste|fortsættelsen
        var|er der (pludselig) ingen ende på
        tænk engang|bare|sig
        tænk , at
        utak er verdens løn
        hun|han|borgeren|man ved|vidste jo|alt
        åbenbart for fin|travl|meget|vigtig
        for fin til
        guds gave til
        ville|vil (gerne|nu) have os til at tro
        vil (nu) (pludselig|gerne) gøre os
        efter egen|eget (mening|udsagn)|sigende ,
        ifølge eget udsagn
        (man|vi) kan|må kun|jo|bare undre sig|os
        ja ja ,
        haha
        gud|gudske ske lov
        gudskelov|guderne|halleluja|bravo|hatten|hurra|velbekomme|nåda|surprise
        til en forandring
        for en gangs skyld
        utroligt men sandt
        (vi) oplever|skete|sker mirakler|miraklet
        miraklernes tid
        lille|søde|kære|gode ven|engel|skat|mand|dame|frøken
        min lille|gode|kære ven|mand|dame
        hans|hendes|deres højhed|nåde|majestæt|kongelige|velbårenhed
        højhed|højheden|majestæt|majestæten|hobbyjurist|hobbyjuristen|husadvokat|googlejurist
        frøken|hr.|fru|professor klog|fornem|perfekt|vigtig|bedrevidende|sur|ved-alt
        =stave det ~1 for
        =skære det ud i pap
        i pap
        med teskeer|teske
        selv et|en barn|idiot|tosse|treårig|blind|børnehavebarn
        enhver idiot|tåbe|kan ~2 (forstå|se)
        så mange gange (,) at
        for mange gang
        andet|bedre at tage sig|dig til|for
        ikke (har|havde|haft) andet|bedre|noget at lave|bestille|foretage
        gjort|gøre|gjorde sig|dig den ulejlighed at
        =ulejlige sig|dig (med|til)
        bare|blot (kunne|gad|havde) ~1 læst|læse ~2 (ordentligt)
        bruger|bruge|købe|anskaffe en|et kalender|ur|ordbog|lommeregner
        prøve|prøv at læse|tænke|høre ~1 (efter|dig|ordentligt)
        ganske|virkelig|ret smart|genial|snedig|fiffig opfindelse|idé|ide
        smart|fantastisk|glimrende|genial|vidunderlig opfindelse|idé|ide|plan|logik
        verden|jorden gik|går|ville|gå (gå) under
        hele to|tre|fire|fem|ti|en|et minutter|minut|sekunder|kroner|timer|dage
        (den) ugentlige|daglige|årlige|månedlige|sædvanlige|evindelige|obligatoriske forestilling|føljeton|dosis|tirade|opsang|klage|show|teater|drama|ritual
        (næste|sidste|nyeste) kapitel|afsnit i ~1 (føljetonen|sagaen|historien)
        (så|nu) blev|er|var det (så) (atter|igen) tid til
        sikkert|næppe ikke|bestemt|det sidste (brev|mail)
        ellevte|tolvte|femtende|tyvende|hundrede|117.|tredivte|gud-ved-hvilken ~4 brev|mail|klage|opkald|henvendelse|gang
        skam aldrig|ikke|også|godt|selv|altid|stadig|har|er
        har|havde skam
        må|kan da (bare) gerne|bare
        jo imponerende|flot|fantastisk|dejligt|utroligt|rørende|dybt|nemt|let
        imponerende|flot|fantastisk|utroligt|rørende|beundringsværdigt (,) at man|nogen
        =kalde sig (selv) (stadig) aktiv|ansvarlig|voksen|syg|forælder|forældre|ekspert
        =forbarme sig
        sikke|sikken en|et
        hvor er det dog
        hold (dig|jer) (nu) fast
        gæt engang|selv|hvem
        nå ja
        (helt) i hans|hendes|borgerens egen verden
        hvis man|vi skal tro
        tror|tro man|vi|det ~1 på julemanden
        julemanden|tandfeen
        i al|sin (ubeskrivelige|store) beskedenhed
        hævder|hævdede (hårdnakket|stadig|pludselig|jo) (,) at
        efter sigende
        (rigtig|god) fornøjelse
        god fornøjelse
        held og lykke til den|ham|dem
        held og lykke med det|den|at|klagen|sagen|kampen|projektet|fremover
        ønsker|ønskede|ønskes (ham|hende|dig) (rigtig) held og lykke med det|den|at|klagen|sagen|kampen
        med livet som indsats
        død|dø af det
        kom (så|nu) an
        medalje|medaljen|applaus|oscar
        lod som om|ingenting
        =foregive
        forstår sig ~1 på alt|det
        ved|vidste jo|naturligvis|selvfølgelig|åbenbart|altid (alt) bedre|bedst
        har|havde forstand på alt|det
        betaler|betale min|vores|mit løn
        """
}
