import CaseModel
import Store

extension Row {
    /// An identifier that is always there.
    func id<ID: Identifier>(_ column: String, _ type: ID.Type = ID.self) -> ID {
        guard let id = ID(rawValue: text(column)) else {
            note("column \(column) holds no identifier")
            return ID(unchecked: "-")
        }
        return id
    }

    func optionalID<ID: Identifier>(_ column: String, _ type: ID.Type = ID.self) -> ID? {
        optionalText(column) == nil ? nil : id(column, type)
    }

    /// One of a list of terms. A term that this release does not know makes the query throw.
    func term<Term: RawRepresentable<String> & CaseIterable>(_ column: String, _ type: Term.Type = Term.self) -> Term {
        if let term = Term(rawValue: text(column)) { return term }
        note("column \(column) holds an unknown term")
        return Term.allCases[Term.allCases.startIndex]
    }

    func optionalTerm<Term: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ type: Term.Type = Term.self
    ) -> Term? {
        optionalText(column) == nil ? nil : term(column, type)
    }

    func moment(_ column: String) -> Timestamp { Timestamp(milliseconds: integer(column)) }

    func optionalMoment(_ column: String) -> Timestamp? {
        optionalInteger(column).map { Timestamp(milliseconds: $0) }
    }

    func number(_ column: String) -> Int { Int(integer(column)) }

    /// A deadline kept in four columns that begin alike: `limit_rule`, `limit_profile`, `limit_edition`, `limit_due`.
    func deadline(_ name: String) -> Deadline {
        Deadline(
            rule: term("\(name)_rule"), profile: text("\(name)_profile"), version: number("\(name)_edition"),
            due: moment("\(name)_due"))
    }
}

extension Value {
    init(_ id: some Identifier) { self = .text(id.rawValue) }
    init<ID: Identifier>(_ id: ID?) { self = id.map { .text($0.rawValue) } ?? .null }
    init(_ moment: Timestamp) { self = .integer(moment.milliseconds) }
    init<Term: RawRepresentable<String>>(term: Term?) { self = term.map { .text($0.rawValue) } ?? .null }
}

extension Deadline {
    /// Its four columns.
    func values(_ name: String) -> [String: Value] {
        [
            "\(name)_rule": .text(rule.rawValue), "\(name)_profile": .text(profile),
            "\(name)_edition": .integer(Int64(version)), "\(name)_due": Value(due),
        ]
    }
}
