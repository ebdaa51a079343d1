import CaseModel
import Store
import Wire

// A case about which something is parked waits for the operator: what of it is refused, and what its answers say.
extension Engine {
    /// A file that waits for the operator answers nobody else; of an erased case nothing is told; and one about which
    /// something is parked is not changed by anybody until the operator has seen to it.
    func refuseOnHold(_ call: CallDesk.Waiting) throws {
        guard hold == nil else { throw CallRefusal.held }
        try refuseErased(call.request.body)
        guard call.request.command != nil, let subject = call.request.body["case"]?.string else { return }
        try refuseFrozen([subject])
    }

    func refuseFrozen(_ subjects: Set<String>) throws {
        for subject in subjects where try parts.parked.isFrozen(subject) { throw CallRefusal.caseOnHold }
    }

    /// Answers whoever only asks. A case that is not in this file, and about which something waits, is one that the file has
    /// lost: nobody mistyped its number, and so it waits for the operator, whatever the service says of it.
    func read(_ request: IncomingCall, in turn: Turn) throws -> JSON {
        do {
            let reply = try service.answer(request, in: turn)
            // That somebody was refused stays written down.
            if turn.refusal?.isOfUnknownCase == true, try isOnHold(request) { turn.refuse(CallRefusal.caseOnHold) }
            return try marked(reply, of: request)
        } catch let refusal as any Refusal where refusal.isOfUnknownCase {
            if try isOnHold(request) { throw CallRefusal.caseOnHold }
            throw refusal
        }
    }

    private func isOnHold(_ request: IncomingCall) throws -> Bool {
        try request.body["case"]?.string.map { try parts.parked.isFrozen($0) } ?? false
    }

    /// Whoever asks about a case that waits for the operator hears that it does: the answer may lack what waits, and
    /// whatever is written about it now would be refused. Whoever asks about several hears which of them.
    private func marked(_ reply: JSON, of request: IncomingCall) throws -> JSON {
        guard var members = reply.object else { return reply }
        if try isOnHold(request) { members[CallRefusal.onHoldMark] = true }
        let several = (request.body["cases"]?.array ?? []).compactMap(\.string)
        let frozen = try several.filter { try parts.parked.isFrozen($0) }
        if !frozen.isEmpty { members[CallRefusal.onHoldCasesMark] = .array(frozen.map { .string($0) }) }
        return .object(members)
    }
}
