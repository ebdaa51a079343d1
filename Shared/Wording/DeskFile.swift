/// Sagen, the parts beside the story: the fixed way in, agreements, the formal chain, learning, and who has looked.
extension Wording.Desk {
    // The fixed way in (R-086)
    package static let contact = "Fast indgang"
    /// Of one that was agreed in another of the citizen's cases, which holds in this one too.
    package static func contactElsewhere(_ names: String) -> String {
        "Borgerens faste indgang er \(names). Det er aftalt i en anden af borgerens sager og gælder også her."
    }
    package static let contactNone = "Der er ikke aftalt en fast indgang for borgeren."
    package static let contactEnded = "Aftalen om en fast indgang er slut."
    package static let contactHint =
        "Henvender borgeren sig flere steder, kan I aftale, at én person eller et lille hold svarer på alt. De, du vælger, "
        + "får adgang til sagen."
    package static let contactName = "Aftal en fast indgang"
    package static let contactChange = "Skift eller slut den faste indgang"
    package static let contactPeople = "Hvem svarer borgeren?"
    package static let contactOther = "En fra en anden enhed"
    package static let contactReason = "Hvorfor?"
    package static let contactReasonHint = "Skriv det, så en kollega kan forstå det om et år."
    package static let contactSave = "Gem den faste indgang"
    package static let contactEnd = "Slut aftalen"
    package static let contactPeopleMissing = "Vælg mindst én kollega som fast indgang."
    package static let contactReasonMissing =
        "Skriv, hvorfor borgeren skal have en fast indgang, eller hvorfor den slutter."
    package static func decided(_ moment: String, by name: String) -> String { "Besluttet \(moment) af \(name)." }

    // Agreements (R-057, R-081)
    package static let agreed = "Det har vi aftalt"
    package static let agreedNone = "Der er ikke skrevet nogen aftaler i notaterne."
    package static let agreedWhat = "Hvad"
    package static let agreedWho = "Hvem"
    package static let agreedWhen = "Senest"
    package static let agreedTalk = "Samtale"
    package static let agreedNoDay = "ingen dag aftalt"

    // Who knows what is agreed (R-081)
    package static let toldHead = "Hvem kender aftalerne?"
    package static func toldLine(_ name: String, by teller: String?, _ moment: String) -> String {
        teller.map { "\(name), fortalt af \($0) \(moment)" } ?? "\(name) har læst dem \(moment)"
    }
    package static func toldNotYet(_ names: [String]) -> String {
        "Har ikke fået aftalerne at vide endnu: \(names.joined(separator: ", "))."
    }
    package static let toldEverybody = "Alle, der arbejder med sagen, kender aftalerne."
    package static let toldWrite = "Skriv, at en kollega kender aftalerne"
    package static let toldWho = "Hvem har fået aftalerne at vide?"
    package static let toldHint = "Også vikarer, elever og nye kolleger, som skal møde borgeren."
    package static let toldMissing = "Vælg, hvem der har fået aftalerne at vide."
    package static let toldSave = "Gem"
    package static let dayPassed = "dagen er gået"
    package static func agreedLeftOut(_ count: Int) -> String {
        count == 1 ? "1 ældre aftale står i notaterne." : "\(count) ældre aftaler står i notaterne."
    }

    // The formal part in its order (R-008)
    package static func firstReceived(_ moment: String) -> String {
        "Klagen kom \(moment). Det tidspunkt følger med, hver gang sagen gives videre."
    }
    package static func handedTo(_ name: String, _ moment: String) -> String { "Givet videre til \(name) \(moment)." }
    package static func acknowledged(_ moment: String) -> String { "Bekræftet \(moment)." }
    package static func waitsForAcknowledgement(_ latest: String) -> String { "Skal bekræftes senest \(latest)." }
    package static func acknowledgementLate(_ latest: String) -> String {
        "Skulle have været bekræftet senest \(latest)."
    }
    package static let lapsed = "Ikke længere nødvendigt."

