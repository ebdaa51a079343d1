import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// Callback tells of a call as ever where Intake waits for the operator with the case, or has lost it: that is asked beside it, and
/// said with the answer.
extension Counter {
    /// A longer list is for a program, and Intake writes down a look for each of its lines.
    private static let mostLooked = 500

    /// Asks about calls, and prints the reply and what is to be said of their cases.
    func show<C: ServiceCommand>(
        _ question: C, about cases: (C.Reply) -> [CaseID], as text: @escaping (C.Reply) throws -> String
    ) throws {
        let reply = try seat.raw(question)
        try show(reply, about: cases(try reply.decode(C.Reply.self)), as: text)
    }

    /// - Parameter line: what a person reads of such a case, below the reply.
    func show<Reply: Decodable>(
        _ reply: JSON, about cases: [CaseID],
        saying line: (LostCase, CaseID) -> String = { Wording.Desk.name(of: $0, $1) + "." },
        as text: @escaping (Reply) throws -> String
    ) throws {
        let losses = losses(of: cases)
        guard var members = reply.object, !losses.isEmpty else { return try show(reply, as: text) }
        members[CallRefusal.onHoldCasesMark] = Self.list(losses.waiting)
        members[CallRefusal.lostCasesMark] = Self.list(losses.gone)
        let lines = losses.all.sorted().compactMap { id in losses[id].map { line($0, id) + "\n" } }
        try show(.object(members)) { (reply: Reply) in try text(reply) + lines.joined() }
    }

    /// Has something done about a call: what was said to the citizen is kept also while the case waits, and whoever wrote it down
    /// hears that it does. Of one that is lost nothing new is begun, or it would wait for the operator once more.
    func act<C: ServiceCommand>(
        _ wish: C, in case: CaseID, as text: @escaping (C.Reply) throws -> String
    ) throws {
        guard !losses(of: [`case`]).gone.contains(`case`) else { throw RPCError.refusal(CallRefusal.caseLost) }
        try show(
            try change(wish), about: [`case`],
            saying: { "\(Wording.Desk.name(of: $0, $1)). \(Wording.kept(in: $0))" },
            as: { (reply: C.Reply) in try text(reply) + "\n" })
    }

    /// What Intake says of them; nothing where it does not answer, or for the many of a program.
    private func losses(of cases: [CaseID]) -> LostCases {
        let asked = Set(cases).sorted()
        guard asked.count <= Self.mostLooked else { return LostCases() }
        return stride(from: 0, to: asked.count, by: ListCaseRows.mostCases).reduce(into: LostCases()) { all, start in
            let part = Array(asked[start..<min(start + ListCaseRows.mostCases, asked.count)])
            if let reply = try? seat.raw(ListCaseRows(cases: part)) { all.add(LostCases(in: reply)) }
        }
    }

    private static func list(_ cases: Set<CaseID>) -> JSON? {
        cases.isEmpty ? nil : .array(cases.sorted().map { .string($0.rawValue) })
    }
}
