/// Puts a body together that comes in chunks, each after its length. Extensions and trailing fields, which nobody sends
/// and everybody reads differently, are refused. Source: RFC 9112 § 7.1.
struct ChunkReader {
    private enum Part { case length(digits: Int), lengthEnd, data, dataReturn, dataEnd, lastReturn, lastEnd, done }

    private var part = Part.length(digits: 0)
    /// Bytes of the present chunk that are still to come.
    private var left = 0
    private(set) var body: [UInt8] = []

    var isDone: Bool { if case .done = part { true } else { false } }

    /// Takes what is there, up to the end of the body, and tells how many bytes that were.
    mutating func take(_ bytes: ArraySlice<UInt8>, limit: Int) throws(RequestFault) -> Int {
        var at = bytes.startIndex
        while at < bytes.endIndex && !isDone {
            if case .data = part {
                let count = min(left, bytes.endIndex - at)
                body.append(contentsOf: bytes[at..<at + count])
                left -= count
                at += count
                if left == 0 { part = .dataReturn }
            } else {
                try take(bytes[at], limit: limit)
                at += 1
            }
        }
        return at - bytes.startIndex
    }

    private mutating func take(_ byte: UInt8, limit: Int) throws(RequestFault) {
        switch (part, byte) {
        case (.length(let digits), .carriageReturn) where digits > 0: part = .lengthEnd
        case (.length(let digits), _):
            guard let value = byte.hexValue, digits < 8 else { throw .bad("web.bad_chunk") }
            left = left << 4 | Int(value)
            part = .length(digits: digits + 1)
        case (.lengthEnd, .lineFeed):
            guard body.count + left <= limit else { throw RequestFault(.contentTooLarge, "web.long_body") }
            part = left == 0 ? .lastReturn : .data
        case (.dataReturn, .carriageReturn): part = .dataEnd
        case (.dataEnd, .lineFeed): part = .length(digits: 0)
        case (.lastReturn, .carriageReturn): part = .lastEnd
        case (.lastEnd, .lineFeed): part = .done
        default: throw .bad("web.bad_chunk")
        }
    }
}
