package import CaseModel

/// Who looks after whom: found from the units and their leaders, also for leaders themselves.
package struct Caretakers: Sendable {
    package struct Unit: Equatable, Sendable {
        package let parent: UnitID?
        package let leader: PersonID?

        package init(parent: UnitID?, leader: PersonID?) {
            self.parent = parent
            self.leader = leader
        }
    }

    private let units: [UnitID: Unit]

    package init(_ units: [UnitID: Unit]) { self.units = units }

    /// The leader who looks after this person: of their unit, or the nearest above who is somebody else.
    ///
    /// `nil` when the way up ends or turns in a ring without a leader: nobody can be asked, and it is shown as such.
    package func leader(of person: PersonID, in unit: UnitID) -> PersonID? {
        chain(from: unit).first { $0 != person }
    }

    /// The next leader above the one who did not answer, for the same person.
    package func leader(above leader: PersonID, of person: PersonID, in unit: UnitID) -> PersonID? {
        let chain = chain(from: unit).filter { $0 != person }
        guard let place = chain.firstIndex(of: leader) else { return nil }
        return chain[chain.index(after: place)...].first { $0 != leader }
    }

    /// The leaders from this unit upwards, each unit once.
    private func chain(from unit: UnitID) -> [PersonID] {
        var leaders: [PersonID] = []
        var met: Set<UnitID> = []
        var place: UnitID? = unit
        while let id = place, met.insert(id).inserted, let found = units[id] {
            if let leader = found.leader { leaders.append(leader) }
            place = found.parent
        }
        return leaders
    }
}
