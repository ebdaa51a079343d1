package import CaseModel

/// What an addition makes of an incident: who is new in it, what it is now, and which parts changed.
package struct IncidentGrowth: Equatable, Sendable {
    /// An incident as it stands before something is added.
    package struct Standing: Equatable, Sendable {
        package let kind: IncidentKind
        package let happened: Timestamp
        package let isInjury: Bool
        package let absentFrom: CivilDay?
        package let `case`: CaseID?
        package let exposed: [PersonID]
        package let witnesses: [PersonID]

        package init(
            kind: IncidentKind, happened: Timestamp, isInjury: Bool, absentFrom: CivilDay?, case: CaseID?,
            exposed: [PersonID], witnesses: [PersonID]
        ) {
            self.kind = kind
            self.happened = happened
            self.isInjury = isInjury
            self.absentFrom = absentFrom
            self.case = `case`
            self.exposed = exposed
            self.witnesses = witnesses
        }
    }

    /// Newly known to have been exposed; a witness among them is one no longer.
    package let exposed: [PersonID]
    package let witnesses: [PersonID]
    package let kind: IncidentKind
    package let isInjury: Bool
    package let absentFrom: CivilDay?
    package let `case`: CaseID?
    package let parts: [IncidentPart]

    package init(_ wish: AddToIncident, to before: Standing, at now: Timestamp) throws(IncidentRefusal) {
        exposed = Self.new(wish.exposed, besides: before.exposed)
        witnesses = Self.new(wish.witnesses, besides: before.exposed + before.witnesses + exposed)
        let all = Set(before.exposed + before.witnesses + exposed + witnesses)
        guard all.count <= IncidentPlan.mostPeople else { throw .tooManyPeople }
        if let day = wish.absentFrom {
            guard (Copenhagen.day(at: before.happened)...now.civil.day).contains(day) else { throw .absenceOutOfRange }
        }
        if let named = wish.case, let known = before.case, named != known { throw .caseAlreadyNamed }
        kind = wish.kind ?? before.kind
        absentFrom = wish.absentFrom ?? before.absentFrom
        // Absence counts as an accident that is to be reported, like an injury.
        isInjury = before.isInjury || wish.isInjury || absentFrom != nil
        self.case = before.case ?? wish.case
        var parts: [IncidentPart] = []
        if !exposed.isEmpty { parts.append(.exposed) }
        if !witnesses.isEmpty { parts.append(.witnesses) }
        if wish.isInjury, !before.isInjury { parts.append(.injury) }
        if absentFrom != before.absentFrom { parts.append(.absence) }
        if kind != before.kind { parts.append(.kind) }
        if self.case != before.case { parts.append(.aboutCase) }
        guard !parts.isEmpty else { throw .nothingAdded }
        self.parts = parts
    }

    private static func new(_ people: [PersonID], besides known: [PersonID]) -> [PersonID] {
        people.filter { !known.contains($0) }.eachOnce
    }
}
