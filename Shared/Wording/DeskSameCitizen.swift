package import CaseModel

/// Samme borger: which cases may be one citizen's, and how a person says so or takes it back.
extension Wording.Desk {
    package static let sameCitizen = "Samme borger"
    package static let sameCitizenLead =
        "Her står sager, der kan være den samme borgers. Intet samles af sig selv: du afgør det og skriver, hvordan du ved det."
    package static let likelyHead = "Kan være den samme borger"
    package static let likelyNone = "Ingen andre sager ligner."
    package static let joinedHead = "Den samme borger"
    package static let joinedNone = "Sagen er ikke samlet med andre."
    package static let joinThrough = "Hænger sammen gennem en anden sag."
    package static let joinWhich = "Hvilke sager er den samme borgers?"
    package static let joinReason = "Hvordan ved du, at det er den samme?"
    package static let joinReasonMissing = "Skriv, hvordan du ved, at det er den samme."
    package static let joinButton = "Det er den samme borger"
    package static let floodHead = "Har borgeren skrevet flere gange i disse dage?"
    package static let floodHint =
        "Samler du dem, kan én samtale gælde dem alle: på “Samtalen” vælger du, hvilke I talte om."
    package static let floodTalkHint =
        "Det, du har skrevet i notatet, bliver stående. De samlede sager bliver valgt til samtalen."
    package static let floodMark = "Fra de samme dage."
    package static let floodJoin = "Saml de valgte"
    package static let floodJoined = "Sagerne er samlet og valgt til samtalen. Fjern dem, I ikke talte om."
    package static let separateReason = "Hvorfor er det ikke den samme?"
    package static let separateReasonMissing = "Skriv, hvorfor det ikke er den samme."
    package static let separateButton = "Det er ikke den samme borger"
    package static let separateHead = "Skil sagerne igen"
    package static let entranceShared = "Borgerens faste indgang"
    package static let knownButton = "Er borgeren kendt?"
    package static let knownNone = "Vi kender ingen sag med samme telefon, mail eller navn og adresse, som du kan se."
    package static let knownSome = "Borgeren kan være kendt i forvejen"
    package static let knownHint =
        "Registrér alligevel, når det er en ny henvendelse. Bagefter kan du samle sagerne på Sagen."
    package static let knownEmpty = "Skriv telefon, mail eller navn og adresse først, så kan vi se efter."
    package static let goToSameCitizen = "Se og afgør, om det er den samme borger"

    package static let entranceHead = "Borgeren kan have en fast indgang"
    package static let entranceGive = "Giv henvendelsen til den faste indgang"
    package static let entranceGiveHint = "Den, du giver den til, skal ringe og får besked. Fristen flytter sig ikke."
    package static func entranceGiven(_ name: String) -> String {
        "Henvendelsen er givet til \(name), som er borgerens faste indgang."
    }
    package static let entranceGone = "Spørg lederen, hvem borgeren skal have i stedet."
    package static let entranceLater =
        "Registrér henvendelsen. Så kan du give den videre fra “Samme borger” på sagen."

    /// Whom to ask, of somebody alike whose case is not open: never which case, and never why.
    package static func entrance(_ signs: [LikenessSign], _ names: String, in unit: String, isLeader: Bool) -> String {
        let whom = isLeader ? "lederen af \(unit), \(names)" : "\(names), \(unit)"
        let alike = signs.map(choice).joined(separator: " og ")
        return "En borger med \(alike) har én indgang hos os. Spørg \(whom), før du går videre."
    }

    package static func contacts(_ number: Int) -> String {
        "Borgeren har henvendt sig \(number) gange i de sager, du kan se."
    }

    package static func mayBeSame(_ signs: [LikenessSign]) -> String {
        "Kan være den samme borger: \(signs.map(choice).joined(separator: ", "))."
    }

    /// Open cases alike that came in the same days.
    package static func floodOnCase(_ number: Int) -> String {
        number == 1
            ? "1 åben sag fra de samme dage ligner. Saml den"
            : "\(number) åbne sager fra de samme dage ligner. Saml dem"
    }

    /// By what two cases are alike: "Samme telefon, samme navn og adresse".
    package static func alike(_ signs: [LikenessSign]) -> String {
        signs.map(choice).joined(separator: ", ").firstUpper
    }

    package static func choice(_ sign: LikenessSign) -> String {
        switch sign {
        case .cpr: "samme CPR-nummer"
        case .phone: "samme telefon"
        case .email: "samme mailadresse"
        case .nameAndAddress: "samme navn og adresse"
        }
    }

    package static let separatedHead = "Skilt ad igen"
    package static let separateHint = """
        Er der talt om begge sager i én samtale, står dens notat stadig i begge, og en sag, den har afsluttet, er stadig \
        afsluttet. Ret så notatet i den sag, samtalen ikke handlede om, uden borgerens ja: så bliver sagen åbnet, og der er et \
        opkald at holde. Et fælles brev, der ikke er printet, bliver taget ud, og hver sag får sit eget. Har sagerne hver sit \
        brev, så stop det, der ikke skal sendes, under Breve.
        """
    package static var separated: String { "Sagerne er skilt ad. \(separateHint)" }
    /// Of a case that looks alike: somebody has looked, and said no.
    package static func saidNotSame(by name: String, _ moment: String, _ reason: String) -> String {
        "\(name) har sagt, at det ikke er den samme borger, \(moment): \(reason)"
    }
    package static func saidBefore(by name: String, _ moment: String, _ reason: String) -> String {
        "Før det havde \(name) samlet dem, \(moment): \(reason)"
    }
    package static func saidSame(by name: String, _ moment: String, _ reason: String) -> String {
        "\(name), \(moment): \(reason)"
    }
}
