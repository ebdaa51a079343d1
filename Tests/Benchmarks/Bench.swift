import Glibc

/// What `scripts/bench` runs: figures side by side, measured in one run on this machine. Reports; never judges.
enum Bench {
    private static let all: [(name: String, what: String, run: @Sendable () throws -> Void)] = [
        ("processes", "start time and memory of each process", Processes.measure),
        ("register", "complaints a second, to \"deadline set and receipt owed\"", Registering.measure),
        ("callback", "Callback with a million cases, 100 000 of them open", CallbackLoad.measure),
        (
            "letters", "100 000 copies set and laid, and as many again with Notifier killed meanwhile",
            LetterLoad.measure
        ),
        ("learning", "Learning with a million cases: figures of a month, a year, all", LearningLoad.measure),
        ("wellbeing", "Wellbeing with four thousand people", WellbeingLoad.measure),
        ("desk", "pages under fifty requests a second, with 100 000 cases stored", DeskPages.measure),
    ]

    static func run(_ arguments: [String]) -> Int32 {
        if arguments.contains("--help") {
            print("usage: scripts/bench [\(all.map(\.name).joined(separator: "|"))] ...\n")
            for bench in all { print("  \(bench.name)\(spaces(12 - bench.name.count))\(bench.what)") }
            return 0
        }
        if let stranger = arguments.first(where: { name in !all.contains { $0.name == name } }) {
            print("scripts/bench: no bench \"\(stranger)\"; see --help")
            return 2
        }
        for bench in all where arguments.isEmpty || arguments.contains(bench.name) {
            print("== \(bench.name): \(bench.what)")
            do { try bench.run() } catch {
                print("   failed: \(error)")
                return 1
            }
            print("")
        }
        return 0
    }

    /// One figure with its name and unit, in columns.
    static func report(_ name: String, _ figure: String) {
        print("   \(name)\(spaces(44 - name.count))\(spaces(14 - figure.count))\(figure)")
        fflush(nil)
    }

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = monotonic()
        try body()
        return monotonic() - start
    }

    static func monotonic() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The middle one; of an even number the lower of the two.
    static func median(_ figures: [Double]) -> Double { figures.sorted()[(figures.count - 1) / 2] }

    /// Rounded to three digits that mean something.
    static func figure(_ value: Double, _ unit: String) -> String {
        value >= 100 ? "\(Int(value.rounded())) \(unit)" : "\((value * 10).rounded() / 10) \(unit)"
    }

    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(1, count)) }
}
