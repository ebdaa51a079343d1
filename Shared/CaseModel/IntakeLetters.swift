/// `intake.restriction-words`: what the citizen is told about a restriction of contact. Asked by Notifier, just
/// before it writes the letter; audited.
package struct ReadRestriction: ServiceCommand {
    package static let method = "intake.restriction-words"
    package let restriction: RestrictionID

    package init(restriction: RestrictionID) { self.restriction = restriction }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let proposal: RestrictionProposal
        /// Whether it still waits for this letter.
        package let isDue: Bool

        package init(case: CaseID, proposal: RestrictionProposal, isDue: Bool) {
            self.case = `case`
            self.proposal = proposal
            self.isDue = isDue
        }
    }
}

/// `intake.extension-words`: why the written answer takes longer, as the citizen is told. Asked by Notifier; audited.
package struct ReadExtension: ServiceCommand {
    package static let method = "intake.extension-words"
    package let `case`: CaseID
    /// The new moment that the letter is about; exclusive.
    package let due: Timestamp

    package init(case: CaseID, due: Timestamp) {
        self.case = `case`
        self.due = due
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let due: Timestamp
        package let reason: String
        /// Whether the answer is still owed, and by that moment.
        package let isDue: Bool

        package init(case: CaseID, due: Timestamp, reason: String, isDue: Bool) {
            self.case = `case`
            self.due = due
            self.reason = reason
            self.isDue = isDue
        }
    }
}
