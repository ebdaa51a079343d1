package import CaseModel

/// Trivsel: what is offered to whom, in words that frighten nobody.
extension Wording.Desk {
    package static let care = "Trivsel"
    package static let careIntro =
        "Her kan du bede om en samtale, sige ja eller nej til det, du bliver tilbudt, og registrere en hændelse. "
        + "Du og den, der er bedt om at tage sig af det, kan se det. Svarer din leder ikke, kan lederen over også se det. "
        + "Det, I taler om, bliver aldrig skrevet ned."
    package static let careForMe = "Tilbudt til dig"
    package static let careForMeNone = "Du har ingen åbne tilbud."
    package static let careYes = "Ja tak"
    package static let careNo = "Nej tak"
    package static func careNumber(_ place: Int, of all: Int) -> String { "nr. \(place) af \(all)" }
    package static let careForMeAsked = "Tilbudt til dig, og det du har bedt om"
    package static let careNoMore = "Jeg har ikke brug for det mere"
    package static func careOwnRequest(_ leader: String, _ when: String) -> String {
        "Du bad om det \(when), og \(leader) har fået besked."
    }
    package static let careVoluntary = "Det er frivilligt, og et nej behøver ingen grund."
    package static let careAsk = "Bed om noget"
    package static let careAskWhat = "Hvad har du brug for?"
    package static let careAskHint = "Din leder får besked om, at der venter en opgave. Beskeden siger ikke hvad."
    package static let careAskHintLeader =
        "Din egen leder får besked om, at der venter en opgave. Beskeden siger ikke hvad."
    package static let careAskHintTop =
        "Der står ingen over dig, så ingen andre får besked, medmindre du vælger en kollega. Det kommer til at stå øverst på siden; "
        + "tag det op i ledergruppen."
    package static let careAskHintNobody =
        "Der er ingen leder over dig, så ingen får besked, medmindre du vælger en kollega. Sig det selv til en, du har tillid til."
    package static let careAskMissing = "Vælg, hvad du har brug for."
    package static let careOfferWhoMissing = "Vælg, hvem du vil tilbyde det."
    package static let careOfferWhatMissing = "Vælg, hvad du vil tilbyde."
    package static let careUnitMissing = "Vælg en enhed."
    package static let careRhythmKindMissing = "Vælg, hvad der skal gentages."
    package static let careRhythmEveryMissing = "Vælg, hvor tit det skal være."
    package static let careStrainMissing = "Vælg, hvad du ser."
    package static let careAskButton = "Bed om det"
    package static let careToAnswer = "Venter på dig som leder"
    package static let careToAnswerNone = "Ingen venter på dig lige nu."
    package static let careAnswerHint =
        "Vi gemmer, at du har tilbudt det, og om det blev holdt, med dato. Aldrig det, I talte om."
    package static func careMoreToAnswer(_ count: Int) -> String {
        "\(count) mere venter."
    }
    package static let careAllToAnswer = "Vis alle, der venter på dig"
    package static let careWaits = "Trivsel venter på dig"
    package static func careWaits(_ kind: CareKind, _ people: Int) -> String {
        "\(people) venter på \(name(of: kind))"
    }
    package static func waitingAnswerLate(_ latest: String) -> String { "skulle være besvaret senest \(latest)" }
    package static let careDuties = "Hændelser, du skal følge op på"
    package static let careDutiesNone = "Ingen hændelser venter på dig."
    package static let careIncidents = "Hændelser, du har registreret eller var med i"
    package static let careAsked = "Din leder har fået besked."
    package static let careAskedNobody =
        "Det er gemt, men ingen har fået besked: der er ingen leder over dig. Sig det selv til en, du har tillid til. "
        + "Administratoren kan se, at der mangler en leder."
    package static let careAskedOwn =
        "Det er gemt. Der står ingen over dig, så ingen andre har fået besked: tag det op i ledergruppen. Det står øverst på siden."
    package static let careAskedOther = "Den, du har valgt, har fået besked. Din nærmeste leder har ikke."
    package static let hardTalkTick = "Samtalen var svær. Jeg vil gerne tale kort med min leder, inden jeg går hjem"
    package static let hardTalkHint = "Kun din leder får det at vide. Det står ikke i notatet og ikke i sagen."
    package static let hardTalkUnheard =
        "Notatet er gemt, men din leder fik ikke besked om, at du gerne vil tale. Bed om det under Trivsel."
    package static func careLeaderAsked(_ when: String) -> String {
        "Din leder blev bedt om at tilbyde dig det \(when)."
    }
    package static let careNobody = "Ingen leder er sat på lige nu. Administratoren kan se, at der mangler en."
    package static let careProvider = "Hvem leder det?"
    package static let careProviderNone = "Ikke bestilt endnu"
    package static let careRhythms = "Faste samtaler"
    package static let careRhythmsNone = "Ingen af dine enheder har faste samtaler endnu."
    package static let careRhythmOpen = "Aftal eller ret faste samtaler"
    package static let careRhythmUnit = "Enhed"
    package static let careRhythmKind = "Hvad skal gentages?"
    package static let careRhythmEvery = "Hvor tit?"
    package static let careRhythmSave = "Gem"
    package static let careOffer = "Tilbyd noget af dig selv"
    package static let careOfferOpen = "Vælg, hvem du vil tilbyde noget"
    package static let careOfferWho = "Til hvem?"
    package static let careOfferWhat = "Hvad tilbyder du?"
    package static let careOfferPressed = "Det er efter en presset periode"
    package static let careOfferButton = "Tilbyd det"
    package static let careMine = "Det, der er gemt om dig"
    package static let careMineIntro =
        "Alt, hvad Trivsel har gemt om dig, og hvem der har set det. Det slettes af sig selv, når det er gammelt nok."
    package static let careMineNone = "Der er ikke gemt noget om dig."
    package static let careLoad = "Det, der tælles"
    package static let careLoadLeader =
        "Er det meget på én gang, så bed om sparring i ledergruppen eller om en samtale med din egen leder."
    package static let careLooks = "Hvem har set det"
    package static let careLooksNone = "Ingen andre har set det."
    package static let careFigures = "Tal for trivsel"
    package static let careFiguresIntro =
        "Hvor mange der er taget hånd om, og hvilke hændelser der har været, pr. kvartal og enhed. Tal om færre end fem "
        + "personer eller fem hændelser vises ikke, og et tal, der kan regnes ud af de andre, vises heller ikke. Siden kan skrives ud til MED."
    package static let incidentFigures = "Hændelser efter art"
    package static let incidentFiguresHint =
        "Antal hændelser i enheden og enhederne under den. En hændelse kan tælle flere steder, så tallene kan ikke lægges sammen."
    package static let incidentFiguresNone = "Ingen tal om hændelser kan vises for disse kvartaler."
    package static let incidentFigureCount = "Hændelser"
    package static let incidentFigureKind = "Art"
    package static func name(of trait: IncidentTrait) -> String {
        switch trait {
        case .violence: name(of: IncidentKind.violence)
        case .threat: name(of: IncidentKind.threat)
        case .harassment: name(of: IncidentKind.harassment)
        case .nearIncident: "tilløb"
        case .digital: "digitalt, i telefon eller på sociale medier"
        case .outsideHours: "uden for arbejdstid"
        case .injury: "med skade eller fravær"
        }
    }
    package static let noQuarterYet = "Der er ingen tal endnu. De kommer, når et kvartal er slut."
    /// - Parameter day: the first after the quarter that runs.
    package static func careFiguresFirst(_ day: CivilDay) -> String {
        """
        Der er ingen tal at vise endnu. De næste kommer \(Wording.shortDay(day)), når kvartalet er slut. Et tal for en enhed \
        kræver, at mindst fem medarbejdere dér er blevet tilbudt en samtale eller har haft en.
        """
    }
    package static func practiceFirst(_ day: CivilDay) -> String {
        """
        Der er ingen tal at vise endnu. De næste kommer \(Wording.shortDay(day)), når kvartalet er slut. De kræver mindst fem \
        samtaler, holdt af mindst tre medarbejdere. Krydserne sættes, når notatet skrives.
        """
    }
    package static let careFigureUnit = "Enhed med underenheder"
    package static let careFigureQuarter = "Kvartal fra"
    package static let careFigureLooked = "Taget hånd om"
    package static let careFigureIncidents = "I hændelser"
    package static let careFigureHidden = "vises ikke"
    package static let careGaps = "Hvor ingen kan tage hånd om nogen"
    package static let careGapsIntro =
        "Her mangler en leder, eller enhederne hænger ikke sammen. Ret det i kataloget over enheder og personer, så "
        + "bliver det, der venter, givet til den rette."
    package static func careGapsLooked(units: Int, people: Int) -> String {
        "Set efter i \(Wording.counted(Int64(units), "enhed", "enheder")) og hos "
            + "\(Wording.counted(Int64(people), "medarbejder", "medarbejdere")): "
            + "enheder, der ligger i ring eller under en, der ikke findes, ledere, der er holdt op, og hvem der ingen har over sig."
    }
    package static let careGapsNone =
        "Alle har en leder, der kan tage hånd om dem. Den øverste leder tager sit eget op i ledergruppen."
    package static let firstAid = "Psykisk førstehjælp"
    package static let firstAidIntro = "Er nogen i fare, så ring 112. Bliv hos din kollega, og tag de fire skridt i ro."
    package static let incidentRegister = "Registrér en hændelse"

