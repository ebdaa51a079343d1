package import CaseModel

extension Wording {
    /// The sentence for somebody who asked for what the rules do not allow: what is missing, then what to do.
    ///
    /// - Parameters:
    ///   - code: the refusal's stable code, `callback.note_before_conversation`.
    ///   - details: what to put in the sentence's places: `["day": "…"]` fills `{day}`. Never a citizen's words.
    ///
    /// A code without a sentence gives `Wording.unknownRefusal`, so that nobody ever reads a bare code.
    package static func sentence(forRefusal code: String, with details: [String: String] = [:]) -> String {
        guard let sentence = refusals[code] else { return unknownRefusal }
        return filled(sentence, with: details)
    }

    /// The sentence for a refusal that was thrown.
    package static func sentence(for refusal: some Refusal, with details: [String: String] = [:]) -> String {
        sentence(forRefusal: refusal.code, with: details)
    }

    /// What is said when a code has no sentence of its own yet.
    package static let unknownRefusal =
        "Det kan ikke lade sig gøre, som sagen står nu. Åbn sagen igen, se hvad der mangler, og prøv så en gang til."

    /// Every refusal's sentence by its code. Each service adds its own lines, in its own table.
    package static let refusals: [String: String] = {
        let tables = [
            everywhere, bus, directory, searching, intake, surroundings, callers, callback, notifier, learning,
            wellbeing,
            operating,
            importing,
        ]
        return tables.reduce(into: [:]) { all, table in
            all.merge(table) { first, _ in preconditionFailure("a refusal has two sentences: \(first)") }
        }
    }()

    /// Refusals that any service may give.
    private static let everywhere: [String: String] = [
        "call.not_signed_in": "Du er ikke logget ind. Log ind, og prøv igen.",
        "call.sign_in_expired": "Dit login er udløbet. Log ind igen, og gentag det, du var i gang med.",
        "call.may_not_see": "Sagen er ikke åben for dig. Tal med din leder, hvis du skal arbejde med den.",
        "call.may_not_do": "Din rolle giver ikke adgang til dette. Bed en kollega med den rette rolle om at gøre det.",
        "call.too_long": "Teksten er for lang. Forkort den, eller del den i flere notater, og prøv igen.",
        "call.bad_request": "Noget i det, du sendte, kan ikke læses. Ret det, og prøv igen.",
        "call.too_late": "Der gik for lang tid. Se efter, om det er gjort, og prøv ellers igen.",
        "call.unknown_method": "Det kan systemet ikke. Se i vejledningen, hvad det hedder, og prøv igen.",
        "call.command_reused": "Det er allerede gjort med noget andet indhold. Begynd forfra, så intet bliver blandet.",
        "service.storage": "Det kunne ikke gemmes, og intet er ændret. Prøv igen om lidt, eller ring til driften.",
        "service.held":
            "Denne del af systemet er hentet fra en sikkerhedskopi og ses efter. Prøv igen senere, eller ring til driften.",
        "service.defect": "Der skete en fejl hos os, og intet er ændret. Prøv igen, eller ring til driften.",
        "calendar.outside_calendar":
            "Kalenderen kender ikke det år. Vælg en dato mellem 2012 og 2037.",
        "case.unknown": "Der er ingen sag med det nummer. Se efter, om nummeret er skrevet rigtigt.",
        "case.erased": """
        Sagen er slettet, og der er intet tilbage af den. Klager borgeren igen, så registrér en ny sag; i den kan du \
        skrive det gamle sagsnummer.
        """,
        "case.waits_for_operations": "Sagen venter på driften. Prøv igen senere, eller ring til driften.",
        "case.lost": """
        Sagen er gået tabt og kommer ikke igen. Registrér henvendelsen som en ny sag, med det tidspunkt, da den først kom, \
        og giv driften nummeret på den tabte sag.
        """,
    ]

    private static let bus: [String: String] = [
        "bus.unreachable": """
        Genklang er ikke i gang her. Prøv igen om lidt, eller ring til driften. Ligger det i en anden mappe, så \
        skriv hvilken efter --data.
        """,
        "bus.gone": "Forbindelsen blev afbrudt, før svaret kom. Se efter, om det er gjort, og prøv ellers igen.",
        "bus.no_service": "Den del af systemet er ikke i gang. Vent et øjeblik, og prøv igen.",
        "bus.silent": "Systemet svarede ikke i tide. Se efter, om det er gjort, og prøv ellers igen.",
        "bus.busy": "Der er travlt lige nu. Vent et øjeblik, og prøv igen.",
        "bus.not_allowed": "Det er ikke åbnet for dette. Tal med driften, hvis du har brug for det.",
        "bus.bad_call": "Noget i det, du sendte, kan ikke læses. Ret det, og prøv igen.",
    ]

