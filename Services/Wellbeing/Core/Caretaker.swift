package import CaseModel

/// Who looks after somebody: found among the leaders from their unit upwards, also for leaders themselves.
package struct Caretakers: Sendable {
    private let leaders: [PersonID]
    private let away: Set<PersonID>

    /// - Parameters:
    ///   - leaders: those who work here, from the person's unit upwards, nearest first.
    ///   - away: those of them who are absent today; the next one who is there stands in.
    package init(_ leaders: [PersonID], away: Set<PersonID> = []) {
        self.leaders = leaders
        self.away = away
    }

    /// The nearest leader who is somebody else and is there; when all are away, the nearest. A leader above whom nobody
    /// stands takes it up in the group of leaders themself. `nil` when nobody leads here: the gap is shown.
    package func leader(of person: PersonID) -> PersonID? {
        there(leaders.filter { $0 != person }) ?? (leaders.contains(person) ? person : nil)
    }

    /// Who answers for what is the whole unit's: the nearest who is there; when all are away, the nearest.
    package var nearest: PersonID? { there(leaders) }

    /// The next leader above the one who did not answer. When that one has left meanwhile, the nearest there is now.
    package func leader(above leader: PersonID, of person: PersonID) -> PersonID? {
        let others = leaders.filter { $0 != person }
        guard let place = others.firstIndex(of: leader) else { return there(others) }
        return there(Array(others[others.index(after: place)...]))
    }

    /// Whether this one may still answer for the person: leads them, and is not the person themself unless nobody else does.
    package func includes(_ leader: PersonID, for person: PersonID) -> Bool {
        leaders.contains(leader) && (leader != person || leaders == [person])
    }

    /// Whether the one who was asked is away while somebody else is there.
    package func needsStandIn(_ leader: PersonID, for person: PersonID) -> Bool {
        away.contains(leader) && self.leader(of: person) != leader
    }

    private func there(_ candidates: [PersonID]) -> PersonID? {
        candidates.first { !away.contains($0) } ?? candidates.first
    }
}
