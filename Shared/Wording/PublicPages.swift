package import CaseModel

extension Wording {
    /// The two pages for citizens, who have not asked to learn how a municipality works.
    package enum Public {
        package static let complain = "Klag til kommunen"
        package static let answer = "Svar på et brev"
        package static let menu = "Sider"

        package static func title(_ page: String, _ municipality: String, hasFaults: Bool) -> String {
            "\(hasFaults ? "Fejl: " : "")\(page) – \(municipality)"
        }

        // Klag: what happened
        package static let complainLead =
            "Fortæl os, hvad der er gået galt. Vi vil gerne høre det, og vi kan lære af det. Du behøver ikke vide, hvem "
            + "hos os det handler om."
        package static func callInstead(_ phone: String, _ hours: String) -> String {
            "Vil du hellere ringe, så ring på telefon \(phone), \(hours)."
        }
        package static let what = "Hvad er der sket?"
        package static let summary = "Fortæl med dine egne ord"
        package static let summaryHint =
            "Et par sætninger er nok. Skriv ikke dit CPR-nummer; har vi brug for det, spørger vi dig i telefonen. Du kan ikke sende "
            + "billeder eller dokumenter med her: skriv, hvad du har, så aftaler vi, hvordan vi får det at se."
        package static let theme = "Hvad klager du over?"
        package static let themeHint = "Sæt gerne flere hak."
        package static let unit = "Hvilken del af kommunen handler det om?"
        package static let unitUnknown = "Det ved jeg ikke"

        /// What is ticked off, by its stable word.
        package static func choice(theme: String) -> String {
            switch theme {
            case "treatment": "Måden, jeg er blevet mødt eller talt til på"
            case "waiting": "At det har taget for lang tid"
            case "noAnswer": "At jeg ikke har fået svar eller besked"
            case "mistake": "At der er begået en fejl i min sag"
            case "decision": "En afgørelse, som jeg er uenig i"
            default: "Noget andet"
            }
        }

        /// The same as a colleague reads it on the case.
        package static func point(_ theme: String) -> String {
            switch theme {
            case "treatment": "Måden, borgeren er blevet mødt eller talt til på"
            case "waiting": "At det har taget for lang tid"
            case "noAnswer": "At borgeren ikke har fået svar eller besked"
            case "mistake": "At der er begået en fejl i sagen"
            case "decision": "En afgørelse, som borgeren er uenig i"
            default: "Noget andet; se borgerens egne ord"
            }
        }

        // Klag: who and how
        package static let who = "Hvem er du?"
        package static let name = "Dit navn"
        package static let anonymousHead = "Vil du være anonym?"
        package static let anonymous = "Jeg vil være anonym"
        package static let anonymousHint =
            "Så kan vi ikke ringe eller skrive til dig. Vi ser på det, du skriver, men du får ikke svar."
        package static let reach = "Hvordan får vi fat i dig?"
        package static let phone = "Telefon"
        package static let phoneHint = "Det nummer, vi skal ringe på."
        package static let email = "E-mail"
        package static let address = "Adresse"
        package static let addressHint = "Vej og nummer på den første linje, postnummer og by på den næste."
        package static let wishHead = "Sådan vil jeg gerne have det"
        package static let wish = "Hvad vil du gerne have?"
        package static let wishHint =
            "Vælger du et opkald, kan du altid skifte mening og få klagen behandlet skriftligt. Er du anonym, skal du ikke vælge."
        package static func choice(_ wish: HandlingWish) -> String {
            switch wish {
            case .call: "At I ringer til mig"
            case .formal: "At klagen bliver behandlet formelt, og at jeg får et skriftligt svar"
            }
        }
        package static let suits = "Hvornår passer det dig bedst, at vi ringer?"
        package static let suitsHint = "For eksempel: efter kl. 14, ikke om fredagen."
        package static let support = "Vil du have hjælp til at tale med os?"
        package static func choice(_ offer: SupportOffer) -> String {
            switch offer {
            case .interpreter: "Jeg vil gerne have en tolk"
            case .meeting: "Jeg vil hellere mødes end tale i telefon"
            case .supportPerson: "Jeg vil gerne have en med, jeg er tryg ved"
            }
        }
        package static let language = "Hvilket sprog skal tolken tale?"
        package static func privacy(_ municipality: String) -> String {
            "\(municipality) bruger det, du skriver, til at behandle din klage. Kun de medarbejdere, der skal bruge det, "
                + "kan se det. Du har ret til at se, hvad vi har gemt om dig."
        }
        package static func privacyPage(_ page: String) -> String { "Læs mere på \(page)." }
        package static let sendComplaint = "Send klagen"

        // Klag: what is missing
        package static let summaryMissing = "Skriv, hvad der er sket. Et par sætninger er nok."
        /// - Parameters:
        ///   - text: what was written; letters of other alphabets take two bytes or more.
        ///   - bytes: of UTF-8 there is room for.
        package static func tooLong(_ text: String, most bytes: Int) -> String {
            let (characters, size) = (text.count, max(text.utf8.count, 1))
            let room = max(characters * bytes / size / 100, 1) * 100
            return "Teksten er for lang: du har skrevet \(characters) tegn, og der er plads til omkring \(room). "
                + "Skriv det vigtigste; resten kan du fortælle, når vi taler sammen."
        }
        package static let themeMissing = "Sæt hak ved det, du klager over. Passer intet af det, så vælg »Noget andet«."
        package static let nameMissing = "Skriv dit navn, eller sæt hak ved, at du vil være anonym."
        package static let anonymousAndNamed =
            "Du har sat hak ved, at du vil være anonym, men har også skrevet, hvem du er eller hvor vi kan få fat i dig. "
            + "Slet det, eller fjern hakket."
        package static let phoneMissing = "Skriv dit telefonnummer, så vi kan ringe, eller vælg et skriftligt svar."
        package static let phoneWrong = "Skriv telefonnummeret med cifre, for eksempel 12 34 56 78."
        package static let emailWrong = "Skriv e-mailen sådan her: navn@eksempel.dk"
        package static let addressTooLong = "Adressen kan højst have fem linjer."
        package static let lineTooLong = "Skriv det kortere."
        package static let reachMissing = "Skriv din adresse eller e-mail, så vi kan sende dig svaret."
        package static let wishMissing = "Vælg, om vi skal ringe, eller om du vil have et skriftligt svar."
        package static let languageMissing = "Skriv, hvilket sprog tolken skal tale."

        // Klag: the receipt
        package static let thanks = "Tak for din klage"
        package static let thanksLead =
            "Vi har modtaget den. Tak, fordi du har brugt tid på at fortælle os om det. Det kan vi lære af."
        package static let number = "Din klage har nummer"
        package static let numberHint = "Skriv det ned, eller gem siden. Så kan vi finde klagen, hvis du ringer til os."
        package static let next = "Hvad sker der nu?"
        package static func rings(latest: String) -> String {
            "En medarbejder ringer til dig senest \(latest). Vi vil gerne høre, hvad der er sket, og hvad der er vigtigt "
                + "for dig."
        }
        package static let ringsSoon =
            "En medarbejder ringer til dig, så snart vi kan. Vi vil gerne høre, hvad der er sket, og hvad der er vigtigt "
            + "for dig."
        package static let decisionApart =
            "Det, der handler om afgørelsen, bliver behandlet skriftligt for sig. Samtalen kan ikke ændre en afgørelse."
        package static let inWriting =
            "Din klage bliver behandlet formelt, og du får et skriftligt svar. Vi regner den fra i dag."
        package static let anonymousNext =
            "Vi ser på det, du har skrevet. Fordi du er anonym, kan vi ikke ringe eller skrive til dig. Vil du have svar, "
            + "så ring til os, og sig klagens nummer."
        package static let notBeforeKnown =
            "Vi sender ikke breve eller mails til den adresse, du har skrevet, før en medarbejder har sikret sig, at det "
            + "er dig."
        package static let formalOpen =
            "Du kan altid få klagen behandlet formelt og skriftligt i stedet. Sig det, når vi ringer, eller ring til os. "
            + "Du behøver ikke give en grund, og vi regner stadig klagen fra i dag."
        package static func contact(_ phone: String, _ hours: String) -> String {
            "Du kan ringe til os på telefon \(phone), \(hours)."
        }
    }
}
