import Store

/// The tables of `callback.sqlite` by which notes are found, and who looked for what.
enum CallbackWords {
    /// Each note has one place in the index, with the words of its newest version; numbered so that the newest talk has
    /// the highest number: milliseconds since 1970, with 20 bits after them for talks held in the same one.
    static let migration = """
        -- 2: find notes by their words
        CREATE TABLE word_place (
            number  INTEGER PRIMARY KEY,
            note    TEXT NOT NULL UNIQUE
        ) STRICT;
        \(WordIndex.tables(columns: "body", "agreements", "explained", "citizens_words", "consent"))
        \(source(explained: "explained"))

        INSERT INTO word_place (number, note)
        SELECT (spoken_at << 20) + ROW_NUMBER() OVER (PARTITION BY spoken_at ORDER BY note) - 1, note
          FROM note
         WHERE version = 1;
        INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
        SELECT number, body, agreements, explained, citizens_words, consent
          FROM word_source
         ORDER BY number;

        CREATE TRIGGER note_has_words
        AFTER INSERT ON note
        BEGIN
            INSERT OR IGNORE INTO word_place (number, note)
            SELECT COALESCE(MAX(number) + 1, NEW.spoken_at << 20), NEW.note
              FROM word_place
             WHERE number BETWEEN NEW.spoken_at << 20 AND (NEW.spoken_at << 20) + 1048575;
            \(takenAnew(in: "NEW.note"))
        END;
        CREATE TRIGGER note_changes_words
        AFTER UPDATE OF body, explained, citizens_words, consent_words ON note
        BEGIN
            \(takenAnew(in: "NEW.note"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER note_loses_words
        AFTER DELETE ON note
        BEGIN
            \(takenAnew(in: "OLD.note"))
            DELETE FROM word_place
             WHERE note = OLD.note AND NOT EXISTS (SELECT 1 FROM note WHERE note.note = OLD.note);
            \(WordIndex.owe)
        END;
        CREATE TRIGGER agreement_has_words
        AFTER INSERT ON agreement
        BEGIN
            \(takenAnew(in: "NEW.note"))
        END;
        CREATE TRIGGER agreement_changes_words
        AFTER UPDATE ON agreement
        BEGIN
            \(takenAnew(in: "NEW.note"))
            \(WordIndex.owe)
        END;
        CREATE TRIGGER agreement_loses_words
        AFTER DELETE ON agreement
        BEGIN
            \(takenAnew(in: "OLD.note"))
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

    /// The words of each note's newest version, folded; what was explained is `explained`, as the columns of the day have it.
    static func source(explained: String) -> String {
        """
        CREATE VIEW word_source AS
        SELECT number, newest.note AS note,
               \(WordIndex.folded("body")) AS body,
               \(WordIndex.folded(agreements)) AS agreements,
               \(WordIndex.folded(explained)) AS explained,
               \(WordIndex.folded("citizens_words")) AS citizens_words,
               \(WordIndex.folded("consent_words")) AS consent
          FROM note AS newest
          JOIN word_place ON word_place.note = newest.note
         WHERE version = (SELECT MAX(version) FROM note WHERE note.note = newest.note);
        """
    }

    private static let agreements = """
        (SELECT group_concat(what, ' ') FROM agreement \
        WHERE agreement.note = newest.note AND agreement.version = newest.version)
        """

    static func takenAnew(in note: String) -> String {
        """
        DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = \(note));
            INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
            SELECT number, body, agreements, explained, citizens_words, consent
              FROM word_source
             WHERE note = \(note);
        """
    }
}
