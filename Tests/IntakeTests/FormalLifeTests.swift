import CaseModel
import IntakeShell
import Store
import Support
import Testing
import Wire

/// The formal way through the service and a real file: who has it, by when the answer is promised, what waits for whom.
@Suite struct FormalLifeTests {
    private let text = "Kære Sofie. Du har skrevet, at ingen ringede tilbage. Det er rigtigt, og det beklager vi."

    private func draft(_ id: CaseID, isSubmitted: Bool = true) -> DraftReply {
        DraftReply(case: id, text: text, assurance: isSubmitted ? .init(head: .finn, director: .dirk) : nil)
    }

    private func waits(_ viewer: Viewer, _ desk: Desk) throws -> [WaitingKind] {
        try desk.ask(ListWaiting(scope: .mine), as: viewer).rows.map(\.kind)
    }

    /// A complaint about the decision, which Lone has been handed.
    private func handed(_ desk: Desk, channel: Channel = .letter) throws -> CaseID {
        try desk.employ(.dirk)
        let id = try desk.ask(.complaint([.substantive], channel: channel, assigned: nil)).case
        let handover = try #require(try desk.ask(ShowFormal(case: id), as: .lone).handovers.first).handover
        try desk.ask(AcknowledgeHandover(handover: handover), as: .lone)
        _ = desk.said()
        return id
    }

