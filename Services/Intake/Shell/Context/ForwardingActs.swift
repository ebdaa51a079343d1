import CaseModel
import IntakeCore
import Runtime

/// What belongs to another authority: sent there, told to the citizen, asked after until they have said they have it.
extension CaseActs {
    private var store: ForwardingStore { ForwardingStore(database: change.turn.database) }
    private var waiting: WaitingStore { WaitingStore(database: change.turn.database) }

    func forward(_ command: ForwardCase, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "forward")
        guard !stored.isClosed else { throw CaseRefusal.caseClosed }
        let standing = try store.all(of: stored.id).filter { $0.answer?.isTaken != false }
        let forwarding = try Forwarding(
            command,
            Forwarding.Facts(
                received: stored.received, pointCount: try change.cases.points(of: stored.id).count,
                gone: standing.flatMap(\.points), isGone: standing.contains { $0.points.isEmpty }), at: change.turn.now)
        let row = ForwardingRow(
            forwarding: change.turn.chance.identifier(), points: forwarding.points, authority: forwarding.authority,
            sentTo: forwarding.sentTo, reason: forwarding.reason, received: stored.received, sent: forwarding.sent,
            by: viewer.person,
            confirmBy: try change.settings.calendar.closing(
                workingDays: change.settings.confirmWorkingDays, after: change.turn.now))
        try store.add(row, to: stored.id)
        try change.trail.add(
            .forwarded, to: stored.id, at: change.turn.now, by: viewer.person, detail: row.forwarding.rawValue)
        if !forwarding.isPart { try change.take(.findMisrouted, in: stored.id) }
        // It is ours until they have said that they have it: the case does not end before (decision 51).
        try change.take(.sentOn(row.forwarding), in: stored.id)
        try wait(for: row, in: stored)
        try change.turn.publish(
            CaseForwarded(
                case: stored.id, forwarding: row.forwarding, received: row.received, isPart: forwarding.isPart,
                by: viewer.person), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// Whoever sent it on asks whether it has arrived, and sees to it that the citizen is told: by letter where one can
    /// go, else themself.
    private func wait(for row: ForwardingRow, in stored: StoredCase) throws {
        try change.waits.put(
            .forwardingToConfirm, row.forwarding, in: stored.id, for: row.by, since: row.sent, due: row.confirmBy)
        guard stored.citizen != nil else { return }
        try change.waits.put(.forwardingToTell, row.forwarding, in: stored.id, for: row.by, since: row.sent)
    }

    /// They have it, and a case that went there as a whole may end; or it is not theirs, and it is ours again.
    func answerForwarding(_ command: AnswerForwarding, by viewer: Viewer) throws -> CaseReceipt {
        let (stored, row) = try find(command.forwarding, in: command.case, by: viewer, to: "forward-answered")
        guard row.answer == nil else { throw IntakeRefusal.forwardingAnswered }
        let reference = try checked(command.reference)
        let answer = ForwardingAnswer(
            isTaken: command.isTaken, reference: reference, at: change.turn.now, by: viewer.person)
        try store.set(answer, of: row.forwarding)
        try waiting.drop(.forwardingToConfirm, of: row.forwarding)
        try change.trail.add(
            command.isTaken ? .forwardingTaken : .forwardingReturned, to: stored.id, at: change.turn.now,
            by: viewer.person, detail: row.forwarding.rawValue)
        // A letter that says where it is must not leave when it is with us again.
        if !command.isTaken { try waiting.drop(.forwardingToTell, of: row.forwarding) }
        if row.points.isEmpty, !stored.isClosed {
            try change.take(command.isTaken ? .acknowledgeElsewhere : .findOurs, in: stored.id)
        } else if command.isTaken, !stored.isClosed {
            let taken = try store.all(of: stored.id).filter { $0.answer?.isTaken == true }.flatMap(\.points)
            if Forwarding.leavesNothingFormal(try change.cases.points(of: stored.id), taken: Set(taken)) {
                try change.formalPartTaken(in: stored)
            }
        }
        if command.isTaken {
            try change.take(.takenElsewhere(row.forwarding), in: stored.id)
        } else {
            try takeBack(row, in: stored, by: viewer)
        }
        return try receipt(for: stored.id)
    }

    /// The citizen hears from us that it is ours again, in a talk that is owed unless one still is; and a letter which says
    /// otherwise leaves the pile.
    private func takeBack(_ row: ForwardingRow, in stored: StoredCase, by viewer: Viewer) throws {
        let state = try change.take(.returnedToUs(row.forwarding), in: stored.id)
        try change.turn.publish(
            CaseForwarded(
                case: stored.id, forwarding: row.forwarding, received: row.received, isPart: !row.points.isEmpty,
                by: viewer.person, isReturned: true,
                owesTalk: !state.isClosed && state.record.owesTalkOfReturn ? true : nil), about: Subject(stored.id))
    }

    /// Somebody has told the citizen themself.
    func tellForwarding(_ command: TellForwarding, by viewer: Viewer) throws -> CaseReceipt {
        let (stored, row) = try find(command.forwarding, in: command.case, by: viewer, to: "forward-told")
        guard row.told == nil else { return try receipt(for: stored.id) }
        try change.tell(row.forwarding, in: stored.id, by: viewer.person)
        return try receipt(for: stored.id)
    }

    private func find(
        _ id: ForwardingID, in case: CaseID, by viewer: Viewer, to action: String
    ) throws -> (StoredCase, ForwardingRow) {
        let stored = try open(`case`, by: viewer, to: action)
        guard let found = try store.find(id), found.case == stored.id else { throw IntakeRefusal.forwardingUnknown }
        return (stored, found.row)
    }
}

extension CaseChange {
    /// All that was to be answered formally lies elsewhere: nobody here examines, writes or acknowledges it any more.
    ///
    /// What the citizen has written is still answered in writing, which the copy of the note does.
    fileprivate func formalPartTaken(in stored: StoredCase) throws {
        let formal = FormalChange(change: self)
        // What lies in a letter that leaves is answered, whoever has it too.
        let isLeaving = try ReplyGroundStore(database: turn.database).letter(of: stored.id) != nil
        guard !isLeaving, try !stored.state.record.isReplySent else { return }
        let next = try take(.formalPartTaken, in: stored.id)
        guard next.record.hasFormalPartElsewhere else { return }
        if !next.isClosed {
            for handover in try handovers.all(of: stored.id) where !next.record.counts(handover.id) {
                try move(handover, .noLongerNeeded)
            }
        }
        try formal.drop(stored.id, keepsPromise: stored.channel.isWriting)
        // The copy that left before is the written answer now.
        if next.record.isCopySent { try formal.keep(stored.id) }
        try trail.add(.formalPartElsewhere, to: stored.id, at: turn.now, by: nil)
    }

