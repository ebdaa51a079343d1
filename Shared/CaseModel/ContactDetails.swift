/// Whether what was written can be a way to reach somebody at all, judged by form alone: nobody is rung or written to
/// by it. One judgement for the page, the command line, a file and the owner, so that none takes what another refuses.
package enum ContactDetails {
    /// Whether a telephone could be rung by this: 3–15 digits, spaces and hyphens between, `+` in front at most.
    ///
    /// Source: ITU-T E.164, which allows fifteen digits; the shortest Danish ones have three.
    package static func isTelephone(_ text: String) -> Bool {
        let signs = text.filter { !" -".contains($0) }
        let digits = signs.hasPrefix("+") ? signs.dropFirst() : signs[...]
        return (3...15).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether mail could be sent to this: something, one `@`, and a domain with a dot that neither begins nor ends it.
    ///
    /// What a mail server takes beyond that is its own to say. Source: RFC 5321 § 4.5.3.1 for the lengths.
    package static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (3...255).contains(parts[1].utf8.count),
            text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.value > 0x20 && $0.value != 0x7F })
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    }
}
