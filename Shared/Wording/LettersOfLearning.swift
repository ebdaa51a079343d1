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

    package static let mediationTemplate = "mediation/1"

    /// An offer of a talk with somebody who takes no side.
    package static func mediation(to name: String?, about case: CaseID, from sender: LetterSender) -> [LetterBlock] {
        [
            .heading("Et tilbud om en samtale med en mægler"), greeting(name),
            .paragraph(
                "Vi er ikke nået til enighed, og det er vi kede af. Vi vil gerne tilbyde, at vi mødes hos en, der ikke "
                    + "tager parti, og som hjælper os med at tale sammen."),
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
