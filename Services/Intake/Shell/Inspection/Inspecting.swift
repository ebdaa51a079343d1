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
        let (cases, last) = try chosen(command.choice ?? InspectionChoice(), for: viewer, after: place, limit: limit)
        // Each case in the list has been looked at.
        try turn.audit(
            "inspect", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: cases.map(\.row.case.rawValue).joined(separator: " "))
        for row in cases.map(\.row) {
            try turn.audit("inspected", by: viewer.person.rawValue, about: row.case.rawValue)
        }
        return InspectCases.Reply(cases: cases, next: last?.text)
    }

    /// So many cases are looked through for one page at most, however few of them fit.
    private static let mostLookedThrough = 2000

    /// Those that fit, and the last one looked at when there may be more after it.
    private func chosen(
        _ choice: InspectionChoice, for viewer: Viewer, after place: CaseList.Place?, limit: Int
    ) throws -> ([InspectedCase], CaseList.Place?) {
        let list = CaseList(database: turn.database)
        let trail = TrailStore(database: turn.database)
        var cases: [InspectedCase] = []
        var (bytes, looked) = (0, 0)
        var last = place
        while looked < Self.mostLookedThrough {
            let found = try list.methodCases(choice, for: viewer, after: last, limit: InspectCases.mostRows)
            for stored in found {
                guard cases.count < limit else { return (cases, last) }
                if let one = try InspectedCase(stored, choice) {
                    bytes += 700 + 2 * (stored.citizen?.name.utf8.count ?? 0)
                    guard bytes <= Self.mostListBytes || cases.isEmpty else { return (cases, last) }
                    cases.append(one.filed(by: try trail.filed(in: stored.id)))
                }
                last = CaseList.Place(received: stored.received, case: stored.id)
                looked += 1
            }
            guard found.count == InspectCases.mostRows else { return (cases, nil) }
        }
        return (cases, last)
    }
}

extension CaseList {
    /// The cases that went through the method and that `viewer` may see, newest first, closed ones too; of the days and the
    /// unit that were chosen.
    fileprivate func methodCases(
        _ choice: InspectionChoice, for viewer: Viewer, after place: Place?, limit: Int
    ) throws(StoreError) -> [StoredCase] {
        guard let sight = Sight(of: viewer) else { return [] }
        let sql = """
            SELECT *
              FROM complaint
             WHERE (route <> 'formal' OR :aside)
               AND (:from IS NULL OR received >= :from)
               AND (:end IS NULL OR received < :end)
               AND (:unit IS NULL OR unit = :unit)
               AND (:received IS NULL OR (received, case_id) < (:received, :place))
               AND \(sight.condition)
             ORDER BY received DESC, case_id DESC
             LIMIT :limit
            """
        let asked: Values = [
            "received": Value(place?.received), "place": Value(place?.case), "limit": Value(limit),
            "from": Value(choice.from.map { Copenhagen.moment($0) }),
            "end": Value(choice.to.map { Copenhagen.moment($0.adding(days: 1)) }), "unit": Value(choice.unit),
            "aside": Value(choice.sign == .setAside),
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
    /// `nil` when it is none of those that are looked for.
    fileprivate init?(_ stored: StoredCase, _ choice: InspectionChoice) throws {
        let record = try stored.state.record
        // It did not go through the method: it was no complaint, as somebody said, and is looked at only where it is asked for.
        let isSetAside = record.ending == .noComplaint
        guard !isSetAside || choice.sign == .setAside else { return nil }
        // Nobody had tried to reach whoever was to be rung before a change that does not come.
        let outcome = isSetAside || record.ending == .fellAway ? nil : record.ending?.outcome
        let fits =
            switch choice.sign {
            case nil: true
            case .noNote: record.note == nil
            case .noConsent: outcome == .solved && !record.hasConsent
            case .copyNotSent: record.note != nil && record.copyStanding != .left
            case .openObjection: !record.openObjections.isEmpty
            case .setAside: isSetAside
            }
        guard fits, choice.outcome == nil || choice.outcome == outcome else { return nil }
        self.init(
            row: CaseRow(stored), note: record.note, hasConsent: record.hasConsent, copy: record.copyStanding,
            outcome: outcome, openObjections: record.openObjections.count, isSetAside: isSetAside ? true : nil)
    }

    fileprivate func filed(by filed: FiledBy?) -> InspectedCase {
        InspectedCase(
            row: row, note: note, hasConsent: hasConsent, copy: copy, outcome: outcome,
            openObjections: openObjections, filed: filed, isSetAside: isSetAside)
    }
}
