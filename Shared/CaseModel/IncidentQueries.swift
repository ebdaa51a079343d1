/// `wellbeing.incidents`: those the asker leads the duties of, registered or stood in; or those that are over, of units the
/// asker leads now among them.
package struct ListIncidents: ServiceCommand {
    package static let method = "wellbeing.incidents"
    /// At most so many at once.
    package static let most = 40
    /// Closed ones too.
    package let includeClosed: Bool
    /// Closed ones alone.
    package let onlyClosed: Bool?
    /// Those that come after this one in the list.
    package let after: IncidentID?

    package init(includeClosed: Bool = false, onlyClosed: Bool? = nil, after: IncidentID? = nil) {
        self.includeClosed = includeClosed
        self.onlyClosed = onlyClosed
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// The newest first; of closed ones without their duties.
        package let incidents: [IncidentRow]
        /// The last one looked at, when there may be more after it.
        package let next: IncidentID?

        package init(incidents: [IncidentRow], next: IncidentID? = nil) {
            self.incidents = incidents
            self.next = next
        }
    }
}

/// `wellbeing.incident`: one with its words, for whoever registered it, the exposed, and the leader; for a witness that it
/// happened, and what is offered to them.
package struct ShowIncident: ServiceCommand {
    package static let method = "wellbeing.incident"
    /// Its refusal where the incident was lost with a file, and is registered anew (decision 122).
    package static let lostCode = "wellbeing.incident_lost"
    package let incident: IncidentID
    package init(incident: IncidentID) { self.incident = incident }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: IncidentRow
        /// Empty for a witness.
        package let words: String
        /// Absent for a witness, as is who was exposed.
        package let reportedBy: PersonID?
        package let exposed: [PersonID]
        package let witnesses: [PersonID]
        package let `case`: CaseID?
        /// The asker saw it and is neither leader nor exposed: what happened is not theirs to read.
        package let isWitness: Bool?
        /// What the asker is offered because of it and has not answered.
        package let offers: [PromptRow]?
        package let isInjury: Bool?
        /// The first day somebody was absent because of it, once that is known.
        package let absentFrom: CivilDay?
        /// What was added after it was registered, in order.
        package let additions: [IncidentAddition]?
        /// Whether the asker may add to it now.
        package let mayAdd: Bool?
        /// Absent where it is the only report, as far as anybody knows.
        package let ties: IncidentTies?

        package init(
            row: IncidentRow, words: String, reportedBy: PersonID?, exposed: [PersonID], witnesses: [PersonID],
            case: CaseID?, isWitness: Bool? = nil, offers: [PromptRow]? = nil, isInjury: Bool? = nil,
            absentFrom: CivilDay? = nil, additions: [IncidentAddition]? = nil, mayAdd: Bool? = nil,
            ties: IncidentTies? = nil
        ) {
            self.ties = ties
            self.row = row
            self.words = words
            self.reportedBy = reportedBy
            self.exposed = exposed
            self.witnesses = witnesses
            self.case = `case`
            self.isWitness = isWitness
            self.offers = offers
            self.isInjury = isInjury
            self.absentFrom = absentFrom
            self.additions = additions
            self.mayAdd = mayAdd
        }
    }
}
