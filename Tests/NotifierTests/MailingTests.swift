import CaseModel
import NotifierCore
import Support
import Testing

private let now: Timestamp = "2025-03-04T10:00+01:00"
private let reply = MailReply("smtp.cut_off")

private func mailing(_ state: MailingState, attempts: Int = 1) -> Mailing {
    Mailing(
        letter: "L-1", document: 1, state: state, attempts: attempts, since: now,
        validUntil: "2025-03-05T15:30+01:00")
}

private let inputs: [MailingInput] = [
    .due, .accepted(reply), .refused(reply), .deferred(reply), .lost(reply), .resumed(mayHaveGone: true),
    .resumed(mayHaveGone: false), .putBack(isTaken: true), .putBack(isTaken: false), .confirmed("P-7"),
    .replaced("P-7"),
]

@Suite struct `A message on its way through the mail server` {
    @Test(arguments: [
        MailingState.accepted(reply), .refused(reply), .uncertain(reply), .confirmed(by: "P-7"), .replaced(by: "P-7"),
        .expired(nil),
    ])
    func `whatever comes, what has been settled or may have gone out is not handed over again`(state: MailingState) {
        for input in inputs {
            guard let next = try? mailing(state).transition(input, at: now) else { continue }
            if case .sending = next.state { Issue.record("\(state) \(input)") }
            if case .queued = next.state { Issue.record("\(state) \(input)") }
        }
    }

    @Test func `after a stop, only what had begun to leave is in doubt`() throws {
        #expect(
            try mailing(.sending).transition(.resumed(mayHaveGone: true), at: now).state
                == .uncertain(MailReply("smtp.stopped")))
        #expect(
            try mailing(.sending).transition(.resumed(mayHaveGone: false), at: now).state
                == .queued(next: now, reply: nil))
    }

    @Test(arguments: [MailingState.queued(next: now, reply: nil), .sending])
    func `in a file that was put back, whatever waits may have gone, unless the server's documents have it`(
        state: MailingState
    ) throws {
        let lost = try mailing(state).transition(.putBack(isTaken: false), at: now)
        #expect(lost.state == .uncertain(MailReply("smtp.put_back")) && lost.told == .uncertain && lost.needsLook)
        let known = try mailing(state).transition(.putBack(isTaken: true), at: now)
        #expect(known.state == .accepted(MailReply("smtp.taken")) && known.told == .received)
    }

    @Test(arguments: [(1, 60), (2, 120), (6, 1920), (7, 3600), (40, 3600)])
    func `what is deferred rests longer each time, an hour at the most`(attempts: Int, seconds: Int64) throws {
        let next = try mailing(.sending, attempts: attempts).transition(.deferred(reply), at: now)
        #expect(next.state == .queued(next: now.adding(seconds: seconds), reply: reply))
    }

    @Test("R-036 a message that has become untrue while the server was away is not sent")
    func expired() throws {
        let late = try mailing(.queued(next: now, reply: reply)).transition(.due, at: "2025-03-05T15:30+01:00")
        #expect(late.state == .expired(reply))
        #expect(late.attempts == 1)
        // It never left, so its delivery does not lie ready for ever: a person is to see that nobody was told.
        #expect(late.told == .refused && late.word == "smtp.too_late" && late.needsLook)
    }

    @Test func `a person settles what is in doubt, and nothing else`() throws {
        #expect(try mailing(.uncertain(reply)).transition(.confirmed("P-7"), at: now).state == .confirmed(by: "P-7"))
        #expect(try mailing(.refused(reply)).transition(.replaced("P-7"), at: now).state == .replaced(by: "P-7"))
        for state in [MailingState.sending, .accepted(reply), .queued(next: now, reply: nil)] {
            #expect(throws: NotifierRefusal.nothingToRetry) { try mailing(state).transition(.replaced("P-7"), at: now) }
        }
    }
}
