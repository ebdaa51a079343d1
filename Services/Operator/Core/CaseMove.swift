package import CaseModel
package import Wire
import Wording

/// What became of each open case of a unit whose cases are given to another.
package struct CaseMove: Equatable, Sendable {
    package let from: UnitID
    package let to: UnitID
    /// Whether it is only said which would be moved.
    package let isDryRun: Bool
    /// In the order in which they were asked for; with why not where one stays.
    package private(set) var cases: [(case: CaseID, refusal: String?)] = []

    package init(from: UnitID, to: UnitID, isDryRun: Bool) {
        self.from = from
        self.to = to
        self.isDryRun = isDryRun
    }

    package mutating func add(_ case: CaseID, refusal: String? = nil) { cases.append((`case`, refusal)) }

    package var refused: Int { cases.count { $0.refusal != nil } }

    package static func == (one: CaseMove, other: CaseMove) -> Bool { one.json == other.json }

    package func text(_ colleagues: Colleagues) -> String {
        let lines = cases.map { one in
            one.refusal.map { Wording.notMoved(one.case, $0) }
                ?? (isDryRun ? Wording.toMove(one.case) : Wording.moved(one.case))
        }
        let (from, to) = (colleagues.name(of: from), colleagues.name(of: to))
        let sum =
            isDryRun
            ? Wording.toMoveTogether(cases.count, from: from, to: to)
            : Wording.movedTogether(cases.count - refused, refused: refused, from: from, to: to)
        return (lines + [sum]).map { $0 + "\n" }.joined()
    }

    package var json: JSON {
        [
            "from": .string(from.rawValue), "to": .string(to.rawValue), "dryRun": .bool(isDryRun),
            "cases": .array(
                cases.map { one in
                    var members: JSONObject = [
                        "case": .string(one.case.rawValue), "moved": .bool(!isDryRun && one.refusal == nil),
                    ]
                    if let refusal = one.refusal { members["refusal"] = .string(refusal) }
                    return .object(members)
                }),
        ]
    }
}
