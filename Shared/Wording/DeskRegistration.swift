package import CaseModel

/// The page where a contact is written down while the citizen is on the telephone.
extension Wording.Desk {
    package static let registerLead =
        "Tag kun det med, du skal bruge for at ringe tilbage. Resten kan komme til senere."
    package static let aboutWhat = "Hvad drejer det sig om?"
    package static let summary = "Kort beskrivelse"
    package static let summaryHint = "En sætning eller to, gerne med borgerens egne ord."
    package static let points = "Det, der klages over"
    package static let pointsHint =
        "Ét punkt ad gangen. Behandlingen er, hvordan sagen er kørt; afgørelsen er det, der er besluttet. "
        + "Ved uro eller forebyggende kontakt kan punkterne stå tomme."
    package static func point(_ number: Int) -> String { "Punkt \(number)" }
    package static func pointKind(_ number: Int) -> String { "Punkt \(number) handler om" }
    package static let morePoints = "Flere punkter"
    package static let moreHandling = "Handler klagen om en medarbejder, eller skal en bestemt tage den formelle del?"
    package static let kindOfContact = "Hvad er det?"
    package static let channel = "Hvordan nåede den os?"
    package static let cameInWriting = "Den kom på skrift"
    package static let cameInWritingHint =
        "Sæt kun kryds, når den kom gennem borgmesterens sekretariat, sociale medier eller en anden enhed. Så regnes fristen for et "
        + "skriftligt svar fra den dag, den kom."
    package static let receivedWhen = "Hvornår kom den?"
    package static let receivedHint = "Lad felterne stå tomme, hvis det er nu."
    package static let receivedOrDayHint = "Lad felterne stå tomme, hvis det er nu. Ved et brev er dagen nok."
    package static let who = "Hvem er borgeren?"
    package static let isAnonymous = "Vi ved ikke, hvem det er"
    package static let name = "Navn"
    package static let phone = "Telefon"
    package static let phoneHint = "Nummeret, vi skal ringe tilbage på."
    package static let email = "E-mail"
    package static let address = "Adresse"
    package static let addressHint = "Én linje til vej, én til postnummer og by. Kopien af notatet sendes hertil."
    package static let isVerified = "Jeg har sikret mig, at adressen er borgerens egen"
    package static let verifiedHint =
        "Uden dette sender vi ikke breve. Skriv også, hvor borgeren bor: et brev kan ikke sendes til en mailadresse."
    package static let handling = "Hvem tager den?"
    package static let unitLabel = "Enhed"
    package static let assigned = "Hvem ringer?"
    package static let assignedHint = "Står feltet tomt, ser hele enheden, at der skal ringes."
    package static func about(_ number: Int) -> String {
        number == 1 ? "Medarbejder, klagen handler om" : "Medarbejder \(number), klagen handler om"
    }
    package static let aboutHint = "Den eller dem ringer ikke selv til borgeren og får at vide, hvad der er sagt."
    package static let wish = "Hvad vil borgeren selv?"
    package static let suitability = "Kan I tale sammen om den?"
    package static let notSuitable = "Er en samtale om klagen vanskelig?"
    package static let notSuitableHint = "Det handler om samtalen, ikke om borgeren. Skriv aldrig om helbred."
    package static let groundNone = "Nej, vi kan tale sammen"
    package static let groundReason = "Hvad gør samtalen vanskelig?"
    package static let offers = "Det tilbyder vi"
    package static let recipient = "Hvem tager den formelle del?"
    package static let recipientHint = "Står feltet tomt, er det enhedens leder."
    package static let submitRegistration = "Registrér henvendelsen"

