import CaseModel
import NotifierCore
import Store
import Wire

/// What is owed and how far it has come. Owner of `duty`, `ledger` and `sent`.
struct DutyStore {
    let database: Database

    /// A duty as it is kept.
    struct Kept {
        var duty: Duty
        let letter: LetterID
        let owed: Timestamp
        var gathered: Fetched
    }

    /// Writes the duty down unless it is there already: what is owed once is sent once. Returns whether it was new.
    func add(_ duty: Duty, letter: LetterID, at now: Timestamp) throws -> Bool {
        let sql = """
            INSERT INTO duty (key, letter, kind, case_id, note, version, matter, state, need, awaits, reason, owed,
                              since, wake)
            VALUES (:key, :letter, :kind, :case, :note, :version, :matter, :state, :need, :awaits, :reason, :now,
                    :now, :wake)
                ON CONFLICT (key) DO NOTHING
            """
        let matter: Values = [
            "letter": .text(letter.rawValue), "kind": .text(duty.matter.kind.rawValue),
            "case": Value(duty.matter.case?.rawValue), "note": Value(duty.matter.copied?.note.rawValue),
            "version": Value(duty.matter.copied.map { Int64($0.version) }), "now": .integer(now.milliseconds),
        ]
        var values = matter.and(try Self.columns(duty))
        for unused in ["digest", "trouble", "since"] { values[unused] = nil }
        return try database.run(sql, values) > 0
    }

    /// Writes how far it has come; and, when nothing more is needed of them, forgets the words.
    ///
    /// - Parameter made: the finished document, to be laid in the outbox, when it was made just now.
    func keep(_ kept: Kept, _ made: Composer.Document?, forgettingWords forgets: Bool) throws {
        let sql = """
            UPDATE duty
               SET matter = :matter, state = :state, need = :need, awaits = :awaits, reason = :reason, digest = :digest,
                   trouble = :trouble, since = :since, wake = :wake,
                   gathered = iif(:forgets, NULL, :gathered),
                   document = iif(:forgets, NULL, coalesce(:document, document)),
                   template = iif(:forgets, NULL, coalesce(:template, template)),
                   words = iif(:forgets, NULL, coalesce(:words, words)),
                   words_digest = iif(:forgets, NULL, coalesce(:held, words_digest)),
                   pdf_digest = iif(:forgets, NULL, coalesce(:pdf, pdf_digest))
             WHERE key = :key
            """
        var values = try Self.columns(kept.duty)
        values["gathered"] = kept.gathered.isEmpty ? .null : .text(try JSON(encoding: kept.gathered).text)
        values["forgets"] = Value(forgets)
        values["document"] = made.map { .blob($0.bytes) } ?? .null
        values["template"] = Value(made?.template)
        let words = made?.words.text
        values["words"] = Value(words)
        values["held"] = Value(words.map(Self.digest))
        values["pdf"] = Value(made?.pdf)
        try database.run(sql, values)
    }

    func duty(_ key: DutyKey) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM duty WHERE key = :key", ["key": .text(key.rawValue)]) { try Self.kept($0) }
    }

    func duty(_ letter: LetterID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM duty WHERE letter = :letter", ["letter": .text(letter.rawValue)]) {
            try Self.kept($0)
        }
    }

    /// The letter with the newest version of the note that this one copies; `nil` where this one does, or copies none.
    func newer(than kept: Kept) throws(StoreError) -> LetterID? {
        guard let copied = kept.duty.matter.copied else { return nil }
        let sql = """
            SELECT letter
              FROM duty
             WHERE note = :note AND version > :version
             ORDER BY version DESC, number DESC
             LIMIT 1
            """
        return try database.first(
            sql, ["note": .text(copied.note.rawValue), "version": .integer(Int64(copied.version))]
        ) { LetterID(unchecked: $0.text("letter")) }
    }

    /// The letters of a case, in the order they came to be owed.
    func duties(of case: CaseID) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM duty
             WHERE case_id = :case
             ORDER BY number
            """
        return try database.rows(sql, ["case": .text(`case`.rawValue)]) { try Self.kept($0) }
    }

    static let migration = """
        -- 12: what is being written, found without looking at what has been
        CREATE INDEX duty_started ON duty (trouble IS NOT NULL, since, number) WHERE state = 'started';
        CREATE INDEX mailing_sending ON mailing (since, letter, document) WHERE state = 'sending';
        """

    /// Its case does not wait for the operator.
    static let isFree = "(case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject))"

    /// What time alone changes now, the longest waiting first.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM duty
             WHERE wake <= :now AND \(Self.isFree)
             ORDER BY wake, number
             LIMIT :limit
            """
        return try database.rows(sql, ["now": .integer(now.milliseconds), "limit": Value(limit)]) {
            try Self.kept($0)
        }
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = "SELECT min(wake) AS next FROM duty WHERE wake IS NOT NULL AND \(Self.isFree)"
        return try database.first(sql) { $0.optionalInteger("next") }
            .flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    /// Everything that is being written, the oldest first.
    func written() throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM duty
             WHERE state = 'started'
             ORDER BY since, number
            """
        return try database.rows(sql) { try Self.kept($0) }
    }

    /// How many could not be laid in the outbox, since when the first of them, and why; `nil` when none waits for that.
    func unlaid() throws(StoreError) -> (count: Int64, since: Timestamp, code: String)? {
        let sql = """
            SELECT COUNT(*) AS count, MIN(since) AS since, trouble
              FROM duty
             WHERE state IN ('gathering', 'started') AND trouble IS NOT NULL
            """
        return try database.first(sql) {
            ($0.integer("count"), $0.optionalInteger("since"), $0.optionalText("trouble"))
        }
        .flatMap { count, since, code in since.map { (count, Timestamp(milliseconds: $0), code ?? "") } }
    }

    /// What is to be laid in the outbox: what has not failed yet before what has, so that one bad tray stops no other.
    func started(limit: Int) throws(StoreError) -> [(kept: Kept, document: [UInt8])] {
        let sql = """
            SELECT *
              FROM duty
             WHERE state = 'started' AND \(Self.isFree)
             ORDER BY trouble IS NOT NULL, since, number
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { (try Self.kept($0), $0.blob("document")) }
    }
}

