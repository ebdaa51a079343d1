import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Store
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
        #expect(owed.limit.due == "2027-02-01T00:00+01:00" && owed.limit.rule == .beforeChange)
        #expect(owed.reason == .beforeChange)
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

    @Test("R-019 R-036 the call before a change is told of by moments of its own, and after it goes upwards")
    func stages() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2027-02-01T00:00+01:00")
        try bench.wait(until: "2027-02-03T09:00+01:00")
        let said = try bench.said(Pinged.self)
        #expect(said.map(\.stage) == [.owed, .nearTarget, .nearLimit, .missed, .stillMissed, .longMissed])
        #expect(said.allSatisfy { $0.reason == .beforeChange })
        // Eight opening hours before the end of Sunday: Friday's seven, and Thursday's last.
        #expect(try bench.pinged(.nearLimit) == "2027-01-28T16:00+01:00")
        #expect(try bench.told.contains("missed: P-1 P-2") && bench.said(CallMissed.self).count == 1)
    }

    @Test("R-037 before a change nobody writes of a complaint, and a word to a colleague is no call")
    func ownAct() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2026-12-01T00:00+01:00")
        #expect(try bench.owed().obligations.isEmpty)
        try bench.hear(
            HandedOn(
                case: "K-1", handover: "H-1", recipient: "P-9", received: .tuesdayMorning,
                acknowledgeBy: .wednesdayMorning), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls.map(\.state) == [.awaited])
        _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls.map(\.state) == [.awaited])
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        let calls = try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls
        #expect(Set(calls.map { "\($0.reason) \($0.state)" }) == ["beforeChange documented", "newTalk awaited"])
        try bench.wait(until: "2026-12-04T12:00+01:00")
        #expect(try bench.said(CallMissed.self).allSatisfy { $0.limit.rule != .beforeChange })
    }

    @Test("R-044 an hour agreed for it is moved without moving the change")
    func hourMoved() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2026-12-01T00:00+01:00")
        let made = try bench.ask(
            Appoint(case: "K-1", at: "2026-11-26T10:00+01:00", form: .call, notice: .phone), as: .caseworker)
        _ = try bench.ask(
            ChangeAppointment(
                case: "K-1", appointment: made.appointment, at: "2026-11-27T10:00+01:00", notice: .phone, reason: "Syg."
            ),
            as: .caseworker)
        let calls = try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls
        #expect(calls.map(\.limit.due) == ["2026-12-01T00:00+01:00"] && calls.map(\.reason) == [.beforeChange])
    }

    @Test("R-034 how far ahead it is aimed is the unit's policy, also when owed; the change stays where it is")
    func policy() throws {
        let bench = try CallbackBench.small(settings: ["policy": ["changeTargetDays": 14]])
        try register(bench, before: "2027-02-01T00:00+01:00")
        let owed = try #require(try bench.said(CallOwed.self).first)
        #expect(owed.target.due == "2027-01-18T16:00+01:00")
        try bench.restart(settings: ["policy": ["changeTargetDays": 3, "limit": "2W"]])
        let row = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first)
        // 29 January is a Friday.
        #expect(row.target.due == "2027-01-29T15:00+01:00" && row.limit.due == "2027-02-01T00:00+01:00")
        #expect(throws: (any Error).self) {
            try CallbackBench.small(settings: ["policy": ["changeTargetDays": 0]])
        }
        let tried = try bench.ask(TryPolicy(year: 2026, unit: nil, policy: Policy()))
        #expect(tried.tried.dueByDay == ["2027-01-31": 1] && tried.tried.missed == 0)
    }

    @Test("R-035 R-019 whoever cannot be reached before a change is asked in writing, and that letter knows why")
    func unanswered() throws {
        let bench = try CallbackBench.small()
        try register(bench, before: "2026-12-11T00:00+01:00")
        try bench.tryInVain(as: .caseworker)
        #expect(try bench.said(CallUnanswered.self).map(\.reason) == [.beforeChange])
    }

    /// A file as release 14 of its tables left it: a call before a change, as it stood then, and a talk at an hour agreed.
    private static func write(_ path: String) throws {
        let database = try Database(path: path)
        try Migrations.apply(Array(CallbackService.declaration.migrations.prefix(14)), to: database)
        try database.script(
            """
            INSERT INTO case_file (case_id, unit, received, channel, route, assigned)
            VALUES ('K-1', 'U-1', 0, 'ownObservation', 'callback', 'P-1'), ('K-2', 'U-1', 0, 'phone', 'callback', 'P-1');
            INSERT INTO call (callback, case_id, reason, assigned, since, registered, target_rule, target_profile,
                   target_edition, target_due, limit_rule, limit_profile, limit_edition, limit_due, state)
            VALUES ('C-1', 'K-1', 'firstContact', 'P-1', 0, 0, 'A', 'kl', 1, 1801000000000, 'A', 'kl', 1, 1801436400000,
                    'awaited'),
                   ('C-2', 'K-2', 'newTalk', 'P-1', 0, 0, 'A', 'kl', 1, 1801000000000, 'A', 'kl', 1, 1801436400000,
                    'awaited');
            INSERT INTO obligation (obligation, case_id, kind, owner, arose, due, state, callback)
            VALUES ('G-1', 'K-1', 'appointment', 'P-1', 0, 1801000000000, 'open', 'C-1');
            INSERT INTO chase (obligation, stage, due, valid_until, fate)
            VALUES ('G-1', 'near', 1, 2, 'untold');
            INSERT INTO appointment (appointment, case_id, callback, form, state, obligation)
            VALUES ('E-1', 'K-1', 'C-1', 'call', 'open', 'G-1');
            INSERT INTO appointment_change (appointment, version, at, made_by, made_at)
            VALUES ('E-1', 1, 1801000000000, 'P-1', 0);
            """)
    }

    @Test func `a call before a change in an older file has a clock of its own from now on`()
        throws
    {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        try Self.write(path)
        let bench = try CallbackBench.small(file: path)
        #expect(try bench.database.isSound())
        let calls = try ["K-1", "K-2"].flatMap { try bench.ask(ShowCalls(case: $0), as: .leader).calls }
        #expect(calls.map(\.reason) == [.beforeChange, .newTalk])
        #expect(calls.map(\.limit.rule) == [.beforeChange, .agreed])
        #expect(try bench.open(.appointment).map(\.obligation) == ["G-1"])
    }
}

extension ServiceBench<CallbackService> {
    /// When that stage was told of.
    fileprivate func pinged(_ stage: PingStage) throws -> Timestamp? {
        try database.first(
            "SELECT due FROM ping WHERE stage = :stage AND fate = 'told'", ["stage": .text(stage.rawValue)]
        ) { Timestamp(milliseconds: $0.integer("due")) }
    }
}
