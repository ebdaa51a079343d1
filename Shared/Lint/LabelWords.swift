/// Words for what somebody is, instead of what happened. Source: R-027.
enum LabelWords {
    /// Hardly ever fair of a person, and seldom said of anything else.
    static let strong = Forms.all(
        """
        hysterisk manipulerende manipulativ manipulatorisk usamarbejdsvillig samarbejdsuvillig utaknemmelig uforskammet doven utroværdig
        konfliktsøgende konfliktsky barnlig barnagtig ressourcesvag aggressiv kværulantisk kværulerende utilregnelig
        selvretfærdig snedig upålidelig løgnagtig uærlig stædig stridbar stridslysten påståelig egenrådig genstridig trodsig
        stivsindet umedgørlig kompromisløs uregerlig ustyrlig uberegnelig uudholdelig utålelig ulidelig enerverende
        irriterende arrogant påtrængende dysfunktionel udadreagerende opmærksomhedshungrende overfølsom snobbet ikke-samarbejdsvillig overfladisk forvirret_type ubegribelig ubrugelig overlegen hoven selvglad selvfed klæbende klistret overbeskyttende pylret forvænt bedrevidende selvcentreret selvoptaget egoistisk egocentrisk selvisk forkælet naiv ubegavet
        uintelligent evnesvag tungnem/tungnemm uopdragen uvorn fræk/fræk:frække,frækkere,frækkest,frækkeste respektløs usympatisk ondskabsfuld
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
        insisterende nyttesløs nytteløs tvivlsom misundelig skinsyg sløset lemfældig ladhvad skadefro hævngerrig besserwissende overpylret overbegavet letkøbt grov_i_munden selvynkende selvforherligende pernitten bagstræberisk verdensforbedrende skrapmundet ikke-samarbejdende ikke-kooperativ ikke-motiveret ikke-medvirkende passiv-aggressiv passivt-aggressiv
        opblæst indbildsk storsnudet højrøvet kæphøj næsvis næbbet giftig galsindet arrig vredladen eksplosiv labil utilnærmelig
        kalkulerende underfundig bedragerisk svigagtig uhæderlig skødesløs forsømmelig efterladende magelig dorsk initiativløs enfoldig
        indskrænket snæversynet bornert forstokket fordomsfuld racistisk mistroisk mistænksom geskæftig snakkesalig højtråbende
        fordringsfuld grådig/grådig grisk nærig luddoven hypersensitiv følelsesstyret klynkevorn pivet ømskindet modstræbende obstruerende
        rabiat militant ensporet enøjet forbenet pedantisk pertentlig magtfuldkommen magtbegærlig kommanderende plagsom irritabel
        pirrelig vulgær sjofel plump taktløs ufølsom hensynsløs samvittighedsløs skruppelløs gemen nedrig perfid spydig sarkastisk hånlig
        spottende knotten mut/mutt konfus bøvlet ublu skamløs flabet uanstændig usmagelig ulækker snusket ildelugtende forsumpet godtroende
        letsindig blåøjet troskyldig tankeløs impulsstyret lunefuld vankelmodig overambitiøs overinvolveret overengageret overkritisk
        selvhøjtidelig skinhellig hyklerisk usandfærdig uvederhæftig slesk indsmigrende uhåndterlig ukontrollabel skinger skabagtig
        krukket affekteret opmærksomhedssyg brovtende opportunistisk obsternasig tudevorn kværulantagtig samarbejdsvanskelig
        brokkesyg klagelysten klagelystern kampklar krigerisk krigslysten ubøjelig uforsonlig hårdnakket stejl selvovervurderende
        konspiratorisk sensationslysten pengegrisk pengefikseret fikseret indelukket verdensfremmed virkelighedsfjern kontrolsyg kontrollysten
        grænsesøgende provokatorisk opviglende rethavende bedrevidende selvgod selvtilfreds storskrydende blasert nonchalant forstyrrende
        usaglig uterlig tarvelig ynkværdig svagtbegavet tykhovedet tykpandet hårdhændet hjernelam hjernedød sindssvag bimlende småtosset halvtosset
        kulret småskør fjollet pjattet overstadig utålmodig/utålmodig umættelig
        """, Forms.adjective
    ).subtracting(
        Forms.plain(
            """
            tvivlsom tvivlsomt tvivlsomme dramatisk dramatiske falsk falske falskt ekstrem ekstreme ekstremt utilstrækkelig
            utilstrækkelige utilstrækkeligt ligeglads hidsigt beregnende kontrollerende ubehageligt håbløst latterligt tåbeligt
            ulogisk ulogiske vanvittigt åndssvagt grænseløst klagende ufornuftigt idiotisk insisterende ufornuftig ekstremes ondt
            giftigt giftige eksplosive eksplosivt eksplosiv hårdnakket hårdnakkede stejl stejle stejlt muts mutte bøvlet bøvlede skinger skingre mageligt ulækkert ulækre tarveligt hensynsløst
            tankeløst fikseret fikserede indelukket indelukkede forstyrrende usaglig usagligt usaglige utålmodig utålmodigt utålmodige fjollet fjollede pjattet pjattede uhåndterlig uhåndterligt uhåndterlige
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
        utilgængelig afvisende firkantet fastlåst rodet kaotisk ustruktureret problematisk ubeslutsom impulsiv passiv sløv uoplyst uvidende
        følelsesladet emotionel sart uovervejet skarp_i_tonen nærtagende tidskrævende ressourcekrævende belastende forfærdelig rædselsfuld
        frygtelig skrap hård_i_tonen ubekvem håndteringskrævende plejekrævende_type uhøflig uvenlig uartig slap/slapp anstrengt ubehøvlet
        overvældet_type usikker_type speciel særpræget excentrisk aparte mystisk underlig bizar kringlet bøvlet unuanceret unyanceret
        ufleksibel skrøbelig_type selvstændig_type krævesyg urolig_type aldrig_tilfreds
        jaloux stejl eksplosiv hårdnakket fikseret indelukket forstyrrende usaglig skinger uhåndterlig giftig pjattet fjollet
        tåbelig ubehagelig grænseoverskridende overvældende massiv konstant_klagende usammenhængende irrationel uregelmæssig kværulerende
        """, Forms.adjective
    ).subtracting(
        Forms.plain(
            "led lede leds ledt ledere ledest syg_i_hovedet strid stride sursel svagt langsom langsomt langsomme overvældende tungt massivt galt gals særs sært negative"
        ))
}
