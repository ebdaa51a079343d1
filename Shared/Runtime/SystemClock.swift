package import CaseModel
import Glibc
import Seal

/// The machine's clocks; civil time may be played faster, in a folder that is stamped for it.
package final class SystemClock: Clock {
    private let pace: DemonstrationPace?
    package let boot: String?

    package init(pace: DemonstrationPace? = nil) {
        self.pace = pace
        boot =
            pace == nil
            ? Files.read("/proc/sys/kernel/random/boot_id", most: 64).map {
                String(decoding: $0.dropLast(), as: UTF8.self)
            } : nil
    }

    package var wall: Timestamp { Timestamp(milliseconds: Self.milliseconds(CLOCK_REALTIME)) }
    package var monotonic: Int64 { Self.milliseconds(CLOCK_BOOTTIME) }
    package var now: Timestamp {
        guard let pace else { return wall }
        return pace.civil(at: wall)
    }

    /// How many true milliseconds pass until this civil moment.
    package func wait(until civil: Timestamp) -> Int64 {
        let left = civil.milliseconds - now.milliseconds
        guard let pace else { return left }
        return left <= 0 ? left : (left + pace.speed - 1) / pace.speed
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// How civil time is played in a demonstration: from which moment, since when, how fast (decision 10).
package struct DemonstrationPace: Codable, Hashable, Sendable {
    /// Civil time at the anchor.
    package let starts: Timestamp
    /// The true moment at which it was started.
    package let anchor: Timestamp
    /// Civil milliseconds in a true one.
    package let speed: Int64

    package init(starts: Timestamp, anchor: Timestamp, speed: Int64) {
        self.starts = starts
        self.anchor = anchor
        self.speed = speed
    }

    func civil(at wall: Timestamp) -> Timestamp {
        starts.adding(milliseconds: (wall.milliseconds - anchor.milliseconds) * speed)
    }
}

/// The kernel's chance.
package final class SystemChance: Chance {
    package init() {}
    package func bytes(_ count: Int) -> [UInt8] { Seal.randomBytes(count) }
}
