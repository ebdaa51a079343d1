/// Events whose step was begun and may never have ended: after an unclean stop each attempt is written down before the
/// step, so that one event that ends the process cannot do so for ever.
package struct TriedEvents {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// How often the event's step was begun without ending well.
    package func tries(source: String, epoch: String, number: Int64) throws(StoreError) -> Int {
        let sql = """
            SELECT tries
              FROM tried_event
             WHERE source = :source AND epoch = :epoch AND number = :number
            """
        return Int(try database.first(sql, Self.key(source, epoch, number)) { $0.integer("tries") } ?? 0)
    }

    /// Writes down that the step begins. To be committed before it does.
    package func begin(source: String, epoch: String, number: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO tried_event (source, epoch, number, tries)
            VALUES (:source, :epoch, :number, 1)
                ON CONFLICT (source, epoch, number) DO UPDATE SET tries = tries + 1
            """
        try database.run(sql, Self.key(source, epoch, number))
    }

    /// The step has ended, or never will: in the transaction of its effect.
    package func end(source: String, epoch: String, number: Int64) throws(StoreError) {
        let sql = """
            DELETE FROM tried_event
             WHERE source = :source AND epoch = :epoch AND number = :number
            """
        try database.run(sql, Self.key(source, epoch, number))
    }

    private static func key(_ source: String, _ epoch: String, _ number: Int64) -> Values {
        ["source": .text(source), "epoch": .text(epoch), "number": .integer(number)]
    }
}
