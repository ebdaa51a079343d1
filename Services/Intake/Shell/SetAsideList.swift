import CaseModel
import Runtime
import Store

/// What was set aside as no complaint, for the leader of the unit (decision 86).
enum SetAsideList {
    static let migration = """
        -- 33: what was set aside is found by its day
        CREATE INDEX history_set_aside ON history (at, case_id) WHERE what = 'set-aside';
        """
}

extension CaseReadings {
    func setAside(for viewer: Viewer) throws -> ListSetAside.Reply {
        guard !viewer.leads.isEmpty, let sight = Sight(of: viewer) else {
            return ListSetAside.Reply(rows: [], hasMore: false)
        }
        let since = turn.now.adding(hours: -24 * Int64(ListSetAside.days))
        let found = try CaseList(database: turn.database).setAside(
            since: since, in: viewer.leads, sight, limit: ListSetAside.mostRows + 1)
        let rows = try found.prefix(ListSetAside.mostRows).compactMap { stored -> SetAsideRow? in
            guard let word = try trail.setAside(in: stored.id) else { return nil }
            return SetAsideRow(
                case: stored.id, citizen: stored.citizen?.name, unit: stored.unit, at: word.at, by: word.by,
                reason: NoComplaintReason(rawValue: String((word.detail ?? "").prefix { $0 != " " })))
        }
        try turn.audit(
            "set-aside-list", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: rows.map(\.case.rawValue).joined(separator: " "))
        return ListSetAside.Reply(
            rows: rows.sorted { ($0.at, $0.case) > ($1.at, $1.case) }, hasMore: found.count > ListSetAside.mostRows)
    }
}

extension CaseList {
    /// Cases in these units that were set aside since then and still are, the newest received first.
    fileprivate func setAside(
        since moment: Timestamp, in units: [UnitID], _ sight: Sight, limit: Int
    ) throws(StoreError) -> [StoredCase] {
        let names = units.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT *
              FROM complaint
             WHERE case_id IN (SELECT history.case_id FROM history WHERE what = 'set-aside' AND at >= :since)
               AND is_closed = 1 AND CAST(state AS TEXT) ->> '$.ending' = 'noComplaint' AND unit IN (\(names))
               AND \(sight.condition)
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        var values: Values = ["since": Value(moment), "limit": Value(limit)]
        for (index, unit) in units.enumerated() { values["lead\(index)"] = Value(unit) }
        return try database.rows(sql, values.and(sight.values)) { StoredCase($0) }
    }
}

extension TrailStore {
    /// Who said so last, and why.
    fileprivate func setAside(
        in case: CaseID
    ) throws(StoreError) -> (at: Timestamp, by: PersonID?, detail: String?)? {
        let sql = """
            SELECT at, by, detail
              FROM history
             WHERE case_id = :case AND what = 'set-aside'
             ORDER BY number DESC
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`)]) { row in
            (at: row.moment("at"), by: row.optionalID("by"), detail: row.optionalText("detail"))
        }
    }
}
