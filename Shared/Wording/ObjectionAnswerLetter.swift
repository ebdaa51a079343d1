package import CaseModel

/// The answer to an objection against a note.
extension Wording {
    package static let objectionAnswerTemplate = "objection-answer/1"

    /// Plain about whether the citizen was right, what is put right and what is not, and what one can do next.
    package static func objectionAnswer(
        _ answer: ReadObjectionAnswer.Reply, to name: String?, from sender: LetterSender
    ) -> [LetterBlock] {
        [
            .heading("Svar på din indsigelse"), greeting(name),
            .paragraph(
                "Du gjorde indsigelse \(day(answer.raisedAt.civil.day)) mod notatet om vores samtale "
                    + "\(day(answer.spokenAt.civil.day)). Her er vores svar."),
            .paragraph(said(answer.outcome)), .section("Derfor"), .verbatim(answer.reason),
        ] + addition(answer.addition) + [
            .section("Er du stadig ikke enig?"),
            .paragraph(
                "Så sig det til os. Din indsigelse ligger med dine egne ord i sagen, uanset hvad vi har svaret. Du kan "
                    + "gøre indsigelse igen, så længe vi har din sag; der er ingen frist."),
        ] + contact(sender, about: answer.case) + signature(sender)
    }

    private static func said(_ outcome: ObjectionOutcome) -> String {
        switch outcome {
        case .upheld: "Du har ret, og vi har rettet notatet."
        case .partlyUpheld: "Du har ret i noget af det. Det har vi rettet i notatet; resten ser vi på en anden måde."
        case .notUpheld: "Vi ser det på en anden måde end du, og notatet bliver stående, som det er."
        }
    }

    private static func addition(_ addition: String?) -> [LetterBlock] {
        guard let addition else { return [] }
        return [
            .section("Det har vi tilføjet i notatet"), .verbatim(addition),
            .paragraph("Du får en kopi af det rettede notat i et brev for sig."),
        ]
    }

    /// What stands in the note before an addition that an objection has led to.
    package static func additionHead(on day: CivilDay) -> String {
        "Tilføjet \(shortDay(day)) efter borgerens indsigelse:"
    }
}
