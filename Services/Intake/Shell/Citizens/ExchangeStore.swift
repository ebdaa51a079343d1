import CaseModel
import IntakeCore
import Runtime
import Store

/// Of each case whose letters go by another name, address or number than it was registered with: since when (decision 91).
/// Owner of `citizen_exchange`.
struct ExchangeStore {
    let database: Database

    static let migration = """
        -- 36: what letters go by became another after the case was registered
        CREATE TABLE citizen_exchange (
            case_id    TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            -- Since when somebody has to look before the first letter; absent where nobody has to.
            since      INTEGER,
            number_at  INTEGER
        ) STRICT;
        """

    /// Nothing of a case in which nothing has become another, or did so before this was kept.
    func exchange(of case: CaseID) throws(StoreError) -> Exchange {
        let sql = "SELECT since, number_at FROM citizen_exchange WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            Exchange(since: row.optionalMoment("since"), number: row.optionalMoment("number_at"))
        } ?? Exchange()
    }

    func put(_ exchange: Exchange, of case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO citizen_exchange (case_id, since, number_at)
            VALUES (:case, :since, :number)
                ON CONFLICT (case_id) DO UPDATE
               SET since = excluded.since, number_at = excluded.number_at
            """
        try database.run(
            sql, ["case": Value(`case`), "since": Value(exchange.since), "number": Value(exchange.number)])
    }

    /// Somebody has checked who the citizen is: whatever stands there now is theirs.
    func look(at case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE citizen_exchange SET since = NULL WHERE case_id = :case", ["case": Value(`case`)])
    }
}
