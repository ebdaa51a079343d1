/// Somebody may hear of a case or speak in it beside the citizen, or no longer. Never who, nor by what right. Owner: Intake.
package struct RepresentationChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.representation-changed.v1")
    package let `case`: CaseID
    /// Within the case, from 1.
    package let number: Int
    package let reach: RepresentationReach
    package let from: CivilDay
    /// The last day; absent when no day was set.
    package let until: CivilDay?
    /// Withdrawn or lost before its last day.
    package let isEnded: Bool

    package init(
        case: CaseID, number: Int, reach: RepresentationReach, from: CivilDay, until: CivilDay?, isEnded: Bool
    ) {
        self.case = `case`
        self.number = number
        self.reach = reach
        self.from = from
        self.until = until
        self.isEnded = isEnded
    }
}

/// Where letters to the citizen of a case go, or how, may be another than before: a child's age, who holds custody or is to
/// have the letters, a protected address. Never which. Owner: Intake. Whoever holds a letter back for it asks anew.
package struct LettersWayChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.letters-way-changed.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}
