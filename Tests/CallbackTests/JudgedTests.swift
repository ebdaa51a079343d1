import CallbackShell
import CaseModel
import Support
import Testing
import Wire

/// What follows for the calls when somebody has read a contact and said what it is.
@Suite struct JudgedTests {
    private func judged(
        _ route: Route, kind: ContactKind = .complaint, about: [PersonID] = [], unit: UnitID = "U-1"
    ) -> CaseJudged {
        CaseJudged(case: "K-1", unit: unit, kind: kind, route: route, about: about, exclusion: nil)
    }

    @Test("R-002 a complaint that is split after it came in is rung about all the same")
    func split() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.hear(judged(.split, about: ["P-5"]), from: .intake, about: "K-1" as CaseID)
        try bench.hear(
            HandedOn(
                case: "K-1", handover: "H-1", recipient: "P-2", received: .tuesdayMorning,
                acknowledgeBy: "2026-11-25T16:00+01:00"), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.awaited])
        // Whom it is about does not see it any more.
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .colleague) != nil)
    }

    @Test("R-001 what turns out to be about the decision alone is not rung about, and back again from the day it came")
    func formalAndBack() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let limit = try bench.said(CallOwed.self)[0].limit.due
        try bench.hear(judged(.formal), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.calledOff])
        #expect(try bench.said(CallNotOwed.self).isEmpty)
        try bench.wait(until: "2026-11-24T14:00+01:00")
        try bench.hear(judged(.callback), from: .intake, about: "K-1" as CaseID)
        let owed = try bench.said(CallOwed.self)
        #expect(owed.count == 2 && owed[1].limit.due == limit && owed[1].reason == .firstContact)
        // Judged alike once more, nobody owes a second call.
        try bench.hear(judged(.callback), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.said(CallOwed.self).count == 2)
    }

    @Test("R-001 nobody rings about what was no complaint; taken up again the call is owed from the day it came")
    func noComplaint() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let limit = try bench.said(CallOwed.self)[0].limit.due
        let aside = CaseJudged(
            case: "K-1", unit: "U-1", kind: .complaint, route: .callback, about: [], exclusion: .noComplaint)
        try bench.hear(aside, from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.calledOff])
        try bench.hear(judged(.callback), from: .intake, about: "K-1" as CaseID)
        let owed = try bench.said(CallOwed.self)
        #expect(owed.count == 2 && owed[1].limit.due == limit)
    }

    @Test("R-043 whoever registers for another unit hears who rings and by when, and keeps the citizen's wish")
    func registrar() throws {
        let bench = try CallbackBench.small()
        let elsewhere = Viewer(person: "P-77", unit: "U-77", roles: [.secretariat], leads: [])
        try bench.register("K-2")
        #expect(bench.refusal(of: ShowCalls(case: "K-2"), as: elsewhere) != nil)
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-1", received: bench.clock.now, channel: .phone, kind: .complaint,
                route: .callback, assigned: "P-1", about: [], canBeWrittenTo: true, isHistory: false, by: "P-77"),
            from: .intake, about: "K-1" as CaseID)
        let wish = CallWish(from: "14:00", to: "16:00")
        #expect(try bench.ask(WishForCall(case: "K-1", wish: wish), as: elsewhere).next != nil)
        let call = try #require(try bench.ask(ShowCalls(case: "K-1"), as: elsewhere).calls.first)
        #expect(call.wish == wish && call.assigned == "P-1")
    }

    @Test("R-017 a kind that the unit does not ring about is said, at registration and when it is judged to be one")
    func notOwed() throws {
        let bench = try CallbackBench.small(settings: ["policy": ["kinds": ["complaint"]]])
        try bench.register()
        #expect(try bench.said(CallNotOwed.self).isEmpty)
        try bench.hear(judged(.callback, kind: .everydayComplaint), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.said(CallNotOwed.self).map(\.case) == ["K-1"])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.calledOff])
        let other = try CallbackBench.small(settings: ["policy": ["kinds": ["grievance"]]])
        try other.register()
        #expect(try other.said(CallNotOwed.self).count == 1 && other.said(CallOwed.self).isEmpty)
        try other.register("K-2", route: .formal)
        try other.register("K-3", isHistory: true)
        #expect(try other.said(CallNotOwed.self).count == 1)
    }

    private func inOtherUnit(assigned: PersonID?, settings: JSON = .object([:])) throws -> CallbackBench {
        let bench = try CallbackBench.small(settings: settings)
        try bench.hear(UnitChanged(unit: "U-2", parent: "U-0", leader: "P-7"), from: .directory, about: "U-2" as UnitID)
        try bench.hear(
            PersonChanged(person: "P-7", unit: "U-2", roles: [.leader], isActive: true), from: .directory,
            about: "P-7" as PersonID)
        try bench.register(assigned: assigned)
        return bench
    }

    private static let otherLeader = Viewer(person: "P-7", unit: "U-2", roles: [.leader], leads: ["U-2"])

    @Test("R-017 R-036 another unit keeps what was promised to the citizen, and its own people hear of it from then on")
    func otherUnit() throws {
        let bench = try inOtherUnit(assigned: "P-1", settings: ["units": ["U-2": ["limit": "2D"]]])
        let promised = try bench.said(CallOwed.self)[0].limit
        try bench.hear(judged(.callback, unit: "U-2"), from: .intake, about: "K-1" as CaseID)
        let call = try #require(try bench.ask(ShowCalls(case: "K-1"), as: Self.otherLeader).calls.first)
        #expect(call.limit == promised && call.promisedBy == "U-1" && call.unit == "U-2")
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .leader) == "call.may_not_see")
        try bench.wait(until: "2026-11-25T10:30+01:00")
        let missed = try bench.said(Pinged.self).filter { $0.stage == .missed }
        #expect(missed.map(\.recipients) == [["P-1", "P-7"]])
        #expect(try bench.ask(ListEscalations(), as: Self.otherLeader).escalations.count == 1)
        // Back where it came from, it is simply theirs.
        try bench.hear(judged(.callback), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls.first?.promisedBy == nil)
    }

    @Test(
        "R-036 a broken promise that was told to one unit's leader is told to the other's, whatever the first has said")
    func brokenBefore() throws {
        let bench = try inOtherUnit(assigned: "P-1")
        try bench.wait(until: "2026-11-25T10:30+01:00")
        let call = try bench.said(CallOwed.self)[0].callback
        _ = try bench.ask(AnswerEscalation(callback: call, word: .staysWithCaller), as: .leader)
        try bench.hear(judged(.callback, unit: "U-2"), from: .intake, about: "K-1" as CaseID)
        try bench.wait(until: "2026-11-25T10:31+01:00")
        let missed = try bench.said(Pinged.self).filter { $0.stage == .missed }
        #expect(missed.map(\.recipients) == [["P-1", "P-2"], ["P-1", "P-7"]])
        #expect(try bench.ask(ListEscalations(), as: Self.otherLeader).escalations.map(\.stage) == [.missed])
    }

    @Test("R-036 a call that nobody is to make yet is the new leader's to give to somebody")
    func nobodys() throws {
        let bench = try inOtherUnit(assigned: nil)
        try bench.wait(until: "2026-11-24T10:01+01:00")
        #expect(try bench.said(Pinged.self).map(\.recipients) == [["P-2"]])
        try bench.hear(judged(.callback, unit: "U-2"), from: .intake, about: "K-1" as CaseID)
        try bench.wait(until: "2026-11-24T10:02+01:00")
        #expect(try bench.said(Pinged.self).map(\.recipients) == [["P-2"], ["P-7"]])
    }

    @Test("R-071 after a talk the judgement changes no call")
    func afterTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let calls = try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state)
        try bench.hear(judged(.formal), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == calls)
    }
}
