import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

@Suite("Who sees and who rings")
struct CallbackAccessTests {
    @Test func `the employee a complaint is about does not ring, unless the leader says why`() throws {
        let bench = try CallbackBench.small()
        try bench.register(assigned: nil, about: ["P-1"])
        let attempt = RecordAttempt(case: "K-1", result: .busy)
        #expect(bench.refusal(of: attempt, as: .caseworker) == "callback.may_not_ring")
        let blank = PermitRinging(case: "K-1", caller: "P-1", reason: "")
        #expect(bench.refusal(of: blank, as: .leader) == "callback.reason_missing")
        let permit = PermitRinging(case: "K-1", caller: "P-1", reason: "Borgeren beder selv om det.")
        #expect(bench.refusal(of: permit, as: .caseworker) != nil)
        _ = try bench.ask(permit, as: .leader)
        #expect(try bench.ask(attempt, as: .caseworker).attempt == 1)
    }

    @Test func `R-077 another unit's case is not shown, not read and not listed`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .stranger) == "call.may_not_see")
        #expect(bench.refusal(of: ReadNote(note: filed.note, version: 1), as: .stranger) == "call.may_not_see")
        #expect(bench.refusal(of: ReadNote(note: filed.note, version: 1), by: .learning) == "call.not_signed_in")
        #expect(try bench.ask(ListCalls(scope: .all), as: .stranger).rows.isEmpty)
        #expect(bench.refusal(of: ShowCalls(case: "K-404"), as: .leader) == "case.unknown")
    }

    @Test func `a list is in order of what is due, in pages, mine or the unit's`() throws {
        let bench = try CallbackBench.small()
        for number in 1...5 {
            try bench.register(CaseID(unchecked: "K-\(number)"), assigned: number == 3 ? "P-5" : "P-1")
            bench.clock.now = bench.clock.now.adding(seconds: 600)
        }
        let first = try bench.ask(ListCalls(scope: .unit, limit: 3), as: .colleague)
        #expect(first.rows.map(\.case) == ["K-1", "K-2", "K-3"])
        let rest = try bench.ask(ListCalls(scope: .unit, limit: 3, after: first.next), as: .colleague)
        #expect(rest.rows.map(\.case) == ["K-4", "K-5"])
        #expect(rest.next == nil)
        #expect(try bench.ask(ListCalls(scope: .mine), as: .colleague).rows.map(\.case) == ["K-3"])
        #expect(bench.refusal(of: ListCalls(scope: .all, limit: 0), as: .leader) == "callback.limit_out_of_range")
    }

    @Test func `a long list comes in replies that a line of the bus carries, and none is left out`() throws {
        let bench = try CallbackBench.small()
        for number in 1...180 { try bench.register(CaseID(random: Array(repeating: UInt8(number), count: 13))) }
        var seen: [CaseID] = []
        var next: CallCursor?
        repeat {
            let reply = try bench.ask(ListCalls(scope: .unit, limit: 200, after: next), as: .colleague)
            #expect(try JSON(encoding: reply).bytes.count <= 61_440)
            seen += reply.rows.map(\.case)
            next = reply.next
        } while next != nil && seen.count < 200
        #expect(seen.count == 180 && Set(seen).count == 180)
    }

    @Test func `a red case is no longer everybody's in the unit`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.hear(
            StepDecided(
                case: "K-1", unit: "U-1", step: .red, previous: nil, decidedBy: "P-2", involved: ["P-1"]),
            from: .intake, about: "K-1" as CaseID)
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .colleague) == "call.may_not_see")
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.step) == [.red])
    }

    @Test(
        "R-044 R-071 whoever spoke, or agreed on the hour of a call that is nobody's, keeps it when the case turns red")
    func keptAtRed() throws {
        let bench = try CallbackBench.small()
        for id: CaseID in ["K-1", "K-2", "K-3"] { try bench.register(id, assigned: nil) }
        _ = try bench.ask(
            ReportReached(case: "K-1", recognised: Recognition(how: .knownNumber)), as: .colleague)
        _ = try bench.ask(
            Appoint(case: "K-2", at: "2026-11-24T14:00+01:00", form: .call, notice: .phone), as: .colleague)
        for id: CaseID in ["K-1", "K-2", "K-3"] {
            try bench.hear(
                StepDecided(case: id, unit: "U-1", step: .red, previous: nil, decidedBy: "P-2", involved: []),
                from: .intake, about: id)
        }
        _ = try bench.ask(RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-25T09:30+01:00"), as: .colleague)
        _ = try bench.ask(RecordAttempt(case: "K-2", result: .busy), as: .colleague)
        #expect(bench.refusal(of: RecordAttempt(case: "K-3", result: .busy), as: .colleague) == "call.may_not_see")
        // The next talk is theirs too.
        _ = try bench.ask(RecordAttempt(case: "K-1", result: .busy), as: .colleague)
    }

    @Test func `what was tried and who was told is shown with the case`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let early = RecordAttempt(case: "K-1", result: .busy, at: "2026-11-24T10:01+01:00")
        #expect(bench.refusal(of: early, as: .colleague) == "callback.attempted_in_the_future")
        try bench.tryInVain(as: .colleague)
        _ = try bench.ask(RecordConversation.ending(.notReached, note: .inDecember), as: .colleague)
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        #expect(shown.attempts.map(\.attempt) == [1, 2, 3])
        #expect(shown.pings.map(\.stage).contains(.owed))
        #expect(shown.calls.map(\.state) == [.unreached])
        #expect(shown.notes.map(\.outcome) == [.notReached])
    }
}
