package import CaseModel

/// The call: the guide in its fixed order beside the note, in words of our own.
///
/// Source: 002 for the order, 001 for the way of talking (R-051 … ), 003 for the note (R-071 …
///
extension Wording.Desk {
    /// One part of the call.
    package struct GuideStep: Hashable, Sendable {
        package let title: String
        package let prompts: [String]
    }

    package static let conversation = "Samtalen"
    package static let guide = "Samtalen i rækkefølge"
    package static let beforeHead = "Før du ringer"
    package static let before = [
        "Er jeg nysgerrig, eller er jeg på vej i forsvar? Træk vejret, og vent et øjeblik, hvis det er det sidste.",
        "Hvad vil jeg gerne have, at borgeren oplever?",
        "Nogle oplever en samtale som at blive talt fra klagen. Den kan også behandles formelt. Det siger jeg højt.",
    ]

    /// The parts of the call, always in this order.
    package static let guideSteps = [
        GuideStep(
            title: "Begynd godt",
            prompts: [
                "Sig tak for klagen og for tiden.",
                "Fortæl, hvem du er, og at du skriver ned undervejs.",
                "Find sammen ud af, hvad samtalen skal handle om.",
                "Sig, at borgeren altid kan vælge en formel behandling.",
            ]),
        GuideStep(
            title: "Lyt og spørg",
            prompts: [
                "Lyt kun. Forklar og forsvar intet endnu.",
                "Spørg åbent: Hvordan var det for dig? Hvad mener du med …?",
                "Saml op uden at dømme: Så det er vigtigt for dig, at …",
                "Hold pauser. Vis, at du forstår; det er ikke det samme som at være enig.",
            ]),
        GuideStep(
            title: "Tag borgeren med",
            prompts: [
                "Hvad bør der ske nu, som du ser det?",
                "Hvad ville være et godt næste skridt?",
                "Hvilke veje kan du selv få øje på?",
            ]),
        GuideStep(
            title: "Find løsninger sammen",
            prompts: [
                "Spørg, om du må foreslå noget.",
                "Sig klart, hvad der ikke kan lade sig gøre, og hvorfor.",
                "Aftal, hvem der gør hvad, og hvornår.",
                "Bliver det en samtale om selve afgørelsen, så stop, og giv den videre formelt.",
            ]),
        GuideStep(
            title: "Sig tak",
            prompts: [
                "Saml op på det aftalte, og hvem der har bolden.",
                "Spørg, om borgeren synes, sagen kan slutte her, og skriv svaret ordret.",
                "Fortæl, at kopien af notatet kommer, og at man kan gøre indsigelse.",
                "Sig tak. Klagen har gjort os klogere.",
            ]),
    ]

