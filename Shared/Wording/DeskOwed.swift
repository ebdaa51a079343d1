package import CaseModel

/// What we owe in a case beside the call itself (R-037 … ).
extension Wording.Desk {
    package static let owedTitle = "Det skylder vi"
    package static let owedLink = "Se, hvad vi skylder, og hvad der er aftalt"
    package static let owedNone = "Vi skylder ikke andet end det, der står øverst på sagen."
    package static let owedHint = "Hver ting har sit eget ur, og kun den handling, der hører til, stopper det."
    package static let owedAlso = "Det skylder du også"
    package static let owedOver = "Det er klaret"
    package static let owedMore = "Listen viser det, der haster mest."
    package static func owedReceipts(_ count: Int, _ left: String) -> String {
        "\(count) borgere skal have en personlig hilsen, hvis du ikke når at ringe (den første: \(left))"
    }
    package static let ownerNobody = "lederen"

    package static func name(of kind: ObligationKind) -> String {
        switch kind {
        case .personalReceipt: "En personlig hilsen, hvis opkaldet ikke kan nås"
        case .tellInvolved: "De involverede medarbejdere hører om borgerens oplevelse"
        case .note: "Notatet om samtalen"
        case .copy: "Kopien af notatet skal være sendt til borgeren"
        case .agreement: "En aftale med borgeren"
        case .appointment: "Det aftalte tidspunkt"
        case .followUp: "Det, svaret beklager, bliver fulgt op"
        case .contact: "Borgeren hører fra os, som vi har aftalt"
        }
    }
    package static let followUpOpen = "Se svaret, og skriv, når det er fulgt op"
    package static func name(of state: ObligationState) -> String {
        switch state {
        case .open: "mangler"
        case .fulfilled: "klaret"
        case .lifted: "ikke længere nødvendigt"
        }
    }

    /// How what is owed ended. A copy is seen to when it is laid to go; when it is posted, and with the citizen, the letter says
    /// (decision 58).
    package static func name(of state: ObligationState, _ kind: ObligationKind) -> String {
        kind == .copy && state == .fulfilled ? "lagt klar til afsendelse" : name(of: state)
    }

    /// How an hour that was agreed stands: while it has not come nothing is missing, and one that was missed stays so. Whoever rang
    /// when they had said did their part, whatever came of it.
    package static func name(of hour: AppointmentRow, seen now: Timestamp) -> String {
        if hour.state != .fulfilled, let rung = hour.rungInVain?.civil {
            let time = Wording.time(hour: rung.hour, minute: rung.minute)
            return "vi ringede som aftalt \(time) og fik ikke fat i borgeren"
        }
        if hour.isMissed == true { return "ikke holdt" }
        guard hour.state == .open, let moment = hour.at, moment > now else { return name(of: hour.state) }
        return "kommer"
    }

    // A, B, C (R-038 … R-040)
    package static let chainHead = "Talt, fortalt og vendt tilbage"
    package static let chainNone = "Kæden begynder, når nogen har talt med borgeren."
    package static func chainA(_ moment: String) -> String { "Talt med borgeren \(moment)." }
    package static func chainTold(_ moment: String, to names: String) -> String {
        "De involverede har hørt om det \(moment): \(names)."
    }
    package static func chainTell(_ latest: String) -> String {
        "De involverede medarbejdere skal høre om det senest \(latest)."
    }
    package static let chainNotOwed = "De involverede medarbejdere skal ikke have særskilt besked."
    package static func chainReturned(_ moment: String) -> String { "Vendt tilbage til borgeren \(moment)." }
    package static func chainReturn(_ latest: String) -> String { "Vend tilbage til borgeren senest \(latest)." }
    package static let chainNoReturn = "Borgeren venter ikke på, at vi ringer igen."

    // B
    package static let tellHead = "Fortæl de involverede om det"
    package static let tellHint =
        "Saml dem, det handler om, og fortæl, hvordan borgeren har oplevet forløbet. Ikke for at placere skyld, men for "
        + "at kende det og kunne svare borgeren."
    package static let tellWho = "Hvem har hørt om det?"
    package static let tellOther = "En anden kollega"
    package static let tellSave = "De har hørt om det"
    package static let tellMissing = "Vælg dem, der har hørt om borgerens oplevelse."

