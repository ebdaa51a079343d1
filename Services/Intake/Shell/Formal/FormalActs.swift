import CaseModel
import IntakeCore
import Runtime

/// What people do on the formal way: hand it to the leader, examine, draft, assure, give more time.
extension CaseActs {
    private var formal: FormalChange { FormalChange(change: change) }

    func passFormal(_ command: PassFormal, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-pass")
        try check(recipient: command.to, in: stored)
        guard try formal.store.reply(of: stored.id)?.turn == viewer.person else {
            throw IntakeRefusal.replyNotTheirTurn
        }
        try change.handOn(stored.id, to: command.to, after: nil, received: stored.received)
        try change.receive(stored.id, by: viewer.person)
        return try receipt(for: stored.id)
    }

    func examined(_ command: RecordExamination, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-examined")
        guard try formal.store.reply(of: stored.id)?.turn == viewer.person else {
            throw IntakeRefusal.replyNotTheirTurn
        }
        guard !Words.areMissing(in: command.findings) else { throw IntakeRefusal.replyFindingsMissing }
        try Words.check(command.findings, most: Words.mostInReason)
        try formal.take(.examined(by: viewer.person), in: stored.id)
        try note(.examined, of: stored.id, by: viewer, version: nil, words: command.findings)
        try change.receive(stored.id, by: viewer.person)
        try change.take(.examined, in: stored.id)
        return try receipt(for: stored.id)
    }

    func draftReply(_ command: DraftReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-draft")
        guard !Words.areMissing(in: command.text) else { throw IntakeRefusal.replyTextMissing }
        try Words.check(command.text, most: Words.mostInAll)
        if let assurance = command.assurance { try check(assurance, in: stored) }
        try checkNoLetterLies(stored.id)
        try leaveLetter(of: stored.id)
        let version = try formal.store.add(command.text, to: stored.id, by: viewer.person, at: change.turn.now)
        guard let assurance = command.assurance else {
            try formal.take(.drafted(by: viewer.person), in: stored.id)
            try note(.drafted, of: stored.id, by: viewer, version: version)
            try change.receive(stored.id, by: viewer.person)
            return try receipt(for: stored.id)
        }
        try formal.take(
            .submitted(.init(version: version, author: viewer.person, assurance: assurance)), in: stored.id)
        try ReplyGrounds.checkWhole(
            ReplyGroundStore(database: change.turn.database).grounds(of: stored.id),
            for: change.cases.points(of: stored.id), on: change.turn.now.civil.day)
        try note(.submitted, of: stored.id, by: viewer, version: version)
        try change.receive(stored.id, by: viewer.person)
        return try receipt(for: stored.id)
    }

    /// Somebody of ours whose work is cases, and not one it is about.
    func check(recipient: PersonID, in stored: StoredCase) throws {
        guard try change.staff.worksHere(recipient) else { throw IntakeRefusal.personUnknown }
        guard try StaffRoles(database: change.turn.database).handlesCases(recipient) else {
            throw IntakeRefusal.recipientCannotTake
        }
        guard try !change.cases.circle(of: stored).about.contains(recipient) else {
            throw IntakeRefusal.recipientIsConcerned
        }
    }

    private func check(_ assurance: DraftReply.Assurance, in stored: StoredCase) throws {
        let named = [assurance.head, assurance.director]
        guard try change.staff.strangers(among: named).isEmpty else { throw IntakeRefusal.personUnknown }
        let about = try change.cases.circle(of: stored).about
        guard !named.contains(where: about.contains) else { throw IntakeRefusal.recipientIsConcerned }
    }

    /// The head's turn takes a head of department, the director's a director: their role, and no other's, assures.
    func assureReply(_ command: AssureReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try readings.openFormal(command.case, for: viewer, to: "formal-assure")
        guard let reply = try formal.store.reply(of: stored.id) else { throw CaseRefusal.notOnFormalTrack }
        guard reply.turn == viewer.person else { throw IntakeRefusal.replyNotTheirTurn }
        let isHead = reply.stage == .withHead
        guard viewer.has(isHead ? .departmentHead : .director) else { throw IntakeRefusal.mayNotDo }
        guard !command.isApproved else {
            try formal.take(.approved(version: command.version, by: viewer.person), in: stored.id)
            try note(
                isHead ? .approvedByHead : .approvedByDirector, of: stored.id, by: viewer, version: command.version)
            return try receipt(for: stored.id)
        }
        guard let reason = command.reason, !Words.areMissing(in: reason) else { throw IntakeRefusal.replyReasonMissing }
        try Words.check(reason, most: Words.mostInReason)
        try formal.take(.sentBack(version: command.version, by: viewer.person), in: stored.id)
        try note(.sentBack, of: stored.id, by: viewer, version: command.version, words: reason)
        return try receipt(for: stored.id)
    }

