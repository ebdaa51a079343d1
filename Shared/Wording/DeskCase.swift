package import CaseModel

/// One case: where it stands, what is owed next, and everything that happened.
extension Wording.Desk {
    package static let caseWord = "Sag"
    /// What a browser's tab and history say: what it is and of which day, and of the case no more than tells two of a day apart.
    package static func caseTitle(_ id: CaseID, _ kind: ContactKind, received: CivilDay) -> String {
        "\(Wording.name(of: kind).firstUpper) af \(Wording.shortDay(received)) · \(caseWord) …\(id.rawValue.suffix(4))"
    }
    package static let besides = "Mere om sagen"
    package static let nextDuty = "Det næste"
    package static let citizen = "Borgeren"
    package static let unverified = "Adressen er ikke bekræftet. Der sendes ingen breve til den."
    package static let whatItIsAbout = "Det drejer sig om"
    package static let cooperation = "Samarbejdet"
    package static let inTheOrganisation = "Hos os"
    package static let inTheContact = "Sammen med borgeren"
    package static func whatHelps(at step: String) -> String { "Det kan hjælpe på \(step.lowercased())t trin" }
    package static let stepNow = "Samarbejdet står på"
    package static let stepUndecided = "Ingen har vurderet samarbejdet endnu."
    package static let decideStep = "Vurdér trinnet"
    package static let decideStepHint =
        "Trinnet siger noget om samarbejdet, ikke om borgeren. Tegnene hjælper dig med at se; de afgør ikke noget selv."
    package static let signsSeen = "Det har vi set"
    package static let stepReason = "Hvorfor?"
    package static let saveStep = "Gem trinnet"
    package static let stepMissing = "Vælg et trin."
    package static let stepReasonMissing = "Skriv, hvad der gør, at samarbejdet står på dette trin."
    package static let callsAndTalks = "Opkald og samtaler"
    package static let notes = "Notater"
    package static let noNotes = "Der er ikke skrevet noget notat endnu."
    package static let letters = "Breve"
    package static let noLetters = "Der er ikke sendt noget endnu."
    /// - Parameter count: letters, messages and documents that are older than those shown.
    package static func lettersLeftOut(_ count: Int) -> String { "De nyeste vises. \(count) ældre er ikke vist." }
    package static let formalTrack = "Den formelle del"
    package static let history = "Det, der er sket"
    package static let leftOut = "Sagen har flere ældre hændelser, end der er vist her."
    package static let missing = "Før sagen kan slutte, mangler"
    package static let closedCase = "Sagen er afsluttet. Gør borgeren indsigelse, åbnes den igen."
    /// There is nothing to object to: what can be done depends on how it ended.
    package static func closedWithoutNote(as ending: Ending?) -> String {
        switch ending {
        case .withdrawn:
            "Sagen er afsluttet, fordi borgeren har trukket klagen tilbage. Klager borgeren igen, så registrér det som en ny henvendelse, "
                + "og saml de to sager."
        case .formal, .stopped, .solved, nil:
            "Sagen er afsluttet uden et notat. Er borgeren ikke enig i svaret, så registrér det som en ny henvendelse, og saml de to "
                + "sager."
        case .notReached, .anonymous, .misrouted, .died, .fellAway, .noComplaint:
            "Sagen er afsluttet uden et notat. Kommer der mere i den, så registrér det som en ny henvendelse, og saml de to sager."
        }
    }
    package static let objections = "Indsigelser"
    package static let objectionHead = "Borgeren siger, at notatet ikke er rigtigt"
    package static let objectionHint = "Skriv det med borgerens egne ord. Sagen åbnes, og vi ringer igen."
    package static let objectionText = "Hvad er ikke rigtigt?"
    package static let saveObjection = "Registrér indsigelsen"
    package static let objectionMissing = "Skriv med borgerens egne ord, hvad der ikke er rigtigt."
    package static let acknowledge = "Jeg har den"
    package static let acknowledgeHint = "Du er sat på som modtager. Sig, at du har taget imod sagen."
    package static let replySent = "Svaret er sendt"
    package static let reference = "Hvor ligger svaret journaliseret?"
    package static let referenceMissing = "Skriv, hvor svaret ligger journaliseret."
    package static let openNote = "Læs notatet"
    package static func noteVersion(_ number: Int) -> String { ", udgave \(number)" }
    package static let noteTitle = "Notat"
    package static let backToCase = "Tilbage til sagen"
    package static let agreements = "Aftaler"
    package static let explained = "Det har vi forklaret"
    package static let unmet = "Det siger vi nej til"
    package static let ownErrors = "Her har vi gjort noget forkert"
    package static let prevention = "Det gør vi, så det ikke sker igen"
    package static let citizensWords = "Med borgerens egne ord"
    package static let consentYes = "Borgeren har sagt ja til, at sagen slutter her"
    package static let consentNo = "Borgeren har ikke sagt ja til, at sagen slutter her"
    static let consentYesForCitizen = "Der er sagt ja på borgerens vegne til, at sagen slutter her"
    static let consentNoForCitizen = "Der er ikke sagt ja på borgerens vegne til, at sagen slutter her"
    package static let version = "Udgave"
    package static let done = "Det er gemt."

