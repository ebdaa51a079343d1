/// A complaint, worry or preventive contact was taken in and a case exists. Owner: Intake.
package struct CaseRegistered: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.registered.v1")
    package let `case`: CaseID
    package let unit: UnitID
    /// When it reached the municipality, which may be before it was typed in; every clock counts from here.
    package let received: Timestamp
    package let channel: Channel
    package let kind: ContactKind
    package let route: Route
    /// Who is to ring, when somebody has been chosen; otherwise the unit's own list.
    package let assigned: PersonID?
    /// The employees the complaint is about; none of them rings (decision 11).
    package let about: [PersonID]
    /// Whether a person may be written to at the address given: known to be the citizen's own.
    package let canBeWrittenTo: Bool
    /// Taken in long after the fact: no letters, no clocks.
    package let isHistory: Bool
    /// Why it goes the ordinary way; absent when it does not, and from senders who did not say it.
    package let exclusion: ExclusionGround?
    /// The citizen is rung before this moment, since a change that meets them begins then; absent when none is known.
    package let before: Timestamp?
    /// Who of ours took it in, with the citizen on the line perhaps: they hear by when and who rings, and write down when it suits.
    /// Absent when nobody did, when it came from a file, and from an older release.
    package let by: PersonID?

    package init(
        case: CaseID, unit: UnitID, received: Timestamp, channel: Channel, kind: ContactKind, route: Route,
        assigned: PersonID?, about: [PersonID], canBeWrittenTo: Bool, isHistory: Bool,
        exclusion: ExclusionGround? = nil, before: Timestamp? = nil, by: PersonID? = nil
    ) {
        self.by = by
        self.case = `case`
        self.unit = unit
        self.received = received
        self.channel = channel
        self.kind = kind
        self.route = route
        self.assigned = assigned
        self.about = about
        self.canBeWrittenTo = canBeWrittenTo
        self.isHistory = isHistory
        self.exclusion = exclusion
        self.before = before
    }
}

/// A named person has set the step of the cooperation. Owner: Intake.
package struct StepDecided: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.step-decided.v1")
    package let `case`: CaseID
    package let unit: UnitID
    package let step: Step
    package let previous: Step?
    package let decidedBy: PersonID
    /// Everybody of ours who stands in the case: asked after when it turns red.
    package let involved: [PersonID]

    package init(
        case: CaseID, unit: UnitID, step: Step, previous: Step?, decidedBy: PersonID, involved: [PersonID]
    ) {
        self.case = `case`
        self.unit = unit
        self.step = step
        self.previous = previous
        self.decidedBy = decidedBy
        self.involved = involved
    }
}

/// Somebody else is to ring from now on, or somebody at all. Owner: Intake.
package struct CaseAssigned: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.assigned.v1")
    package let `case`: CaseID
    package let unit: UnitID
    package let person: PersonID
    /// Who was to ring until now; absent when nobody had been chosen.
    package let previous: PersonID?
    /// Who decided it; the person themself when the call was taken.
    package let by: PersonID
    /// Whether the complaint is about that person, and the leader has given a reason all the same (decision 11).
    package let isConcerned: Bool

    package init(
        case: CaseID, unit: UnitID, person: PersonID, previous: PersonID?, by: PersonID, isConcerned: Bool
    ) {
        self.case = `case`
        self.unit = unit
        self.person = person
        self.previous = previous
        self.by = by
        self.isConcerned = isConcerned
    }
}

/// The complaint goes on formally and a named recipient has been asked to take it. Owner: Intake.
package struct HandedOn: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.handed-on.v1")
    package let `case`: CaseID
    package let handover: HandoverID
    package let recipient: PersonID
    /// The original time of receipt: an appeal deadline may be counted from it.
    package let received: Timestamp
    /// When the recipient must have acknowledged; exclusive.
    package let acknowledgeBy: Timestamp

    package init(
        case: CaseID, handover: HandoverID, recipient: PersonID, received: Timestamp, acknowledgeBy: Timestamp
    ) {
        self.case = `case`
        self.handover = handover
        self.recipient = recipient
        self.received = received
        self.acknowledgeBy = acknowledgeBy
    }
}

/// The named recipient has said: I have it. Owner: Intake.
package struct HandoverAcknowledged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.handover-acknowledged.v1")
    package let `case`: CaseID
    package let handover: HandoverID
    package let recipient: PersonID

    package init(case: CaseID, handover: HandoverID, recipient: PersonID) {
        self.case = `case`
        self.handover = handover
        self.recipient = recipient
    }
}

/// Nobody acknowledged a handing-on in time; the recipient's leader is to hear of it. Owner: Intake.
package struct HandoverOverdue: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.handover-overdue.v1")
    package let `case`: CaseID
    package let handover: HandoverID
    package let recipient: PersonID

    package init(case: CaseID, handover: HandoverID, recipient: PersonID) {
        self.case = `case`
        self.handover = handover
        self.recipient = recipient
    }
}

/// Somebody has checked who the citizen of an unverified case is. Owner: Intake.
package struct CitizenVerified: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.verified.v1")
    package let `case`: CaseID
    /// Whether letters may go to the address now; not when there is none.
    package let canBeWrittenTo: Bool

    package init(case: CaseID, canBeWrittenTo: Bool) {
        self.case = `case`
        self.canBeWrittenTo = canBeWrittenTo
    }
}

/// Every condition of its outcome is met and nothing is owed. Owner: Intake.
package struct CaseClosed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.closed.v1")
    package let `case`: CaseID
    /// The nearest way a conversation ends; `ending` says it exactly.
    package let outcome: Outcome
    /// How the case came to its end, where `outcome` does not say it; absent from senders who did not say it.
    package let ending: Ending?

    package init(case: CaseID, outcome: Outcome, ending: Ending? = nil) {
        self.case = `case`
        self.outcome = outcome
        self.ending = ending
    }
}

/// A closed case is open again: the citizen objected, or a newer note was filed. Owner: Intake.
package struct CaseReopened: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.reopened.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}
