/// Whether what went wrong did so once, or may do so again because it is how we work.
package enum Recurrence: String, Codable, Hashable, CaseIterable, Sendable {
    case once, practice
}

/// What one says of a course afterwards, asked about it in so many words.
package enum Hindsight: String, Codable, Hashable, CaseIterable, Sendable {
    case yes, partly, no, unknown
}

/// What was asked of a case's course afterwards. Source: 000 §Lær af fejl.
package enum CheckQuestion: String, Codable, Hashable, CaseIterable, Sendable {
    /// Were the rules followed all the way?
    case rulesFollowed
    /// Were the decisions on the way the right ones?
    case decisionsRight
    /// Did we understand the citizen's situation well enough?
    case situationUnderstood
}

/// Where a finding stands.
package enum FindingState: String, Codable, Hashable, CaseIterable, Sendable {
    case open, underWay
    /// What was to change has changed; its effect is looked at later.
    case done
    /// Looked at afterwards: the same cause has not come again in the unit.
    case effective
    /// Given up, with a reason.
    case dropped
}

/// How far a lesson is spread (R-112, step 5).
package enum FindingSpread: String, Codable, Hashable, CaseIterable, Sendable {
    case team, department, municipality
}

/// What is changed by a finding.
package enum FindingChange: String, Codable, Hashable, CaseIterable, Sendable {
    case template, workflow, guidance, training, other
}

/// How far along a finding's promise is when somebody is told. In order of time.
package enum FindingStage: String, Codable, Hashable, CaseIterable, Sendable {
    /// The day is near: to its owner.
    case nearDue
    /// The day has passed: to its owner and the leader of the unit it came from.
    case overdue
}

/// What one asks oneself after a meeting with a citizen. Source: 000 §Når en konflikt er afsluttet.
package enum MeetingQuestion: String, Codable, Hashable, CaseIterable, Sendable {
    case weOweSomething, usefulForLearning, chairedWell, decidedWhatShould, followUpClear, everybodyHeard
    case weListened, keptToTopic, evaluateWithCitizen, holdOnToConclusions, endingStartsNothingNew
}

/// Why a meeting with a neutral third party is offered. Source: 001 RødK5.
package enum MediationGround: String, Codable, Hashable, CaseIterable, Sendable {
    case citizenRefusesToMeet, talksWentWrong, locked, citizensWish
}

/// Where a mediation stands.
package enum MediationState: String, Codable, Hashable, CaseIterable, Sendable {
    case offered, accepted, declined
    /// Held without an understanding.
    case ended
    /// Held, with an understanding and a plan of how it is followed up.
    case agreed
    /// The plan has been followed up.
    case followedUp

    /// Whether something of it is still to come: an answer, the meeting, the follow-up.
    package var isOpen: Bool {
        switch self {
        case .offered, .accepted, .agreed: true
        case .declined, .ended, .followedUp: false
        }
    }
}

/// What a reparation rests on. A complaint as such is among them so that somebody can be told why not.
package enum ReparationGround: String, Codable, Hashable, CaseIterable, Sendable {
    case wrongGuidance, missingGuidance, faultyHandling, lateHandling
    /// The citizen is dissatisfied, and nothing else: never a ground.
    case complaintAlone
}

/// What was lost.
package enum LossKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// Money or a benefit.
    case economic
    /// Trust, quality of life, one's own time and strength: cannot be paid back.
    case personal
}

/// Where a reparation stands.
package enum ReparationState: String, Codable, Hashable, CaseIterable, Sendable {
    case proposed
    /// Decided, and owed by somebody until it is given.
    case granted
    case given
    case refused
}

/// What a unit looks at in itself, again and again. Source: 001 GrønO1 – GrønO4, GulO2, GulK3.
package enum AssessmentTopic: String, Codable, Hashable, CaseIterable, Sendable {
    // The levels of the risk assessment.
    case riskWorkplace, riskTeam, riskCitizens, riskLoneWork, riskFrames
    // Reflection.
    case language, competences, rooms, commonApproach, feedback

    /// Whether the law on the working environment asks for it.
    package var isRisk: Bool {
        switch self {
        case .riskWorkplace, .riskTeam, .riskCitizens, .riskLoneWork, .riskFrames: true
        case .language, .competences, .rooms, .commonApproach, .feedback: false
        }
    }

    /// How many questions it asks; their words are `Wording`'s.
    package var questions: Int {
        switch self {
        case .riskWorkplace, .riskTeam, .riskCitizens, .riskLoneWork, .riskFrames, .language, .rooms: 5
        case .competences: 4
        case .commonApproach, .feedback: 3
        }
    }
}

/// How a citizen was met, asked in three questions. Source: 003 §Forebyggende indsats.
package enum ExperienceQuestion: String, Codable, Hashable, CaseIterable, Sendable {
    case respect, listening, fairness
}

/// What a citizen answers to one of the three.
package enum ExperienceAnswer: String, Codable, Hashable, CaseIterable, Sendable {
    case yes, partly, no
}

/// One meeting with a citizen that has been looked back upon.
package struct MeetingID: Identifier {
    package let rawValue: String
    package static let prefix = "M"
    package init(unchecked text: String) { rawValue = text }
}

/// One offer of a meeting with a neutral third party.
package struct MediationID: Identifier {
    package let rawValue: String
    package static let prefix = "B"
    package init(unchecked text: String) { rawValue = text }
}

/// One proposal to make good what a citizen has lost.
package struct ReparationID: Identifier {
    package let rawValue: String
    package static let prefix = "G"
    package init(unchecked text: String) { rawValue = text }
}

/// One look of a unit at itself: a risk assessment, or a reflection.
package struct AssessmentID: Identifier {
    package let rawValue: String
    package static let prefix = "A"
    package init(unchecked text: String) { rawValue = text }
}
