/// Where a service goes on reading in the bus's log. A hint: ``AppliedMarks`` decides what has taken effect.
package struct ConsumerPosition {
    private let database: Database
    private let consumer: String

    /// The place of one durable consumer, by the name it subscribes under.
    package init(_ database: Database, consumer: String) {
        self.database = database
        self.consumer = consumer
    }

    /// The position read up to and with; 0 before the first event.
    package func last() throws(StoreError) -> Int64 {
        let sql = "SELECT position FROM position WHERE consumer = :consumer"
        return try database.first(sql, ["consumer": .text(consumer)]) { $0.integer("position") } ?? 0
    }

    /// Notes that everything up to and with `position` has been read.
    package func record(_ position: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO position (consumer, position)
            VALUES (:consumer, :position)
                ON CONFLICT (consumer) DO UPDATE SET position = excluded.position
            """
        try database.run(sql, ["consumer": .text(consumer), "position": .integer(position)])
    }
}