    // Learning
    package static let learning = "Læring"
    package static let learningNone = "Der er ikke åbnet nogen gennemgang af sagen."
    package static func reviewOpened(_ moment: String, cause: String) -> String { "Åbnet \(moment): \(cause)." }
    package static func reviewWaits(until moment: String) -> String {
        "Afventer. Der ses på det igen senest \(moment)."
    }
    package static func reviewAnswered(_ answered: Int) -> String { "\(answered) af 5 trin er besvaret." }
    package static func reviewFindings(_ count: Int) -> String {
        count == 1 ? "1 ting skal ændres." : "\(count) ting skal ændres."
    }

    // Who has looked
    package static let looks = "Hvem har set sagen"
    package static let looksLink = "Se, hvem der har set sagen"
    package static let looksHint =
        "Hvert opslag i sagen, dens opkald og notater og dens breve bliver skrevet ned. At du ser loggen, står her også."
    package static let looksNone = "Ingen har set sagen her."
    package static let looksWhen = "Hvornår"
    package static let looksWho = "Hvem"
    package static let looksWhat = "Hvad"
    package static let ourselves = "Systemet selv"
    package static let looksCaseSilent = "Opslag i selve sagen kan ikke vises lige nu. Prøv igen om lidt."
    package static let looksCallsSilent = "Opslag i opkald og notater kan ikke vises lige nu. Prøv igen om lidt."
    package static let looksLettersSilent = "Opslag i breve kan ikke vises lige nu. Prøv igen om lidt."
    package static func looksLeftOut(_ count: Int) -> String {
        "\(count) ældre opslag er gemt, men vises ikke her. Spørg logkontrollanten."
    }

