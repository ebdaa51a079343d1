import CaseModel
import Support
import Testing

extension Pages {
    /// The citizen's sister rings with a letter of authority: written down, talked with, and taken back.
    struct AroundTests {
        @Test("R-018 whoever may hear is written on the case, chosen on Samtalen, kept with the note, and ended again")
        func represented() throws {
            let stage = try #require(Stage.current)
            let caller = Caller.magnus
            let id = try caller.register("Asta Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)/samtale")
            try tab.click("Se eller ret, hvem der må høre og tale")
            try tab.fill("Navn", "Frida Opfundet")
            try tab.select("Hvad er personen for borgeren?", "Pårørende")
            try tab.choose("Borgeren har sagt ja", in: "På hvilket grundlag")
            try tab.choose("Må høre om sagen og tale", in: "Hvad må personen")
            try tab.fill("Hvad har du set?", "Borgerens mail, journal 2026-77")
            try tab.click("Skriv på sagen")
            try tab.expectFault("Det grundlag giver kun lov til", at: "represent-reach")
            #expect(try tab.value("represent-name") == "Frida Opfundet")
            try tab.choose("Må høre om sagen", in: "Hvad må personen")
            try tab.click("Skriv på sagen")
            #expect(try tab.shows("Det er gemt.") && tab.shows("Set: Borgerens mail, journal 2026-77"))

            // She may hear; she agrees to nothing for the citizen.
            try tab.open("/sager/\(id)/samtale")
            try tab.choose("Frida Opfundet", in: "Jeg taler med")
            try tab.choose("Personen svarede rigtigt", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Vi talte om ventetiden.")
            try tab.fill("Det har jeg forklaret", "Hvorfor det tog tid.")
            try tab.choose("Løst", in: "Hvordan sluttede")
            try tab.choose("Ja, og borgeren har forstået")
            try tab.fill("Borgerens svar, ordret", "Ja tak.")
            try tab.click("Gem notatet, og afslut opkaldet")
            try tab.expectFault("Den, du talte med, må høre om sagen, men ikke", at: "outcome")
            try tab.choose("Vi taler sammen igen", in: "Hvordan sluttede")
            try tab.click("Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            let notes = try stage.town.ask(ShowCalls(case: id), as: caller.user).notes
            #expect(notes.map(\.recognised) == [Recognition(how: .answeredRightly, representative: 1)])
            try tab.click("Læs notatet")
            #expect(try tab.shows("Talt med Frida Opfundet (pårørende)."))

            try tab.open("/sager/\(id)/omkring")
            try tab.unfold("Det er slut for en af dem")
            try tab.choose("Frida Opfundet", in: "Hvem?")
            try tab.click("Skriv, at det er slut")
            try tab.expectFault("Skriv, hvorfor det er slut", at: "end-reason")
            try tab.fill("Hvorfor er det slut?", "Borgeren har trukket sit ja tilbage.")
            try tab.click("Skriv, at det er slut")
            #expect(try tab.shows("Tal kun med borgeren selv om sagen.") && tab.shows("trukket sit ja tilbage"))
            try tab.open("/sager/\(id)/samtale")
            // She is no longer to be chosen; that she was spoken with is said, and that she may hear no more.
            #expect(try tab.script("return document.getElementsByName('caller').length") as? Int == 2)
            #expect(try tab.shows("Sidst talte vi med Frida Opfundet (pårørende)"))
            #expect(try tab.shows("Det er slut: sig intet om sagen til personen nu."))
            #expect(try tab.complaints().isEmpty)
        }

        @Test("R-005 an interpreter, a child's age and a protected address are written once, and seen before the call")
        func needs() throws {
            let stage = try #require(Stage.current)
            let caller = Caller.magnus
            let id = try caller.register("Ditte Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)/omkring")
            try tab.choose("Tolk", in: "Hvad er der brug for")
            try tab.click("Gem, hvad der er brug for")
            try tab.expectFault("Sproget mangler", at: "needs-language")
            try tab.fill("Hvilket sprog skal tolken kunne?", "polsk")
            try tab.click("Gem, hvad der er brug for")
            try tab.fillDate("born", "31", "2", "2013")
            try tab.click("Gem alderen")
            try tab.expectFault("Skriv", at: "born-day")
            try tab.fillDate("born", "6", "5", "2013")
            try tab.click("Gem alderen")
            try tab.choose("Er beskyttet: breve kun", in: "Adressen")
            try tab.click("Gem om adressen")
            #expect(try tab.shows("Det er gemt.") && tab.value("needs-language") == "polsk")

            let address = try stage.town.ask(ShowProtectedAddress(case: id), as: caller.user).addressLines
            for page in ["/sager/\(id)", "/sager/\(id)/samtale", "/sager/\(id)/samarbejde"] {
                try tab.open(page)
                #expect(try tab.shows("polsk") && tab.shows("Borgeren er 13 år"), "\(page)")
                #expect(try tab.shows("Adressen er beskyttet"), "\(page)")
                for line in address { #expect(try !tab.shows(line), "\(page)") }
            }
            try tab.click("Vis adressen")
            for line in address { #expect(try tab.shows(line)) }
            try tab.open("/sager/\(id)/log")
            #expect(try tab.shows("Så den beskyttede adresse"))
            try tab.open("/")
            #expect(try tab.shows("Bestil tolk: polsk. Borgeren er 13 år."))
            // Before a meeting too.
            try tab.open("/sager/\(id)/skylder")
            #expect(try tab.shows("Bestil tolk: polsk. Borgeren er 13 år."))

            // Somebody picked up: the clock stops only when it is said who.
            try tab.open("/sager/\(id)/samtale")
            try tab.fill("Hvad talte I om?", "Vi aftalte et møde.")
            try tab.click("Vi har talt sammen")
            try tab.expectFault("Vælg, hvem du taler med.", at: "caller")
            #expect(try tab.value("text") == "Vi aftalte et møde.")
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.choose("Jeg ringede på et nummer", in: "Hvordan ved du det")
            try tab.click("Vi har talt sammen")
            #expect(try tab.shows("Samtalen er registreret. Nu mangler notatet."))
            #expect(try tab.complaints().isEmpty)
        }
    }
}
