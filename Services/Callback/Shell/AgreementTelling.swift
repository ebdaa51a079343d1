import CallbackCore
import CaseModel
import Runtime
import Store

/// Colleagues who know what is agreed in a case: those who come new to it, temps and trainees are told (R-081).
extension CallbackService {
    /// Somebody has been told, or has read it themselves; what is agreed later makes it old again.
    func tell(_ command: TellAgreements, _ viewer: Viewer, _ turn: Turn) throws -> TellAgreements.Reply {
        let file = try seen(command.case, by: viewer, "agreements.tell", detail: command.person.rawValue, turn)
        guard try staff.worksHere(command.person) else { throw CallbackRefusal.recipientUnknown }
        let store = ToldStore(database: turn.database)
        guard try store.newest(in: file.id) != nil else { throw CallbackRefusal.nothingAgreed }
        let told = AgreementsTold(person: command.person, by: viewer.person, at: turn.now)
        try store.put(told, in: file.id)
        return TellAgreements.Reply(told: told)
    }
}

/// Step 13 of `callback.sqlite`.
enum ToldSchema {
    static let migration = """
        -- 13: what a note says besides, and who knows what is agreed
        ALTER TABLE note ADD COLUMN unmet TEXT;
        ALTER TABLE note ADD COLUMN own_errors TEXT;
        ALTER TABLE note ADD COLUMN prevention TEXT;
        -- Found by these words too: they stand in the index with what was explained.
        DROP VIEW word_source;
        \(CallbackWords.source(explained: besides))
        CREATE TRIGGER note_changes_words_besides
        AFTER UPDATE OF unmet, own_errors, prevention ON note
        BEGIN
            \(CallbackWords.takenAnew(in: "NEW.note"))
            \(WordIndex.owe)
        END;
        CREATE TABLE agreement_told (
            case_id  TEXT NOT NULL REFERENCES case_file,
            person   TEXT NOT NULL,
            told_by  TEXT NOT NULL,
            at       INTEGER NOT NULL,
            PRIMARY KEY (case_id, person)
        ) STRICT, WITHOUT ROWID;
        """

    /// What was explained, and what a talk needed a word about besides.
    private static let besides =
        ["explained", "unmet", "own_errors", "prevention"].map { "COALESCE(\($0), '')" }.joined(
            separator: " || ' ' || ")
}

/// Who has been told what is agreed in which case.
struct ToldStore {
    let database: Database

    func put(_ told: AgreementsTold, in case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO agreement_told (case_id, person, told_by, at)
            VALUES (:case, :person, :by, :at)
                ON CONFLICT (case_id, person) DO UPDATE
               SET told_by = :by, at = :at
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "person": Value(told.person), "by": Value(told.by), "at": Value(told.at),
            ])
    }

    func all(of case: CaseID) throws(StoreError) -> [AgreementsTold] {
        let sql = "SELECT person, told_by, at FROM agreement_told WHERE case_id = :case ORDER BY at, person"
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            AgreementsTold(person: row.id("person"), by: row.id("told_by"), at: row.moment("at"))
        }
    }

    /// When the newest version of a note with an agreement was filed; `nil` while nothing is agreed.
    func newest(in case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT MAX(filed_at) AS filed
              FROM note
              JOIN agreement ON agreement.note = note.note AND agreement.version = note.version
             WHERE case_id = :case
               AND note.version = (SELECT MAX(version) FROM note AS newest WHERE newest.note = note.note)
            """
        return try database.first(sql, ["case": Value(`case`)]) { $0.optionalMoment("filed") } ?? nil
    }

    /// Those who work with the case, have written none of its agreements and have not been told since this moment. Not
    /// whom the complaint is about: what is agreed with the citizen reaches them by B of ABC (R-039).
    func untold(of case: CaseID, since moment: Timestamp) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT DISTINCT case_person.person
              FROM case_person
              JOIN person ON person.person = case_person.person AND is_active = 1
             WHERE case_id = :case
               AND part IN ('caller', 'involved', 'recipient')
               AND case_person.person NOT IN (SELECT author FROM note WHERE case_id = :case)
               AND case_person.person NOT IN (SELECT person FROM case_person WHERE case_id = :case AND part = 'about')
               AND case_person.person NOT IN
                   (SELECT person FROM agreement_told WHERE case_id = :case AND at >= :moment)
             ORDER BY case_person.person
            """
        return try database.rows(sql, ["case": Value(`case`), "moment": Value(moment)]) { $0.id("person") }
    }
}
