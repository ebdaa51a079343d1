package import CaseModel

/// Samarbejdet om sagen: the plan, agreements, meetings and minutes, and what one can turn to (R-029, R-082 … ).
extension Wording.Desk {
    package static let papers = "Samarbejdet om sagen"
    package static let papersLead =
        "Det, I aftaler her, læses af alle, der møder borgeren. Skriv det, I har set og aftalt, og ikke, hvordan borgeren er."
    package static func paperFieldMissing(_ label: String) -> String { "Udfyld feltet: \(label)" }
    package static let papersLeftOut = "Der er ældre papirer, end der er vist her."
    package static func paperBy(_ name: String, _ moment: String, version: Int) -> String {
        version > 1 ? "Udgave \(version), \(name), \(moment)" : "\(name), \(moment)"
    }
    package static func reassess(_ latest: String) -> String { "Trinnet skal vurderes igen senest \(latest)." }
    package static func reassessLate(_ latest: String) -> String {
        "Trinnet skulle være vurderet igen senest \(latest)."
    }

    // Where we stand
    package static let stairs = "Trappen"
    package static let stairsWhere = "Hvor står vi på trappen, når vi ser på det, vi oplever?"
    package static let stairsCan = "Hvad kan vi begynde på, prøve eller gøre mere af?"
    package static let stairsNone = "I har ikke svaret på de to spørgsmål endnu."
    package static let stairsSave = "Gem svarene"

    // Seen from the citizen's place
    package static let shift = "Set fra borgerens sted"
    package static let shiftNone = "I har ikke prøvet at se forløbet fra borgerens sted endnu."
    package static let shiftHint =
        "Tag det i rækkefølge. Det er jeres bud og ikke en vurdering af borgeren; spørg, om det passer, næste gang I taler sammen."
    package static let shiftConduct = "Hvad gør og siger borgeren?"
    package static let shiftConductHint = "Kun det, andre også kunne se og høre."
    package static let shiftReasons = "Hvilke gode grunde kan der være til det?"
    package static let shiftNeeds = "Hvilke behov kan ligge bag?"
    package static let shiftMatters = "Hvad er vigtigt for borgeren?"
    package static let shiftChange = "Hvad gør vi anderledes?"
    package static let shiftWrite = "Skift perspektiv trin for trin"
    package static let shiftSave = "Gem perspektivet"

    // The plan
    package static let plan = "Handleplan"
    package static let planNone = "Der er ingen handleplan endnu."
    package static let planHint = "Én fælles plan: hvem gør hvad, og hvordan går det? Tomme linjer bliver ikke gemt."
    package static let planWhat = "Hvad"
    package static let planWho = "Hvem"
    package static let planBy = "Senest"
    package static let planStatus = "Status"
    package static func planLine(_ number: Int) -> String { "Handling \(number)" }
    package static let planChange = "Skriv eller ret handleplanen"
    package static let planSave = "Gem handleplanen"
    package static let planEmpty = "Skriv mindst én handling."
    package static let planWhoMissing = "Vælg, hvem der gør det."
    package static let planByWrong = "Skriv dagen som dag, måned og år, eller lad den stå tom."
    package static func name(of status: PlanAction.Status) -> String {
        switch status {
        case .open: "ikke begyndt"
        case .underway: "i gang"
        case .done: "gjort"
        case .dropped: "opgivet"
        }
    }

    // The contact agreement
    package static let agreement = "Kontaktaftale"
    package static let agreementNone = "Der er ingen kontaktaftale."
    package static let agreementHint =
        "En aftale med borgeren om, hvor tit og hvordan I er i kontakt. Den er frivillig; en kontaktbegrænsning er noget andet."
    package static let agreementOften = "Hvor tit og hvornår hører borgeren fra os?"
    package static let agreementWays = "Hvordan?"
    package static let agreementCan = "Det kan vi hjælpe med"
    package static let agreementCannot = "Det kan vi ikke hjælpe med"
    package static let agreementDay = "Hvilken dag blev det aftalt med borgeren?"
    package static let agreementDayHint = "Tom, så længe det er vores forslag."
    package static let agreementProposed = "Vores forslag; ikke aftalt med borgeren endnu."
    package static func agreementOn(_ day: String) -> String { "Aftalt med borgeren \(day)." }
    package static let agreementChange = "Skriv eller ret kontaktaftalen"
    package static let agreementSave = "Gem kontaktaftalen"
    package static let agreementDayWrong = "Skriv dagen som dag, måned og år, eller lad den stå tom."