    func extendReply(_ command: ExtendReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-extend")
        guard let promise = try formal.store.promise(of: stored.id) else { throw IntakeRefusal.replyNotAwaited }
        // The citizen is told before the old day passes, and a letter that cannot go tells nobody; of a complaint without a
        // name there is nobody to tell.
        guard stored.canBeWrittenTo || stored.citizen == nil else { throw IntakeRefusal.addressMissing }
        let longer = try promise.extended(
            to: command.lastDay, because: command.reason, by: viewer.person, at: change.turn.now,
            in: change.settings.calendar, isAnonymous: stored.citizen == nil)
        try formal.extend(longer, stored.id)
        try change.trail.add(
            .replyExtended, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: longer.due.civil.day.description)
        return try receipt(for: stored.id)
    }

    /// The formal reply has left by another way than ours: once both have assured it, and said by whose it is to send or by a
    /// leader of the unit (decision 71).
    func replySent(_ command: ReplySent, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "reply-sent")
        let reference = try checked(command.reference)
        guard let reply = try formal.store.reply(of: stored.id) else { throw CaseRefusal.notOnFormalTrack }
        let next = try reply.transition(.sent)
        guard reply.turn == viewer.person || viewer.leads.contains(stored.unit) else {
            throw IntakeRefusal.replyNotTheirTurn
        }
        try ReplyGrounds.checkGuidance(
            ReplyGroundStore(database: change.turn.database).grounds(of: stored.id),
            for: change.cases.points(of: stored.id))
        try checkNoLetterLies(stored.id)
        try change.receive(stored.id, by: viewer.person)
        try checkAcknowledged(stored.id)
        // A letter of ours that was stopped or came back is not to be sent again.
        try leaveLetter(of: stored.id)
        if next != reply { try formal.take(.sent, in: stored.id) }
        let act = ReplyAct(
            kind: .sent, by: viewer.person, at: change.turn.now, version: reply.submitted?.version, words: reference)
        try formal.store.add(act, to: stored.id)
        try change.trail.add(.replySent, to: stored.id, at: change.turn.now, by: viewer.person, detail: reference)
        try change.take(.replySent, in: stored.id)
        try formal.keep(stored.id)
        return try receipt(for: stored.id)
    }

    /// Nobody the formal part was handed to still has to say that they have it.
    func checkAcknowledged(_ id: CaseID) throws {
        guard try !change.handovers.all(of: id).contains(where: \.state.isWaiting) else {
            throw IntakeRefusal.replyNotAcknowledged
        }
    }

    /// The case while it is open, for whoever works with it.
    func openFormal(_ id: CaseID, by viewer: Viewer, to action: String) throws -> StoredCase {
        let stored = try open(id, by: viewer, to: action)
        guard !stored.isClosed else { throw CaseRefusal.caseClosed }
        return stored
    }

    func note(
        _ kind: ReplyAct.Kind, of id: CaseID, by viewer: Viewer, version: Int?, words: String? = nil
    ) throws {
        let act = ReplyAct(kind: kind, by: viewer.person, at: change.turn.now, version: version, words: words)
        try formal.store.add(act, to: id)
        try change.trail.add(
            kind.happening, to: id, at: change.turn.now, by: viewer.person, detail: version.map { String($0) })
    }
}

extension ReplyAct.Kind {
    fileprivate var happening: Happening {
        switch self {
        case .examined: .replyExamined
        case .drafted: .replyDrafted
        case .submitted: .replySubmitted
        case .approvedByHead: .replyApprovedByHead
        case .approvedByDirector: .replyApprovedByDirector
        case .sentBack: .replySentBack
        case .sent: .replySent
        case .asked: .wentFormal
        case .given: .formalGiven
        }
    }
}
