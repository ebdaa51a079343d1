import CaseModel
import NotifierCore
import Runtime
import Store

/// For which cases it was lost how their citizen gets letters: `way_lost`, of which `PostStore` is the owner. Reads `circle` and `duty`.
extension PostStore {
    /// It was chosen at this moment, and which way is lost with the file that knew it.
    func lose(_ case: CaseID, at moment: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO way_lost (case_id, at)
            VALUES (:case, :at)
                ON CONFLICT (case_id) DO UPDATE SET at = max(at, excluded.at)
            """
        try database.run(sql, ["case": .text(`case`.rawValue), "at": .integer(moment.milliseconds)])
    }

    /// When it was chosen last, where that is lost and nobody has chosen since; `nil` otherwise.
    func lost(_ case: CaseID) throws(StoreError) -> Timestamp? {
        try database.first("SELECT at FROM way_lost WHERE case_id = :case", ["case": .text(`case`.rawValue)]) {
            Timestamp(milliseconds: $0.integer("at"))
        }
    }

    /// The cases of which it is lost.
    func lost() throws(StoreError) -> [CaseID] {
        try database.rows("SELECT case_id FROM way_lost ORDER BY case_id") { CaseID(unchecked: $0.text("case_id")) }
    }

    /// How many letters wait until it is chosen again, and since when the first; `nil` when none does.
    func waitingForWay() throws(StoreError) -> (count: Int64, since: Timestamp)? {
        let sql = """
            SELECT COUNT(*) AS count, MIN(since) AS since
              FROM duty
             WHERE state = 'person' AND reason = '\(Correspondence.wayLost)'
            """
        return try database.first(sql) { ($0.integer("count"), $0.optionalInteger("since")) }
            .flatMap { count, since in since.map { (count, Timestamp(milliseconds: $0)) } }
    }

    /// The cases of which it is lost that concern somebody, or all; the longest chosen first.
    func lost(of concern: DeliveryBoard.Concern?, limit: Int) throws(StoreError) -> [CaseID] {
        let concerned = """
            WHERE circle.unit IN (SELECT value FROM json_each(:units))
                OR EXISTS (SELECT 1 FROM json_each(circle.circle, '$.assigned') WHERE value = :person)
                OR EXISTS (SELECT 1 FROM json_each(circle.circle, '$.contactTeam') WHERE value = :person)
            """
        let sql = """
            SELECT way_lost.case_id AS id
              FROM way_lost
              JOIN circle ON circle.case_id = way_lost.case_id
             \(concern == nil ? "" : concerned)
             ORDER BY way_lost.at, way_lost.case_id
             LIMIT :limit
            """
        var values: Values = ["limit": Value(limit)]
        if let concern {
            values["units"] = Value(concern.units)
            values["person"] = Value(concern.person)
        }
        return try database.rows(sql, values) { CaseID(unchecked: $0.text("id")) }
    }
}
