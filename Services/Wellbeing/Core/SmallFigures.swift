package import CaseModel

/// Figures about people that others may see: of five or more, and such that no subtraction tells of fewer.
///
/// What is counted can have to be five or more in another way as well: incidents, of which five people can have been in one.
///
/// A unit's figure counts everybody in it and in the units below. What is shown is chosen once for the whole tree, and for
/// everybody the same; whoever sees a part of it sees a part of that.
package struct SmallFigures: Sendable {
    /// Fewer are never shown.
    package static let least = 5

    private let children: [UnitID: [UnitID]]
    private let roots: [UnitID]
    /// Each unit with those below it, also what may not be shown: first what is counted, then the other ways.
    private let sums: [[UnitID: Int]]

    /// - Parameters:
    ///   - parents: every unit with the one above it; a unit that lies under itself is left out, with those below it.
    ///   - counts: how many are counted in each unit itself; each person, or incident, in one unit alone.
    ///   - others: other ways of counting, in which it has to be five or more, too.
    package init(parents: [UnitID: UnitID?], counts: [UnitID: Int], beside others: [UnitID: Int]...) {
        var below: [UnitID: [UnitID]] = [:]
        var roots: [UnitID] = []
        for (unit, parent) in parents.sorted(by: { $0.key < $1.key }) {
            if let parent, parents.keys.contains(parent) {
                below[parent, default: []].append(unit)
            } else {
                roots.append(unit)
            }
        }
        children = below
        self.roots = roots
        sums = ([counts] + others).map { counts in
            var sums: [UnitID: Int] = [:]
            func sum(_ unit: UnitID) -> Int {
                let total = (counts[unit] ?? 0) + (below[unit] ?? []).map(sum).reduce(0, +)
                sums[unit] = total
                return total
            }
            for root in roots { _ = sum(root) }
            return sums
        }
    }

    /// The figures that may be shown.
    package var shown: [UnitID: Int] {
        var shown: [UnitID: Int] = [:]
        for root in roots where isEnough(root) {
            shown[root] = sums[0][root]
            descend(root, &shown)
        }
        return shown
    }

    /// Shows of a unit's children as many as leave five or more in every way, or nothing in any, in what is not shown beside them.
    private func descend(_ unit: UnitID, _ shown: inout [UnitID: Int]) {
        var chosen = (children[unit] ?? []).filter(isEnough).sorted {
            (sums[0][$0, default: 0], $0) > (sums[0][$1, default: 0], $1)
        }
        // What is left when the shown ones are taken from the whole: the unit's own, and the hidden children. Five people and
        // no incident are not nobody: they were in one that is counted beside them, and would be told as those of it.
        var isTelling: Bool {
            let rests = sums.map { sums in
                sums[unit, default: 0] - chosen.map { sums[$0, default: 0] }.reduce(0, +)
            }
            return rests.contains { $0 < Self.least } && rests.contains { $0 != 0 }
        }
        while !chosen.isEmpty, isTelling { chosen.removeLast() }
        // A unit alone below another with nobody beside it has the same figure: nothing is told by it.
        for child in chosen {
            shown[child] = sums[0][child]
            descend(child, &shown)
        }
    }

    private func isEnough(_ unit: UnitID) -> Bool { sums.allSatisfy { $0[unit, default: 0] >= Self.least } }
}
