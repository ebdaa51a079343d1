import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Testing
import Wire

@Suite("What a unit has promised")
struct PolicyTests {
    @Test("R-032 R-033 by default it aims at the same day and promises 24 hours of opening time")
    func defaults() throws {
        let promise = try Policy().promise(since: .tuesdayMorning)
        #expect(promise.target.due == .tuesdayClosing)
        #expect(promise.limit.due == "2026-11-25T10:00+01:00")
        #expect(promise.limit.rule == .workingDay)
    }

    @Test("R-033 a unit that promises two days has its limit after two days")
    func twoDays() throws {
        let promise = try Policy(limit: .twoDays).promise(since: .tuesdayMorning)
        #expect(promise.limit.due == "2026-11-27T00:00+01:00")
    }

    @Test("R-033 nobody is aimed at a moment after the limit", arguments: [DeadlineRule.sameDay, .elapsed])
    func aimedInTime(limit: DeadlineRule) throws {
        let promise = try Policy(target: .twoWorkingDays, limit: limit).promise(since: .tuesdayMorning)
        #expect(promise.target == promise.limit && promise.limit.rule == limit)
        // On a Saturday the same day comes to Monday's closing, and 24 hours have passed by Sunday.
        let weekend = try Policy(limit: .elapsed).promise(since: "2026-11-21T10:00+01:00")
        #expect(weekend.target.due == "2026-11-22T10:00+01:00")
    }

    @Test("R-034 each unit's policy is its own, and all others have the municipality's")
    func units() {
        let book = PolicyBook(general: Policy(), units: ["U-2": Policy(limit: .elapsed)])
        #expect(book.policy(of: "U-2").limit == .elapsed)
        #expect(book.policy(of: "U-1") == Policy())
    }

    @Test("R-041 another talk is owed at the moment agreed, with a little grace")
    func agreed() throws {
        let promise = try Policy().nextTalkPromise(since: .tuesdayMorning, agreed: "2026-11-30T13:00+01:00")
        #expect(promise.target.due == "2026-11-30T13:00+01:00")
        #expect(promise.limit.due == "2026-11-30T13:15+01:00")
        #expect(promise.limit.rule == .agreed)
    }

    @Test("R-041 another talk without a moment follows the policy")
    func notAgreed() throws {
        let promise = try Policy().nextTalkPromise(since: .tuesdayMorning, agreed: nil)
        #expect(promise.limit.due == "2026-11-26T17:00+01:00")
        #expect(promise.limit.rule == .twoWorkingDays)
    }

    @Test func `the copy leaves before closing time on the next working day`() throws {
        #expect(try Policy().copyBy(filed: "2026-11-27T14:00+01:00") == "2026-11-30T16:00+01:00")
    }

    @Test func `a number nobody could keep is named`() {
        #expect(Policy().fault == nil)
        #expect(Policy(copyWorkingDays: 0).fault == "copyWorkingDays")
        #expect(Policy(nearTargetMinutes: 0).fault == "nearTargetMinutes")
    }

    /// What `--check-config` says of what an operator has written, laid over the defaults as at a start.
    private func refused(_ written: JSON) throws -> String? {
        let settings = try Configuration.merge(written, over: CallbackService.defaults, at: "callback.json")
        do { try CallbackService.check(settings, in: DataFolder("/nowhere")) } catch {
            return (error as? ConfigurationFault)?.description ?? "\(error)"
        }
        return nil
    }

    @Test func `a policy that a start would refuse is refused before, with the values that can stand there`() throws {
        #expect(
            try refused(["policy": ["limit": "Q"]])
                == "policy: json.bad_value at limit; one of E, W, S, 2D, 2W")
        #expect(
            try refused(["units": ["U-1": ["profile": "aarhus"]]])
                == "units: U-1: json.bad_value at profile; one of kl, kbh")
        #expect(
            try refused(["policy": ["escalation": ["missed": ["boss"]]]])
                == "policy: json.bad_value at escalation.missed[0]; one of handler, leader, head, director")
        #expect(
            try refused(["policy": ["hours": ["monday": ["8-16"]]]])
                == "policy: json.bad_value at hours.monday[0]; hours as 08:00-16:00, in order, on at least one day")
        #expect(
            try refused(["units": ["Jobcenter Nord": ["limit": "E"]]])
                == "units: Jobcenter Nord: not a unit's identifier")
    }

    @Test func `a number nobody could keep is refused before a start, with those that can be kept`() throws {
        #expect(
            try refused(["policy": ["copyWorkingDays": 0]])
                == "policy: copyWorkingDays is out of range; from 1 to 20")
        #expect(
            try refused(["policy": ["escalation": ["longMissedWorkingDays": 1]]])
                == "policy: escalation.longMissedWorkingDays is out of range; from 2 to 40")
        #expect(
            try refused(["units": ["U-1": ["escalation": ["missed": ["handler"]]]]])
                == "units: U-1: escalation.missed must name somebody, and of a broken promise somebody above handler")
    }

    @Test func `what a unit may promise passes`() throws {
        #expect(try refused([:]) == nil)
        let friday: JSON = ["hours": ["friday": ["08:00-12:00"]]]
        #expect(try refused(["policy": ["limit": "2D"], "units": ["U-1": friday]]) == nil)
    }
}
