import CaseModel
import Runtime
import Support
import Testing
import Wire

/// A municipality where four thousand people can sign in: more than one reply of Directory holds.
@Suite(.serialized) struct `A house of four thousand` {
    private static let count = 4_000

    /// Directory's configuration: three hundred units and everybody in them, who come by the municipality's own sign-in.
    private func settings() -> JSON {
        let units = (0..<300).map { number -> JSON in
            ["unit": .string("U-town\(number)"), "name": .string("Center \(number)"), "parent": "U-demo01"]
        }
        let people = (0..<Self.count).map { number -> JSON in
            [
                "person": .string("P-town\(number)"), "user": .string("town\(number)"),
                "name": .string("\(number % 2 == 0 ? "Åge" : "Ægir") Prøve \(number)"), "title": "Sagsbehandler",
                "email": "ingen@kommune.example", "unit": .string("U-town\(number % 300)"), "roles": ["caseworker"],
            ]
        }
        return ["units": .array(units), "people": .array(people)]
    }

    @Test func `pages have everybody's name, in Danish order, and Directory stays on the bus`() throws {
        let town = try Town(speed: 60)
        let config = town.folder.file("directory.json")
        #expect(Files.write(settings().bytes, to: config))
        try town.restart(.directory, ["--config", config])
        let port = try town.startDesk()
        let browser = Browser(port: port)
        #expect(try browser.signIn("mette", Town.password).status == 200)
        try registered(browser, in: town)
        for path in ["/", "/trivsel", "/trivsel/haendelse", "/henvendelser/ny"] {
            let page = try browser.get(path)
            #expect(page.status == 200 && page.body.utf8.count < 50_000, "\(path): \(page.body.utf8.count) bytes")
        }
        try named(browser, in: town)
        #expect(town.processes[.directory]?.isRunning == true)
    }

    /// Whom a complaint is about and who rings are found by a part of their name; what fits several is asked about, and
    /// nothing is registered meanwhile.
    private func registered(_ browser: Browser, in town: Town) throws {
        let form = try browser.get("/henvendelser/ny")
        let token = try #require(form.hidden("token"))
        func send(about: String, caller: String, _ command: String) throws -> Browser.Page {
            try browser.send(
                "/henvendelser/ny",
                [
                    "token": token, "command": command, "name": "Åse Opdigtet", "phone": "12345678", "verified": "yes",
                    "summary": "Svaret kom for sent", "kind": "complaint", "channel": "phone", "unit": "U-demo03",
                    "wish": "call", "point-1": "Intet svar i tre uger", "point-kind-1": "procedural",
                    "about-find": about, "assigned-find": caller,
                ], follow: false)
        }
        let several = try send(about: "prøve 399", caller: "", "D-large-11")
        #expect(several.status == 422 && several.body.contains("Svaret kom for sent"))
        #expect(several.body.utf8.count < 50_000, "\(several.body.utf8.count) bytes")
        let places = ["Ægir Prøve 3999", "Åge Prøve 3998"].compactMap { several.body.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 2 && places[0] < places[1], "Å comes after Æ")
        #expect(try town.ask(ListCases(scope: .all, limit: 5), as: "mette").cases.isEmpty)
        // Intake hears of four thousand people one by one; until it knows this one, it says that nobody is called so.
        try Fact.wait(for: "the case") {
            try send(about: "aage prøve 3998", caller: "mette rønne", "D-large-12").status == 303
        }
        let id = try #require(try town.ask(ListCases(scope: .all, limit: 5), as: "mette").cases.first).case
        let shown = try town.ask(ShowCase(case: id), as: "mette")
        #expect(shown.about == ["P-town3998"] && shown.row.assigned == "P-demo07")
    }

    /// A witness among four thousand is named by a part of their name; one that fits many is asked about, with all kept.
    private func named(_ browser: Browser, in town: Town) throws {
        let form = try browser.get("/trivsel/haendelse")
        let token = try #require(form.hidden("token"))
        func send(_ witness: String, _ command: String) throws -> Browser.Page {
            try browser.send(
                "/trivsel/haendelse",
                [
                    "token": token, "command": command, "kind": "threat", "reporter": "exposed",
                    "words": "Råbte i telefonen", "witness-find": witness,
                ], follow: false)
        }
        let many = try send("Prøve", "D-large-1")
        #expect(many.status == 422 && many.body.contains("For mange kolleger passer"))
        #expect(many.body.contains("Råbte i telefonen") && many.body.utf8.count < 50_000)
        let several = try send("prøve 399", "D-large-2")
        #expect(
            several.status == 422 && several.body.contains("Ægir Prøve 3999") && several.body.contains("P-town399\""))
        #expect(try send("aage prøve 3998", "D-large-3").status == 303)
        let incident = try #require(try town.ask(ListIncidents(), as: "mette").incidents.first).incident
        #expect(try town.ask(ShowIncident(incident: incident), as: "mette").witnesses == ["P-town3998"])
    }
}
