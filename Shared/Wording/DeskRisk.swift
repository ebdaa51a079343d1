/// Something that happened to one of us, told apart from the complaint; and what the case shows of it.
extension Wording.Desk {
    package static let incidentFromCase = "Er der sket en hændelse?"
    package static let incidentFromCaseHint =
        "Vold, trusler og chikane hører ikke til i klagen. Registrér det for sig selv med det samme; skriv intet om det i sagen."
    package static let incidentFromCaseButton = "Registrér en hændelse"
    package static let notOursHead = "Hvis ord er det?"
    package static let notOurs =
        "Borgeren har selv sagt det, eller det står i en udtalelse fra en, der må stille diagnoser"
    package static let riskWhere = "Vurdér risikoen under Samarbejdet"
    package static let riskPartMissing = "Skriv det her, eller slet resten af vurderingen."
    package static let riskAsked = "Risikoen skal vurderes før det næste møde"
    package static func riskAskedSince(_ moment: String) -> String { "Bedt om \(moment)." }
}
