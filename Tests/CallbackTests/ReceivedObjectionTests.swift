import CallbackCore
import CaseModel
import Support
import Testing

/// An objection that came in writing runs from when it came, whenever somebody reads it.
@Suite struct ReceivedObjectionTests {
    private static let mail = MailRow(
        mail: "E-1", received: "2026-11-24T14:00+01:00", from: "Åse Påhit", subject: "Svar", place: .joined,
        beginning: "Det aftalte vi ikke.", bytes: 20, isShortened: false, attachments: [], follows: nil, readBy: nil,
        channel: .digitalPost)

    private static func bench() throws -> CallbackBench {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        return bench
    }

    private static func judged(_ row: MailRow = mail, words: String? = nil) -> RaiseObjection {
        RaiseObjection(judging: row, words: words ?? row.beginning, otherwise: "Se det vedhæftede.", in: "K-1")
    }

    @Test("R-074 a mail that is judged to be an objection is one in its own words, and owes a call from its arrival")
    func fromArrival() throws {
        let bench = try Self.bench()
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let raised = try bench.ask(Self.judged(), as: .caseworker)
        let objected = try #require(bench.said(Objected.self).last)
        #expect(objected.mail == "E-1" && objected.judgedBy == Viewer.caseworker.person)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.reason == .objection && owed.limit.due == "2026-11-25T14:00+01:00")
        let said = try bench.ask(ReadAnswers(case: "K-1"), as: .caseworker).answers
        #expect(said.map(\.text) == ["Det aftalte vi ikke."] && said.map(\.channel) == [.digitalPost])
        #expect(said.map(\.at) == [Self.mail.received] && said.map(\.objection) == [raised.objection])
        // The message itself is the journal's document, and not once more what it says.
        #expect(try bench.said(AnswerReceived.self).isEmpty)
        // Whoever presses a moment later learns that it is there.
        #expect(bench.refusal(of: Self.judged(), as: .leader) == "callback.objection_known")
    }

    @Test func `an objection runs from no moment ahead, and from none before the talk`() throws {
        let bench = try Self.bench()
        let ahead = RaiseObjection(
            case: "K-1", text: "Nej.", channel: .letter, received: bench.clock.now.adding(hours: 1))
        #expect(bench.refusal(of: ahead, as: .caseworker) == "callback.objection_ahead")
        let before = RaiseObjection(case: "K-1", text: "Nej.", channel: .letter, received: "2026-11-20T10:00+01:00")
        #expect(bench.refusal(of: before, as: .caseworker) == "callback.objection_before_talk")
    }

    @Test func `a mail that goes on is an objection in all that was fetched, and never in its beginning alone`() throws
    {
        let long = MailRow(
            mail: "E-3", received: Self.mail.received, from: "", subject: "Svar", place: .joined, beginning: "Det",
            bytes: 8, isShortened: false, attachments: [], follows: nil, readBy: nil)
        #expect(try long.words(Array("Det på.".utf8)) == "Det på.")
        // A piece that ends within a letter.
        #expect(try long.words(Array("Det på.".utf8.prefix(6))) == "Det p")
        let unread: [[UInt8]?] = [
            nil, Array("Det ".utf8) + [0xFF, 0x41], Array("Det ".utf8) + [0xFF], Array("Det på".utf8) + [0xC3],
        ]
        for fetched in unread {
            #expect(throws: MailWordsRefusal.unreadable) { try long.words(fetched) }
        }
        // What stands in the list whole is asked for nowhere.
        #expect(try Self.mail.words(nil) == Self.mail.beginning)
    }

    @Test func `a long mail is an objection as far as it fits, and one without words says where they lie`() {
        #expect(Self.judged(words: String(repeating: "å", count: 9_000)).text.utf8.count <= RaiseObjection.mostBytes)
        let bare = MailRow(
            mail: "E-2", received: Self.mail.received, from: "", subject: " ", place: .joined, beginning: "\n",
            bytes: 1, isShortened: false, attachments: [], follows: nil, readBy: nil)
        #expect(Self.judged(bare).text == "Se det vedhæftede." && Self.judged(bare).channel == .email)
    }
}
