package import CaseModel

/// The municipality's units and who leads them: whom a leader answers for, and what is wrong with the tree.
package struct Organisation: Equatable, Sendable {
    /// A unit's place in the tree.
    package struct Unit: Equatable, Sendable {
        package let id: UnitID
        package let parent: UnitID?
        package let leader: PersonID?

        package init(id: UnitID, parent: UnitID?, leader: PersonID?) {
            self.id = id
            self.parent = parent
            self.leader = leader
        }
    }

    /// Something a person must mend, found and shown instead of guessed around.
    package enum Problem: Hashable, Sendable {
        case unknownParent(UnitID)
        /// These units lie below one another in a ring; the first is the one with the smallest identifier.
        case loop([UnitID])
        case noLeader(UnitID)
        case unknownLeader(UnitID, PersonID)
    }

    private let units: [UnitID: Unit]
    private let children: [UnitID: [UnitID]]

    package init(_ units: [Unit]) {
        self.units = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
        var children: [UnitID: [UnitID]] = [:]
        for unit in units {
            if let parent = unit.parent { children[parent, default: []].append(unit.id) }
        }
        self.children = children.mapValues { $0.sorted() }
    }

    /// Every unit this person answers for: those led and all below them, in order of identifier.
    package func units(ledBy person: PersonID) -> [UnitID] {
        var found: Set<UnitID> = []
        var open = units.values.filter { $0.leader == person }.map(\.id)
        while let unit = open.popLast() {
            guard found.insert(unit).inserted else { continue }
            open.append(contentsOf: children[unit] ?? [])
        }
        return found.sorted()
    }

    /// What is wrong with the tree, given who works here; nothing when it is sound.
    package func problems(people: Set<PersonID>) -> [Problem] {
        units.values.sorted { $0.id < $1.id }.flatMap { unit -> [Problem] in
            var problems: [Problem] = []
            if let parent = unit.parent, units[parent] == nil { problems.append(.unknownParent(unit.id)) }
            switch unit.leader {
            case nil: problems.append(.noLeader(unit.id))
            case let leader? where !people.contains(leader): problems.append(.unknownLeader(unit.id, leader))
            default: break
            }
            if let ring = ring(from: unit.id), ring.min() == unit.id { problems.append(.loop(ring)) }
            return problems
        }
    }

    /// The units from this one up to itself again; `nil` when the way up ends.
    private func ring(from start: UnitID) -> [UnitID]? {
        var path = [start]
        var place = units[start]?.parent
        while let unit = place {
            if unit == start { return path }
            guard !path.contains(unit) else { return nil }
            path.append(unit)
            place = units[unit]?.parent
        }
        return nil
    }
}