    /// The citizen knows where it is.
    func tell(_ id: ForwardingID, in case: CaseID, by person: PersonID?) throws {
        try ForwardingStore(database: turn.database).setTold(turn.now, of: id)
        try WaitingStore(database: turn.database).drop(.forwardingToTell, of: id)
        try trail.add(.forwardingTold, to: `case`, at: turn.now, by: person, detail: id.rawValue)
    }
}

extension Hearing {
    /// The letter has left that says where the case, or a part of it, is; where it does not say which sending-on it tells
    /// of, the one that waits longest.
    func hearForwardingTold(_ sent: LetterSent) throws {
        let store = ForwardingStore(database: change.turn.database)
        guard
            let row = try store.all(of: sent.case).first(where: {
                $0.told == nil && $0.answer?.isTaken != false && sent.forwarding ?? $0.forwarding == $0.forwarding
            })
        else { return }
        try change.tell(row.forwarding, in: sent.case, by: nil)
    }
}

extension CaseReadings {
    /// Whoever has said that what was sent there is not theirs, until somebody has told the citizen so in a talk.
    func returnedBy(in stored: StoredCase) throws -> String? {
        guard try stored.state.record.owesTalkOfReturn else { return nil }
        return try ForwardingStore(database: turn.database).all(of: stored.id).returned?.authority
    }

    /// Where it was sent and why, for the service that writes to citizens and for no other.
    func forwardingWords(_ command: ReadForwarding, for caller: ServiceName) throws -> ReadForwarding.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        guard let found = try ForwardingStore(database: turn.database).find(command.forwarding) else {
            throw IntakeRefusal.forwardingUnknown
        }
        let points = try cases.points(of: found.case)
        try turn.audit("forward-words", by: caller.rawValue, about: found.case.rawValue)
        return ReadForwarding.Reply(
            case: found.case, row: found.row, points: found.row.points.map { points[$0 - 1].text },
            isDue: found.row.told == nil && found.row.answer?.isTaken != false,
            holds: found.row.answer?.isTaken != false)
    }
}
