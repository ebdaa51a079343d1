import CaseModel
import IntakeCore
import Runtime
import Store

/// The index by which pages of facts, a thousand cases at a time, are read quickly enough for a recount.
enum FactPages {
    static let migration = """
        -- 37: how often a case was opened again is found without reading its whole history
        CREATE INDEX history_reopened ON history (case_id) WHERE what = 'reopened';
        """
}

/// What Intake knows of cases that figures are made of: that, never what; for a recount of Learning's figures.
extension CaseReadings {
    /// So many a page has.
    static let factsPerPage = 100

    func facts(_ wish: ListCaseFacts, for viewer: Viewer) throws -> ListCaseFacts.Reply {
        guard viewer.recounts else { throw IntakeRefusal.mayNotDo }
        let found = try facts(after: wish.after, through: nil, limit: Self.factsPerPage + 1)
        try turn.audit("facts.read", by: viewer.person.rawValue, about: ServiceName.intake.rawValue)
        let (page, isLast) = (Array(found.prefix(Self.factsPerPage)), found.count <= Self.factsPerPage)
        let erased = try ErasedCases(turn.database).between(wish.after, isLast ? nil : page.last?.case)
        return ListCaseFacts.Reply(facts: page, isLast: isLast, erased: erased.isEmpty ? nil : erased)
    }

    /// What the facts of a span come to; who asks learns no more of a case than whether two services agree.
    func digest(_ wish: DigestCaseFacts, for viewer: Viewer) throws -> DigestCaseFacts.Reply {
        guard viewer.recounts else { throw IntakeRefusal.mayNotDo }
        let found = try facts(after: wish.after, through: wish.through, limit: FactDigest.casesPerSpan + 1)
        // Once for a recount: each span for itself would be a commit, and tells no more.
        if wish.after == nil {
            try turn.audit("facts.compared", by: viewer.person.rawValue, about: ServiceName.intake.rawValue)
        }
        return DigestCaseFacts.Reply(found) { $0.add($1) }
    }

    private func facts(after: CaseID?, through: CaseID?, limit: Int) throws -> [CaseFact] {
        let sql = """
            SELECT case_id, unit, received, channel, kind, route, wish, unsuitable_ground, citizen_name IS NULL AS unnamed,
                   CAST(state AS TEXT) ->> '$.closedAt' AS closed_at,
                   CAST(state AS TEXT) ->> '$.record.wishedFormal' AS wished_formal,
                   CAST(state AS TEXT) ->> '$.record.notes[#-1].spokenAt' AS last_spoken,
                   CAST(state AS TEXT) ->> '$.ending' = 'noComplaint' AS is_set_aside,
                   CAST(state AS TEXT) ->> '$.ending' = 'fellAway' AS has_fallen_away,
                   EXISTS (SELECT 1 FROM handover WHERE handover.case_id = complaint.case_id) AS handed_on,
                   (SELECT causes FROM complaint_cause WHERE complaint_cause.case_id = complaint.case_id
                     ORDER BY number DESC LIMIT 1) AS causes,
                   (SELECT count(*) FROM history
                     WHERE history.case_id = complaint.case_id AND what = 'reopened') AS reopenings
              FROM complaint
             WHERE case_id > :after AND case_id <= :through
             ORDER BY case_id
             LIMIT :limit
            """
        return try turn.database.rows(
            sql,
            ["after": Value(after: after), "through": Value(through: through), "limit": Value(limit)]
        ) { CaseFact($0) }
    }
}

extension CaseFact {
    /// Of the case's state only its ending and three moments are read: it is asked of a thousand cases at once.
    fileprivate init(_ row: Row) {
        let route: Route = row.term("route")
        let isWished = CaseRecord.stands(
            formalWish: Self.moment("wished_formal", row), lastSpoken: Self.moment("last_spoken", row))
        self.init(
            case: row.id("case_id"), unit: row.id("unit"), received: row.moment("received"),
            channel: row.term("channel"), kind: row.term("kind"), route: route,
            exclusion: Self.uncounted(row)
                ?? .of(
                    route, wish: isWished ? .formal : row.term("wish"),
                    unsuitable: row.optionalText("unsuitable_ground").map(UnsuitableGround.init),
                    isAnonymous: row.bool("unnamed")),
            closedAt: Self.moment("closed_at", row), isHandedOn: row.bool("handed_on"),
            causes: row.optionalText("causes").map { _ in row.terms("causes") }, reopenings: row.number("reopenings"))
    }

    /// Why no figure counts it; `nil` where they do.
    private static func uncounted(_ row: Row) -> ExclusionGround? {
        if row.optionalInteger("is_set_aside") == 1 { return .noComplaint }
        return row.optionalInteger("has_fallen_away") == 1 ? .fellAway : nil
    }

    private static func moment(_ column: String, _ row: Row) -> Timestamp? {
        guard let text = row.optionalText(column) else { return nil }
        if let moment = Timestamp(rfc3339: text) { return moment }
        row.note("column \(column) holds no moment")
        return nil
    }
}
