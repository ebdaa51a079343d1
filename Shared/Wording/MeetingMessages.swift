package import CaseModel

extension Wording {
    /// What somebody is to be rung about who was told of a change that now comes on another day, or not at all.
    package static func changeToTell(_ what: String, movedTo day: CivilDay?) -> String {
        guard let day else { return "Fortæl, at det, I har talt om, ikke kommer alligevel: \(what)" }
        return "Fortæl, at det, I har talt om, begynder \(Wording.day(day)) i stedet: \(what)"
    }
}

extension Wording {
    /// To each of ours who takes part in a planned meeting: the hour, and nothing of whom or why.
    ///
    /// - Parameter moment: absent when it was called off.
    package static func meetingPlanned(
        about case: CaseID, at moment: Timestamp?, isChange: Bool = false
    ) -> StaffMessage {
        guard let moment else {
            return StaffMessage(
                subject: "Genklang: et møde er aflyst",
                paragraphs: ["Et møde, du er skrevet på, er aflyst. Fjern det fra din kalender.", lookUp(`case`)])
        }
        let what = isChange ? "Et møde, du er skrevet på, er flyttet til" : "Du er skrevet på et møde"
        return StaffMessage(
            subject: isChange ? "Genklang: et møde er flyttet" : "Genklang: et møde er planlagt",
            paragraphs: [
                "\(what) \(Wording.moment(moment)). Sted og forberedelse står på sagen under »Samarbejde«.",
                lookUp(`case`),
            ])
    }

    /// The entry in their calendars.
    package static func invitation(_ meeting: PaperID, version: Int = 1, at moment: Timestamp?) -> Invitation {
        Invitation(
            name: "meeting-\(meeting)", sequence: version - 1, start: moment, minutes: 60,
            summary: "Genklang: planlagt møde")
    }
}

extension Wording.Desk {
    // How often the citizen hears from us, as a clock.
    package static let rhythmDays = "Højst så mange dage mellem hver gang"
    package static let rhythmDaysHint =
        "Skriv et tal, når det er en fast rytme. Så bliver der mindet om det, og enhver samtale, der er skrevet ned, tæller."
    package static let rhythmFirst = "Første gang senest"
    package static let rhythmDaysWrong = "Skriv et antal dage mellem 1 og 366."
    package static let rhythmFirstMissing = "Skriv den dag, borgeren senest hører fra os første gang."
    package static func rhythm(every days: Int, from day: String) -> String {
        days == 1
            ? "Hver dag, første gang senest \(day)" : "Højst \(days) dage mellem hver gang, første gang senest \(day)"
    }
    package static let contactDone = "Borgeren har hørt fra os"

    // A change that moves, or does not come.
    package static let changeMoveHead = "Ændringen begynder en anden dag"
    package static let changeMoveHint =
        "Fristen for hvert opkald flytter med. Skriv hvorfor; det kommer til at stå på hver sag."
    package static let changeMoveOn = "Hvilken dag begynder den nu?"
    package static let changeMoveReason = "Hvorfor?"
    package static let changeMoveReasonMissing = "Skriv i en sætning, hvorfor, uden navne."
    package static let changeMoveSave = "Flyt dagen"
    package static let changeMoved =
        "Dagen er flyttet, og opkaldene følger med. De, der havde fået den første dag at vide, bliver ringet op igen."
    package static let changeOffHead = "Ændringen kommer ikke"
    package static let changeOffHint =
        "Ingen ringer om den mere. De borgere, ingen har talt med, får sagen sluttet. De, I har talt med, skal have at vide, at den "
        + "ikke kommer: er deres sag afsluttet, står opkaldet som en ny sag hos den, der skulle ringe før."
    package static let changeOffSave = "Aflys ændringen"
    package static let changeOffDone =
        "Ændringen er aflyst. Det står på hver af sagerne, og de, der havde fået den at vide, bliver ringet op."
}
