/// Small facts about the file itself: its epoch, marks of a start or a stop.
package struct Meta {
    let database: Database

    package init(_ database: Database) { self.database = database }

    /// What is kept under `key`, if anything.
    package func value(_ key: String) throws(StoreError) -> String? {
        try database.first("SELECT value FROM meta WHERE key = :key", ["key": .text(key)]) { $0.text("value") }
    }

    /// Keeps `value` under `key`, in place of what was there.
    package func set(_ key: String, _ value: String) throws(StoreError) {
        let sql = """
            INSERT INTO meta (key, value)
            VALUES (:key, :value)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """
        try database.run(sql, ["key": .text(key), "value": .text(value)])
    }

    /// Forgets `key`.
    package func remove(_ key: String) throws(StoreError) {
        try database.run("DELETE FROM meta WHERE key = :key", ["key": .text(key)])
    }
}
