package import CaseModel
import Wording

/// A colleague hears that a call is owed (R-036).
package struct Ping: Letter {
    package static let name = "ping"
    package static let occasions = [Occasion { (event: Pinged) in owed(after: event) }]

    let owed: CaseID
    let callback: CallbackID
    let stage: PingStage
    let to: PersonID
    let due: Timestamp
    private let until: Timestamp
    /// Which deadline of the call; absent for the first.
    private let instance: Int?
    /// Why it is owed; absent where it is as usual.
    private let reason: CallReason?
    /// The hour that is agreed with the citizen; absent where none is.
    private let agreed: AppointedHour?
    /// Whether one is to be agreed before anybody rings. Absent: no.
    private let isToBeAgreed: Bool?
    /// Whether whoever was to ring has left. Absent: no.
    private let isCallerGone: Bool?

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case owed = "case"
        case callback, stage, to, due
        case until = "validUntil"
        case instance, reason, agreed, isToBeAgreed, isCallerGone
    }

    package init(
        case: CaseID, callback: CallbackID, stage: PingStage, to: PersonID, due: Timestamp, validUntil: Timestamp,
        instance: Int? = nil, reason: CallReason? = nil, agreed: AppointedHour? = nil, isToBeAgreed: Bool? = nil,
        isCallerGone: Bool? = nil
    ) {
        self.isCallerGone = isCallerGone
        self.isToBeAgreed = isToBeAgreed
        self.agreed = agreed
        self.reason = reason
        self.instance = instance
        owed = `case`
        self.callback = callback
        self.stage = stage
        self.to = to
        self.due = due
        until = validUntil
    }

    /// Everybody named is told, each by a message of their own, or in one about much at once.
    package static func owed(after event: Pinged) -> [Ping] {
        event.recipients.filter { event.digested?.contains($0) != true }.map { person in
            Ping(
                case: event.case, callback: event.callback, stage: event.stage, to: person, due: event.due,
                validUntil: event.validUntil, instance: event.instance, reason: event.reason,
                agreed: event.agreed, isToBeAgreed: event.isToBeAgreed, isCallerGone: event.isCallerGone)
        }
    }

    package var key: DutyKey {
        DutyKey(rawValue: "ping/\(callback)/\(stage.rawValue)\(instance.map { "-\($0)" } ?? "")/\(to)")
    }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { owed }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] { [.address(of: to), stillDue] }
    /// Whether the call is still theirs to hear of.
    var stillDue: Question { .stillDue(callback, stage, to: to) }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let (template, message) = message(at: desk.now)
        return try desk.message(template, isCallerGone == true ? message.withoutCaller : message, fetched)
    }

    private func message(at now: Timestamp) -> (template: String, StaffMessage) {
        guard let agreed else {
            return isToBeAgreed == true
                ? ("ping-to-agree/1", Wording.pingToAgree(stage, about: owed, due: due, reason: reason))
                : ("ping/1", Wording.ping(stage, about: owed, due: due, reason: reason))
        }
        return (
            "ping-agreed/1", Wording.ping(stage, about: owed, for: agreed, due: due, reason: reason, at: now)
        )
    }
}
