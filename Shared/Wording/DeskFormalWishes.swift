package import CaseModel

/// The citizen's wish for formal handling, and what a leader gives to another on that way.
extension Wording.Desk {
    package static let goFormal = "Borgeren vil have det behandlet skriftligt"
    package static let goFormalLead =
        "Det bestemmer borgeren, også når vi har lovet at ringe, og også efter en samtale. Så ringer vi ikke om det, og "
        + "borgeren får et skriftligt svar. Dagen, hvor klagen kom, bliver stående."
    package static let goFormalAsker = "Hvem har sagt det?"
    package static let goFormalChannel = "Hvordan kom ønsket?"
    package static let goFormalReference = "Hvor ligger det?"
    package static let goFormalReferenceHint = "Kom det på skrift: mailens emne og dag eller journalnummeret."
    package static let goFormalRecipient = "Hvem tager den?"
    package static let goFormalRecipientNone = "Enhedens leder, eller den, der allerede har en formel del"
    package static let goFormalSave = "Behandl det skriftligt"
    package static let goFormalLink = "Vil borgeren have et skriftligt svar i stedet for en samtale?"
    package static let goFormalChannelMissing = "Vælg, hvordan ønsket kom til os."
    package static let goFormalReferenceMissing = "Skriv, hvor ønsket ligger, så det kan findes igen."

    package static func choice(_ asker: FormalWish.Asker) -> String {
        switch asker {
        case .citizen: "Borgeren selv"
        case .representative: "En, der må tale for borgeren"
        }
    }

    package static func wish(_ wish: FormalWish) -> String {
        let who = wish.asker == .citizen ? "sagt af borgeren" : "sagt af en, der må tale for borgeren"
        return "\(who), \(Wording.name(of: wish.channel))"
    }

    package static let give = "Giv det til en anden"
    package static let giveLead =
        "Når en kollega er syg, væk eller holdt op, må det ikke ligge. Den nye får besked og skal bekræfte, at de har det. Det, "
        + "borgeren er lovet, bliver stående."
    package static let giveDirector = "Det er direktørens. Kun en anden med rollen direktør kan få det."
    package static let giveNoDirector =
        "Det er direktørens, og ingen anden har rollen direktør. Bed jeres it-drift om at give en kollega rollen, så længe direktøren er "
        + "væk, eller giv borgeren en ny frist."
    /// What is left to do where nobody else has the role.
    package static let giveNobodyElse =
        "Er der ingen, så giv borgeren en ny frist, eller bed jeres it-drift om at give en kollega rollen."
    package static let giveFrom = "Hvem har det nu?"
    package static let giveFormalTo = "Hvem skal have det?"
    package static let giveReason = "Hvorfor?"
    package static let giveFormalSave = "Giv det videre"
    package static let giveFromMissing = "Vælg, hvem der har det nu."
    package static let giveToMissing = "Vælg, hvem der skal have det."
    package static let giveLink = "Er modtageren væk? Giv det til en anden"
    package static func givenTo(_ name: String) -> String { "til \(name)" }
}
