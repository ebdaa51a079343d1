import CaseModel
import Support
import Testing
import Wire

/// What citizens wrote on the page for answers by a code that Callback does not know (decision 19).
@Suite struct AnswersTakenTests {
    private static let code = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])

    private static func answer(_ number: Int, _ text: String = "Det aftalte vi ikke.") -> TakeAnswer {
        TakeAnswer(
            answer: ReplyID(unchecked: "B-\(number)"), code: code, text: text, received: "2026-11-24T09:00+01:00")
    }

    /// A mailbox whose only case is one in whose letter the code stands, where Notifier knows it.
    private static func box(isOurs: Bool) throws -> (box: Mailbox, case: CaseID) {
        let box = try Mailbox(["publicUnit": "U-BENEFITS", "publicFormPerHour": 2])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        box.desk.othersSay { method, body in
            let codes = body["body"]?["codes"]?.array ?? body["codes"]?.array ?? []
            let isAsked = method == FindCaseOfDocument.method && codes == [.string(code.characters)]
            return .success(isOurs && isAsked ? ["case": .string(id.rawValue)] : [:])
        }
        _ = box.desk.said()
        return (box, id)
    }

    @Test("R-074 it joins the case of the letter in which the code stands, once, and somebody is to read it")
    func joins() throws {
        let (box, id) = try Self.box(isOurs: true)
        for _ in 0..<2 { _ = try box.desk.ask(Self.answer(1), as: nil, from: .callback) }
        let rows = try box.mails(id).filter { $0.channel == .publicForm }
        #expect(rows.map(\.beginning) == ["Det aftalte vi ikke."] && rows.map(\.place) == [.joined])
        #expect(rows.first?.subject == "Svar på et brev med koden \(Self.code.text)" && rows.first?.from == "")
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.map(\.mail) == rows.map(\.mail))
        #expect(try box.cases.count == 1)
    }

    @Test("a code that stands in no letter makes a case of nobody known, as a mail with it does; too many lie aside")
    func opens() throws {
        let (box, id) = try Self.box(isOurs: false)
        _ = try box.desk.ask(Self.answer(1), as: nil, from: .callback)
        let new = try #require(try box.cases.first { $0.case != id })
        #expect(new.channel == .publicForm && new.citizen == nil && new.received == "2026-11-24T09:00+01:00")
        #expect(try box.mails(new.case).map(\.beginning) == ["Det aftalte vi ikke."])
        for number in 2...3 { _ = try box.desk.ask(Self.answer(number), as: nil, from: .callback) }
        #expect(try box.cases.count == 3, "two an hour make cases")
        let aside = try box.desk.ask(ListMailsAside(), as: .lone).mails
        #expect(aside.map(\.place) == [.flood] && aside.first?.beginning == "Det aftalte vi ikke.")
    }

    @Test func `nobody but Callback hands such an answer in`() throws {
        let (box, _) = try Self.box(isOurs: true)
        for caller in [ServiceName.public, .desk, .operator] {
            #expect(box.desk.refusal(Self.answer(1), as: nil, from: caller) == "call.may_not_do")
        }
    }
}
