import CaseModel
import IntakeCore
import Runtime
import Store
import Support
import Testing
import Wire

/// Our letters ask for the case's number: what quotes it finds the case, as safely as the address behind it (decision 85).
@Suite struct NamedCaseTests {
    /// A case that a mail has made, with a talk written down and a copy sent; it has ended.
    private static func box() throws -> (box: Mailbox, case: CaseID) {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        try box.desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try box.desk.hear(.copy(id), .notifier, id)
        _ = box.desk.said()
        return (box, id)
    }

    private static func stranger(_ id: CaseID, at message: String = "s1@x.invalid") -> String {
        mail("Notatet passer ikke.", from: "ib@b.invalid", subject: "Re: \(id.rawValue.lowercased())", id: message)
    }

    @Test func `a number is found however it is written, and what only looks like one is not`() {
        let id = CaseID(unchecked: "K-0123456789ABCDEFGHJK")
        #expect(WrittenCases.found(in: "Sag: \(id.rawValue.lowercased()), tak. Re: \(id)") == [id])
        #expect(WrittenCases.found(in: "K-12, X-0123456789ABCDEFGHJK, K-0123456789ABCDEFGHJK-4, 12345678").isEmpty)
        let many = (1...5).map { "K-0123456789ABCDEFGHJ\($0)" }.joined(separator: " ")
        #expect(WrittenCases.found(in: many).count == 3)
    }

    @Test("R-074 from an address that the case knows, the number leads a mail into it, and it is to be judged")
    func known() throws {
        let (box, id) = try Self.box()
        try box.lay(mail("Sag \(id): det passer ikke.", id: "m7@x.invalid"))
        #expect(try box.cases.isEmpty)
        let row = try #require(try box.mails(id).first { $0.place == .joined })
        #expect(row.judgeBy != nil && row.names == nil)
    }

    @Test("R-074 also when a code of ours had to be asked about first, wherever in the mail the number stands")
    func behindCode() throws {
        let (box, id) = try Self.box()
        box.desk.callbackSays { _ in .success(["case": .null]) }
        let code = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        let long = String(repeating: "Jeg har skrevet det før. ", count: 200)
        try box.lay(mail("Svar på \(code.text). \(long)\nSag \(id).", id: "m9@x.invalid"))
        #expect(try box.cases.isEmpty)
        #expect(try box.mails(id).contains { $0.place == .joined })
    }

    @Test("R-074 from any other address it makes its own case, which points to the other, and that one back")
    func unknown() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.stranger(id))
        let made = try #require(try box.cases.first?.case)
        #expect(made != id && box.desk.saidNames().contains("registered"))
        #expect(try box.mails(made).map(\.names) == [id])
        let page = try box.desk.ask(ListMails(case: id), as: .bo)
        #expect(page.namedBy == [made] && page.mails.count == 1)
    }

    @Test("R-074 laid into the case it names, its own case ends as none, and it is to be judged from when it came")
    func laid() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.stranger(id))
        let made = try #require(try box.cases.first?.case)
        let row = try #require(try box.mails(made).first)
        try box.desk.wait(until: row.received.adding(hours: 2))
        _ = box.desk.said()
        #expect(try box.desk.ask(SettleMail(mail: row.mail, belongs: id), as: .bo).case == id)
        let closed = try #require(try box.desk.said(CaseClosed.self).first { $0.case == made })
        #expect(closed.ending == .noComplaint)
        let shown = try box.desk.ask(ShowCase(case: made), as: .bo)
        #expect(shown.row.isClosed && shown.missing.isEmpty)
        #expect(shown.history.contains { $0.what == "set-aside" && $0.detail == "otherCase \(id)" })
        let there = try #require(try box.mails(id).first { $0.mail == row.mail })
        #expect(there.place == .joined && there.readBy == nil && there.names == nil)
        #expect(there.judgeBy == row.received.adding(hours: 4))
        #expect(try box.desk.ask(ListMails(case: id), as: .bo).namedBy == nil)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.map(\.mail) == [row.mail])
    }

    @Test func `a case in which there was a talk is one of its own, and its mail stays`() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.stranger(id))
        let made = try #require(try box.cases.first?.case)
        try box.desk.hear(.filed(made, .newTalk), .callback, made)
        let row = try #require(try box.mails(made).first)
        #expect(box.desk.refusal(SettleMail(mail: row.mail, belongs: id), as: .bo) == "intake.is_complaint")
        #expect(try box.mails(made).map(\.place) == [.opened])
    }
}
