/// A meeting with a neutral third party is offered to the citizen.
package struct OfferMediation: ServiceCommand {
    package static let method = "learning.mediation-offer"
    package let `case`: CaseID
    package let ground: MediationGround
    /// Whether it has been said to the citizen already, so that no letter goes; absent: the offer is a letter.
    package let isOral: Bool?

    package init(case: CaseID, ground: MediationGround, isOral: Bool? = nil) {
        self.isOral = isOral
        self.case = `case`
        self.ground = ground
    }

    package typealias Reply = AftermathReceipt
}

/// The citizen says yes or no; nothing follows from a no.
package struct AnswerMediation: ServiceCommand {
    package static let method = "learning.mediation-answer"
    package let mediation: MediationID
    package let isAccepted: Bool

    package init(mediation: MediationID, isAccepted: Bool) {
        self.mediation = mediation
        self.isAccepted = isAccepted
    }

    package typealias Reply = AftermathReceipt
}

/// Whoever was asked to mediate has said no: the citizen's yes stands, and somebody else is to be asked.
package struct DeclineMediating: ServiceCommand {
    package static let method = "learning.mediator-declined"
    package let mediation: MediationID
    /// Who has said no, by name and place.
    package let mediator: String

    package init(mediation: MediationID, mediator: String) {
        self.mediation = mediation
        self.mediator = mediator
    }

    package typealias Reply = AftermathReceipt
}

/// The meeting was held.
package struct HoldMediation: ServiceCommand {
    package static let method = "learning.mediation-held"
    package let mediation: MediationID
    package let heldAt: Timestamp
    /// Who mediated, by name and place; from outside the case.
    package let mediator: String
    /// The colleague who mediated, when it was one of ours.
    package let colleague: PersonID?
    /// Whoever was there vouches that nothing in the case was handled or decided.
    package let isFreeOfCaseWork: Bool
    package let isAgreed: Bool
    /// How the understanding is followed up, and by when; needed when there is one.
    package let plan: String?
    package let followUpBy: CivilDay?

    package init(
        mediation: MediationID, heldAt: Timestamp, mediator: String, colleague: PersonID? = nil,
        isFreeOfCaseWork: Bool, isAgreed: Bool, plan: String? = nil, followUpBy: CivilDay? = nil
    ) {
        self.mediation = mediation
        self.heldAt = heldAt
        self.mediator = mediator
        self.colleague = colleague
        self.isFreeOfCaseWork = isFreeOfCaseWork
        self.isAgreed = isAgreed
        self.plan = plan
        self.followUpBy = followUpBy
    }

    package typealias Reply = AftermathReceipt
}

/// The plan of a mediation has been followed up.
package struct FollowUpMediation: ServiceCommand {
    package static let method = "learning.mediation-followed-up"
    package let mediation: MediationID
    package let said: String

    package init(mediation: MediationID, said: String) {
        self.mediation = mediation
        self.said = said
    }

    package typealias Reply = AftermathReceipt
}

/// A mediation as it stands.
package struct MediationRow: Codable, Hashable, Sendable {
    package let mediation: MediationID
    package let ground: MediationGround
    package let state: MediationState
    package let offeredAt: Timestamp
    package let heldAt: Timestamp?
    package let mediator: String?
    package let plan: String?
    package let followUpBy: CivilDay?
    /// Whether it was offered by word of mouth; absent when by letter.
    package let isOral: Bool?
    /// By when the next thing is to come of it: an answer, a meeting, the follow-up; exclusive. Absent when nothing is.
    package let due: Timestamp?
    /// Who was asked to mediate and has said no, in that order; absent when nobody has.
    package let declinedBy: [String]?

    package init(
        mediation: MediationID, ground: MediationGround, state: MediationState, offeredAt: Timestamp,
        heldAt: Timestamp? = nil, mediator: String? = nil, plan: String? = nil, followUpBy: CivilDay? = nil,
        isOral: Bool? = nil, due: Timestamp? = nil, declinedBy: [String]? = nil
    ) {
        self.declinedBy = declinedBy
        self.isOral = isOral
        self.due = due
        self.mediation = mediation
        self.ground = ground
        self.state = state
        self.offeredAt = offeredAt
        self.heldAt = heldAt
        self.mediator = mediator
        self.plan = plan
        self.followUpBy = followUpBy
    }
}