    package static let callOn = "Ring på"
    package static let deadNotRung = "Borgeren er død. Ring ikke på borgerens nummer."
    package static let noPhone = "Der er ikke noget telefonnummer i sagen."
    package static let handedOnPoints = "Punkter om afgørelsen, som behandles formelt. Tal ikke om dem:"
    package static let noteHead = "Notatet"
    package static let noteHint = "Borgeren får hvert ord. Skriv intet internt her."
    package static let alsoHead = "Handlede samtalen også om borgerens andre sager?"
    package static let alsoHint = """
        Vælg dem, I har talt om: så skylder vi ikke et opkald mere i dem. Hver får sit eget notat med de samme ord og den samme \
        afslutning, og borgeren får ét brev om dem alle. En sag med en anden adresse eller modtager får sit eget brev. Aftalerne \
        står kun her.
        """
    package static let alsoNotAll = """
        I en eller flere af de andre sager blev samtalen ikke skrevet. Åbn dem under “Samme borger”, og skriv den der.
        """
    package static let noteText = "Hvad talte I om?"
    package static let besidesHead = "Mere til notatet: det, vi siger nej til, og egne fejl"
    package static let unmetLabel = "Hvad siger vi nej til?"
    package static let unmetHint = "Sig det, som det er, og skriv det, som du sagde det."
    package static let ownErrorsLabel = "Hvilke fejl har vi begået?"
    package static let ownErrorsHint =
        "Kun fejl, vi står ved. Det, der stadig undersøges, hører til i gennemgangen under Læring og ikke i notatet."
    package static let preventionLabel = "Hvad gør vi, så det ikke sker igen?"
    package static let citizensWordsLabel = "Sådan sagde borgeren det"
    package static let explainedLabel = "Det har jeg forklaret og vejledt om"
    package static let agreementsHead = "Det aftalte vi"
    package static let moreAgreements = "Flere aftaler"
    package static func agreement(_ number: Int) -> String { "Aftale \(number)" }
    package static func ball(_ number: Int) -> String { "Aftale \(number): hvem har bolden?" }
    package static func agreedDay(_ number: Int) -> String { "Aftale \(number): senest den dag" }
    package static let endingHead = "Afslutningen"
    package static let outcomeHead = "Hvordan sluttede samtalen?"
    package static let consentHead = "Siger borgeren ja til, at sagen slutter her?"
    package static let consentHint = "Kun når sagen er løst."
    package static let consentYesChoice = "Ja, og borgeren har forstået, hvad det betyder"
    package static let consentNoChoice = "Nej"
    package static let consentWords = "Borgerens svar, ordret"
    package static let recipientLabel = "Hvem tager over formelt?"
    package static let recipientHintCall = "Kun når sagen går videre formelt."
    package static let receivedTalk = "Hvornår talte I sammen?"
    package static let nextTalk = "Hvornår taler I sammen igen?"
    package static let firstMeetingMissing = "Skriv, hvornår I mødes første gang, når mødet skal komme igen."
    package static let nextTalkHint = "Kun når I har aftalt en ny samtale. Uden tidspunkt gælder enhedens egen frist."
    package static let seeCopy = "Se, hvad borgeren får"
    package static let fileNote = "Gem notatet, og afslut opkaldet"
    package static let copyHead = "Sådan læser borgeren notatet"
    package static let copyHint = "Intet er gemt endnu. Ret i felterne nedenfor, eller gem notatet."
    package static let hintsHead = "Læs det igen med borgerens øjne"
    package static let noHints = "Sproget ser ligetil ud."
    package static let notReachedHead = "Fik du ikke fat i borgeren?"
    package static let notReachedHint = "Et forsøg stopper ikke fristen. Prøv igen på et andet tidspunkt."
    package static func tryAgain(_ moment: String) -> String {
        "Prøv igen \(moment): ikke på samme tid af dagen som før."
    }
    /// What is missing before the talk may end without the citizen.
    package static func givingUp(_ row: GivingUpRow, at now: Timestamp) -> String {
        let counts = "\(row.counted) af \(row.needed) forsøg tæller: de skal ligge på forskellige tider af dagen."
        guard row.counted >= row.needed else { return counts }
        guard row.asked != nil else { return "I har ringet nok. Der er ingen adresse at skrive til." }
        guard let end = row.mayEndAt else {
            return "I har ringet nok. Vi ved endnu ikke, at brevet, der spørger, hvornår vi må ringe, er sendt. "
                + "Er det på papir, skal det printes og sendes først; så får borgeren tid til at svare."
        }
        return end > now
            ? "Brevet, der spørger, hvornår vi må ringe, er sendt. Tidligst \(Wording.near(end, at: now)) kan I slutte uden samtale."
            : "Borgeren har haft tid til at svare på vores brev. I kan slutte uden samtale."
    }
    package static let attemptResult = "Hvad skete der?"
    package static let saveAttempt = "Registrér forsøget"
    package static let attemptMissing = "Vælg, hvad der skete."
    package static let fileTitle = "Samtalen er gemt"
    package static let filed =
        "Fristen er stoppet. Borgeren skal have en kopi: står noget i vejen for at sende den, kan du se det på sagen."
    package static let attemptSaved = "Forsøget er registreret. Fristen løber stadig."
    package static let attemptWrongNumber =
        "Det er skrevet ned, at nummeret er forkert. Det tæller ikke som et forsøg: find det rigtige nummer, eller skriv til "
        + "borgeren. Fristen løber stadig."
    package static let attemptAt = "Hvornår prøvede du?"
    package static let attemptAtHint = "Lad felterne stå tomme, hvis det var lige nu."

    // What is missing
    package static let noteMissing = "Skriv, hvad I talte om."
    package static let outcomeMissing = "Vælg, hvordan samtalen sluttede."
    package static let consentMissing =
        "Sagen kan kun slutte her, når borgeren har sagt ja. Spørg, eller vælg en anden afslutning."
    package static let consentWordsMissing = "Skriv borgerens svar med borgerens egne ord."
    package static let explainedMissing = "Skriv, hvad du har forklaret borgeren."
    package static let recipientMissing = "Vælg den kollega, der tager over formelt."
    package static let ballMissing = "Vælg, hvem der har bolden."
    package static func wrongNumber(_ phone: String, told moment: String) -> String {
        "\(phone) er ikke borgerens nummer, blev der skrevet \(moment)."
    }
    package static let wrongNumberNext =
        "Find det rigtige nummer, og ret det på sagen under borgerens oplysninger. Det tæller ikke som et forsøg."
    package static let agreedDayPast =
        "Dagen for en aftale ligger før samtalen. Ret dagen, eller skriv, hvornår I talte, hvis det var tidligere."
    package static let dayWrong = "Skriv en dag, der findes: dag, måned og år med tal, for eksempel 6 3 2026."

    package static func choice(_ outcome: Outcome) -> String {
        switch outcome {
        case .solved: "Løst: borgeren synes, det kan slutte her"
        case .formal: "Går videre formelt"
        case .newTalk: "Vi taler sammen igen, eller mødes"
        case .withdrawn: "Borgeren vil trække klagen tilbage"
        case .stopped: "Stoppet: det kom til at handle om selve afgørelsen"
        case .notReached: "Borgeren kunne ikke træffes"
        }
    }
    package static func choice(_ result: AttemptResult) -> String {
        switch result {
        case .noAnswer: "Ingen svarede"
        case .busy: "Optaget"
        case .wrongNumber: "Forkert nummer"
        case .wrote: "Jeg har skrevet en besked eller mail"
        case .leftMessage: "Jeg lagde en besked"
        }
    }
    package static func choice(_ ball: BallHolder) -> String {
        switch ball {
        case .citizen: "Borgeren"
        case .municipality: "Kommunen"
        }
    }

    // A talk before an hour that the citizen has been promised.
    package static let insteadHead = "Træder samtalen i stedet for den, der er aftalt?"
    package static let instead = "Ja, borgeren ved, at vi ikke taler sammen på det aftalte tidspunkt"
}
