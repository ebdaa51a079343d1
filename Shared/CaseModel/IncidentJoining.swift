/// `wellbeing.join-incidents`: the leader says that two reports are of one incident.
///
/// Its duties are done once, in `incident`, and nobody is offered the same help twice; both reports stay as they were written,
/// each read by whom it was before.
package struct JoinIncidents: ServiceCommand {
    package static let method = "wellbeing.join-incidents"
    /// The one in which the duties go on.
    package let incident: IncidentID
    package let other: IncidentID

    package init(incident: IncidentID, other: IncidentID) {
        self.incident = incident
        self.other = other
    }

    package typealias Reply = IncidentReceipt
}

/// `wellbeing.part-incidents`: they are not the same after all; by whoever joined them, on the same day.
package struct PartIncidents: ServiceCommand {
    package static let method = "wellbeing.part-incidents"
    /// The one that was joined to another.
    package let incident: IncidentID
    package init(incident: IncidentID) { self.incident = incident }
    package typealias Reply = IncidentReceipt
}

/// How a report stands to others of the same incident.
package struct IncidentTies: Codable, Hashable, Sendable {
    /// The duties go on in another one.
    package let isJoined: Bool
    /// In which; for the leader.
    package let joinedTo: IncidentID?
    /// Reports that were joined to this one; for the leader.
    package let joined: [IncidentRow]
    /// Those that could be of the same incident; for the leader.
    package let alike: [IncidentRow]
    /// Whether the asker joined it today, and can say that they are two after all.
    package let mayPart: Bool
    /// What those that were joined say, in the order of ``joined``; absent when there are none.
    package let told: [JoinedReport]?

    package init(
        isJoined: Bool, joinedTo: IncidentID? = nil, joined: [IncidentRow] = [], alike: [IncidentRow] = [],
        mayPart: Bool = false, told: [JoinedReport]? = nil
    ) {
        self.told = told
        self.isJoined = isJoined
        self.joinedTo = joinedTo
        self.joined = joined
        self.alike = alike
        self.mayPart = mayPart
    }
}

/// What a report says that was joined to another; for the leader, who answers the duties of both in one place.
package struct JoinedReport: Codable, Hashable, Sendable {
    package let incident: IncidentID
    package let words: String
    package let reportedBy: PersonID
    package let exposed: [PersonID]
    package let witnesses: [PersonID]
    package let `case`: CaseID?
    package let isInjury: Bool

    package init(
        incident: IncidentID, words: String, reportedBy: PersonID, exposed: [PersonID], witnesses: [PersonID] = [],
        case: CaseID? = nil, isInjury: Bool = false
    ) {
        self.incident = incident
        self.words = words
        self.reportedBy = reportedBy
        self.exposed = exposed
        self.witnesses = witnesses
        self.case = `case`
        self.isInjury = isInjury
    }
}
