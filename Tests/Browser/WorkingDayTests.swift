import CaseModel
import Support
import Testing

extension Pages {
    /// A caseworker's and a leader's day, with a mistake made in every form before it is right.
    struct WorkingDayTests {
        @Test(arguments: [Caller.ida, .ole])
        func `a caseworker takes a complaint in, rings, writes the note and hears the objection`(
            caller: Caller
        ) throws {
            let tab = try Stage.tab()
            try tab.setScript(caller.hasScript)
            try signIn(tab, caller)
            try register(tab, caller)
            try attempt(tab)
            try note(tab)
            try object(tab)
            try talkAgain(tab)
            try search(tab)
            try signOut(tab)
            #expect(try tab.complaints().isEmpty)
        }

        @Test(arguments: [Caller.ida, .ole])
        func `what goes on formally is received, and whoever stands in a red case is looked after`(
            caller: Caller
        ) throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Jørn Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.setScript(caller.hasScript)
            try formal(tab, id)
            try red(tab, id)
            try tab.click("Log ud")
            try tab.signIn("susanne")
            try lead(tab, id, caller)
            #expect(try tab.complaints().isEmpty)
        }

        // MARK: The caseworker

        private func signIn(_ tab: Tab, _ caller: Caller) throws {
            try tab.open("/log-ind")
            try tab.fill("Brugernavn", caller.user)
            try tab.click("Log ind")
            try tab.expectFault("Skriv din adgangskode.", at: "password")
            #expect(try tab.value("user") == caller.user)
            try tab.fill("Adgangskode", "forkert")
            try tab.click("Log ind")
            try tab.expectFault("Navn eller adgangskode passer ikke", at: "user")
            #expect(try tab.value("password").isEmpty)
            try tab.fill("Adgangskode", Town.password)
            try tab.click("Log ind")
            #expect(try tab.path == "/")
            #expect(try tab.shows("Du skylder ingen et opkald lige nu."))
        }

        /// R-016: within two minutes, while the citizen is on the telephone.
        private func register(_ tab: Tab, _ caller: Caller) throws {
            try tab.click("Ny henvendelse")
            try tab.fill("Kort beskrivelse", "Breve er ikke besvaret.")
            try tab.click("Registrér henvendelsen")
            try tab.expectFault("Skriv borgerens navn", at: "name")
            #expect(try tab.value("summary") == "Breve er ikke besvaret.")

            tab.effort = Tab.Effort()
            try tab.fillRegistration(name: "Kaja Påhit", unit: "Borgerservice", assigned: caller.name)
            try tab.click("Registrér henvendelsen")
            #expect(try tab.shows("Henvendelsen er registreret"))
            #expect(try tab.shows("\(caller.name) ringer senest"))
            print("A complaint is registered with \(tab.effort).")
            #expect(tab.effort.seconds < 120)
            // A reload does it no second time.
            try tab.reload()
            try tab.click("Mine opkald")
            #expect(try tab.shows("Du skylder én borger et opkald."))
        }

        private func attempt(_ tab: Tab) throws {
            try tab.click("Ring op")
            try tab.click("Registrér forsøget")
            try tab.expectFault("Vælg, hvad der skete.", at: "result")
            try tab.choose("Ingen svarede")
            try tab.click("Registrér forsøget")
            #expect(try tab.shows("Forsøget er registreret"))
            #expect(try tab.shows("1 uden svar"))
        }