    private static let directory: [String: String] = [
        "directory.wrong_name_or_password": "Navn eller adgangskode passer ikke. Skriv begge igen.",
        "directory.too_many_tries": "Der er prøvet for mange gange. Vent lidt, og prøv så igen.",
        "directory.session_ended": "Dit login er udløbet. Log ind igen.",
        "directory.absence_ends_before_it_begins":
            "Den sidste dag ligger før den første. Ret en af dem.",
        "directory.absence_is_over": "Fraværet er allerede slut. Vælg en sidste dag, der er i dag eller senere.",
        "directory.absence_too_long":
            "Fraværet begynder for langt tilbage eller varer over et år. Vælg dage, der ligger tættere på.",
        "directory.absence_unknown": "Det fravær er allerede taget væk. Se listen igen.",
        "directory.wrong_code":
            "Koden passer ikke. Skriv den, telefonen viser nu, eller en nødkode, der ikke er brugt.",
        "directory.second_factor_needed": "Der mangler en kode fra din telefon. Skriv den sammen med adgangskoden.",
        "directory.ticket_expired": "Der gik for lang tid. Begynd forfra med din adgangskode.",
        "directory.wrong_password": "Adgangskoden passer ikke. Skriv den, du bruger nu.",
        "directory.password_too_short": "Den nye adgangskode er for kort. Vælg en på mindst 12 tegn, gerne flere ord.",
        "directory.password_too_long": "Den nye adgangskode kan ikke bruges. Vælg en på højst 256 tegn.",
        "directory.password_is_guessed":
            "Den nye adgangskode er for let at gætte. Vælg en uden dit navn og med flere forskellige tegn.",
        "directory.no_password": "Du har ingen adgangskode her. Brug kommunens eget login, og ret den dér.",
        "directory.second_factor_is_on":
            "Du har allerede totrinslogin. Slå det fra først, hvis du vil bruge en ny telefon.",
        "directory.second_factor_is_off": "Der er ikke totrinslogin at ændre. Slå det til først.",
        "directory.second_factor_is_required":
            "Din rolle kræver totrinslogin. Få det flyttet til en ny telefon i stedet.",
        "directory.identity_unknown":
            "Kommunens login kender dig, men Genklang gør ikke. Bed din administrator om at blive oprettet.",
        "directory.may_not_vouch": "Det kan kun siderne selv gøre. Log ind i browseren i stedet.",
        "directory.unknown_person": "Kollegaen findes ikke. Vælg en fra listen over ansatte.",
    ]

    /// What a search says no to, wherever one looks.
    private static let searching: [String: String] = [
        "search.too_short": "Der er for lidt at søge efter. Skriv mindst to bogstaver eller tal af et ord.",
        "search.too_long": "Der står for meget at søge efter. Skriv højst ti ord, helst de mest særlige.",
        "search.page_unknown": "Søgningen kan ikke fortsætte herfra. Søg forfra.",
    ]

