package import CaseModel

/// Something that helps at a step: what it is called among colleagues, and what to do.
package struct StepAction: Hashable, Sendable {
    package let name: String
    package let advice: String

    init(_ name: String, _ advice: String) {
        self.name = name
        self.advice = advice
    }
}

/// What can be done at each step, in two lists: within the organisation, and in the contact with the citizen.
///
/// In words of our own, in the order of the source and with one entry for each of its numbers.
/// Source: 001 Det røde, Det gule, Det grønne trappetrin.
extension Wording.Desk {
    /// *Organisatorisk*: what helps on our own side.
    package static func ownActions(at step: Step) -> [StepAction] {
        switch step {
        case .red: redOwn
        case .yellow: yellowOwn
        case .green: greenOwn
        }
    }

    /// *I borgerkontakten*: what helps in the contact itself.
    package static func contactActions(at step: Step) -> [StepAction] {
        switch step {
        case .red: redContact
        case .yellow: yellowContact
        case .green: greenContact
        }
    }

    /// Source: 001 RødO1 … RødO6.
    private static let redOwn = [
        StepAction(
            "Alle ved det samme",  // RødO1
            "Aftal én plan, og gør status på den. Skriv ned, hvad borgeren er rådgivet om, hvad vi ikke kan give, og "
                + "hvilke fejl vi selv har lavet."),
        StepAction(
            "Ledelsen og de andre enheder er med",  // RødO2
            "Fortæl dem det, før borgeren skriver til borgmesteren, pressen eller nabokontoret, så svaret er det samme."
        ),
        StepAction(
            "Huskekort",  // RødO3
            "Lav korte kort, der siger, hvad man gør og siger, når det plejer at gå skævt."),
        StepAction(
            "Vold, trusler og chikane",  // RødO4
            "Følg jeres retningslinje med det samme, også når det sker på nettet eller uden for arbejdstid. Ring til din "
                + "leder, og bliv hos den, det gik ud over."),
        StepAction(
            "Luft først, læring bagefter",  // RødO5
            "Tal det igennem med en, der er uddannet til det. Vent med at lære af det, til ingen længere er stærkt "
                + "påvirket."),
        StepAction(
            "Sparring undervejs",  // RødO6
            "Hold korte 1:1-samtaler, og læg mærke til, hvem der er fyldt op. Det gælder også lederen selv."),
    ]

    /// Source: 001 RødK1 … RødK8.
    private static let redContact = [
        StepAction(
            "Én indgang",  // RødK1
            "Lad den samme person eller det samme lille hold svare, uanset hvor borgeren henvender sig."),
        StepAction(
            "Klare aftaler og rammer",  // RødK2
            "Aftal hvor tit, hvornår og hvordan I høres ved, og hvad I kan hjælpe med og ikke kan. Hold det hver gang; "
                + "skal det ændres, så ring først."),
        StepAction(
            "Fast gang i samtalen",  // RødK3
            "Forbered en dagsorden, og fordel rollerne. Sig fra begyndelsen, hvor længe I har, saml op undervejs, og slut "
                + "med det, der sker nu."),
        StepAction(
            "Ros det, der virker",  // RødK4
            "Sig tak for det, du gerne vil se mere af: en venlig bemærkning, et papir til tiden, noget I er enige om."),
        StepAction(
            "Møde med en neutral tredje",  // RødK5
            "Er I kørt fast, så tilbyd et mæglingsmøde. Det er frivilligt, og der afgøres intet på det."),
        StepAction(
            "Sig fra på egne vegne",  // RødK6
            "Fortæl roligt, hvad du ser, og hvad det gør ved dig. Tilbyd et valg: tale videre i ro nu, eller i morgen."),
        StepAction(
            "Vurdér risikoen, og anmeld",  // RødK7
            "Tænk mødet igennem før: hvem er med, og hvordan kommer I hurtigt væk? Sker der noget, er det lederen, der "
                + "anmelder til politiet."),
        StepAction(
            "Når borgeren oplever en anden virkelighed",  // RødK8
            "Ret ikke på det, og spil ikke helt. Sig præcist, hvornår du ringer. Søg råd hos dem, der kender til det; er "
                + "nogen i fare, så ring 112."),
    ]

    /// Source: 001 GulO1 … GulO4.
    private static let yellowOwn = [
        StepAction(
            "Skriftlig vejledning",  // GulO1
            "Hav på skrift, hvordan I tager imod kritik, klager og fejl: ring, lyt, skriv ned, fortæl lederen det, hold "
                + "fristerne. Nedtrapning hører til arbejdet, også når reglerne står fast."),
        StepAction(
            "Fælles fremgangsmåde",  // GulO2
            "Aftal, hvem der gør hvad, og skriv aftalerne ned. Fortæl det også til vikarer, elever og nye."),
        StepAction(
            "Skift plads i tankerne",  // GulO3
            "Se sagen fra borgerens side: hvad gør borgeren, hvad er de gode grunde, og hvad er der brug for?"),
        StepAction(
            "Tid til at tale det igennem",  // GulO4
            "Tag det værste tryk af, før nogen går hjem, og sæt tid af til supervision."),
    ]

    /// Source: 001 GulK1 … GulK3.
    private static let yellowContact = [
        StepAction(
            "Ring, og gør det hurtigt",  // GulK1
            "Tag telefonen, også på en fornemmelse. Lad det ikke ligge i en travl dag, og begynd ikke med at forklare."),
        StepAction(
            "TRÆK konflikten ned",  // GulK2
            "Lyt færdigt og spørg, sig med dine egne ord, hvad du har hørt, vis forståelse, spørg til det, der kunne "
                + "hjælpe, og hold pauser."),
        StepAction(
            "Kritik er viden",  // GulK3
            "Tag imod kritikken som noget, vi ikke vidste, og fortæl, hvad vi gør ved den. Det gælder også, når borgeren "
                + "ikke har ret."),
    ]

    /// Source: 001 GrønO1 … GrønO4.
    private static let greenOwn = [
        StepAction(
            "Find de svære steder",  // GrønO1
            "Kortlæg, hvor og hvornår der opstår konflikter, også for den, der arbejder alene, og ret det, før nogen "
                + "klager."),
        StepAction(
            "Sådan taler vi om borgere",  // GrønO2
            "Læg mærke til ordene, når borgeren ikke hører dem. Tal om, hvad der skete, ikke om, hvordan nogen er."),
        StepAction(
            "Klædt på til opgaven",  // GrønO3
            "Øv samtaler og møder, lær af hinanden, og sørg for, at de nye ikke står alene med det svære."),
        StepAction(
            "Fredelig indretning",  // GrønO4
            "Gå turen fra fortovet og ind, og se skilte, venteværelse og skranke med borgerens øjne."),
    ]

    /// Source: 001 GrønK1, GrønK2.
    private static let greenContact = [
        StepAction(
            "Ingen overraskelser",  // GrønK1
            "Fortæl, hvad der sker hvornår, også når der intet sker. Ring, før en ændring eller en besked, der gør ondt, "
                + "kommer med posten."),
        StepAction(
            "Almindelige ord",  // GrønK2
            "Skriv og tal, som borgeren selv ville gøre det. Spørg, om det blev forstået, og gem fagordene til kollegerne."
        ),
    ]
}
