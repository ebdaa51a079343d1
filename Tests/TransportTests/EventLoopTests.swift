import CLinux
import Glibc
import Testing
import Transport

@Suite struct EventLoopTests {
    @Test func `timers fire in the order of their times, and those of one time in the order they were set`() {
        var queue = TimerQueue()
        var fired: [Int] = []
        var timers: [Timer] = []
        for (index, due) in [9, 3, 6, 3, 0, 4, 12].enumerated() {
            timers.append(Timer(due: Int64(due)) { fired.append(index) })
            queue.add(timers[index])
        }
        timers[5].cancel()
        for now: Int64 in [2, 3, 9] {
            for timer in queue.takeDue(at: now) { timer.fire() }
        }
        #expect(fired == [4, 1, 3, 2, 0])
        #expect(queue.nextDue() == 12 && timers[6].isWaiting && !timers[0].isWaiting)
        timers[6].cancel()
        #expect(queue.nextDue() == nil)
    }

    @Test func `a timer never fires early, and one called off never fires`() throws {
        let loop = try EventLoop()
        let start = MonotonicClock.milliseconds
        loop.after(milliseconds: 5) { Issue.record("was called off") }.cancel()
        loop.after(milliseconds: 12) { loop.stop() }
        loop.run()
        #expect(MonotonicClock.milliseconds - start >= 12)
    }

    @Test func `a timer set by a timer waits for the next turn`() throws {
        let loop = try EventLoop()
        var fired = 0
        func again() {
            fired += 1
            loop.after(milliseconds: 0) { again() }
        }
        loop.after(milliseconds: 0) { again() }
        loop.turn()
        #expect(fired == 1)
        loop.turn()
        #expect(fired == 2)
    }

    @Test func `an idle loop sleeps`() throws {
        let room = try Room()
        _ = try room.stranger()
        #expect(room.turn { room.goodbyes.count == 1 })
        let before = room.loop.turns
        room.loop.after(milliseconds: 60) { room.loop.stop() }
        room.loop.run()
        // One turn at most for what closing leaves behind, and one for the timer.
        #expect(room.loop.turns - before <= 2)
    }

    @Test func `the loop wakes when it was asked to, and not before`() throws {
        let loop = try EventLoop()
        let start = MonotonicClock.milliseconds
        var wakes: [Int64] = []
        loop.wakeAfter = { wakes.isEmpty ? start + 15 - MonotonicClock.milliseconds : nil }
        loop.onWake = { wakes.append(MonotonicClock.milliseconds - start) }
        loop.after(milliseconds: 5) {}
        loop.after(milliseconds: 30) { loop.stop() }
        loop.run()
        #expect(wakes.count == 1 && wakes[0] >= 15)
        #expect(loop.turns <= 4)
    }

    @Test func `a turn hears, then commits, then answers`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        var steps: [String] = []
        room.visitors[0].onLine = { _ in
            room.visitors[0].send([0x61])
            steps.append("heard")
        }
        room.loop.endOfTurn = {
            guard steps == ["heard"] else { return }
            #expect(stranger.hear() == [])
            steps.append("committed")
        }
        stranger.say("one\n")
        #expect(room.turn { steps.count == 2 })
        #expect(room.turn { stranger.hear() == [0x61, 0x0A] })
    }

    @Test func `what is sent before the loop runs is not left lying`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        room.visitors[0].send([0x61])
        let before = room.loop.turns
        room.loop.turn()
        #expect(room.loop.turns == before + 1 && stranger.hear() == [0x61, 0x0A])
    }

    @Test func `a stop signal ends the loop after the turn, or asks first`() throws {
        let loop = try EventLoop()
        // SIGUSR1 and SIGUSR2 stand in, sent to this thread only, so that the test run itself goes on.
        try loop.stopOnSignals([SIGUSR1, SIGUSR2])
        pthread_kill(pthread_self(), SIGUSR1)
        var commits = 0
        loop.endOfTurn = { commits += 1 }
        loop.run()
        #expect(commits == 1)
        var asked = 0
        loop.onStop = {
            asked += 1
            loop.after(milliseconds: 1) { loop.stop() }
        }
        pthread_kill(pthread_self(), SIGUSR2)
        loop.run()
        #expect(asked == 1)
    }

    @Test func `a hangup stops like the other signals, unless it is to be outlived`() throws {
        let loop = try EventLoop()
        try loop.stopOnSignals([SIGHUP])
        pthread_kill(pthread_self(), SIGHUP)
        var commits = 0
        loop.endOfTurn = { commits += 1 }
        loop.run()
        #expect(commits == 1)
    }

    @Test func `another thing that can be waited for is`() throws {
        let loop = try EventLoop()
        let descriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        defer { close(descriptor) }
        var count = 0
        let watch = try loop.watch(descriptor, .readable) { _ in count += 1 }
        var one: UInt64 = 1
        #expect(write(descriptor, &one, 8) == 8)
        loop.turn()
        watch.cancel()
        loop.turn(waitingAtMost: 0)
        #expect(count == 1)
    }
}
