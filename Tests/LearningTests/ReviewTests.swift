import CaseModel
import LearningCore
import Testing

@Suite struct `A learning review` {
    let now: Timestamp = "2026-11-23T10:00+01:00"
    static let whole = Review.Conclusion(hasCause: true, hasRecurrence: true, isChecked: true)
    let later: Timestamp = "2026-11-25T16:00+01:00"

    private func answered(_ count: Int) throws -> Review {
        try (1...5).prefix(count).reduce(Review.ready) { review, step in
            try review.transition(.answer(step: step, isEmpty: false), at: now)
        }
    }

    @Test("R-113 learning does not begin while somebody is waited for")
    func waits() {
        for input in [Review.Input.answer(step: 1, isEmpty: false), .addFinding, .close(Self.whole)] {
            #expect(throws: ReviewRefusal.somebodyIsWaitedFor) {
                try Review.waits(until: later).transition(input, at: now)
            }
        }
    }

    @Test("R-113 a silence elsewhere never stops learning for good: the end date opens it")
    func opensAtTheEndDate() throws {
        #expect(try Review.waits(until: later).transition(.timePassed, at: now) == .waits(until: later))
        #expect(try Review.waits(until: later).transition(.timePassed, at: later) == .ready)
        #expect(try Review.waits(until: later).transition(.readiness(until: nil), at: now) == .ready)
        #expect(try Review.ready.transition(.readiness(until: later), at: now) == .waits(until: later))
        #expect(try Review.ready.transition(.readiness(until: now), at: now) == .ready, "a wait that has ended is none")
        #expect(try Review.waits(until: later).transition(.readiness(until: now), at: now) == .ready)
    }

    @Test(
        "R-108 R-109 R-110 R-111 R-112 the five steps are answered in their order, none before the one in front of it",
        arguments: 1...5)
    func inOrder(step: Int) throws {
        let review = try answered(step - 1)
        #expect(try review.transition(.answer(step: step, isEmpty: false), at: now) == .underWay(answered: step))
        for other in (step + 1)..<7 {
            let refusal: ReviewRefusal = other > 5 ? .noSuchStep : .stepOutOfOrder
            #expect(throws: refusal) { try review.transition(.answer(step: other, isEmpty: false), at: now) }
        }
        #expect(throws: ReviewRefusal.emptyAnswer) {
            try review.transition(.answer(step: step, isEmpty: true), at: now)
        }
    }

    @Test("R-112 a review closes only when all five steps are answered", arguments: 0...4)
    func closesWhenAnswered(count: Int) throws {
        let review = try answered(count)
        #expect(throws: ReviewRefusal.stepsMissing) { try review.transition(.close(Self.whole), at: now) }
        #expect(try answered(5).transition(.close(Self.whole), at: now) == .closed)
    }

    @Test("R-114 R-115 R-116 it closes only when it was said why, how often, and whether we saw right")
    func closesWhenSaid() throws {
        let review = try answered(5)
        func said(_ cause: Bool, _ recurrence: Bool, _ check: Bool) -> Review.Input {
            .close(Review.Conclusion(hasCause: cause, hasRecurrence: recurrence, isChecked: check))
        }
        #expect(throws: ReviewRefusal.checkMissing) { try review.transition(said(false, false, false), at: now) }
        #expect(throws: ReviewRefusal.causeMissing) { try review.transition(said(false, false, true), at: now) }
        #expect(throws: ReviewRefusal.recurrenceMissing) { try review.transition(said(true, false, true), at: now) }
        #expect(try review.transition(said(true, true, true), at: now) == .closed)
    }

    @Test("R-112 R-113 a closed review goes on where it ended, with a reason, and not while somebody is waited for")
    func reopens() throws {
        func reopen(_ hasReason: Bool, _ isWaitedFor: Bool) -> Review.Input {
            .reopen(hasReason: hasReason, isWaitedFor: isWaitedFor)
        }
        #expect(try Review.closed.transition(reopen(true, false), at: now) == .underWay(answered: 5))
        #expect(throws: ReviewRefusal.reopeningWithoutReason) {
            try Review.closed.transition(reopen(false, false), at: now)
        }
        #expect(throws: ReviewRefusal.somebodyIsWaitedFor) {
            try Review.closed.transition(reopen(true, true), at: now)
        }
        #expect(throws: ReviewRefusal.notClosed) { try answered(5).transition(reopen(true, false), at: now) }
    }

    @Test func `an earlier answer may be written anew without losing the later ones`() throws {
        #expect(try answered(4).transition(.answer(step: 2, isEmpty: false), at: now) == .underWay(answered: 4))
    }

    @Test func `a closed review stays as it is`() throws {
        #expect(try Review.closed.transition(.readiness(until: later), at: now) == .closed)
        #expect(throws: ReviewRefusal.alreadyClosed) { try Review.closed.transition(.addFinding, at: now) }
    }

    @Test func `a red step, an objection, a handing-on and a missed call call for a review`() {
        let policy = ReviewPolicy(samplePerMille: 0)
        #expect(policy.cause(.stepDecided(.red), in: "K-1") == .redStep)
        #expect(policy.cause(.stepDecided(.yellow), in: "K-1") == nil)
        #expect(policy.cause(.objected, in: "K-1") == .objection)
        #expect(policy.cause(.handedOn, in: "K-1") == .formal)
        #expect(policy.cause(.callMissed, in: "K-1") == .missedCall)
        #expect(policy.cause(.closed, in: "K-1") == nil)
    }

    @Test func `of cases that call for nothing as many are drawn as the policy says, and always the same`() {
        let policy = ReviewPolicy(samplePerMille: 100)
        let cases = (0..<5000).map { CaseID(unchecked: "K-\($0)X\($0 * 7919)") }
        let drawn = cases.filter(policy.isDrawn)
        #expect((400...600).contains(drawn.count))
        #expect(cases.filter(policy.isDrawn) == drawn)
        #expect(policy.cause(.closed, in: drawn[0]) == .sampled)
        #expect(cases.filter(ReviewPolicy(samplePerMille: 1000).isDrawn).count == cases.count)
    }

    @Test("R-113 the meeting of a review lies after all waiting")
    func meetings() throws {
        #expect(throws: ReviewRefusal.meetingWhileWaiting) {
            try Review.waits(until: later).transition(.meet(at: later.adding(hours: -1)), at: now)
        }
        #expect(try Review.waits(until: later).transition(.meet(at: later), at: now) == .waits(until: later))
        #expect(throws: ReviewRefusal.meetingInThePast) { try Review.ready.transition(.meet(at: now), at: now) }
    }
}
