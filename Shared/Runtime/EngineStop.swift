package import Store

extension Engine {
    /// What stops a service for good; the process ends and reads the truth at its next start.
    package enum Stop: Error, Equatable {
        /// A commit failed: whether it is on disk is unknown.
        case commitFailed(StoreError)
        /// The bus holds another event under a number of ours.
        case conflict(number: Int64)
        /// A newer process has signed in with our name.
        case fenced
        /// What was said is not kept for as long as a backup of the bus may be old.
        case outboxTooShort(backupDays: Int64)
        /// The bus does not keep any more what this file has not applied.
        case mustResync

        /// The code in the operator's log.
        package var code: String {
            switch self {
            case .commitFailed: "store.commit_failed"
            case .conflict: "store.conflict_with_the_bus"
            case .fenced: "bus.fenced"
            case .mustResync: "bus.must_resync"
            case .outboxTooShort: "outbox.too_short"
            }
        }

        /// Whether starting again would only lead here again.
        package var needsPerson: Bool {
            switch self {
            case .commitFailed: false
            case .conflict, .fenced, .mustResync, .outboxTooShort: true
            }
        }
    }
}
