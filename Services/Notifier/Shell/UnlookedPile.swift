import CaseModel
import Runtime
import Store

/// The letters that lie to be printed because nobody has looked up how their citizen gets post: until they are printed they can
/// still go by Digital Post. Reads `print_sheet`, `post` and `circle`.
extension PrintPile {
    private static let isUnlooked = """
        print_sheet.lies IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM post WHERE post.case_id = print_sheet.case_id)
        """

    /// How many there are in cases of these units; `nil` for all.
    func unlooked(in units: [UnitID]?) throws(StoreError) -> Int {
        let those = units == nil ? "" : "circle.unit IN (SELECT value FROM json_each(:units)) AND"
        let sql = """
            SELECT COUNT(*) AS count
              FROM circle
             CROSS JOIN print_sheet ON print_sheet.case_id = circle.case_id
             WHERE \(those) \(Self.isUnlooked)
            """
        return try database.first(sql, units.map { ["units": Value($0)] } ?? [:]) { $0.number("count") } ?? 0
    }

    /// Their places, the longest lying first; one part.
    func unlooked(in units: [UnitID]?, after: DeliveryCursor?, limit: Int) throws(StoreError) -> [DeliveryCursor] {
        let those = units == nil ? "" : "AND circle.unit IN (SELECT value FROM json_each(:units))"
        let place = after == nil ? "" : "AND (print_sheet.lies, print_sheet.letter) > (:since, :after)"
        let sql = """
            SELECT print_sheet.letter AS letter, print_sheet.lies AS lies
              FROM print_sheet
              JOIN circle ON circle.case_id = print_sheet.case_id
             WHERE \(Self.isUnlooked) \(those) \(place)
             ORDER BY print_sheet.lies, print_sheet.letter
             LIMIT :limit
            """
        var values: Values = ["limit": Value(limit)]
        if let units { values["units"] = Value(units) }
        if let after {
            values["since"] = .integer(after.since.milliseconds)
            values["after"] = .text(after.letter.rawValue)
        }
        return try database.rows(sql, values) {
            DeliveryCursor(
                since: Timestamp(milliseconds: $0.integer("lies")), letter: LetterID(unchecked: $0.text("letter")))
        }
    }
}
