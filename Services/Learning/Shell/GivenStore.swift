import CaseModel
import Runtime
import Store

/// Findings that were given in a review, until whoever they were given to is told of them, together.
struct GivenStore {
    let database: Database

    /// Nothing of it waits for the operator.
    private static let isFree = "finding NOT IN (SELECT subject FROM parked_subject)"

    static let migration = """
        -- 15: what was given in a review, until it is told together
        CREATE TABLE finding_given (
            finding   TEXT NOT NULL PRIMARY KEY REFERENCES finding,
            person    TEXT NOT NULL,
            round     INTEGER NOT NULL,
            wakes_at  INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX finding_given_wakes ON finding_given (wakes_at);
        """

    func put(_ finding: FindingID, round: Int, to person: PersonID, at moment: Timestamp) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO finding_given (finding, person, round, wakes_at)
            VALUES (:finding, :person, :round, :wakes)
            """
        try database.run(
            sql,
            [
                "finding": Value(finding), "person": Value(person), "round": Value(round), "wakes": Value(moment),
            ])
    }

    /// Those who are to be told now, the longest waiting first.
    func people(at now: Timestamp, limit: Int) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT person
              FROM finding_given
             WHERE wakes_at <= :now AND \(Self.isFree)
             GROUP BY person
             ORDER BY min(wakes_at), person
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { $0.id("person") }
    }

    /// Everything this person is to be told of, also what was given since; afterwards it is told.
    func take(of person: PersonID) throws(StoreError) -> [(finding: FindingID, round: Int)] {
        let asked: Values = ["person": Value(person)]
        let free = "person = :person AND \(Self.isFree)"
        let sql = "SELECT finding, round FROM finding_given WHERE \(free) ORDER BY wakes_at, finding"
        let given = try database.rows(sql, asked) { ($0.id("finding", FindingID.self), $0.number("round")) }
        try database.run("DELETE FROM finding_given WHERE \(free)", asked)
        return given
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = "SELECT min(wakes_at) AS next FROM finding_given WHERE \(Self.isFree)"
        return try database.first(sql) { $0.optionalMoment("next") } ?? nil
    }
}
