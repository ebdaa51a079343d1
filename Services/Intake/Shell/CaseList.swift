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
        for viewer: Viewer, in scope: ListCases.Scope, includingClosed: Bool, after place: Place?, limit: Int
    ) throws(StoreError) -> [CaseRow] {
        let leads = viewer.leads.isEmpty ? "''" : viewer.leads.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT case_id, received, unit, channel, kind, route, citizen_name, assigned, step, is_closed, is_history
              FROM complaint
             WHERE \(includingClosed ? "TRUE" : "is_closed = 0")
               AND (:received IS NULL OR (received, case_id) < (:received, :place))
               AND (:scope <> 'unit' OR unit = :unit)
               AND (:scope <> 'mine' OR \(Self.stands(as: "assigned", "recipient")))
               AND NOT \(Self.stands(as: "disqualified"))
               AND ((:handles AND \(Self.stands(as: "assigned", "recipient")))
                    OR (NOT \(Self.stands(as: "about"))
                        AND ((:handles AND \(Self.stands(as: "team")))
                             OR (:handles AND unit IN (\(leads)))
                             OR (:inspects AND route <> 'formal')
                             OR (step IS NOT 'red'
                                 AND ((:handles AND \(Self.stands(as: "registrar", "caller", "decider")))
                                      OR (:shares AND unit = :unit)
                                      OR (:secretariat AND channel = 'mayorsOffice'))))))
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        guard !viewer.has(.administrator) else { return [] }
        var values: [String: Value] = [
            "me": Value(viewer.person), "unit": Value(viewer.unit), "scope": Value(term: scope),
            "received": Value(place?.received), "place": Value(place?.case),
            "handles": Value(viewer.handlesCases), "shares": Value(viewer.sharesUnitsCases),
            "inspects": Value(viewer.has(.citizensAdviser)), "secretariat": Value(viewer.has(.secretariat)),
            "limit": Value(limit),
        ]
        for (index, unit) in viewer.leads.enumerated() { values["lead\(index)"] = Value(unit) }
        return try database.rows(sql, values) { CaseRow($0) }
    }

    /// Whether the viewer stands in the case as any of these.
    private static func stands(as parts: String...) -> String {
        let names = parts.map { "'\($0)'" }.joined(separator: ", ")
        return """
            EXISTS (SELECT 1
                      FROM participant
                     WHERE participant.case_id = complaint.case_id AND person = :me AND part IN (\(names)))
            """
    }
}

extension CaseRow {
    fileprivate init(_ row: Row) {
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
