import CaseModel
import IntakeCore
import Testing

@Suite struct HandoverTests {
    private static let due: Timestamp = "2026-11-25T16:00+01:00"
    private let awaited = Handover.awaited(by: due)

    @Test("R-002 a named recipient must say: I have it")
    func acknowledged() throws {
        let decision = try awaited.transition(.acknowledged(by: .lone), to: .lone, at: .tuesdayMorning)
        #expect(decision.next == .acknowledged(at: .tuesdayMorning))
        #expect(decision.announce == [.acknowledged])
    }

    @Test func `nobody can say it for the recipient`() {
        #expect(throws: CaseRefusal.notTheRecipient) {
            try awaited.transition(.acknowledged(by: .anna), to: .lone, at: .tuesdayMorning)
        }
    }

    @Test func `silence until the moment is in order, at the moment it is overdue, and said once`() throws {
        let before = try awaited.transition(.timePassed, to: .lone, at: Self.due.adding(milliseconds: -1))
        #expect(before.next == awaited && before.announce.isEmpty)
        let at = try awaited.transition(.timePassed, to: .lone, at: Self.due)
        #expect(at.next == .overdue(since: Self.due) && at.announce == [.overdue])
        let after = try at.next.transition(.timePassed, to: .lone, at: Self.due.adding(hours: 1))
        #expect(after.announce.isEmpty)
    }

    @Test func `late is still welcome, and saying it twice is saying it once`() throws {
        let late = try Handover.overdue(since: Self.due)
            .transition(.acknowledged(by: .lone), to: .lone, at: Self.due.adding(hours: 1))
        #expect(late.announce == [.acknowledged])
        let again = try late.next.transition(.acknowledged(by: .lone), to: .lone, at: Self.due.adding(hours: 2))
        #expect(again.next == late.next && again.announce.isEmpty)
    }

    @Test func `when the case has ended nobody waits, and when it is open again somebody does, until a new moment`()
        throws
    {
        let lapsed = try awaited.transition(.noLongerNeeded, to: .lone, at: .tuesdayMorning).next
        #expect(try lapsed.transition(.timePassed, to: .lone, at: Self.due).announce.isEmpty)
        let later = Self.due.adding(hours: 48)
        #expect(try lapsed.transition(.neededAgain(by: later), to: .lone, at: Self.due).next == .awaited(by: later))
        let arrived = Handover.acknowledged(at: .tuesdayMorning)
        #expect(try arrived.transition(.noLongerNeeded, to: .lone, at: Self.due).next == arrived)
    }

    @Test("R-008 a handover is acknowledged before the office closes on the next working day")
    func deadline() throws {
        let calendar = OfficeCalendar(.kl)
        func deadline(_ made: Timestamp) throws -> Timestamp {
            try Handover.deadline(from: made, workingDays: 1, in: calendar)
        }
        #expect(try deadline("2026-11-24T10:00+01:00") == "2026-11-25T16:00+01:00")
        #expect(try deadline("2026-11-27T14:59+01:00") == "2026-11-30T16:00+01:00")
        // Over Christmas: Wednesday 23 December, then Monday the 28th.
        #expect(try deadline("2026-12-23T09:00+01:00") == "2026-12-28T16:00+01:00")
    }
}
