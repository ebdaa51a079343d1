import CaseModel
import NotifierCore
import Runtime
import Store

/// Letters on paper that lie to be printed, in a file beside their folder: what whoever prints and packs works through.
///
/// Written a minute after something changed, by an atomic rename; a long list later, so that writing it costs each letter the
/// same. Letters by their identifiers; names and addresses stand on
/// the paper and nowhere else. The order is that of packing: to Denmark before abroad, the thin ones first, so that the pile
/// keeps its envelope and its postage as long as it can. Owner of `print_sheet` and `print_list`.
struct PrintList {
    /// So long after the first change the list is written, when it had so many lines the last time: a minute, and of more than
    /// six thousand a second for every hundred.
    static func patience(after lines: Int) -> Int64 { max(60, Int64(lines) / 100) }
    static let key = "print-list"
    static let fileName = "letters.csv"

    let database: Database
    /// The outbox; `nil` where letters lie in no folder, as in a simulation.
    let outbox: String?

    static let migration = """
        -- 8: letters on paper as they lie to be printed
        CREATE TABLE print_sheet (
            letter     TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            pages      INTEGER NOT NULL CHECK (pages > 0),
            -- Whether an address stands in the window; without one the paper is not to be posted as it is.
            has_window INTEGER NOT NULL CHECK (has_window IN (0, 1)),
            is_abroad  INTEGER NOT NULL CHECK (is_abroad IN (0, 1))
        ) STRICT;
        -- One row, when the list is to be written anew.
        CREATE TABLE print_list (
            only       INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
            changes    INTEGER NOT NULL,
            since      INTEGER,
            is_due     INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """

    /// A letter on paper has been made.
    func add(_ letter: LetterID, _ sheet: PrintSheet) throws(StoreError) {
        let sql = """
            INSERT INTO print_sheet (letter, pages, has_window, is_abroad)
            VALUES (:letter, :pages, :window, :abroad)
                ON CONFLICT (letter) DO UPDATE
               SET pages = excluded.pages, has_window = excluded.has_window, is_abroad = excluded.is_abroad
            """
        try database.run(
            sql,
            [
                "letter": .text(letter.rawValue), "pages": Value(sheet.pages), "window": Value(sheet.hasWindow),
                "abroad": Value(sheet.isAbroad),
            ])
    }

    /// Another letter lies there, or one does not any more.
    func changed() throws(StoreError) {
        let sql = """
            INSERT INTO print_list (only, changes)
            VALUES (1, 1)
                ON CONFLICT (only) DO UPDATE SET changes = changes + 1
            """
        try database.run(sql)
    }

    /// Notes since when the list waits, and whether that is long enough.
    ///
    /// - Parameter lines: how many there were when it was last written.
    func tick(at now: Timestamp, after lines: Int) throws(StoreError) {
        guard outbox != nil else {
            try database.run("DELETE FROM print_list")
            return
        }
        try database.run("UPDATE print_list SET since = :now WHERE since IS NULL", ["now": .integer(now.milliseconds)])
        try database.run(
            "UPDATE print_list SET is_due = 1 WHERE since <= :then",
            ["then": .integer(now.adding(seconds: -Self.patience(after: lines)).milliseconds)])
    }

    /// When it is to be written; at once when nobody has noted since when it waits.
    func nextWake(after lines: Int) throws(StoreError) -> Timestamp? {
        guard outbox != nil else { return nil }
        let sql = "SELECT COALESCE(since, 0) AS since FROM print_list WHERE is_due = 0"
        return try database.first(sql) { $0.integer("since") }
            .map { Timestamp(milliseconds: $0).adding(seconds: $0 == 0 ? 0 : Self.patience(after: lines)) }
    }

    func effects() throws(StoreError) -> [any Effect] {
        guard let outbox else { return [] }
        return try database.rows("SELECT changes FROM print_list WHERE is_due = 1") { row -> any Effect in
            WritingPrintList(list: self, outbox: outbox, changes: row.integer("changes"))
        }
    }

    /// It was written as of so many changes; those since then keep it owed. Returns how many lines it has.
    func written(as result: String) throws(StoreError) -> Int {
        let numbers = result.split(separator: " ").map { Int64($0) ?? 0 }
        try database.run("DELETE FROM print_list WHERE changes = :changes", ["changes": .integer(numbers.first ?? 0)])
        try database.run("UPDATE print_list SET since = NULL, is_due = 0")
        return numbers.count > 1 ? Int(numbers[1]) : 0
    }

