/// How many incidents of a kind one unit with those below it had in one quarter that has ended. For those who lead
/// it, and for the working environment organisation.
package struct IncidentFigure: Codable, Hashable, Sendable {
    package let unit: UnitID
    /// The quarter's first day.
    package let from: CivilDay
    package let trait: IncidentTrait
    /// Absent where fewer than five people were exposed, and where subtraction would tell.
    package let incidents: Int?

    package init(unit: UnitID, from: CivilDay, trait: IncidentTrait, incidents: Int?) {
        self.unit = unit
        self.from = from
        self.trait = trait
        self.incidents = incidents
    }
}

/// By what incidents are counted: their kind, and how they came. One incident may count under several.
package enum IncidentTrait: String, Codable, Hashable, CaseIterable, Sendable {
    case violence, threat, harassment, nearIncident
    case digital, outsideHours, injury
}
