package import CaseModel

/// Trivsel: a yes, a slip of the finger, what was held, and whom one would rather ask.
extension Wording.Desk {
    package static func careAccepted(_ day: CivilDay) -> String { "Du har sagt ja tak \(Wording.shortDay(day))." }
    package static func careAcceptedBy(_ name: String, _ day: CivilDay) -> String {
        "\(name) har sagt ja tak \(Wording.shortDay(day))."
    }
    package static func careDenied(_ day: CivilDay) -> String {
        "Du har skrevet \(Wording.shortDay(day)), at den ikke blev holdt."
    }
    package static func careDeniedBy(_ name: String, _ day: CivilDay) -> String {
        "\(name) skriver \(Wording.shortDay(day)), at den ikke blev holdt."
    }
    package static let careTakeBack = "Fortryd svaret"
    package static let careTakeBackHint =
        "Et svar kan fortrydes samme dag. Så står det, som det stod før, med samme frist."
    package static let careTakenBack = "Svaret er taget tilbage."
    package static let careNotHeld = "Den blev ikke holdt"
    package static let careNotHeldHint =
        "Står der, at en samtale er holdt, og var du ikke med til den, så skriv det her. Så bliver den, der svarede, bedt om den igen."
    package static let careNotHeldSaved = "Det er skrevet, og der er bedt om samtalen igen."
    package static let careAnsweredHead = "Holdte og afslåede"
    package static let careAnsweredIntro =
        "Det, du har svaret på, om dem du er leder for nu, det nyeste først. Her kan du se, hvornår du sidst talte med hvem. "
        + "Det, I talte om, står ingen steder."
    package static let careAnsweredNone = "Du har ikke svaret på noget endnu."
    package static let careAnsweredOpen = "Se, hvad der blev holdt, og fortryd et svar fra i dag"
    package static let careAnsweredOlder = "Vis ældre"
    package static let careAnsweredAll = "Vis alle"
    package static func careAnsweredWith(_ name: String) -> String { "Kun med \(name)" }
    package static let careOwn = "Tag det op i ledergruppen"
    package static let careOwnHint =
        "Der står ingen over dig, så det her er dit eget: tag det op med dine lederkolleger, og skriv det her bagefter."
    package static let careOwnHeld = "Jeg har taget det op"
    package static let careOwnDeclined = "Ikke nødvendigt"
    package static let careColleaguesAsk = "En kollega har bedt dig"
    package static let careChosen = "Du er valgt til det af kollegaen selv. Lederen får det ikke at vide."
    package static func careChosenBy(_ name: String, _ when: String) -> String { "Du bad \(name) om det \(when)." }
    package static let careCannot = "Jeg kan ikke"
    package static let careCannotHint =
        "Kan du ikke, så sig det: det behøver ingen grund. Kollegaen får besked om, at der er noget under Trivsel, og kan spørge en anden."
    package static let careCannotSaved = "Din kollega kan se, at du ikke kan, og kan spørge en anden."
    /// What became of it with whom the reader chose, and what they can do.
    package static func unmet(_ ending: ChosenEnding, _ name: String, _ day: CivilDay) -> String {
        let when = Wording.shortDay(day)
        return switch ending {
        case .cannot: "\(name) svarede \(when), at det ikke kan lade sig gøre. Du kan spørge en anden."
        case .noAnswer: "\(name) har ikke svaret, og spørges ikke mere. Du kan spørge en anden."
        case .notTalked:
            "\(name) tilbød det \(when), men har ikke skrevet, om I fik talt sammen. Har du stadig brug for det, så bed om det igen."
        }
    }
    package static let careAskAnother = "Spørg en anden"
    /// Something was ordered for somebody who has said no thanks since.
    package static func careToCancel(_ provider: CareProvider) -> String {
        switch provider {
        case .workEnvironment: "Den er bestilt hos arbejdsmiljø: afbestil den."
        case .external: "Den er bestilt uden for kommunen: afbestil den."
        case .trainedColleague: "En uddannet kollega skulle lede den: giv kollegaen besked."
        }
    }
    package static let careDay = "Hvilken dag?"
    package static let careToday = "I dag"
    package static let careProviderSave = "Gem, hvem der leder det"
    package static let careWhom = "Vil du hellere spørge en anden end din leder?"
    /// For whoever has no leader to ask instead of.
    package static let careWhomAtTop = "Vil du spørge en bestemt kollega?"
    package static let careWhomWho = "Hvem vil du spørge?"
    package static let careWhomColleague = "Hvilken kollega?"
    package static let careWhomHint =
        "En kollega kan du bede om sparring. Den, du vælger, får besked om, at der er noget under Trivsel. Andre får ikke besked."
    package static let careWhomMissing = "Vælg den kollega, du vil spørge."
    package static let careCase = "Hvilken sag?"
    package static let careCaseHint = "Lederen ser, hvilken sag det er. I sagen står der intet om det."
    package static let careCaseMissing = "Vælg den sag, du gerne vil have, at en kollega overtager."
    package static let careCaseOpen = "Gælder det en bestemt sag?"
    package static let careHandOver = "Åbn sagen, og giv den videre"
    package static let careHandOverAll = "Giv alle kollegaens opkald videre"
    package static let careFromCase = "Er sagen for tung for dig lige nu?"
    package static let careFromCaseHint =
        "Du kan bede din leder om, at en kollega overtager den. Det står ikke i sagen."
    package static let careFromCaseLink = "Bed om, at en kollega overtager"
    package static let careHow = "Sådan gør du"
    package static let careHowToOrder = "Sådan gør du, og sådan bestilles det"

    package static func name(of whom: CareAsked) -> String {
        switch whom {
        case .leader: "Min leder"
        case .leadersLeader: "Lederen over min leder"
        case .colleague: "En kollega"
        }
    }

    /// What a leader may say of it, in words that fit what it is.
    package static func choice(_ state: PromptState, after before: PromptState, of kind: CareKind) -> String {
        guard kind == .caseworkerChange else { return choice(state, after: before) }
        return switch state {
        case .offered where before == .offered: "Vi leder stadig efter en kollega"
        case .offered: "Jeg finder en kollega"
        case .held: "En kollega har overtaget"
        case .declined: "Medarbejderen beholder sagen"
        case .open, .lapsed: choice(state, after: before)
        }
    }
}
