package import CaseModel

/// Svarets grundlag: how the answer stands to the criticism, and the guidance on how to complain (R-079, R-121).
extension Wording.Desk {
    package static let replyGrounds = "Svarets grundlag"
    package static let replyGroundsWrite = "Skriv svarets grundlag"
    package static let replyGroundsSave = "Gem grundlaget"
    package static let replyStance = "Er vi enige i kritikken?"
    package static let replyStanceMissing = "Vælg, om vi er enige i kritikken."
    package static let replyRemedy = "Hvad gør vi for at rette op?"
    package static let replyRemedyHint =
        "Skal skrives, når vi giver borgeren ret, helt eller delvist. Det står i brevet."
    package static let replyGuidance = "Klagevejledning"
    package static let replyGuidanceNeeded =
        "Klagen handler også om en afgørelse. Svaret kan først sendes, når der er en klagevejledning."
    package static let replyGuidanceHint = "Hører med, når svaret rører ved en afgørelse."
    package static let replyDecision = "Hvilken afgørelse?"
    package static let replyDecisionMissing = "Skriv, hvilken afgørelse klagevejledningen gælder."
    package static let replyCanBeAppealed = "Kan der klages over den?"
    package static let replyAppealYes = "Ja"
    package static let replyAppealNo = "Nej"
    package static let replyAppealMissing = "Vælg, om der kan klages over afgørelsen."
    package static let replyAppealTo = "Hvem kan der klages til?"
    package static let replyAppealHow = "Hvordan klager man?"
    package static let replyAppealDay = "Sidste dag at klage"
    package static let replyAppealDayHint = "Lad felterne stå tomme, hvis loven ingen frist sætter."
    package static let replySend = "Send svaret som brev"
    package static let replySendHint =
        "Borgeren får svaret ordret, med grundlaget og klagevejledningen. Sagen slutter, når brevet er sendt."
    package static let replyOnItsWay = "Brevet til borgeren er på vej."

    package static func choice(_ stance: ReplyStance) -> String {
        switch stance {
        case .agreed: "Ja, kritikken er rigtig"
        case .partlyAgreed: "Delvist"
        case .disagreed: "Nej, vi ser anderledes på det"
        }
    }

    package static func guidance(_ guidance: AppealGuidance) -> [String] {
        guard guidance.canBeAppealed else { return [guidance.decision, "Der kan ikke klages over den."] }
        let last = guidance.lastDay.map { "Senest \(Wording.day($0))." } ?? "Loven sætter ingen frist."
        return [guidance.decision, "Der kan klages til \(guidance.appealTo ?? "").", guidance.how ?? "", last]
    }
}
