import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite("A known change that is put off")
struct ChangeMovedTests {
    private func register(_ bench: CallbackBench, before: Timestamp) throws {
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-1", received: .tuesdayMorning, channel: .ownObservation, kind: .preventiveContact,
                route: .callback, assigned: "P-1", about: [], canBeWrittenTo: true, isHistory: false, before: before),
            from: .intake, about: "K-1" as CaseID)
    }

    @Test("R-019 a change that is put off takes its call along, and one that is missed has time again")
    func putOff() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2026-11-27T00:00+01:00")
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
        try bench.hear(
            ChangeMoved(case: "K-1", before: "2027-02-01T00:00+01:00"), from: .intake, about: "K-1" as CaseID)
        let row = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first)
        #expect(row.limit.due == "2027-02-01T00:00+01:00" && row.target.due == "2027-01-25T16:00+01:00")
        #expect(row.state == .awaited && row.reason == .beforeChange)
        try bench.wait(until: "2027-01-28T17:00+01:00")
        #expect(try bench.told.suffix(2) == ["nearTarget: P-1", "nearLimit: P-1"])
        #expect(try bench.said(CallLimitChanged.self).map(\.limit.due) == ["2027-02-01T00:00+01:00"])
        // A later policy reckons it by the new day, not by the old.
        try bench.restart(settings: ["policy": ["changeTargetDays": 3]])
        let again = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first)
        #expect(again.limit.due == "2027-02-01T00:00+01:00")
    }

    @Test(
        "R-019 nobody is late for an aim that was never ahead: a change that comes sooner gives what the unit gives anyway"
    )
    func sooner() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2027-02-01T00:00+01:00")
        try bench.wait(until: "2026-11-30T10:00+01:00")
        try bench.hear(
            ChangeMoved(case: "K-1", before: "2026-12-04T00:00+01:00"), from: .intake, about: "K-1" as CaseID)
        func target() throws -> Timestamp? {
            try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first?.target.due
        }
        // A week ahead was the 27th; a working day from now is what any call has.
        #expect(try target() == "2026-12-01T10:00+01:00")
        try bench.restart(settings: ["policy": ["nearLimitMinutes": 180]])
        #expect(try target() == "2026-12-01T10:00+01:00", "another policy puts no aim into the past")
        try bench.restart(settings: ["policy": ["changeTargetDays": 2]])
        #expect(try target() == "2026-12-02T16:00+01:00")
        // Tomorrow: what is left of today.
        try bench.hear(
            ChangeMoved(case: "K-1", before: "2026-12-01T00:00+01:00"), from: .intake, about: "K-1" as CaseID)
        #expect(try target() == "2026-11-30T16:00+01:00")
    }
}
