/// `wellbeing.add-to-incident`: what was learned after an incident was registered; by the leader, and within a day by whoever
/// registered it. New duties and offers of help follow from then on.
///
/// Injury and absence are mostly known later, and the days to report an accident run all the same.
package struct AddToIncident: ServiceCommand {
    package static let method = "wellbeing.add-to-incident"
    /// Hours within which whoever registered it may add to it.
    package static let reportersHours: Int64 = 24

    package let incident: IncidentID
    package let exposed: [PersonID]
    package let witnesses: [PersonID]
    /// Somebody was hurt. It is never taken back: whether a duty is needed is judged in the duty.
    package let isInjury: Bool
    /// The first day somebody was absent; the accident is then to be reported so many days after it.
    package let absentFrom: CivilDay?
    /// What kind it was, when it was another than first thought.
    package let kind: IncidentKind?
    /// Only where none is named yet; the risk is then assessed before the next meeting there.
    package let `case`: CaseID?

    package init(
        incident: IncidentID, exposed: [PersonID] = [], witnesses: [PersonID] = [], isInjury: Bool = false,
        absentFrom: CivilDay? = nil, kind: IncidentKind? = nil, case: CaseID? = nil
    ) {
        self.incident = incident
        self.exposed = exposed
        self.witnesses = witnesses
        self.isInjury = isInjury
        self.absentFrom = absentFrom
        self.kind = kind
        self.case = `case`
    }

    package typealias Reply = IncidentReceipt
}

/// That something was added to an incident, by whom and when: never what it said before or says now.
package struct IncidentAddition: Codable, Hashable, Sendable {
    package let at: Timestamp
    package let by: PersonID
    package let what: [IncidentPart]

    package init(at: Timestamp, by: PersonID, what: [IncidentPart]) {
        self.at = at
        self.by = by
        self.what = what
    }
}

/// What can be added to an incident.
package enum IncidentPart: String, Codable, Hashable, CaseIterable, Sendable {
    case exposed, witnesses, injury, absence, kind
    case aboutCase
}
