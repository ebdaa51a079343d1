package import CaseModel

/// What a citizen has been promised: a call aimed at by the target, and at the latest before the limit (R-032 … R-034).
///
/// Reckoned once, when the promise arises, and kept as it is; a later change of policy does not rewrite it.
package struct CallPromise: Equatable, Sendable {
    /// When the promise arose: the complaint's receipt, the objection, the last talk. An earlier talk cannot keep it.
    package let since: Timestamp
    package let target: Deadline
    package let limit: Deadline

    package init(since: Timestamp, target: Deadline, limit: Deadline) {
        self.since = since
        self.target = target
        self.limit = limit
    }
}
