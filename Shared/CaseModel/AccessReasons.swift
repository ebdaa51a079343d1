/// Somebody opens a case that is not theirs and says why: the way in for an emergency, looked at afterwards.
package struct BrokenGlass: Codable, Hashable, Sendable {
    /// In the person's own words; kept in the audit entry, shown to the log controller.
    package let reason: String

    /// `nil` without a reason.
    package init?(reason: String) {
        guard reason.hasWords else { return nil }
        self.reason = reason
    }
}

/// A leader lets the employee a complaint is about ring the citizen all the same, and says why (decision 11).
package struct RingPermission: Codable, Hashable, Sendable {
    package let caller: PersonID
    package let leader: PersonID
    package let reason: String

    /// Takes the leader's word, for `caller` in this case.
    ///
    /// - Throws: `permissionNotTheirs` unless the leader answers for the unit and is neither the caller nor concerned;
    ///   `permissionWithoutReason` without a reason.
    package init(
        for caller: PersonID, by leader: Viewer, in circle: CaseCircle, reason: String
    ) throws(Access.Denial) {
        let seeing = Access.seeing(circle, by: leader)
        guard seeing.isAllowed, leader.leads.contains(circle.unit), leader.person != caller,
            !circle.about.contains(leader.person)
        else { throw .permissionNotTheirs }
        guard reason.hasWords else { throw .permissionWithoutReason }
        self.caller = caller
        self.leader = leader.person
        self.reason = reason
    }
}

extension String {
    /// Whether there is anything to read in it.
    var hasWords: Bool { !unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
