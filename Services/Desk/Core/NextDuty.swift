package import CaseModel
import Wording

/// The one line on top of a case: what we owe the citizen next, and who owes it.
///
/// In this order: a case that is over; a note or a call that is owed; a recipient who has not said "I have it"; what else
/// must be true before the case may close.
package enum NextDuty {
    /// - Parameters:
    ///   - calls: `nil` when Callback does not answer; then nothing is claimed about calls.
    package static func sentence(
        for shown: ShowCase.Reply, calls: [CallRow]?, staff: NameBook, at now: Timestamp
    ) -> String {
        let owed = OwedCalls.inOrder(calls ?? [], at: now).first
        // A call is owed to an objection also in the moment before Intake has opened the case again for it.
        if shown.row.isClosed, owed?.reason != .objection {
            if let taken = shown.context?.forwardings.taken {
                return Wording.Desk.forwardedCallEnded(taken.authority)
            }
            if SetAsideWord.standing(in: shown) != nil { return Wording.Desk.asideCase }
            return shown.row.isHistory ? Wording.Desk.historyCase : Wording.Desk.closedCase
        }
        guard calls != nil else { return Wording.Desk.dutyUnknown }
        if let owed {
            let duty = sentence(for: owed, staff: staff, at: now)
            guard owed.state != .spoken, let sent = shown.context?.forwardings.awaited else { return duty }
            return "\(duty) \(Wording.Desk.forwardedCallStands(sent.authority))"
        }
        if let handover = shown.handovers.first(where: \.isWaiting) {
            return sentence(for: handover, staff: staff, at: now)
        }
        return sentence(forMissing: shown.missing)
    }

    private static func sentence(for call: CallRow, staff: NameBook, at now: Timestamp) -> String {
        let name = staff.name(ifAny: call.assigned)
        if call.state == .spoken { return Wording.Desk.dutyNote(by: name) }
        let left = Wording.timeLeft(until: call.promised(at: now), at: now)
        return call.isAgreed
            ? Wording.Desk.dutyAgreed(at: call.latest(at: now), left: left, by: name)
            : Wording.Desk.dutyCall(call.reason, latest: call.latest(at: now), left: left, by: name)
    }

    private static func sentence(for handover: HandoverRow, staff: NameBook, at now: Timestamp) -> String {
        let name = staff.name(of: handover.recipient)
        let latest = Wording.nearLatest(before: handover.acknowledgeBy, at: now)
        return handover.acknowledgeBy <= now
            ? Wording.Desk.dutyAcknowledgeLate(by: name, latest: latest)
            : Wording.Desk.dutyAcknowledge(by: name, latest: latest)
    }

    private static func sentence(forMissing missing: [String]) -> String {
        switch missing {
        case []: Wording.Desk.dutyNothing
        case ["handing-on"], ["handing-on", "formal-reply"]: Wording.Desk.dutyHandOn
        case ["formal-reply"]: Wording.Desk.dutyReply
        default: Wording.Desk.dutyMissing(missing.map(Wording.Desk.waitsFor).joined(separator: ", "))
        }
    }
}

extension HandoverRow {
    /// Whether somebody still waits for the recipient's word.
    package var isWaiting: Bool { acknowledged == nil && isLapsed != true }
}
