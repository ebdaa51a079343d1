import CallbackCore
import CaseModel
import Runtime
import Wording

/// How an objection came out, said to the citizen in a letter.
extension CallbackService {
    /// Takes the answer down: the note gets its addition, the letter is owed, and the clock of the call stops where nobody
    /// has rung. Whoever had agreed that the case may end is asked anew, since the note is another now.
    func answer(_ command: AnswerObjection, _ viewer: Viewer, _ turn: Turn) throws -> AnswerObjection.Reply {
        let file = try rung(command.case, by: viewer, "objection.answer", detail: command.objection.rawValue, turn)
        let kept = try objections.find(command.objection, in: file.id)
        guard let kept, let note = try notes.latest(kept.row.note) else { throw CallbackRefusal.objectionUnknown }
        guard kept.row.outcome == nil else { throw CallbackRefusal.objectionJudged }
        let judgement = try ObjectionJudgement(command)
        let draft = judgement.added(
            to: note.draft, under: Wording.additionHead(on: turn.now.civil.day))
        let version =
            judgement.addition == nil
            ? nil
            : try correct(CorrectNote(note: note.row.note, draft: draft), viewer, turn).version
        try judgements.add(judgement, to: command.objection, version: version, by: viewer.person, at: turn.now)
        if kept.row.isOpen {
            try turn.publish(
                ObjectionAnswered(case: file.id, objection: command.objection, outcome: judgement.outcome),
                about: Subject(file.id))
            try stopClock(
                kept.callback, asksAnew: note.row.outcome.map(judgement.needsNewConsent) ?? false, viewer, file, turn)
        }
        try turn.publish(
            ObjectionJudged(
                case: file.id, objection: command.objection, outcome: judgement.outcome, by: viewer.person),
            about: Subject(file.id))
        return AnswerObjection.Reply(
            objection: command.objection, version: version.map { NoteVersion(note.row.note, version: $0) },
            published: turn.published)
    }

    /// Nobody is owed a call about objections that have been answered; another one may still be open.
    private func stopClock(
        _ call: CallbackID, asksAnew: Bool, _ viewer: Viewer, _ file: CaseFile, _ turn: Turn
    ) throws {
        guard try objections.open(for: call).isEmpty,
            let owed = try owedCalls(of: file.id).first(where: { $0.id == call })
        else { return }
        try end(call)
        try callEnded(call, in: file.id, talk: nil, by: viewer.person, turn)
        guard asksAnew, try owedCalls(of: file.id).isEmpty else { return }
        let promise = try policies.policy(of: file.unit).nextTalkPromise(since: turn.now, agreed: nil)
        _ = try owe(.newTalk, promise, to: owed.assigned, registered: turn.now, in: file, turn)
    }

    /// An objection with its note and its answer, for a colleague.
    func show(_ command: ShowObjection, _ viewer: Viewer, _ turn: Turn) throws -> ShowObjection.Reply {
        let file = try seen(command.case, by: viewer, "objection.read", detail: command.objection.rawValue, turn)
        guard let kept = try objections.find(command.objection, in: file.id), let note = try notes.latest(kept.row.note)
        else { throw CallbackRefusal.objectionUnknown }
        return ShowObjection.Reply(
            row: kept.row, text: kept.words, note: note.row, draft: note.draft,
            answer: try judgements.answer(to: command.objection))
    }

    /// The answer in its words, for the service that writes to citizens and for no other.
    func read(_ command: ReadObjectionAnswer, _ call: IncomingCall, _ turn: Turn) throws -> ReadObjectionAnswer.Reply {
        guard call.comes(from: .notifier) else { throw CallbackRefusal.mayNotDo }
        guard let answer = try judgements.answer(to: command.objection) else { throw CallbackRefusal.objectionUnknown }
        try turn.audit(
            "objection.read", by: call.caller.rawValue, about: answer.case.rawValue,
            detail: command.objection.rawValue)
        return answer
    }
}
