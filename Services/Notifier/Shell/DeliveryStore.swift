import CaseModel
import NotifierCore
import Store
import Wire

/// By which way each document goes and what became of it. Owner of `delivery`.
struct DeliveryStore {
    let database: Database

    static let tables = """
        -- 3: by which way each document goes, and what became of it
        CREATE TABLE delivery (
            letter    TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            channel   TEXT NOT NULL CHECK (channel IN ('digitalPost', 'paper', 'staffMail', 'nudge')),
            -- The document's own UUID; what receipts and replies name.
            document  TEXT NOT NULL UNIQUE,
            state     TEXT NOT NULL CHECK (state IN ('queued', 'spooled', 'received', 'refused', 'bounced',
                                                     'uncertain', 'replaced')),
            -- How we know, as JSON: codes and references only.
            evidence  TEXT,
            since     INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX delivery_state ON delivery (state, since);
        """

    /// Writes down where it stands; its way and its document stay.
    func put(_ delivery: Delivery) throws {
        let sql = """
            INSERT INTO delivery (letter, channel, document, state, evidence, since, case_id)
            VALUES (:letter, :channel, :document, :state, :evidence, :since,
                    (SELECT case_id FROM duty WHERE duty.letter = :letter))
                ON CONFLICT (letter) DO UPDATE
               SET channel = excluded.channel, state = excluded.state, evidence = excluded.evidence,
                   since = excluded.since, case_id = excluded.case_id
            """
        try database.run(
            sql,
            [
                "letter": .text(delivery.letter.rawValue), "channel": .text(delivery.channel.rawValue),
                "document": .text(delivery.document), "state": .text(delivery.state.rawValue),
                "evidence": Value(try delivery.evidence.map { try JSON(encoding: $0).text }),
                "since": .integer(delivery.since.milliseconds),
            ])
        if delivery.state != .queued { try PrintPile(database: database).follow(delivery) }
    }

    func delivery(of letter: LetterID) throws(StoreError) -> Delivery? {
        try database.first(
            "SELECT * FROM delivery WHERE letter = :letter", ["letter": .text(letter.rawValue)]
        ) { try Self.delivery($0) }
    }

    func delivery(ofDocument document: String) throws(StoreError) -> Delivery? {
        try database.first(
            "SELECT * FROM delivery WHERE document = :document", ["document": .text(document)]
        ) { try Self.delivery($0) }
    }

    /// What stands in this state by this channel, the longest waiting first.
    func standing(
        _ state: DeliveryState, by channel: LetterChannel, limit: Int
    ) throws(StoreError) -> [Delivery] {
        let sql = """
            SELECT *
              FROM delivery
             WHERE state = :state AND channel = :channel
             ORDER BY since, letter
             LIMIT :limit
            """
        return try database.rows(
            sql, ["state": .text(state.rawValue), "channel": .text(channel.rawValue), "limit": Value(limit)]
        ) { try Self.delivery($0) }
    }

    private static func delivery(_ row: Row) throws -> Delivery {
        Delivery(
            letter: LetterID(unchecked: row.text("letter")),
            channel: LetterChannel(rawValue: row.text("channel")) ?? .paper, document: row.text("document"),
            state: DeliveryState(rawValue: row.text("state")) ?? .uncertain,
            since: Timestamp(milliseconds: row.integer("since")),
            evidence: try row.optionalText("evidence").map {
                try JSON.read(Array($0.utf8)).decode(DeliveryEvidence.self)
            })
    }
}
