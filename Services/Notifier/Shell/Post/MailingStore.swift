import CaseModel
import NotifierCore
import Store

/// Messages on their way through the mail server. Owner of `mailing` and `mail_way`.
struct MailingStore {
    let database: Database

    static let migration = """
        -- 5: messages to staff on their way through the mail server
        CREATE TABLE mailing (
            letter       TEXT NOT NULL REFERENCES duty (letter),
            -- 1 is what was owed; a person who has it sent again makes the next.
            document     INTEGER NOT NULL CHECK (document >= 1),
            state        TEXT NOT NULL
                         CHECK (state IN ('queued', 'sending', 'accepted', 'refused', 'uncertain', 'confirmed',
                                          'replaced', 'expired')),
            attempts     INTEGER NOT NULL CHECK (attempts >= 0),
            -- A stable code and the numbers of the server's answer; never its words.
            reply        TEXT,
            person       TEXT CHECK ((person IS NOT NULL) = (state IN ('confirmed', 'replaced'))),
            valid_until  INTEGER NOT NULL,
            next         INTEGER CHECK ((next IS NOT NULL) = (state = 'queued')),
            since        INTEGER NOT NULL,
            -- Whether its document lies among those that have been taken.
            filed        INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)),
            PRIMARY KEY (letter, document)
        ) STRICT;
        CREATE INDEX mailing_next ON mailing (next) WHERE state = 'queued';
        CREATE INDEX mailing_open ON mailing (state, since) WHERE state IN ('sending', 'refused', 'uncertain');
        CREATE INDEX mailing_unfiled ON mailing (filed) WHERE state IN ('accepted', 'confirmed') AND filed = 0;
        -- What is wrong with the way to the server; empty while nothing is.
        CREATE TABLE mail_way (
            only   INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
            reply  TEXT NOT NULL,
            since  INTEGER NOT NULL,
            next   INTEGER NOT NULL,
            tries  INTEGER NOT NULL
        ) STRICT;
        """

    /// Writes it down unless it is there already.
    func add(_ mailing: Mailing) throws(StoreError) {
        let sql = """
            INSERT INTO mailing (letter, document, state, attempts, reply, person, valid_until, next, since)
            VALUES (:letter, :document, :state, :attempts, :reply, :person, :until, :next, :since)
                ON CONFLICT (letter, document) DO NOTHING
            """
        var values = Self.columns(mailing)
        values["until"] = .integer(mailing.validUntil.milliseconds)
        try database.run(sql, values)
    }

    func keep(_ mailing: Mailing) throws(StoreError) {
        let sql = """
            UPDATE mailing
               SET state = :state, attempts = :attempts, reply = :reply, person = :person, next = :next, since = :since
             WHERE letter = :letter AND document = :document
            """
        try database.run(sql, Self.columns(mailing))
    }

    func mailing(_ letter: LetterID, _ document: Int) throws(StoreError) -> Mailing? {
        try database.first(
            "SELECT * FROM mailing WHERE letter = :letter AND document = :document",
            ["letter": .text(letter.rawValue), "document": Value(document)]
        ) { Self.mailing($0) }
    }

    /// The latest document of a letter; `nil` when it never was to go through the mail server.
    func latest(_ letter: LetterID) throws(StoreError) -> Mailing? {
        try database.first(
            "SELECT * FROM mailing WHERE letter = :letter ORDER BY document DESC LIMIT 1",
            ["letter": .text(letter.rawValue)]
        ) { Self.mailing($0) }
    }

    /// What is being handed over, the oldest first.
    func sending() throws(StoreError) -> [Mailing] {
        try database.rows("SELECT * FROM mailing WHERE state = 'sending' ORDER BY since, letter, document") {
            Self.mailing($0)
        }
    }

    /// What is being handed over, and what waits for it, the next in front.
    func underWay() throws(StoreError) -> [Mailing] {
        let sql = "SELECT * FROM mailing WHERE state = 'queued' ORDER BY next, letter, document"
        return try sending() + database.rows(sql) { Self.mailing($0) }
    }

    private static let isFree = """
        letter NOT IN (SELECT letter FROM duty WHERE case_id IN (SELECT subject FROM parked_subject))
        """

