package import CaseModel

/// A change that is bound to hurt, as somebody makes it known before it happens.
package struct ChangeAhead: Hashable, Sendable {
    package let unit: UnitID
    package let kind: KnownChangeKind
    package let what: String
    package let on: CivilDay

    /// How many days ahead a change can be known here; what lies farther off is not decided yet.
    package static let mostDaysAhead = 730
    /// Bytes of what changes, as it stands in the case's summary.
    package static let mostInWhat = 300

    /// - Parameter isUnitKnown: whether there is such a unit.
    package init(_ wish: RegisterChange, isUnitKnown: Bool, on today: CivilDay) throws(IntakeRefusal) {
        guard isUnitKnown else { throw .unitUnknown }
        guard !Words.areMissing(in: wish.what) else { throw .changeMissing }
        try Words.check(wish.what, most: Self.mostInWhat)
        try OwnDiagnosis.check(wish)
        // Before it happens: the call has at least the rest of today.
        guard wish.on > today, wish.on <= today.adding(days: Self.mostDaysAhead) else { throw .changeDayWrong }
        unit = wish.unit
        kind = wish.kind
        what = wish.what
        on = wish.on
    }

    /// Refuses a reason without words.
    package static func check(reason: String) throws(IntakeRefusal) {
        guard !Words.areMissing(in: reason) else { throw .changeReasonMissing }
        try Words.check(reason, most: mostInWhat)
    }

    /// Refuses another day that lies behind us, too far off, or is none.
    package static func check(_ day: CivilDay, insteadOf old: CivilDay, on today: CivilDay) throws(IntakeRefusal) {
        guard day != old, day > today, day <= today.adding(days: mostDaysAhead) else { throw .changeDayWrong }
    }

    /// Whether this person makes changes known in that unit and names whom they meet: whoever takes contacts in there.
    package static func isOpen(to viewer: Viewer, in unit: UnitID) -> Bool {
        Registration.mayBeMade(by: viewer)
            && (viewer.unit == unit || viewer.leads.contains(unit) || viewer.has(.secretariat))
    }
}
