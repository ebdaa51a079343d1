import CallbackCore
import CaseModel
import Runtime
import Store

/// The table of citizens who were rung in vain and asked in writing when to ring.
enum UnansweredSchema {
    /// Calls that were tried three times before there was such a table have had their letter.
    static let migration = """
        -- 11: letters that ask when to ring
        CREATE TABLE unanswered (
            callback  TEXT NOT NULL PRIMARY KEY REFERENCES call,
            asked_at  INTEGER NOT NULL,
            sent_at   INTEGER
        ) STRICT;
        INSERT INTO unanswered (callback, asked_at, sent_at)
        SELECT callback, MAX(rung_at), MAX(rung_at)
          FROM attempt
         GROUP BY callback
        HAVING COUNT(*) >= 3;
        """
}

/// Of which calls the citizen was asked in writing when to ring, and when that letter left.
struct UnansweredStore {
    let database: Database

    /// `false` when it was asked already.
    func ask(_ call: CallbackID, at now: Timestamp) throws(StoreError) -> Bool {
        try database.run(
            "INSERT OR IGNORE INTO unanswered (callback, asked_at) VALUES (:call, :now)",
            ["call": Value(call), "now": Value(now)]) > 0
    }

    /// The letter names its case; it is of the call that was asked about and has had none.
    func sent(in case: CaseID, at now: Timestamp) throws(StoreError) {
        let sql = """
            UPDATE unanswered
               SET sent_at = :now
             WHERE sent_at IS NULL AND callback IN (SELECT callback FROM call WHERE case_id = :case)
            """
        try database.run(sql, ["now": Value(now), "case": Value(`case`)])
    }

    /// It has not reached the citizen.
    func cameBack(in case: CaseID) throws(StoreError) {
        let sql = """
            UPDATE unanswered
               SET sent_at = NULL
             WHERE callback IN (SELECT callback FROM call WHERE case_id = :case AND state IN ('awaited', 'overdue'))
            """
        try database.run(sql, ["case": Value(`case`)])
    }

    func letter(of call: CallbackID) throws(StoreError) -> GivingUp.Letter? {
        try database.first(
            "SELECT asked_at, sent_at FROM unanswered WHERE callback = :call", ["call": Value(call)]
        ) { GivingUp.Letter(asked: $0.moment("asked_at"), sent: $0.optionalMoment("sent_at")) }
    }
}
