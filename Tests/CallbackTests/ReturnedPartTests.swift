import CallbackShell
import CaseModel
import Support
import Testing

/// What was sent to another authority, and is not theirs.
@Suite struct ReturnedPartTests {
    private func returned(_ bench: CallbackBench, owesTalk: Bool? = true) throws {
        try bench.hear(
            CaseForwarded(
                case: "K-1", forwarding: "X-1", received: bench.clock.now, isPart: true, by: "P-1", isReturned: true,
                owesTalk: owesTalk), from: .intake, about: "K-1" as CaseID)
    }

    private func reasons(_ bench: CallbackBench) throws -> [CallReason] {
        try bench.said(CallOwed.self).map(\.reason)
    }

    @Test("R-014 what comes back after the talk is told in a call, by the clock of any other talk")
    func owed() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            RecordConversation(
                case: "K-1", note: .plain, outcome: .solved, consent: .given,
                recognised: Recognition(how: .knownNumber)), as: .caseworker)
        try returned(bench)
        #expect(try reasons(bench) == [.firstContact, .newTalk])
        let call = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.last)
        #expect(call.assigned == "P-1" && call.state == .awaited)
        // Told twice, it is owed once.
        try returned(bench)
        #expect(try reasons(bench).count == 2)
    }

    @Test("R-014 where a call is still owed, it is told in that one; and where nobody is to be rung, in none")
    func notTwice() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try returned(bench)
        #expect(try reasons(bench) == [.firstContact])
        let formal = try CallbackBench.small()
        try formal.register(route: .formal)
        try returned(formal, owesTalk: nil)
        #expect(try reasons(formal).isEmpty)
    }
}
