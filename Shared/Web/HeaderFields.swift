/// The header fields of a request or an answer, in order. Names are kept in small letters, as they mean the same.
package struct HeaderFields: Hashable, Sendable {
    /// One of them.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var fields: [Field] = []

    package init() {}

    /// How many there are, repeated ones counted each.
    package var count: Int { fields.count }

    /// The value of the first of that name, which is written in small letters. Setting replaces all of that name.
    package subscript(_ name: String) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            fields.removeAll { $0.name == name }
            if let newValue { add(name, newValue) }
        }
    }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Adds one beside those of the same name.
    package mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name.asciiLowercased, value: value))
    }

    /// Nothing in them could be read as the end of a line, or as another field.
    var areWellFormed: Bool {
        fields.allSatisfy { field in
            !field.name.isEmpty && field.name.utf8.allSatisfy(\.isToken) && field.value.utf8.allSatisfy(\.isFieldValue)
        }
    }
}
