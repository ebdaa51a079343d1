import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

/// What Wellbeing reckons of what became true while it was away.
@Suite struct `After Wellbeing was away` {
    private func red(at moment: Timestamp) throws -> CloudEvent {
        try CloudEvent(
            id: EventID(epoch: "0000000000000001", number: 1), source: .intake, subject: Subject(CaseID("K-1")),
            time: moment, body: Unit.red(["P-7"]))
    }

    @Test(
        "R-137 a 1:1 is to be answered two working days after the case turned red, with a working day left when that is past",
        arguments: [
            ("2026-11-23T08:01+01:00", "2026-11-25T16:00+01:00"), ("2026-11-20T08:01+01:00", "2026-11-24T16:00+01:00"),
            ("2026-11-16T08:01+01:00", "2026-11-24T16:00+01:00"),
        ] as [(Timestamp, Timestamp)])
    func red(turned: Timestamp, by: Timestamp) throws {
        let bench = try Unit.bench()
        try bench.hear(try red(at: turned))
        let row = try #require(bench.prompts(of: Unit.leader).first)
        #expect(row.by == by && row.since == turned.civil.day)
        #expect(row.asked == "2026-11-23T09:00+01:00", "that is when the leader was asked")
        let told = try bench.said(Prompted.self)
        #expect(told.map(\.by) == [by] && told.allSatisfy { $0.validUntil > "2026-11-23T09:00+01:00" })
    }

    @Test("R-137 a case that stays red is asked about ten working days after it turned so, also when heard of late")
    func stillRed() throws {
        let bench = try Unit.bench()
        try bench.hear(try red(at: "2026-11-16T08:01+01:00"))
        let first = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: first.prompt, state: .held), as: Unit.leader)
        try bench.wait(until: "2026-12-01T07:59+01:00")
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        // Ten working days after Monday 16 November: Monday 30 November, 16:00; acted upon when doors open.
        try bench.wait(until: "2026-12-01T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.cause) == [.stillRed])
    }
}
