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
    func term<Term: RawRepresentable & CaseIterable>(_ column: String, _ type: Term.Type = Term.self) -> Term
    where Term.RawValue == String {
        if let term = Term(rawValue: text(column)) { return term }
        note("column \(column) holds an unknown term")
        return Term.allCases[Term.allCases.startIndex]
    }

    func optionalTerm<Term: RawRepresentable & CaseIterable>(_ column: String, _ type: Term.Type = Term.self) -> Term?
    where Term.RawValue == String {
        optionalText(column) == nil ? nil : term(column, type)
    }

    /// Several terms, kept as words with spaces between them.
    func terms<Term: RawRepresentable & CaseIterable>(_ column: String, _ type: Term.Type = Term.self) -> [Term]
    where Term.RawValue == String {
        text(column).split(separator: " ").compactMap { word in
            if let term = Term(rawValue: String(word)) { return term }
            note("column \(column) holds an unknown term")
            return nil
        }
    }

    func moment(_ column: String) -> Timestamp { Timestamp(milliseconds: integer(column)) }

    func optionalMoment(_ column: String) -> Timestamp? {
        optionalInteger(column).map { Timestamp(milliseconds: $0) }
    }
}

extension Value {
    init(_ id: some Identifier) { self = .text(id.rawValue) }
    init<ID: Identifier>(_ id: ID?) { self = id.map { .text($0.rawValue) } ?? .null }
    init(_ moment: Timestamp) { self = .integer(moment.milliseconds) }
    init(_ moment: Timestamp?) { self = moment.map { .integer($0.milliseconds) } ?? .null }

    init<Term: RawRepresentable>(term: Term?) where Term.RawValue == String {
        self = term.map { .text($0.rawValue) } ?? .null
    }

    init<Term: RawRepresentable>(terms: [Term]) where Term.RawValue == String {
        self = .text(terms.map(\.rawValue).joined(separator: " "))
    }
}