    // Meetings
    package static let plannedMeetings = "Møder med borgeren"
    package static let meetingsNone = "Der er ikke planlagt møder."
    package static let meetingPlan = "Planlæg et møde"
    package static let meetingWhen = "Hvornår?"
    package static let meetingWhenMissing = "Skriv, hvornår mødet er: dag, måned, år og klokkeslæt."
    package static let meetingPlace = "Hvor?"
    package static let meetingPlaceMissing = "Skriv, hvor I mødes."
    package static let meetingPeople = "Hvem deltager fra os?"
    package static let meetingPeopleMissing = "Vælg mindst én, der deltager fra os."
    package static let plannedMeetingSave = "Gem mødet"
    package static let riskNeeded =
        "Nogen har set udadreagerende adfærd i denne sag. Vurdér risikoen, før I mødes: det er et krav."
    package static let risk = "Risikovurdering"
    package static let riskSeen = "Hvad er set før?"
    package static let riskSeenHint = "Det, der skete, ikke hvorfor."
    package static let riskMeasures = "Hvad gør vi for, at det går godt?"
    package static let riskWayOut = "Hvordan får vi hjælp, og hvordan kommer vi væk?"

    // Minutes and internal agreements
    package static let minutes = "Referater og aftaler mellem os"
    package static let minutesNone = "Der er ingen referater eller interne aftaler."
    package static let minutesWrite = "Skriv et referat eller en intern aftale"
    package static let minutesKind = "Hvad er det?"
    package static let minutesKindMissing = "Vælg, om det er et referat eller en intern aftale."
    package static let minutesText = "Tekst"
    package static let minutesSave = "Gem papiret"
    package static func name(of kind: PaperKind) -> String {
        switch kind {
        case .plan: plan
        case .contactAgreement: agreement
        case .stairs: stairs
        case .perspective: shift
        case .meeting: "Møde"
        case .minutes: "Referat"
        case .internalAgreement: "Intern aftale"
        case .management: "Besked til ledelsen"
        }
    }

    // Management
    package static let management = "Besked til ledelsen"
    package static let managementNone = "Ingen leder har taget stilling til, om ledelsen skal vide besked."
    package static let managementDecide = "Tag stilling til, om ledelsen skal vide besked"
    package static let managementHint =
        "Henvender borgeren sig flere steder, til borgmesteren eller til pressen, så sig det videre, før det når frem af sig selv."
    package static let managementIs = "Skal de over dig vide besked nu?"
    package static let managementYes = "Ja, de har fået besked"
    package static let managementNo = "Nej, ikke nu"
    package static let managementWhom = "Hvem har fået besked?"
    package static let managementSave = "Gem beslutningen"
    package static let managementMissing = "Vælg, om ledelsen har fået besked."
    package static let managementTold = "Ledelsen har fået besked"
    package static let managementNotTold = "Ledelsen får ikke besked nu"

    // Help
    package static let papersHelp = "Hjælp og rammer"
    package static let helpLines = [
        "Tal først med dit team og din leder. Ved fastlåste forløb kan lederen bede om supervision udefra.",
        "Det er en del af arbejdet at dæmpe en konflikt og behandle borgeren ordentligt, også når det, borgeren vil, virker "
            + "urimeligt. Reglerne bøjes ikke af den grund, hverken den ene eller den anden vej.",
        "Borgerrådgiverens linje for medarbejdere svarer på almindelige juridiske spørgsmål, men aldrig om en konkret sag, "
            + "for den kan borgerrådgiveren senere skulle se på.",
        "Ved vold, trusler eller chikane gælder arbejdspladsens retningslinjer med det samme. Sig det til din leder.",
    ]
}
