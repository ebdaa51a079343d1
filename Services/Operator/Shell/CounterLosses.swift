import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// Callback and the others tell of a case as ever where Intake waits for the operator with it, has lost it, or has not got its word out
/// to them yet: that is asked beside it, and said with the answer.
extension Counter {
    /// A longer list is for a program.
    private static let mostLooked = 500

    /// Asks about calls, and prints the reply and what is to be said of their cases.
    func show<C: ServiceCommand>(
        _ question: C, about cases: (C.Reply) -> [CaseID], as text: @escaping (C.Reply) throws -> String
    ) throws {
        let reply = try onItsWay(question) { try seat.raw(question) }
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
    /// hears that it does.
    func act<C: ServiceCommand>(
        _ wish: C, in case: CaseID, as text: @escaping (C.Reply) throws -> String
    ) throws {
        try show(
            try change(wish, in: `case`), about: [`case`],
            saying: { "\(Wording.Desk.name(of: $0, $1)). \(Wording.kept(in: $0))" },
            as: { (reply: C.Reply) in try text(reply) + "\n" })
    }

    /// Has something done; the reply as it came. In a case that is lost nothing new is begun, whichever service it is asked of: it
    /// would wait for the operator once more. Intake itself says so of its own.
    ///
    /// - Parameter case: which it is done in, where the wish does not name it.
    func change<C: ServiceCommand>(_ wish: C, in case: CaseID? = nil) throws -> JSON {
        if let id = try `case` ?? Self.named(in: wish), !Self.isIntakes(C.self), losses(of: [id]).bars(id) {
            throw RPCError.refusal(CallRefusal.caseLost)
        }
        return try onItsWay(wish) { try seat.change(wish, id: id) }
    }

    /// Asks a service that may not have heard of the case yet, as while the bus takes nothing in: of one that Intake has, nobody is
    /// told that they have mistyped it.
    private func onItsWay<C: ServiceCommand>(_ question: C, _ ask: () throws -> JSON) throws -> JSON {
        do { return try ask() } catch let error as RPCError where error.reason == Self.unknownCode {
            guard !Self.isIntakes(C.self), let id = try Self.named(in: question),
                let known: ListCaseRows.Reply = try? seat.ask(ListCaseRows(cases: [id], onlyWhich: true)),
                known.unknown == nil
            else { throw error }
            throw Trouble(code: "case.not_arrived", Wording.notArrived(id))
        }
    }

    private static let unknownCode = "case.unknown"

    private static func isIntakes<C: ServiceCommand>(_ command: C.Type) -> Bool {
        C.method.hasPrefix("\(ServiceName.intake.rawValue).")
    }

    private static func named<C: ServiceCommand>(in wish: C) throws -> CaseID? {
        try JSON(encoding: wish)["case"]?.string.flatMap(CaseID.init(rawValue:))
    }

    /// What Intake says of them; nothing where it does not answer, or for the many of a program.
    private func losses(of cases: [CaseID]) -> LostCases {
        let asked = Set(cases).sorted()
        guard asked.count <= Self.mostLooked else { return LostCases() }
        return stride(from: 0, to: asked.count, by: ListCaseRows.mostCases).reduce(into: LostCases()) { all, start in
            let part = Array(asked[start..<min(start + ListCaseRows.mostCases, asked.count)])
            if let reply = try? seat.raw(ListCaseRows(cases: part, onlyWhich: true)) { all.add(LostCases(in: reply)) }
        }
    }

    private static func list(_ cases: Set<CaseID>) -> JSON? {
        cases.isEmpty ? nil : .array(cases.sorted().map { .string($0.rawValue) })
    }
}
