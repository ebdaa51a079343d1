import CaseModel
import IntakeCore
import Runtime

/// What other services say has happened, taken into the case. It is so; nothing of it is refused.
struct Hearing {
    let change: CaseChange
    private var turn: Turn { change.turn }

    /// A case that a restore has lost is told of by others all the same; the event waits under a code that says so.
    func needs(_ id: CaseID) throws {
        guard try change.cases.find(id) != nil else { throw IntakeRefusal.caseUnknown }
    }

    func hear(_ person: PersonChanged) throws {
        try change.staff.put(person)
        try StaffRoles(database: turn.database).put(person)
        try CooperationChange(change: change).follow(wayIn: person.person)
    }

    func hear(_ attempted: CallAttempted) throws {
        try needs(attempted.case)
        try change.cases.add(attempted.by, as: .caller, to: attempted.case)
        try change.trail.add(
            .callAttempted, to: attempted.case, at: attempted.at, by: attempted.by,
            detail: String(attempted.attempt))
    }

    /// A note; when the talk ends in the formal way, its recipient is asked to take it with the original time.
    func hear(_ filed: NoteFiled) throws {
        guard let stored = try change.cases.find(filed.case) else { throw IntakeRefusal.caseUnknown }
        try change.cases.add(filed.by, as: .caller, to: filed.case)
        try change.trail.add(
            .noteFiled, to: filed.case, at: turn.now, by: filed.by, detail: "\(filed.note) \(filed.version)")
        let state = try change.take(.noteFiled(filed), in: filed.case)
        switch filed.outcome {
        case .formal, .stopped:
            guard !state.isClosed, state.record.note?.note == filed.note else { return }
            try change.handOn(
                filed.case, to: try recipient(of: filed, in: stored), after: filed.note, received: stored.received)
        case .solved, .newTalk, .withdrawn, .notReached: break
        }
    }

    /// A talk that nobody owed: it stands in the history, and the case stays where it is.
    func hear(_ noted: TalkNoted) throws {
        try needs(noted.case)
        try change.cases.add(noted.by, as: .caller, to: noted.case)
        try change.trail.add(
            .talkNoted, to: noted.case, at: turn.now, by: noted.by, detail: "\(noted.note) \(noted.version)")
    }

    /// The unit does not ring about such contacts: nobody waits for a talk, and it is handed on with the original time.
    func hear(_ said: CallNotOwed) throws {
        guard let stored = try change.cases.find(said.case) else { throw IntakeRefusal.caseUnknown }
        let record = try stored.state.record
        guard !stored.isClosed, record.note == nil, record.ending == nil, stored.route != .formal else { return }
        guard let leader = try change.nearestLeader(of: stored) else { throw CannotDecide("intake.recipient_missing") }
        // The part that was to be talked through is answered with the other one.
        if stored.route == .split { try change.take(.judged(.formal), in: said.case) }
        try change.handOn(said.case, to: leader, after: nil, received: stored.received)
    }

    func hear(_ sent: LetterSent) throws {
        // Letters to staff and to leaders concern no case's closing, and some no case of ours.
        guard sent.kind.isToCitizen else { return }
        try needs(sent.case)
        try change.trail.add(
            .letterSent, to: sent.case, at: turn.now, by: nil, detail: "\(sent.kind.rawValue) \(sent.letter)")
        let state = try change.take(.letterSent(sent), in: sent.case)
        if sent.kind == .formalReply { try hearReplySent(sent) }
        if sent.kind == .extensionNotice { try hearExtensionSent(sent) }
        if sent.kind == .forwardedElsewhere { try hearForwardingTold(sent) }
        if sent.kind == .contactRestriction { try hearRestrictionTold(sent) }
        if sent.kind == .noteCopy, !sent.liesReady { try copyLeft(of: sent.note, in: sent.case, state) }
    }

    /// The copy of what was talked through is the written answer, unless a formal one is still owed. A talk that nobody
    /// owed answers nothing, and what lies to be printed neither.
    func copyLeft(of note: NoteID?, in id: CaseID, _ state: CaseState) throws {
        guard note.map(state.record.heard) ?? true, !state.record.missing.contains(.formalReply) else { return }
        try FormalChange(change: change).keep(id)
    }

    func hear(_ objected: Objected) throws {
        try needs(objected.case)
        try change.trail.add(
            .objected, to: objected.case, at: turn.now, by: nil, detail: "\(objected.note) \(objected.version)")
        try change.take(.objected(objected), in: objected.case)
        try judge(objected)
    }

    /// The mail that it was has been read and judged; one that lies elsewhere by now is for whoever is there.
    private func judge(_ objected: Objected) throws {
        let mails = MailStore(database: turn.database)
        guard let id = objected.mail, let person = objected.judgedBy, let mail = try mails.find(id),
            mail.case == objected.case
        else { return }
        try mails.markRead(id, by: person, at: turn.now)
        try CaseActs(change: change).judged(mail, .objection, in: objected.case, by: person)
    }

    func hear(_ answered: ObjectionAnswered) throws {
        try needs(answered.case)
        try change.trail.add(
            .objectionAnswered, to: answered.case, at: turn.now, by: nil, detail: answered.objection.rawValue)
        try change.take(.objectionAnswered(answered), in: answered.case)
    }

    /// Whoever the note names, otherwise the nearest leader the complaint is not about; so too where the one named could
    /// never open the case.
    private func recipient(of filed: NoteFiled, in stored: StoredCase) throws -> PersonID {
        if let named = filed.recipient, try StaffRoles(database: turn.database).handlesCases(named) { return named }
        guard let leader = try change.nearestLeader(of: stored) else {
            throw CannotDecide("intake.recipient_missing")
        }
        return leader
    }
}
