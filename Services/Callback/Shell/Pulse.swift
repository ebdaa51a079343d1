import CaseModel
import Runtime

/// When it was last seen to that everybody who was to be told had been told. In memory: a process that has just started has
/// not looked yet.
final class Pulse {
    /// At least so often it is looked, due or not, so that whoever asks sees that somebody looks.
    static let mostMinutes: Int64 = 60

    private(set) var ticked: Timestamp?

    func beat(at now: Timestamp) { ticked = now }

    /// When to look again though nothing is due.
    var next: Timestamp? { ticked?.adding(seconds: Self.mostMinutes * 60) }
}

extension CallbackService {
    /// Moments alone, for whoever is signed in.
    func showPulse(_ viewer: Viewer, _ turn: Turn) throws -> ShowPulse.Reply {
        let next = try nextWake()
        // Something is being reckoned anew, a part each turn: what is due is told in between.
        let due = next.flatMap { $0.milliseconds == 0 ? nil : $0 }
        // A look that lies ahead: the clock was set back, and nobody is told before it has caught up or is agreed on.
        let ahead = pulse.ticked.map { $0.milliseconds - turn.now.milliseconds } ?? 0
        let waited = due.map { turn.now.milliseconds - $0.milliseconds } ?? 0
        return ShowPulse.Reply(ticked: pulse.ticked, next: due, lateSeconds: max(0, waited, ahead) / 1000)
    }
}
