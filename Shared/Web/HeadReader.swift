/// Reads one request head, from the request line to the empty line, of which ``HeadScanner`` has found the end.
struct HeadReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int
    private let limits: RequestLimits

    /// - Parameter bytes: lines that each end with CR LF and hold neither of them elsewhere; the last line is empty.
    init(_ bytes: ArraySlice<UInt8>, limits: RequestLimits) {
        self.bytes = bytes
        self.limits = limits
        at = bytes.startIndex
    }

    mutating func read() throws(RequestFault) -> RequestHead {
        let line = takeLine()
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(\.isToken), !parts[1].isEmpty else {
            throw .bad("web.bad_request_line")
        }
        let minorVersion = try Self.minorVersion(parts[2])
        guard let method = Method(rawValue: String(decoding: parts[0], as: UTF8.self)) else {
            throw RequestFault(.notImplemented, "web.unknown_method")
        }
        let target = try RequestTarget(parts[1], limits: limits)
        var headers = HeaderFields()
        while true {
            let line = takeLine()
            if line.isEmpty { break }
            guard headers.count < limits.headers else { throw RequestFault(.headerFieldsTooLarge, "web.many_headers") }
            let (name, value) = try Self.field(line)
            headers.add(name, value)
        }
        return try RequestHead(method: method, target: target, minorVersion: minorVersion, headers: headers)
    }

    private mutating func takeLine() -> ArraySlice<UInt8> {
        let end = bytes[at...].firstIndex(of: .carriageReturn) ?? bytes.endIndex
        defer { at = min(end + 2, bytes.endIndex) }
        return bytes[at..<end]
    }

    private static func minorVersion(_ text: ArraySlice<UInt8>) throws(RequestFault) -> Int {
        let name = Array("HTTP/".utf8)
        let digits = text.dropFirst(name.count)
        guard text.starts(with: name), digits.count == 3, let major = digits.first, major.isDigit,
            let minor = digits.last, minor.isDigit, digits.dropFirst().first == UInt8(ascii: ".")
        else { throw .bad("web.bad_request_line") }
        guard major == UInt8(ascii: "1"), minor <= UInt8(ascii: "1") else {
            throw RequestFault(.versionNotSupported, "web.other_version")
        }
        return Int(minor - UInt8(ascii: "0"))
    }

    /// `Name: value`. A line that begins with a blank would once have continued the one before; it is refused, since
    /// not everybody reads it so. Source: RFC 9112 § 5.2.
    private static func field(_ line: ArraySlice<UInt8>) throws(RequestFault) -> (String, String) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(\.isToken)
        else { throw .bad("web.bad_field_name") }
        var value = line[(colon + 1)...].drop { $0.isBlank }
        while let last = value.last, last.isBlank { value.removeLast() }
        guard value.allSatisfy(\.isFieldValue), let text = value.utf8Text else { throw .bad("web.bad_field_value") }
        return (String(decoding: line[..<colon], as: UTF8.self), text)
    }
}