    // The line on top
    package static func dutyCall(_ reason: CallReason, latest: String, left: String, by name: String?) -> String {
        let name = name ?? "En fra enheden"
        return switch reason {
        case .firstContact: "\(name) skal ringe senest \(latest) (\(left))."
        case .objection:
            "Borgeren har gjort indsigelse mod notatet. \(name) skal ringe om den senest \(latest) (\(left))."
        case .newTalk: "\(name) skal tale med borgeren igen senest \(latest) (\(left))."
        case .beforeChange: "\(name) skal ringe, før ændringen begynder: senest \(latest) (\(left))."
        }
    }
    package static func dutyNumber(by name: String?) -> String {
        "Der er ikke noget telefonnummer på sagen. \(name ?? "En fra enheden") finder det eller spørger borgeren først."
    }
    package static func dutyAgreed(at moment: String, left: String, by name: String?) -> String {
        "\(name ?? "En fra enheden") skal ringe som aftalt \(moment) (\(left))."
    }
    package static func dutyNote(by name: String?) -> String {
        "Borgeren er talt med. \(name ?? "Nogen") skal skrive notatet."
    }
    package static func dutyAcknowledge(by name: String, latest: String) -> String {
        "\(name) skal bekræfte senest \(latest), at den formelle del er modtaget."
    }
    package static func dutyAcknowledgeLate(by name: String, latest: String) -> String {
        "\(name) skulle senest \(latest) have bekræftet, at den formelle del er modtaget. Tal med \(name)."
    }
    /// Whoever it was handed to has left.
    package static func dutyAcknowledgeGone(by name: String) -> String {
        "\(name), der fik den formelle del, er her ikke længere. Giv den til en anden under Den formelle del."
    }
    package static let dutyReply = "Det skriftlige svar skal sendes og journaliseres."
    package static let dutyHandOn = "Den formelle del skal gives videre til en, der tager den."
    package static let dutyNothing = "Sagen er åben, og der mangler ikke noget. Den afsluttes af sig selv."
    package static let historyCase = "Sagen er historik og er kun til at læse. Et nyt notat åbner den igen."
    package static func dutyMissing(_ what: String) -> String { "Sagen er åben. Der mangler \(what)." }
    package static let dutyOnHold = "Hvad der mangler nu, kan ikke vises, før driften har set på sagen."
    package static let dutyLost =
        "Hvad der mangler nu, kan ikke vises, fordi det, der var skrevet om opkaldene, er gået tabt."
    package static let dutyUnknown = "Hvad der mangler nu, kan ikke vises, fordi en del af systemet ikke svarer."

    /// What a case waits for, by the stable code of its closing condition.
    package static func waitsFor(_ code: String) -> String {
        switch code {
        case "conversation": "en samtale med borgeren"
        case "new-talk": "den samtale, der er aftalt"
        case "consent": "borgerens ja til, at sagen slutter her"
        case "copy": "at kopien af notatet bliver sendt"
        case "new-note": "et nyt notat, efter borgerens indsigelse"
        case "answer-to-objection": "svar på borgerens indsigelse"
        case "judgement-of-reply": "at nogen afgør, om borgerens besked er en indsigelse mod notatet"
        case "handing-on": "en modtager til den formelle del"
        case "acknowledgement": "modtagerens bekræftelse"
        case "formal-reply": "det skriftlige svar"
        case "written-withdrawal": "borgerens ord på skrift om, at klagen trækkes tilbage"
        case "attempts": "flere forsøg på at ringe"
        case "acknowledgement-elsewhere": "bekræftelse fra dem, sagen hører til hos"
        case "examination": "at klagen bliver undersøgt"
        default: "noget, der skal ses på af en leder"
        }
    }

    /// One line of the case's history, by its stable code.
    package static func happening(_ code: String) -> String { knownHappening(code) ?? "Noget andet skete" }

