import CaseModel
import IntakeCore
import Runtime

/// Moves the written answer on: writes it, says it, and has whoever's turn it is find it on their list.
struct FormalChange {
    let change: CaseChange
    var store: FormalStore { FormalStore(database: turn.database) }
    private var waiting: WaitingStore { WaitingStore(database: turn.database) }
    private var turn: Turn { change.turn }

    /// A recipient has been asked, which `handed-on` says: theirs is the examination.
    func handed(_ id: CaseID, to recipient: PersonID) throws {
        let reply = try store.reply(of: id)?.transition(.handedTo(recipient)) ?? .examining(by: recipient)
        try store.set(reply, of: id)
        try settle(reply, of: id)
    }

    /// What `input` means for the answer of a case that has a formal part.
    func take(_ input: FormalReply.Input, in id: CaseID) throws {
        guard let reply = try store.reply(of: id) else { throw CaseRefusal.notOnFormalTrack }
        let next = try reply.transition(input)
        try store.set(next, of: id)
        try settle(next, of: id)
        try turn.publish(
            ReplyMoved(case: id, stage: next.stage, version: next.submitted?.version, turn: next.turn),
            about: Subject(id))
    }

    /// What was to be sent did not leave: it waits for its author as before.
    func waitAgain(_ id: CaseID) throws {
        if let reply = try store.reply(of: id) { try settle(reply, of: id) }
    }

    /// What waits for whom, as the answer stands now.
    private func settle(_ reply: FormalReply, of id: CaseID) throws {
        let kind = reply.stage.waiting
        for other in WaitingKind.ofReply where other != kind { try waiting.drop(other, of: id) }
        guard let kind, let person = reply.turn else { return }
        let due = try store.promise(of: id).flatMap { $0.kept == nil ? $0.due : nil }
        try change.waits.put(kind, id, in: id, for: person, since: turn.now, due: due)
    }

    /// A written answer is promised, counted from this moment, unless one already is or nobody can be answered.
    func promise(_ id: CaseID, of unit: UnitID, from moment: Timestamp) throws {
        guard try store.promise(of: id) == nil else { return }
        let due = try change.settings.calendar.closing(
            workingDays: change.settings.replyWorkingDays(in: unit), after: moment)
        try store.set(ReplyPromise(due: due, firstDue: due, reason: nil, extendedBy: nil, kept: nil), of: id)
        try refresh(id)
    }

    /// The same promise with more time; the others hear, so that the citizen is told.
    func extend(_ promise: ReplyPromise, _ id: CaseID) throws {
        try store.set(promise, of: id)
        try refresh(id)
        try turn.publish(ReplyExtended(case: id, due: promise.due), about: Subject(id))
    }

    /// The written answer has left, as a note's copy or as the formal reply.
    func keep(_ id: CaseID) throws {
        guard let promise = try store.promise(of: id), promise.kept == nil else { return }
        try store.set(promise.kept(at: turn.now), of: id)
        try waiting.drop(.writtenAnswer, .extensionToTell, of: id)
    }

    /// The case has ended: nobody is waited for any more.
    func end(_ id: CaseID) throws {
        try waiting.drop(
            .toExamine, .toDraft, .toAssureByHead, .toAssureByDirector, .toSend, .writtenAnswer, .extensionToTell,
            of: id)
    }

    /// There is nothing left to answer formally: another authority has it.
    ///
    /// - Parameter keepsPromise: whether the citizen has written, and so is owed a written answer all the same; a promise that
    ///   arose with the formal part goes with it.
    func drop(_ id: CaseID, keepsPromise: Bool) throws {
        try store.drop(id)
        try waiting.drop(.toExamine, .toDraft, .toAssureByHead, .toAssureByDirector, .toSend, of: id)
        guard !keepsPromise, let promise = try store.promise(of: id), promise.kept == nil else { return }
        try store.dropPromise(of: id)
        try waiting.drop(.writtenAnswer, .extensionToTell, of: id)
    }

    /// What is owed waits for whoever it is up to now: the case is open again, has another caller or another time.
    ///
    /// The answer itself waits for whoever rings, or for anybody who leads; each stage of the formal way for its own.
    func refresh(_ id: CaseID) throws {
        if let promise = try store.promise(of: id), promise.kept == nil {
            let assigned = try change.cases.find(id)?.assigned
            try change.waits.put(
                .writtenAnswer, id, in: id, for: assigned, role: assigned == nil ? .leader : nil, since: turn.now,
                due: promise.due)
            if let due = promise.tellBy, promise.told == nil {
                try change.waits.put(
                    .extensionToTell, id, in: id, for: assigned, role: assigned == nil ? .leader : nil, since: turn.now,
                    due: due)
            }
        }
        if let reply = try store.reply(of: id) { try settle(reply, of: id) }
    }

    /// The moment of a written answer has passed.
    func overdue(_ late: WaitingStore.Late) throws {
        try change.trail.add(.replyOverdue, to: late.case, at: turn.now, by: nil)
        try turn.publish(ReplyOverdue(case: late.case, due: late.due), about: Subject(late.case))
    }
}

extension WaitingKind {
    /// The stages of the written answer on the formal way.
    static let ofReply: [WaitingKind] = [.toExamine, .toDraft, .toAssureByHead, .toAssureByDirector, .toSend]
}

extension ReplyStage {
    /// What is waited for at this stage.
    fileprivate var waiting: WaitingKind? {
        switch self {
        case .examining: .toExamine
        case .drafting: .toDraft
        case .withHead: .toAssureByHead
        case .withDirector: .toAssureByDirector
        case .approved: .toSend
        case .sent: nil
        }
    }
}
