import CaseModel
import Runtime
import Store

/// The letters that lie to be printed because nobody has looked up how their citizen gets post: until they are printed they can
/// still go by Digital Post. Reads `print_sheet`, `post`, `pile_person` and `circle`, from what lies there.
extension PrintPile {
    static let unlookedMigration = """
        -- 19: the pile in the order in which it is listed
        CREATE INDEX print_lying ON print_sheet (lies, letter, case_id) WHERE lies IS NOT NULL;
        """

    private static let isUnlooked = """
        print_sheet.lies IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM post WHERE post.case_id = print_sheet.case_id)
        """

    /// In a case of these units, or one that the person has or is the way in to.
    private static let isConcerned = """
        AND (EXISTS (SELECT 1
                       FROM circle
                      WHERE circle.case_id = print_sheet.case_id
                        AND circle.unit IN (SELECT value FROM json_each(:units)))
             OR EXISTS (SELECT 1
                          FROM pile_person
                         WHERE pile_person.case_id = print_sheet.case_id AND pile_person.person = :person))
        """

    /// How many there are in each case that concerns somebody, or in each of all.
    func unlooked(of concern: DeliveryBoard.Concern?) throws(StoreError) -> [(case: CaseID, count: Int)] {
        let concerned = concern == nil ? "" : Self.isConcerned
        let sql = """
            SELECT print_sheet.case_id AS id, COUNT(*) AS count
              FROM print_sheet
             WHERE \(Self.isUnlooked) \(concerned)
             GROUP BY print_sheet.case_id
            """
        return try database.rows(sql, Self.values(of: concern)) {
            (CaseID(unchecked: $0.text("id")), $0.number("count"))
        }
    }

    /// Their places, the longest lying first; one part.
    func unlooked(
        of concern: DeliveryBoard.Concern?, after: DeliveryCursor?, limit: Int
    ) throws(StoreError) -> [DeliveryCursor] {
        let concerned = concern == nil ? "" : Self.isConcerned
        let place = after == nil ? "" : "AND (print_sheet.lies, print_sheet.letter) > (:since, :after)"
        let sql = """
            SELECT print_sheet.letter AS letter, print_sheet.lies AS lies
              FROM print_sheet
             WHERE \(Self.isUnlooked) \(concerned) \(place)
             ORDER BY print_sheet.lies, print_sheet.letter
             LIMIT :limit
            """
        var values = Self.values(of: concern)
        values["limit"] = Value(limit)
        if let after {
            values["since"] = .integer(after.since.milliseconds)
            values["after"] = .text(after.letter.rawValue)
        }
        return try database.rows(sql, values) {
            DeliveryCursor(
                since: Timestamp(milliseconds: $0.integer("lies")), letter: LetterID(unchecked: $0.text("letter")))
        }
    }

    private static func values(of concern: DeliveryBoard.Concern?) -> Values {
        concern.map { ["units": Value($0.units), "person": Value($0.person)] } ?? [:]
    }
}
