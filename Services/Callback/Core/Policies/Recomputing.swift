package import CaseModel

/// What a change of policy means for a call that is still owed; one that is made or called off keeps what it was promised by.
package enum Recomputing {
    /// The promise as `policy` reckons it, from the moment it arose; `nil` when it stays as it is.
    ///
    /// An hour agreed with the citizen is nobody's policy, and stays.
    package static func promise(
        of call: OwedCall, by policy: Policy
    ) throws(CallbackRefusal) -> CallPromise? {
        guard let old = call.callback.promise, old.limit.rule != .agreed else { return nil }
        let reckoned =
            switch call.reason {
            case .firstContact, .objection: try policy.promise(since: old.since)
            case .newTalk: try policy.nextTalkPromise(since: old.since, agreed: nil)
            // When the change happens is nobody's policy; how long before it we aim to ring is.
            case .beforeChange: try policy.promise(since: old.since, before: old.limit.due)
            }
        return reckoned == old ? nil : reckoned
    }

    /// How the call stands under the other promise: what is late by it is late, and what no longer is has time again.
    package static func callback(_ callback: Callback, by promise: CallPromise, at now: Timestamp) -> Callback {
        switch callback {
        case .awaited: .awaited(promise)
        case .overdue: promise.limit.isKept(at: now) ? .awaited(promise) : .overdue(promise)
        case .spoken, .documented, .unreached, .calledOff: callback
        }
    }
}
