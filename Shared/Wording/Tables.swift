package import CaseModel

extension Wording {
    /// What stands over a column, or before a value, where colleagues look things up.
    package enum Label: String, CaseIterable, Sendable {
        case `case` = "Sag"
        case received = "Modtaget"
        case unit = "Enhed"
        case citizen = "Borger"
        case phone = "Telefon"
        case unreadAnswer = "Svar fra borgeren"
        case restriction = "Begrænset kontakt"
        case around = "Omkring borgeren"
        case representative = "Taler for borgeren eller må høre"
        case email = "E-mail"
        case address = "Adresse"
        case kind = "Art"
        case channel = "Kanal"
        case route = "Vej"
        case assigned = "Ringer"
        case step = "Trin"
        case state = "Status"
        case summary = "Emne"
        case points = "Klagepunkter"
        case pointsHandedOn = "Punkter om afgørelsen"
        case about = "Handler om"
        case wish = "Ønske"
        case unsuitable = "Samtale vanskelig"
        case offers = "Tilbudt"
        case registeredBy = "Registreret af"
        case outcome = "Afslutning"
        case missing = "Mangler"
        case handover = "Overdragelse"
        case recipient = "Modtager"
        case acknowledgeBy = "Bekræft senest"
        case acknowledged = "Bekræftet"
        case at = "Tidspunkt"
        case what = "Hvad"
        case by = "Af"
        case reason = "Begrundelse"
        case why = "Hvorfor"
        case call = "Opkald"
        case target = "Mål"
        case limit = "Frist"
        case attempts = "Forsøg"
        case result = "Resultat"
        case stage = "Besked"
        case recipients = "Til"
        case note = "Notat"
        case version = "Version"
        case spokenAt = "Talt"
        case spokenWith = "Talt med"
        case filedAt = "Skrevet"
        case consent = "Samtykke"
        case objection = "Indsigelse"
        case answeredBy = "Besvaret med"
        case letter = "Brev"
        case since = "Siden"
        case due = "Senest"
        case review = "Gennemgang"
        case cause = "Årsag"
        case opened = "Åbnet"
        case waitsUntil = "Afventer til"
        case answered = "Trin besvaret"
        case findings = "Fund"
        case owner = "Ansvarlig"
        case practice = "Praksis"
        case checked = "Spørgsmål bagefter"
        case reopened = "Åbnet igen"
        case policy = "Regnet efter"
        case prompt = "Opgave"
        case person = "Medarbejder"
        case leader = "Leder"
        case asked = "Bedt om"
        case from = "Første dag"
        case to = "Sidste dag"
        case id = "Nummer"
        case name = "Navn"
        case title = "Stilling"
        case roles = "Roller"
        case explained = "Forklaret"
        case unmet = "Sagt nej til"
        case ownErrors = "Egne fejl"
        case prevention = "Forebyggelse"
        case citizensWords = "Borgerens ord"
        case agreement = "Aftale"
        case trainedLast = "Sidst uddannet"
        case refresh = "Genopfriskes"
        case line = "Linje"
        case history = "Historik"
        case causes = "Sat i gang af"
        case comingChange = "Varslet ændring"
        case replyToJudge = "Borgeren har skrevet"
        case riskAsked = "Risiko skal vurderes siden"
        case sentOn = "Sendt videre til"
        case answer = "Har de den"
        case citizenTold = "Besked til borgeren"
        case needs = "Brug for"
        case language = "Tolkesprog"
        case suits = "Passer bedst"
        case minor = "Under 18 år"
        case protection = "Adressen"
        case speaksFor = "Må høre eller tale"
        case relation = "Hvem det er"
        case ground = "Grundlag"
        case proof = "Set"
        case ended = "Slut"
        case meeting = "Møde"
        case mediation = "Mægling"
        case reparation = "Reparation"
        case contact = "Borgeren kan vende sig til"
        case plan = "Opfølgning"
        case loss = "Hvad er tabt"
    }

    /// A moment in a column: "23-11-2026 08.05".
    package static func stamp(_ moment: Timestamp) -> String { stamp(moment.civil) }

    /// A moment that is itself too late, shown as the minute before: "23-11-2026 15.59".
    package static func lastMinute(before due: Timestamp) -> String {
        // Deadlines fall on whole minutes, but for those counted from a receipt in the middle of one.
        stamp(due.adding(milliseconds: -1))
    }

