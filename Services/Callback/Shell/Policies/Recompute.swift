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
        let isFirst = progress.isFirst
        progress.isFirst = false
        if isFirst { try warnOfUnknownUnits() }
        if applied?.book != book {
            for policy in [policies.general] + policies.units.values { try policyStore.keep(policy, at: turn.now) }
            // A new file has nothing to reckon; one from before there were versions is reckoned once, and finds all as it was.
            try policyStore.apply(book, marker: "")
        }
        if isFirst || applied?.book != book { try policyStore.inForce(policyNames.all, at: turn.now) }
        guard let marker = try policyStore.applied()?.marker else { return }
        // Places in the file are this process's own: a copy of the file may have put its rows elsewhere.
        let place = progress.isUnderWay ? Int64(marker) ?? 0 : 0
        let (part, next) = try calls.owed(from: place, most: Self.recomputedATurn)
        // In order of identifier, since that is how the indexes lie.
        let wished = try wishes.kept(of: part.map(\.call.case))
        for (call, unit) in part.sorted(by: { $0.call.id < $1.call.id }) {
            try recompute(call, in: unit, wished[call.case], turn)
        }
        for unit in Set(part.map(\.unit)).sorted() { try lists.changed(in: unit) }
        try policyStore.apply(book, marker: next.map(String.init))
        progress.isUnderWay = true
        progress.tell(next, of: try calls.lastPlace())
    }

    private func recompute(
        _ call: KeptCall, in unit: UnitID, _ wish: WishStore.Kept?, _ turn: Turn
    ) throws {
        let policy = policies.policy(of: unit)
        // A promise that another unit gave is reckoned by that one's policy; who hears of it is this one's (decision 64).
        let promising = call.promisedBy ?? unit
        let name = policyNames.name(of: promising)
        var call = call
        if let promise = try Recomputing.promise(of: call.owed, by: policies.policy(of: promising), at: turn.now) {
            try calls.reckon(call, promise, .awaited(promise), policy: name)
            try limitsToSay.note(promise, of: call)
            call.promise = promise
            try pings.replan(pingPlan(of: call, by: policy, wish), for: call.id, at: turn.now)
        } else if call.policy != name || call.promisedBy != nil {
            // The same deadline, of which people may be told at other moments than before. One that was missed names the
            // policy by which it was.
            if call.callback.promise?.limit.isKept(at: turn.now) == true { try calls.put(policy: name, of: call.id) }
            try pings.adjust(to: pingPlan(of: call, by: policy, wish), for: call.id, at: turn.now)
        }
    }
}

/// Whether this process has begun to reckon; what it has reckoned before costs it a look and nothing more, so that a step
/// that is taken back loses nothing by it.
final class RecomputeProgress {
    var isUnderWay = false
    /// Whether nothing of this process's has been looked at yet.
    var isFirst = true
    /// What stands on the service's status line for it, in hundredths; absent while there is nothing to reckon.
    private var told: Int64?

    /// Says on the line that `systemctl status` shows how far it has come; people are served meanwhile. Said once for each
    /// hundredth: a change of policy takes seconds, and an operator who restarts wants to know what the processor is used for.
    func tell(_ next: Int64?, of last: Int64) {
        let hundredth = next.map { min(99, $0 * 100 / max(last, 1)) }
        guard hundredth != told else { return }
        told = hundredth
        Systemd.notify(Self.line(hundredth))
    }

    static func line(_ hundredth: Int64?) -> String {
        hundredth.map { "STATUS=reckoning open calls anew by the policy, \($0) % done; calls are answered meanwhile" }
            ?? "STATUS=every open call stands by the policy"
    }
}
