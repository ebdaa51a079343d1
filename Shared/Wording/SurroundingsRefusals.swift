extension Wording {
    /// What Intake says no to, about who and what stands around a citizen.
    static let surroundings: [String: String] = [
        "intake.representative_missing": "Navnet mangler. Skriv, hvem der må høre om sagen eller tale for borgeren.",
        "intake.representation_proof_missing":
            "Det mangler, hvad du har set. Skriv, hvilket papir eller hvis ord det er, og hvor det ligger.",
        "intake.representation_may_only_hear":
            "Det grundlag giver kun lov til at få noget at vide. Skal personen tale for borgeren eller have brevene, kræver det "
            + "en fuldmagt, værgemål eller forældremyndighed.",
        "intake.representative_phone_impossible":
            "Telefonnummeret kan ikke ringes op. Skriv 3–15 cifre, for eksempel 12 34 56 78, eller lad det stå tomt.",
        "intake.representative_address_missing":
            "Adressen mangler. Skriv, hvor brevene skal hen, eller lad dem gå til borgeren.",
        "intake.representation_over": "Den sidste dag er gået, eller den ligger før den første. Ret dagene.",
        "intake.representations_too_many":
            "Der står allerede ti på sagen. Se dem igennem, og tal med din leder, hvis der skal flere på.",
        "intake.representation_unknown": "Den person står ikke på sagen. Åbn siden igen, og vælg en, der gør.",
        "intake.representation_ended": "Det er allerede slut for den person. Åbn siden igen, og se hvornår.",
        "intake.representation_reason_missing": "Begrundelsen mangler. Skriv, hvorfor det er slut.",
        "intake.interpreter_language_missing": "Sproget mangler. Skriv, hvilket sprog tolken skal kunne.",
        "intake.not_under_age":
            "Den dag giver ikke en borger under 18 år. Ret dagen, eller lad den stå tom, når borgeren er voksen.",
        "intake.surroundings_text_too_long":
            "En af teksterne er for lang eller kan ikke læses. Forkort den, og prøv igen.",
    ]
}
