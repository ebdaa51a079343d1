/// Somebody is to be told that a finding's day is near or has passed. Says who is told, never what was found.
/// Owner: Learning.
package struct FindingReminded: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.finding-reminded.v1")
    package let finding: FindingID
    package let stage: FindingStage
    /// Who is told; by stage its owner, or the owner and the unit's leader.
    package let recipients: [PersonID]
    /// By when it is to be done; exclusive.
    package let due: Timestamp
    /// Which promise of this finding it is: counted up when its day is moved or it is opened anew.
    package let round: Int
    /// After this moment the message says something else than the truth and is not sent.
    package let validUntil: Timestamp

    package init(
        finding: FindingID, stage: FindingStage, recipients: [PersonID], due: Timestamp, round: Int,
        validUntil: Timestamp
    ) {
        self.finding = finding
        self.stage = stage
        self.recipients = recipients
        self.due = due
        self.round = round
        self.validUntil = validUntil
    }
}

/// A finding is done, and the citizen whose complaint it came from is to hear what has changed.
///
/// One is said for each case; the words are asked of Learning for just this case and finding. Owner: Learning.
package struct LessonToTell: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.lesson-to-tell.v1")
    package let `case`: CaseID
    package let finding: FindingID
    package let by: PersonID

    package init(case: CaseID, finding: FindingID, by: PersonID) {
        self.case = `case`
        self.finding = finding
        self.by = by
    }
}

/// Something became of a finding: the boards that show it are told. Owner: Learning.
package struct FindingChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.finding-changed.v1")
    package let finding: FindingID
    package let unit: UnitID
    package let owner: PersonID
    package let state: FindingState
    /// Whether it is open again because the same cause came back in the unit.
    package let isReopened: Bool

    package init(finding: FindingID, unit: UnitID, owner: PersonID, state: FindingState, isReopened: Bool) {
        self.finding = finding
        self.unit = unit
        self.owner = owner
        self.state = state
        self.isReopened = isReopened
    }
}

/// The citizen was offered a meeting with a neutral third party, or something came of it. Owner: Learning.
package struct MediationChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.mediation-changed.v1")
    package let `case`: CaseID
    package let mediation: MediationID
    package let state: MediationState
    /// Why it was offered, so that the letter fits; absent from an older release.
    package let ground: MediationGround?
    /// Whether it was offered by word of mouth, so that no letter goes; absent when it was not.
    package let isOral: Bool?

    package init(
        case: CaseID, mediation: MediationID, state: MediationState, ground: MediationGround? = nil,
        isOral: Bool? = nil
    ) {
        self.ground = ground
        self.isOral = isOral
        self.case = `case`
        self.mediation = mediation
        self.state = state
    }
}
