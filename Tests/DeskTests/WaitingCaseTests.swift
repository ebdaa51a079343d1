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
