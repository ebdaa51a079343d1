import Testing
import Wire

/// A line of a table, with what cannot be typed written in between: `‹C0 80›` are those bytes.
struct Line: ExpressibleByStringInterpolation, CustomTestStringConvertible, Sendable {
    let notation: String
    init(stringLiteral notation: String) { self.notation = notation }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for part in notation.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
            guard part.offset > 0 else {
                bytes += part.element.utf8
                continue
            }
            let halves = part.element.split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false)
            bytes += halves[0].split(separator: " ").map { UInt8($0, radix: 16)! }
            bytes += halves[1].utf8
        }
        return bytes
    }

    var testDescription: String { notation.count > 60 ? "\(notation.prefix(60))…" : notation }

    /// So many arrays inside one another.
    static func arrays(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    /// So many objects inside one another; the innermost is empty.
    static func objects(_ depth: Int) -> String {
        String(repeating: #"{"a":"#, count: depth - 1) + "{}" + String(repeating: "}", count: depth - 1)
    }
}

/// What a line that must be read is written as again.
struct Good: CustomTestStringConvertible, Sendable {
    let line: Line
    let written: String
    init(_ line: Line, _ written: String? = nil) {
        self.line = line
        self.written = written ?? String(decoding: line.bytes, as: UTF8.self)
    }
    var testDescription: String { line.testDescription }
}

/// A line that must be refused, and with which code.
struct Bad: CustomTestStringConvertible, Sendable {
    let line: Line
    let code: JSONFault.Code
    var testDescription: String { "\(line.testDescription) → \(code)" }
}
