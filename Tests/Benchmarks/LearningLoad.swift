import CaseModel
import Runtime
import Store
import Support
import Wire

/// Learning with a million cases in its file: start, memory, what a leader waits for who opens Tal, and how fast the
/// figures are recounted from the cases' owners.
enum LearningLoad {
    static func measure() throws {
        let town = try Town(speed: 1)
        let now = town.now.milliseconds / 1000 * 1000
        for (service, write) in [
            (ServiceName.learning, ManyFacts.write(intoLearning:now:)), (.intake, ManyFacts.write(intoIntake:now:)),
            (.callback, ManyFacts.write(intoCallback:now:)),
        ] {
            try town.processes[service]?.terminate()
            let seconds = try Bench.seconds { try write(Database(path: town.data.file(of: service)), now) }
            Bench.report("a million cases written, \(service)", Bench.figure(seconds, "s"))
        }
        let start = try Bench.seconds {
            try town.start(.learning)
            guard let process = town.processes[.learning] else { return }
            try process.wait(for: "learning at work") { process.standardError.contains(".started") }
        }
        Bench.report("learning's start", Bench.figure(start * 1000, "ms"))
        for owner in [ServiceName.intake, .callback] { try town.restart(owner) }
        try evaluate(town)
        resident(town, [.learning])
        try recount(town)
        resident(town, [.learning, .intake, .callback])
        _ = try town.stop()
    }

    private static func resident(_ town: Town, _ services: [ServiceName]) {
        for service in services {
            guard let process = town.processes[service] else { continue }
            Bench.report("genklang-\(service) resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        }
    }

    /// Asked for over the bus, as the page Tal asks, by the one who answers for learning everywhere.
    private static func evaluate(_ town: Town) throws {
        let today = town.now.civil.day
        let spans = [("a month", 0), ("a year", 365), ("ten years, a million cases", 3660)]
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

    /// `genklang evaluate --recount`, from the start of the process to its end; others are served meanwhile.
    private static func recount(_ town: Town) throws {
        let process = try RunningProcess(
            Executables.path("genklang"), ["evaluate", "--recount", "--as", "rasmus"],
            environment: [
                "GENKLANG_DATA": town.folder.path, "GENKLANG_PASSWORD": Town.password,
                "XDG_STATE_HOME": town.folder.file("state"),
            ])
        var slowest = 0.0
        let seconds = try Bench.seconds {
            while process.isRunning {
                slowest = max(slowest, try Bench.seconds { _ = try town.ask(ListCalls(scope: .mine), as: "mette") })
            }
        }
        print("   " + process.standardOutput.split(separator: "\n").prefix(3).joined(separator: "\n   "))
        Bench.report("recounted", Bench.figure(seconds, "s"))
        Bench.report("cases a second", Bench.figure(Double(ManyFacts.all) / seconds, "/s"))
        Bench.report("slowest list asked of Callback meanwhile", Bench.figure(slowest * 1000, "ms"))
    }
}
