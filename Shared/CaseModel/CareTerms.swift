/// What somebody is offered when the contact with citizens has cost something.
///
/// Source: 001 RødO5, RødO6, GulO4; 000 §Hvad med medarbejderen.
package enum CareKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// Leader and employee alone.
    case oneToOne
    /// A short guided talk the same day, so that nobody goes home with it.
    case defusing
    /// Led by somebody trained, after something violent or a hard stretch; never compulsory, never learning.
    case debriefing
    /// Led professionally, from what the employee wants.
    case supervision
    /// With a colleague or one's own boss.
    case sparring
    /// With somebody who knows the field.
    case professionalSparring
    /// A leader's own strain, taken up in the group of leaders.
    case leaderGroup
    /// More than talks: what is needed is found together.
    case furtherHelp
    /// Somebody else takes the case over; it is carried out as any case changes hands, and says nothing of why.
    case caseworkerChange

    /// What somebody can ask for on their own.
    package static let requests: [CareKind] = [
        .oneToOne, .defusing, .sparring, .professionalSparring, .supervision, .debriefing, .furtherHelp,
        .caseworkerChange, .leaderGroup,
    ]

    /// What a colleague can be asked for instead of a leader.
    package static let ofColleagues: [CareKind] = [.sparring, .professionalSparring, .leaderGroup]
    /// What somebody trained leads, and is ordered.
    package static let ordered: [CareKind] = [.debriefing, .supervision]

    /// What a unit can have at regular intervals.
    package static let rhythms: [CareKind] = [.oneToOne, .defusing, .supervision]

    /// Whether learning from the case waits for it: somebody is still to be looked after.
    package var holdsLearning: Bool {
        switch self {
        case .oneToOne, .defusing, .debriefing: true
        case .supervision, .sparring, .professionalSparring, .leaderGroup, .furtherHelp, .caseworkerChange: false
        }
    }

    /// Offered to a whole unit by its rhythm, not to each by themself.
    package var isForTeam: Bool { self == .defusing }
}

/// Why somebody is to be looked after. Kept with the prompt, for the leader and the person; in no event.
package enum CareCause: String, Codable, Hashable, CaseIterable, Sendable {
    case redStep, stillRed, incident, load, hardTalk, ownRequest, rhythm, pressedPeriod, leadersChoice

    /// Whether a leader offered it without having been asked to.
    package var isLeadersOwn: Bool { self == .pressedPeriod || self == .leadersChoice }
}

/// Who leads a debriefing or supervision.
package enum CareProvider: String, Codable, Hashable, CaseIterable, Sendable {
    /// The municipality's own working environment unit, by requisition.
    case workEnvironment
    /// Ordered from outside.
    case external
    /// A colleague who is trained for it.
    case trainedColleague
}

/// What kind of incident it was. Source: 001 Hvad er udfordrende borgerkontakt, RødO4.
package enum IncidentKind: String, Codable, Hashable, CaseIterable, Sendable {
    case violence, threat, harassment
    /// *Tilløb*: it nearly happened.
    case nearIncident
}

/// How whoever registers an incident stands to it.
package enum IncidentReporter: String, Codable, Hashable, CaseIterable, Sendable {
    case exposed, witness, leader
}

/// What the leader has to see to after an incident.
package enum IncidentDuty: String, Codable, Hashable, CaseIterable, Sendable {
    /// The threat is over, the exposed are in safety, it is decided who does what.
    case handle
    /// Reported to the police, or seen to that it is; in every case the leader.
    case police
    /// The report of an accident at work, where there was absence or an injury.
    case accidentReport
    /// Professional help offered to the exposed and to witnesses, and the group asked whether it needs to work it through.
    case help
    /// The causes examined by the working environment organisation, MED.
    case examine
    /// Measures against repetition carried out.
    case measures
    /// Handed over to the municipality's own incident system.
    case handOver
}

/// What became of a duty.
package enum DutyAnswer: String, Codable, Hashable, CaseIterable, Sendable {
    case done
    /// Judged concretely and not needed; takes a ground.
    case notNeeded
}
