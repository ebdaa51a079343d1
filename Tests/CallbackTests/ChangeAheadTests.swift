import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

@Suite("The call before a change that is known")
struct ChangeAheadTests {
    private func register(_ bench: CallbackBench, before: Timestamp) throws {
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-1", received: .tuesdayMorning, channel: .ownObservation, kind: .preventiveContact,
                route: .callback, assigned: "P-1", about: [], canBeWrittenTo: true, isHistory: false, before: before),
            from: .intake, about: "K-1" as CaseID)
    }

    @Test("R-019 the call is owed before the day of the change begins, and aimed at a week ahead of it")
    func aWeekAhead() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2027-02-01T00:00+01:00")
        let owed = try #require(try bench.said(CallOwed.self).first)
        #expect(owed.limit.due == "2027-02-01T00:00+01:00" && owed.limit.rule == .agreed)
        // 25 January is a Monday.
        #expect(owed.target.due == "2027-01-25T16:00+01:00" && owed.assigned == "P-1")
        #expect(try bench.told == ["owed: P-1"])
    }

    @Test("R-019 a change that is near is rung about as soon as the unit rings otherwise, and still before it")
    func near() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2026-11-27T00:00+01:00")
        let owed = try #require(try bench.said(CallOwed.self).first)
        #expect(owed.limit.due == "2026-11-27T00:00+01:00")
        #expect(owed.target.due > .tuesdayMorning && owed.target.due <= owed.limit.due)
        // Tomorrow already: the day's beginning is all there is.
        let other = try CallbackBench.small()
        try register(other, before: "2026-11-25T00:00+01:00")
        let tomorrow = try #require(try other.said(CallOwed.self).first)
        #expect(tomorrow.target.due == tomorrow.limit.due && tomorrow.limit.due == "2026-11-25T00:00+01:00")
    }

    @Test("R-019 a unit that rings about complaints only rings before a change too, and hears when it did not")
    func whateverThePolicy() throws {
        let bench = try CallbackBench.small(settings: [
            "policy": ["kinds": ["complaint"]]
        ])
        try register(bench, before: "2026-11-27T00:00+01:00")
        #expect(try bench.said(CallOwed.self).count == 1)
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
    }
}
