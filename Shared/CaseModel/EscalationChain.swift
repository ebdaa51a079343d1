/// Who hears of a call that is owed, stage by stage: each unit's own chain.
///
/// `{"missed": ["handler", "leader"], "stillMissed": ["head"], "stillMissedWorkingDays": 1}`. People are named by where they
/// stand, not by name, so that the chain holds when somebody leaves, leads another unit or is away today. Source of the
/// default, handler, leader, head, director: the documents name the levels (004 §Praksis i dag), the order is ours.
package struct EscalationChain: Codable, Hashable, Sendable {
    package let owed: [EscalationRung]
    /// The hour begins that the citizen has asked for.
    package let wished: [EscalationRung]
    package let nearTarget: [EscalationRung]
    package let nearLimit: [EscalationRung]
    package let missed: [EscalationRung]
    package let stillMissed: [EscalationRung]
    package let longMissed: [EscalationRung]
    /// How many working days after the limit, or after registration where that came later.
    package let stillMissedWorkingDays: Int
    package let longMissedWorkingDays: Int

    package init(
        owed: [EscalationRung] = [.handler], wished: [EscalationRung] = [.handler],
        nearTarget: [EscalationRung] = [.handler], nearLimit: [EscalationRung] = [.handler],
        missed: [EscalationRung] = [.handler, .leader], stillMissed: [EscalationRung] = [.head],
        longMissed: [EscalationRung] = [.director], stillMissedWorkingDays: Int = 1, longMissedWorkingDays: Int = 2
    ) {
        self.owed = owed
        self.wished = wished
        self.nearTarget = nearTarget
        self.nearLimit = nearLimit
        self.missed = missed
        self.stillMissed = stillMissed
        self.longMissed = longMissed
        self.stillMissedWorkingDays = stillMissedWorkingDays
        self.longMissedWorkingDays = longMissedWorkingDays
    }

    /// Who is told at this stage.
    package func rungs(of stage: PingStage) -> [EscalationRung] {
        switch stage {
        case .owed: owed
        case .wished: wished
        case .nearTarget: nearTarget
        case .nearLimit: nearLimit
        case .missed: missed
        case .stillMissed: stillMissed
        case .longMissed: longMissed
        }
    }

    /// The name of the first part by which a call could lie in a busy day all the same; `nil` when none could.
    package var fault: String? {
        if let stage = PingStage.allCases.first(where: { rungs(of: $0).isEmpty }) {
            return "escalation.\(stage.rawValue)"
        }
        // A broken promise reaches somebody above, or it is no escalation.
        for (stage, told) in [("missed", missed), ("stillMissed", stillMissed), ("longMissed", longMissed)]
        where told.allSatisfy({ $0 == .handler }) { return "escalation.\(stage)" }
        return [
            ("escalation.stillMissedWorkingDays", stillMissedWorkingDays),
            ("escalation.longMissedWorkingDays", longMissedWorkingDays),
        ].first { legal($0.0)?.contains($0.1) == false }?.0
    }

    /// Between which the number of this name, as `fault` gives it, can be kept; `nil` for what is no number.
    package func legal(_ name: String) -> ClosedRange<Int>? {
        switch name {
        case "escalation.stillMissedWorkingDays": 1...20
        case "escalation.longMissedWorkingDays": min(max(stillMissedWorkingDays, 1), 20) + 1...40
        default: nil
        }
    }
}

/// Somebody by where they stand to a case.
package enum EscalationRung: String, Codable, Hashable, CaseIterable, Sendable {
    /// Whoever is to ring.
    case handler
    /// Who leads the case's unit.
    case leader
    /// Who leads the unit above it: the *fagchef*.
    case head
    /// Who leads the unit above that: the *direktør*.
    case director

    /// How many leaders lie between the case and this one; `nil` for whoever rings.
    package var height: Int? {
        switch self {
        case .handler: nil
        case .leader: 0
        case .head: 1
        case .director: 2
        }
    }
}
