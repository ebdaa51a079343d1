import Foundation
import Glibc
import Support
import Testing

@Suite struct `A month in a municipality where everything goes wrong` {
    /// How many months are lived through; `GENKLANG_SEEDS=100000` for a release.
    private static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        if let one = environment["GENKLANG_SEED"].flatMap({ UInt64($0) }) { return [one] }
        return Array(1...(environment["GENKLANG_SEEDS"].flatMap { UInt64($0) } ?? 200))
    }()

    @Test func `keeps every promise exactly once`() async throws {
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        let figures = try await withThrowingTaskGroup(of: MonthFigures.self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    var figures = MonthFigures()
                    let blank = BlankFiles()
                    for seed in Self.seeds where Int(seed % UInt64(lanes)) == lane {
                        figures = figures + (try Self.live(through: seed, blank))
                    }
                    return figures
                }
            }
            return try await group.reduce(MonthFigures(), +)
        }
        Swift.print(figures.text)
    }

    @Test(arguments: seeds.prefix(3))
    func `is the same month, byte for byte, from the same seed`(seed: UInt64) throws {
        let one = try Self.prints(of: seed)
        let other = try Self.prints(of: seed)
        #expect(
            one == other,
            "seed \(seed) gave two months; replay with GENKLANG_SEED=\(seed) scripts/test --filter Scenarios")
    }

    private static func live(through seed: UInt64, _ blank: BlankFiles) throws -> MonthFigures {
        let begun = processorSeconds()
        let town = try Town(seed: seed, blank: blank)
        defer { town.place.close() }
        town.liveThroughTheMonth()
        let seconds = processorSeconds() - begun
        let findings = try Findings(town)
        if !findings.list.isEmpty {
            let told = findings.list.prefix(20).joined(separator: "\n  ")
            Issue.record("seed \(seed), replay with GENKLANG_SEED=\(seed) scripts/test --filter Scenarios:\n  \(told)")
        }
        return MonthFigures(town, findings.record, seconds: seconds)
    }

    /// How long this thread has worked, however many others there are.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Everything the month left behind: what was said on the bus and to people, and every file.
    private static func prints(of seed: UInt64) throws -> [String] {
        let town = try Town(seed: seed)
        defer { town.place.close() }
        town.liveThroughTheMonth()
        return try town.place.prints()
            + town.outbox.documents.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.digest)" }
    }
}
