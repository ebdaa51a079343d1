import CaseModel

/// A calendar year, a half, a quarter or a month of one, with what may be told of it (decision 48).
///
/// These spans lie within one another or apart, never across; whoever subtracts the parts that are told from the whole is
/// left with the parts that are hidden, together. So of a breakdown there are either none of them or at least two, and no
/// number of theirs is small together.
struct YearOfFigures {
    let months: Range<Int>
    let told: ToldNumbers
    private let parts: [YearOfFigures]

    /// - Parameter months: what the twelve months come to, by breakdown.
    init(_ months: [[Breakdown: [Int]]], least: Int) {
        precondition(months.count == 12, "a year has twelve months")
        let told = ToldNumbers(Self.sum(months[...]), least: least)
        self.init(0..<12, of: months, told, whole: told.whole, least)
    }

    private init(
        _ span: Range<Int>, of months: [[Breakdown: [Int]]], _ told: ToldNumbers, whole: Set<Breakdown>, _ least: Int
    ) {
        self.months = span
        self.told = told
        let spans = Self.split(span)
        let numbers = spans.map { Self.sum(months[$0]) }
        let sets = Self.told(of: whole, in: numbers, least)
        parts = spans.indices.map { place in
            YearOfFigures(
                spans[place], of: months, ToldNumbers(numbers[place], of: sets[place]), whole: sets[place], least)
        }
    }

    /// What may be told of some of the year's months: of the largest spans that fill them, together.
    func told(of asked: Range<Int>) -> ToldNumbers {
        guard !asked.contains(months) else { return told }
        return parts.filter { $0.months.overlaps(asked) }.reduce(into: ToldNumbers()) { $0 += $1.told(of: asked) }
    }

    /// Halves, quarters, months.
    private static func split(_ span: Range<Int>) -> [Range<Int>] {
        guard span.count > 1 else { return [] }
        let length = span.count == 3 ? 1 : span.count / 2
        return stride(from: span.lowerBound, to: span.upperBound, by: length).map { $0..<$0 + length }
    }

    /// Which breakdowns may be told of each part when these are told of the whole.
    private static func told(
        of whole: Set<Breakdown>, in parts: [[Breakdown: [Int]]], _ least: Int
    ) -> [Set<Breakdown>] {
        var told = parts.map { _ in Set<Breakdown>() }
        for breakdown in Breakdown.all where whole.contains(breakdown) {
            let numbers = parts.map { $0[breakdown] ?? [] }
            var hidden = Set(
                parts.indices.filter { part in
                    numbers[part].contains { isSmall($0, least) }
                        || breakdown.whole.map { !told[part].contains($0.breakdown) } ?? false
                })
            // The smallest first: it costs the reader least.
            var next = parts.indices.filter { !hidden.contains($0) }
                .sorted { (numbers[$0].reduce(0, +), $0) < (numbers[$1].reduce(0, +), $1) }[...]
            while isTelling(hidden, numbers, least), let part = next.popFirst() { hidden.insert(part) }
            for part in parts.indices where !hidden.contains(part) { told[part].insert(breakdown) }
        }
        return told
    }

    /// Whether the hidden parts, which are known together, give one of their numbers away.
    private static func isTelling(_ hidden: Set<Int>, _ numbers: [[Int]], _ least: Int) -> Bool {
        guard let first = hidden.first else { return false }
        return hidden.count == 1
            || numbers[first].indices.contains { place in
                isSmall(hidden.reduce(0) { $0 + numbers[$1][place] }, least)
            }
    }

    private static func isSmall(_ number: Int, _ least: Int) -> Bool { number > 0 && number < least }

    private static func sum(_ months: ArraySlice<[Breakdown: [Int]]>) -> [Breakdown: [Int]] {
        months.reduce(into: [:]) { sum, month in sum.merge(month) { zip($0, $1).map(+) } }
    }
}

extension Range where Bound == Int {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
