/// Which page a request is about: the segments of its path, decoded, and its query.
///
/// Only the form that browsers send to a server itself, `/path?query`, is taken. A path has one reading only: nothing in
/// it is resolved or mended, what would need it (`..`, `//`, `%2F`, a backslash) is refused.
package struct RequestTarget: Hashable, Sendable {
    /// `/sager/K%201` is `["sager", "K 1"]`; `/` is empty. A slash at the end makes an empty last segment.
    package let segments: [String]
    package let query: FormFields

    init(_ bytes: ArraySlice<UInt8>, limits: RequestLimits) throws(RequestFault) {
        guard bytes.first == UInt8(ascii: "/") else { throw .bad("web.target_form") }
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        segments = try Self.segments(of: bytes[(bytes.startIndex + 1)..<end])
        let raw = bytes[end...].dropFirst()
        guard raw.allSatisfy(\.isQuery) else { throw .bad("web.bad_query") }
        query = try FormFields(urlencoded: raw, atMost: limits.queryFields, lineBreaks: false)
    }

    private static func segments(of path: ArraySlice<UInt8>) throws(RequestFault) -> [String] {
        guard !path.isEmpty else { return [] }
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var segments: [String] = []
        for (index, part) in parts.enumerated() {
            guard part.allSatisfy({ $0.isSegment || $0 == UInt8(ascii: "%") }),
                let segment = PercentCoding.decode(part)
            else { throw .bad("web.bad_path") }
            let isLast = index == parts.count - 1
            let isPlain = (!segment.isEmpty || (isLast && index > 0)) && segment != "." && segment != ".."
            guard isPlain, !segment.utf8.contains(UInt8(ascii: "/")), !segment.utf8.contains(UInt8(ascii: "\\"))
            else { throw .bad("web.bad_path") }
            segments.append(segment)
        }
        return segments
    }
}
