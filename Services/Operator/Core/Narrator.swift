package import CaseModel
package import Wire
import Wording

/// Tells what becomes true on the bus, a line an event, with the names that the events themselves never hold.
package struct Narrator: Sendable {
    private let colleagues: Colleagues
    private let citizens: [CaseID: String]
    /// Who is to ring, by the call that is owed.
    private var callers: [CallbackID: String] = [:]

    /// - Parameter citizens: who turned to us in each case; others are told of by the case's identifier.
    package init(_ colleagues: Colleagues, citizens: [CaseID: String]) {
        self.colleagues = colleagues
        self.citizens = citizens
    }

    /// The line, without its time; `nil` for what needs no telling.
    package mutating func line(for event: CloudEvent) throws(JSONFault) -> String? {
        switch event.type {
        case CallOwed.type: owed(try event.body())
        case Pinged.type: pinged(try event.body())
        case CallMissed.type: missed(try event.body())
        case CallMoved.type: moved(try event.body())
        case CallAttempted.type: attempted(try event.body())
        case NoteFiled.type: filed(try event.body())
        case Objected.type: objected(try event.body())
        case ObjectionAnswered.type: answered(try event.body())
        case LetterSent.type: sent(try event.body())
        case Prompted.type: prompted(try event.body())
        case ReadinessChanged.type: readinessChanged(try event.body())
        case ReviewOpened.type: reviewOpened(try event.body())
        default: try intakesLine(for: event)
        }
    }

    private func intakesLine(for event: CloudEvent) throws(JSONFault) -> String? {
        switch event.type {
        case StepDecided.type:
            let said: StepDecided = try event.body()
            return Wording.Story.decided(name(said.decidedBy), citizen(said.case), said.step)
        case HandedOn.type:
            let said: HandedOn = try event.body()
            return Wording.Story.handedOn(name(said.recipient), citizen(said.case), by: said.acknowledgeBy)
        case HandoverAcknowledged.type:
            let said: HandoverAcknowledged = try event.body()
            return Wording.Story.acknowledged(name(said.recipient), citizen(said.case))
        case CaseClosed.type:
            let said: CaseClosed = try event.body()
            return Wording.Story.closed(citizen(said.case), said.outcome)
        case CaseReopened.type:
            let said: CaseReopened = try event.body()
            return Wording.Story.reopened(citizen(said.case))
        default: return nil
        }
    }

    private func name(_ person: PersonID) -> String { colleagues.name(of: person) }

    private func citizen(_ case: CaseID) -> String { citizens[`case`] ?? `case`.rawValue }

    private mutating func owed(_ said: CallOwed) -> String {
        let caller = said.assigned.map(name) ?? colleagues.name(of: said.unit)
        callers[said.callback] = caller
        return Wording.Story.owed(
            caller, citizen(said.case), said.reason, target: said.target, limit: said.limit)
    }

    private func pinged(_ said: Pinged) -> String? {
        // That the call is owed has just been told.
        if said.stage == .owed { return nil }
        return Wording.Story.ping(said.recipients.map(name), citizen(said.case), said.stage, due: said.due)
    }

    private func missed(_ said: CallMissed) -> String {
        Wording.Story.missed(callers[said.callback] ?? said.callback.rawValue, citizen(said.case))
    }

    private mutating func moved(_ said: CallMoved) -> String {
        callers[said.callback] = name(said.to)
        return Wording.Story.moved(name(said.by), to: name(said.to), citizen(said.case), isTaken: said.by == said.to)
    }

    private func attempted(_ said: CallAttempted) -> String {
        Wording.Story.attempted(name(said.by), citizen(said.case), said.attempt)
    }

    private func filed(_ said: NoteFiled) -> String {
        Wording.Story.noteFiled(name(said.by), citizen(said.case), said.outcome, copyBy: said.copyBy)
    }

    private func objected(_ said: Objected) -> String { Wording.Story.objected(citizen(said.case)) }

    private func answered(_ said: ObjectionAnswered) -> String { Wording.Story.answered(citizen(said.case)) }

    private func sent(_ said: LetterSent) -> String? {
        switch said.kind {
        case .receipt: Wording.Story.receipt(citizen(said.case))
        case .noteCopy: Wording.Story.copy(citizen(said.case), "outbox/letters/\(said.letter).pdf")
        case .ping, .wellbeingPrompt, .handover, .findingReminder, .trainingReminder, .calendarNotice, .letterReturned,
            .nudge:
            nil
        case .personalReceipt, .notReached, .appointment, .formalReply, .extensionNotice, .forwardedElsewhere,
            .contactRestriction, .mediationInvitation, .whatWeChanged, .objectionAnswer,
            .reparationAnswer:
            nil
        }
    }

    private func prompted(_ said: Prompted) -> String {
        Wording.Story.prompted(said.kind, name(said.leader), by: said.by)
    }

    private func readinessChanged(_ said: ReadinessChanged) -> String {
        Wording.Story.readiness(citizen(said.case), waits: said.waits, until: said.until)
    }

    private func reviewOpened(_ said: ReviewOpened) -> String {
        Wording.Story.review(citizen(said.case), said.cause)
    }
}
