import CaseModel
import IntakeCore
import Runtime
import Store

/// The written answer of each case: where it stands, its versions, what was done with it, by when it is promised.
struct FormalStore {
    let database: Database

    static let migration = """
        -- 9: the formal way as a whole
        CREATE TABLE formal_reply (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            stage       TEXT NOT NULL CHECK (stage IN (
                            'examining', 'drafting', 'withHead', 'withDirector', 'approved', 'sent')),
            author      TEXT CHECK ((author IS NULL) = (stage = 'sent')),
            version     INTEGER CHECK ((version IS NOT NULL) = (stage IN ('withHead', 'withDirector', 'approved'))),
            -- Two people, neither of them the author.
            head        TEXT CHECK ((head IS NULL) = (version IS NULL)),
            director    TEXT CHECK ((director IS NULL) = (version IS NULL)),
            CHECK (version IS NULL OR (head <> director AND head <> author AND director <> author))
        ) STRICT;
        CREATE TABLE reply_draft (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            version     INTEGER NOT NULL CHECK (version > 0),
            author      TEXT NOT NULL,
            at          INTEGER NOT NULL,
            text        TEXT NOT NULL,
            PRIMARY KEY (case_id, version)
        ) STRICT;
        CREATE TABLE reply_act (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            kind        TEXT NOT NULL,
            by          TEXT NOT NULL,
            at          INTEGER NOT NULL,
            version     INTEGER,
            words       TEXT,
            PRIMARY KEY (case_id, number)
        ) STRICT;
        CREATE TABLE reply_promise (
            case_id      TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            due          INTEGER NOT NULL CHECK (due >= first_due),
            first_due    INTEGER NOT NULL,
            reason       TEXT CHECK ((reason IS NULL) = (due = first_due)),
            extended_by  TEXT CHECK ((extended_by IS NULL) = (reason IS NULL)),
            kept         INTEGER
        ) STRICT;
        """

    static let ofTelling = """
        -- 40: by when the citizen must have heard that a written answer takes longer, and whether they have
        ALTER TABLE reply_promise ADD COLUMN tell_by INTEGER;
        -- The letter that says so, once it is made, and when it had left.
        ALTER TABLE reply_promise ADD COLUMN notice TEXT;
        ALTER TABLE reply_promise ADD COLUMN told INTEGER;
        """

    static let ofNotices = """
        -- 43: of which time each letter about a longer one tells, so that one which has left counts though another is owed
        CREATE TABLE reply_notice (
            letter   TEXT NOT NULL PRIMARY KEY,
            case_id  TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            due      INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reply_notice_case ON reply_notice (case_id);
        """

    func reply(of case: CaseID) throws(StoreError) -> FormalReply? {
        let sql = "SELECT * FROM formal_reply WHERE case_id = :case"
        if let reply = try database.first(sql, ["case": Value(`case`)], { FormalReply($0) }) { return reply }
        return try begun(`case`)
    }