    /// What lies to be printed, in the order of packing; those behind `after` in it.
    ///
    /// - Parameter late: what was laid before then should have been printed; `nil` where nothing is late.
    func waiting(
        after number: Int = 0, limit: Int? = nil, late: Timestamp? = nil
    ) throws(StoreError) -> [WaitingSheet] {
        var sheets: [WaitingSheet] = []
        try each(after: number, limit: limit, late: late) { sheets.append($0) }
        return sheets
    }

    /// The same one after the other, so that a long list is never in memory at once.
    func each(
        after number: Int = 0, limit: Int? = nil, late: Timestamp? = nil, _ body: (WaitingSheet) -> Void
    ) throws(StoreError) {
        let sql = """
            WITH lying AS (
                SELECT letter, pages, has_window, is_abroad, lies, 0 AS is_stopped
                  FROM print_sheet
                 WHERE lies IS NOT NULL
                 UNION ALL
                SELECT withdrawal.letter, pages, has_window, is_abroad, delivery.since, 1
                  FROM withdrawal
                  JOIN delivery ON delivery.letter = withdrawal.letter
                  JOIN print_sheet ON print_sheet.letter = withdrawal.letter
                 WHERE is_taken = 1
            )
            SELECT letter, pages, has_window, is_abroad, lies AS since, lies < :late AS is_late, is_stopped
              FROM lying
             ORDER BY is_abroad, pages, lies, letter
             LIMIT :limit OFFSET :after
            """
        // Counted here: a number from the query would have it number all of a long pile for one page of it.
        var number = number
        try database.each(
            sql,
            [
                "limit": Value(limit.map { Int64($0) } ?? -1), "after": Value(number),
                "late": .integer(late?.milliseconds ?? 0),
            ]
        ) { row in
            number += 1
            body(
                WaitingSheet(
                    number: number, letter: LetterID(unchecked: row.text("letter")),
                    file: "\(row.text("letter")).pdf", pages: Int(row.integer("pages")),
                    hasWindow: row.bool("has_window"), isAbroad: row.bool("is_abroad"),
                    since: Timestamp(milliseconds: row.integer("since")),
                    isLate: row.bool("is_late") ? true : nil, isStopped: row.bool("is_stopped") ? true : nil))
        }
    }

    /// How many lie to be printed, and since when the first of them does; `nil` when none does.
    func lying() throws(StoreError) -> (count: Int64, since: Timestamp)? {
        let sql =
            "SELECT COUNT(*) AS count, MIN(since) AS since FROM delivery WHERE state = 'spooled' AND channel = 'paper'"
        return try database.first(sql) { ($0.integer("count"), $0.optionalInteger("since")) }
            .flatMap { count, since in since.map { (count, Timestamp(milliseconds: $0)) } }
    }
}

/// The list, read and laid beside the letters.
private struct WritingPrintList: Effect {
    let list: PrintList
    let outbox: String
    let changes: Int64

    var key: String { PrintList.key }

    func perform() throws(EffectTrouble) -> String {
        var text = Array("\(WaitingSheet.head)\r\n".utf8)
        var lines = 0
        do {
            try list.each {
                text += "\($0.line(in: outbox))\r\n".utf8
                lines += 1
            }
        } catch { throw EffectTrouble("print_list.unreadable") }
        guard Files.makeFolder(outbox), Files.write(text, to: "\(outbox)/\(PrintList.fileName)") else {
            throw EffectTrouble("print_list.unwritable")
        }
        return "\(changes) \(lines)"
    }
}

extension WaitingSheet {
    fileprivate static let head = "nr;fil;mappe;sider;rude;til;lagt;stop"

    /// Its line in the list. `mappe` says whether somebody has taken the file already.
    fileprivate func line(in outbox: String) -> String {
        let place = ["letters", "letters/taken"].first { Files.exists("\(outbox)/\($0)/\(file)") } ?? "mangler"
        return [
            "\(number)", file, place, "\(pages)", hasWindow ? "ok" : "mangler adresse", isAbroad ? "udland" : "Danmark",
            "\(since.civil)", isStopped == true ? "stoppet: tag det ud" : "",
        ].joined(separator: ";")
    }
}
