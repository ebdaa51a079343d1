import CaseModel
import Store
import Wire

/// Who stands around each case, as events have told. Owner of `circle`.
struct CircleStore {
    let database: Database

    /// A case as it is known here.
    struct Known {
        var circle: CaseCircle
        /// Whether the citizen may be written to at the address given.
        let canBeWrittenTo: Bool
    }

    func known(_ case: CaseID) throws(StoreError) -> Known? {
        try database.first("SELECT * FROM circle WHERE case_id = :case", ["case": .text(`case`.rawValue)]) { row in
            Known(
                circle: try JSON.read(Array(row.text("circle").utf8)).decode(CaseCircle.self),
                canBeWrittenTo: row.bool("can_be_written"))
        }
    }

    func put(_ known: Known, for case: CaseID) throws {
        let sql = """
            INSERT INTO circle (case_id, can_be_written, circle)
            VALUES (:case, :written, :circle)
                ON CONFLICT (case_id) DO UPDATE SET can_be_written = :written, circle = :circle
            """
        try database.run(
            sql,
            [
                "case": .text(`case`.rawValue), "written": Value(known.canBeWrittenTo),
                "circle": .text(try JSON(encoding: known.circle).text),
            ])
        try PrintPile(database: database).follow(`case`, known.circle)
    }

    /// Whether the citizen can be written to; of what is in no case, or in none that is known here, nothing says no.
    func canBeWrittenTo(_ case: CaseID?) throws -> Bool {
        try `case`.flatMap { try known($0)?.canBeWrittenTo } ?? true
    }

    /// What somebody has read in a case takes the place of what was registered.
    func change(_ judged: CaseJudged) throws {
        guard var known = try known(judged.case) else { return }
        let circle = known.circle
        known.circle = CaseCircle(
            unit: judged.unit, step: circle.step, isMethodCase: judged.route != .formal,
            isMayorsComplaint: circle.isMayorsComplaint, assigned: circle.assigned, contactTeam: circle.contactTeam,
            involved: circle.involved, about: judged.about, disqualified: circle.disqualified)
        try put(known, for: judged.case)
    }

    /// Changes the circle of a case that is known here.
    ///
    /// - Parameter left: who no longer has anything to do in it.
    func change(
        _ case: CaseID, step: Step? = nil, assigned: [PersonID?] = [], without left: PersonID? = nil,
        involved: [PersonID] = [], team: [PersonID]? = nil
    ) throws {
        guard var known = try known(`case`) else { return }
        let circle = known.circle
        known.circle = CaseCircle(
            unit: circle.unit, step: step ?? circle.step, isMethodCase: circle.isMethodCase,
            isMayorsComplaint: circle.isMayorsComplaint,
            assigned: circle.assigned.filter { $0 != left }.joined(by: assigned.compactMap { $0 }),
            contactTeam: team ?? circle.contactTeam, involved: circle.involved.joined(by: involved),
            about: circle.about,
            disqualified: circle.disqualified)
        try put(known, for: `case`)
    }
}

extension [PersonID] {
    /// These, and those of `others` who are not among them yet.
    fileprivate func joined(by others: [PersonID]) -> [PersonID] {
        others.reduce(self) { $0.contains($1) ? $0 : $0 + [$1] }
    }
}
