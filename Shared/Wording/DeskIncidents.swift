package import CaseModel

/// Registering an incident, and what the leader sees to.
extension Wording.Desk {
    package static let incident = "Hændelse"
    package static let incidentIntro =
        "Det tager under et minut. Skriv kun det vigtigste; resten tager du mundtligt med din leder."
    package static let incidentAlike = "Ligner den en, der er registreret?"
    package static let incidentAnother = "Registrér den også. Lederen kan samle to, der er den samme"
    package static let incidentAlsoTold = "Andre melder om det samme"
    package static let incidentLooksTold = "En anden melding ligner denne."
    package static let incidentLooksTwice = "Er det den samme hændelse, så saml dem"
    package static let incidentLooksListed =
        "Skete omkring samme tid som en anden melding. Er det den samme hændelse, så saml dem på siden."
    package static let incidentTies = "Er den meldt to gange?"
    package static let incidentJoined = "Hændelsen er samlet med en anden, og der følges op på den anden."
    package static let incidentJoinedOpen = "Åbn den, der følges op på"
    package static let incidentJoinedTold =
        "Lederen har samlet den med en anden melding om det samme, og følger op på dem som én. Det, du har skrevet, står her."
    package static let incidentJoinedHere = "Disse meldinger er om det samme. De bliver fulgt op her:"
    package static let incidentJoinOpen = "Saml den med en anden melding om det samme"
    package static let incidentJoinWhich = "Hvilken melding er om det samme?"
    package static let incidentJoinHint =
        "Opgaverne står derefter én gang, her på siden, med den tidligste frist. Ingen bliver tilbudt det samme to gange. Begge "
        + "beskrivelser bliver stående, og du kan skille dem igen samme dag."
    package static let incidentJoinMissing = "Vælg den melding, der er om det samme."
    package static let incidentJoinButton = "Saml de to"
    package static let incidentPartButton = "Det er to hændelser alligevel: skil dem igen"
    package static let incidentsJoined = "De to meldinger er samlet, og der følges op på dem som én."
    package static let incidentsParted = "De to er skilt igen. Hver har sine opgaver som før."
    package static func incidentReport(_ kind: IncidentKind, _ happened: String, registered: String) -> String {
        "\(name(of: kind).firstUpper), \(happened), registreret \(registered)"
    }
    package static let incidentUrgent = "Er nogen i fare, så ring 112 først."
    package static let incidentKind = "Hvad skete der?"
    package static let incidentReporter = "Hvem er du i det?"
    package static let incidentExposed = "Hvem gik det ud over?"
    package static let incidentExposedHint = "Kun hvis det ikke var dig."
    package static let incidentWitness = "Hvem så det?"
    package static let incidentWitnessHint =
        "En leder, der er nævnt her, følger ikke selv op og læser ikke det, du skriver. Det gør lederen over."
    package static let incidentFollow = "Skal det uden om den nærmeste leder?"
    package static let incidentFollowWho = "Hvem skal følge op?"
    package static let incidentFollowNearest = "Nærmeste leder for den, det gik ud over"
    package static let incidentFollowAbove = "Lederen over den nærmeste leder"
    package static let incidentFollowHint =
        "Vælg lederen over, hvis den nærmeste leder selv har del i det. Så får den nærmeste leder ikke besked og kan ikke "
        + "læse det, heller ikke senere."
    package static let incidentPlace = "Passer noget af dette?"
    package static let incidentDigital = "Det skete digitalt, i telefon eller på sociale medier"
    package static let incidentOutside = "Det skete uden for arbejdstid"
    package static let incidentInjury = "Nogen kom til skade eller blev væk fra arbejde"
    package static let incidentWhen = "Hvornår skete det?"
    package static let incidentWhenHint = "Lad det stå tomt, hvis det er sket lige nu."
    package static let incidentWords = "Kort, hvad der skete"
    package static let incidentReaders =
        "Det læses af dig, af dem det gik ud over, og af den leder, der følger op. Er en frist overskredet, kan lederne over "
        + "også læse det. Har kommunen et eget system for hændelser, får det ordene med."
    package static let incidentHow = "Hvordan"
    package static let incidentUnit = "Enhed"
    package static let incidentOfCase = "Sag"
    package static let incidentDigitalFact = "digitalt, i telefon eller på sociale medier"
    package static let incidentOutsideFact = "uden for arbejdstid"
    package static let incidentCase = "Handler det om en sag?"
    package static let incidentCaseHint =
        "Skriv sagens nummer, hvis risikoen skal vurderes før det næste møde. I sagen står der kun, at den skal vurderes."
    package static let incidentCaseOwn = "Vælg en af dine sager"
    package static let incidentCaseNone = "Ingen af mine sager"
    package static let incidentCaseOther = "Eller skriv en anden sags nummer"
    package static let incidentCaseUnknown =
        "Sagen findes ikke, eller den er ikke åben for dig. Ret nummeret, eller lad feltet stå tomt: lederen kan skrive sagen "
        + "på bagefter."
    package static let incidentCaseSilent =
        "Sagen kan ikke slås op lige nu. Lad feltet stå tomt, så hændelsen bliver registreret: sagen kan skrives på bagefter."
    package static let incidentSave = "Registrér hændelsen"
    package static let incidentSaved = "Hændelsen er registreret, og den leder, der følger op, har fået besked."
    package static let incidentSavedOwn =
        "Hændelsen er registreret, og det er dig, der følger op. Opgaverne står øverst på siden."
    package static let incidentSavedNobody =
        "Hændelsen er registreret, men ingen har fået besked: der er ingen leder, der kan følge op. Sig det selv til en, der kan "
        + "handle, nu. Er nogen i fare, så ring 112."
    package static let incidentTitle = "Hændelsen"
    package static let incidentHappened = "Skete"
    package static let incidentRegistered = "Registreret"
    package static let incidentBy = "Registreret af"
    package static let incidentLeader = "Følges op af"
    package static let incidentSeen =
        "Du var vidne. Hvad der skete, og hvem det gik ud over, kan kun de og lederen se. Her står det, du bliver tilbudt."
    package static let incidentDuties = "Det, lederen skal"
    package static let incidentDone = "Det er gjort"
    package static let incidentNotNeeded = "Ikke nødvendigt"
    package static let incidentGround = "Hvis det ikke er nødvendigt: hvorfor?"
    package static let incidentFile = "Hent som fil til kommunens system"
    package static let incidentsClosed = "Afsluttede hændelser"
    package static let incidentsClosedIntro =
        "Hændelser, der er fulgt op, i de enheder du leder nu, og dem du selv har registreret eller var med i. Den, der "
        + "overtager enheden efter dig, finder dem her."
    package static let incidentsClosedNone = "Her er ingen afsluttede hændelser."
    package static let incidentsOlder = "Vis ældre"
    package static func incidentsNewest(_ count: Int) -> String {
        "Kun de \(count) nyeste vises. De andre kommer frem, når nogle af disse er fulgt op."
    }
    package static let incidentClosed = "Alt er fulgt op."
    package static let incidentHurt = "Skade eller fravær"
    package static func hurt(absentFrom day: String?) -> String {
        day.map { "Ja. Fravær fra \($0)." } ?? "Ja."
    }
    package static let incidentAdd = "Ved I mere nu?"
    package static let incidentAddOpen = "Tilføj noget til hændelsen"
    package static let incidentAddHint =
        "Tilføj flere, der var med, en skade, fravær eller sagen. Nye tilføjes til dem, der står her allerede. Nye frister "
        + "og tilbud om hjælp gælder fra nu, og hændelsen gives videre til kommunens system igen."
    package static let incidentAbsent = "Første fraværsdag"
    package static let incidentAbsentHint = "Fristen for at anmelde arbejdsulykken regnes fra den dag."
    package static let incidentAbsentBad = "Skriv dagen helt ud, eller lad felterne stå tomme."
    package static let incidentKindNow = "Hvad var det?"
    package static let incidentAddButton = "Tilføj det"
    package static let incidentAdded = "Det er tilføjet til hændelsen."
    package static let incidentAdditions = "Tilføjet siden"
    package static func incidentAddition(_ parts: [IncidentPart], _ at: String, by person: String) -> String {
        let what = parts.map { name(of: $0) }.joined(separator: ", ").firstUpper
        return "\(what). \(person), \(at)."
    }

