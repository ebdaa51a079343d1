import CaseModel
import Support
import Testing

extension Pages {
    /// Mine opkald and Holdet say by themselves that there is something new, and do nothing else.
    struct LiveBoardTests {
        private let caller = Caller.magnus

        @Test func `a new call is told of where the page stands, without moving the focus`() throws {
            let stage = try #require(Stage.current)
            let tab = try Stage.tab(as: caller.user)
            try listening(tab)
            try tab.tab(to: "Ny henvendelse")
            #expect(try tab.script("return document.querySelector('.live').innerText") as? String == "")
            _ = try caller.register("Rie Opfundet", in: stage.town)
            try Fact.wait(for: "the news") { try tab.shows("Der er nyt. Vis det") }
            #expect(try tab.focus().name == "Ny henvendelse")
            #expect(try tab.title == "Nyt: Mine opkald – Genklang")
            #expect(try !tab.shows("Rie Opfundet"), "what is shown is shown because somebody looks")
            #expect(try Inspection.axe(tab, Inspection.everything).isEmpty)
            #expect(try Inspection.smallTargets(tab).isEmpty)
            try tab.click("Der er nyt. Vis det")
            #expect(try tab.shows("Rie Opfundet") && !tab.shows("Der er nyt."))
            #expect(try tab.complaints().isEmpty)
        }

        @Test func `Holdet tells a leader of what happens on it, also when the pages were restarted`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Stig Opfundet", in: stage.town)
            let tab = try Stage.tab(as: "susanne")
            try tab.open("/holdet")
            try listening(tab)
            try stage.town.ask(RecordAttempt(case: id, result: .busy), as: caller.user)
            try Fact.wait(for: "the news") { try tab.shows("Der er nyt.") }

            try tab.click("Der er nyt. Vis det")
            // Where many calls are owed, the whole page shows the most urgent ones.
            let parts = ["/holdet", "/holdet?vis=i-dag", "/holdet?vis=senere"]
            let shows = try parts.contains { part in
                try tab.open(part)
                return try tab.shows("1 uden svar")
            }
            #expect(shows)
            try tab.open("/holdet")
            try listening(tab)
            try stage.restartDesk()
            // The page asks for its line again by itself; what happened meanwhile nobody has heard, so it says so.
            try Fact.wait(for: "the news after the restart") { try tab.shows("Der er nyt.") }
        }

        @Test func `when the session ends, the page says so and shows nobody's name any more`() throws {
            let stage = try #require(Stage.current)
            _ = try caller.register("Tea Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            #expect(try tab.shows("Tea Opfundet"))
            try listening(tab)
            // Signed out in another window.
            let token = "document.querySelector('.who [name=token]').value"
            try tab.script(
                """
                return fetch('/log-ud', {method: 'POST', redirect: 'manual',
                    body: new URLSearchParams({token: \(token)})}).then(() => true)
                """)
            try Fact.wait(for: "the end") { try tab.shows("Du er logget ud. Log ind igen") }
            #expect(try !tab.shows("Tea Opfundet"))
        }

        /// The page's line stands.
        private func listening(_ tab: Tab) throws {
            try Fact.wait(for: "the page's line") {
                try tab.script("return document.querySelector('.live').dataset.state") as? String == "open"
            }
        }
    }
}
