package import CaseModel

/// A call as it went, replayed by a policy: when it arose, when it became known here, and when somebody was spoken with.
package struct ReplayedCall: Equatable, Sendable {
    package let since: Timestamp
    package let registered: Timestamp
    /// Absent while nobody has, or could.
    package let spokenAt: Timestamp?
    /// When the change began that it was to be made before; absent for every other call.
    package let before: Timestamp?
    /// What the contact is; absent of what an earlier release took in.
    package let kind: ContactKind?

    package init(
        since: Timestamp, registered: Timestamp, spokenAt: Timestamp?, before: Timestamp? = nil,
        kind: ContactKind? = nil
    ) {
        self.before = before
        self.kind = kind
        self.since = since
        self.registered = registered
        self.spokenAt = spokenAt
    }
}

extension PolicyTally {
    /// Counts one call by a policy, as of `now`: people would have rung when they did, and not about what it does not ring about.
    package mutating func count(_ fact: ReplayedCall, by policy: Policy, at now: Timestamp) throws(CallbackRefusal) {
        if fact.before == nil, let kind = fact.kind, !policy.kinds.contains(kind) { return }
        let promise =
            if let before = fact.before { try policy.promise(since: fact.since, before: before) } else {
                try policy.promise(since: fact.since)
            }
        let end = fact.spokenAt ?? now
        calls += 1
        if !promise.limit.isKept(at: end) { missed += 1 }
        for ping in try PingPlan(promise, registered: fact.registered, policy: policy).pings where ping.at < end {
            switch ping.stage {
            // Of one that came in too late its leader is told with the first word, and by no stage of its own.
            case .owed where !promise.limit.isKept(at: fact.registered): escalated += 1
            case .missed: escalated += 1
            case .stillMissed: escalatedFurther += 1
            case .longMissed: escalatedFurthest = (escalatedFurthest ?? 0) + 1
            case .owed, .wished, .nearTarget, .nearLimit: break
            }
        }
        // `due` is exclusive: midnight belongs to the day before.
        dueByDay[promise.limit.due.adding(milliseconds: -1).civil.day.description, default: 0] += 1
    }
}
