import CallbackCore
import CaseModel
import Runtime
import Store

/// A change of policy reaches the calls that are still owed, some in each turn, so that nobody who registers or rings
/// waits for it; a marker in the file says how far it has come, and that it is not done, also over a restart (decision 31).
extension CallbackService {
    /// How many calls one turn reckons anew, so that nobody waits long for it.
    static let recomputedATurn = 1_000

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
        // Places in the file are this process's own: a copy of the file may have put its rows elsewhere.
        let place = progress.isUnderWay ? Int64(marker) ?? 0 : 0
        let (part, next) = try calls.owed(from: place, most: Self.recomputedATurn)
        // In order of identifier, since that is how the indexes lie.
        for (call, unit) in part.sorted(by: { $0.call.id < $1.call.id }) {
            try recompute(call, in: unit, turn)
        }
        for unit in Set(part.map(\.unit)).sorted() { try lists.changed(in: unit) }
        try policyStore.apply(book, marker: next.map(String.init))
        progress.isUnderWay = true
    }

    private func recompute(_ call: KeptCall, in unit: UnitID, _ turn: Turn) throws {
        let policy = policies.policy(of: unit)
        let name = policyNames.name(of: unit)
        var call = call
        if let promise = try Recomputing.promise(of: call.owed, by: policy) {
            try calls.reckon(
                call, promise, Recomputing.callback(call.callback, by: promise, at: turn.now), policy: name)
            call.promise = promise
            try pings.replan(pingPlan(of: call, by: policy), for: call.id, at: turn.now)
        } else if call.policy != name {
            // The same deadline, of which people may be told at other moments than before.
            try calls.put(policy: name, of: call.id)
            try pings.adjust(to: pingPlan(of: call, by: policy), for: call.id, at: turn.now)
        }
    }
}

/// Whether this process has begun to reckon; what it has reckoned before costs it a look and nothing more, so that a step
/// that is taken back loses nothing by it.
final class RecomputeProgress {
    var isUnderWay = false
}
