package import CaseModel

/// When a citizen is to hear from us again, by the rhythm that was agreed on.
package enum Rhythm {
    /// So many days after they last did, and never behind us.
    package static func next(after day: CivilDay, everyDays days: Int, today: CivilDay) -> CivilDay {
        max(day.adding(days: days), today.adding(days: 1))
    }
}

extension Policy {
    /// The citizen is to have heard from us by the end of that day. Of a year that the calendar does not know nobody is told.
    package func contact(by day: CivilDay, owner: PersonID) -> Obligation? {
        guard Self.isKnown(day) else { return nil }
        return Obligation(.contact, owner: owner, due: Copenhagen.moment(day, .endOfDay))
    }
}
