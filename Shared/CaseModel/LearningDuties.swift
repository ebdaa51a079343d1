/// Something that Learning waits for somebody to do, with a day by which.
package enum LearningTask: String, Codable, Hashable, CaseIterable, Sendable {
    /// What is to be changed, by its owner.
    case finding
    /// A review that may begin is to be closed, by the unit's leader.
    case review
    /// A reparation is to be decided, by the unit's leader.
    case reparation
    /// A reparation that was granted is to be given, by whom the leader chose.
    case reparationGift
    /// The citizen's answer to an offer of mediation is to be asked for.
    case mediationAnswer
    /// The mediation that the citizen has said yes to is to be held.
    case mediationMeeting
    /// What was agreed in a mediation is to be followed up.
    case mediationFollowUp
    /// What the unit is to look at in itself: never in a list of single things, told of once a month.
    case assessment
}

/// `learning.duties`: what of Learning's waits for whom: for me, or for anybody in the units I lead.
package struct ListLearningDuties: ServiceCommand {
    package static let method = "learning.duties"
    package static let mostRows = 50
    package let scope: ListWaiting.Scope

    package init(scope: ListWaiting.Scope) { self.scope = scope }

    package struct Reply: Codable, Hashable, Sendable {
        /// The earliest day first; without findings, which are counted.
        package let rows: [LearningDuty]
        /// How many more there are.
        package let leftOut: Int
        /// How many findings are owed: by me, or of the units I lead those whose day has passed.
        package let findings: Int
        /// By when the first of them is to be done; exclusive. Absent when there is none.
        package let findingsDue: Timestamp?

        package init(rows: [LearningDuty], leftOut: Int, findings: Int, findingsDue: Timestamp?) {
            self.rows = rows
            self.leftOut = leftOut
            self.findings = findings
            self.findingsDue = findingsDue
        }
    }
}

/// One thing that waits in Learning.
package struct LearningDuty: Codable, Hashable, Sendable {
    package let task: LearningTask
    /// The review, mediation or reparation.
    package let matter: Subject
    /// Absent when it is about an incident, which names no case.
    package let `case`: CaseID?
    package let unit: UnitID
    package let since: Timestamp
    /// Exclusive.
    package let due: Timestamp

    package init(task: LearningTask, matter: Subject, case: CaseID?, unit: UnitID, since: Timestamp, due: Timestamp) {
        self.task = task
        self.matter = matter
        self.case = `case`
        self.unit = unit
        self.since = since
        self.due = due
    }
}

/// Somebody is to be told that the day of something in Learning is near or has passed. Says who is told and of what kind
/// it is, never what it is about. Owner: Learning.
package struct LearningReminded: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.reminded.v1")
    package let task: LearningTask
    /// The review, mediation, reparation or unit.
    package let matter: Subject
    /// Absent when it names no case.
    package let `case`: CaseID?
    package let stage: FindingStage
    /// Whoever is to do it; once the day has passed, the leader above them as well.
    package let recipients: [PersonID]
    /// Exclusive.
    package let due: Timestamp
    /// Which promise of this thing it is, from 1.
    package let round: Int
    /// After this moment the message says something else than the truth and is not sent.
    package let validUntil: Timestamp

    package init(
        task: LearningTask, matter: Subject, case: CaseID?, stage: FindingStage, recipients: [PersonID],
        due: Timestamp, round: Int, validUntil: Timestamp
    ) {
        self.task = task
        self.matter = matter
        self.case = `case`
        self.stage = stage
        self.recipients = recipients
        self.due = due
        self.round = round
        self.validUntil = validUntil
    }
}

/// Whether such a reminder still tells the truth, asked just before it is sent.
package struct StillWaited: ServiceCommand {
    package static let method = "learning.still-waited"
    package let task: LearningTask
    package let matter: Subject
    package let round: Int

    package init(task: LearningTask, matter: Subject, round: Int) {
        self.task = task
        self.matter = matter
        self.round = round
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let isWaited: Bool
        package init(isWaited: Bool) { self.isWaited = isWaited }
    }
}

/// A finding has become somebody's to see to, or has been opened again. Says whose, never what was found. Owner:
/// Learning.
package struct FindingGiven: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.finding-given.v1")
    package let finding: FindingID
    package let to: PersonID
    /// Whether it is theirs again, since the same has happened after the change.
    package let isReopened: Bool
    /// By when it is to be done; exclusive.
    package let due: Timestamp
    /// Which promise of this finding it is: another counts up when it moves before the message has left.
    package let round: Int
    /// Whoever leads the unit and hears as well that it has been opened again; absent when nobody else does, and from an
    /// older release.
    package let leader: PersonID?

    package init(
        finding: FindingID, to: PersonID, isReopened: Bool, due: Timestamp, round: Int, leader: PersonID? = nil
    ) {
        self.leader = leader
        self.finding = finding
        self.to = to
        self.isReopened = isReopened
        self.due = due
        self.round = round
    }
}

/// The hour of a review's meeting, for the calendars of those who are asked to it; or that it is called off for them. Never
/// about which case. Owner: Learning.
package struct ReviewMeetingSet: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.meeting-set.v1")
    package let review: ReviewID
    package let people: [PersonID]
    /// When it begins, or would have begun.
    package let at: Timestamp
    /// The calendar's number of this version: each change is the next.
    package let sequence: Int
    /// Whether it is called off for these people.
    package let isCalledOff: Bool

    /// How long it is put into the calendar for.
    package static let minutes = 60

    package init(review: ReviewID, people: [PersonID], at: Timestamp, sequence: Int, isCalledOff: Bool) {
        self.review = review
        self.people = people
        self.at = at
        self.sequence = sequence
        self.isCalledOff = isCalledOff
    }
}
