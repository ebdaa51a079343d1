/// What the sets have taught the reader. Written by the trainer; see `Lessons` for how it is read.
extension Lessons {
    static let text = """
        limit 10
        label start -92
        LABEL:95 hysterisk:74 NATURE:63 gøre:62 CITIZEN>HARD:61 CITIZEN>IS:52 CITIZEN>DOES:49 kend:43 fyld:42 ude:42
        er:41 DOES:39 IS>NATURE:38 mege:38 gør:37 en:35 WEAK>CITIZEN:33 personlighed:33 PAST>LABEL:31 de:30 CITIZEN:29
        CITIZEN>NOT:29 MOCK>STAND:29 hører:29 BURDEN>NOT:28 LABEL>MOCK:28 CITIZEN>COST:27 MOCK>NEXT:27 PAST>IS:27
        WE>CITIZEN:27 ande:27 enhv:27 føle:27 ring:27 tung:27 BURDEN>FACT:26 GUESS>LABEL:26 IS>LIVED:26 LABEL>LABEL:26
        alt:26 du:26 tale:26 BURDEN>CITIZEN:25 CITIZEN>NATURE:25 rigtig:25 PAST>MOCK:24 STAFF>TELLS:24 kolleg:24 man:24
        desværr:23 LABEL>SENSE:22 NOT>NOT:22 OFFICE>MOCK:22 CITIZEN>LABEL:21 regn:21 urimelig:21 STAFF>CITIZEN:20
        YOU>WEAK:20 NOT>MOCK:19 TELLS>COST:19 fuld:19 kvind:19 STAND>LABEL:18 WE>MOCK:18 YOU>IS:18 IS>STAFF:17
        MOCK>STAFF:17 NEXT>FACT:17 NOT>SENSE:17 WE>LABEL:17 den:17 WE>TELLS:16 YOU>YOU:16 sin:16 vore:16 IS>NOT:15
        NOT>STAND:15 STAFF>FACT:15 hele:15 over:15 uden:15 YOU>GUESS:14 LABEL>CITIZEN:13 gang:13 hun:13 klag:13 mand:13
        IS>HARD:12 LABEL>IS:12 REGRET>NOT:12 svær:12 YOU>LIVED:11 dårlig:11 telefon:11 IS>MOCK:10 YOU>OFFICE:10
        CITIZEN>SENSE:9 WE>BURDEN:8 IS>WE:7 WE>FACT:7 IS>SOURCE:6 STAND>FACT:5 CITIZEN>WEAK:4 han:4 IS>LABEL:3
        CITIZEN>PAST:-3 HARD:-3 IS>#:-3 SENSE:-4 WE>YOU:-4 WE>COST:-5 vi:-5 CITIZEN>STAND:-6 LIVED>YOU:-6 NOT>PAST:-6
        hjælp:-6 ved:-6 NEXT:-7 SYMPATHY>IS:-7 WE>NOT:-7 der:-7 kede:-8 tre:-8 CITIZEN>OFFICE:-9 IS>IS:-9 PAST:-9
        YOU>CITIZEN:-9 beklag:-9 et:-9 godt:-9 men:-9 og:-9 oplev:-9 vill:-9 IS:-10 IS>GUESS:-10 IS>REGRET:-10
        SYMPATHY>CITIZEN:-10 WE:-10 WEAK:-10 YOU>NOT:-10 borger:-10 derfor:-10 hans:-10 hvad:-10 talt:-10 ventetid:-10
        GUESS:-11 LABEL>NOT:-11 SYMPATHY>WE:-11 WE>REGRET:-11 din:-11 i:-11 når:-11 vist:-11 LIVED:-12 MOCK>NOT:-12
        TELLS>IS:-12 af:-12 ansøgning:-12 besværlig:-12 efter:-12 fået:-12 havd:-12 mig:-12 oplevels:-12 os:-12
        IS>BURDEN:-13 MOCK>MOCK:-13 TELLS>SOURCE:-13 YOU>FACT:-13 YOU>STAFF:-13 fordi:-13 hr.:-13 kunn:-13 på:-13
        sagen:-13 selv:-13 skol:-13 ønsk:-13 CITIZEN>GUESS:-14 CITIZEN>MOCK:-14 CITIZEN>WE:-14 FACT>IS:-14
        IS>CITIZEN:-14 REGRET>LIVED:-14 TELLS>WE:-14 BURDEN>IS:-15 IS>SYMPATHY:-15 IS>WHEN:-15 OFFICE>IS:-15
        WEAK>WE:-15 bliv:-15 forstå:-15 mail:-15 mor:-15 op:-15 LIVED>LABEL:-16 OFFICE:-16 PAST>NOT:-16 WE>SENSE:-16
        før:-16 gå:-16 jo:-16 komm:-16 ny:-16 tid:-16 vide:-16 CITIZEN>CITIZEN:-17 HARD>WE:-17 MOCK:-17 REGRET>YOU:-17
        TELLS>STAFF:-17 WE>IS:-17 blev:-17 dag:-17 fra:-17 hend:-17 så:-17 vent:-17 BURDEN:-18 CITIZEN>REGRET:-18
        COST:-18 IS>HURT:-18 LIVED>STAFF:-18 MOCK>COST:-18 NOT:-18 OFFICE>OFFICE:-18 REGRET:-18 WE>WHEN:-18 for:-18
        hvor:-18 regl:-18 vil:-18 FACT:-19 IS>WEAK:-19 MOCK>IS:-19 det:-19 hej:-19 hils:-19 også:-19 samm:-19 stor:-19
        LIVED>IS:-20 NEXT>CITIZEN:-20 SOURCE:-20 STAFF>IS:-20 WE>PAST:-20 find:-20 have:-20 mang:-20 skriv:-20
        CITIZEN>HURT:-21 WE>WE:-21 har:-21 lejer:-21 hvem:-22 #:-23 CITIZEN>STAFF:-23 HURT:-23 MOCK>CITIZEN:-23
        NOT>REGRET:-23 WEAK>IS:-23 ikke:-23 kan:-23 ked:-23 STAND:-24 TELLS:-24 WHEN:-24 YOU:-24 anden:-24 send:-24
        IS>COST:-25 at:-25 klar:-25 SYMPATHY:-26 CITIZEN>LIVED:-27 IS>ILLNESS:-27 SOURCE>IS:-27 umulig:-27
        COST>OFFICE:-28 får:-28 papir:-28 LABEL>TELLS:-29 SOURCE>CITIZEN:-30 bang:-30 nu:-30 svar:-32 få:-35 uenig:-35
        CITIZEN>ILLNESS:-37 CITIZEN>TELLS:-39 var:-40 TELLS>LABEL:-41 sag:-42 CITIZEN>MOOD:-46 trapp:-49 vanskelig:-49
        ILLNESS:-52 mett:-59
        diagnosis start -91
        ILLNESS:93 vred:49 CITIZEN>ILLNESS:46 adfærd:40 IS>ILLNESS:38 GUESS>ILLNESS:37 mist:37 MOOD>GUESS:34 galt:29
        noge:29 skilsmiss:28 GUESS:27 sikker:27 GUESS>GUESS:24 ILLNESS>NOT:24 gennem:24 omkring:24 sandsynligvi:24
        selv:24 ILLNESS>CITIZEN:23 forhold:23 kontanthjælp:23 ILLNESS>WE:21 begynd:21 sin:21 IS>SENSE:20 hoved:20
        NOT>STAFF:19 barn:19 CITIZEN>MOOD:18 GUESS>OFFICE:18 famili:18 helt:18 præg:18 YOU>ILLNESS:17 hjemmeplej:17
        lidt:17 moren:17 CITIZEN>SENSE:16 MOOD>CITIZEN:16 YOU>YOU:16 far:16 IS>GUESS:15 bang:15 hos:15 tidliger:15
        MOOD:14 STAFF>WE:14 WE>OFFICE:14 kvind:14 mor:14 uge:14 CITIZEN>GUESS:13 MOCK>STAFF:13 SENSE>STAND:13
        WE>MOCK:13 hvad:13 hører:13 min:13 vist:13 LABEL>WE:12 NOT>TELLS:12 NOT>WHEN:12 SOURCE>TELLS:12 samm:12
        skyld:12 som:12 CITIZEN>WEAK:11 ILLNESS>IS:11 IS>CITIZEN:11 IS>FACT:11 WEAK>MOCK:11 os:11 IS>NOT:10 derfor:10
        fru:10 han:10 klager:10 under:10 IS>BURDEN:9 MOCK>CITIZEN:9 SENSE>YOU:9 WE>ILLNESS:9 har:9 GUESS>CITIZEN:8
        GUESS>YOU:8 IS>STAND:8 MOOD>IS:8 NOT>MOCK:8 af:8 hans:8 hjælp:8 GUESS>STAND:7 ILLNESS>MOCK:7 IS>STAFF:7
        STAND>PAST:7 WE>FACT:7 gør:7 ud:7 CITIZEN>IS:6 FACT>STAND:6 IS>PAST:6 NOT>CITIZEN:6 NOT>PAST:6 PAST>CITIZEN:6
        WE>CITIZEN:6 YOU>FACT:6 din:6 forker:6 mang:6 IS>MOCK:5 OFFICE>CITIZEN:5 WE>IS:5 hend:5 over:5 CITIZEN>STAND:4
        er:4 jeg:4 om:4 BURDEN:3 CITIZEN>WE:3 IS>COST:3 CITIZEN:2 blev:-1 du:-1 på:-2 IS:-3 OFFICE>OFFICE:-3 MOCK>WE:-4
        OFFICE>IS:-4 have:-4 kære:-4 sagd:-4 så:-4 (quoted):-5 BURDEN>IS:-5 CITIZEN>HARD:-5 LIVED:-5 MOCK>IS:-5
        NOT>YOU:-5 SYMPATHY>IS:-5 YOU>IS:-5 YOU>MOCK:-5 at:-5 igen:-5 svar:-5 talt:-5 til:-5 TELLS>WE:-6 WE>LIVED:-6
        WE>REGRET:-6 beklag:-6 der:-6 fader:-6 mege:-6 CITIZEN>SYMPATHY:-7 ILLNESS>GUESS:-7 WE:-7 det:-7 dig:-7
        forstår:-7 godt:-7 samtal:-7 se:-7 skal:-7 #:-8 CITIZEN>CITIZEN:-8 CITIZEN>PAST:-8 IS>IS:-8 LABEL:-8
        SENSE>WE:-8 TELLS>STAND:-8 WE>COST:-8 WE>SOURCE:-8 WE>SYMPATHY:-8 WE>TELLS:-8 mett:-8 sagen:-8 skriv:-8
        CITIZEN>FACT:-9 CITIZEN>MOCK:-9 CITIZEN>NATURE:-9 REGRET>WE:-9 STAND:-9 STAND>WHEN:-9 YOU>WE:-9 alle:-9 brev:-9
        hold:-9 kald:-9 møde:-9 skull:-9 var:-9 BURDEN>NOT:-10 GUESS>FACT:-10 IS>OFFICE:-10 IS>SYMPATHY:-10
        IS>TELLS:-10 NOT>IS:-10 NOT>SOURCE:-10 OFFICE:-10 STAND>IS:-10 YOU>MOOD:-10 ham:-10 kend:-10 nu:-10 op:-10
        være:-10 NOT:-11 STAFF>YOU:-11 WE>STAND:-11 WE>WHEN:-11 andr:-11 den:-11 forløb:-11 lægen:-11 med:-11 spurg:-11
        telefon:-11 HARD:-12 SENSE>HARD:-12 SENSE>WEAK:-12 STAFF>BURDEN:-12 STAFF>IS:-12 STAFF>NOT:-12 få:-12 lige:-12
        når:-12 sønn:-12 IS>HARD:-13 SENSE>IS:-13 TELLS>BURDEN:-13 WE>LABEL:-13 i:-13 rett:-13 siger:-13 står:-13
        vill:-13 CITIZEN>TELLS:-14 COST:-14 GUESS>HARD:-14 HARD>SENSE:-14 IS>WE:-14 SOURCE>IS:-14 WEAK>SENSE:-14
        arbejd:-14 gæld:-14 ingen:-14 læge:-14 MOCK:-15 NATURE:-15 PAST:-15 REGRET:-15 STAND>CITIZEN:-15 for:-15
        husk:-15 vil:-15 LABEL>CITIZEN:-16 MOOD>SENSE:-16 SOURCE>CITIZEN:-16 YOU:-16 YOU>CITIZEN:-16 depression:-16
        fået:-16 før:-16 må:-16 oplev:-16 vi:-16 CITIZEN>SOURCE:-17 MOCK>GUESS:-17 MOCK>MOCK:-17 PAST>MOCK:-17
        STAFF:-17 SYMPATHY:-17 TELLS>GUESS:-17 sygemeld:-17 CITIZEN>BURDEN:-18 FACT:-18 IS>MOOD:-18 WE>SENSE:-18
        plad:-18 vore:-18 WHEN:-20 besked:-21 diagnos:-21 ifølg:-22 skrev:-22 GUESS>LABEL:-23 nye:-25 TELLS>IS:-27
        og:-28 SOURCE>SOURCE:-30 TELLS>ILLNESS:-30 IS>LABEL:-32 TELLS:-32 TELLS>CITIZEN:-37 SOURCE>ILLNESS:-38
        SOURCE:-45 hysterisk:-72
        jargon start -81
        OFFICE:74 OFFICE>OFFICE:70 anmod:45 bede:39 foranledig:37 fortov:37 OFFICE>YOU:34 opsætt:34 påhvil:34
        virkning:34 borg:33 tidliger:29 IS>OFFICE:28 såfrem:28 NEXT>WE:27 af:27 til:27 STAFF>OFFICE:26 uger:26
        FACT>IS:25 henhold:25 sket:24 foretag:22 hos:22 morg:21 tage:21 behandling:20 henvendels:20 noter:20 skad:20
        vil:20 CITIZEN>COST:19 IS>COST:19 SOURCE>STAND:19 seks:19 måned:18 ske:18 vurdering:18 #>FACT:17 FACT>NOT:17
        OFFICE>STAND:17 grund:17 ny:17 skal:17 WE>SENSE:16 YOU>SOURCE:16 rett:16 senes:16 CITIZEN>SENSE:15 FACT>COST:15
        WE>SOURCE:15 lagt:15 OFFICE>#:14 SENSE>IS:14 YOU>WHEN:14 inden:14 mangl:14 os:14 OFFICE>FACT:13 YOU>BURDEN:13
        ved:13 NOT>FACT:12 OFFICE>NOT:12 OFFICE>WHEN:12 SENSE>COST:12 enig:12 ikke:12 ventetid:12 vi:12 NOT>YOU:11
        SOURCE:11 SYMPATHY>STAND:11 TELLS>CITIZEN:11 høre:11 med:11 YOU>COST:10 dit:10 forstår:10 læge:10 sagen:10
        talt:10 OFFICE>IS:9 WE>CITIZEN:9 om:9 #>WHEN:8 IS>MOCK:8 YOU>WE:8 gæld:8 er:7 WE>WHEN:6 YOU>FACT:6 som:6 IS>#:5
        IS>STAND:5 der:5 YOU>#:4 CITIZEN>IS:3 CITIZEN>NOT:3 IS>CITIZEN:1 CITIZEN>GUESS:-2 IS>GUESS:-2 STAFF>IS:-2
        IS>PAST:-3 WE>IS:-3 uden:-3 CITIZEN>WE:-4 PAST>STAND:-4 REGRET>YOU:-4 WE>TELLS:-4 igen:-4 jeg:-4 men:-4 så:-4
        IS>ILLNESS:-5 REGRET>WE:-5 oplevels:-5 på:-5 #>#:-6 COST>WE:-6 LIVED>IS:-6 SOURCE>IS:-6 YOU>NOT:-6 send:-6
        CITIZEN>CITIZEN:-7 IS>MOOD:-7 NEXT>#:-7 STAFF>YOU:-7 YOU:-7 aftal:-7 eller:-7 når:-7 over:-7 tid:-7
        CITIZEN>#:-8 LIVED>YOU:-8 STAFF>STAND:-8 TELLS>WE:-8 WE>PAST:-8 WE>STAND:-8 YOU>MOOD:-8 alle:-8 et:-8 forløb:-8
        gang:-8 kunn:-8 selv:-8 CITIZEN>ILLNESS:-9 CITIZEN>STAND:-9 FACT>STAND:-9 SENSE>WE:-9 STAND>FACT:-9 STAND>IS:-9
        STAND>YOU:-9 WE>NEXT:-9 det:-9 forker:-9 fået:-9 førs:-9 går:-9 have:-9 også:-9 CITIZEN>PAST:-10 IS>LABEL:-10
        IS>WE:-10 REGRET>LIVED:-10 at:-10 har:-10 havd:-10 jer:-10 sådan:-10 tilbag:-10 BURDEN>YOU:-11 COST>STAND:-11
        HURT:-11 IS>HURT:-11 IS>STAFF:-11 OFFICE>BURDEN:-11 YOU>SYMPATHY:-11 hvad:-11 medarbejder:-11 NEXT:-12 NOT:-12
        OFFICE>WE:-12 SENSE:-12 WE>#:-12 WE>FACT:-12 WE>STAFF:-12 en:-12 find:-12 han:-12 hele:-12 hjælp:-12 klag:-12
        læse:-12 læst:-12 nu:-12 COST>FACT:-13 IS>IS:-13 STAND:-13 STAND>SOURCE:-13 WE>LIVED:-13 WHEN>WHEN:-13 fire:-13
        fordi:-13 hvis:-13 svar:-13 tale:-13 to:-13 FACT>#:-14 IS>SENSE:-14 NEXT>OFFICE:-14 SOURCE>ILLNESS:-14
        SYMPATHY>WE:-14 du:-14 end:-14 ham:-14 hej:-14 kræv:-14 lang:-14 vide:-14 IS>REGRET:-15 MOOD:-15 TELLS:-15
        YOU>TELLS:-15 får:-15 gern:-15 hver:-15 samtal:-15 sig:-15 IS:-16 IS>HARD:-16 IS>WEAK:-16 OFFICE>NEXT:-16
        STAFF>BURDEN:-16 borger:-16 brug:-16 den:-16 lill:-16 ring:-16 være:-16 COST>WHEN:-17 HARD:-17 SENSE>OFFICE:-17
        SOURCE>WHEN:-17 WEAK:-17 YOU>LIVED:-17 behandl:-17 beklag:-17 før:-17 mett:-17 LABEL:-18 NEXT>WHEN:-18
        STAFF:-18 SYMPATHY:-18 WHEN>STAND:-18 YOU>OFFICE:-18 anden:-18 møde:-18 skol:-18 CITIZEN>SOURCE:-19 mandag:-19
        under:-19 BURDEN:-20 COST>STAFF:-20 GUESS:-20 IS>FACT:-20 OFFICE>ILLNESS:-20 PAST:-20 WE:-20 afgørels:-20
        mig:-20 #:-21 NOT>IS:-21 STAND>OFFICE:-21 tak:-21 FACT>WHEN:-22 dag:-22 mang:-22 se:-22 skriv:-22 stor:-22
        (quoted):-23 CITIZEN>OFFICE:-23 COST:-23 REGRET:-23 opkald:-23 ILLNESS:-25 IS>YOU:-25 LIVED:-25 MOCK:-25
        noge:-25 står:-25 og:-27 vent:-28 frist:-30 dem:-31 CITIZEN:-38 var:-45 de:-52
        parked start -127
        oplevels:71 LIVED:63 YOU>LIVED:54 ser:53 sådan:51 måde:46 REGRET>CITIZEN:44 NOT>LIVED:43 respekter:43 virk:43
        REGRET>LIVED:41 hvis:33 tager:32 LIVED>REGRET:31 dig:31 ment:31 noter:31 STAND>LIVED:30 FACT>WE:28
        STAFF>FACT:27 anerkend:27 FACT>NOT:26 MOOD>IS:26 REGRET:25 TELLS>REGRET:25 fald:25 må:25 oplev:25 PAST>MOOD:24
        som:24 ønsk:24 LIVED>HURT:23 NOT>STAFF:23 at:23 SENSE>MOOD:22 egen:22 IS>NOT:21 LIVED>NOT:21 LIVED>WE:21
        SYMPATHY>SENSE:21 beklag:21 borg:21 tog:21 CITIZEN>SENSE:20 nogen:20 stå:20 CITIZEN>LIVED:19 SYMPATHY>NOT:19
        følt:19 min:19 HURT>REGRET:18 TELLS>IS:18 af:18 REGRET>IS:17 SENSE>WEAK:17 YOU>REGRET:17 blev:17 dårlig:17
        have:17 hører:17 regning:17 OFFICE>WE:16 REGRET>WE:16 SOURCE>YOU:16 famili:16 forløb:16 HURT>IS:15
        REGRET>YOU:15 STAND>REGRET:15 det:15 se:15 IS>LIVED:14 TELLS>STAFF:14 WE>STAFF:14 efter:14 jo:14 samtal:14
        CITIZEN>COST:13 CITIZEN>WEAK:13 PAST>IS:13 YOU>SENSE:13 sig:13 GUESS>FACT:12 WE>REGRET:12 behandl:12 borger:12
        CITIZEN>PAST:11 HURT:11 OFFICE>FACT:11 SYMPATHY>IS:11 WE>GUESS:11 YOU>WE:11 brev:11 IS>COST:10 REGRET>GUESS:10
        WE>COST:10 WE>IS:10 har:10 GUESS>YOU:9 LIVED>IS:9 NOT>WE:9 NOT>YOU:9 hjælp:9 ingen:9 os:9 LIVED>SYMPATHY:8
        LIVED>YOU:8 STAND>WE:8 TELLS>YOU:8 WE>LIVED:8 WE>TELLS:8 havd:8 sagd:8 undskyld:8 WE>MOCK:7 YOU>COST:7 over:7
        IS>REGRET:6 WE>CITIZEN:6 CITIZEN>SOURCE:5 IS>FACT:5 IS>PAST:5 du:5 kan:5 CITIZEN>IS:4 CITIZEN>NOT:4 kunn:4 om:4
        IS>WE:3 WE>SYMPATHY:3 jeg:2 til:2 IS>MOCK:1 IS:-1 IS>YOU:-1 LABEL:-2 WE>OFFICE:-2 CITIZEN>ILLNESS:-3 MOOD:-4
        OFFICE>IS:-4 SENSE>FACT:-4 for:-4 nu:-4 YOU>MOOD:-5 er:-5 IS>LABEL:-6 WE>SOURCE:-6 YOU>YOU:-6 brug:-6 der:-6
        et:-6 gang:-6 CITIZEN>MOCK:-7 FACT>YOU:-7 YOU>STAND:-7 ikke:-7 klag:-7 IS>#:-8 IS>WHEN:-8 MOCK>IS:-8 NEXT:-8
        PAST>MOCK:-8 WE>NOT:-8 de:-8 hele:-8 send:-8 vi:-8 HARD>YOU:-9 NOT>STAND:-9 STAND>FACT:-9 STAND>YOU:-9
        WE>ILLNESS:-9 alle:-9 talt:-9 HARD:-10 IS>STAND:-10 OFFICE>OFFICE:-10 PAST:-10 SENSE>WE:-10 TELLS>NOT:-10
        YOU>SOURCE:-10 din:-10 i:-10 jere:-10 mere:-10 på:-10 sin:-10 skrev:-10 vill:-10 FACT:-11 IS>CITIZEN:-11
        IS>HURT:-11 OFFICE:-11 STAND>CITIZEN:-11 WE>HARD:-11 YOU>FACT:-11 da:-11 glem:-11 samm:-11 ved:-11 CITIZEN:-12
        GUESS>ILLNESS:-12 IS>MOOD:-12 WE>BURDEN:-12 YOU>#:-12 YOU>CITIZEN:-12 syne:-12 #>WE:-13 GUESS:-13
        GUESS>SENSE:-13 LIVED>STAND:-13 NOT>NOT:-13 PAST>CITIZEN:-13 SOURCE>CITIZEN:-13 dit:-13 hvor:-13 tage:-13
        IS>OFFICE:-14 PAST>NOT:-14 WHEN:-14 aftal:-14 få:-14 før:-14 tale:-14 CITIZEN>LABEL:-15 CITIZEN>WE:-15
        COST>YOU:-15 MOCK:-15 PAST>STAND:-15 TELLS>LIVED:-15 en:-15 forstår:-15 grund:-15 ind:-15 sag:-15
        CITIZEN>TELLS:-16 IS>BURDEN:-16 lukk:-16 to:-16 CITIZEN>STAFF:-17 SYMPATHY>MOOD:-17 WE:-17 enig:-17 mail:-17
        man:-17 med:-17 mått:-17 svær:-17 IS>ILLNESS:-18 REGRET>NOT:-18 STAND>IS:-18 WE>FACT:-18 WE>SENSE:-18
        desværr:-18 fuld:-18 helt:-18 møde:-18 skriv:-18 LIVED>OFFICE:-19 NOT>IS:-19 PAST>YOU:-19 SENSE:-19
        STAND>STAND:-19 give:-19 tid:-19 REGRET>STAND:-20 STAFF:-20 mege:-20 noge:-20 situation:-20 SENSE>IS:-21
        YOU>NOT:-21 dine:-21 mang:-21 papir:-21 tre:-21 CITIZEN>CITIZEN:-22 PAST>FACT:-22 ring:-22 telefon:-22
        LIVED>FACT:-23 STAND>NOT:-23 sagt:-23 vil:-23 uden:-24 TELLS:-25 bliv:-25 men:-25 BURDEN:-27 STAND:-27 god:-27
        var:-27 nye:-28 fordi:-29 #:-31 GUESS>IS:-31 ILLNESS:-31 WE>STAND:-35 og:-36 også:-38
        nuisance start -109
        skull:66 COST>COST:62 hel:62 sætt:62 andr:61 klag:61 BURDEN:57 afdeling:57 arbejd:56 hele:56 STAFF:55 COST:51
        desværr:51 forstå:51 nå:51 lidt:50 ugen:50 havd:48 personal:48 grund:46 slag:46 tilsyn:46 sidd:44 ande:43
        flytning:42 mang:41 klokk:40 GUESS>SENSE:39 REGRET>BURDEN:39 REGRET>WE:39 dine:39 nyt:39 REGRET:38
        STAND>STAFF:38 YOU>SOURCE:38 ned:36 os:36 husk:35 GUESS>BURDEN:34 har:34 #>IS:33 rigtig:33 sag:33 WEAK>WE:32
        de:32 fik:32 fru:32 få:32 mail:32 så:32 vill:32 WHEN>YOU:31 gang:31 lill:31 NEXT>COST:30 REGRET>OFFICE:30
        når:30 tid:30 MOCK>COST:29 dag:29 give:29 men:29 WE>IS:28 stor:28 BURDEN>STAFF:27 OFFICE>WE:27 ud:27
        ventetid:27 WE>MOCK:26 YOU>OFFICE:26 her:26 sent:26 COST>SOURCE:25 PAST>MOCK:25 kunn:25 mege:25 pass:25
        FACT>MOCK:24 WEAK>STAFF:24 YOU>FACT:24 mere:24 GUESS>WE:23 IS>YOU:23 YOU>CITIZEN:23 kontor:23 FACT>#:22
        IS>BURDEN:22 IS>STAFF:22 PAST>WE:22 SENSE>STAND:22 efter:22 MOCK>WE:21 NOT>FACT:21 WE:21 ikke:21 REGRET>IS:20
        uge:20 MOCK>WHEN:19 WE>CITIZEN:19 WE>NOT:19 der:19 jere:19 vore:19 ærgerlig:19 STAFF>BURDEN:18 WE>#:18 alle:18
        SENSE:17 ansøgning:17 noge:17 MOCK>NOT:16 WE>BURDEN:16 NOT>WE:15 NOT>WHEN:15 STAFF>YOU:15 blev:15 man:15 op:14
        være:14 HURT:13 for:13 STAFF>IS:12 borg:12 WHEN>#:11 dage:11 IS>WHEN:10 WE>TELLS:10 IS>NEXT:9 IS>OFFICE:9
        WE>FACT:9 at:8 din:8 hr.:8 mand:7 sagen:7 #>YOU:6 GUESS:6 NOT>MOCK:6 STAND>YOU:6 bliv:6 IS>GUESS:5 af:5 IS>WE:4
        borger:2 er:1 TELLS>WE:-2 IS:-6 IS>WEAK:-6 i:-6 SENSE>YOU:-7 #>FACT:-8 IS>LIVED:-8 PAST>NOT:-8 WE>NEXT:-8
        WE>STAND:-8 CITIZEN>TELLS:-9 FACT>IS:-10 LABEL:-10 SENSE>WE:-10 WE>WE:-10 WEAK>IS:-10 den:-10 hun:-10
        CITIZEN>ILLNESS:-11 WE>LIVED:-11 YOU>BURDEN:-11 det:-11 dig:-11 ring:-11 IS>IS:-12 SENSE>IS:-12
        SYMPATHY>YOU:-12 WE>YOU:-12 YOU>NOT:-12 brev:-12 forstår:-12 ked:-12 mor:-12 TELLS:-13 YOU>COST:-13 YOU>WE:-13
        find:-13 kommun:-13 papir:-13 LABEL>CITIZEN:-14 YOU>GUESS:-14 GUESS>CITIZEN:-15 IS>REGRET:-15 WE>SENSE:-15
        hans:-15 hjælp:-15 hvad:-15 #:-16 CITIZEN>OFFICE:-16 NEXT>WHEN:-16 SYMPATHY>WE:-16 skal:-16 STAFF>CITIZEN:-17
        STAND>NOT:-18 igen:-18 skrev:-18 vi:-18 MOCK:-19 TELLS>CITIZEN:-19 gern:-19 have:-19 lukk:-19 til:-19
        CITIZEN>FACT:-20 CITIZEN>STAND:-20 FACT>FACT:-20 REGRET>PAST:-20 WE>SYMPATHY:-20 brug:-20 du:-20 sin:-20
        CITIZEN>GUESS:-21 FACT:-21 WE>REGRET:-21 kom:-21 leder:-21 mett:-21 ret:-21 #>WE:-22 MOCK>PAST:-22 aflys:-22
        jer:-22 peng:-22 vil:-22 IS>#:-23 LIVED:-23 CITIZEN>SENSE:-24 CITIZEN>STAFF:-24 IS>LABEL:-24 OFFICE>FACT:-24
        OFFICE>IS:-24 WE>WEAK:-24 YOU>STAND:-24 og:-24 om:-24 #>WHEN:-25 CITIZEN>IS:-25 IS>ILLNESS:-25 gik:-25 klar:-25
        næst:-25 som:-25 CITIZEN>BURDEN:-26 IS>COST:-26 OFFICE:-26 beklag:-26 hold:-26 sagd:-26 samtal:-26 CITIZEN:-27
        NOT>STAND:-27 SOURCE>NOT:-27 YOU>YOU:-27 enig:-27 CITIZEN>PAST:-28 FACT>WHEN:-28 YOU>REGRET:-28 virk:-28
        STAFF>NEXT:-29 WHEN>WHEN:-29 YOU>HURT:-29 jeg:-29 YOU>LIVED:-30 famili:-30 noter:-30 sig:-30 WHEN>IS:-31
        mig:-31 ILLNESS:-32 MOCK>CITIZEN:-32 REGRET>LIVED:-32 SENSE>FACT:-32 han:-32 tak:-32 STAND:-33 SYMPATHY:-34
        aftal:-34 MOCK>STAFF:-35 TELLS>COST:-35 BURDEN>WHEN:-36 NOT>CITIZEN:-36 besværlig:-36 send:-37 MOCK>MOCK:-38
        NOT>OFFICE:-38 STAND>IS:-39 #>#:-40 NOT>YOU:-40 SOURCE:-40 talt:-40 flytt:-45 CITIZEN>MOCK:-47 REGRET>YOU:-53
        understanding start -74
        situation:83 SYMPATHY:74 MOOD:52 medfølels:51 hvor:48 fuld:45 forståels:44 NOT>COST:43 ked:43 respek:42
        NOT>HARD:40 ondt:40 jeg:39 mor:38 YOU:36 godt:36 BURDEN>SYMPATHY:35 IS:35 være:35 WE>SYMPATHY:34 igennem:33
        WE>SENSE:32 man:32 vill:32 OFFICE>COST:31 hører:31 mødt:31 press:30 tænk:30 CITIZEN>WE:28 LIVED>SENSE:28
        REGRET:28 da:28 helt:28 jer:28 REGRET>FACT:27 barn:27 klar:27 besked:26 dine:26 CITIZEN>WHEN:25 MOCK>YOU:25
        WE>WEAK:25 anderl:25 stor:25 IS>MOOD:24 NOT>CITIZEN:24 OFFICE>FACT:24 REGRET>STAND:24 WE:24 altid:24 IS>IS:23
        indtryk:23 CITIZEN>MOOD:22 forstår:22 pårør:22 stå:22 REGRET>YOU:21 SENSE:21 YOU>MOOD:21 YOU>PAST:21 forløb:21
        NOT>TELLS:20 YOU>STAND:20 HARD:19 IS>SYMPATHY:19 NOT>YOU:19 YOU>TELLS:19 føler:19 følg:19 mege:19 YOU>GUESS:18
        hvordan:18 SENSE>IS:17 IS>NEXT:16 IS>SOURCE:16 SYMPATHY>CITIZEN:16 TELLS>IS:16 YOU>NEXT:16 forældr:16 kommun:16
        GUESS>IS:15 STAND>YOU:15 WE>HARD:15 YOU>STAFF:15 MOCK>IS:14 TELLS>CITIZEN:14 WEAK>WE:14 YOU>HARD:14 noge:14
        IS>HARD:13 IS>NOT:13 SENSE>SENSE:13 TELLS>WE:13 WE>TELLS:13 kan:13 IS>MOCK:12 det:12 gør:12 FACT>YOU:11
        CITIZEN>PAST:10 GUESS:9 NOT:9 NOT>IS:9 kunn:9 over:9 IS>HURT:8 LIVED>YOU:8 SOURCE>IS:8 WE>CITIZEN:8 sin:8
        have:7 YOU>YOU:6 IS>STAFF:5 LIVED:5 LIVED>WE:1 NATURE:1 STAND:-1 CITIZEN>STAND:-3 WE>REGRET:-4 en:-4 IS>YOU:-5
        IS>PAST:-7 der:-7 WE>#:-8 YOU>FACT:-8 YOU>WHEN:-8 CITIZEN>TELLS:-9 GUESS>CITIZEN:-9 HARD>YOU:-9 NEXT:-9 for:-9
        hils:-9 op:-9 IS>WHEN:-10 NEXT>YOU:-10 borger:-10 mig:-10 samtal:-10 BURDEN:-11 CITIZEN>ILLNESS:-11
        CITIZEN>MOCK:-11 SYMPATHY>IS:-11 WE>PAST:-11 WE>STAFF:-11 YOU>WE:-11 møde:-11 CITIZEN>GUESS:-12 IS>LABEL:-12
        OFFICE:-12 WE>BURDEN:-12 WE>MOOD:-12 et:-12 havd:-12 senes:-12 BURDEN>YOU:-13 IS>FACT:-13 LIVED>REGRET:-13
        afgørels:-13 til:-13 COST:-14 NOT>PAST:-14 dig:-14 hvad:-14 telefon:-14 MOCK>MOCK:-15 STAND>IS:-15
        SYMPATHY>STAND:-15 WHEN:-15 #:-16 CITIZEN>HARD:-16 CITIZEN>NEXT:-16 PAST>IS:-16 REGRET>NOT:-16 hele:-16
        hjælp:-16 hun:-16 i:-16 som:-16 CITIZEN>SENSE:-17 FACT:-17 FACT>IS:-17 NOT>STAND:-17 SYMPATHY>WE:-17
        WE>NEXT:-17 YOU>BURDEN:-17 YOU>COST:-17 YOU>NOT:-17 moder:-17 oplev:-17 WE>WHEN:-18 kend:-18 siger:-18 så:-18
        tilbag:-18 #>#:-19 PAST>YOU:-19 SOURCE:-19 WE>SOURCE:-19 ansøgning:-19 gern:-19 ligg:-19 nabo:-19 tre:-19
        undskyld:-19 NOT>WE:-20 OFFICE>IS:-20 WE>FACT:-20 WE>IS:-20 borg:-20 den:-20 efter:-20 CITIZEN:-21
        STAND>NOT:-21 SYMPATHY>YOU:-21 af:-21 mere:-21 ord:-21 CITIZEN>NOT:-22 IS>STAND:-22 WE>MOCK:-22 kræv:-22
        peng:-22 regl:-22 tak:-22 tog:-22 vore:-22 LABEL:-23 MOCK:-23 STAFF:-23 anden:-23 er:-23 gang:-23 han:-23
        ikke:-23 vred:-23 IS>LIVED:-24 IS>OFFICE:-24 NOT>LIVED:-24 WE>NOT:-24 forker:-24 har:-24 skrev:-24 skriv:-24
        IS>ILLNESS:-25 STAND>STAND:-25 og:-25 fordi:-26 får:-26 sagen:-26 to:-26 CITIZEN>CITIZEN:-27 SENSE>STAND:-27
        desværr:-27 send:-27 svar:-27 CITIZEN>IS:-28 SENSE>MOOD:-28 TELLS:-28 ham:-28 mett:-28 ring:-28 talt:-28
        forklar:-29 spørgsmål:-29 LIVED>IS:-30 OFFICE>OFFICE:-30 STAND>WE:-30 TELLS>YOU:-30 du:-31 følt:-31 nu:-31
        GUESS>ILLNESS:-32 ILLNESS:-32 IS>WE:-32 PAST:-32 hvis:-33 skal:-34 vil:-35 HARD>STAFF:-36 os:-36 REGRET>IS:-37
        blev:-37 MOOD>WE:-38 skyld:-38 klag:-39 aftal:-42 LIVED>HURT:-43 enig:-43 ser:-43 forstod:-45 sag:-45 men:-46
        REGRET>WE:-49 WE>STAND:-51 YOU>LIVED:-57 oplevels:-57 forstå:-58 var:-58 REGRET>LIVED:-73
        irony start -103
        MOCK:84 end:72 hans:66 MOCK>MOCK:58 åbenbar:56 verd:52 vel:51 næst:47 også:46 længer:43 læse:42 alt:40 ment:39
        denn:37 nu:37 han:35 ifølg:35 nej:35 sine:35 så:35 tak:35 time:35 hend:34 nok:34 NOT>PAST:33 ham:33 kald:33
        TELLS>STAND:32 dig:32 glem:32 lejer:32 MOCK>NOT:31 syne:31 CITIZEN>MOOD:30 MOCK>STAND:30 SOURCE>SENSE:30
        YOU>GUESS:30 stor:30 CITIZEN>MOCK:29 PAST:29 vist:29 SOURCE>IS:28 find:28 fortæll:28 moder:28 selv:28
        NOT>GUESS:27 altid:27 arbejd:27 jere:27 love:27 mail:27 SOURCE>STAND:26 WE>#:26 alle:26 gern:26 hørt:26 ønsk:26
        LABEL>WE:25 blev:25 den:25 inden:25 op:25 CITIZEN>SYMPATHY:24 COST>STAND:24 fik:24 forsink:24 hr.:24 mand:24
        men:24 vore:24 YOU>BURDEN:23 YOU>YOU:23 CITIZEN:22 CITIZEN>STAND:22 GUESS>CITIZEN:22 ved:22 CITIZEN>WHEN:21
        kommun:21 min:21 tid:21 STAFF>STAND:20 SYMPATHY>YOU:20 hun:20 hvis:20 lige:20 GUESS:19 WE>IS:19 at:19
        CITIZEN>BURDEN:18 MOCK>FACT:18 YOU>TELLS:18 hvad:18 skal:18 borger:17 havd:17 som:17 CITIZEN>NOT:16
        STAND>COST:16 WE>WE:16 mening:16 FACT>CITIZEN:15 REGRET>NOT:15 STAND>CITIZEN:15 de:15 hvor:15 papir:15 et:14
        fru:14 lang:14 man:14 skyld:14 var:14 FACT:13 PAST>STAND:13 WEAK:13 YOU>FACT:13 MOCK>IS:12 YOU>NOT:12 det:12
        jo:12 hvordan:11 sig:11 IS>TELLS:10 YOU>IS:10 hele:10 kan:10 WE>MOCK:9 IS>STAFF:7 skull:7 en:6 OFFICE:3
        IS>CITIZEN:2 WE>TELLS:-1 oplev:-2 med:-3 er:-4 STAND>WE:-5 har:-5 BURDEN>WE:-6 MOCK>CITIZEN:-6 SOURCE:-6
        SENSE>IS:-7 TELLS>IS:-7 YOU>STAND:-7 hjælp:-7 CITIZEN>CITIZEN:-8 IS>WE:-8 REGRET>IS:-8 WE:-8 om:-8 IS>SENSE:-9
        REGRET>YOU:-9 STAND>NOT:-9 ikke:-9 på:-9 IS>PAST:-10 LIVED>WE:-10 TELLS>NOT:-10 WE>WHEN:-10 hold:-10
        CITIZEN>IS:-11 IS>REGRET:-11 REGRET>CITIZEN:-11 STAND>FACT:-11 IS>#:-12 IS>WHEN:-12 YOU>LIVED:-12 der:-12
        ked:-12 ring:-12 CITIZEN>WE:-13 IS>MOOD:-13 YOU>WE:-13 må:-13 CITIZEN>OFFICE:-14 FACT>WE:-14 REGRET>PAST:-14
        REGRET>WE:-14 TELLS>WE:-14 mangl:-14 send:-14 siger:-14 PAST>IS:-15 borg:-15 ingen:-15 sag:-15 CITIZEN>NEXT:-16
        NOT>MOCK:-16 SYMPATHY>WE:-16 dine:-16 have:-16 sådan:-16 CITIZEN>LABEL:-17 CITIZEN>PAST:-17 COST>YOU:-17
        NEXT>WE:-17 STAND>YOU:-17 WE>COST:-17 bliv:-17 #:-18 CITIZEN>SOURCE:-18 LABEL>CITIZEN:-18 LIVED>FACT:-18
        PAST>NOT:-18 TELLS:-18 WE>REGRET:-18 senes:-18 skrev:-18 IS>FACT:-19 IS>HURT:-19 NOT>WHEN:-19 STAFF:-19
        WEAK>CITIZEN:-19 YOU>COST:-19 YOU>WHEN:-19 IS>YOU:-20 REGRET:-20 TELLS>#:-20 TELLS>CITIZEN:-20 TELLS>FACT:-20
        WE>OFFICE:-20 godt:-20 klar:-20 undskyld:-20 BURDEN:-21 NOT>WE:-21 fortal:-21 lægen:-21 spurg:-21 stod:-21
        CITIZEN>YOU:-22 GUESS>WE:-22 IS>LABEL:-22 IS>NATURE:-22 NATURE:-22 WE>CITIZEN:-22 betyd:-22 BURDEN>NOT:-23
        FACT>IS:-23 IS>HARD:-23 NEXT:-23 STAND:-23 WE>BURDEN:-23 WE>HARD:-23 WE>PAST:-23 aftal:-23 CITIZEN>ILLNESS:-24
        WE>NOT:-24 over:-24 spørgsmål:-24 COST:-25 SOURCE>WHEN:-25 lukk:-25 sidd:-25 NOT>IS:-26 førs:-26
        CITIZEN>HARD:-27 MOOD:-27 CITIZEN>LIVED:-28 NOT>STAND:-28 WHEN:-28 YOU>CITIZEN:-28 klag:-29 nye:-29 samtal:-29
        OFFICE>OFFICE:-30 YOU:-30 da:-30 IS>NOT:-31 mett:-31 talt:-31 SYMPATHY:-32 nå:-32 tager:-32 GUESS>ILLNESS:-33
        LABEL:-33 SENSE:-33 HARD:-34 IS>GUESS:-34 igen:-34 jeg:-34 din:-35 give:-36 vred:-36 fordi:-37 MOCK>YOU:-38
        pass:-38 PAST>MOCK:-39 LIVED:-40 anden:-41 gang:-42 sagd:-44 heldigvi:-45 MOOD>CITIZEN:-46 ILLNESS:-47
        NOT>OFFICE:-50 og:-51 sin:-52 kære:-77
        """
}