    private static func stamp(_ civil: CivilMoment) -> String {
        let numbers = [civil.day.day, civil.day.month, civil.hour, civil.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(numbers[0])-\(numbers[1])-\(civil.day.year) \(numbers[2]).\(numbers[3])"
    }

    package static let yesWord = "ja"
    package static let noWord = "nej"
    package static let nothingToShow = "Der er intet at vise."
    package static let olderNotShown = "Der er flere, der er ældre. De vises ikke."
    package static let moreToShow = "Der er flere. Bed om dem med --limit."
    package static let closed = "afsluttet"
    package static let open = "åben"
    package static let history = "historik"
    package static let anonymous = "anonym"
    package static let offCourse = "forsinket"

    /// What was done, as one line after a command.
    package static func registered(_ case: CaseID, _ route: Route) -> String {
        "Registreret som sag \(`case`). Den går til \(name(of: route)).\(unlessNotRung(route))"
    }

    /// Which kinds a unit rings about is Callback's to know, and whoever has just registered or judged it has not heard.
    static func unlessNotRung(_ route: Route) -> String {
        route == .formal
            ? "" : " Ringer enheden ikke om den slags, bliver den behandlet skriftligt i stedet: det står i sagen."
    }

    package static func done(_ case: CaseID, isClosed: Bool) -> String {
        isClosed ? "Gjort. Sag \(`case`) er nu afsluttet." : "Gjort. Sag \(`case`) er åben."
    }

    /// When it next suits the citizen and somebody is at work.
    package static func wishKept(_ next: Timestamp?) -> String {
        next.map { "Ønsket er gemt. Det passer næste gang \(stamp($0))." } ?? "Ønsket er gemt."
    }

    package static func assigned(_ case: CaseID, _ name: String) -> String {
        "\(name) skal nu ringe i sag \(`case`). Løftet til borgeren er det samme."
    }

    /// A unit that takes nothing new, in the list of units.
    package static let closedUnit = "lukket"

    /// One case of a unit whose cases are given to another; what it is called in a trial, and why one stays.
    package static func moved(_ case: CaseID) -> String { "Sag \(`case`) er flyttet." }
    package static func toMove(_ case: CaseID) -> String { "Sag \(`case`) vil blive flyttet." }
    package static func notMoved(_ case: CaseID, _ code: String) -> String {
        "Sag \(`case`) er ikke flyttet. \(sentence(forRefusal: code))"
    }
    package static func movedTogether(_ moved: Int, refused: Int, from: String, to: String) -> String {
        let stay = refused == 0 ? "" : " \(refused) blev liggende; hvorfor står ved hver."
        return "Flyttet fra \(from) til \(to): \(moved).\(stay)"
    }
    package static let notAllMoved = "Ikke alle sager er flyttet."
    package static func toMoveTogether(_ cases: Int, from: String, to: String) -> String {
        "Åbne sager at flytte fra \(from) til \(to): \(cases). Ingen er flyttet endnu; det sker uden --dry-run."
    }

    package static func away(_ name: String, from: CivilDay, to: CivilDay) -> String {
        "\(name) er fraværende fra \(shortDay(from)) til \(shortDay(to))."
    }

    package static let isBack = "Fraværet er slut."

    /// Below what was written down about a call in a case that its owner does not have.
    package static func kept(in loss: LostCase) -> String {
        switch loss {
        case .waits:
            "Det, du skrev, er gemt, men brevet til borgeren kan vente på det. Ring til driften, og sig nummeret."
        case .gone:
            "Det, du skrev, er gemt i den tabte sag. Registrér henvendelsen som en ny sag, og skriv det også dér."
        }
    }

    /// Of a case that is registered, and that the service which was asked has not heard of.
    package static func notArrived(_ case: CaseID) -> String {
        """
        Sag \(`case`) er registreret, men er ikke nået frem til den del af systemet, der har opkaldene. Løftet til borgeren gælder. Skriv \
        ned, hvad der bliver sagt, og prøv igen om lidt; bliver det ved, så ring til driften. Registrér ikke sagen igen.
        """
    }

    package static func attempted(_ count: Int) -> String { "Noteret som forsøg nr. \(count). Fristen løber videre." }

    package static func filed(_ note: NoteID, version: Int) -> String {
        "Notat \(note) er gemt som version \(version)."
    }

    /// A talk, and in which of the other cases it was not written.
    package static func filed(_ talk: FiledNote) -> String {
        let refused = (talk.refused ?? []).map {
            "I sag \($0.case) blev samtalen ikke skrevet. \(sentence(forRefusal: $0.code))"
        }
        return ([filed(talk.note, version: talk.version)] + refused).joined(separator: "\n")
    }

    package static func objected(_ objection: ObjectionID) -> String {
        "Indsigelsen er gemt som \(objection). Borgeren har krav på et nyt opkald."
    }

    package static func mayRing(_ name: String) -> String { "\(name) må nu ringe til borgeren." }

    package static func signedIn(_ name: String, _ title: String) -> String {
        "Du er logget ind som \(name), \(title)."
    }

    package static let password = "Adgangskode"

    /// After a sentence that says no answer came: how to ask again without doing it twice.
    package static func tryAgain(_ command: CommandID) -> String {
        "Gentages det med --command \(command), bliver det højst gjort én gang."
    }

    package static let signedOut = "Du er logget ud."

    package static func answered(_ state: PromptState) -> String { "Gemt: \(name(of: state))." }

    package static func retrying(_ letter: LetterID) -> String { "Brev \(letter) prøves igen." }

    package static let reviewSaved = "Gemt i gennemgangen."
    package static func findingSaved(_ finding: FindingID) -> String {
        "Gemt i gennemgangen som læringspunkt \(finding)."
    }
    package static func reviewOpened(_ review: ReviewID) -> String { "Gennemgang \(review) er åbnet." }
    package static func afterSaved(_ subject: Subject) -> String { "Gemt som \(subject)." }

    /// What became of a file of complaints.
    package static func imported(cases: Int, history: Int, repeated: Int, refused: Int, isDryRun: Bool) -> String {
        let counts =
            "\(cases) \(cases == 1 ? "sag" : "sager"), \(history) som historik, "
            + "\(repeated) \(repeated == 1 ? "gentagelse" : "gentagelser"), \(refused) afvist"
        return isDryRun ? "Prøve: \(counts). Intet er gemt." : "Indlæst: \(counts)."
    }

    package static let importedNothing =
        "Intet er indlæst. Ret linjerne ovenfor, eller udelad dem med --leave-out-refused."

    package static func refusedLine(_ number: Int, _ message: String) -> String { "Linje \(number): \(message)" }

    package static func judging(_ done: Int, of all: Int) -> String { "Læser linje \(done) af \(all)" }

    package static let committing = "Opretter sagerne"
}
