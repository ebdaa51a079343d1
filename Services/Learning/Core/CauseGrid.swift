import CaseModel

/// Causes counted along one dimension, year by year: what is told of several years is what each of them tells, so that
/// nobody subtracts one table from another to a small number (decision 48).
struct CauseGrid {
    private var years: [Int: [String: [Int]]] = [:]

    /// Counts one more.
    ///
    /// - Parameter cause: its place among all of its kind.
    mutating func add<Cause: CaseIterable & Equatable>(_ cause: Cause, at key: String, on day: CivilDay) {
        let all = Array(Cause.allCases)
        let place = all.firstIndex(of: cause) ?? 0
        years[day.year, default: [:]][key, default: Array(repeating: 0, count: all.count)][place] += 1
    }

    /// The lines in order of their keys, and the sums of the columns; small numbers hidden, also against subtraction.
    func told(least: Int) -> (lines: [CauseTable.Line], totals: [Count]) {
        var lines: [String: (counts: [Count], total: Count)] = [:]
        var totals: [Count] = []
        for counted in years.values {
            let keys = counted.keys.sorted()
            let table = ProtectedTable(keys.map { counted[$0] ?? [] }, least: least)
            for (place, key) in keys.enumerated() {
                let (counts, total) = (table.rows[place], table.rowSums[place])
                let before = lines[key] ?? (counts.map { _ in .number(0) }, .number(0))
                lines[key] = (zip(before.counts, counts).map(+), before.total + total)
            }
            totals = totals.isEmpty ? table.columnSums : zip(totals, table.columnSums).map(+)
        }
        let told = lines.sorted { $0.key < $1.key }
        return (told.map { CauseTable.Line(key: $0.key, counts: $0.value.counts, total: $0.value.total) }, totals)
    }
}
