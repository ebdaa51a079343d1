import CaseModel
import Support
import Testing
import Wording

@Suite struct `An answer before an agreed talk, in writing` {
    private static let hour = AppointedHour(appointment: "A-1", version: 1, form: .call, at: "2025-03-06T13:00+01:00")

    private func hear(_ ahead: AnswerReceived.TalkAhead?, _ desk: Desk) throws {
        let document = IncomingDocument(
            case: "K-1", document: "B-1", kind: .reply, channel: .publicForm, received: desk.bench.clock.now,
            digest: String(repeating: "0", count: 64))
        try desk.bench.hear(AnswerReceived(document, ahead: ahead), from: .callback, about: CaseID("K-1"))
    }

    @Test(
        "R-043 whoever is to ring gets a mail that there is an answer, the hour that is agreed, and nothing of what it says"
    )
    func told() throws {
        let desk = try Desk()
        try desk.register()
        for _ in 1...2 { try hear(.init(callback: "C-1", recipients: ["P-7"], agreed: Self.hour), desk) }
        let mail = try #require(try desk.letters().last)
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: mail.letter), as: Desk.colleague)
        let message = try #require(read.message)
        #expect(message.subject == "Genklang: en borger har svaret før et aftalt opkald")
        #expect(message.paragraphs[0].contains("torsdag den 6. marts 2025 kl. 13.00"))
        #expect(message.paragraphs[0].contains("Læs svaret først"))
        #expect(desk.files("staff").count == 1)
        #expect(desk.asked.contains("callback.still-due"))
    }

    @Test func `where no talk is near, or it has been held, nobody is written to`() throws {
        let desk = try Desk()
        try desk.register()
        try hear(nil, desk)
        desk.isStillDue = false
        try hear(.init(callback: "C-1", recipients: ["P-7"], agreed: Self.hour), desk)
        #expect(desk.files("staff").isEmpty)
    }
}