    // What is missing
    package static let summaryMissing = "Skriv i en sætning, hvad henvendelsen drejer sig om."
    package static let pointMissing = "Skriv mindst ét punkt, når det er en klage eller en beklagelse."
    package static let pointKindMissing = "Vælg, om punktet handler om behandlingen eller afgørelsen."
    package static let kindMissing = "Vælg, hvad henvendelsen er."
    package static let channelMissing = "Vælg, hvordan henvendelsen nåede os."
    package static let unitMissing = "Vælg den enhed, henvendelsen hører til."
    /// Where a name is what is asked for, and no box says that nobody knows it.
    package static let citizenNameMissing = "Skriv borgerens navn."
    package static let nameMissing = "Skriv borgerens navn, eller sæt hak ved, at vi ikke ved, hvem det er."
    package static let phoneMissing = "Skriv et telefonnummer, så vi kan ringe tilbage, eller vælg formel behandling."
    package static let emailWrong = "Skriv mailadressen som navn@domæne.dk, eller lad feltet stå tomt."
    package static let phoneWrong = "Skriv telefonnummeret med cifre, for eksempel 12 34 56 78."
    package static let tooManyLines = "Adressen kan højst have fem linjer."
    package static let reasonMissing = "Skriv, hvad der gør samtalen vanskelig."
    package static let momentWrong = "Skriv dag, måned, år, time og minut med tal, for eksempel 6 3 2026 kl. 9 05."
    package static let momentInFuture = "Tidspunktet ligger ude i fremtiden. Skriv, hvornår det skete."

    package static func choice(_ wish: HandlingWish) -> String {
        switch wish {
        case .call: "At blive ringet op"
        case .formal: "At klagen behandles formelt med det samme"
        }
    }
    package static func choice(_ kind: PointKind) -> String {
        switch kind {
        case .procedural: "Behandlingen (formalitet)"
        case .substantive: "Afgørelsen (realitet)"
        }
    }
    package static func choice(_ ground: UnsuitableGround) -> String {
        switch ground {
        case .manyPoints: "Klagen har mange eller omfattende punkter"
        case .language: "Vi har ikke et fælles sprog"
        case .talkDifficult: "En samtale om klagen er vanskelig af andre grunde"
        default: ground.rawValue
        }
    }
    /// The municipality's own ground has its own words.
    package static func choice(_ row: GroundRow) -> String { row.words ?? choice(row.ground) }
    package static func choice(_ offer: SupportOffer) -> String {
        switch offer {
        case .interpreter: "Tolk"
        case .meeting: "Et møde i stedet for telefon"
        case .supportPerson: "At tage en med, borgeren er tryg ved"
        }
    }

    // What is said when it is done
    package static let registeredTitle = "Henvendelsen er registreret"
    /// - Parameter isThere: whether the citizen is on the line or at the desk, and can be told.
    package static func registeredRoute(_ route: Route, isThere: Bool) -> String {
        switch (route, isThere) {
        case (.callback, true): "Sig til borgeren, at vi ringer."
        case (.callback, false): "Vi ringer til borgeren."
        case (.formal, true):
            "Sig til borgeren, at klagen bliver behandlet formelt, og at svaret kommer skriftligt."
        case (.formal, false): "Det bliver behandlet formelt, og borgeren får svar på skrift."
        case (.split, true):
            "Sig til borgeren, at vi ringer om forløbet, og at punktet om afgørelsen bliver behandlet formelt ved siden "
                + "af."
        case (.split, false):
            "Vi ringer til borgeren om forløbet. Punktet om afgørelsen bliver behandlet formelt ved siden af."
        }
    }
    package static let registeredNobody =
        "Vi ved ikke, hvem borgeren er, så ingen kan få besked eller svar. Den, der har fået den, undersøger den."
    package static func registeredCall(latest: String, by name: String?) -> String {
        "\(name ?? "En fra enheden") ringer senest \(latest)."
    }
    /// Of one that was registered so late that the time is past.
    package static let registeredLate =
        "Vi skulle have ringet inden nu: ring, så snart du kan, eller bed en kollega om det."
    package static let registeredLetter = "Borgeren får en kvittering, hvis vi har en adresse, der er bekræftet."
}
