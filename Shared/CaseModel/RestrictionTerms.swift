/// One decision that restricts how a citizen may reach us; prolonging it makes another.
package struct RestrictionID: Identifier {
    package let rawValue: String
    package static let prefix = "W"
    package init(unchecked text: String) { rawValue = text }
}

/// Why contact may be restricted at all; there is no other ground. Source: 001 RødK2.
package enum RestrictionGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// We are put to work that plainly serves nothing.
    case pointlessTasks
    /// Conduct that degrades or oversteps.
    case degradingConduct
    /// Pressure beyond reason, by amount or by manner.
    case unreasonablePressure
}

/// A way of reaching us that can be restricted; the others stay open.
package enum ContactWay: String, Codable, Hashable, CaseIterable, Sendable {
    case attendance, phone, writing
}

/// Where a decision to restrict contact stands.
package enum RestrictionState: String, Codable, Hashable, CaseIterable, Sendable {
    /// Waits for the department's lawyers.
    case proposed
    /// A lawyer has approved it; it waits for the citizen to be told in writing.
    case approved
    case rejected
    /// The citizen has been told, and it holds.
    case inEffect
    /// It holds, and its last day is near.
    case ending
    /// Its last day has passed, it was lifted, or it was given up before it held.
    case ended

    /// Whether the citizen has to keep to it now.
    package var holds: Bool {
        switch self {
        case .inEffect, .ending: true
        case .proposed, .approved, .rejected, .ended: false
        }
    }

    /// Whether it waits for a lawyer or for its letter; one decision of a case at a time does.
    package var isUnderway: Bool { self == .proposed || self == .approved }
}

/// What a leader proposes: everything that a lawyer, and later an ombudsman, would ask for.
///
/// Source: 001 RødK2; the ombudsman's overview no. 18 for what must be documented, current and said to the citizen.
package struct RestrictionProposal: Codable, Hashable, Sendable {
    package let ground: RestrictionGround
    /// What happened, soberly: the factual ground.
    package let facts: String
    /// The last day it happened; what lies long back carries no restriction now (FOB 2014-5).
    package let lastSeen: CivilDay
    /// What was tried first, and why less is not enough.
    package let milderMeans: String
    package let ways: [ContactWay]
    /// What exactly may not be done, and what may: written so that the citizen can follow it.
    package let scope: String
    /// The last day it holds; absent only with a reason.
    package let lastDay: CivilDay?
    package let reasonForNoEnd: String?
    /// What the citizen can do for contact to become ordinary again.
    package let wayBack: String
    /// The decision it would prolong; a new one with a ground of its own.
    package let prolongs: RestrictionID?

    package init(
        ground: RestrictionGround, facts: String, lastSeen: CivilDay, milderMeans: String, ways: [ContactWay],
        scope: String, lastDay: CivilDay?, reasonForNoEnd: String? = nil, wayBack: String,
        prolongs: RestrictionID? = nil
    ) {
        self.ground = ground
        self.facts = facts
        self.lastSeen = lastSeen
        self.milderMeans = milderMeans
        self.ways = ways
        self.scope = scope
        self.lastDay = lastDay
        self.reasonForNoEnd = reasonForNoEnd
        self.wayBack = wayBack
        self.prolongs = prolongs
    }
}