    package static func careWaiting(_ count: Int) -> String {
        count == 1 ? "1 opgave venter, fordi ingen kan spørges." : "\(count) opgaver venter, fordi ingen kan spørges."
    }

    /// The four moves of psychological first aid, in their order (R-105).
    package static let firstAidMoves: [(head: String, text: String)] = [
        ("Stop det, der sker", "Få truslen til at høre op, eller få jer begge væk. Tilkald hjælp."),
        ("Find et trygt sted", "Følg din kollega til et roligt rum, og lad ikke kollegaen være alene."),
        (
            "Tal det igennem",
            "Lad kollegaen fortælle i sin egen rækkefølge: hvad skete der, hvad tænkte du, hvordan har du det nu? Lyt, og "
                + "vurdér ikke."
        ),
        (
            "Aftal, hvad der sker nu",
            "Hvem følger hjem, hvem er derhjemme, hvem ringer i aften, og hvornår ses I igen? Sig det til lederen."
        ),
    ]

    package static func name(of kind: CareKind) -> String {
        switch kind {
        case .oneToOne: "1:1-samtale med lederen"
        case .defusing: "defusing, en kort samtale inden du går hjem"
        case .debriefing: "debriefing med en, der er uddannet til det"
        case .supervision: "supervision"
        case .sparring: "sparring med en kollega eller lederen"
        case .professionalSparring: "faglig sparring"
        case .leaderGroup: "sparring i ledergruppen"
        case .furtherHelp: "mere hjælp, som vi finder sammen"
        case .caseworkerChange: "at en kollega overtager en sag"
        }
    }

