import Glibc

/// One line for the operator's journal: a stable code, then identifiers. Never a name, a number of a citizen, or words.
package struct LogLine: Hashable, Sendable {
    /// The journal's levels (sd-daemon(3)).
    package enum Level: Int, Sendable { case critical = 2, error, warning, notice, info, debug }

    package let level: Level
    package let code: String
    package let fields: [String: String]

    package init(_ level: Level, _ code: String, _ fields: [String: String] = [:]) {
        self.level = level
        self.code = code
        self.fields = fields
    }

    /// `<3>turn.given_up reason=sqlite_13`, fields in alphabetical order.
    package var text: String {
        let parts = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted($0.value))" }
        return "<\(level.rawValue)>\(code)\(parts.joined())"
    }

    /// Writes it to standard error in one piece, so that lines of several threads or processes stay whole.
    package func write() {
        var line = Array(text.utf8)
        line.append(10)
        _ = line.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }

    private static func quoted(_ value: String) -> String {
        let plain = value.utf8.allSatisfy { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != 127 }
        if plain && !value.isEmpty { return value }
        let inside = value.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 }
        return "\"\(String(inside))\""
    }
}
