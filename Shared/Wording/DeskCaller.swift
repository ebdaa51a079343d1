package import CaseModel

/// Hvem taler du med? Found out before anything of the case is said, and kept with the call.
extension Wording.Desk {
    package static let callerHead = "Hvem taler du med?"
    package static let callerHint =
        "Find ud af det, før du siger noget om sagen. Bed ikke om hele CPR-nummeret, og sig det ikke selv."
    package static let callerWho = "Jeg taler med"
    package static let callerCitizen = "Borgeren selv"
    package static let callerStranger = "En anden, som der ikke står noget om"
    package static let callerHow = "Hvordan ved du det?"
    package static let callerHowHint =
        "Et nummer, som kun formularen eller mailen har givet os, er ikke nok. Spørg så om noget, kun I to ved fra sagen."
    package static let callerOtherHead = "Er det en anden?"
    package static let callerOther = [
        "Sig intet om sagen, heller ikke at der er en, og heller ikke til de nærmeste.",
        "Lyt gerne. Du må tage imod, hvad personen fortæller.",
        "Sig, at du taler med borgeren selv, eller med en, borgeren har givet lov. Bed om, at borgeren ringer.",
        "Har personen lov, så se papiret, og skriv personen på Omkring borgeren, før du går videre.",
    ]
    package static let callerAsked = "Skriv ned, at en anden spurgte"
    package static let callerMissing = "Vælg, hvem du taler med."
    package static let callerHowMissing = "Vælg, hvordan du ved, hvem det er."
    package static let callerMayNotHear =
        "Med en, der ikke må høre om sagen, er der ingen samtale om den at gemme. Skriv i stedet ned, at en anden spurgte, og prøv "
        + "at få fat i borgeren."

    package static func callerChoice(_ representative: Representative) -> String {
        "\(representative.name) (\(choice(representative.ground).lowercased())): \(choice(representative.reach).lowercased())"
    }

    package static func callerHow(_ how: IdentityCheck) -> String {
        switch how {
        case .knownNumber: "Jeg ringede på et nummer, vi havde i forvejen"
        case .inPerson: "Personen er her og har vist, hvem det er"
        case .digitalPost: "Personen har skrevet med Digital Post eller MitID"
        case .answeredRightly: "Personen svarede rigtigt på noget, kun vi to ved fra sagen"
        }
    }

    /// `Talt med borgeren selv. Jeg ringede på …`
    package static func spokenWith(_ recognised: Recognition, named: [NamedRepresentative] = []) -> String {
        let who = recognised.representative.map { spokenFor($0, named: named) } ?? callerCitizen.lowercased()
        return "Talt med \(who). \(callerHow(recognised.how))."
    }

    /// Over the words of a yes or a no: the citizen's own, or said in their place by whom the talk was held with.
    package static func consentHead(_ consent: Consent?, _ recognised: Recognition?) -> String {
        let hasAgreed = consent?.hasAgreed == true
        guard recognised?.representative != nil else { return hasAgreed ? consentYes : consentNo }
        return hasAgreed ? consentYesForCitizen : consentNoForCitizen
    }

    /// Whoever stood for the citizen, by name when Intake has said it; their number alone when it has not.
    package static func spokenFor(_ number: Int, named: [NamedRepresentative]) -> String {
        named.first { $0.number == number }.map { "\($0.name) (\(choice($0.relation).lowercased()))" }
            ?? "nr. \(number) på Omkring borgeren"
    }
    package static func talkedWith(_ who: String) -> String { ", talt med \(who)" }
    package static let lastTalkOver = "Det er slut: sig intet om sagen til personen nu."
    package static func lastTalk(_ moment: String, with who: String) -> String {
        "Sidst talte vi med \(who), \(moment)."
    }
}

extension Wording {
    /// What Callback says no to, by whom a talk was held with.
    static let callers: [String: String] = [
        "callback.caller_not_recognised":
            "Det mangler, hvem du talte med, og hvordan du vidste det. Vælg det øverst på Samtalen.",
        "callback.nobody_was_reached":
            "Der er valgt en, du talte med, men også at ingen blev truffet. Vælg en af delene.",
        "callback.caller_may_not_hear":
            "Den, du talte med, må ikke høre om sagen den dag. Se på Omkring borgeren, hvem der må.",
        "callback.caller_may_not_agree":
            "Den, du talte med, må høre om sagen, men ikke bestemme for borgeren. Aftal en ny samtale, og tal med borgeren selv.",
    ]
}
