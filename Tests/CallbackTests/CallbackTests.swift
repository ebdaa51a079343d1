import CallbackCore
import CaseModel
import Testing

@Suite("A call owed, from promise to filed note")
struct CallbackTests {
    @Test("R-032 a call not made before its limit is missed, and it is said once")
    func missed() throws {
        let awaited = Callback.awaited(.tuesday)
        let before = try awaited.transition(.timePassed, at: CallPromise.tuesday.limit.due.adding(milliseconds: -1))
        #expect(before.next == awaited)
        #expect(before.announce.isEmpty)
        let passed = try awaited.transition(.timePassed, at: CallPromise.tuesday.limit.due)
        #expect(passed.next == .overdue(.tuesday))
        #expect(passed.announce == [.missed(CallPromise.tuesday.limit)])
        #expect(try passed.next.transition(.timePassed, at: .wednesdayMorning.adding(hours: 48)).announce.isEmpty)
    }

    @Test(
        "R-032 ringing in vain does not stop the clock",
        arguments: [Callback.awaited(.tuesday), .overdue(.tuesday)])
    func attempt(callback: Callback) throws {
        let decision = try callback.transition(.attempted(at: nil), at: .tuesdayClosing)
        #expect(decision.next == callback)
        #expect(decision.announce == [.attempted])
    }

    @Test("R-036 nobody tried to keep a promise before it was made, nor in the future")
    func attemptBefore() throws {
        func refusal(_ moment: Timestamp) -> CallbackRefusal? {
            do throws(CallbackRefusal) {
                _ = try Callback.overdue(.tuesday).transition(.attempted(at: moment), at: .wednesdayMorning)
                return nil
            } catch { return error }
        }
        let since = CallPromise.tuesday.since
        #expect(refusal(since.adding(hours: -1)) == .attemptedBeforeOwed)
        #expect(refusal(since) == nil && refusal(.wednesdayMorning) == nil)
        #expect(refusal(Timestamp.wednesdayMorning.adding(seconds: 1)) == .attemptedInTheFuture)
        // Promised half a minute after nine, tried at nine as a form knows it.
        let promise = CallPromise(
            since: since.adding(seconds: 30), target: CallPromise.tuesday.target, limit: CallPromise.tuesday.limit)
        #expect(
            try Callback.awaited(promise).transition(.attempted(at: since), at: .wednesdayMorning).announce == [
                .attempted
            ])
    }

    @Test(
        "R-071 no note can be filed before the citizen was reached",
        arguments: [Callback.awaited(.tuesday), .overdue(.tuesday)])
    func noteFirst(callback: Callback) {
        #expect(throws: CallbackRefusal.noteBeforeConversation) {
            try callback.transition(.noteFiled("N-1"), at: .wednesdayMorning)
        }
    }

    @Test("R-071 a conversation owes its note, also when the case has ended meanwhile")
    func noteStaysOwed() throws {
        let spoken = try Callback.awaited(.tuesday).transition(
            .citizenReached(at: .tuesdayClosing), at: .tuesdayClosing)
        #expect(spoken.next == .spoken(at: .tuesdayClosing))
        #expect(try spoken.next.transition(.ended, at: .wednesdayMorning).next == spoken.next)
        #expect(
            try spoken.next.transition(.noteFiled("N-1"), at: .wednesdayMorning).next == .documented("N-1"))
    }

    @Test("R-032 the talk counts from when it was, though it is written down after the limit")
    func writtenLate() throws {
        let spoken = try Callback.overdue(.tuesday).transition(
            .citizenReached(at: .tuesdayClosing), at: "2026-11-25T11:00+01:00")
        #expect(spoken.next == .spoken(at: .tuesdayClosing))
    }

    @Test func `a talk cannot lie in the future, nor before what was promised`() {
        #expect(throws: CallbackRefusal.inTheFuture) {
            try Callback.awaited(.tuesday).transition(.citizenReached(at: .tuesdayClosing), at: .tuesdayMorning)
        }
        #expect(throws: CallbackRefusal.spokenBeforeOwed) {
            try Callback.awaited(.tuesday).transition(
                .citizenReached(at: .tuesdayMorning.adding(hours: -1)), at: .tuesdayClosing)
        }
    }

    @Test("R-071 a talk in the very minute of the promise counts from it; of two promises an earlier one is kept")
    func sameMinute() throws {
        let (minute, tuesday) = (CallPromise.tuesday.since, CallPromise.tuesday)
        let promise = CallPromise(since: minute.adding(seconds: 30), target: tuesday.target, limit: tuesday.limit)
        let spoken = Callback.spoken(at: promise.since)
        #expect(
            try Callback.awaited(promise).transition(.citizenReached(at: minute), at: .tuesdayClosing).next == spoken)
        #expect(throws: CallbackRefusal.spokenBeforeOwed) {
            try Callback.awaited(promise).transition(
                .citizenReached(at: minute.adding(seconds: -1)), at: .tuesdayClosing)
        }
        let raised = OwedCall(id: "C-2", reason: .objection, callback: .awaited(promise), attempts: 0)
        let reaching = try Reaching(at: minute, for: [raised], now: .tuesdayClosing)
        #expect(reaching.kept == "C-2" && reaching.spokenAt == promise.since && reaching.callback == spoken)
        let before = OwedCall(id: "C-1", reason: .newTalk, callback: .awaited(tuesday), attempts: 0)
        #expect(try Reaching(at: minute, for: [before, raised], now: .tuesdayClosing).kept == "C-1")
    }

    @Test(
        "a message is due only while it tells the truth",
        arguments: [
            (Callback.awaited(.tuesday), [PingStage.owed, .wished, .nearTarget, .nearLimit]),
            (.overdue(.tuesday), [.owed, .wished, .missed, .stillMissed, .longMissed]),
            (.spoken(at: .tuesdayClosing), []),
            (.documented("N-1"), []), (.unreached("N-1"), []), (.calledOff, []),
        ])
    func stillDue(callback: Callback, stages: [PingStage]) {
        #expect(PingStage.allCases.filter { callback.isDue($0, at: .tuesdayMorning) } == stages)
        #expect(!callback.isDue(.nearTarget, at: .tuesdayClosing))
    }

    @Test(
        "R-071 no order of inputs documents a call that never took place, nor misses one twice",
        arguments: UInt64(0)..<500)
    func anyOrder(seed: UInt64) {
        var chance = Seeded(seed)
        var callback = Callback.awaited(.tuesday)
        var now = Timestamp.tuesdayMorning
        var wasReached = false
        var misses = 0
        for step in 0..<20 {
            now = now.adding(seconds: Int64.random(in: -3600...14_400, using: &chance))
            let inputs: [Callback.Input] = [
                .timePassed, .attempted(at: nil),
                .citizenReached(at: now.adding(seconds: .random(in: -7200...600, using: &chance))),
                .noteFiled(NoteID(unchecked: "N-\(step)")), .givenUp("N-up"), .ended,
            ]
            let input = inputs.randomElement(using: &chance) ?? .timePassed
            guard let decision = try? callback.transition(input, at: now) else { continue }
            if case .spoken = decision.next { wasReached = true }
            misses += decision.announce.filter { if case .missed = $0 { true } else { false } }.count
            if case .documented = decision.next { #expect(wasReached, "seed \(seed)") }
            #expect(callback.promise != nil || decision.next.promise == nil, "nothing done is owed again, seed \(seed)")
            callback = decision.next
        }
        #expect(misses <= 1, "seed \(seed)")
    }
}
