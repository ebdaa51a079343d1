/// What a telephone number looks like when somebody types it.
package enum TelephoneNumber {
    /// Three to fifteen digits, perhaps with a plus in front, blanks and hyphens between them.
    package static func isOne(_ text: String) -> Bool {
        let digits = text.filter { !" -".contains($0) }
        let rest = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
        return (3...15).contains(rest.utf8.count) && rest.utf8.allSatisfy { (48...57).contains($0) }
    }
}
