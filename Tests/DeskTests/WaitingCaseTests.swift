import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// A case that waits for the operator, as whoever opens it sees it.
@Suite(.serialized) struct `A case that waits for the operator` {
    @Test func `it says so before anybody writes in it, and no longer once it has been seen to`() throws {
        let (town, browser, waiting, other) = try opened("Åse", "Bo")
        let words = "Sagen venter på driften: noget, der er sket i den, kunne ikke føres ind."
        #expect(try !browser.get("/sager/\(waiting)").body.contains(words))

        // An event about it that Callback could not decide on.
        try park(waiting, in: town)
        #expect(try browser.get("/sager/\(waiting)").body.contains(words))
        #expect(try !browser.get("/sager/\(other)").body.contains(words))
        #expect(try browser.get("/sager/\(waiting)/samtale").body.contains(words))

        try town.genklang(["parked", "give-up", "callback", "1", "--reason", "DRIFT-1"])
        #expect(try !browser.get("/sager/\(waiting)").body.contains(words))
    }

    @Test func `where its owner has lost it, pages and lists say that it waits, and nobody is said to have mistyped`()
        throws
    {
        let (town, browser, lost, half) = try opened("Åse", "Bo", for: "P-demo07")
        #expect(try browser.get("/").body.contains("Åse"))
        // As after a restore: Intake has one no more, and Callback not the other; what is said of them is parked.
        try park(lost, at: .intake, in: town, losing: "complaint")
        try park(half, at: .callback, in: town, losing: "case_file")

        let calls = try browser.get("/").body
        #expect(calls.contains("Sag \(lost) venter på driften") && calls.contains("href=\"/sager/\(lost)\""))
        #expect(!calls.contains("Anonym") && !calls.contains("/sager/\(lost)/samtale"))
        #expect(!calls.contains("noget, der er sket i den"), "that is a case's page")
        for place in ["", "/samtale", "/skylder"] {
            let page = try browser.get("/sager/\(lost)\(place)")
            #expect(page.status == 503, "\(place)")
            #expect(page.body.contains("Sagen venter på driften") && page.body.contains("Nummeret er rigtigt"))
            #expect(page.body.contains("Sag \(lost)</p>"), "the number that is to be told")
            #expect(!page.body.contains("skrevet rigtigt"), "\(place)")
        }
        for place in ["", "/samtale", "/skylder"] {
            let page = try browser.get("/sager/\(half)\(place)").body
            #expect(page.contains("Sagen venter på driften: noget, der er sket i den"), "\(place)")
            #expect(!page.contains("en del af systemet ikke svarer"), "\(place)")
        }
        #expect(try browser.get("/sager/\(half)").body.contains("kan ikke vises, før driften har set på sagen"))
        #expect(try browser.get("/sager/K-0123456789ABCDEFGHJK").body.contains("skrevet rigtigt"))
        #expect(try town.refusal(of: ShowCalls(case: half), as: "mette") == "case.waits_for_operations")
    }

