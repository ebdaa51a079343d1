/// `callback.policies`: what each unit has promised, as Callback reads it from its settings. For the operator; no case in it.
package struct ShowPolicies: ServiceCommand {
    package static let method = "callback.policies"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let general: PolicyRow
        /// Units that differ, in order of identifier.
        package let units: [PolicyRow]
        /// Whether open calls are being reckoned anew, since the policies were changed.
        package let isRecomputing: Bool
        /// Every version that has been in force, the newest first; absent from an older Callback.
        package let versions: [PolicyVersion]?

        package init(general: PolicyRow, units: [PolicyRow], isRecomputing: Bool, versions: [PolicyVersion]? = nil) {
            self.versions = versions
            self.general = general
            self.units = units
            self.isRecomputing = isRecomputing
        }
    }
}

/// A policy that was in force, under the name by which deadlines remember it.
package struct PolicyVersion: Codable, Hashable, Sendable {
    package let version: String
    package let since: Timestamp

    package init(version: String, since: Timestamp) {
        self.version = version
        self.since = since
    }
}

/// `callback.policy-version`: what a policy said that was in force once, as it was kept then. For the operator; no case in it.
package struct ShowPolicyVersion: ServiceCommand {
    package static let method = "callback.policy-version"
    /// As deadlines remember it: sixteen digits, or as many of the first as name one alone; at least four.
    package let version: String

    package init(version: String) { self.version = version }

    package struct Reply: Codable, Hashable, Sendable {
        package let version: String
        package let since: Timestamp
        /// The policy as JSON, letter by letter as it was kept: what is not in it was not known then.
        package let content: String

        package init(version: String, since: Timestamp, content: String) {
            self.version = version
            self.since = since
            self.content = content
        }
    }
}

/// One policy under the name by which deadlines remember it.
package struct PolicyRow: Codable, Hashable, Sendable {
    /// Absent for the policy of all units that have none of their own.
    package let unit: UnitID?
    package let version: String
    package let policy: CallPolicy
    /// Whether Directory has told of no such unit, so that nobody has this policy; absent where it has.
    package let isOfNobody: Bool?

    package init(unit: UnitID?, version: String, policy: CallPolicy, isOfNobody: Bool? = nil) {
        self.isOfNobody = isOfNobody
        self.unit = unit
        self.version = version
        self.policy = policy
    }
}

/// `callback.policy-try`: how the calls of a year would have gone by another policy, part by part. Changes nothing.
package struct TryPolicy: ServiceCommand {
    package static let method = "callback.policy-try"
    /// So many calls are looked at for one reply.
    package static let part = 2_000
    package let year: Int
    /// Only this unit's; absent: everybody's.
    package let unit: UnitID?
    package let policy: CallPolicy
    /// Goes on after this call.
    package let after: CallbackID?

    package init(year: Int, unit: UnitID?, policy: CallPolicy, after: CallbackID? = nil) {
        self.year = year
        self.unit = unit
        self.policy = policy
        self.after = after
    }

    /// Counts of this part by the policy in force and by the other; `next` is absent in the last.
    package struct Reply: Codable, Hashable, Sendable {
        package let inForce: PolicyTally
        package let tried: PolicyTally
        package let next: CallbackID?

        package init(inForce: PolicyTally, tried: PolicyTally, next: CallbackID?) {
            self.inForce = inForce
            self.tried = tried
            self.next = next
        }
    }
}

/// What became, or would have become, of some calls: counts alone.
package struct PolicyTally: Codable, Hashable, Sendable {
    package var calls = 0
    /// Nobody had spoken with the citizen before the limit.
    package var missed = 0
    /// How often a leader would have been told.
    package var escalated = 0
    /// How often the leader above would have.
    package var escalatedFurther = 0
    /// How often the one above that would have; absent from an older Callback.
    package var escalatedFurthest: Int? = 0
    /// How many calls were due at the latest on each day, by its date.
    package var dueByDay: [String: Int] = [:]

    package init() {}

    package mutating func add(_ other: PolicyTally) {
        calls += other.calls
        missed += other.missed
        escalated += other.escalated
        escalatedFurther += other.escalatedFurther
        escalatedFurthest = (escalatedFurthest ?? 0) + (other.escalatedFurthest ?? 0)
        dueByDay.merge(other.dueByDay) { $0 + $1 }
    }
}
