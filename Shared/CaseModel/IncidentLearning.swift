/// The organisation is to learn from an incident, because its leader said so; and whether learning waits.
///
/// Said again whenever the waiting changes. Nothing of the incident but its opaque number, of nobody, and of no case:
/// the case is not to tell that something happened in it. Owner: Wellbeing.
package struct IncidentToLearnFrom: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.incident-to-learn-from.v1")
    package let incident: IncidentID
    /// Whose way of working is looked at.
    package let unit: UnitID
    package let waits: Bool
    /// At the latest then somebody looks at it again; absent when nothing waits.
    package let until: Timestamp?

    package init(incident: IncidentID, unit: UnitID, waits: Bool, until: Timestamp?) {
        self.incident = incident
        self.unit = unit
        self.waits = waits
        self.until = until
    }
}

/// A review of what is learned from an incident was opened or closed. Names neither case nor incident. Owner: Learning.
package struct IncidentReviewChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.incident-review-changed.v1")
    package let review: ReviewID
    package let unit: UnitID
    package let state: ReviewState

    package init(review: ReviewID, unit: UnitID, state: ReviewState) {
        self.review = review
        self.unit = unit
        self.state = state
    }
}

/// `wellbeing.learn-from-incident`: the leader says that the organisation is to learn from it.
package struct LearnFromIncident: ServiceCommand {
    package static let method = "wellbeing.learn-from-incident"
    package let incident: IncidentID
    package init(incident: IncidentID) { self.incident = incident }
    package typealias Reply = IncidentReceipt
}
