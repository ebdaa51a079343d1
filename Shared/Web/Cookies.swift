/// The cookies a browser brought along.
package struct Cookies: Hashable, Sendable {
    private var values: [String: [String]] = [:]

    /// Reads a `Cookie` field; what is not of the form `name=value` is passed over, since others set cookies too.
    init(_ field: String?) {
        for pair in (field ?? "").split(separator: ";").prefix(100) {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            let name = pair[..<equals].trimmed
            values[name, default: []].append(pair[pair.index(after: equals)...].trimmed)
        }
    }

    /// The value of that name; `nil` also when it came twice, for then one of them was planted by somebody else.
    package subscript(_ name: String) -> String? {
        guard let all = values[name], all.count == 1 else { return nil }
        return all[0]
    }
}

/// A cookie to be kept by the browser. No script can read it, and no other site can have it sent.
package struct SetCookie: Hashable, Sendable {
    package let name: String
    package let value: String
    /// For how long; `nil` until the browser closes, 0 to forget it now.
    package let maxAgeSeconds: Int?
    /// Over encrypted connections only.
    package let isSecure: Bool

    /// - Parameters:
    ///   - name: with `__Host-` in front the browser holds it to this host alone, which takes `isSecure`.
    ///   - value: letters, digits and `-._~` only, as Base64URL has them.
    package init(_ name: String, _ value: String, maxAgeSeconds: Int? = nil, isSecure: Bool = true) {
        precondition(!name.isEmpty && name.utf8.allSatisfy(\.isToken), "no name for a cookie")
        precondition(value.utf8.allSatisfy(\.isUnreserved), "no value for a cookie")
        precondition(isSecure || !name.hasPrefix("__Host-"), "__Host- takes a secure cookie")
        self.name = name
        self.value = value
        self.maxAgeSeconds = maxAgeSeconds
        self.isSecure = isSecure
    }

    var field: String {
        let age = maxAgeSeconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(name)=\(value); Path=/\(age)\(isSecure ? "; Secure" : ""); HttpOnly; SameSite=Lax"
    }
}
