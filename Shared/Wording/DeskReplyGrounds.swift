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
    /// The form, where what is written in it undoes what two have assured.
    package static let replyGroundsAssured =
        "Svaret er kvalitetssikret. Retter du grundlaget, bliver svaret til et udkast igen, som skal kvalitetssikres på ny."

    /// From so many days before the last day to complain on, it is told as a warning.
    package static let replyAppealSoonDays = 7

    /// How long the citizen can still complain once the answer leaves, while it has not.
    ///
    /// - Parameter left: days from today to that day; none or fewer when it has come.
    package static func replyAppealLeft(
        _ last: CivilDay, _ left: Int, at stage: ReplyStage?, letter: CopyStanding? = nil
    ) -> String {
        let day = Wording.day(last)
        guard left > 0 else {
            // It had been collected by then: only whoever printed it knows whether it left in time.
            if letter == .ready {
                return "Sidste dag at klage, \(day), er kommet, og brevet med svaret er hentet til print. "
                    + "Er det sendt, så skriv det under Breve på sagen. Er det ikke sendt, så stop det samme sted, "
                    + "og skriv så en ny dag her."
            }
            let act =
                switch stage {
                case .withHead, .withDirector: "Send svaret tilbage, så dagen kan rettes under Svarets grundlag."
                case .examining, .drafting, .approved, .sent, nil:
                    "Skriv en ny dag under Svarets grundlag, og send svaret til kvalitetssikring."
                }
            return "Sidste dag at klage, \(day), er kommet. Svaret kan ikke sendes med den dag. \(act)"
        }
        let until = left == 1 ? "i morgen" : "om \(left) dage"
        return "Sidste dag at klage er \(day). Det er \(until), og svaret skal være sendt inden."
    }

    /// The answer is given, and was said to be when its last day to complain had come (R-079).
    package static func replyAppealSentLate(_ last: CivilDay, _ moment: String) -> String {
        "Svaret blev meldt sendt \(moment), da sidste dag at klage, \(Wording.day(last)), var kommet. "
            + "Blev det sendt for sent til, at borgeren kunne nå det, så skriv til borgeren med en ny dag."
    }

    package static let replySend = "Send svaret som brev"
    package static let replySendHint =
        "Borgeren får svaret ordret, med grundlaget og klagevejledningen. Sagen slutter, når brevet er sendt."
    /// Where its last day to complain has come, and it does not lie to be printed any more.
    package static let replyNotPosted =
        "Brevet til borgeren er ikke sendt, og det bliver ikke sendt: dagen, det nævner, er kommet."
    package static func replyOnItsWay(_ letter: CopyStanding?) -> String {
        switch letter {
        case nil, .left: "Brevet til borgeren er på vej."
        case .ready:
            "Brevet til borgeren ligger klar til print. Svaret er givet, når brevet er sendt. Skal det skrives om, så stop det først "
                + "under Breve på sagen."
        case .returned:
            "Brevet blev stoppet eller kom retur, før svaret var givet. Send det igen under Breve på sagen, eller skriv svaret om her."
        }
    }

    package static let replyAppealDayWrong =
        "Den sidste dag at klage kan ikke læses. Skriv dag, måned og år, eller lad de tre felter stå tomme."

    // What the answer starts from (R-126)
    package static let replyHeard = "Hvad har borgeren fortalt os?"
    package static let replyHeardHint =
        "Kort og med egne ord, uden at tage stilling. Brevet begynder med det, så borgeren kan se, om vi har forstået det."
    package static let replyHeardCheck = "Har borgeren sagt, at det er forstået rigtigt?"
    package static let replyHeardCheckMissing = "Vælg, om borgeren har sagt, at det er forstået rigtigt."
    package static let replyHeardNone = "Der er ikke skrevet, hvad borgeren har fortalt os. Et godt svar begynder dér."
    package static func choice(_ check: HeardCheck) -> String {
        switch check {
        case .inTalk: "Ja, i en samtale"
        case .inWriting: "Ja, på skrift"
        case .notYet: "Nej, ikke endnu"
        }
    }

    // How what is regretted is followed up (R-122)
    package static let replyFollowUp = "Opfølgning"
    package static let replyFollowUpHint =
        "Når vi beklager en fejl, erkender vi den. Så skal den følges op, både over for borgeren og for andre i samme situation."
    package static let replyFollowOwner = "Hvem følger op?"
    package static let replyFollowOwnerMissing = "Vælg, hvem der følger op, eller lad dagen stå tom."
    package static let replyFollowBy = "Senest hvilken dag?"
    package static let replyFollowByMissing = "Skriv dag, måned og år for opfølgningen."
    package static let replyFollowGeneral = "Hvad ændrer vi, så det ikke sker for andre?"
    package static let replyFollowGeneralHint = "Tom, når det var en enkelt fejl."
    package static let replyFollowNone = "Vi beklager en fejl, men ingen har fået opgaven med at følge op."
    package static let replyFollowDone = "Opfølgningen er gjort"
    package static func replyFollows(_ name: String, latest day: String) -> String { "\(name), senest \(day)" }
    package static func replyFollowLate(_ day: String) -> String { "Skulle være fulgt op senest \(day)." }
    package static func replyFollowed(_ name: String, _ moment: String) -> String {
        "Fulgt op. Meldt af \(name) \(moment)."
    }

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
