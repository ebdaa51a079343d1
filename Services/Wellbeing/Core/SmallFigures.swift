package import CaseModel

/// Figures about people that others may see: of five or more, and such that no subtraction tells of fewer.
///
/// A unit's figure counts everybody in it and in the units below. What is shown is chosen once for the whole tree, and for
/// everybody the same; whoever sees a part of it sees a part of that.
package struct SmallFigures: Sendable {
    /// Fewer are never shown.
    package static let least = 5

    private let children: [UnitID: [UnitID]]
    private let roots: [UnitID]
    /// Each unit with those below it, also what may not be shown.
    package let sums: [UnitID: Int]

    /// - Parameters:
    ///   - parents: every unit with the one above it; a unit that lies under itself is left out, with those below it.
    ///   - people: how many people are counted in each unit itself; each person in one unit alone.
    package init(parents: [UnitID: UnitID?], people: [UnitID: Int]) {
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
        var sums: [UnitID: Int] = [:]
        func sum(_ unit: UnitID) -> Int {
            let total = (people[unit] ?? 0) + (below[unit] ?? []).map(sum).reduce(0, +)
            sums[unit] = total
            return total
        }
        for root in roots { _ = sum(root) }
        self.sums = sums
    }

    /// The figures that may be shown.
    package var shown: [UnitID: Int] {
        var shown: [UnitID: Int] = [:]
        for root in roots where sums[root, default: 0] >= Self.least {
            shown[root] = sums[root]
            descend(root, &shown)
        }
        return shown
    }

    /// Shows of a unit's children as many as leave five or more, or nobody, in what is not shown beside them.
    private func descend(_ unit: UnitID, _ shown: inout [UnitID: Int]) {
        let total = sums[unit, default: 0]
        var chosen = (children[unit] ?? []).filter { sums[$0, default: 0] >= Self.least }.sorted {
            (sums[$0, default: 0], $0) > (sums[$1, default: 0], $1)
        }
        // What is left when the shown ones are taken from the whole: the unit's own people, and the hidden children.
        func rest() -> Int { total - chosen.map { sums[$0, default: 0] }.reduce(0, +) }
        while !chosen.isEmpty, (1..<Self.least).contains(rest()) { chosen.removeLast() }
        // A unit alone below another with nobody beside it has the same figure: nothing is told by it.
        for child in chosen {
            shown[child] = sums[child]
            descend(child, &shown)
        }
    }
}
