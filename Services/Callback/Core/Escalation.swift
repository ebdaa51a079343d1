package import CaseModel

/// Who is told at which stage, by the unit's own chain: by default whoever is to ring, then the leader, then the leader's
/// leader, then the one above (SOURCES.md).
package struct Escalation: Equatable, Sendable {
    /// Who is to ring. Absent when nobody was chosen or whoever was chosen cannot; then it is the leader's to find one.
    package let handler: PersonID?
    /// Those above, nearest first, without empty chairs and nobody twice; without those who are away, unless all are.
    package let leaders: [PersonID]
    /// Whether whoever is to ring is away today: then the leader hears of everything too, and can give the call on.
    package let isHandlerAway: Bool
    /// The unit's own.
    package let chain: EscalationChain

    /// - Parameters:
    ///   - leaders: the leaders of the case's unit and of the units above it, nearest first.
    ///   - unavailable: those who no longer work here, and the employees the complaint is about: neither rings and
    ///     neither is told.
    ///   - away: those of them who are absent today.
    package init(
        assigned: PersonID?, leaders: [PersonID], unavailable: Set<PersonID>, away: Set<PersonID> = [],
        chain: EscalationChain = EscalationChain()
    ) {
        self.chain = chain
        let handler = assigned.flatMap { unavailable.contains($0) ? nil : $0 }
        var line: [PersonID] = []
        // A leader who rings is not told on by himself: those above are.
        for leader in leaders where !unavailable.contains(leader) && leader != handler && !line.contains(leader) {
            line.append(leader)
        }
        let present = line.filter { !away.contains($0) }
        self.handler = handler
        self.leaders = present.isEmpty ? line : present
        isHandlerAway = handler.map(away.contains) ?? false
    }

    /// Who hears of `stage` by the unit's chain, without repeats; empty only when no leader is known at all.
    ///
    /// Where nobody stands so high, the highest there is takes the place; whoever is away has the next one above for it.
    ///
    /// - Parameter wasMissed: whether the limit had passed already when the case was registered: then its leader
    ///   hears of it at once, since the stage that tells of a miss is past.
    package func recipients(of stage: PingStage, wasMissed: Bool) -> [PersonID] {
        let rungs = chain.rungs(of: stage)
        var told = rungs.compactMap(person)
        // A handler who is away does not hear of it in time, and a stage that is past is not told by itself.
        if rungs.contains(.handler), isHandlerAway || (stage == .owed && wasMissed) {
            told += [leaders.first].compactMap { $0 }
        }
        return told.eachOnce
    }

    private func person(on rung: EscalationRung) -> PersonID? {
        // Nobody chosen: it is the leader's to choose. No leader at all: whoever rings hears of everything.
        guard let height = rung.height else { return handler ?? leaders.first }
        return leaders.isEmpty ? handler : leaders[min(height, leaders.count - 1)]
    }

    /// Whether a message about `stage` would still go to the right one: not to whoever has given the call on.
    ///
    /// A leader who was told because it escalated stays told; who leads may have changed since, and somebody must know.
    package func stillConcerns(_ person: PersonID, at stage: PingStage, wasMissed: Bool) -> Bool {
        if recipients(of: stage, wasMissed: wasMissed).contains(person) { return true }
        let isLeaders = chain.rungs(of: stage) != [.handler] || handler == nil || isHandlerAway || wasMissed
        return isLeaders && leaders.contains(person)
    }
}
