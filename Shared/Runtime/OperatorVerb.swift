package import CaseModel
import Wire

/// What every service answers to the operator, whatever else it serves: `<service>.<verb>` (PROTOCOL.md § 7).
package enum OperatorVerb: String, CaseIterable, Sendable {
    /// Whether it works, waits, or has stopped taking in.
    case condition
    case parkedList = "parked-list"
    case parkedRetry = "parked-retry"
    case parkedGiveUp = "parked-give-up"
    case consumerResume = "consumer-resume"
    case heldShow = "held-show"
    case heldRelease = "held-release"
    case clockAgree = "clock-agree"
    case erasuresReplay = "erasures-replay"
    case voidNumbers = "void"
    case backupBegin = "backup-begin"
    case backupState = "backup-state"

    init?(method: String, of service: ServiceName) {
        let prefix = service.rawValue + "."
        guard method.hasPrefix(prefix), let verb = OperatorVerb(rawValue: String(method.dropFirst(prefix.count)))
        else { return nil }
        self = verb
    }

    package func method(of service: ServiceName) -> String { "\(service).\(rawValue)" }
}

/// What an operator is told no to.
package enum OperatingFault: String, Refusal, CaseIterable {
    /// Only the operator may ask this.
    case notOperator = "call.unknown_method"
    case unknownParked = "operating.no_such_parked_event"
    case notHeld = "operating.not_held"
    case notListed = "operating.lost_events_not_listed"
    case erasuresNotReplayed = "operating.erasures_not_replayed"
    case notBlocked = "operating.nothing_is_blocked"
    case badReason = "operating.bad_reason"
    case cannotSave = "operating.cannot_save"

    package var code: String { rawValue }

    /// What was given as the reason, if it is a reference to where that is written.
    package static func reason(_ text: String?) throws(OperatingFault) -> String {
        guard let reference = text.flatMap(DecisionReference.init) else { throw .badReason }
        return reference.text
    }
}
