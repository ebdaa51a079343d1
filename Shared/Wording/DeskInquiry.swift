package import CaseModel

/// Andre, der spørger om borgeren: who asks, by what right, and what we say.
extension Wording.Desk {
    package static let inquiries = "Andre, der spørger om borgeren"
    package static let inquiryLead =
        "Oplysninger om borgeren gives kun, hvis loven giver adgang, eller borgeren har sagt ja. Ellers er svaret nej, også til "
        + "de nærmeste. Skriv ned, hvem der spurgte, og hvad du svarede."
    package static let inquiryNone = "Ingen har spurgt om borgeren."
    package static let inquiryLeftOut = "Der er ældre henvendelser, end der er vist her."
    package static let inquiryWrite = "Der er en, der spørger"
    package static let inquirer = "Hvem spørger?"
    package static let inquiryRelation = "Hvad er personen for borgeren?"
    package static let inquiryRelationMissing = "Vælg, hvad personen er for borgeren."
    package static let inquiryWish = "Hvad spørges der om?"
    package static let inquiryGround = "Må du svare?"
    package static let inquiryGroundMissing = "Vælg, om loven eller borgeren giver lov."
    package static let inquiryBasis = "Hvilken lov, eller hvor ligger borgerens ja?"
    package static let inquiryBasisHint = "Skal kun udfyldes, når der må svares."
    package static let inquirySave = "Gem"
    package static let inquiryGranted = "Der må svares. Det er skrevet ned, hvorfor."
    package static let inquiryRefused =
        "Der må ikke svares. Sig det venligt: du må ikke udtale dig, heller ikke om, hvorvidt der er en sag, før borgeren har "
        + "givet lov."
    package static func choice(_ relation: Relation) -> String {
        switch relation {
        case .relative: "Pårørende"
        case .parent: "Forælder"
        case .representative: "Partsrepræsentant eller værge"
        case .supportPerson: "Bisidder"
        case .authority: "En anden myndighed"
        case .other: "En anden"
        }
    }
    package static func choice(_ ground: InquiryGround) -> String {
        switch ground {
        case .legalAccess: "Ja, loven giver adgang"
        case .permission: "Ja, borgeren har sagt ja"
        case .none: "Nej, ingen af delene"
        }
    }
    package static func inquiryAnswer(_ isGranted: Bool) -> String { isGranted ? "Besvaret" : "Afvist" }
}
