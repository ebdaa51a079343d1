import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

@Suite("How often a citizen hears from us")
struct RhythmTests {
    private func agree(_ bench: CallbackBench, _ rhythm: ContactRhythm?) throws {
        try bench.hear(
            ContactRhythmAgreed(case: "K-1", rhythm: rhythm, by: "P-2"), from: .intake, about: "K-1" as CaseID)
    }

    private static let weekly = ContactRhythm(everyDays: 7, first: "2026-11-27")

    @Test("R-087 what was agreed has a clock: due by the end of the day, to whoever has the case, and chased")
    func due() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try agree(bench, Self.weekly)
        let owed = try #require(try bench.open(.contact).first)
        #expect(owed.due == "2026-11-28T00:00+01:00" && owed.owner == "P-1")
        try bench.wait(until: "2026-12-01T10:00+01:00")
        #expect(
            try bench.chased.filter { $0.hasPrefix("contact") } == [
                "contact near: P-1", "contact missed: P-1 P-2", "contact stillMissed: P-3",
            ])
    }

    @Test("R-087 every talk that is written down counts, whoever began it, and the next time is owed from then")
    func talks() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try agree(bench, Self.weekly)
        _ = try bench.ask(NoteTalk.about(), as: .colleague)
        #expect(try bench.open(.contact).map(\.due) == ["2026-12-02T00:00+01:00"])
        try bench.wait(until: "2026-11-26T10:00+01:00")
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(try bench.open(.contact).map(\.due) == ["2026-12-04T00:00+01:00"])
        // Nobody was reached: nobody heard from us.
        let kept = try bench.owed().obligations.filter { $0.kind == .contact && $0.state == .fulfilled }
        #expect(kept.map(\.settledBy) == ["P-5", "P-1"])
    }

    @Test("R-087 by another way it is said that the citizen has heard from us, once each time")
    func said() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try agree(bench, Self.weekly)
        let id = try #require(try bench.open(.contact).first).obligation
        _ = try bench.ask(FulfilAgreement(case: "K-1", obligation: id), as: .caseworker)
        #expect(
            bench.refusal(of: FulfilAgreement(case: "K-1", obligation: id), as: .caseworker)
                == "callback.obligation_settled")
        #expect(try bench.open(.contact).map(\.due) == ["2026-12-02T00:00+01:00"])
        #expect(try bench.said(ObligationFulfilled.self).map(\.kind) == [.contact])
    }

    @Test("R-087 another agreement takes its place, none ends it, and so does the end of the case")
    func ends() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try agree(bench, Self.weekly)
        try agree(bench, ContactRhythm(everyDays: 14, first: "2026-12-10"))
        #expect(try bench.open(.contact).map(\.due) == ["2026-12-11T00:00+01:00"])
        try agree(bench, nil)
        #expect(try bench.open(.contact).isEmpty)
        try agree(bench, Self.weekly)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.open(.contact).isEmpty)
        _ = try bench.ask(NoteTalk.about(), as: .caseworker)
        #expect(try bench.open(.contact).isEmpty)
    }

    @Test func `a rhythm never lies behind us`() {
        #expect(Rhythm.next(after: "2026-11-01", everyDays: 7, today: "2026-11-24") == "2026-11-25")
        #expect(Rhythm.next(after: "2026-11-24", everyDays: 7, today: "2026-11-24") == "2026-12-01")
    }
}
