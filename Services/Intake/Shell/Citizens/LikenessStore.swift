import CaseModel
import IntakeCore
import Runtime
import Store

/// By what cases may be the same citizen's, and which ones a person has said are.
struct LikenessStore {
    let database: Database
    /// How many old cases are marked in one turn.
    private static let mostAtOnce = 200

    static let migration = """
        -- 12: know the same citizen again
        -- A citizen's details as they are compared; the case's own stand as they were written.
        CREATE TABLE likeness (
            case_id   TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            sign      TEXT NOT NULL CHECK (sign IN ('cpr', 'phone', 'email', 'nameAndAddress')),
            mark      TEXT NOT NULL CHECK (mark <> ''),
            PRIMARY KEY (case_id, sign)
        ) STRICT;
        CREATE INDEX likeness_mark ON likeness (mark, sign, case_id);
        -- One row while cases from before this release are still to be marked, the newest first: those below this number.
        CREATE TABLE likeness_owed (
            below     INTEGER NOT NULL PRIMARY KEY
        ) STRICT;
        INSERT INTO likeness_owed (below)
        SELECT newest + 1
          FROM (SELECT MAX(rowid) AS newest FROM complaint)
         WHERE newest IS NOT NULL;

        CREATE TABLE same_citizen (
            earlier        TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            later          TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number         INTEGER NOT NULL CHECK (number > 0),
            by             TEXT NOT NULL,
            at             INTEGER NOT NULL,
            reason         TEXT NOT NULL CHECK (reason <> ''),
            undone_by      TEXT,
            undone_at      INTEGER CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
            undone_reason  TEXT CHECK ((undone_reason IS NULL) = (undone_by IS NULL)),
            PRIMARY KEY (earlier, later, number),
            CHECK (earlier <> later)
        ) STRICT;
        CREATE UNIQUE INDEX same_citizen_now ON same_citizen (earlier, later) WHERE undone_at IS NULL;
        CREATE INDEX same_citizen_later ON same_citizen (later, earlier) WHERE undone_at IS NULL;
        """

    /// Writes how the case's citizen is compared from now on.
    func mark(_ case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM likeness WHERE case_id = :case", ["case": Value(`case`)])
        let sql = """
            SELECT citizen_name, citizen_phone, citizen_email, citizen_address, citizen_cpr
              FROM complaint
             WHERE case_id = :case
            """
        let likeness = try database.first(sql, ["case": Value(`case`)]) { row in
            Likeness(
                name: row.optionalText("citizen_name"), phone: row.optionalText("citizen_phone"),
                email: row.optionalText("citizen_email"),
                addressLines: [row.optionalText("citizen_address") ?? ""], cpr: row.optionalText("citizen_cpr"))
        }
        if let likeness { try add(likeness, to: `case`) }
    }

    func add(_ likeness: Likeness, to case: CaseID) throws(StoreError) {
        for mark in likeness.marks {
            try database.run(
                "INSERT INTO likeness (case_id, sign, mark) VALUES (:case, :sign, :mark)",
                ["case": Value(`case`), "sign": Value(term: mark.sign), "mark": .text(mark.text)])
        }
    }

    var isOwed: Bool {
        get throws(StoreError) {
            try database.first("SELECT 1 AS one FROM likeness_owed LIMIT 1") { _ in true } ?? false
        }
    }

    /// Marks some of the cases from before this was kept, from the newest on: whoever has just complained does so again.
    func catchUp() throws(StoreError) {
        guard let below = try database.first("SELECT below FROM likeness_owed", [:], { $0.integer("below") }) else {
            return
        }
        let sql = "SELECT rowid AS number, case_id FROM complaint WHERE rowid < :below ORDER BY rowid DESC LIMIT :limit"
        let some = try database.rows(sql, ["below": Value(below), "limit": Value(Self.mostAtOnce)]) { row in
            (number: row.integer("number"), case: row.id("case_id", CaseID.self))
        }
        for one in some { try mark(one.case) }
        if let last = some.last, some.count == Self.mostAtOnce {
            try database.run("UPDATE likeness_owed SET below = :below", ["below": Value(last.number)])
        } else {
            try database.run("DELETE FROM likeness_owed")
        }
    }

