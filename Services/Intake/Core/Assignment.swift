package import CaseModel

/// Who is to ring from now on, as somebody who may decide it has said (R-036, decision 11).
package struct Assignment: Equatable, Sendable {
    package let person: PersonID
    package let previous: PersonID?
    package let by: PersonID
    /// In the decider's words, when any were given.
    package let reason: String?
    /// Whether the complaint is about that person; then the reason is there.
    package let isConcerned: Bool

    /// - Parameters:
    ///   - assigned: who was to ring until now.
    ///   - isStranger: whether the person who is to ring does not work here.
    package init(
        _ wish: AssignCase, in circle: CaseCircle, assigned: PersonID?, by viewer: Viewer, isStranger: Bool
    ) throws {
        // Taken by another a moment ago: whoever reads an older page is told, and takes it from nobody.
        guard wish.isFree != true || assigned == nil || assigned == wish.person else {
            throw IntakeRefusal.alreadyTaken
        }
        guard Self.mayBeMade(wish.person, in: circle, assigned: assigned, by: viewer) else {
            throw IntakeRefusal.assignNotTheirs
        }
        guard !isStranger else { throw IntakeRefusal.personUnknown }
        guard !circle.disqualified.contains(wish.person) else { throw IntakeRefusal.assignedIsConcerned }
        let reason = wish.reason.flatMap { Words.areMissing(in: $0) ? nil : $0 }
        if let reason { try Words.check(reason, most: Words.mostInReason) }
        isConcerned = circle.about.contains(wish.person)
        if isConcerned {
            _ = try RingPermission(for: wish.person, by: viewer, in: circle, reason: reason ?? "")
        }
        person = wish.person
        previous = assigned
        by = viewer.person
        self.reason = reason
    }

    /// The citizen's one entrance has it from now on, whoever of ours says so; not when the complaint is about them.
    package init(
        toEntrance person: PersonID, in circle: CaseCircle, assigned: PersonID?, by giver: PersonID
    ) throws(IntakeRefusal) {
        guard !circle.disqualified.contains(person), !circle.about.contains(person) else {
            throw .assignedIsConcerned
        }
        self.person = person
        previous = assigned
        by = giver
        reason = nil
        isConcerned = false
    }

    /// The unit's leader decides about every case of the unit, whoever is to ring about their own, and what is nobody's
    /// is taken by anybody who may ring.
    private static func mayBeMade(
        _ person: PersonID, in circle: CaseCircle, assigned: PersonID?, by viewer: Viewer
    ) -> Bool {
        if viewer.leads.contains(circle.unit), viewer.handlesCases, !circle.about.contains(viewer.person) {
            return true
        }
        guard let assigned else {
            return person == viewer.person && Access.ringing(about: circle, by: viewer).isAllowed
        }
        return assigned == viewer.person
    }
}
