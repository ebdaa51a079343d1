import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

extension Pages {
    /// What the municipality's journal has not taken, on Breve and on the case.
    struct JournalPageTests {
        private let caller = Caller.sofie

        @Test(
            "R-077 what the journal refused, out and in, is laid there again by a button, and its numbers stand on the case"
        )
        func again() throws {
            let town = try #require(Stage.current).town
            let id = try register(in: town)
            func letters() throws -> ListLetters.Reply { try town.ask(ListLetters(case: id), as: caller.user) }
            func receipt() throws -> LetterRow? { try letters().letters.first { $0.kind == .receipt } }
            // Paper is sent when it is posted.
            try Fact.wait(for: "the letter in the pile") { try receipt()?.delivery?.state == .spooled }
            _ = try town.ask(MarkPrinted(letters: [#require(try receipt()).letter]), as: "karen")
            try Fact.wait(for: "both to lie for the journal") {
                try receipt()?.journal?.place == .laid && letters().incoming?.map(\.journal.place) == [.laid]
            }
            let letter = try #require(try receipt()).letter
            let document = try #require(try letters().incoming?.first).document
            // By a code that nothing else on the stage is refused by.
            let code = "no_such_series"
            for name in [letter.rawValue, document.rawValue] {
                try answer(name, ["refused": .string(code)], in: town)
            }
            try Fact.wait(for: "both to be refused") {
                try receipt()?.journal?.place == .refused && letters().incoming?.map(\.journal.place) == [.refused]
            }

            let tab = try Stage.tab(as: caller.user)
            try tab.open("/breve")
            #expect(try tab.shows("Mangler i journalen") && tab.shows("Kommet ind og mangler i journalen"))
            #expect(try tab.shows("Afvist af journalen (\(code))"))
            #expect(try Inspection.everything(tab, seeing: .light) == [])
            try tab.tab(to: "Læg dokumentet til journalen igen")
            try tab.untilNextPage { try tab.press(.enter) }
            #expect(try tab.shows("Det er gemt.") && !tab.shows("Kommet ind og mangler i journalen"))
            try tab.open("/breve/\(letter)")
            try tab.tab(to: "Læg brevet til journalen igen")
            try tab.untilNextPage { try tab.press(.enter) }
            #expect(try tab.shows("Det er gemt."))
            try Fact.wait(for: "both to lie there again") {
                try receipt()?.journal?.place == .laid && letters().incoming?.map(\.journal.place) == [.laid]
            }

            try answer(letter.rawValue, ["journal": "2026-000041-1"], in: town)
            try answer(document.rawValue, ["journal": "2026-000041-2"], in: town)
            try Fact.wait(for: "both numbers") {
                try receipt()?.journal?.number != nil && letters().incoming?.first?.journal.number != nil
            }
            try tab.open("/sager/\(id)")
            #expect(try tab.shows("Journaliseret som 2026-000041-1") && tab.shows("Journaliseret som 2026-000041-2"))
            #expect(try tab.shows("Kommet ind") && tab.shows("Henvendelsen, "))
            try tab.open("/breve")
            #expect(try !tab.shows(code))
        }

        /// A letter came, and was registered by hand.
        private func register(in town: Town) throws -> CaseID {
            let citizen = Citizen(
                name: "Torben Opfundet", phone: "12345678", addressLines: ["Ålevej 7", "9999 Prøveby"],
                isVerified: true)
            let command = RegisterCase(
                channel: .letter, kind: .complaint, unit: "U-demo05", citizen: citizen,
                points: [ComplaintPoint(kind: .procedural, text: "Ventede længe")], summary: "Ventede længe.",
                assigned: caller.person)
            return try town.ask(command, as: caller.user).case
        }

        /// What the case system says of a document, whole under `tmp` and then by its name in `new`.
        private func answer(_ name: String, _ said: JSONObject, in town: Town) throws {
            let metadata = try Data(contentsOf: URL(fileURLWithPath: "\(town.folder.path)/outbox/journal/\(name).json"))
            var receipt = said
            receipt["format"] = "genklang-journal-receipt/1"
            receipt["document"] = try JSON.read([UInt8](metadata))["document"]
            try ArrivalFolder("\(town.folder.path)/outbox/receipts").lay(
                JSON.object(receipt).bytes, as: "\(name)-\(said.names.first ?? "").json")
        }
    }
}
