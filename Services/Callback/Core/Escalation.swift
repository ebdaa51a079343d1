package import CaseModel

/// Who is told at which stage: whoever is to ring, then the leader, then the leader's leader (SOURCES.md).
package struct Escalation: Equatable, Sendable {
    /// Who is to ring. Absent when nobody was chosen or whoever was chosen cannot; then it is the leader's to find one.
    package let handler: PersonID?
    /// Those above, nearest first, without empty chairs and nobody twice.
    package let leaders: [PersonID]

    /// - Parameters:
    ///   - leaders: the leaders of the case's unit and of the units above it, nearest first.
    ///   - unavailable: those who no longer work here, and the employees the complaint is about: neither rings and
    ///     neither is told.
    package init(assigned: PersonID?, leaders: [PersonID], unavailable: Set<PersonID>) {
        let handler = assigned.flatMap { unavailable.contains($0) ? nil : $0 }
        var chain: [PersonID] = []
        // A leader who rings is not told on by himself: those above are.
        for leader in leaders where !unavailable.contains(leader) && leader != handler && !chain.contains(leader) {
            chain.append(leader)
        }
        self.handler = handler
        self.leaders = chain
    }

    /// Who hears of `stage`, without repeats; empty only when no leader is known at all.
    ///
    /// - Parameter wasMissed: whether the limit had passed already when the case was registered: then its leader
    ///   hears of it at once, since the stage that tells of a miss is past.
    package func recipients(of stage: PingStage, wasMissed: Bool) -> [PersonID] {
        let leader = leaders.first
        let toRing = handler ?? leader
        let told: [PersonID?] =
            switch stage {
            case .owed: wasMissed ? [toRing, leader] : [toRing]
            case .nearTarget, .nearLimit: [toRing]
            case .missed: [toRing, leader]
            case .stillMissed: [leaders.dropFirst().first ?? leader ?? handler]
            }
        return told.compactMap { $0 }.reduce(into: []) { list, person in
            if !list.contains(person) { list.append(person) }
        }
    }
}