    static func knownHappening(_ code: String) -> String? {
        switch code {
        case "registered": "Henvendelsen blev registreret"
        case "imported": "Henvendelsen blev indlæst"
        case "assigned": "Opkaldet blev givet videre"
        case "submitted": "Borgeren sendte klagen med formularen på hjemmesiden"
        case "mailed": "Borgeren skrev en mail"
        case "mail-joined": "Der kom en mail i sagen"
        case "mail-moved": "En mail blev flyttet til en anden sag"
        case "mail-judged": "Det blev afgjort, om borgerens besked er en indsigelse"
        case "judged": "Henvendelsen blev vurderet"
        case "set-aside": "Det blev vurderet, at det ikke er en klage"
        case "taken-up": "Det var en klage alligevel"
        case "death-taken-back": "Det var en fejl, at borgeren var død"
        case "verified": "Det blev bekræftet, hvem borgeren er"
        case "citizen-corrected": "Borgerens oplysninger blev rettet"
        case "step-decided": "Trinnet blev vurderet"
        case "handed-on": "Den formelle del blev givet videre"
        case "handover-acknowledged": "Modtageren bekræftede"
        case "handover-overdue": "Modtageren bekræftede ikke i tide"
        case "call-attempted": "Der blev ringet uden svar"
        case "note-filed": "Samtalens notat blev gemt"
        case "letter-sent": "Et brev til borgeren blev skrevet"
        case "letter-returned": "Et brev til borgeren nåede ikke frem eller blev taget ud"
        case "objected": "Borgeren gjorde indsigelse"
        case "objection-answered": "Indsigelsen blev besvaret"
        case "reply-sent": "Det formelle svar blev skrevet eller sendt"
        case "withdrawn": "Klagen blev trukket tilbage"
        case "went-formal": "Borgeren ønskede skriftlig behandling"
        case "formal-given": "Den formelle del blev givet til en anden"
        case "citizen-died": "Det blev registreret, at borgeren er død"
        case "talk-noted": "En samtale, som borgeren selv tog op, blev skrevet ned"
        case "change-moved": "Den varslede ændring blev flyttet"
        case "change-called-off": "Den varslede ændring blev aflyst"
        case "closed": "Sagen blev afsluttet"
        case "reopened": "Sagen blev åbnet igen"
        case "contact-team-named": "Der blev aftalt en fast indgang"
        case "contact-team-ended": "Aftalen om en fast indgang blev afsluttet"
        case "reply-examined": "Klagen blev undersøgt med medarbejderen"
        case "reply-drafted": "Der blev skrevet et udkast til svaret"
        case "reply-submitted": "Et udkast blev sendt til kvalitetssikring"
        case "reply-approved-by-head": "Fagchefen godkendte svaret"
        case "reply-approved-by-director": "Direktøren godkendte svaret"
        case "reply-sent-back": "Svaret blev sendt tilbage"
        case "reply-followed-up": "Det, svaret lovede, blev fulgt op"
        case "reply-extended": "Fristen for svaret blev forlænget"
        case "reply-overdue": "Fristen for svaret er gået"
        case "inquiry-granted": "En anden spurgte om borgeren og måtte få svar"
        case "inquiry-refused": "En anden spurgte om borgeren og fik nej"
        case "citizen-joined": "Det blev sagt, at en anden sag er den samme borgers"
        case "citizen-separated": "Det blev sagt, at en anden sag ikke er den samme borgers"
        case "needs-recorded": "Det blev skrevet, hvad en samtale kræver"
        case "address-protected": "Adressen blev beskyttet"
        case "address-unprotected": "Adressen er ikke længere beskyttet"
        case "minor-recorded": "Det blev skrevet, at borgeren er under 18 år"
        case "minor-withdrawn": "Det blev rettet, at borgeren er under 18 år"
        case "representation-begun": "En anden må høre om sagen eller tale for borgeren"
        case "representation-ended": "En, der måtte høre om sagen eller tale for borgeren, må det ikke længere"
        case "causes-named": "Det blev skrevet ned, hvad der satte klagen i gang"
        case "mail-restricted": "Mailen kom, mens skriftlig kontakt er begrænset"
        case "risk-asked": "Der blev bedt om, at risikoen bliver vurderet før det næste møde"
        case "forwarded": "Klagen, eller en del af den, blev sendt videre til en anden myndighed"
        case "forwarding-told": "Borgeren fik besked om, hvor klagen er"
        case "forwarding-taken": "Den anden myndighed bekræftede"
        case "forwarding-returned": "Den anden myndighed sendte klagen tilbage"
        case "formal-part-elsewhere": "Den formelle del bliver besvaret et andet sted"
        case "meeting-moved": "Et møde blev flyttet"
        case "meeting-called-off": "Et møde blev aflyst"
        case "paper-written": "Et papir om samarbejdet blev skrevet"
        case "reassessment-overdue": "Trinnet blev ikke vurderet igen i tide"
        case "restriction-proposed": "En kontaktbegrænsning blev foreslået"
        case "restriction-approved": "En jurist godkendte kontaktbegrænsningen"
        case "restriction-rejected": "En jurist afviste kontaktbegrænsningen"
        case "restriction-in-effect": "Borgeren fik besked på skrift, og kontaktbegrænsningen gælder"
        case "restriction-untold":
            "Brevet om kontaktbegrænsningen nåede ikke frem, og den gælder ikke, før borgeren har fået besked"
        case "restriction-ending": "Kontaktbegrænsningen slutter snart"
        case "restriction-ended": "Kontaktbegrænsningen er slut"
        case "restriction-withdrawn": "Kontaktbegrænsningen blev trukket tilbage, før den gjaldt"
        case "restriction-lapsed": "Kontaktbegrænsningen faldt bort: den sidste dag kom, før den gjaldt"
        default: nil
        }
    }
}
