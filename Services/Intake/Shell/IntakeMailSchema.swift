import Store

/// The tables of mails.
enum IntakeMailSchema {
    static let ofDigitalPost = """
        -- 21: messages by Digital Post
        -- By which way it came; absent on a mail.
        ALTER TABLE mail ADD COLUMN channel TEXT;
        -- UUIDs of our documents that it answers.
        ALTER TABLE mail ADD COLUMN documents TEXT;
        """

    /// Every row there is keeps the wider list (decision 52).
    static let ofColleagues = """
        -- 28: what a colleague writes of a citizen waits until somebody has said of whom
        \(TableRule.replace(places, with: wider, in: "mail"))
        """
    private static let places = "'opened', 'joined', 'asking', 'bounced', 'automatic', 'bulk', 'unreadable', 'flood')"
    private static let wider =
        "'opened', 'joined', 'asking', 'bounced', 'automatic', 'bulk', 'unreadable', 'flood', 'colleague')"

    static let migration = """
        -- 8: take in mails
        CREATE TABLE mail (
            mail_id       TEXT NOT NULL PRIMARY KEY,
            -- Of everything it says: the same mail twice has the same.
            digest        BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            message_id    TEXT,
            case_id       TEXT REFERENCES complaint ON DELETE CASCADE,
            follows       TEXT,
            place         TEXT NOT NULL CHECK (place IN (
                              'opened', 'joined', 'asking', 'bounced', 'automatic', 'bulk', 'unreadable', 'flood')),
            received      INTEGER NOT NULL,
            taken         INTEGER NOT NULL,
            sender_name   TEXT,
            sender        TEXT,
            recipients    TEXT NOT NULL,
            subject       TEXT NOT NULL,
            beginning     TEXT NOT NULL,
            codes         TEXT NOT NULL,
            is_shortened  INTEGER NOT NULL CHECK (is_shortened IN (0, 1)),
            -- How often it came: over two roads, or because a crash came between.
            times         INTEGER NOT NULL CHECK (times > 0),
            read_by       TEXT,
            read_at       INTEGER CHECK ((read_at IS NULL) = (read_by IS NULL)),
            CHECK ((case_id IS NOT NULL) = (place IN ('opened', 'joined')))
        ) STRICT;
        CREATE INDEX mail_of_case ON mail (case_id, received, mail_id);
        CREATE INDEX mail_by_message ON mail (message_id) WHERE message_id IS NOT NULL;
        CREATE INDEX mail_of_sender ON mail (sender, taken) WHERE place = 'opened';
        CREATE INDEX mail_unread ON mail (received, mail_id) WHERE read_by IS NULL;
        CREATE INDEX mail_asking ON mail (taken) WHERE place = 'asking';

        -- The words (part 0) and what lay with them, in the pieces that they are read in.
        CREATE TABLE mail_part (
            mail_id       TEXT NOT NULL REFERENCES mail ON DELETE CASCADE,
            number        INTEGER NOT NULL CHECK (number >= 0),
            name          TEXT NOT NULL,
            type          TEXT NOT NULL,
            bytes         INTEGER NOT NULL CHECK (bytes >= 0),
            PRIMARY KEY (mail_id, number)
        ) STRICT;
        CREATE TABLE mail_piece (
            mail_id       TEXT NOT NULL,
            number        INTEGER NOT NULL,
            piece         INTEGER NOT NULL CHECK (piece >= 0),
            content       BLOB NOT NULL,
            PRIMARY KEY (mail_id, number, piece),
            FOREIGN KEY (mail_id, number) REFERENCES mail_part ON DELETE CASCADE
        ) STRICT;
        """
}
