package import CaseModel
import Wording

/// The one line on top of a case: what we owe the citizen next, and who owes it.
///
/// In this order: what the citizen has written in a case that is over, and somebody is to judge; that it is over; a note or a
/// call that is owed, or such a judgement where that is due first; a recipient who has not said "I have it"; what else must be
/// true before the case may close.
package enum NextDuty {
    /// - Parameters:
    ///   - calls: `nil` when Callback does not answer; then nothing is claimed about calls.
    ///   - loss: why it does not, where it waits there for the operator or has lost the case.
    ///   - hasNote: whether there is a note to object to; also where nobody can say.
    package static func sentence(
        for shown: ShowCase.Reply, calls: [CallRow]?, loss: LostCase? = nil, hasNote: Bool = true, staff: NameBook,
        at now: Timestamp
    ) -> String {
        let owed = OwedCalls.inOrder(calls ?? [], at: now).first
        let reply = replyFirst(in: shown, calls: calls, at: now)
        // A call is owed to an objection also in the moment before Intake has opened the case again for it.
        if shown.row.isClosed, owed?.reason != .objection {
            if let reply {
                return "\(Wording.Desk.closedButWritten) \(sentence(for: reply, staff: staff, at: now))"
            }
            if let taken = shown.context?.forwardings.taken {
                return Wording.Desk.forwardedCallEnded(taken.authority)
            }
            if shown.ending == .fellAway { return Wording.Desk.fellAwayCase }
            if SetAsideWord.standing(in: shown) != nil { return Wording.Desk.asideCase }
            if shown.row.isHistory { return Wording.Desk.historyCase }
            return hasNote ? Wording.Desk.closedCase : Wording.Desk.closedWithoutNote(as: shown.ending)
        }
        guard calls != nil else {
            return switch loss {
            case .waits: Wording.Desk.dutyOnHold
            case .gone: Wording.Desk.dutyLost
            case nil: Wording.Desk.dutyUnknown
            }
        }
        if let reply {
            return "\(Wording.Desk.writtenAgain) \(sentence(for: reply, staff: staff, at: now))"
        }
        if let owed {
            var duty = sentence(for: owed, staff: staff, at: now)
            if owed.state != .spoken, hasNoNumber(shown) {
                let finder = owed.assigned.flatMap { staff.hasLeft($0) ? nil : staff.name(of: $0) }
                duty += " " + Wording.Desk.dutyNumber(by: finder)
            }
            if owed.state != .spoken, let authority = shown.context?.returnedBy {
                return "\(duty) \(Wording.Desk.forwardingCameBack(authority))"
            }
            guard owed.state != .spoken, let sent = shown.context?.forwardings.awaited else { return duty }
            return "\(duty) \(Wording.Desk.forwardedCallStands(sent.authority))"
        }
        if let handover = shown.handovers.first(where: \.isWaiting) {
            return sentence(for: handover, staff: staff, at: now)
        }
        if let come = appealDayCome(in: shown, at: now) { return come }
        return sentence(forMissing: shown.missing)
    }

    /// The judgement of what the citizen has written, where nothing else on the case is due before it.
    package static func replyFirst(in shown: ShowCase.Reply, calls: [CallRow]?, at now: Timestamp) -> ReplyToJudge? {
        guard let reply = shown.context?.reply else { return nil }
        guard let owed = OwedCalls.inOrder(calls ?? [], at: now).first else { return reply }
        if shown.row.isClosed { return owed.reason == .objection ? nil : reply }
        return owed.state != .spoken && reply.due < owed.promised(at: now) ? reply : nil
    }

    /// Whether nobody can be rung before somebody finds a number: whoever wrote to us need not have left one.
    private static func hasNoNumber(_ shown: ShowCase.Reply) -> Bool {
        guard let citizen = shown.citizen, citizen.phone == nil else { return false }
        return !(shown.surroundings?.representatives ?? []).map(\.representative).contains {
            $0.phone != nil && ($0.reach == .speak || $0.ground == .custody)
        }
    }

    private static func sentence(for reply: ReplyToJudge, staff: NameBook, at now: Timestamp) -> String {
        Wording.Desk.dutyJudgeReply(
            by: reply.person.map { staff.nameAndAbsence(of: $0, on: now.civil.day) },
            latest: Wording.nearLatest(before: reply.due, at: now),
            isLate: reply.due <= now)
    }

    private static func sentence(for call: CallRow, staff: NameBook, at now: Timestamp) -> String {
        let name = call.assigned.map { staff.nameAndAbsence(of: $0, on: now.civil.day) }
        if call.state == .spoken { return Wording.Desk.dutyNote(by: name) }
        let left = Wording.timeLeft(until: call.promised(at: now), at: now)
        return call.isAgreed
            ? Wording.Desk.dutyAgreed(at: call.latest(at: now), left: left, by: name)
            : Wording.Desk.dutyCall(call.reason, latest: call.latest(at: now), left: left, by: name)
    }

    private static func sentence(for handover: HandoverRow, staff: NameBook, at now: Timestamp) -> String {
        let name = staff.name(of: handover.recipient)
        guard !staff.hasLeft(handover.recipient) else { return Wording.Desk.dutyAcknowledgeGone(by: name) }
        let latest = Wording.nearLatest(before: handover.acknowledgeBy, at: now)
        return handover.acknowledgeBy <= now
            ? Wording.Desk.dutyAcknowledgeLate(by: name, latest: latest)
            : Wording.Desk.dutyAcknowledge(by: name, latest: latest)
    }

    /// The answer is owed, and not as it lies there: its last day to complain has come.
    private static func appealDayCome(in shown: ShowCase.Reply, at now: Timestamp) -> String? {
        guard shown.missing.contains("formal-reply"), !shown.missing.contains("handing-on"),
            let day = shown.appealDay, day <= now.civil.day
        else { return nil }
        return Wording.Desk.appealDayCome(day, letter: shown.replyLetter) + "."
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
