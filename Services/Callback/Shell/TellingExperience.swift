import CallbackCore
import CaseModel
import Runtime

/// How a citizen was met, said by the code in their letter. Callback knows whose the code is, and keeps nothing of
/// what was chosen.
extension CallbackService {
    /// Says on what the citizen chose. A code that is none of ours gets the same answer and is only counted.
    func tell(_ command: TellExperience, _ call: IncomingCall, _ turn: Turn) throws -> TellExperience.Reply {
        guard call.comes(from: .public) else { throw CallbackRefusal.mayNotDo }
        let asked = Set(command.answers.map(\.question))
        guard !asked.isEmpty, asked.count == command.answers.count else { throw CallbackRefusal.mayNotDo }
        guard let named = try answers.version(by: Self.digest(of: command.code)),
            let id = try notes.find(named.note, version: named.version)?.row.case
        else {
            try turn.audit("answer.unknown-code", by: call.caller.rawValue, about: call.caller.rawValue)
            return TellExperience.Reply()
        }
        try turn.audit("experience.told", by: call.caller.rawValue, about: id.rawValue)
        try turn.publish(ExperienceTold(case: id, answers: command.answers), about: Subject(id))
        return TellExperience.Reply()
    }
}
