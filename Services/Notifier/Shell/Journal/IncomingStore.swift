import CaseModel
import NotifierCore
import Runtime
import Store
import Wire

/// Documents that came in, on their way into the journal. Owner of `incoming` and `handed_over`.
struct IncomingStore: JournalTable {
    let database: Database
    var table: String { "incoming" }
    var order: String { "place" }
    /// Not what belongs to a case that waits for the operator.
    var isFree: String { DutyStore.isFree }

    static let migration = """
        -- 10: documents that came in, on their way into the municipality's journal
        CREATE TABLE incoming (
            -- In the order in which they were heard of.
            place     INTEGER PRIMARY KEY,
            paper     TEXT NOT NULL UNIQUE,
            -- The UUID that the receipt names.
            document  TEXT NOT NULL UNIQUE,
            -- Whose it is.
            owner     TEXT NOT NULL CHECK (owner IN ('intake', 'callback')),
            case_id   TEXT NOT NULL,
            -- The event, as JSON: identifiers, terms, moments and a digest.
            facts     TEXT NOT NULL,
            -- How far it has been fetched.
            step      TEXT NOT NULL DEFAULT 'head',
            -- Who wrote it and what lay with it; forgotten once it lies where it is collected.
            head      TEXT CHECK (head IS NULL OR state = 'owed'),
            state     TEXT NOT NULL CHECK (state IN ('owed', 'laid', 'entered', 'refused')),
            number    TEXT CHECK ((number IS NOT NULL) = (state = 'entered')),
            code      TEXT CHECK ((code IS NOT NULL) = (state = 'refused')),
            since     INTEGER NOT NULL,
            chase     INTEGER CHECK ((chase IS NOT NULL) = (state = 'laid')),
            chases    INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX incoming_owed ON incoming (since, place) WHERE state = 'owed';
        CREATE INDEX incoming_case ON incoming (case_id, place);
        CREATE INDEX incoming_chase ON incoming (chase) WHERE chase IS NOT NULL;
        CREATE INDEX incoming_missing ON incoming (since, place) WHERE state <> 'entered' AND (state = 'refused' OR chases > 0);
        -- What has been laid there once, also in a life of this file that it does not remember.
        CREATE TABLE handed_over (
            paper  TEXT NOT NULL PRIMARY KEY,
            at     INTEGER NOT NULL
        ) STRICT;
        """

    /// A document as it is kept.
    struct Kept: Hashable {
        let owner: ServiceName
        let facts: IncomingDocument
        var entry: JournalEntry<IncomingID>
        var step: IncomingStep
        var head: IncomingHead?

        var row: IncomingRow {
            IncomingRow(
                document: facts.document, kind: facts.kind, channel: facts.channel, received: facts.received,
                journal: entry.row)
        }
    }

    /// Writes it down unless it is there already.
    func add(_ kept: Kept) throws {
        let sql = """
            INSERT OR IGNORE INTO incoming (paper, document, owner, case_id, facts, state, since, chase)
            VALUES (:paper, :document, :owner, :case, :facts, :state, :since, :chase)
            """
        let paper: Values = [
            "paper": Value(kept.facts.document), "document": .text(kept.entry.document),
            "owner": .text(kept.owner.rawValue), "case": Value(kept.facts.case),
            "facts": .text(try JSON(encoding: kept.facts).text),
        ]
        var values = paper.and(kept.entry.columns)
        for unused in ["number", "code", "chases"] { values[unused] = nil }
        try database.run(sql, values)
    }

    func keep(_ kept: Kept) throws {
        let sql = """
            UPDATE incoming
               SET state = :state, number = :number, code = :code, since = :since, chase = :chase, chases = :chases,
                   step = :step, head = :head
             WHERE paper = :paper
            """
        var values = kept.entry.columns
        values["paper"] = Value(kept.facts.document)
        values["step"] = .text(kept.step.text)
        values["head"] = Value(try kept.head.map { try JSON(encoding: $0).text })
        try database.run(sql, values)
    }

    func find(_ paper: IncomingID) throws -> Kept? {
        try database.first("SELECT * FROM incoming WHERE paper = :paper", ["paper": Value(paper)]) { try Self.kept($0) }
    }

    func find(document: String) throws -> Kept? {
        try database.first("SELECT * FROM incoming WHERE document = :document", ["document": .text(document)]) {
            try Self.kept($0)
        }
    }

    /// What came in to a case, in the order it was heard of.
    func all(of case: CaseID) throws -> [Kept] {
        try database.rows(
            "SELECT * FROM incoming WHERE case_id = :case ORDER BY place", ["case": Value(`case`)]
        ) { try Self.kept($0) }
    }

    /// What somebody must look at in these units, or anywhere; the longest missing first.
    func missing(in units: [UnitID]?, limit: Int) throws -> [Kept] {
        let concerned =
            units == nil
            ? "" : "AND case_id IN (SELECT case_id FROM circle WHERE unit IN (SELECT value FROM json_each(:units)))"
        let sql = """
            SELECT *
              FROM incoming
             WHERE state <> 'entered' AND (state = 'refused' OR chases > 0) \(concerned)
             ORDER BY since, place
             LIMIT :limit
            """
        var values: Values = ["limit": Value(limit)]
        if let units { values["units"] = Value(units) }
        return try database.rows(sql, values) { try Self.kept($0) }
    }

    /// Remembers that it has been laid; whether that is new.
    func remember(laid paper: IncomingID, at now: Timestamp) throws(StoreError) -> Bool {
        try database.run(
            "INSERT OR IGNORE INTO handed_over (paper, at) VALUES (:paper, :now)",
            ["paper": Value(paper), "now": .integer(now.milliseconds)]) > 0
    }

    func wasLaid(_ paper: IncomingID) throws(StoreError) -> Bool {
        try database.first("SELECT 1 AS one FROM handed_over WHERE paper = :paper", ["paper": Value(paper)]) { _ in true
        }
            ?? false
    }

    static func kept(_ row: Row) throws -> Kept {
        let facts = try JSON.read(Array(row.text("facts").utf8)).decode(IncomingDocument.self)
        return Kept(
            owner: ServiceName(rawValue: row.text("owner")), facts: facts,
            entry: JournalEntry(row, paper: facts.document), step: IncomingStep(row.text("step")) ?? .head,
            head: try row.optionalText("head").map { try JSON.read(Array($0.utf8)).decode(IncomingHead.self) })
    }
}
