import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite("A change of policy")
struct PolicyChangeTests {
    private static let twoDays = Policy(target: .sameDay, limit: .twoWorkingDays)

    private func owed(_ reason: CallReason = .firstContact, _ callback: Callback = .awaited(.tuesday)) -> OwedCall {
        OwedCall(id: "C-1", reason: reason, callback: callback, attempts: 0)
    }

    @Test("R-034 an open call is reckoned by the new policy from the moment it arose, a closed one never")
    func open() throws {
        let promise = try #require(try Recomputing.promise(of: owed(), by: Self.twoDays, at: .tuesdayMorning))
        #expect(promise.limit.due == "2026-11-26T17:00+01:00" && promise.since == .tuesdayMorning)
        #expect(try Recomputing.promise(of: owed(), by: Policy(), at: .tuesdayMorning) == nil)
        for done in [Callback.documented("N-1"), .unreached("N-1"), .calledOff, .spoken(at: .tuesdayMorning)] {
            #expect(
                try Recomputing.promise(of: owed(.firstContact, done), by: Self.twoDays, at: .tuesdayMorning) == nil)
        }
        let agreed = try Policy().nextTalkPromise(since: .tuesdayMorning, agreed: .wednesdayMorning)
        #expect(
            try Recomputing.promise(of: owed(.newTalk, .awaited(agreed)), by: Self.twoDays, at: .tuesdayMorning) == nil)
    }

    @Test(
        "R-034 R-036 what was missed stays missed: no softer policy gives it time again, and no stricter one another miss"
    )
    func missed() throws {
        let noon: Timestamp = "2026-11-25T12:00+01:00"
        for missed in [Callback.overdue(.tuesday), .awaited(.tuesday)] {
            for policy in [Self.twoDays, Policy(target: .sameDay, limit: .sameDay)] {
                #expect(try Recomputing.promise(of: owed(.firstContact, missed), by: policy, at: noon) == nil)
            }
        }
    }

    @Test func `a change that begins on another day gives the call the time that there is`() throws {
        let longer = try Self.twoDays.promise(since: .tuesdayMorning)
        let late = Callback.overdue(.tuesday)
        #expect(Recomputing.callback(late, by: longer, at: "2026-11-25T12:00+01:00") == .awaited(longer))
        #expect(Recomputing.callback(late, by: longer, at: "2026-11-27T12:00+01:00") == .overdue(longer))
        #expect(Recomputing.callback(.awaited(.tuesday), by: longer, at: .tuesdayMorning) == .awaited(longer))
    }

    @Test(
        "R-034 R-036 a softer policy leaves broken promises with the leader, in the call's history and in the figures")
    func softer() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.wait(until: "2026-11-25T11:00+01:00")
        try bench.register("K-2")
        let told = try bench.ask(ShowCalls(case: "K-1"), as: .leader).pings
        #expect(told.map(\.stage).contains(.missed))
        let missedBy = try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls.first?.policy
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        #expect(shown.calls.map(\.state) == [.overdue] && shown.calls.map(\.limit.rule) == [.workingDay])
        #expect(shown.pings == told && shown.calls.first?.policy == missedBy)
        #expect(try bench.ask(ShowCalls(case: "K-2"), as: .leader).calls.map(\.limit.rule) == [.twoWorkingDays])
        #expect(try bench.ask(ListEscalations(), as: .leader).escalations.map(\.call.case) == ["K-1"])
        #expect(try bench.ask(ShowLoad(), as: .leader).people.map(\.overdue) == [1])
        // Those above still hear of it.
        try bench.wait(until: "2026-11-26T12:00+01:00")
        #expect(try bench.said(Pinged.self).filter { $0.case == "K-1" }.map(\.stage).last == .stillMissed)
        #expect(try bench.said(CallMissed.self).map(\.case) == ["K-1"])
    }

    @Test("R-034 settings that change at a restart reach what is owed, are told of by the new moments, once each")
    func restarted() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.told == ["owed: P-1", "nearTarget: P-1", "nearLimit: P-1"])
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.limit.rule) == [.twoWorkingDays])
        try bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(try bench.said(CallMissed.self).isEmpty)
        try bench.wait(until: "2026-11-27T09:00+01:00")
        #expect(
            try bench.told.dropFirst(3) == ["nearLimit: P-1", "missed: P-1 P-2"])
        #expect(try bench.said(Pinged.self).map(\.instance) == [nil, nil, nil, 2, 2])
        let shown = try bench.ask(ShowPolicies())
        #expect(shown.general.policy.limit == .twoWorkingDays && !shown.isRecomputing)
        let kept = try bench.database.rows("SELECT policy FROM policy_version ORDER BY since") { $0.text("policy") }
        #expect(kept.count == 2 && kept.contains(shown.general.version))
    }

    @Test("R-017 R-036 another chain is followed from now on, without telling again what was told")
    func otherChain() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.told == ["owed: P-1", "nearTarget: P-1", "nearLimit: P-1"])
        try bench.restart(settings: [
            "policy": ["nearLimitMinutes": 180, "escalation": ["missed": ["head"], "longMissedWorkingDays": 3]]
        ])
        try bench.wait(until: "2026-12-01T09:00+01:00")
        // The default at first: a word to the leader's leader a working day later, to the top after three.
        #expect(try bench.told.dropFirst(3) == ["missed: P-3", "stillMissed: P-3", "longMissed: P-3"])
        #expect(try bench.said(Pinged.self).last?.instance == nil)
        let versions = try #require(try bench.ask(ShowPolicies()).versions)
        #expect(versions.count == 2 && versions[0].since > versions[1].since)
    }

    @Test("R-043 a wish is kept, shown with the call, and told of when its hour begins; taken back it is not")
    func wish() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-2")
        let wish = CallWish(days: [.tuesday], from: "13:00", to: "15:00")
        let reply = try bench.ask(WishForCall(case: "K-1", wish: wish), as: .caseworker)
        #expect(reply.next == "2026-11-24T13:00+01:00")
        _ = try bench.ask(WishForCall(case: "K-2", wish: wish), as: .caseworker)
        _ = try bench.ask(WishForCall(case: "K-2", wish: nil), as: .caseworker)
        let rows = try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows
        #expect(rows.first { $0.case == "K-1" }?.wish == wish && rows.first { $0.case == "K-2" }?.wish == nil)
        #expect(rows.allSatisfy { $0.kind == .complaint })
        #expect(
            bench.refusal(of: WishForCall(case: "K-1", wish: CallWish(from: "15:00", to: "13:00")), as: .caseworker)
                == "callback.wish_without_time")
        #expect(bench.refusal(of: WishForCall(case: "K-1", wish: nil), as: .stranger) != nil)
        try bench.wait(until: "2026-11-24T13:30+01:00")
        #expect(try bench.said(Pinged.self).filter { $0.stage == .wished }.map(\.case) == ["K-1"])
    }

    @Test func `many open calls are reckoned in steps, and whoever registers meanwhile need not wait`() throws {
        let bench = try CallbackBench.small()
        for number in 1...950 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        let rules = try bench.database.rows("SELECT DISTINCT limit_rule AS rule FROM call") { $0.text("rule") }
        #expect(rules == ["2W"])
        #expect(try !bench.ask(ShowPolicies()).isRecomputing)
    }

    @Test("R-034 a call that came in too late is told to its leader with the first word, and is counted so")
    func triedTooLate() throws {
        var tally = PolicyTally()
        func count(spoken: Timestamp) throws {
            let call = ReplayedCall(
                since: "2026-11-02T09:00+01:00", registered: "2026-11-10T09:00+01:00", spokenAt: spoken)
            try tally.count(call, by: Policy(), at: "2026-11-25T09:00+01:00")
        }
        try count(spoken: "2026-11-10T15:00+01:00")
        #expect(tally.missed == 1 && tally.escalated == 1 && tally.escalatedFurther == 0)
        try count(spoken: "2026-11-12T15:00+01:00")
        #expect(tally.missed == 2 && tally.escalated == 2 && tally.escalatedFurther == 1)
    }

    @Test("R-034 a policy that rings about fewer kinds is tried without the calls about the others")
    func triedKinds() throws {
        var tally = PolicyTally()
        let few = Policy(kinds: [.complaint])
        for kind in [ContactKind.complaint, .grievance] {
            let call = ReplayedCall(
                since: "2026-11-02T09:00+01:00", registered: "2026-11-02T09:00+01:00",
                spokenAt: "2026-11-02T10:00+01:00", kind: kind)
            try tally.count(call, by: few, at: "2026-11-25T09:00+01:00")
        }
        #expect(tally.calls == 1)
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        let none = try bench.ask(TryPolicy(year: 2026, unit: nil, policy: Policy(kinds: [])))
        #expect(none.inForce.calls == 1 && none.tried.calls == 0)
    }

    @Test("R-034 a year is tried by another policy without changing anything, for the operator alone")
    func tried() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-2")
        try bench.wait(until: "2026-11-25T15:00+01:00")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let strict = try bench.ask(TryPolicy(year: 2026, unit: nil, policy: Policy()))
        #expect(strict.inForce == strict.tried && strict.inForce.calls == 2 && strict.inForce.missed == 2)
        #expect(strict.inForce.escalated == 2)
        let lax = try bench.ask(TryPolicy(year: 2026, unit: "U-1", policy: Self.twoDays))
        #expect(lax.tried.missed == 0 && lax.tried.escalated == 0 && lax.tried.dueByDay == ["2026-11-26": 2])
        #expect(try bench.ask(TryPolicy(year: 2025, unit: nil, policy: Policy())).inForce.calls == 0)
        #expect(bench.refusal(of: TryPolicy(year: 2026, unit: nil, policy: Policy()), as: .leader) == "call.may_not_do")
        let nowhere = TryPolicy(year: 2026, unit: "U-404", policy: Policy())
        #expect(bench.refusal(of: nowhere) == "callback.unit_unknown")
        #expect(bench.refusal(of: ShowPolicies(), by: .desk) == "call.may_not_do")
    }

    @Test("R-001 which contacts are rung about is the unit's policy")
    func kinds() throws {
        let bench = try CallbackBench.small(settings: ["policy": ["kinds": ["grievance"]]])
        try bench.register()
        #expect(try bench.said(CallOwed.self).isEmpty)
    }

    @Test("R-034 the version by which a call was reckoned is named with it, and what it said is read years later")
    func versionShown() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        try bench.register("K-2")
        let old = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first?.policy)
        let new = try #require(try bench.ask(ShowCalls(case: "K-2"), as: .caseworker).calls.first?.policy)
        #expect(old != new)
        let shown = try bench.ask(ShowPolicyVersion(version: old))
        #expect(shown.version == old)
        #expect(try JSON.read(Array(shown.content.utf8))["limit"]?.string == "W")
        #expect(try bench.ask(ShowPolicyVersion(version: String(new.prefix(6)))).version == new)
        #expect(bench.refusal(of: ShowPolicyVersion(version: "ffffffffffffffff")) == "callback.policy_unknown")
        #expect(bench.refusal(of: ShowPolicyVersion(version: String(old.prefix(3)))) == "callback.policy_unknown")
        #expect(bench.refusal(of: ShowPolicyVersion(version: old), as: .leader) == "call.may_not_do")
    }

    @Test(
        "R-034 a policy that comes back has been in force twice, and one of a unit that nobody knows is said to be nobody's"
    )
    func comesBack() throws {
        let bench = try CallbackBench.small()
        let first = try bench.ask(ShowPolicies())
        try bench.restart(settings: [
            "policy": ["limit": "2W"], "units": ["U-1": ["limit": "E"], "U-404": ["limit": "S"]],
        ])
        let shown = try bench.ask(ShowPolicies())
        #expect(shown.units.map(\.unit) == ["U-1", "U-404"] && shown.units.map(\.isOfNobody) == [nil, true])
        bench.clock.now = bench.clock.now.adding(hours: 1)
        try bench.restart(settings: [:])
        let versions = try #require(try bench.ask(ShowPolicies()).versions)
        #expect(versions.count == 5 && versions.first?.version == first.general.version)
        #expect(versions.count { $0.version == first.general.version } == 2)
        bench.clock.now = bench.clock.now.adding(hours: 1)
        try bench.restart()
        #expect(try bench.ask(ShowPolicies()).versions == versions)
    }
}
