package import CaseModel

/// What waits for whom, on the front page and on Holdet.
extension Wording.Desk {
    package static let waitingMine = "Det venter på dig"
    package static let waitingTeam = "Det venter på nogen"
    package static let waitingTeamNone = "Intet af det formelle venter på nogen i dine enheder."
    package static func waitingLeftOut(_ count: Int) -> String {
        count == 1 ? "1 ting mere venter." : "\(count) ting mere venter."
    }

    /// What stands folded under somebody's name.
    package static func waitingMore(_ count: Int, for name: String) -> String { "\(count) ting mere: \(name)" }

    /// What is to be done.
    package static func waiting(_ kind: WaitingKind) -> String {
        switch kind {
        case .restrictionToJudge: "Afgør et forslag om kontaktbegrænsning"
        case .restrictionToTell: "Sørg for, at borgeren får besked om kontaktbegrænsningen"
        case .restrictionEnds: "Kontaktbegrænsningen slutter: skal den det?"
        case .toAcknowledge: "Bekræft, at du har den formelle del"
        case .toExamine: "Undersøg klagen sammen med medarbejderen"
        case .toDraft: "Skriv udkast til svaret"
        case .toAssureByHead: "Kvalitetssikr svaret som fagchef"
        case .toAssureByDirector: "Kvalitetssikr svaret som direktør"
        case .toSend: "Send svaret til borgeren"
        case .writtenAnswer: "Borgeren skal have et skriftligt svar"
        case .extensionToTell: "Sørg for, at borgeren får besked om den nye frist for svaret"
        case .toReassess: "Vurdér trinnet igen"
        case .toTellManagement: "Beslut, om ledelsen skal vide besked"
        case .planAction: "Gør det, der står i handleplanen"
        case .forwardingToTell: "Fortæl borgeren, at klagen er sendt videre"
        case .forwardingToConfirm: "Spørg, om den er kommet frem"
        case .toNameContact: "Aftal en fast indgang for borgeren"
        case .toPlan: "Læg en handleplan"
        case .toAgreeContact: "Lav en kontaktaftale med borgeren"
        case .mailToRead: "Læs, hvad borgeren har skrevet"
        case .replyToJudge: "Afgør, om borgerens besked er en indsigelse mod notatet"
        case .meeting: "Mød borgeren"
        case .minutesToWrite: "Skriv referat af mødet, eller flyt det, hvis det ikke blev holdt"
        case .letterReturned: "Et brev nåede ikke frem: send det igen, eller skriv, hvorfor ikke"
        case .withdrawalToGet: "Få borgerens ord på skrift om, at klagen er trukket tilbage"
        }
    }

    /// In place of sending it, where the answer's last day to complain has come. On Sagen, too, and in the mail about it.
    ///
    /// - Parameter letter: where the letter with the answer is; one that had been collected by then may have left in time.
    package static func appealDayCome(_ day: CivilDay, letter: CopyStanding? = nil) -> String {
        let come = "Sidste dag at klage, \(Wording.day(day)), er kommet"
        return letter == .ready
            ? "\(come), og brevet med svaret er hentet til print: find ud af, om det er sendt"
            : "\(come): skriv en ny dag"
    }
    package static func waitingRole(_ role: Role) -> String {
        switch role {
        case .lawyer: "en jurist"
        case .departmentHead: "en fagchef"
        case .director: "en direktør"
        case .leader: "en leder"
        default: "en kollega"
        }
    }
    package static func waitingSince(_ moment: String) -> String { "siden \(moment)" }
    package static func waitingDue(_ latest: String) -> String { "senest \(latest)" }
    package static func waitingLate(_ latest: String) -> String { "skulle være gjort senest \(latest)" }
}
