/// What a service has said about what still exists, for as long as it exists: the bus forgets by age, its owner does not.
///
/// Newer lines lie in the outbox, which the bus is filled up from; when they leave it they come here. Whoever was away
/// longer than the bus remembers reads them from here (PROTOCOL.md § 11).
package struct SaidRecord {
    static let migration = """
        -- 3: what was said is kept for whoever has to fetch it anew
        CREATE TABLE said_record (
            epoch       TEXT NOT NULL,
            number      INTEGER NOT NULL CHECK (number > 0),
            subject     TEXT NOT NULL,
            line        BLOB NOT NULL,
            PRIMARY KEY (epoch, number)
        ) STRICT;
        CREATE INDEX said_record_subject ON said_record (subject);
        -- Subjects that were erased: nothing of them comes into the record any more, or out of it.
        CREATE TABLE said_erased (
            subject     TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        -- What an earlier release had let go of before there was a record: everything up to this number of that life.
        CREATE TABLE said_missing (
            epoch       TEXT NOT NULL PRIMARY KEY,
            through     INTEGER NOT NULL CHECK (through > 0)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO said_missing (epoch, through)
        SELECT epoch, MIN(number) - 1
          FROM outbox
         GROUP BY epoch
        HAVING MIN(number) > 1;
        """

    /// A line's subject; empty where the line is no event.
    static let subject = """
        CASE WHEN json_valid(CAST(line AS TEXT)) THEN COALESCE(json_extract(CAST(line AS TEXT), '$.subject'), '')
             ELSE '' END
        """

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// What was said in one life behind `number`, in order, at most `limit` lines: all that the bus has on disk, also what
    /// was lost with the file and read back.
    package func lines(of epoch: String, after number: Int64, limit: Int) throws(StoreError) -> [Outbox.Entry] {
        let sql = """
            SELECT number, line
              FROM said_record
             WHERE epoch = :epoch AND number > :number
            UNION ALL
            SELECT number, line
              FROM outbox
             WHERE epoch = :epoch AND number > :number AND sent = 1
            UNION ALL
            SELECT number, line
              FROM lost_event
             WHERE epoch = :epoch AND number > :number
             ORDER BY number
             LIMIT :limit
            """
        return try database.rows(
            sql, ["epoch": .text(epoch), "number": .integer(number), "limit": Value(limit)]
        ) { Outbox.Entry(number: $0.integer("number"), line: $0.blob("line")) }
    }

    /// Everything up to this number of that life was let go of before there was a record; 0 when nothing was.
    package func missing(of epoch: String) throws(StoreError) -> Int64 {
        try database.first("SELECT through FROM said_missing WHERE epoch = :epoch", ["epoch": .text(epoch)]) {
            $0.integer("through")
        } ?? 0
    }

    /// Takes what leaves the outbox: what is chosen there by `condition`.
    func take(from condition: String, _ values: Values) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO said_record (epoch, number, subject, line)
            SELECT epoch, number, subject, line
              FROM (SELECT epoch, number, \(Self.subject) AS subject, line FROM outbox WHERE \(condition))
             WHERE subject NOT IN (SELECT subject FROM said_erased)
            """
        try database.run(sql, values)
    }

    /// Lets go of everything about these.
    package func erase(_ subjects: [String]) throws(StoreError) {
        for subject in subjects {
            let values: Values = ["subject": .text(subject)]
            try database.run("INSERT OR IGNORE INTO said_erased (subject) VALUES (:subject)", values)
            try database.run("DELETE FROM said_record WHERE subject = :subject", values)
            try database.run("DELETE FROM lost_event WHERE \(Self.subject) = :subject", values)
        }
    }

    /// Whether what was said about this is not to be told any more.
    package func isErased(_ subject: String) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM said_erased WHERE subject = :subject"
        return try database.first(sql, ["subject": .text(subject)]) { _ in true } ?? false
    }
}
