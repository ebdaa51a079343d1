/// `intake.contact-team`: agrees on one way in for this citizen, or ends the agreement.
///
/// Whoever is named may see the case, also at the red step. Source: 001 RødK1.
package struct SetContactTeam: ServiceCommand {
    package static let method = "intake.contact-team"
    package static let mostPeople = 5

    package let `case`: CaseID
    /// Who answers the citizen, whatever the channel; at most five. Empty: nobody in particular any more.
    package let people: [PersonID]
    /// Why, in the decider's words.
    package let reason: String
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(case: CaseID, people: [PersonID], reason: String, isNotOurs: Bool? = nil) {
        self.case = `case`
        self.people = people
        self.reason = reason
        self.isNotOurs = isNotOurs
    }

    package typealias Reply = CaseReceipt
}

/// The fixed way in as it stands, or that there is none any more.
package struct ContactTeamRow: Codable, Hashable, Sendable {
    /// Empty when it was ended.
    package let people: [PersonID]
    package let decidedBy: PersonID
    package let at: Timestamp
    package let reason: String

    package init(people: [PersonID], decidedBy: PersonID, at: Timestamp, reason: String) {
        self.people = people
        self.decidedBy = decidedBy
        self.at = at
        self.reason = reason
    }
}

/// A fixed way in for the citizen was agreed on, changed or ended. Owner: Intake.
package struct ContactTeamChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.contact-team-changed.v1")
    package let `case`: CaseID
    /// Everybody who is the way in from now on; empty when it was ended.
    package let people: [PersonID]
    package let decidedBy: PersonID

    package init(case: CaseID, people: [PersonID], decidedBy: PersonID) {
        self.case = `case`
        self.people = people
        self.decidedBy = decidedBy
    }
}
