import CaseModel
import NotifierCore
import Runtime
import Store

/// Letters on their way into the municipality's journal, and the word that one of them was stopped, which goes the same way.
/// Owner of `journal` and `withdrawn`.
struct JournalStore: JournalTable {
    let database: Database
    let table: String
    let isFree: String
    var order: String { "letter" }

    /// Every letter that has left.
    static func letters(in database: Database) -> JournalStore {
        JournalStore(database: database, table: "journal", isFree: "letter NOT IN (SELECT letter FROM withdrawn)")
    }

    /// Those of them that were stopped before they were posted.
    static func withdrawn(in database: Database) -> JournalStore {
        JournalStore(database: database, table: "withdrawn", isFree: "TRUE")
    }

    /// How far a letter has come into the journal, as colleagues see it; of one that was stopped, how far the word of that has.
    static func row(of letter: LetterID, in database: Database) throws(StoreError) -> JournalRow? {
        let sent = try letters(in: database).entry(letter)
        let stopped = try withdrawn(in: database).entry(letter)
        return stopped?.row(stopping: sent?.row) ?? sent?.row
    }

    static let withdrawalMigration = """
        -- 14: the word that a letter was stopped, on its own way into the journal
        CREATE TABLE withdrawn (
            letter    TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            -- Its own UUID, which its receipt names.
            document  TEXT NOT NULL UNIQUE,
            state     TEXT NOT NULL CHECK (state IN ('owed', 'laid', 'entered', 'refused')),
            number    TEXT CHECK ((number IS NOT NULL) = (state = 'entered')),
            code      TEXT CHECK ((code IS NOT NULL) = (state = 'refused')),
            since     INTEGER NOT NULL,
            chase     INTEGER CHECK ((chase IS NOT NULL) = (state = 'laid')),
            chases    INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX withdrawn_owed ON withdrawn (since, letter) WHERE state = 'owed';
        CREATE INDEX withdrawn_chase ON withdrawn (chase) WHERE chase IS NOT NULL;
        CREATE INDEX withdrawn_missing ON withdrawn (since, letter) WHERE state = 'refused' OR chases > 0;
        """

    static let postedMigration = """
        -- 16: when a letter on paper was posted, where it was handed over after that
        ALTER TABLE journal ADD COLUMN posted INTEGER;
        """

    /// When the letter was posted; what was handed over already as sent keeps the moment that was told.
    func enter(posted: Timestamp, of letter: LetterID) throws(StoreError) {
        let sql = """
            UPDATE journal SET posted = :posted WHERE letter = :letter AND posted IS NULL AND state = 'owed' AND chases = 0
            """
        try database.run(
            sql, ["posted": .integer(posted.milliseconds), "letter": .text(letter.rawValue)])
    }

    func posted(_ letter: LetterID) throws(StoreError) -> Timestamp? {
        try database.first("SELECT posted FROM journal WHERE letter = :letter", ["letter": .text(letter.rawValue)]) {
            $0.optionalMoment("posted")
        }.flatMap { $0 }
    }

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
        let sql = """
            INSERT OR IGNORE INTO \(table) (letter, document, state, since, case_id)
            VALUES (:letter, :document, 'owed', :since, (SELECT case_id FROM duty WHERE duty.letter = :letter))
            """
        try database.run(
            sql,
            [
                "letter": .text(entry.paper.rawValue), "document": .text(entry.document),
                "since": .integer(entry.since.milliseconds),
            ])
    }

    func keep(_ entry: JournalEntry<LetterID>) throws(StoreError) {
        let sql = """
            UPDATE \(table)
               SET state = :state, number = :number, code = :code, since = :since, chase = :chase, chases = :chases,
                   case_id = (SELECT case_id FROM duty WHERE duty.letter = \(table).letter)
             WHERE letter = :letter
            """
        var values = entry.columns
        values["letter"] = .text(entry.paper.rawValue)
        try database.run(sql, values)
    }

    /// It is handed over no more; whether it was to be.
    func remove(_ letter: LetterID) throws(StoreError) -> Bool {
        try database.run("DELETE FROM \(table) WHERE letter = :letter", ["letter": .text(letter.rawValue)]) > 0
    }

    func entry(_ letter: LetterID) throws(StoreError) -> JournalEntry<LetterID>? {
        let sql = "SELECT * FROM \(table) WHERE letter = :letter"
        return try database.first(sql, ["letter": .text(letter.rawValue)]) { Self.kept($0) }
    }

    func entry(ofDocument document: String) throws(StoreError) -> JournalEntry<LetterID>? {
        let sql = "SELECT * FROM \(table) WHERE document = :document"
        return try database.first(sql, ["document": .text(document)]) { Self.kept($0) }
    }

    static func kept(_ row: Row) -> JournalEntry<LetterID> {
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
