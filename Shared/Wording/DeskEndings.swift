package import CaseModel

/// How a case ends without a talk of ours.
extension Wording.Desk {
    package static let ending = "Sagen slutter på en anden måde"
    package static let endingLink = "Trukket tilbage, eller borgeren er død"
    package static let endingLead =
        "Her skriver du det ned, der afslutter sagen, uden at vi taler med borgeren om det. Når sagen slutter, skal ingen ringe, og "
        + "ingen bliver rykket. Det, der er skrevet ned, bliver stående."
    package static let endingClosed = "Sagen er afsluttet."

    package static let withdrawal = "Borgeren trækker klagen tilbage"
    package static let withdrawalLead =
        "Det skal komme fra borgeren selv og på skrift. Er det kun sagt, så bed borgeren om at skrive det. Vi spørger aldrig, "
        + "om borgeren vil trække en klage tilbage. Der kan klages igen."
    package static let withdrawalFormal = "Den formelle del slutter også, og der bliver ikke sendt noget svar."
    package static let withdrawalCame = "Hvordan skrev borgeren det?"
    package static let withdrawalReference = "Hvor ligger det?"
    package static let withdrawalReferenceHint = "Mailens emne og dag eller journalnummeret, så det kan findes igen."
    package static let withdrawalSave = "Klagen er trukket tilbage"
    package static let withdrawalNow = "Skriv ned, at klagen er trukket tilbage"
    package static let withdrawalHere = "Trækker borgeren klagen tilbage her?"
    package static let withdrawalSaid = "Borgeren har trukket klagen tilbage på skrift."
    package static let withdrawalChannelMissing = "Vælg, hvordan borgeren skrev det."
    package static let withdrawalReferenceMissing = "Skriv, hvor det ligger, så det kan findes igen."

    package static let death = "Borgeren er død"
    package static let deathLead =
        "Så slutter sagen. Ingen ringer, og der bliver ikke sendt breve i den. Har borgeren andre sager her, skal det skrives på "
        + "hver af dem. Er det en pårørende, der vil videre med klagen, så registrér det som en ny henvendelse."
    package static let deathSource = "Hvor ved vi det fra?"
    package static let deathSave = "Afslut sagen, fordi borgeren er død"
    package static let deathSaid = "Det er skrevet ned, at borgeren er død."
    package static let deathSourceMissing = "Vælg, hvor vi ved det fra."
    package static let deathSure = "Er det den rigtige borger? Er det en fejl, kan sagen åbnes igen her på siden."

    package static func choice(_ source: DeathSource) -> String {
        switch source {
        case .register: "CPR eller fagsystemet"
        case .relative: "En pårørende har sagt eller skrevet det"
        case .authority: "En kollega, en anden enhed eller en anden myndighed"
        }
    }

    /// Where the writing lies when it is here: a mail, a message, an answer by the letter's code.
    package static func withdrawalFound(_ channel: Channel, _ came: String) -> String {
        "\(Wording.name(of: channel).firstUpper) i sagen, kom \(came)"
    }

    /// A line of the history, with how it came and where it lies.
    package static func withdrawn(_ channel: Channel, _ reference: String) -> String {
        "Klagen blev trukket tilbage (\(Wording.name(of: channel)): \(reference))"
    }
}
