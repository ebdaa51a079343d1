import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// Mails among real processes: delivered into the mailbox and by the pipe, read in the browser, answered by a call.
struct MailJourneyTests {
    /// What the mails here say; none of it may ever stand in a journal or on the bus.
    private static let words = [
        "Åse Ærtebjerg", "aase@eksempel.invalid", "Svar udebliver", "Tak for snakken", "regning.pdf",
    ]

    private func mail(_ words: String, id: String, from: String = "aase", fields: String = "") -> String {
        """
        From: Åse Ærtebjerg <\(from)@eksempel.invalid>
        To: klage@kommune.invalid
        Subject: Svar udebliver
        Message-ID: <\(id)@eksempel.invalid>
        \(fields)Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        \(words)
        --b
        Content-Type: application/pdf; name=regning.pdf

        %PDF-1.4 \(id)
        --b--

        """
    }

    /// As a mail server does: whole under `tmp`, then by its name in `new`.
    private func deliver(_ town: Town, _ text: String, as name: String) throws {
        try ArrivalFolder("\(town.folder.path)/intake/mail").lay(text, as: name)
    }

    private func pipe(_ town: Town, _ text: String) throws {
        let path = town.folder.file("mail.eml")
        #expect(Files.write(Array(text.utf8), to: path))
        let program = try RunningProcess(
            Executables.path("genklang"), ["intake", "mail", "--data", town.folder.path, path])
        #expect(try program.waitForExit() == .code(0), "\(program.standardError)")
    }

    private func cases(_ town: Town, as user: String = "birgitte") throws -> [CaseRow] {
        try town.ask(ListCases(scope: .all, includesClosed: true, limit: 100), as: user).cases
    }

