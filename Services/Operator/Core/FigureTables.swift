package import CaseModel
import Wording

/// Figures as a table in a terminal, and as rows for a spreadsheet.
package enum FigureTables {
    /// One table with every group; the period compared with stands beside, and below it how the numbers are to be read.
    ///
    /// - Parameters:
    ///   - units: the names of those that were asked for; none for all.
    ///   - others: likewise of those beside them.
    ///   - asked: the days that were asked for; the figures are of the whole months around them.
    package static func table(
        _ figures: Figures, against: Figures?, units: [String] = [], others: [String] = [],
        asked: EvaluateWish? = nil
    ) -> String {
        var table = Table([
            Wording.Desk.measure, head(figures, units, asked?.period),
            against.map { head($0, others, asked?.against) } ?? "",
        ])
        for line in Wording.groups(figures, against: against).flatMap(\.lines) {
            table.add([line.own.label, line.own.value, line.other?.value ?? ""])
        }
        let mark = figures.isExample ? Wording.Desk.figuresExampleMark + "\n\n" : ""
        return mark + table.text + "\n" + Wording.Desk.figuresHint + "\n"
    }

    /// RFC 4180 with semicolons, a decimal comma and the mark by which spreadsheets know UTF-8, as Danish ones open it; what a
    /// number is counted in stands last. What is made up says so on a line of its own before all others.
    package static func csv(
        _ figures: Figures, against: Figures?, units: [String] = [], others: [String] = [],
        asked: EvaluateWish? = nil
    ) -> String {
        let heads =
            [head(figures, units, asked?.period)] + (against.map { [head($0, others, asked?.against)] } ?? [])
        var rows = figures.isExample ? [[Wording.Desk.figuresExampleMark]] : []
        rows.append(["key", "label"] + heads + ["unit"])
        rows += Wording.groups(figures, against: against).flatMap(\.lines).map { line in
            [line.own.key, line.own.label, line.own.number] + (line.other.map { [$0.number] } ?? []) + [line.own.unit]
        }
        return "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
    }

    /// The days that were counted, and those that were asked for where they are others.
    private static func head(_ figures: Figures, _ units: [String], _ asked: ClosedRange<CivilDay>?) -> String {
        let counted = "\(figures.from)..\(figures.to)"
        let days = figures.widened(from: asked).map {
            "\(counted) (\(Wording.Desk.askedFor) \($0.lowerBound)..\($0.upperBound))"
        }
        return ([days ?? counted] + units).joined(separator: ", ")
    }

    private static func field(_ text: String) -> String {
        // A cell that begins like a formula is none.
        let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

/// What `genklang evaluate` is asked for.
package struct EvaluateWish: Equatable, Sendable {
    package let period: ClosedRange<CivilDay>
    package let against: ClosedRange<CivilDay>?

    /// - Throws: `UsageFault` when a day cannot be read or a period runs backwards.
    package init(_ options: Options) throws(UsageFault) {
        if options.has("example") {
            period = "2012-01-01"..."2012-12-31"
            against = "2011-01-01"..."2011-12-31"
            return
        }
        period = try Self.days(try options.required("from"), try options.required("to"), as: "--from and --to")
        guard let text = options.value("against") else {
            // Other units beside these are looked at over the same days.
            against = options.all("against-unit").isEmpty ? nil : period
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw UsageFault("--against \"\(text)\" is not DAY:DAY, 2025-01-01:2025-12-31") }
        against = try Self.days(parts[0], parts[1], as: "--against")
    }

    private static func days(
        _ from: String, _ to: String, as name: String
    ) throws(UsageFault) -> ClosedRange<CivilDay> {
        guard let first = CivilDay(written: from), let last = CivilDay(written: to) else {
            throw UsageFault("\(name): not two days such as 2026-01-01 and 2026-12-31")
        }
        guard first <= last else { throw UsageFault("\(name): the last day lies before the first") }
        return first...last
    }
}
