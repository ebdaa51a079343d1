import CaseModel
import Runtime
import Store

/// Which code answers which version of which note, and the replies that came by them.
struct AnswerStore {
    let database: Database

    func add(_ digest: [UInt8], for row: NoteRow, at now: Timestamp) throws(StoreError) {
        let sql = "INSERT INTO answer_code (digest, note, version, made) VALUES (:digest, :note, :version, :now)"
        try database.run(
            sql,
            [
                "digest": .blob(digest), "note": Value(row.note), "version": .integer(Int64(row.version)),
                "now": Value(now),
            ])
    }

    /// What the code with this digest answers; `nil` when there is none. Where one letter went about several cases, the note of
    /// the first that is there.
    func version(by digest: [UInt8]) throws(StoreError) -> (note: NoteID, version: Int)? {
        let sql = """
            SELECT note, version, -1 AS place FROM answer_code WHERE digest = :digest
             UNION ALL
            SELECT note, version, place FROM shared_code WHERE digest = :digest
             ORDER BY place
             LIMIT 1
            """
        return try database.first(sql, ["digest": .blob(digest)]) { ($0.id("note"), $0.number("version")) }
    }

    func add(_ reply: ReplyID, to row: NoteRow, words: String, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO reply (reply, case_id, note, version, words, received_at)
            VALUES (:reply, :case, :note, :version, :words, :now)
            """
        try database.run(
            sql,
            [
                "reply": Value(reply), "case": Value(row.case), "note": Value(row.note),
                "version": .integer(Int64(row.version)), "words": .text(words), "now": Value(now),
            ])
    }

    /// The replies in the case, in the order they came.
    func replies(of case: CaseID) throws(StoreError) -> [CitizensAnswer] {
        let sql = """
            SELECT reply, note, version, words, received_at, read_by
              FROM reply
             WHERE case_id = :case
             ORDER BY received_at, reply
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            CitizensAnswer(
                kind: .reply, note: row.id("note"), version: row.number("version"), channel: .publicForm,
                at: row.moment("received_at"), text: row.text("words"), reply: row.id("reply"),
                readBy: row.optionalID("read_by"), answeredBy: nil)
        }
    }

    /// Replies that nobody has read: in cases this person is to ring about or is the way in to; to this person's notes, as
    /// long as nobody else has the case; and those that came before `moment` in the units this person leads. Oldest first.
    ///
    /// - Parameter sight: which cases the person may see, so that what others have takes nobody's place on the list.
    func unread(
        within sight: Sight, leading units: [UnitID], before moment: Timestamp, most: Int
    ) throws(StoreError) -> [ReplyRow] {
        let leads = units.isEmpty ? "''" : units.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT reply.reply, reply.case_id, reply.received_at
              FROM reply
              JOIN case_file ON case_file.case_id = reply.case_id
              JOIN note ON note.note = reply.note AND note.version = reply.version
             WHERE reply.read_at IS NULL
               AND (\(sight.condition))
               AND (case_file.assigned = :me
                    OR EXISTS (SELECT 1
                                 FROM contact_team
                                WHERE contact_team.case_id = case_file.case_id AND person = :me)
                    OR (note.author = :me AND case_file.assigned IS NULL)
                    OR (case_file.unit IN (\(leads)) AND reply.received_at < :moment))
             ORDER BY reply.received_at, reply.reply
             LIMIT :most
            """
        let values = sight.values.and(["moment": Value(moment), "most": .integer(Int64(most))])
        return try database.rows(sql, values) { row in
            ReplyRow(reply: row.id("reply"), case: row.id("case_id"), at: row.moment("received_at"))
        }
    }

    /// When the citizen answered a note of this case, the first time of those that nobody has read; `nil` when all are read.
    func firstUnread(of case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = "SELECT MIN(received_at) AS first FROM reply WHERE case_id = :case AND read_at IS NULL"
        return try database.first(sql, ["case": Value(`case`)]) { $0.optionalMoment("first") } ?? nil
    }

    func lastUnread(of case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = "SELECT MAX(received_at) AS last FROM reply WHERE case_id = :case AND read_at IS NULL"
        return try database.first(sql, ["case": Value(`case`)]) { $0.optionalMoment("last") } ?? nil
    }

    func caseOfReply(_ reply: ReplyID) throws(StoreError) -> CaseID? {
        try database.first("SELECT case_id FROM reply WHERE reply = :reply", ["reply": Value(reply)]) {
            $0.id("case_id")
        }
    }

    /// The first who reads it is kept.
    func markRead(_ reply: ReplyID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = "UPDATE reply SET read_by = :person, read_at = :now WHERE reply = :reply AND read_at IS NULL"
        try database.run(sql, ["person": Value(person), "now": Value(now), "reply": Value(reply)])
    }
}
