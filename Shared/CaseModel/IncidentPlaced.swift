/// An incident is with this leader from now on, since it was registered or the leader has changed: so that a file that was put
/// back from a backup knows that one is lost, and whom to tell (decision 122). Owner: Wellbeing.
///
/// Nobody hears it: it comes back to Wellbeing among its own. Nothing of what happened, of whom it befell or who told it, of no
/// case, and not the incident's number; the leader hears of it by a `prompted` of the same moment.
package struct IncidentPlaced: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.incident-placed.v1")
    /// What is reckoned from the incident's number, and from which nobody can reckon back: whoever has the number knows whether
    /// this is its own.
    package let mark: Subject
    /// Who sees to its duties; absent where nobody could be found.
    package let leader: PersonID?

    package init(mark: Subject, leader: PersonID?) {
        self.mark = mark
        self.leader = leader
    }
}

/// What Trivsel has lost since a backup that its file was put back from: told to whoever opens it, since only they know what
/// they had written (decision 122).
package struct LostCare: Codable, Hashable, Sendable {
    /// So many days it is told, from when the file went on.
    package static let daysTold = 30

    /// When the backup was made; absent where the file was put back by other means and nobody knows.
    package let since: Timestamp?
    /// From then on it is kept again.
    package let until: Timestamp
    /// Incidents that the asker saw to and that are lost, those that were registered first on top.
    package let incidents: [LostIncident]

    package init(since: Timestamp?, until: Timestamp, incidents: [LostIncident]) {
        self.since = since
        self.until = until
        self.incidents = incidents
    }
}

/// An incident of which no more is known than that it was registered.
package struct LostIncident: Codable, Hashable, Sendable {
    /// When that was said first: the clocks of police and accident report have run since what happened before it.
    package let registered: Timestamp

    package init(registered: Timestamp) { self.registered = registered }
}
