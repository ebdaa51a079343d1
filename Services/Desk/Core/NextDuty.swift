package import CaseModel
import Wording

/// The one line on top of a case: what we owe the citizen next, and who owes it.
package enum NextDuty {
    /// - Parameters:
    ///   - calls: `nil` when Callback does not answer; then nothing is claimed about calls.
    package static func sentence(
        for shown: ShowCase.Reply, calls: [CallRow]?, staff: NameBook, at now: Timestamp
    ) -> String {
        guard !shown.row.isClosed else { return Wording.Desk.closedCase }
        guard let calls else { return Wording.Desk.dutyUnknown }
        if let call = OwedCalls.inOrder(calls, at: now).first {
            let name = staff.name(ifAny: call.assigned)
            if call.state == .spoken { return Wording.Desk.dutyNote(by: name) }
            let left = Wording.timeLeft(until: call.promised(at: now), at: now)
            return call.isAgreed
                ? Wording.Desk.dutyAgreed(at: call.latest(at: now), left: left, by: name)
                : Wording.Desk.dutyCall(latest: call.latest(at: now), left: left, by: name)
        }
        if let handover = shown.handovers.first(where: { $0.acknowledged == nil }) {
            return Wording.Desk.dutyAcknowledge(
                by: staff.name(of: handover.recipient),
                latest: Wording.nearLatest(before: handover.acknowledgeBy, at: now))
        }
        return Wording.Desk.dutyMissing(shown.missing.map(Wording.Desk.waitsFor).joined(separator: ", "))
    }
}
