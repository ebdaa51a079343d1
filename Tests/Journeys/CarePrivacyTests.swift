import CaseModel
import Foundation
import Runtime
import Support
import Testing

/// Marked words are typed under Trivsel in real processes, and then looked for everywhere but with their owner.
@Suite(.serialized) struct `What concerns those who work here stays with Wellbeing` {
    @Test("R-141 R-146 nothing of an incident, and nothing of who was looked after, stands anywhere else")
    func privacy() throws {
        let town = try Town()
        let watched = try Watched(town)
        let port = watched.desk
        let mark = "Zyxmaerke\(UInt32.random(in: 100_000...999_999))"
        let ground = "Zyxgrund\(UInt32.random(in: 100_000...999_999))"

        // Mette is in a case that turns red; she registers a threat in it in the browser, and asks for supervision.
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: "Åse Ærøskøbing", phone: "12345678", addressLines: ["Ålevej 5"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Intet svar",
                assigned: "P-demo07"), as: "mette"
        ).case
        _ = try town.ask(
            DecideStep(case: id, step: .red, signs: [.criticism], reason: "Mange henvendelser"), as: "lone")
        let mette = Browser(port: port)
        #expect(try mette.signIn("mette", Town.password).status == 200)
        let form = try mette.get("/trivsel/haendelse")
        let sent = try mette.send(
            "/trivsel/haendelse",
            [
                "token": try #require(form.hidden("token")), "command": try #require(form.hidden("command")),
                "kind": "threat", "reporter": "exposed", "words": mark, "case": id.rawValue, "place": "digital",
            ])
        #expect(sent.status == 200 && sent.body.contains("Hændelsen er registreret"))
        // A form that is shown again with its words leaves no draft either.
        let again = try mette.send(
            "/trivsel/haendelse",
            [
                "token": try #require(form.hidden("token")), "command": "D-again", "kind": "threat", "words": mark,
            ])
        #expect(again.status == 422 && again.body.contains(mark))
        _ = try town.ask(AskForCare(kind: .supervision), as: "mette")
        let incident = try #require(town.ask(ListIncidents(), as: "lone").incidents.first)
        _ = try town.ask(
            AnswerDuty(incident: incident.incident, duty: .police, answer: .notNeeded, ground: ground), as: "lone")
        for prompt in try town.ask(ListPrompts(), as: "lone").prompts where prompt.leader == "P-demo03" {
            _ = try town.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: "lone")
        }
        #expect(try town.ask(ShowIncident(incident: incident.incident), as: "lone").words == mark)
        // Another is learned from: its marked words stay too, and of it nothing goes over but number and unit.
        let lesson = "Zyxlaering\(UInt32.random(in: 100_000...999_999))"
        let learned = try town.ask(
            RegisterIncident(
                kind: .violence, reporter: .exposed, happened: town.now.adding(seconds: -60), words: lesson, case: id,
                isAnother: true),
            as: "mette"
        ).incident.incident
        _ = try town.ask(LearnFromIncident(incident: learned), as: "lone")
        try Fact.wait(for: "the review of the incident") {
            try town.ask(ListReviews(), as: "lone").reviews.contains { $0.case == nil && $0.cause == .incident }
        }
        // Messages to the leader have gone out before anything is looked for.
        let spool = Spool(folder: town.folder.path)
        try Fact.wait(for: "messages to the leader") { spool.files(in: "staff").count >= 3 }
        try town.settle()

        var looked: [String] = []
        func search(_ place: String, _ bytes: Data, for words: [String]) {
            looked.append(place)
            for word in words { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in \(place)") }
        }
        // The incident's own name as well: outside Wellbeing nobody knows that there is one.
        let secrets = [mark, ground, lesson, incident.incident.rawValue]
        let others = [learned.rawValue]
        // A copy of everything, as it lies on another disk; Wellbeing's own file in it is Wellbeing's.
        let backups = TemporaryFolder()
        func genklang(_ words: String..., as user: String? = nil) throws -> Data {
            let process = try RunningProcess(
                Executables.path("genklang"),
                words + ["--data", town.folder.path] + (user.map { ["--as", $0] } ?? []),
                environment: [
                    "XDG_STATE_HOME": backups.file("state"), "GENKLANG_PASSWORD": Town.password,
                ])
            let exit = try process.waitForExit()
            #expect(exit == .code(0), "\(words): \(process.standardError)")
            return Data((process.standardOutput + process.standardError).utf8)
        }
        search("what a backup says", try genklang("backup", backups.file("all")), for: secrets + others)
        let copies = FileManager.default.enumerator(atPath: backups.file("all"))
        while let name = copies?.nextObject() as? String {
            guard !name.contains("wellbeing"),
                let bytes = FileManager.default.contents(atPath: backups.file("all/\(name)"))
            else { continue }
            let carries = name.contains("bus") || name.contains("learning")
            search("backup \(name)", bytes, for: secrets + (carries ? [] : others))
        }
        // Read as text, too: a word that lies across two pages of a file is found in none of its bytes.
        for service in Town.services where service != .wellbeing {
            let text = try Tool.output("sqlite3", [town.data.file(of: service), ".dump"])
            let hidden = secrets.map { Data($0.utf8).map { String(format: "%02x", $0) }.joined() }
            let carries = service == .learning
            search("every row of \(service)", Data(text.utf8), for: secrets + hidden + (carries ? [] : others))
        }
        let all = FileManager.default.enumerator(atPath: town.folder.path)
        while let name = all?.nextObject() as? String {
            let path = "\(town.folder.path)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                !name.hasPrefix("wellbeing/"), let bytes = FileManager.default.contents(atPath: path)
            else { continue }
            // Its number alone is what the bus carries to Learning, and what Learning keeps the review under.
            let carries = name.hasPrefix("bus/") || name.hasPrefix("learning/")
            search(name, bytes, for: secrets + (carries ? [] : others))
        }
        for name in spool.files(in: "staff") {
            // Lines as long as they were written; the hour for a calendar is one of its parts.
            let text = try spool.text(ofMessage: name).replacing("=\r\n", with: "").replacing("=\n", with: "")
                .replacing("\r\n ", with: "")
            if text.contains("BEGIN:VCALENDAR") { looked.append("an hour for the calendar in \(name)") }
            // Those to Mette herself say her name, and no more than the others what it is about.
            let isToHer = text.split(whereSeparator: \.isNewline).contains {
                $0.hasPrefix("To:") && $0.contains("Mette")
            }
            let names = isToHer ? [] : ["Mette"]
            search("message \(name)", Data(text.utf8), for: secrets + ["supervision", "trussel"] + names)
        }
        for name in spool.files(in: "letters") where name.hasSuffix(".pdf") {
            search("letter \(name)", Data(try spool.text(ofLetter: name).utf8), for: secrets + others)
        }
        for (name, process) in town.processes.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            let written = process.standardError + process.standardOutput
            search("journal of \(name)", Data(written.utf8), for: secrets + others)
        }
        for (name, metrics) in try watched.metrics() {
            search("metrics of \(name)", Data(metrics.utf8), for: secrets + others + [id.rawValue, "P-demo07"])
        }
        for (place, output) in [
            ("genklang status", try genklang("status", "--json")),
            ("genklang bus status", try genklang("bus", "status")),
            ("genklang parked list", try genklang("parked", "list")),
            ("genklang wellbeing gaps", try genklang("wellbeing", "gaps")),
            ("genklang letters list", try genklang("letters", "list")),
            (
                "figures of 2026 as CSV",
                try genklang("evaluate", "--from", "2026-01-01", "--to", "2026-12-31", "--csv", as: "rasmus")
            ),
            ("genklang learning list", try genklang("learning", "list", as: "rasmus")),
            ("genklang case show", try genklang("case", "show", id.rawValue, as: "lone")),
        ] {
            search(place, output, for: secrets)
        }
        // What the bus keeps of it names neither kind of help nor the person it was for.
        let file = try #require(FileManager.default.contents(atPath: town.data.file(of: .wellbeing)))
        let wal = FileManager.default.contents(atPath: town.data.file(of: .wellbeing) + "-wal") ?? Data()
        #expect((file + wal).range(of: Data(mark.utf8)) != nil, "a search that finds nothing anywhere shows nothing")
        let shown = try town.ask(ShowCase(case: id), as: "lone")
        search("the case", Data("\(shown)".utf8), for: secrets + others + ["supervision", "debriefing"])
        search(
            "who has looked at the case", Data("\(try town.ask(ListCaseLooks(case: id), as: "lone"))".utf8),
            for: secrets + others)
        search("learning", Data("\(try town.ask(ListReviews(), as: "lone"))".utf8), for: secrets + ["P-demo07"])
        for review in try town.ask(ListReviews(), as: "lone").reviews where review.cause == .incident {
            let whole = try town.ask(ShowReview(review: review.review), as: "lone")
            #expect(whole.row.case == nil, "a review of an incident names the case")
            search("the review of an incident", Data("\(whole)".utf8), for: secrets + ["P-demo07", "violence"])
        }
        for path in ["/", "/sager/\(id)", "/sager/\(id)/log", "/soeg", "/trivsel/mit", "/laering"] {
            let page = try mette.get(path)
            search("page \(path)", Data(page.body.utf8), for: [mark, ground, lesson])
        }
        // What those see who inspect, count and lead above: no words, and of the incident not even that there was one.
        for (user, paths) in [
            ("vibeke", ["/tilsyn", "/tilsyn/fil", "/sager/\(id)"]), ("rasmus", ["/laering", "/tal", "/tal/fil"]),
            ("susanne", ["/holdet", "/trivsel", "/trivsel/tal", "/sager/\(id)"]), ("admin", ["/trivsel/mangler"]),
            ("inger", ["/trivsel", "/trivsel/tal"]),
        ] {
            let reader = Browser(port: port)
            #expect(try reader.signIn(user, Town.password).status == 200, "\(user) cannot sign in")
            for path in paths {
                let page = try reader.get(path)
                search("page \(path) as \(user) reads it", Data(page.body.utf8), for: secrets + others)
            }
        }
        print("looked for \(secrets.count) marked words in \(looked.count) places:")
        for place in looked { print("  \(place)") }
        for kind in [
            "backup", "every row", "letter L", "an hour for", "journal of", "metrics of", "/tilsyn/fil", "CSV",
        ] {
            #expect(looked.contains { $0.contains(kind) }, "nothing of the kind \(kind) was looked at")
        }
        #expect(looked.count { $0.hasPrefix("metrics of") } == Town.services.count + 1, "\(looked)")
        _ = try town.stop()
    }
}

/// A town whose bus and services can each be asked for their metrics; the pages have none.
private struct Watched {
    let desk: UInt16
    private let ports: [(ServiceName, UInt16)]

    init(_ town: Town) throws {
        // The bus first: the others find it anew as they start.
        ports = try ([.bus] + Town.services).map { name in
            let port = try FreePort.take()
            let config = town.folder.file("watched-\(name).json")
            #expect(Files.write(Array("{\"monitor\":\(port)}".utf8), to: config))
            try town.restart(name, ["--config", config])
            return (name, port)
        }
        desk = try town.startDesk()
        // The pages for citizens run too, and keep a journal.
        _ = try town.startPublic()
    }

    func metrics() throws -> [(ServiceName, String)] {
        try ports.map { name, port in
            let page = try Browser(port: port).get("/metrics")
            #expect(page.status == 200 && page.body.contains("# TYPE"), "\(name): \(page.body.prefix(200))")
            return (name, page.body)
        }
    }
}
