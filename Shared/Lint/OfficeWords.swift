/// More office words, by the families that guides to plain Danish warn against. Source: R-069.
enum OfficeWords {
    static let lines = """
        *skrivelse|*skrivelsen|*skrivelser > brev
        *foranstaltning|*foranstaltningen|*foranstaltninger|*foranstaltningerne > hjælp
        ^ deres ansøgning|henvendelse|klage|skrivelse|brev er|har|vil|bedes > din
        nærmere underretning|meddelelse|besked|angivelse|angivet|anvisning > besked
        med urette > som du ikke skulle have haft
        kræves|krævet tilbagebetalt > skal betales tilbage
        (ikke) bekendt med (,) at > ved ikke, om
        =forholde:forholdt sig således > være sådan
        således at|, > så
        i hænde > modtaget
        vedlagt følger|fremsendes|sendes|findes > vi sender også
        til (din|Deres) orientering|underretning > så du ved det
        pligt til at oplyse > skal fortælle
        fornyet|revideret|forudgående|efterfølgende behandling|vurdering|stillingtagen|gennemgang|høring|sagsbehandling > igen
        tages|tage|tager|taget op til ~1 behandling|overvejelse|vurdering|revision|genovervejelse > se på igen
        %refusion|refundere|refunderes|refunderet > penge tilbage
        fejlagtig|fejlagtige|fejlagtigt > forkert
        fejludbetaling|fejludbetalingen|merudgift|merudgifter|merudgiften > penge, du fik ved en fejl, eller ekstra udgift
        notatpligt|vejledningspligt|oplysningspligt|oplysningspligten|medvirkenspligt|medvirkenspligten|begrundelsespligt|høringspligt|underretningspligt|tilbagebetalingspligt|tilbagebetalingspligtig|tilbagebetalingspligtige|handlepligt|handlepligten|tilsynspligt|betalingspligt|meddelelsespligt > det, du eller vi skal
        beslutningsgrundlag|beslutningsgrundlaget|beregningsgrundlag|beregningsgrundlaget|indkomstgrundlag|indkomstgrundlaget|forsørgelsesgrundlag|forsørgelsesgrundlaget|vurderingsgrundlag|vurderingsgrundlaget|bevillingsgrundlag|afgørelsesgrundlag|oplysningsgrundlag|oplysningsgrundlaget > det, vi bygger på
        personkreds|personkredsen|målgruppe|målgruppen|målgruppevurdering > dem, reglen gælder for
        handlekommune|handlekommunen|bopælskommune|opholdskommune|betalingskommune > kommune
        funktionsniveau|funktionsniveauet|funktionsevne|funktionsevnen|funktionsevnenedsættelse > det, du kan og ikke kan
        formueforhold|indkomstforhold|indtægtsforhold|boligforhold|familieforhold > penge, bolig eller familie
        forvaltningsretlig|forvaltningsretlige|forvaltningsretligt|socialretlig|offentligretlig|offentligretlige > efter loven
        =foretage:foretog,foretaget > gøre
        =indhente > hente
        =indskærpe > sige klart
        =påtænke:påtænkte > have planer om
        agterskrivelse|agterhøring > brev om, hvad vi vil afgøre
        =påse:påser,påså,påset > sørge for
        =påtale:påtalte,påtalt > gøre opmærksom på
        =tilgodese:tilgodeser,tilgodeså,tilgodeset > tage hensyn til
        =tilgå:tilgår,tilgik,tilgået > få
        =bibringe:bibragte,bibragt > give
        =bifalde:bifaldt > sige ja til
        =erlægge:erlagde,erlagt > betale
        =forestå:forestår,forestod,forestået > stå for
        =forvalte > passe
        =fratræde:fratrådte,fratrådt > holde op
        =tiltræde:tiltrådte,tiltrådt > sige ja til
        =hidrøre > komme fra
        =indestå:indestår,indestod for > love
        =opretholde:opretholdt > holde fast i
        =fremgå:fremgår,fremgik hvoraf|deraf|nærværende|ovenstående > stå
        hvoraf|heraf ~1 fremgår > hvor der står
        =udstede:udstedt > give
        =viderebringe:viderebragte,viderebragt|=videreformidle > give videre
        =videresende:videresendt (til) rette|kompetente > sende videre
        =nedsætte:nedsatte,nedsat (en) arbejdsgruppe > lave
        =udmønte|udmøntning|udmøntningen > bruge
        =understøtte > støtte
        =optimere|optimering > gøre bedre
        =kvalificere|kvalificering > gøre bedre
        =koordinere indsatsen|indsatser > tale sammen om
        =prioritere|prioriteres indsatsen|midlerne > vælge
        =stille:stillet,stilles|stilles i bero > vente med
        i bero > på vent
        stillet|stilles|stille i udsigt > lovet
        =tage|tages|taget til følge|genoptagelse|revision|efterretning > give ret i
        til følge > giver dig ret
        =føre til ~3 ændret resultat > ændre noget
        =ligge|ligger|lagt til grund > bygge på
        =gøre:gør,gjorde,gjort gældende > mene
        =gøre:gør,gjorde,gjort brug af > bruge
        =drage:drager,drog,draget omsorg|konsekvens for|af > sørge for
        =drage omsorg for > sørge for
        =bringe:bragte,bragt i anvendelse|orden|erindring|ophør > bruge, ordne eller stoppe
        =tage|tages|tager i anvendelse|brug|betragtning > bruge
        =yde|ydet|ydes (den) ~2 hjælp|støtte|vejledning|kompensation|bistand|rådgivning|tilskud|omsorg|assistance > give
        =udgøre:udgør,udgjorde,udgjort > være
        =undlade:undlod,undladt > ikke gøre
        =tilråde|=fraråde > råde til eller fra
        =formene|=formå:formår > tro, mene eller kunne
        =befordre|befordring|befordringen|befordringsgodtgørelse > kørsel
        godtgørelse|godtgørelsen > penge for udgiften
        =beramme|berammet|berammes > aftale
        =anberamme > aftale
        =forfalde:forfaldt,forfaldet til betaling > skal betales
        =anmærke|anmærkning|anmærkninger > skrive
        =konstatere > se
        =erindre om > huske på
        erindringsskrivelse|erindringsbrev > brev, der minder om
        =afvente > vente på
        =anslå:anslår,anslog,anslået > tro
        =ekspedere|ekspedering|ekspeditionstid > klare
        =expedere > klare
        =journalisere|journalisering|journaliseres > lægge i sagen
        =kundgøre:kundgjort|=bekendtgøre:bekendtgjort > fortælle
        =modtage|modtaget|modtages (Deres|din) skrivelse > få
        =forkaste|=underkende > sige nej til
        =ratificere|=godkende|godkendes|godkendt under|ved forudsætning > sige ja til
        =stadfæste|stadfæstelse > holde fast i
        =omgøre:omgjorde,omgjort > ændre
        =rekurrere > klage
        =retsforfølge:retsforfulgte|=retsforhøre > gå til retten med
        =præcisere|præcisering > sige tydeligere
        =specificere|specificeret|specifikation|specifikationen >> skriv hver ting for sig
        =certificere|=kompensere|kompensation|kompensationen > give penge for
        =finansiere > betale
        =allokere|=tildele|tildelt|tildeles > give
        =tildele:tildelt > give
        =bevilliges|bevilges > få
        =meddele|meddeles|meddelt dispensation|tilladelse|påbud|afslag > give
        påbud|påbuddet > krav
        dispensation|dispensationen|dispenseret|dispensere > lov til at gå uden om reglen
        servitut|servitutten|servitutter > regel om grunden
        udløbet|udløb af fristen|klagefristen|ansøgningsfristen > når fristen er gået
        fristudsættelse|fristforlængelse|fristoverskridelse|fristoverskridelsen|fristudløb > mere tid
        agtes > skal
        pålægges|pålagt|pålægger|pålægge|pålagde > skal
        afholdes|afholdte|afholdt > holde
        henhører|henhøre|hidhørende|henhørende > hører
        herpå|herfor|derfor_anførte|hvorpå|hvormed|herover|herunder|herom|heromkring|hermed|heroverfor|derpå|deraf|heraf|dertilhørende|hertilhørende|heri|deri|herudover >> sig det i en ny sætning
        dertilhørende|tilhørende bilag > som hører til
        dennes|sammes|dettes > hans, hendes eller den
        indeværende|herværende|derværende|hidtidig|hidtidige|nugældende|dagældende|tidligst_muligt > nu eller dengang
        omend|ihvorvel|thi|hvorimod|ejheller|desforuden|ydermere|fremdeles|endelig_bemærkes|tilmed|desårsag|ergo|ihukommende > men, også eller fordi
        uagtet at|om > selv om
        ydermere|fremdeles|desforuden > også
        eksempelvis > for eksempel
        fsva.|pba.|ifm.|i.f.m.|mhb.|ihht.|m.fl.|jr.|j.nr.|jnr.|s.d.|d.å.|a/c >> skriv ordet ud
        fsva|pba|ifm|ihht|vdr|iht|jf|jfr|mhp|mht|ift >> skriv ordet ud
        rettidigt|rettidig|urettidig > til tiden
        velvilligst|høfligst|ærbødigst|venligst_bedes > gerne
        behandling af nærværende|Deres > sagen
        udtømmende > fuldstændig
        utvivlsom|utvivlsomt > sikkert
        evident|evidens|evidensbaseret|evidensbaserede > sikkert
        relevante foranstaltninger|tiltag|interventioner|indsatser|parter|instanser >> sig, hvilke
        indsatser|indsatsen iværksættes|bevilges|ophører > hjælp
        borgerrettet|borgerrettede|helhedsorienteret|helhedsorienterede|helhedsorienteret|tværfaglig|tværfaglige|tværfagligt|tværgående|tværsektoriel|tværsektorielt|tværsektorielle|håndholdt|håndholdte|målrettede_tiltag|ressourceorienteret|recoveryorienteret|rehabiliterende > sig, hvem der gør hvad
        kompetenceafklaring|kompetenceafklarende|kompetenceudvikling|arbejdsevneafklaring|afklaringsforløb|afklaringsforløbet|udredningsforløb|opkvalificeringsforløb|opkvalificering|indsatstrappe|indsatsplan|indsatsmål|delmål >> forklar ordet
        paradigme|synergi|synergier|interessent|interessenter|snitflade|snitflader|proces_plan|drøftelsesoplæg|aktør|aktører|eksekvere|eksekvering|skalerbar|incitament|incitamenter|parametre|parameter >> sig det med almindelige ord
        stillingtagen > svar
        sagsforelæggelse|sagsfremstilling|sagsfremstillingen|sagsoplysning|sagsoplysningen|sagskompleks|sagsanliggende|anliggende|anliggendet|anliggender > sag
        mellemværende|restance|restancen|restancer > gæld
        debitor|kreditor|fordringshaver|regres|hæftelse|hæftelsen|hæfter for > den, der skylder eller har penge til gode
        rekvirent|rekvirenten|adressat|adressaten|afgørelsesadressat > du eller borgeren
        høringsberettiget|høringsberettigede|klageberettiget|klageberettigede|partshøringsfrist|høringsfrist|høringsfristen|klageadgang|klageadgangen|aktindsigtsanmodning > ret til at klage eller sige sin mening
        vederlagsfrit|vederlagsfri|egenfinansiering > gratis eller det, du selv betaler
        lovligt|lovlig forfald|fravær > god grund til ikke at komme
        udeblivelse|udeblivelsen|mødeforfald > at du ikke kom
        berigelse|god|ond tro|berigtigelse|berigtige|berigtiget > vidste eller ikke vidste; rette
        mod bedre vidende > selv om du vidste det
        under påberåbelse|iagttagelse|forudsætning|indtryk|ansvar af|for >> sig det med en sætning
        iagttagelse|iagttage|iagttages|iagttaget (af) frister|fristen|reglerne > holde
        i fornødent|fornødnet|muligt omfang > så meget som nødvendigt
        i (fuld|rimeligt|rimelig|væsentligt|begrænset|videre) omfang|udstrækning > hvor meget
        i (det) væsentlige|hovedsagen > mest
        i anledning af > fordi
        i forbindelse|overensstemmelse|modstrid hermed|heraf > når, efter eller fordi
        i konsekvens af|heraf > derfor
        i fortsættelse af > efter
        i modstrid med > imod
        i tillæg til > og
        i regi af > hos
        i kraft af > fordi
        i det følgende|ovenfor|foregående > nedenfor
        på given foranledning > fordi I spurgte
        på tilfredsstillende|behørig|forsvarlig|betryggende vis|måde > godt
        af (egen) drift > af os selv
        ved brev|skrivelse af > i brevet
        med forbehold for > hvis ikke
        med tilbagevirkende kraft > også for tiden før
        med hjemmel i > efter
        med afsæt|udgangspunkt i > ud fra
        til (videre|nærmere|fornøden) foranstaltning|ekspedition|behandling|sagsbehandling > så de kan se på det
        til brug for > for at
        til opfyldelse|sikring|imødegåelse|afhjælpning|belysning|vurdering|fastlæggelse|brug af|for > for at
        uden ugrundet ophold > straks
        uden (unødigt|ugrundet) ophold > straks
        henstår|henstå|henligger|henlægges|henlagt|henlægge > ligger, eller vi lukker sagen
        sagen|klagen ~1 henlægges|henlagt > lukker
        =anfægte|anfægtes > klage over
        =anke|ankes|anket > klage over
        =efterprøve|efterprøves|=efterregulere|efterregulering > se efter igen
        =regulere|reguleres|regulering ~1 ydelse*|takst*|beløb* > ændre
        =beregne|beregnes|beregnet skønsmæssigt > regne ud
        =administrere > passe
        =kanalisere|=kategorisere > sende eller dele op
        =differentiere|=revidere|revideret|revidering > ændre
        =udarbejde > lave
        =tilrettelægge:tilrettelagde,tilrettelagt > planlægge
        =fastsætte:fastsatte,fastsat > bestemme
        =fastslå:fastslår,fastslog,fastslået > se eller sige
        =beskaffe|beskaffenhed|beskaffenheden > hvordan det er
        =forefinde|forefindes|forefandtes > er
        =bevirke > gør
        =omfatte|omfattet af|personkredsen > gælder for
        =fordrage|=inddrage:inddrog,inddraget ~3 vurderingen|overvejelserne|sagsbehandlingen > bruge
        =fremme|fremmes sagen|sagens > skynde på
        =konsultere > spørge
        =assistere > hjælpe
        =kontraktere|=notificere|=orientere|orienteres skriftligt > fortælle
        =tydeliggøre|=synliggøre|=anskueliggøre|=begrebsliggøre|=muliggøre:muliggjort|=nyttiggøre > vise eller gøre muligt
        =umuliggøre:umuliggør,umuliggjorde > gøre umulig
        =vedlægge|vedlægges|vedlagte bilag > sende med
        =vedføje > lægge ved
        =anbringe|anbringes uden samtykke > flytte hjemmefra
        =fremskaffe|=anskaffe > skaffe
        anskaffelse|fremskaffelse|anvendelse|anvendelsen|udførelse|udarbejdelse|udbetalingstidspunkt|tilkendelse|modtagelse_af|gennemførelse|gennemførelsen|opfyldelse|opfyldelsen|udfyldelse|inddragelse|inddragelsen|besvarelse|besvarelsen|forelæggelse|fremmøde|efterlevelse|efterlevelsen|fravigelse|fravigelsen|forhøjelse_af >> brug et verbum
        =anvende:anvendt > bruge
        =tilkende:tilkendt > give
        =fravige:fraveg,fraveget > gå uden om
        =efterleve > følge
        =fremmøde|fremmødt > komme
        =returnere > sende tilbage
        =rubricere|=registrere|registreres|registreret behørigt > skrive ned
        =henføre|henføres|henføre til > høre til
        =tilskynde > råde til
        =forhøre:forhørt > spørge
        =fordele|fordelt forholdsmæssigt|pro > dele
        pro rata|persona|forma|anno|tempore >> sig det på dansk
        ad hoc|hominem >> sig det på dansk
        a conto|aconto > på forskud
        ultra|contra legem|vires >> sig det på dansk
        mutatis|ex|in|per|status tunc|absentia|analogiam|quo >> sig det på dansk
        forholdsmæssig|forholdsmæssigt|proportional|proportionalt|proportionalitet|proportionalitetsprincippet|lighedsgrundsætningen|officialprincippet|officialmaksimen|undersøgelsesprincippet >> forklar ordet
        rent faktisk|undtagelsesvis|undtagelsesvist >> udelad det
        hvilket|hvad hermed|herved > det
        herved|hermed bekræftes|meddeles|anmodes|fremsendes|tilkendegives|oplyses|gives > vi
        anmodes|henstilles|tilskrives|bekræftes|beklages|imødeses|påpeges|anmærkes|erindres >> skriv, hvem der gør det
        skal|må vi|jeg (hermed|venligst|høfligst|herved) meddele|bemærke|anmode|oplyse|henvise|henlede >> skriv det direkte
        skal|må hermed|venligst|høfligst|herved meddele|bemærke|anmode|oplyse|henvise|henlede >> skriv det direkte
        =henlede opmærksomheden > gøre opmærksom
        opmærksomheden henledes > husk
        =afstå:afstår,afstod,afstået fra > lade være med
        =afgive|afgivet|afgives > give
        =rejse|rejst|rejses krav|indsigelse|sag > kræve
        indsigelsesret|indsigelsesfrist > frist for at sige nej
        krav om tilbagebetaling > du skal betale tilbage
        tilbagesøgning|tilbagesøges|tilbagesøge > kræve tilbage
        forbigåelse|forvaltningsakt|forvaltningsakter|forlig|forligsmæssig|forligsmæssigt >> forklar ordet
        """
}
