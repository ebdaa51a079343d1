/// `intake.inspect`: every case that went through the method, newest first, for the citizens' adviser.
package struct InspectCases: ServiceCommand {
    package static let method = "intake.inspect"
    package static let mostRows = 100
    /// 1–100.
    package let limit: Int
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?
    /// Which of them; all when absent.
    package let choice: InspectionChoice?

    package init(limit: Int = 50, after: String? = nil, choice: InspectionChoice? = nil) {
        self.limit = limit
        self.after = after
        self.choice = choice
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let cases: [InspectedCase]
        /// Where the next page begins; absent on the last.
        package let next: String?

        package init(cases: [InspectedCase], next: String?) {
            self.cases = cases
            self.next = next
        }
    }
}

/// A method case as the citizens' adviser sees it in a list: what must be there, and whether it is.
package struct InspectedCase: Codable, Hashable, Sendable {
    package let row: CaseRow
    /// The note that counts; absent before the first.
    package let note: NoteVersion?
    package let hasConsent: Bool
    /// Where the copy of that note is; absent while there is none.
    package let copy: CopyStanding?
    package let outcome: Outcome?
    package let openObjections: Int
    /// When the version that counts was filed, and by whom; absent before the first, and from an older release.
    package let filed: FiledBy?

    /// Whether somebody has said that it is no complaint (decision 74). Absent: no.
    package let isSetAside: Bool?

    /// Who filed a note's version, and when: a consent is written in the same act.
    package struct FiledBy: Codable, Hashable, Sendable {
        package let person: PersonID
        package let at: Timestamp

        package init(person: PersonID, at: Timestamp) {
            self.person = person
            self.at = at
        }
    }

    package init(
        row: CaseRow, note: NoteVersion?, hasConsent: Bool, copy: CopyStanding?, outcome: Outcome?, openObjections: Int,
        filed: FiledBy? = nil, isSetAside: Bool? = nil
    ) {
        self.isSetAside = isSetAside
        self.filed = filed
        self.row = row
        self.note = note
        self.hasConsent = hasConsent
        self.copy = copy
        self.outcome = outcome
        self.openObjections = openObjections
    }
}

/// Where a letter that is followed is, a note's copy or a written answer, as far as is known.
package enum CopyStanding: String, Codable, Hashable, CaseIterable, Sendable {
    /// It lies to be printed and posted.
    case ready
    /// It has been posted or handed over; of what an older release sent no more is known.
    case left
    /// It came back, or was stopped: the citizen has not got it.
    case returned
}

/// Which cases an inspector looks for; what is absent restricts nothing. Nothing in it is about a citizen.
package struct InspectionChoice: Codable, Hashable, Sendable {
    /// Received on or after this day.
    package let from: CivilDay?
    /// Received on or before this day.
    package let to: CivilDay?
    package let unit: UnitID?
    package let outcome: Outcome?
    package let sign: InspectionSign?

    package init(
        from: CivilDay? = nil, to: CivilDay? = nil, unit: UnitID? = nil, outcome: Outcome? = nil,
        sign: InspectionSign? = nil
    ) {
        self.from = from
        self.to = to
        self.unit = unit
        self.outcome = outcome
        self.sign = sign
    }
}

/// What is missing or open, as an inspector looks for it.
package enum InspectionSign: String, Codable, Hashable, CaseIterable, Sendable {
    case noNote
    /// Closed after the talk without a consent that is written down.
    case noConsent
    /// A note is filed, and its copy has not left: it is not made, lies to be printed, or came back.
    case copyNotSent
    case openObjection
    /// Somebody has said that it is no complaint: it did not go through the method, and is listed only when it is looked for.
    case setAside
}
