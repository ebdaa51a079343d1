package import CaseModel

/// Kontaktbegrænsning: what is asked of the leader and of the lawyer, and what everybody reads of it (R-088 … R-093).
extension Wording.Desk {
    package static let restrictions = "Kontaktbegrænsning"
    package static let restrictionLead =
        "Udgangspunktet er, at borgeren frit kan henvende sig. En begrænsning kræver et sagligt grundlag, skal stå mål med "
        + "det, der er sket, og gælder først, når en jurist har godkendt den, og borgeren har fået besked på skrift."
    package static let restrictionNone = "Der er ingen kontaktbegrænsning i sagen."
    package static func restrictionOlder(_ count: Int) -> String {
        count == 1 ? "Se den ældre afgørelse" : "Se de \(count) ældre afgørelser"
    }
    package static let restrictionLink = "Kontaktbegrænsning"
    package static func restrictionStands(
        _ state: RestrictionState, until lastDay: CivilDay?, onItsWay channel: LetterChannel? = nil,
        from arrival: Timestamp? = nil, hasHeld: Bool = true, isWithdrawn: Bool = true
    ) -> String {
        let end = lastDay.map { " til og med \(Wording.day($0))" } ?? " uden slutdag"
        return switch state {
        case .proposed: "Foreslået. Gælder ikke endnu; en jurist skal godkende den."
        case .approved:
            switch (channel, arrival) {
            case (_, let arrival?):
                "Godkendt. Brevet er sendt; begrænsningen gælder fra \(Wording.moment(arrival))."
            case (.paper, nil): "Godkendt. Gælder ikke endnu; brevet til borgeren ligger til print."
            case (nil, nil): "Godkendt. Gælder ikke endnu; borgeren skal have besked på skrift."
            case (.digitalPost, nil), (.staffMail, nil), (.nudge, nil):
                "Godkendt. Gælder ikke endnu; brevet er på vej til borgerens postkasse."
            }
        case .rejected: "Afvist af en jurist. Gælder ikke."
        case .inEffect, .ending: "Gælder\(end)."
        case .ended where hasHeld: "Slut. Gælder ikke mere."
        case .ended where isWithdrawn: "Trukket tilbage. Den kom aldrig til at gælde."
        case .ended: "Bortfaldet. Den sidste dag kom, før den nåede at gælde."
        }
    }
    package static func restrictionNumbered(_ number: Int, _ stands: String) -> String {
        "Afgørelse \(number). \(stands)"
    }
    package static func restrictionOnCase(
        _ state: RestrictionState, _ ways: [ContactWay], until lastDay: CivilDay?,
        onItsWay channel: LetterChannel? = nil, from arrival: Timestamp? = nil
    ) -> String {
        let what = ways.map(choice).joined(separator: ", ").lowercased()
        return "\(restrictions) (\(what)). "
            + restrictionStands(state, until: lastDay, onItsWay: channel, from: arrival)
    }

