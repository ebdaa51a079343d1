/// The small words that show how a Danish sentence is put together, and the verbs that most are built on.
enum Grammar {
    static let prepositions = Forms.plain(
        """
        i på til fra med om af ved for efter over under mod hos uden mellem blandt gennem igennem før trods ifølge pga
        bag foran inden via omkring ad imod langs
        """)
    /// They begin a clause of their own.
    static let subordinators = Forms.plain(
        "at fordi når hvis da mens imens selvom skønt hvorvidt idet eftersom indtil såfremt end hvad hvordan hvorfor hvornår hvor hvem som der hvilket"
    )
    static let coordinators = Forms.plain("og men eller samt")
    static let determiners = Forms.plain(
        """
        en et den det de denne dette disse hver hvert nogle nogen noget ingen intet alle mange flere få sådan hvilken begge
        anden andet andre samme sin sit sine min mit mine din dit dine vores vor hans hendes deres jeres ene
        """)
    static let adverbs = Forms.plain(
        """
        ikke også igen altid ofte tit meget så lidt ret temmelig bare kun jo nok vist nu her dog stadig fortsat endnu måske
        desværre konstant virkelig rigtig ekstremt særdeles yderst utrolig utroligt alt tydeligvis åbenlyst åbenbart generelt
        faktisk simpelthen decideret direkte nærmest efterhånden aldrig sjældent sjælden selv både derfor ellers derudover
        desuden samtidig egentlig vel mere mest lige helt ganske klart tydeligt hurtigt gerne allerede bestemt
        tilsyneladende muligvis formentlig sandsynligvis sikkert formodentlig muligt særlig særligt sædvanligvis
        voldsomt vældig vældigt enormt frygtelig frygteligt ualmindelig ualmindeligt usædvanlig usædvanligt ærligt
        overordentlig overordentligt notorisk kronisk evigt evig evindeligt stort stærkt hele tiden dag gang sommetider
        undertiden typisk bestandig bestandigt vanligt generel tydelig ligefrem lovlig lovligt alene endda heller hverken
        gennemgående igen-igen naturligvis selvfølgelig end_da decideret total totalt fuldstændig fuldstændigt komplet
        noget noget_som_helst dertil egentligt absolut næsten mildest talt desto mindre derimod imidlertid åh
        """)
    static let negations = Forms.plain("ikke aldrig hverken ingen intet næppe")
    /// Verbs that say what somebody is.
    static let copulas = Forms.all(
        """
        være:er,var,været blive:bliver,blev,blevet virke fremstå:fremstår,fremstod,fremstået forekomme:forekom,forekommet
        synes:syntes opføre te lyde:lød,lydt føles opleves opfattes agere optræde:optrådte,optrådt betegnes betragtes beskrives
        anses vise:viste,vist fremtræde:fremtrådte
        """, Forms.verb
    ).union(Forms.plain("kendt kendes ser så_ud")).subtracting(["vist", "ær"])
    static let auxiliaries = Forms.plain(
        "har havde have haft kan kunne vil ville skal skulle må måtte bør burde tør plejer plejede kommer kom gider")
    /// Verbs by which somebody else's view is given.
    static let reports = Forms.all(
        """
        sige:siger,sagde,sagt fortælle:fortalte,fortalt oplyse skrive:skrev,skrevet mene synes:syntes,synes forklare
        beskrive:beskrev,beskrevet kalde:kaldte,kaldt nævne påpege anføre understrege tilføje svare spørge:spurgte,spurgt opleve
        føle opfatte hævde udtrykke beklage klage råbe fastholde tro betegne indrømme erkende beskylde anklage
        udtale vurdere gentage:gentog,gentaget bemærke kritisere bekræfte ærgre frygte
        """, Forms.verb)
    static let isLikelyFinite: Set<String> = copulas.union(auxiliaries).union(reports).union(
        Forms.all(
            """
            ringe komme:kom,kommet gå:gik,gået få:fik,fået give:gav,givet tage:tog,taget se:så,set høre vente bede:bad,bedt
            sende møde tale ønske kræve afbryde:afbrød klage true finde:fandt,fundet anse:anså,anset gøre:gør,gjorde,gjort lyve:løj,løjet brokke brokke/brokk skælde ville lægge:lagde,lagt
            stille sidde:sad,siddet stå:stod,stået græde:græd,grædt takke aftale nægte afvise handle vide:ved,vidste henvende
            """, Forms.verb)
    )
    static func isLikelyAdjective(_ word: String) -> Bool {
        (word.hasSuffix("ig") || word.hasSuffix("ige") || word.hasSuffix("isk") || word.hasSuffix("iske")
            || word.hasSuffix("ende") || word.hasSuffix("ede") || word.hasSuffix("e")) && word.count > 3
            && !isLikelyFinite.contains(word) && !subordinators.contains(word)
    }
}
