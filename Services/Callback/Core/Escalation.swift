package import CaseModel

/// Who is told at which stage: whoever is to ring, then the leader, then the leader's leader (SOURCES.md).
package struct Escalation: Equatable, Sendable {
    /// Who is to ring. Absent when nobody was chosen or whoever was chosen cannot; then it is the leader's to find one.
    package let handler: PersonID?
    /// Those above, nearest first, without empty chairs and nobody twice; without those who are away, unless all are.
    package let leaders: [PersonID]
    /// Whether whoever is to ring is away today: then the leader hears of everything too, and can give the call on.
    package let isHandlerAway: Bool

    /// - Parameters:
    ///   - leaders: the leaders of the case's unit and of the units above it, nearest first.
    ///   - unavailable: those who no longer work here, and the employees the complaint is about: neither rings and
    ///     neither is told.
    ///   - away: those of them who are absent today.
    package init(
        assigned: PersonID?, leaders: [PersonID], unavailable: Set<PersonID>, away: Set<PersonID> = []
    ) {
        let handler = assigned.flatMap { unavailable.contains($0) ? nil : $0 }
        var chain: [PersonID] = []
        // A leader who rings is not told on by himself: those above are.
        for leader in leaders where !unavailable.contains(leader) && leader != handler && !chain.contains(leader) {
            chain.append(leader)
        }
        let present = chain.filter { !away.contains($0) }
        self.handler = handler
        self.leaders = present.isEmpty ? chain : present
        isHandlerAway = handler.map(away.contains) ?? false
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
            case .owed: wasMissed || isHandlerAway ? [toRing, leader] : [toRing]
            case .nearTarget, .nearLimit: isHandlerAway ? [toRing, leader] : [toRing]
            case .missed: [toRing, leader]
            case .stillMissed: [leaders.dropFirst().first ?? leader ?? handler]
            }
        return told.compactMap { $0 }.reduce(into: []) { list, person in
            if !list.contains(person) { list.append(person) }
        }
    }
    /// Whether a message about `stage` would still go to the right one: not to whoever has given the call on.
    ///
    /// A leader who was told because it escalated stays told; who leads may have changed since, and somebody must know.
    package func stillConcerns(_ person: PersonID, at stage: PingStage, wasMissed: Bool) -> Bool {
        if recipients(of: stage, wasMissed: wasMissed).contains(person) { return true }
        let isLeaders = stage.isEscalation || handler == nil || isHandlerAway || wasMissed
        return isLeaders && leaders.contains(person)
    }
}

extension PingStage {
    /// Whether it tells that a promise is broken.
    package var isEscalation: Bool {
        switch self {
        case .owed, .nearTarget, .nearLimit: false
        case .missed, .stillMissed: true
        }
    }
}
