import CaseModel
import Runtime
import Store

/// What citizens have said is not right in a note, and the talks that answered it.
struct ObjectionStore {
    /// An objection that nobody has answered.
    struct Open {
        let objection: ObjectionID
        let raisedAt: Timestamp
    }

    let database: Database

    /// An objection as it is kept.
    struct Kept {
        let row: ObjectionRow
        /// In the citizen's words.
        let words: String
        /// The call that is to answer it, or was.
        let callback: CallbackID
    }

    func add(_ row: ObjectionRow, in case: CaseID, words: String, callback: CallbackID) throws(StoreError) {
        let sql = """
            INSERT INTO objection (objection, case_id, note, version, channel, words, raised_at, callback)
            VALUES (:objection, :case, :note, :version, :channel, :words, :raised, :callback)
            """
        try database.run(
            sql,
            [
                "objection": Value(row.objection), "case": Value(`case`), "note": Value(row.note),
                "version": .integer(Int64(row.version)), "channel": .text(row.channel.rawValue),
                "words": .text(words), "raised": Value(row.raisedAt), "callback": Value(callback),
            ])
    }

    /// Whether these words, which came at this moment this way, are an objection already.
    func isKnown(
        _ words: String, _ channel: Channel, raised: Timestamp, in case: CaseID
    ) throws(StoreError) -> Bool {
        let sql = """
            SELECT 1 FROM objection
             WHERE case_id = :case AND raised_at = :raised AND channel = :channel AND words = :words
            """
        let values: Values = [
            "case": Value(`case`), "raised": Value(raised), "channel": .text(channel.rawValue), "words": .text(words),
        ]
        return try database.first(sql, values) { _ in true } ?? false
    }

    /// Those that this call is to answer, in the order they were raised.
    func open(for call: CallbackID) throws(StoreError) -> [Open] {
        let sql = """
            SELECT objection, raised_at
              FROM objection
             WHERE callback = :callback AND answered_by IS NULL
               AND objection NOT IN (SELECT objection FROM objection_answer)
             ORDER BY raised_at, objection
            """
        return try database.rows(sql, ["callback": Value(call)]) { row in
            Open(objection: row.id("objection"), raisedAt: row.moment("raised_at"))
        }
    }

    func answer(_ objection: ObjectionID, by note: NoteID) throws(StoreError) {
        try database.run(
            "UPDATE objection SET answered_by = :note WHERE objection = :objection",
            ["note": Value(note), "objection": Value(objection)])
    }

    /// It is to be answered by another call.
    func move(_ objection: ObjectionID, to call: CallbackID) throws(StoreError) {
        try database.run(
            "UPDATE objection SET callback = :callback WHERE objection = :objection",
            ["callback": Value(call), "objection": Value(objection)])
    }

    /// Every objection in the case in the citizen's words, in the order they were raised.
    func words(of case: CaseID) throws(StoreError) -> [CitizensAnswer] {
        let sql = """
            SELECT objection, note, objection.version, channel, words, raised_at, objection.answered_by, outcome
              FROM objection
              LEFT JOIN objection_answer USING (objection)
             WHERE case_id = :case
             ORDER BY raised_at, objection
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            CitizensAnswer(
                kind: .objection, note: row.id("note"), version: row.number("version"), channel: row.term("channel"),
                at: row.moment("raised_at"), text: row.text("words"), reply: nil, readBy: nil,
                answeredBy: row.optionalID("answered_by"), objection: row.id("objection"),
                outcome: row.optionalTerm("outcome"))
        }
    }

    /// Every objection in the case, in the order they were raised.
    func objections(of case: CaseID) throws(StoreError) -> [ObjectionRow] {
        let sql = """
            \(Self.kept)
             WHERE case_id = :case
             ORDER BY raised_at, objection
            """
        return try database.rows(sql, ["case": Value(`case`)]) { Self.row($0) }
    }

    /// One objection of the case; `nil` when there is none, or it belongs to another.
    func find(_ objection: ObjectionID, in case: CaseID) throws(StoreError) -> Kept? {
        let sql = "\(Self.kept) WHERE case_id = :case AND objection = :objection"
        return try database.first(sql, ["case": Value(`case`), "objection": Value(objection)]) { row in
            Kept(row: Self.row(row), words: row.text("words"), callback: row.id("callback"))
        }
    }

    private static let kept = """
        SELECT objection, note, objection.version, channel, words, raised_at, callback, objection.answered_by, outcome
          FROM objection
          LEFT JOIN objection_answer USING (objection)
        """

    private static func row(_ row: Row) -> ObjectionRow {
        ObjectionRow(
            objection: row.id("objection"), note: row.id("note"), version: row.number("version"),
            channel: row.term("channel"), raisedAt: row.moment("raised_at"),
            answeredBy: row.optionalID("answered_by"), outcome: row.optionalTerm("outcome"))
    }
}
