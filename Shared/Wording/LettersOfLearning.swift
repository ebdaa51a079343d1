package import CaseModel

/// What Learning's letters say: what has changed because somebody complained, an offer of mediation, a day that is near.
extension Wording {
    package static let lessonTemplate = "what-we-changed/2"

    /// The citizen hears what was learned, in words written for citizens.
    package static func lesson(
        _ text: String, to name: String?, about case: CaseID, from sender: LetterSender
    ) -> [LetterBlock] {
        [
            .heading("Det har vi ændret"), greeting(name),
            .paragraph("Du fortalte os, at noget ikke var godt nok. Tak for det. Vi har set på, hvorfor det skete."),
            .verbatim(text),
            .paragraph("Du behøver ikke gøre noget. Vi ville bare fortælle dig, at det førte til noget."),
        ] + contact(sender, about: `case`) + signature(sender)
    }

    package static let mediationTemplate = "mediation/3"

    /// An offer of a talk with somebody who takes no side, by why it is made.
    package static func mediation(
        to name: String?, about case: CaseID, because ground: MediationGround?, from sender: LetterSender
    ) -> [LetterBlock] {
        [
            .heading("Et tilbud om en samtale med en mægler"), greeting(name), .paragraph(opening(of: ground)),
            .paragraph(
                "Det er frivilligt. Du kan sige nej, eller sige nej senere, og det ændrer intet i din sag. Ved mødet "
                    + "bliver intet i sagen behandlet eller afgjort."),
            .paragraph("Fortæl os, om du vil tage imod tilbuddet."),
        ] + contact(sender, about: `case`) + signature(sender)
    }

    /// A finding's day is near, or has passed; what was found stands in Genklang.
    package static func findingReminder(_ stage: FindingStage, due: Timestamp) -> StaffMessage {
        let limit = latest(before: due)
        let (subject, text) =
            switch stage {
            case .nearDue:
                (
                    "et læringspunkt skal snart være gjort",
                    "Et læringspunkt, du tager dig af, skal være gjort senest \(limit)."
                )
            case .overdue:
                (
                    "et læringspunkt er ikke gjort i tide",
                    "Et læringspunkt skulle have været gjort senest \(limit). Skriv, hvor langt det er, eller aftal en ny dag."
                )
            }
        return StaffMessage(
            subject: "Genklang: \(subject)", paragraphs: [text, "Log ind i Genklang, og se under Læring."])
    }
}

extension Wording {
    /// Why it is offered, as the citizen knows it themself.
    private static func opening(of ground: MediationGround?) -> String {
        let offer = "at vi mødes hos en, der ikke tager parti, og som hjælper os med at tale sammen."
        return switch ground {
        case .citizensWish: "Du har ønsket en samtale, hvor en anden er med. Vi foreslår, \(offer)"
        case .citizenRefusesToMeet:
            "Du vil helst ikke mødes med os alene. Måske er det lettere sammen med en anden. Vi tilbyder, \(offer)"
        case .talksWentWrong:
            "Vores samtaler er ikke gået, som de skulle, og det er vi kede af. Vi vil gerne tilbyde, \(offer)"
        case .locked, nil: "Vi er ikke nået til enighed, og det er vi kede af. Vi vil gerne tilbyde, \(offer)"
        }
    }

    package static let reparationTemplate = "reparation/1"

    /// Whether we make good what was lost, why, and how it can be complained of.
    ///
    /// Source: forvaltningsloven §§ 22, 24, 25.
    package static func reparation(
        isGranted: Bool, _ words: String, appeal: String?, to name: String?, about case: CaseID,
        from sender: LetterSender
    ) -> [LetterBlock] {
        let decided =
            isGranted
            ? "Vi har set på, hvad du har mistet, og vi vil gøre det godt igen."
            : "Vi har set på, om vi skal gøre noget godt igen. Det mener vi ikke, at vi skal. Her kan du læse hvorfor."
        let complaint: [LetterBlock] = appeal.map { [.section("Sådan kan du klage"), .verbatim($0)] } ?? []
        return [
            .heading("Svar om at gøre noget godt igen"), greeting(name), .paragraph(decided), .verbatim(words),
        ] + complaint + contact(sender, about: `case`) + signature(sender)
    }
}
