import CaseModel
import LearningCore
import Testing

@Suite struct `Small numbers` {
    @Test func `a number from one to four is hidden, nought and five are told`() {
        #expect(
            (0...6).map { SmallNumbers.alone($0) } == [
                .number(0), .few, .few, .few, .few, .number(5), .number(6),
            ])
    }

    @Test func `of numbers that add up to one beside them, never a single one is hidden`() {
        #expect(SmallNumbers.parts(of: .number(71), [56, 13, 2]) == [.number(56), .hidden, .few])
        #expect(SmallNumbers.parts(of: .number(20), [20, 0, 0]) == [.number(20), .number(0), .number(0)])
        // Two ones would be told by their sum, so a third goes too.
        #expect(SmallNumbers.parts(of: .number(32), [30, 1, 1]) == [.hidden, .few, .few])
        #expect(SmallNumbers.parts(of: .hidden, [1, 2]) == [.hidden, .hidden])
        #expect(SmallNumbers.part(97, of: .number(100)) == .hidden)
    }

    @Test("R-160 few is said of few alone, and only where every small number could still stand behind the word")
    func fewIsFew() {
        // Two of them that come to eight would both be four; one beside five that comes to six would be one.
        #expect(SmallNumbers.parts(of: .number(20), [12, 4, 4]) == [.number(12), .hidden, .hidden])
        #expect(SmallNumbers.parts(of: .number(6), [5, 1]) == [.hidden, .hidden])
        #expect(SmallNumbers.parts(of: .number(296), [7, 3, 286]) == [.hidden, .few, .number(286)])
        for first in 0..<6 {
            for second in 0..<9 {
                for third in 0..<12 { Self.expectNothingMore([first, second, third]) }
            }
        }
    }

    /// Whoever knows the rule and the sum finds no more of one that is called few than that it is.
    private static func expectNothingMore(_ numbers: [Int]) {
        let sum = numbers[0] + numbers[1] + numbers[2]
        let told = SmallNumbers.parts(of: .number(sum), numbers)
        guard told.contains(.few) else { return }
        var possible: [Set<Int>] = [[], [], []]
        for first in 0...sum {
            for second in 0...(sum - first) {
                let one: [Int] = [first, second, sum - first - second]
                guard zip(one, told).allSatisfy({ fits($0, $1) }) else { continue }
                for place in one.indices { possible[place].insert(one[place]) }
            }
        }
        for place in numbers.indices where told[place] == .few {
            #expect((1..<5).contains(numbers[place]))
            #expect(possible[place] == [1, 2, 3, 4], "\(numbers) is told by \(told)")
        }
    }

    private static func fits(_ number: Int, _ count: Count) -> Bool {
        switch count {
        case .number(let shown): number == shown
        case .few: (1..<5).contains(number)
        // Beside one that is called few it is nought or large.
        case .hidden: number == 0 || number >= 5
        }
    }

    /// A table with seeded numbers, many of them small.
    private static func table(_ seed: UInt64) -> [[Int]] {
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let (height, width) = (1 + next(5), 1 + next(5))
        return (0..<height).map { _ in (0..<width).map { _ in [0, 0, 1, 2, 3, 4, 7, 12, 40][next(9)] } }
    }

    @Test(arguments: UInt64(0)..<300)
    func `whoever knows all sums and subtracts finds no hidden number`(seed: UInt64) {
        let numbers = Self.table(seed)
        let table = ProtectedTable(numbers)
        let rows = table.rows
        for (row, line) in numbers.enumerated() {
            for (column, number) in line.enumerated() {
                #expect(rows[row][column] == .hidden || rows[row][column] == .number(number), "seed \(seed)")
                #expect(!(1..<5).contains(number) || rows[row][column] == .hidden, "seed \(seed)")
            }
        }
        let found = Subtraction(table, width: numbers[0].count).solved
        #expect(found.isEmpty, "seed \(seed): \(found)")
    }

    @Test(arguments: UInt64(0)..<300)
    func `the hidden numbers of a row or column with its sum are together no small number`(seed: UInt64) {
        let numbers = Self.table(seed)
        let table = ProtectedTable(numbers)
        for (row, line) in numbers.enumerated() where table.rowSums[row] != .hidden {
            let hidden = line.indices.filter { table.rows[row][$0] == .hidden }.reduce(0) { $0 + line[$1] }
            #expect(hidden == 0 || hidden >= 5, "seed \(seed)")
        }
        for column in numbers[0].indices where table.columnSums[column] != .hidden {
            let hidden = numbers.indices.filter { table.rows[$0][column] == .hidden }.reduce(0) {
                $0 + numbers[$1][column]
            }
            #expect(hidden == 0 || hidden >= 5, "seed \(seed)")
        }
    }
}

/// Somebody who writes down every sum that is told and solves what can be solved, by exact elimination over fractions.
private struct Subtraction {
    /// The hidden cells with one value only.
    let solved: [Int]

    init(_ table: ProtectedTable, width: Int) {
        let rows = zip(table.rows, table.rowSums).map { $0 + [$1] }
        // The sum of all is counted as hidden when it was not told: it is never shown.
        let shown: [[Count]] = rows + [table.columnSums + [.hidden]]
        let cells = shown.flatMap { $0 }
        let unknown = cells.indices.filter { cells[$0] == .hidden }
        let (height, span) = (shown.count, width + 1)
        // Each row's sum is its last cell, each column's its lowest: +1 for the parts, -1 for the sum.
        var equations: [[Double]] = []
        for row in 0..<height {
            equations.append(unknown.map { $0 / span == row ? ($0 % span == width ? -1 : 1) : 0 })
        }
        for column in 0..<span {
            equations.append(unknown.map { $0 % span == column ? ($0 / span == height - 1 ? -1 : 1) : 0 })
        }
        var pivot = 0
        for column in unknown.indices {
            guard let found = (pivot..<equations.count).first(where: { abs(equations[$0][column]) > 1e-9 }) else {
                continue
            }
            equations.swapAt(pivot, found)
            let factor = equations[pivot][column]
            equations[pivot] = equations[pivot].map { $0 / factor }
            for other in equations.indices where other != pivot {
                let by = equations[other][column]
                equations[other] = zip(equations[other], equations[pivot]).map { $0 - $1 * by }
            }
            pivot += 1
        }
        solved = equations.compactMap { line in
            let places = line.indices.filter { abs(line[$0]) > 1e-9 }
            // The sum of all is nobody's number; what it gives away of others counts.
            guard places.count == 1, unknown[places[0]] != cells.count - 1 else { return nil }
            return unknown[places[0]]
        }
    }
}
