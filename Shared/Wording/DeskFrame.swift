package import CaseModel

extension Wording {
    /// What stands around every page of Desk: name, menu, sign-in, trouble.
    package enum Desk {
        package static let product = "Genklang"
        package static let skipToContent = "Gå til indhold"
        package static let menu = "Menu"
        package static let signOut = "Log ud"
        package static let calls = "Mine opkald"
        package static let register = "Ny henvendelse"
        package static let team = "Holdet"
        package static let invented = "Genklang hjælper med at ringe til borgere, der klager, og lære af det."

        package static func title(_ page: String, hasFaults: Bool) -> String {
            "\(hasFaults ? "Fejl: " : "")\(page) – \(product)"
        }

        // Sign-in
        package static let signIn = "Log ind"
        package static let user = "Brugernavn"
        package static let password = "Adgangskode"
        package static let userMissing = "Skriv dit brugernavn."
        package static let passwordMissing = "Skriv din adgangskode."
        package static let signedOut = "Du er logget ud."
        package static let signInAgain = "Du skal logge ind igen, fordi der er gået lang tid."
        package static let draftKept = "Det, du havde skrevet, er gemt og står klar, når du har logget ind igen."
        package static let discard = "Slet det, og begynd forfra"
        package static let saveDraft = "Gem kladden"
        package static let draftSaved = "Kladden er gemt. Du kan lukke siden og fortsætte senere."
        package static let draftShown = "Her er det, du havde skrevet. Se det igennem, og send det igen."

        // A case that waits for the operator
        package static let waitsForOperations = """
            Sagen venter på driften: noget, der er sket i den, kunne ikke føres ind. Det, du læser her, kan mangle \
            det nyeste, og det, du skriver i sagen, bliver ikke taget imod endnu. Driften kan se det. Haster det, \
            så ring til driften.
            """
        /// In place of the page of a case that its owner has lost.
        package static let onHoldTitle = "Sagen venter på driften"
        package static let onHold = """
            Nummeret er rigtigt, men sagen kan ikke vises, før driften har set på den: noget, der er sket i den, kunne \
            ikke føres ind. Skriv ikke en ny sag i stedet. Driften kan se det. Haster det, så ring til driften, og sig \
            nummeret.
            """

        // A case that is lost for good
        package static let lostTitle = "Sagen er gået tabt"
        package static let lost = """
            Nummeret er rigtigt, men sagen er gået tabt og kommer ikke igen. Registrér henvendelsen som en ny sag, ud fra \
            det, I har på skrift og kan huske, med det tidspunkt, da den først kom. Giv så driften nummeret på den tabte \
            sag, så det, der er tilbage af den, bliver slettet.
            """
        /// Above the page of a case of which another than its owner has lost what it had.
        package static let lostInPart = """
            En del af sagen er gået tabt og kommer ikke igen. Er det opkaldene og samtalerne, der mangler her, så registrér \
            henvendelsen som en ny sag, med det tidspunkt, da den først kom, og det, der kan læses her. Giv så driften \
            nummeret på den tabte sag.
            """
        /// What was typed in a form about a case that is lost.
        package static let typedHead = "Det, du har skrevet"
        package static let typedHint =
            "Det er ikke gemt i sagen. Tag det med over i den nye sag: markér det, og kopiér det, før du forlader siden."
        /// In place of the part of a case's page of which the owner has not heard that there is a case.
        package static let notArrivedHere =
            "Sagen er registreret, men er ikke nået frem hertil endnu. Løftet til borgeren gælder."
        /// The same of one that is another's now, and not open to whoever wrote.
        package static let typedElsewhereHint =
            "Det er ikke gemt i sagen, som ikke er åben for dig mere. Har du talt med borgeren, så sig det nu til den, der har "
            + "sagen, eller til din leder, og giv dem det, du har skrevet: markér det, og kopiér det. Kladden bliver slettet "
            + "efter tre døgn."
        /// In place of the part of a page that was lost.
        package static let lostHere = "Det, der hørte til her, er gået tabt og kommer ikke igen."
        /// In a list, in place of the citizen's name.
        package static func name(of loss: LostCase, _ id: CaseID) -> String {
            switch loss {
            case .waits: "Sag \(id) venter på driften"
            case .gone: "Sag \(id) er gået tabt"
            }
        }

        // A case that was erased
        package static let erasedTitle = "Sagen er slettet"
        package static func erased(at moment: Timestamp) -> String {
            """
            Sagen blev slettet \(Wording.moment(moment)), efter en beslutning i kommunen, og der er intet tilbage af den her. \
            Klager borgeren igen, så registrér en ny sag; i den kan du skrive det gamle sagsnummer.
            """
        }

        // News on a page that stands open
        package static let news = "Der er nyt. Vis det"
        package static let newsInTitle = "Nyt: "
        package static let endedHere = "Du er logget ud. Log ind igen"

        // Forms
        package static let problems = "Der er problemer"
        package static let fault = "Fejl:"
        package static let optional = "(ikke påkrævet)"
        package static let day = "Dag"
        package static let month = "Måned"
        package static let year = "År"
        package static let daysBackwards = "Den sidste dag ligger før den første. Byt dem om."
        package static let hour = "Time"
        package static let minute = "Minut"
        package static let chooseOne = "Vælg"
        package static let nobody = "Ingen valgt"
        package static let colleague = "en kollega, der ikke er på listen"
        package static let unit = "en enhed, der ikke er på listen"
        package static let anonymous = "Anonym"

        // Trouble
        package static let silentHere =
            "Denne del af siden kan ikke vises lige nu. Resten er, som det skal være. Prøv igen om lidt."
        package static let silentAction =
            "Vi fik ikke svar i tide. Dine oplysninger står her endnu. Send dem igen; det, der er gjort, bliver ikke gjort "
            + "to gange."
        package static let tryAgain = "Prøv igen"
        package static let pageMissingTitle = "Siden findes ikke"
        package static let pageMissing = "Se efter, om adressen er skrevet rigtigt, eller begynd fra dine opkald."
        package static let closedTitle = "Siden er ikke åben for dig"
        package static let closed =
            "Din rolle giver ikke adgang til denne side. Tal med din leder, hvis du skal bruge den i dit arbejde."
        package static let elsewhereTitle = "Formularen kunne ikke tages imod"
        package static let elsewhere =
            "Den kom ikke fra en side, du har åbnet her. Åbn siden igen, og send formularen derfra."
        package static let sentAlreadyTitle = "Formularen er sendt én gang"
        package static let sentAlready =
            "Det, du sendte første gang, er gemt. Det, du har ændret i formularen siden, er ikke sendt og ikke gemt. Se, "
            + "hvad der blev gemt, og ret det dér."
        package static let sentAlreadyMade = "Se det, der blev gemt"
        package static let sentAlreadyAnew = "Åbn formularen på ny"
        package static let troubleTitle = "Der skete en fejl"
        package static let trouble = "Intet er ændret. Prøv igen om lidt, eller ring til driften."
        package static let notReadable = "Det, browseren sendte, kan ikke læses. Gå tilbage, og prøv igen."
        package static let toFront = "Gå til mine opkald"
        package static let noCases =
            "Din rolle ser ingen sager. Du kan logge ud igen, eller bruge kommandolinjen til det, du skal."
        package static let noCallsToMake =
            "Som administrator ser du ingen sager og skylder ingen opkald. Hvem der kan logge ind, og hvad de har åbent, står under Adgange."
        package static let policyPlace =
            "Frister og påmindelser ændres ikke her. De står i filen callback.json på serveren: prøv nye med genklang policy try, se filen efter med genklang-callback --check-config, og genstart genklang-callback."
    }
}
