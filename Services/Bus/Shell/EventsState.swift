import BusCore
import CaseModel
import Store

/// What `bus.sqlite` says of the events' file, as of the last folding.
struct EventsState: Equatable {
    let key: UInt64
    let first: Int64
    let head: Int64
    /// The last batch that the tables hold everything of.
    let folded: Int64

    /// Whether this database's events lie in a file beside it.
    static func isThere(_ database: Database) throws(StoreError) -> Bool {
        guard try database.first("PRAGMA user_version", [:], { $0.integer("user_version") }) ?? 0 >= 3 else {
            return false
        }
        return try read(database) != nil
    }

    static func read(_ database: Database) throws(StoreError) -> EventsState? {
        try database.first("SELECT key, first, head, folded FROM events_file WHERE one = 1") {
            EventsState(
                key: UInt64(bitPattern: $0.integer("key")), first: $0.integer("first"), head: $0.integer("head"),
                folded: $0.integer("folded"))
        }
    }

    func write(to database: Database) throws(StoreError) {
        let sql = """
            INSERT INTO events_file (one, key, first, head, folded)
            VALUES (1, :key, :first, :head, :folded)
                ON CONFLICT (one) DO UPDATE SET key = excluded.key, first = excluded.first, head = excluded.head,
                                                folded = excluded.folded
            """
        try database.run(
            sql,
            [
                "key": .integer(Int64(bitPattern: key)), "first": .integer(first), "head": .integer(head),
                "folded": .integer(folded),
            ])
    }

    static func ways(_ database: Database) throws(StoreError) -> [WayIndex.Way] {
        try database.rows("SELECT position, place, sequence FROM way ORDER BY position") {
            WayIndex.Way(position: $0.integer("position"), place: $0.integer("place"), sequence: $0.integer("sequence"))
        }
    }

    static func lows(_ database: Database) throws(StoreError) -> [(row: Int64, number: Int64, position: Int64)] {
        try database.rows("SELECT sender_id, number, position FROM way_sender ORDER BY sender_id, number") {
            ($0.integer("sender_id"), $0.integer("number"), $0.integer("position"))
        }
    }

    static func senders(_ database: Database) throws(StoreError) -> [FileLog.Sender] {
        let sql = """
            SELECT sender_id, source, epoch, trimmed, last
              FROM sender
             ORDER BY sender_id
            """
        return try database.rows(sql) { row in
            let sender = LogTables.sender(row)
            return FileLog.Sender(
                row: sender.row, id: sender.id, last: max(row.integer("last"), sender.trimmed), trimmed: sender.trimmed)
        }
    }

    static func write(_ sender: FileLog.Sender, to database: Database) throws(StoreError) {
        let sql = """
            INSERT INTO sender (sender_id, source, epoch, last)
            VALUES (:row, :source, :epoch, :last)
                ON CONFLICT (sender_id) DO UPDATE SET last = excluded.last
            """
        try database.run(
            sql,
            [
                "row": .integer(sender.row), "source": .text(sender.id.source.rawValue),
                "epoch": .text(sender.id.epoch.rawValue), "last": .integer(sender.last),
            ])
    }

    /// Adds the ways that the table does not hold.
    static func write(_ index: inout WayIndex, to database: Database) throws(StoreError) {
        let (ways, lows) = index.unfolded()
        for way in ways { try write(way, to: database) }
        for (row, low) in lows { try write(low, of: row, to: database) }
        index.isFolded()
    }

    /// The ways up to and with this one were forgotten; the first of `index` takes their place.
    static func trim(
        _ database: Database, through position: Int64, to index: WayIndex, senders: [FileLog.Sender]
    ) throws(StoreError) {
        let values: Values = ["position": .integer(position)]
        try database.run("DELETE FROM way WHERE position <= :position", values)
        try database.run("DELETE FROM way_sender WHERE position <= :position", values)
        try write(index.ways[0], to: database)
        for sender in senders.sorted(by: { $0.row < $1.row }) {
            try write(sender, to: database)
            try database.run(
                "UPDATE sender SET trimmed = :number WHERE sender_id = :sender",
                ["number": .integer(sender.trimmed), "sender": .integer(sender.row)])
            guard index.ways.count > 1, let low = index.lows[sender.row]?.first,
                low.position == index.ways[0].position
            else { continue }
            try write(low, of: sender.row, to: database)
        }
    }

    private static func write(_ way: WayIndex.Way, to database: Database) throws(StoreError) {
        try database.run(
            "INSERT INTO way (position, place, sequence) VALUES (:position, :place, :sequence)",
            [
                "position": .integer(way.position), "place": .integer(way.place), "sequence": .integer(way.sequence),
            ])
    }

    private static func write(_ low: WayIndex.Low, of row: Int64, to database: Database) throws(StoreError) {
        try database.run(
            "INSERT INTO way_sender (sender_id, number, position) VALUES (:sender, :number, :position)",
            ["sender": .integer(row), "number": .integer(low.number), "position": .integer(low.position)])
    }
}
