import CaseModel
import IntakeCore
import Runtime
import Store
import Wire

/// What Intake knows of cases that figures are made of: that, never what; for a recount of Learning's figures.
extension CaseReadings {
    /// So many a page has.
    static let factsPerPage = 100

    func facts(_ wish: ListCaseFacts, for viewer: Viewer) throws -> ListCaseFacts.Reply {
        guard viewer.recounts else { throw IntakeRefusal.mayNotDo }
        let sql = """
            SELECT case_id, unit, received, channel, kind, route, wish, unsuitable_ground, citizen_name IS NULL AS unnamed,
                   state,
                   (SELECT causes FROM complaint_cause WHERE complaint_cause.case_id = complaint.case_id
                     ORDER BY number DESC LIMIT 1) AS causes,
                   EXISTS (SELECT 1 FROM handover WHERE handover.case_id = complaint.case_id) AS handed_on
              FROM complaint
             WHERE :after IS NULL OR case_id > :after
             ORDER BY case_id
             LIMIT :limit
            """
        let found = try turn.database.rows(
            sql, ["after": Value(wish.after), "limit": Value(Self.factsPerPage + 1)]
        ) { try CaseFact($0) }
        try turn.audit("facts.read", by: viewer.person.rawValue, about: ServiceName.intake.rawValue)
        return ListCaseFacts.Reply(
            facts: Array(found.prefix(Self.factsPerPage)), isLast: found.count <= Self.factsPerPage)
    }
}

extension CaseFact {
    fileprivate init(_ row: Row) throws {
        let state = try JSON.read(row.blob("state")).decode(CaseState.self)
        let route: Route = row.term("route")
        var closedAt: Timestamp?
        if case .closed(_, let at, _) = state { closedAt = at }
        self.init(
            case: row.id("case_id"), unit: row.id("unit"), received: row.moment("received"),
            channel: row.term("channel"), kind: row.term("kind"), route: route,
            exclusion: .of(
                route, wish: row.term("wish"),
                unsuitable: row.optionalText("unsuitable_ground").map(UnsuitableGround.init),
                isAnonymous: row.bool("unnamed")),
            closedAt: closedAt, isHandedOn: row.bool("handed_on"),
            causes: row.optionalText("causes").map { _ in row.terms("causes") })
    }
}
