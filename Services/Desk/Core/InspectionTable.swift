package import CaseModel
import Wording

/// The list of method cases as a file: a line a case, its columns apart by semicolons as Danish spreadsheets read them.
package enum InspectionTable {
    /// UTF-8 with the mark by which spreadsheets know it; no citizen's name and no words of anybody's.
    package static func csv(_ cases: [InspectedCase], units: NameBook) -> [UInt8] {
        let heads = [
            Wording.Desk.inspectionCase, Wording.Desk.received, Wording.Desk.unitLabel, Wording.Desk.inspectionNote,
            Wording.Desk.inspectionFiled, Wording.Desk.inspectionBy, Wording.Desk.inspectionConsent,
            Wording.Desk.inspectionConsentDay, Wording.Desk.inspectionCopy, Wording.Desk.inspectionOutcome,
            Wording.Desk.inspectionObjections, Wording.Desk.inspectionState,
        ]
        let lines = [heads] + cases.map { line($0, units) }
        let text = lines.map { $0.map(cell).joined(separator: ";") }.joined(separator: "\r\n")
        return [0xEF, 0xBB, 0xBF] + Array((text + "\r\n").utf8)
    }

    private static func line(_ item: InspectedCase, _ units: NameBook) -> [String] {
        [
            item.row.case.rawValue, "\(item.row.received.civil.day)", units.name(of: item.row.unit),
            item.note.map { "\($0.note) \(Wording.Desk.inspectionVersion($0.version))" }
                ?? Wording.Desk.inspectionNoNote,
            item.filed.map { "\($0.at.civil.day)" } ?? "", item.filed.map { units.name(of: $0.person) } ?? "",
            Wording.Desk.yesOrNo(item.hasConsent),
            item.hasConsent ? item.filed.map { "\($0.at.civil.day)" } ?? "" : "", Wording.Desk.yesOrNo(item.isCopySent),
            item.outcome.map { Wording.name(of: $0) } ?? "", "\(item.openObjections)",
            item.row.isClosed ? Wording.Desk.inspectionClosed : Wording.Desk.inspectionOpen,
        ]
    }

    /// A cell that begins like a formula is text all the same.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
