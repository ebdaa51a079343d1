package import CaseModel

/// The front page: what I owe somebody next.
extension Wording.Desk {
    package static func owe(_ count: Int, orMore hasMore: Bool = false) -> String {
        if hasMore { return "Du skylder mindst \(count) borgere et opkald." }
        return switch count {
        case 0: "Du skylder ingen et opkald lige nu."
        case 1: "Du skylder én borger et opkald."
        default: "Du skylder \(count) borgere et opkald."
        }
    }
    package static func overdue(_ count: Int, orMore hasMore: Bool = false) -> String {
        "\(hasMore ? "Mindst " : "")\(count) af dem er overskredet."
    }
    package static let callNow = "Ring op"
    package static let writeNote = "Skriv notatet"
    package static let callShut =
        "Opkaldet er dit, men sagen er ikke åben for dig. Bed din leder om at give opkaldet videre nu."
    package static let callIsYours = "Opkaldet er dit."
    package static let callOnHold =
        "Hvem det er til, kan ikke vises, før driften har set på sagen. Ring til driften nu, og sig nummeret."
    package static let callLost = """
        Hvem det er til, kan ikke vises: sagen er gået tabt og kommer ikke igen. Registrér henvendelsen som en ny sag, med \
        det tidspunkt, da den først kom, så opkaldet står dér. Giv så driften nummeret på den tabte sag.
        """
    /// What is done about a call in a case that its owner does not have.
    package static func aboutCall(in loss: LostCase) -> String {
        switch loss {
        case .waits: callOnHold
        case .gone: callLost
        }
    }
    package static let nothingOwedHint =
        "Når en borger skal ringes op af dig, står det her med det mest presserende øverst."
    package static let latest = "Senest"
    package static let aim = "Mål"
    package static func waited(_ span: String) -> String { "Borgeren har ventet \(span)." }
    package static let ourWord = "Aftalt"
    package static let tries = "Forsøg"
    /// The case is another unit's by now; what was promised stands.
    package static func promisedBy(_ unit: String) -> String {
        "Fristen blev lovet, da sagen lå hos \(unit), og den står ved magt."
    }
    package static let step = "Trin"
    package static let handler = "Ringer"
    package static let received = "Modtaget"
    package static let nobodyAssigned = "Ingen er valgt"
    package static let alsoInUnit = "Venter i din enhed"
    package static let alsoInUnitNone = "Ingen andre i enheden venter på et opkald."
    package static let noStep = "ikke vurderet"
    package static let thenThese = "Derefter"
    package static let moreCalls = "Listen viser de mest presserende. Resten kommer, når de første er ringet op."

    package static func attempts(_ count: Int) -> String {
        switch count {
        case 0: "ingen endnu"
        case 1: "1 uden svar"
        default: "\(count) uden svar"
        }
    }

    package static func name(of state: CallState) -> String {
        switch state {
        case .awaited: "venter"
        case .overdue: "overskredet"
        case .spoken: "notatet mangler"
        case .documented: "notatet er skrevet"
        case .unreached: "borgeren blev ikke truffet"
        case .calledOff: "ikke længere nødvendigt"
        }
    }

    package static func shortName(of step: Step) -> String {
        switch step {
        case .green: "Grøn"
        case .yellow: "Gul"
        case .red: "Rød"
        }
    }
}
