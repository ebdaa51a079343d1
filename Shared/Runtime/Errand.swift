/// Work in the world outside that takes as long as somebody else takes: a message handed to a mail server.
///
/// Unlike an `Effect` it may not be done twice, and it may not be waited for: it is done on a thread of its own, while
/// the service's one thread goes on (decision 39). Before an errand is handed over, the service has written down, in a
/// transaction of its own, that it is under way; what became of it comes to `performed`.
package protocol Errand: Sendable {
    /// What makes it one thing; given once while it is under way.
    var key: String { get }
    /// Does it, within time limits of its own. Called on the courier's thread.
    func run() -> EffectResult
}

/// Whoever does errands.
package protocol Courier: AnyObject {
    /// Takes these on, except those it has already.
    func take(_ errands: [any Errand])
    /// What became of errands and has not been written down yet.
    var results: [(key: String, result: EffectResult)] { get }
    /// These results are written down.
    func settled(_ keys: [String])
}

/// Does errands at once, where nothing is waited for: on a bench, in a simulation.
package final class PromptCourier: Courier {
    package private(set) var results: [(key: String, result: EffectResult)] = []

    package init() {}

    package func take(_ errands: [any Errand]) {
        for errand in errands where !results.contains(where: { $0.key == errand.key }) {
            results.append((errand.key, errand.run()))
        }
    }

    package func settled(_ keys: [String]) { results.removeAll { keys.contains($0.key) } }
}
