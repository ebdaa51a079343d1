import CaseModel
import IntakeCore
import Runtime
import Store

/// Who may hear of a case or speak in it beside the citizen: written once; that it ended is written beside it.
struct RepresentationStore {
    let database: Database

    static let migration = """
        -- 14: who may hear and speak for a citizen
        CREATE TABLE representation (
            case_id       TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number        INTEGER NOT NULL CHECK (number > 0),
            name          TEXT NOT NULL,
            relation      TEXT NOT NULL,
            ground        TEXT NOT NULL,
            reach         TEXT NOT NULL CHECK (reach IN ('hear', 'speak')),
            proof         TEXT NOT NULL CHECK (proof <> ''),
            phone         TEXT,
            address       TEXT NOT NULL,
            gets_letters  INTEGER NOT NULL CHECK (gets_letters IN (0, 1)),
            from_day      TEXT NOT NULL,
            until_day     TEXT CHECK (until_day >= from_day),
            seen_by       TEXT NOT NULL,
            at            INTEGER NOT NULL,
            ended_by      TEXT,
            ended_at      INTEGER CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
            end_reason    TEXT CHECK ((end_reason IS NULL) = (ended_by IS NULL)),
            PRIMARY KEY (case_id, number),
            -- Whoever may only be told speaks for nobody, and gets nobody's letters.
            CHECK (reach = 'hear' OR ground IN ('partyRepresentative', 'powerOfAttorney', 'guardianship', 'custody')),
            CHECK (gets_letters = 0 OR (reach = 'speak' AND address <> ''))
        ) STRICT;
        """

    /// - Returns: its number within the case.
    func add(
        _ representative: Representative, to case: CaseID, by person: PersonID, at now: Timestamp
    ) throws(StoreError) -> Int {
        let sql = """
            INSERT INTO representation (case_id, number, name, relation, ground, reach, proof, phone, address,
                   gets_letters, from_day, until_day, seen_by, at)
            VALUES (:case, :number, :name, :relation, :ground, :reach, :proof, :phone, :address,
                   :letters, :from, :until, :by, :at)
            """
        let number = try count(of: `case`) + 1
        try database.run(
            sql,
            [
                "case": Value(`case`), "number": Value(number), "name": .text(representative.name),
                "relation": Value(term: representative.relation), "ground": Value(term: representative.ground),
                "reach": Value(term: representative.reach), "proof": .text(representative.proof),
                "phone": Value(representative.phone),
                "address": .text(representative.addressLines.joined(separator: "\n")),
                "letters": Value(representative.getsLetters), "from": .text(representative.from.description),
                "until": Value(representative.until?.description), "by": Value(person), "at": Value(now),
            ])
        return number
    }

    func end(_ number: Int, of case: CaseID, as ended: RepresentativeRow.Ended) throws(StoreError) {
        let sql = """
            UPDATE representation
               SET ended_by = :by, ended_at = :at, end_reason = :reason
             WHERE case_id = :case AND number = :number AND ended_by IS NULL
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "number": Value(number), "by": Value(ended.by), "at": Value(ended.at),
                "reason": .text(ended.reason),
            ])
    }

    /// Newest first.
    func all(of case: CaseID) throws(StoreError) -> [RepresentativeRow] {
        let sql = "SELECT * FROM representation WHERE case_id = :case ORDER BY number DESC"
        return try database.rows(sql, ["case": Value(`case`)]) { RepresentativeRow($0) }
    }

    func count(of case: CaseID) throws(StoreError) -> Int {
        let sql = "SELECT COUNT(*) AS count FROM representation WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { $0.number("count") } ?? 0
    }
}

extension RepresentativeRow {
    fileprivate init(_ row: Row) {
        let by: PersonID? = row.optionalID("ended_by")
        self.init(
            number: row.number("number"),
            representative: Representative(
                name: row.text("name"), relation: row.term("relation"), ground: row.term("ground"),
                reach: row.term("reach"), proof: row.text("proof"), phone: row.optionalText("phone"),
                addressLines: row.text("address").split(separator: "\n").map(String.init),
                getsLetters: row.bool("gets_letters"), from: row.day("from_day"),
                until: row.optionalText("until_day").flatMap { CivilDay(iso8601: $0) }),
            by: row.id("seen_by"), at: row.moment("at"),
            ended: by.map { Ended(by: $0, at: row.moment("ended_at"), reason: row.text("end_reason")) })
    }
}
