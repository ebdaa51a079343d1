import CaseModel
import NotifierShell
import Seal
import Store
import Support
import Testing
import Wording

@Suite struct `The letters of a case` {
    @Test func `are seen by those who may see the case, and by nobody else`() throws {
        let desk = try Desk()
        try desk.register()
        #expect(try desk.letters().count == 1)
        #expect(desk.bench.refusal(of: ListLetters(case: "K-1"), as: Desk.stranger) == "call.may_not_see")
        #expect(desk.bench.refusal(of: ListLetters(case: "K-9"), as: Desk.colleague) == "call.may_not_see")
        #expect(desk.bench.refusal(of: ListLetters(case: "K-1")) == "call.not_signed_in")
    }

    @Test func `of a case that the file has lost wait for the operator, and are not said to be somebody else's`() throws
    {
        let desk = try Desk()
        try desk.register()
        for id in ["K-1", "K-9"] {
            try Parked(desk.bench.database).park(line: Array("{}".utf8), subject: id, code: "notifier.poison", at: 0)
        }
        #expect(desk.bench.refusal(of: ListLetters(case: "K-9"), as: Desk.colleague) == "case.waits_for_operations")
        #expect(
            desk.bench.refusal(of: ReadLetter(case: "K-1", letter: "L-9"), as: Desk.colleague)
                == "case.waits_for_operations")
        #expect(desk.bench.refusal(of: ListLetters(case: "K-1"), as: Desk.stranger) == "call.may_not_see")
        #expect(try desk.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.count == 1)
        let audited = "SELECT detail FROM audit WHERE subject = 'K-9' AND action = 'denied'"
        #expect(try desk.bench.database.rows(audited) { $0.text("detail") } == ["notifier.list unknownHere"])
    }

    @Test func `of a case that turned red are closed to the unit`() throws {
        let desk = try Desk()
        try desk.register()
        let red = StepDecided(
            case: "K-1", unit: "U-demo03", step: .red, previous: nil, decidedBy: "P-3", involved: [])
        try desk.bench.hear(red, from: .intake, about: CaseID("K-1"))
        #expect(desk.bench.refusal(of: ListLetters(case: "K-1"), as: Desk.colleague) == "call.may_not_see")
    }

    @Test func `that wait for a person say why, and go when what was wrong is put right`() throws {
        let desk = try Desk()
        desk.refusals = [FindRecipient.method: "intake.no_address"]
        try desk.register(route: .formal)
        let waiting = try #require(desk.letters().first)
        #expect(waiting.state == .needsPerson)
        #expect(waiting.reason == "intake.no_address")
        desk.refusals = [:]
        let retry = RetryLetter(letter: waiting.letter)
        #expect(desk.bench.refusal(of: retry, as: Desk.stranger) == "call.may_not_see")
        #expect(try desk.bench.ask(retry, as: Desk.colleague).state == .underway)
        #expect(try desk.letters().map(\.state) == [.sent])
        #expect(desk.bench.refusal(of: retry, as: Desk.colleague) == "notifier.nothing_to_retry")
        #expect(
            desk.bench.refusal(of: RetryLetter(letter: "L-9"), as: Desk.colleague) == "notifier.unknown_letter")
    }

    @Test func `are read word for word as they were sent, by those who may, and it is written down`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let row = try #require(desk.letters().first)
        let read = ReadLetter(case: "K-1", letter: row.letter)
        let reply = try desk.bench.ask(read, as: Desk.colleague)
        let text = try #require(reply.text)
        #expect(text.template == Wording.receiptTemplate)
        #expect(text.recipient.first == Desk.citizen)
        #expect(try LetterSetter.pdf(text) == desk.bytes("letters", "\(row.letter).pdf"))
        #expect(reply.row.digest == row.digest)
        #expect(try #require(reply.plain).contains("Kære \(Desk.citizen)"))
        #expect(desk.bench.refusal(of: read, as: Desk.stranger) == "call.may_not_see")
        let looks = try desk.bench.ask(ListLetterLooks(case: "K-1"), as: Desk.colleague)
        #expect("\(looks)".contains("letter.read"))
    }

    @Test func `are got as the documents that were sent, piece by piece, in one look`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let row = try #require(desk.letters().first)
        var bytes: [UInt8] = []
        while true {
            let reply = try desk.bench.ask(
                ReadLetter(case: "K-1", letter: row.letter, from: bytes.count), as: Desk.colleague)
            #expect(reply.text == nil)
            bytes += try #require(reply.piece.flatMap(Base64URL.decode))
            if bytes.count >= reply.bytes ?? 0 { break }
        }
        #expect(bytes == (try desk.bytes("letters", "\(row.letter).pdf")))
        #expect(Hex.encode(Seal.sha256(bytes)) == row.digest)
        let looks = try desk.bench.ask(ListLetterLooks(case: "K-1"), as: Desk.colleague)
        #expect("\(looks)".ranges(of: "letter.read").count == 1)
        let other = ReadLetter(case: "K-1", letter: row.letter, from: 0)
        #expect(desk.bench.refusal(of: other, as: Desk.stranger) == "call.may_not_see")
    }

    @Test func `of another case are not to be had through this one, and one that has not left has no words`() throws {
        let desk = try Desk()
        desk.refusals = [FindRecipient.method: "intake.no_address"]
        try desk.register(route: .formal)
        let row = try #require(desk.letters().first)
        let waiting = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
        #expect(waiting.text == nil && waiting.plain == nil)
        #expect(
            desk.bench.refusal(of: ReadLetter(case: "K-1", letter: "L-9"), as: Desk.colleague)
                == "notifier.unknown_letter")
    }

    @Test func `that cannot be sent say so`() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        #expect(try desk.letters().map(\.state) == [.notSent])
        #expect(try desk.letters().map(\.reason) == ["notifier.cannotBeWrittenTo"])
    }

    @Test("R-073 a copy is late when its day has passed")
    func late() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.silent = [ReadNote.method]
        try desk.file(copyBy: "2025-03-04T10:05+01:00")
        #expect(try desk.letters().last?.isLate == false)
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try desk.letters().last?.isLate == true)
    }

    @Test func `that belong to another case than their note are not sent`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let event = NoteFiled(
            case: "K-1", callback: "C-1", note: "N-2", version: 1, by: "P-7", spokenAt: desk.bench.clock.now,
            outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2025-03-06T16:00+01:00")
        try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
        #expect(try desk.letters().last?.reason == "letter.not_together")
        #expect(desk.files("letters").count == 1)
    }
}
