import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

@Suite("What a written answer regrets is followed up")
struct FollowUpTests {
    private func promise(
        _ bench: CallbackBench, owner: PersonID? = "P-9", day: CivilDay? = "2026-12-01"
    ) throws {
        try bench.hear(
            FollowUpPromised(case: "K-1", owner: owner, day: day, by: "P-2"), from: .intake, about: "K-1" as CaseID)
    }

    @Test("R-122 whoever is to follow up is reminded before the day ends, and leaders hear when it is late")
    func chased() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        try promise(bench)
        let owed = try #require(try bench.open(.followUp).first)
        #expect(owed.owner == "P-9" && owed.due == "2026-12-02T00:00+01:00")
        try bench.wait(until: "2026-12-01T15:30+01:00")
        #expect(try bench.chased == ["followUp near: P-9"])
        try bench.wait(until: "2026-12-04T12:00+01:00")
        #expect(
            try bench.chased == ["followUp near: P-9", "followUp missed: P-9 P-2", "followUp stillMissed: P-3"])
    }

    @Test("R-122 it stands among what its owner owes, also of another unit, and is asked about before sending")
    func listed() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        try bench.hear(
            PersonChanged(person: "P-6", unit: "U-2", roles: [.caseworker], isActive: true), from: .directory,
            about: "P-6" as PersonID)
        try promise(bench, owner: "P-6")
        let mine = try bench.ask(ListMyObligations(), as: .stranger).obligations
        #expect(mine.map(\.kind) == [.followUp])
        try bench.wait(until: "2026-12-01T15:30+01:00")
        let question = AskStillOwed(obligation: mine[0].obligation, stage: .near, person: "P-6")
        #expect(try bench.ask(question, by: .notifier).isOwed)
        #expect(
            bench.refusal(of: FulfilAgreement(case: "K-1", obligation: mine[0].obligation), as: .caseworker)
                == "callback.has_its_own_act")
    }

    @Test("R-122 only that it is done stops the clock; neither a talk nor the end of the case does")
    func done() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try promise(bench)
        _ = try bench.ask(RecordConversation.ending(.formal), as: .caseworker)
        try bench.hear(CaseClosed(case: "K-1", outcome: .formal), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.open(.followUp).count == 1)
        try bench.hear(FollowUpDone(case: "K-1", by: "P-9"), from: .intake, about: "K-1" as CaseID)
        let row = try #require(try bench.owed().obligations.first { $0.kind == .followUp })
        #expect(row.state == .fulfilled && row.settledBy == "P-9")
        try bench.wait(until: "2026-12-04T12:00+01:00")
        #expect(try !bench.chased.contains { $0.hasPrefix("followUp") })
    }

    @Test("R-122 another owner or another day takes the place of the first, and nobody at all of both")
    func changed() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        try promise(bench)
        try promise(bench, owner: "P-5", day: "2026-12-03")
        #expect(try bench.open(.followUp).map(\.owner) == ["P-5"])
        try bench.wait(until: "2026-12-02T12:00+01:00")
        #expect(try bench.chased.isEmpty)
        try promise(bench, owner: nil, day: nil)
        #expect(try bench.open(.followUp).isEmpty)
        try bench.wait(until: "2026-12-08T12:00+01:00")
        #expect(try bench.chased.isEmpty)
    }
}
