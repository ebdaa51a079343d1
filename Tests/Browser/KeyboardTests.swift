import CaseModel
import Support
import Testing

extension Pages {
    /// Every task once more without a mouse: the focus is always to be seen, comes in the order of the page, and never
    /// sits fast.
    struct KeyboardTests {
        private let caller = Caller.sofie

        @Test func `a caseworker's day needs no mouse`() throws {
            let tab = try Stage.tab()
            try signIn(tab)
            try register(tab)
            try note(tab)
            try step(tab)
            try tab.untilNextPage {
                try tab.tab(to: "Log ud")
                try tab.press(.enter)
            }
            #expect(try tab.shows("Du er logget ud."))
        }

        @Test func `a leader's day needs no mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Lis Opfundet", in: stage.town)
            try stage.town.ask(
                DecideStep(case: id, step: .red, signs: [.criticism], reason: "Hård tone"), as: "susanne")
            let tab = try Stage.tab(as: "susanne")
            try Fact.wait(for: "the prompt on Holdet") {
                try tab.open("/holdet")
                return try tab.shows("Tilbyd Sofie Æbelø en 1:1-samtale")
            }
            try enter(tab, "Den er holdt")
            #expect(try tab.shows("Det er gemt."))
            try enter(tab, "Lis Opfundet")
            #expect(try tab.path == "/sager/\(id)")
        }

        private func enter(_ tab: Tab, _ name: String) throws {
            try tab.tab(to: name)
            try tab.untilNextPage { try tab.press(.enter) }
        }

        private func signIn(_ tab: Tab) throws {
            try tab.open("/log-ind")
            // The first stop leads past the menu.
            try tab.press(.tab)
            #expect(try tab.focus().name == "Gå til indhold")
            #expect(try tab.focus().isVisible)
            try tab.press(.enter)
            try tab.tab(to: "Brugernavn")
            try tab.type(caller.user)
            try tab.untilNextPage { try tab.press(.enter) }
            try expectFocusOnSummary(tab)
            try enter(tab, to: "Skriv din adgangskode.")
            #expect(try tab.focus().id == "password")
            try tab.type(Town.password)
            try tab.untilNextPage { try tab.press(.enter) }
            #expect(try tab.path == "/")
        }

        private func register(_ tab: Tab) throws {
            try enter(tab, "Ny henvendelse")
            try enter(tab, "Registrér henvendelsen")
            try expectFocusOnSummary(tab)
            tab.effort = Tab.Effort()
            try tab.tab(to: "Navn")
            try tab.type("Maja Påhit")
            try tab.tab(to: "Telefon")
            try tab.type("12345678")
            try tab.tab(to: "Kort beskrivelse")
            try tab.type("Ventede længe.")
            try tab.choose("Klage", inGroup: "Hvad er det?")
            try tab.tab(to: "Punkt 1")
            try tab.type("Ventede en time")
            try tab.choose("Behandlingen", inGroup: "Punkt 1 handler om")
            try tab.pick("Hvem ringer?", "Sofie")
            try enter(tab, "Registrér henvendelsen")
            #expect(try tab.shows("Henvendelsen er registreret"))
            print("By keyboard alone a complaint is registered with \(tab.effort).")
            #expect(tab.effort.seconds < 120)
        }

        private func note(_ tab: Tab) throws {
            try enter(tab, "Ring op")
            try tab.choose("Borgeren selv", inGroup: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", inGroup: "Hvordan ved du det")
            try tab.tab(to: "Hvad talte I om?")
            try tab.type("Vi talte om ventetiden.")
            try tab.tab(to: "Det har jeg forklaret")
            try tab.type("Hvorfor det tog tid.")
            try tab.choose("Løst", inGroup: "Hvordan sluttede")
            try tab.choose("Ja", inGroup: "Siger borgeren ja")
            try enter(tab, "Gem notatet, og afslut opkaldet")
            try expectFocusOnSummary(tab)
            try enter(tab, to: "Skriv borgerens svar")
            #expect(try tab.focus().id == "consent-words")
            try tab.type("Ja tak.")
            try enter(tab, "Se, hvad borgeren får")
            #expect(try tab.shows("Sådan læser borgeren notatet"))
            try enter(tab, "Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
        }

        /// A case of its own, since the first one closes.
        private func step(_ tab: Tab) throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Niels Opdigtet", in: stage.town)
            try tab.open("/sager/\(id)")
            try tab.tab(to: "Vurdér trinnet")
            try tab.press(.enter)
            try tab.choose("Gul", inGroup: "Samarbejdet står på")
            try tab.tab(to: "Hvorfor?")
            try tab.type("Skarp tone.")
            try tab.tab(to: "", in: "Det har vi set")
            try tab.press(.space)
            try enter(tab, "Gem trinnet")
            #expect(try tab.shows("Samarbejdet står på gult trin."))
        }

        private func expectFocusOnSummary(_ tab: Tab, _ place: SourceLocation = #_sourceLocation) throws {
            #expect(try tab.focus().name.hasPrefix("Der er problemer"), sourceLocation: place)
        }

        /// Follows a link of the summary to its field.
        private func enter(_ tab: Tab, to sentence: String) throws {
            try tab.tab(to: sentence)
            try tab.press(.enter)
        }
    }
}
