package import CaseModel

/// One way in for a citizen, whatever the channel: a fixed person or a small team, agreed with a reason.
package struct ContactTeam: Hashable, Sendable {
    /// Each once, in order; empty when the agreement is ended.
    package let people: [PersonID]
    package let reason: String

    /// - Parameters:
    ///   - standing: who is the way in now.
    ///   - about: the employees the complaint is about; none of them is the way in.
    ///   - strangers: those of the named who do not work here.
    package init(
        _ wish: SetContactTeam, standing: [PersonID], about: [PersonID], strangers: [PersonID]
    ) throws(IntakeRefusal) {
        guard !wish.people.isEmpty || !standing.isEmpty else { throw .contactNotNamed }
        guard !Words.areMissing(in: wish.reason) else { throw .contactReasonMissing }
        try Words.check(wish.reason, most: Words.mostInReason)
        try OwnDiagnosis.check(wish)
        guard strangers.isEmpty else { throw .personUnknown }
        guard !wish.people.contains(where: about.contains) else { throw .contactIsConcerned }
        let people = Set(wish.people).sorted()
        guard people.count <= SetContactTeam.mostPeople else { throw .contactTooMany }
        self.people = people
        reason = wish.reason
    }
}
