import CaseModel
import Foundation
import Store
import Support
import Testing

@Suite struct `Files put back from backups of different moments` {
    /// How many weeks are lived through: each of the sets of files that can be lost once; `GENKLANG_RESTORES=2000` for a
    /// release, with other moments and busier weeks.
    private static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        if let one = environment["GENKLANG_SEED"].flatMap({ UInt64($0) }) { return [one] }
        return Array(1...(environment["GENKLANG_RESTORES"].flatMap { UInt64($0) } ?? RestoredWeek.sets))
    }()

    @Test func `converge, send nothing twice, and no identifier names two cases`() async throws {
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        let figures = try await withThrowingTaskGroup(of: RestoreFigures.self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    var figures = RestoreFigures()
                    for seed in Self.seeds where Int(seed % UInt64(lanes)) == lane {
                        let week = try RestoredWeek(seed: seed)
                        try week.live()
                        let findings = try RestoreFindings(week)
                        if !findings.list.isEmpty {
                            let told = findings.list.prefix(20).joined(separator: "\n  ")
                            Issue.record(
                                """
                                seed \(seed) (\(week.lost)), replay with GENKLANG_SEED=\(seed) scripts/test --filter \
                                Scenarios:
                                  \(told)
                                """)
                        }
                        figures.add(week)
                    }
                    return figures
                }
            }
            return try await group.reduce(into: RestoreFigures()) { $0.add($1) }
        }
        Swift.print(figures.text)
    }
}

/// What happened in all weeks together.
struct RestoreFigures {
    private var weeks = 0
    private var sets: Set<[ServiceName]> = []
    private var files = 0
    private var lost: Int64 = 0
    private var parked = 0
    private var letters = 0

    mutating func add(_ week: RestoredWeek) {
        weeks += 1
        sets.insert(week.lost)
        files += week.lost.count
        lost += week.lostEvents
        parked += week.parked
        letters += week.town.outbox.documents.count
    }

    mutating func add(_ other: Self) {
        weeks += other.weeks
        sets.formUnion(other.sets)
        files += other.files
        lost += other.lost
        parked += other.parked
        letters += other.letters
    }

    var text: String {
        """
        \(weeks) weeks with \(sets.count) sets of files put back, \(files) in all: \(lost) events shown as lost, \(parked) that wait for the operator, \
        \(letters) letters, each once
        """
    }
}
