import CaseModel
import IntakeCore
import Runtime
import Store

/// What was sent on to other authorities, and what has become of it.
struct ForwardingStore {
    let database: Database

    static let migration = """
        -- 17: send on to another authority
        CREATE TABLE forwarding (
            forwarding_id  TEXT NOT NULL PRIMARY KEY,
            case_id        TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number         INTEGER NOT NULL CHECK (number > 0),
            -- By their place; empty is the whole case.
            points         TEXT NOT NULL,
            authority      TEXT NOT NULL CHECK (authority <> ''),
            sent_to        TEXT NOT NULL CHECK (sent_to <> ''),
            reason         TEXT NOT NULL CHECK (reason <> ''),
            -- When it first reached us: a time limit with the authority may be counted from it.
            received       INTEGER NOT NULL,
            sent           INTEGER NOT NULL CHECK (sent >= received),
            sent_by        TEXT NOT NULL,
            confirm_by     INTEGER NOT NULL,
            is_taken       INTEGER CHECK (is_taken IN (0, 1)),
            reference      TEXT CHECK ((reference IS NULL) = (is_taken IS NULL)),
            answered_at    INTEGER CHECK ((answered_at IS NULL) = (is_taken IS NULL)),
            answered_by    TEXT CHECK ((answered_by IS NULL) = (is_taken IS NULL)),
            told_at        INTEGER,
            UNIQUE (case_id, number)
        ) STRICT;
        """

    func add(_ row: ForwardingRow, to case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO forwarding (
                forwarding_id, case_id, number, points, authority, sent_to, reason, received, sent, sent_by, confirm_by)
            SELECT :id, :case, COALESCE(MAX(number), 0) + 1, :points, :authority, :to, :reason, :received, :sent, :by,
                   :confirm
              FROM forwarding
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "id": Value(row.forwarding), "case": Value(`case`),
                "points": .text(row.points.map(String.init).joined(separator: " ")),
                "authority": .text(row.authority), "to": .text(row.sentTo), "reason": .text(row.reason),
                "received": Value(row.received), "sent": Value(row.sent), "by": Value(row.by),
                "confirm": Value(row.confirmBy),
            ])
    }

    func find(_ id: ForwardingID) throws(StoreError) -> (case: CaseID, row: ForwardingRow)? {
        try database.first("SELECT * FROM forwarding WHERE forwarding_id = :id", ["id": Value(id)]) { row in
            (row.id("case_id"), ForwardingRow(row))
        }
    }

    /// Those of one case, oldest first.
    func all(of case: CaseID) throws(StoreError) -> [ForwardingRow] {
        let sql = """
            SELECT *
              FROM forwarding
             WHERE case_id = :case
             ORDER BY number
            """
        return try database.rows(sql, ["case": Value(`case`)]) { ForwardingRow($0) }
    }

    func set(_ answer: ForwardingAnswer, of id: ForwardingID) throws(StoreError) {
        let sql = """
            UPDATE forwarding
               SET is_taken = :taken, reference = :reference, answered_at = :at, answered_by = :by
             WHERE forwarding_id = :id
            """
        try database.run(
            sql,
            [
                "id": Value(id), "taken": Value(answer.isTaken), "reference": .text(answer.reference),
                "at": Value(answer.at), "by": Value(answer.by),
            ])
    }

    func setTold(_ moment: Timestamp, of id: ForwardingID) throws(StoreError) {
        try database.run(
            "UPDATE forwarding SET told_at = :at WHERE forwarding_id = :id AND told_at IS NULL",
            ["id": Value(id), "at": Value(moment)])
    }
}

extension ForwardingRow {
    fileprivate init(_ row: Row) {
        let answer = row.optionalText("reference").map { reference in
            ForwardingAnswer(
                isTaken: row.bool("is_taken"), reference: reference, at: row.moment("answered_at"),
                by: row.id("answered_by"))
        }
        self.init(
            forwarding: row.id("forwarding_id"),
            points: row.text("points").split(separator: " ").compactMap { Int($0) },
            authority: row.text("authority"), sentTo: row.text("sent_to"), reason: row.text("reason"),
            received: row.moment("received"), sent: row.moment("sent"), by: row.id("sent_by"),
            confirmBy: row.moment("confirm_by"), answer: answer, told: row.optionalMoment("told_at"))
    }
}