    package static func name(of cause: CareCause) -> String {
        switch cause {
        case .redStep: "en sag er kommet på rødt trin"
        case .stillRed: "en sag er stadig på rødt trin"
        case .incident: "en hændelse"
        case .load: "der har været meget på én gang"
        case .hardTalk: "en svær samtale"
        case .ownRequest: "medarbejderen har bedt om det"
        case .rhythm: "det er tid igen"
        case .pressedPeriod: "en presset periode"
        case .leadersChoice: "lederen har tilbudt det"
        }
    }

    package static func name(of provider: CareProvider) -> String {
        switch provider {
        case .workEnvironment: "Bestilt hos arbejdsmiljø"
        case .external: "Bestilt uden for kommunen"
        case .trainedColleague: "En uddannet kollega"
        }
    }

    /// How often, as it is chosen.
    package static let rhythmChoices: [(days: Int, label: String)] = [
        (1, "hver arbejdsdag"), (5, "hver uge"), (10, "hver anden uge"), (20, "hver fjerde uge"),
        (60, "hvert kvartal"),
    ]
    package static let rhythmEnd = "ikke fast"

    package static func howOften(_ days: Int) -> String {
        rhythmChoices.first { $0.days == days }?.label ?? "hver \(days). arbejdsdag"
    }

