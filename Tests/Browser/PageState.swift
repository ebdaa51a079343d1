import CaseModel

/// One page in one of the states that people meet it in.
struct PageState: Sendable {
    /// The route's name in `DeskRoutes`.
    let route: String
    let state: String
    /// Who is signed in; nobody when `nil`.
    let user: String?
    /// Which service is silent meanwhile.
    let silent: ServiceName?
    /// Leads there, from a browser in which `user` is signed in.
    let reach: @Sendable (Tab, Cast) throws -> Void
    /// What is to be read there, so that no other page is looked at by mistake.
    let shows: String

    init(
        _ route: String, _ state: String, as user: String?, without silent: ServiceName? = nil, shows: String,
        _ reach: @escaping @Sendable (Tab, Cast) throws -> Void
    ) {
        self.route = route
        self.state = state
        self.user = user
        self.silent = silent
        self.shows = shows
        self.reach = reach
    }

    /// Routes that answer with something else than a page.
    static let notPages: Set<String> = [
        "style", "script", "live", "incident.file", "inspection.file", "inspection.words", "inspection.case",
        "figures.file", "case.mail", "case.letter.pdf", "mails.part",
    ]

    /// Every state of every page. A test holds it against the table of routes.
    static let all: [PageState] =
        signIn + calls + registration + sagen + search + log + conversation + team + handOver + absence + access
        + learning + care
        + restrictions + owed + formal + papers + inspection + inquiry + around + mails + letters
        + board + sameCitizen + context + objections + besides

    static func open(_ path: String) -> @Sendable (Tab, Cast) throws -> Void {
        { tab, _ in try tab.open(path) }
    }

    private static let signIn = [
        PageState("sign-in.show", "empty", as: nil, shows: "Brugernavn", open("/log-ind")),
        PageState("sign-in.show", "too long away", as: nil, shows: "logge ind igen", open("/log-ind?besked=igen")),
        PageState("sign-in.show", "faults", as: nil, shows: "Der er problemer") { tab, _ in
            try tab.open("/log-ind")
            try tab.click("Log ind")
        },
    ]

    private static let calls = [
        PageState("calls", "filled", as: "mette", shows: "overskredet", open("/")),
        PageState("calls", "long texts", as: "peter", shows: "Donaudampf", open("/")),
        PageState("calls", "empty", as: "lars", shows: "Du skylder ingen et opkald", open("/")),
        PageState("calls", "no cases", as: "admin", shows: "Som administrator ser du ingen sager", open("/")),
        PageState("calls", "silent", as: "mette", without: .callback, shows: "kan ikke vises lige nu", open("/")),
    ]