    /// Whose turn it is, the longest waiting first.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [Mailing] {
        try queued(until: "next", now, limit: limit)
    }

    /// What can say the truth no longer, the longest untrue first; whatever the way is like.
    func untrue(at now: Timestamp, limit: Int) throws(StoreError) -> [Mailing] {
        try queued(until: "valid_until", now, limit: limit)
    }

    func nextDue() throws(StoreError) -> Timestamp? { try first(by: "next") }

    func nextUntrue() throws(StoreError) -> Timestamp? { try first(by: "valid_until") }

    private func queued(until column: String, _ now: Timestamp, limit: Int) throws(StoreError) -> [Mailing] {
        let sql = """
            SELECT *
              FROM mailing
             WHERE state = 'queued' AND \(column) <= :now AND \(Self.isFree)
             ORDER BY \(column), letter, document
             LIMIT :limit
            """
        return try database.rows(sql, ["now": .integer(now.milliseconds), "limit": Value(limit)]) { Self.mailing($0) }
    }

    private func first(by column: String) throws(StoreError) -> Timestamp? {
        let sql = "SELECT min(\(column)) AS next FROM mailing WHERE state = 'queued' AND \(Self.isFree)"
        return try database.first(sql) { $0.optionalInteger("next") }.flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    /// The letters that the server has put off, or that wait because the way to it is shut.
    static let waiting = """
        SELECT letter
          FROM mailing
         WHERE state = 'queued' AND (reply IS NOT NULL OR EXISTS (SELECT 1 FROM mail_way))
        """

    /// Why this one waits, by a stable code; `nil` when it does not.
    func whyWaiting(_ letter: LetterID) throws(StoreError) -> String? {
        guard let mailing = try latest(letter), case .queued(_, let reply) = mailing.state else { return nil }
        let way = try way()
        return (reply ?? way?.reply)?.code
    }

    /// How many wait, since when the first of them does, and by which code; `nil` when none does.
    func waitingInAll() throws(StoreError) -> (count: Int64, since: Timestamp, code: String)? {
        let sql = """
            SELECT COUNT(*) AS count, MIN(delivery.since) AS since, MIN(reply) AS reply
              FROM mailing
              JOIN delivery ON delivery.letter = mailing.letter
             WHERE mailing.letter IN (\(Self.waiting)) AND mailing.state = 'queued'
            """
        let found = try database.first(sql) {
            (count: $0.integer("count"), since: $0.optionalInteger("since"), reply: $0.optionalText("reply"))
        }
        let way = try way()
        guard let found, let first = found.since, found.count > 0 else { return nil }
        let since = min(first, way?.since.milliseconds ?? first)
        return (
            found.count, Timestamp(milliseconds: since),
            way?.reply.code ?? MailReply(reading: found.reply ?? "").code
        )
    }

    /// What the server has, and whose document still lies in the tray.
    func unfiled(limit: Int) throws(StoreError) -> [Mailing] {
        let sql = """
            SELECT *
              FROM mailing
             WHERE state IN ('accepted', 'confirmed') AND filed = 0
             ORDER BY since, letter, document
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { Self.mailing($0) }
    }

    func enterFiled(_ letter: LetterID) throws(StoreError) {
        try database.run("UPDATE mailing SET filed = 1 WHERE letter = :letter", ["letter": .text(letter.rawValue)])
    }
}

/// What is wrong with the way to the mail server, since when, and when it is tried again.
struct MailWay {
    let reply: MailReply
    let since: Timestamp
    let next: Timestamp
    let tries: Int
}

extension MailingStore {
    func way() throws(StoreError) -> MailWay? {
        try database.first("SELECT * FROM mail_way") { row in
            MailWay(
                reply: MailReply(reading: row.text("reply")), since: Timestamp(milliseconds: row.integer("since")),
                next: Timestamp(milliseconds: row.integer("next")), tries: Int(row.integer("tries")))
        }
    }

    /// The way is open, as far as anybody knows.
    func clearWay() throws(StoreError) { try database.run("DELETE FROM mail_way", [:]) }

    func put(_ way: MailWay) throws(StoreError) {
        let sql = """
            INSERT INTO mail_way (only, reply, since, next, tries)
            VALUES (1, :reply, :since, :next, :tries)
                ON CONFLICT (only) DO UPDATE SET reply = :reply, next = :next, tries = :tries
            """
        try database.run(
            sql,
            [
                "reply": .text(way.reply.description), "since": .integer(way.since.milliseconds),
                "next": .integer(way.next.milliseconds), "tries": Value(way.tries),
            ])
    }

    private static func columns(_ mailing: Mailing) -> Values {
        var values: Values = [
            "letter": .text(mailing.letter.rawValue), "document": Value(mailing.document),
            "state": .text(mailing.state.name), "attempts": Value(mailing.attempts),
            "reply": Value(mailing.state.reply?.description), "person": .null, "next": .null,
            "since": .integer(mailing.since.milliseconds),
        ]
        switch mailing.state {
        case .queued(let next, _): values["next"] = .integer(next.milliseconds)
        case .confirmed(let person), .replaced(let person): values["person"] = .text(person.rawValue)
        case .sending, .accepted, .refused, .uncertain, .expired: break
        }
        return values
    }

    private static func mailing(_ row: Row) -> Mailing {
        Mailing(
            letter: LetterID(unchecked: row.text("letter")), document: Int(row.integer("document")), state: state(row),
            attempts: Int(row.integer("attempts")), since: Timestamp(milliseconds: row.integer("since")),
            validUntil: Timestamp(milliseconds: row.integer("valid_until")))
    }

    private static func state(_ row: Row) -> MailingState {
        let reply = row.optionalText("reply").map(MailReply.init(reading:))
        let known = reply ?? MailReply("smtp.unknown")
        func person() -> PersonID { PersonID(unchecked: row.text("person")) }
        switch row.text("state") {
        case "queued": return .queued(next: Timestamp(milliseconds: row.integer("next")), reply: reply)
        case "sending": return .sending
        case "accepted": return .accepted(known)
        case "refused": return .refused(known)
        case "confirmed": return .confirmed(by: person())
        case "replaced": return .replaced(by: person())
        case "expired": return .expired(reply)
        case "uncertain": return .uncertain(known)
        default:
            row.note("a message in a state that this release does not know")
            return .uncertain(known)
        }
    }
}
