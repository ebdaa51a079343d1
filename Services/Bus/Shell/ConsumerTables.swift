package import BusCore
package import CaseModel
import Store

// What the log knows of its durable consumers besides their positions.
extension SQLiteLog {
    package func readings() throws(LogFailure) -> [String: [EventType]] {
        let sql = """
            SELECT consumer, type
              FROM reading
             ORDER BY consumer, type
            """
        let rows = try store { () throws(StoreError) in
            try database.rows(sql) { ($0.text("consumer"), EventType(rawValue: $0.text("type"))) }
        }
        return rows.reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
    }

    package func record(_ types: [EventType], readBy consumer: String) throws(LogFailure) {
        try store { () throws(StoreError) in
            try database.run("DELETE FROM reading WHERE consumer = :consumer", ["consumer": .text(consumer)])
            for type in types {
                try database.run(
                    "INSERT INTO reading (consumer, type) VALUES (:consumer, :type)",
                    ["consumer": .text(consumer), "type": .text(type.rawValue)])
            }
        }
    }

    package func retire(_ consumer: ConsumerMark, reason: String, at moment: Timestamp) throws(LogFailure) {
        let sql = """
            INSERT INTO retirement (consumer, position, at, reason)
            VALUES (:consumer, :position, :at, :reason)
            """
        try store { () throws(StoreError) in
            try database.run(
                sql,
                [
                    "consumer": .text(consumer.consumer), "position": .integer(consumer.position),
                    "at": .integer(moment.milliseconds), "reason": .text(reason),
                ])
            try database.run("DELETE FROM consumer WHERE name = :name", ["name": .text(consumer.consumer)])
        }
    }
}
