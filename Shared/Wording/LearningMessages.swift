package import CaseModel

/// What colleagues are told by mail of Læring: that something is theirs, that a day is near or has passed, when a meeting
/// is. Never what it is about.
extension Wording {
    /// A finding is theirs from now on, or once more (R-117).
    package static func findingGiven(isReopened: Bool, due: Timestamp) -> StaffMessage {
        let limit = latest(before: due)
        let (subject, text) =
            isReopened
            ? (
                "et læringspunkt er åbnet igen",
                "Et læringspunkt, du tager dig af, er åbnet igen, fordi det samme er sket efter ændringen. "
                    + "Det skal være gjort senest \(limit)."
            )
            : (
                "et læringspunkt er givet til dig",
                "Et læringspunkt er givet til dig. Det skal være gjort senest \(limit)."
            )
        return StaffMessage(subject: "Genklang: \(subject)", paragraphs: [text, lookAtLearning])
    }

    /// The unit's leader hears that a change has not helped (R-117).
    package static func findingReopened(due: Timestamp) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: et læringspunkt er åbnet igen",
            paragraphs: [
                "Et læringspunkt i din enhed er åbnet igen, fordi det samme er sket efter ændringen. "
                    + "Det skal være gjort senest \(latest(before: due)).", lookAtLearning,
            ])
    }

    /// Something in Læring has a day that is near, or has passed.
    package static func learningReminder(
        _ task: LearningTask, _ stage: FindingStage, due: Timestamp, about case: CaseID?
    ) -> StaffMessage {
        let limit = latest(before: due)
        let what = Desk.learningTask(task)
        let (subject, text) =
            switch stage {
            case .nearDue: ("noget i Læring skal snart være gjort", "\(what) skal være gjort senest \(limit).")
            case .overdue:
                ("noget i Læring er ikke gjort i tide", "\(what) skulle have været gjort senest \(limit).")
            }
        return StaffMessage(
            subject: "Genklang: \(subject)", paragraphs: [text, `case`.map(lookUp) ?? lookAtLearning])
    }

    /// Much in Læring for one person, by kind and number; which it is stands on their own pages.
    package static func learningTogether(_ kinds: [DigestedTask]) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: flere ting i Læring venter på dig",
            paragraphs: kinds.map(line) + [
                "Log ind i Genklang, og se under Læring. Det, der har en frist, står også under “Mine opkald”."
            ])
    }

    private static func line(_ kind: DigestedTask) -> String {
        let count = Int64(kind.count)
        let what =
            switch kind.task {
            case .finding: counted(count, "læringspunkt, der skal gøres", "læringspunkter, der skal gøres")
            case .review: counted(count, "gennemgang, der skal afsluttes", "gennemgange, der skal afsluttes")
            case .reparation:
                counted(
                    count, "forslag om at gøre noget godt igen, der skal have et svar",
                    "forslag om at gøre noget godt igen, der skal have et svar")
            case .reparationGift:
                counted(
                    count, "ting, der er lovet en borger og skal gives", "ting, der er lovet borgere og skal gives")
            case .mediationAnswer:
                counted(
                    count, "borger, der skal spørges, om tilbuddet om mægling tages imod",
                    "borgere, der skal spørges, om tilbuddet om mægling tages imod")
            case .mediationMeeting:
                counted(count, "møde hos en mægler, der skal holdes", "møder hos en mægler, der skal holdes")
            case .mediationFollowUp:
                counted(count, "mægling, der skal følges op på", "mæglinger, der skal følges op på")
            case .assessment:
                counted(count, "enhed, der har vurderinger at se på", "enheder, der har vurderinger at se på")
            }
        guard kind.task != .assessment else { return "\(what)." }
        let late =
            switch kind.late {
            case 0: "\(kind.count == 1 ? "Fristen" : "Den første frist") er \(latest(before: kind.due))."
            case kind.count: kind.count == 1 ? "Fristen er overskredet." : "Fristen er overskredet for dem alle."
            default: "Fristen er overskredet for \(kind.late) af dem."
            }
        return "\(what). \(late)"
    }

    /// Once a month: what the unit is to look at in itself (R-147).
    package static var assessmentsDue: StaffMessage {
        StaffMessage(
            subject: "Genklang: der er vurderinger at se på",
            paragraphs: [
                "Din enhed har vurderinger af risici eller samarbejde, som I skal se på nu.",
                "Log ind i Genklang, og se under Læring, Vurderinger.",
            ])
    }

    /// Whoever proposed a reparation hears that there is an answer (R-132).
    package static func reparationDecided(about case: CaseID) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: der er svar på et forslag",
            paragraphs: ["Lederen har svaret på dit forslag om at gøre noget godt igen.", lookUp(`case`)])
    }

    /// Whoever is to give it hears so when it is decided (R-133).
    package static func reparationGift(about case: CaseID) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: du skal gøre noget godt igen",
            paragraphs: [
                "Lederen har besluttet, at noget skal gøres godt igen for en borger, og at du giver det. På sagen står, "
                    + "hvad det er, og hvornår det senest skal være givet. Skriv der, når du har gjort det.",
                lookUp(`case`),
            ])
    }

    /// The hour of a review's meeting; called off without one.
    package static func reviewMeeting(_ review: ReviewID, sequence: Int, at: Timestamp?) -> Invitation {
        Invitation(
            name: "review-\(review)", sequence: sequence, start: at, minutes: ReviewMeetingSet.minutes,
            summary: "Genklang: møde om læring")
    }

    /// What the message with it says.
    package static func reviewMeetingMessage(at: Timestamp, isCalledOff: Bool) -> StaffMessage {
        let (subject, text) =
            isCalledOff
            ? (
                "et møde om læring er aflyst",
                "Mødet om læring \(moment(at)) er aflyst. Fjern det fra din kalender, hvis det ikke er forsvundet af sig selv."
            ) : ("et møde om læring", "Du er bedt med til et møde om læring \(moment(at)).")
        return StaffMessage(subject: "Genklang: \(subject)", paragraphs: [text])
    }

    private static let lookAtLearning = "Log ind i Genklang, og se under Læring."
}

