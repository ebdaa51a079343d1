package import CaseModel

/// Uddannelse i metoden: who has been on a workshop, when it is to be refreshed, and whether the ground is laid.
extension Wording.Desk {
    package static let training = "Uddannelse i metoden"
    package static let trainingHint =
        "Metoden læres på workshops af to timer, for lederne og for dem, der ringer. Her ser du, hvem der har været med, og "
        + "hvem der mangler."
    package static let trainingOwn = "Dig selv"
    package static let trainingUnits = "Enhederne"
    package static let trainingUnit = "Hvilken enhed?"
    package static let trainingShow = "Vis enheden"
    package static let trainingPeople = "De, der ringer"
    package static let trainingPeopleNone = "Ingen i enheden ringer til borgere."
    package static let trainingCallers = "Ringer"
    package static let trainingTrained = "Uddannet"
    package static let trainingGrounds = "På plads"
    package static let trainingLast = "Sidst med"
    package static let trainingRefresh = "Genopfriskes"
    package static let trainingGround = "Før I begynder"
    package static let trainingGroundHint = "Workshoppen virker først, når de to ting er på plads."
    package static let trainingGroundYes = "Det er på plads"
    package static let trainingGroundNo = "Det er ikke længere på plads"
    package static let trainingHeld = "Holdt indtil nu"
    package static let trainingHeldNone = "Ingen workshop er skrevet ind for enheden endnu."
    package static let trainingDrop = "Slet, det var en fejl"
    package static let trainingKeep = "Skriv en workshop ind"
    package static let trainingKind = "Hvad var det?"
    package static let trainingDay = "Hvilken dag?"
    package static let trainingMinutes = "Hvor mange minutter?"
    package static let trainingWho = "Hvem var med?"
    package static let trainingSave = "Gem workshoppen"
    package static let see = "Se"
    package static let trainingNobody = "Der er ikke valgt nogen. Sæt kryds ved dem, der var med."
    package static let trainingKindMissing = "Vælg, om det var en workshop eller en genopfriskning."
    package static let trainingDayMissing = "Dagen mangler eller findes ikke. Skriv den som dag, måned og år."
    package static let trainingMinutesMissing = "Skriv, hvor mange minutter det varede, med tal."

    package static func name(of kind: TrainingKind) -> String {
        switch kind {
        case .workshop: "workshop"
        case .refresher: "genopfriskning"
        }
    }

    package static func name(of ground: TrainingGround) -> String {
        switch ground {
        case .worksWithComplaints: "Enheden arbejder målrettet med klager"
        case .framesSet: "De administrative rammer er lagt: hvem der ringer, hvornår, og hvor det skrives"
        }
    }

    /// How somebody stands, in words of their own: never by colour alone.
    package static func name(of standing: TrainingStanding) -> String {
        switch standing {
        case .never: "mangler workshop"
        case .lapsed: "skal genopfriskes nu"
        case .nearlyLapsed: "skal snart genopfriskes"
        case .current: "med"
        }
    }

    /// What stands under one's own name.
    package static func own(_ person: TrainedPerson) -> String {
        switch (person.standing, person.last, person.refresh) {
        case (.lapsed, let last?, _):
            "Du var sidst med \(Wording.shortDay(last)). Aftal en genopfriskning med din leder."
        case (_, let last?, let refresh?):
            "Du var sidst med \(Wording.shortDay(last)). Det genopfriskes senest \(Wording.shortDay(refresh))."
        default: "Du har ikke været på en workshop endnu. Aftal en med din leder."
        }
    }

    /// What a unit lacks, first on its page.
    package static func lacking(_ count: Int, of callers: Int) -> String {
        switch count {
        case 0: "Alle \(callers), der ringer, er uddannet."
        case 1: "1 af \(callers), der ringer, mangler en workshop eller en genopfriskning."
        default: "\(count) af \(callers), der ringer, mangler en workshop eller en genopfriskning."
        }
    }

    package static func groundLaid(_ day: CivilDay) -> String { "på plads siden \(Wording.shortDay(day))" }
    package static let groundMissing = "ikke på plads endnu"

    /// One training in a list.
    package static func held(_ row: TrainingRow) -> String {
        "\(name(of: row.kind).firstUpper) \(Wording.shortDay(row.on)), \(row.minutes) minutter, \(row.people.count) med"
    }

    package static func trainingMore(_ count: Int) -> String {
        "Der er \(count) enheder mere. Vælg en enhed for at se den."
    }
}

extension Wording {
    /// Some who ring in a unit lack training: a number, no names.
    package static func trainingReminder(_ count: Int) -> StaffMessage {
        let who = count == 1 ? "1 kollega, du leder, mangler" : "\(count) kolleger, du leder, mangler"
        return StaffMessage(
            subject: "Genklang: uddannelse i metoden",
            paragraphs: [
                "\(who) en workshop i Styrket Borgerkontakt eller en genopfriskning.",
                "Log ind i Genklang, og se under Læring, Uddannelse i metoden, hvem det er.",
            ])
    }

    /// What the command line says when it is done.
    package static let trainingSaved = "Det er skrevet ind."
}
