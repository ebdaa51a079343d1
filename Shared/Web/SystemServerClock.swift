import Glibc
import Transport

extension ServerClock {
    /// The machine's own clocks.
    package static var system: ServerClock {
        ServerClock(milliseconds: { MonotonicClock.milliseconds }, unixSeconds: { Int64(time(nil)) })
    }
}