    @Test func `given up, it is said where it stood that it is lost, and what is left to do`() throws {
        let (town, browser, lost, half) = try opened("Åse", "Bo", for: "P-demo07")
        try park(lost, at: .intake, in: town, losing: "complaint")
        try park(half, at: .callback, in: town, losing: "case_file")
        try town.genklang(["parked", "give-up", "intake", "1", "--reason", "DRIFT-1"])
        try town.genklang(["parked", "give-up", "callback", "1", "--reason", "DRIFT-1"])

        let calls = try browser.get("/").body
        #expect(calls.contains("Sag \(lost) er gået tabt") && calls.contains("Registrér henvendelsen som en ny sag"))
        #expect(!calls.contains("Anonym") && !calls.contains("/sager/\(lost)/samtale"))
        for place in ["", "/samtale", "/skylder"] {
            let page = try browser.get("/sager/\(lost)\(place)")
            #expect(page.status == 410 && page.body.contains("Sagen er gået tabt"), "\(place)")
            #expect(page.body.contains("Sag \(lost)</p>") && page.body.contains("Giv så driften nummeret"))
            #expect(!page.body.contains("skrevet rigtigt"), "\(place)")
        }
        for place in ["", "/skylder"] {
            let page = try browser.get("/sager/\(half)\(place)").body
            #expect(
                page.contains("En del af sagen er gået tabt") && page.contains("Det, der hørte til her, er gået tabt"))
            #expect(!page.contains("en del af systemet ikke svarer") && !page.contains("skrevet rigtigt"), "\(place)")
        }
        #expect(
            try browser.get("/sager/\(half)").body.contains("fordi det, der var skrevet om opkaldene, er gået tabt"))
        #expect(try town.refusal(of: ShowCalls(case: half), as: "mette") == "case.lost")
        #expect(try browser.get("/sager/K-0123456789ABCDEFGHJK").body.contains("skrevet rigtigt"))
    }

    @Test("R-071 given up, no form takes anything in, whatever it is for, and what was typed is given back")
    func formsOfLostCase() throws {
        let (town, browser, lost, other) = try opened("Åse", "Bo", for: "P-demo07")
        let open = try browser.get("/sager/\(lost)/samtale")
        let token = try #require(open.hidden("token"))
        let number = try park(lost, at: .intake, in: town, losing: "complaint")
        try town.genklang(["parked", "give-up", "intake", number, "--reason", "DRIFT-1"])
        let said = "Vi talte om brevet, <der> aldrig kom."
        func send(_ place: String, _ fields: [(String, String)], to id: CaseID) throws -> Browser.Page {
            try browser.send(
                "/sager/\(id)/\(place)", fields: [("token", token), ("command", "D-form-\(place.count)")] + fields)
        }
        let note = [
            ("outcome", "newTalk"), ("text", said), ("agreement-1", "Vi finder brevet"), ("attempt", "D-attempt-1"),
            ("caller", "citizen"), ("recognised", "knownNumber"),
        ]
        for (place, fields) in [
            ("samtale", note + [("do", "file")]), ("forsoeg", note + [("result", "noAnswer")]), ("talt", note),
            ("oensket-tid", note + [("suits", "Helst om formiddagen")]), ("ringede", note),
            ("indsigelse", [("text", said), ("channel", "phone")]), ("skylder/hilsen", [("text", said)]),
            ("efter", [("text", said)]), ("notater/N-1/1/ret", note),
        ] as [(String, [(String, String)])] {
            let page = try send(place, fields, to: lost)
            #expect(page.status == 410 && page.body.contains("Sagen er gået tabt"), "\(place)")
            #expect(page.body.contains("Vi talte om brevet, &lt;der&gt; aldrig kom."), "\(place)")
            #expect(page.body.contains("Det er ikke gemt i sagen"), "\(place)")
        }
        #expect(
            try browser.send("/sager/\(lost)/samtale", fields: [("token", token), ("do", "draft")] + note).status == 410
        )
        let left = try browser.get("/sager/\(lost)/samtale")
        #expect(
            left.status == 410 && left.body.contains("&lt;der&gt; aldrig kom.")
                && left.body.contains("Vi finder brevet"))

        #expect(try town.ask(ShowCalls(case: lost), as: "mette").attempts.isEmpty)
        #expect(try town.ask(ShowCalls(case: lost), as: "mette").notes.isEmpty)
        try town.settle()
        #expect(try town.genklang(["parked", "list"]).contains("intake") == false)
        #expect(try browser.get("/sager/\(lost)").status == 410)
        // A case that is there takes what is written in it as ever.
        _ = try send("forsoeg", [("attempt", "D-attempt-2"), ("result", "noAnswer")], to: other)
        #expect(try town.ask(ShowCalls(case: other), as: "mette").attempts.count == 1)

        for words in [
            ["object", lost.rawValue, "--text", "Nej.", "--channel", "phone"],
            ["call", "wish", lost.rawValue, "--from", "14:00"],
            ["call", "permit", lost.rawValue, "ahmed", "--reason", "Kender sagen"],
        ] { #expect(try town.genklang(words, as: "mette", exit: 1).contains("er gået tabt"), "\(words)") }
    }

    @Test("R-032 a case that has not reached Callback is said to be on its way, and nobody to have mistyped it")
    func notArrived() throws {
        let (town, browser, young, _) = try opened("Åse", "Bo", for: "P-demo07")
        try lose(young, at: .callback, in: town, "case_file")
        let here = "Sag \(young) er registreret, men er ikke nået frem"
        for words in [
            ["call", "show", young.rawValue], ["call", "attempt", young.rawValue, "--result", "noAnswer"],
        ] {
            let said = try town.genklang(words, as: "mette", exit: 1)
            #expect(said.contains(here) && !said.contains("skrevet rigtigt"), "\(words)")
        }
        let unknown = try town.genklang(["call", "show", "K-0123456789ABCDEFGHJK"], as: "mette", exit: 1)
        #expect(unknown.contains("skrevet rigtigt"))
        let page = try browser.get("/sager/\(young)")
        #expect(page.status == 200 && page.body.contains("ikke nået frem hertil endnu"))
        #expect(!page.body.contains("skrevet rigtigt"))
        let tried = try browser.send(
            "/sager/\(young)/forsoeg",
            ["token": try #require(page.hidden("token")), "attempt": "D-attempt-1", "result": "noAnswer"])
        #expect(tried.body.contains("ikke nået frem") && !tried.body.contains("skrevet rigtigt"))
    }

    @Test func `at the command line a call says that its case waits, and what is written down about it is kept`() throws
    {
        let town = try Town(speed: 1)
        let lost = try town.ask(complaint("Åse", for: "P-demo07"), as: "mette").case
        let other = try town.ask(complaint("Bo", for: "P-demo07"), as: "mette").case
        try town.settle()
        try park(lost, at: .intake, in: town, losing: "complaint")
        let waits = "Sag \(lost) venter på driften."
        #expect(try town.genklang(["call", "show", lost.rawValue], as: "mette").contains(waits))
        let list = try town.genklang(["call", "list", "--mine"], as: "mette")
        #expect(list.contains(waits) && !list.contains("Sag \(other) venter"))
        let json = try JSON.read(Array(town.genklang(["call", "list", "--mine", "--json"], as: "mette").utf8))
        #expect(json["casesWaitingForOperations"] == [.string(lost.rawValue)] && json["casesLost"] == nil)
        #expect(try !town.genklang(["call", "show", other.rawValue], as: "mette").contains("venter på driften"))

        // Given up, it is lost.
        let number = try park(other, at: .intake, in: town, losing: "complaint")
        try town.genklang(["parked", "give-up", "intake", number, "--reason", "DRIFT-1"])
        #expect(
            try town.genklang(["call", "show", other.rawValue], as: "mette").contains("Sag \(other) er gået tabt."))

        let refused = try town.genklang(
            ["call", "attempt", other.rawValue, "--result", "noAnswer"], as: "mette", exit: 1)
        #expect(refused.contains("er gået tabt"))
        #expect(try town.ask(ShowCalls(case: other), as: "mette").attempts.isEmpty)
        let tried = try town.genklang(["call", "attempt", lost.rawValue, "--result", "noAnswer"], as: "mette")
        #expect(tried.contains("forsøg nr. 1") && tried.contains("\(waits) Det, du skrev, er gemt"))
        #expect(try town.ask(ShowCalls(case: lost), as: "mette").attempts.count == 1)
    }

    /// A town with a case of each, and Mette signed in to its pages.
    private func opened(
        _ one: String, _ other: String, for person: PersonID? = nil
    ) throws -> (town: Town, browser: Browser, one: CaseID, other: CaseID) {
        let town = try Town(speed: 1)
        let first = try town.ask(complaint(one, for: person), as: "mette").case
        let second = try town.ask(complaint(other, for: person), as: "mette").case
        try town.settle()
        let browser = Browser(port: try town.startDesk())
        _ = try browser.signIn("mette", Town.password)
        return (town, browser, first, second)
    }

    private func complaint(_ name: String, for person: PersonID? = nil) -> RegisterCase {
        RegisterCase(
            channel: .phone, kind: .complaint, unit: "U-demo03",
            citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
            points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev",
            assigned: person)
    }

    /// The service has the case no more, and nothing about it waits.
    private func lose(_ id: CaseID, at service: ServiceName, in town: Town, _ table: String) throws {
        try town.processes[service]?.terminate()
        do {
            let database = try Database(path: town.data.file(of: service))
            try database.script("PRAGMA foreign_keys = OFF; DELETE FROM \(table) WHERE case_id = '\(id)'")
        }
        try town.start(service)
        try town.awaitJoined(service)
    }

    /// - Parameter table: where the service has the case, and has it no more.
    /// - Returns: its number on the operator's list.
    @discardableResult
    private func park(
        _ id: CaseID, at service: ServiceName = .callback, in town: Town, losing table: String? = nil
    ) throws -> String {
        var number: Int64 = 0
        try town.processes[service]?.terminate()
        do {
            let event = CloudEvent(
                id: EventID(epoch: "0000000000000000", number: 1), source: .intake, type: HandoverOverdue.type,
                subject: Subject(id), time: town.now,
                data: try JSON(encoding: HandoverOverdue(case: id, handover: "H-1", recipient: "P-1")))
            let database = try Database(path: town.data.file(of: service))
            number = try Parked(database).park(
                line: event.json.bytes, subject: id.rawValue, code: "\(service).poison", at: town.now.milliseconds)
            if let table {
                try database.script("PRAGMA foreign_keys = OFF; DELETE FROM \(table) WHERE case_id = '\(id)'")
            }
        }
        try town.start(service)
        try town.awaitJoined(service)
        return String(number)
    }
}
