import CaseModel

/// Whether what time alone changes is changed in time, and who is told when it is not.
extension Engine {
    /// So long after its moment something that time asked for is late: everybody has then waited who waits for it.
    static let mostLateSeconds = ShowPulse.Reply.mostLateSeconds

    /// By how many seconds what time alone was to change has not been changed; 0 while nothing waits.
    package var lateSeconds: Int64 {
        guard hold == nil, !isResyncing, !clockWatch.isDoubted, let wake, wake.milliseconds > 0 else { return 0 }
        return max(0, (clock.now.milliseconds - (dueSince ?? wake).milliseconds) / 1000)
    }

    /// What came to be known just now and was due long ago, as in an import of history, has waited since now and no longer.
    func noteDue(insteadOf before: Timestamp?) {
        let now = clock.now
        guard let wake, wake <= now else {
            dueSince = nil
            return
        }
        if dueSince == nil { dueSince = before.map { min($0, now) } ?? now }
    }

    var isLate: Bool { lateSeconds > Self.mostLateSeconds }

    /// Says once that a tick is late, and once that it has been caught up with: asked at every turn and every beat.
    func watchTicks() {
        // A clock that is doubted says neither that something is late nor that it has been caught up with.
        guard !clockWatch.isDoubted, isLate != isToldLate else { return }
        isToldLate = isLate
        guard isLate, let wake else { return log(LogLine(.notice, "tick.caught_up")) }
        log(
            LogLine(
                .critical, "tick.late",
                [
                    "service": parts.declaration.name.rawValue, "since": (dueSince ?? wake).description,
                    "late_seconds": "\(lateSeconds)",
                ]))
    }
}
