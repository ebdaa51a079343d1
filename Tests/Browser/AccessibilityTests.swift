import DeskShell
import Testing
import Web

extension EveryPage {
    /// Every page in every state, by machine: axe, contrast, size of targets, width, bytes, and what leaks.
    struct AccessibilityTests {
        @Test func `every page there is has its states here`() {
            let routes = DeskRoutes.all.filter { $0.method == .get }.map(\.name)
            let known = Set(PageState.all.map(\.route)).union(PageState.notPages)
            for route in routes { #expect(known.contains(route), "\(route) has no state in PageState.all") }
            for name in known { #expect(routes.contains(name), "\(name) is no route any more") }
        }

        @Test(arguments: Set(PageState.all.map(\.route)).sorted())
        func `nothing stands in anybody's way`(route: String) throws {
            let stage = try #require(Stage.current)
            for page in PageState.all where page.route == route {
                let tab = try Stage.glance(as: page.user)
                if let silent = page.silent {
                    try stage.without(silent) { try inspect(page, tab, stage.people) }
                } else {
                    try inspect(page, tab, stage.people)
                }
            }
        }

        private func inspect(_ page: PageState, _ tab: Tab, _ people: Cast) throws {
            try page.reach(tab, people)
            let place = "\(page.route), \(page.state)"
            let text = try tab.text
            #expect(text.contains(page.shows), "\(place) is another page: \(text.prefix(300))")
            #expect(try Inspection.bytes(tab) < 50_000, "\(place)")
            let (title, path) = (try tab.title, try tab.path)
            for secret in Cast.secrets {
                #expect(!title.contains(secret) && !path.contains(secret), "\(place) tells of \(secret)")
            }
            for way in Seeing.allCases {
                try tab.see(way)
                let found = try Inspection.everything(tab, seeing: way)
                try Pictures.keepIfWanted(tab, "\(page.route) \(page.state) \(way.rawValue)")
                #expect(found.isEmpty, "\(place), \(way.rawValue)\n\(found.joined(separator: "\n"))")
            }
            #expect(try tab.complaints().isEmpty, "\(place)")
        }
    }
}
