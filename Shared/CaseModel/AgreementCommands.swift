/// `callback.agreements`: what was agreed in the talks of a case, by the version of each note that counts now; audited.
package struct ListAgreements: ServiceCommand {
    package static let method = "callback.agreements"
    /// At most so many; the newest.
    package static let most = 30

    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    /// The newest talk's first; within a talk as they were written.
    package struct Reply: Codable, Hashable, Sendable {
        package let agreements: [AgreementRow]
        /// How many older ones there are besides.
        package let leftOut: Int

        package init(agreements: [AgreementRow], leftOut: Int) {
            self.agreements = agreements
            self.leftOut = leftOut
        }
    }
}

/// Something agreed, with the talk in which it was.
package struct AgreementRow: Codable, Hashable, Sendable {
    package let agreement: Agreement
    package let note: NoteID
    package let version: Int
    package let spokenAt: Timestamp

    package init(agreement: Agreement, note: NoteID, version: Int, spokenAt: Timestamp) {
        self.agreement = agreement
        self.note = note
        self.version = version
        self.spokenAt = spokenAt
    }
}
