package import CaseModel

/// Who can be asked for facts: the services over the bus, or a test in their place.
package protocol FactKeepers {
    func ask<Question: ServiceCommand>(_ question: Question) throws -> Question.Reply
    /// Asks two that can work at the same time.
    func ask<One: ServiceCommand, Other: ServiceCommand>(
        _ one: One, _ other: Other
    ) throws -> (One.Reply, Other.Reply)
}

extension FactKeepers {
    package func ask<One: ServiceCommand, Other: ServiceCommand>(
        _ one: One, _ other: Other
    ) throws -> (One.Reply, Other.Reply) { (try ask(one), try ask(other)) }
}

/// Holds Learning's facts against what the owners of the cases know (decision 48).
///
/// Span after span, three services say what a thousand cases come to; only where that differs are the facts themselves
/// asked for and laid side by side, so that each case in which they differ is named.
package struct Recount: Equatable, Sendable {
    /// How many cases Learning counts.
    package private(set) var cases = 0
    /// The cases in which they differ, and in what.
    package private(set) var differences: [Difference] = []

    package struct Difference: Hashable, Sendable {
        package let `case`: CaseID
        /// Which fact, by its name.
        package let fact: String

        package init(case: CaseID, fact: String) {
            self.case = `case`
            self.fact = fact
        }
    }

    /// - Throws: what the services refuse, and what the bus cannot bring.
    package init(asking keepers: some FactKeepers) throws {
        var after: CaseID?
        repeat {
            let span = try keepers.ask(DigestFacts(after: after))
            let (heard, calls) = try keepers.ask(
                DigestCaseFacts(after: after, through: span.through),
                DigestCallFacts(after: after, through: span.through))
            if heard.digest != span.heard || calls.digest != span.calls {
                differences += try FactSpan(after: after, through: span.through).differences(asking: keepers)
            }
            cases += span.heard.cases
            after = span.through
        } while after != nil
    }

    /// For whoever runs it: how many agree, then a line for each difference.
    package var report: String {
        let head = "\(cases) cases counted, \(differences.count) differences\n"
        return head + differences.map { "\($0.case)  \($0.fact)\n" }.joined()
    }
}

/// The cases after one identifier, up to another and with it; the facts of them are laid side by side.
struct FactSpan {
    /// Absent: from the first.
    let after: CaseID?
    /// Absent: to the last.
    let through: CaseID?

    /// What differs, and differs still when everybody is asked again: what was on its way meanwhile has then arrived.
    func differences(asking keepers: some FactKeepers) throws -> [Recount.Difference] {
        let found = try look(asking: keepers)
        guard !found.isEmpty else { return [] }
        let still = Set(try look(asking: keepers))
        return found.filter(still.contains)
    }

    private func look(asking keepers: some FactKeepers) throws -> [Recount.Difference] {
        let facts = try pages { after in
            let reply = try keepers.ask(ListFacts(after: after))
            return (reply.facts.map { ($0.heard.case, $0) }, reply.isLast)
        }
        var erased: Set<CaseID> = []
        let heard = try pages { after in
            let reply = try keepers.ask(ListCaseFacts(after: after))
            erased.formUnion(reply.erased ?? [])
            return (reply.facts.map { ($0.case, $0) }, reply.isLast)
        }
        let calls = try pages { after in
            let reply = try keepers.ask(ListCallFacts(after: after))
            return (reply.facts.map { ($0.case, $0) }, reply.isLast)
        }
        // Of an erased case Learning keeps what is counted, and its owners keep nothing.
        let all = Set(facts.keys).union(heard.keys).union(calls.filter { !$0.value.isEmpty }.keys).subtracting(erased)
        return all.sorted().flatMap { Self.differences($0, facts[$0], heard[$0], calls[$0]) }
    }

    private func pages<Fact>(
        _ page: (CaseID?) throws -> (facts: [(CaseID, Fact)], isLast: Bool)
    ) throws -> [CaseID: Fact] {
        var all: [CaseID: Fact] = [:]
        var last = after
        while true {
            let (facts, isLast) = try page(last)
            for (id, fact) in facts where through.map({ id <= $0 }) ?? true { all[id] = fact }
            guard !isLast, let end = facts.last?.0, through.map({ end < $0 }) ?? true else { return all }
            last = end
        }
    }

    private static func differences(
        _ id: CaseID, _ fact: Fact?, _ owner: CaseFact?, _ call: CallFact?
    ) -> [Recount.Difference] {
        guard let fact else { return [Recount.Difference(case: id, fact: "unknown to learning")] }
        guard let owner else { return [Recount.Difference(case: id, fact: "unknown to intake")] }
        let (own, call) = (fact.heard, call ?? CallFact(case: id))
        let pairs: [(String, Bool)] = [
            ("unit", own.unit == owner.unit), ("received", own.received == owner.received),
            ("channel", own.channel == owner.channel), ("kind", own.kind == owner.kind),
            ("route", own.route == owner.route), ("exclusion", own.exclusion == owner.exclusion),
            ("closed", own.closedAt == owner.closedAt), ("handed on", own.isHandedOn == owner.isHandedOn),
            ("causes", own.causes == owner.causes), ("limit", fact.calls.limit == call.limit),
            ("spoken", fact.calls.spokenAt == call.spokenAt), ("objections", fact.calls.objections == call.objections),
            ("outcome", fact.calls.outcome == call.outcome), ("reopened", own.reopenings == owner.reopenings),
            ("answered", fact.calls.answered == call.answered), ("judged", fact.calls.judged == call.judged),
        ]
        return pairs.filter { !$0.1 }.map { Recount.Difference(case: id, fact: $0.0) }
    }
}
