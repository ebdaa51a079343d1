import BusCore

/// Where in the events' file to begin looking: every half megabyte or so a batch is known by the position it begins with,
/// and by the lowest number of each sender from there on.
struct WayIndex {
    /// Bytes between two ways at least.
    static let spacing: Int64 = 512 << 10

    struct Way: Equatable {
        /// The batch's first event has this position or a later one, and no earlier batch has one so late.
        var position: Int64
        var place: Int64
        var sequence: Int64
    }

    struct Low: Equatable {
        let number: Int64
        /// The way's.
        var position: Int64
    }

    private(set) var ways: [Way]
    /// By the sender's row, rising.
    private(set) var lows: [Int64: [Low]] = [:]
    /// So many of the first ways are in the table, with the lows of all but the last of them.
    private(set) var folded: Int

    /// - Parameter isFolded: the ways come from the table.
    init(_ ways: [Way], isFolded: Bool) {
        precondition(!ways.isEmpty, "a file without a beginning")
        self.ways = ways
        folded = isFolded ? ways.count : 0
    }

    var last: Way { ways[ways.count - 1] }

    mutating func add(_ way: Way) { ways.append(way) }

    mutating func addLow(_ number: Int64, of row: Int64, at position: Int64) {
        lows[row, default: []].append(Low(number: number, position: position))
    }

    /// The way by which this position is reached.
    func way(to position: Int64) -> Way { ways[place { $0.position <= position }] }

    /// The first way behind this position; `nil` when there is none.
    func way(after position: Int64) -> Way? {
        let next = place { $0.position <= position } + 1
        return next < ways.count ? ways[next] : nil
    }

    /// The way by which this sender's number is reached, and where the next begins; `nil` when it is not kept.
    func way(to number: Int64, of row: Int64) -> Way? {
        guard let low = lows[row]?.last(where: { $0.number <= number }) else { return nil }
        return way(to: low.position)
    }

    /// The last way of which this holds; the first when it holds of none.
    private func place(_ holds: (Way) -> Bool) -> Int {
        var (low, high) = (0, ways.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(ways[middle]) { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// What the table does not hold yet: the new ways, and the lows that are complete since the last time.
    func unfolded() -> (ways: ArraySlice<Way>, lows: [(row: Int64, low: Low)]) {
        // The last way's lows are not complete, and are found again at a start.
        guard folded < ways.count else { return ([], []) }
        let from = folded == 0 ? 0 : ways[folded - 1].position
        var complete: [(row: Int64, low: Low)] = []
        for row in lows.keys.sorted() {
            for low in lows[row, default: []].reversed() {
                guard low.position >= from else { break }
                if low.position < last.position { complete.append((row, low)) }
            }
        }
        return (ways[folded...], complete)
    }

    mutating func isFolded() { folded = ways.count }

    /// Nothing before this position is kept; its batch lies at `place`. The way to it takes the place of those that led
    /// to what was forgotten.
    mutating func trim(to position: Int64, at place: Int64, sequence: Int64, lows numbers: [Int64: Int64]) {
        let old = way(to: position)
        ways.removeAll { $0.position <= old.position }
        ways.insert(Way(position: position, place: place, sequence: sequence), at: 0)
        for (row, known) in lows {
            var left = known.filter { $0.position > old.position }
            if let number = numbers[row] { left.insert(Low(number: number, position: position), at: 0) }
            lows[row] = left.isEmpty ? nil : left
        }
    }
}