    /// A look or an act in a case's log, by the owner's stable code.
    package static func look(_ code: String) -> String {
        switch code {
        case "register": "Registrerede henvendelsen"
        case "show": "Åbnede sagen"
        case "call-contact": "Skrev borgerens navn og nummer på enhedens liste over opkald"
        case "entrance": "Fik at vide, at borgeren har en fast indgang"
        case "holds-elsewhere": "Fik i en anden sag at vide, at kontakten er begrænset eller samarbejdet på rødt trin"
        case "give-entrance": "Gav henvendelsen til den faste indgang"
        case "set-aside": "Vurderede, at det ikke er en klage"
        case "take-up": "Vurderede, at det er en klage alligevel"
        case "caller-card": "Så det, der skal bruges til at ringe"
        case "row", "found": "Fandt sagen ved en søgning"
        case "recipient": "Hentede adressen til et brev"
        case "looks": "Så, hvem der har set sagen"
        case "decide-step": "Vurderede trinnet"
        case "acknowledge": "Bekræftede at have modtaget den formelle del"
        case "go-formal": "Registrerede, at borgeren ønsker skriftlig behandling"
        case "give-formal": "Gav en andens del af den formelle behandling videre"
        case "report-death": "Registrerede, at borgeren er død"
        case "withdraw": "Registrerede, at klagen er trukket tilbage"
        case "reply-sent": "Registrerede, at svaret er sendt"
        case "assign": "Besluttede, hvem der ringer"
        case "escalation.seen": "Så et overskredet opkald"
        case "escalation.answered": "Svarede på et overskredet opkald"
        case "contact-team": "Ændrede den faste indgang"
        case "verify": "Bekræftede, hvem borgeren er"
        case "inspected": "Så sagen på listen til tilsyn"
        case "inquiries": "Så, hvem der har spurgt om borgeren"
        case "inquire": "Skrev ned, at en anden spurgte om borgeren"
        case "surroundings": "Så, hvem der må høre om sagen og tale for borgeren"
        case "needs": "Skrev, hvad en samtale kræver"
        case "protect-address": "Skrev, om adressen er beskyttet"
        case "protected-address": "Så den beskyttede adresse"
        case "minor": "Skrev, om borgeren er under 18 år"
        case "represent": "Skrev, at en anden må høre om sagen eller tale for borgeren"
        case "end-representation": "Skrev, at det er slut for en, der måtte høre eller tale"
        case "restriction-words": "Hentede ordene til brevet om kontaktbegrænsning"
        case "extension-words": "Hentede ordene til brevet om en længere frist"
        case "papers": "Så samarbejdet om sagen"
        case "paper-write": "Skrev et papir om samarbejdet"
        case "formal": "Så den formelle del"
        case "formal-pass": "Gav den formelle del videre"
        case "formal-examined": "Skrev, hvad undersøgelsen viste"
        case "formal-draft": "Skrev udkast til svaret"
        case "formal-assure": "Kvalitetssikrede svaret"
        case "formal-followed-up": "Skrev, at det, svaret lovede, er fulgt op"
        case "representatives-named": "Så, hvem der talte for borgeren"
        case "formal-extend": "Forlængede fristen for svaret"
        case "restrictions": "Så sagens kontaktbegrænsninger"
        case "restriction-propose": "Foreslog en kontaktbegrænsning"
        case "restriction-judge": "Afgjorde et forslag om kontaktbegrænsning"
        case "restriction-told": "Registrerede, at borgeren har fået besked om kontaktbegrænsningen"
        case "restriction-lift": "Ophævede en kontaktbegrænsning"
        case "answers.read": "Læste, hvad borgeren har svaret"
        case "reply.read": "Markerede borgerens svar som læst"
        case "answer.objection": "Tog imod en indsigelse med koden fra brevet"
        case "experience.told": "Tog imod, hvordan borgeren blev mødt, med koden fra brevet"
        case "answer.reply": "Tog imod et svar med koden fra brevet"
        case "letter.answered": "Fandt den sag, som et svar på et brev hører til"
        case "mails": "Læste mails i sagen"
        case "document-handed-over", "document.handed-over": "Afleverede det, der kom ind, til journalen"
        case "document.journal_laid": "Lagde det, der kom ind, til journalen"
        case "document.journal_owed": "Gjorde det, der kom ind, klar til journalen igen"
        case "document.journal_entered": "Fik journalens nummer på det, der kom ind"
        case "document.journal_refused": "Fik at vide, at det, der kom ind, ikke står i journalen"
        case "mail-part": "Hentede en mails ord eller en vedhæftet fil"
        case "settle-mail": "Markerede en mail som læst"
        case "judge": "Vurderede henvendelsen"
        case "take-back-death": "Rettede, at borgeren ikke er død"
        case "mail.join": "Lagde borgerens mail i sagen"
        case "mail.aside": "Lagde en mail til side"
        case "answer.mail": "Fandt sagen til en mail med koden fra brevet"
        case "obligations.list": "Så, hvad vi skylder"
        case "call.reached": "Registrerede, at der er talt med borgeren"
        case "involved.told": "Fortalte de involverede om borgerens oplevelse"
        case "agreement.kept": "Registrerede, at en aftale er holdt"
        case "receipt.written": "Skrev en personlig hilsen"
        case "receipt.read": "Læste en personlig hilsen"
        case "appointment.made": "Aftalte et tidspunkt"
        case "appointment.changed": "Ændrede et aftalt tidspunkt"
        case "calls.show": "Så opkald og notater på listen"
        case "note.read": "Læste et notat"
        case "note.file": "Gemte et notat"
        case "note.correct": "Rettede et notat"
        case "agreements.list": "Så aftalerne"
        case "agreements.tell": "Skrev, at en kollega kender aftalerne"
        case "call.attempt": "Registrerede et forsøg på at ringe"
        case "call.permit": "Gav lov til at ringe"
        case "objection.raise": "Registrerede en indsigelse"
        case "letters.listed": "Så brevene på listen"
        case "letter.read": "Læste et brev"
        case "letter.previewed": "Så et brev, før det blev sendt"
        case "recipient.preview": "Så, hvor et brev ville blive sendt hen"
        case "objection.read": "Læste en indsigelse"
        case "objection.answer": "Besvarede en indsigelse"
        case "post.set": "Skrev, hvordan borgeren får breve"
        case "post.confirmed": "Bekræftede borgerens adresse"
        default: "Arbejdede i sagen"
        }
    }
}
