import CaseModel
import IntakeCore
import Runtime
import Store

/// Tilsyn: every case that went through the method, as the citizens' adviser may ask for it at any time.
extension CaseReadings {
    func inspect(_ command: InspectCases, for viewer: Viewer) throws -> InspectCases.Reply {
        guard viewer.has(.citizensAdviser), !viewer.has(.administrator) else { throw IntakeRefusal.mayNotDo }
        let place = try command.after.map { text in
            guard let place = CaseList.Place(text) else { throw IntakeRefusal.pageUnknown }
            return place
        }
        let limit = min(max(command.limit, 1), InspectCases.mostRows)
        let found = try CaseList(database: turn.database).methodCases(for: viewer, after: place, limit: limit + 1)
        var cases: [InspectedCase] = []
        var bytes = 0
        for stored in found.prefix(limit) {
            bytes += 700 + 2 * (stored.citizen?.name.utf8.count ?? 0)
            guard bytes <= Self.mostListBytes || cases.isEmpty else { break }
            let filed = try TrailStore(database: turn.database).filed(in: stored.id)
            cases.append(try InspectedCase(stored, filed: filed))
        }
        // Each case in the list has been looked at.
        try turn.audit(
            "inspect", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: cases.map(\.row.case.rawValue).joined(separator: " "))
        for row in cases.map(\.row) {
            try turn.audit("inspected", by: viewer.person.rawValue, about: row.case.rawValue)
        }
        let next =
            cases.count < found.count
            ? cases.last.map { CaseList.Place(received: $0.row.received, case: $0.row.case) } : nil
        return InspectCases.Reply(cases: cases, next: next?.text)
    }
}

extension CaseList {
    /// The cases that went through the method and that `viewer` may see, newest first, closed ones too.
    fileprivate func methodCases(
        for viewer: Viewer, after place: Place?, limit: Int
    ) throws(StoreError) -> [StoredCase] {
        guard let sight = Sight(of: viewer) else { return [] }
        let sql = """
            SELECT *
              FROM complaint
             WHERE route <> 'formal'
               AND (:received IS NULL OR (received, case_id) < (:received, :place))
               AND \(sight.condition)
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        let asked: Values = [
            "received": Value(place?.received), "place": Value(place?.case), "limit": Value(limit),
        ]
        return try database.rows(sql, asked.and(sight.values)) { StoredCase($0) }
    }
}

extension TrailStore {
    /// Who filed the newest version of a note in the case, and when.
    fileprivate func filed(in case: CaseID) throws(StoreError) -> InspectedCase.FiledBy? {
        let sql = """
            SELECT by, at
              FROM history
             WHERE case_id = :case AND what = 'note-filed' AND by IS NOT NULL
             ORDER BY number DESC
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`)]) {
            InspectedCase.FiledBy(person: $0.id("by"), at: $0.moment("at"))
        }
    }
}

extension InspectedCase {
    fileprivate init(_ stored: StoredCase, filed: FiledBy?) throws {
        let record = try stored.state.record
        self.init(
            row: CaseRow(stored), note: record.note, hasConsent: record.hasConsent, isCopySent: record.isCopySent,
            outcome: record.ending?.outcome, openObjections: record.openObjections.count,
            filed: filed)
    }
}
