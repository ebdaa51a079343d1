/// It is proposed to make good what a citizen has lost.
package struct ProposeReparation: ServiceCommand {
    package static let method = "learning.reparation-propose"
    package let `case`: CaseID
    package let ground: ReparationGround
    package let loss: LossKind
    /// Whether it can be clearly established that our handling or guidance caused the loss.
    package let isClearlyEstablished: Bool
    /// What it rests on in law, other than the complaint.
    package let legalBasis: String
    /// From when help reaches back; absent when it does not.
    package let reachesBackTo: CivilDay?
    /// What we acknowledge, and how we see it ourselves.
    package let acknowledgement: String

    package init(
        case: CaseID, ground: ReparationGround, loss: LossKind, isClearlyEstablished: Bool, legalBasis: String,
        reachesBackTo: CivilDay?, acknowledgement: String
    ) {
        self.case = `case`
        self.ground = ground
        self.loss = loss
        self.isClearlyEstablished = isClearlyEstablished
        self.legalBasis = legalBasis
        self.reachesBackTo = reachesBackTo
        self.acknowledgement = acknowledgement
    }

    package typealias Reply = AftermathReceipt
}

/// The leader decides about a reparation, with a reason.
package struct DecideReparation: ServiceCommand {
    package static let method = "learning.reparation-decide"
    package let reparation: ReparationID
    package let isGranted: Bool
    package let reason: String

    package init(reparation: ReparationID, isGranted: Bool, reason: String) {
        self.reparation = reparation
        self.isGranted = isGranted
        self.reason = reason
    }

    package typealias Reply = AftermathReceipt
}

/// A reparation as it stands.
package struct ReparationRow: Codable, Hashable, Sendable {
    package let reparation: ReparationID
    package let ground: ReparationGround
    package let loss: LossKind
    package let state: ReparationState
    package let legalBasis: String
    package let reachesBackTo: CivilDay?
    package let acknowledgement: String
    package let proposedBy: PersonID
    package let proposedAt: Timestamp
    /// Why it was granted or not; absent while it is proposed.
    package let reason: String?

    package init(
        reparation: ReparationID, ground: ReparationGround, loss: LossKind, state: ReparationState,
        legalBasis: String, reachesBackTo: CivilDay?, acknowledgement: String, proposedBy: PersonID,
        proposedAt: Timestamp, reason: String?
    ) {
        self.reparation = reparation
        self.ground = ground
        self.loss = loss
        self.state = state
        self.legalBasis = legalBasis
        self.reachesBackTo = reachesBackTo
        self.acknowledgement = acknowledgement
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.reason = reason
    }
}
