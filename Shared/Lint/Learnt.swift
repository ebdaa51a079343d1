/// What the sets have taught the reader. Written by the trainer; see `Lessons` for how it is read.
extension Lessons {
    static let text = """
        limit 10
        label start -100
        LABEL:93 hysterisk:75 gøre:64 CITIZEN>HARD:59 NATURE:57 CITIZEN>IS:50 CITIZEN>DOES:48 DOES:44 kend:44 fyld:43
        IS>NATURE:40 ude:40 er:39 mege:38 WEAK>CITIZEN:35 en:35 personlighed:35 PAST>LABEL:33 tung:33 CITIZEN>NATURE:32
        LABEL>MOCK:32 gør:32 ring:31 BURDEN>NOT:29 CITIZEN:29 CITIZEN>NOT:29 MOCK>STAND:29 ande:28 enhv:28 man:28
        BURDEN>FACT:27 CITIZEN>COST:27 IS>LIVED:27 LABEL>SENSE:27 PAST>IS:27 STAFF>TELLS:27 YOU>WEAK:27 tale:27
        GUESS>LABEL:26 LABEL>WEAK:26 WE>CITIZEN:26 de:26 du:26 føle:26 BURDEN>CITIZEN:25 LABEL>LABEL:25 WEAK>NATURE:25
        rigtig:25 NOT>NOT:24 kvind:24 MOCK>NEXT:23 alt:23 PAST>MOCK:22 desværr:22 regn:22 WE>LABEL:21 OFFICE>MOCK:20
        hører:20 CITIZEN>LABEL:19 NOT>MOCK:19 STAFF>CITIZEN:19 TELLS>COST:19 IS>STAFF:18 MOCK>STAFF:18 NOT>STAND:18
        STAND>LABEL:18 lidt:18 vore:18 SENSE>CITIZEN:17 den:17 set:17 sin:17 LABEL>IS:16 mand:16 over:16 uden:16
        YOU>IS:15 hun:15 IS>NEXT:14 IS>NOT:14 STAFF>FACT:14 WE>MOCK:14 WE>TELLS:14 denn:14 gang:14 hele:14
        LABEL>CITIZEN:13 REGRET>NOT:13 YOU>GUESS:13 YOU>LIVED:13 dårlig:13 IS>HARD:12 OFFICE>CITIZEN:12 klag:12
        telefon:12 YOU>OFFICE:10 IS>WE:8 WE>FACT:8 IS>SOURCE:7 IS>LABEL:6 WE>BURDEN:6 brev:6 han:5 ret:5 CITIZEN>WEAK:3
        som:2 HARD:1 WE>COST:-1 samtal:-1 STAFF:-2 SENSE:-3 med:-3 IS>#:-4 oplev:-4 vi:-4 CITIZEN>PAST:-5 NOT>PAST:-5
        vill:-5 NEXT:-6 WE>NOT:-6 kede:-6 GUESS:-7 NOT>CITIZEN:-7 NOT>IS:-7 men:-7 CITIZEN>BURDEN:-8 PAST:-8
        WE>REGRET:-8 der:-8 din:-8 efter:-8 siger:-8 CITIZEN>STAND:-9 IS>REGRET:-9 fået:-9 og:-9 IS>SYMPATHY:-10
        TELLS>NOT:-10 YOU>FACT:-10 af:-10 borger:-10 IS>WHEN:-11 LIVED:-11 MOCK>MOCK:-11 REGRET>YOU:-11 SYMPATHY>IS:-11
        SYMPATHY>WE:-11 TELLS>IS:-11 WE:-11 før:-11 sagen:-11 vent:-11 ventetid:-11 CITIZEN>GUESS:-12 IS>CITIZEN:-12
        OFFICE:-12 SYMPATHY>CITIZEN:-12 hr.:-12 oplevels:-12 selv:-12 tre:-12 IS>BURDEN:-13 MOCK>IS:-13 MOCK>NOT:-13
        NOT>FACT:-13 WEAK:-13 WEAK>WE:-13 dag:-13 godt:-13 havd:-13 i:-13 mig:-13 tid:-13 CITIZEN>OFFICE:-14
        CITIZEN>WE:-14 FACT>IS:-14 IS>IS:-14 OFFICE>IS:-14 TELLS>WE:-14 bliv:-14 os:-14 ønsk:-14 CITIZEN>MOCK:-15
        IS:-15 MOCK>COST:-15 OFFICE>#:-15 PAST>NOT:-15 TELLS>STAFF:-15 YOU>CITIZEN:-15 læst:-15 mail:-15 mang:-15
        mor:-15 HARD>WE:-16 IS>GUESS:-16 IS>HURT:-16 LIVED>STAFF:-16 NEXT>CITIZEN:-16 OFFICE>OFFICE:-16
        REGRET>LIVED:-16 STAFF>YOU:-16 WE>SENSE:-16 WE>WHEN:-16 eller:-16 hils:-16 hjælp:-16 også:-16 på:-16 ser:-16
        skol:-16 skriv:-16 #:-17 BURDEN:-17 COST:-17 MOCK:-17 blev:-17 derfor:-17 hvad:-17 når:-17 samm:-17 så:-17
        CITIZEN>HURT:-18 CITIZEN>REGRET:-18 FACT:-18 NOT>REGRET:-18 REGRET:-18 STAND:-18 WE>WEAK:-18 YOU>STAFF:-18
        dit:-18 for:-18 forstå:-18 hvem:-18 hvor:-18 ked:-18 op:-18 CITIZEN>CITIZEN:-19 MOCK>CITIZEN:-19 NOT:-19
        WE>IS:-19 har:-19 have:-19 komm:-19 mener:-19 ny:-19 regl:-19 vil:-19 WE>PAST:-20 WE>WE:-20 at:-20 fra:-20
        gå:-20 CITIZEN>STAFF:-21 CITIZEN>YOU:-21 HURT:-21 IS>WEAK:-21 TELLS:-21 det:-21 klar:-21 LIVED>IS:-22
        LIVED>LABEL:-22 SOURCE:-22 YOU:-22 find:-22 ikke:-22 lejer:-22 stor:-22 STAFF>IS:-23 WHEN:-23 send:-23
        COST>OFFICE:-24 WEAK>IS:-24 fordi:-24 IS>COST:-25 SYMPATHY:-25 CITIZEN>LIVED:-26 SOURCE>IS:-26 anden:-26
        IS>ILLNESS:-28 umulig:-28 får:-29 uenig:-29 LABEL>TELLS:-30 kan:-30 bang:-31 nu:-31 papir:-31 svar:-32
        SOURCE>CITIZEN:-33 få:-34 sag:-37 CITIZEN>ILLNESS:-39 CITIZEN>TELLS:-42 TELLS>LABEL:-42 var:-42
        CITIZEN>MOOD:-48 vanskelig:-48 ILLNESS:-52 trapp:-52 mett:-54
        diagnosis start -92
        ILLNESS:89 CITIZEN>ILLNESS:47 vred:44 GUESS>ILLNESS:41 IS>ILLNESS:41 adfærd:41 MOOD>GUESS:38 mist:38 galt:29
        sikker:29 skilsmiss:29 ILLNESS>CITIZEN:26 ILLNESS>NOT:26 noge:26 gennem:25 virkelighed:25 GUESS:24 omkring:24
        begynd:23 forhold:23 selv:23 kontanthjælp:22 GUESS>GUESS:21 ILLNESS>WE:20 IS>SENSE:20 sin:20 CITIZEN>MOOD:19
        GUESS>OFFICE:19 barn:19 hoved:19 NOT>STAFF:18 moren:18 CITIZEN>SENSE:16 IS>GUESS:16 famili:16 helt:16 lidt:16
        præg:16 SENSE>STAND:15 YOU>ILLNESS:15 YOU>YOU:15 bang:15 hjemmeplej:15 mor:15 tidliger:15 CITIZEN>GUESS:14
        WE>MOCK:14 WE>OFFICE:14 far:14 klager:14 kvind:14 min:14 LABEL>WE:13 MOCK>STAFF:13 MOOD:13 MOOD>CITIZEN:13
        STAFF>WE:13 skyld:13 uge:13 vist:13 BURDEN>CITIZEN:12 NOT>TELLS:12 SOURCE>TELLS:12 IS>CITIZEN:11 WE>ILLNESS:11
        derfor:11 fru:11 hos:11 samm:11 som:11 CITIZEN>WEAK:10 IS>BURDEN:10 IS>FACT:10 NOT>MOCK:10 NOT>WHEN:10 han:10
        høre:10 klar:10 os:10 GUESS>STAND:9 GUESS>YOU:9 IS>NOT:9 IS>STAND:9 MOOD>IS:9 WEAK>MOCK:9 af:9 din:9 har:9
        under:9 GUESS>CITIZEN:8 ILLNESS>IS:8 IS>STAFF:8 MOCK>CITIZEN:8 STAND>PAST:8 hans:8 hører:8 NOT>CITIZEN:7
        NOT>PAST:7 WE>FACT:7 hend:7 jeg:7 mang:7 ud:7 CITIZEN>IS:6 HURT:6 IS>PAST:6 WE>IS:6 er:6 WE>CITIZEN:5
        YOU>FACT:5 forker:5 gør:5 mand:5 over:5 OFFICE>CITIZEN:4 SENSE>YOU:4 CITIZEN:3 GUESS>IS:3 IS>MOCK:3 YOU>STAND:3
        ikke:3 OFFICE>OFFICE:-1 IS:-2 MOCK>WE:-2 man:-2 MOCK>IS:-3 OFFICE>IS:-3 have:-3 kan:-3 så:-3 til:-3 WE>GUESS:-4
        YOU>IS:-4 YOU>NOT:-4 du:-4 BURDEN>IS:-5 CITIZEN>MOCK:-5 LIVED:-5 LIVED>WE:-5 NOT>YOU:-5 REGRET>LIVED:-5 igen:-5
        kære:-5 også:-5 sagd:-5 talt:-5 CITIZEN>HARD:-6 LIVED>IS:-6 SENSE>WE:-6 WE>SYMPATHY:-6 YOU>MOCK:-6 at:-6 der:-6
        fader:-6 forstår:-6 kom:-6 mege:-6 samtal:-6 skal:-6 (quoted):-7 CITIZEN>CITIZEN:-7 IS>IS:-7 LABEL:-7
        LABEL>LABEL:-7 STAND:-7 WE:-7 WE>REGRET:-7 YOU>WE:-7 beklag:-7 eller:-7 godt:-7 sagen:-7 var:-7 #:-8
        CITIZEN>FACT:-8 CITIZEN>SYMPATHY:-8 REGRET>WE:-8 TELLS>STAND:-8 TELLS>WE:-8 WE>TELLS:-8 YOU>SENSE:-8 det:-8
        møde:-8 skriv:-8 CITIZEN>PAST:-9 IS>SYMPATHY:-9 WE>COST:-9 WE>SOURCE:-9 ham:-9 kald:-9 lejer:-9 lægen:-9
        mett:-9 op:-9 skull:-9 BURDEN>NOT:-10 CITIZEN>NATURE:-10 GUESS>FACT:-10 IS>OFFICE:-10 STAFF>YOU:-10
        WE>STAND:-10 alle:-10 få:-10 kend:-10 med:-10 telefon:-10 IS>TELLS:-11 OFFICE:-11 STAFF>BURDEN:-11
        STAFF>NOT:-11 STAND>IS:-11 WE>WHEN:-11 brev:-11 hold:-11 nu:-11 spurg:-11 sønn:-11 PAST:-12 SENSE>HARD:-12
        SENSE>WEAK:-12 STAFF>IS:-12 når:-12 siger:-12 CITIZEN>TELLS:-13 HARD:-13 IS>HARD:-13 MOCK:-13 MOOD>SENSE:-13
        REGRET:-13 YOU>MOOD:-13 andr:-13 læge:-13 rett:-13 står:-13 vil:-13 være:-13 CITIZEN>SOURCE:-14 COST:-14
        HARD>SENSE:-14 SENSE>IS:-14 TELLS>BURDEN:-14 WE>LABEL:-14 WEAK>SENSE:-14 YOU:-14 den:-14 depression:-14 dig:-14
        fået:-14 i:-14 lige:-14 vill:-14 IS>WE:-15 NOT:-15 NOT>IS:-15 STAFF:-15 STAND>CITIZEN:-15 YOU>CITIZEN:-15
        arbejd:-15 gæld:-15 husk:-15 må:-15 oplev:-15 vi:-15 MOCK>MOCK:-16 NATURE:-16 SOURCE>IS:-16 SYMPATHY:-16
        for:-16 CITIZEN>BURDEN:-17 IS>MOOD:-17 LABEL>CITIZEN:-17 før:-17 FACT:-18 MOCK>GUESS:-18 PAST>MOCK:-18
        SOURCE>CITIZEN:-18 TELLS>GUESS:-18 WE>SENSE:-18 ingen:-18 plad:-18 sygemeld:-18 vore:-18 skrev:-21 WHEN:-22
        ifølg:-22 GUESS>LABEL:-23 besked:-23 diagnos:-26 nye:-27 TELLS>IS:-28 og:-28 IS>LABEL:-30 SOURCE>SOURCE:-30
        TELLS>ILLNESS:-30 TELLS:-32 SOURCE>ILLNESS:-33 TELLS>CITIZEN:-39 SOURCE:-47 hysterisk:-72
        jargon start -80
        OFFICE:75 OFFICE>OFFICE:72 anmod:44 foranledig:37 fortov:37 bede:36 påhvil:36 borg:34 OFFICE>YOU:33 opsætt:32
        såfrem:32 virkning:32 af:30 IS>OFFICE:28 tidliger:28 uger:28 STAFF>OFFICE:27 til:27 NEXT>WE:26 FACT>IS:25
        sket:25 carport:24 henhold:24 skal:22 vil:22 foretag:21 morg:21 SOURCE>STAND:20 henvendels:20 hos:20 skad:20
        tage:20 IS>COST:19 noter:19 seks:19 CITIZEN>COST:18 OFFICE>STAND:18 behandling:18 ske:18 FACT>NOT:17
        OFFICE>FACT:17 senes:17 CITIZEN>SENSE:16 WE>SOURCE:16 inden:16 måned:16 #>FACT:15 FACT>COST:15 SENSE>IS:15
        WE>SENSE:15 YOU>SOURCE:15 YOU>WHEN:15 ny:15 os:15 vurdering:15 grund:14 lagt:14 rett:14 ventetid:14 enig:13
        forstår:13 ikke:13 mangl:13 OFFICE>#:12 OFFICE>IS:12 OFFICE>WHEN:12 SYMPATHY>STAND:12 høre:12 med:12 ved:12
        NOT>FACT:11 SOURCE:11 TELLS>CITIZEN:11 fredag:11 vi:11 IS>MOCK:10 NOT>YOU:10 SENSE>COST:10 gæld:10 sagen:10
        #>WHEN:9 NOT>OFFICE:9 PAST>#:9 YOU>COST:9 YOU>WE:9 er:9 læge:9 om:9 talt:9 IS>STAND:8 WE>CITIZEN:8 YOU>FACT:8
        der:8 dit:8 YOU>IS:5 din:4 CITIZEN>IS:3 YOU>#:3 fra:3 IS>CITIZEN:1 #>#:-2 FACT:-2 over:-2 på:-3 uden:-3
        CITIZEN>TELLS:-4 WE>TELLS:-4 send:-4 REGRET>WE:-5 WE>PAST:-5 YOU:-5 aftal:-5 igen:-5 så:-5 CITIZEN>WHEN:-6
        COST>WE:-6 IS>MOOD:-6 SENSE>CITIZEN:-6 SOURCE>IS:-6 STAND>FACT:-6 jeg:-6 tre:-6 CITIZEN>CITIZEN:-7
        PAST>STAND:-7 WE>STAND:-7 YOU>NOT:-7 går:-7 gør:-7 har:-7 oplevels:-7 CITIZEN>#:-8 LIVED>YOU:-8 SENSE>WE:-8
        STAND>IS:-8 SYMPATHY>IS:-8 kunn:-8 leder:-8 tid:-8 CITIZEN>ILLNESS:-9 CITIZEN>STAND:-9 IS>WE:-9 LIVED>IS:-9
        NEXT:-9 REGRET>YOU:-9 SENSE:-9 TELLS>WE:-9 YOU>MOOD:-9 alle:-9 det:-9 forker:-9 førs:-9 gang:-9 have:-9 hvem:-9
        ind:-9 sådan:-9 HURT:-10 IS>SENSE:-10 WE>NEXT:-10 WE>STAFF:-10 YOU>SYMPATHY:-10 at:-10 ejer:-10 han:-10 jer:-10
        telefon:-10 COST>STAND:-11 FACT>#:-11 IS>LABEL:-11 NOT:-11 REGRET>LIVED:-11 SYMPATHY>WE:-11 et:-11 find:-11
        fordi:-11 forløb:-11 også:-11 selv:-11 ændr:-11 BURDEN>YOU:-12 CITIZEN>PAST:-12 FACT>STAND:-12 STAND:-12
        STAND>SOURCE:-12 WE>FACT:-12 WE>LIVED:-12 arbejd:-12 du:-12 en:-12 havd:-12 læst:-12 medarbejder:-12 når:-12
        tale:-12 to:-12 IS>IS:-13 IS>STAFF:-13 SOURCE>ILLNESS:-13 STAND>YOU:-13 TELLS:-13 WE>#:-13 YOU>TELLS:-13
        behandl:-13 end:-13 hvad:-13 klag:-13 læse:-13 nu:-13 svar:-13 tilbag:-13 under:-13 COST>FACT:-14 IS:-14
        WHEN>WHEN:-14 beklag:-14 fire:-14 får:-14 gern:-14 ham:-14 hele:-14 hjælp:-14 kræv:-14 lang:-14 IS>REGRET:-15
        IS>WEAK:-15 LABEL:-15 MOOD:-15 NEXT>OFFICE:-15 OFFICE>NEXT:-15 SOURCE>WHEN:-15 brug:-15 handl:-15 hver:-15
        hvis:-15 mandag:-15 vide:-15 være:-15 HARD:-16 IS>HARD:-16 WE:-16 WEAK:-16 den:-16 før:-16 lill:-16 møde:-16
        samtal:-16 sig:-16 IS>FACT:-17 OFFICE>WE:-17 STAFF:-17 YOU>OFFICE:-17 #:-18 CITIZEN>SOURCE:-18 COST>WHEN:-18
        NEXT>WHEN:-18 NOT>IS:-18 PAST:-18 SENSE>OFFICE:-18 SYMPATHY:-18 mett:-18 ring:-18 skol:-18 anden:-19 borger:-19
        mang:-19 OFFICE>ILLNESS:-20 WHEN>STAND:-20 YOU>LIVED:-20 dag:-20 opkald:-20 tak:-20 COST>STAFF:-21
        FACT>WHEN:-21 GUESS:-21 STAFF>BURDEN:-21 mig:-21 skriv:-21 BURDEN:-22 COST:-22 IS>YOU:-22 REGRET:-22
        afgørels:-22 MOCK:-23 se:-23 (quoted):-24 ILLNESS:-24 STAND>OFFICE:-24 CITIZEN>OFFICE:-25 noge:-25 stor:-25
        står:-25 vent:-26 LIVED:-27 og:-27 frist:-30 CITIZEN:-33 dem:-37 var:-45 de:-53
        parked start -130
        oplevels:74 ser:56 LIVED:55 sådan:54 YOU>LIVED:53 måde:47 respekter:44 REGRET>CITIZEN:42 REGRET>LIVED:41
        virk:41 NOT>LIVED:38 noter:33 tager:32 STAND>LIVED:31 FACT>WE:30 LIVED>REGRET:30 dig:29 ment:29 LIVED>LIVED:28
        IS>NOT:27 LIVED>HURT:27 LIVED>WE:27 NOT>STAFF:27 REGRET:27 anerkend:26 fald:26 hvis:26 oplev:26 FACT>NOT:25
        TELLS>REGRET:25 egen:25 som:25 må:24 stå:24 MOOD>IS:23 STAFF>FACT:23 at:23 beklag:23 tog:23 CITIZEN>SENSE:22
        SYMPATHY>SENSE:22 borg:22 CITIZEN>LIVED:21 HURT>REGRET:21 SENSE>WEAK:21 dårlig:21 COST>NOT:20 LIVED>NOT:20
        nogen:20 ønsk:20 REGRET>IS:19 følt:19 YOU>REGRET:18 af:18 det:18 have:18 min:18 IS>LIVED:17 SENSE>MOOD:17
        SOURCE>YOU:17 famili:17 se:17 CITIZEN>WEAK:16 OFFICE>WE:16 SYMPATHY>NOT:16 YOU>SENSE:16 hører:16 regning:16
        GUESS>FACT:15 NOT>YOU:15 PAST>IS:15 REGRET>WE:15 REGRET>YOU:15 STAND>REGRET:15 blev:15 TELLS>IS:14
        TELLS>STAFF:14 WE>LIVED:14 behandl:14 ingen:13 jo:13 sig:13 HURT:12 HURT>IS:12 IS>COST:12 WE>REGRET:12
        WE>STAFF:12 YOU>WE:12 brev:12 samtal:12 sidd:12 CITIZEN>COST:11 WE>COST:11 har:11 leder:11 os:11 GUESS>YOU:10
        IS>REGRET:10 LIVED>IS:10 LIVED>YOU:10 REGRET>GUESS:10 WE>IS:10 havd:10 over:10 sagd:10 CITIZEN>IS:9
        CITIZEN>SOURCE:9 SYMPATHY>IS:9 kunn:9 undskyld:9 CITIZEN>PAST:8 IS>PAST:8 OFFICE>FACT:8 WE>CITIZEN:8 WE>GUESS:8
        CITIZEN>NOT:7 WE>TELLS:7 IS>FACT:6 STAND>WE:6 YOU>COST:6 IS>MOCK:5 TELLS>YOU:5 WE>MOCK:5 WE>SYMPATHY:5 YOU:4
        du:4 CITIZEN>HURT:3 jeg:3 kan:3 IS>YOU:-1 til:-1 IS>LABEL:-3 LABEL:-3 STAFF>YOU:-3 PAST:-4 der:-4 for:-4
        være:-4 SENSE>YOU:-5 WE>SOURCE:-5 nu:-5 FACT>YOU:-6 WE>#:-6 er:-6 et:-6 hele:-6 vi:-6 IS>#:-7 IS>STAFF:-7
        WE>HARD:-7 YOU>STAND:-7 YOU>YOU:-7 forstå:-7 hvordan:-7 klag:-7 send:-7 IS>STAND:-8 STAND>YOU:-8 alle:-8
        HARD:-9 IS>WHEN:-9 OFFICE>OFFICE:-9 TELLS>WE:-9 brug:-9 de:-9 gang:-9 i:-9 ikke:-9 NOT>STAND:-10 TELLS>NOT:-10
        WE>BURDEN:-10 YOU>FACT:-10 YOU>SOURCE:-10 føler:-10 på:-10 tage:-10 FACT:-11 GUESS>ILLNESS:-11 HARD>YOU:-11
        IS>OFFICE:-11 NOT>IS:-11 SENSE>WE:-11 SOURCE>CITIZEN:-11 WE>NOT:-11 YOU>CITIZEN:-11 da:-11 desværr:-11 din:-11
        jere:-11 sin:-11 skrev:-11 syne:-11 ved:-11 vill:-11 CITIZEN:-12 GUESS>SENSE:-12 IS>MOOD:-12 MOCK:-12
        MOCK>IS:-12 YOU>#:-12 dit:-12 fik:-12 grund:-12 sag:-12 samm:-12 tale:-12 CITIZEN>MOCK:-13 CITIZEN>WE:-13
        GUESS:-13 NEXT:-13 OFFICE:-13 PAST>CITIZEN:-13 STAND>CITIZEN:-13 YOU>HURT:-13 få:-13 før:-13 glem:-13 klar:-13
        komm:-13 #>WE:-14 CITIZEN>LABEL:-14 CITIZEN>TELLS:-14 IS>ILLNESS:-14 NOT>NOT:-14 PAST>NOT:-14 PAST>STAND:-14
        WE:-14 forstår:-14 mått:-14 svær:-14 CITIZEN>STAFF:-15 COST>YOU:-15 IS>CITIZEN:-15 LIVED>STAND:-15 skriv:-15
        to:-15 TELLS>LIVED:-16 en:-16 gjor:-16 møde:-16 når:-16 STAFF:-17 SYMPATHY>MOOD:-17 WE>SENSE:-17 enig:-17
        lukk:-17 IS>BURDEN:-18 REGRET>NOT:-18 SENSE:-18 WE>FACT:-18 aftal:-18 give:-18 helt:-18 mang:-18 telefon:-18
        tid:-18 LIVED>OFFICE:-19 fuld:-19 mail:-19 man:-19 situation:-19 PAST>YOU:-20 STAND>IS:-20 WHEN:-20 YOU>NOT:-20
        førs:-20 mege:-20 noge:-20 tre:-20 STAND>STAND:-21 ind:-21 med:-21 LIVED>FACT:-22 PAST>FACT:-22 TELLS:-22
        bliv:-22 men:-22 REGRET>STAND:-23 STAND>NOT:-23 dine:-23 fordi:-23 CITIZEN>CITIZEN:-24 SENSE>IS:-24 god:-24
        ring:-24 sagt:-24 vil:-24 BURDEN:-25 papir:-25 STAND:-26 ILLNESS:-27 nye:-27 uden:-27 var:-28 GUESS>IS:-30
        #:-33 WE>STAND:-36 og:-36 også:-37
        nuisance start -117
        skull:63 COST>COST:61 hel:60 klag:60 afdeling:57 STAFF:56 BURDEN:55 hele:54 andr:53 nå:53 ugen:52 COST:51
        havd:51 desværr:49 personal:49 tilsyn:49 slag:48 STAND>STAFF:47 forstå:47 lidt:47 mang:46 sidd:46 sætt:46
        arbejd:45 grund:44 ande:43 flytning:43 REGRET:41 REGRET>WE:40 klokk:40 WHEN>YOU:39 dine:39 sag:39 YOU>SOURCE:38
        husk:38 os:38 har:37 nyt:37 #>IS:36 REGRET>BURDEN:36 syne:36 GUESS>BURDEN:35 mail:35 REGRET>OFFICE:34 få:34
        vill:34 rigtig:33 FACT>MOCK:32 kunn:32 så:31 tid:31 fru:30 GUESS>SENSE:29 MOCK>COST:29 de:29 fik:29 gang:29
        ventetid:29 NEXT>COST:28 mege:28 stor:28 BURDEN>STAFF:27 OFFICE>WE:27 SYMPATHY>CITIZEN:27 YOU>OFFICE:27 give:27
        ned:27 sent:27 ud:27 WE>IS:26 YOU>FACT:26 ikke:26 PAST>MOCK:25 REGRET>IS:25 COST>SOURCE:24 IS>YOU:24 kontor:24
        IS>BURDEN:23 WEAK>WE:23 blev:23 efter:23 her:23 men:23 IS>NEXT:22 WE:22 hver:22 mere:22 pass:22 GUESS>WE:21
        NOT>FACT:21 WE>MOCK:21 WE>NOT:21 alle:21 lill:21 når:21 uge:21 IS>STAFF:20 MOCK>WE:20 PAST>WE:20 WEAK>STAFF:20
        MOCK>NOT:19 NOT>WE:19 ansøgning:19 dag:19 man:19 vore:19 STAFF>IS:18 YOU>CITIZEN:18 der:18 op:18 SENSE>STAND:17
        tale:17 FACT>#:16 NOT>HARD:16 NOT>WHEN:16 STAFF>BURDEN:16 WE>#:15 WE>BURDEN:15 SENSE:14 dage:14 hr.:14 hård:14
        være:14 GUESS>IS:13 WE>CITIZEN:13 IS>NOT:12 STAND>PAST:12 WE>TELLS:12 WHEN>#:12 borg:12 din:11 for:11 mand:9
        IS>OFFICE:7 IS>WE:7 IS>WHEN:7 STAND>YOU:7 sagen:7 WE>FACT:6 af:5 at:5 GUESS:4 TELLS>WE:3 WE>COST:3 er:3 fra:1
        IS>FACT:-2 IS>STAND:-2 CITIZEN>TELLS:-5 TELLS>IS:-5 WE>NEXT:-5 i:-5 #>FACT:-6 IS:-7 SENSE>WE:-7 TELLS:-8
        YOU>NOT:-8 brev:-8 dig:-8 forstår:-8 IS>LIVED:-9 hun:-9 WE>STAND:-10 WE>WE:-10 FACT>IS:-11 LABEL:-11 YOU>WE:-11
        igen:-11 CITIZEN>GUESS:-12 CITIZEN>ILLNESS:-12 NEXT>YOU:-12 SENSE>IS:-12 ring:-12 IS>IS:-13 SYMPATHY>WE:-13
        WE>YOU:-13 YOU>IS:-13 den:-13 ked:-13 #:-14 COST>WE:-14 IS>REGRET:-14 NOT:-14 SYMPATHY>YOU:-14 hjælp:-14
        MOCK:-15 PAST>NOT:-15 WE>SENSE:-15 WEAK>IS:-15 det:-15 papir:-15 hans:-16 FACT:-17 FACT>WE:-17 WE>LIVED:-17
        CITIZEN>OFFICE:-18 find:-18 gern:-18 mett:-18 sin:-18 CITIZEN>BURDEN:-19 YOU>GUESS:-19 hvem:-19 klar:-19
        kom:-19 NEXT>WHEN:-20 REGRET>PAST:-20 STAFF>CITIZEN:-20 før:-20 have:-20 skrev:-20 til:-20 vil:-20
        FACT>FACT:-21 MOCK>PAST:-21 WE>REGRET:-21 WE>SYMPATHY:-21 peng:-21 #>WE:-22 CITIZEN>STAFF:-22 FACT>WHEN:-22
        STAND>COST:-22 aflys:-22 brug:-22 du:-22 gik:-22 vi:-22 CITIZEN:-23 CITIZEN>FACT:-23 CITIZEN>STAND:-23 IS>#:-23
        IS>ILLNESS:-23 OFFICE>IS:-23 STAND>NOT:-23 ret:-23 sagd:-23 som:-23 YOU>REGRET:-24 YOU>STAND:-24 jer:-24 og:-24
        samtal:-24 LIVED:-25 STAFF>NEXT:-25 TELLS>CITIZEN:-25 leder:-25 om:-25 CITIZEN>IS:-26 IS>COST:-26 IS>LABEL:-26
        OFFICE:-26 YOU>HURT:-26 beklag:-26 næst:-26 sig:-26 virk:-26 CITIZEN>SENSE:-27 OFFICE>FACT:-27 WE>WEAK:-27
        WHEN>WHEN:-27 YOU>LIVED:-27 YOU>YOU:-27 famili:-27 #>WHEN:-28 NOT>CITIZEN:-28 hold:-28 jeg:-28 REGRET>LIVED:-29
        SENSE>FACT:-29 STAND:-29 TELLS>COST:-29 aftal:-29 hvad:-29 noter:-29 ILLNESS:-30 WHEN>IS:-30 han:-30 mig:-30
        TELLS>BURDEN:-31 NOT>GUESS:-32 SYMPATHY:-32 BURDEN>WHEN:-33 MOCK>STAFF:-33 NOT>STAND:-33 enig:-33 tak:-33
        CITIZEN>PAST:-34 STAND>IS:-34 MOCK>CITIZEN:-36 NOT>OFFICE:-37 MOCK>MOCK:-38 SOURCE:-38 send:-38 NOT>YOU:-40
        talt:-40 #>#:-42 flytt:-42 besværlig:-45 CITIZEN>MOCK:-48 REGRET>YOU:-56
        understanding start -88
        situation:80 SYMPATHY:68 MOOD:58 fuld:50 forståels:45 WE>SYMPATHY:43 hvor:43 ondt:42 vill:41 NOT>COST:40
        godt:40 ked:39 igennem:38 mor:38 medfølels:37 hører:36 man:36 NOT>HARD:35 mødt:35 BURDEN>SYMPATHY:34 jeg:34
        YOU:33 være:33 LIVED>SENSE:32 OFFICE>COST:32 forstår:32 WE>SENSE:31 WE>WEAK:31 da:31 helt:31 press:31 tænk:31
        IS:30 stor:30 altid:29 barn:29 indtryk:29 CITIZEN>WE:28 GUESS>HARD:28 NOT>CITIZEN:28 REGRET:28 besked:28 jer:28
        klar:27 SENSE>STAFF:26 anderl:26 dine:26 pårør:26 CITIZEN>WHEN:25 IS>SYMPATHY:25 OFFICE>FACT:25 mege:25 sket:25
        IS>IS:24 føler:24 MOCK>YOU:23 REGRET>FACT:23 REGRET>STAND:23 WE:23 vent:23 CITIZEN>MOOD:22 YOU>MOOD:22
        forløb:22 noter:22 IS>MOOD:21 IS>SOURCE:21 stå:21 IS>NEXT:20 NOT>TELLS:20 WE>HARD:20 TELLS>IS:19 WE>TELLS:19
        NOT>YOU:18 YOU>STAND:18 hvordan:18 kommun:18 IS>HARD:17 MOCK>SENSE:17 SYMPATHY>CITIZEN:17 IS>NOT:16 SENSE:16
        TELLS>WE:16 YOU>NEXT:16 YOU>PAST:16 REGRET>YOU:15 kan:15 GUESS>IS:14 SENSE>SENSE:14 STAND>YOU:14 YOU>HARD:13
        forældr:13 fra:13 WE>CITIZEN:12 YOU>STAFF:12 det:12 læst:12 SENSE>IS:11 YOU>GUESS:11 LIVED>YOU:10
        CITIZEN>PAST:9 GUESS:9 HARD:9 WE>OFFICE:9 LIVED>WE:8 SENSE>CITIZEN:8 YOU>TELLS:8 have:8 FACT>YOU:7 IS>STAFF:7
        NOT>IS:7 NOT:6 over:6 LIVED:3 din:2 CITIZEN>STAND:1 NATURE:1 STAND:1 WE>REGRET:1 PAST>STAND:-3 GUESS>CITIZEN:-5
        en:-5 BURDEN:-6 IS>GUESS:-6 YOU>FACT:-6 YOU>IS:-6 for:-6 CITIZEN>TELLS:-7 IS>PAST:-7 dig:-7 CITIZEN>GUESS:-8
        IS>LABEL:-8 SYMPATHY>IS:-8 kede:-8 kend:-8 IS>FACT:-9 STAND>IS:-9 telefon:-9 IS>WHEN:-10 WE>#:-10 havd:-10
        NEXT:-11 SOURCE>YOU:-11 WE>PAST:-11 YOU>#:-11 YOU>WE:-11 svær:-11 #:-12 CITIZEN>MOCK:-12 CITIZEN>SENSE:-12
        COST:-12 YOU>COST:-12 afgørels:-12 et:-12 hun:-12 i:-12 når:-12 CITIZEN>ILLNESS:-13 MOCK>MOCK:-13 NOT>PAST:-13
        OFFICE:-13 WE>BURDEN:-13 YOU>NOT:-13 end:-13 til:-13 WE>SOURCE:-14 op:-14 samtal:-14 siger:-14 REGRET>NOT:-15
        SYMPATHY>STAND:-15 WE>MOOD:-15 hele:-15 samm:-15 spørg:-15 tre:-15 #>#:-16 COST>STAFF:-16 FACT>IS:-16 MOCK:-16
        PAST>IS:-16 borg:-16 borger:-16 den:-16 der:-16 efter:-16 som:-16 FACT:-17 NOT>WE:-17 er:-17 skriv:-17
        CITIZEN>HARD:-18 PAST>YOU:-18 SYMPATHY>YOU:-18 WHEN:-18 hjælp:-18 BURDEN>YOU:-19 IS>STAND:-19 SOURCE:-19
        WE>STAFF:-19 WE>WHEN:-19 eller:-19 har:-19 nabo:-19 så:-19 CITIZEN:-20 oplev:-20 to:-20 NOT>STAND:-21 STAFF:-21
        WE>NEXT:-21 af:-21 anden:-21 CITIZEN>NOT:-22 OFFICE>IS:-22 SYMPATHY>WE:-22 WE>FACT:-22 YOU>BURDEN:-22 her:-22
        hr.:-22 ikke:-22 ord:-22 regl:-22 IS>LIVED:-23 LIVED>REGRET:-23 fordi:-23 IS>ILLNESS:-24 WE>IS:-24 ring:-24
        sagen:-24 tog:-24 vred:-24 CITIZEN>CITIZEN:-25 ILLNESS:-25 IS>OFFICE:-25 LABEL:-25 STAND>NOT:-25 WE>NOT:-25
        forker:-25 gang:-25 spørgsmål:-25 vore:-25 STAND>STAND:-26 TELLS:-26 blev:-26 forklar:-26 han:-26 hvad:-26
        peng:-26 TELLS>REGRET:-27 tak:-27 CITIZEN>IS:-28 GUESS>ILLNESS:-28 OFFICE>OFFICE:-28 WE>MOCK:-28 du:-28
        mett:-28 nu:-28 og:-28 skrev:-28 SENSE>STAND:-29 får:-29 gern:-29 hvorfor:-29 send:-29 skal:-29 IS>WE:-30
        STAND>WE:-30 LIVED>IS:-31 desværr:-31 HARD>STAFF:-32 NOT>LIVED:-32 TELLS>YOU:-32 svar:-32 PAST:-33 ham:-33
        hvis:-33 følt:-34 os:-34 REGRET>IS:-36 talt:-36 MOOD>WE:-37 klag:-37 skyld:-37 SENSE>MOOD:-38 forstod:-39
        GUESS>SYMPATHY:-40 aftal:-40 sag:-40 ser:-41 LIVED>HURT:-43 vil:-44 enig:-45 REGRET>WE:-48 men:-48 forstå:-50
        WE>STAND:-52 YOU>LIVED:-55 var:-59 oplevels:-61 REGRET>LIVED:-76
        irony start -110
        MOCK:78 end:70 hans:65 MOCK>MOCK:61 også:55 vel:55 åbenbar:54 læse:48 næst:47 verd:45 længer:43 time:42 alt:41
        nok:40 denn:39 nu:39 sine:38 tak:38 NOT>PAST:37 SOURCE>IS:36 nej:35 han:34 ifølg:34 stor:34 syne:34 væk:34
        CITIZEN>MOOD:33 hend:33 selv:33 vist:33 YOU>GUESS:32 glem:32 ment:32 så:32 MOCK>NOT:31 TELLS>STAND:31
        LABEL>WE:30 MOCK>SOURCE:30 PAST:30 altid:30 fortæll:30 kald:30 SOURCE>SENSE:29 fik:29 gern:29 ham:29 inden:29
        CITIZEN:28 CITIZEN>MOCK:28 WE>#:28 blev:28 dig:28 mail:28 CITIZEN>SYMPATHY:27 COST>STAND:27 find:27
        MOCK>STAND:26 NOT>GUESS:26 SOURCE>STAND:26 alle:26 nogen:26 op:26 jere:25 lejer:25 love:25 mand:25 men:25
        måned:25 tid:25 vore:25 moder:24 ved:24 CITIZEN>STAND:23 ansøgning:23 arbejd:23 den:23 gæld:23 kommun:23
        YOU>YOU:22 min:22 WE>IS:21 havd:21 CITIZEN>WHEN:20 MOCK>COST:20 STAFF>STAND:20 YOU>BURDEN:20 hr.:20 hun:20
        skal:20 CITIZEN>NOT:19 MOCK>FACT:19 STAND>COST:19 WE>WE:19 YOU>TELLS:19 at:19 lang:19 CITIZEN>BURDEN:18
        GUESS>CITIZEN:18 hvis:18 sig:18 som:18 var:18 GUESS:17 SYMPATHY>YOU:17 YOU>FACT:17 FACT:15 FACT>CITIZEN:14
        de:14 jo:14 STAND>CITIZEN:13 skyld:13 hele:12 skull:12 IS>STAFF:11 det:11 man:11 papir:11 et:10 mege:10
        MOCK>IS:9 WE>YOU:9 YOU>IS:9 IS>TELLS:8 PAST>STAND:8 WE>MOCK:8 WEAK:8 kan:7 en:5 CITIZEN>FACT:4 IS:3 OFFICE:2
        er:-3 WE>TELLS:-4 med:-4 CITIZEN>CITIZEN:-5 IS>SENSE:-5 WE>WHEN:-5 to:-5 WE:-6 oplev:-6 BURDEN>WE:-7
        STAND>WE:-7 IS>PAST:-8 IS>WE:-8 IS>WHEN:-8 STAND>FACT:-8 YOU>STAND:-8 eller:-8 ikke:-8 om:-8 CITIZEN>OFFICE:-9
        IS>MOOD:-9 MOCK>CITIZEN:-9 REGRET>IS:-9 TELLS:-9 TELLS>IS:-9 TELLS>WE:-9 uden:-9 IS>IS:-10 REGRET>YOU:-10
        STAND>NOT:-10 ked:-10 være:-10 SOURCE:-11 YOU>LIVED:-11 hjælp:-11 CITIZEN>IS:-12 IS>#:-12 TELLS>NOT:-12
        hold:-12 mangl:-12 på:-12 der:-13 ring:-13 CITIZEN>LABEL:-14 CITIZEN>WE:-14 REGRET>WE:-14 SYMPATHY>WE:-14
        YOU>WE:-14 sag:-14 sådan:-14 STAND>YOU:-15 virk:-15 #:-16 FACT>WE:-16 NOT>WE:-16 REGRET>CITIZEN:-16 IS>HURT:-17
        MOOD>IS:-17 NOT>MOCK:-17 REGRET>PAST:-17 STAND:-17 YOU>WHEN:-17 have:-17 hvem:-17 siden:-17 siger:-17
        COST>YOU:-18 LABEL>CITIZEN:-18 NOT>WHEN:-18 PAST>IS:-18 WEAK>CITIZEN:-18 fortal:-18 undskyld:-18 BURDEN:-19
        CITIZEN>PAST:-19 LIVED>FACT:-19 PAST>NOT:-19 REGRET:-19 TELLS>#:-19 WE>HARD:-19 WE>PAST:-19 WE>REGRET:-19
        borg:-19 dine:-19 gør:-19 ingen:-19 klar:-19 CITIZEN>LIVED:-20 CITIZEN>SOURCE:-20 STAFF:-20 betyd:-20 skrev:-20
        IS>FACT:-21 IS>YOU:-21 NOT>IS:-21 WE>OFFICE:-21 aftal:-21 førs:-21 godt:-21 lægen:-21 sætt:-21 BURDEN>NOT:-22
        CITIZEN>ILLNESS:-22 NATURE:-22 WE>CITIZEN:-22 WE>COST:-22 grund:-22 IS>HARD:-23 IS>LABEL:-23 NEXT>WE:-23
        TELLS>CITIZEN:-23 WE>NOT:-23 YOU>COST:-23 sidd:-23 MOOD:-24 WE>BURDEN:-24 over:-24 CITIZEN>YOU:-25 bliv:-25
        spurg:-25 COST:-26 IS>NATURE:-26 NOT>STAND:-26 SOURCE>WHEN:-26 WHEN:-26 lukk:-26 nå:-26 CITIZEN>HARD:-27
        FACT>IS:-27 NEXT:-27 TELLS>FACT:-27 klag:-27 nye:-27 talt:-27 SYMPATHY:-28 YOU:-28 GUESS>WE:-29 IS>NOT:-29
        pass:-29 OFFICE>OFFICE:-30 igen:-30 IS>GUESS:-31 da:-31 tager:-31 LABEL:-32 GUESS>ILLNESS:-33 mett:-33 vred:-34
        HARD:-35 SENSE:-35 YOU>CITIZEN:-35 din:-35 samtal:-36 MOCK>YOU:-37 PAST>MOCK:-37 give:-37 LIVED:-39 jeg:-39
        fordi:-43 heldigvi:-43 ILLNESS:-44 anden:-44 gang:-44 sagd:-47 MOOD>CITIZEN:-48 NOT>OFFICE:-48 og:-51 sin:-55
        kære:-72
        """
}
