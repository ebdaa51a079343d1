/// Finds the end of a request head in bytes that come piece by piece, each byte looked at once, and refuses at once
/// what can no longer become a head: lines that end otherwise than in CR LF, too long a line, too much of everything.
struct HeadScanner {
    private var seen = 0
    private var lineStart = 0
    private var lines = 0

    /// How many bytes the head has, with its empty line; `nil` while there is more to come.
    ///
    /// - Parameter bytes: from the head's first byte; each time the same ones, and perhaps more.
    mutating func end(in bytes: ArraySlice<UInt8>, limits: RequestLimits) throws(RequestFault) -> Int? {
        let first = bytes.startIndex
        while seen < min(bytes.count, limits.head) {
            let byte = bytes[first + seen]
            let isAfterReturn = seen > lineStart && bytes[first + seen - 1] == .carriageReturn
            guard isAfterReturn == (byte == .lineFeed) else { throw .bad("web.bare_line_end") }
            seen += 1
            if byte == .lineFeed {
                let isEmpty = seen - lineStart == 2
                if isEmpty && lines == 0 { throw .bad("web.empty_line_first") }
                if isEmpty { return seen }
                lines += 1
                lineStart = seen
            }
            if lines == 0 && seen - lineStart >= limits.requestLine {
                throw RequestFault(.uriTooLong, "web.long_request_line")
            }
        }
        if seen >= limits.head { throw RequestFault(.headerFieldsTooLarge, "web.long_head") }
        return nil
    }
}
