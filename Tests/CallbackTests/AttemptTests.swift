import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

@Suite("Ringing in vain")
struct AttemptTests {
    private func next(_ attempts: [Timestamp], at now: Timestamp) throws -> Timestamp {
        try AttemptAdvice.next(after: attempts, policy: Policy(), at: now)
    }

    @Test("R-032 the next attempt is at another hour than those before, in opening time, and not at once")
    func varied() throws {
        #expect(try next([.tuesdayMorning], at: .tuesdayMorning) == "2026-11-24T12:00+01:00")
        #expect(try next(["2026-11-24T15:30+01:00"], at: "2026-11-24T15:30+01:00") == "2026-11-25T08:00+01:00")
        #expect(
            try next(["2026-11-24T08:10+01:00", "2026-11-24T15:30+01:00"], at: "2026-11-24T15:30+01:00")
                == "2026-11-25T09:00+01:00")
        // Before a weekend, and over a day that is closed.
        #expect(try next(["2026-12-23T14:40+01:00"], at: "2026-12-23T14:40+01:00") == "2026-12-28T08:00+01:00")
    }

    @Test func `when every hour has been tried, any will do`() throws {
        let all = (8...16).map { hour in
            Copenhagen.moment("2026-11-26" as CivilDay, MinuteOfDay(minutes: hour * 60) ?? .noon)
        }
        #expect(try next(all, at: "2026-11-26T16:30+01:00") == "2026-11-27T08:00+01:00")
    }

    @Test("R-036 only attempts far enough apart, at another hour than the one before, count")
    func counted() {
        func counted(_ attempts: [Timestamp]) -> Int { GivingUp.counted(attempts, policy: Policy()) }
        #expect(counted([]) == 0)
        let first: Timestamp = "2026-11-24T10:00+01:00"
        #expect(counted([first, first.adding(seconds: 60), first.adding(seconds: 7_199)]) == 1)
        #expect(counted([first, first.adding(seconds: 7_200)]) == 2)
        // The same hour on other days.
        #expect(counted([first, first.adding(hours: 24), first.adding(hours: 48)]) == 1)
        #expect(counted(["2026-11-25T09:00+01:00", first, "2026-11-24T14:30+01:00"]) == 3)
    }

    @Test("R-036 nobody is given up before attempts, letter and time to answer; without an address attempts are enough")
    func givingUp() {
        let attempts: [Timestamp] = ["2026-11-24T11:00+01:00", "2026-11-24T14:30+01:00", "2026-11-25T09:00+01:00"]
        func refusal(
            _ attempts: [Timestamp], sent: Timestamp? = nil, canBeWrittenTo: Bool = true, at now: Timestamp
        ) -> CallbackRefusal? {
            do throws(CallbackRefusal) {
                let letter = GivingUp.Letter(asked: "2026-11-25T09:00+01:00", sent: sent)
                try GivingUp.check(attempts, letter, canBeWrittenTo: canBeWrittenTo, policy: Policy(), at: now)
                return nil
            } catch { return error }
        }
        let later: Timestamp = "2026-12-24T09:00+01:00"
        #expect(refusal(Array(attempts.prefix(2)), at: later) == .tooFewAttempts)
        #expect(refusal([attempts[0], attempts[0], attempts[0]], at: later) == .attemptsTooAlike)
        #expect(refusal(attempts, at: later) == .letterNotSent)
        // Sent on Wednesday: five working days later the office closes.
        let sent: Timestamp = "2026-11-25T09:01+01:00"
        #expect(refusal(attempts, sent: sent, at: "2026-12-02T15:59+01:00") == .answerTimeRuns)
        #expect(refusal(attempts, sent: sent, at: "2026-12-02T16:00+01:00") == nil)
        #expect(refusal(attempts, canBeWrittenTo: false, at: attempts[2]) == nil)
    }

    @Test func `after the attempts that policy asks for the citizen is asked in writing, once, and the clock runs on`()
        throws
    {
        let bench = try CallbackBench.small()
        try bench.register()
        for number in 1...4 {
            let reply = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
            #expect(reply.attempt == number && (reply.tryAgainAt ?? bench.clock.now) > bench.clock.now)
        }
        // Four times in one breath are once.
        #expect(try bench.said(CallUnanswered.self).isEmpty)
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker) == "callback.attempts_too_alike")
        try bench.wait(until: "2026-11-24T14:00+01:00")
        for moment in ["2026-11-24T14:00+01:00", "2026-11-25T09:00+01:00", "2026-11-25T11:30+01:00"] as [Timestamp] {
            try bench.wait(until: moment)
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        }
        #expect(try bench.said(CallUnanswered.self).map(\.attempts) == [6])
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker) == "callback.letter_not_sent")
        try bench.letterSent()
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker) == "callback.answer_time_runs")
        let shown = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).givingUp)
        #expect(shown.counted == 4 && shown.needed == 3 && shown.sent == bench.clock.now)
        #expect(shown.mayEndAt == "2026-12-02T16:00+01:00")
        try bench.wait(until: "2026-12-02T16:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
        _ = try bench.ask(RecordConversation.ending(.notReached, note: .inDecember), as: .caseworker)
        #expect(try bench.said(NoteFiled.self).map(\.outcome) == [.notReached])
    }

    @Test("R-036 a letter that lies unprinted gives nobody time to answer, and one that came back none either")
    func unprinted() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        for moment in ["2026-11-24T11:00+01:00", "2026-11-24T14:30+01:00", "2026-11-25T09:00+01:00"] as [Timestamp] {
            try bench.wait(until: moment)
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        }
        let call = try #require(bench.said(CallUnanswered.self).first).callback
        let asked = try bench.ask(AskStillDue(callback: call, stage: .owed), as: nil, by: .notifier)
        #expect(asked.isDue && asked.answerBy == "2026-12-02")
        try bench.letterSent(by: .paper)
        try bench.wait(until: "2026-12-07T09:00+01:00")
        let end = RecordConversation.ending(.notReached, note: .inDecember)
        #expect(bench.refusal(of: end, as: .caseworker) == "callback.letter_not_sent")
        // Posted on the Monday, with the citizen a week later at the latest: the time to answer runs from then on.
        try bench.letterFate(.handedOver, arrives: "2026-12-14T16:00+01:00")
        #expect(bench.refusal(of: end, as: .caseworker) == "callback.answer_time_runs")
        let shown = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).givingUp)
        #expect(shown.mayEndAt == "2026-12-21T16:00+01:00")
        try bench.letterFate(.returned)
        try bench.wait(until: "2026-12-16T09:00+01:00")
        #expect(bench.refusal(of: end, as: .caseworker) == "callback.letter_not_sent")
    }

    @Test("R-036 a wrong number is no attempt; whoever has no number to ring is written to, and that counts")
    func wrongNumber() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let moments: [Timestamp] = ["2026-11-24T11:00+01:00", "2026-11-24T14:00+01:00", "2026-11-25T09:00+01:00"]
        for moment in moments {
            try bench.wait(until: moment)
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .wrongNumber), as: .caseworker)
        }
        #expect(try bench.said(CallUnanswered.self).isEmpty)
        #expect(try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.map(\.attempts) == [0])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).attempts.count == 3)
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker) == "callback.too_few_attempts")
        try bench.wait(until: "2026-11-25T15:00+01:00")
        for moment in moments {
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .wrote, at: moment), as: .caseworker)
        }
        #expect(try bench.said(CallUnanswered.self).count == 1)
    }

    @Test(arguments: [true, false])
    func `who can be written to only later, checked or put right, is asked then`(isChecked: Bool) throws {
        let bench = try CallbackBench.small()
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-1", received: bench.clock.now, channel: .publicForm, kind: .complaint,
                route: .callback, assigned: "P-1", about: [], canBeWrittenTo: false, isHistory: false),
            from: .intake, about: "K-1" as CaseID)
        for moment in ["2026-11-24T11:00+01:00", "2026-11-24T14:30+01:00", "2026-11-25T09:00+01:00"] as [Timestamp] {
            try bench.wait(until: moment)
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        }
        #expect(try bench.said(CallUnanswered.self).isEmpty)
        if isChecked {
            try bench.hear(
                CitizenVerified(case: "K-1", canBeWrittenTo: true), from: .intake, about: "K-1" as CaseID)
        } else {
            try bench.hear(
                CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
                about: "K-1" as CaseID)
        }
        #expect(try bench.said(CallUnanswered.self).count == 1)
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker) == "callback.letter_not_sent")
    }
}
