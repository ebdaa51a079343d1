/// Somebody works here with these roles in this unit, or no longer does. Said anew at each change.
package struct PersonChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.directory.person-changed.v1")
    package let person: PersonID
    package let unit: UnitID
    package let roles: [Role]
    package let isActive: Bool

    package init(person: PersonID, unit: UnitID, roles: [Role], isActive: Bool) {
        self.person = person
        self.unit = unit
        self.roles = roles
        self.isActive = isActive
    }
}

/// A unit exists under this leader and this parent. Said anew at each change.
package struct UnitChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.directory.unit-changed.v1")
    package let unit: UnitID
    /// The unit above; absent at the top.
    package let parent: UnitID?
    /// Absent while the chair is empty; prompts then go to the unit above.
    package let leader: PersonID?

    package init(unit: UnitID, parent: UnitID?, leader: PersonID?) {
        self.unit = unit
        self.parent = parent
        self.leader = leader
    }
}

/// Somebody is away on these days, or is not after all. Never why: that is nobody's business here. Owner: Directory.
package struct AbsenceChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.directory.absence-changed.v1")
    package let absence: AbsenceID
    package let person: PersonID
    /// The first day away.
    package let from: CivilDay
    /// The last day away.
    package let to: CivilDay
    /// Whether it no longer holds at all: it was taken back before it began.
    package let isCancelled: Bool

    package init(absence: AbsenceID, person: PersonID, from: CivilDay, to: CivilDay, isCancelled: Bool) {
        self.absence = absence
        self.person = person
        self.from = from
        self.to = to
        self.isCancelled = isCancelled
    }
}
