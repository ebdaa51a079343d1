import CallbackCore
import CaseModel
import Runtime
import Store

/// A change of policy reaches the calls that are still owed, some in each turn, so that nobody who registers or rings
/// waits for it; a marker in the file says how far it has come, also over a restart (decision 31).
extension CallbackService {
    /// How many calls one turn reckons anew.
    static let recomputedATurn = 400

    /// Whether there is something left to reckon anew.
    func isRecomputing() throws -> Bool { try policyStore.applied()?.marker != nil }

    /// Begins when the settings say something else than the open calls were reckoned by, and does the next part.
    func recompute(_ turn: Turn) throws {
        let book = policyNames.book
        let applied = try policyStore.applied()
        if applied?.book != book {
            for policy in [policies.general] + policies.units.values { try policyStore.keep(policy, at: turn.now) }
            // A new file has nothing to reckon; one from before there were versions is reckoned once, and finds all as it was.
            try policyStore.apply(book, marker: "")
        }
        guard let marker = try policyStore.applied()?.marker else { return }
        let part = try calls.owed(after: marker, most: Self.recomputedATurn)
        for call in part { try recompute(call, turn) }
        try policyStore.apply(book, marker: part.count < Self.recomputedATurn ? nil : part.last?.id.rawValue)
    }

    private func recompute(_ call: KeptCall, _ turn: Turn) throws {
        guard let file = try cases.find(call.case) else { return }
        let policy = policies.policy(of: file.unit)
        guard let promise = try Recomputing.promise(of: call.owed, by: policy) else { return }
        let callback = Recomputing.callback(call.callback, by: promise, at: turn.now)
        try calls.reckon(call.id, promise, callback, policy: policyNames.name(of: file.unit))
        try pings.replan(PingPlan(promise, registered: call.registered, policy: policy), for: call.id, at: turn.now)
    }
}
