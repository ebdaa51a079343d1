package import CaseModel

/// What can be done at each step: by us as a workplace, and together with the citizen.
///
/// In words of our own. Source: 001, the actions of the three steps.
extension Wording.Desk {
    /// What helps on our own side.
    package static func ownActions(at step: Step) -> [String] {
        switch step {
        case .red:
            [
                "Aftal én plan, og sørg for, at alle, der møder borgeren, kender den.",
                "Tag ledelsen og de andre enheder med, før borgeren når at ringe til dem.",
                "Skriv ned, hvad der er rådgivet om, lovet og afslået.",
                "Hav korte svar klar til det, der plejer at gå skævt.",
                "Ved vold, trusler eller chikane: følg retningslinjen med det samme, og ring til din leder.",
                "Få luft bagefter hos en kollega. Lad læringen vente, til det er faldet til ro.",
            ]
        case .yellow:
            [
                "Følg den samme vejledning, så borgeren møder den samme kommune.",
                "Aftal, hvornår ledelsen skal høre om uenigheden.",
                "Prøv at se sagen fra borgerens side: hvad gør hun, hvorfor, og hvad har hun brug for?",
                "Sæt tid af til at tale det igennem med en kollega.",
            ]
        case .green:
            [
                "Find de steder, hvor det plejer at gå galt, og ret dem, før nogen klager.",
                "Læg mærke til, hvordan I taler om borgere, når de ikke hører det.",
                "Se jeres venteværelse, breve og hjemmeside med borgerens øjne.",
            ]
        }
    }

    /// What helps in the contact itself.
    package static func contactActions(at step: Step) -> [String] {
        switch step {
        case .red:
            [
                "Lad den samme person eller det samme hold svare, uanset hvor borgeren henvender sig.",
                "Aftal, hvornår og hvordan I høres ved, og hold det. Skal det ændres, så ring først.",
                "Sæt rammen fra begyndelsen: hvad skal vi tale om, og hvor længe?",
                "Sig tydeligt til, når noget går godt.",
                "Sig fra på egne vegne, konkret og roligt.",
                "Er I kørt fast, så tilbyd et møde med en neutral tredje. Det er frivilligt, og der afgøres intet.",
            ]
        case .yellow:
            [
                "Ring hurtigt. Et opkald løser mere end et brev.",
                "Lyt færdigt, før du forklarer noget.",
                "Tag kritikken som en oplysning, vi ikke havde, og fortæl, hvad vi gør ved den.",
            ]
        case .green:
            [
                "Fortæl, hvad der sker hvornår, også når der intet sker.",
                "Skriv og tal, som borgeren selv ville gøre det.",
                "Ring, før en besked, der gør ondt, kommer med posten.",
            ]
        }
    }
}
