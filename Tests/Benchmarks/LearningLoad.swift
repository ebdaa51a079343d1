import CaseModel
import Runtime
import Store
import Support
import Wire

/// Learning with a million cases in its file: start, memory, and what a leader waits for who opens Tal.
enum LearningLoad {
    static func measure() throws {
        let town = try Town(speed: 1)
        try town.processes[.learning]?.terminate()
        let filling = try Bench.seconds {
            try ManyFacts.write(into: Database(path: town.data.file(of: .learning)), now: town.now.milliseconds)
        }
        Bench.report("a million cases written", Bench.figure(filling, "s"))
        let start = try Bench.seconds {
            try town.start(.learning)
            guard let process = town.processes[.learning] else { return }
            try process.wait(for: "learning at work") { process.standardError.contains(".started") }
        }
        Bench.report("learning's start", Bench.figure(start * 1000, "ms"))
        try evaluate(town)
        guard let process = town.processes[.learning] else { return }
        Bench.report("genklang-learning resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        _ = try town.stop()
    }

    /// Asked for over the bus, as the page Tal asks, by the one who answers for learning everywhere.
    private static func evaluate(_ town: Town) throws {
        let today = town.now.civil.day
        let spans = [("a month", 30), ("a year", 365), ("ten years, a million cases", 3660)]
        for (name, days) in spans {
            var figures: [Double] = []
            var received: Count?
            for _ in 0..<3 {
                figures.append(
                    try Bench.seconds {
                        received = try town.ask(Evaluate(from: today.adding(days: -days), to: today), as: "rasmus")
                            .received
                    })
            }
            Bench.report(
                "evaluated: \(name), \(received?.shown ?? 0) cases", Bench.figure(Bench.median(figures) * 1000, "ms"))
        }
    }
}
