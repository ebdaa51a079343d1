import CallbackCore
import CaseModel
import Runtime

/// What whoever rings tells: attempts, conversations with their notes, corrections.
extension CallbackService {
    func attempt(_ command: RecordAttempt, _ viewer: Viewer, _ turn: Turn) throws -> RecordAttempt.Reply {
        let file = try rung(command.case, by: viewer, "call.attempt", turn)
        let kept = try owedCalls(of: file.id)
        guard let call = kept.map(\.owed).mostUrgent else { throw CallbackRefusal.nothingOwed }
        let at = command.at ?? turn.now
        _ = try call.callback.transition(.attempted(at: command.at), at: turn.now)
        let number = try calls.attempt(call.id, command.result, by: viewer.person, at: at)
        try turn.publish(
            CallAttempted(case: file.id, callback: call.id, attempt: number, by: viewer.person, at: at),
            about: Subject(file.id))
        let policy = policies.policy(of: file.unit)
        try rungAsAgreed(call.id, by: viewer.person, turn)
        for mine in kept where mine.id == call.id { try askInWriting(mine, in: file, turn) }
        // A leader who rings, though in vain, has acted on what they were told.
        for mine in kept where mine.id == call.id && mine.assigned != viewer.person {
            try answered(mine, .ringsNow, by: viewer.person, turn)
        }
        let next = try AttemptAdvice.next(after: calls.attempts(of: call.id), policy: policy, at: turn.now)
        return RecordAttempt.Reply(attempt: number, published: turn.published, tryAgainAt: next)
    }

    /// Files the note of a conversation: the clock stops, the copy is owed, and whatever comes next is promised. In each case that
    /// the talk was about, in one transaction.
    func record(_ command: RecordConversation, _ viewer: Viewer, _ turn: Turn) throws -> FiledNote {
        let (talks, refused) = try toFile(command, viewer, turn)
        let joinedTalk = JoinedTalk(talks)
        if let joinedTalk { try joined.add(joinedTalk.ids) }
        for talk in talks { try settle(talk, of: joinedTalk, turn) }
        let note = talks[0].note.row.note
        if let ticks = command.ticks, command.outcome != .notReached {
            try practices.add(ticks, to: note, in: talks[0].file.unit, at: turn.now)
        }
        return FiledNote(
            note: note, version: 1, published: turn.published, refused: refused.isEmpty ? nil : refused)
    }

    /// The talk as it is filed in its own case, if nothing stands in the way.
    func toFile(alone command: RecordConversation, _ viewer: Viewer, _ turn: Turn) throws -> TalkToFile {
        let file = try rung(command.case, by: viewer, "note.file", turn)
        if let recipient = command.recipient, try !staff.worksHere(recipient) { throw CallbackRefusal.recipientUnknown }
        let note: NoteID = turn.chance.identifier()
        let owed = try calls.calls(of: file.id).filter { $0.callback.promise != nil || $0.owed.isSpoken }
        let conversation = Conversation(command)
        let settlement = try Settlement(
            of: conversation, filing: note, for: owed.map(\.owed), policy: policies.policy(of: file.unit), at: turn.now)
        if command.outcome == .notReached { try checkGivingUp(settlement.fulfilled, in: file, turn) }
        try CallerCheck.check(
            command.recognised, for: command.outcome, on: settlement.spokenAt.civil.day,
            RepresentationBook(database: turn.database).all(of: file.id))
        try checkSeen(command.talksSeen, in: file)
        let next = try nextHour(after: settlement, command, by: viewer, in: file, turn)
        let held =
            command.outcome == .notReached
            ? nil : HeldTalk(at: settlement.spokenAt, recognised: command.recognised)
        try checkHours(
            of: [settlement.fulfilled] + settlement.calledOff, endedBy: held, next: next?.at,
            isSaid: command.insteadOfAgreed == true, turn)
        try check(command.note.owners, besides: viewer, in: file)
        let kept = KeptNote(
            row: NoteRow(
                case: file.id, callback: settlement.fulfilled, note: note, version: 1, by: viewer.person,
                spokenAt: settlement.spokenAt, filedAt: turn.now, outcome: command.outcome,
                hasConsent: conversation.hasConsent, recognised: command.recognised),
            recipient: command.recipient, draft: command.note, consent: command.consent)
        return TalkToFile(file: file, settlement: settlement, note: kept, next: next)
    }

