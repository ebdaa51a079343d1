/// What the sets have taught the reader. Written by the trainer; see `Lessons` for how it is read.
extension Lessons {
    static let text = """
        limit 10
        label start -94
        LABEL:94 burd:80 hysterisk:76 NATURE:65 CITIZEN>HARD:60 gøre:55 nægt:53 CITIZEN>DOES:49 CITIZEN>IS:49 DOES:47
        fyld:39 ude:39 IS>NATURE:38 tung:38 LABEL>MOCK:37 er:37 mege:37 PAST>IS:34 WEAK>CITIZEN:34 kend:34 CITIZEN:32
        du:32 en:32 gør:31 CITIZEN>NATURE:30 de:30 enhv:30 CITIZEN>NOT:29 WE>CITIZEN:29 YOU>WEAK:29 BURDEN>CITIZEN:28
        BURDEN>NOT:28 regn:28 tale:28 CITIZEN>COST:27 MOCK>NEXT:27 man:27 CITIZEN>SYMPATHY:26 IS>LIVED:26 MOCK>STAND:26
        STAFF>TELLS:26 ande:26 urimelig:26 alt:25 frist:25 føle:25 ring:25 BURDEN>FACT:24 LABEL>LABEL:24 PAST>MOCK:24
        STAND>MOCK:24 rigtig:24 NOT>NOT:23 GUESS>LABEL:22 LABEL>SENSE:22 STAFF>CITIZEN:22 TELLS>COST:22 STAND>SOURCE:20
        mand:20 CITIZEN>LABEL:19 NOT>MOCK:19 SYMPATHY>TELLS:19 WE>TELLS:19 MOCK>STAFF:18 NEXT>FACT:18 SENSE>CITIZEN:18
        WE>LABEL:18 sagd:18 STAFF>FACT:17 STAND>LABEL:17 desværr:17 vore:17 WE>MOCK:16 klag:16 klager:16 sin:16
        IS>NOT:15 LABEL>IS:15 denn:15 telefon:15 LABEL>CITIZEN:14 STAND>OFFICE:14 den:14 IS>STAFF:13 WE>FACT:13 gang:13
        hun:13 noge:13 brev:12 YOU>MOCK:11 over:11 IS>HARD:10 IS>WE:10 SYMPATHY:8 YOU>IS:8 YOU>LIVED:8 CITIZEN>WEAK:7
        IS>LABEL:6 IS>YOU:4 WE>YOU:4 STAND:3 IS>#:2 SENSE>IS:1 HARD:-2 MOOD:-3 OFFICE:-3 STAFF:-3 til:-3 IS>OFFICE:-4
        IS>REGRET:-4 kære:-5 CITIZEN>BURDEN:-6 CITIZEN>PAST:-6 IS>SENSE:-6 PAST>FACT:-6 jeg:-6 med:-6 NEXT:-7 WE>NOT:-7
        men:-7 må:-7 sagen:-7 CITIZEN>WE:-8 WE>REGRET:-8 hans:-8 kede:-8 to:-8 ved:-8 IS:-9 TELLS>CITIZEN:-9
        WE>STAND:-9 WE>WHEN:-9 efter:-9 hvad:-9 vill:-9 NOT>FACT:-10 STAND>NOT:-10 YOU>NOT:-10 YOU>WHEN:-10 blev:-10
        mig:-10 siger:-10 tre:-10 IS>CITIZEN:-11 IS>IS:-11 IS>WHEN:-11 LIVED:-11 PAST:-11 WE>SYMPATHY:-11 af:-11 et:-11
        fået:-11 hjælp:-11 og:-11 oplev:-11 ventetid:-11 MOCK:-12 NOT>CITIZEN:-12 WE>PAST:-12 at:-12 borger:-12 der:-12
        det:-12 hend:-12 oplevels:-12 tid:-12 vist:-12 OFFICE>#:-13 STAND>WE:-13 WEAK:-13 bliv:-13 havd:-13 i:-13
        komm:-13 os:-13 CITIZEN>CITIZEN:-14 CITIZEN>HURT:-14 IS>GUESS:-14 OFFICE>WE:-14 REGRET>YOU:-14 YOU>CITIZEN:-14
        vent:-14 #:-15 CITIZEN>MOCK:-15 GUESS:-15 IS>HURT:-15 MOCK>NOT:-15 NEXT>CITIZEN:-15 PAST>NOT:-15
        TELLS>STAND:-15 glem:-15 gå:-15 ser:-15 LIVED>LABEL:-16 MOCK>COST:-16 STAND>CITIZEN:-16 SYMPATHY>IS:-16 dit:-16
        fra:-16 skull:-16 så:-16 IS>BURDEN:-17 MOCK>MOCK:-17 NOT:-17 REGRET>LIVED:-17 STAND>WHEN:-17 WE:-17 WEAK>WE:-17
        din:-17 eller:-17 godt:-17 op:-17 på:-17 skriv:-17 CITIZEN>STAFF:-18 CITIZEN>YOU:-18 find:-18 for:-18 mang:-18
        når:-18 samm:-18 CITIZEN>OFFICE:-19 CITIZEN>REGRET:-19 HARD>WE:-19 HURT:-19 LIVED>STAFF:-19 REGRET:-19
        TELLS>IS:-19 hils:-19 hvem:-19 FACT>IS:-20 IS>STAND:-20 MOCK>IS:-20 NOT>REGRET:-20 OFFICE>OFFICE:-20
        TELLS>STAFF:-20 YOU>STAFF:-20 ked:-20 mener:-20 stor:-20 BURDEN:-21 IS>ILLNESS:-21 LIVED>IS:-21 SOURCE:-21
        STAFF>YOU:-21 WE>WE:-21 hvor:-21 klar:-21 også:-21 vil:-21 COST:-22 FACT:-22 IS>COST:-22 IS>WEAK:-22 TELLS:-22
        TELLS>WE:-22 WE>IS:-22 YOU:-22 ikke:-22 lejer:-22 ny:-22 SOURCE>IS:-23 WE>SENSE:-23 fordi:-23 opgav:-23
        SYMPATHY>CITIZEN:-24 WHEN:-24 dag:-24 har:-24 inden:-24 kunn:-24 send:-24 MOCK>CITIZEN:-25 STAFF>IS:-25
        anden:-26 papir:-26 CITIZEN>LIVED:-27 COST>OFFICE:-27 umulig:-27 LABEL>TELLS:-30 svar:-30 WEAK>IS:-31 bang:-32
        får:-33 CITIZEN>TELLS:-34 kan:-35 uenig:-35 var:-35 få:-36 sag:-36 CITIZEN>ILLNESS:-38 IS>SYMPATHY:-38
        TELLS>LABEL:-39 nu:-41 SOURCE>CITIZEN:-45 trapp:-46 CITIZEN>MOOD:-51 vanskelig:-51 ILLNESS:-54 mett:-56
        diagnosis start -95
        ILLNESS:96 vred:44 CITIZEN>ILLNESS:43 GUESS>ILLNESS:39 adfærd:39 mist:39 MOOD>GUESS:38 ILLNESS>NOT:36
        IS>ILLNESS:36 sikker:31 skilsmiss:29 galt:27 IS>SENSE:26 gennem:26 noge:26 forhold:25 GUESS:24
        ILLNESS>CITIZEN:24 omkring:24 ILLNESS>COST:23 kontanthjælp:23 selv:23 virkelighed:23 begynd:21 uge:21 præg:20
        GUESS>GUESS:19 GUESS>OFFICE:19 barn:19 hoved:19 NOT>STAFF:18 famili:18 moren:18 CITIZEN>MOOD:17 ILLNESS>MOCK:17
        ILLNESS>WE:17 hjemmeplej:17 sin:17 CITIZEN>GUESS:16 IS>GUESS:16 WE>ILLNESS:16 bang:16 lidt:16 IS>CITIZEN:15
        STAFF>WE:15 YOU>YOU:15 helt:15 kvind:15 min:15 mor:15 tidliger:15 CITIZEN>SENSE:14 MOOD>CITIZEN:14 WE>OFFICE:14
        GUESS>SOURCE:13 MOOD:13 far:13 ring:13 samm:13 skyld:13 vist:13 IS>FACT:12 LABEL>WE:12 MOCK>STAFF:12
        WEAK>MOCK:12 fru:12 går:12 hos:12 klar:12 som:12 CITIZEN>WEAK:11 IS>STAND:11 SENSE>STAND:11 WE>MOCK:11
        derfor:11 NOT>TELLS:10 SOURCE>TELLS:10 din:10 klager:10 CITIZEN>IS:9 GUESS>YOU:9 MOOD>IS:9 NOT>PAST:9 af:9
        han:9 hans:9 hører:9 os:9 under:9 GUESS>STAND:8 IS>NOT:8 IS>STAFF:8 WE>FACT:8 GUESS>CITIZEN:7 IS>BURDEN:7
        WE>STAFF:7 ud:7 CITIZEN>STAND:6 MOCK>CITIZEN:6 klag:6 CITIZEN>WHEN:5 HURT:5 WE>IS:5 YOU>FACT:5 YOU>STAND:5
        forker:5 har:5 jeg:5 GUESS>IS:4 IS>MOCK:4 IS>YOU:4 er:4 hend:4 hver:4 ikke:4 over:3 CITIZEN:2 ILLNESS>IS:2
        WE>WE:-2 en:-2 YOU>IS:-3 sagd:-3 LIVED:-4 PAST:-4 SYMPATHY>YOU:-4 YOU>NOT:-4 YOU>PAST:-4 du:-4 have:-4 svar:-4
        tage:-4 WE>SYMPATHY:-5 at:-5 blev:-5 (quoted):-6 CITIZEN>HARD:-6 IS>IS:-6 MOCK>IS:-6 NOT>YOU:-6 WE:-6
        YOU>COST:-6 YOU>MOCK:-6 YOU>SENSE:-6 efter:-6 nabo:-6 BURDEN>IS:-7 MOCK>WE:-7 TELLS>STAND:-7 brev:-7 der:-7
        kom:-7 kære:-7 lægen:-7 med:-7 mett:-7 sagen:-7 samtal:-7 skal:-7 skriv:-7 skull:-7 til:-7 CITIZEN>FACT:-8
        CITIZEN>SYMPATHY:-8 IS:-8 SENSE>WE:-8 STAND:-8 TELLS>WE:-8 beklag:-8 det:-8 eller:-8 fader:-8 fik:-8 godt:-8
        kend:-8 også:-8 tid:-8 #:-9 GUESS>FACT:-9 LABEL:-9 MOCK:-9 REGRET>COST:-9 REGRET>WE:-9 WE>REGRET:-9 WE>TELLS:-9
        YOU>WE:-9 alle:-9 kald:-9 telefon:-9 var:-9 CITIZEN>CITIZEN:-10 CITIZEN>NATURE:-10 IS>HARD:-10 IS>OFFICE:-10
        NOT:-10 OFFICE:-10 STAFF>CITIZEN:-10 STAFF>IS:-10 STAND>WHEN:-10 WE>SOURCE:-10 WE>STAND:-10 WE>WHEN:-10
        forløb:-10 ham:-10 spurg:-10 sønn:-10 tager:-10 BURDEN>NOT:-11 MOOD>SENSE:-11 SENSE>HARD:-11 SENSE>WEAK:-11
        SOURCE>IS:-11 STAFF>BURDEN:-11 STAFF>YOU:-11 hold:-11 møde:-11 når:-11 HARD:-12 IS>SYMPATHY:-12 SENSE>IS:-12
        STAND>IS:-12 depression:-12 i:-12 kan:-12 være:-12 CITIZEN>MOCK:-13 CITIZEN>TELLS:-13 IS>WE:-13 MOCK>PAST:-13
        NOT>IS:-13 TELLS>BURDEN:-13 YOU>MOOD:-13 andr:-13 den:-13 dig:-13 læge:-13 siger:-13 står:-13 vil:-13
        CITIZEN>PAST:-14 HARD>SENSE:-14 IS>TELLS:-14 NATURE:-14 STAFF>NOT:-14 STAND>CITIZEN:-14 TELLS>GUESS:-14
        WEAK>SENSE:-14 demen:-14 gæld:-14 husk:-14 lige:-14 nu:-14 rett:-14 vi:-14 MOCK>MOCK:-15 YOU:-15
        YOU>CITIZEN:-15 fået:-15 oplev:-15 vill:-15 LABEL>CITIZEN:-16 WE>LABEL:-16 arbejd:-16 må:-16 CITIZEN>SOURCE:-17
        IS>MOOD:-17 REGRET:-17 SOURCE>CITIZEN:-17 SYMPATHY:-17 for:-17 ingen:-17 kommun:-17 plad:-17 CITIZEN>BURDEN:-18
        FACT:-18 MOCK>GUESS:-18 STAFF:-18 dagen:-18 før:-18 vore:-18 WE>SENSE:-19 WHEN:-19 sygemeld:-19 skrev:-21
        GUESS>LABEL:-22 ifølg:-22 besked:-24 nye:-24 TELLS>IS:-26 SOURCE>SOURCE:-27 diagnos:-27 TELLS>ILLNESS:-28
        TELLS:-30 få:-30 IS>LABEL:-31 SOURCE>ILLNESS:-33 og:-35 TELLS>CITIZEN:-38 SOURCE:-49 hysterisk:-74
        jargon start -78
        mulig:80 OFFICE:76 OFFICE>OFFICE:72 anmod:42 foranledig:37 fortov:37 bede:36 påhvil:35 OFFICE>YOU:33 borg:32
        opsætt:32 snar:32 virkning:32 af:31 hurtigs:31 såfrem:31 IS>OFFICE:29 STAFF>OFFICE:27 sket:27 tidliger:27
        uger:27 henhold:26 til:26 FACT>IS:25 NEXT>WE:24 carport:24 hos:22 noter:22 skal:22 tage:22 foretag:21
        henvendels:20 skad:20 vil:20 CITIZEN>COST:19 SOURCE>STAND:19 behandling:19 morg:19 skema:19 IS>COST:18
        OFFICE>STAND:18 rett:18 seks:18 ske:17 FACT>NOT:16 inden:16 ny:16 #>FACT:15 FACT>COST:15 lagt:15 senes:15
        CITIZEN>SENSE:14 OFFICE>#:14 OFFICE>FACT:14 OFFICE>IS:14 grund:14 ventetid:14 NOT>OFFICE:13 SYMPATHY>STAND:13
        WE>SENSE:13 forstår:13 høre:13 ikke:13 læge:13 med:13 os:13 som:13 NOT>FACT:12 OFFICE>WHEN:12 SOURCE>NOT:12
        YOU>WHEN:12 enig:12 mangl:12 måned:12 oplys:12 IS>STAND:11 SENSE>IS:11 WE>SOURCE:11 sagen:11 ved:11 YOU>NEXT:10
        YOU>SENSE:10 YOU>SOURCE:10 dit:10 #>WHEN:9 NOT>WHEN:9 SENSE>COST:9 TELLS>CITIZEN:9 besked:9 gæld:9 om:9
        NOT>YOU:8 WE>CITIZEN:7 YOU>WE:7 der:7 fra:7 talt:7 vi:7 YOU>COST:6 SOURCE:5 er:5 CITIZEN>IS:4 din:4
        IS>CITIZEN:2 YOU>FACT:2 for:-1 WE>REGRET:-2 CITIZEN>WHEN:-3 WE>TELLS:-3 YOU:-3 uden:-3 CITIZEN>ILLNESS:-4
        CITIZEN>WE:-4 IS>ILLNESS:-4 over:-4 på:-4 CITIZEN>FACT:-5 IS>WE:-5 WE>NEXT:-5 WE>PAST:-5 op:-5 CITIZEN>#:-6
        SOURCE>IS:-6 YOU>NOT:-6 ind:-6 samm:-6 CITIZEN>CITIZEN:-7 CITIZEN>TELLS:-7 COST>WE:-7 NEXT:-7 NEXT>YOU:-7
        SENSE:-7 STAND>FACT:-7 kunn:-7 oplevels:-7 IS>MOOD:-8 TELLS>WE:-8 WE>STAND:-8 YOU>SYMPATHY:-8 førs:-8 gang:-8
        går:-8 gør:-8 selv:-8 sådan:-8 LIVED>IS:-9 REGRET>YOU:-9 STAFF>STAND:-9 WE>STAFF:-9 YOU>YOU:-9 aftal:-9 jeg:-9
        leder:-9 BURDEN>YOU:-10 IS>LABEL:-10 IS>SENSE:-10 PAST>STAND:-10 STAFF>YOU:-10 STAND>SOURCE:-10 STAND>YOU:-10
        YOU>TELLS:-10 alle:-10 eller:-10 jer:-10 telefon:-10 to:-10 CITIZEN>PAST:-11 CITIZEN>STAND:-11 HURT:-11
        REGRET>LIVED:-11 SYMPATHY>WE:-11 WE>LIVED:-11 det:-11 et:-11 find:-11 fire:-11 ham:-11 han:-11 har:-11 havd:-11
        have:-11 hvem:-11 ændr:-11 COST>STAND:-12 FACT>STAND:-12 SOURCE>WHEN:-12 STAND:-12 WE>#:-12 YOU>MOOD:-12
        brug:-12 ejer:-12 fordi:-12 forløb:-12 læse:-12 tale:-12 tid:-12 vide:-12 COST>FACT:-13 IS>IS:-13 NOT:-13
        SOURCE>ILLNESS:-13 end:-13 får:-13 hele:-13 hvad:-13 hver:-13 læst:-13 når:-13 også:-13 FACT>#:-14 IS>STAFF:-14
        IS>WEAK:-14 TELLS:-14 WEAK:-14 at:-14 du:-14 en:-14 hej:-14 lang:-14 medarbejder:-14 nu:-14 IS:-15 IS>HARD:-15
        NEXT>OFFICE:-15 OFFICE>WE:-15 WE:-15 hjælp:-15 hvis:-15 klag:-15 mandag:-15 møde:-15 samtal:-15 skol:-15
        COST>WHEN:-16 HARD:-16 LABEL:-16 OFFICE>ILLNESS:-16 WE>FACT:-16 YOU>OFFICE:-16 kræv:-16 sig:-16
        SENSE>OFFICE:-17 STAFF:-17 STAFF>BURDEN:-17 WHEN>WHEN:-17 den:-17 handl:-17 lill:-17 mang:-17 ring:-17
        under:-17 CITIZEN>SOURCE:-18 IS>REGRET:-18 MOOD:-18 beklag:-18 før:-18 gern:-18 mett:-18 svar:-18 være:-18
        IS>FACT:-19 PAST:-19 YOU>LIVED:-20 dag:-20 CITIZEN>OFFICE:-21 COST:-21 COST>STAFF:-21 SYMPATHY:-21 anden:-21
        mig:-21 opkald:-21 se:-21 tak:-21 #:-22 BURDEN:-22 GUESS:-22 ILLNESS:-22 afgørels:-22 FACT>WHEN:-23
        NEXT>WHEN:-23 NOT>IS:-23 STAND>OFFICE:-23 WHEN>STAND:-23 borger:-23 skriv:-23 stor:-24 står:-24 MOCK:-25
        noge:-25 vent:-25 (quoted):-26 IS>YOU:-26 REGRET:-26 LIVED:-27 og:-28 frist:-30 CITIZEN:-36 dem:-39 var:-44
        de:-56
        parked start -123
        oplevels:74 LIVED:61 YOU>LIVED:55 ser:55 sådan:55 måde:47 respekter:45 virk:41 REGRET>CITIZEN:38
        REGRET>LIVED:38 NOT>LIVED:36 tager:36 noter:34 LIVED>REGRET:33 STAND>LIVED:31 anerkend:29 IS>NOT:28 REGRET:28
        STAFF>FACT:28 TELLS>REGRET:28 dig:28 ment:28 CITIZEN>LIVED:27 LIVED>WE:26 MOOD>IS:26 NOT>STAFF:25 egen:25
        fald:25 hvis:25 ønsk:25 FACT>NOT:24 FACT>WE:24 handl:24 borg:23 må:23 som:23 SENSE>MOOD:22 nogen:22 oplev:22
        tog:22 SYMPATHY>SENSE:21 at:21 LIVED>HURT:20 SENSE>WEAK:20 SOURCE>YOU:20 beklag:20 stå:20 CITIZEN>SENSE:19
        LIVED>NOT:19 REGRET>IS:19 TELLS>IS:19 have:19 misforstå:19 REGRET>WE:18 YOU>REGRET:18 brev:18 HURT>IS:17
        NOT>YOU:17 STAND>REGRET:17 WE>IS:17 WE>STAFF:17 af:17 blev:17 min:17 dårlig:16 forløb:16 følt:16 IS>LIVED:15
        OFFICE>NOT:15 afgørels:15 hører:15 jo:15 SYMPATHY>NOT:14 WE>GUESS:14 WE>REGRET:14 det:14 har:14 klager:14
        CITIZEN>WEAK:13 GUESS>LIVED:13 OFFICE>WE:13 REGRET>YOU:13 TELLS>STAFF:13 YOU>WE:13 famili:13 samtal:13 se:13
        sidd:13 CITIZEN>COST:12 HURT:12 WE>COST:12 ingen:12 os:12 YOU>SENSE:11 GUESS>YOU:10 NOT>WE:10 SYMPATHY>IS:10
        CITIZEN>NOT:9 CITIZEN>PAST:9 REGRET>GUESS:9 WE>CITIZEN:9 YOU>COST:9 behandl:9 havd:9 kunn:9 sig:9
        CITIZEN>FACT:8 IS>COST:8 LIVED>IS:8 LIVED>YOU:8 WE>LIVED:8 IS>PAST:7 PAST>IS:7 STAND>WE:7 WE>TELLS:7 sagd:7
        IS>REGRET:6 IS>WE:6 WE>MOCK:6 du:6 CITIZEN>OFFICE:5 TELLS>YOU:5 WE>SYMPATHY:5 CITIZEN>IS:4 IS>MOCK:4 kan:4
        jeg:3 LABEL:2 YOU:2 WE>SOURCE:-1 til:-1 for:-2 CITIZEN>ILLNESS:-3 være:-3 IS:-5 PAST>MOCK:-5 der:-5 klag:-5
        IS>LABEL:-6 MOOD:-6 NOT:-6 WE>NOT:-6 WE>WE:-6 YOU>YOU:-6 gang:-6 hun:-6 mett:-6 nu:-6 CITIZEN:-7 PAST:-7
        WE>HARD:-7 er:-7 ikke:-7 FACT>FACT:-8 IS>STAFF:-8 SENSE>WE:-8 TELLS>WE:-8 YOU>STAND:-8 brug:-8 hvordan:-8
        CITIZEN>WHEN:-9 FACT:-9 FACT>YOU:-9 NOT>STAND:-9 SENSE>FACT:-9 YOU>FACT:-9 YOU>MOOD:-9 siger:-9 HARD:-10
        IS>MOOD:-10 MOCK:-10 MOCK>IS:-10 NEXT>CITIZEN:-10 OFFICE:-10 OFFICE>OFFICE:-10 SOURCE>CITIZEN:-10 STAND>YOU:-10
        alle:-10 forstå:-10 komm:-10 mere:-10 på:-10 samm:-10 send:-10 syne:-10 vi:-10 vill:-10 WE>BURDEN:-11
        YOU>CITIZEN:-11 YOU>SOURCE:-11 da:-11 et:-11 møde:-11 tage:-11 TELLS>NOT:-12 derfor:-12 din:-12 få:-12 glem:-12
        hvor:-12 jere:-12 CITIZEN>MOCK:-13 CITIZEN>STAFF:-13 GUESS>ILLNESS:-13 IS>CITIZEN:-13 NOT>IS:-13 gjor:-13
        mått:-13 siden:-13 skrev:-13 COST>YOU:-14 NEXT:-14 TELLS>LIVED:-14 YOU>#:-14 de:-14 før:-14 tale:-14
        CITIZEN>TELLS:-15 LIVED>STAND:-15 PAST>CITIZEN:-15 STAND>CITIZEN:-15 SYMPATHY>MOOD:-15 desværr:-15 forstår:-15
        grund:-15 i:-15 sag:-15 ved:-15 CITIZEN>LABEL:-16 CITIZEN>WE:-16 NOT>NOT:-16 REGRET>NOT:-16 STAND>FACT:-16
        STAND>IS:-16 WE>SENSE:-16 aftal:-16 fuld:-16 lukk:-16 mang:-16 med:-16 svær:-16 #>WE:-17 GUESS:-17
        IS>ILLNESS:-17 PAST>STAND:-17 PAST>YOU:-17 SENSE:-17 dit:-17 en:-17 man:-17 mege:-17 telefon:-18 IS>BURDEN:-19
        STAFF:-19 WE:-19 YOU>NOT:-19 enig:-19 give:-19 to:-19 TELLS:-20 WHEN:-20 dine:-20 ind:-20 når:-20 skriv:-20
        REGRET>STAND:-21 SENSE>IS:-21 STAND>STAND:-21 mail:-21 men:-21 sagt:-21 tid:-21 tre:-21 bliv:-22 ring:-22
        situation:-22 WE>FACT:-23 BURDEN:-24 CITIZEN>CITIZEN:-24 fordi:-24 førs:-24 noge:-24 IS>OFFICE:-25 vil:-25
        papir:-26 PAST>FACT:-27 ondt:-27 STAND>NOT:-28 god:-28 ILLNESS:-30 STAND:-30 uden:-30 GUESS>IS:-31 nye:-33
        var:-33 #:-34 WE>STAND:-34 også:-36 og:-38
        nuisance start -117
        skull:67 COST>COST:64 hel:64 afdeling:59 klag:59 desværr:54 hele:54 BURDEN:52 personal:52 ugen:52
        STAND>STAFF:51 nå:51 havd:50 slag:50 COST:49 andr:49 tilsyn:49 STAFF:48 ande:48 forstå:48 lidt:48 sidd:47
        grund:46 sætt:46 klokk:45 arbejd:44 REGRET:43 flytning:43 mang:42 REGRET>BURDEN:39 WHEN>YOU:39 husk:39 os:39
        sag:39 syne:38 YOU>SOURCE:37 dine:37 har:37 nyt:37 rigtig:37 REGRET>WE:36 NEXT>COST:34 fru:34 mail:34 så:33
        vill:33 de:32 stor:32 tid:32 ventetid:32 REGRET>OFFICE:31 få:31 gang:31 #>IS:30 FACT>MOCK:30 GUESS>SENSE:30
        fik:30 GUESS>BURDEN:29 MOCK>COST:29 ned:29 SYMPATHY>CITIZEN:28 WE>IS:28 give:28 kunn:28 mege:28 ud:28
        WEAK>WE:26 ikke:26 COST>STAFF:25 GUESS>WE:25 OFFICE>WE:25 YOU>OFFICE:25 blev:25 dag:25 kontor:25
        BURDEN>STAFF:24 PAST>MOCK:24 REGRET>IS:24 WE:24 men:24 NOT>FACT:23 WE>MOCK:23 YOU>FACT:23 her:23 pass:23
        IS>BURDEN:22 PAST>WE:22 IS>YOU:21 WE>NOT:21 efter:21 mere:21 MOCK>WE:20 NOT>WHEN:20 STAFF>BURDEN:20
        WEAK>STAFF:20 alle:20 ansøgning:20 man:20 vore:20 FACT>#:19 IS>NEXT:19 SENSE>STAND:19 STAFF>IS:19 der:19
        WE>STAFF:18 hård:18 op:18 uge:18 MOCK>NOT:17 NOT>WE:17 ærgerlig:17 IS>STAFF:16 SENSE:16 når:16 CITIZEN>NEXT:15
        WE>BURDEN:15 YOU>CITIZEN:15 tale:15 HARD>STAFF:14 IS>NOT:14 hr.:14 være:14 WE>#:13 WE>CITIZEN:13 for:13 HURT:12
        borg:12 GUESS>IS:11 WE>TELLS:11 HARD>WE:10 IS>OFFICE:10 dage:10 IS>WHEN:9 WE>FACT:9 WHEN>#:9 YOU:9 mand:9 din:8
        IS>WE:6 af:6 at:6 er:6 sagen:4 WE>COST:3 GUESS:2 IS>STAND:-1 #>FACT:-4 IS:-5 TELLS>IS:-6 i:-6 FACT>IS:-7
        NEXT>YOU:-7 forstår:-7 #:-8 WE>WE:-8 kære:-8 REGRET>CITIZEN:-9 SENSE>WE:-9 WE>STAND:-9 CITIZEN>TELLS:-10
        COST>WE:-10 IS>LIVED:-10 TELLS:-10 CITIZEN>GUESS:-11 IS>IS:-11 NOT:-11 PAST>NOT:-11 SENSE>IS:-11 IS>WEAK:-12
        MOCK:-12 YOU>COST:-12 YOU>NOT:-12 brev:-12 den:-12 dig:-12 hun:-12 CITIZEN>ILLNESS:-13 SYMPATHY>YOU:-13
        WE>NEXT:-13 YOU>WE:-13 det:-13 ked:-13 ring:-13 LABEL:-14 SYMPATHY>WE:-14 YOU>IS:-14 find:-14 WE>YOU:-15
        før:-15 hjælp:-15 igen:-15 papir:-15 WE>LIVED:-16 WE>SENSE:-16 WEAK>IS:-16 CITIZEN>OFFICE:-17 IS>REGRET:-18
        NEXT>WHEN:-18 REGRET>PAST:-18 STAFF>CITIZEN:-18 sin:-18 CITIZEN>FACT:-19 aflys:-19 brug:-19 have:-19 mett:-19
        ret:-19 til:-19 hans:-20 klar:-20 kom:-20 leder:-20 peng:-20 skrev:-20 vi:-20 vil:-20 CITIZEN>STAND:-21
        STAND>NOT:-21 YOU>GUESS:-21 gern:-21 #>WE:-22 CITIZEN:-22 CITIZEN>STAFF:-23 FACT:-23 FACT>FACT:-23 IS>LABEL:-23
        OFFICE>IS:-23 STAND>COST:-23 YOU>YOU:-23 hvem:-23 og:-23 samtal:-23 som:-23 IS>COST:-24 WE>REGRET:-24 aftal:-24
        beklag:-24 FACT>WHEN:-25 IS>ILLNESS:-25 YOU>MOOD:-25 YOU>STAND:-25 CITIZEN>BURDEN:-26 OFFICE:-26 STAND>IS:-26
        TELLS>CITIZEN:-26 WE>SYMPATHY:-26 YOU>REGRET:-26 du:-26 gik:-26 noter:-26 næst:-26 #>WHEN:-27 CITIZEN>IS:-27
        CITIZEN>PAST:-27 LIVED:-27 STAFF>NEXT:-27 WHEN>WHEN:-27 CITIZEN>SENSE:-28 IS>#:-28 WE>WEAK:-28 famili:-28
        hvad:-28 om:-28 sig:-28 SENSE>FACT:-29 YOU>LIVED:-29 jeg:-29 sagd:-29 virk:-29 REGRET>LIVED:-30 STAND:-30
        YOU>HURT:-30 jer:-30 tak:-30 NOT>STAND:-31 SYMPATHY:-31 mig:-31 NOT>CITIZEN:-32 WHEN>IS:-32 BURDEN>WHEN:-33
        ILLNESS:-33 OFFICE>FACT:-33 TELLS>COST:-33 enig:-33 han:-33 hold:-33 MOCK>STAFF:-34 NOT>OFFICE:-36 SOURCE:-36
        send:-37 MOCK>CITIZEN:-38 MOCK>MOCK:-38 flytt:-39 #>#:-40 NOT>YOU:-45 talt:-45 CITIZEN>MOCK:-50 REGRET>YOU:-56
        understanding start -88
        situation:82 MOOD:65 SYMPATHY:57 fuld:49 WE>SYMPATHY:47 hvor:47 forståels:45 vill:43 NOT>COST:42 ked:41
        medfølels:41 ondt:41 STAFF>SYMPATHY:40 godt:40 man:39 mødt:39 mor:38 BURDEN>SYMPATHY:36 igennem:36 jeg:36
        forstår:35 NOT>HARD:34 IS:33 LIVED>SENSE:33 være:33 OFFICE>COST:32 YOU:32 hører:32 press:32 reager:32
        GUESS>HARD:31 WE>SENSE:31 WE>WEAK:31 helt:31 CITIZEN>WE:30 sket:30 tænk:30 besked:29 dine:29 indtryk:29 stor:29
        NOT>CITIZEN:28 REGRET:28 barn:28 jer:28 CITIZEN>WHEN:27 anderl:27 WE:26 altid:26 da:26 føler:26 klar:26
        IS>SYMPATHY:25 MOCK>YOU:25 IS>SOURCE:24 OFFICE>FACT:24 forløb:24 mege:24 IS>IS:23 REGRET>FACT:23 noter:23
        pårør:23 stå:23 WE>HARD:22 REGRET>STAND:21 TELLS>IS:21 vent:21 IS>MOOD:20 IS>NEXT:20 SYMPATHY>CITIZEN:19
        YOU>PAST:19 kan:19 TELLS>WE:18 YOU>STAFF:18 kommun:18 NOT>YOU:17 WE>TELLS:17 YOU>MOOD:17 YOU>STAND:17
        hvordan:17 REGRET>YOU:16 YOU>TELLS:16 GUESS>IS:15 IS>HARD:15 SENSE:15 SENSE>CITIZEN:15 SENSE>SENSE:15
        YOU>HARD:15 YOU>NEXT:15 IS>NOT:14 SENSE>IS:14 YOU>GUESS:14 STAND>YOU:13 WEAK>WE:13 læst:12 CITIZEN>PAST:11
        det:11 GUESS:10 WE>OFFICE:10 YOU>OFFICE:10 FACT>YOU:9 HARD:9 IS>STAFF:9 SOURCE>CITIZEN:9 kunn:9 over:9 NOT>IS:8
        WE>CITIZEN:8 LIVED>YOU:7 NOT:7 NATURE:6 YOU>YOU:6 have:5 LIVED>WE:4 din:3 LIVED:1 WE>REGRET:1 på:1
        CITIZEN>STAND:-1 STAND:-2 YOU>FACT:-3 SYMPATHY>IS:-4 dig:-4 for:-5 MOCK>CITIZEN:-6 BURDEN:-7 CITIZEN>GUESS:-7
        IS>PAST:-7 YOU>IS:-7 fejl:-7 GUESS>CITIZEN:-8 arbejd:-8 IS>WHEN:-9 NOT>WE:-9 telefon:-9 CITIZEN>MOCK:-10
        CITIZEN>SENSE:-10 CITIZEN>TELLS:-10 STAND>IS:-10 WE>BURDEN:-10 kede:-10 siger:-10 COST:-11 WE>#:-11 i:-11
        samtal:-11 COST>WE:-12 IS>LABEL:-12 MOCK>MOCK:-12 WE>PAST:-12 YOU>WE:-12 YOU>WHEN:-12 samm:-12 til:-12
        IS>FACT:-13 NOT>PAST:-13 SYMPATHY>STAND:-13 den:-13 efter:-13 svær:-13 #:-14 CITIZEN>ILLNESS:-14 MOCK:-14
        WE>STAFF:-14 WHEN:-14 YOU>COST:-14 YOU>NOT:-14 afgørels:-14 end:-14 hr.:-14 oplev:-14 skriv:-14 FACT:-15
        REGRET>NOT:-15 borg:-15 et:-15 hele:-15 når:-15 mere:-16 som:-16 #>#:-17 CITIZEN:-17 FACT>IS:-17 PAST>IS:-17
        SYMPATHY>WE:-17 WE>MOOD:-17 WE>SOURCE:-17 hun:-17 tre:-17 COST>STAFF:-18 IS>STAND:-18 SYMPATHY>YOU:-18
        WE>WHEN:-18 af:-18 borger:-18 der:-18 er:-18 har:-18 hjælp:-18 sagen:-18 BURDEN>YOU:-19 CITIZEN>HARD:-19
        CITIZEN>NEXT:-19 NOT>STAND:-19 OFFICE:-19 burd:-19 ligg:-19 så:-19 to:-19 PAST>YOU:-20 YOU>BURDEN:-20 eller:-20
        nabo:-20 WE>NOT:-21 vred:-21 CITIZEN>CITIZEN:-22 CITIZEN>NOT:-22 OFFICE>IS:-22 WE>FACT:-22 her:-22
        CITIZEN>IS:-23 IS>LIVED:-23 LIVED>REGRET:-23 SOURCE:-23 WE>NEXT:-23 fordi:-23 ikke:-23 OFFICE>OFFICE:-24
        peng:-24 regl:-24 IS>ILLNESS:-25 IS>OFFICE:-25 STAND>NOT:-25 anden:-25 gang:-25 hvorfor:-25 ring:-25 tog:-25
        vore:-25 GUESS>ILLNESS:-26 ILLNESS:-26 LABEL:-26 STAFF:-26 STAND>STAND:-26 STAND>WE:-26 TELLS:-26 forklar:-26
        skrev:-26 WE>IS:-27 blev:-27 han:-27 skal:-27 svar:-27 SENSE>STAND:-28 TELLS>YOU:-28 forker:-28 gern:-28
        hvad:-28 tak:-28 WE>MOCK:-29 desværr:-29 mett:-29 NOT>LIVED:-30 får:-30 nu:-30 og:-30 send:-30 spørgsmål:-30
        LIVED>IS:-31 du:-31 IS>WE:-32 PAST:-32 HARD>STAFF:-33 talt:-33 REGRET>IS:-34 SENSE>MOOD:-34 skyld:-34 følt:-36
        ham:-36 os:-36 ser:-36 forstod:-37 hvis:-37 GUESS>SYMPATHY:-38 MOOD>WE:-38 enig:-39 klag:-39 aftal:-40
        person:-41 LIVED>HURT:-43 sag:-43 vil:-43 REGRET>WE:-45 forstå:-48 WE>STAND:-52 men:-52 YOU>LIVED:-56
        oplevels:-58 var:-61 REGRET>LIVED:-70
        irony start -113
        MOCK:81 end:72 hans:67 MOCK>MOCK:63 også:54 vel:52 åbenbar:52 læse:47 næst:46 verd:44 længer:43 alt:42 sine:40
        denn:39 nu:38 time:38 nok:37 ifølg:36 tak:36 nej:35 NOT>PAST:34 SOURCE>IS:34 altid:34 han:34 kald:34 stor:34
        TELLS>STAND:33 YOU>GUESS:32 så:32 vist:32 glem:31 ham:31 hend:31 ment:31 væk:31 MOCK>NOT:30 MOCK>SOURCE:30
        PAST:30 SOURCE>STAND:29 fik:29 fortæll:29 lejer:29 mail:29 selv:29 CITIZEN>MOOD:28 LABEL>WE:28 MOCK>STAND:28
        SOURCE>SENSE:28 mand:28 gern:27 kommun:27 love:27 COST>STAND:26 NOT>GUESS:26 WE>#:26 blev:26 gæld:26 op:26
        ved:26 CITIZEN>SYMPATHY:25 alle:25 arbejd:25 dig:25 jere:25 måned:25 tid:25 CITIZEN:24 CITIZEN>MOCK:24 vore:24
        CITIZEN>WHEN:23 find:23 men:23 moder:23 WE>IS:22 YOU>BURDEN:22 den:22 inden:22 skal:21 havd:20 hr.:20 hvis:20
        CITIZEN>BURDEN:19 CITIZEN>REGRET:19 GUESS>CITIZEN:19 STAFF>STAND:19 YOU>NEXT:19 YOU>TELLS:19 hun:19 lang:19
        CITIZEN>NOT:18 GUESS:18 MOCK>FACT:18 STAND>COST:18 WE>WE:18 min:18 ønsk:18 CITIZEN>STAND:17 MOCK>COST:17
        YOU>YOU:17 at:17 var:17 STAND>CITIZEN:16 YOU>FACT:16 sig:16 som:16 REGRET>NOT:15 SYMPATHY>YOU:15 FACT:14
        NOT>YOU:14 de:13 kunn:13 man:13 FACT>CITIZEN:12 IS>STAFF:12 MOCK>IS:12 fru:12 hele:11 papir:11 skull:11
        PAST>STAND:10 et:10 skyld:10 det:9 mege:9 WEAK:8 YOU>IS:8 kan:7 CITIZEN>SENSE:6 WE>YOU:6 IS>TELLS:5 en:4
        OFFICE:3 WE>TELLS:-1 er:-2 med:-2 BURDEN>WE:-3 STAND>WE:-4 CITIZEN>CITIZEN:-5 WE:-5 WE>NEXT:-5 to:-5 oplev:-6
        IS>PAST:-7 om:-7 være:-7 IS>REGRET:-8 IS>SENSE:-8 IS>WE:-8 IS>WHEN:-8 REGRET>IS:-8 REGRET>YOU:-8 STAND>FACT:-8
        TELLS>IS:-8 MOCK>CITIZEN:-9 TELLS>WE:-9 hjælp:-9 IS>IS:-10 IS>MOOD:-10 STAND>PAST:-10 TELLS>NOT:-10
        YOU>STAND:-10 hold:-10 ikke:-10 SOURCE:-11 STAND>NOT:-11 WE>WHEN:-11 eller:-11 på:-11 ring:-11 CITIZEN>IS:-12
        CITIZEN>OFFICE:-12 IS>#:-12 TELLS:-12 ked:-12 mangl:-12 uden:-12 der:-13 CITIZEN>LABEL:-14 FACT>WE:-14
        WE>REGRET:-14 CITIZEN>WE:-15 REGRET>WE:-15 SYMPATHY>WE:-15 borg:-15 ingen:-15 REGRET>PAST:-16 WE>HARD:-16
        WEAK>CITIZEN:-16 hvem:-16 siger:-16 #:-17 COST>YOU:-17 LABEL>CITIZEN:-17 PAST>IS:-17 STAND>YOU:-17 TELLS>#:-17
        sag:-17 IS>HURT:-18 PAST>NOT:-18 WE>COST:-18 dine:-18 gør:-18 have:-18 klar:-18 BURDEN:-19 CITIZEN>PAST:-19
        CITIZEN>SOURCE:-19 REGRET>CITIZEN:-19 YOU>WE:-19 aftal:-19 lægen:-19 mere:-19 skrev:-19 sætt:-19 NEXT>WE:-20
        REGRET:-20 WE>OFFICE:-20 YOU>COST:-20 fortal:-20 IS>HARD:-21 LIVED>FACT:-21 NOT>STAND:-21 NOT>WE:-21 STAFF:-21
        STAND:-21 WE>PAST:-21 YOU>WHEN:-21 sidd:-21 IS>FACT:-22 NATURE:-22 NOT>IS:-22 NOT>MOCK:-22 TELLS>CITIZEN:-22
        WE>BURDEN:-22 WE>CITIZEN:-22 grund:-22 IS>YOU:-23 over:-23 spørgsmål:-23 BURDEN>NOT:-24 CITIZEN>HARD:-24
        CITIZEN>LIVED:-24 IS>NATURE:-24 MOOD:-24 WE>NOT:-24 førs:-24 undskyld:-24 CITIZEN>ILLNESS:-25 IS>LABEL:-25
        NOT>WHEN:-25 spurg:-25 COST:-26 WHEN:-26 godt:-26 klag:-26 IS>NOT:-27 SOURCE>WHEN:-27 TELLS>FACT:-27 bliv:-27
        nå:-27 FACT>IS:-28 NEXT:-28 igen:-28 nye:-28 OFFICE>OFFICE:-29 SYMPATHY:-29 YOU:-30 YOU>CITIZEN:-30 lukk:-30
        nægt:-30 tager:-30 talt:-30 da:-31 GUESS>ILLNESS:-32 GUESS>WE:-32 IS>GUESS:-32 pass:-32 LABEL:-34 din:-34
        HARD:-35 PAST>MOCK:-35 mett:-35 vred:-36 SENSE:-37 samtal:-37 LIVED:-38 MOCK>YOU:-38 give:-39 jeg:-39 anden:-40
        gang:-42 heldigvi:-44 MOOD>CITIZEN:-45 fordi:-45 sagd:-45 ILLNESS:-47 NOT>OFFICE:-49 og:-49 sin:-53 kære:-72
        """
}
