import CaseModel
import LearningCore
import Support
import Testing

/// Findings counted along units, months and channels, and somebody who holds the three tables against one another
/// (decision 92).
@Suite struct CauseSubtractionTests {
    /// What was found in 2026, by the seed: few or many, some from incidents.
    private static func items(_ seed: UInt64) -> [Causes.Item] {
        let chance = SeededChance(seed: seed, for: "causes")
        let count = [12, 60, 250, 900][Int(seed % 4)]
        let units: [UnitID] = Array(["U-1", "U-2", "U-3", "U-4"].prefix(1 + Int(seed / 4 % 4)))
        let causes = Array(CauseClass.allCases.prefix(2 + Int(chance.number(in: 0...6))))
        return (0..<count).map { _ in
            // Some are rare, so that there is something to hide.
            let cause = chance.happens(700_000) ? causes[0] : chance.pick(causes)
            let unit = chance.happens(700_000) ? units[0] : chance.pick(units)
            let month = chance.happens(300_000) ? 3 : Int(chance.number(in: 1...12))
            return Causes.Item(
                cause: cause, unit: unit, openedOn: CivilDay(year: 2026, month: month, day: 4) ?? "2026-01-01",
                channel: chance.pick([.phone, .phone, .phone, .email, .letter, nil]))
        }
    }

    @Test("R-115 whoever subtracts the tables from one another finds no small number", arguments: UInt64(0)..<32)
    func threeTables(seed: UInt64) {
        let items = Self.items(seed)
        let found = Self.found(told: Causes.tables(items), truth: Causes.tables(items, least: 1))
        #expect(found.isEmpty, "seed \(seed): \(found.prefix(5))")
    }

    @Test("R-115 the same somebody finds some where findings from incidents stand in two tables of the three")
    func withoutIncidents() {
        let found = (UInt64(0)..<8).flatMap { seed -> [String] in
            let items = Self.items(seed)
            func tables(_ items: [Causes.Item], _ least: Int) -> CauseTable? {
                Causes.tables(items, least: least).first { $0.dimension == .channel }
            }
            let complaints = items.filter { $0.channel != nil }
            let few = Causes.tables(items).prefix(2) + [tables(complaints, SmallNumbers.least)].compactMap(\.self)
            return Self.found(told: Array(few), truth: Causes.tables(items, least: 1))
        }
        #expect(!found.isEmpty)
    }

    @Test("R-115 what an incident led to has a line of its own between the channels, also among the hidden")
    func noChannel() throws {
        func items(_ count: Int, _ channel: Channel?) -> [Causes.Item] {
            (0..<count).map { _ in
                Causes.Item(cause: .systemError, unit: "U-1", openedOn: "2026-05-04", channel: channel)
            }
        }
        let channels = try #require(Causes.tables(items(9, .phone) + items(3, nil) + items(20, .email)).last)
        #expect(channels.lines.map(\.key) == ["email", CauseTable.noChannel, "phone"])
        #expect(channels.lines.map(\.total) == [.number(20), .hidden, .hidden])
        #expect(channels.totals.filter { $0 != .number(0) } == [.number(32)])
    }

    /// The small numbers that follow from what is told, each table's sums and that all tables are of the same findings.
    private static func found(told: [CauseTable], truth: [CauseTable]) -> [String] {
        let width = CauseClass.allCases.count
        let heights = truth.map(\.lines.count)
        // Line by line, each with its sum; behind them all the sums of the columns with theirs, which every table shares.
        func place(_ table: Int, _ line: Int, _ column: Int) -> Int {
            (heights[..<table].reduce(0, +) + line) * (width + 1) + column
        }
        func sum(_ column: Int) -> Int { place(heights.count, 0, column) }
        var sums = Elimination(unknowns: sum(width + 1))
        func learn(_ whole: Int, _ parts: [Int]) {
            sums.learn(Dictionary(uniqueKeysWithValues: [(whole, -1)] + parts.map { ($0, 1) }))
        }
        learn(sum(width), (0..<width).map(sum))
        var small: [(String, Int)] = []
        func look(_ name: String, _ place: Int, _ exact: Count, _ shown: Count?) {
            if shown?.shown != nil { sums.learn([place: 1]) }
            if let number = exact.shown, (1..<SmallNumbers.least).contains(number) { small.append((name, place)) }
        }
        for (table, whole) in truth.enumerated() {
            for line in whole.lines.indices {
                learn(place(table, line, width), (0..<width).map { place(table, line, $0) })
                let shown = told[table].lines.first { $0.key == whole.lines[line].key }
                let exact = whole.lines[line].counts + [whole.lines[line].total]
                for (column, count) in exact.enumerated() {
                    look(
                        "\(whole.lines[line].key) \(column)", place(table, line, column), count,
                        shown.map { ($0.counts + [$0.total])[column] })
                }
            }
            let counted = whole.lines.indices.filter { line in
                told[table].lines.contains { $0.key == whole.lines[line].key }
            }
            for column in 0..<width {
                learn(sum(column), whole.lines.indices.map { place(table, $0, column) })
                look("sum \(column)", sum(column), whole.totals[column], nil)
                // The sum of a table that leaves some out is that of the others.
                guard told[table].totals[column].shown != nil else { continue }
                sums.learn(Dictionary(uniqueKeysWithValues: counted.map { (place(table, $0, column), 1) }))
            }
        }
        return small.filter { sums.knows([$0.1: 1]) }.map(\.0)
    }
}
