import Foundation
package import Store

/// Words that stand nowhere else, planted in every table that belongs to a case, and looked for in the whole file afterwards.
///
/// A table that a later release adds is planted as well, unless it is named among those that belong to no case: whoever adds
/// one decides whether it is erased with its case.
package struct PlantedWords {
    /// As it is typed.
    package static let word = "Zqvæksmærket"
    /// What an index keeps of it, whose words share their beginnings, and what a text does.
    private static let traces = ["qvæksmærket", "væksmærket", "Zqvæks"]

    /// The runtime's own tables, which hold identifiers, numbers and events.
    private static let everywhere: Set = [
        "shared_schema", "meta", "outbox", "applied", "position", "command_result", "audit", "parked", "parked_subject",
        "tried_event", "life", "lost_event", "said_record", "said_erased", "said_missing", "unit", "person",
        "erased_case", "erased_owed", "sqlite_sequence",
    ]

    private let database: Database
    private let noCases: Set<String>

    /// - Parameter noCases: the service's tables whose rows belong to no case, or outlive it, for a reason that the test gives.
    package init(_ database: Database, noCases: Set<String>) {
        self.database = database
        self.noCases = noCases.union(Self.everywhere)
    }

    /// The tables that belong to a case.
    package var tables: [String] {
        get throws {
            let sql = """
                SELECT name FROM sqlite_schema
                 WHERE type = 'table' AND name NOT LIKE 'word%' AND sql NOT LIKE 'CREATE VIRTUAL%'
                 ORDER BY name
                """
            return try database.rows(sql) { $0.text("name") }.filter { !noCases.contains($0) }
        }
    }

    /// Puts a row into each of them, the word in every text of it; returns which those are. Rows point at one another, since a
    /// text that names another row is the same word.
    ///
    /// - Parameter rows: what stands in some columns of some tables instead, as SQL.
    package func plant(in case: String, _ rows: [String: [String: String]] = [:]) throws -> [String] {
        try database.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        for table in try tables {
            let columns = try database.rows("SELECT name, type FROM pragma_table_info('\(table)')") {
                (name: $0.text("name"), type: $0.text("type"))
            }
            let values = columns.map { column -> String in
                if let given = rows[table]?[column.name] { return given }
                switch (column.name, column.type) {
                case ("case_id", _): return "'\(`case`)'"
                case ("digest", "BLOB"): return "randomblob(32)"
                case (_, "TEXT"): return "'\(Self.word)'"
                case (_, "BLOB"): return "CAST('\(Self.word)' AS BLOB)"
                default: return "1"
                }
            }
            let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
            try database.run("INSERT OR IGNORE INTO \"\(table)\" (\(names)) VALUES (\(values.joined(separator: ", ")))")
        }
        try database.script("PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON")
        return try tables.filter { try holds($0, "WHERE TRUE") }
    }

    /// Tables that still hold the word or name the case.
    package func left(of case: String) throws -> [String] {
        try tables.filter { table in
            let columns = try database.rows("SELECT name FROM pragma_table_info('\(table)')") { $0.text("name") }
            let any = columns.map { "instr(CAST(\"\($0)\" AS TEXT), '\(Self.word)') > 0" }
            let named = columns.contains("case_id") ? ["case_id = '\(`case`)'"] : []
            return try holds(table, "WHERE \((any + named).joined(separator: " OR "))")
        }
    }

    private func holds(_ table: String, _ condition: String) throws -> Bool {
        try database.first("SELECT 1 FROM \"\(table)\" \(condition) LIMIT 1") { _ in true } ?? false
    }

    /// The service's files in which the word is found, whole or in part, and all that were looked in, with their bytes.
    package static func found(inFilesOf path: String) throws -> (found: [String], looked: [String]) {
        var found: [String] = []
        var looked: [String] = []
        for file in [path, "\(path)-wal"] where FileManager.default.fileExists(atPath: file) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            looked.append("\(URL(fileURLWithPath: file).lastPathComponent) (\(bytes.count) bytes)")
            for trace in traces where bytes.range(of: Data(trace.utf8)) != nil { found.append("\(trace) in \(file)") }
        }
        return (found, looked)
    }
}
