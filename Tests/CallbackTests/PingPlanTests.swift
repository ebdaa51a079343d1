import CallbackCore
import CaseModel
import Testing

@Suite("When somebody is told that a call is owed")
struct PingPlanTests {
    private func moments(_ plan: PingPlan) -> [PingStage: Timestamp] {
        Dictionary(uniqueKeysWithValues: plan.pings.map { ($0.stage, $0.at) })
    }

    @Test("R-036 first a word that it is owed, then reminders, then the leader, then the leader's leader")
    func stages() throws {
        let plan = try PingPlan(.tuesday, registered: .tuesdayMorning, policy: Policy())
        #expect(plan.pings.map(\.stage) == PingStage.allCases.filter { $0 != .wished })
        #expect(
            moments(plan) == [
                .owed: "2026-11-24T10:00+01:00", .nearTarget: "2026-11-24T15:00+01:00",
                .nearLimit: "2026-11-25T08:00+01:00", .missed: "2026-11-25T10:00+01:00",
                .stillMissed: "2026-11-26T10:00+01:00", .longMissed: "2026-11-27T10:00+01:00",
            ])
    }

    @Test("R-036 a complaint of Saturday is told on Monday, and reminded while there is still time to ring")
    func weekend() throws {
        let saturday: Timestamp = "2026-11-21T12:00+01:00"
        let plan = try PingPlan(.promise(since: saturday), registered: saturday, policy: Policy())
        #expect(
            moments(plan) == [
                .owed: "2026-11-23T08:00+01:00", .nearTarget: "2026-11-23T15:00+01:00",
                .nearLimit: "2026-11-23T14:00+01:00", .missed: "2026-11-24T08:00+01:00",
                .stillMissed: "2026-11-25T08:00+01:00", .longMissed: "2026-11-26T08:00+01:00",
            ])
    }

    @Test("R-036 a limit that passes at night is told in the morning")
    func night() throws {
        let policy = Policy(limit: .elapsed)
        let friday: Timestamp = "2026-11-20T14:30+01:00"
        let plan = try PingPlan(.promise(since: friday, by: policy), registered: friday, policy: policy)
        #expect(
            moments(plan) == [
                .owed: friday, .missed: "2026-11-23T08:00+01:00", .stillMissed: "2026-11-24T08:00+01:00",
                .longMissed: "2026-11-25T08:00+01:00",
            ])
    }

    @Test("R-036 what was past when the case was registered is not told; the rest still is")
    func registeredLate() throws {
        let plan = try PingPlan(.tuesday, registered: "2026-11-25T09:00+01:00", policy: Policy())
        #expect(plan.pings.map(\.stage) == [.owed, .missed, .stillMissed, .longMissed])
        let tooLate = try PingPlan(.tuesday, registered: "2026-11-27T09:00+01:00", policy: Policy())
        #expect(
            moments(tooLate) == [
                .owed: "2026-11-27T09:00+01:00", .stillMissed: "2026-11-30T09:00+01:00",
                .longMissed: "2026-12-01T09:00+01:00",
            ])
    }

    @Test("R-043 when the hour begins that the citizen has asked for, whoever is to ring is told, if it lies ahead")
    func wished() throws {
        func told(_ wish: CallWish, since: Timestamp? = nil) throws -> PingPlan.Ping? {
            try PingPlan(.tuesday, registered: .tuesdayMorning, wish: wish, since: since, policy: Policy()).pings
                .first { $0.stage == .wished }
        }
        let afternoon = try #require(try told(CallWish(from: "14:00", to: "15:30")))
        #expect(afternoon.at == "2026-11-24T14:00+01:00" && afternoon.validUntil == "2026-11-24T15:30+01:00")
        #expect(try told(CallWish(days: [.wednesday]))?.at == "2026-11-25T08:00+01:00")
        // The hour is now, or after the limit, or never within opening hours: nothing is told that is not true.
        #expect(try told(CallWish(from: "09:00", to: "12:00")) == nil)
        #expect(try told(CallWish(days: [.friday])) == nil)
        #expect(try told(CallWish(from: "20:00", to: "22:00")) == nil)
        #expect(try told(CallWish(from: "14:00", to: "15:30"), since: "2026-11-24T14:10+01:00") == nil)
        #expect(try told(CallWish(needsAnnouncedHour: true)) == nil)
        #expect(try told(CallWish(from: "14:00", to: "15:30", needsAnnouncedHour: true)) == afternoon)
    }

    @Test(
        "R-036 whatever is promised and whenever it is registered, everything is told in opening time",
        arguments: UInt64(0)..<500)
    func alwaysOpen(seed: UInt64) throws {
        var chance = Seeded(seed)
        let since = Timestamp("2025-12-01T00:00Z").adding(seconds: .random(in: 0..<400 * 86_400, using: &chance))
        let registered = since.adding(seconds: .random(in: 0..<6 * 86_400, using: &chance))
        let policy = Policy(
            target: DeadlineRule.allCases.randomElement(using: &chance) ?? .sameDay,
            limit: DeadlineRule.allCases.randomElement(using: &chance) ?? .workingDay,
            profile: CalendarProfile.allCases.randomElement(using: &chance) ?? .kl,
            nearTargetMinutes: .random(in: 1...600, using: &chance),
            nearLimitMinutes: .random(in: 1...1200, using: &chance))
        let promise = CallPromise.promise(since: since, by: policy)
        let pings = try PingPlan(promise, registered: registered, policy: policy).pings
        for ping in pings {
            #expect(try policy.calendar.isOpen(at: ping.at), "seed \(seed) \(ping.stage)")
            #expect(ping.at >= registered && ping.at < ping.validUntil, "seed \(seed) \(ping.stage)")
        }
        #expect(Set(pings.map(\.stage)).count == pings.count)
        // Whatever else falls away, somebody above always hears of it in the end.
        #expect(pings.last?.stage == .longMissed)
        for ping in pings where [.missed, .stillMissed, .longMissed].contains(ping.stage) {
            #expect(ping.at >= promise.limit.due, "seed \(seed): nobody is told on before the limit")
        }
    }
}
