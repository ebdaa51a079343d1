import CaseModel
import IntakeCore
import Runtime
import Store

/// Who has asked for information about a citizen, by what right, and what was answered.
struct InquiryStore {
    let database: Database

    static let migration = """
        -- 11: who asks about a citizen, and by what right
        CREATE TABLE inquiry (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            name        TEXT NOT NULL,
            relation    TEXT NOT NULL,
            ground      TEXT NOT NULL CHECK (ground IN ('legalAccess', 'permission', 'none')),
            basis       TEXT,
            wish        TEXT NOT NULL,
            is_granted  INTEGER NOT NULL CHECK (is_granted IN (0, 1)),
            by          TEXT NOT NULL,
            at          INTEGER NOT NULL,
            PRIMARY KEY (case_id, number),
            -- Nothing is told without a ground, and the ground stands there.
            CHECK (is_granted = 0 OR (ground <> 'none' AND basis IS NOT NULL))
        ) STRICT;
        """

    func add(
        _ inquiry: Inquiry, isGranted: Bool, to case: CaseID, by person: PersonID, at now: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO inquiry (case_id, number, name, relation, ground, basis, wish, is_granted, by, at)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :name, :relation, :ground, :basis, :wish, :granted, :by, :at
              FROM inquiry
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "name": .text(inquiry.name), "relation": Value(term: inquiry.relation),
                "ground": Value(term: inquiry.ground), "basis": Value(inquiry.basis), "wish": .text(inquiry.wish),
                "granted": Value(isGranted), "by": Value(person), "at": Value(now),
            ])
    }

    /// The newest, newest first.
    func newest(of case: CaseID, limit: Int) throws(StoreError) -> [InquiryRow] {
        let sql = "SELECT * FROM inquiry WHERE case_id = :case ORDER BY number DESC LIMIT :limit"
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { row in
            InquiryRow(
                inquiry: Inquiry(
                    name: row.text("name"), relation: row.term("relation"), ground: row.term("ground"),
                    basis: row.optionalText("basis"), wish: row.text("wish")),
                isGranted: row.bool("is_granted"), by: row.id("by"), at: row.moment("at"))
        }
    }

    func count(of case: CaseID) throws(StoreError) -> Int {
        let sql = "SELECT COUNT(*) AS count FROM inquiry WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { $0.number("count") } ?? 0
    }
}

extension CaseActs {
    func inquire(_ command: RecordInquiry, by viewer: Viewer) throws -> RecordInquiry.Reply {
        let stored = try open(command.case, by: viewer, to: "inquire")
        let isGranted = try command.inquiry.isGranted()
        try InquiryStore(database: change.turn.database).add(
            command.inquiry, isGranted: isGranted, to: stored.id, by: viewer.person, at: change.turn.now)
        try change.trail.add(
            isGranted ? .inquiryGranted : .inquiryRefused, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: command.inquiry.ground.rawValue)
        return RecordInquiry.Reply(case: stored.id, isGranted: isGranted)
    }
}

extension CaseReadings {
    func inquiries(_ command: ListInquiries, for viewer: Viewer) throws -> ListInquiries.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "inquiries")
        let store = InquiryStore(database: turn.database)
        let rows = try store.newest(of: stored.id, limit: ListInquiries.mostRows)
        return ListInquiries.Reply(
            case: stored.id, inquiries: rows, leftOut: try store.count(of: stored.id) - rows.count)
    }
}
