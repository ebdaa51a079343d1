import CaseModel
import Runtime
import Store

/// What the units have written for themselves. Every version is kept: what held on a day can be shown years later.
struct GuideStore {
    let database: Database

    func put(_ row: GuideRow) throws(StoreError) {
        let sql = """
            INSERT INTO guide (unit, topic, since, text, by)
            VALUES (:unit, :topic, :since, :text, :by)
                ON CONFLICT (unit, topic, since) DO UPDATE SET text = :text, by = :by
            """
        try database.run(
            sql,
            [
                "unit": Value(row.unit), "topic": Value(term: row.topic), "since": Value(row.since),
                "text": .text(row.text), "by": Value(row.by),
            ])
    }

    /// What stands now in these units; what was taken back does not.
    func written(in units: [UnitID]) throws(StoreError) -> [GuideRow] {
        let some = Units(units)
        let sql = """
            SELECT *
              FROM guide
             WHERE \(some.condition) AND text <> ''
               AND NOT EXISTS (SELECT 1
                                 FROM guide AS later
                                WHERE later.unit = guide.unit AND later.topic = guide.topic AND later.since > guide.since)
             ORDER BY unit, topic
            """
        return try database.rows(sql, some.values) { row in
            GuideRow(
                topic: row.term("topic"), unit: row.id("unit"), text: row.text("text"), since: row.moment("since"),
                by: row.id("by"))
        }
    }

    // MARK: Cards

    func put(_ row: CardRow, since now: Timestamp, by person: PersonID) throws(StoreError) {
        let sql = """
            INSERT INTO card (card, unit, phrase, say, act, since, by)
            VALUES (:card, :unit, :phrase, :say, :act, :since, :by)
                ON CONFLICT (card) DO UPDATE
               SET phrase = :phrase, say = :say, act = :act, since = :since, by = :by
            """
        try database.run(
            sql,
            [
                "card": Value(row.card), "unit": Value(row.unit), "phrase": .text(row.phrase), "say": .text(row.say),
                "act": .text(row.act), "since": Value(now), "by": Value(person),
            ])
    }

    func drop(_ card: CardID) throws(StoreError) {
        try database.run("DELETE FROM card WHERE card = :card", ["card": Value(card)])
    }

    /// Those of these units, in the units' order, by phrase.
    func cards(of units: [UnitID]) throws(StoreError) -> [CardRow] {
        let some = Units(units)
        let sql = "SELECT * FROM card WHERE \(some.condition) ORDER BY phrase, card"
        let rows = try database.rows(sql, some.values) { row in
            CardRow(
                card: row.id("card"), unit: row.id("unit"), phrase: row.text("phrase"), say: row.text("say"),
                act: row.text("act"))
        }
        return units.flatMap { unit in rows.filter { $0.unit == unit } }
    }
}
