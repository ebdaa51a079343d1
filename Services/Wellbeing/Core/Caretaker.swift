package import CaseModel

/// Who looks after somebody: found among the leaders from their unit upwards, also for leaders themselves.
package struct Caretakers: Sendable {
    private let leaders: [PersonID]

    /// - Parameter leaders: those who work here, from the person's unit upwards, nearest first.
    package init(_ leaders: [PersonID]) { self.leaders = leaders }

    /// The nearest leader who is somebody else; `nil` when there is none: nobody can be asked, and the gap is shown.
    package func leader(of person: PersonID) -> PersonID? { leaders.first { $0 != person } }

    /// The next leader above the one who did not answer. When that one has left meanwhile, the nearest there is now.
    package func leader(above leader: PersonID, of person: PersonID) -> PersonID? {
        let others = leaders.filter { $0 != person }
        guard let place = others.firstIndex(of: leader) else { return others.first }
        return others[others.index(after: place)...].first
    }
}
