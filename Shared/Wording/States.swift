package import CaseModel

/// What states and results are called in Danish, in a column.
extension Wording {
    package static func name(of state: CallState) -> String {
        switch state {
        case .awaited: "lovet"
        case .overdue: "over fristen"
        case .spoken: "talt, notat mangler"
        case .documented: "talt, notat skrevet"
        case .unreached: "ikke truffet"
        case .calledOff: "bortfaldet"
        }
    }

    package static func name(of result: AttemptResult) -> String {
        switch result {
        case .noAnswer: "intet svar"
        case .busy: "optaget"
        case .wrongNumber: "forkert nummer"
        case .wrote: "skrevet til borgeren"
        case .leftMessage: "lagt besked"
        }
    }

    package static func name(of state: ReviewState) -> String {
        switch state {
        case .waits: "afventer"
        case .ready: "klar"
        case .underWay: "i gang"
        case .closed: "afsluttet"
        }
    }

    package static func name(of cause: CauseClass) -> String {
        switch cause {
        case .misunderstanding: "misforståelse"
        case .chainOfMisunderstandings: "kæde af misforståelser"
        case .excusableError: "undskyldelig fejl"
        case .systemError: "systemfejl"
        case .errorOfLaw: "retlig fejl"
        case .other: "andet"
        }
    }

    package static func name(of state: PromptState) -> String {
        switch state {
        case .open: "åben"
        case .offered: "tilbudt"
        case .held: "holdt"
        case .declined: "afslået"
        case .lapsed: "bortfaldet"
        }
    }

    package static func name(of wish: HandlingWish) -> String {
        switch wish {
        case .call: "samtale"
        case .formal: "formel behandling"
        }
    }

    package static func name(of offer: SupportOffer) -> String {
        switch offer {
        case .interpreter: "tolk"
        case .meeting: "møde"
        case .supportPerson: "støtteperson"
        }
    }

    package static func name(of ball: BallHolder) -> String {
        switch ball {
        case .citizen: "borgeren"
        case .municipality: "os"
        }
    }

    /// Something that happened to a case, by the code in its history: in a word or two, else as its page says it; an unknown
    /// code as it is.
    package static func happening(_ code: String) -> String {
        happenings[code] ?? Desk.knownHappening(code)?.firstLower ?? code
    }

    /// Something a case still lacks before it may close, by its code; an unknown code as it is.
    package static func missing(_ code: String) -> String { missing[code] ?? code }

    private static let happenings = [
        "registered": "registreret", "imported": "indlæst fra fil", "step-decided": "trin besluttet",
        "assigned": "givet til en, der ringer",
        "handed-on": "givet videre", "handover-acknowledged": "modtageren har bekræftet",
        "handover-overdue": "modtageren har ikke bekræftet i tide", "call-attempted": "forsøgt ringet op",
        "note-filed": "notat skrevet", "letter-sent": "brev skrevet",
        "letter-returned": "brev nåede ikke frem eller blev taget ud",
        "objected": "borgeren har gjort indsigelse",
        "objection-answered": "indsigelsen er besvaret", "reply-sent": "formelt svar skrevet eller sendt",
        "went-formal": "borgeren ønsker skriftlig behandling", "formal-given": "givet til en anden",
        "citizen-died": "borgeren er død", "death-taken-back": "borgeren er ikke død", "judged": "vurderet",
        "mail-moved": "en mail flyttet til en anden sag", "talk-noted": "samtale skrevet ned",
        "change-moved": "ændringen flyttet", "change-called-off": "ændringen aflyst",
        "withdrawn": "trukket tilbage", "closed": "afsluttet", "reopened": "genåbnet",
        "contact-team-named": "fast indgang aftalt", "contact-team-ended": "fast indgang ophørt",
    ]

    private static let missing = [
        "conversation": "en samtale med borgeren", "new-talk": "den nye samtale",
        "consent": "borgerens samtykke til at slutte", "copy": "kopien af notatet til borgeren",
        "new-note": "et nyt notat efter indsigelsen", "answer-to-objection": "svar på indsigelsen",
        "judgement-of-reply": "om borgerens besked er en indsigelse",
        "handing-on": "en modtager til den formelle del", "acknowledgement": "modtagerens bekræftelse",
        "formal-reply": "det formelle svar", "written-withdrawal": "borgerens skriftlige tilbagetrækning",
        "attempts": "flere forsøg på at ringe", "acknowledgement-elsewhere": "bekræftelse fra den rette modtager",
        "examination": "at klagen bliver undersøgt",
    ]
}
