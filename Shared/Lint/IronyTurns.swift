/// More turns of phrase that mock, doubt or sigh: praise that is none, moans, great words for small things. Source.
enum IronyTurns {
    static let always = """
        som du|i|de|borgeren|enhver|alle måske|nok|vel|formentlig|sikkert|forhåbentlig|jo|burde ved|vide|husker|huske|bekendt
        =glimre|=brillere ~1 ved|med
        =beære|=hædre os|mig|vores
        den ære at|af
        stor|lang|uendelig|ubeskrivelig|ubegribelig|dyb var begejstringen|glæden|overraskelsen|jublen|sorgen|forbløffelsen|taknemmeligheden|skuffelsen|forargelsen|listen
        ellers ville|blev|var|havde ~3 jo
        =være:var|ville jo (ikke|næsten|nærmest|da) ~1 være|forudsigeligt|komplet|forventeligt|forventet|utænkeligt|mærkeligt|nemt|synd|skam|typisk|underligt
        nåede|når lige (akkurat|netop) at klage|brokke|kritisere|skælde
        inden|før kaffen|blækket|kuverten|stolen|telefonen ~2 kold|tørt|kølig|varm
        hvem|hvad|hvornår skulle|havde|ville nu|dog|også|mon ~1 gættet|troet|tænkt|ventet
        nå (,) men
        så fik vi|jeg (også|lige|da) (også|lige|da|så) det
        fint|flot|let|nemt skal det (jo|da)
        bare|ingen rolig|panik
        har|havde jo|da|heldigvis (intet|ikke) (andet|noget) at lave|bestille|foretage
        at andre|resten|almindelige (også|mennesker) ~1 betaler|venter|har|må skat|også|kø
        den eneste ~1 i|på kommunen|verden|kloden|byen|jorden|planeten
        dagen|ugen|måneden|året|freden|julen ~1 (jo|nu) ikke (være|blive) komplet|fuldendt|reddet
        =redde|=gjorde vores|min|kontorets|hele (hele) dag|dagen|uge
        hvad ~2 (dog|da|jo) ville|skulle vi|verden|kommunen ~1 uden
        så|så_overordentlig|så_elskværdig venlig|venlige|elskværdig|flink|sød|betænksom|hensynsfuld|storsindet|nådig|barmhjertig|galant|beskeden|betænksomme at
        så|sådan_en megen visdom|klogskab|indsigt|beskedenhed|charme|logik|taknemmelighed|ydmyghed
        alle|alles andres skyld|fejl|ansvar
        sjovt|pudsigt|underligt|mærkeligt|morsomt|utroligt|påfaldende|forunderligt|besynderligt , som|så|at|hvordan|hvor ~3 altid|lige|pludselig|aldrig|kun|netop
        glemt|glemte ~6 manerer|opdragelse|humor
        =bøje os (i_støvet|dybt) for
        lektion|lektioner|forelæsning|forelæsninger|undervisningstime|kursus|gratiskursus|foredrag i|om jura|hvordan|byggeloven|forvaltningsret|livet|god|opdragelse|etik
        takker|tak for den|det|dette|din|dit femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|tyvende|seneste_af ~4
        den|det|hans|hendes|borgerens|din|dit femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|attende|tyvende|tredivte mail|klage|opkald|brev|henvendelse|opringning|besked
        hvad (han|hun|borgeren|du|de) nu|mon|ellers|så finder|fandt|vil|har|kan (nu)
        sædvanlig|sædvanlige|vanlige|obligatoriske|faste|daglige|ugentlige|planmæssige|rituelle taletid|kvarter|runde|tur|drøftelse|opsang|udmelding|utilfredshed|dosis|prædiken|brok|skænderi|show|minutter|beklagelser|klagepunkter|spørgsmål_om
        jo ikke|næppe første|sidste|eneste gang
        jo ~1 ikke|næppe første|sidste gang
        heldigvis ~1 masser|altid|bedst|bedre|alt
        masser|fuld af gode råd|forslag|idéer|meninger|holdninger|gode_råd
        naturligvis|selvfølgelig|selvsagt|åbenbart|jo vores|kommunens|postbudets|postvæsenets|hundens|vejrets|systemets|alles|naboens|skolens|andres skyld|fejl|ansvar
        skyld|fejl , naturligvis|selvfølgelig|forstås
        mente|mener|syntes|synes (naturligvis|selvfølgelig|jo|åbenbart) selv (,) at (han|hun|de) (var|er|have) ~2 høflig|rimelig|venlig|tålmodig|fornuftig|velformuleret|saglig|flink|samarbejdsvillig|hjælpsom|uskyldig
        tillykke|lykønsker|gratulerer , du|i|hun|han|vi|borgeren
        tillykke|lykønsker|gratulerer|ønskes|lykønskning til|med ~3 klage|rekord|mail|opkald|fejl|afslag|ihærdigheden|indsatsen|sejren|præstationen
        ny|endnu_en|god anledning|undskyldning|grund til at klage|brokke|kritisere
        som han|hun|borgeren|de ynder|elsker|insisterer|behager|foretrækker|yndede at|på (at) kalde|sige|udtrykke
        når man ikke|aldrig læser|lytter|hører|gider|vil|orker|åbner|spørger
        så syg|syge|dårlig|fattig|fattige|ked|knust|presset|travlt|travl|invalideret|rystet|handicappet , at|han|hun ~3 kun|godt|lige|sagtens|alligevel
        praktisk|morsomt|sært|forudsigeligt|mirakuløst|utrolig|ironisk|passende|charmerende|betegnende|symptomatisk|rørende|smukt nok
        rekord|rekorden|rekordforsøg|verdensrekord|pladsrekord ~2 (i|for|af) klage|klager|mails|opkald|brok|at|borgeren|hun|han
        ny|endnu_en|personlig|sin rekord
        lidt af en|et præstation|bedrift|kunststykke|talent
        sand|ægte|sjælden|udsøgt|sønderlig fornøjelse|solstråle|perle|charmetrold|lyspunkt|glæde|diplomat|fred|gentleman|humørspreder
        charmetrold|solstråle|solstrålen|charmetrolden|solstrålehistorie
        elskelige|charmerende|elskværdige|sympatiske|elskede|højtelskede|højtærede|ærede|tålmodige herre|dame|borger|kvinde|mand|ven|frue|klager
        i sin|al|hendes|hans godhed|nåde|storhed|vælde|visdom|uskyldighed
        stor|stort|den|rig|livlig|fri humorist|komiker|poet|litteratur|fantasi
        livlig|rig|god|blomstrende|fri fantasi
        kreativ|kreative|opfindsom|opfindsomme|fantasifuld|fantasifulde|søgt|syg|tynd|fantastiske forklaring|forklaringer|undskyldning|undskyldninger|fortolkning|udlægning|omgang_med|regnemåde
        dagens|ugens|årets|månedens undskyldning|historie|citat|klage|underholdning|højdepunkt|joke|morsomhed|solstrålehistorie|opkald|brok|påfund|drama|overraskelse|vittighed|bortforklaring|mail|forestilling
        undskyldning|forklaring|klage|historie|version nummer|nr. ~1
        undskyldning|forklaring|klage|historie efter|på den|historie anden
        bortforklaring|bortforklaringer|bortforklaringen|dårlige_undskyldninger|røverhistorie|røverhistorier|skrøne|skrøner|skønmaleri|eventyr|eventyrlig|fabel
        dårlig|dårlige|billig|billige|sædvanlige|sædvanlig|vante|gamle undskyldning|undskyldninger|historier|numre|sange|trick
        selektiv|kort|praktisk|belejlig hukommelse
        hedder|hed det sig|så_kønt|så
        siger og skriver
        intet|hverken mindre|mere end|eller
        ikke mindre end ~2 mails|sider|gange|klager|opkald|breve|beskeder
        hele ~1 sider|mails|klager|breve|beskeder|opkald
        din|sin|hans|hendes|borgerens|jeres|dit|sit|den|det lille|bitte|lillebitte ~1 klage|problem|sag|mail|brev|bekymring|projekt|drama|opgør|krig|udbrud|historie|kampagne|tale|foredrag|forestilling|notat|sorg|nød|plan|show
        små|lille|smålige sorger|nød|hverdagsproblemer|kriser|tæer
        gad vide|vidst|nok_vide
        mon ikke|han|hun|borgeren|vi|det|så|du|man
        den hopper|køber|tror vi|jeg|ingen ~1 (på)
        klap lige|nu hesten|hestene
        slap nu|lige|helt (nu) af|lidt_af
        ingen (,) (der|har) tvinger|tvunget ~2
        velkommen til|i virkeligheden|den_virkelige_verden|2024|2025|2026|det_virkelige_liv
        til den virkelige verden
        sådan er livet|verden
        verden|livet er ikke|hård|hårdt (retfærdig|retfærdigt)
        god|go vind|jagt|arbejdslyst|bedring_med
        venter (vi) (alle) spændt|i_spænding|åndeløst
        vente|venter|ventede (vi) (nu) (alle) i|med (åndeløs|tilbageholdt) spænding|åndedræt|længsel
        kan|kunne (vi|jeg) næsten|knap|knapt|nærmest (ikke) vente (med|på|til)
        hvad|hvor|hvordan skulle|ville|var vi|jeg|kommunen|verden (dog) ~1 (gøre|være|klare) ~2 uden
        kender|hørt vi|jeg|det|den (alle|godt|alt_for_godt) før|til_bevidstløshed
        hørt (det|den|historien|den_sang) før
        samme|gamle|sædvanlige|velkendte gamle|sang|vise|travere|traver|historie|plade|smøre|trummerum
        den|gammel|kendt|velkendt gammel|vise|traver
        intet|ikke nyt under solen
        repertoire|repertoiret
        hakket|hakkede|ridset|slidt grammofonplade|plade
        violinerne|violiner|trommehvirvel|trompeter|fanfare|fanfarer|konfetti|klapsalver|tudekiks|tudekiksen|lommetørklæderne
        stakkels|arme|stakkel|stakkelen|staklen ~1
        hvor er det (dog|da) synd|forfærdeligt|frygteligt|tragisk
        så|frygtelig|forfærdelig|hvor|rigtig|virkelig synd for sig|hende|ham|borgeren|dem
        =have:har,havde ondt af sig
        rød|røde|den_røde løber|løberen
        sølvfad|guldfad
        selveste
        dr.|professor|doktor|advokat|dommer google|facebook|chatgpt|internettet|wikipedia
        studie|studier|forskning (af|på|i) google|facebook|nettet|internettet|wikipedia
        åbenbart|vel|vist|jo|tydeligvis|sikkert ~1 (uddannet|blevet|er) ekspert|jurist|ingeniør|læge|advokat|professor|specialist|dommer|økonom|arkitekt|fagmand|uddannet
        livets|hårde skole|knocks|universitet
        (vi|jeg|alle) er|blev|var (alle|jo|naturligvis|selvfølgelig) (dybt|meget|helt) imponerede|imponeret|målløse|målløs|lamslåede|lamslået|rørte|henrykte|henrykt|ellevilde|himmelhenrykte
        jubel|jublen|begejstring|begejstringen|henrykkelse|glæden vil|er|var|ville|blev ingen|ikke|naturligvis|stor
        stor|stort|vild|ustyrlig var|blev jubel|begejstring|glæden|jublen
        himlen|verden|dommedag|jorden faldt|falder|styrter|brød|styrtede (ned|sammen)|under
        verdens ende|undergang|navle|hårdeste|værste_skæbne
        som|selv om|hvis verden|himlen|livet|det|rigets ~3 gik|går|stod|faldt|gjaldt
        gælder|gjaldt det liv|livet
        på liv og død
        krig mod|om kommunen|hækken|os|alt
        korstog|korstoget|felttog|felttoget|vendetta|hellige|heksejagt|kampagne|krigserklæring (mod|for|krig)
        hellig|hellige krig|mission|vrede
        fine fornemmelser
        suk|ak|tja|hmm|nåh|jaja|puha|uha|ups|næ|pyt|orv|hurra|hovsa|aha|voila|værsgo|gisp|uf
        af|for|til (ren) bar|lutter|ren godhed|venlighed|hjertensgodhed|kærlighed|glæde
        =bekvemme:bekvemmede|=nedlade:nedlod,nedladt sig
        =finde:fandt,fundet tid|overskud|anledning|lejlighed|det_belejligt til|i|at ~1 (at)
        overskud|energi|kræfter (nok|masser) til at klage|brokke|kritisere
        har|havde jo|åbenbart|tydeligvis|sikkert god|masser|rigelig|uendelig (af) tid
        har|havde god|masser|rigelig|uendelig (af) tid ~3 klage|klager|brokke|hånden
        tog|taget|tage sig (endelig|omsider|alligevel|langt_om_længe) sammen
        omsider|endelig|alligevel ~3 behagede|bekvemmede|nedlod|værdigede|gad|orkede ~2 sammen|sig|at
        langt om længe
        omsider
        kom|kommet pludselig|så|nu|jo|lige i tanke
        fik|fået (pludselig|lige|jo|nu|så) den (gode|glimrende|geniale|strålende|lyse|fikse) idé|ide|indskydelse|tanke
        lys|lyse|glimrende|strålende|genial|fiks|fikse idé|ide|indfald|idéer
        glimrende|strålende|genialt|fremragende|mesterligt|fantastisk|imponerende tænkt|klaret|gået|set|udtænkt|timing|logik|regnestykke|argument|indsats|planlægning
        godt|flot|pænt|stærkt|smukt|fint gået|klaret|kæmpet|præsteret|arbejdet_der
        fantastisk|fremragende|uovertruffen|upåklagelig|exceptionel|enestående|ubestridt|suveræn|beundringsværdig|misundelsesværdig evne|evner|tålmodighed|logik|timing|hukommelse|sans|selvtillid|tro|flid|ihærdighed|vedholdenhed|talent
        evne|evner|talent|næse|flair til|for at finde|misforstå|overhøre|glemme|klage|ringe|skabe|gøre
        lider|led ikke under mangel|manglende
        ingen mangel på
        mangler|manglede|savner|savnede (i_hvert_fald|bestemt|da) ikke selvtillid|ord|energi|mening|meninger|fantasi
        holdt|holder sig|bestemt ikke tilbage
        almindelige|os|andre|vi (almindelige) dødelige
        som|ligesom (så) mange|alle|alt andre|andet|os_andre (mennesker|dødelige|voksne|normale) må|kan|gør
        normale mennesker
        nævnte|sagde|skrev|mindede (lige|bare|jo|så_lige) lige|ganske|også tilfældigvis|tilfældigt|en_passant
        tilfældet|skæbnen ville|vil (jo|så|naturligvis)
        hvor tilfældigt|bekvemt|belejligt|sødt|betænksomt|overraskende|originalt|typisk|kært
        hvor svært|vanskeligt kan|skal det|man
        hvor mange gange skal|må|kan vi|jeg|man
        hvor svært kan det
        hvem|hvad skulle|havde|ville (dog|vi|man|du|hun|han|borgeren|også) (have) troet|gættet|forestillet
        hvad havde|regner|regnede du|hun|han|borgeren|man (ellers|mon|egentlig) regnet|forestillet|forventet|med
        hvad bliver det næste
        hvornår|mon lærer|fatter|forstår|indser|holder|begriber
        skal|skulle vi|kommunen|jeg (så|måske) nu|virkelig|ligefrem ~9 ?
        måske du|hun|han|borgeren|man kunne|skulle|burde
        måske skulle|burde|kunne du|hun|han|borgeren|man ~1 prøve|overveje|starte|begynde|lære|læse|købe|åbne|bruge|nøjes|finde
        prøv bare|lige|engang|du at|selv|med
        lad|lader os håbe|bare|nu ~2 (håbe|lade|bede)
        man|vi har lov|tilladelse (til) at håbe|drømme
        krydser|krydse (alle)  fingre
        mirakel|mirakler|miraklet|underet|trylleslag|ved_et_trylleslag|mirakuløs|mirakuløse|forunderlig
        som et|ved et lyn|trylleslag
        kommer|kom|ikke (næppe|jo|ikke|vel|ligefrem|just) bag på
        det store chok
        ingen (stor|større|egentlig) nyhed|overraskelse|raketforsker|hemmelighed_for
        (det|så) var|er|blev|havde (jo|da|så) (ventet|til_at|forudse) forudsige|forudse
        for egen|hans|hendes|borgerens (egen) regning
        efter egen|eget (opfattelse|udsagn|sigende|mening|forklaring|beskedne) opfattelse|mening|udsagn|sigende
        angiveligt|påstået|påståede|angivelig|selvoplevet|selvopfundne|selvopfundet|opdigtet|opdigtede|foregiven|foregivne
        hvis|om man|vi|det|ellers (ellers|overhovedet) skal|kan|står (tro|stole) ham|hende|borgeren|troende
        står|står_det til troende
        tro|troede|troet hvad|det|hvem (man|der) vil
        tror|troede|mener|mente|synes|syntes (åbenbart|jo|tydeligvis|vist|nok|sikkert|selvfølgelig|naturligvis) (,) (at) (han|hun|de|borgeren|kommunen|vi|det) er|ejer|har|kan|bor|var|kunne ~2 eneste|alene|butler|tankelæser|tankelæsere|butlere|pengetræ|pengetræer|tjenere|gratis|hotel|verdens
        eneste borger|kunde|menneske|ene (i|på) (kommunen|verden|jorden|byen|landet)
        tankelæser|tankelæsere|butler|butlere|tryllestav|tryllestaven|krystalkugle|krystalkuglen|pengetræ|hotel_kommune|tjenestefolk|tjenerskab|sjælesørger|limousine|bagerjomfru
        vi|kommunen|jeg (er|var|ikke|da|jo) (jo|da|ikke|heller) (et|en|noget) (ikke) hotel|pengemaskine|tankelæser|privatsekretær|privatchauffør|rengøringsselskab|børnehave
        (står|stod|er) (jo|da|selvfølgelig|naturligvis|bare) altid|bare klar|parat til at|når ~2 springe|rykke|hoppe
        springe|springer|danse|danser|hoppe efter|når|så hans|hendes|borgerens|pibe|du|hun|han ~1 (pibe|fløjter|knipser|peger)
        knipser|fløjter|piber_han
        pibe|fløjte $
        igen (igen|endnu_engang|for_gud_ved) ~1 (føler|følte) krænket
        føler|følte|blev|er (sig) igen|jo|naturligvis|selvfølgelig|åbenbart|nu|pludselig|altid (også) krænket|forurettet|trådt|fornærmet
        for n'te|gud-ved-hvilken|hundredesyttende|117|jeg-ved-ikke-hvilken|hundrede|tusinde|tusindende|millionte|halvtredsindstyvende|enogtyvende|tyvende|trettende|syttende|femtende|fjortende|sekstende|attende|nittende|hundredtyvende gang
        nok en|engang gang|klage|mail|opringning|omgang|historie|tirade
        endnu en ~1 samling|perle|omgang|stribe|episode|sæson|akt (af|i|fra|med)
        endnu en|et ~1 opus|mesterværk|epistel|roman|novelle|stil|kærlighedsbrev
        opus|epistel|mesterværk|mesterværket|magnum|jeremiade|jeremiaden|klagesang|klagesangen|klagesange|lidelseshistorie|lidelseshistorien|udgydelser|udgydelse|svada|romanføljeton
        =underholde os|mig (med)
        underholdning|underholdende for os|hele|kontoret|afdelingen
        spare|sparer|sparet|skåne|skånede os|mig (dog|da|venligst|vel) for
        (så|vi) er|var (vi) lige vidt
        så|nu blev|er vi|jeg (så) (meget) klogere
        så|nu må det (da|vel|jo) snart
        så|nu ved|fik vi (så) det $
        læst og påskrevet
        =få:fik,fået|=give:gav en|læst|sin opsang|moralprædiken|skideballe|skylle|overhaling|salve|svada|enetale|foredrag
        moralprædiken|moralprædikenen|skylle|salve|opsang|opsangen|overhaling
        =kaste sig ~1 (over|ud) ~2 (tasterne|tastaturet|blækhuset)
        greb|griber (igen|straks|hurtigt|atter|naturligvis|selvfølgelig) pennen|tastaturet|telefonrøret|blækhuset
        højt på den|strå
        på sin|de|den høje hest|nakker
        yndlings*
        ny|nye|eneste hobby|fritidsinteresse|livsopgave|kæphest|sport
        kæphest|kæphesten|livret|livsopgave
        fast|trofaste|trofast inventar|gæst|abonnent|lytter|fan|beundrer
        klippekort|fribillet|abonnement|stamkort|bonuskort|rabatkort på|til|hos os|vores|at|telefonen|klager|retten|sandheden|telefontid*
        fan|fans|fanklub|beundrer|beundrere
        mester|mesteren|verdensmester i at|alt|klager|brok|brokkeri|misforståelser
        =optræde:optrådte i|som rollen|offer|offeret|martyr|ekspert|dommer
        hovedrollen|bifald
        sang|kom|lød det atter|igen|vanligt|fromt|sødt
        englestemme|englebarn|englebørn|uskyldig|uskyldsren|lille_engel|guldklump|poder|poden|poderne|guldklumpen|prinsessen|prinsen|prins|vidunder|vidunderbarn|vidunderet|øjesten|øjestenen
        fortræffeligheder|fortræffelige|fortræffelighed|ufejlbarlig|ufejlbarlige|fejlfri|fejlfrie|perfekte|dydsmønster|mønsterborger|mønsterborgeren|mønsterfamilie|mønsterforældre|idyl|musterborger|helgen|helgenen|martyr|martyren|glorie|glorien
        """
}