    private func settle(_ talk: TalkToFile, of joinedTalk: JoinedTalk?, _ turn: Turn) throws {
        let (settlement, note, file) = (talk.settlement, talk.note, talk.file)
        let isFirstTalk = try !notes.notes(of: file.id).contains(where: \.isOwedTalk)
        try notes.add(note)
        try calls.put(settlement.callback, of: settlement.fulfilled)
        try pings.rows.dropAll(of: settlement.fulfilled)
        let held =
            note.row.outcome == .notReached
            ? nil : HeldTalk(at: settlement.spokenAt, recognised: note.row.recognised)
        try callEnded(settlement.fulfilled, in: file.id, talk: held, by: note.row.by, turn)
        for call in settlement.calledOff {
            try end(call)
            try callEnded(call, in: file.id, talk: held, by: note.row.by, turn)
        }
        try noteFiled(note, isFirstTalk: isFirstTalk, copyBy: settlement.copyBy, in: file, turn)
        try publish(note, copyBy: settlement.copyBy, of: joinedTalk, turn)
        if settlement.answersObjections { try answerObjections(settlement, by: note.row, in: file, turn) }
        guard var promise = settlement.nextTalk else { return }
        if let next = talk.next {
            promise = try policies.policy(of: file.unit).nextTalkPromise(since: settlement.spokenAt, agreed: next.at)
        }
        // Whoever agreed on another talk holds it.
        let call = try owe(.newTalk, promise, to: note.row.by, registered: turn.now, in: file, turn)
        guard let next = talk.next else { return }
        try appointed(next, .inTalk, with: call, reminder: nil, by: note.row.by, in: file, turn)
    }

    /// A new version of a note; the earlier ones stay as they were.
    func correct(_ command: CorrectNote, _ viewer: Viewer, _ turn: Turn) throws -> FiledNote {
        guard let latest = try notes.latest(command.note) else { throw CallbackRefusal.noteUnknown }
        guard command.version.map({ $0 == latest.row.version }) ?? true else { throw CallbackRefusal.noteChanged }
        let file = try rung(latest.row.case, by: viewer, "note.correct", detail: latest.row.named, turn)
        try command.draft.check()
        try command.draft.checkDays(from: latest.row.spokenAt.civil.day, kept: latest.draft.agreements)
        if let outcome = latest.row.outcome {
            try command.consent.check(for: outcome)
        } else if command.consent != nil {
            throw CallbackRefusal.doesNotFitOutcome
        }
        // Whoever stood there before may have left since; only who is named now is asked about.
        let added = Set(command.draft.owners).subtracting(latest.draft.owners)
        try check(added.sorted(), besides: viewer, in: file)
        let row = NoteRow(
            case: file.id, callback: latest.row.callback, note: command.note, version: latest.row.version + 1,
            by: viewer.person, spokenAt: latest.row.spokenAt, filedAt: turn.now, outcome: latest.row.outcome,
            hasConsent: command.consent?.hasAgreed ?? false, recognised: latest.row.recognised)
        let note = KeptNote(row: row, recipient: latest.recipient, draft: command.draft, consent: command.consent)
        try notes.add(note)
        let copyBy = try policies.policy(of: file.unit).copyBy(filed: turn.now)
        try noteFiled(note, isFirstTalk: false, copyBy: copyBy, in: file, turn)
        try publish(note, copyBy: copyBy, turn)
        try oweTalk(afterCorrecting: row, in: file, by: viewer.person, turn)
        return FiledNote(note: command.note, version: row.version, published: turn.published)
    }

    /// Where the new version has no yes any more, the citizen is to be asked: somebody owes them that talk, by the clock of any
    /// other talk, unless a call is owed already. With their yes and the copy the case ends, and the call with it.
    private func oweTalk(
        afterCorrecting row: NoteRow, in file: CaseFile, by person: PersonID, _ turn: Turn
    ) throws {
        guard row.outcome == .solved, !row.hasConsent, try owedCalls(of: file.id).isEmpty,
            try notes.notes(of: file.id).filter(\.isOwedTalk).allSatisfy({ $0.spokenAt <= row.spokenAt })
        else { return }
        let promise = try policies.policy(of: file.unit).nextTalkPromise(since: turn.now, agreed: nil)
        _ = try owe(.newTalk, promise, to: file.assigned ?? person, registered: turn.now, in: file, turn)
    }

    /// A leader lets the employee the complaint is about ring all the same.
    func permit(_ command: PermitRinging, _ viewer: Viewer, _ turn: Turn) throws -> PermitRinging.Reply {
        let file = try seen(command.case, by: viewer, "call.permit", detail: command.caller.rawValue, turn)
        let permission = try RingPermission(
            for: command.caller, by: viewer, in: file.circle, reason: command.reason)
        try cases.permit(permission, in: file.id, at: turn.now)
        return PermitRinging.Reply(caller: command.caller)
    }

    /// The case, if this person may ring about it; the act is written down, and the person stands in the case from now.
    func rung(
        _ case: CaseID, by viewer: Viewer, _ action: String, detail: String = "", _ turn: Turn
    ) throws -> CaseFile {
        guard let file = try cases.find(`case`) else { throw CallbackRefusal.caseUnknown }
        let permission = try cases.permission(for: viewer.person, in: file.id)
        let ground = try Access.ringing(about: file.circle, by: viewer, permission: permission).ground()
        let details = [ground.rawValue, detail].filter { !$0.isEmpty }.joined(separator: " ")
        try turn.audit(action, by: viewer.person.rawValue, about: `case`.rawValue, detail: details)
        try cases.add(viewer.person, as: .involved, in: file.id)
        return file
    }

    /// The calls of the case that somebody still owes.
    func owedCalls(of case: CaseID) throws -> [KeptCall] {
        try calls.calls(of: `case`).filter { $0.callback.promise != nil }
    }
}
