import Glibc
import Runtime
import Support
import Testing
import Transport

/// An errand that takes until somebody writes into its pipe.
private struct Waiting: Errand {
    let key: String
    let pipe: Int32

    func run() -> EffectResult {
        var byte: UInt8 = 0
        return read(pipe, &byte, 1) == 1 ? .success(key) : .failure(EffectTrouble("test.cut"))
    }
}

@Suite struct `Errands on a thread of their own` {
    @Test func `the loop goes on while an errand takes long, is woken by its result, and it is done once`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        let loop = try EventLoop()
        let courier = try ThreadCourier(loop)
        let errand = Waiting(key: "one", pipe: ends[0])
        for _ in 1...3 {
            courier.take([errand])
            loop.turn(waitingAtMost: 0)
            #expect(courier.results.isEmpty)
        }
        _ = write(ends[1], "xx", 2)
        // No limit: only the result can end this turn.
        loop.turn()
        #expect(courier.results.map(\.key) == ["one"])
        courier.take([errand])
        #expect(courier.results.count == 1)
        courier.settled(["one"])
        courier.close(waitingAtMost: 1000)
        #expect(courier.results.isEmpty)
        // Of the two bytes one was read: it was done once.
        var left: UInt8 = 0
        #expect(read(ends[0], &left, 1) == 1)
    }

    @Test func `a stop waits for the errand that is under way, and begins no other`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        let courier = try ThreadCourier(try EventLoop())
        courier.take([Waiting(key: "one", pipe: ends[0])])
        try Fact.wait(for: "the errand to begin") { courier.isBusy }
        courier.take([Waiting(key: "two", pipe: ends[0])])
        _ = write(ends[1], "x", 1)
        courier.close(waitingAtMost: 20_000)
        #expect(courier.results.map(\.key) == ["one"])
    }
}
