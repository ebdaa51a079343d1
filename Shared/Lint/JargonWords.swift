/// Words that belong in an office, and what one says instead: one turn of phrase a line, its plain words after `>`.
///
/// Source: R-069 (everyday language, orally and in writing).
enum JargonWords {
    static let lines = """
        såfremt > hvis
        for så vidt > hvis
        for så vidt angår > om
        =fremsende:fremsendt > sende
        fremsendelse|fremsendelsen > sende
        =anmode > bede om
        %anmodning > ønske
        i medfør af > efter
        jf.|jfr.|jvf.|cf. > se
        henset til > fordi
        =imødekomme:imødekom,imødekommet,imødekommes > give
        imødekommelse|imødekommelsen > ja
        nærværende > dette
        %skrivelse > brev
        følgeskrivelse|klageskrivelse|svarskrivelse|følgeskrivelsen > brev
        vedrørende|vedr.|vdr.|ang.|angående > om
        =vedrøre > handle om
        =oversende:oversendt > sende videre
        oversendelse|oversendelsen > sende videre
        %foranstaltning > hjælp
        =bero:beroede på > vente på
        =foretage:foretog,foretaget (en|ny) partshøring|partshøringen|partshøringer > give dig mulighed for at sige din mening, før vi afgør sagen
        %partshøring > mulighed for at sige din mening, før vi afgør sagen
        =partshøre:partshørt > spørge dig, før vi afgør sagen
        til efterretning > har læst
        =andrage > være
        p.t.|pt. > nu
        opsættende virkning > gælder, mens klagen behandles
        =iværksætte:iværksat > sætte i gang
        iværksættelse|iværksættelsen > begynde
        =bortfalde:bortfaldt,bortfaldet > stoppe
        bortfald|bortfaldet > stop
        =efterkomme:efterkom,efterkommet > gøre
        grundet > på grund af
        hjemmel|hjemlen|lovhjemmel|lovhjemlen|hjemmelsgrundlag|hjemmelsgrundlaget|hjemmelsgrundlagets|retsgrundlag|retsgrundlaget > regler
        =hjemle|hjemlet > give lov til
        =effektuere > gøre
        effektuering|effektueringen > udføre
        rette|retter|rettet|ret (skriftlig|telefonisk|personlig) henvendelse > kontakte
        henvendelse bedes|kan rettes|rettet > kontakt
        kontakt bedes rettet > kontakt
        i henhold til|iht.|i.h.t. > efter
        iht.|i.h.t. > efter
        undertegnede > jeg
        %instans|klageinstans|klageinstansen|ankeinstans|ankeinstansen > myndighed
        det anførte > det, du skriver
        =anføre:anført > skrive
        noteret os|sig > skrevet ned
        foretage|foretager|foretaget (sig) (noget) yderligere|videre > gøre mere
        ovenstående|ovennævnte|nedenstående|nedennævnte|førnævnte|foranstående > det, vi har skrevet
        =afstedkomme:afstedkom,afstedkommet > føre til
        foranledning|foranledningen > grund
        =foranledige > sørge for
        ikke anledning til > ingen grund til
        +berettiget til > har ret til
        =fordre > kræve
        pågældende > den
        desuagtet|uagtet > alligevel
        i så henseende > om det
        i den|denne henseende > om det
        =berostille > vente med
        berostillelse|berostillet > venter
        skal hermed > skriver for at
        hermed fremsendes|meddeles|bekræftes > vi sender
        ikke fremmes > ikke behandles
        =udfærdige > skrive
        udfærdigelse|udfærdigelsen > skrive
        =tilvejebringe:tilvejebragte,tilvejebragt > skaffe
        tilvejebringelse|tilvejebringelsen > skaffe
        =påhvile > skal
        fornøden|fornødne|fornødent > nødvendig
        ultimo > sidst i
        primo > først i
        medio > midt i
        manglende medvirken > du har ikke hjulpet med oplysninger
        %sagsbehandlingsskridt > det, vi gør i sagen
        idet > fordi
        hvorvidt > om
        eftersom > fordi
        dersom > hvis
        ifald > hvis
        i fald > hvis
        =meddele:meddelt > skrive eller sige
        meddelelse|meddelelsen om > besked om
        =tilstille > sende
        =tilsende:tilsendt > sende
        =indsende:indsendt > sende
        =tilskrive:tilskrev,tilskrevet dig > skrive til
        =tilkendegive:tilkendegav,tilkendegivet > sige
        tilkendegivelse|tilkendegivelser|tilkendegivelsen > det, du sagde
        =initiere > begynde
        =implementere > indføre
        implementering|implementeringen > indføre
        =italesætte:italesat > sige
        =visitere > vurdere, hvilken hjælp du kan få
        visitation|visitationen > vurdering af, hvilken hjælp du kan få
        =revisitere|revisitation|revisitationen > ny vurdering
        =påberåbe|=påberåbt sig > henvise til
        =påklage > klage over
        påklages > klages over
        =indbringe:indbragte,indbragt for > klage til
        indbringes for > klages over til
        =hjemvise|hjemvist > sendt tilbage
        =remonstrere|remonstration|genvurderingsfase > vi ser på afgørelsen igen
        realitetsbehandle|realitetsbehandles|realitetsbehandlet|realitetsbehandling > behandle
        =afvise|afvist ~2 formalitet|formaliteten > behandler vi ikke
        =meddele|meddelt|meddeles afslag > sige nej
        =oppebære:oppebar,oppebåret > få
        =tilkomme dig > du har ret til
        bistand > hjælp
        =bistå:bistår,bistod,bistået > hjælpe
        =besidde > have
        =erhverve > få
        =afholde:afholdt|afholdes møde|samtale|mødet|samtalen > holde
        =afgive:afgav,afgivet svar|oplysninger|forklaring|udtalelse > give
        =foretage:foretog,foretaget (en|et) ~2 vurdering|beregning|undersøgelse|opfølgning|udbetaling|ændring > vurdere, beregne, undersøge
        =træffe:traf,truffet foranstaltning|foranstaltninger > gøre noget
        omhandlede|omhandlet|omhandler > handler om
        =omhandle > handle om
        vederlagsfri|vederlagsfrit|vederlag > gratis
        inden for rimelig tid >> skriv en dag
        snarest (muligt|belejligt) >> skriv en dag
        hurtigst|tidligst muligt|belejligt >> skriv en dag
        så hurtigt|snart|tidligt som (det_er|overhovedet) muligt >> skriv en dag
        i nødvendigt omfang > når det er nødvendigt
        i videst muligt omfang > så godt vi kan
        i det omfang > hvis
        i relation til > om
        i forbindelse hermed > om det
        i tilknytning til > om
        i forlængelse af > efter
        i overensstemmelse med > efter
        i lyset af > fordi
        i betragtning af > fordi
        i mangel af > fordi der ikke er
        på baggrund af ovenstående|nærværende|foreliggende|de > derfor
        på baggrund heraf|deraf > derfor
        på foranledning af > fordi
        på det foreliggende grundlag > ud fra det, vi ved
        det foreliggende grundlag > det, vi ved
        foreliggende > det, vi har
        med hensyn til > om
        med henblik på > for at
        med henvisning til > fordi
        under hensyntagen|henvisning til > fordi
        under henvisning til > fordi
        =henvise|henvises (der) til ovenstående|nærværende|vedlagte > se
        henvises (der) til § > se
        der henvises til > se
        det bemærkes|præciseres|understreges >> sig det direkte
        bemærkes|bemærkes det|for ~1 ordens skyld >> sig det direkte
        for god ordens skyld >> udelad det
        det skal bemærkes|oplyses|understreges|hertil bemærkes >> sig det direkte
        herom|derom|hvorom > om det
        heraf|hvoraf > af det
        hermed > med dette brev
        heri|hvori|hvorved|herved|derved >> sig det i en ny sætning
        førend > før
        =udvirke > opnå
        =nødiggøre > gøre nødvendig
        =vanskeliggøre > gøre svær
        =fremkomme:fremkom,fremkommet med > sige
        =fremføre|fremført > sige
        =forelægge:forelagde,forelagt > vise eller sende til
        =foreligge:forelå,foreligget > være her
        =godtgøre|godtgjort > vise
        =sandsynliggøre > vise, at det er sandsynligt
        =begære|begæring|begæringen > bede om
        verserende > er i gang
        rådighedspligt|rådighedspligten|rådighedsvurdering|rådighedsforpligtelse|sanktion|sanktioneres|sanktioneret >> forklar ordet
        progression|progressionen|progressionsmåling > fremgang
        underretningspligtig|ankefrist|ankefristen|ankefrister > frist for at klage
        begunstigende|bebyrdende (forvaltningsakt|afgørelse) > god eller dårlig for dig
        forvaltningsakt|forvaltningsakten > afgørelse
        retsvirkning|retsvirkningen|retsvirkninger >> skriv, hvad det betyder
        retsmiddel|rekurs|rekursmyndighed|rekursinstans > klagemulighed
        skønsmæssig|skønsmæssigt|skønsudøvelse > vurdering
        konkret og individuel|individuelt vurdering|skøn > vi har set på netop din sag
        individuel vurdering|skøn > vi har set på netop din sag
        ex officio > af os selv
        in casu > her
        prima facie > ved første blik
        de facto > i virkeligheden
        mhp.|m.h.p. > for at
        mht.|m.h.t. > om
        ift.|i.f.t. > i forhold til
        qua > som
        =ophøre > stoppe
        ophør|ophøret > stop
        =tilbageholde:tilbageholdt > beholde
        =modregne|modregning|modregnes > trække fra
        =inddrive|inddrivelse|inddrives > kræve ind
        fyldestgørende > god nok
        behørig|behørigt|behørige > rigtig
        vanlig|vanlige > almindelig
        fremadrettet > fra nu af
        bagudrettet|bagudrettede > for tiden før
        tidshorisont|tidshorisonten > hvor længe det varer
        sagsakter|sagsakt|akter|akterne|sagsakterne > papirer i sagen
        =rekvirere > bestille
        =verificere > kontrollere
        =facilitere > hjælpe med
        =intervenere > gribe ind
        =motivere afgørelsen|afslaget > begrunde
        =annullere > trække tilbage
        =suspendere > stoppe for en tid
        =anvise:anvist > give
        =henstille til > bede
        henstilling|henstillingen > råd
        =anse|anses|anset for (at) være > mene
        =finde|findes|fundet (ikke) (,) (at) (være) godtgjort|dokumenteret|bevist|anledning > mene
        =finde ikke anledning > vil ikke
        ikke (fundet) anledning|grundlag for|til > ingen grund
        =varetage:varetog,varetaget > tage sig af
        =respondere > svare
        =akkvittere|kvittere|kvitteres for modtagelsen > takke for
        =bilægge:bilagde,bilagt > løse
        tidligere fremsendte|fremsendt > som vi har sendt
        dags dato > i dag
        du|de|i bedes > vil du
        bedes (venligst) > vil du
        =lægge:lagde,lagt|lægges ~3 til grund > bygge på
        på nuværende|daværende tidspunkt > nu eller dengang
        med virkning fra > fra
        i den anledning > derfor
        som følge af > fordi
        i tilfælde af > hvis
        forudsat at|, > hvis
        under forudsætning af > hvis
        endvidere|ligeledes|tillige|endvidere > også
        desangående > om det
        jævnfør > se
        det ansøgte|påklagede|passerede > det, du har søgt om eller klaget over
        =udbede:udbad,udbedt sig|os > bede om
        nyde|nyder fremme > blive behandlet
        skønnes > vi mener
        genstand for > noget, som
        =imødegå:imødegår,imødegik > svare på
        =foreholde:foreholdt > sige til
        =tilsidesætte:tilsidesat,tilsidesatte > ikke følge
        beføjelse|beføjelser|bemyndigelse > lov til
        ej|ejheller > ikke
        fremsat|fremsætte|fremsættes|fremsatte ~2 (krav|begæring|indsigelse|ønske) > sagt
        såvel > både
        efter omstændighederne > som det ser ud
        af hensyn til sagens oplysning > for at vide nok
        sagens oplysning > at vide nok om sagen
        d.d. > i dag
        =imødese:imødeser,imødeså > venter på
        forinden > før
        hvorefter > og så
        hvad angår > om
        =henholde:henholdt sig|os til > mener stadig det, vi skrev
        %forespørgsel > spørgsmål
        =nedbringe:nedbragte,nedbragt > gøre mindre
        =afholde|afholdelse|afholdelsen > holde
        tiltag > det, vi gør
        accept heraf|deraf|af > ja til
        =rekvirere > bestille
        mødets|samtalens afholdelse > mødet
        =bemyndige > give lov til
        kompetent myndighed > den, der bestemmer
        ressort|ressortområde|ressortmyndighed > område
        =rettidigt|rettidig > til tiden
        rettidig|rettidigt|rettidige > til tiden
        p.g.a. > på grund af
        uforgribelig|uforgribeligt|uforgribelige > min
        sædvanemæssig > som vi plejer
        gældende lovgivning|lov|regler|ret|retningslinjer > reglerne
        lovgivningens|lovens bestemmelser > reglerne
        =disponere > råde over
        =indgive:indgav,indgivet|indgives > sende
        =tage ad notam > skrive ned
        ad notam > skrevet ned
        taget under|til overvejelse > tænkt over
        =tage forbehold > kan ændre sig
        samtykkeerklæring|samtykkeerklæringen > dit ja
        fuldbyrde|fuldbyrdelse|eksigibel|eksigibelt >> forklar ordet
        subsidiær|subsidiært|principal|principalt >> forklar ordet
        prækluderet|prækludere|præklusion > for sent
        lovmedholdelig|lovmedholdelige|lovmedholdelighed > efter reglerne
        partsrepræsentation|partsstatus|partsbegreb >> forklar ordet
        =afgøre ~2 skriftligt grundlag > afgøre ud fra papirerne
        """
}
