import CaseModel
import NotifierCore
import Store

/// What stands in the municipality's journal, and what is on its way there. Owner of `journal`.
struct JournalStore {
    let database: Database

    static let migration = """
        -- 7: documents on their way into the municipality's journal
        CREATE TABLE journal (
            letter    TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            document  TEXT NOT NULL UNIQUE,
            state     TEXT NOT NULL CHECK (state IN ('owed', 'laid', 'entered', 'refused')),
            number    TEXT CHECK ((number IS NOT NULL) = (state = 'entered')),
            code      TEXT CHECK ((code IS NOT NULL) = (state = 'refused')),
            since     INTEGER NOT NULL,
            chase     INTEGER CHECK ((chase IS NOT NULL) = (state = 'laid')),
            chases    INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX journal_owed ON journal (since, letter) WHERE state = 'owed';
        CREATE INDEX journal_chase ON journal (chase) WHERE chase IS NOT NULL;
        CREATE INDEX journal_missing ON journal (since, letter) WHERE state = 'refused' OR chases > 0;
        """

    /// Writes it down unless it is there already.
    func add(_ entry: JournalEntry<LetterID>) throws(StoreError) {
        try database.run(
            "INSERT OR IGNORE INTO journal (letter, document, state, since) VALUES (:letter, :document, 'owed', :since)",
            [
                "letter": .text(entry.paper.rawValue), "document": .text(entry.document),
                "since": .integer(entry.since.milliseconds),
            ])
    }

    func keep(_ entry: JournalEntry<LetterID>) throws(StoreError) {
        let sql = """
            UPDATE journal
               SET state = :state, number = :number, code = :code, since = :since, chase = :chase, chases = :chases
             WHERE letter = :letter
            """
        var values = entry.columns
        values["letter"] = .text(entry.paper.rawValue)
        try database.run(sql, values)
    }

    func entry(_ letter: LetterID) throws(StoreError) -> JournalEntry<LetterID>? {
        try database.first("SELECT * FROM journal WHERE letter = :letter", ["letter": .text(letter.rawValue)]) {
            Self.entry($0)
        }
    }

    func entry(ofDocument document: String) throws(StoreError) -> JournalEntry<LetterID>? {
        try database.first("SELECT * FROM journal WHERE document = :document", ["document": .text(document)]) {
            Self.entry($0)
        }
    }

    /// What is to be laid, the oldest first.
    func owed(limit: Int) throws(StoreError) -> [JournalEntry<LetterID>] {
        try database.rows(
            "SELECT * FROM journal WHERE state = 'owed' ORDER BY since, letter LIMIT :limit", ["limit": Value(limit)]
        ) { Self.entry($0) }
    }

    /// Whose receipt should have come by now.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [JournalEntry<LetterID>] {
        try database.rows(
            "SELECT * FROM journal WHERE chase <= :now ORDER BY chase, letter LIMIT :limit",
            ["now": .integer(now.milliseconds), "limit": Value(limit)]
        ) { Self.entry($0) }
    }

    /// What could not be laid since then, and nobody has been told.
    func stuck(since moment: Timestamp, limit: Int) throws(StoreError) -> [JournalEntry<LetterID>] {
        let sql = """
            SELECT *
              FROM journal
             WHERE state = 'owed' AND chases = 0 AND since <= :moment
             ORDER BY since, letter
             LIMIT :limit
            """
        return try database.rows(sql, ["moment": .integer(moment.milliseconds), "limit": Value(limit)]) {
            Self.entry($0)
        }
    }

    /// Since when the oldest of those that nobody has been told of waits.
    func oldestOwed() throws(StoreError) -> Timestamp? {
        let sql = "SELECT min(since) AS since FROM journal WHERE state = 'owed' AND chases = 0"
        return try database.first(sql) { $0.optionalInteger("since") }
            .flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    func nextChase() throws(StoreError) -> Timestamp? {
        try database.first("SELECT min(chase) AS next FROM journal WHERE chase IS NOT NULL") {
            $0.optionalInteger("next")
        }.flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    private static func entry(_ row: Row) -> JournalEntry<LetterID> {
        JournalEntry(row, paper: LetterID(unchecked: row.text("letter")))
    }
}

extension JournalEntry {
    /// As it stands in its table, beside what it is of.
    var columns: Values {
        var values: Values = [
            "number": .null, "code": .null, "since": .integer(since.milliseconds),
            "chase": Value(chase?.milliseconds), "chases": Value(chases),
        ]
        switch state {
        case .owed: values["state"] = "owed"
        case .laid: values["state"] = "laid"
        case .entered(let number):
            values["state"] = "entered"
            values["number"] = .text(number)
        case .refused(let code):
            values["state"] = "refused"
            values["code"] = .text(code)
        }
        return values
    }

    init(_ row: Row, paper: Paper) {
        let state: JournalState =
            switch row.text("state") {
            case "laid": .laid
            case "entered": .entered(number: row.text("number"))
            case "refused": .refused(code: row.text("code"))
            default: .owed
            }
        self.init(
            paper: paper, document: row.text("document"), state: state,
            since: Timestamp(milliseconds: row.integer("since")),
            chase: row.optionalInteger("chase").map { Timestamp(milliseconds: $0) }, chases: Int(row.integer("chases")))
    }
}
