import CaseModel
import IntakeCore
import IntakeShell
import Store
import Support
import Testing
import Wire

/// A restriction of contact through the service and a real file: proposed, judged, told, ended.
@Suite struct RestrictionLifeTests {
    private let proposal = RestrictionProposal(
        ground: .pointlessTasks, facts: "Elleve opkald på en formiddag, hvert med samme spørgsmål.",
        lastSeen: "2026-11-20", milderMeans: "Faste ringetider blev aftalt og ikke brugt.", ways: [.phone],
        scope: "Opkald tages tirsdag kl. 10–11; skriftligt som ellers.", lastDay: "2027-02-23",
        wayBack: "Holder aftalen i tre måneder, tales der om den igen.")

    private func proposed(_ desk: Desk) throws -> (CaseID, RestrictionID) {
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        return (id, try desk.said()[0].body(RestrictionChanged.self).restriction)
    }

    private func approve(_ restriction: RestrictionID) -> JudgeRestriction {
        JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt, og der er en vej tilbage.")
    }

    private func holds(_ id: CaseID, _ desk: Desk) throws -> [RestrictionState] {
        try (desk.ask(ShowCase(case: id)).restrictions ?? []).map(\.state)
    }

    @Test(
        "R-092 R-093 it holds when a lawyer has approved it and the citizen has been told; the case shows it"
    )
    func whole() throws {
        let desk = try Desk()
        let (id, restriction) = try proposed(desk)
        #expect(try holds(id, desk) == [.proposed])
        let told = RestrictionTold(restriction: restriction, reference: "2026-77")
        #expect(desk.refusal(told, as: .lone) == "intake.restriction_not_awaited")
        try desk.ask(approve(restriction), as: .jens)
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.approved])
        #expect(try holds(id, desk) == [.approved])
        try desk.ask(told, as: .lone)
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.inEffect])
        let standing = try #require(try desk.ask(ShowCase(case: id)).restrictions?.first)
        #expect(standing.state == .inEffect && standing.lastDay == "2027-02-23" && standing.scope == proposal.scope)
    }

    @Test("R-092 a leader of the unit proposes, and nobody but a lawyer judges")
    func who() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(
            desk.refusal(ProposeRestriction(case: id, proposal: proposal), as: .anna)
                == "intake.restriction_not_theirs")
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first)
            .restriction
        #expect(desk.refusal(approve(restriction), as: .finn) == "call.may_not_do")
        let bare = JudgeRestriction(restriction: restriction, isApproved: true, reason: " ")
        #expect(desk.refusal(bare, as: .jens) == "intake.restriction_reason_missing")
        // A leader who is a lawyer too does not approve what she proposed herself.
        let both = Viewer(person: .lone, unit: .benefits, roles: [.leader, .lawyer], leads: [.benefits])
        #expect(desk.refusal(approve(restriction), as: both) == "intake.restriction_is_own")
    }

    @Test(
        "R-092 the lawyer has it on the list and reads the proposal, nothing else, and each reading is kept"
    )
    func lawyer() throws {
        let desk = try Desk()
        let quiet = try desk.ask(.complaint()).case
        let (id, restriction) = try proposed(desk)
        let waiting = try desk.ask(ListWaiting(scope: .mine), as: .jens).rows
        #expect(waiting.map(\.kind) == [.restrictionToJudge] && waiting.map(\.case) == [id])
        #expect(waiting[0].citizen == nil && waiting[0].role == .lawyer)
        let shown = try desk.ask(ShowRestrictions(case: id), as: .jens)
        #expect(shown.restrictions.map(\.restriction) == [restriction] && shown.isAskedAlone == true)
        #expect(try desk.ask(ShowRestrictions(case: id), as: .lone).isAskedAlone == nil)
        #expect(try desk.audited(about: id.rawValue).contains("P-JENS restrictions lawyer"))
        #expect(desk.refusal(ShowCase(case: id), as: .jens) == "call.may_not_see")
        #expect(desk.refusal(ShowRestrictions(case: quiet), as: .jens) == "call.may_not_see")
        #expect(desk.refusal(ShowRestrictions(case: id), as: .lars) == "call.may_not_see")
        try desk.ask(approve(restriction), as: .jens)
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .jens).rows.isEmpty)
        let lone = try desk.ask(ListWaiting(scope: .mine), as: .lone).rows
        #expect(lone.map(\.kind) == [.restrictionToTell] && lone[0].citizen == "Sofie Opdigtet")
        #expect(try desk.ask(ListWaiting(scope: .led), as: .finn).rows.map(\.person) == [.lone])
        #expect(try desk.ask(ListWaiting(scope: .led), as: .anna).rows.isEmpty)
    }

    @Test("R-091 a fortnight before the end its leader is reminded, and it ends by itself")
    func end() throws {
        let desk = try Desk()
        let (id, restriction) = try proposed(desk)
        try desk.ask(approve(restriction), as: .jens)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        _ = desk.said()
        try desk.wait(until: "2027-02-08T23:59+01:00")
        #expect(desk.saidNames() == [])
        try desk.wait(until: "2027-02-09T00:01+01:00")
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.ending])
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.map(\.kind) == [.restrictionEnds])
        try desk.wait(until: "2027-02-24T00:01+01:00")
        #expect(try desk.said(RestrictionChanged.self).map(\.state) == [.ended])
        #expect(try holds(id, desk) == [])
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.isEmpty)
    }

    @Test("R-091 prolonging is a decision of its own, with something that has happened since")
    func prolonging() throws {
        let desk = try Desk()
        let (id, restriction) = try proposed(desk)
        func again(_ lastSeen: CivilDay) -> ProposeRestriction {
            ProposeRestriction(
                case: id,
                proposal: RestrictionProposal(
                    ground: proposal.ground, facts: proposal.facts, lastSeen: lastSeen,
                    milderMeans: proposal.milderMeans, ways: proposal.ways, scope: proposal.scope,
                    lastDay: "2027-03-01", wayBack: proposal.wayBack, prolongs: restriction))
        }
        #expect(desk.refusal(again("2026-11-23"), as: .lone) == "intake.restriction_underway")
        try desk.ask(approve(restriction), as: .jens)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        #expect(desk.refusal(again("2026-11-23"), as: .lone) == "intake.restriction_ground_not_new")
        try desk.ask(again("2026-11-24"), as: .lone)
        #expect(try holds(id, desk) == [.proposed, .inEffect])
    }

    @Test("R-092 a lawyer judges what prolongs a decision before that ends")
    func judgedInTime() throws {
        let usual: Timestamp = "2026-12-01T16:00+01:00"
        let long = proposal
        #expect(long.judgeBy(usual: usual, prolonging: nil) == usual)
        #expect(long.judgeBy(usual: usual, prolonging: "2026-12-24") == usual)
        #expect(long.judgeBy(usual: usual, prolonging: "2026-11-27") == "2026-11-28T00:00+01:00")
        let desk = try Desk()
        let (id, restriction) = try proposed(desk)
        try desk.ask(approve(restriction), as: .jens)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        try desk.wait(until: "2027-02-23T09:00+01:00")
        try desk.ask(
            ProposeRestriction(
                case: id,
                proposal: RestrictionProposal(
                    ground: proposal.ground, facts: proposal.facts, lastSeen: "2027-02-22",
                    milderMeans: proposal.milderMeans, ways: proposal.ways, scope: proposal.scope,
                    lastDay: "2027-05-01", wayBack: proposal.wayBack, prolongs: restriction)), as: .lone)
        let waiting = try desk.ask(ListWaiting(scope: .mine), as: .jens).rows
        #expect(waiting.map(\.due) == ["2027-02-24T00:00+01:00"])
    }

    @Test func `a restriction is lifted by a leader with a reason, and nothing of it is lost by a restart`() throws {
        let desk = try Desk()
        let (id, restriction) = try proposed(desk)
        try desk.ask(approve(restriction), as: .jens)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        try desk.restart()
        let lift = LiftRestriction(restriction: restriction, reason: "Aftalen har holdt.")
        #expect(desk.refusal(lift, as: .anna) == "intake.restriction_not_theirs")
        try desk.ask(lift, as: .lone)
        let row = try #require(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first)
        #expect(row.state == .ended && row.liftReason == "Aftalen har holdt." && row.judged?.by == .jens)
        #expect(row.proposal == proposal)
        let history = try desk.ask(ShowCase(case: id)).history.map(\.what)
        #expect(
            history.suffix(4) == [
                "restriction-proposed", "restriction-approved", "restriction-in-effect", "restriction-ended",
            ])
    }

    @Test("R-091 what never held is said to have been taken back, or to have fallen away when its last day came first")
    func neverHeld() throws {
        let desk = try Desk()
        let (id, first) = try proposed(desk)
        try desk.ask(LiftRestriction(restriction: first, reason: "Aftalt anderledes."), as: .lone)
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        try desk.wait(until: "2027-02-24T00:01+01:00")
        let history = try desk.ask(ShowCase(case: id)).history.map(\.what).filter { $0.hasPrefix("restriction-") }
        #expect(
            history == [
                "restriction-proposed", "restriction-withdrawn", "restriction-proposed", "restriction-lapsed",
            ])
        let rows = try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions
        #expect(rows.map(\.state) == [.ended, .ended] && Set(rows.map(\.liftReason)) == [nil, "Aftalt anderledes."])
    }

    @Test("R-167 the decisions of a case are read a few at a time, and none is left out")
    func pages() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        var made: [RestrictionID] = []
        for _ in 0..<6 {
            try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
            let newest = try #require(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first)
            made.append(newest.restriction)
            try desk.ask(LiftRestriction(restriction: newest.restriction, reason: "Trukket."), as: .lone)
            try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: Int64(made.count)))
        }
        let first = try desk.ask(ShowRestrictions(case: id), as: .berit)
        #expect(first.restrictions.count == ShowRestrictions.mostRows && first.leftOut == 2)
        let older = try desk.ask(
            ShowRestrictions(case: id, before: first.restrictions.last?.restriction), as: .berit)
        #expect(older.leftOut == 0)
        #expect((first.restrictions + older.restrictions).map(\.restriction) == made.reversed())
        #expect(
            desk.refusal(ShowRestrictions(case: id, before: "W-ANDEN"), as: .berit) == "intake.restriction_unknown")
        #expect(try desk.audited(about: id.rawValue).count { $0.hasPrefix("P-BERIT restrictions") } == 2)
    }
}
