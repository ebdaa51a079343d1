import CaseModel
import Glibc
import Support

/// The pages under a day's load: twenty people at work, fifty requests a second whether or not the last ones are
/// answered, with the cases of many years stored.
enum DeskPages {
    private static let requestsPerSecond = 50
    private static let seconds = 40
    private static let live = 400

    private static let people = [
        "mette", "ahmed", "kirsten", "jonas", "peter", "aase", "fatima", "niels", "ida", "ole", "sofie", "magnus",
        "gitte",
        "per", "anna", "lars", "lone", "torben", "susanne", "erik",
    ]

    /// So many cases are stored; a smaller number can be asked for while one looks for something.
    private static var stored: Int { getenv("GENKLANG_BENCH_CASES").flatMap { Int(String(cString: $0)) } ?? 100_000 }

    static func measure() throws {
        let town = try Town(speed: 1)
        let cases = try StoredCases(in: town)
        let filling = try Bench.seconds {
            try cases.takeInHistory(stored - live) { print("   … \($0) cases taken in") }
            try cases.register(live)
            try Fact.wait(for: "everybody up to date", seconds: 600) {
                try town.settle()
                return true
            }
            try cases.writePastCalls()
        }
        Bench.report("\(stored) cases stored in", Bench.figure(filling, "s"))
        let port = try town.startDesk()
        let load = try DeskLoad(port: port, people: people, password: Town.password)
        try load.findCases()
        _ = try load.run(perSecond: requestsPerSecond, seconds: 5)
        let results = try load.run(perSecond: requestsPerSecond, seconds: seconds)
        report(results)
        for name in [ServiceName.desk, .bus, .intake, .callback] {
            guard let process = town.processes[name] else { continue }
            Bench.report("genklang-\(name) resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        }
        _ = try town.stop()
    }

    private static func report(_ results: [DeskLoad.Result]) {
        func row(_ name: String, _ some: [DeskLoad.Result]) {
            let times = some.map(\.milliseconds).sorted()
            let bytes = some.map(\.bytes).max() ?? 0
            guard !times.isEmpty else { return }
            Bench.report("\(name): median of \(times.count)", Bench.figure(percentile(times, 50), "ms"))
            Bench.report("\(name): p95", Bench.figure(percentile(times, 95), "ms"))
            Bench.report("\(name): slowest", Bench.figure(times[times.count - 1], "ms"))
            Bench.report("\(name): largest page, compressed", Bench.figure(Double(bytes) / 1000, "kB"))
        }
        for kind in DeskLoad.Kind.allCases { row("\(kind)", results.filter { $0.kind == kind }) }
        row("all", results)
        for (status, some) in Dictionary(grouping: results, by: \.status).sorted(by: { $0.key < $1.key }) {
            Bench.report(status == 0 ? "answers lost" : "answers \(status)", "\(some.count)")
        }
    }

    private static func percentile(_ sorted: [Double], _ percent: Int) -> Double {
        sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
}
