import CaseModel
import DirectoryCore
import Testing

@Suite struct `Who leads whom` {
    let tree = Organisation([
        .init(id: "U-1", parent: nil, leader: "P-1"),
        .init(id: "U-2", parent: "U-1", leader: "P-2"),
        .init(id: "U-3", parent: "U-2", leader: "P-3"),
        .init(id: "U-4", parent: "U-1", leader: "P-2"),
    ])

    @Test func `a leader answers for the units led and all below them`() {
        #expect(tree.units(ledBy: "P-1") == ["U-1", "U-2", "U-3", "U-4"])
        #expect(tree.units(ledBy: "P-2") == ["U-2", "U-3", "U-4"])
        #expect(tree.units(ledBy: "P-9") == [])
    }

    @Test func `a sound tree has no problems`() {
        #expect(tree.problems(people: ["P-1", "P-2", "P-3"]) == [])
    }

    @Test func `loops and missing leaders are found and shown`() {
        let broken = Organisation([
            .init(id: "U-1", parent: "U-3", leader: "P-1"),
            .init(id: "U-2", parent: "U-1", leader: nil),
            .init(id: "U-3", parent: "U-2", leader: "P-8"),
            .init(id: "U-4", parent: "U-9", leader: "P-1"),
        ])
        #expect(
            broken.problems(people: ["P-1"]) == [
                .loop(["U-1", "U-3", "U-2"]), .noLeader("U-2"), .unknownLeader("U-3", "P-8"), .unknownParent("U-4"),
            ])
        #expect(broken.units(ledBy: "P-8") == ["U-1", "U-2", "U-3"])
    }
}

@Suite struct `Guessing passwords` {
    @Test func `is free a few times and then costs a wait that doubles`() {
        var throttle = SignInThrottle(failures: 0, lastFailure: nil)
        let nine: Timestamp = "2026-11-23T09:00Z"
        for _ in 0..<SignInThrottle.free {
            #expect(throttle.admits(at: nine))
            throttle = throttle.failing(at: nine)
        }
        #expect(!throttle.admits(at: nine.adding(seconds: 4)))
        #expect(throttle.admits(at: nine.adding(seconds: 5)))
        throttle = throttle.failing(at: nine)
        #expect(!throttle.admits(at: nine.adding(seconds: 9)))
        #expect(throttle.admits(at: nine.adding(seconds: 10)))
    }

    @Test func `never waits longer than a quarter of an hour`() {
        let nine: Timestamp = "2026-11-23T09:00Z"
        let throttle = SignInThrottle(failures: 1_000_000, lastFailure: nine)
        #expect(throttle.openAgain == nine.adding(seconds: 900))
    }
}
