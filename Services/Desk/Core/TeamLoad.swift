package import CaseModel
import Wording

/// What each employee carries, as their leader sees it: calls, red cases, hard talks, objections, and who is away.
///
/// Figures alone, each from the owner that knows it; nothing of anybody's wellbeing is among them.
package struct TeamLoad: Hashable, Sendable {
    /// One employee's line; the calls that nobody has been chosen for stand on a line without a person.
    package struct Line: Hashable, Sendable {
        package let person: PersonID?
        package let name: String
        package let awayUntil: CivilDay?
        /// Whether they do not work here any more.
        package let hasLeft: Bool
        package let owed: Int
        package let overdue: Int
        /// Open cases on red that this person is to ring about; absent when Intake is silent.
        package let red: Int?
        package let talks: Int
        package let hardTalks: Int
        package let objections: Int
    }

    /// Whoever is furthest behind first. Everybody of the leader's own unit who rings is among them, owing or not.
    package let lines: [Line]

    package init(
        _ rows: [LoadRow], red: [CaseRow]?, staff: NameBook, for viewer: Viewer, at now: Timestamp
    ) {
        let known = Dictionary(rows.map { ($0.person, $0) }) { first, _ in first }
        let own = staff.callers.filter { $0.unit == viewer.unit }.map { Optional($0.person) }
        let assigned = (red ?? []).map(\.assigned)
        let people = Set(rows.map(\.person) + own + assigned)
        lines = people.map { person in
            let row = known[person]
            return Line(
                person: person, name: staff.name(ifAny: person) ?? Wording.Desk.nobodyAssigned,
                awayUntil: person.flatMap { staff.awayUntil($0, on: now.civil.day) },
                hasLeft: person.map(staff.hasLeft) ?? false, owed: row?.owed ?? 0,
                overdue: row?.overdue ?? 0, red: red.map { cases in cases.count { $0.assigned == person } },
                talks: row?.talks ?? 0, hardTalks: row?.hardTalks ?? 0, objections: row?.objections ?? 0)
        }.sorted { one, other in
            (other.overdue, other.owed, staff.place(of: one.person), one.person?.rawValue ?? "")
                < (one.overdue, one.owed, staff.place(of: other.person), other.person?.rawValue ?? "")
        }
    }

    /// Those who are away, or have left, and owe something: somebody else must ring.
    package var toHandOver: [Line] { lines.filter { ($0.hasLeft || $0.awayUntil != nil) && $0.owed > 0 } }
}
