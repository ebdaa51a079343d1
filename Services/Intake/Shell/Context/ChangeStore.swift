import CaseModel
import IntakeCore
import Runtime
import Store

/// Changes that are known before they happen, and the preventive contacts before them.
struct ChangeStore {
    let database: Database
    /// So many contacts with one mark in common are looked at: a family with one telephone.
    private static let mostAlike = 20

    static let migration = """
        -- 20: ring before a change that is bound to hurt
        CREATE TABLE known_change (
            change_id      TEXT NOT NULL PRIMARY KEY,
            unit           TEXT NOT NULL,
            kind           TEXT NOT NULL,
            what           TEXT NOT NULL CHECK (what <> ''),
            takes_effect   TEXT NOT NULL,
            registered_by  TEXT NOT NULL,
            at             INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX known_change_day ON known_change (takes_effect, change_id);
        CREATE TABLE change_contact (
            case_id        TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            change_id      TEXT NOT NULL REFERENCES known_change
        ) STRICT;
        CREATE INDEX change_contact_change ON change_contact (change_id, case_id);
        """

    /// One change as it stands in the file.
    struct Kept {
        let id: ChangeID
        let ahead: ComingChange
        let unit: UnitID
        let by: PersonID
        let calledOff: ChangeRow.CalledOff?
    }

    func add(_ change: ChangeAhead, as id: ChangeID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO known_change (change_id, unit, kind, what, takes_effect, registered_by, at)
            VALUES (:id, :unit, :kind, :what, :on, :by, :at)
            """
        try database.run(
            sql,
            [
                "id": Value(id), "unit": Value(change.unit), "kind": Value(term: change.kind),
                "what": .text(change.what), "on": .text("\(change.on)"), "by": Value(person), "at": Value(now),
            ])
    }

    func add(_ case: CaseID, to change: ChangeID) throws(StoreError) {
        try database.run(
            "INSERT INTO change_contact (case_id, change_id) VALUES (:case, :change)",
            ["case": Value(`case`), "change": Value(change)])
    }

    func find(_ id: ChangeID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM known_change WHERE change_id = :id", ["id": Value(id)]) { Kept($0) }
    }

    /// The change that a case is the contact before; `nil` also where it does not come.
    func change(of case: CaseID) throws(StoreError) -> ComingChange? {
        let sql = """
            SELECT known_change.*
              FROM known_change
              JOIN change_contact USING (change_id)
             WHERE case_id = :case AND called_off IS NULL
            """
        return try database.first(sql, ["case": Value(`case`)]) { Kept($0).ahead }
    }

    /// Where a page of the list begins: after this change, in the list's own order.
    struct Place: Hashable {
        let on: CivilDay
        let change: ChangeID

        init(on: CivilDay, change: ChangeID) {
            self.on = on
            self.change = change
        }

        /// Reads `<day>.<change>`; `nil` when it is anything else.
        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, let on = CivilDay(iso8601: String(parts[0])),
                let change = ChangeID(rawValue: String(parts[1]))
            else { return nil }
            self.init(on: on, change: change)
        }

        var text: String { "\(on).\(change)" }
    }

    /// Those of these units that are to come, nearest first, or those that have come or were called off, the last first; `nil`: of
    /// all units.
    func list(
        isPast: Bool, units: [UnitID]?, on today: CivilDay, after place: Place?, limit: Int
    ) throws(StoreError) -> [Kept] {
        let places = (units ?? []).indices.map { ":unit\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT *
              FROM known_change
             WHERE \(isPast
                ? "(takes_effect <= :today OR called_off IS NOT NULL)" : "takes_effect > :today AND called_off IS NULL")
               AND \(units == nil ? "1" : "unit IN (\(places.isEmpty ? "''" : places))")
               AND (:day IS NULL OR (takes_effect, change_id) \(isPast ? "<" : ">") (:day, :place))
             ORDER BY takes_effect \(isPast ? "DESC" : "ASC"), change_id \(isPast ? "DESC" : "ASC")
             LIMIT :limit
            """
        var values: Values = [
            "today": .text("\(today)"), "limit": Value(limit), "day": Value(place?.on.description),
            "place": Value(place?.change),
        ]
        for (index, unit) in (units ?? []).enumerated() { values["unit\(index)"] = Value(unit) }
        return try database.rows(sql, values) { Kept($0) }
    }