    package static func name(of part: IncidentPart) -> String {
        switch part {
        case .exposed: "flere, det gik ud over"
        case .witnesses: "flere vidner"
        case .injury: "en skade"
        case .absence: "fravær"
        case .kind: "hvad det var"
        case .aboutCase: "sagen, det handler om"
        }
    }

    package static let incidentLearn = "Hvad kan vi lære af det?"
    package static let incidentLearnHint =
        "Bed om en gennemgang, når I vil se på, om arbejdet kan lægges anderledes til rette. Læring får enheden at vide, "
        + "og hvornår gennemgangen tidligst kan begynde. Ikke hvem det gik ud over, ikke hvad der skete, og ingen sag."
    package static let incidentLearnButton = "Bed om en gennemgang"
    package static let incidentLearnSaved = "Der er bedt om en gennemgang. Den ligger under Læring."
    package static let incidentCaseBad = "Sagens nummer er ikke skrevet rigtigt. Det står øverst på sagen."
    package static let incidentKindMissing = "Vælg, hvad der skete."
    package static let incidentReporterMissing = "Vælg, hvem du er i det."
    package static let incidentWhenBad = "Skriv dag og tidspunkt helt ud, eller lad felterne stå tomme."

    package static func name(of kind: IncidentKind) -> String {
        switch kind {
        case .violence: "vold"
        case .threat: "trussel"
        case .harassment: "chikane"
        case .nearIncident: "tilløb: det gik næsten galt"
        }
    }

