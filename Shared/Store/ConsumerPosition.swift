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

    /// The life of the log that the position counts in; `nil` when the bus did not name one.
    package func log() throws(StoreError) -> String? {
        let sql = "SELECT log FROM position WHERE consumer = :consumer"
        return try database.first(sql, ["consumer": .text(consumer)]) { $0.optionalText("log") } ?? nil
    }

    /// Notes that everything up to and with `position` has been read, in this life of the log.
    package func record(_ position: Int64, in log: String? = nil) throws(StoreError) {
        let sql = """
            INSERT INTO position (consumer, position, log)
            VALUES (:consumer, :position, :log)
                ON CONFLICT (consumer) DO UPDATE SET position = excluded.position, log = excluded.log
            """
        try database.run(sql, ["consumer": .text(consumer), "position": .integer(position), "log": Value(log)])
    }
}
