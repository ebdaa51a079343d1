import Runtime
import Store

/// The tables of `intake.sqlite` by which cases are found: their words, and who looked for what.
enum IntakeWords {
    /// Each case has one place in the index, numbered so that the newest received has the highest number: milliseconds
    /// since 1970, with 20 bits after them for cases received in the same one.
    static let migration = """
        -- 2: find cases by their words
        CREATE TABLE word_place (
            number   INTEGER PRIMARY KEY,
            case_id  TEXT NOT NULL UNIQUE REFERENCES complaint ON DELETE CASCADE
        ) STRICT;
        \(WordIndex.tables(columns: "case_id", "name", "address", "phone", "summary", "points"))
        \(source(WordIndex.folded))

        INSERT INTO word_place (number, case_id)
        SELECT (received << 20) + ROW_NUMBER() OVER (PARTITION BY received ORDER BY case_id) - 1, case_id
          FROM complaint;
        INSERT INTO word (rowid, case_id, name, address, phone, summary, points)
        SELECT number, case_id, name, address, phone, summary, points
          FROM word_source
         ORDER BY number;

        CREATE TRIGGER complaint_has_words
        AFTER INSERT ON complaint
        BEGIN
            INSERT INTO word_place (number, case_id)
            SELECT COALESCE(MAX(number) + 1, NEW.received << 20), NEW.case_id
              FROM word_place
             WHERE number BETWEEN NEW.received << 20 AND (NEW.received << 20) + 1048575;
            \(taken(in: "NEW.case_id"))
        END;
        CREATE TRIGGER complaint_changes_words
        AFTER UPDATE OF citizen_name, citizen_address, citizen_phone, summary ON complaint
        BEGIN
            \(takenAnew(in: "NEW.case_id"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER point_has_words
        AFTER INSERT ON complaint_point
        BEGIN
            \(takenAnew(in: "NEW.case_id"))
        END;
        CREATE TRIGGER point_changes_words
        AFTER UPDATE ON complaint_point
        BEGIN
            \(takenAnew(in: "NEW.case_id"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER point_loses_words
        AFTER DELETE ON complaint_point
        BEGIN
            \(takenAnew(in: "OLD.case_id"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER place_loses_words
        AFTER DELETE ON word_place
        BEGIN
            DELETE FROM word WHERE rowid = OLD.number;
            \(WordIndex.owe)
        END;

        -- What somebody looked for, in their words; the audit holds its digest, and may outlive it.
        CREATE TABLE search_made (
            search  TEXT NOT NULL PRIMARY KEY,
            person  TEXT NOT NULL,
            at      INTEGER NOT NULL,
            text    TEXT NOT NULL
        ) STRICT;
        """

    /// Nobody finds an address that is protected, or learns by a search that it is the citizen's; a mail address is found beside
    /// the telephone number. What older files have in their index is taken anew: of protected addresses here, since those are few,
    /// and the rest behind serving (`PlainNames`).
    static let ofProtection = """
        -- 44: a protected address is not found, and a mail address is
        DROP VIEW word_source;
        \(source(WordIndex.plain, address: shownAddress, reach: phoneAndMail))
        DROP TRIGGER complaint_changes_words;
        CREATE TRIGGER complaint_changes_words
        AFTER UPDATE OF citizen_name, citizen_address, citizen_phone, citizen_email, summary ON complaint
        BEGIN
            \(takenAnew(in: "NEW.case_id"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER protection_takes_words
        AFTER INSERT ON address_protection
        BEGIN
            \(takenAnew(in: "NEW.case_id"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER protection_gives_words
        AFTER DELETE ON address_protection
        BEGIN
            \(takenAnew(in: "OLD.case_id"))
        END;
        DELETE FROM word
         WHERE rowid IN (SELECT number FROM word_place JOIN address_protection USING (case_id));
        INSERT INTO word (rowid, case_id, name, address, phone, summary, points)
        SELECT number, case_id, name, address, phone, summary, points
          FROM word_source
         WHERE case_id IN (SELECT case_id FROM address_protection);
        INSERT OR REPLACE INTO word_debt (what, is_begun)
        SELECT 'rewrite', 0 FROM address_protection LIMIT 1;
        DELETE FROM word_older;
        INSERT INTO word_older (below)
        SELECT newest + 1
          FROM (SELECT MAX(number) AS newest FROM word_place)
         WHERE newest IS NOT NULL;
        """

    /// What the index takes of a case, its citizen's name and place spelt so. Part of released migrations.
    static func source(
        _ spelt: (_ column: String) -> String, address: (_ spelt: String) -> String = { $0 }, reach: String = phones
    ) -> String {
        """
        CREATE VIEW word_source AS
        SELECT number, complaint.case_id AS case_id,
               \(spelt("citizen_name")) AS name,
               \(address(spelt("citizen_address"))) AS address,
               -- As it is written, without spaces, and without its country.
               \(reach) AS phone,
               \(WordIndex.folded("summary")) AS summary,
               \(WordIndex.folded(points)) AS points
          FROM complaint
          JOIN word_place ON word_place.case_id = complaint.case_id;
        """
    }

    /// `NULL` while it is protected.
    private static func shownAddress(_ spelt: String) -> String {
        """
        CASE WHEN NOT EXISTS (SELECT 1 FROM address_protection WHERE address_protection.case_id = complaint.case_id)
                    THEN \(spelt) END
        """
    }

    private static let phones = "citizen_phone || ' ' || \(phone) || ' ' || substr(\(phone), -8)"

    private static let phoneAndMail =
        "COALESCE(\(phones), '') || ' ' || COALESCE(\(WordIndex.folded("citizen_email")), '')"

    private static let phone = "replace(replace(replace(citizen_phone, ' ', ''), '-', ''), '+', '')"

    private static let points =
        "(SELECT group_concat(text, ' ') FROM complaint_point WHERE complaint_point.case_id = complaint.case_id)"

    static func taken(in case: String) -> String {
        """
        INSERT INTO word (rowid, case_id, name, address, phone, summary, points)
            SELECT number, case_id, name, address, phone, summary, points
              FROM word_source
             WHERE case_id = \(`case`);
        """
    }

    private static func takenAnew(in case: String) -> String {
        """
        DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE case_id = \(`case`));
            \(taken(in: `case`))
        """
    }
}
