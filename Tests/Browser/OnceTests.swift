import CaseModel
import Support
import Testing

extension Pages {
    /// Impatience and second thoughts: what is clicked twice, or gone back to, is done once.
    struct OnceTests {
        private let caller = Caller.magnus

        @Test func `a double click registers one case, and going back registers no second one`() throws {
            let stage = try #require(Stage.current)
            let tab = try Stage.tab(as: caller.user)
            try tab.fillRegistration(name: "Otto Opfundet", unit: "Borgerservice", assigned: caller.name)
            try tab.untilNextPage { try tab.doubleClick("Registrér henvendelsen") }
            try Fact.wait(for: "the case") { try tab.shows("Henvendelsen er registreret") }
            let place = try tab.path
            #expect(try cases(of: "Otto Opfundet", stage) == 1)

            try tab.reload()
            #expect(try tab.path == place && cases(of: "Otto Opfundet", stage) == 1)

            // What the browser shows again is the same form, or an empty one; either way there is no second case.
            try tab.goBack()
            try tab.click("Registrér henvendelsen")
            #expect(try cases(of: "Otto Opfundet", stage) == 1)
        }

        @Test func `a note that is sent twice, and gone back to, is one note`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Palle Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)/samtale")
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Vi talte om ventetiden.")
            try tab.fill("Det har jeg forklaret", "Hvorfor det tog tid.")
            try tab.choose("Løst", in: "Hvordan sluttede")
            try tab.choose("Ja, og borgeren har forstået")
            try tab.fill("Borgerens svar, ordret", "Ja tak.")
            try tab.untilNextPage { try tab.doubleClick("Gem notatet, og afslut opkaldet") }
            try Fact.wait(for: "the note to be filed") { try tab.shows("Samtalen er gemt") }
            try tab.goBack()
            // The browser shows the form as it was left, or asks for the page anew, where nothing is owed any more.
            if try !tab.shows("ikke lovet borgeren et opkald") {
                try tab.click("Gem notatet, og afslut opkaldet")
                #expect(try tab.shows("Samtalen er gemt"))
            }
            #expect(try stage.town.ask(ShowCalls(case: id), as: caller.user).notes.count == 1)
        }

        @Test func `what was typed in a long form and not sent stands there again when its page was left`() throws {
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/henvendelser/ny")
            try tab.fill("Navn", "Petra Opfundet")
            try tab.untilNextPage { try tab.click("Mine opkald") }
            try Fact.wait(for: "the draft") {
                try tab.open("/henvendelser/ny")
                return try tab.script("return document.getElementById('name').value") as? String == "Petra Opfundet"
            }
            #expect(try tab.shows("Her er det, du havde skrevet"))
            try tab.untilNextPage { try tab.click("Slet det, og begynd forfra") }
            #expect(try tab.script("return document.getElementById('name').value") as? String == "")
            #expect(try tab.complaints().isEmpty)
        }

        private func cases(of citizen: String, _ stage: Stage) throws -> Int {
            try stage.town.ask(ListCases(scope: .unit, limit: 100), as: caller.user).cases.count {
                $0.citizen == citizen
            }
        }
    }
}
