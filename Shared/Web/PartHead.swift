/// What one part of a multipart form says of itself.
struct PartHead {
    private(set) var name = ""
    /// `nil` for a field, empty for a file nobody chose.
    private(set) var fileName: String?
    private(set) var contentType = ""

    /// Takes one line of it.
    mutating func take(_ line: ArraySlice<UInt8>) throws(RequestFault) {
        guard let text = line.utf8Text, line.allSatisfy(\.isFieldValue), let colon = text.firstIndex(of: ":") else {
            throw .bad("web.bad_part")
        }
        let value = text[text.index(after: colon)...].trimmed
        switch String(text[..<colon]).asciiLowercased {
        case "content-disposition":
            guard name.isEmpty else { throw .bad("web.bad_part") }
            try takeDisposition(value)
        case "content-type": contentType = value
        default: throw .bad("web.bad_part")
        }
    }

    /// `form-data; name="…"; filename="…"`.
    private mutating func takeDisposition(_ value: String) throws(RequestFault) {
        var rest = Array(value.utf8)[...]
        guard Self.take("form-data", from: &rest) else { throw .bad("web.bad_part") }
        while !rest.isEmpty {
            guard Self.take(";", from: &rest) else { throw .bad("web.bad_part") }
            rest = rest.drop { $0.isBlank }
            if name.isEmpty, Self.take("name=", from: &rest), let text = Self.takeQuoted(from: &rest) {
                name = text
            } else if fileName == nil, Self.take("filename=", from: &rest), let text = Self.takeQuoted(from: &rest) {
                fileName = Self.lastComponent(text)
            } else {
                throw .bad("web.bad_part")
            }
        }
    }

    private static func take(_ word: String, from rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: word.utf8) else { return false }
        rest = rest.dropFirst(word.utf8.count)
        return true
    }

    /// Browsers write quotation marks and line breaks in a name as `%22`, `%0D` and `%0A`, and nothing else so.
    private static func takeQuoted(from rest: inout ArraySlice<UInt8>) -> String? {
        guard take("\"", from: &rest), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        var at = rest.startIndex
        while at < end {
            let piece = rest[at..<min(at + 3, end)]
            if piece.elementsEqual("%22".utf8) {
                text.append(UInt8(ascii: "\""))
                at += 3
            } else if piece.elementsEqual("%0D".utf8) || piece.elementsEqual("%0A".utf8) {
                text.append(0x20)
                at += 3
            } else {
                text.append(rest[at])
                at += 1
            }
        }
        rest = rest[(end + 1)...]
        return text.utf8Text
    }

    private static func lastComponent(_ path: String) -> String {
        let last = path.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        }.last
        let name = last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return name == "." || name == ".." ? "" : name
    }
}
