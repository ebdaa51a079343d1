package import BusCore
package import CaseModel
import Store

// Events that the disk has changed, where they lie in the table: what is left of them, and how they are put back.
extension SQLiteLog {
    package func remains(at position: Int64) throws(LogFailure) -> EventRemains? {
        let sql = """
            SELECT source, epoch, trimmed, sender_id, number, type, digest, bytes
              FROM event JOIN sender USING (sender_id)
             WHERE position = :position
            """
        return try store { () throws(StoreError) in
            try database.first(sql, ["position": .integer(position)]) { row in
                EventRemains(
                    position: position, sender: LogTables.sender(row).id, number: row.integer("number"),
                    type: EventType(rawValue: row.text("type")), isHeadWhole: true, digest: row.blob("digest"),
                    bytes: row.blob("bytes"))
            }
        }
    }

    package func mend(_ event: LoggedEvent, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool {
        let sql = """
            UPDATE event
               SET sender_id = (SELECT sender_id FROM sender WHERE source = :source AND epoch = :epoch),
                   number = :number, type = :type, digest = :digest, bytes = :bytes
             WHERE position = :position
            """
        try store { () throws(StoreError) in
            try database.run(
                sql,
                [
                    "source": .text(event.sender.source.rawValue), "epoch": .text(event.sender.epoch.rawValue),
                    "number": .integer(event.number), "type": .text(event.type.rawValue),
                    "digest": .blob(event.digest), "bytes": .blob(event.bytes), "position": .integer(event.position),
                ])
        }
        try note(Self.name(of: event), event.position, reason: reason, at: moment)
        return true
    }

    /// A table has no batches.
    package func mendBatch(of position: Int64, reason: String, at moment: Timestamp) -> Bool { false }

    /// How an event is named where it is written down that it was mended.
    static func name(of event: LoggedEvent) -> String {
        "/genklang/\(event.sender.source) \(event.sender.epoch):\(event.number)"
    }

    /// Writes down what was mended.
    func note(_ what: String, _ position: Int64, reason: String, at moment: Timestamp) throws(LogFailure) {
        let sql = """
            INSERT INTO mending (position, what, at, reason)
            VALUES (:position, :what, :at, :reason)
            """
        try store { () throws(StoreError) in
            try database.run(
                sql,
                [
                    "position": .integer(position), "what": .text(what), "at": .integer(moment.milliseconds),
                    "reason": .text(reason),
                ])
        }
    }
}
