package import CaseModel
import Wording

/// Tal as a file for a spreadsheet: the same numbers as on the page, hidden where they are hidden there.
package enum FiguresTable {
    /// UTF-8 with the mark by which spreadsheets know it, columns apart by semicolons, a decimal comma, and what a number
    /// is counted in beside it rather than in it, so that it can be reckoned with.
    package static func csv(_ figures: Figures, against: Figures?) -> [UInt8] {
        let mark = figures.isExample ? [[Wording.Desk.figuresExampleMark]] : []
        let beside = against.map { [days($0)] } ?? []
        let heads = [["", Wording.Desk.measure, days(figures)] + beside + [Wording.Desk.measuredIn]]
        let rows = Wording.groups(figures, against: against).flatMap { group in
            group.lines.map { line in
                [group.title, line.own.label, line.own.number] + (line.other.map { [$0.number] } ?? []) + [
                    line.own.unit
                ]
            }
        }
        let lines = (mark + heads + rows).map { $0.map(InspectionTable.cell).joined(separator: ";") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func days(_ figures: Figures) -> String { "\(figures.from) – \(figures.to)" }
}
