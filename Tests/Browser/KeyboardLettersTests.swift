import CaseModel
import Support
import Testing

extension Pages {
    /// Breve without a mouse.
    struct KeyboardLettersTests {
        private let caller = Caller.sofie

        @Test func `a letter that came back is sent again without a mouse, once what is missing has been said`() throws
        {
            let stage = try #require(Stage.current)
            let id = try caller.register("Ragnhild Opfundet", in: stage.town)
            func receipt() throws -> LetterRow? {
                try stage.town.ask(ListLetters(case: id), as: caller.user).letters
                    .first { $0.kind == .receipt && $0.state == .sent }
            }
            try Fact.wait(for: "the receipt to be sent") { try receipt() != nil }
            let letter = try #require(try receipt()).letter
            _ = try stage.town.ask(TellDelivery(letter: letter, said: .bounced), as: caller.user)
            let tab = try Stage.tab(as: caller.user)
            try enter(tab, "Breve")
            #expect(try tab.shows("Kom retur"))
            try tab.open("/breve/\(letter)")
            try tab.choose("Det kom ikke frem: send det igen")
            try enter(tab, "Gem")
            #expect(try tab.shows("Der mangler en grund"))
            try tab.choose("Adressen var forkert og er rettet")
            try enter(tab, "Gem")
            #expect(try tab.shows("Det er gemt."))
            let all = try stage.town.ask(ListLetters(case: id), as: caller.user).letters
            #expect(all.first { $0.letter == letter }?.delivery?.state == .replaced)
            #expect(all.filter { $0.kind == .receipt }.count == 2)
        }

        private func enter(_ tab: Tab, _ name: String) throws {
            try tab.tab(to: name)
            try tab.untilNextPage { try tab.press(.enter) }
        }
    }
}
