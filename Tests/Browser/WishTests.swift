import CaseModel
import Support
import Testing

extension Pages {
    /// The citizen picks up, has no time now, and says when it suits.
    struct WishTests {
        @Test("R-043 the hour that suits is kept from Samtalen, shown again there and with the call, and taken back")
        func kept() throws {
            let stage = try #require(Stage.current)
            let caller = Caller.magnus
            let id = try caller.register("Viola Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)/samtale")
            try tab.fill("Hvad talte I om?", "Borgeren var på vej ud.")
            try tab.choose("Onsdag", in: "Dage, der passer")
            try tab.fill("Tidligst kl.", "efter frokost")
            try tab.click("Gem ønsket")
            try tab.expectFault("Skriv klokkeslættet i tal", at: "wish-from")
            try tab.fill("Tidligst kl.", "13.30")
            try tab.choose("Borgeren skal vide på forhånd, hvornår vi ringer")
            try tab.click("Gem ønsket")
            #expect(try tab.shows("Ønsket er gemt. Den, der ringer, kan se det ved opkaldet."))
            #expect(try tab.value("wish-from") == "13.30" && tab.value("text") == "Borgeren var på vej ud.")
            let wish = CallWish(days: [.wednesday], from: "13:30", needsAnnouncedHour: true)
            #expect(try kept(id, stage, caller) == wish)

            try tab.open("/")
            #expect(try tab.shows("Det passer borgeren bedst onsdag efter kl. 13.30."))
            try tab.open("/sager/\(id)/samtale")
            try tab.fill("Tidligst kl.", "")
            try tab.choose("Onsdag", in: "Dage, der passer")
            try tab.choose("Borgeren skal vide på forhånd, hvornår vi ringer")
            try tab.click("Gem ønsket")
            #expect(try kept(id, stage, caller) == nil)
            #expect(try tab.complaints().isEmpty)
        }

        private func kept(_ id: CaseID, _ stage: Stage, _ caller: Caller) throws -> CallWish? {
            try stage.town.ask(ListCalls(scope: .mine, limit: 100), as: caller.user).rows.first { $0.case == id }?.wish
        }
    }
}
