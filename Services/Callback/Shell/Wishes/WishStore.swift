import CaseModel
import Runtime
import Store

/// The table of when it suits citizens to be rung.
enum WishSchema {
    static let migration = """
        -- 9: when it suits the citizen, and what kind of contact a case is
        CREATE TABLE call_wish (
            case_id      TEXT NOT NULL PRIMARY KEY REFERENCES case_file,
            days         TEXT NOT NULL,
            from_minute  INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
            to_minute    INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
            is_announced INTEGER NOT NULL CHECK (is_announced IN (0, 1)),
            made_by      TEXT NOT NULL,
            made_at      INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE case_file ADD COLUMN kind TEXT;
        """
}

/// When it suits citizens to be rung, as they have said.
struct WishStore {
    let database: Database

    func put(_ wish: CallWish?, of case: CaseID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        try database.run("DELETE FROM call_wish WHERE case_id = :case", ["case": Value(`case`)])
        guard let wish else { return }
        let sql = """
            INSERT INTO call_wish (case_id, days, from_minute, to_minute, is_announced, made_by, made_at)
            VALUES (:case, :days, :from, :to, :announced, :person, :now)
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "days": .text(wish.days.map(\.rawValue).joined(separator: " ")),
                "from": .integer(Int64(wish.from.minutes)), "to": .integer(Int64(wish.to.minutes)),
                "announced": Value(wish.needsAnnouncedHour), "person": Value(person), "now": Value(now),
            ])
    }

    func wish(of case: CaseID) throws(StoreError) -> CallWish? { try kept(of: `case`)?.wish }

    /// A wish, and when it was made.
    struct Kept {
        let wish: CallWish
        let made: Timestamp
    }

    func kept(of case: CaseID) throws(StoreError) -> Kept? {
        let sql = "SELECT days, from_minute, to_minute, is_announced, made_at FROM call_wish WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { Kept($0) }
    }

    /// The wishes about these cases, asked for at once: most citizens have said nothing of the hour.
    func kept(of cases: [CaseID]) throws(StoreError) -> [CaseID: Kept] {
        let sql = """
            SELECT case_id, days, from_minute, to_minute, is_announced, made_at
              FROM call_wish
             WHERE case_id IN (SELECT value FROM json_each(:cases))
             ORDER BY case_id
            """
        let rows = try database.rows(sql, ["cases": Value(Set(cases).sorted())]) {
            ($0.id("case_id", CaseID.self), Kept($0))
        }
        return Dictionary(rows) { first, _ in first }
    }
}

extension WishStore.Kept {
    fileprivate init(_ row: Row) {
        wish = CallWish(
            days: row.text("days").split(separator: " ").compactMap { Weekday(rawValue: String($0)) },
            from: MinuteOfDay(minutes: row.number("from_minute")) ?? .midnight,
            to: MinuteOfDay(minutes: row.number("to_minute")) ?? .endOfDay,
            needsAnnouncedHour: row.bool("is_announced"))
        made = row.moment("made_at")
    }
}
