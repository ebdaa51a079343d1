package import CaseModel

/// How it is done: a card for each kind of talk that a leader is asked for.
extension Wording.Desk {
    package struct CareCard: Sendable {
        package let title: String
        package let lead: String
        /// What is done, in order; or what it is for.
        package let steps: [(head: String, text: String)]
        package let after: String
    }

    package static func card(of kind: CareKind) -> CareCard? {
        switch kind {
        case .defusing: defusingCard
        case .debriefing: debriefingCard
        case .supervision: supervisionCard
        case .oneToOne, .sparring, .professionalSparring, .leaderGroup, .furtherHelp, .caseworkerChange: nil
        }
    }

    /// The short guided talk.
    private static let defusingCard = CareCard(
        title: "Defusing: den korte samtale, inden I går hjem",
        lead:
            "Ti til tyve minutter samme dag, kun jer to, et sted hvor ingen afbryder. Du styrer rækkefølgen og lytter.",
        steps: [
            ("Find ro", "Luk døren, og læg telefonen væk. Sig, at det er frivilligt, og at intet bliver skrevet ned."),
            ("Hvad skete der?", "Lad kollegaen fortælle fra begyndelsen i sit eget tempo. Afbryd ikke."),
            (
                "Hvordan har du det med det nu?",
                "Tag imod det, der bliver sagt. Vurdér ikke, og forklar ikke, hvad der kunne være gjort anderledes."
            ),
            ("Hvad har du brug for i dag?", "En pause, en tur ud, hjælp til næste opkald, at nogen følger hjem."),
            ("Slut af", "Aftal, hvad der sker resten af dagen, og hvornår I taler sammen igen."),
        ],
        after:
            "Fylder det stadig dagen efter, så tilbyd en 1:1-samtale. Var der vold eller trusler, så tilbyd debriefing."
    )

    /// The five aims, and that it is led by somebody trained.
    private static let debriefingCard = CareCard(
        title: "Debriefing efter noget voldsomt eller en presset periode",
        lead:
            "En ledet gennemgang af tanker, følelser og reaktioner, nogle dage efter. Den ledes helst af en, der er uddannet "
            + "til det, og er altid frivillig. Den skal nå fem ting:",
        steps: [
            ("Klarhed", "Alle får samme billede af, hvad der skete."),
            ("Ingen rygter", "Det, der ikke er talt om, bliver ellers fortalt videre på må og få."),
            ("Færre krisereaktioner", "Reaktionerne får ord og plads, før de sætter sig fast."),
            ("Det bliver bearbejdet", "Kræfterne bliver fri til noget andet."),
            ("Det forebygger", "Belastningen hober sig ikke op til næste gang."),
        ],
        after: "Det er ikke her, I lærer af sagen. Gennemgangen i Læring er et andet møde på en anden dag.")

    /// What it is.
    private static let supervisionCard = CareCard(
        title: "Supervision",
        lead: "En samtale, som en fagperson leder, og som begynder i det, medarbejderen selv vil have talt om.",
        steps: [
            ("Medarbejderen vælger", "Hvad fylder, og hvad vil du gerne have hjælp til? Det sætter dagsordenen."),
            (
                "Fra person til fag",
                "I ser på, hvad der er på spil i arbejdet, i stedet for hvem der gjorde noget galt."
            ),
            (
                "Fast og i tide",
                "Med faste mellemrum holder den tonen over for borgerne ordentlig, også når det er svært."
            ),
        ],
        after: "Lederen bestiller den og er ikke med, hvis medarbejderen ikke ønsker det.")

    package static let careOrderHead = "Sådan bestiller I den her"
    package static let careOrderNone =
        "Der er ikke skrevet, hvem der leder den hos jer, og hvordan den bestilles. Læringsansvarlig eller leder kan skrive det "
        + "under Læring, Retningslinjer og handlekort."
    package static let guidesCare = "Trivsel"
}
