/// An incident as a line of a table for another system: RFC 4180 with a header, comma, UTF-8 (OPERATIONS).
package enum IncidentSheet {
    package static let columns = [
        "incident", "kind", "happened", "registered", "digital", "outside_hours", "injury", "unit", "exposed",
        "witnesses", "words", "absent_from",
    ]

    /// Header and line, each ended by CR LF.
    package static func text(_ cells: [String]) -> String {
        precondition(cells.count == columns.count, "a cell for each column")
        return [columns, cells].map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted where it must be; what a spreadsheet would take for a formula is made text by an apostrophe.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
