import CaseModel
import IntakeShell
import Support
import Testing
import Wire

/// The citizen's wish for formal handling, what a leader gives to another, and a citizen who has died.
@Suite struct FormalWishTests {
    private func waits(_ viewer: Viewer, _ desk: Desk) throws -> [WaitingKind] {
        try desk.ask(ListWaiting(scope: .mine), as: viewer).rows.map(\.kind)
    }

    private func wish(_ id: CaseID, _ channel: Channel = .phone, reference: String? = nil) -> GoFormal {
        GoFormal(case: id, wish: FormalWish(asker: .citizen, channel: channel), reference: reference)
    }

    @Test("R-008 the wish for formal handling wins also after registration, and the time of receipt stays")
    func afterRegistration() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: "2026-11-23T09:00+01:00")).case
        #expect(try desk.ask(ShowFormal(case: id)).mayGoFormal == true)
        _ = desk.said()
        #expect(desk.refusal(wish(id, .email)) == "intake.reference_missing")
        #expect(desk.refusal(wish(id, .ownObservation)) == "intake.wish_not_said")
        try desk.ask(wish(id, .email, reference: "mail 24-11"))
        let said = desk.said()
        #expect(said.map { $0.type } == [HandedOn.type, WentFormal.type])
        let handed = try said[0].body(HandedOn.self)
        #expect(handed.recipient == .lone && handed.received == "2026-11-23T09:00+01:00")
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.turn == .lone && shown.mayGoFormal == false && shown.promise != nil)
        #expect(shown.acts.map(\.kind) == [.asked] && shown.acts[0].words == "mail 24-11")
        #expect(shown.acts[0].wish == FormalWish(asker: .citizen, channel: .email))
        #expect(desk.refusal(wish(id)) == "intake.already_formal")
        #expect(try waits(.lone, desk).contains(.toExamine))
    }

    @Test("R-008 after a talk that agreed on another one, the wish still wins")
    func afterTheTalk() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.hear(.filed(id, .newTalk), .callback, id)
        #expect(try desk.ask(ShowCase(case: id)).missing.contains("new-talk"))
        try desk.ask(wish(id))
        let missing = try desk.ask(ShowCase(case: id)).missing
        #expect(!missing.contains("new-talk") && missing.contains("formal-reply"))
    }

    @Test("R-018 somebody else's wish counts only where they may speak for the citizen")
    func representative() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let theirs = GoFormal(case: id, wish: FormalWish(asker: .representative, channel: .phone))
        #expect(desk.refusal(theirs) == "intake.wish_not_theirs")
    }

    @Test("R-008 a leader gives what lies with somebody who is away to another, and the citizen's promise stays")
    func given() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
        let before = try desk.ask(ShowFormal(case: id), as: .lone)
        let give = GiveFormal(case: id, from: .lone, to: .bo, reason: "Syg til på mandag.")
        #expect(desk.refusal(give, as: .bo) == "intake.give_not_theirs")
        #expect(
            desk.refusal(GiveFormal(case: id, from: .lone, to: .bo, reason: " "), as: .finn)
                == "intake.give_reason_missing")
        #expect(
            desk.refusal(GiveFormal(case: id, from: .anna, to: .bo, reason: "Syg."), as: .finn)
                == "intake.give_part_missing")
        _ = desk.said()
        try desk.ask(give, as: .finn)
        #expect(
            try desk.said().filter { $0.type == HandedOn.type }.map { try $0.body(HandedOn.self).recipient } == [.bo])
        let after = try desk.ask(ShowFormal(case: id), as: .bo)
        #expect(after.turn == .bo && after.promise?.due == before.promise?.due)
        #expect(after.handovers.map(\.isLapsed) == [true, nil] && after.handovers.last?.recipient == .bo)
        #expect(after.acts.last?.kind == .given && after.acts.last?.to == .bo)
        #expect(try waits(.lone, desk).filter { $0 == .toAcknowledge || $0 == .toExamine }.isEmpty)
        #expect(try waits(.bo, desk) == [.toAcknowledge, .toExamine])
        // It closes when the one who has it now has answered; the first one's word is not waited for.
        try desk.answerFormally(id, by: .bo)
        #expect(try desk.ask(ReplySent(case: id, reference: "26/1"), as: .bo).isClosed)
    }

    @Test("R-015 the two who assure can be replaced while they have not assured, by people in the same role")
    func assurers() throws {
        let desk = try Desk()
        for person in [PersonID.dirk, "P-DINA"] { try desk.employ(person, roles: [.director]) }
        try desk.employ("P-FRIDA", roles: [.departmentHead])
        let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
        try desk.ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: .lone)
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(
            DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk)), as: .lone)
        func give(_ from: PersonID, _ to: PersonID) -> GiveFormal {
            GiveFormal(case: id, from: from, to: to, reason: "Væk i tre uger.")
        }
        #expect(desk.refusal(give(.dirk, "P-FRIDA"), as: .lone) == "intake.recipient_not_director")
        try desk.ask(give(.finn, "P-FRIDA"), as: .lone)
        try desk.ask(give(.dirk, "P-DINA"), as: .lone)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.turn == "P-FRIDA" && shown.head == "P-FRIDA" && shown.director == "P-DINA")
        #expect(shown.handovers.count == 1)
        #expect(desk.refusal(give(.finn, "P-FRIDA"), as: .lone) == "intake.give_part_missing")
        #expect(desk.refusal(give("P-FRIDA", "P-DINA"), as: .lone) == "intake.recipient_not_head")
    }

    @Test("R-008 whoever passes on or examines what was handed to them has it, and is not waited for")
    func actingIsReceiving() throws {
        let desk = try Desk()
        let passed = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
        try desk.ask(PassFormal(case: passed, to: .bo), as: .lone)
        #expect(
            try desk.ask(ShowFormal(case: passed), as: .bo).handovers.map { $0.acknowledged != nil } == [true, false])
        try desk.ask(RecordExamination(case: passed, findings: "Beskeden gik tabt."), as: .bo)
        #expect(try desk.ask(ShowFormal(case: passed), as: .bo).handovers.allSatisfy { $0.acknowledged != nil })
        #expect(desk.said().filter { $0.type == HandoverAcknowledged.type }.count == 2)
    }

    @Test("R-008 nobody is handed a case that they could never open")
    func withoutCases() throws {
        let desk = try Desk()
        try desk.employ("P-LOG", roles: [.logController])
        try desk.employ("P-BOTH", roles: [.leader, .administrator])
        for person in ["P-LOG", "P-BOTH"] as [PersonID] {
            #expect(
                desk.refusal(.complaint([.substantive], recipient: person)) == "intake.recipient_cannot_take")
        }
        let id = try desk.ask(.complaint([.substantive])).case
        #expect(desk.refusal(PassFormal(case: id, to: "P-LOG"), as: .lone) == "intake.recipient_cannot_take")
    }

    @Test func `a citizen has died, and so the case ends, nobody is written to, and it can be read how we know`() throws
    {
        let desk = try Desk()
        let anonymous = try desk.ask(.complaint(citizen: nil)).case
        #expect(desk.refusal(ReportDeath(case: anonymous, source: .register), as: .lone) == "intake.citizen_unknown")
        let id = try desk.ask(.complaint([.procedural, .substantive])).case
        _ = desk.said()
        #expect(try desk.ask(ReportDeath(case: id, source: .register)).isClosed)
        let closed = try #require(try desk.said().first { $0.type == CaseClosed.type }?.body(CaseClosed.self))
        #expect(closed.ending == .died)
        #expect(try desk.parkedCodes().isEmpty)
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.allSatisfy { $0.case != id })
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.history.contains { $0.what == "citizen-died" && $0.detail == "register" })
        let address = FindRecipient(case: id, purpose: .receipt)
        #expect(desk.refusal(address, as: nil, from: .notifier) == "intake.citizen_died")
        #expect(desk.refusal(ReportDeath(case: id, source: .register)) == "intake.case_closed")
    }
}