    package static func name(of reporter: IncidentReporter) -> String {
        switch reporter {
        case .exposed: "Det gik ud over mig"
        case .witness: "Jeg så det"
        case .leader: "Jeg er leder for den, det gik ud over"
        }
    }

    package static func name(of duty: IncidentDuty) -> String {
        switch duty {
        case .handle: "Sørg for, at det er stoppet, at alle er i sikkerhed, og at det er aftalt, hvem der gør hvad"
        case .police:
            "Anmeld det til politiet, eller sørg for, at det bliver anmeldt; få juridisk hjælp, hvis du er i tvivl"
        case .accidentReport: "Anmeld arbejdsulykken"
        case .help:
            "Tilbyd professionel hjælp til dem, det gik ud over, og til vidner, og hør, om resten af gruppen har brug for "
                + "at tale det igennem sammen"
        case .examine: "Få MED til at undersøge årsagen"
        case .measures: "Gennemfør det, der skal hindre, at det sker igen"
        case .handOver: "Giv hændelsen videre til kommunens system for hændelser"
        }
    }

    package static func name(of answer: DutyAnswer) -> String {
        switch answer {
        case .done: "gjort"
        case .notNeeded: "ikke nødvendigt"
        }
    }

    package static func dutyDue(_ latest: String, isOverdue: Bool) -> String {
        isOverdue ? "Skulle være gjort senest \(latest)." : "Senest \(latest)."
    }

    package static func dutyAnswered(_ answer: DutyAnswer, _ at: String, by name: String?) -> String {
        "\(Wording.Desk.name(of: answer).firstUpper) \(at)"
            + (name.map { ", \($0)" } ?? "") + "."
    }

    package static func incidentLearns(since day: String) -> String {
        "Der er bedt om en gennemgang \(day). Den ligger under Læring."
    }

    package static func incidentLine(_ kind: IncidentKind, _ happened: String) -> String {
        "\(name(of: kind)), \(happened)"
    }

    /// How much is to be done about an incident beside what is named.
    package static func dutiesOpenBesides(_ count: Int) -> String {
        count == 1 ? "1 ting mere mangler." : "\(count) ting mere mangler."
    }

    package static func incidentWaits(_ registered: String) -> String { "Hændelse, registreret \(registered)" }
    package static func incidentsLeftOut(_ count: Int) -> String {
        count == 1 ? "1 hændelse mere venter på dig" : "\(count) hændelser mere venter på dig"
    }
}
