import Foundation
import Testing

/// Services away for longer than the log remembers.
struct LeftBehindTests {
    /// How many weeks are lived through; `GENKLANG_LEFT_BEHIND=2000` for a release.
    static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        if let one = environment["GENKLANG_SEED"].flatMap({ UInt64($0) }) { return [one] }
        // One service away at a time, and several; more in a release.
        guard let most = environment["GENKLANG_LEFT_BEHIND"].flatMap({ UInt64($0) }) else { return [2, 3, 4, 5, 7] }
        return Array(1...max(1, most))
    }()

    /// Seeds 1–5 send one service away each, 6 all but Intake.
    @Test(arguments: seeds)
    func `come back to what one knows that was never away, with every letter once and without a person's help`(
        seed: UInt64
    ) throws {
        let week = try LeftBehindWeek(seed: seed)
        try week.live()
        let findings = try LeftBehindFindings(week)
        if !findings.list.isEmpty {
            Issue.record(
                """
                seed \(seed) (\(week.away)), replay with GENKLANG_SEED=\(seed) scripts/test --filter Scenarios:
                  \(findings.list.prefix(20).joined(separator: "\n  "))
                """)
        }
    }
}
