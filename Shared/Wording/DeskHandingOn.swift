package import CaseModel

/// Giving calls on, being away, answering for a broken promise.
extension Wording.Desk {
    // Who rings
    package static let takeCall = "Tag opkaldet"
    package static let giveOn = "Giv videre"
    package static let giveOnHead = "Giv opkaldet videre"
    package static let giveCaseOnHead = "Giv sagen videre"
    package static let whoHas = "Hvem skal have sagen?"
    package static let giveOnHint =
        "Løftet til borgeren står ved magt. Den, du vælger, får besked, og det står på sagen, hvem der gav den videre."
    package static let whoRings = "Hvem skal ringe?"
    package static let whoRingsMissing = "Vælg, hvem der skal ringe."
    package static let assignReason = "Hvorfor netop den medarbejder?"
    package static let assignReasonHint =
        "Kun nødvendigt, når klagen drejer sig om den, du vælger. Så kan kun en leder gøre det."
    package static let callGiven = "Opkaldet er givet videre."
    package static let callTaken = "Opkaldet er dit nu."
    package static func ringsDespite(_ name: String, by leader: String, _ reason: String) -> String {
        "\(name) ringer, selv om klagen drejer sig om den, der ringer. \(leader) skriver: \(reason)"
    }
    package static func assignedTo(_ name: String) -> String { "Opkaldet blev givet til \(name)" }

    // Hand-over
    package static let handOver = "Giv opkald videre"
    package static func handOverHead(_ name: String) -> String { "Opkald, som \(name) skylder" }
    package static let handOverHint =
        "Vælg én, der tager dem alle, eller vælg for hvert opkald. Løfterne til borgerne ændres ikke."
    package static let handOverAll = "Hvem tager opkaldene?"
    package static let handOverEach = "Vælger jeg ved hvert opkald"
    package static let handOverAsAbove = "Som valgt ovenfor"
    package static let handOverStays = "Bliver, hvor det er"
    package static func handOverTakes(_ citizen: String) -> String { "Hvem tager opkaldet til \(citizen)?" }
    package static let handOverDo = "Giv opkaldene videre"
    package static let handOverNobody = "Vælg, hvem der tager opkaldene, eller vælg ved mindst ét af dem."
    package static let handOverNone = "Der er ingen opkald at give videre."
    package static let handOverMore =
        "Der er flere opkald end dem, der er vist. Resten kommer frem, når disse er givet videre."
    package static let backToTeam = "Tilbage til Holdet"
    package static func movedCount(_ count: Int) -> String {
        switch count {
        case 0: "Ingen opkald blev givet videre."
        case 1: "1 opkald blev givet videre."
        default: "\(count) opkald blev givet videre."
        }
    }
    package static func notMovedCount(_ count: Int) -> String {
        count == 1 ? "1 opkald blev ikke givet videre." : "\(count) opkald blev ikke givet videre."
    }
    package static func moved(_ citizen: String, to name: String) -> String { "\(citizen): \(name) ringer nu." }
    package static func notMoved(_ citizen: String, to name: String, _ why: String) -> String {
        "\(citizen) blev ikke givet til \(name). \(why)"
    }

    // Absence
    package static let absence = "Fravær"
    package static func awayUntil(_ day: CivilDay) -> String { "fraværende til \(Wording.shortDay(day))" }
    /// Said of a colleague who does not work here any more.
    package static let gone = "er her ikke længere"
    package static let away = "Fraværende"
    package static let awayNone = "Ingen, der skylder et opkald, er fraværende i dag."
    package static func goneOwes(_ name: String, owed: Int, overdue: Int) -> String {
        let calls = owed == 1 ? "1 opkald" : "\(owed) opkald"
        let late = overdue > 0 ? ", heraf \(overdue) overskredet" : ""
        return "\(name) \(gone) og skylder \(calls)\(late)."
    }
    package static func awayOwes(_ name: String, until day: CivilDay, owed: Int, overdue: Int) -> String {
        let calls = owed == 1 ? "1 opkald" : "\(owed) opkald"
        let late = overdue > 0 ? ", heraf \(overdue) overskredet" : ""
        return "\(name) er \(awayUntil(day)) og skylder \(calls)\(late)."
    }
    package static let absenceHint =
        "Skriv kun, hvornår du eller medarbejderen er væk. Grunden skal ikke stå her. Kender du ikke den sidste dag, så "
        + "skriv den dag, hvor I ser på det igen."
    package static let absenceWho = "Hvem er væk?"
    package static let absenceFrom = "Første dag"
    package static let absenceTo = "Sidste dag"
    package static let absenceSave = "Gem fraværet"
    package static let absenceSaved = "Fraværet er gemt. Kolleger ser det, når de vælger, hvem der skal ringe."
    package static let absenceEnded = "Fraværet er slut."
    package static let absenceNone = "Der er ikke skrevet noget fravær."
    package static let absenceEnd = "Er tilbage"
    package static let absenceCancel = "Slet"
    package static let absencePersonMissing = "Vælg, hvem der er væk."
    package static let absenceDayMissing = "Skriv dag, måned og år, for eksempel 27 11 2026."
    package static let absenceComing = "Nu og senere"
    package static let registerAbsence = "Skriv fravær"
    package static func span(_ from: CivilDay, _ to: CivilDay) -> String {
        from == to ? Wording.day(from) : "\(Wording.day(from)) til \(Wording.day(to))"
    }

    // Escalations
    package static let escalations = "Venter på dit svar"
    package static let escalationsNone = "Ingen overskredne opkald venter på dit svar."
    package static let escalationsHint =
        "Når du har svaret, står opkaldet ikke længere her. Løftet til borgeren er brudt, indtil nogen har talt med "
        + "borgeren."
    package static let escalationsMore = "Der er flere. De kommer frem, når disse er besvaret."
    package static let takeOver = "Jeg tager opkaldet"
    package static let ringNow = "Jeg ringer nu"
    package static let giveToAnother = "Giv til en anden"
    package static func callerRingsNow(_ name: String) -> String { "\(name) ringer nu" }
    package static func escalationTold(_ moment: String, _ stage: PingStage) -> String {
        switch stage {
        case .longMissed: "Stadig ikke nået flere arbejdsdage efter. Du fik besked \(moment)."
        case .stillMissed: "Stadig ikke nået en arbejdsdag efter. Du fik besked \(moment)."
        case .owed, .wished, .nearTarget, .nearLimit, .missed: "Du fik besked \(moment)."
        }
    }
    package static let answered = "Dit svar er gemt."

    // Load
    package static let loadHead = "Belastning pr. medarbejder"
    package static let loadHint =
        "Opkald og røde sager er dem, der står lige nu. Samtaler og indsigelser er fra de seneste 30 dage. En svær samtale "
        + "er i en rød sag, gik videre formelt eller måtte stoppes."
    package static let redCases = "Røde sager"
    package static let talksColumn = "Samtaler"
    package static let hardTalks = "Heraf svære"
    package static let unknownFigure = "–"
    package static let teamMore = "Listen viser de mest presserende. Resten kommer frem, når de første er klaret."

    // Reviews
    package static func review(_ cause: String, _ state: String, answered: Int) -> String {
        "\(cause). \(state)" + (answered > 0 ? ", \(answered) af 5 trin besvaret." : ".")
    }
    package static func waitsUntil(_ day: String) -> String { "afventer til \(day)" }
}
