/// `intake.inspect`: every case that went through the method, newest first, for the citizens' adviser.
package struct InspectCases: ServiceCommand {
    package static let method = "intake.inspect"
    package static let mostRows = 100
    /// 1–100.
    package let limit: Int
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?

    package init(limit: Int = 50, after: String? = nil) {
        self.limit = limit
        self.after = after
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
    package let isCopySent: Bool
    package let outcome: Outcome?
    package let openObjections: Int
    /// When the version that counts was filed, and by whom; absent before the first, and from an older release.
    package let filed: FiledBy?

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
        row: CaseRow, note: NoteVersion?, hasConsent: Bool, isCopySent: Bool, outcome: Outcome?, openObjections: Int,
        filed: FiledBy? = nil
    ) {
        self.filed = filed
        self.row = row
        self.note = note
        self.hasConsent = hasConsent
        self.isCopySent = isCopySent
        self.outcome = outcome
        self.openObjections = openObjections
    }
}
