import CallbackCore
import CaseModel
import Runtime

/// A citizen who does not answer the telephone: asked in writing, given time, and only then given up.
extension CallbackService {
    /// Asks in writing once enough attempts at varied times were in vain and there is an address to write to.
    func askInWriting(_ call: KeptCall, in file: CaseFile, _ turn: Turn) throws {
        let policy = policies.policy(of: file.unit)
        let attempts = try calls.attempts(of: call.id)
        guard file.canBeWrittenTo, GivingUp.counted(attempts, policy: policy) >= policy.attemptsBeforeGivingUp,
            try unanswered.ask(call.id, at: turn.now)
        else { return }
        try turn.publish(
            CallUnanswered(
                case: file.id, callback: call.id, attempts: attempts.count,
                reason: call.reason == .beforeChange ? call.reason : nil),
            about: Subject(file.id))
    }

    /// The citizen has time to answer from when the letter can have arrived, and none by one that came back; where somebody has
    /// said why no more is sent of it, from then on.
    func unansweredFate(_ said: LetterFateKnown, _ turn: Turn) throws {
        switch said.fate {
        case .handedOver: try unanswered.sent(in: said.case, at: said.arrives ?? turn.now)
        case .arrived, .settled: try unanswered.sent(in: said.case, at: turn.now)
        case .returned: try unanswered.cameBack(in: said.case)
        case .replaced: break
        }
    }

    /// By when a letter that is written now asks for an answer; absent where nothing ends without one.
    func answerBy(_ call: KeptCall, in file: CaseFile, _ turn: Turn) throws -> CivilDay? {
        guard call.reason != .objection else { return nil }
        let end = try GivingUp.end(
            GivingUp.Letter(asked: turn.now, sent: turn.now), canBeWrittenTo: true,
            policy: policies.policy(of: file.unit))
        return end.flatMap { $0 > turn.now ? $0.civil.day : nil }
    }

    /// Refuses to give the citizen up before all of it has been done.
    func checkGivingUp(_ call: CallbackID, in file: CaseFile, _ turn: Turn) throws {
        try GivingUp.check(
            calls.attempts(of: call), unanswered.letter(of: call), canBeWrittenTo: file.canBeWrittenTo,
            policy: policies.policy(of: file.unit), at: turn.now)
    }

    /// How far it is until then.
    func givingUp(_ call: OwedCall, attempts: [Timestamp], in file: CaseFile) throws -> GivingUpRow? {
        // An objection is answered by a talk alone.
        guard !attempts.isEmpty, call.reason != .objection else { return nil }
        let policy = policies.policy(of: file.unit)
        let letter = try unanswered.letter(of: call.id)
        return GivingUpRow(
            counted: GivingUp.counted(attempts, policy: policy), needed: policy.attemptsBeforeGivingUp,
            asked: letter?.asked, sent: letter?.sent,
            mayEndAt: try GivingUp.end(letter, canBeWrittenTo: file.canBeWrittenTo, policy: policy))
    }
}
