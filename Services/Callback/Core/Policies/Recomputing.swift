package import CaseModel

/// What a change of policy means for a call that is still owed; one that is made or called off keeps what it was promised by.
package enum Recomputing {
    /// The promise as `policy` reckons it, from the moment it arose; `nil` when it stays as it is.
    ///
    /// An hour agreed with the citizen is nobody's policy, and stays. So does a promise that has been broken: no later policy
    /// makes it kept (decision 72).
    package static func promise(
        of call: OwedCall, by policy: Policy, at now: Timestamp
    ) throws(CallbackRefusal) -> CallPromise? {
        guard case .awaited(let old) = call.callback, old.limit.isKept(at: now), old.limit.rule != .agreed else {
            return nil
        }
        let reckoned =
            switch call.reason {
            case .firstContact, .objection: try policy.promise(since: old.since)
            case .newTalk: try policy.nextTalkPromise(since: old.since, agreed: nil)
            // When the change happens is nobody's policy; how long before it we aim to ring is.
            case .beforeChange:
                try keepingAim(of: old, policy.promise(since: old.since, before: old.limit.due), at: now)
            }
        return reckoned == old ? nil : reckoned
    }

    /// An aim that is still ahead is not put where it has passed: as one that was set when the change was moved, later than the
    /// promise arose.
    private static func keepingAim(of old: CallPromise, _ promise: CallPromise, at now: Timestamp) -> CallPromise {
        guard !promise.target.isKept(at: now), old.target.isKept(at: now) else { return promise }
        return CallPromise(since: promise.since, target: old.target, limit: promise.limit)
    }

    /// How the call stands under the promise of a change that begins on another day: it is the world that has moved, so what
    /// is late by it is late, and what no longer is has time again.
    package static func callback(_ callback: Callback, by promise: CallPromise, at now: Timestamp) -> Callback {
        switch callback {
        case .awaited: .awaited(promise)
        case .overdue: promise.limit.isKept(at: now) ? .awaited(promise) : .overdue(promise)
        case .spoken, .documented, .unreached, .calledOff: callback
        }
    }
}
