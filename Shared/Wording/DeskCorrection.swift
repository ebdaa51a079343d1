package import CaseModel

/// Putting right who the citizen is and where they are reached, and the number that Digital Post needs.
extension Wording.Desk {
    package static let correctHead = "Ret borgerens oplysninger"
    package static let correctHint =
        "Det retter, hvad vi skriver og ringer til fra nu af. Et brev, der venter på det, bliver prøvet igen af sig selv. Et brev, "
        + "der er kommet retur, sender du igen fra brevets egen side."
    package static let nameHead = "Skriv, hvem der klager"
    package static let nameHint =
        "Sagen er uden navn. Ved du, hvem det er, så skriv det her. Går sagen kun den formelle vej, fordi ingen vidste, hvem "
        + "der skulle ringes til, så skylder vi borgeren et opkald, når navnet er skrevet. Uret går fra den tid, klagen kom."
    package static let nameSave = "Gem, hvem det er"
    package static let correctHow = "Hvordan ved du det?"
    package static let correctHowMissing = "Vælg, hvordan du ved det."
    package static let correctProtectedAddress = "Ny adresse"
    package static let correctProtectedHint =
        "Adressen er beskyttet og vises ikke. Skriv kun noget, hvis den er en anden nu; ellers bliver den stående."
    package static let correct = "Gem rettelsen"
    package static func choice(_ ground: CorrectionGround) -> String {
        switch ground {
        case .citizenChecked: "Borgeren har sagt det, og jeg har sikret mig, at det var borgeren"
        case .register: "Det står i folkeregisteret eller CVR"
        case .ourMistake: "Borgeren havde skrevet det rigtigt, og vi havde skrevet det forkert"
        case .cameBack: "Det stod på et brev eller en mail, der kom retur"
        case .citizensMail: "Det stod i borgerens mail og er ikke kontrolleret"
        }
    }

    /// A number that stands in the citizen's own mail.
    package static func mailPhone(_ number: String) -> String {
        "I borgerens mail står nummeret \(number). Ingen har kontrolleret, at det er borgerens."
    }
    package static let mailPhoneKeep = "Skriv nummeret på sagen"

    /// The way from a letter on Sagen to where it is and what one can do about it.
    package static let letterStand = "Se, hvor det er, og hvad du kan gøre"

    package static let cpr = "CPR-nummer"
    package static let cprHint =
        "Til Digital Post. Det bliver gemt og vises ikke igen; står der noget at rette på siden, skriver du det en gang til."
    package static let cprAgainHint =
        "Skriv det kun, hvis det mangler eller er forkert. Et nummer, vi har, vises ikke og bliver stående."
    package static let cprWrong = "Et CPR-nummer er fødselsdagen med seks cifre og fire cifre mere."
}
