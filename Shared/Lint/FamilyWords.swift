/// Words by what they do in a sentence, for the reader: `beklag*` is a beginning, `ked` a whole word.
///
/// A word may be of several families, and is looked up in the order they stand. Labels and illnesses that the grammar knows
/// ([`LabelWords`], [`DiagnosisWords`]) need not stand here again.
extension Families {
    static let lines = """
        REGRET: bedrøv* beklag* desværre fortryd* ked kede kedelig* leit ondt pinligt sorry synd trist* uheldig*
        REGRET: undskyld* ærgerlig* ærgr* øv
        LIVED: erindr* fornemm* føl* huskes indtryk* mindes misforstå* opfat* oplev* smag subjektiv* synes syntes
        LIVED: tolk* udlægning*
        HURT: afvist* alene chikane* foragtet forbigå* forhør* forulempet glemt ignorer* kastebold* klemt krænk*
        HURT: latterliggjort magtesløs* mistro* mistænk* nedgjort nedværdig* overset* presset skuffet stødt svigt*
        HURT: såret tilsidesat trådt ubehagelig* udstillet umyndig* uretfærdig* utryg* uvelkom* ydmyg*
        MOOD: afmagt* bekymr* berørt* desperat* forskræk* fortvivl* frustr* følelse følelser gal harm* indign*
        MOOD: irrit* magtesløshed nervøs* opbragt* opgiven* opkørt* oprørt* rasende rystet skuff* stressende sur
        MOOD: såret træt ulykkelig* uro utilfreds* utålmodig* vemod* vred* ærgrelse*
        HARD: anstrengende barsk* belastende chok* ensom* frustrerende hjerteskærende hård* krævende let mareridt
        HARD: nedslående nem nemt opslidende rart rystende sjovt slem smertefuld* svær* trist træls trættende
        HARD: tung* ubehagelig* ulidelig* ulykkelig* umulig* urimeligt voldsom*
        SYMPATHY: anerkend* bebrejde* begribe* deltagelse* empati* fatte* forestill* forstod forstå* forundr* genkend*
        SYMPATHY: indlev* kender klart lydhør* lytt* medføl* medlidenhed* menneskeligt naturlig* nikke* respekt*
        SYMPATHY: rummelig* selvfølgelig sympati* sætte tanker
        SENSE: begribe bevidst* fatter forestille fornemme fornemmer forstå* følge høre hører kender klar mærke
        SENSE: mærker se ser sætte ved
        STAND: anderledes ansvar begrundet bekræft* berettiget burde enig enige erkend* fasthold* fejl* forkert*
        STAND: glemte godtgjort grund holder indrøm* ja korrekt kritisabel* loggen lovede lovet medgiv* medhold nej
        STAND: overså passer ret retter rettet rigtig* skulle skyld stemmer svigtede uacceptabel* uenig*
        STAND: undskyldning viser ændr*
        FACT: bad beløb* brev brevet dage dør døren gange kl kl. klokken kroner medicin* minutter måneder møde
        FACT: mødet regning* telefon timer uger
        BURDEN: anstreng* arbejdsbyrd* arbejdsmængd* arbejdspres* arbejdsro* arbejdstid* arbejdstim* avis* bagud
        BURDEN: barsel* belast* bemand* besparels* besvær* budget* bunke* byrde* bøvl* drukn* drøntravl* dyrt
        BURDEN: efterslæb* ekstraarbejd* facebook* ferie* folk formue fridag* hovedbrud hovedpine hænder højsæson*
        BURDEN: image* irritation* it-system* itsystem* kalender* kapacitet* knokl* kræfter mandefald* mandskab*
        BURDEN: merarbejd* nedbrud* nedskær* normering* omdømme* omkostning* omorganiser* omstruktur* oprydning*
        BURDEN: opsig* overarbejd* overbebyrd* overtid personalemangel* pres* pukkel* rekrutter* ressource* ry
        BURDEN: sagsbunk* sagspukkel* sagstal* slid* spidsbelast* stak stakke* stress* sygdom* sygefravær* sygemeld*
        BURDEN: tidsrøv* timer travl* tålmodig* tærer ubelejlig* udgift* ulejlig* underbemand* uro vakanc* veksler
        BURDEN: vikar* weekend*
        COST: aflys* afsat afse afsætte belast* beslag brug* forsink* forstyr* fyld* gik går kost* krævede kræver
        COST: krævet lagt lægger måtte måttet nødsaget nødt opsluge* pres* påfør* rykke* sat slid* sluger slugt
        COST: spild* tag tager taget trukket trækk* tvunget undvær* æder ædt
        LABEL: agressi* amatør* amoralsk* ansvarsløs* attitude* bagtal* begavet beregnende beskidt besværlig*
        LABEL: blodigle* brutal* despot* diktator* drama drog dronning dum dumme dumt dvask* døgenigt* ekstremist*
        LABEL: energidræn* excentri* fedtet* firkantet* fisefornem* flæb* foragt* forfængelig* fornem fremfus*
        LABEL: fummel* fæ følelseskold* gal gale gammeldags gerrig* grim* grov* helikopter* hersker* hjælpeløs* hyl
        LABEL: hypokon* hårsår* hængehoved* højtrå* igle iltert iltre impulsiv* indolent* jamr* kampberedt
        LABEL: kamphane* kamplyst* kaotisk* klageivrig* klods* knægt kold kolde konfliktoptr* kontaktsvag*
        LABEL: kontroller* kontrær* kostbar kriminel* krævende kuet* kvikkeste kværk* larmend* lontekort lumsk*
        LABEL: lunte* lyseslukker* lyv* løsmund* magtbeg* magtfuld* mandschauvin* medgørlig* mundfuld mundkåd*
        LABEL: mutte mærkelig* narrøv* nejsiger* nysgerrig* ondsindet* opsætsig* overforbruger* overgear* passiv
        LABEL: passive pessimist* pest petit* pjattet* pjevs* pladderhumanist* plage plapr* plattenslager* pral*
        LABEL: querulant* rabalder* rigid* rod rodede rodet rygrad* rå rødder røv* samarbejdsvillig* sart* satan
        LABEL: selvhøjt* selvindsigt* sexist* sindelag* situationsfornem* skarpeste skryd* skumle skummel* skvat*
        LABEL: sladder* sladr* slap slappe sløv* smålig* snakkemask* snavset snotforvænt* snyd* snyltegæst* stikl*
        LABEL: storforbruger* sur sutte* svag svagt svamp sær særegen* taknemmelig takt temperament* trangsyn*
        LABEL: trættende tyk tøffel* tøvend* uartig* ubeslut* udspek* uegnet* ufleksibel* uhøflig* ukoncentr*
        LABEL: ukritisk* ukultiver* uldne ulydig* umoralsk* umulig* umyndig uoplyst* upræcis* urimelig* uromag*
        LABEL: usamarbejd* ustabil* ustruktur* utak utaknem* utaktisk* utidig* utilfredsstillet utro utroværdighed
        LABEL: uvenlig* uvidend* vanskelig* vatnisse* viljeløs* viljesvag* vrang* vægelsind*
        NATURE: attitude facon gemyt individ karakter manerer menneske menneskesyn mentalitet natur opførsel person
        NATURE: personlighed psyke rygrad sind skuffe skuffen slags temperament tilbøjelighed type typen væsen
        ILLNESS: add adhd afhængig* alkohol* alzheim* angst* anoreks* antisocial* apati* asperger* autis* barndom*
        ILLNESS: begavelse* belastningsreak* benægtelse* bipol* borderlin* bulimi* demen* depres* depri* diagnose*
        ILLNESS: dissoci* drikker dyslek* evnesvag* fobi* fordrukken forfølgelses* fornægtelse* forstyrrelse*
        ILLNESS: forstyrret* forsvarsmek* fortræng* grænsepsykot* hallucin* hjernesk* hormon* hukommelsesprob*
        ILLNESS: hukommelsess* hukommelsestab* hypokonder* hypoman* hysteri* iq jalousi* katastrofetank* kognitiv*
        ILLNESS: kollaps kompenser* kompleks* kontrolbehov* krise lidelse* livskrise* ludoman* mani manisk* mental
        ILLNESS: mentalt mindreværd* misbrug* narcis* narko* nervesammenbrud* nervøs* neuro* ocd omsorgssvigt*
        ILLNESS: opmærksomhedsforst* opvækst* ordblind* overgangsalder* overkompenser* paranoi* personlighedsforst*
        ILLNESS: pms projicer* psyke psykiatri* psykisk* psykopat* psykos* psykot* ptsd regress* retarder*
        ILLNESS: samlermani* samlertrang* sammenbrud selvskad* selvværd* senil* separationsangst* sindslid* sindssyg*
        ILLNESS: skizo* skyldfølelse* sociopat* somatiser* sorg* spiseforst* stof stoffer stofpåvirk* storhedsvanvid*
        ILLNESS: stress stresset stresskol* suicid* sygdomsindsigt* sygelig* symbio* symptom* syndrom* tilknytning*
        ILLNESS: tourette* traum* tvangs* ubearbejd* ubevidst* udbrændt* udviklingshæm* uforløst* vrangforest*
        GUESS: bag bedømme bunder formentlig* formodentlig fornemmer fremstod fremstår givetvis gætter indtryk
        GUESS: karakter klart lader ligner lugter minder mistanke mon muligvis må måske nok præg sandsynligvis
        GUESS: sikkert skyldes skøn stammer synes tanken tegn tror træk tvivl tydeligt tydeligvis tyder tænker
        GUESS: udspringer udtryk virkede virker vist vurderer åbenlyst
        SOURCE: afdeling* attest* bad bekræft* diagnosticer* egen egne epikrise* erklæring* fortalte fortæl* henvist
        SOURCE: hospital* ifølge journal journalen klinik* konstateret læge* neurolog* oplys* overlæge* ppr*
        SOURCE: psykiater* psykiatr* psykolog* rapport* selv speciallæg* sundhedspl* sygehus* udred* udskriv*
        SOURCE: udtalelse*
        OFFICE: afgørelse* afhold* akt akter* aktind* angående anses behørig* bemyndig* berettig* beror betingelse*
        OFFICE: bevilling* bilag* bortfald* bringes dags dato de dem deres desangående dispens* dokument* effektuer*
        OFFICE: efterkom* endvidere finder foranledning* foranstalt* fordr* forelæg* foretag* forinden fornød*
        OFFICE: forudsæt* forvaltning* fremsend* frist* førend genvurder* grundlag helhedsorienter* henhold henled*
        OFFICE: henstil* henvis* heraf herefter hermed herunder herved hjemmel høringssvar* iagttag* idet imødekom*
        OFFICE: indevær* indgiv* indsats* iværksat iværksæt* jf. journaliser* konstater* ligeledes lovlig* meddel*
        OFFICE: medfør myndighed* nedsæt* nærvær* opfyld* ophør* opsæt* ovennævn* ovenståend* oversend* part parten*
        OFFICE: partshør* pr. påhvil* refusion* remonstr* ressourceprofil* rettidig* revisit* revurder* sanktion*
        OFFICE: skrivelse* statuer* sted stk. såfremt således såvel tilkend* tilstil* tilveje* truffen truffet
        OFFICE: træffe træffes udbetal* udtale under undertegn* vedlagt* vedrørende visitat* visiter* vurdering
        OFFICE: ydelse*
        MOCK: alvidende angivelig* anledning atter autoritet bedst bekendt bekvem* belejligt belære* belært
        MOCK: besynderlig* bevis* beæret børnehøjde da ekspert* endnu enetale* engageret eventyr* foredrag*
        MOCK: fornøjelig* fornøjelse* gang ganske geni* gode googlet gratuler* gud gæt held heldigt heldigvis
        MOCK: historie* hævd* igen igen-igen interessant* interesse* jo jurist* klog kloge kære langsomt
        MOCK: lejlighed* mallorca mirakul* mon mærkværd* naturligvis nyder nå nådig* overraske* passer pludselig*
        MOCK: professor* pudsig* påfaldende påstand* påstod påstå* roman* ros* selvbestaltet* selverklær*
        MOCK: selvfølgelig selvudnævnt* sigende sikke sin smøre* stakkels storslået svada* såkaldt* sædvane*
        MOCK: sædvanlig* taknemmelig* tillykke tirade* tro troede tror troværdig tænk udsagn underligt utrolig*
        MOCK: vanlig* verdensmest* version vilje åbenbart åh ædle ægte ære*
        PAST: blev fik gik glemte havde kom ringede sendte svarede
        TELLS: bad beskrev beskriver forklarede forklarer fortalte fortæller gav kalder kaldte mener mente nævner
        TELLS: nævnte oplyser oplyste sagde siger skrev skriver spurgte spørger svarede svarer udtrykte ønskede
        TELLS: ønsker
        NEXT: aftalt aftalte får holder kommer mødes retter ringer sender taler ændrer
        WHEN: april august dage december februar fredag januar juli juni kl kl. klokken lørdag maj mandag marts
        WHEN: minutter måneder november oktober onsdag september søndag timer tirsdag torsdag uge uger
        """
}
