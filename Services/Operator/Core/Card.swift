package import Wording

/// One thing with its particulars for a person to read in a terminal: a label, then its value, line by line.
package struct Card: Equatable, Sendable {
    private var lines: [(label: String, value: String)] = []

    package init() {}

    /// Adds a particular; nothing when there is no value.
    package mutating func add(_ label: Wording.Label, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append((label.rawValue, value))
    }

    package mutating func add(_ label: Wording.Label, _ values: [String]) {
        for (place, value) in values.enumerated() { lines.append((place == 0 ? label.rawValue : "", value)) }
    }

    package var isEmpty: Bool { lines.isEmpty }

    /// The card as lines; a value of several lines stays under itself.
    package var text: String {
        let width = lines.map(\.label.count).max() ?? 0
        let indent = String(repeating: " ", count: width + 2)
        return lines.map { label, value in
            let parts = value.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0).shownSafely }
            let head = label + String(repeating: " ", count: width - label.count) + "  "
            return head + parts.joined(separator: "\n" + indent) + "\n"
        }.joined()
    }

    package static func == (one: Self, other: Self) -> Bool { one.text == other.text }
}

extension Table {
    package init(_ labels: Wording.Label...) { self.init(labels.map(\.rawValue)) }

    /// The table, or that there is nothing in it.
    package var shown: String { rows.isEmpty ? Wording.nothingToShow + "\n" : text }
}
