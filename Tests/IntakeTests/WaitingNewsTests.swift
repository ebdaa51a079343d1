import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire
import Wording

/// Whoever is waited for beside the calls is told, when it begins and when it should have been done.
@Suite struct WaitingNewsTests {
    private let proposal = RestrictionProposal(
        ground: .pointlessTasks, facts: "Elleve opkald på en formiddag, hvert med samme spørgsmål.",
        lastSeen: "2026-11-20", milderMeans: "Faste ringetider blev aftalt og ikke brugt.", ways: [.phone],
        scope: "Opkald tages tirsdag kl. 10–11; skriftligt som ellers.", lastDay: "2027-02-23",
        wayBack: "Holder aftalen i tre måneder, tales der om den igen.")

    private func told(_ desk: Desk) throws -> [Waited] {
        try desk.said().filter { $0.type == Waited.type }.map { try $0.body(Waited.self) }
    }

    private func stillWaiting(_ waited: Waited, _ desk: Desk) throws -> Bool {
        let question = AskStillWaiting(
            case: waited.case, kind: waited.kind, stage: waited.stage, since: waited.since)
        return try desk.ask(question, as: nil, from: .notifier).isWaiting
    }

    @Test("R-015 whoever's turn it is on the formal way is told, and whoever gave it on is not")
    func turns() throws {
        let desk = try Desk()
        try desk.employ(.dirk, roles: [.director])
        let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
        // That it is handed over is told by its own message.
        #expect(try told(desk).isEmpty)
        try desk.ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: .lone)
        try desk.ask(.grounds(id), as: .lone)
        #expect(try told(desk).isEmpty)
        try desk.ask(
            DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk)), as: .lone)
        let head = try #require(try told(desk).first)
        #expect(head.kind == .toAssureByHead && head.stage == .arose && head.recipients == [.finn])
        #expect(head.due != nil && head.gathered == nil)
        #expect(try stillWaiting(head, desk))
        try desk.ask(AssureReply(case: id, version: 1, isApproved: false, reason: "For kort."), as: .finn)
        #expect(try !stillWaiting(head, desk))
        let back = try told(desk)
        #expect(back.map(\.kind) == [.toDraft] && back.map(\.recipients) == [[.lone]])
        #expect(desk.refusal(AskStillWaiting(case: id, kind: .toDraft, stage: .arose, since: back[0].since)) != nil)
    }

    @Test(
        "R-015 R-017 where whoever's turn it is is away past the last day, the leader hears at once, and that it can be given on"
    )
    func turnOfSomebodyAway() throws {
        for lastDay in ["2026-12-11", "2026-11-26"] as [CivilDay] {
            let desk = try Desk()
            try desk.employ(.dirk, roles: [.director])
            let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil)).case
            try desk.ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: .lone)
            try desk.ask(.grounds(id), as: .lone)
            try desk.ask(
                DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk)), as: .lone)
            try desk.hear(
                AbsenceChanged(
                    absence: "V-1", person: Viewer.dirk.person, from: "2026-11-24", to: lastDay, isCancelled: false),
                .directory, Viewer.dirk.person)
            _ = desk.said()
            try desk.ask(AssureReply(case: id, version: 1, isApproved: true), as: .finn)
            let turn = try #require(try told(desk).last)
            let isPast = lastDay == "2026-12-11"
            #expect(turn.kind == .toAssureByDirector && turn.awayUntil == (isPast ? lastDay : nil))
            #expect(turn.recipients == [Viewer.dirk.person] + (isPast ? [.lone] : []))
            #expect(
                Wording.waiting(
                    turn.kind, turn.stage, about: id, due: turn.due, awayUntil: turn.awayUntil, at: turn.since
                )
                .paragraphs[0].contains("er fraværende til 11. december 2026. Giv det på den formelle vej") == isPast)
        }
    }

    @Test("R-036 what has been said and has reached nobody for some minutes is told of with what waits")
    func unheard() throws {
        let desk = try Desk()
        let from = desk.clock.now
        _ = try desk.ask(.complaint())
        #expect(try desk.ask(ListWaiting(scope: .mine)).unheardSince == nil)
        // The bus has not said that it has it.
        try desk.database.run("UPDATE outbox SET sent = 0 WHERE number = (SELECT MAX(number) FROM outbox)")
        #expect(try desk.ask(ListWaiting(scope: .mine)).unheardSince == nil, "it is on its way")
        desk.clock.now = from.adding(seconds: 301)
        #expect(try desk.ask(ListWaiting(scope: .mine)).unheardSince == from)
        try desk.database.run("UPDATE outbox SET sent = 1")
        #expect(try desk.ask(ListWaiting(scope: .mine)).unheardSince == nil)
    }

    @Test("R-017 before the ten working days have passed, whoever has the answer is reminded, once for each promise")
    func near() throws {
        let desk = try Desk()
        let id = try desk.ask(
            .complaint([.procedural, .substantive], received: "2026-11-24T09:00+01:00", channel: .letter)
        ).case
        try desk.ask(PassFormal(case: id, to: .bo), as: .lone)
        _ = desk.said()
        func near() throws -> [Waited] { try told(desk).filter { $0.stage == .near } }
        // Due as the unit closes on Tuesday the 8th; two working days before it opens on Friday.
        try desk.wait(until: "2026-12-03T23:00+01:00")
        #expect(try near().isEmpty)
        try desk.wait(until: "2026-12-04T09:00+01:00")
        let reminder = try #require(try near().first)
        #expect(reminder.kind == .writtenAnswer && reminder.recipients == [.anna, .bo])
        #expect(try stillWaiting(reminder, desk))
        try desk.wait(until: "2026-12-07T09:00+01:00")
        #expect(try near().isEmpty)
        // With more time it is no longer near, and is told anew when it is.
        try desk.ask(ExtendReply(case: id, lastDay: "2026-12-18", reason: "Vi venter på et bilag."), as: .lone)
        #expect(try !stillWaiting(reminder, desk))
        try desk.hear(
            AbsenceChanged(absence: "V-1", person: .bo, from: "2026-12-14", to: "2026-12-18", isCancelled: false),
            .directory, PersonID.bo)
        try desk.wait(until: "2026-12-16T09:00+01:00")
        // Whoever is away reads no mail.
        #expect(try near().map(\.recipients) == [[.anna, .lone]])
    }

    @Test("R-017 nobody is reminded of what has just been promised for so soon, nor where the municipality wants none")
    func notNear() throws {
        let soon = try Desk(settings: ["replyWorkingDays": 2])
        _ = try soon.ask(.complaint(channel: .letter))
        try soon.wait(until: "2026-11-27T10:00+01:00")
        #expect(try told(soon).map(\.stage) == [.late])
        let none = try Desk(settings: ["replyReminderWorkingDays": 0])
        _ = try none.ask(.complaint(channel: .letter))
        try none.wait(until: "2026-12-07T10:00+01:00")
        #expect(try told(none).isEmpty)
    }

    @Test("R-017 when the ten working days have passed, whoever has it and the leader above are told, once")
    func late() throws {
        let desk = try Desk()
        let id = try desk.ask(
            .complaint([.procedural, .substantive], received: "2026-11-24T09:00+01:00", channel: .letter)
        ).case
        try desk.ask(PassFormal(case: id, to: .bo), as: .lone)
        _ = desk.said()
        try desk.wait(until: "2026-12-09T10:00+01:00")
        let late = try told(desk).filter { $0.case == id && $0.stage == .late }
        let examine = try #require(late.first { $0.kind == .toExamine })
        #expect(examine.recipients == [.bo, .lone])
        // The answer that is owed and the stage it is at are one thing to the leader.
        #expect(late.first { $0.kind == .writtenAnswer }?.recipients == [.anna])
        #expect(try stillWaiting(examine, desk))
        try desk.ask(AssignCase(case: id, person: .lone), as: .lone)
        try desk.wait(until: "2026-12-10T10:00+01:00")
        #expect(try told(desk).isEmpty)
        #expect(desk.said().filter { $0.type == ReplyOverdue.type }.isEmpty)
    }

    @Test(
        "R-088 a proposed restriction is told to the lawyers, has a day, and when that has passed the leader hears too")
    func restriction() throws {
        let desk = try Desk()
        try desk.employ(.jens, roles: [.lawyer])
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let asked = try #require(try told(desk).first)
        #expect(asked.kind == .restrictionToJudge && asked.recipients == [.jens] && asked.due != nil)
        try desk.wait(until: "2026-12-02T10:00+01:00")
        #expect(try told(desk).filter { $0.stage == .late }.map(\.recipients) == [[.jens, .lone]])
    }

    @Test("R-086 the red step asks for a way in, a plan and an agreement, and what is there is not asked for")
    func red() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(SetContactTeam(case: id, people: [.bo], reason: "En indgang."), as: .lone)
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er kørt fast."), as: .anna)
        func kinds() throws -> Set<WaitingKind> {
            Set(try desk.ask(ListWaiting(scope: .mine), as: .anna).rows.map(\.kind))
        }
        #expect(try kinds().isSuperset(of: [.toPlan, .toAgreeContact]) && !kinds().contains(.toNameContact))
        try desk.ask(SetContactTeam(case: id, people: [], reason: "Ikke mere."), as: .lone)
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [], reason: "Det går bedre."), as: .anna)
        #expect(try kinds().isDisjoint(with: [.toPlan, .toAgreeContact]))
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Ikke alligevel."), as: .anna)
        #expect(try kinds().isSuperset(of: [.toPlan, .toAgreeContact, .toNameContact]))
        _ = desk.said()
        // Three things late at once are one message to each who hears of them.
        try desk.wait(until: "2026-12-02T10:00+01:00")
        let said = desk.said()
        let late = try said.filter { $0.type == Waited.type }.map { try $0.body(Waited.self) }
        #expect(late.map(\.kind) == [.toAgreeContact, .toNameContact, .toPlan])
        #expect(late.allSatisfy { $0.recipients == [.anna, .lone] && $0.gathered == [.anna, .lone] })
        let together = try said.filter { $0.type == WaitedTogether.type }.map { try $0.body(WaitedTogether.self) }
        #expect(together.map(\.person) == [.anna, .lone])
        let anna = try desk.ask(CountWaiting(person: .anna), as: nil, from: .notifier)
        #expect(anna.late == 3 && anna.waiting >= 3 && anna.mails == 0)
        #expect(try desk.ask(CountWaiting(person: .lone), as: nil, from: .notifier).late == 3)
        #expect(desk.refusal(CountWaiting(person: .anna)) == "call.may_not_do")
    }

    @Test("R-017 a contact the unit does not ring about is handed on with its own time, and nobody waits for a talk")
    func notRungAbout() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: "2026-11-23T09:00+01:00", kind: .grievance)).case
        _ = desk.said()
        try desk.hear(CallNotOwed(case: id), .callback, id)
        let handed = try #require(try desk.said().first { $0.type == HandedOn.type }?.body(HandedOn.self))
        #expect(handed.recipient == .lone && handed.received == "2026-11-23T09:00+01:00")
        let missing = try desk.ask(ShowCase(case: id)).missing
        #expect(missing == ["acknowledgement", "formal-reply"])
        try desk.hear(CallNotOwed(case: id), .callback, id)
        #expect(desk.said().filter { $0.type == HandedOn.type }.isEmpty)
        let split = try desk.ask(.complaint([.procedural, .substantive])).case
        try desk.hear(CallNotOwed(case: split), .callback, split)
        #expect(try desk.ask(ShowCase(case: split)).missing == ["acknowledgement", "formal-reply"])
    }

    @Test("R-008 an anonymous complaint ends when it has been looked into, not when somebody says: I have it")
    func anonymous() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(citizen: nil, assigned: nil)).case
        let handover = try #require(try desk.ask(ShowCase(case: id), as: .lone).handovers.first)
        let taken = try desk.ask(AcknowledgeHandover(handover: handover.handover), as: .lone)
        #expect(!taken.isClosed)
        #expect(try desk.ask(ShowCase(case: id), as: .lone).missing == ["examination"])
        #expect(try desk.ask(RecordExamination(case: id, findings: "Skiltet er rettet."), as: .lone).isClosed)
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.allSatisfy { $0.case != id })
    }

    @Test func `a death that was none opens the case again, and what was owed is owed again`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let back = TakeBackDeath(case: id, reason: "Det var en anden Sofie.")
        #expect(desk.refusal(back) == "intake.not_dead")
        try desk.ask(ReportDeath(case: id, source: .register))
        #expect(desk.refusal(TakeBackDeath(case: id, reason: " ")) == "intake.death_reason_missing")
        _ = desk.said()
        #expect(try !desk.ask(back).isClosed)
        #expect(desk.saidNames() == ["reopened", "verified", "judged"])
        let shown = try desk.ask(ShowCase(case: id))
        #expect(!shown.row.isClosed && shown.missing.contains("conversation"))
        #expect(shown.history.contains { $0.what == "death-taken-back" })
    }
}
