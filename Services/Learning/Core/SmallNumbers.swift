package import CaseModel

/// Hides numbers so small that they could point at somebody, and enough of the others that nobody can subtract their way
/// to them.
///
/// Nought is always shown where it stands alone: it points at nobody. What adds up to a number that is itself hidden is
/// hidden altogether. *Few* is said only of a number that is few, and only where that word gives away no more than itself;
/// of all others it is said that they are hidden (decision 79).
package enum SmallNumbers {
    /// The least number of people that is told, unless a municipality wants more.
    package static let least = 5

    /// One number that stands by itself.
    package static func alone(_ number: Int, least: Int = least) -> Count {
        number > 0 && number < least ? .few : .number(number)
    }

    /// Numbers that add up to one that is told beside them.
    ///
    /// Those hidden are at least two, and together at least `least`: otherwise the sum would tell of them.
    package static func parts(of total: Count, _ numbers: [Int], least: Int = least) -> [Count] {
        guard let shown = total.shown else { return numbers.map { _ in .hidden } }
        precondition(numbers.reduce(0, +) == shown, "the parts are to add up to their total")
        var hidden = Set(numbers.indices.filter { numbers[$0] > 0 && numbers[$0] < least })
        if !hidden.isEmpty {
            let others = numbers.indices.filter { !hidden.contains($0) }
            // The smallest that says anything first; a nought only when there is nothing else.
            var next = others.sorted { rank(numbers[$0], $0) < rank(numbers[$1], $1) }[...]
            while hidden.count < 2 || hidden.reduce(0, { $0 + numbers[$1] }) < least, let one = next.popFirst() {
                hidden.insert(one)
            }
        }
        let few = hidden.filter { numbers[$0] > 0 && numbers[$0] < least }
        let isNamed = mayName(few.count, of: hidden.count, together: hidden.reduce(0) { $0 + numbers[$1] }, least)
        return numbers.indices.map { place in
            guard hidden.contains(place) else { return .number(numbers[place]) }
            return isNamed && few.contains(place) ? .few : .hidden
        }
    }

    /// Whether the small ones of some hidden numbers may be called few although what they come to together is known: each
    /// of them can then still be any small number, whatever the others are.
    private static func mayName(_ few: Int, of hidden: Int, together sum: Int, _ least: Int) -> Bool {
        guard few > 0 else { return false }
        let others = hidden - few
        return (1..<least).allSatisfy { one in
            (few - 1...(few - 1) * (least - 1)).contains { small in
                let rest = sum - one - small
                // Whatever is hidden and not called few is nought or large.
                return rest == 0 || others > 0 && rest >= least
            }
        }
    }

    /// A part of a total that is told beside it, when the rest is not told.
    package static func part(_ number: Int, of total: Count, least: Int = least) -> Count {
        guard let shown = total.shown else { return .hidden }
        return parts(of: total, [number, shown - number], least: least)[0]
    }

    private static func rank(_ number: Int, _ place: Int) -> (Int, Int, Int) { (number == 0 ? 1 : 0, number, place) }
}

/// A table of numbers with the sums of its rows and columns, in which small numbers are hidden also from whoever
/// subtracts.
///
/// Rows and columns are the ends, hidden numbers the edges, of a graph; a hidden number can be worked out from the sums
/// exactly when its edge is a bridge. So more are hidden until there is none.
///
/// Which sums of columns are hidden follows from these sums alone, and what adds up to one that is hidden is hidden with it.
/// So tables of the same things in other rows, which share these sums, tell no more together than each by itself
/// (decision 92).
package struct ProtectedTable {
    /// The last row and the last column are the sums.
    private let numbers: [[Int]]
    private let least: Int
    private var hidden: [[Bool]]

    /// - Parameter rows: all of one length.
    package init(_ rows: [[Int]], least: Int = SmallNumbers.least) {
        let width = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == width }, "a table's rows are of one length")
        let summed = rows.map { $0 + [$0.reduce(0, +)] }
        let sums = (0...width).map { column in summed.reduce(0) { $0 + $1[column] } }
        numbers = summed + [sums]
        self.least = least
        hidden = numbers.map { $0.map { $0 > 0 && $0 < least } }
        let columns = sums.dropLast()
        let told = SmallNumbers.parts(of: .number(columns.reduce(0, +)), Array(columns), least: least)
        for column in told.indices where told[column].shown == nil {
            for row in hidden.indices { hidden[row][column] = true }
        }
        while let place = bridge ?? telling { hidden[place.row][place.column] = true }
    }

    /// The rows without their sums.
    package var rows: [[Count]] { (0..<numbers.count - 1).map { shown($0).dropLast() } }
    /// The sums of the rows.
    package var rowSums: [Count] { (0..<numbers.count - 1).map { shown($0)[numbers[$0].count - 1] } }
    /// The sums of the columns, without the sum of all.
    package var columnSums: [Count] { shown(numbers.count - 1).dropLast() }

    private func shown(_ row: Int) -> [Count] {
        numbers[row].indices.map { hidden[row][$0] ? .hidden : .number(numbers[row][$0]) }
    }

    private typealias Place = (row: Int, column: Int)

    /// What to hide next because some hidden number can be worked out; `nil` when none can.
    private var bridge: Place? {
        for place in places where hidden[place.row][place.column] {
            let side = reach(from: place.row, without: place)
            guard !side.columns.contains(place.column) else { continue }
            // Anything that joins the two sides another way makes a ring of it.
            let joining = places.filter { one in
                mayHide(one) && side.rows.contains(one.row) != side.columns.contains(one.column)
            }
            if let found = cheapest(joining) { return found }
        }
        return nil
    }

    /// What to hide next because the hidden numbers of a row or column are together too few; `nil` when none are.
    private var telling: Place? {
        let lines =
            numbers.indices.map { row in numbers[row].indices.map { Place(row, $0) } }
            + numbers[0].indices.map { column in numbers.indices.map { Place($0, column) } }
        for line in lines {
            guard let total = line.last, !hidden[total.row][total.column] else { continue }
            let inner = line.dropLast()
            let sum = inner.filter { hidden[$0.row][$0.column] }.reduce(0) { $0 + numbers[$1.row][$1.column] }
            guard sum > 0, sum < least else { continue }
            if let found = cheapest(inner.filter(mayHide)) { return found }
        }
        return nil
    }

    private var places: [Place] {
        numbers.indices.flatMap { row in numbers[row].indices.map { Place(row, $0) } }
    }

    /// Whether it is told, and no sum of a column: those were settled first.
    private func mayHide(_ place: Place) -> Bool { place.row < numbers.count - 1 && !hidden[place.row][place.column] }

    /// The smallest that says anything, within the table rather than a sum; a nought only when there is nothing else.
    private func cheapest(_ places: [Place]) -> Place? {
        places.min { rank($0) < rank($1) }
    }

    private func rank(_ place: Place) -> (Int, Int, Int) {
        let number = numbers[place.row][place.column]
        let isSum = place.column == numbers[0].count - 1
        return ((isSum ? 1 : 0) + (number == 0 ? 2 : 0), number, place.row * numbers[0].count + place.column)
    }

    /// Which rows and columns hang together with `row` by hidden numbers, when one of these is left out.
    private func reach(from row: Int, without left: Place) -> (rows: Set<Int>, columns: Set<Int>) {
        var rows: Set<Int> = [row]
        var columns: Set<Int> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for place in places where hidden[place.row][place.column] && place != left {
                if rows.contains(place.row) != columns.contains(place.column) {
                    rows.insert(place.row)
                    columns.insert(place.column)
                    isGrowing = true
                }
            }
        }
        return (rows, columns)
    }
}
