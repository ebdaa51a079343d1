package import CaseModel

/// The page where a note is answered, and what is said when something does not go as it should.
extension Wording.Public {
    package static let answerLead =
        "Har du fået et brev med en kopi af et notat, kan du svare her. Du skal bruge koden i brevet. Siden viser intet "
        + "om dig eller din sag."
    package static let code = "Koden i brevet"
    package static let codeHint = "12 tegn, for eksempel 7M2X-Q9K4-ZT1F. Store og små bogstaver er lige gode."
    package static let answerKind = "Hvad vil du?"
    package static func choice(_ kind: AnswerKind) -> String {
        switch kind {
        case .objection: "Sige, at noget i notatet ikke er rigtigt eller mangler"
        case .reply: "Tilføje eller svare på noget"
        }
    }
    package static let answerText = "Skriv det her"
    package static let answerHint = "Skriv ikke dit CPR-nummer."
    package static let sendAnswer = "Send svaret"
    package static let codeMissing = "Skriv koden fra brevet."
    package static let codeWrong = "Koden er ikke skrevet rigtigt. Den har 12 tegn; se i brevet, og skriv den igen."
    package static let answerKindMissing = "Vælg, om noget ikke er rigtigt, eller om du vil tilføje noget."
    package static let answerMissing = "Skriv, hvad du vil sige til notatet."

    package static let met = "Hvordan blev du mødt?"
    package static let goToMet = "Fortæl os, hvordan du blev mødt"
    package static let metLead = "Vi spørger om tre ting. Svarene bruges kun som tal for mange borgere."
    package static let metHint =
        "Det er frivilligt, og det ændrer intet i din sag. Du skal bruge koden i brevet med notatet."
    package static let metMissing = "Svar på mindst et af spørgsmålene."
    package static let metThanks = "Det hjælper os til at blive bedre. Vi svarer ikke på det."
    package static let answerThanks = "Tak for dit svar"
    /// The same whatever code was typed: it must not tell whether there is such a letter.
    package static func answered(code: String) -> String {
        "Vi har taget imod det, du har skrevet til brevet med koden \(code). Se efter, at koden er den, der står i brevet."
    }
    package static func answeredObjection(latest: String) -> String {
        "Er noget i notatet ikke rigtigt, ringer vi til dig senest \(latest). Sagen er åben, til du har fået svar."
    }
    package static let answeredReply = "Har du tilføjet noget, læser en medarbejder det og tager det med i sagen."
    package static let notHeard =
        "Hører du ikke fra os, er koden måske en anden end den i brevet. Ring så til os, eller skriv igen."

    // What goes otherwise
    package static let sentBefore =
        "Du har allerede sendt denne formular. Vil du sende noget nyt, så tryk på knappen igen; så bliver det en ny."
    package static func silent(_ phone: String) -> String {
        "Vi ved ikke, om det nåede frem. Det, du har skrevet, står her endnu. Send det igen om lidt; det bliver ikke "
            + "registreret to gange. Du kan også ringe på telefon \(phone)."
    }
    package static func tooMany(_ phone: String) -> String {
        "Der er sendt for meget herfra på kort tid. Det, du har skrevet, står her endnu. Vent en time, og send det igen, "
            + "eller ring på telefon \(phone)."
    }
    package static func full(_ phone: String) -> String {
        "Vi kan ikke tage imod flere klager her lige nu. Det, du har skrevet, står her endnu. Ring på telefon \(phone), "
            + "eller prøv igen senere."
    }
    package static func answersFull(_ phone: String) -> String {
        "Vi kan ikke tage imod flere svar her lige nu. Det, du har skrevet, står her endnu. Ring på telefon \(phone), "
            + "eller prøv igen senere."
    }
    package static func refused(_ phone: String) -> String {
        "Noget i det, du har skrevet, kan vi ikke tage imod. Skriv det på en anden måde, eller ring på telefon \(phone)."
    }
    package static let missingTitle = "Siden findes ikke"
    package static let missing = "Se efter, om adressen er skrevet rigtigt, eller begynd herfra."
    package static let elsewhereTitle = "Formularen kunne ikke tages imod"
    package static let elsewhere = "Den kom ikke fra vores side. Åbn siden igen, og send formularen derfra."
    package static let tooMuchTitle = "Det er for langt"
    package static func tooMuch(_ phone: String) -> String {
        "Det, du har skrevet, er for langt til at blive sendt. Gå tilbage; som regel står din tekst der endnu. Gør den meget kortere, og "
            + "send den igen. Er den stadig for lang, siger siden, hvor meget der er plads til. Resten kan du fortælle, når vi taler "
            + "sammen. Du kan også ringe på telefon \(phone)."
    }
    package static let troubleTitle = "Der skete en fejl"
    package static let trouble = "Det, din browser sendte, kunne vi ikke læse. Gå tilbage, og prøv igen."
    package static let unavailable = "Siden er ikke klar lige nu. Vent lidt, og prøv igen."
}
