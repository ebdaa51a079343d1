/// How far a service has listened: the last number of each sender whose effect is in this file.
///
/// Written in the transaction of the effect, so that every event takes effect exactly once.
package struct AppliedMarks {
    /// One sender's mark.
    package struct Mark: Hashable, Sendable {
        package let source: String
        package let epoch: String
        package let number: Int64
    }

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// The last number applied of one life of a sender; 0 when none was.
    package func last(source: String, epoch: String) throws(StoreError) -> Int64 {
        let sql = """
            SELECT number
              FROM applied
             WHERE source = :source AND epoch = :epoch
            """
        return try database.first(sql, ["source": .text(source), "epoch": .text(epoch)]) { $0.integer("number") } ?? 0
    }

    /// Notes that everything up to and with `number` has taken effect. Throws if the mark would not move forward.
    package func record(source: String, epoch: String, number: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO applied (source, epoch, number)
            VALUES (:source, :epoch, :number)
                ON CONFLICT (source, epoch) DO UPDATE SET number = excluded.number
             WHERE excluded.number > applied.number
            """
        let values: Values = ["source": .text(source), "epoch": .text(epoch), "number": .integer(number)]
        guard try database.run(sql, values) == 1 else {
            throw .misuse("applied: \(source) \(epoch) is already at or past \(number)")
        }
    }

    /// Whether a sender has begun to speak in a later life than this one. Lives come one after the other, so nothing more
    /// of this one will come: what is missing was lost with the file it stood in.
    package func isOver(source: String, epoch: String) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (
                   SELECT 1
                     FROM applied AS later
                     JOIN applied AS mark ON mark.source = later.source
                    WHERE mark.source = :source AND mark.epoch = :epoch AND later.rowid > mark.rowid) AS is_over
            """
        return try database.first(sql, ["source": .text(source), "epoch": .text(epoch)]) { $0.bool("is_over") } ?? false
    }

    /// Every mark, by source and epoch.
    package func all() throws(StoreError) -> [Mark] {
        let sql = """
            SELECT source, epoch, number
              FROM applied
             ORDER BY source, epoch
            """
        return try database.rows(sql) {
            Mark(source: $0.text("source"), epoch: $0.text("epoch"), number: $0.integer("number"))
        }
    }
}