    private static let registration = [
        PageState("registration.show", "empty", as: "karen", shows: "Hvem er borgeren?", open("/henvendelser/ny")),
        PageState("registration.show", "faults", as: "karen", shows: "Der er problemer") { tab, _ in
            try tab.open("/henvendelser/ny")
            try tab.fill("Telefon", "ring til mig")
            try tab.fill("Punkt 1", String(repeating: "Langtord", count: 60))
            try tab.fill("Dag", "32")
            try tab.choose("Vi har ikke et fælles sprog")
            try tab.click("Registrér henvendelsen")
        },
        PageState("registration.show", "kept", as: "karen", shows: "Her er det, du havde skrevet") { tab, _ in
            try tab.open("/henvendelser/ny")
            try tab.fill("Kort beskrivelse", "Halvt skrevet")
            try tab.click("Registrér henvendelsen")
            try tab.open("/henvendelser/ny")
        },
        PageState("registration.show", "silent", as: "karen", without: .intake, shows: "fik ikke svar i tide") {
            tab, _ in
            try tab.open("/henvendelser/ny")
            try tab.click("Slet det, og begynd forfra")
            try tab.fillRegistration(name: "Åse Ærøskøbing")
            try tab.click("Registrér henvendelsen")
        },
        PageState(
            "registration.show", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/henvendelser/ny")),
    ]

    private static let sagen = [
        PageState("case", "red", as: "lone", shows: "Rød") { tab, cast in try tab.open("/sager/\(cast.red)") },
        PageState("case", "everything open", as: "mette", shows: "Gem trinnet") { tab, cast in
            try tab.open("/sager/\(cast.solved)")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
            try tab.open("/sager/\(cast.red)")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("case", "closed, with a note", as: "mette", shows: "Læs notatet") { tab, cast in
            try tab.open("/sager/\(cast.solved)")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("case", "just registered", as: "mette", shows: "Henvendelsen er registreret") { tab, cast in
            try tab.open("/sager/\(cast.near)?besked=ny")
        },
        PageState("case", "objected", as: "ahmed", shows: "gjorde indsigelse") { tab, cast in
            try tab.open("/sager/\(cast.objected)")
        },
        PageState("case", "to be acknowledged", as: "henrik", shows: "Jeg har den") { tab, cast in
            try tab.open("/sager/\(cast.formal)")
        },
        PageState("case", "step with faults", as: "mette", shows: "Vælg et trin.") { tab, cast in
            try tab.open("/sager/\(cast.near)")
            try tab.unfold("Vurdér trinnet")
            try tab.click("Gem trinnet")
        },
        PageState("case", "objection with faults", as: "mette", shows: "Skriv med borgerens egne ord") { tab, cast in
            try tab.open("/sager/\(cast.solved)")
            try tab.unfold("Borgeren siger, at notatet ikke er rigtigt")
            try tab.click("Registrér indsigelsen")
        },
        PageState("case", "long texts", as: "peter", shows: "Donaudampf") { tab, cast in
            try tab.open("/sager/\(cast.long)")
        },
        PageState("case", "silent", as: "mette", without: .callback, shows: "kan ikke vises lige nu") { tab, cast in
            try tab.open("/sager/\(cast.red)")
        },
        PageState("case", "silent owner", as: "mette", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.red)")
        },
        PageState("case", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)")
        },
        PageState("case", "unknown", as: "mette", shows: "Siden findes ikke", open("/sager/K-findes-ikke")),
        PageState("case.note", "filled", as: "mette", shows: "Vi talte om forløbet") { tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1")
        },
        PageState("case.note", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1")
        },
    ]

    private static let conversation = [
        PageState("conversation.show", "empty", as: "mette", shows: "Samtalen i rækkefølge") { tab, cast in
            try tab.open("/sager/\(cast.near)/samtale")
        },
        PageState("conversation.show", "copy shown", as: "mette", shows: "Sådan læser borgeren notatet") { tab, cast in
            try tab.open("/sager/\(cast.red)/samtale")
            try tab.fill("Hvad talte I om?", "Vi talte om brevene. Borgeren er meget vanskelig.")
            try tab.fill("Aftale 1", "Vi svarer inden fredag")
            try tab.choose("Kommunen", in: "Aftale 1")
            try tab.choose("Løst", in: "Hvordan sluttede")
            try tab.click("Se, hvad borgeren får")
        },
        PageState("conversation.show", "goes on formally", as: "mette", shows: "Hvem tager over formelt?") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/samtale")
            try tab.unfold("Flere aftaler")
            try tab.choose("Går videre formelt", in: "Hvordan sluttede")
        },
        PageState("conversation.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.late)/samtale")
            try tab.fill("Aftale 1", "Vi svarer")
            try tab.choose("Løst", in: "Hvordan sluttede")
            try tab.click("Gem notatet, og afslut opkaldet")
        },
        PageState("conversation.show", "wish without a time", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/samtale")
            try tab.fill("Tidligst kl.", "efter frokost")
            try tab.click("Gem ønsket")
        },
        PageState("conversation.show", "long texts", as: "peter", shows: "Donaudampf") { tab, cast in
            try tab.open("/sager/\(cast.long)/samtale")
        },
        PageState("conversation.show", "nothing owed", as: "mette", shows: "ikke lovet borgeren") { tab, cast in
            try tab.open("/sager/\(cast.solved)/samtale")
        },
        PageState("conversation.show", "silent", as: "mette", without: .callback, shows: "Hvad talte I om?") {
            tab, cast in
            try tab.open("/sager/\(cast.red)/samtale")
        },
        PageState("conversation.show", "denied", as: "karen", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/samtale")
        },
    ]

    private static let team = [
        PageState("team", "filled", as: "lone", shows: "Tilbyd Mette Rønne en 1:1-samtale", open("/holdet")),
        PageState("team", "long texts", as: "torben", shows: "Donaudampf", open("/holdet")),
        PageState("team", "one part", as: "torben", shows: "Hele Holdet", open("/holdet?vis=overskredet")),
        PageState("team", "empty", as: "erik", shows: "Intet haster på holdet lige nu", open("/holdet")),
        PageState("team", "silent", as: "lone", without: .callback, shows: "kan ikke vises lige nu", open("/holdet")),
        PageState("team", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/holdet")),
    ]

    private static let handOver = [
        PageState(
            "team.hand-over.show", "filled", as: "lone", shows: "Hvem tager opkaldene?",
            open("/holdet/overdragelse/P-demo07")),
        PageState("team.hand-over.show", "faults", as: "lone", shows: "Der er problemer") { tab, _ in
            try tab.open("/holdet/overdragelse/P-demo07")
            try tab.click("Giv opkaldene videre")
        },
        PageState(
            "team.hand-over.show", "empty", as: "erik", shows: "Der er ingen opkald at give videre",
            open("/holdet/overdragelse/P-demo20")),
        PageState(
            "team.hand-over.show", "silent", as: "lone", without: .callback, shows: "kan ikke vises lige nu",
            open("/holdet/overdragelse/P-demo07")),
        PageState(
            "team.hand-over.show", "denied", as: "mette", shows: "Siden er ikke åben for dig",
            open("/holdet/overdragelse/P-demo08")),
    ]

    private static let absence = [
        PageState("absence.show", "one's own", as: "ahmed", shows: "Gem fraværet", open("/fravaer")),
        PageState("absence.show", "a leader's", as: "lone", shows: "Hvem er væk?", open("/fravaer")),
        PageState("absence.show", "faults", as: "lone", shows: "Der er problemer") { tab, _ in
            try tab.open("/fravaer")
            try tab.click("Gem fraværet")
        },
        PageState("absence.show", "silent", as: "karen", without: .directory, shows: "Fravær", open("/fravaer")),
    ]
}

extension Tab {
    /// Ny henvendelse, with the least that a citizen on the telephone has to wait for.
    func fillRegistration(name: String, unit: String = "Jobcenter Nord", assigned: String? = nil) throws {
        try open("/henvendelser/ny")
        try fill("Navn", name)
        try fill("Telefon", "12345678")
        try fill("Adresse", "Ålevej 5\n9999 Prøveby")
        try choose("Jeg har sikret mig, at adressen er borgerens egen")
        try fill("Kort beskrivelse", "Breve er ikke besvaret i tre uger.")
        try choose("Klage", in: "Hvad er det?")
        try fill("Punkt 1", "Ingen svar i tre uger")
        try choose("Behandlingen", in: "Punkt 1 handler om")
        try select("Enhed", unit)
        if let assigned { try select("Hvem ringer?", assigned) }
    }
}