    @Test("R-015 examined, drafted, assured by two named people and sent; each step waits for whoever's turn it is")
    func chain() throws {
        let desk = try Desk()
        let id = try handed(desk)
        #expect(try waits(.lone, desk).contains(.toExamine))
        #expect(desk.refusal(draft(id), as: .lone) == "intake.reply_not_examined")
        try desk.ask(RecordExamination(case: id, findings: "Beskeden blev aldrig givet videre."), as: .lone)
        #expect(try waits(.lone, desk).contains(.toDraft))
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(draft(id, isSubmitted: false), as: .lone)
        try desk.ask(draft(id), as: .lone)
        #expect(try waits(.finn, desk).contains(.toAssureByHead))
        #expect(desk.refusal(ReplySent(case: id, reference: "2026-9"), as: .lone) == "intake.reply_not_assured")
        let back = AssureReply(case: id, version: 2, isApproved: false, reason: " ")
        #expect(desk.refusal(back, as: .finn) == "intake.reply_reason_missing")
        try desk.ask(AssureReply(case: id, version: 2, isApproved: true), as: .finn)
        // The director leads nothing here, and reads the formal way because it is the director's turn.
        #expect(try waits(.dirk, desk) == [.toAssureByDirector])
        #expect(try desk.ask(ShowFormal(case: id), as: .dirk).draft?.text == text)
        #expect(try desk.audited(about: id.rawValue).contains("P-DIRK formal assurer"))
        try desk.ask(AssureReply(case: id, version: 2, isApproved: true), as: .dirk)
        #expect(try waits(.lone, desk).contains(.toSend))
        #expect(try desk.ask(ReplySent(case: id, reference: "2026-9"), as: .lone).isClosed)
        #expect(try waits(.lone, desk).isEmpty)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .sent && shown.promise?.kept == .tuesdayMorning)
        #expect(
            shown.acts.map(\.kind) == [
                .examined, .drafted, .submitted, .approvedByHead, .approvedByDirector, .sent,
            ])
        #expect(
            try desk.said().filter { $0.type == ReplyMoved.type }.map { try $0.body(ReplyMoved.self).stage }
                == [.drafting, .drafting, .withHead, .withDirector, .approved, .sent])
    }

    @Test("R-008 R-015 an answer is sent when both have assured it and its recipients have it, by its author")
    func notPastTheChain() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
        let sent = ReplySent(case: id, reference: "2026-9")
        for viewer in [Viewer.lone, .anna, .bo] {
            #expect(desk.refusal(sent, as: viewer) == "intake.reply_not_assured")
        }
        #expect(try desk.ask(ShowCase(case: id), as: .anna).replyTurn == .lone)
        #expect(try desk.ask(ShowCase(case: id), as: .anna).missing.contains("formal-reply"))
        try desk.answerFormally(id, by: .lone)
        #expect(desk.refusal(sent, as: .anna) == "intake.reply_not_their_turn")
        // Another who has been handed a part of it has not said that they have it.
        try desk.hear(.filed(id, .formal, recipient: .finn), .callback, id)
        #expect(desk.refusal(sent, as: .lone) == "intake.reply_not_acknowledged")
        #expect(
            desk.refusal(SendReply(case: id, version: 1), as: .lone) == "intake.reply_not_acknowledged")
    }

    @Test("R-015 sent back with a reason, it is its author's again, and only the role that is asked assures")
    func sentBack() throws {
        let desk = try Desk()
        let id = try handed(desk)
        try desk.ask(RecordExamination(case: id, findings: "Beskeden blev aldrig givet videre."), as: .lone)
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(draft(id), as: .lone)
        let leaderOnly = Viewer(person: .finn, unit: .administration, roles: [.leader], leads: [.administration])
        let approve = AssureReply(case: id, version: 1, isApproved: true)
        #expect(desk.refusal(approve, as: leaderOnly) == "call.may_not_do")
        #expect(desk.refusal(approve, as: .lone) == "intake.reply_not_their_turn")
        try desk.ask(AssureReply(case: id, version: 1, isApproved: false, reason: "Sig, hvad vi gør."), as: .finn)
        #expect(try waits(.lone, desk).contains(.toDraft))
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).acts.last?.words == "Sig, hvad vi gør.")
        #expect(desk.refusal(ShowFormal(case: id), as: .dirk) == "call.may_not_see")
    }

    @Test("R-015 a case handed on before the answer was kept by itself goes the same way, with whoever has it")
    func olderCase() throws {
        let desk = try Desk()
        let id = try handed(desk)
        try desk.database.run("DELETE FROM formal_reply")
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).stage == .examining)
        try desk.ask(RecordExamination(case: id, findings: "Beskeden blev aldrig givet videre."), as: .lone)
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(draft(id), as: .lone)
        try desk.ask(AssureReply(case: id, version: 1, isApproved: true), as: .finn)
        try desk.ask(AssureReply(case: id, version: 1, isApproved: true), as: .dirk)
        #expect(try desk.ask(ReplySent(case: id, reference: "2026-9"), as: .lone).isClosed)
        // Closed, and nobody's any more.
        try desk.database.run("DELETE FROM formal_reply")
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).stage == nil)
    }

    @Test("R-015 whoever has the formal part hands it to the leader who examines it")
    func passedOn() throws {
        let desk = try Desk()
        let id = try handed(desk)
        #expect(desk.refusal(PassFormal(case: id, to: .lone), as: .finn) == "intake.reply_not_their_turn")
        try desk.ask(PassFormal(case: id, to: .bo), as: .lone)
        #expect(try desk.said().map { try $0.body(HandedOn.self).recipient } == [.bo])
        #expect(try waits(.bo, desk) == [.toAcknowledge, .toExamine])
    }

    @Test("R-017 a written complaint has its written answer within ten working days, or as the unit has promised")
    func promised() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        #expect(try desk.ask(ShowCase(case: id)).promise?.due == "2026-12-08T16:00+01:00")
        #expect(try desk.ask(ShowCase(case: try desk.ask(.complaint(channel: .phone)).case)).promise == nil)
        let quick = try Desk(settings: ["replyWorkingDaysByUnit": ["U-BENEFITS": 5]])
        let other = try quick.ask(.complaint(channel: .digitalPost)).case
        #expect(try quick.ask(ShowCase(case: other)).promise?.due == "2026-12-01T16:00+01:00")
    }

    @Test("R-017 a letter that came to the mayor has its time from the day it came; what was told there has none")
    func toTheMayor() throws {
        let desk = try Desk()
        func promise(_ channel: Channel, isWritten: Bool?) throws -> ReplyPromise? {
            let wish = RegisterCase(
                received: "2026-11-20T10:00+01:00", channel: channel, kind: .complaint, unit: .benefits,
                citizen: .sofie, points: [ComplaintPoint(kind: .procedural, text: "Et punkt.")],
                summary: "Ingen ringede tilbage.", isWritten: isWritten)
            return try desk.ask(ShowCase(case: try desk.ask(wish).case)).promise
        }
        #expect(try promise(.mayorsOffice, isWritten: true)?.due == "2026-12-04T15:00+01:00")
        #expect(try promise(.otherUnit, isWritten: true) != nil && promise(.socialMedia, isWritten: true) != nil)
        #expect(try promise(.mayorsOffice, isWritten: nil) == nil)
        // The telephone is never writing, whatever is ticked.
        #expect(try promise(.phone, isWritten: true) == nil)
    }

    @Test("R-017 the copy of what was talked through is the written answer; of what goes on formally it is not")
    func keptByCopy() throws {
        let desk = try Desk()
        let solved = try desk.ask(.complaint(channel: .email)).case
        try desk.hear(.filed(solved, .solved, hasConsent: true), .callback, solved)
        try desk.hear(.copy(solved), .notifier, solved)
        #expect(try desk.ask(ShowCase(case: solved)).promise?.kept == .tuesdayMorning)
        let formal = try desk.ask(.complaint([.procedural, .substantive], channel: .email)).case
        try desk.hear(.filed(formal, .solved, hasConsent: true), .callback, formal)
        try desk.hear(.copy(formal), .notifier, formal)
        let promise = try #require(try desk.ask(ShowCase(case: formal)).promise)
        #expect(promise.kept == nil)
    }

    @Test("R-017 more time is not taken from a citizen who cannot be told; it is once an address is known to be theirs")
    func untold() throws {
        let desk = try Desk()
        let unknown = Citizen(
            name: "Sofie Opdigtet", phone: "12345678", addressLines: ["Fantasivej 1"], isVerified: false)
        let id = try desk.ask(.complaint([.substantive], channel: .email, citizen: unknown)).case
        let extend = ExtendReply(case: id, lastDay: "2026-12-11", reason: "Vi venter på akter.")
        let before = try #require(try desk.ask(ShowCase(case: id), as: .lone).promise)
        #expect(desk.refusal(extend, as: .lone) == "intake.address_missing")
        #expect(try desk.ask(ShowCase(case: id), as: .lone).promise == before)
        try desk.ask(VerifyCitizen(case: id, how: .inPerson), as: .anna)
        #expect(desk.refusal(extend, as: .lone) == nil)
    }

    @Test("R-017 an answer that is late is said once, and more time is promised only before that")
    func late() throws {
        let desk = try Desk()
        let id = try handed(desk)
        try desk.ask(ExtendReply(case: id, lastDay: "2026-12-11", reason: "Vi venter på akter."), as: .lone)
        #expect(try desk.said().map { try $0.body(ReplyExtended.self).due } == ["2026-12-11T15:00+01:00"])
        try desk.hear(
            LetterSent(
                case: id, letter: "L-5", kind: .extensionNotice, note: nil, version: nil,
                digest: String(repeating: "0", count: 64), channel: .digitalPost), .notifier, id)
        #expect(
            try desk.ask(ListWaiting(scope: .led), as: .lone).rows.map(\.due) == [
                "2026-12-11T15:00+01:00", "2026-12-11T15:00+01:00",
            ])
        // Whoever has it was reminded two working days before.
        try desk.wait(until: "2026-12-11T14:59+01:00")
        #expect(try desk.said(Waited.self).map(\.stage) == [.near])
        try desk.wait(until: "2026-12-11T15:00+01:00")
        #expect(desk.saidNames() == ["reply-overdue", "waiting"])
        try desk.wait(until: "2026-12-14T15:00+01:00")
        #expect(desk.saidNames() == [])
        let more = ExtendReply(case: id, lastDay: "2026-12-18", reason: "Vi venter stadig.")
        #expect(desk.refusal(more, as: .lone) == "intake.reply_too_late_to_extend")
    }
}

extension PersonID {
    static let dirk: PersonID = "P-DIRK"  // director
}

extension Viewer {
    static let dirk = Viewer(person: .dirk, unit: .administration, roles: [.director], leads: [])
}

extension Desk {
    /// Examined, written and assured by both, so that it can be sent.
    func answerFormally(_ id: CaseID, by viewer: Viewer) throws {
        try employ(.dirk)
        try ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: viewer)
        try ask(.grounds(id), as: viewer)
        try ask(
            DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk)), as: viewer)
        for assurer in [Viewer.finn, .dirk] {
            try ask(AssureReply(case: id, version: 1, isApproved: true), as: assurer)
        }
    }
}
