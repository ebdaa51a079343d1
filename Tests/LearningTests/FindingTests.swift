import CaseModel
import LearningCore
import Testing

@Suite struct `A finding` {
    let now: Timestamp = "2026-11-23T10:00+01:00"
    let due: Timestamp = "2026-12-01T12:00+01:00"
    let policy = Finding.Policy(nearDueDays: 3, effectDays: 90, reopenedDays: 14)

    private func step(_ finding: Finding, _ input: Finding.Input, at moment: Timestamp) throws -> Finding.Decision {
        try finding.transition(input, under: policy, at: moment)
    }

    private var open: Finding { Finding(due: due, since: now) }
    private var done: Finding { Finding(state: .done, due: due, since: now) }

    @Test("R-117 its owner is told when the day is near and once more when it has passed, and then no more")
    func chased() throws {
        #expect(open.nextWake(under: policy) == "2026-11-28T12:00+01:00")
        #expect(try step(open, .timePassed, at: "2026-11-28T11:59+01:00").tell == nil)
        let near = try step(open, .timePassed, at: "2026-11-28T12:00+01:00")
        #expect(near.tell == .nearDue)
        #expect(try step(near.next, .timePassed, at: "2026-11-29T12:00+01:00").tell == nil)
        #expect(near.next.nextWake(under: policy) == due)
        let passed = try step(near.next, .timePassed, at: due)
        #expect(passed.tell == .overdue)
        #expect(passed.next.nextWake(under: policy) == nil)
        #expect(try step(passed.next, .timePassed, at: "2027-01-01T12:00+01:00").tell == nil)
    }

    @Test func `a day that had passed before anybody was told is told of as passed, once`() throws {
        let passed = try step(open, .timePassed, at: "2026-12-05T12:00+01:00")
        #expect(passed.tell == .overdue)
        #expect(try step(passed.next, .timePassed, at: "2026-12-06T12:00+01:00").tell == nil)
    }

    @Test("R-117 whoever finishes or gives up a finding says what was done", arguments: [FindingState.done, .dropped])
    func finishing(state: FindingState) throws {
        #expect(throws: FindingRefusal.nothingSaid) { try step(open, .advance(state, isSaid: false), at: now) }
        #expect(try step(open, .advance(state, isSaid: true), at: due).next.state == state)
        #expect(throws: FindingRefusal.alreadyFinished) {
            try step(Finding(state: state, due: due, since: now), .advance(.underWay, isSaid: true), at: now)
        }
    }

    @Test func `nobody can say of a finding that it works; only time can`() throws {
        #expect(throws: FindingRefusal.cannotBeSaid) { try step(open, .advance(.effective, isSaid: true), at: now) }
        #expect(try step(done, .timePassed, at: "2027-02-21T09:59+01:00").next.state == .done)
        #expect(try step(done, .timePassed, at: "2027-02-21T10:00+01:00").next.state == .effective)
    }

    @Test("R-117 the same cause in a complaint from after the change opens it again, one from before does not")
    func cameAgain() throws {
        let again: Timestamp = "2026-12-16T00:00+01:00"
        #expect(try step(done, .sameCause(received: "2026-11-23T09:59+01:00", by: again), at: due).next == done)
        for state in [FindingState.done, .effective] {
            let finding = Finding(state: state, due: due, since: now)
            let next = try step(finding, .sameCause(received: now, by: again), at: due).next
            #expect(next.state == .open && next.reopenings == 1 && next.round == 2 && next.told == nil)
            #expect(next.due == again)
        }
        #expect(try step(open, .sameCause(received: now, by: again), at: due).next == open)
    }

    @Test func `a moved day is another promise, told of anew`() throws {
        let told = Finding(state: .underWay, due: due, told: .overdue, since: now)
        #expect(throws: FindingRefusal.moveWithoutReason) {
            try step(told, .move(due: "2026-12-20T12:00+01:00", hasReason: false), at: due)
        }
        #expect(throws: FindingRefusal.dueInThePast) { try step(told, .move(due: due, hasReason: true), at: due) }
        let moved = try step(told, .move(due: "2026-12-20T12:00+01:00", hasReason: true), at: due).next
        #expect(moved.round == 2 && moved.told == nil && moved.state == .underWay)
    }
}
