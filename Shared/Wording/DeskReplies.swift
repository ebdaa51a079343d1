/// What a citizen writes in a case that has a note: is it an objection, an answer, or a complaint of its own?
extension Wording.Desk {
    package static func replyJudge(latest: String, isLate: Bool) -> String {
        isLate
            ? "Er det en indsigelse mod notatet? Det skulle være afgjort senest \(latest)."
            : "Er det en indsigelse mod notatet? Afgør det senest \(latest)."
    }
    package static let replyJudgeHint =
        "Siger borgeren, at notatet eller aftalerne ikke er rigtige, er det en indsigelse. Den bliver registreret med "
        + "borgerens egne ord, og fristen for at ringe går fra det tidspunkt, beskeden kom."
    /// In the case of a citizen who has died.
    package static let replyOfDead =
        "Borgeren er død, så beskeden er fra en anden, for eksempel en pårørende, og vi ringer ikke om en indsigelse. Klager den, der "
        + "skriver, selv, så lav en ny sag: den, der skriver, bliver ringet op. Sig intet om sagen til nogen, der ikke har ret til at "
        + "høre om den."
    package static let replyIsObjection = "Ja, registrér indsigelsen"
    package static let replyIsReply = "Nej, jeg har læst beskeden"
    package static let replyIsComplaint = "Det er en ny klage. Lav en ny sag af den"
    package static let replyComplaintHint =
        "Sagen her er afsluttet. En ny klage får sin egen sag, og vi ringer til borgeren."
    package static let replyWithoutWords = "Borgerens ord ligger i det, der er vedhæftet beskeden."
    package static let closedButWritten = "Sagen er afsluttet, men borgeren har skrevet igen."
    package static let writtenAgain = "Borgeren har skrevet om notatet."
    package static func dutyJudgeReply(by name: String?, latest: String, isLate: Bool) -> String {
        let who = name ?? leaderJudges
        return isLate
            ? "\(who) skulle senest \(latest) have læst beskeden og afgjort, om det er en indsigelse mod notatet."
            : "\(who) skal læse beskeden og senest \(latest) afgøre, om det er en indsigelse mod notatet."
    }
    package static let leaderJudges = "Lederen"
    package static let readReply = "Gå til beskeden"
    package static func toJudge(by latest: String) -> String { "indsigelse? afgør senest \(latest)" }
    package static func replyWaits(latest: String, isLate: Bool) -> String {
        isLate ? "skulle være afgjort senest \(latest)" : "afgør senest \(latest), om det er en indsigelse"
    }
}
