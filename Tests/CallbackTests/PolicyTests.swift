import CallbackCore
import CaseModel
import Testing

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
}
