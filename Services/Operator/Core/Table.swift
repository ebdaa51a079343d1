/// Rows for a person to read in a terminal: columns as wide as what they hold, two spaces between.
package struct Table: Equatable, Sendable {
    package let header: [String]
    package private(set) var rows: [[String]] = []

    package init(_ header: [String]) { self.header = header }

    /// Adds a row; it has as many cells as the header.
    package mutating func add(_ row: [String]) {
        precondition(row.count == header.count, "a row needs a cell for every column")
        rows.append(row.map { $0.shownSafely })
    }

    /// The table as lines; the header alone when there are no rows.
    package var text: String {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].count }.max() ?? 0
        }
        let lines = ([header] + rows).map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            return CSV.trimmedEnd(cells.joined(separator: "  "))
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension CSV {
    static func trimmedEnd(_ text: String) -> String {
        guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
        return String(text[...last])
    }
}

extension String {
    /// On one line, whatever it holds: a cell must not break its row, nor steer the terminal.
    var shownSafely: String {
        String(
            map { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
    }
}
