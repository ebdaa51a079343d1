import Foundation
package import Wire

/// A paper whose examples are produced by the code: what stands there is what would be said.
package enum Paper {
    /// The lines of the fenced block with this name in a paper of the tree, such as `Services/Bus/PROTOCOL.md`.
    ///
    /// With `GENKLANG_UPDATE_GOLDEN` set (`scripts/test --update-golden`) `produced` is written there and becomes it.
    package static func block(_ name: String, of path: String, produced: [String]? = nil) throws -> [String] {
        let file = URL(fileURLWithPath: Executables.root + "/" + path)
        var lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "```\(name)").map({ $0 + 1 }),
            let end = lines[start...].firstIndex(of: "```")
        else { throw CocoaError(.fileReadCorruptFile) }
        if let produced, ProcessInfo.processInfo.environment["GENKLANG_UPDATE_GOLDEN"] != nil {
            lines.replaceSubrange(start..<end, with: produced)
            try Data(lines.joined(separator: "\n").utf8).write(to: file)
            return produced
        }
        return Array(lines[start..<end])
    }
}

/// Writes a conversation down as PROTOCOL.md does: `→` goes to the bus, `←` comes from it. What is drawn or read from a clock
/// differs from run to run; the paper has the same everywhere.
package struct Scribe {
    package private(set) var lines: [String] = []
    private var epochs: [String] = []
    private var number: Int64 = 0

    package init() {}

    /// What is sent to the bus, its LF included or not.
    package mutating func sent(_ line: [UInt8]) { note("→", line) }

    /// What the bus sends, one line or several.
    package mutating func heard(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) { note("←", Array(line)) }
    }

    /// A request and its answer, as they stand on the line.
    package mutating func exchange(_ method: String, _ params: JSON, _ answer: Result<JSON, RPCError>) {
        number += 1
        sent(RPCMessage.request(id: .number(number), method: method, params: params).line)
        switch answer {
        case .success(let value): heard(RPCMessage.result(id: .number(number), value).line)
        case .failure(let error): heard(RPCMessage.failure(id: .number(number), error).line)
        }
    }

    private mutating func note(_ arrow: String, _ line: [UInt8]) {
        var text = String(decoding: line.last == 0x0A ? line.dropLast() : line[...], as: UTF8.self)
        let epoch = /"([0-9A-HJKMNP-TV-Z]{16})([":])/
        for match in text.matches(of: epoch) where !epochs.contains(String(match.1)) {
            epochs.append(String(match.1))
        }
        let known = ["7ZK3Q8M2RTV5WX9A", "1A2B3C4D5E6F7G8H", "0123456789ABCDEF", "ZYXWVTSRQPNMKJHG"]
        text.replace(epoch) { "\"\(known[(epochs.firstIndex(of: String($0.1)) ?? 0) % known.count])\($0.2)" }
        text.replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]+)?(Z|[+-][0-9:]{5})/) { _ in
            "2026-11-24T09:12:00.000Z"
        }
        lines.append("\(arrow) \(text)")
    }
}
