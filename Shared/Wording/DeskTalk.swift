package import CaseModel

/// A talk that nobody owed, how somebody went about a talk, and who does what was agreed (R-071, R-049 … ).
extension Wording.Desk {
    package static let talkTitle = "Borgeren ringede"
    package static let talkLink = "Borgeren ringede eller kom: skriv samtalen ned"
    package static let talkLead =
        "Enhver samtale bliver til et notat, også når vi ikke skyldte borgeren et opkald. Notatet slutter ikke sagen og stopper "
        + "ingen frist, men det, I aftalte, bliver der holdt øje med."
    package static func talkOwed(_ promise: String) -> String {
        "Vi skylder borgeren et opkald: \(promise). Talte I om klagen, så skriv det som Samtalen i stedet; så stopper fristen."
    }
    package static let talkOwedLink = "Gå til Samtalen"
    package static let talkSave = "Gem notatet"
    package static let talkSaved = "Notatet er gemt. Kan vi skrive til borgeren, bliver kopien sendt."
    package static let talkNothingOwed =
        "Der er ikke lovet borgeren et opkald lige nu. Har I talt sammen, så skriv det ned som et notat for sig."

    // What was typed on Samtalen when the talk was filed by another.
    package static let talkLeftHead = "Din kladde"
    package static let talkLeftHint = """
        Det havde du skrevet, men samtalen er ikke gemt med det. Har en kollega skrevet den samme samtale ned, så ret notatet på \
        sagen, og tag det med herfra, der mangler. Var det en samtale for sig, så fortsæt i et notat for sig.
        """
    /// Said of one's own draft where the case is shown.
    package static let talkDraft = "Du har en kladde på Samtalen, som ikke er gemt som notat."
    package static let talkDraftOpen = "Se kladden"
    package static let talkDraftsHead = "Dine kladder"
    package static let talkDraftsHint =
        "Det har du skrevet på Samtalen, og det er ikke gemt som notat. Kun du kan se det, og det bliver slettet efter tre døgn."
    package static let talkLeftOn = "Fortsæt i et notat for sig"

    // Who does what was agreed.
    package static func agreedOwner(_ number: Int) -> String { "Aftale \(number): hvem hos os?" }
    package static let agreedOwnerSelf = "Den, der skriver notatet"
    package static let agreedOwnerNotOurs = "Skriv kun en kollega på, når det er kommunen, der har bolden."
    package static let agreedNoDayHint =
        "Uden dag får borgeren ingen frist at vide, men vi minder jer om jeres egne aftaler efter den frist, enheden har sat."

    // How somebody went about it, kept beside the note.
    package static let ticksHead = "Sådan gik jeg til samtalen"
    package static let ticksHint =
        "Kun du kan se, hvad du har sat kryds ved, og det står ikke i notatet. Lederen ser alene, hvor tit det sker i mange samtaler."
    package static let ticksOwn = "Det satte du kryds ved"
    package static let ticksNone = "Du satte ingen krydser."
    package static func choice(_ tick: TalkTick) -> String {
        switch tick {
        case .lookedInward: "Jeg mærkede efter, før jeg ringede: nysgerrig eller på vagt?"
        case .rehearsed: "Jeg gennemgik den med en kollega først"
        case .agreedOnTone: "Vi aftalte tone og tid fra starten"
        case .keptOrder: "Jeg lyttede og spurgte, før jeg forklarede og foreslog"
        case .saidFormalWay: "Jeg sagde højt, at den kan behandles formelt"
        }
    }
    package static let practiceHead = "Sådan gik vi til samtalerne"
    package static let practiceHint =
        "Talt sammen af det, den enkelte selv har sat kryds ved, i alle de enheder, du svarer for, og kun for kvartaler, der er slut. Ingen kan ses for sig, og er der få samtaler, vises intet."
    package static let practiceTalks = "Samtaler, hvor der kunne sættes kryds"
    package static func practice(_ tick: TalkTick) -> String {
        switch tick {
        case .lookedInward: "Mærkede efter før opkaldet"
        case .rehearsed: "Gennemgik den med en kollega"
        case .agreedOnTone: "Aftalte tone og tid fra starten"
        case .keptOrder: "Lyttede og spurgte først"
        case .saidFormalWay: "Sagde, at den kan behandles formelt"
        }
    }

    // Handing on what is owed beside calls.
    package static let handOverOwedHead = "Aftaler og andet, som en anden kan tage"
    package static let handOverOwedHint =
        "Det, der er aftalt med borgere, og at de involverede hører om en klage. Et notat kan kun den skrive, der talte med borgeren."
    package static func handOverOwedTakes(_ what: String) -> String { "Hvem tager det? \(what)" }
    /// What is owed, in words: an agreement's own.
    package static func owedWords(of row: ObligationRow) -> String { row.what ?? name(of: row.kind) }
    package static func handedOverOwed(_ what: String, to name: String) -> String { "\(what): givet til \(name)" }
    package static func notHandedOverOwed(_ what: String, _ problem: String) -> String { "\(what): \(problem)" }
}

extension Wording {
    /// How a talk ended; one that nobody owed ends nothing.
    package static func name(ofTalk outcome: Outcome?) -> String {
        outcome.map { name(of: $0) } ?? "borgeren henvendte sig"
    }
}
