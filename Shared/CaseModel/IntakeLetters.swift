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
        /// Whether the letter still says the truth, told or not: asked for a copy of one that did not arrive. Absent from an
        /// older release.
        package let holds: Bool?
        /// Since when it held, and that it was lifted, with no other in its place: the citizen is to be told that contact
        /// is as before. Absent otherwise.
        package let liftedAfter: Timestamp?

        package init(
            case: CaseID, proposal: RestrictionProposal, isDue: Bool, holds: Bool? = nil, liftedAfter: Timestamp? = nil
        ) {
            self.liftedAfter = liftedAfter
            self.case = `case`
            self.proposal = proposal
            self.isDue = isDue
            self.holds = holds
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

/// `intake.preview-recipient`: where a letter in the case would go if it was sent now, for the colleague who is writing it;
/// audited as any look at the citizen's details.
///
/// Never the civil registration number, and no protected address: it stands in the letter and not on a screen.
package struct PreviewRecipient: ServiceCommand {
    package static let method = "intake.preview-recipient"
    package let `case`: CaseID
    /// The letter would say that the written answer takes longer; absent for every other letter.
    package let extending: Extending?
    /// As `FindRecipient.spokenWith`.
    package let spokenWith: Int?
    /// The citizen's other cases that the letter would be about too; absent where it is about one.
    package let also: [CaseID]?

    package init(case: CaseID, extending: Extending? = nil, spokenWith: Int? = nil, also: [CaseID]? = nil) {
        self.also = also
        self.spokenWith = spokenWith
        self.case = `case`
        self.extending = extending
    }

    /// Until which day, and why.
    package struct Extending: Codable, Hashable, Sendable {
        package let lastDay: CivilDay
        package let reason: String

        package init(lastDay: CivilDay, reason: String) {
            self.lastDay = lastDay
            self.reason = reason
        }
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let recipient: FindRecipient.Reply
        /// By when the answer would be promised, exclusive; there when more time was asked about.
        package let until: Timestamp?
        /// The citizen's contact person, whom the letter would name; absent where there is none.
        package let contact: PersonID?

        package init(recipient: FindRecipient.Reply, until: Timestamp? = nil, contact: PersonID? = nil) {
            self.contact = contact
            self.recipient = recipient
            self.until = until
        }
    }
}
