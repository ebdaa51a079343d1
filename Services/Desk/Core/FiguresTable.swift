package import CaseModel
import Wording

/// Tal as a file for a spreadsheet: the same numbers as on the page, hidden where they are hidden there.
package enum FiguresTable {
    /// UTF-8 with the mark by which spreadsheets know it, columns apart by semicolons, a decimal comma, and what a number
    /// is counted in beside it rather than in it, so that it can be reckoned with.
    ///
    /// - Parameters:
    ///   - units: the names of those that were asked for; none for all.
    ///   - others: likewise of those beside them.
    ///   - asked: the days that were asked for, and those beside them; `nil` when nobody asked for any.
    package static func csv(
        _ figures: Figures, against: Figures?, units: [String] = [], others: [String] = [],
        asked: ClosedRange<CivilDay>? = nil, askedBeside: ClosedRange<CivilDay>? = nil
    ) -> [UInt8] {
        let mark = figures.isExample ? [[Wording.Desk.figuresExampleMark]] : []
        let beside = against.map { [head($0, others, askedBeside)] } ?? []
        let heads = [["", Wording.Desk.measure, head(figures, units, asked)] + beside + [Wording.Desk.measuredIn]]
        let rows = Wording.groups(figures, against: against).flatMap { group in
            group.lines.map { line in
                [group.topic.title, line.own.label, line.own.number] + (line.other.map { [$0.number] } ?? []) + [
                    line.own.unit
                ]
            }
        }
        let lines = (mark + heads + rows).map { $0.map(InspectionTable.cell).joined(separator: ";") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func head(_ figures: Figures, _ units: [String], _ asked: ClosedRange<CivilDay>?) -> String {
        let counted = "\(figures.from) – \(figures.to)"
        let days = figures.widened(from: asked).map {
            "\(counted) (\(Wording.Desk.askedFor) \($0.lowerBound) – \($0.upperBound))"
        }
        return ([days ?? counted] + units).joined(separator: ", ")
    }
}
