import CaseModel
import DeskCore
import DeskParts
import Runtime
import Wire

extension Desk {
    /// Asks an owner for a person; what it announced comes with the reply.
    ///
    /// - Parameters:
    ///   - onLoss: called before `reply` with those of the cases asked about which wait for the operator or were lost for good,
    ///     when any is.
    ///   - onErased: called before `reply` when it was erased, with the moment.
    func ask<Command: ServiceCommand>(
        _ command: Command, by assertion: String?, as id: CommandID? = nil, after: [Published] = [],
        within milliseconds: Int64 = 8000, onLoss: @escaping (LostCases) -> Void = { _ in },
        onErased: @escaping (Timestamp) -> Void = { _ in },
        reply: @escaping (Heard<Command.Reply>, [Published]) -> Void
    ) {
        guard let body = try? JSON(encoding: command) else { return reply(.silent, []) }
        let asked = body["case"]?.string.flatMap(CaseID.init(rawValue:))
        let request = CallRequest(
            command: id, deadline: milliseconds, after: after.isEmpty ? nil : after, assertion: assertion, body: body)
        owners.ask(Command.method, request) { result in
            switch result {
            case .success(let json):
                guard let value = try? json.decode(Command.Reply.self) else {
                    LogLine(.error, "desk.reply_unreadable", ["method": Command.method]).write()
                    return reply(.silent, [])
                }
                let lost = LostCases(in: json, asked: asked)
                if !lost.isEmpty { onLoss(lost) }
                reply(.heard(value), (try? json["published"]?.decode([Published].self)) ?? [])
            case .failure(let error) where error.isRefusal:
                if let asked, let lost = LostCases(asked, refusedBy: error.reason) { onLoss(lost) }
                if error.reason == CallRefusal.erasedCode,
                    let at = error.data["detail"]?.string.flatMap(Timestamp.init(rfc3339:))
                {
                    onErased(at)
                }
                reply(.refused(code: error.reason), [])
            case .failure(let error):
                LogLine(.warning, "desk.no_answer", ["method": Command.method, "reason": error.reason]).write()
                reply(.silent, [])
            }
        }
    }
}