        private func note(_ tab: Tab) throws {
            try tab.click("Ring op")
            try tab.choose("En anden", in: "Jeg taler med")
            try tab.choose("Personen svarede rigtigt", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Vi talte om brevene.")
            try tab.fill("Det har jeg forklaret", "Hvordan vi svarer fremover.")
            try tab.fill("Aftale 1", "Vi svarer inden fredag")
            try tab.choose("Kommunen", in: "Aftale 1")
            try tab.click("Se, hvad borgeren får")
            #expect(try tab.shows("Sådan læser borgeren notatet"))
            try tab.choose("Løst", in: "Hvordan sluttede")
            try tab.click("Gem notatet, og afslut opkaldet")
            try tab.expectFault("Sagen kan kun slutte her", at: "consent")
            #expect(try tab.value("text") == "Vi talte om brevene.")
            try tab.choose("Ja, og borgeren har forstået")
            try tab.click("Gem notatet, og afslut opkaldet")
            try tab.expectFault("Med en, der ikke må høre om sagen", at: "caller")
            #expect(try tab.shows("Sig intet om sagen, heller ikke at der er en"))
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.fill("Borgerens svar, ordret", "Ja tak, det er fint.")
            try tab.click("Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            try Fact.wait(for: "the copy to be sent") {
                try tab.reload()
                return try tab.shows("Kopi af notat: på papir, ligger klar til afsendelse")
            }
            try tab.click("Læs notatet")
            #expect(try tab.shows("Ja tak, det er fint."))
            try tab.click("Tilbage til sagen")
        }

        private func object(_ tab: Tab) throws {
            try tab.unfold("Borgeren siger, at notatet ikke er rigtigt")
            try tab.click("Registrér indsigelsen")
            try tab.expectFault("Skriv med borgerens egne ord", at: "objection")
            try tab.fill("Hvad er ikke rigtigt?", "Der står intet om mødet.")
            try tab.click("Registrér indsigelsen")
            try tab.expectFault("Vælg, hvordan henvendelsen nåede os", at: "objection-channel")
            #expect(try tab.value("objection") == "Der står intet om mødet.")
            try tab.select("Hvordan nåede den os?", "Telefon")
            try tab.click("Registrér indsigelsen")
            #expect(try tab.shows("Det er gemt."))
        }

        private func talkAgain(_ tab: Tab) throws {
            try tab.click("Mine opkald")
            #expect(try tab.shows("Opkald efter indsigelse"))
            try tab.click("Ring op")
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Vi talte om mødet.")
            try tab.choose("Vi taler sammen igen", in: "Hvordan sluttede")
            try tab.fillDate("next", "31", "2", "2026", "10", "0")
            try tab.click("Gem notatet, og afslut opkaldet")
            try tab.expectFault("Skriv dag, måned, år", at: "next-day")
            try tab.fillDate("next", "25", "11", "2026", "10", "0")
            try tab.click("Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            try tab.click("Mine opkald")
            #expect(try tab.shows("Aftalt: onsdag den 25. november 2026 kl. 10.00"))
        }

        private func search(_ tab: Tab) throws {
            try tab.click("Søg")
            try tab.click("Find", in: "main")
            try tab.expectFault("Der er for lidt at søge efter", at: "words")
            try tab.fill("Hvad leder du efter?", "påhit")
            try tab.click("Find", in: "main")
            #expect(try tab.shows("Kaja Påhit") && !tab.path.lowercased().contains("p%c3%a5hit"))
            try tab.click("Kaja Påhit")
            try tab.click("Se, hvem der har set sagen")
            #expect(try tab.shows("Åbnede sagen"))
            try tab.click("Tilbage til sagen")
        }

        private func signOut(_ tab: Tab) throws {
            try tab.click("Log ud")
            #expect(try tab.shows("Du er logget ud."))
            try tab.goBack()
            #expect(try !tab.shows("Kaja Påhit"), "what was seen is not to be had by going back")
        }

        // MARK: The formal track, the red step, the leader

        private func formal(_ tab: Tab, _ id: CaseID) throws {
            try tab.open("/sager/\(id)/samtale")
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Det handler om selve afslaget.")
            try tab.choose("Går videre formelt", in: "Hvordan sluttede")
            try tab.click("Gem notatet, og afslut opkaldet")
            try tab.expectFault("Vælg den kollega, der tager over formelt.", at: "recipient")
            try tab.select("Hvem tager over formelt?", "Susanne Kjærgård")
            try tab.click("Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            try Fact.wait(for: "the handing on") {
                try tab.reload()
                return try tab.shows("Susanne Kjærgård skal bekræfte senest")
            }
        }

        private func red(_ tab: Tab, _ id: CaseID) throws {
            try tab.unfold("Vurdér trinnet")
            try tab.choose("Rød")
            try tab.click("Gem trinnet")
            try tab.expectFault("Skriv, hvad der gør", at: "reason")
            try tab.fill("Hvorfor?", "Mange henvendelser på én dag.")
            try tab.click("Gem trinnet")
            #expect(try tab.shows("Samarbejdet står på rødt trin."))
        }

        private func lead(_ tab: Tab, _ id: CaseID, _ caller: Caller) throws {
            // Others may have been asked about the same colleague: this is the one that the red step asks for.
            let town = try #require(Stage.current).town
            var asked: PromptRow?
            try Fact.wait(for: "the prompt of the red step") {
                asked = try town.ask(ListPrompts(), as: "susanne").prompts.first {
                    $0.person == caller.person && $0.cause == .redStep && $0.state == .open
                }
                return asked != nil
            }
            let place = "/holdet/trivsel/\(try #require(asked).prompt)"
            let form = "form[@action='\(place)']"
            try tab.open("/holdet")
            #expect(try tab.shows("Tilbyd \(caller.name) en 1:1-samtale"))
            #expect(try tab.shows("Jørn Opfundet"))
            try tab.click("Jeg har tilbudt det", in: form)
            #expect(try tab.shows("Tilbudt"))
            try tab.click("Den er holdt", in: form)
            #expect(
                try tab.script("return document.querySelector(\"form[action='\(place)']\") === null") as? Bool == true)
            try tab.open("/sager/\(id)")
            try tab.click("Jeg har den")
            #expect(try tab.shows("Det er gemt.") && tab.shows("Modtageren bekræftede"))
            #expect(try tab.shows("Svaret kan ikke sendes endnu. Klagen skal undersøges"))
            try assure(id, in: town)
            try tab.open("/sager/\(id)")
            try tab.click("Svaret er sendt")
            try tab.expectFault("Skriv, hvor svaret ligger", at: "reference")
            try tab.fill("Hvor ligger svaret journaliseret?", "2026-1234")
            try tab.click("Svaret er sendt")
            #expect(try tab.shows("Det er gemt."))
        }

        /// R-015: examined and drafted by whoever has it, and read by the two who assure.
        private func assure(_ id: CaseID, in town: Town) throws {
            _ = try town.ask(RecordExamination(case: id, findings: "Brevet blev væk."), as: "susanne")
            _ = try town.ask(GroundReply(case: id, stance: .disagreed, remedy: nil, guidance: []), as: "susanne")
            let assurance = DraftReply.Assurance(head: "P-demo02", director: "P-demo01")
            _ = try town.ask(DraftReply(case: id, text: "Kære Jørn.", assurance: assurance), as: "susanne")
            for assurer in ["henrik", "birgitte"] {
                _ = try town.ask(AssureReply(case: id, version: 1, isApproved: true), as: assurer)
            }
        }
    }

