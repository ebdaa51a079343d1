import CallbackCore
import CaseModel
import Testing

@Suite("What a filed conversation means for the calls of its case")
struct SettlementTests {
    private let noon: Timestamp = "2026-11-24T12:00+01:00"

    @Test("R-032 the talk keeps the promise from the moment the citizen was reached")
    func kept() throws {
        let settlement = try Settlement.of(.ending(.solved, spokenAt: "2026-11-24T11:30+01:00"), [.first])
        #expect(settlement.fulfilled == "C-1")
        #expect(settlement.spokenAt == "2026-11-24T11:30+01:00")
        #expect(settlement.callback == .documented("N-1"))
        #expect(settlement.nextTalk == nil)
        #expect(settlement.copyBy == "2026-11-25T16:00+01:00")
    }

    @Test func `where no call is owed, none can be recorded`() {
        #expect(throws: CallbackRefusal.nothingOwed) { try Settlement.of(.ending(.solved), []) }
    }

    @Test("R-041 another talk is owed anew, from this talk on")
    func nextTalk() throws {
        let settlement = try Settlement.of(.ending(.newTalk, nextTalkAt: "2026-11-30T13:00+01:00"), [.first])
        #expect(settlement.callback == .documented("N-1"))
        #expect(settlement.nextTalk?.since == noon)
        #expect(settlement.nextTalk?.limit.due == "2026-11-30T13:15+01:00")
    }

    @Test("R-074 a talk answers the objection first, and takes the place of a talk agreed before it")
    func objectionFirst() throws {
        let agreed = OwedCall(
            id: "C-0", reason: .newTalk, callback: .awaited(.promise(since: .tuesdayMorning)), attempts: 0)
        let settlement = try Settlement.of(
            .ending(.solved), [agreed, .objection(since: "2026-11-24T11:00+01:00")])
        #expect(settlement.fulfilled == "C-2")
        #expect(settlement.answersObjections)
        #expect(settlement.calledOff == ["C-0"])
    }

    @Test("R-074 a talk from before the objection does not answer it")
    func talkBeforeObjection() throws {
        let calls = [OwedCall.first, .objection(since: "2026-11-24T11:00+01:00")]
        let settlement = try Settlement.of(.ending(.solved, spokenAt: "2026-11-24T10:30+01:00"), calls)
        #expect(settlement.fulfilled == "C-1")
        #expect(!settlement.answersObjections)
        #expect(settlement.calledOff.isEmpty)
        #expect(throws: CallbackRefusal.spokenBeforeOwed) {
            try Settlement.of(.ending(.solved, spokenAt: "2026-11-24T10:30+01:00"), [calls[1]])
        }
    }

    @Test("R-074 an objection is answered by a talk, not by giving up")
    func objectionNotGivenUp() {
        let call = OwedCall(
            id: "C-2", reason: .objection, callback: .overdue(.tuesday), attempts: 7)
        #expect(throws: CallbackRefusal.objectionNeedsTalk) { try Settlement.of(.ending(.notReached), [call]) }
    }

    @Test func `giving up takes the policy's attempts`() throws {
        func tried(_ attempts: Int) -> OwedCall {
            OwedCall(id: "C-1", reason: .firstContact, callback: .overdue(.tuesday), attempts: attempts)
        }
        #expect(throws: CallbackRefusal.tooFewAttempts) { try Settlement.of(.ending(.notReached), [tried(2)]) }
        #expect(try Settlement.of(.ending(.notReached), [tried(3)]).callback == .unreached("N-1"))
    }

    @Test func `a clock that was set back does not make a talk impossible to file`() throws {
        let settlement = try Settlement.of(.ending(.solved), [.first], at: "2026-11-24T09:00+01:00")
        #expect(settlement.spokenAt == .tuesdayMorning)
    }

    @Test("R-074 objections that come while one is owed a call are answered by the same call")
    func oneCall() {
        #expect(ObjectionRules.answeringCall(among: [.first, .objection(since: .tuesdayMorning)]) == "C-2")
        #expect(ObjectionRules.answeringCall(among: [.first]) == nil)
    }
}
