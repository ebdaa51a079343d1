import CaseModel
import LearningShell
import Runtime
import Store
import Support
import Testing
import Wire

/// A talk that nobody owed, as figures count it: Callback's facts of the same case have to come to the same.
@Suite struct NotedTalkTests {
    private static let lead = Viewer(person: "P-5", unit: "U-1", roles: [.learningLead], leads: [])

    private func talk(_ id: CaseID, at spoken: Timestamp, version: Int = 1) -> TalkNoted {
        TalkNoted(
            case: id, note: "N-9", version: version, by: "P-8", spokenAt: spoken, copyBy: "2026-11-27T16:00+01:00")
    }

    private func owed(_ id: CaseID) -> CallOwed {
        let due = Deadline(rule: .workingDay, profile: "kl", version: 1, due: "2026-11-24T09:00+01:00")
        return CallOwed(
            case: id, callback: "C-1", unit: "U-3", assigned: "P-8", target: due, limit: due, reason: .firstContact)
    }

    private func filed(_ id: CaseID, at spoken: Timestamp) -> NoteFiled {
        NoteFiled(
            case: id, callback: "C-1", note: "N-1", version: 1, by: "P-8", spokenAt: spoken, outcome: .solved,
            hasConsent: true, recipient: nil, copyBy: "2026-11-27T16:00+01:00")
    }

    private func spoken(_ bench: ServiceBench<LearningService>) throws -> Timestamp? {
        try bench.ask(ListFacts(), as: Self.lead, by: .operator).facts.first?.calls.spokenAt
    }

    @Test("R-071 R-157 where no call is owed, a talk that nobody owed makes the case one that was talked through")
    func countsAsTalk() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        try bench.hear(talk("K-1", at: "2026-11-23T11:00+01:00"), from: .callback, about: "K-1" as CaseID)
        try bench.hear(talk("K-1", at: "2026-11-23T10:00+01:00", version: 2), from: .callback, about: "K-1" as CaseID)
        #expect(try spoken(bench) == "2026-11-23T10:00+01:00")
    }

    @Test(
        "R-034 R-019 the limit is the one that Callback has said last, and what a change of Intake's says no longer counts"
    )
    func followsTheLimit() throws {
        let bench = try LearningTown.bench()
        func limit() throws -> Timestamp? {
            try bench.ask(ListFacts(), as: Self.lead, by: .operator).facts.first?.calls.limit
        }
        func say(_ due: Timestamp, _ reason: CallReason) throws {
            let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: due)
            try bench.hear(
                CallLimitChanged(case: "K-1", callback: "C-1", reason: reason, limit: limit), from: .callback,
                about: "K-1" as CaseID)
        }
        try LearningTown.register("K-1", bench)
        try bench.hear(owed("K-1"), from: .callback, about: "K-1" as CaseID)
        try say("2026-12-01T09:00+01:00", .firstContact)
        #expect(try limit() == "2026-12-01T09:00+01:00")
        try say("2026-12-08T00:00+01:00", .beforeChange)
        try say("2026-12-15T09:00+01:00", .objection)
        try say("2026-12-15T09:00+01:00", .newTalk)
        // One of an earlier release, that has lain here.
        try bench.hear(
            ChangeMoved(case: "K-1", before: "2026-12-20T00:00+01:00"), from: .intake, about: "K-1" as CaseID)
        #expect(try limit() == "2026-12-08T00:00+01:00" && !bench.log.contains { $0.code == "event.parked" })
        #expect(try bench.operate(.condition)["parked"] == 0)
    }

    @Test("R-071 a talk that nobody owed keeps no promise: where a call is owed, before it or after, that one counts")
    func standsForNoCall() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        try bench.hear(talk("K-1", at: "2026-11-23T10:00+01:00"), from: .callback, about: "K-1" as CaseID)
        try bench.hear(owed("K-1"), from: .callback, about: "K-1" as CaseID)
        #expect(try spoken(bench) == nil)
        try bench.hear(talk("K-1", at: "2026-11-23T10:30+01:00"), from: .callback, about: "K-1" as CaseID)
        #expect(try spoken(bench) == nil)
        try bench.hear(filed("K-1", at: "2026-11-23T11:00+01:00"), from: .callback, about: "K-1" as CaseID)
        try bench.hear(talk("K-1", at: "2026-11-23T10:30+01:00", version: 2), from: .callback, about: "K-1" as CaseID)
        #expect(try spoken(bench) == "2026-11-23T11:00+01:00")
    }
}
