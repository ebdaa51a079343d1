import BusCore
import CaseModel
import Store

/// The tables of `bus.sqlite`, as they were released, and the sentences that read them.
package enum LogTables {
    package static let migrations = [
        """
        -- 1: create the log
        -- A service in the life of one of its files.
        CREATE TABLE sender (
            sender_id   INTEGER NOT NULL PRIMARY KEY,
            source      TEXT NOT NULL,
            epoch       TEXT NOT NULL,
            UNIQUE (source, epoch)
        ) STRICT;

        -- What became true: the sender's own bytes, in the one order everybody sees.
        CREATE TABLE event (
            position    INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            sender_id   INTEGER NOT NULL REFERENCES sender (sender_id),
            number      INTEGER NOT NULL CHECK (number > 0),
            type        TEXT NOT NULL,
            digest      BLOB NOT NULL CHECK (length(digest) = 32),
            bytes       BLOB NOT NULL CHECK (length(bytes) BETWEEN 2 AND 61440),
            UNIQUE (sender_id, number)
        ) STRICT;

        -- How far each durable consumer says it has come; its own file decides.
        CREATE TABLE consumer (
            name        TEXT NOT NULL PRIMARY KEY,
            position    INTEGER NOT NULL CHECK (position >= 0)
        ) STRICT;
        """,
        """
        -- 2: forget by age, and remember what must not be forgotten with it
        -- The sender's numbers up to here were taken and are not kept any more.
        ALTER TABLE sender ADD COLUMN trimmed INTEGER NOT NULL DEFAULT 0 CHECK (trimmed >= 0);

        -- The event at this position arrived at this moment, and those before it no later; in milliseconds UTC. Some of
        -- the events, at most one a second.
        CREATE TABLE moment (
            position    INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            at          INTEGER NOT NULL
        ) STRICT;
        -- What was there before counts as arrived now: kept for longer rather than for shorter.
        INSERT INTO moment (position, at)
        SELECT MIN(position), CAST(strftime('%s', 'now') AS INTEGER) * 1000
          FROM event
        HAVING COUNT(*) > 0;

        -- The last event the consumer said to be done with; its position may be further.
        ALTER TABLE consumer ADD COLUMN acknowledged INTEGER NOT NULL DEFAULT 0 CHECK (acknowledged >= 0);
        UPDATE consumer SET acknowledged = position;

        -- What each durable consumer said it can read when it last signed in.
        CREATE TABLE reading (
            consumer    TEXT NOT NULL REFERENCES consumer (name) ON DELETE CASCADE,
            type        TEXT NOT NULL,
            PRIMARY KEY (consumer, type)
        ) STRICT;

        -- Consumers that will not come back, and why, in the words of whoever said so.
        CREATE TABLE retirement (
            number      INTEGER NOT NULL PRIMARY KEY,
            consumer    TEXT NOT NULL,
            position    INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            reason      TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 400)
        ) STRICT;
        """,
        """
        -- 3: events in a file of their own
        -- The highest number taken from the sender, as of the last folding.
        ALTER TABLE sender ADD COLUMN last INTEGER NOT NULL DEFAULT 0 CHECK (last >= 0);

        -- The file beside this one in which the events lie; without a row they lie in the table event.
        CREATE TABLE events_file (
            one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
            key         INTEGER NOT NULL,
            first       INTEGER NOT NULL CHECK (first > 0),
            head        INTEGER NOT NULL CHECK (head >= 0),
            folded      INTEGER NOT NULL CHECK (folded >= 0)
        ) STRICT;

        -- Where a batch begins in that file whose first event has this position, or a later one.
        CREATE TABLE way (
            position    INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            place       INTEGER NOT NULL CHECK (place >= 4096),
            sequence    INTEGER NOT NULL CHECK (sequence > 0)
        ) STRICT;

        -- The lowest number of a sender between that batch and the next such row's.
        CREATE TABLE way_sender (
            sender_id   INTEGER NOT NULL REFERENCES sender (sender_id),
            number      INTEGER NOT NULL CHECK (number > 0),
            position    INTEGER NOT NULL,
            PRIMARY KEY (sender_id, number)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- 4: what was mended
        -- Events that the disk had changed and that were put back as they had arrived, and where that was decided.
        CREATE TABLE mending (
            number      INTEGER NOT NULL PRIMARY KEY,
            position    INTEGER NOT NULL CHECK (position > 0),
            event       TEXT NOT NULL,
            at          INTEGER NOT NULL,
            reason      TEXT NOT NULL CHECK (length(reason) BETWEEN 3 AND 64)
        ) STRICT;
        """,
        """
        -- 5: what was mended may be the head of a batch
        ALTER TABLE mending RENAME COLUMN event TO what;
        """,
    ]

    /// Its values by place, in the order of the columns.
    static let insertion = """
        INSERT INTO event (position, sender_id, number, type, digest, bytes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """

    static let allSenders = """
        SELECT sender_id, source, epoch, trimmed
          FROM sender
         ORDER BY sender_id
        """

    static func sender(_ row: Row) -> (id: SenderID, row: Int64, trimmed: Int64) {
        guard let epoch = Epoch(rawValue: row.text("epoch")) else {
            row.note("column epoch holds no epoch")
            return (SenderID(source: .bus, epoch: "0"), 0, 0)
        }
        let id = SenderID(source: ServiceName(rawValue: row.text("source")), epoch: epoch)
        return (id, row.integer("sender_id"), row.integer("trimmed"))
    }

    /// The sentence that reads a page, with its values. There is one sentence for each number of types.
    static func page(
        _ filter: TypeFilter, after: Int64, until: Int64, limit: Int
    ) -> (sql: String, values: Values) {
        var values: Values = ["after": .integer(after), "until": .integer(until), "limit": Value(limit)]
        var condition = ""
        if case .types(let types) = filter {
            for (place, type) in types.enumerated() { values["type\(place)"] = .text(type.rawValue) }
            let names = types.indices.map { ":type\($0)" }.joined(separator: ", ")
            condition = "AND type IN (\(names))"
        }
        let sql = """
            SELECT position, source, epoch, number, type, digest, length(bytes) AS size, bytes
              FROM event JOIN sender USING (sender_id)
             WHERE position > :after AND position <= :until \(condition)
             ORDER BY position
             LIMIT :limit
            """
        return (sql, values)
    }
}
