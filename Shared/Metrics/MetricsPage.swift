/// A service's figures as OpenMetrics text, for whoever watches over many machines. Counts and ages of things, never of
/// persons: labels hold names of services and codes alone. Source: OpenMetrics 1.0.
package struct MetricsPage: Sendable {
    /// What kind of figure it is.
    package enum Kind: String, Sendable {
        /// Only grows while the process lives; its name ends in `_total`.
        case counter
        /// Goes up and down.
        case gauge
    }

    package static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

    private var lines: [String] = []
    private var names: Set<String> = []

    package init() {}

    /// One figure without labels.
    package mutating func add(_ kind: Kind, _ name: String, _ help: String, _ value: Int64) {
        add(kind, name, help, [([], value)])
    }

    /// One figure for each set of labels, in the order given; left out when there is none.
    package mutating func add(
        _ kind: Kind, _ name: String, _ help: String, _ values: [(labels: [(String, String)], value: Int64)]
    ) {
        precondition(names.insert(name).inserted, "a figure is told once")
        precondition(!name.hasSuffix("_total"), "the ending is put behind a counter's name here")
        guard !values.isEmpty else { return }
        lines.append("# TYPE \(name) \(kind.rawValue)")
        lines.append("# HELP \(name) \(help)")
        for (labels, value) in values {
            let inside = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
            lines.append("\(name)\(kind == .counter ? "_total" : "")\(inside.isEmpty ? "" : "{\(inside)}") \(value)")
        }
    }

    /// The whole text, with its end mark: a page that was cut off is noticed.
    package var text: String { (lines + ["# EOF"]).map { $0 + "\n" }.joined() }

    private static func escaped(_ label: String) -> String {
        label.flatMap { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }.map(String.init).joined()
    }
}
