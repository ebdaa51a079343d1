import CaseModel
import Testing

@Suite("The clock is held against the time that passes")
struct ClockWatchTests {
    private static let minute: Int64 = 60_000
    private static let day: Int64 = 86_400_000
    private static let start = Timestamp(milliseconds: 1_795_000_000_000)

    private func shown(_ milliseconds: Int64) -> Timestamp { Self.start.adding(milliseconds: milliseconds) }

    @Test(arguments: [(10, false), (-10, false), (11, true), (-11, true), (4_320, true)] as [(Int64, Bool)])
    func `a leap beyond the tolerance is doubted, whichever way`(_ leap: Int64, _ isDoubted: Bool) {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        #expect(watch.told(0, shown(0)) == nil)
        let change = watch.told(1_000, shown(1_000 + leap * Self.minute))
        #expect(change == (isDoubted ? .leaped(expected: shown(1_000)) : nil))
        #expect(watch.isDoubted == isDoubted)
    }

    @Test func `a machine that slept for days has not leaped`() {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        _ = watch.told(0, shown(0))
        #expect(watch.told(3 * Self.day, shown(3 * Self.day)) == nil && !watch.isDoubted)
    }

    @Test func `what drifts little by little is followed`() {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        for hour in 0...48 as ClosedRange<Int64> {
            #expect(watch.told(hour * 3_600_000, shown(hour * 3_660_000)) == nil)
        }
    }

    @Test func `it is said once, and again when it is back where it should be by then`() {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        _ = watch.told(0, shown(0))
        #expect(watch.told(1_000, shown(3 * Self.day)) == .leaped(expected: shown(1_000)))
        #expect(watch.told(2_000, shown(3 * Self.day + 1_000)) == nil && watch.isDoubted)
        #expect(watch.told(3_600_000, shown(3_600_000)) == .back)
        #expect(watch.told(3_601_000, shown(3_601_000)) == nil && !watch.isDoubted)
    }

    @Test func `once somebody has looked, it is the clock that is gone by`() {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        _ = watch.told(0, shown(0))
        _ = watch.told(1_000, shown(3 * Self.day))
        watch.agree(1_000, shown(3 * Self.day))
        #expect(watch.told(2_000, shown(3 * Self.day + 1_000)) == nil && !watch.isDoubted)
    }

    @Test(arguments: [(23, false), (25, true), (-23, false), (-25, true)] as [(Int64, Bool)])
    func `after a start nobody knows how long it was away, and more than a day is looked at`(
        _ hours: Int64, _ isDoubted: Bool
    ) {
        var watch = ClockWatch(tolerance: 10 * Self.minute)
        watch.begin(at: shown(0))
        _ = watch.told(500, shown(hours * 3_600_000))
        #expect(watch.isDoubted == isDoubted)
    }
}
