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
        /// Who has been told of what is agreed, as it stands now; absent from an older release.
        package let told: [AgreementsTold]?
        /// Those who stand in the case and have not: new to it, or told before the newest agreement.
        package let untold: [PersonID]?

        package init(
            agreements: [AgreementRow], leftOut: Int, told: [AgreementsTold]? = nil, untold: [PersonID]? = nil
        ) {
            self.told = told
            self.untold = untold
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

/// A colleague who knows what is agreed in a case: who told them, and when. Source: 001 GulO2.
package struct AgreementsTold: Codable, Hashable, Sendable {
    package let person: PersonID
    /// Who told them; themselves when they have read it.
    package let by: PersonID
    package let at: Timestamp

    package init(person: PersonID, by: PersonID, at: Timestamp) {
        self.person = person
        self.by = by
        self.at = at
    }
}

/// `callback.tell-agreements`: a colleague who is new to the case, a temp or a trainee has been told what is agreed in it.
package struct TellAgreements: ServiceCommand {
    package static let method = "callback.tell-agreements"
    package let `case`: CaseID
    package let person: PersonID

    package init(case: CaseID, person: PersonID) {
        self.case = `case`
        self.person = person
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let told: AgreementsTold
        package init(told: AgreementsTold) { self.told = told }
    }
}
