/// The lives a file has lived: one until it is put back from a backup, and one more each time that happens.
///
/// What was said in an earlier life stays under that life's name and numbers, and is brought to a bus that lacks it.
package struct Lives {
    /// One life, as far as this file knows it.
    package struct Life: Hashable, Sendable {
        package let epoch: String
        /// The newest number that this file holds of it; 0 when it holds none.
        package let said: Int64
        /// The last number up to which it holds that the bus has everything; 0 when it has nothing.
        package let confirmed: Int64
        /// The newest number that the bus is known to hold of it; more than `said` when the rest was lost.
        package let known: Int64
    }

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// Every life, oldest first; the last one is being lived.
    package func all() throws(StoreError) -> [Life] {
        let sql = """
            SELECT epoch, last,
                   (SELECT COALESCE(MAX(number), 0) FROM outbox WHERE outbox.epoch = life.epoch) AS said,
                   (SELECT MIN(number) FROM outbox WHERE outbox.epoch = life.epoch AND sent = 0) AS unsent
              FROM life
             ORDER BY place
            """
        return try database.rows(sql) { row in
            let said = row.integer("said")
            return Life(
                epoch: row.text("epoch"), said: said, confirmed: row.optionalInteger("unsent").map { $0 - 1 } ?? said,
                known: max(said, row.integer("last")))
        }
    }

    /// Notes how far the bus knows a life, though this file does not: a life that was lived by a file that is lost.
    package func note(_ epoch: String, last: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO life (place, epoch, last)
            VALUES ((SELECT COALESCE(MIN(place), 1) - 1 FROM life), :epoch, :last)
                ON CONFLICT (epoch) DO UPDATE SET last = MAX(last, excluded.last)
            """
        try database.run(sql, ["epoch": .text(epoch), "last": .integer(last)])
    }
}

/// What a file once said and has forgotten, because it is an older copy: read back from the bus, kept for good.
///
/// What the operator is shown, and the service takes up again, is what belongs to the wait that lasts: what was read back
/// in an earlier one has been looked at, and made again where it had to be.
package struct LostEvents {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// Takes one in; again is once.
    ///
    /// - Parameter isVoid: it says that its number is given up, and nobody has anything to make again.
    package func keep(epoch: String, number: Int64, line: [UInt8], isVoid: Bool = false) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO lost_event (epoch, number, line, released)
            VALUES (:epoch, :number, :line, :released)
            """
        try database.run(
            sql,
            [
                "epoch": .text(epoch), "number": .integer(number), "line": .blob(line),
                "released": isVoid ? .integer(0) : .null,
            ])
    }

    /// How many somebody has to look at.
    package func count() throws(StoreError) -> Int64 {
        try database.first("SELECT COUNT(*) AS count FROM lost_event WHERE \(Self.isToSee)") {
            $0.integer("count")
        } ?? 0
    }

    /// How many numbers of this life behind this one were read back, in whichever wait.
    package func count(of epoch: String, behind number: Int64) throws(StoreError) -> Int64 {
        let sql = "SELECT COUNT(*) AS count FROM lost_event WHERE epoch = :epoch AND number > :number"
        return try database.first(sql, ["epoch": .text(epoch), "number": .integer(number)]) { $0.integer("count") } ?? 0
    }

    /// The newest number that was read back of this life, in whichever wait; 0 when none was.
    package func last(of epoch: String) throws(StoreError) -> Int64 {
        let sql = "SELECT COALESCE(MAX(number), 0) AS last FROM lost_event WHERE epoch = :epoch"
        return try database.first(sql, ["epoch": .text(epoch)]) { $0.integer("last") } ?? 0
    }

    /// Those that somebody has to look at, as they were said, by life and number, from the one behind `skipping` others on.
    package func lines(skipping: Int, limit: Int) throws(StoreError) -> [[UInt8]] {
        let sql = """
            SELECT line
              FROM lost_event
             WHERE \(Self.isToSee)
             ORDER BY epoch, number
             LIMIT :limit OFFSET :skipping
            """
        return try database.rows(sql, ["limit": Value(limit), "skipping": Value(skipping)]) { $0.blob("line") }
    }

    /// Everything that belongs to the wait that lasts, as it was said: also what was made again since an earlier restore
    /// lost it, which this file does not know of either.
    package func all() throws(StoreError) -> [[UInt8]] {
        try database.rows("SELECT line FROM lost_event WHERE released IS NULL ORDER BY epoch, number") {
            $0.blob("line")
        }
    }

    /// What an earlier restore had lost and somebody has let go by, in this file or in one that lay here before it: by life,
    /// from which number to which. What the file of that time still had was never lost by it, and belongs to none of these.
    package func letGo() throws(StoreError) -> [String: [ClosedRange<Int64>]] {
        // What one wait lost of a life is everything behind what the file had of it. A number that was given up, and what an
        // earlier release read back, is known by itself alone.
        let released = """
            SELECT epoch, MIN(number) AS first, MAX(number) AS last
              FROM lost_event
             WHERE released IS NOT NULL
             GROUP BY epoch, released, iif(released = 0, number, 0)
            """
        return Self.together(try carried() + database.rows(released) { Self.span($0) })
    }

    /// Takes over what the file that lay here knew of that; what is read back of it belongs to no list any more.
    package func carry(_ letGo: [String: [ClosedRange<Int64>]]) throws(StoreError) {
        let added = letGo.flatMap { epoch, spans in spans.map { (epoch, $0) } }
        let whole = Self.together(try carried() + added)
        // The names of lives are letters and digits (`Epoch`).
        let members = whole.sorted { $0.key < $1.key }.map { epoch, spans in
            let list = spans.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
            return "\"\(epoch)\":[\(list)]"
        }
        try Meta(database).set(Self.letGoKey, "{\(members.joined(separator: ","))}")
    }

    private func carried() throws(StoreError) -> [(String, ClosedRange<Int64>)] {
        try database.rows(Self.carriedSpans) { Self.span($0) }
    }

    private static func span(_ row: Row) -> (String, ClosedRange<Int64>) {
        (row.text("epoch"), row.integer("first")...row.integer("last"))
    }

    /// By life, in order, and what follows on one another as one.
    private static func together(_ spans: [(String, ClosedRange<Int64>)]) -> [String: [ClosedRange<Int64>]] {
        var whole: [String: [ClosedRange<Int64>]] = [:]
        for (epoch, span) in spans.sorted(by: { ($0.0, $0.1.lowerBound) < ($1.0, $1.1.lowerBound) }) {
            var own = whole[epoch] ?? []
            if let last = own.last, span.lowerBound <= last.upperBound + 1 {
                own[own.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
            } else {
                own.append(span)
            }
            whole[epoch] = own
        }
        return whole
    }

    private static let letGoKey = "let_go"

    /// By life a list of spans, `{"A":[[31,50]]}`. An earlier release kept the last number alone, `{"A":50}`: of what lies below
    /// it nothing is known, and it is listed.
    private static let carriedSpans = """
        SELECT life.key AS epoch,
               iif(span.type = 'array', json_extract(span.value, '$[0]'), span.value) AS first,
               iif(span.type = 'array', json_extract(span.value, '$[1]'), span.value) AS last
          FROM meta, json_each(meta.value) AS life, json_each(life.value) AS span
         WHERE meta.key = '\(letGoKey)'
        """

    private static let isToSee = """
        released IS NULL AND NOT EXISTS (
                SELECT 1
                  FROM (\(carriedSpans)) AS gone
                 WHERE gone.epoch = lost_event.epoch AND lost_event.number BETWEEN gone.first AND gone.last)
        """

    /// Somebody has looked at them, and lets the service go on.
    ///
    /// - Parameter moment: milliseconds UTC.
    package func release(at moment: Int64) throws(StoreError) {
        try database.run("UPDATE lost_event SET released = :at WHERE released IS NULL", ["at": .integer(moment)])
    }
}