extension DutyStore {
    /// Enters in the ledger that writing has begun.
    func enterStarted(_ letter: LetterID, at now: Timestamp) throws(StoreError) {
        let sql = "INSERT INTO ledger (letter, act, at) VALUES (:letter, 'started', :now)"
        try database.run(sql, ["letter": .text(letter.rawValue), "now": .integer(now.milliseconds)])
    }

    /// Enters in the ledger that it lies in the outbox, and keeps its words as sent.
    ///
    /// - Parameter carrier: the letter that it went in, whose words they are.
    func enterDone(
        _ letter: LetterID, digest: String, inWordsOf carrier: LetterID? = nil, at now: Timestamp
    ) throws {
        let values: Values = [
            "letter": .text(letter.rawValue), "digest": .text(digest), "now": .integer(now.milliseconds),
        ]
        try database.run(
            "INSERT INTO ledger (letter, act, at, digest) VALUES (:letter, 'done', :now, :digest)", values)
        if let carrier {
            try database.run(
                """
                INSERT INTO sent (letter, template, words, digest, at, words_digest, pdf_digest)
                SELECT :letter, template, words, :digest, :now, words_digest, pdf_digest
                  FROM sent
                 WHERE letter = :carrier
                """, values.and(["carrier": .text(carrier.rawValue)]))
            return
        }
        try database.run(
            """
            INSERT INTO sent (letter, template, words, digest, at, words_digest, pdf_digest)
            SELECT letter, template, words, :digest, :now, words_digest, pdf_digest
              FROM duty
             WHERE letter = :letter
            """, values)
        try enterCodes(of: letter)
    }

    private static func columns(_ duty: Duty) throws -> Values {
        var values: Values = [
            "key": .text(duty.key.rawValue), "matter": .text(try JSON(encoding: duty.matter).text),
            "need": .null, "awaits": .null, "reason": .null, "digest": .null, "trouble": Value(duty.trouble),
            "since": .integer(duty.since.milliseconds), "wake": Value(duty.wake?.milliseconds),
        ]
        switch duty.state {
        case .awaitingPromise(let until):
            values["state"] = "awaiting"
            values["awaits"] = .integer(until.milliseconds)
        case .gathering(let need):
            values["state"] = "gathering"
            values["need"] = .text(need.rawValue)
        case .started: values["state"] = "started"
        case .done(let digest):
            values["state"] = "done"
            values["digest"] = .text(digest)
        case .dropped(let reason):
            values["state"] = "dropped"
            values["reason"] = .text(reason.rawValue)
        case .needsPerson(let code):
            values["state"] = "person"
            values["reason"] = .text(code)
        }
        return values
    }

    private static func kept(_ row: Row) throws -> Kept {
        let matter = try JSON.read(Array(row.text("matter").utf8)).decode(Matter.self)
        let gathered = try row.optionalText("gathered").map {
            try JSON.read(Array($0.utf8)).decode(Fetched.self)
        }
        let duty = Duty(
            matter, state(row), since: Timestamp(milliseconds: row.integer("since")),
            trouble: row.optionalText("trouble"))
        return Kept(
            duty: duty, letter: LetterID(unchecked: row.text("letter")),
            owed: Timestamp(milliseconds: row.integer("owed")), gathered: gathered ?? Fetched())
    }

    private static func state(_ row: Row) -> DutyState {
        switch row.text("state") {
        case "awaiting": return .awaitingPromise(until: Timestamp(milliseconds: row.integer("awaits")))
        case "gathering":
            return .gathering(Need(rawValue: row.text("need")))
        case "started": return .started
        case "done": return .done(digest: row.text("digest"))
        case "dropped":
            if let reason = DropReason(rawValue: row.text("reason")) { return .dropped(reason) }
        case "person": return .needsPerson(code: row.text("reason"))
        default: break
        }
        row.note("a duty in a state that this release does not know")
        return .started
    }
}
