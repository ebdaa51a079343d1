import CallbackCore
import CaseModel
import Testing

@Suite("Obligations beside calls")
struct ObligationTests {
    private static let policy = Policy()
    private static let due: Timestamp = "2026-11-25T16:00+01:00"

    @Test(arguments: ObligationKind.allCases)
    func `each is fulfilled once, and what is over is not owed again`(kind: ObligationKind) throws {
        let owed = Obligation(kind, owner: "P-1", due: Self.due)
        let done = try owed.fulfilled(by: "P-1", at: .tuesdayMorning)
        #expect(done.state == .fulfilled(at: .tuesdayMorning, by: "P-1"))
        #expect(throws: CallbackRefusal.obligationSettled) { try done.fulfilled(by: "P-2", at: Self.due) }
        #expect(done.lifted(at: Self.due) == done)
        let lifted = owed.lifted(at: .tuesdayMorning)
        #expect(throws: CallbackRefusal.obligationSettled) { try lifted.fulfilled(by: "P-1", at: Self.due) }
        for stage in ChaseStage.allCases {
            #expect(!done.isDue(stage, at: Self.due) && !lifted.isDue(stage, at: .tuesdayMorning))
        }
    }

    @Test func `a reminder is true until it is due, and a chase from then on`() {
        let owed = Obligation(.note, owner: "P-1", due: Self.due)
        #expect(owed.isDue(.near, at: .tuesdayMorning) && !owed.isDue(.missed, at: .tuesdayMorning))
        #expect(!owed.isDue(.near, at: Self.due) && owed.isDue(.missed, at: Self.due))
        #expect(owed.isDue(.stillMissed, at: Self.due))
    }

