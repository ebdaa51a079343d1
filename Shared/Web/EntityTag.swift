/// Tells one state of a page or file from another, so that a browser that has it need not fetch it again.
package struct EntityTag: Hashable, Sendable {
    package let value: String

    /// - Parameter value: a digest in hexadecimal, say; letters, digits and `-._~`.
    package init(_ value: String) {
        precondition(!value.isEmpty && value.utf8.allSatisfy(\.isUnreserved), "no tag")
        self.value = value
    }

    /// Weak, since the same state may leave compressed or not.
    var field: String { "W/\"\(value)\"" }

    /// Whether a browser that sent this `If-None-Match` has it already. Source: RFC 9110 § 13.1.2.
    func matches(_ field: String?) -> Bool {
        guard let field else { return false }
        if field == "*" { return true }
        return field.listMembers.contains { $0 == self.field || $0 == "\"\(value)\"" }
    }
}
