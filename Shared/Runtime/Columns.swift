package import CaseModel
package import Store

// How the common model's values lie in a table: identifiers and terms as text, moments as milliseconds in UTC.

extension Row {
    /// An identifier that is always there.
    package func id<ID: Identifier>(_ column: String, _ type: ID.Type = ID.self) -> ID {
        guard let id = ID(rawValue: text(column)) else {
            note("column \(column) holds no identifier")
            return ID(unchecked: "-")
        }
        return id
    }

    package func optionalID<ID: Identifier>(_ column: String, _ type: ID.Type = ID.self) -> ID? {
        optionalText(column) == nil ? nil : id(column, type)
    }

    /// One of a list of terms. A term that this release does not know makes the query throw.
    package func term<Term: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ type: Term.Type = Term.self
    ) -> Term { known(text(column), column) }

    package func optionalTerm<Term: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ type: Term.Type = Term.self
    ) -> Term? { optionalText(column).map { known($0, column) } }

    private func known<Term: RawRepresentable<String> & CaseIterable>(_ text: String, _ column: String) -> Term {
        if let term = Term(rawValue: text) { return term }
        note("column \(column) holds an unknown term")
        return Term.allCases[Term.allCases.startIndex]
    }

    /// Several terms, kept as words with spaces between them.
    package func terms<Term: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ type: Term.Type = Term.self
    ) -> [Term] {
        text(column).split(separator: " ").compactMap { word in
            if let term = Term(rawValue: String(word)) { return term }
            note("column \(column) holds an unknown term")
            return nil
        }
    }

    package func moment(_ column: String) -> Timestamp { Timestamp(milliseconds: integer(column)) }

    package func optionalMoment(_ column: String) -> Timestamp? {
        optionalInteger(column).map { Timestamp(milliseconds: $0) }
    }

    /// A day, which lies in a table as ISO text.
    package func day(_ column: String) -> CivilDay {
        if let day = CivilDay(iso8601: text(column)) { return day }
        note("column \(column) holds no day")
        return CivilDay(daysSince1970: 0)
    }

    package func optionalDay(_ column: String) -> CivilDay? { optionalText(column) == nil ? nil : day(column) }

    package func number(_ column: String) -> Int { Int(integer(column)) }
}

extension Value {
    package init(_ id: some Identifier) { self = .text(id.rawValue) }
    package init<ID: Identifier>(_ id: ID?) {
        // Spelled out, here and below: a closure over a generic value has its types looked up at each call.
        if let id { self = .text(id.rawValue) } else { self = .null }
    }
    package init(_ moment: Timestamp) { self = .integer(moment.milliseconds) }
    package init(_ moment: Timestamp?) { if let moment { self = .integer(moment.milliseconds) } else { self = .null } }
    /// Several of them, for `IN (SELECT value FROM json_each(:name))`: letters, digits and hyphens stand in JSON as they are.
    package init(_ ids: some Sequence<some Identifier>) {
        self = .text("[\(ids.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]")
    }
    /// Where a span of identifiers begins, exclusive; without one, before the first.
    package init<ID: Identifier>(after id: ID?) { self = .text(id?.rawValue ?? "") }
    /// Where it ends, inclusive; without one, after the last: no identifier has a character behind the tilde.
    package init<ID: Identifier>(through id: ID?) { self = .text(id?.rawValue ?? "~") }
    package init<Term: RawRepresentable<String>>(term: Term?) {
        if let term { self = .text(term.rawValue) } else { self = .null }
    }

    package init<Term: RawRepresentable<String>>(terms: [Term]) {
        self = .text(terms.map(\.rawValue).joined(separator: " "))
    }
}
