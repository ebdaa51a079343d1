import CaseModel
import Store
import Wire

// A case about which something is parked waits for the operator: what of it is refused, and what its answers say, also once
// what waited has been given up.
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

    /// Answers whoever only asks.
    func read(_ request: IncomingCall, in turn: Turn) throws -> JSON {
        try marked(serve(request, in: turn), of: request)
    }

    /// Has the service answer. A case that is not in this file, and about which something waits or was given up, is one that the
    /// file has lost: nobody mistyped its number, whatever the service says of it.
    func serve(_ request: IncomingCall, in turn: Turn) throws -> JSON {
        do {
            let reply = try service.answer(request, in: turn)
            // That somebody was refused stays written down.
            if turn.refusal?.isOfUnknownCase == true, let loss = try loss(of: request) { turn.refuse(loss) }
            return reply
        } catch let refusal as any Refusal where refusal.isOfUnknownCase {
            if let loss = try loss(of: request) { throw loss }
            throw refusal
        }
    }

    /// Why the file does not have the case that is asked about; `nil` when it never had it, as far as it knows.
    private func loss(of request: IncomingCall) throws -> CallRefusal? {
        if try isOnHold(request) { return .caseOnHold }
        let isLost = try request.body["case"]?.string.map(wasGivenUp) ?? false
        return isLost ? .caseLost : nil
    }

    /// Whether something that waited about the case was given up; of one that is in this file that says nothing.
    private func wasGivenUp(_ subject: String) throws -> Bool {
        try AuditChain.holds(Self.givenUp, about: subject, in: parts.database)
    }

    private func isOnHold(_ request: IncomingCall) throws -> Bool {
        try request.body["case"]?.string.map { try parts.parked.isFrozen($0) } ?? false
    }

    /// Whoever asks about a case that waits for the operator hears that it does: the answer may lack what waits, and
    /// whatever is written about it now would be refused. Whoever asks about several hears which of them, and which of those that
    /// the service does not have were lost for good.
    private func marked(_ reply: JSON, of request: IncomingCall) throws -> JSON {
        guard var members = reply.object else { return reply }
        if try isOnHold(request) { members[CallRefusal.onHoldMark] = true }
        let frozen = try Self.cases(request.body["cases"]).filter { try parts.parked.isFrozen($0) }
        if !frozen.isEmpty { members[CallRefusal.onHoldCasesMark] = .array(frozen.map { .string($0) }) }
        let lost = try Self.cases(members[CallRefusal.unknownCasesMember]).filter { id in
            try !frozen.contains(id) && wasGivenUp(id)
        }
        if !lost.isEmpty { members[CallRefusal.lostCasesMark] = .array(lost.map { .string($0) }) }
        return .object(members)
    }

    private static func cases(_ list: JSON?) -> [String] { (list?.array ?? []).compactMap(\.string) }
}
