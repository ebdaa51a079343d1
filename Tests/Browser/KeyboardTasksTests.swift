import CaseModel
import Support
import Testing

extension Pages {
    /// The tasks that come up between the calls, once more without a mouse.
    struct KeyboardTasksTests {
        private let caller = Caller.sofie

        @Test func `an attempt, the formal way and an objection need no mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Rigmor Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)/samtale")
            try tab.choose("Ingen svarede", inGroup: "Hvad skete der?")
            try enter(tab, "Registrér forsøget")
            #expect(try tab.shows("Forsøget er registreret"))
            try enter(tab, "Ring op")
            try tab.choose("Borgeren selv", inGroup: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", inGroup: "Hvordan ved du det")
            try tab.tab(to: "Hvad talte I om?")
            try tab.type("Det handler om selve afslaget.")
            try tab.choose("Går videre formelt", inGroup: "Hvordan sluttede")
            try tab.pick("Hvem tager over formelt?", "Susanne")
            try enter(tab, "Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            try tab.tab(to: "Borgeren siger, at notatet ikke er rigtigt")
            try tab.press(.enter)
            try tab.tab(to: "Hvad er ikke rigtigt?")
            try tab.type("Der står intet om mødet.")
            try tab.pick("Hvordan nåede den os?", "Telefon")
            try enter(tab, "Registrér indsigelsen")
            #expect(try tab.shows("Det er gemt."))
        }

        @Test func `a case is found without a mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Valdemar Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try enter(tab, "Søg")
            try tab.tab(to: "Hvad leder du efter?")
            try tab.type("valdemar")
            try tab.untilNextPage { try tab.press(.enter) }
            try enter(tab, "Valdemar Opfundet")
            #expect(try tab.path == "/sager/\(id)")
        }

        @Test func `a leader gives a call on without a mouse`() throws {
            let stage = try #require(Stage.current)
            _ = try caller.register("Thyra Opfundet", in: stage.town)
            let tab = try Stage.tab(as: "susanne")
            try tab.open("/holdet/overdragelse/\(caller.person)")
            try tab.pick("Hvem tager opkaldet til Thyra Opfundet?", "Susanne")
            try enter(tab, "Giv opkaldene videre")
            #expect(try tab.shows("1 opkald blev givet videre."))
        }

        @Test func `a call is given on, and absence written down, without a mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Sigrid Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)")
            try tab.tab(to: "Giv opkaldet videre")
            try tab.press(.enter)
            try tab.pick("Hvem skal ringe?", "Susanne")
            try enter(tab, "Giv videre")
            #expect(try tab.shows("Opkaldet er givet videre."))
            try tab.open("/fravaer")
            for (group, day) in [("Første dag", "4"), ("Sidste dag", "8")] {
                for (part, number) in [("Dag", day), ("Måned", "1"), ("År", "2027")] {
                    try tab.tab(to: part, in: group)
                    try tab.type(number)
                }
            }
            try enter(tab, "Gem fraværet")
            #expect(try tab.shows("Fraværet er gemt."))
        }

        private func enter(_ tab: Tab, _ name: String) throws {
            try tab.tab(to: name)
            try tab.untilNextPage { try tab.press(.enter) }
        }
    }
}
