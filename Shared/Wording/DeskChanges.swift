package import CaseModel

/// Changes that are known before they happen, and the calls before them.
extension Wording.Desk {
    package static let changes = "Varslede ændringer"
    package static let changesLead =
        "Ved vi, at noget ændrer sig for borgere, og at det vil gøre ondt, ringer vi, før det sker: hvad der sker, hvorfor, hvornår, "
        + "og hvad vi kan forvente af hinanden imens."
    package static let changesNone = "Der er ikke skrevet nogen ændringer ned for din enhed."
    package static let changesLeftOut = "Der er flere ændringer, end der er vist her."
    package static let changesPast = "Ændringer, der er sket eller aflyst"
    package static let changeIsOff = "Aflyst"
    package static func changeOff(_ moment: String, by name: String, _ reason: String) -> String {
        "Aflyst \(moment) af \(name): \(reason)"
    }
    package static let fellAwayCase =
        "Sagen er afsluttet, fordi ændringen blev aflyst, før nogen havde talt med borgeren i sagen."
    package static let changesComing = "Ændringer, der kommer"
    package static let changeNew = "Skriv en ændring ned"
    package static let changeKind = "Hvad slags ændring?"
    package static let changeWhat = "Hvad ændrer sig?"
    package static let changeWhatHint = "I en sætning, uden navne. Den, der ringer, læser det."
    package static let changeOn = "Hvilken dag begynder det?"
    package static let changeOnHint = "Borgeren skal være ringet op, før dagen begynder."
    package static let changesSave = "Gem ændringen"
    package static let changeKindMissing = "Vælg, hvad slags ændring det er."
    package static let changeWhatMissing = "Skriv, hvad der ændrer sig."
    package static let changeOnMissing = "Skriv den dag, ændringen begynder, for eksempel 1 2 2027."
    package static func changeFrom(_ day: String) -> String { "Fra \(day)" }
    package static func changeMet(_ count: Int, talked: Int) -> String {
        count == 1 ? "1 borger, \(talked) talt med" : "\(count) borgere, \(talked) talt med"
    }
    package static let changeWho = "Hvem rammer den?"
    package static let changeCitizens = "Borgere"
    package static let changesNobody = "Ingen er skrevet på endnu."
    package static let changeOnward = "Vis de næste borgere"
    package static let changesOnward = "Vis de næste ændringer"
    package static func changeUnseen(_ count: Int) -> String {
        count == 1 ? "1 borgers sag kan du ikke se." : "\(count) borgeres sager kan du ikke se."
    }
    package static func changeTalked(_ moment: String) -> String { "talt med \(moment)" }
    package static let changeNotTalked = "ikke talt med endnu"
    package static let changeToldEarlier = "har hørt om en tidligere dag, men ikke talt med om den nye"
    package static let changeName = "Skriv en borger på"
    package static let changeNameSave = "Skriv på, så vi ringer"
    package static let changeNamed = "Borgeren er skrevet på, og opkaldet står på listen."
    package static func changeNamedBefore(in case: String?) -> String {
        "Borgeren stod allerede på før den ændring, og bliver ringet op én gang. "
            + (`case`.map { "Opkaldet hører til sag \($0)." } ?? "Se listen herunder.")
    }
    package static func changeAhead(_ what: String, _ day: String) -> String { "Ring før \(day): \(what)" }
    package static let changeExpectations =
        "Fortæl, hvad der sker og hvorfor. Aftal, hvornår I hører fra hinanden, og hvordan I taler sammen imens."
    package static let changeNameMissing = "Skriv borgerens navn."
    package static let changePhoneMissing = "Skriv et telefonnummer, så vi kan ringe."
    package static let changesLink = "Ved vi det i forvejen? Varslede ændringer"

    package static func choice(_ kind: KnownChangeKind) -> String {
        switch kind {
        case .benefitEnds: "En ydelse eller en indsats stopper"
        case .hearing: "En partshøring før en afgørelse, der går imod borgeren"
        case .cut: "Der bliver givet mindre end før"
        case .reorganisation: "En ny enhed, en ny sagsbehandler eller andre åbningstider"
        case .other: "Noget andet"
        }
    }
}