    // A few lines by a person
    package static let receiptHead = "Skriv en personlig hilsen"
    package static let receiptHint =
        "Kan du ikke nå at ringe i tide, så skriv et par linjer med dine egne ord: at du har læst klagen, og hvornår du "
        + "ringer. Den sendes som brev. Hilsenen er ikke et opkald, og fristen løber videre."
    package static let receiptText = "Hilsenen til borgeren"
    package static let receiptSend = "Send hilsenen"
    package static let receiptMissing = "Skriv et par linjer til borgeren."

    // Agreements
    package static let agreementDone = "Det er gjort"

    // To a colleague
    package static let giveHead = "Giv det til en kollega"
    package static let giveTo = "Hvem tager sig af det?"
    package static let giveSave = "Giv det videre"
    package static let giveMissing = "Vælg den kollega, der tager sig af det."

    // Hours agreed (R-041, R-043 … R-045)
    package static let hoursHead = "Aftalte tidspunkter"
    package static let hoursNone = "Der er ikke aftalt noget tidspunkt."
    package static let hoursHint =
        "For nogle er det vigtigt at vide præcis, hvornår vi ringer. Aftal timen, og hold den. Fristen for opkaldet "
        + "flytter sig ikke. Skylder vi ikke noget opkald, er tidspunktet et løfte for sig; det gælder også et fast møde."
    package static let appointHead = "Aftal et tidspunkt"
    package static let appointAt = "Hvornår?"
    package static let appointForm = "Ringer vi, eller mødes vi?"
    package static let appointPlace = "Hvor mødes vi?"
    package static let appointPlaceHint =
        "Spørg borgeren, hvor det passer bedst, og skriv, så man kan finde det: «Rådhuset, Rådhuspladsen 1, 2. sal, lokale 4». Det står "
        + "i brevet til borgeren og her, men ikke i kollegernes kalender."
    package static let placeMissing = "Skriv, hvor vi mødes."
    package static let changePlace = "Nyt sted"
    package static let changePlaceHint = "Lad feltet stå tomt, hvis stedet er det samme."
    package static let appointNotice = "Hvordan ved borgeren det?"
    package static let appointEvery = "Kommer det igen efter så mange dage?"
    package static let appointEveryHint = "Kun for et fast møde, for eksempel 14."
    package static let anywayHead = "Skal tidspunktet stå ved magt?"
    package static let anyway = "Ja, borgeren har selv ønsket det eller ved det i tide"
    package static let appointSave = "Gem tidspunktet"
    package static let appointMissing = "Skriv dag, måned, år og klokkeslæt med tal."
    package static let formMissing = "Vælg, om vi ringer eller mødes."
    package static let noticeMissing = "Vælg, hvordan borgeren har fået det at vide."
    package static let everyWrong = "Skriv antallet af dage som et tal mellem 1 og 366."
    package static let changeHead = "Flyt eller aflys"
    package static let changeHint = "På rødt trin skal borgeren have besked først. Enhver ændring bliver skrevet ned."
    package static let changeAt = "Nyt tidspunkt"
    package static let changeAtHint = "Lad felterne stå tomme for at aflyse."
    package static let changeNotice = "Hvordan har borgeren fået besked?"
    package static let changeNobody = "Borgeren har ikke fået besked"
    package static let changeReason = "Hvorfor?"
    package static let changeSave = "Gem ændringen"
    package static let changeReasonMissing = "Skriv, hvorfor aftalen flyttes."
    package static let calledOff = "Aflyst"
    package static func every(_ days: Int) -> String { days == 1 ? "hver dag" : "hver \(days). dag" }
    package static func changed(_ moment: String, by name: String, _ reason: String) -> String {
        "Ændret \(moment) af \(name): \(reason)"
    }

    package static func choice(_ form: TalkForm) -> String {
        switch form {
        case .call: "Vi ringer"
        case .meeting: "Vi mødes"
        }
    }
    package static func choice(_ notice: NoticeWay) -> String {
        switch notice {
        case .inTalk: "Aftalt, mens vi talte sammen"
        case .phone: "Jeg har ringet om det"
        case .message: "Jeg har skrevet en besked"
        case .letter: "Send et brev om det"
        }
    }

    // The talk was held, and its note is to come
    package static let reachedHead = "Har I talt sammen, og skriver du notatet senere?"
    package static let reachedHint =
        "Så stopper opkaldets frist, og en ny begynder: den for notatet. Skriv det, mens du husker det."
    package static let reachedSave = "Vi har talt sammen"
    package static let reachedSaved = "Samtalen er registreret. Nu mangler notatet."
}
