import CaseModel
import NotifierCore
import Store

/// How the citizen of each case gets letters, and which address was last written to. Owner of `post`, `post_address` and `way_lost`.
struct PostStore {
    let database: Database

    static let tables = """
        -- 4: how citizens are registered for letters, and the address last written to
        CREATE TABLE post (
            case_id       TEXT NOT NULL PRIMARY KEY,
            registration  TEXT NOT NULL,
            cvr           TEXT,
            by            TEXT NOT NULL,
            at            INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE post_address (
            case_id  TEXT NOT NULL PRIMARY KEY,
            -- SHA-256 of name and address, in hexadecimal; absent when a colleague has just checked whose it is.
            seen     TEXT,
            -- Another one that a letter was held back for.
            held     TEXT
        ) STRICT;
        """

    static let lostMigration = """
        -- 23: cases of which it was lost how their citizen gets letters; what is known of a letter that was laid after the backup
        CREATE TABLE way_lost (
            case_id  TEXT NOT NULL PRIMARY KEY,
            -- When it was chosen last.
            at       INTEGER NOT NULL
        ) STRICT;
        -- Whether it was taken out of its folder before anybody printed or collected it.
        ALTER TABLE delivered ADD COLUMN is_taken_out INTEGER CHECK (is_taken_out IN (0, 1));
        """

    struct Known {
        let registration: PostRegistration
        let cvr: String?
        let by: PersonID
        let at: Timestamp
    }

    func known(_ case: CaseID) throws(StoreError) -> Known? {
        try database.first("SELECT * FROM post WHERE case_id = :case", ["case": .text(`case`.rawValue)]) { row in
            PostRegistration(rawValue: row.text("registration")).map {
                Known(
                    registration: $0, cvr: row.optionalText("cvr"), by: PersonID(unchecked: row.text("by")),
                    at: Timestamp(milliseconds: row.integer("at")))
            }
        }.flatMap { $0 }
    }

    func put(_ known: Known, for case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO post (case_id, registration, cvr, by, at)
            VALUES (:case, :registration, :cvr, :by, :at)
                ON CONFLICT (case_id) DO UPDATE
               SET registration = excluded.registration, cvr = excluded.cvr, by = excluded.by, at = excluded.at
            """
        try database.run(
            sql,
            [
                "case": .text(`case`.rawValue), "registration": .text(known.registration.rawValue),
                "cvr": Value(known.cvr), "by": .text(known.by.rawValue), "at": .integer(known.at.milliseconds),
            ])
        try database.run("DELETE FROM way_lost WHERE case_id = :case", ["case": .text(`case`.rawValue)])
    }

    /// The digest of the address last written to; `nil` when none was, or when it has been checked since.
    func seen(_ case: CaseID) throws(StoreError) -> String? {
        let sql = "SELECT seen FROM post_address WHERE case_id = :case"
        return try database.first(sql, ["case": .text(`case`.rawValue)]) { $0.optionalText("seen") }.flatMap { $0 }
    }

    /// This is the address that is written to from now on.
    func see(_ digest: String, for case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO post_address (case_id, seen)
            VALUES (:case, :digest)
                ON CONFLICT (case_id) DO UPDATE
               SET seen = :digest, held = NULL
             WHERE seen IS NOT :digest OR held IS NOT NULL
            """
        try database.run(sql, ["case": .text(`case`.rawValue), "digest": .text(digest)])
    }

    /// A letter waits because the address is another.
    func hold(_ digest: String, for case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO post_address (case_id, held)
            VALUES (:case, :digest)
                ON CONFLICT (case_id) DO UPDATE SET held = :digest
            """
        try database.run(sql, ["case": .text(`case`.rawValue), "digest": .text(digest)])
    }

    /// A colleague has looked at the other address, and it is right.
    func confirm(_ case: CaseID) throws(StoreError) {
        let sql = "UPDATE post_address SET seen = held, held = NULL WHERE case_id = :case AND held IS NOT NULL"
        try database.run(sql, ["case": .text(`case`.rawValue)])
    }

    /// A colleague has checked who the citizen is: whatever address stands there now is theirs.
    func forget(_ case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM post_address WHERE case_id = :case", ["case": .text(`case`.rawValue)])
    }
}