    // What stands in a decision
    package static let restrictionGround = "Grund"
    package static func choice(_ ground: RestrictionGround) -> String {
        switch ground {
        case .pointlessTasks: "Vi sættes til opgaver, der åbenlyst intet tjener"
        case .degradingConduct: "Krænkende eller grænseoverskridende adfærd"
        case .unreasonablePressure: "Urimeligt pres ved mængde eller måde"
        }
    }
    package static func choice(_ way: ContactWay) -> String {
        switch way {
        case .attendance: "Fremmøde"
        case .phone: "Telefon"
        case .writing: "Skrift"
        }
    }
    /// Said of each field of which it holds.
    private static let restrictionVerbatim = "Det står ordret i brevet til borgeren."
    package static let restrictionFacts = "Det faktiske grundlag"
    package static let restrictionFactsHint =
        "Hvad er der sket, hvornår og hvor ofte? Skriv det, du har set og hørt. \(restrictionVerbatim)"
    package static let restrictionSeen = "Hvornår skete det sidst?"
    package static let restrictionSeenHint =
        "Det, der ligger mere end et halvt år tilbage, kan ikke bære en begrænsning nu."
    package static let restrictionMilder = "Hvad er prøvet først?"
    package static let restrictionMilderHint = "Skriv også, hvorfor mindre ikke er nok. \(restrictionVerbatim)"
    package static let restrictionWays = "Hvad begrænses?"
    package static let restrictionWaysHint = "Mindst én vej til os skal stå åben."
    package static let restrictionScope = "Omfang"
    package static let restrictionScopeHint =
        "Hvad må borgeren ikke, og hvad kan borgeren stadig? \(restrictionVerbatim)"
    package static let restrictionLast = "Sidste dag"
    package static let restrictionLastHint = "Højst et år frem. Derefter må der træffes en ny afgørelse."
    package static let restrictionNoEnd = "Hvorfor ingen slutdag?"
    package static let restrictionNoEndHint = "Kun hvis den slet ikke kan have en."
    package static let restrictionWayBack = "Vejen tilbage"
    package static let restrictionWayBackHint =
        "Hvad kan borgeren gøre, så kontakten bliver som før? \(restrictionVerbatim)"
    package static let restrictionProlongs = "Træder i stedet for"
    package static let restrictionProlongsNone = "Det er en ny begrænsning"
    package static let restrictionProlongsHint =
        "En forlængelse er en ny afgørelse og kræver, at der er sket noget siden den sidste."
    package static func restrictionFrom(_ moment: String) -> String { "Begrænsningen fra \(moment)" }
    package static let restrictionProlong = "Forlæng den: begynd en ny afgørelse ud fra denne"
    package static let restrictionPropose = "Foreslå en kontaktbegrænsning"
    package static let restrictionSend = "Send til juristen"
    package static let restrictionGroundMissing = "Vælg, hvad der er grunden."
    package static let restrictionSeenMissing = "Skriv dagen, hvor det sidst skete."
    package static let restrictionLastWrong = "Skriv sidste dag som dag, måned og år, eller lad den stå tom."

    // Whose word it was
    package static let restrictionProposed = "Foreslået"
    package static let restrictionJudged = "Juristens ord"
    package static let restrictionLetter = "Brevet til borgeren"
    package static func restrictionPosted(_ arrival: String) -> String {
        "Sendt med posten. Begrænsningen gælder fra \(arrival), når brevet kan være fremme."
    }
    package static func restrictionLaid(_ channel: LetterChannel, _ moment: String) -> String {
        switch channel {
        case .paper:
            "Lagt til print \(moment). Begrænsningen gælder, når nogen har sagt på Breve, at det er printet og sendt, og det kan være fremme."
        case .digitalPost, .staffMail, .nudge:
            "Sendt \(moment). Begrænsningen gælder, når postkassen har kvitteret for det."
        }
    }
    package static let restrictionToldAt = "Borgeren fik besked"
    package static let restrictionEndedAt = "Slut"
    package static func byAt(_ name: String, _ moment: String) -> String { "\(name), \(moment)" }

    // What the lawyer and the leader do
    package static let restrictionWords = "Det får borgeren at læse, når det er godkendt"
    package static let restrictionJudge = "Afgør forslaget"
    package static let restrictionJudgeHint =
        "Er grundlaget sagligt og aktuelt? Står begrænsningen mål med det? Er der en slutdag og en vej tilbage?"
    package static let restrictionReason = "Begrundelse"
    package static let restrictionApprove = "Godkend"
    package static let restrictionReject = "Afvis"
    package static let restrictionReasonMissing = "Skriv en begrundelse."
    package static let restrictionTell = "Borgeren har fået besked på skrift"
    package static let restrictionTellHint =
        "Brug den her, hvis brevet er sendt eller afleveret uden om systemet. Begrænsningen gælder, når du har gemt."
    package static let restrictionReference = "Hvor ligger brevet journaliseret?"
    package static let restrictionReferenceMissing = "Skriv, hvor brevet ligger journaliseret."
    package static let restrictionTold = "Borgeren har fået besked"
    package static let restrictionLift = "Ophæv begrænsningen"
    package static let restrictionLiftHint = "Borgeren får et brev om, at kontakten er som før."
    package static let restrictionGiveUpHint =
        "Er brevet om begrænsningen ikke sendt endnu, bliver det taget ud, og borgeren hører ikke mere. Er det sendt, får borgeren "
        + "et brev om, at kontakten er som før."
    package static let restrictionGiveUp = "Træk forslaget tilbage"

    package static let restrictionSent = "Forslaget er sendt til juristen. Begrænsningen gælder ikke endnu."
}
