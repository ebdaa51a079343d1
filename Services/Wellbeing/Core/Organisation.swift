package import CaseModel

/// The tree of units as Directory has told it, looked over for places where nobody can look after somebody.
package struct Organisation: Sendable {
    package struct Unit: Hashable, Sendable {
        package let unit: UnitID
        package let parent: UnitID?
        package let leader: PersonID?

        package init(unit: UnitID, parent: UnitID?, leader: PersonID?) {
            self.unit = unit
            self.parent = parent
            self.leader = leader
        }
    }

    private let units: [UnitID: Unit]
    /// Those who work here, by their unit.
    private let people: [PersonID: UnitID]

    package init(units: [Unit], people: [PersonID: UnitID]) {
        self.units = Dictionary(units.map { ($0.unit, $0) }) { first, _ in first }
        self.people = people
    }

    /// How much is looked over.
    package var size: (units: Int, people: Int) { (units.count, people.count) }

    /// Everything that is wrong, in order of unit and person.
    package var gaps: [CareGap] {
        var found: [CareGap] = []
        var leaders: [UnitID: [PersonID]] = [:]
        for unit in units.values.sorted(by: { $0.unit < $1.unit }) {
            let (above, hasLoop) = chain(from: unit.unit)
            let present = above.compactMap(\.leader).filter { people[$0] != nil }
            leaders[unit.unit] = present
            if hasLoop { found.append(CareGap(kind: .loop, unit: unit.unit)) }
            if let parent = unit.parent, units[parent] == nil {
                found.append(CareGap(kind: .unknownParent, unit: unit.unit))
            }
            if let leader = unit.leader, people[leader] == nil {
                found.append(CareGap(kind: .leaderGone, unit: unit.unit))
            }
            if present.isEmpty { found.append(CareGap(kind: .nobodyLeads, unit: unit.unit)) }
        }
        let alone = people.sorted(by: { $0.key < $1.key }).filter { person, unit in
            let present = leaders[unit] ?? []
            // Where nobody leads the unit at all, that has been said once for all of them.
            return present.allSatisfy { $0 == person } && (present.contains(person) || units[unit] == nil)
        }
        // Somebody stands at the top, and takes things up in the group of leaders; two tops are a tree that lacks a parent.
        if alone.count == 1, let (_, unit) = alone.first, isWhole(from: unit) { return found }
        return found + alone.map { CareGap(kind: .nobodyAbove, unit: $0.value, person: $0.key) }
    }

    /// Whether the way up from here ends where nothing is above.
    private func isWhole(from unit: UnitID) -> Bool {
        let (above, hasLoop) = chain(from: unit)
        return !hasLoop && above.last.map { $0.parent == nil } ?? false
    }

    /// The unit and those above it, each once; and whether it came back to one it had passed.
    private func chain(from unit: UnitID) -> (above: [Unit], hasLoop: Bool) {
        var above: [Unit] = []
        var passed: Set<UnitID> = []
        var next: UnitID? = unit
        while let current = next, let found = units[current] {
            guard passed.insert(current).inserted else { return (above, true) }
            above.append(found)
            next = found.parent
        }
        return (above, false)
    }
}
