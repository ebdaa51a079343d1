/// Whether the time of day can be acted on: it is held against the time that passes whatever the clock shows, and after
/// a start against where it stood before. One that leaps is doubted until it is back, or until somebody has looked and
/// says that it is right (decision 89).
package struct ClockWatch: Sendable {
    /// Milliseconds of a day: whoever was away for longer than that is looked at.
    package static let longestAbsence: Int64 = 86_400_000

    package enum Change: Equatable, Sendable {
        /// It shows another time than it should.
        case leaped(expected: Timestamp)
        /// It is back where it should be.
        case back
    }

    /// Milliseconds by which it may leap, once it is known how much time has passed.
    private let tolerance: Int64
    /// The last pair that was believed; monotonic milliseconds, and the time of day.
    private var base: (monotonic: Int64, wall: Timestamp)?
    /// Where it stood before the start, when that is known.
    private var stood: Timestamp?
    package private(set) var isDoubted = false

    package init(tolerance: Int64) { self.tolerance = tolerance }

    /// Before anything else: where it stood before the start, who knows how long ago.
    package mutating func begin(at stood: Timestamp) { self.stood = stood }

    /// What it should show now; nothing before it was first looked at, where that is not known.
    package func expected(at monotonic: Int64) -> Timestamp? {
        base.map { $0.wall.adding(milliseconds: monotonic - $0.monotonic) } ?? stood
    }

    /// It now shows `wall`; what that changes.
    package mutating func told(_ monotonic: Int64, _ wall: Timestamp) -> Change? {
        let expected = expected(at: monotonic) ?? wall
        let most = base == nil ? Self.longestAbsence : tolerance
        let wasDoubted = isDoubted
        isDoubted = abs(wall.milliseconds - expected.milliseconds) > most
        if isDoubted {
            if base == nil { base = (monotonic, expected) }
            return wasDoubted ? nil : .leaped(expected: expected)
        }
        base = (monotonic, wall)
        return wasDoubted ? .back : nil
    }

    /// It is right: somebody has looked, or it was looked at before the start, while the same time went on passing.
    package mutating func agree(_ monotonic: Int64, _ wall: Timestamp) {
        base = (monotonic, wall)
        isDoubted = false
    }
}
