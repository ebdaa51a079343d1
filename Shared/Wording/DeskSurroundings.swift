package import CaseModel

/// Omkring borgeren: who may hear and speak for the citizen.
extension Wording.Desk {
    package static let surroundings = "Omkring borgeren"
    package static let surroundingsLead =
        "Hvem der må høre om sagen og tale for borgeren, hvad en samtale kræver, og hvor brevene går hen. Alle andre får intet at "
        + "vide, heller ikke om, at der er en sag."
    package static let representatives = "De må høre eller tale"
    package static let representativesNone = "Der er ingen. Tal kun med borgeren selv om sagen."
    /// Of a child whose letters and talk go to whoever holds custody, and nobody has been written down.
    package static let representativesNoCustody =
        "Der er ingen. Skriv den på, der har forældremyndigheden, før du taler med nogen om sagen."
    package static let representativesPast = "Det er slut for"
    package static let represent = "Skriv en på"
    package static let representName = "Navn"
    package static let representGround = "På hvilket grundlag?"
    package static let representReach = "Hvad må personen?"
    package static let representProof = "Hvad har du set?"
    package static let representProofHint =
        "Papiret eller hvis ord det er, og hvor det ligger. Det er dig, der står inde for, at det er set."
    package static let representPhone = "Telefon"
    package static let representLetters = "Brevene går til personen i stedet for borgeren"
    package static let representLettersHint = "Kun for en, der må tale for borgeren."
    package static let representAddress = "Adresse"
    package static let representAddressHint = "Som den skal stå på brevet. Nødvendig, når brevene går til personen."
    package static let representFrom = "Fra hvilken dag?"
    package static let representFromHint = "Tom: fra i dag."
    package static let representUntil = "Til og med hvilken dag?"
    package static let representUntilHint = "Tom: der er ikke sat en dag."
    package static let representSave = "Skriv på sagen"
    package static let representEnd = "Det er slut for en af dem"
    package static let representEndWho = "Hvem?"
    package static let representEndReason = "Hvorfor er det slut?"
    package static let representEndReasonHint = "For eksempel at borgeren har trukket sit ja tilbage."
    package static let representEndSave = "Skriv, at det er slut"
    package static let representNameMissing = "Skriv, hvem det er."
    package static let representGroundMissing = "Vælg, på hvilket grundlag."
    package static let representReachMissing = "Vælg, hvad personen må."
    package static let representProofMissing = "Skriv, hvad du har set."
    package static let representEndWhoMissing = "Vælg, hvem det er slut for."
    package static let representEndReasonMissing = "Skriv, hvorfor det er slut."
    package static let goToSurroundings = "Se eller ret, hvem der må høre og tale"

    package static func choice(_ ground: RepresentationGround) -> String {
        switch ground {
        case .permission: "Borgeren har sagt ja"
        case .partyRepresentative: "Partsrepræsentant"
        case .powerOfAttorney: "Fuldmagt"
        case .guardianship: "Værge"
        case .custody: "Forældremyndighed"
        case .legalAccess: "Loven giver adgang"
        }
    }

    package static func choice(_ reach: RepresentationReach) -> String {
        switch reach {
        case .hear: "Må høre om sagen"
        case .speak: "Må høre om sagen og tale for borgeren"
        }
    }

    /// `Må høre om sagen. Fuldmagt, fra den 3. november 2026 til og med …`
    package static func standing(_ representative: Representative) -> String {
        let until = representative.until.map { " til og med \(Wording.day($0))" } ?? ""
        let from = Wording.day(representative.from)
        return "\(choice(representative.reach)). \(choice(representative.ground)), fra \(from)\(until)."
    }

    package static func proofSeen(_ proof: String, by name: String, _ when: String) -> String {
        "Set: \(proof) (\(name), \(when))"
    }
    package static func representationEnded(_ reason: String, by name: String, _ when: String) -> String {
        "Slut \(when), \(name): \(reason)"
    }
    package static func number(_ number: Int) -> String { "Nr. \(number):" }
    package static let lettersGoThere = "Brevene går hertil."
    /// Of whoever was to have the letters too: a letter goes to one.
    package static func lettersGoTo(_ name: String) -> String {
        "Brevene går til \(name) og ikke hertil, for et brev går til én. Har begge ret til dem, så send selv en kopi."
    }
    package static let representationOver = "Den sidste dag er gået."
    package static let representationComing = "Gælder ikke endnu."
}
