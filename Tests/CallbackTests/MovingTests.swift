import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

extension ServiceBench<CallbackService> {
    /// Intake says that somebody else is to ring from now on.
    func assign(
        _ case: CaseID = "K-1", to person: PersonID, from previous: PersonID? = "P-1", by: PersonID = "P-2",
        isConcerned: Bool = false
    ) throws {
        try hear(
            CaseAssigned(
                case: `case`, unit: "U-1", person: person, previous: previous, by: by, isConcerned: isConcerned),
            from: .intake, about: `case`)
    }

    /// Directory says that somebody is away on these days.
    func away(_ person: PersonID, _ from: CivilDay, _ to: CivilDay, absence: AbsenceID = "V-1", not: Bool = false)
        throws
    {
        try hear(
            AbsenceChanged(absence: absence, person: person, from: from, to: to, isCancelled: not), from: .directory,
            about: person)
    }
}

@Suite("Calls that change hands")
struct MovingTests {
    @Test("R-036 a call given on keeps its promise; later pings go to the new one and none to the old")
    func moved() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.assign(to: "P-5")
        let owed = try #require(bench.said(CallOwed.self).first)
        #expect(
            try bench.said(CallMoved.self) == [
                CallMoved(
                    case: "K-1", callback: owed.callback, number: 1, from: "P-1", to: "P-5", by: "P-2",
                    due: owed.limit.due)
            ])
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(
            try bench.told == [
                "owed: P-1", "nearTarget: P-5", "nearLimit: P-5", "missed: P-5 P-2", "stillMissed: P-3",
                "longMissed: P-3",
            ])
        #expect(try bench.said(CallMissed.self).map(\.limit.due) == [.wednesdayMorning])
        #expect(try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.isEmpty)
        #expect(try bench.ask(ListCalls(scope: .mine), as: .colleague).rows.map(\.case) == ["K-1"])
        #expect(try bench.ask(ListCalls(scope: .all, assigned: "P-5"), as: .leader).rows.count == 1)
        #expect(try bench.ask(ListCalls(scope: .mine, assigned: "P-5"), as: .caseworker).rows.isEmpty)
    }

    @Test("R-036 a message to whoever has given the call on is no longer due, one to the new caller is")
    func stillDue() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let call = try #require(bench.said(CallOwed.self).first).callback
        func isDue(_ stage: PingStage, _ person: PersonID) throws -> Bool {
            try bench.ask(AskStillDue(callback: call, stage: stage, person: person), by: .notifier).isDue
        }
        #expect(try isDue(.owed, "P-1"))
        try bench.assign(to: "P-5")
        #expect(try !isDue(.owed, "P-1"))
        #expect(try isDue(.owed, "P-5"))
        try bench.wait(until: "2026-11-25T10:30+01:00")
        #expect(try isDue(.missed, "P-2") && isDue(.missed, "P-5") && !isDue(.missed, "P-1"))
        // The leader who was told gives it away once more, and stays told.
        try bench.assign(to: "P-9", from: "P-5")
        #expect(try isDue(.missed, "P-2") && isDue(.missed, "P-3") && !isDue(.missed, "P-5"))
    }

    @Test func `every call still owed in the case goes along, and what was said and done stays`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let note = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker).note
        _ = try bench.ask(RaiseObjection(case: "K-1", text: "Sådan var det ikke.", channel: .phone), as: .caseworker)
        try bench.assign(to: "P-5")
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        #expect(shown.calls.filter { $0.state == .awaited }.map(\.assigned) == ["P-5", "P-5"])
        #expect(shown.calls.filter { $0.state == .documented }.map(\.assigned) == ["P-1"])
        #expect(shown.notes.map(\.by) == ["P-1"] && shown.notes.map(\.note) == [note])
        #expect(try bench.said(CallMoved.self).count == 2)
        // What is owed anew comes to whoever rings now.
        _ = try bench.ask(RecordConversation.ending(.solved), as: .colleague)
        _ = try bench.ask(RaiseObjection(case: "K-1", text: "Heller ikke sådan.", channel: .phone), as: .colleague)
        #expect(try bench.said(CallOwed.self).last?.assigned == "P-5")
    }

    @Test func `a call that has been made moves nowhere, and one taken by nobody before is told as such`() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1", assigned: nil)
        try bench.assign("K-1", to: "P-5", from: nil, by: "P-5")
        #expect(try bench.said(CallMoved.self).map(\.from) == [nil])
        _ = try bench.ask(RecordConversation.ending(.solved), as: .colleague)
        try bench.assign("K-1", to: "P-1", from: "P-5")
        #expect(try bench.said(CallMoved.self).count == 1)
    }

    @Test func `with the leader's reason the employee it is about rings, until the call is given on`() throws {
        let bench = try CallbackBench.small()
        try bench.register(assigned: nil, about: ["P-1"])
        let attempt = RecordAttempt(case: "K-1", result: .busy)
        #expect(bench.refusal(of: attempt, as: .caseworker) == "callback.may_not_ring")
        try bench.assign(to: "P-1", from: nil, isConcerned: true)
        #expect(try bench.ask(attempt, as: .caseworker).attempt == 1)
        #expect(try bench.said(CallMoved.self).map(\.to) == ["P-1"])
        try bench.assign(to: "P-5", from: "P-1")
        #expect(bench.refusal(of: attempt, as: .caseworker) != nil)
    }

    @Test("R-036 while whoever is to ring is away, the leader hears of everything; back again, no longer")
    func away() throws {
        let bench = try CallbackBench.small()
        try bench.away("P-1", "2026-11-24", "2026-11-24")
        try bench.register()
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.told == ["owed: P-1 P-2", "nearTarget: P-1 P-2", "nearLimit: P-1"])
    }

    @Test func `a leader who is away is passed over, unless all of them are`() throws {
        let bench = try CallbackBench.small()
        try bench.away("P-2", "2026-11-24", "2026-11-30")
        try bench.register("K-1", assigned: nil)
        #expect(try bench.told == ["owed: P-3"])
        try bench.away("P-3", "2026-11-24", "2026-11-24", absence: "V-2")
        try bench.register("K-2", assigned: nil)
        #expect(try bench.told.last == "owed: P-2")
        try bench.away("P-2", "2026-11-24", "2026-11-30", not: true)
        try bench.register("K-3", assigned: nil)
        #expect(try bench.told.last == "owed: P-2")
    }
}