    @Test func `a note is chased an opening hour before, when it is late, and a working day later`() throws {
        let owed = Obligation(.note, owner: "P-1", due: Self.due)
        let plan = try ChasePlan(owed, arose: .tuesdayMorning, policy: Self.policy)
        #expect(
            plan.chases.map(\.stage) == [.near, .missed, .stillMissed]
                && plan.chases.map(\.at) == [
                    "2026-11-25T15:00+01:00", "2026-11-26T08:00+01:00", "2026-11-27T08:00+01:00",
                ])
    }

    @Test("R-037 a personal receipt is due by the target, told to the caller alone, and silent once the call is missed")
    func personalReceipt() throws {
        let owed = try #require(Self.policy.personalReceipt(for: .tuesday, owner: "P-1", registered: .tuesdayMorning))
        #expect(owed.due == .tuesdayClosing)
        let plan = try ChasePlan(
            owed, arose: .tuesdayMorning, until: CallPromise.tuesday.limit.due, policy: Self.policy)
        #expect(
            plan.chases == [
                .init(stage: .missed, at: "2026-11-25T08:00+01:00", validUntil: .wednesdayMorning)
            ])
        #expect(ChaseStage.missed.asPing(of: .personalReceipt) == .nearLimit)
        let same = Policy(target: .workingDay, limit: .workingDay)
        let both = CallPromise.promise(since: .tuesdayMorning, by: same)
        #expect(same.personalReceipt(for: both, owner: "P-1", registered: .tuesdayMorning) == nil)
    }

    @Test("R-037 of a complaint that is registered after its target a personal receipt is not late at once")
    func personalReceiptOfWhatCameBefore() throws {
        let owed = try #require(
            Self.policy.personalReceipt(for: .tuesday, owner: "P-1", registered: "2026-11-25T08:00+01:00"))
        #expect(owed.due == "2026-11-25T09:00+01:00", "half of what is left until the limit at ten")
        #expect(Self.policy.personalReceipt(for: .tuesday, owner: "P-1", registered: .wednesdayMorning) == nil)
        // Typed on a Saturday: nobody writes before Monday.
        let friday = CallPromise.promise(since: "2026-11-27T11:00+01:00", by: Self.policy)
        let typed = try #require(
            Self.policy.personalReceipt(for: friday, owner: "P-1", registered: "2026-11-28T10:00+01:00"))
        #expect(Copenhagen.day(at: typed.due) == "2026-11-30" && typed.due > "2026-11-30T08:00+01:00")
    }

    @Test("R-039 the employees involved are to hear of the first talk, however it ended, and of no later one")
    func tellInvolved() throws {
        func telling(_ outcome: Outcome, first: Bool = true, _ policy: Policy = Self.policy) throws -> Obligation? {
            try policy.tellInvolved(after: outcome, at: .tuesdayMorning, by: "P-1", isFirstTalk: first)
        }
        for outcome in Outcome.allCases where outcome != .notReached {
            #expect(try telling(outcome)?.due == "2026-11-27T15:00+01:00")
            #expect(try telling(outcome, first: false) == nil)
        }
        #expect(try telling(.notReached) == nil)
        #expect(try telling(.solved, Policy(tellInvolvedWorkingDays: 0)) == nil)
    }

    @Test("R-057 what we said we would do is due by the end of the day that was said; the citizen's part is not chased")
    func agreements() throws {
        let filed: Timestamp = .tuesdayMorning
        let ours = Agreement(what: "Vi skriver", ball: .municipality, by: "2026-11-27")
        #expect(try Self.policy.agreement(ours, by: "P-1", filed: filed)?.due == "2026-11-28T00:00+01:00")
        #expect(try Self.policy.agreement(ours, by: "P-1", filed: filed)?.owner == "P-1")
        let theirs = Agreement(what: "Borgeren sender", ball: .citizen, by: "2026-11-27")
        #expect(try Self.policy.agreement(theirs, by: "P-1", filed: filed) == nil)
        let far = Agreement(what: "Vi skriver", ball: .municipality, by: "2099-01-01")
        #expect(try Self.policy.agreement(far, by: "P-1", filed: filed) == nil)
    }

    @Test("R-057 R-081 what we agreed to without a day is due by the policy's own, and by no day where it has none")
    func agreementsWithoutDay() throws {
        let ours = Agreement(what: "Vi ser på det", ball: .municipality, person: "P-2")
        let owed = try Self.policy.agreement(ours, by: "P-1", filed: .tuesdayMorning)
        #expect(owed?.owner == "P-2" && owed?.due == "2026-12-08T16:00+01:00")
        let none = Policy(agreementWorkingDays: 0)
        #expect(try none.agreement(ours, by: "P-1", filed: .tuesdayMorning) == nil)
        let theirs = Agreement(what: "Borgeren sender", ball: .citizen)
        #expect(try Self.policy.agreement(theirs, by: "P-1", filed: .tuesdayMorning) == nil)
    }

    @Test func `an agreement that stands in the newer version under another number is the same agreement`() {
        let one = Agreement(what: "Vi skriver", ball: .municipality, by: "2026-11-27")
        let two = Agreement(what: "Vi ringer", ball: .municipality, by: "2026-11-30")
        #expect([two, one].kept(from: [one, two]) == [1: 2, 2: 1])
        #expect([one].kept(from: [one, one]) == [1: 1])
        #expect([two].kept(from: [one]) == [:])
    }

    @Test("R-040 C is reached by a talk after the employees have heard of it, and by none before")
    func chain() throws {
        let owed = Obligation(.tellInvolved, owner: "P-1", due: Self.due)
        let told = try owed.fulfilled(by: "P-1", at: .tuesdayClosing)
        func standing(_ talks: [Timestamp], _ telling: Obligation?) -> ABCRow? {
            ABCChain.standing(
                talks: talks.map(ABCChain.Talk.init), telling: telling, told: [], returnBy: nil)
        }
        #expect(standing([], owed) == nil)
        #expect(standing([.tuesdayMorning], owed)?.tellBy == Self.due)
        #expect(standing([.tuesdayMorning, .wednesdayMorning], owed)?.returned == nil)
        #expect(standing([.tuesdayMorning, .wednesdayMorning], told)?.returned == .wednesdayMorning)
        #expect(standing([.tuesdayMorning, .wednesdayMorning], nil)?.returned == .wednesdayMorning)
        #expect(standing([.tuesdayMorning], told)?.told == .tuesdayClosing)
    }

    @Test(
        "R-044 on the red step an agreed hour is not moved before the citizen has been told", arguments: Step.allCases)
    func notice(step: Step) throws {
        let change = ChangeAppointment(
            case: "K-1", appointment: "E-1", at: .wednesdayMorning, notice: nil, reason: "Sygdom")
        let told = ChangeAppointment(
            case: "K-1", appointment: "E-1", at: .wednesdayMorning, notice: .phone, reason: "Sygdom")
        try Appointing.check(told, step: step, at: .tuesdayMorning)
        if step == .red {
            #expect(throws: CallbackRefusal.noticeMissing) {
                try Appointing.check(change, step: step, at: .tuesdayMorning)
            }
        } else {
            try Appointing.check(change, step: step, at: .tuesdayMorning)
        }
        let mute = ChangeAppointment(case: "K-1", appointment: "E-1", at: nil, notice: .phone, reason: " ")
        #expect(throws: CallbackRefusal.changeReasonMissing) {
            try Appointing.check(mute, step: step, at: .tuesdayMorning)
        }
    }

    @Test("R-045 a standing meeting comes again at the same time of day, over the change of the clock too")
    func standing() {
        let calendar = OfficeCalendar(.kl)
        func next(_ moment: Timestamp, _ days: Int, now: Timestamp? = nil) -> Timestamp {
            Appointing.next(after: moment, everyDays: days, in: calendar, now: now ?? moment)
        }
        let before: Timestamp = "2026-10-19T10:00+02:00"
        #expect(next(before, 14) == "2026-11-02T10:00+01:00")
        #expect(next(before, 14, now: "2026-11-20T09:00+01:00") == "2026-11-30T10:00+01:00")
        // Not on Christmas Eve, when the house is closed; in the rhythm that was agreed on.
        #expect(next("2026-12-10T10:00+01:00", 14) == "2027-01-07T10:00+01:00")
        // On a day on which the unit never opens it was agreed on as it is.
        #expect(next("2026-11-28T10:00+01:00", 7) == "2026-12-05T10:00+01:00")
        // A rhythm that meets nothing but holidays ends somewhere.
        #expect(next("2026-12-25T10:00+01:00", 365) > "2027-01-01T10:00+01:00")
    }
}
