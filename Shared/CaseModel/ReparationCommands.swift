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

/// The leader decides about a reparation, with a reason, and how the citizen hears of it: by letter, or it has been said.
package struct DecideReparation: ServiceCommand {
    package static let method = "learning.reparation-decide"
    package let reparation: ReparationID
    package let isGranted: Bool
    /// For the case; the citizen reads ``words``.
    package let reason: String
    /// What the letter to the citizen says, the reasons included (forvaltningsloven § 22); absent when none goes.
    package let words: String?
    /// How it can be complained of, needed in a letter that says no (forvaltningsloven § 25).
    package let appeal: String?
    /// The day it was said to the citizen; absent when a letter goes.
    package let toldOn: CivilDay?
    /// Who gives it, and the last day for that: needed when it is granted, absent when it is refused.
    package let giver: PersonID?
    package let giveBy: CivilDay?

    package init(
        reparation: ReparationID, isGranted: Bool, reason: String, words: String? = nil, appeal: String? = nil,
        toldOn: CivilDay? = nil, giver: PersonID? = nil, giveBy: CivilDay? = nil
    ) {
        self.giver = giver
        self.giveBy = giveBy
        self.words = words
        self.appeal = appeal
        self.toldOn = toldOn
        self.reparation = reparation
        self.isGranted = isGranted
        self.reason = reason
    }

    package typealias Reply = AftermathReceipt
}

/// What was granted has been given: the money is paid, the help is running, what was promised is done.
package struct GiveReparation: ServiceCommand {
    package static let method = "learning.reparation-give"
    package let reparation: ReparationID
    package let givenOn: CivilDay

    package init(reparation: ReparationID, givenOn: CivilDay) {
        self.reparation = reparation
        self.givenOn = givenOn
    }

    package typealias Reply = AftermathReceipt
}

/// A reparation as it stands.
package struct ReparationRow: Codable, Hashable, Sendable {
    package let reparation: ReparationID
    package let ground: ReparationGround
    package let loss: LossKind
    package var state: ReparationState
    package let legalBasis: String
    package let reachesBackTo: CivilDay?
    package let acknowledgement: String
    package let proposedBy: PersonID
    package let proposedAt: Timestamp
    /// Why it was granted or not; absent while it is proposed.
    package var reason: String?
    /// Who decided it, and when; absent while it is proposed, and where an older release did not keep it.
    package var decidedBy: PersonID?
    package var decidedAt: Timestamp?
    /// What the letter to the citizen says, and how it can be complained of; absent when no letter went.
    package var words: String?
    package var appeal: String?
    /// The day it was said to the citizen; absent when it was not said.
    package var toldOn: CivilDay?
    /// Who gives what was granted; absent before that, and where an older release did not ask.
    package var giver: PersonID?
    /// The day it was given; absent while it is not.
    package var givenOn: CivilDay?
    /// By when it is to be decided, or what was granted to be given; exclusive. Absent when neither is waited for.
    package var due: Timestamp?

    package init(
        reparation: ReparationID, ground: ReparationGround, loss: LossKind, state: ReparationState,
        legalBasis: String, reachesBackTo: CivilDay?, acknowledgement: String, proposedBy: PersonID,
        proposedAt: Timestamp, reason: String?, decidedBy: PersonID? = nil, decidedAt: Timestamp? = nil,
        words: String? = nil, appeal: String? = nil, toldOn: CivilDay? = nil, giver: PersonID? = nil,
        givenOn: CivilDay? = nil, due: Timestamp? = nil
    ) {
        self.giver = giver
        self.givenOn = givenOn
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
        self.words = words
        self.appeal = appeal
        self.toldOn = toldOn
        self.due = due
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

/// What the letter about a reparation says, asked for by whoever writes it.
package struct ReadReparation: ServiceCommand {
    package static let method = "learning.reparation-words"
    package let `case`: CaseID
    package let reparation: ReparationID

    package init(case: CaseID, reparation: ReparationID) {
        self.case = `case`
        self.reparation = reparation
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let isGranted: Bool
        package let words: String
        /// How it can be complained of; absent when it was granted and nobody wrote it.
        package let appeal: String?

        package init(isGranted: Bool, words: String, appeal: String?) {
            self.isGranted = isGranted
            self.words = words
            self.appeal = appeal
        }
    }
}

/// A reparation was decided: whoever proposed it is told, whoever is to give it, and the citizen where a letter goes. Says
/// nothing of why, nor of what was lost. Owner: Learning.
package struct ReparationDecided: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.reparation-decided.v1")
    package let `case`: CaseID
    package let reparation: ReparationID
    package let isGranted: Bool
    package let by: PersonID
    package let proposedBy: PersonID
    /// Whether the citizen hears of it in a letter; otherwise it has been said.
    package let isByLetter: Bool
    /// Who is to give what was granted; absent when it was refused, and from an older release.
    package let giver: PersonID?

    package init(
        case: CaseID, reparation: ReparationID, isGranted: Bool, by: PersonID, proposedBy: PersonID, isByLetter: Bool,
        giver: PersonID? = nil
    ) {
        self.giver = giver
        self.case = `case`
        self.reparation = reparation
        self.isGranted = isGranted
        self.by = by
        self.proposedBy = proposedBy
        self.isByLetter = isByLetter
    }
}