    /// Somebody at Borgerservice who rings; each works in another way, and finds no traces of the others.
    struct Caller: Sendable, CustomTestStringConvertible {
        let user: String
        let name: String
        let person: PersonID
        var hasScript = true

        static let ida = Caller(user: "ida", name: "Ida Grønbæk", person: "P-demo16")
        static let ole = Caller(user: "ole", name: "Ole Rådhus Petersen", person: "P-demo17", hasScript: false)
        static let sofie = Caller(user: "sofie", name: "Sofie Æbelø", person: "P-demo18")
        static let magnus = Caller(user: "magnus", name: "Magnus Holmgård", person: "P-demo19")

        var testDescription: String { "\(user), \(hasScript ? "with" : "without") script" }

        /// A case of theirs, with a call owed.
        func register(_ citizen: String, in town: Town) throws -> CaseID {
            let command = RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo05",
                citizen: Citizen(
                    name: citizen, phone: "12345678", addressLines: ["Ålevej 5", "9999 Prøveby"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Ventede længe")], summary: "Ventede længe.",
                assigned: person)
            return try town.ask(command, as: user).case
        }
    }
}

extension Tab {
    /// A day and a time, part by part.
    func fillDate(_ name: String, _ parts: String...) throws {
        for (part, text) in zip(["day", "month", "year", "hour", "minute"], parts) {
            let field = try element("//input[@id='\(name)-\(part)']")
            try ask("POST", "/element/\(field)/clear")
            try ask("POST", "/element/\(field)/value", ["text": text])
        }
    }
}
