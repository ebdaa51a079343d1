import CaseModel
import IntakeCore
import Runtime
import Store

/// What Notifier asks just before it tells somebody that something waits: whether it still does, and how much.
extension CaseReadings {
    func stillWaiting(_ command: AskStillWaiting, for caller: ServiceName) throws -> AskStillWaiting.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        let sql = """
            SELECT due, is_reminded
              FROM waiting
             WHERE case_id = :case AND kind = :kind AND since = :since
            """
        let standing = try turn.database.first(
            sql, ["case": Value(command.case), "kind": Value(term: command.kind), "since": Value(command.since)]
        ) { (due: $0.optionalMoment("due"), isReminded: $0.bool("is_reminded")) }
        let isWaiting =
            switch command.stage {
            case .arose: standing != nil
            // With more time it is not near any more, and what is late is told as late.
            case .near: standing.map { $0.isReminded && $0.due.map { turn.now < $0 } == true } ?? false
            // With more time it is not late any more, whoever was to hear of it.
            case .late, .stillLate: standing?.due.map { $0 <= turn.now } ?? false
            }
        let day = isWaiting ? try appealDayCome(for: command) : nil
        return AskStillWaiting.Reply(isWaiting: isWaiting, appealDay: day)
    }

    /// The last day to complain, where the answer that waits to be sent cannot leave with it any more (R-079).
    private func appealDayCome(for command: AskStillWaiting) throws -> CivilDay? {
        guard [.toSend, .writtenAnswer].contains(command.kind) else { return nil }
        let beside = ReplyGroundStore(database: turn.database)
        guard try beside.letter(of: command.case)?.standing != .ready,
            let day = try beside.grounds(of: command.case)?.guidance.firstLastDay
        else { return nil }
        return day <= turn.now.civil.day ? day : nil
    }

    func countWaiting(_ command: CountWaiting, for caller: ServiceName) throws -> CountWaiting.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        let person = command.person
        let roles = try StaffRoles(database: turn.database).all(of: person)
        let mine = """
            (person = :me OR (person IS NULL AND (
                (role = 'leader' AND complaint.unit IN led) OR role IN (\(roles.map { "'\($0.rawValue)'" }
                    .joined(separator: ", "))))))
            """
        let sql = """
            WITH RECURSIVE led (unit) AS (
                SELECT unit FROM unit WHERE leader = :me
                 UNION
                SELECT unit.unit FROM unit JOIN led ON unit.parent = led.unit
            )
            SELECT TOTAL(\(mine)) AS own, TOTAL(due <= :now AND (\(mine) OR complaint.unit IN led)) AS late,
                   EXISTS (SELECT 1 FROM led) AS leads
              FROM waiting
              JOIN complaint ON complaint.case_id = waiting.case_id
            """
        let counted = try turn.database.first(sql, ["me": Value(person), "now": Value(turn.now)]) { row in
            (own: Int(row.real("own")), late: Int(row.real("late")), leads: row.bool("leads"))
        }
        let seesMails = roles.contains(.secretariat) || counted?.leads == true
        return CountWaiting.Reply(
            waiting: counted?.own ?? 0, late: counted?.late ?? 0,
            mails: seesMails ? try MailStore(database: turn.database).perhapsCitizens().count : 0)
    }
}
