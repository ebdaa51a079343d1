package import CaseModel

/// What somebody has typed into a form, field by field; kept as it is through every error, sign-out and restart.
package struct Answers: Codable, Hashable, Sendable {
    /// One field as it was sent. A name may come several times: check boxes do.
    package struct Field: Codable, Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package init(_ fields: [Field] = []) { self.fields = fields }

    /// The text in that field without blanks around it; empty when there is none.
    package subscript(_ name: String) -> String { all(name).first.map(trimmed) ?? "" }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether the form had such a field, filled in or not.
    package func has(field name: String) -> Bool { fields.contains { $0.name == name } }

    package func has(_ name: String, _ value: String) -> Bool { all(name).contains(value) }

    /// The text, or `nil` when there is nothing to read in it.
    package func text(_ name: String) -> String? {
        let text = self[name]
        return text.isEmpty ? nil : text
    }

    /// What stands in the field line by line, without blanks around each and without empty ones.
    package func lines(_ name: String) -> [String] {
        self[name].split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The field as an identifier; `nil` when it is empty or none.
    package func identifier<ID: Identifier>(_ name: String, as type: ID.Type = ID.self) -> ID? {
        ID(rawValue: self[name])
    }

    /// The field as one of a list of choices.
    package func choice<Choice: RawRepresentable<String>>(_ name: String, of type: Choice.Type = Choice.self) -> Choice?
    {
        Choice(rawValue: self[name])
    }

    package mutating func set(_ name: String, _ value: String) {
        fields.removeAll { $0.name == name }
        fields.append(Field(name: name, value: value))
    }

    package func setting(_ name: String, _ value: String) -> Answers {
        var changed = self
        changed.set(name, value)
        return changed
    }

    /// The same with these in place of what stands in fields of their names.
    package func setting(_ others: [Field]) -> Answers { Answers(without(others.map(\.name)).fields + others) }

    /// The same without these fields: what only belongs to one sending, or is a secret.
    package func without(_ names: String...) -> Answers { without(names) }

    /// The same without these fields.
    package func without(_ names: [String]) -> Answers { Answers(fields.filter { !names.contains($0.name) }) }

    /// Whether nobody has written or chosen anything.
    package var isBlank: Bool { fields.allSatisfy { trimmed($0.value).isEmpty } }
}

/// Something in a form that must be put right, said at the field and in the summary above the page.
package struct FieldFault: Hashable, Sendable {
    /// The name of the field; the summary links to it.
    package let field: String
    package let sentence: String

    package init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

/// Everything that must be put right, so that one reading of the page is enough.
package struct FieldFaults: Error, Hashable, Sendable {
    package let all: [FieldFault]
    package init(_ all: [FieldFault]) { self.all = all }
}

/// The text without white space around it, its lines ending as everywhere here and not as browsers send them.
package func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars
    if scalars.contains("\r") {
        scalars = String.UnicodeScalarView(String(scalars).replacing("\r\n", with: "\n").unicodeScalars)
        scalars.removeAll { $0 == "\r" }
    }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
}
