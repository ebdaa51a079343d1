import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// A citizen with a browser and nothing else, through every real process: complaint, receipt, talk, letter, answer.
@Suite(.serialized) struct `A citizen writes on the site` {
    private static let unit = "U-demo03"
    private static let words = ["Ærtebjerg", "Ålevej", "70102030", "tre breve", "Vi aftalte fredag", "Tak for snakken"]

    @Test("R-014 R-073 R-074 unverified until somebody knows the citizen, then written to, then answered by the code")
    func wholeWay() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startPublic())
        let spool = Spool(folder: town.folder.path)

        // A slip of the finger first; nothing typed in vain. Then the form, and the same form again.
        let form = try browser.get("/klag")
        let command = try #require(form.hidden("command"))
        let faulty = try complain(browser, command, phone: "7010203O")
        #expect(faulty.status == 422 && faulty.body.contains("Skriv telefonnummeret med cifre"))
        #expect(faulty.body.contains("Svar udebliver på tre breve") && faulty.body.contains("Ålevej 5"))
        let receipt = try complain(browser, try #require(faulty.hidden("command")))
        #expect(receipt.status == 200 && receipt.body.contains("ringer til dig senest"))
        let found = try number(in: receipt)
        #expect(try number(in: try complain(browser, command)) == found)

        // A colleague finds it at once, and sees that nobody knows who it is. Nothing is sent.
        let shown = try town.ask(ShowCase(case: found), as: "mette")
        #expect(shown.citizen?.isVerified == false && shown.row.channel == .publicForm)
        #expect(shown.wishes?.suits == "efter kl. 14" && shown.row.unit.rawValue == Self.unit)
        let limit = try call(town, found).limit
        #expect(receipt.body.contains(Self.shown(limit.due)), "the receipt tells what Callback has promised")
        try town.settle()
        #expect(try letters(town, found) == [.notSent])
        #expect(spool.files(in: "letters").isEmpty)

        // Somebody says who it is: the receipt goes, with the promise that was given.
        _ = try town.ask(VerifyCitizen(case: found, how: .knownNumber), as: "mette")
        try Fact.wait(for: "the receipt") { spool.files(in: "letters").count == 1 }
        #expect(try spool.text(ofLetter: spool.files(in: "letters")[0]).contains(Self.shown(limit.due)))

        // The talk, its copy with the code, and what the citizen says to it.
        _ = try town.ask(conversation(found), as: "mette")
        let code = try codeInLetter(spool, beyond: 1)
        try Fact.wait(for: "the case to close") { try town.ask(ShowCase(case: found), as: "lone").row.isClosed }
        #expect(try answer(browser, code, "objection", "Vi aftalte fredag, ikke mandag.").status == 200)
        try Fact.wait(for: "the case to open") { try !town.ask(ShowCase(case: found), as: "lone").row.isClosed }
        #expect(try call(town, found).reason == .objection)
        #expect(
            try answer(browser, code.lowercased().replacing("-", with: " "), "reply", "Tak for snakken.").status == 200)
        #expect(try town.ask(ListReplies(), as: "mette").replies.map(\.case) == [found])
        let said = try town.ask(ReadAnswers(case: found), as: "mette").answers
        #expect(Set(said.map(\.text)) == ["Vi aftalte fredag, ikke mandag.", "Tak for snakken."])

        // A code of nobody's is answered like this one, and changes nothing.
        let other = AnswerCode(random: [9, 8, 7, 6, 5, 4, 3]).text
        let known = try answer(browser, code, "reply", "Mere.")
        let unknown = try answer(browser, other, "reply", "Mere.")
        #expect(known.status == unknown.status)
        // The clock runs: what is told of the time may be a minute later on the second page.
        func words(_ page: Browser.Page, _ code: String) -> String {
            page.body.replacing(code, with: "").replacing(/kl\. \d+\.\d+/, with: "")
        }
        #expect(words(known, code) == words(unknown, other))

        try verifySilence(town, [form, faulty, receipt, known, unknown])
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test("R-073 a talk before anybody knew the citizen is copied once somebody does, and the receipt is not sent late")
    func talkFirst() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startPublic())
        let spool = Spool(folder: town.folder.path)
        let command = try #require(try browser.get("/klag").hidden("command"))
        let found = try number(in: try complain(browser, command))
        _ = try town.ask(conversation(found), as: "mette")
        try town.settle()
        #expect(spool.files(in: "letters").isEmpty)
        _ = try town.ask(VerifyCitizen(case: found, how: .answeredRightly), as: "mette")
        #expect(try !codeInLetter(spool, beyond: 0).isEmpty)
        try Fact.wait(for: "the case to close") { try town.ask(ShowCase(case: found), as: "lone").row.isClosed }
        #expect(spool.files(in: "letters").count == 1)
        _ = try town.stop()
    }

    @Test func `the bus lets the pages for citizens do two things, and nothing else whatever they say`() throws {
        let town = try Town(speed: 60)
        let key = try Credentials(data: town.folder.path).busKey(of: .public)
        let address = try #require(town.data.busAddress(configured: nil))
        let client = try BusClient(.public, at: address, key: key)
        for method in [
            "intake.show", "intake.list", "intake.register", "intake.verify", "intake.recipient", "callback.note",
            "callback.show", "callback.answers", "callback.object", "directory.staff", "directory.sign-in",
            "notifier.list", "bus.status", "intake.submitted",
        ] {
            let refusal = #expect(throws: RPCError.self, "\(method)") { try client.call(method, .object([:])) }
            #expect(refusal?.reason == "bus.not_allowed", "\(method)")
        }
        #expect(throws: RPCError.self) { try client.ask("bus.subscribe", ["types": ["*"], "after": 0]) }
        #expect(throws: RPCError.self) { try client.ask("bus.publish", ["event": .object([:])]) }
        client.close()
        _ = try town.stop()
    }

    @Test func `while Intake is away nothing is lost on the page, and the form that is sent again is one case`() throws
    {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startPublic())
        let command = try #require(try browser.get("/klag").hidden("command"))
        try town.processes[.intake]?.terminate()
        let silent = try complain(browser, command)
        #expect(silent.status == 503 && silent.body.contains("bliver ikke registreret to gange"))
        #expect(silent.hidden("command") == command && silent.body.contains("Ålevej 5"))
        // However often somebody tries meanwhile, it is not held against them.
        for _ in 1...30 { #expect(try complain(browser, command).status == 503) }
        try town.start(.intake)
        try town.awaitJoined(.intake)
        let page = try complain(browser, command)
        #expect(page.status == 200)
        #expect(try number(in: try complain(browser, command)) == number(in: page))
        _ = try town.stop()
    }

    @Test func `the process says what it is, checks its settings, keeps no file and stops when asked`() throws {
        let town = try Town(speed: 60)
        let program = Executables.path("genklang-public")
        for (argument, words) in [("--version", "genklang-public "), ("--help", "--check-config")] {
            let process = try RunningProcess(program, [argument])
            #expect(try process.waitForExit() == .code(0) && process.standardOutput.contains(words))
        }
        func check(_ settings: String) throws -> (RunningProcess.Exit, String) {
            try settings.write(toFile: town.folder.file("public.json"), atomically: true, encoding: .utf8)
            let process = try RunningProcess(
                program,
                [
                    "--data", town.folder.path, "--demonstration", "--check-config", "--config",
                    town.folder.file("public.json"),
                ])
            return (try process.waitForExit(), process.standardError)
        }
        try #"{"policy": {"limit": "2D"}}"#.write(
            toFile: town.folder.file("callback.json"), atomically: true, encoding: .utf8)
        #expect(try check(#"{"callbackSettings": "callback.json"}"#).0 == .code(0))
        #expect(try check(#"{"callbackSettings": "none.json"}"#).1.contains("configuration.unreadable"))
        // The letters' name and that of the pages are one.
        try #"{"municipality": "Nabo Kommune", "printWorkingDays": 2}"#.write(
            toFile: town.folder.file("notifier.json"), atomically: true, encoding: .utf8)
        let beside = #""notifierSettings": "notifier.json""#
        let other = try check("{\(beside)}")
        #expect(other.0 == .code(78) && other.1.contains("public.other_than_letters"))
        #expect(try check("{\(beside), \"municipality\": \"Nabo Kommune\"}").0 == .code(0))
        #expect(try check(#"{"phon": "1"}"#).1.contains("the nearest known one is 'phone'"))
        #expect(try check(#"{"port": 70000}"#).0 == .code(78))
        _ = try town.startPublic()
        let kept = try FileManager.default.contentsOfDirectory(atPath: town.data.folder(of: .public))
        #expect(kept == ["address"])
        let process = try #require(town.processes[.public])
        let memory = try #require(Files.text("/proc/\(process.id)/status")?.split(separator: "\n"))
        let resident = try #require(memory.first { $0.hasPrefix("VmRSS:") }?.split(separator: " ").dropFirst().first)
        #expect(try #require(Int(resident)) < 40_000)
        #expect(try process.terminate() == .code(0))
        _ = try town.stop()
    }

    @Test(arguments: ["DeskShell", "DeskCore", "SessionToken", "ConversationPage"])
    func `the program for citizens holds nothing of staff's`(name: String) throws {
        func holds(_ program: String) throws -> Bool {
            let file = try Data(contentsOf: URL(fileURLWithPath: Executables.path(program)), options: .alwaysMapped)
            return file.range(of: Data(name.utf8)) != nil
        }
        #expect(try holds("genklang-desk"))
        #expect(try !holds("genklang-public"))
    }

    // MARK: What the people do

    private func complain(_ browser: Browser, _ command: String, phone: String = "70102030") throws -> Browser.Page {
        try browser.send(
            "/klag",
            [
                "command": command, "summary": "Svar udebliver på tre breve.\r\nJeg er ked af det.",
                "theme": "noAnswer", "unit": Self.unit, "name": "Åse Ærtebjerg", "phone": phone, "email": "",
                "address": "Ålevej 5\r\n8000 Aarhus C", "wish": "call", "suits": "efter kl. 14",
            ])
    }

    private func answer(_ browser: Browser, _ code: String, _ kind: String, _ text: String) throws -> Browser.Page {
        let command = try #require(try browser.get("/svar").hidden("command"))
        return try browser.send("/svar", ["command": command, "code": code, "kind": kind, "text": text])
    }

    private func conversation(_ case: CaseID) -> RecordConversation {
        RecordConversation(
            case: `case`,
            note: NoteDraft(text: "Vi talte om brevene.", explained: "At sagen regnes for afsluttet."),
            outcome: .solved, consent: Consent(hasAgreed: true, words: "Ja, det er i orden."),
            recognised: Recognition(how: .answeredRightly))
    }

    // MARK: What is found

    private func number(in page: Browser.Page) throws -> CaseID {
        CaseID(unchecked: String(try #require(page.body.firstMatch(of: /K-[0-9A-Z]{20}/)).output))
    }

    /// The call that is owed now.
    private func call(_ town: Town, _ case: CaseID) throws -> CallRow {
        var found: CallRow?
        try Fact.wait(for: "a call owed") {
            found = try town.ask(ShowCalls(case: `case`), as: "lone").calls.first { $0.state == .awaited }
            return found != nil
        }
        return try #require(found)
    }

    private func letters(_ town: Town, _ case: CaseID) throws -> [LetterState] {
        try town.ask(ListLetters(case: `case`), as: "mette").letters.filter { $0.to == nil }.map(\.state)
    }

    /// The code on the copy, once so many other letters and one more lie there.
    private func codeInLetter(_ spool: Spool, beyond others: Int) throws -> String {
        try Fact.wait(for: "the copy") { spool.files(in: "letters").count == others + 1 }
        let texts = try spool.files(in: "letters").map(spool.text(ofLetter:))
        let codes = texts.compactMap { $0.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.output }
        #expect(texts.contains { $0.contains("http://127.0.0.1:7489/svar") })
        return String(try #require(codes.first))
    }

    /// As pages and letters show the last minute before it.
    private static func shown(_ due: Timestamp) -> String {
        let civil = due.adding(milliseconds: -1).civil
        return "\(civil.day.day). november 2026 kl. \(civil.hour).\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }

    /// Nothing that was typed stands in a journal, a file of the process, an event, or on a page that was not its own.
    private func verifySilence(_ town: Town, _ pages: [Browser.Page]) throws {
        for word in Self.words {
            #expect(!town.journals.contains(word), "\(word) in a journal")
            for page in pages where page.status == 200 { #expect(!page.body.contains(word), "\(word) on a page") }
        }
        let log = try ["", "-events"].reduce(Data()) {
            $0 + (try Data(contentsOf: URL(fileURLWithPath: town.data.file(of: .bus) + $1)))
        }
        for word in Self.words { #expect(log.range(of: Data(word.utf8)) == nil, "\(word) on the bus") }
        #expect(!town.journals.contains("event.parked"))
    }
}
