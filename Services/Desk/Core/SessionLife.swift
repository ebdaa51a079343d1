package import CaseModel

/// How long somebody stays signed in: so long as they work, and never longer than a working day.
///
/// By the true wall clock: fifteen minutes without a page, eight hours at most, unless a municipality says otherwise.
package struct SessionLife: Hashable, Sendable {
    /// Seconds without a page before the session ends.
    package let idle: Int64
    /// Seconds from sign-in to the end, whatever happens.
    package let longest: Int64

    package init(idle: Int64 = 15 * 60, longest: Int64 = 8 * 3600) {
        self.idle = idle
        self.longest = longest
    }

    /// Whether a session begun and last used at these moments still counts at `wall`.
    package func isAlive(begun: Timestamp, used: Timestamp, at wall: Timestamp) -> Bool {
        wall < end(begun: begun, used: used)
    }

    /// When a session begun and last used at these moments ends by itself.
    package func end(begun: Timestamp, used: Timestamp) -> Timestamp {
        min(used.adding(seconds: idle), begun.adding(seconds: longest))
    }
}
