package import CaseModel
import Runtime

/// The hands of every clock in a simulated municipality: they stand still until they are moved.
package final class SimulatedClock: Clock {
    package private(set) var monotonic: Int64 = 0
    private var civilAtZero: Int64

    package init(starting: Timestamp) { civilAtZero = starting.milliseconds }

    package var now: Timestamp { Timestamp(milliseconds: civilAtZero + monotonic) }
    package var wall: Timestamp { now }
    package func wait(until civil: Timestamp) -> Int64 { civil.milliseconds - now.milliseconds }
    /// Whoever moves the clock wakes the sleepers.
    package var longestSleep: Int64 { .max }

    package func advance(to moment: Int64) { monotonic = max(monotonic, moment) }

    /// Somebody sets the clock on the wall, forwards or (negative) back.
    package func setWall(by milliseconds: Int64) { civilAtZero += milliseconds }
}

/// Chance that comes out the same each time: SplitMix64 from a seed.
package final class SeededChance: Chance {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A stream of its own for one purpose, so that a draw more here changes nothing there.
    package convenience init(seed: UInt64, for purpose: String) {
        self.init(
            seed: purpose.utf8.reduce(seed &* 0x2545_F491_4F6C_DD1D) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    }

    package func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            var word = next()
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return Array(bytes.prefix(count))
    }

    /// A number in the range, each about as likely.
    package func number(in range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// Whether something that happens so many times in a million happens now.
    package func happens(_ timesInAMillion: Int) -> Bool { Int(next() % 1_000_000) < timesInAMillion }

    package func pick<T>(_ list: [T]) -> T { list[Int(next() % UInt64(list.count))] }
}

/// What is to happen and when, in monotonic milliseconds; what falls together happens in the order it was planned.
struct Agenda {
    private struct Entry {
        let at: Int64
        let sequence: Int64
        let action: () -> Void
        func isBefore(_ other: Entry) -> Bool { (at, sequence) < (other.at, other.sequence) }
    }

    /// A binary heap, the next entry first.
    private var entries: [Entry] = []
    private var planned: Int64 = 0

    var nextAt: Int64? { entries.first?.at }

    mutating func plan(at moment: Int64, _ action: @escaping () -> Void) {
        planned += 1
        entries.append(Entry(at: moment, sequence: planned, action: action))
        var place = entries.count - 1
        while place > 0, entries[place].isBefore(entries[(place - 1) / 2]) {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func takeNext() -> (at: Int64, action: () -> Void)? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return (first.at, first.action) }
        entries[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < entries.count {
                if entries[child].isBefore(entries[least]) { least = child }
            }
            guard least != place else { return (first.at, first.action) }
            entries.swapAt(place, least)
            place = least
        }
    }
}