    @Test(
        "R-014 R-011 a mail laid in the mailbox is a case in the browser; the talk, its copy, and the citizen's answer by mail"
    )
    func wholeWay() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startDesk())
        // What is sent to the unit's own address is the unit's.
        let settings = #"{"mailUnits": {"klage@kommune.invalid": "U-demo03"}}"#
        try settings.write(toFile: town.folder.file("intake.json"), atomically: true, encoding: .utf8)
        try town.restart(.intake, ["--config", town.folder.file("intake.json")])
        try deliver(town, mail("Jeg har skrevet tre breve.", id: "m1"), as: "1.host")
        var found: CaseRow?
        try Fact.wait(for: "the case") {
            found = try cases(town).first
            return found != nil
        }
        let id = try #require(found?.case)
        #expect(found?.channel == .email)
        _ = try town.ask(AssignCase(case: id, person: "P-demo07"), as: "lone")

        // The colleague reads it, and what lay with it is saved and not shown.
        _ = try browser.signIn("mette", Town.password)
        let page = try browser.get("/sager/\(id)")
        #expect(page.body.contains("Jeg har skrevet tre breve.") && page.body.contains("ikke kontrolleret for virus"))
        let link = try #require(page.body.firstMatch(of: /\/sager\/K-[0-9A-Z]+\/mails\/E-[0-9A-Z]+\/1/)?.output)
        let file = try browser.get(String(link))
        #expect(file.status == 200 && file.body == "%PDF-1.4 m1")
        #expect(file.header("content-disposition") == "attachment; filename*=UTF-8''regning.pdf")
        #expect(file.header("x-content-type-options") == "nosniff" && file.header("content-type") == "application/pdf")

        // The talk; its copy goes when somebody has said who it is, and bears a code.
        try Fact.wait(for: "a call owed") { try !town.ask(ShowCalls(case: id), as: "mette").calls.isEmpty }
        _ = try town.ask(
            RecordConversation(
                case: id, note: NoteDraft(text: "Vi talte om brevene.", explained: "At sagen regnes for afsluttet."),
                outcome: .solved, consent: Consent(hasAgreed: true, words: "Ja, det er i orden."),
                recognised: Recognition(how: .answeredRightly)), as: "mette")
        let spool = Spool(folder: town.folder.path)
        #expect(spool.files(in: "letters").isEmpty)
        _ = try town.ask(
            VerifyCitizen(case: id, how: .knownNumber, addressLines: ["Ålevej 5", "8000 Aarhus C"]), as: "mette")
        try Fact.wait(for: "the copy") { !spool.files(in: "letters").isEmpty }
        let copy = try spool.files(in: "letters").map(spool.text(ofLetter:)).joined()
        let code = try #require(copy.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.output)
        try Fact.wait(for: "the case to close") { try town.ask(ShowCase(case: id), as: "lone").row.isClosed }

        // By the pipe, with the code: the case has ended, and somebody judges what it is. Here it is a new complaint.
        try pipe(town, mail("Og nu er det sket igen. \(code)", id: "m2"))
        var later: MailRow?
        try Fact.wait(for: "the mail to be judged") {
            later = try town.ask(ListMails(case: id), as: "lone").mails.first { $0.judgeBy != nil }
            return later != nil
        }
        _ = try town.ask(SettleMail(mail: try #require(later).mail, isNewComplaint: true), as: "mette")
        try Fact.wait(for: "the case that follows") { try cases(town).count == 2 }
        let next = try #require(try cases(town).first { $0.case != id }?.case)
        #expect(try town.ask(ListMails(case: next), as: "lone").mails.first?.follows == id)
        #expect(try town.ask(ShowCase(case: id), as: "lone").row.isClosed)

        // And an answer to that joins it, however it comes, once.
        let answer = mail("Hører jeg fra jer?", id: "m3", fields: "In-Reply-To: <m2@eksempel.invalid>\n")
        try pipe(town, answer)
        try deliver(town, answer, as: "3.host")
        try Fact.wait(for: "the answer") { try town.ask(ListMails(case: next), as: "lone").mails.count == 2 }
        try Fact.wait(for: "both to be taken") { folder(town, "new").isEmpty }
        #expect(try town.ask(ListMails(case: next), as: "lone").mails.count == 2)
        try verifySilence(town)
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test func `whenever the process dies, every mail is one case in the end`() throws {
        let town = try Town(speed: 60)
        var taken = 0
        for number in 0..<200 {
            try deliver(town, mail("Klage \(number)", id: "n\(number)", from: "b\(number)"), as: "\(number).host")
            guard number % 40 == 20 else { continue }
            // A mail that is there each time the process dies is soon a person's: between two deaths one is taken.
            try Fact.wait(for: "a mail to be taken") { folder(town, "cur").count > taken }
            taken = folder(town, "cur").count
            try town.strike(.intake)
        }
        // Mails come also while nobody is there.
        town.processes[.intake]?.kill()
        for number in 200..<220 { try pipe(town, mail("Klage \(number)", id: "n\(number)", from: "b\(number)")) }
        try town.start(.intake)
        try Fact.wait(for: "every mail to be taken", seconds: 60) { folder(town, "new").isEmpty }
        #expect(folder(town, "unread") == [])
        #expect(folder(town, "cur").count == 220)
        var all: [CaseRow] = []
        var next: String?
        repeat {
            let reply = try town.ask(ListCases(scope: .all, limit: 100, after: next), as: "birgitte")
            all += reply.cases
            next = reply.next
        } while next != nil
        #expect(all.count == 220 && Set(all.map(\.case)).count == 220)
        _ = try town.stop()
    }

    @Test func `a mailbox that is moved away is made anew, and what comes then is taken`() throws {
        let town = try Town(speed: 60)
        let box = "\(town.folder.path)/intake/mail"
        #expect(rename(box, "\(box).old") == 0)
        try Fact.wait(for: "a new mailbox") { Files.exists("\(box)/new") }
        try deliver(town, mail("Efter flytningen.", id: "m1"), as: "1.host")
        try Fact.wait(for: "the mail") { folder(town, "cur") == ["1.host:2,"] }
        #expect(rename("\(box)/new", "\(box)/gone") == 0)
        try Fact.wait(for: "a new folder") { Files.exists("\(box)/new") }
        try deliver(town, mail("Endnu en.", id: "m2"), as: "2.host")
        try Fact.wait(for: "the second mail") { folder(town, "cur").count == 2 }
        _ = try town.stop()
    }

    @Test func `a mailbox that cannot be used is said before the start`() throws {
        let town = try Town(speed: 60)
        func check(_ settings: String) throws -> (RunningProcess.Exit, String) {
            try settings.write(toFile: town.folder.file("intake.json"), atomically: true, encoding: .utf8)
            let process = try RunningProcess(
                Executables.path("genklang-intake"),
                [
                    "--data", town.folder.path, "--demonstration", "--check-config", "--config",
                    town.folder.file("intake.json"),
                ])
            return (try process.waitForExit(), process.standardError)
        }
        #expect(try check(#"{"mailUnits": {"byg@kommune.invalid": "U-byg"}}"#).0 == .code(0))
        #expect(try check(#"{"mailUnits": {"byg": "U-byg"}}"#).1.contains("mail.unit"))
        #expect(try check(#"{"unsuitableGrounds": ["noPhone"]}"#).1.contains("grounds.words"))
        #expect(try check(#"{"mailFolder": "post"}"#).1.contains("mail.folder"))
        #expect(try check(#"{"mailFolder": "/findes/ikke"}"#).1.contains("mail.folder"))
        _ = try town.stop()
    }

    private func folder(_ town: Town, _ name: String) -> [String] {
        let box = ArrivalFolder("\(town.folder.path)/intake/mail")
        return Files.names(in: "\(box.path)/\(name)")
    }

    private func verifySilence(_ town: Town) throws {
        let log = try ["", "-events"].reduce(into: Data()) {
            $0 += try Data(contentsOf: URL(fileURLWithPath: town.data.file(of: .bus) + $1))
        }
        for word in Self.words {
            #expect(!town.journals.contains(word), "\(word) in a journal")
            #expect(log.range(of: Data(word.utf8)) == nil, "\(word) on the bus")
        }
    }
}
