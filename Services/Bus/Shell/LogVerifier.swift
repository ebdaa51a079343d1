import BusCore
import CaseModel
import Seal
package import Store
import Wire

/// What is wrong with the log, and where.
package struct LogFinding: Equatable, Sendable {
    package enum Problem: String, Sendable {
        /// The event's bytes or its digest are not what they were.
        case bytes
        /// The event says something else of itself than the columns beside it.
        case head
        /// There is nothing where an event must be.
        case missing
        /// The database cannot read the row.
        case unreadable
        /// The file's own structure does not hold; it may name no position.
        case structure
    }

    package let problem: Problem
    /// The first and the last position it concerns; `nil` when it cannot be said.
    package let positions: ClosedRange<Int64>?
    /// The database's own words, which name tables and never what stands in them.
    package let words: String?
}

/// What a look through the whole log has found.
package struct LogReport: Equatable, Sendable {
    package internal(set) var first: Int64 = 0
    package internal(set) var head: Int64 = 0
    /// How many events were read and are as they arrived.
    package internal(set) var whole: Int64 = 0
    /// The first hundred.
    package internal(set) var findings: [LogFinding] = []
    /// How many more there were.
    package internal(set) var omitted = 0

    package var isWhole: Bool { findings.isEmpty }

    mutating func add(
        _ problem: LogFinding.Problem, _ positions: ClosedRange<Int64>? = nil, words: String? = nil
    ) {
        guard findings.count < 100 else { return omitted += 1 }
        findings.append(LogFinding(problem: problem, positions: positions, words: words))
    }
}

/// Reads the whole log beside a running bus, or without one, and holds every event against its digest and itself.
///
/// Reads one event at a time by its position, so that what cannot be read is named and the rest is looked at all the
/// same, and so that no long read keeps the bus from tidying its file.
package final class LogVerifier {
    private let database: Database
    private let path: String
    private var report = LogReport()

    /// - Throws: when the file is not there or is no database.
    package init(path: String) throws(StoreError) {
        self.path = path
        database = try Database(path: path, readOnly: true)
    }

    /// Looks through all of it.
    ///
    /// - Parameter progress: told now and then how many positions of how many have been looked at.
    package func run(progress: (_ done: Int64, _ all: Int64) -> Void = { _, _ in }) -> LogReport {
        report = LogReport()
        if (try? EventsState.isThere(database)) == true {
            var events = EventsVerifier(database, path)
            events.run(progress)
            report = events.report
            checkStructure()
            return report
        }
        do {
            report.first = try first()
            report.head = try number("SELECT COALESCE(MAX(position), 0) AS number FROM event") ?? 0
        } catch { report.add(.structure, words: error.message) }
        var position = report.first
        while position > 0 && position <= report.head {
            position = verify(position) + 1
            if position % 1_000 == 0 { progress(position - report.first, report.head - report.first + 1) }
        }
        checkNumbers()
        checkStructure()
        return report
    }

    /// Looks at what lies at `position`; the last position that is thereby done with.
    private func verify(_ position: Int64) -> Int64 {
        do {
            guard let problem = try problem(at: position) else {
                // The bus may have forgotten it meanwhile, with all before it.
                let kept = try first()
                guard kept <= position else {
                    report.first = kept
                    return kept - 1
                }
                let last = try lastMissing(from: position)
                report.add(.missing, position...last)
                return last
            }
            if let found = problem { report.add(found, position...position) } else { report.whole += 1 }
        } catch { report.add(.unreadable, position...position, words: error.message) }
        return position
    }

    /// What is wrong with one event; `nil` outside when there is none, inside when nothing is.
    private func problem(at position: Int64) throws(StoreError) -> LogFinding.Problem?? {
        // A flipped bit can make another kind of any column, which would otherwise end the reading.
        let sql = """
            SELECT CASE typeof(number) WHEN 'integer' THEN number ELSE 0 END AS number,
                   CASE typeof(type) WHEN 'text' THEN CAST(type AS BLOB) ELSE x'' END AS type,
                   CASE typeof(digest) WHEN 'blob' THEN digest ELSE x'' END AS digest,
                   CASE typeof(bytes) WHEN 'blob' THEN bytes ELSE x'' END AS bytes,
                   CAST(COALESCE(source, '') AS BLOB) AS source, CAST(COALESCE(epoch, '') AS BLOB) AS epoch
              FROM event LEFT JOIN sender USING (sender_id)
             WHERE position = :position
            """
        return try database.first(sql, ["position": .integer(position)]) { row in
            let bytes = row.blob("bytes")
            guard Seal.sha256(bytes) == row.blob("digest") else { return .bytes }
            guard let event = try? EventValidator.read(bytes) else { return .head }
            let isItself =
                Array(event.type.rawValue.utf8) == row.blob("type") && event.id.number == row.integer("number")
                && Array(event.source.rawValue.utf8) == row.blob("source")
                && Array(event.id.epoch.rawValue.utf8) == row.blob("epoch")
            return isItself ? LogFinding.Problem?.none : .head
        }
    }

    private func first() throws(StoreError) -> Int64 {
        try number("SELECT COALESCE(MIN(position), 0) AS number FROM event") ?? 0
    }

    /// Nothing is found from `position` on until here.
    private func lastMissing(from position: Int64) throws(StoreError) -> Int64 {
        let sql = "SELECT COALESCE(MIN(position), 0) AS number FROM event WHERE position > :position"
        let next = try number(sql, ["position": .integer(position)]) ?? 0
        return next > position ? next - 1 : position
    }

    /// Each sender's numbers, from the last that was trimmed to its newest, are all there.
    private func checkNumbers() {
        let sql = """
            SELECT COUNT(*) AS number
              FROM (SELECT sender_id
                      FROM sender LEFT JOIN event USING (sender_id)
                     GROUP BY sender_id
                    HAVING COUNT(number) <> 0 AND MAX(number) - COUNT(number) <> trimmed)
            """
        do {
            if let senders = try number(sql), senders > 0 {
                report.add(.structure, words: "numbers are missing of \(senders) senders")
            }
        } catch { report.add(.structure, words: error.message) }
    }

    /// The database's own check of its pages and indexes.
    private func checkStructure() {
        do {
            let words = try database.rows("SELECT integrity_check AS word FROM pragma_integrity_check(100)") {
                $0.text("word")
            }
            for word in words where word != "ok" { report.add(.structure, words: word) }
        } catch { report.add(.structure, words: error.message) }
    }

    private func number(_ sql: String, _ values: Values = [:]) throws(StoreError) -> Int64? {
        try database.first(sql, values) { $0.integer("number") }
    }
}
