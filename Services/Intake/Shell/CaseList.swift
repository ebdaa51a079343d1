import CaseModel
import Runtime
import Store

/// Lists of cases: what somebody may see is decided in the query itself, so that nothing else is ever read.
///
/// The same rule as `Access.seeing`, which decides about one case; a test holds the two together.
struct CaseList {
    let database: Database

    /// Where a page begins: after this case, in order of receipt, newest first.
    struct Place: Hashable {
        let received: Timestamp
        let `case`: CaseID

        init(received: Timestamp, case: CaseID) {
            self.received = received
            self.case = `case`
        }

        /// Reads `<milliseconds>.<case>`; `nil` when it is anything else.
        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = CaseID(rawValue: String(parts[1]))
            else { return nil }
            self.init(received: Timestamp(milliseconds: milliseconds), case: id)
        }

        var text: String { "\(received.milliseconds).\(`case`)" }
    }

    /// At most `limit` cases that `viewer` may see, newest first. Open ones are found by an index of their own, however
    /// many years of closed ones lie beside them.
    func rows(
        for viewer: Viewer, in scope: ListCases.Scope, at step: Step? = nil, includingClosed: Bool, after place: Place?,
        limit: Int
    ) throws(StoreError) -> [CaseRow] {
        guard let sight = Sight(of: viewer) else { return [] }
        let sql = """
            SELECT \(CaseRow.columns)
              FROM complaint
             WHERE \(includingClosed ? "TRUE" : "is_closed = 0")
               \(step.map { "AND step = '\($0.rawValue)'" } ?? "")
               AND (:received IS NULL OR (received, case_id) < (:received, :place))
               AND (:scope <> 'unit' OR unit = :unit)
               AND (:scope <> 'mine' OR \(Sight.stands(as: "assigned", "recipient")))
               AND \(sight.condition)
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        let asked: Values = [
            "scope": Value(term: scope), "received": Value(place?.received), "place": Value(place?.case),
            "limit": Value(limit),
        ]
        return try database.rows(sql, asked.and(sight.values)) { CaseRow($0) }
    }

    /// Those of `cases` that `viewer` may see.
    func rows(of cases: [CaseID], for viewer: Viewer) throws(StoreError) -> [CaseRow] {
        guard !cases.isEmpty, let sight = Sight(of: viewer) else { return [] }
        let names = cases.indices.map { ":case\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT \(CaseRow.columns)
              FROM complaint
             WHERE case_id IN (\(names))
               AND \(sight.condition)
             ORDER BY case_id
            """
        var values = sight.values
        for (index, id) in cases.enumerated() { values["case\(index)"] = Value(id) }
        return try database.rows(sql, values) { CaseRow($0) }
    }
}

extension CaseRow {
    /// What a line of a list is read from.
    static let columns =
        "case_id, received, unit, channel, kind, route, citizen_name, assigned, step, is_closed, is_history"

    init(_ row: Row) {
        self.init(
            case: row.id("case_id"), received: row.moment("received"), unit: row.id("unit"),
            channel: row.term("channel"), kind: row.term("kind"), route: row.term("route"),
            citizen: row.optionalText("citizen_name"), assigned: row.optionalID("assigned"),
            step: row.optionalTerm("step"), isClosed: row.bool("is_closed"), isHistory: row.bool("is_history"))
    }

    init(_ stored: StoredCase) {
        self.init(
            case: stored.id, received: stored.received, unit: stored.unit, channel: stored.channel,
            kind: stored.kind, route: stored.route, citizen: stored.citizen?.name, assigned: stored.assigned,
            step: stored.step, isClosed: stored.isClosed, isHistory: stored.isHistory)
    }
}
