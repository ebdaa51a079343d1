/// Where a link leads, a form is sent, an image lies. It can be made only in ways that cannot become a script, or a way
/// out of the house that nobody meant.
package struct Link: Hashable, Sendable, ExpressibleByStringLiteral {
    /// As it stands in a page or a `Location`; printable ASCII.
    package let text: String

    private init(text: String) { self.text = text }

    /// One that is written out in the code: `"/style.css"`, `"https://www.ombudsmanden.dk/"`, `"#note"`.
    package init(stringLiteral text: StaticString) {
        let text = "\(text)"
        precondition(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a link is printable ASCII")
        precondition(["/", "#", "?", "https://"].contains { text.hasPrefix($0) }, "a link of another kind")
        self.text = text
    }

    /// A page of ours. Whatever the segments and values hold, they cannot become more than that; a segment without a name
    /// would be read as another place, so it leads nowhere instead.
    package init(path: [String], query: KeyValuePairs<String, String> = [:], fragment: String? = nil) {
        let segments = path.map { ["", ".", ".."].contains($0) ? "-" : PercentCoding.encode($0) }
        var text = "/" + segments.joined(separator: "/")
        let pairs = query.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        if !pairs.isEmpty { text += "?" + pairs.joined(separator: "&") }
        if let fragment { text += "#" + PercentCoding.encode(fragment) }
        self.text = text
    }

    /// A place on the page itself, whatever its address asks for.
    package init(fragment: String) { text = "#" + PercentCoding.encode(fragment) }

    /// A page of ours that somebody else has named, such as the one to go back to after signing in; `nil` for anything
    /// that could lead elsewhere.
    package init?(ours text: String) {
        let target = try? RequestTarget(Array(text.utf8)[...], limits: RequestLimits())
        guard target != nil, text.utf8.count <= 2048 else { return nil }
        self.text = text
    }

    /// The same page, with one thing more in its address.
    package func adding(_ name: String, _ value: String) -> Link {
        Link(
            text: "\(text)\(text.contains("?") ? "&" : "?")\(PercentCoding.encode(name))=\(PercentCoding.encode(value))"
        )
    }

    /// Rings somebody up; `nil` for what is no number. Blanks between the digits are left out.
    package init?(telephone number: String) {
        let digits = number.filter { $0 != " " }
        let rest = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
        guard (3...15).contains(rest.utf8.count), rest.utf8.allSatisfy(\.isDigit) else { return nil }
        text = "tel:" + digits
    }
}
