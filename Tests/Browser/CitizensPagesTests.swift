import CaseModel
import Foundation
import Support
import Testing
import Wire

extension Pages {
    /// The pages for citizens in a telephone's narrow window, in every state, with one mistake in each form.
    struct CitizensPagesTests {
        private static let secrets = ["Opfundet", "Pilevej", "12345678", "tre gange"]

        /// The pages' port, started once a test.
        private func open() throws -> (stage: Stage, tab: Tab, port: UInt16) {
            let stage = try #require(Stage.current)
            let port = try stage.town.startPublic(["complaintsPerSourcePerHour": 3, "answersPerCodePerDay": 3])
            return (stage, try Stage.tab(), port)
        }

        private func inspect(_ tab: Tab, _ state: String, shows words: String) throws {
            let text = try tab.text
            #expect(text.contains(words), "\(state) is another page: \(text.prefix(300))")
            let title = try tab.title
            for secret in Self.secrets { #expect(!title.contains(secret), "\(state)") }
            for way in Seeing.allCases {
                try tab.see(way)
                let found = try Inspection.everything(tab, seeing: way)
                try Pictures.keepIfWanted(tab, "public \(state) \(way.rawValue)")
                #expect(found.isEmpty, "\(state), \(way.rawValue)\n\(found.joined(separator: "\n"))")
            }
            try tab.see(.narrow)
            #expect(try tab.complaints().isEmpty, "\(state)")
        }

        @Test("R-008 R-009 R-021 somebody complains with a thumb, makes one mistake, and is told what happens now")
        func complains() throws {
            let (stage, tab, port) = try open()
            try tab.open("/", port: port)
            try inspect(tab, "klag empty", shows: "Hvad er der sket?")
            try tab.fill("Fortæl med dine egne ord", "Jeg har skrevet tre gange, og ingen svarer.")
            try tab.choose("At jeg ikke har fået svar", in: "Hvad klager du over?")
            try tab.select("Hvilken del af kommunen", "Borgerservice")
            try tab.fill("Dit navn", "Åse Opfundet")
            try tab.fill("Telefon", "1234567O")
            try tab.choose("At I ringer til mig", in: "Hvad vil du gerne have?")
            try tab.fill("Hvornår passer det dig", "efter kl. 14")
            try tab.click("Send klagen")
            try inspect(tab, "klag faults", shows: "Skriv telefonnummeret med cifre")
            #expect(try tab.value("phone") == "1234567O" && tab.value("suits") == "efter kl. 14")
            try tab.fill("Telefon", "12 34 56 78")
            try tab.untilNextPage { try tab.doubleClick("Send klagen") }
            try Fact.wait(for: "the receipt") { try tab.shows("Tak for din klage") }
            try inspect(tab, "klag receipt", shows: "ringer til dig senest")
            #expect(try tab.text.contains("Du kan altid få klagen behandlet formelt"))
            #expect(try cases("Åse Opfundet", stage) == 1)
            // Reloaded, and gone back to and sent again: still one.
            try tab.goBack()
            if try tab.shows("Hvad er der sket?") { try tab.click("Send klagen") }
            #expect(try cases("Åse Opfundet", stage) == 1)
            try stage.town.processes[.public]?.terminate()
        }

        @Test func `an anonymous complaint, one in writing, and one too many`() throws {
            let (stage, tab, port) = try open()
            func write(_ rest: () throws -> Void) throws {
                try tab.open("/klag", port: port)
                try tab.fill("Fortæl med dine egne ord", "Jeg har skrevet tre gange.")
                try tab.choose("Noget andet", in: "Hvad klager du over?")
                try rest()
                try tab.click("Send klagen")
            }
            func inWriting() throws {
                try tab.fill("Dit navn", "Bent Opfundet")
                try tab.fill("Adresse", "Pilevej 1\n9999 Opdigtet")
                try tab.choose("At klagen bliver behandlet formelt", in: "Hvad vil du gerne have?")
            }
            try write {
                try tab.choose("Jeg vil være anonym")
                try tab.choose("At klagen bliver behandlet formelt", in: "Hvad vil du gerne have?")
            }
            try inspect(tab, "klag receipt anonymous", shows: "Fordi du er anonym")
            for _ in 0..<2 { try write(inWriting) }
            try inspect(tab, "klag receipt formal", shows: "du får et skriftligt svar")
            try write(inWriting)
            try inspect(tab, "klag too many", shows: "Vent en time")
            #expect(try tab.value("address").contains("Pilevej 1"))
            try stage.town.processes[.public]?.terminate()
        }

        @Test("R-074 somebody answers a note with the code, mistyped once")
        func answers() throws {
            let (stage, tab, port) = try open()
            try tab.open("/svar", port: port)
            try inspect(tab, "svar empty", shows: "Koden i brevet")
            try tab.fill("Koden i brevet", "7m2x q9k4 zt1g")
            try tab.choose("Sige, at noget", in: "Hvad vil du?")
            try tab.fill("Skriv det her", "Vi aftalte fredag.")
            try tab.click("Send svaret")
            try inspect(tab, "svar faults", shows: "Koden er ikke skrevet rigtigt")
            #expect(try tab.value("text") == "Vi aftalte fredag.")
            try tab.fill("Koden i brevet", "7m2x q9k4 zt1f")
            try tab.click("Send svaret")
            try inspect(tab, "svar receipt", shows: "7M2X-Q9K4-ZT1F")
            try tab.open("/svar/moedt", port: port)
            try inspect(tab, "moedt empty", shows: "Hvordan blev du mødt?")
            try tab.fill("Koden i brevet", "7m2x q9k4 zt1f")
            try tab.click("Send svaret")
            try inspect(tab, "moedt faults", shows: "Svar på mindst et")
            try tab.choose("nej", in: "Blev der lyttet til dig?")
            try tab.click("Send svaret")
            try inspect(tab, "moedt receipt", shows: "Det hjælper os")
            try tab.open("/findes-ikke", port: port)
            try inspect(tab, "missing", shows: "Siden findes ikke")
            try stage.town.processes[.public]?.terminate()
        }

        private func cases(_ citizen: String, _ stage: Stage) throws -> Int {
            try stage.town.ask(ListCases(scope: .all, limit: 100), as: "susanne").cases.count { $0.citizen == citizen }
        }
    }
}
