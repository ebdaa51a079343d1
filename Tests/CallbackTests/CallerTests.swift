import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Support
import Testing
import Wording

/// Hvem taler du med? Before anything is filed, and kept with the call.
@Suite struct CallerTests {
    private func may(
        _ reach: RepresentationReach, from: CivilDay = "2026-11-01", until: CivilDay? = nil, isEnded: Bool = false
    ) -> RepresentationChanged {
        RepresentationChanged(case: "K-1", number: 2, reach: reach, from: from, until: until, isEnded: isEnded)
    }

    private func refusal(
        _ recognised: Recognition?, _ outcome: Outcome, _ rights: [RepresentationChanged] = []
    ) -> CallerRefusal? {
        do throws(CallerRefusal) {
            try CallerCheck.check(recognised, for: outcome, on: "2026-11-24", rights)
            return nil
        } catch { return error }
    }

    private let citizen = Recognition(how: .knownNumber)
    private let other = Recognition(how: .answeredRightly, representative: 2)

    @Test(
        "R-018 no talk is filed before it is said whom it was held with and how that was known",
        arguments: Outcome.allCases)
    func asked(outcome: Outcome) {
        #expect(refusal(nil, outcome) == (outcome == .notReached ? nil : .callerNotRecognised))
        #expect(refusal(citizen, outcome) == (outcome == .notReached ? .nobodyWasReached : nil))
    }

    @Test("R-018 somebody else hears nothing without a right that stands on the day of the talk")
    func stands() {
        #expect(refusal(other, .newTalk) == .callerMayNotHear)
        #expect(refusal(other, .newTalk, [may(.hear)]) == nil)
        #expect(refusal(other, .newTalk, [may(.hear, until: "2026-11-24")]) == nil)
        #expect(refusal(other, .newTalk, [may(.hear, until: "2026-11-23")]) == .callerMayNotHear)
        #expect(refusal(other, .newTalk, [may(.hear, from: "2026-11-25")]) == .callerMayNotHear)
        #expect(refusal(other, .newTalk, [may(.speak, isEnded: true)]) == .callerMayNotHear)
        #expect(
            refusal(Recognition(how: .inPerson, representative: 1), .newTalk, [may(.speak)]) == .callerMayNotHear)
    }

    @Test("R-018 R-072 whoever may only hear agrees to nothing for the citizen", arguments: Outcome.allCases)
    func agrees(outcome: Outcome) {
        guard outcome != .notReached else { return }
        let isTheirs = outcome == .newTalk || outcome == .stopped
        #expect(refusal(other, outcome, [may(.hear)]) == (isTheirs ? nil : .callerMayNotAgree))
        #expect(refusal(other, outcome, [may(.speak)]) == nil)
    }

    @Test("R-018 whom it was held with is kept with every version of the note, and said in no event")
    func kept() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let talk = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given, recognised: other)
        #expect(bench.refusal(of: talk, as: .caseworker) == "callback.caller_may_not_hear")
        try bench.hear(may(.hear), from: .intake, about: "K-1" as CaseID)
        #expect(bench.refusal(of: talk, as: .caseworker) == "callback.caller_may_not_agree")
        #expect(try bench.said(NoteFiled.self).isEmpty)
        try bench.hear(may(.speak), from: .intake, about: "K-1" as CaseID)
        let filed = try bench.ask(talk, as: .caseworker)
        _ = try bench.ask(CorrectNote(note: filed.note, draft: .plain, consent: .given), as: .caseworker)
        try bench.restart()
        let notes = try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).notes
        #expect(notes.map(\.recognised) == [other, other])
        #expect(try bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier).row.recognised == other)
    }

    @Test("R-018 R-032 the clock of a call stops for the citizen, and for whoever may hear, and for nobody else")
    func reached() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let nobody = ReportReached(case: "K-1")
        #expect(bench.refusal(of: nobody, as: .caseworker) == "callback.caller_not_recognised")
        let sister = ReportReached(case: "K-1", recognised: other)
        #expect(bench.refusal(of: sister, as: .caseworker) == "callback.caller_may_not_hear")
        #expect(try bench.said(CitizenReached.self).isEmpty)
        try bench.hear(may(.hear), from: .intake, about: "K-1" as CaseID)
        _ = try bench.ask(sister, as: .caseworker)
        #expect(try bench.said(CitizenReached.self).count == 1)
    }

    @Test("whoever is refused reads why, in Danish", arguments: CallerRefusal.allCases)
    func sentences(refusal: CallerRefusal) {
        #expect(Wording.sentence(for: refusal) != Wording.unknownRefusal, "\(refusal.code)")
    }
}