    package static func rhythm(_ kind: CareKind, _ unit: String, every days: Int, next: CivilDay) -> String {
        "\(unit): \(name(of: kind)), \(howOften(days)), næste gang \(Wording.shortDay(next))."
    }

    /// - Parameters:
    ///   - when: the hour at which it came up: which of somebody's days and talks it is, and nothing of what was said.
    ///   - talks: how many hard talks it came up with; `when` is then the hour of the first.
    package static func careLine(
        _ kind: CareKind, _ cause: CareCause?, when: String? = nil, talks: Int? = nil
    ) -> String {
        let what = name(of: kind)
        let several = talks.flatMap { $0 > 1 ? $0 : nil }
        guard let cause else { return "\(what)\(when.map { ", \($0)" } ?? "")." }
        let occasion =
            switch (cause, several) {
            case (.hardTalk, let talks?): "\(talks) svære samtaler\(when.map { ", den første \($0)" } ?? "")"
            case (.ownRequest, let talks?): "\(name(of: cause)) efter \(talks) svære samtaler"
            default: "\(name(of: cause))\(when.map { ", \($0)" } ?? "")"
            }
        return "\(what). Anledning: \(occasion)."
    }

    package static func careAbout(_ name: String) -> String { "Til \(name)" }
    package static func careTeam(_ unit: String) -> String { "Til hele \(unit)" }

    package static func loads(_ load: CareLoad) -> String {
        "Sager på rødt trin: \(load.redCases). Svære samtaler: \(load.hardTalks). Indsigelser: \(load.objections)."
    }

    package static func look(_ at: String, _ who: String, _ what: String) -> String { "\(at): \(who), \(what)" }

    package static func name(ofCareLook code: String) -> String {
        switch code {
        case "care.read": "så listen"
        case "incident.read": "læste hændelsen"
        case "incident.learning": "bad om en gennemgang i Læring"
        case "incident.joined": "samlede to meldinger om hændelsen"
        case "incident.parted": "skilte to meldinger om hændelsen"
        case "incident.added": "føjede noget til hændelsen"
        case "incident.taken-back": "tog et svar om hændelsen tilbage"
        case "prompt.taken-back": "tog et svar tilbage"
        case "prompt.not-held": "skrev, at det ikke blev holdt"
        case "prompt.ordered": "skrev, hvem der leder det"
        case "incident.exported": "hentede hændelsen som fil"
        case "prompt.asked": "bad om noget"
        case "prompt.accepted": "sagde ja tak"
        case "prompt.offered": "tilbød noget"
        case "prompt.held": "skrev, at det blev holdt"
        case "prompt.declined": "skrev et nej tak"
        case "prompt.turned-down": "svarede, at det ikke kan lade sig gøre"
        default: "arbejdede med det"
        }
    }

    package static func name(of gap: CareGapKind, unit: String, person: String?) -> String {
        switch gap {
        case .loop: "\(unit) ligger under sig selv."
        case .unknownParent: "\(unit) ligger under en enhed, der ikke findes."
        case .leaderGone: "Lederen af \(unit) arbejder her ikke mere."
        case .nobodyLeads: "Ingen leder \(unit), heller ikke længere oppe."
        case .nobodyAbove: "Ingen står over \(person ?? colleague) i \(unit)."
        }
    }
}
