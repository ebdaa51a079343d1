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