extension Wording.Desk {
    /// What Learning waits for, as the beginning of a sentence.
    package static func learningTask(_ task: LearningTask) -> String {
        switch task {
        case .finding: "Et læringspunkt"
        case .review: "En gennemgang"
        case .reparation: "Svaret på et forslag om at gøre noget godt igen"
        case .reparationGift: "At give en borger det, der er lovet,"
        case .mediationAnswer: "At spørge en borger, om tilbuddet om mægling tages imod,"
        case .mediationMeeting: "Mødet hos en mægler"
        case .mediationFollowUp: "Opfølgningen på en mægling"
        case .assessment: "En vurdering"
        }
    }

    /// What somebody is to do about it, as a line that leads there.
    package static func learningDuty(_ task: LearningTask) -> String {
        switch task {
        case .finding: "Gør noget ved et læringspunkt"
        case .review: "Afslut gennemgangen"
        case .reparation: "Svar på et forslag om at gøre noget godt igen"
        case .reparationGift: "Giv borgeren det, der er lovet"
        case .mediationAnswer: "Spørg borgeren, om tilbuddet om mægling tages imod"
        case .mediationMeeting: "Få holdt mødet hos mægleren"
        case .mediationFollowUp: "Følg op på mæglingen"
        case .assessment: "Se på vurderingerne"
        }
    }
    package static let learningWaits = "Læring venter på dig"
    package static let learningWaitsTeam = "Læring venter på nogen"
    /// Of the units somebody leads.
    package static func findingsOverdue(_ count: Int, since latest: String) -> String {
        let first = count == 1 ? "Det" : "Det første"
        return "\(Wording.counted(Int64(count), "læringspunkt", "læringspunkter")) i enheden er over tiden. "
            + "\(first) skulle være gjort senest \(latest)."
    }
    package static func learningFindings(_ count: Int, by latest: String, isLate: Bool) -> String {
        let what = count == 1 ? "1 læringspunkt er dit" : "\(count) læringspunkter er dine"
        let first = count == 1 ? "Det" : "Det første"
        return isLate
            ? "\(what). \(first) skulle være gjort senest \(latest)."
            : "\(what). \(first) skal være gjort senest \(latest)."
    }
}
