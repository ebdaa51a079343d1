import CaseModel
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// What citizens write in a case that has a note: it may be an objection until somebody has said what it is.
@Suite struct ReplyJudgementTests {
    /// A case that a mail has made, with a talk written down; ended where its copy has been sent too.
    private static func box(isClosed: Bool) throws -> (box: Mailbox, case: CaseID) {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        try box.desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        if isClosed { try box.desk.hear(.copy(id), .notifier, id) }
        try #require(try box.desk.ask(ShowCase(case: id), as: .bo).row.isClosed == isClosed)
        _ = box.desk.said()
        return (box, id)
    }

    private static let reply = mail(
        "Det står forkert i notatet.", id: "m2@x.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n")

    private func joined(_ box: Mailbox, _ id: CaseID) throws -> MailRow {
        try #require(try box.mails(id).first { $0.place == .joined })
    }

    @Test("R-074 what comes about a note keeps the case from ending until somebody has said that it is only an answer")
    func onlyAnAnswer() throws {
        let (box, id) = try Self.box(isClosed: false)
        try box.lay(Self.reply)
        let row = try joined(box, id)
        // Four hours of opening from when it came: it came at half past nine.
        let due = try #require(row.judgeBy)
        #expect(due == row.received.adding(hours: 4))
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.map(\.judgeBy) == [due])
        #expect(try box.desk.said(Waited.self).map { "\($0.kind) \($0.stage) \($0.recipients)" }.count == 1)
        try box.desk.hear(.copy(id), .notifier, id)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).missing == ["judgement-of-reply"])

        // Nobody has judged it: whoever has it and the leader hear, and it stands on the leader's list too.
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.isEmpty)
        try box.desk.wait(until: due)
        let late = try box.desk.said(Waited.self).filter { $0.kind == .replyToJudge && $0.stage == .late }
        #expect(late.map(\.recipients) == [[.bo, .lone]])
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.map(\.mail) == [row.mail])

        // A working day later the one above hears, once.
        let above: Timestamp = try OfficeCalendar(.kl).deadline(.workingDay, from: due).due
        try box.desk.wait(until: above.adding(milliseconds: -1))
        #expect(try box.desk.said(Waited.self).isEmpty)
        try box.desk.wait(until: above)
        let stillLate = try box.desk.said(Waited.self)
        #expect(stillLate.map(\.stage) == [.stillLate] && stillLate.map(\.recipients) == [[.finn]])
        try box.desk.wait(until: above.adding(hours: 48))
        #expect(try box.desk.said(Waited.self).isEmpty)

        try box.desk.ask(SettleMail(mail: row.mail), as: .bo)
        #expect(box.desk.saidNames() == ["closed"])
        let shown = try box.desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.row.isClosed && shown.history.map(\.what).contains("mail-judged"))
        #expect(try joined(box, id).judgeBy == nil && joined(box, id).readBy == .bo)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.isEmpty)
    }

    @Test("R-043 whoever is to ring sees an answer by mail beside the call until it is read, and no number of the dead")
    func besideTheCall() throws {
        let (box, id) = try Self.box(isClosed: false)
        #expect(try box.desk.ask(ShowCallerCard(case: id), as: .bo).answered == nil)
        try box.lay(Self.reply)
        let row = try joined(box, id)
        #expect(try box.desk.ask(ShowCallerCard(case: id), as: .bo).answered == row.received)
        try box.desk.ask(SettleMail(mail: row.mail), as: .bo)
        #expect(try box.desk.ask(ShowCallerCard(case: id), as: .bo).answered == nil)
        try box.desk.ask(ReportDeath(case: id, source: .register), as: .bo)
        let card = try box.desk.ask(ShowCallerCard(case: id), as: .bo)
        #expect(card.isDead == true && card.phone == nil && card.mailPhone == nil)
    }

    @Test("R-074 a reply in a case that has ended lies in that case, and as an objection it opens it again")
    func objectionInClosedCase() throws {
        let (box, id) = try Self.box(isClosed: true)
        try box.lay(Self.reply)
        // No case is made of it: the one there is has ended.
        #expect(try box.cases.isEmpty && box.mails(id).count == 2)
        let row = try joined(box, id)
        #expect(row.judgeBy != nil)
        let shown = try box.desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.row.isClosed)
        #expect(shown.context?.reply == ReplyToJudge(due: try #require(row.judgeBy), person: .bo))
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.map(\.mail) == [row.mail])
        _ = box.desk.said()
        let objected = Objected(
            case: id, objection: "O-1", note: "N-1", version: 1, mail: row.mail, judgedBy: .bo)
        try box.desk.hear(objected, .callback, id)
        #expect(box.desk.saidNames() == ["reopened"])
        #expect(try joined(box, id).readBy == .bo && joined(box, id).judgeBy == nil)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).context?.reply == nil)
        let missing = try box.desk.ask(ShowCase(case: id), as: .bo).missing
        #expect(missing.contains("answer-to-objection") && !missing.contains("judgement-of-reply"))
    }

    @Test func `what is a new complaint in a case that has ended gets a case of its own that follows it`() throws {
        let (box, id) = try Self.box(isClosed: true)
        try box.lay(Self.reply)
        let row = try joined(box, id)
        let made = try #require(
            try box.desk.ask(SettleMail(mail: row.mail, isNewComplaint: true), as: .bo).case)
        #expect(made != id && box.desk.saidNames().contains("registered"))
        #expect(try box.mails(made).map(\.follows) == [id])
        #expect(try box.desk.ask(ShowCase(case: made), as: .bo).row.received == row.received)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).row.isClosed)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.isEmpty)
        #expect(
            box.desk.refusal(SettleMail(mail: row.mail, isNewComplaint: true), as: .bo) == "intake.mail_made_case")
    }

    @Test("R-074 the letter's code leads a mail to its case, also one that has ended")
    func byCode() throws {
        let (box, id) = try Self.box(isClosed: true)
        let code = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        box.desk.callbackSays { _ in .success(["case": .string(id.rawValue)]) }
        try box.lay(mail("Sag \(id), kode \(code.text): det passer ikke.", from: "ib@b.invalid", id: "m9@x.invalid"))
        // No case is made of it: the one there is has ended.
        #expect(try box.cases.isEmpty && box.mails(id).count == 2)
        #expect(try joined(box, id).judgeBy != nil)
    }

    @Test func `an objection of a mail that lies elsewhere by now takes nothing from whoever is to read it`() throws {
        let (box, id) = try Self.box(isClosed: false)
        try box.lay(Self.reply)
        let row = try joined(box, id)
        let other = try box.desk.ask(.complaint()).case
        try box.desk.ask(SettleMail(mail: row.mail, belongs: other), as: .lone)
        // The other case has no note yet: there it is only to be read.
        #expect(try box.mails(other).map(\.judgeBy) == [nil])
        try box.desk.hear(
            Objected(case: id, objection: "O-1", note: "N-1", version: 1, mail: row.mail, judgedBy: .bo), .callback, id)
        #expect(try box.mails(other).map(\.readBy) == [nil])
        #expect(try !box.desk.ask(ShowCase(case: id), as: .bo).missing.contains("judgement-of-reply"))
    }
}
