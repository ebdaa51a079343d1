import Runtime

/// The tables of `notifier.sqlite`, as numbered steps.
enum NotifierSchema {
    static let migrations = [
        """
        -- 1: what is owed, what was sent, who may see it
        CREATE TABLE duty (
            -- In the order in which things came to be owed.
            number     INTEGER PRIMARY KEY,
            key        TEXT NOT NULL UNIQUE,
            letter     TEXT NOT NULL UNIQUE,
            kind       TEXT NOT NULL,
            case_id    TEXT,
            note       TEXT,
            version    INTEGER,
            -- What it is about, as JSON: identifiers, terms and moments.
            matter     TEXT NOT NULL,
            state      TEXT NOT NULL
                       CHECK (state IN ('awaiting', 'gathering', 'started', 'done', 'dropped', 'person')),
            need       TEXT CHECK ((need IS NOT NULL) = (state = 'gathering')),
            awaits     INTEGER CHECK ((awaits IS NOT NULL) = (state = 'awaiting')),
            reason     TEXT CHECK ((reason IS NOT NULL) = (state IN ('dropped', 'person'))),
            digest     TEXT CHECK ((digest IS NOT NULL) = (state = 'done')),
            trouble    TEXT,
            owed       INTEGER NOT NULL,
            since      INTEGER NOT NULL,
            wake       INTEGER,
            -- Words fetched from their owners, as JSON; forgotten when the letter has left or is not to leave.
            gathered   TEXT,
            -- What is to be laid in the outbox, and the words it was made of; forgotten with them.
            document   BLOB,
            template   TEXT,
            words      TEXT,
            CHECK ((note IS NULL) = (version IS NULL)),
            CHECK (state <> 'started' OR document IS NOT NULL),
            CHECK (state NOT IN ('done', 'dropped', 'person')
                   OR (gathered IS NULL AND document IS NULL AND words IS NULL))
        ) STRICT;
        CREATE INDEX duty_case ON duty (case_id, number);
        CREATE INDEX duty_note ON duty (note, version) WHERE note IS NOT NULL;
        CREATE INDEX duty_wake ON duty (wake) WHERE wake IS NOT NULL;
        CREATE INDEX duty_open ON duty (state, since) WHERE state IN ('gathering', 'started');
        -- The ledger: what was begun and what is done. A letter is done once, whatever happens.
        CREATE TABLE ledger (
            number  INTEGER PRIMARY KEY,
            letter  TEXT NOT NULL REFERENCES duty (letter),
            act     TEXT NOT NULL CHECK (act IN ('started', 'done')),
            at      INTEGER NOT NULL,
            digest  TEXT CHECK ((digest IS NOT NULL) = (act = 'done'))
        ) STRICT;
        CREATE UNIQUE INDEX ledger_done ON ledger (letter) WHERE act = 'done';
        CREATE INDEX ledger_letter ON ledger (letter);
        -- Letters as sent: their words, and the digest of the document they became.
        CREATE TABLE sent (
            letter    TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            template  TEXT NOT NULL,
            words     TEXT NOT NULL,
            digest    TEXT NOT NULL,
            at        INTEGER NOT NULL
        ) STRICT;
        -- Who stands around each case, as far as it decides who may see its letters.
        CREATE TABLE circle (
            case_id         TEXT NOT NULL PRIMARY KEY,
            can_be_written  INTEGER NOT NULL CHECK (can_be_written IN (0, 1)),
            circle          TEXT NOT NULL
        ) STRICT;
        \(StaffBook.tables)
        """,
        """
        -- 2: what had left the house before the file was put back from a backup
        CREATE TABLE delivered (
            letter  TEXT NOT NULL PRIMARY KEY,
            digest  TEXT NOT NULL,
            at      INTEGER NOT NULL
        ) STRICT;
        """,
        DeliveryStore.tables,
        PostStore.tables,
        MailingStore.migration,
        DeliveryBoard.migration,
        JournalStore.migration,
        PrintList.migration,
        Asking.migration,
        IncomingStore.migration,
        SettlingStore.migration,
        DutyStore.migration,
        WithdrawalStore.migration,
        JournalStore.withdrawalMigration,
        ReachStore.migration,
        JournalStore.postedMigration,
        PrintPile.migration,
        AwaitedWords.migration,
        PrintPile.unlookedMigration,
        DutyStore.deliveredMigration,
        DutyStore.heldMigration,
        Erasing.migration,
        PostStore.lostMigration,
        DutyStore.codesMigration,
        EarlierWays.migration,
        EarlierCodes.migration,
        WithdrawalStore.ofWayMigration,
    ]
}
