import CaseModel
import Testing
import WellbeingCore

@Suite struct `Asking a leader to look after somebody` {
    let monday: Timestamp = "2026-11-23T16:00+01:00"
    let tuesday: Timestamp = "2026-11-24T16:00+01:00"

    private func after(_ state: Prompt.State, _ input: Prompt.Input, at now: Timestamp) throws -> Prompt.Decision {
        try Prompt.transition(state, input, at: now) { _ in tuesday }
    }

    @Test("R-137 a prompt is asked again when its time has passed, then goes to the leader's leader, then rests")
    func asksAgain() throws {
        let first = try after(.asked(.first, by: monday), .timePassed, at: monday)
        #expect(first.ask == .reminder)
        #expect(first.next == .asked(.reminder, by: tuesday))
        let second = try after(first.next, .timePassed, at: tuesday)
        #expect(second.ask == .escalated)
        let third = try after(second.next, .timePassed, at: tuesday.adding(hours: 100))
        #expect(third.ask == nil)
    }

    @Test func `before its time nobody is asked again`() throws {
        let decision = try after(.asked(.first, by: monday), .timePassed, at: monday.adding(milliseconds: -1))
        #expect(decision.ask == nil)
        #expect(decision.next == .asked(.first, by: monday))
    }

    @Test func `an answer ends the asking, and help may be declined`() throws {
        for answer in [PromptState.offered, .held, .declined] {
            let answered = try after(.asked(.reminder, by: monday), .answered(answer), at: monday)
            #expect(try after(answered.next, .timePassed, at: monday.adding(hours: 1)).ask == nil)
        }
    }

    @Test("R-137 what was offered is asked about when its time has passed, then goes up, and may be offered once more")
    func offerIsAskedAbout() throws {
        let offered = try after(.asked(.first, by: monday), .answered(.offered), at: monday).next
        #expect(offered == .offered(at: monday, .first, by: tuesday))
        #expect(throws: PromptRefusal.alreadyAnswered) { try after(offered, .answered(.offered), at: monday) }
        let reminder = try after(offered, .timePassed, at: tuesday)
        #expect(reminder.ask == .reminder && reminder.next == .offered(at: monday, .reminder, by: tuesday))
        let above = try after(reminder.next, .timePassed, at: tuesday)
        #expect(above.ask == .escalated)
        #expect(try after(above.next, .timePassed, at: tuesday.adding(hours: 100)).ask == nil)
        #expect(try after(above.next, .answered(.held), at: tuesday).next == .held(at: tuesday))
        #expect(
            try after(reminder.next, .answered(.offered), at: tuesday).next
                == .offered(at: tuesday, .first, by: tuesday))
    }

    @Test("R-113 somebody is waited for until help was held or declined")
    func waitsForHelp() throws {
        #expect(Prompt.State.asked(.first, by: monday).isWaitedFor)
        #expect(Prompt.State.offered(at: monday, .first, by: tuesday).isWaitedFor)
        #expect(!Prompt.State.held(at: monday).isWaitedFor)
        #expect(!Prompt.State.declined(at: monday).isWaitedFor)
    }

    @Test(arguments: [Prompt.State.held(at: "2026-11-23T16:00Z"), .declined(at: "2026-11-23T16:00Z")])
    func `what has been answered is not answered again`(state: Prompt.State) {
        #expect(throws: PromptRefusal.alreadyAnswered) {
            try Prompt.transition(state, .answered(.held), at: monday) { $0 }
        }
    }
}

@Suite struct `Finding who looks after whom` {
    /// From a team upwards: its leader, the department head, the director.
    let caretakers = Caretakers(["P-3", "P-2", "P-1"])

    @Test func `an employee is looked after by the nearest leader`() {
        #expect(caretakers.leader(of: "P-9") == "P-3")
    }

    @Test("R-138 a leader is looked after by the leader above")
    func leaderToo() {
        #expect(caretakers.leader(of: "P-3") == "P-2")
        #expect(caretakers.leader(above: "P-3", of: "P-9") == "P-2")
        #expect(caretakers.leader(above: "P-3", of: "P-2") == "P-1")
    }

    @Test func `when the leader who was asked has left, the nearest there is now is asked`() {
        #expect(caretakers.leader(above: "P-7", of: "P-9") == "P-3")
    }

    @Test("R-138 at the top nobody is above, and the leader takes it up with other leaders themself")
    func top() {
        #expect(Caretakers(["P-1"]).leader(of: "P-1") == "P-1" && Caretakers(["P-1"]).includes("P-1", for: "P-1"))
        #expect(!Caretakers(["P-2", "P-1"]).includes("P-2", for: "P-2"))
        #expect(caretakers.leader(above: "P-1", of: "P-9") == nil)
        #expect(Caretakers([]).leader(of: "P-9") == nil)
    }
}
