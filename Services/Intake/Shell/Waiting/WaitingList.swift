import CaseModel
import Runtime
import Store

/// The lists of what waits: one's own, and that of the units one leads.
struct WaitingList {
    let database: Database

    /// Handovers wait in a table of their own, until their recipient has said: I have it.
    private static let everything = """
        SELECT kind, case_id, person, role, since, due
          FROM waiting
         -- Mails stand on a list of their own.
         WHERE kind NOT IN ('mailToRead', 'replyToJudge')
         UNION ALL
        SELECT 'toAcknowledge', case_id, recipient, NULL, made, acknowledge_by
          FROM handover
         WHERE state IN ('awaited', 'overdue')
        """

    /// At most `limit` rows, and how many there are in all. A name stands only where the case may be seen.
    func rows(
        for viewer: Viewer, in scope: ListWaiting.Scope, limit: Int
    ) throws(StoreError) -> (rows: [WaitingRow], count: Int) {
        guard let sight = Sight(of: viewer) else { return ([], 0) }
        let condition =
            switch scope {
            // A lawyer is asked about any unit's case, a leader about those of the units led.
            case .mine:
                """
                everything.person = :me
                    OR (everything.person IS NULL AND role IN (\(Self.roles(of: viewer)))
                        AND (role = 'lawyer' OR complaint.unit IN (\(Self.leads(of: viewer)))))
                """
            case .led: "complaint.unit IN (\(Self.leads(of: viewer)))"
            }
        let from = """
              FROM (\(Self.everything)) AS everything
              JOIN complaint ON complaint.case_id = everything.case_id
             WHERE (\(condition))
            """
        let sql = """
            SELECT everything.kind AS kind, complaint.case_id AS case_id, complaint.unit AS unit,
                   everything.person AS person, role, since, due,
                   CASE WHEN \(sight.condition) THEN citizen_name END AS citizen,
                   CASE WHEN everything.kind = 'toSend' THEN (
                       SELECT MIN(last_day)
                         FROM reply_guidance
                        WHERE reply_guidance.case_id = everything.case_id AND can_be_appealed = 1) END AS appeal_day
            \(from)
             ORDER BY due IS NULL, due, since, everything.kind, complaint.case_id
             LIMIT :limit
            """
        let rows = try database.rows(sql, sight.values.and(["limit": Value(limit)])) { row in
            WaitingRow(
                kind: row.term("kind"), case: row.id("case_id"), unit: row.id("unit"), person: row.optionalID("person"),
                role: row.optionalTerm("role"), since: row.moment("since"), due: row.optionalMoment("due"),
                citizen: row.optionalText("citizen"),
                appealDay: row.optionalText("appeal_day").flatMap(CivilDay.init(iso8601:)))
        }
        guard rows.count == limit else { return (rows, rows.count) }
        let counted = sight.values.filter { from.contains(":\($0)") }
        let count = try database.first("SELECT COUNT(*) AS count \(from)", counted) { $0.number("count") } ?? 0
        return (rows, count)
    }

    /// Roles are words of our own and stand in the text as they are.
    private static func roles(of viewer: Viewer) -> String {
        viewer.roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    /// The places that `Sight` binds the led units to.
    private static func leads(of viewer: Viewer) -> String {
        viewer.leads.isEmpty ? "''" : viewer.leads.indices.map { ":lead\($0)" }.joined(separator: ", ")
    }
}

extension CaseReadings {
    func waiting(_ command: ListWaiting, for viewer: Viewer) throws -> ListWaiting.Reply {
        let (rows, count) = try WaitingList(database: turn.database).rows(
            for: viewer, in: command.scope, limit: ListWaiting.mostRows)
        try turn.audit(
            "waiting", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: ([command.scope.rawValue] + rows.map(\.case.rawValue)).joined(separator: " "))
        let oldest = try Outbox(turn.database).oldestUnsent().map { Timestamp(milliseconds: $0) }
        let patience = turn.now.adding(seconds: -ListWaiting.Reply.patienceSeconds)
        return ListWaiting.Reply(
            rows: rows, leftOut: count - rows.count, unheardSince: oldest.flatMap { $0 < patience ? $0 : nil })
    }
}