    func likeness(of case: CaseID) throws(StoreError) -> [Likeness.Mark] {
        let sql = "SELECT sign, mark FROM likeness WHERE case_id = :case ORDER BY sign"
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            Likeness.Mark(sign: row.term("sign"), text: row.text("mark"))
        }
    }

    /// The newest cases alike by one of these marks that `viewer` may see, without those left out.
    func likely(
        _ marks: [Likeness.Mark], for viewer: Viewer, without left: Set<CaseID>, limit: Int
    ) throws(StoreError) -> [LikelyCase] {
        guard let sight = Sight(of: viewer) else { return [] }
        var signs: [CaseID: Set<LikenessSign>] = [:]
        var rows: [CaseID: CaseRow] = [:]
        let sql = """
            SELECT \(CaseRow.columns)
              FROM complaint
             WHERE case_id IN (SELECT case_id FROM likeness WHERE mark = :mark AND sign = :sign)
               AND \(sight.condition)
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        for mark in marks {
            let values: Values = [
                "mark": .text(mark.text), "sign": Value(term: mark.sign), "limit": Value(limit + left.count),
            ]
            let found = try database.rows(sql, values.and(sight.values)) { CaseRow($0) }
            for row in found where !left.contains(row.case) {
                signs[row.case, default: []].insert(mark.sign)
                rows[row.case] = row
            }
        }
        return rows.values.sorted { ($0.received, $0.case) > ($1.received, $1.case) }.prefix(limit).map { row in
            LikelyCase(row: row, signs: LikenessSign.allCases.filter { signs[row.case]?.contains($0) == true })
        }
    }

    // MARK: What a person has said

    func join(_ earlier: CaseID, _ later: CaseID, _ word: SameCitizenWord) throws(StoreError) {
        let sql = """
            INSERT INTO same_citizen (earlier, later, number, by, at, reason)
            SELECT :earlier, :later, COALESCE(MAX(number), 0) + 1, :by, :at, :reason
              FROM same_citizen
             WHERE earlier = :earlier AND later = :later
            """
        try database.run(
            sql,
            [
                "earlier": Value(earlier), "later": Value(later), "by": Value(word.by), "at": Value(word.at),
                "reason": .text(word.reason),
            ])
    }

    func separate(_ earlier: CaseID, _ later: CaseID, _ word: SameCitizenWord) throws(StoreError) {
        let sql = """
            UPDATE same_citizen
               SET undone_by = :by, undone_at = :at, undone_reason = :reason
             WHERE earlier = :earlier AND later = :later AND undone_at IS NULL
            """
        try database.run(
            sql,
            [
                "earlier": Value(earlier), "later": Value(later), "by": Value(word.by), "at": Value(word.at),
                "reason": .text(word.reason),
            ])
    }

    /// What was said of the case and one other each, and holds.
    func words(about case: CaseID) throws(StoreError) -> [CaseID: SameCitizenWord] {
        let sql = """
            SELECT iif(earlier = :case, later, earlier) AS other, by, at, reason
              FROM same_citizen
             WHERE (earlier = :case OR later = :case) AND undone_at IS NULL
             ORDER BY other
            """
        let rows = try database.rows(sql, ["case": Value(`case`)]) { row in
            (
                row.id("other", CaseID.self),
                SameCitizenWord(by: row.id("by"), at: row.moment("at"), reason: row.text("reason"))
            )
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// What was said of the case and one other each, and taken back since; the last that was taken back first. Of a pair that
    /// has been joined again nothing is said here.
    func undone(
        about case: CaseID
    ) throws(StoreError) -> [(other: CaseID, said: SameCitizenWord, undone: SameCitizenWord)] {
        let sql = """
            SELECT iif(earlier = :case, later, earlier) AS other, by, at, reason, undone_by, undone_at, undone_reason
              FROM same_citizen
             WHERE (earlier = :case OR later = :case) AND undone_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM same_citizen AS newer
                                WHERE newer.earlier = same_citizen.earlier AND newer.later = same_citizen.later
                                  AND newer.number > same_citizen.number)
             ORDER BY undone_at DESC, other
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            (
                row.id("other", CaseID.self),
                SameCitizenWord(by: row.id("by"), at: row.moment("at"), reason: row.text("reason")),
                SameCitizenWord(
                    by: row.id("undone_by"), at: row.moment("undone_at"), reason: row.text("undone_reason"))
            )
        }
    }

    /// Every case that hangs together with this one, itself among them; newest received first.
    func group(of case: CaseID, limit: Int) throws(StoreError) -> [CaseID] {
        let sql = """
            WITH RECURSIVE same (case_id) AS (
                VALUES (:case)
                UNION
                SELECT later FROM same_citizen JOIN same ON earlier = case_id WHERE undone_at IS NULL
                UNION
                SELECT earlier FROM same_citizen JOIN same ON later = case_id WHERE undone_at IS NULL
            )
            SELECT complaint.case_id AS case_id
              FROM same
              JOIN complaint ON complaint.case_id = same.case_id
             ORDER BY received DESC, complaint.case_id DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { $0.id("case_id") }
    }
}
