package import CaseModel

/// Holds Learning's facts against what the owners of the cases know, case by case.
package struct Recount: Equatable, Sendable {
    /// How many cases were held against their owners'.
    package let cases: Int
    /// The cases in which they differ, and in what.
    package let differences: [Difference]

    package struct Difference: Hashable, Sendable {
        package let `case`: CaseID
        /// Which fact, by its name.
        package let fact: String
    }

    package init(_ facts: [Fact], cases heard: [CaseFact], calls: [CallFact]) {
        let own = Dictionary(facts.map { ($0.heard.case, $0) }) { first, _ in first }
        let calls = Dictionary(calls.map { ($0.case, $0) }) { first, _ in first }
        let owners = Dictionary(heard.map { ($0.case, $0) }) { first, _ in first }
        var differences: [Difference] = []
        for id in Set(own.keys).union(owners.keys).sorted() {
            guard let fact = own[id], let owner = owners[id] else {
                differences.append(
                    Difference(case: id, fact: own[id] == nil ? "unknown to learning" : "unknown to intake"))
                continue
            }
            let call = calls[id] ?? CallFact(case: id)
            let pairs: [(String, Bool)] = [
                ("unit", fact.heard.unit == owner.unit), ("received", fact.heard.received == owner.received),
                ("channel", fact.heard.channel == owner.channel), ("kind", fact.heard.kind == owner.kind),
                ("route", fact.heard.route == owner.route), ("exclusion", fact.heard.exclusion == owner.exclusion),
                ("closed", fact.heard.closedAt == owner.closedAt),
                ("handed on", fact.heard.isHandedOn == owner.isHandedOn), ("limit", fact.calls.limit == call.limit),
                ("spoken", fact.calls.spokenAt == call.spokenAt),
                ("objections", fact.calls.objections == call.objections),
                ("outcome", fact.calls.outcome == call.outcome),
            ]
            differences += pairs.filter { !$0.1 }.map { Difference(case: id, fact: $0.0) }
        }
        cases = own.count
        self.differences = differences
    }

    /// For whoever runs it: how many agree, then a line for each difference.
    package var report: String {
        let head = "\(cases) cases counted, \(differences.count) differences\n"
        return head + differences.map { "\($0.case)  \($0.fact)\n" }.joined()
    }
}
