package import CaseModel

// What the pages about access say: codes, passwords, sessions, and other people's access for the administrator.
extension Wording.Desk {
    // Signing in
    package static let codeTitle = "Skriv koden"
    package static let codeLead = "Din konto har totrinslogin. Åbn appen med koder på din telefon."
    package static let code = "Kode"
    package static let codeHint = "Seks cifre fra telefonen, eller en af dine nødkoder."
    package static let codeMissing = "Skriv koden fra din telefon."
    package static let codeLost = "Har du hverken telefon eller nødkoder, så bed din administrator om hjælp."
    package static let notVouchedTitle = "Du kommer ikke ind herfra"
    package static let notVouched =
        "Du er ikke logget ind hos kommunen, eller også siger kommunens login ikke, hvem du er. Luk browseren, log ind "
        + "hos kommunen, og prøv igen. Hjælper det ikke, så ring til driften."
    package static let notTheProxyTitle = "Herfra kan der ikke logges ind"
    package static let notTheProxy =
        "Denne indgang er kun til kommunens login. Brug adressen, du plejer, eller ring til driften."
    package static let leftTitle = "Du er logget ud"
    package static let left =
        "Du er logget ud her, men stadig logget ind hos kommunen. Luk browseren, når du går fra maskinen."
    package static let signInOnce = "Log ind igen"

    // Min adgang
    package static let access = "Min adgang"
    package static let places = "Her er du logget ind"
    package static let thisPlace = "Denne browser"
    package static let began = "Begyndt"
    package static let lastUsed = "Senest brugt"
    package static let place = "Sted"
    package static let end = "Afslut"
    package static let endOthers = "Afslut alle andre"
    package static let endAll = "Afslut alle"
    package static let sessionsEnded = "Det er afsluttet. Den, der sad dér, skal logge ind igen."
    package static let unknownPlace = "Kender du ikke et sted, så afslut det, og skift din adgangskode."
    package static let noPlaces = "Ingen steder lige nu."

    package static let changePassword = "Skift adgangskode"
    package static let passwordLead = "Mindst 12 tegn og ikke dit navn. Flere ord efter hinanden er lettest at huske."
    package static let currentPassword = "Din adgangskode nu"
    package static let newPassword = "Ny adgangskode"
    package static let again = "Ny adgangskode igen"
    package static let newPasswordMissing = "Skriv den nye adgangskode."
    package static let passwordsDiffer = "De to nye adgangskoder er ikke ens. Skriv dem igen."
    package static let passwordChanged = "Din adgangskode er skiftet, og du er logget ud alle andre steder."
    package static let noPassword = "Du logger ind med kommunens eget login. Adgangskode og totrinslogin retter du dér."

    // Totrinslogin
    package static let factor = "Totrinslogin"
    package static let factorLead =
        "Med totrinslogin skriver du en kode fra din telefon efter adgangskoden. Så kan ingen komme ind alene med den."
    package static let factorOff = "Slået fra"
    package static let factorSetUp = "Slå totrinslogin til"
    package static let factorChange = "Ret totrinslogin"
    package static let factorIsRequired = "Din rolle kræver totrinslogin. Slå det til, så åbner resten sig."
    package static let factorWasReset =
        "Din administrator har slået dit totrinslogin fra. Har du ikke bedt om det, så ring til driften nu."
    package static let factorTurnedOff = "Totrinslogin er slået fra."
    package static let factorCannotGo = "Din rolle kræver totrinslogin, så det kan ikke slås fra."
    package static let enrolmentTitle = "Slå totrinslogin til"
    package static let enrolmentSteps = [
        "Åbn en app til engangskoder på din telefon. Er der ingen, så hent en, din arbejdsgiver har godkendt.",
        "Vælg i appen at tilføje en konto, og hold kameraet over billedet.",
        "Skriv den kode, appen så viser.",
    ]
    package static let picture = "Billede til telefonens kamera"
    package static let secretByHand = "Kan kameraet ikke bruges, så skriv denne nøgle i appen:"
    package static let confirm = "Slå til"
    package static let codesTitle = "Dine nødkoder"
    package static let codesLead =
        "Hver kode kan bruges én gang i stedet for telefonen. De vises kun nu: skriv dem ned, og læg dem et sikkert sted."
    package static let factorIsOn = "Totrinslogin er slået til."
    package static let oldCodesGone = "Dine gamle nødkoder gælder ikke mere."
    package static let codesKept = "Jeg har gemt dem"
    package static let newCodes = "Nye nødkoder"
    package static let newCodesLead = "De gamle holder op med at gælde."
    package static let turnOff = "Slå totrinslogin fra"

    // Adgange
    package static let accesses = "Adgange"
    package static let accessesLead = "Hvordan hver enkelt kommer ind. Sager ses ikke herfra."
    package static let whose = "Hvem"
    package static let signInKind = "Login"
    package static let sessionCount = "Logget ind"
    package static let ownAccount = "Adgangskode"
    package static let municipalitySignIn = "Kommunens login"
    package static let inactive = "lukket"
    package static let resetFactor = "Slå totrinslogin fra for denne person"
    package static let resetFactorLead =
        "Brug det, når både telefon og nødkoder er væk, og du har talt med personen selv. Det skrives ned, og personen "
        + "får det at vide ved næste login."
    package static let missingHere = "mangler, så intet er åbent for personen endnu"

    package static func factorSince(_ moment: Timestamp) -> String { "Slået til \(Wording.moment(moment))" }
    package static func wasReset(_ moment: Timestamp) -> String {
        "Slået fra af en administrator \(Wording.moment(moment))"
    }
    package static func codesLeft(_ count: Int) -> String {
        count == 0 ? "Ingen nødkoder tilbage" : Wording.counted(Int64(count), "nødkode tilbage", "nødkoder tilbage")
    }
    package static func endPlace(_ place: String) -> String { "Afslut \(place)" }

    /// "Firefox på Windows"; enough to know one's own machine again.
    package static func name(of browser: BrowserKind, on machine: MachineKind) -> String {
        if browser == .commandLine { return "Kommandolinjen" }
        let program =
            switch browser {
            case .firefox: "Firefox"
            case .chromium: "Chrome eller lignende"
            case .edge: "Edge"
            case .safari: "Safari"
            case .commandLine, .other: "En browser"
            }
        return switch machine {
        case .windows: "\(program) på Windows"
        case .macOS: "\(program) på Mac"
        case .linux: "\(program) på Linux"
        case .iOS: "\(program) på iPhone eller iPad"
        case .android: "\(program) på Android"
        case .other: program
        }
    }
}