    private static let wellbeing: [String: String] = [
        "wellbeing.already_answered": "Der er allerede svaret. Se svaret på listen.",
        "wellbeing.cannot_reopen": "Et svar kan ikke trækkes tilbage. Tal med medarbejderen, og tilbyd en ny samtale.",
        "wellbeing.unknown_prompt": "Opgaven findes ikke. Vælg en fra listen.",
        "wellbeing.not_yours": "Opgaven er stillet til en anden leder. Tal med lederen.",
        "wellbeing.in_the_future": "Dagen er ikke kommet endnu. Skriv den dag, det skete.",
        "wellbeing.before_occasion":
            "Dagen ligger før det, samtalen handler om. Skriv den dag, det skete; tidligst samme dag.",
        "wellbeing.not_offered": "Tilbuddet gælder ikke længere. Bed om det, hvis du har brug for det.",
        "wellbeing.already_accepted": "Du har sagt ja tak. Din leder ved det.",
        "wellbeing.already_offered":
            "Der er allerede noget af samme slags åbent til den kollega. Se under Venter på dig som leder.",
        "wellbeing.not_to_ask":
            "Det kan du ikke bede den om, du har valgt. Vælg en anden, du har tillid til, eller bed om noget andet.",
        "wellbeing.cannot_turn_down":
            "Det kan kun den svare, som en kollega selv har valgt til sparring. Skriv i stedet, om du har tilbudt det.",
        "wellbeing.nothing_to_order": "Her er der ikke noget at bestille. Det er kun debriefing og supervision.",
        "wellbeing.too_late_to_take_back":
            "Det kan kun fortrydes samme dag, og kun af den, der svarede. Tal med den, det gælder, og bed om en ny samtale.",
        "wellbeing.cannot_deny":
            "Det kan ikke ændres mere, eller der er bedt om det igen siden. Se under Tilbudt til dig, eller bed om en ny.",
        "wellbeing.already_asked": "Du har allerede bedt om det. Den, du bad, har fået besked.",
        "wellbeing.not_yours_to_offer": "Du kan kun tilbyde det til medarbejdere i dine egne enheder. Vælg en af dem.",
        "wellbeing.nobody_chosen": "Der er ingen valgt. Vælg mindst én medarbejder.",
        "wellbeing.no_rhythm": "Det kan ikke gentages fast. Vælg 1:1-samtale, defusing eller supervision.",
        "wellbeing.rhythm_out_of_range": "Det er for tit eller for sjældent. Vælg mellem 1 og 250 arbejdsdage.",
        "wellbeing.unit_not_yours": "Du leder ikke den enhed. Vælg en af dine egne.",
        "wellbeing.happened_in_future": "Tidspunktet er ikke kommet endnu. Skriv, hvornår det skete.",
        "wellbeing.happened_too_long_ago":
            "Det er mere end et år siden. Tal med din leder eller arbejdsmiljørepræsentant om, hvordan det registreres.",
        "wellbeing.nobody_exposed": "Der mangler, hvem det gik ud over. Vælg dem på listen.",
        "wellbeing.too_many_people": "Der er valgt for mange. Vælg højst 20, og tal med din leder om resten.",
        "wellbeing.unknown_colleague": "En af de valgte arbejder her ikke. Vælg dem på listen.",
        "wellbeing.words_too_long": "Beskrivelsen er for lang. Skriv det vigtigste; resten tager I mundtligt.",
        "wellbeing.unknown_incident": "Hændelsen findes ikke, eller den er ikke åben for dig. Vælg en fra listen.",
        "wellbeing.incident_lost":
            "Hændelsen er gået tabt, da Trivsel blev gendannet fra en sikkerhedskopi. Registrér den igen, hvis ingen har gjort "
            + "det: ingen følger op på den før, og fristerne for at anmelde den regnes stadig fra, da den skete.",
        "wellbeing.nothing_added": "Der er ikke valgt noget nyt. Vælg det, du vil tilføje.",
        "wellbeing.too_late_to_add":
            "Det er mere end et døgn siden, du registrerede hændelsen. Bed din leder om at tilføje det.",
        "wellbeing.absence_out_of_range":
            "Dagen ligger før hændelsen eller er ikke kommet endnu. Skriv den første fraværsdag.",
        "wellbeing.case_already_named":
            "Hændelsen handler allerede om en anden sag. Tal med den, der registrerede den.",
        "wellbeing.looks_registered":
            "Den ligner en, der er registreret i forvejen, med nogle af de samme og inden for de samme timer. Er det den "
            + "samme, har lederen fået besked. Er det en anden, eller vil du have din beskrivelse med, så sæt kryds øverst i "
            + "formularen.",
        "wellbeing.is_joined": "Hændelsen er samlet med en anden, og der følges op på den anden. Åbn den.",
        "wellbeing.cannot_join":
            "De to kan ikke samles. Vælg en hændelse på listen, der ikke er afsluttet, og som kan være den samme.",
        "wellbeing.cannot_part":
            "De kan kun skilles igen af den, der samlede dem, og samme dag. Registrér den anden på ny, hvis den mangler.",
        "wellbeing.already_learning": "Der er allerede bedt om en gennemgang. Find den under Læring.",
        "wellbeing.leads_not_the_hit":
            "Du er ikke leder for den, det gik ud over. Vælg »Jeg så det«, så får lederen besked.",
        "wellbeing.nobody_above":
            "Der er ingen leder over den nærmeste leder for den, det gik ud over. Vælg nærmeste leder, eller få hjælp af "
            + "arbejdsmiljørepræsentanten.",
        "wellbeing.only_the_leader": "Det er lederen, der svarer for det. Tal med lederen.",
        "wellbeing.unknown_duty": "Den opgave hører ikke til hændelsen. Vælg en fra listen.",
        "wellbeing.ground_missing": "Der mangler en grund. Skriv kort, hvorfor det ikke er nødvendigt.",
        "wellbeing.ground_too_long": "Begrundelsen er for lang. Skriv det vigtigste.",
    ]

    /// Refusals of the command line itself, before anything is asked of a service.
    private static let operating: [String: String] = [
        "operating.person_unknown":
            "Der er ingen kollega, der hedder {name}. Se navnene med genklang staff, og skriv et af dem.",
        "operating.person_ambiguous": "Flere kolleger hedder {name}: {all}. Skriv hele navnet.",
        "operating.unit_unknown":
            "Der er ingen enhed, der hedder {name}. Se enhederne med genklang staff, og skriv en af dem.",
        "operating.unit_closed":
            "Enheden {name} er lukket og tager ikke noget nyt. Vælg den enhed, der har taget over. `genklang staff` viser enhederne.",
        "operating.unit_ambiguous": "Flere enheder hedder {name}: {all}. Skriv hele navnet.",
    ]

    /// The sentence with `{place}` replaced by what belongs there; a place without a filling becomes an ellipsis.
    private static func filled(_ sentence: String, with details: [String: String]) -> String {
        var result = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + (details[String(rest[rest.index(after: open)..<close])] ?? "…")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
