import CaseModel

/// A calendar year, a half, a quarter or a month of one, with what may be told of it (decisions 48 and 88).
///
/// These spans lie within one another or apart, never across; whoever subtracts the parts that are told from the whole is
/// left with the parts that are hidden, together. So of a number there are either none of them or at least two, and they
/// are together not small. Where a part must not tell all that the whole tells, it tells as much as it may: some numbers,
/// and the rest only together.
struct YearOfFigures {
    /// Which numbers of a breakdown are told each by itself; the others are known together, as what is left.
    private typealias Open = [Breakdown: Set<Int>]

    let months: Range<Int>
    let told: ToldNumbers
    /// Those in which there is anything to tell of.
    private let busy: [Int]
    private let parts: [YearOfFigures]

    /// - Parameter months: what the twelve months come to, by breakdown.
    init(_ months: [[Breakdown: [Int]]], least: Int) {
        precondition(months.count == 12, "a year has twelve months")
        let told = ToldNumbers(Self.sum(months[...]), least: least)
        self.init(0..<12, of: months, told, open: Self.open(in: told), least)
    }

    private init(
        _ span: Range<Int>, of months: [[Breakdown: [Int]]], _ told: ToldNumbers, open: Open, _ least: Int
    ) {
        self.months = span
        self.told = told
        busy = span.filter { month in months[month].values.contains { $0.contains { $0 > 0 } } }
        let spans = Self.split(span)
        let numbers = spans.map { Self.sum(months[$0]) }
        let opens = Self.opens(of: open, in: numbers, least)
        parts = spans.indices.map { place in
            YearOfFigures(
                spans[place], of: months, ToldNumbers(numbers[place], of: opens[place]), open: opens[place], least)
        }
    }

    /// What may be told of some of the year's months: of the largest spans that fill them, together.
    ///
    /// A span is filled where nothing is to be told of its other months: those that have not come, above all.
    func told(of asked: Range<Int>) -> ToldNumbers {
        guard !busy.allSatisfy(asked.contains) else { return told }
        return parts.filter { $0.months.overlaps(asked) }.reduce(into: ToldNumbers()) { $0 += $1.told(of: asked) }
    }

    /// Halves, quarters, months.
    private static func split(_ span: Range<Int>) -> [Range<Int>] {
        guard span.count > 1 else { return [] }
        let length = span.count == 3 ? 1 : span.count / 2
        return stride(from: span.lowerBound, to: span.upperBound, by: length).map { $0..<$0 + length }
    }

    /// What the year tells: as much as it may by itself.
    private static func open(in told: ToldNumbers) -> Open {
        Breakdown.all.reduce(into: [:]) { open, breakdown in
            let counts = told[breakdown]
            let shown = Set(counts.indices.filter { counts[$0].shown != nil })
            guard !shown.isEmpty, knows(breakdown, by: open, of: told) else { return }
            open[breakdown] = shown
        }
    }

    private static func knows(_ breakdown: Breakdown, by open: Open, of told: ToldNumbers) -> Bool {
        breakdown.whole.map { whole in
            isKnown(whole.places, of: told[whole.breakdown].count, by: open[whole.breakdown])
        } ?? true
    }

    /// Whether these numbers of a breakdown are known together: what is left over lies among them, or apart from them.
    private static func isKnown(_ places: Range<Int>, of count: Int, by open: Set<Int>?) -> Bool {
        guard let open else { return false }
        let rest = Set(0..<count).subtracting(open)
        return rest.isDisjoint(with: places) || rest.isSubset(of: places)
    }

    /// What each part tells of what the whole tells.
    private static func opens(of whole: Open, in parts: [[Breakdown: [Int]]], _ least: Int) -> [Open] {
        var opens = parts.map { _ in Open() }
        for breakdown in Breakdown.all {
            guard var open = whole[breakdown] else { continue }
            let numbers = parts.map { $0[breakdown] ?? [] }
            let closed = parts.indices.filter { part in
                breakdown.whole.map { whole in
                    !isKnown(
                        whole.places, of: parts[part][whole.breakdown]?.count ?? 0, by: opens[part][whole.breakdown])
                } ?? false
            }
            var left = Array(parts.indices)
            while !left.isEmpty, !open.isEmpty {
                let lines = numbers.map { line($0, open) }
                let hidden = hidden(of: left, lines, closed: closed, least)
                for part in left where !hidden.contains(part) { opens[part][breakdown] = open }
                left = left.filter(hidden.contains)
                open = fewer(open, left.filter { !closed.contains($0) }.map { numbers[$0] }, least)
            }
        }
        return opens
    }

    /// The numbers that are told, in order, and behind them what the others come to, if there are others.
    private static func line(_ numbers: [Int], _ open: Set<Int>) -> [Int] {
        let rest = numbers.indices.filter { !open.contains($0) }
        return open.sorted().map { numbers[$0] } + (rest.isEmpty ? [] : [rest.reduce(0) { $0 + numbers[$1] }])
    }

    /// Which of these parts are hidden: those with a small number, and as many beside them as it takes.
    private static func hidden(of parts: [Int], _ lines: [[Int]], closed: [Int], _ least: Int) -> Set<Int> {
        var hidden = Set(parts.filter { part in closed.contains(part) || lines[part].contains { isSmall($0, least) } })
        // The smallest that says anything first: it costs the reader least.
        func rank(_ part: Int) -> (Int, Int, Int) {
            let sum = lines[part].reduce(0, +)
            return (sum == 0 ? 1 : 0, sum, part)
        }
        var next = parts.filter { !hidden.contains($0) }.sorted { rank($0) < rank($1) }[...]
        while isTelling(hidden, lines, least), let part = next.popFirst() { hidden.insert(part) }
        return hidden
    }

    /// Whether the hidden parts, which are known together, give one of their numbers away.
    private static func isTelling(_ hidden: Set<Int>, _ lines: [[Int]], _ least: Int) -> Bool {
        guard let first = hidden.first else { return false }
        return hidden.count == 1
            || lines[first].indices.contains { place in isSmall(hidden.reduce(0) { $0 + lines[$1][place] }, least) }
    }

    /// Fewer numbers to tell one by one, so that none of these parts tells of few: the small ones are left to be known
    /// together, with the smallest of the others until what is left is not small either.
    private static func fewer(_ open: Set<Int>, _ parts: [[Int]], _ least: Int) -> Set<Int> {
        func sum(_ place: Int) -> Int { parts.reduce(0) { $0 + $1[place] } }
        func rank(_ place: Int) -> (Int, Int, Int) { (sum(place) == 0 ? 1 : 0, sum(place), place) }
        let small = open.filter { place in parts.contains { isSmall($0[place], least) } }
        var fewer = open.subtracting(small)
        var next = fewer.sorted { rank($0) < rank($1) }[...]
        func leavesFew() -> Bool {
            fewer == open
                || parts.contains { numbers in
                    let rest = numbers.indices.filter { !fewer.contains($0) }
                    return rest.count == 1 || isSmall(rest.reduce(0) { $0 + numbers[$1] }, least)
                }
        }
        while leavesFew(), let place = next.popFirst() { fewer.remove(place) }
        return fewer
    }

    private static func isSmall(_ number: Int, _ least: Int) -> Bool { number > 0 && number < least }

    private static func sum(_ months: ArraySlice<[Breakdown: [Int]]>) -> [Breakdown: [Int]] {
        months.reduce(into: [:]) { sum, month in sum.merge(month) { zip($0, $1).map(+) } }
    }
}
