import CaseModel
import Foundation
import NotifierShell
import Seal
import Store
import Support
import Testing
import Wire

@Suite struct `Notifier, the service` {
    @Test("R-014 one receipt leaves when it is known when we ring, and it says so")
    func receipt() throws {
        let desk = try Desk()
        try desk.register()
        #expect(desk.files("letters").isEmpty)
        #expect(try desk.letters().map(\.state) == [.underway])
        try desk.owe()
        let name = try #require(desk.files("letters").first)
        let bytes = try desk.bytes("letters", name)
        let text = try ReadPDF(bytes).text
        #expect(text.contains("senest onsdag den 5. marts 2025 kl. 15.29"))
        #expect(text.contains("Jobcenter Nord"))
        let said = try desk.bench.said(LetterSent.self)
        #expect(said.map(\.kind) == [.receipt])
        #expect(said.map(\.digest) == [Hex.encode(Seal.sha256(bytes))])
        #expect(name == "\(said[0].letter).pdf")
        #expect(try desk.letters().map(\.state) == [.sent])
    }

    @Test("R-014 a receipt leaves without a promise when none has come in an hour")
    func receiptWithoutPromise() throws {
        let desk = try Desk()
        try desk.register()
        try desk.bench.wait(until: "2025-03-04T10:59+01:00")
        #expect(desk.files("letters").isEmpty)
        try desk.bench.wait(until: "2025-03-04T11:00+01:00")
        let text = try ReadPDF(try desk.bytes("letters", #require(desk.files("letters").first))).text
        #expect(text.contains("så snart vi kan"))
    }

    @Test("R-073 the copy holds the note verbatim, and an older version that has not left does not leave")
    func copy() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.silent = [ReadNote.method]
        try desk.file()
        desk.silent = []
        try desk.file(version: 2)
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        let rows = try desk.letters().filter { $0.kind == .noteCopy }
        #expect(rows.map(\.version) == [1, 2])
        #expect(rows.map(\.state) == [.notSent, .sent])
        #expect(rows.map(\.reason) == ["notifier.superseded", nil])
        let said = try desk.bench.said(LetterSent.self).filter { $0.kind == .noteCopy }
        #expect(said.map(\.version) == [2])
        let text = try ReadPDF(try desk.bytes("letters", "\(said[0].letter).pdf")).text
        #expect(text.contains("Brevet var sendt forkert."))
        #expect(text.contains("Skriv koden 7M2X-Q9K4-ZT1F"))
    }

    @Test func `the same thing said again, even under a new number, sends nothing again`() throws {
        let desk = try Desk()
        for _ in 1...3 {
            try desk.register()
            try desk.owe()
            try desk.file()
            try desk.ping()
        }
        try desk.bench.restart()
        #expect(desk.files("letters").count == 2)
        #expect(desk.files("staff").count == 1)
        #expect(try desk.bench.said(LetterSent.self).map(\.kind) == [.receipt, .noteCopy, .ping])
    }

    @Test func `cut off between laying a letter and knowing it, one letter lies there and is announced once`() throws {
        let desk = try Desk()
        desk.spool.isCutAfterwards = true
        try desk.register(route: .formal)
        let laid = try desk.bytes("letters", #require(desk.files("letters").first))
        #expect(try desk.bench.said(LetterSent.self).isEmpty)
        desk.spool.isCutAfterwards = false
        try desk.bench.restart()
        #expect(desk.files("letters").count == 1)
        #expect(try desk.bench.said(LetterSent.self).map(\.digest) == [Hex.encode(Seal.sha256(laid))])
    }

    @Test func `a letter that has been collected is not laid there again`() throws {
        let desk = try Desk()
        desk.spool.isCutAfterwards = true
        try desk.register(route: .formal)
        let name = try #require(desk.files("letters").first)
        let tray = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(tray)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(tray)/\(name)", toPath: "\(tray)/taken/\(name)")
        desk.spool.isCutAfterwards = false
        try desk.bench.restart()
        #expect(desk.files("letters") == ["taken"])
        #expect(try desk.bench.said(LetterSent.self).count == 1)
    }

    @Test func `after a stop, what was being fetched is asked for again`() throws {
        let desk = try Desk()
        desk.silent = [FindRecipient.method]
        try desk.register(route: .formal)
        desk.silent = []
        try desk.bench.restart()
        #expect(desk.files("letters").count == 1)
    }

    @Test func `a full disk makes letters wait for all to see; nothing is lost and nothing doubled`() throws {
        let desk = try Desk()
        desk.spool.trouble = "spool.full"
        try desk.register(route: .formal)
        try desk.ping()
        #expect(try desk.letters().map(\.state) == [.waiting, .waiting])
        #expect(try desk.letters().map(\.reason) == ["spool.full", "spool.full"])
        desk.spool.trouble = nil
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try desk.letters().map(\.state) == [.sent, .sent])
        #expect(desk.files("letters").count == 1)
        #expect(desk.files("staff").count == 1)
    }

    @Test func `an outbox that is not a folder is a trouble with a name`() throws {
        let desk = try Desk()
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(desk.folder.path)/outbox"))
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.reason) == ["spool.missing"])
        try FileManager.default.removeItem(atPath: "\(desk.folder.path)/outbox")
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try desk.letters().map(\.state) == [.sent])
    }

    @Test("R-036 a ping about a call that somebody has made in the meantime is not sent")
    func stalePing() throws {
        let desk = try Desk()
        try desk.register()
        desk.isStillDue = false
        try desk.ping()
        #expect(desk.files("staff").isEmpty)
        #expect(try desk.letters().last?.reason == "notifier.noLongerDue")
        #expect(desk.asked.suffix(2) == [StaffAddress.method, AskStillDue.method])
    }

    @Test("R-036 a ping that cannot be asked about in time is not sent")
    func latePing() throws {
        let desk = try Desk()
        try desk.register()
        desk.silent = [AskStillDue.method]
        try desk.ping(validUntil: "2025-03-04T10:30+01:00")
        try desk.bench.wait(until: "2025-03-04T10:30+01:00")
        desk.silent = []
        try desk.bench.wait(until: "2025-03-04T10:45+01:00")
        #expect(desk.files("staff").isEmpty)
        #expect(try desk.letters().last?.reason == "notifier.tooLate")
    }

    @Test func `a ping that a stop delayed is asked about anew`() throws {
        let desk = try Desk()
        desk.spool.trouble = "spool.full"
        try desk.ping()
        desk.isStillDue = false
        desk.spool.trouble = nil
        try desk.bench.restart()
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(desk.files("staff").isEmpty)
    }

    @Test("R-008 the recipient of a complaint is told; if nobody acknowledges, the nearest leader above too")
    func handover() throws {
        let desk = try Desk()
        try desk.bench.hear(
            UnitChanged(unit: "U-1", parent: nil, leader: "P-1"), from: .directory, about: UnitID("U-1"))
        try desk.bench.hear(
            UnitChanged(unit: "U-2", parent: "U-1", leader: "P-2"), from: .directory, about: UnitID("U-2"))
        for (person, unit) in [("P-1", "U-1"), ("P-2", "U-2")] as [(PersonID, UnitID)] {
            try desk.bench.hear(
                PersonChanged(person: person, unit: unit, roles: [.leader], isActive: true), from: .directory,
                about: person)
        }
        try desk.register(route: .formal)
        let event = HandedOn(
            case: "K-1", handover: "H-1", recipient: "P-2", received: "2025-03-04T10:00+01:00",
            acknowledgeBy: "2025-03-05T12:00+01:00")
        try desk.bench.hear(event, from: .intake, about: CaseID("K-1"))
        #expect(desk.files("staff").count == 1)
        try desk.bench.hear(
            HandoverOverdue(case: "K-1", handover: "H-1", recipient: "P-2"), from: .intake, about: CaseID("K-1"))
        #expect(try desk.letters().filter { $0.kind == .handover }.map(\.to) == ["P-2", "P-2", "P-1"])
    }

    @Test("R-137 R-146 a leader's prompt leaves, and nobody hears of it")
    func prompt() throws {
        let desk = try Desk()
        let event = Prompted(
            prompt: "T-1", leader: "P-7", kind: .oneToOne, stage: .first, by: "2025-03-06T16:00+01:00",
            validUntil: "2025-03-06T16:00+01:00")
        try desk.bench.hear(event, from: .wellbeing, about: PromptID("T-1"))
        #expect(desk.files("staff").count == 1)
        #expect(desk.bench.said.isEmpty)
    }

    @Test func `no name, number or case stands in a file's name`() throws {
        let desk = try Desk()
        try desk.register()
        try desk.owe()
        try desk.file()
        try desk.ping()
        let names = desk.files("letters") + desk.files("staff")
        #expect(names.count == 3)
        for name in names { #expect(name.wholeMatch(of: /L-[0-9A-Z]{20}\.(pdf|eml)/) != nil) }
        let mail = String(decoding: try desk.bytes("staff", desk.files("staff")[0]), as: UTF8.self)
        for word in ["S=C3=B8ren", "Bl=C3=A5b", "Brevet", "2211771212"] { #expect(!mail.contains(word)) }
    }

    @Test("R-146 words are kept as sent, and no copy of them besides")
    func words() throws {
        let desk = try Desk()
        try desk.register()
        try desk.owe()
        try desk.file()
        let left = try desk.bench.database.rows(
            "SELECT key FROM duty WHERE gathered IS NOT NULL OR document IS NOT NULL OR words IS NOT NULL"
        ) { $0.text("key") }
        #expect(left.isEmpty)
        let sent = try desk.bench.database.rows("SELECT template, words FROM sent ORDER BY template") {
            ($0.text("template"), $0.text("words"))
        }
        #expect(sent.map(\.0) == ["note-copy/7", "receipt/1"])
        #expect(sent.allSatisfy { $0.1.contains(Desk.citizen) })
    }
}
