import CaseModel
import IntakeCore
import Runtime
import Store

/// Changes cases: takes in what happened, writes where the case now stands, and says what follows from it.
struct CaseChange {
    let settings: IntakeSettings
    let cases: CaseStore
    let handovers: HandoverStore
    let staff: StaffBook
    let trail: TrailStore
    let turn: Turn
    /// Who of ours this step is done for; absent when nobody is.
    let actor: PersonID?
    /// What people are to hear of when the step ends.
    let news = WaitingNews()
    var waits: Waits { Waits(change: self) }

    init(settings: IntakeSettings, in turn: Turn, for actor: PersonID? = nil) {
        self.settings = settings
        self.actor = actor
        cases = CaseStore(database: turn.database)
        handovers = HandoverStore(database: turn.database)
        staff = StaffBook(turn.database)
        trail = TrailStore(database: turn.database)
        self.turn = turn
    }

    /// What `input` means for the case; returns where it now stands.
    @discardableResult
    func take(_ input: CaseState.Input, in id: CaseID) throws -> CaseState {
        guard let stored = try cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let (next, announce) = try stored.state.transition(input, at: turn.now)
        try cases.set(next, of: stored)
        for announcement in announce {
            switch announcement {
            case .closed(let ending): try close(id, by: ending)
            case .reopened: try reopen(id, as: next)
            }
        }
        try waits.followWithdrawal(next, in: id)
        return next
    }

    /// Asks `recipient` to take the formal part and starts the clock of the acknowledgement.
    ///
    /// A recipient who has already been asked and has not answered is not asked twice; one who was named in an earlier
    /// version of the same note no longer counts.
    func handOn(_ id: CaseID, to recipient: PersonID, after note: NoteID?, received: Timestamp) throws {
        let made = try handovers.all(of: id)
        let earlier = made.last { $0.note == note && note != nil }
        if let earlier, earlier.recipient == recipient { return }
        if made.contains(where: { $0.recipient == recipient && $0.state.isWaiting }) { return }
        try ask(recipient, in: id, after: note, received: received, insteadOf: earlier)
        try FormalChange(change: self).handed(id, to: recipient)
        // What came in by word of mouth is promised a written answer from the day it goes the formal way.
        if let stored = try cases.find(id), stored.citizen != nil {
            try FormalChange(change: self).promise(id, of: stored.unit, from: turn.now)
        }
    }

    /// Asks `recipient`, and waits no more for whoever was asked before.
    func ask(
        _ recipient: PersonID, in id: CaseID, after note: NoteID?, received: Timestamp,
        insteadOf earlier: HandoverRecord?
    ) throws {
        let handover = HandoverRecord(
            id: turn.chance.identifier(), case: id, recipient: recipient, made: turn.now,
            acknowledgeBy: try acknowledgeBy(), note: note, state: .awaited(by: try acknowledgeBy()))
        if let earlier { try move(earlier, .noLongerNeeded) }
        try handovers.add(handover)
        try take(.handOn(handover.id, to: recipient, insteadOf: earlier?.id), in: id)
        try cases.add(recipient, as: .recipient, to: id)
        try trail.add(.handedOn, to: id, at: turn.now, by: nil, detail: handover.id.rawValue)
        try turn.publish(
            HandedOn(
                case: id, handover: handover.id, recipient: recipient, received: received,
                acknowledgeBy: handover.acknowledgeBy), about: Subject(id))
    }

    /// Whoever does something with what was handed to them has it.
    func receive(_ id: CaseID, by person: PersonID) throws {
        for handover in try handovers.all(of: id) where handover.recipient == person && handover.state.isWaiting {
            try move(handover, .acknowledged(by: person))
            try take(.acknowledge(handover.id, by: person), in: id)
        }
    }

    /// The nearest leader above the case whom the complaint is not about.
    func nearestLeader(of stored: StoredCase) throws -> PersonID? {
        let about = try cases.circle(of: stored).about
        return try staff.leaders(of: stored.unit).first { !about.contains($0) }
    }

    /// What `input` means for the handover, written and said.
    func move(_ handover: HandoverRecord, _ input: Handover.Input) throws {
        let (next, announce) = try handover.state.transition(input, to: handover.recipient, at: turn.now)
        guard next != handover.state else { return }
        try handovers.set(next, of: handover.id)
        for announcement in announce {
            switch announcement {
            case .overdue:
                try trail.add(.handoverOverdue, to: handover.case, at: turn.now, by: nil, detail: handover.id.rawValue)
                try turn.publish(
                    HandoverOverdue(case: handover.case, handover: handover.id, recipient: handover.recipient),
                    about: Subject(handover.case))
            case .acknowledged:
                try trail.add(
                    .handoverAcknowledged, to: handover.case, at: turn.now, by: handover.recipient,
                    detail: handover.id.rawValue)
                try turn.publish(
                    HandoverAcknowledged(case: handover.case, handover: handover.id, recipient: handover.recipient),
                    about: Subject(handover.case))
            }
        }
    }

    private func close(_ id: CaseID, by ending: Ending) throws {
        for handover in try handovers.all(of: id) { try move(handover, .noLongerNeeded) }
        try FormalChange(change: self).end(id)
        try CooperationChange(change: self).end(id)
        let waiting = WaitingStore(database: turn.database)
        try waiting.drop(all: .forwardingToConfirm, in: id)
        try trail.add(.closed, to: id, at: turn.now, by: nil, detail: ending.rawValue)
        let outcome = ending.outcome
        try turn.publish(
            CaseClosed(
                case: id, outcome: outcome, ending: ending.rawValue == outcome.rawValue ? nil : ending),
            about: Subject(id))
    }

    private func reopen(_ id: CaseID, as next: CaseState) throws {
        let by = try acknowledgeBy()
        for handover in try handovers.all(of: id)
        where handover.state == .lapsed && next.record.counts(handover.id) {
            try move(handover, .neededAgain(by: by))
        }
        try FormalChange(change: self).refresh(id)
        try trail.add(.reopened, to: id, at: turn.now, by: nil)
        try turn.publish(CaseReopened(case: id), about: Subject(id))
    }

    private func acknowledgeBy() throws(CalendarRefusal) -> Timestamp {
        try Handover.deadline(
            from: turn.now, workingDays: settings.acknowledgeWorkingDays, in: settings.calendar)
    }
}