    /// One contact before a change, with when the first talk about it was written down.
    struct Contact {
        let `case`: CaseID
        let registered: Timestamp
        let talked: Timestamp?
        /// Whether the same citizen was told of an earlier day.
        let isAgain: Bool
    }

    private static let talked = """
        (SELECT MIN(at) FROM history
          WHERE history.case_id = complaint.case_id AND what = 'note-filed')
        """

    /// The contacts before one change, one for each citizen, oldest first.
    func met(by change: ChangeID, after place: CaseList.Place?, limit: Int) throws(StoreError) -> [Contact] {
        let sql = """
            SELECT complaint.case_id AS case_id, registered, \(Self.talked) AS talked,
                   EXISTS (SELECT 1
                             FROM change_contact AS earlier
                            WHERE earlier.replaced_by = complaint.case_id) AS is_again
              FROM change_contact
              JOIN complaint ON complaint.case_id = change_contact.case_id
             WHERE change_id = :change AND replaced_by IS NULL
               AND (:registered IS NULL OR (registered, complaint.case_id) > (:registered, :place))
             ORDER BY registered, complaint.case_id
             LIMIT :limit
            """
        return try database.rows(
            sql,
            [
                "change": Value(change), "registered": Value(place?.received), "place": Value(place?.case),
                "limit": Value(limit),
            ]
        ) {
            Contact(
                case: $0.id("case_id"), registered: $0.moment("registered"), talked: $0.optionalMoment("talked"),
                isAgain: $0.bool("is_again"))
        }
    }

    /// The contacts before this change, or before one that was made known with the same kind, unit and day, of citizens alike by
    /// one of these marks; oldest first. Not those that ended without a talk; and of kind *other* two may be anything.
    func contacts(before known: Kept, alike marks: [Likeness.Mark]) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT complaint.case_id AS case_id
              FROM likeness
              JOIN change_contact ON change_contact.case_id = likeness.case_id
              JOIN known_change ON known_change.change_id = change_contact.change_id
              JOIN complaint ON complaint.case_id = likeness.case_id
             WHERE mark = :mark AND sign = :sign
               AND (known_change.change_id = :change
                    OR (known_change.kind = :kind AND known_change.kind <> 'other'
                        AND known_change.unit = :unit AND takes_effect = :on))
               AND (complaint.is_closed = 0 OR \(Self.talked) IS NOT NULL)
               AND called_off IS NULL AND replaced_by IS NULL
             ORDER BY registered, complaint.case_id
             LIMIT :limit
            """
        var found: [CaseID] = []
        for mark in marks {
            found += try database.rows(
                sql,
                [
                    "mark": .text(mark.text), "sign": Value(term: mark.sign), "unit": Value(known.unit),
                    "change": Value(known.id), "kind": Value(term: known.ahead.kind), "on": .text("\(known.ahead.on)"),
                    "limit": Value(Self.mostAlike),
                ]
            ) { $0.id("case_id") }
        }
        return found.eachOnce
    }

    /// How many citizens it meets, and with how many of them a talk about it as it stands has been written down. One that does
    /// not come stands no way any more: whoever was told of it counts, also of an earlier day.
    func count(of change: ChangeID) throws(StoreError) -> (met: Int, talked: Int) {
        let sql = """
            SELECT COUNT(*) AS met,
                   COUNT(iif(called_off IS NOT NULL
                                 AND EXISTS (SELECT 1
                                               FROM change_contact AS earlier
                                              WHERE earlier.replaced_by = complaint.case_id),
                             1, \(Self.talked))) AS talked
              FROM change_contact
              JOIN known_change USING (change_id)
              JOIN complaint ON complaint.case_id = change_contact.case_id
             WHERE change_id = :change AND replaced_by IS NULL
            """
        return try database.first(sql, ["change": Value(change)]) { ($0.number("met"), $0.number("talked")) } ?? (0, 0)
    }
}

extension ChangeStore.Kept {
    fileprivate init(_ row: Row) {
        id = row.id("change_id")
        unit = row.id("unit")
        by = row.id("registered_by")
        calledOff = row.optionalMoment("called_off").map {
            ChangeRow.CalledOff(at: $0, by: row.id("called_off_by"), reason: row.text("called_off_reason"))
        }
        ahead = ComingChange(
            change: id, kind: row.term("kind"), what: row.text("what"), on: row.day("takes_effect"))
    }
}