    /// A case that was handed on before the answer was kept by itself, and is still owed it here: with whoever has it, from the
    /// beginning. It gets a row when something is done with it.
    private func begun(_ case: CaseID) throws(StoreError) -> FormalReply? {
        let sql = """
            SELECT recipient
              FROM handover
              JOIN complaint ON complaint.case_id = handover.case_id
             WHERE handover.case_id = :case AND handover.state <> 'lapsed' AND is_closed = 0
               AND CAST(complaint.state AS TEXT) ->> '$.record.isReplySent' = 0
               AND CAST(complaint.state AS TEXT) ->> '$.record.isFormalPartElsewhere' IS NOT 1
             ORDER BY made DESC, handover_id DESC
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`)]) { FormalReply.examining(by: $0.id("recipient")) }
    }

    func set(_ reply: FormalReply, of case: CaseID) throws(StoreError) {
        let author: PersonID? =
            switch reply {
            case .examining(let person), .drafting(let person): person
            case .withHead(let draft), .withDirector(let draft), .approved(let draft): draft.author
            case .sent: nil
            }
        let sql = """
            INSERT OR REPLACE INTO formal_reply (case_id, stage, author, version, head, director)
            VALUES (:case, :stage, :author, :version, :head, :director)
            """
        let draft = reply.submitted
        try database.run(
            sql,
            [
                "case": Value(`case`), "stage": Value(term: reply.stage), "author": Value(author),
                "version": draft.map { Value($0.version) } ?? .null, "head": Value(draft?.assurance.head),
                "director": Value(draft?.assurance.director),
            ])
    }

    /// Nobody's turn any more; what was written and done stays.
    func drop(_ case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM formal_reply WHERE case_id = :case", ["case": Value(`case`)])
    }

    func dropPromise(of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM reply_promise WHERE case_id = :case", ["case": Value(`case`)])
    }

    /// Writes the next version; returns its number.
    func add(_ text: String, to case: CaseID, by author: PersonID, at now: Timestamp) throws(StoreError) -> Int {
        let newest = try draft(of: `case`)?.version ?? 0
        let sql = """
            INSERT INTO reply_draft (case_id, version, author, at, text)
            VALUES (:case, :version, :author, :at, :text)
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "version": Value(newest + 1), "author": Value(author), "at": Value(now),
                "text": .text(text),
            ])
        return newest + 1
    }

    /// The newest version.
    func draft(of case: CaseID) throws(StoreError) -> ReplyDraft? {
        let sql = "SELECT * FROM reply_draft WHERE case_id = :case ORDER BY version DESC LIMIT 1"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            ReplyDraft(
                version: row.number("version"), author: row.id("author"), at: row.moment("at"), text: row.text("text"))
        }
    }

    func add(_ act: ReplyAct, to case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO reply_act (case_id, number, kind, by, at, version, words, given_to, asker, channel)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :kind, :by, :at, :version, :words, :to, :asker, :channel
              FROM reply_act
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "kind": Value(term: act.kind), "by": Value(act.by), "at": Value(act.at),
                "version": act.version.map { Value($0) } ?? .null, "words": Value(act.words),
                "to": Value(act.to), "asker": Value(term: act.wish?.asker), "channel": Value(term: act.wish?.channel),
            ])
    }

    /// The newest acts, oldest of them first.
    func acts(of case: CaseID, limit: Int) throws(StoreError) -> [ReplyAct] {
        let sql = "SELECT * FROM reply_act WHERE case_id = :case ORDER BY number DESC LIMIT :limit"
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { row in
            ReplyAct(
                kind: row.term("kind"), by: row.id("by"), at: row.moment("at"),
                version: row.optionalInteger("version").map { Int($0) }, words: row.optionalText("words"),
                to: row.optionalID("given_to"),
                wish: row.optionalTerm("asker", FormalWish.Asker.self).map {
                    FormalWish(asker: $0, channel: row.term("channel"))
                })
        }.reversed()
    }

    func promise(of case: CaseID) throws(StoreError) -> ReplyPromise? {
        let sql = "SELECT * FROM reply_promise WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            ReplyPromise(
                due: row.moment("due"), firstDue: row.moment("first_due"), reason: row.optionalText("reason"),
                extendedBy: row.optionalID("extended_by"), kept: row.optionalMoment("kept"),
                tellBy: row.optionalMoment("tell_by"), told: row.optionalMoment("told"))
        }
    }

    /// The letter that tells of the longer time is this one.
    func put(notice letter: LetterID, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE reply_promise SET notice = :letter WHERE case_id = :case AND tell_by IS NOT NULL",
            ["letter": Value(letter), "case": Value(`case`)])
        let sql = """
            INSERT OR IGNORE INTO reply_notice (letter, case_id, due)
            SELECT :letter, case_id, due FROM reply_promise WHERE case_id = :case
            """
        try database.run(sql, ["letter": Value(letter), "case": Value(`case`)])
    }

    /// The time that the citizen has heard of by this letter; `nil` of one from before that was kept.
    func due(toldBy letter: LetterID, of case: CaseID) throws(StoreError) -> Timestamp? {
        try database.first(
            "SELECT due FROM reply_notice WHERE letter = :letter AND case_id = :case",
            ["letter": Value(letter), "case": Value(`case`)]
        ) { $0.moment("due") }
    }

    /// By when the citizen must have heard of the time that is promised now; which letter tells of it stays.
    func put(tellBy due: Timestamp, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE reply_promise SET tell_by = :due WHERE case_id = :case",
            ["due": Value(due), "case": Value(`case`)])
    }

    /// The letter that tells of the longer time, while the citizen has not heard of it.
    func notice(of case: CaseID) throws(StoreError) -> LetterID? {
        try database.first(
            "SELECT notice FROM reply_promise WHERE case_id = :case AND told IS NULL", ["case": Value(`case`)]
        ) { $0.optionalID("notice") } ?? nil
    }

    /// Another time than was told of is told of by another letter.

    func set(_ promise: ReplyPromise, of case: CaseID) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO reply_promise (case_id, due, first_due, reason, extended_by, kept, tell_by, told)
            VALUES (:case, :due, :first, :reason, :by, :kept, :tell, :told)
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "due": Value(promise.due), "first": Value(promise.firstDue),
                "reason": Value(promise.reason), "by": Value(promise.extendedBy), "kept": Value(promise.kept),
                "tell": Value(promise.tellBy), "told": Value(promise.told),
            ])
    }
}

extension FormalReply {
    fileprivate init(_ row: Row) {
        let stage = row.term("stage", ReplyStage.self)
        guard stage != .sent else {
            self = .sent
            return
        }
        let author = row.id("author", PersonID.self)
        guard let version = row.optionalInteger("version"), let head = row.optionalID("head", PersonID.self),
            let director = row.optionalID("director", PersonID.self)
        else {
            self = stage == .examining ? .examining(by: author) : .drafting(author: author)
            return
        }
        let draft = Submitted(version: Int(version), author: author, assurance: .init(head: head, director: director))
        switch stage {
        case .withHead: self = .withHead(draft)
        case .withDirector: self = .withDirector(draft)
        case .approved, .examining, .drafting, .sent: self = .approved(draft)
        }
    }
}
