package import CaseModel

extension Wording {
    /// What the story tells, a line at a time: who owes what to whom, by when, now.
    package enum Story {
        /// The time in front of a line: "man. 23. nov. kl. 08.04".
        package static func time(_ moment: Timestamp) -> String {
            let civil = moment.civil
            let month = Wording.shortDay(civil.day).split(separator: " ")[1].prefix(3)
            return "\(name(of: civil.day.weekday).prefix(3)). \(civil.day.day). \(month). \(clock(civil))"
        }

        /// A due moment that is itself too late, as the minute before: "tirsdag kl. 07.59".
        package static func latest(_ due: Timestamp) -> String { at(due.adding(milliseconds: -1)) }

        private static func at(_ moment: Timestamp) -> String {
            "\(name(of: moment.civil.day.weekday)) \(clock(moment.civil))"
        }

        private static func clock(_ civil: CivilMoment) -> String {
            "kl. \(civil.hour < 10 ? "0" : "")\(civil.hour).\(civil.minute < 10 ? "0" : "")\(civil.minute)"
        }

        package static func owed(
            _ who: String, _ citizen: String, _ reason: CallReason, target: Deadline, limit: Deadline
        ) -> String {
            let what =
                switch reason {
                case .firstContact: "et opkald"
                case .objection: "et nyt opkald efter indsigelsen"
                case .newTalk: "en ny samtale"
                case .beforeChange: "et opkald før en ændring"
                }
            let when =
                target.rule == .agreed
                ? "aftalt til \(at(target.due))" : "mål \(latest(target.due)), frist \(latest(limit.due))"
            return "\(who) skylder \(citizen) \(what): \(when)."
        }

        package static func receipt(_ citizen: String) -> String { "\(citizen) har fået en kvittering." }

        package static func ping(_ names: [String], _ citizen: String, _ stage: PingStage, due: Timestamp) -> String {
            let who = names.joined(separator: " og ")
            let what =
                switch stage {
                case .owed: "\(citizen) venter på et opkald, senest \(latest(due))"
                case .wished: "\(citizen) har bedt om at blive ringet op nu"
                case .nearTarget: "opkaldet til \(citizen) er tæt på målet, fristen er \(latest(due))"
                case .nearLimit: "fristen for opkaldet til \(citizen) er nær, \(latest(due))"
                case .missed: "fristen for opkaldet til \(citizen) er overskredet, nogen skal ringe nu"
                case .stillMissed: "\(citizen) er stadig ikke ringet op, nogen skal ringe i dag"
                case .longMissed: "\(citizen) er ikke ringet op i flere dage, nogen skal ringe nu"
                }
            return "\(who) får besked: \(what)."
        }

        package static func missed(_ who: String, _ citizen: String) -> String {
            "\(who) har ikke ringet til \(citizen) inden fristen."
        }

        package static func moved(_ who: String, to name: String, _ citizen: String, isTaken: Bool) -> String {
            guard !isTaken else { return "\(name) tager opkaldet til \(citizen)." }
            return "\(who) giver opkaldet til \(citizen) videre til \(name)."
        }

        package static func attempted(_ who: String, _ citizen: String, _ attempt: Int) -> String {
            "\(who) ringer forgæves til \(citizen), forsøg nr. \(attempt). Fristen løber videre."
        }

        package static func noteFiled(
            _ who: String, _ citizen: String, _ outcome: Outcome, copyBy: Timestamp
        ) -> String {
            let copy = "Kopien af notatet skal være sendt senest \(latest(copyBy))."
            return "\(who) har talt med \(citizen): \(name(of: outcome)). \(copy)"
        }

        package static func copy(_ citizen: String, _ file: String) -> String {
            "\(citizen) har fået kopi af notatet: \(file)"
        }

        package static func handedOn(_ recipient: String, _ citizen: String, by: Timestamp) -> String {
            "Klagen fra \(citizen) går videre formelt: \(recipient) skylder en bekræftelse senest \(latest(by))."
        }

        package static func acknowledged(_ recipient: String, _ citizen: String) -> String {
            "\(recipient) har taget imod klagen fra \(citizen) og skylder et skriftligt svar."
        }

        package static func replied(_ who: String, _ citizen: String) -> String {
            "\(who) har sendt det skriftlige svar til \(citizen)."
        }

        package static func decided(_ who: String, _ citizen: String, _ step: Step) -> String {
            "\(who) sætter samarbejdet i sagen om \(citizen) på \(name(of: step))."
        }

        package static func prompted(_ kind: PromptKind, _ leader: String, by: Timestamp) -> String {
            switch kind {
            case .oneToOne: "\(leader) skylder en medarbejder en 1:1-samtale, svar senest \(latest(by))."
            case .task: "\(leader) har en opgave under Trivsel, svar senest \(latest(by))."
            }
        }

        package static func heldBeforeGoingHome(_ leader: String, _ person: String) -> String {
            "\(leader) og \(person) har talt kort sammen efter den svære samtale, inden de går hjem."
        }

        package static func prompt(_ leader: String, _ person: String, _ state: PromptState) -> String {
            "\(leader) svarer om 1:1-samtalen med \(person): \(name(of: state))."
        }

        package static func readiness(_ citizen: String, waits: Bool, until: Timestamp?) -> String {
            guard waits else { return "Læringen af sagen om \(citizen) behøver ikke vente længere." }
            return "Læringen af sagen om \(citizen) må vente\(until.map { ", højst til \(latest($0))" } ?? "")."
        }

        package static func review(_ citizen: String, _ cause: ReviewCause) -> String {
            "Sagen om \(citizen) skal gennemgås, så vi kan lære af den: \(name(of: cause))."
        }

        package static func objected(_ citizen: String) -> String {
            "\(citizen) gør indsigelse mod notatet. Sagen kan ikke slutte, før der er talt igen."
        }

        package static func reopened(_ citizen: String) -> String { "Sagen om \(citizen) er åben igen." }

        package static func answered(_ citizen: String) -> String { "Indsigelsen fra \(citizen) er besvaret." }

        package static func closed(_ citizen: String, _ outcome: Outcome) -> String {
            "Sagen om \(citizen) er afsluttet: \(name(of: outcome)). Intet skyldes."
        }

        package static func started(_ folder: String, speed: Int64) -> String {
            "Bus og seks tjenester er i gang i \(folder). Et døgn varer \(86_400 / speed) sekunder."
        }

        package static func imported(_ who: String, _ file: String, _ sentence: String) -> String {
            "\(who) læser \(file) ind. \(sentence)"
        }

        package static func quiet(_ citizen: String) -> String {
            "Nu går tiden. Ingen ringer til \(citizen)."
        }

        package static func restarted(_ program: String) -> String { "\(program) faldt ud og er startet igen." }

        package static let staysOpen = "Tjenesterne kører videre. Ctrl-C stopper dem."
        package static let stopping = "Alt stoppes."
        package static let allKept = "Alle løfter er holdt."
        package static func broken(_ count: Int) -> String {
            count == 1 ? "Et løfte er ikke holdt." : "\(count) løfter er ikke holdt."
        }

        package static func verdict(_ promise: String, isKept: Bool) -> String {
            "\(isKept ? "holdt  " : "BRUDT  ") \(promise)"
        }
    }

    /// What has been promised in all that the story plays, by the code of the check.
    package static let promises: [(code: String, text: String)] = [
        ("receipt", "Hver borger har fået én kvittering, og historiske sager har ingen fået."),
        ("copy", "Hver borger har fået hvert notat i kopi én gang, inden fristen."),
        ("ping", "Hver besked om et opkald er givet én gang for hvert trin."),
        ("letter", "Hvert brev og hver besked ligger i udbakken én gang, uændret."),
        ("escalation", "Hvert opkald, der ikke nåede fristen, er meldt til lederen."),
        ("closing", "Ingen sag er afsluttet, før dens betingelser var opfyldt."),
        ("objection", "Ingen sag er afsluttet med en ubesvaret indsigelse."),
        ("acknowledgement", "Hver klage, der er givet videre, har en modtager, der har bekræftet."),
        ("wellbeing", "Hvert rødt trin har fået en leder til at tilbyde en samtale."),
        ("waiting", "Ingen venter uden en dato, og ingen dato er overskredet."),
    ]
}
