import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell

@Suite struct `One message a day` {
    /// Who was told what, one entry for each message.
    private func told(
        _ bench: ServiceBench<WellbeingService>
    ) throws -> (alone: [Prompted], together: [PromptedTogether]) {
        (try bench.said(Prompted.self), try bench.said(PromptedTogether.self))
    }

    @Test("R-137 what comes up later on a day on which the leader was told something waits for the next morning")
    func waits() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"], in: "K-1"))
        try bench.wait(until: "2026-11-23T11:00+01:00")
        try bench.hear(Unit.red(["P-8"], in: "K-2"))
        #expect(try told(bench).alone.count == 1 && told(bench).together.isEmpty)
        #expect(try bench.prompts(of: Unit.leader).count == 2, "the page shows it at once")
        try bench.wait(until: "2026-11-24T07:59+01:00")
        #expect(try told(bench).alone.count == 1)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let second = try told(bench).alone.last
        #expect(second?.leader == "P-3" && second?.stage == .first && second?.by == "2026-11-25T16:00+01:00")
    }

    @Test("R-137 two steps that are due on one day are one message with a number")
    func together() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"], in: "K-1"))
        for `case` in ["K-2", "K-3"] as [CaseID] { try bench.hear(Unit.red(["P-8"], in: `case`)) }
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let all = try told(bench)
        #expect(all.alone.count == 1 && all.together.map(\.count) == [2])
        let digest = try #require(all.together.first).digest
        #expect(try bench.ask(ReadCareDigest(digest: digest), by: .notifier).open == 2)
    }

    @Test("R-142 R-137 what must be seen to before people go home waits for nothing, and brings along what had waited")
    func hurries() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"], in: "K-1"))
        try bench.hear(Unit.red(["P-8"], in: "K-3"))
        try bench.wait(until: "2026-11-23T11:00+01:00")
        try bench.hear(Unit.note("N-1", by: "P-8"))
        let all = try told(bench)
        #expect(all.alone.count == 1 && all.together.map(\.count) == [2])
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try told(bench).alone.count { $0.stage == .first } == 1, "nothing is told twice")
    }

    @Test(
        "R-098 R-137 a duty that waits for the morning is told to whoever sits in the chair then, and not to who left it"
    )
    func newChair() throws {
        let bench = try Unit.bench()
        let wish = RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00")
        let row = try bench.ask(wish, as: Unit.mette).incident
        _ = try bench.ask(AnswerDuty(incident: row.incident, duty: .handle, answer: .done), as: Unit.leader)
        try bench.wait(until: "2026-11-23T17:00+01:00")
        #expect(try told(bench).alone.isEmpty && told(bench).together.map(\.leader) == ["P-3"], "reminders wait")
        try bench.hear(Unit.director, isActive: true)
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-3"))
        try bench.wait(until: "2026-11-24T12:00+01:00")
        #expect(try bench.ask(ShowIncident(incident: row.incident), as: Unit.mette).row.leader == "P-8")
        let all = try told(bench)
        let leaders = all.alone.map(\.leader) + all.together.dropFirst().map(\.leader)
        #expect(leaders.contains("P-8") && !leaders.contains("P-3"))
    }

    @Test("R-137 what was answered while it waited is told to nobody")
    func answered() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"], in: "K-1"))
        try bench.hear(Unit.red(["P-8"], in: "K-2"))
        for prompt in try bench.prompts(of: Unit.leader) {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        try bench.wait(until: "2026-11-24T12:00+01:00")
        #expect(try told(bench).alone.count == 1 && told(bench).together.isEmpty)
    }

    @Test("R-137 two talks are never proposed to one leader for the same half hour")
    func hours() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"], in: "K-1"))
        try bench.wait(until: "2026-11-24T09:00+01:00")
        // Asked for today and due tomorrow, as the first one is.
        _ = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.jonas)
        let hours = try told(bench).alone.map(\.proposedAt)
        #expect(hours == ["2026-11-25T15:30+01:00", "2026-11-25T15:00+01:00"])
    }
}

@Suite struct `An hour for a talk` {
    private let calendar = OfficeCalendar(.kl)
    private let closing: Timestamp = "2026-11-24T16:00+01:00"

    private func hour(at now: Timestamp = "2026-11-23T09:00+01:00", taken: [Timestamp] = []) throws -> Timestamp {
        try TalkHours.last(before: closing, after: now, taken: taken, in: calendar)
    }

    @Test func `the last half hour before it is to be held`() throws {
        #expect(try hour() == "2026-11-24T15:30+01:00")
    }

    @Test func `what is taken is passed over, also when it begins in between`() throws {
        #expect(try hour(taken: ["2026-11-24T15:30+01:00", "2026-11-24T14:45+01:00"]) == "2026-11-24T14:00+01:00")
    }

    @Test func `when a day is full it is the day before, and never within the hour`() throws {
        let day = (0..<16).map { Timestamp("2026-11-24T08:00+01:00").adding(milliseconds: $0 * 30 * 60_000) }
        #expect(try hour(taken: day) == "2026-11-23T15:30+01:00")
        #expect(try hour(at: "2026-11-23T15:00+01:00", taken: day) == "2026-11-24T15:30+01:00", "the leader moves it")
    }
}
