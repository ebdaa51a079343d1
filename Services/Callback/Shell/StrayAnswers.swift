import CallbackCore
import CaseModel
import Runtime
import Store
import Wire

/// What citizens wrote by codes that nobody here knows, until Intake has it: it is kept with the mail, where a person sees it
/// (decision 19).
struct StrayAnswers {
    static let migration = """
        -- 31: answers by codes that are not known here, until Intake has them
        CREATE TABLE stray_answer (
            reply        TEXT NOT NULL PRIMARY KEY,
            code         TEXT NOT NULL,
            words        TEXT NOT NULL,
            received_at  INTEGER NOT NULL,
            refused_at   INTEGER
        ) STRICT, WITHOUT ROWID;
        """
    /// How many may wait for Intake; then nobody's answer is taken in, whoever's code it is.
    static let most = 500
    /// How many are told at once.
    private static let mostAsked = 8
    /// What Intake does not take is told it again so much later, in hours.
    private static let againHours: Int64 = 1
    private static let prefix = "stray/"

    let database: Database

    func haveRoom() throws(StoreError) -> Bool { try waiting().count < Self.most }

    /// How many wait for Intake, and since when the first of them does; no moment where none waits.
    func waiting() throws(StoreError) -> (count: Int, since: Timestamp?) {
        let sql = "SELECT COUNT(*) AS count, MIN(received_at) AS since FROM stray_answer"
        return try database.first(sql) { ($0.number("count"), $0.optionalMoment("since")) } ?? (0, nil)
    }

    /// Answers that Intake should have had by now, or that fill the room there is: citizens have written them, and nobody sees
    /// them before Intake takes them.
    func sign(at now: Timestamp) throws(StoreError) -> ServiceSign? {
        let (count, first) = try waiting()
        guard let since = first else { return nil }
        let isFull = count >= Self.most
        return ServiceSign(
            "answers_to_pass_on", count: Int64(count), since: since,
            code: isFull ? CallbackRefusal.answersFull.code : nil,
            isTrouble: isFull || since < now.adding(hours: -Self.againHours))
    }

    func keep(_ reply: ReplyID, _ command: AnswerNote, at now: Timestamp) throws(StoreError) {
        let sql = "INSERT INTO stray_answer (reply, code, words, received_at) VALUES (:reply, :code, :words, :now)"
        try database.run(
            sql,
            [
                "reply": Value(reply), "code": .text(command.code.characters), "words": .text(command.text),
                "now": Value(now),
            ])
    }

    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        let sql = """
            SELECT reply, code, words, received_at
              FROM stray_answer
             WHERE refused_at IS NULL
             ORDER BY received_at, reply
             LIMIT :most
            """
        let waiting = try database.rows(sql, ["most": .integer(Int64(Self.mostAsked))]) { row -> TakeAnswer? in
            AnswerCode(typed: row.text("code")).map {
                TakeAnswer(
                    answer: row.id("reply"), code: $0, text: row.text("words"), received: row.moment("received_at"))
            }
        }
        return try waiting.compactMap(\.self).compactMap { answer in
            let key = Self.prefix + answer.answer.rawValue
            return isKnown(key) ? nil : Ask(key: key, method: TakeAnswer.method, body: try JSON(encoding: answer))
        }
    }

    /// - Returns: whether it was an answer of these.
    func answered(_ key: String, _ answer: Answer, in turn: Turn) throws -> Bool {
        guard key.hasPrefix(Self.prefix) else { return false }
        let reply = String(key.dropFirst(Self.prefix.count))
        switch answer {
        case .success:
            try turn.audit("answer.passed-on", by: ServiceName.callback.rawValue, about: reply)
            try database.run("DELETE FROM stray_answer WHERE reply = :reply", ["reply": .text(reply)])
        case .refused:
            try database.run(
                "UPDATE stray_answer SET refused_at = :now WHERE reply = :reply",
                ["now": Value(turn.now), "reply": .text(reply)])
        }
        return true
    }

    func tick(at now: Timestamp) throws(StoreError) {
        try database.run(
            "UPDATE stray_answer SET refused_at = NULL WHERE refused_at <= :then",
            ["then": Value(now.adding(hours: -Self.againHours))])
    }

    func next() throws(StoreError) -> Timestamp? {
        let first = try database.first("SELECT MIN(refused_at) AS first FROM stray_answer") {
            $0.optionalMoment("first")
        }
        return (first ?? nil)?.adding(hours: Self.againHours)
    }
}
