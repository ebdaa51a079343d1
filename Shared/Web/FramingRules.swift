/// What the header fields must not leave in doubt: whose request it is, and where it ends.
///
/// Two readers of the same bytes, a reverse proxy and we, must never cut them into requests differently; so what the
/// standard lets a server mend is refused here. Source: RFC 9112 §§ 3.2, 6.1–6.3, 9.3, 11.2.
struct FramingRules {
    let method: Method
    let isOldVersion: Bool
    let headers: HeaderFields

    private static let onlyOnce: Set<String> = [
        "host", "content-length", "transfer-encoding", "content-type", "content-encoding", "expect", "cookie",
        "authorization", "origin", "referer", "sec-fetch-site", "if-none-match",
    ]

    /// A field that decides something stands there once: of two, nobody knows which the other reader took.
    func checkOnlyOnce() throws(RequestFault) {
        var seen: Set<String> = []
        for field in headers.fields where Self.onlyOnce.contains(field.name) {
            guard seen.insert(field.name).inserted else { throw .bad("web.field_twice") }
        }
    }

    /// A name or address with an optional port, and nothing of a URL around it.
    func checkHost() throws(RequestFault) {
        guard let host = headers["host"] else {
            if isOldVersion { return }
            throw .bad("web.no_host")
        }
        guard !host.isEmpty, host.utf8.count <= 255 else { throw .bad("web.bad_host") }
        var name = host.utf8[...]
        if let colon = name.lastIndex(of: UInt8(ascii: ":")), name.last != UInt8(ascii: "]") {
            let port = name[name.index(after: colon)...]
            guard (1...5).contains(port.count), port.allSatisfy(\.isDigit) else { throw .bad("web.bad_host") }
            name = name[..<colon]
        }
        let isBracketed = name.first == UInt8(ascii: "[") && name.last == UInt8(ascii: "]") && name.count > 2
        let isPlain = name.allSatisfy { $0.isUnreserved }
        let isSix =
            isBracketed
            && name.dropFirst().dropLast().allSatisfy {
                $0.hexValue != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
            }
        guard !name.isEmpty, isPlain || isSix else { throw .bad("web.bad_host") }
    }

    /// Where the body ends.
    func body() throws(RequestFault) -> RequestHead.Body {
        let length = headers["content-length"]
        if let coding = headers["transfer-encoding"] {
            guard length == nil else { throw .bad("web.length_and_chunks") }
            guard !isOldVersion else { throw .bad("web.chunks_in_1_0") }
            try check(coding: coding)
            guard method.bringsBody else { throw .bad("web.body_unexpected") }
            return .chunked
        }
        guard let length else {
            guard !method.bringsBody else { throw RequestFault(.lengthRequired, "web.no_length") }
            return .none
        }
        let digits = length.utf8
        guard (1...12).contains(digits.count), digits.allSatisfy(\.isDigit),
            digits.count == 1 || digits.first != UInt8(ascii: "0"), let count = Int(length)
        else { throw .bad("web.bad_length") }
        guard count == 0 || method.bringsBody else { throw .bad("web.body_unexpected") }
        return count == 0 ? .none : .length(count)
    }

    private func check(coding: String) throws(RequestFault) {
        let codings = coding.asciiLowercased.listMembers
        if codings == ["chunked"] { return }
        let areNames = codings.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isToken) }
        guard areNames, !codings.dropLast().contains("chunked") else { throw .bad("web.bad_coding") }
        throw RequestFault(.notImplemented, "web.unknown_coding")
    }

    /// Whether the connection may stay. Who asks for a field that decides something to be dropped on the way is refused.
    func wantsMore() throws(RequestFault) -> Bool {
        let options = headers.all("connection").flatMap(\.listMembers).map(\.asciiLowercased)
        guard Self.onlyOnce.isDisjoint(with: options) else { throw .bad("web.bad_connection") }
        if options.contains("close") { return false }
        return !isOldVersion || options.contains("keep-alive")
    }

    func expectsContinue() throws(RequestFault) -> Bool {
        guard let expectation = headers["expect"] else { return false }
        guard expectation.asciiLowercased == "100-continue" else {
            throw RequestFault(.expectationFailed, "web.unknown_expectation")
        }
        return !isOldVersion
    }
}
