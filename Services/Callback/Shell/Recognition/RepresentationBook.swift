import CaseModel
import Runtime
import Store

/// Who may hear and speak in each case, as Intake says it: numbers and days, never who. Owner of `representation`.
struct RepresentationBook {
    let database: Database

    func put(_ said: RepresentationChanged) throws(StoreError) {
        let sql = """
            INSERT INTO representation (case_id, number, reach, from_day, until_day, is_ended)
            VALUES (:case, :number, :reach, :from, :until, :ended)
                ON CONFLICT (case_id, number) DO UPDATE
               SET reach = :reach, from_day = :from, until_day = :until, is_ended = :ended
            """
        try database.run(
            sql,
            [
                "case": Value(said.case), "number": Value(said.number), "reach": .text(said.reach.rawValue),
                "from": .text(said.from.description), "until": Value(said.until?.description),
                "ended": Value(said.isEnded),
            ])
    }

    func all(of case: CaseID) throws(StoreError) -> [RepresentationChanged] {
        let sql = "SELECT * FROM representation WHERE case_id = :case ORDER BY number"
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            RepresentationChanged(
                case: row.id("case_id"), number: row.number("number"), reach: row.term("reach"),
                from: row.day("from_day"), until: row.optionalText("until_day").flatMap { CivilDay(iso8601: $0) },
                isEnded: row.bool("is_ended"))
        }
    }
}

/// Step 10 of `callback.sqlite`.
enum RecognitionSchema {
    static let migration = """
        -- 10: whom a talk was held with, and who may be talked with
        CREATE TABLE representation (
            case_id    TEXT NOT NULL REFERENCES case_file,
            number     INTEGER NOT NULL CHECK (number > 0),
            reach      TEXT NOT NULL CHECK (reach IN ('hear', 'speak')),
            from_day   TEXT NOT NULL,
            until_day  TEXT,
            is_ended   INTEGER NOT NULL CHECK (is_ended IN (0, 1)),
            PRIMARY KEY (case_id, number)
        ) STRICT, WITHOUT ROWID;
        -- How it was known who it was; absent in notes of before, and where nobody was reached.
        ALTER TABLE note ADD COLUMN \(recognised);
        -- The number of whoever stood for the citizen; absent for the citizen.
        ALTER TABLE note ADD COLUMN \(representative);
        -- Given with the columns these would have SQLite look through every note there is (decision 52).
        \(TableRule.replace(recognised, with: recognised + ways, in: "note"))
        \(TableRule.replace(representative, with: representative + " CHECK (\(someone))", in: "note"))
        """

    private static let recognised = "recognised TEXT"
    private static let ways = " CHECK (recognised IN ('knownNumber', 'inPerson', 'digitalPost', 'answeredRightly'))"
    private static let representative = "representative INTEGER"
    private static let someone = "representative IS NULL OR recognised IS NOT NULL"
}
