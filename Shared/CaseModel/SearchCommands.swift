/// `intake.search`: the cases in whose name, address, telephone number, summary or points the words stand.
///
/// Only those the asker may see, the newest received first. What was looked for is kept in the audit before anything
/// leaves, and each case found counts as looked at (decision 11).
package struct SearchCases: ServiceCommand {
    package static let method = "intake.search"
    package static let mostRows = 25

    /// As it was typed; see `SearchWords`.
    package let text: String
    /// 1–25.
    package let limit: Int
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?

    package init(text: String, limit: Int = SearchCases.mostRows, after: String? = nil) {
        self.text = text
        self.limit = limit
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let found: [FoundCase]
        /// Where the next page begins; absent when everything has been looked through. A page may hold less than was
        /// asked for, and even nothing, and still not be the last.
        package let next: String?

        package init(found: [FoundCase], next: String?) {
            self.found = found
            self.next = next
        }
    }
}

/// A case that was found.
package struct FoundCase: Codable, Hashable, Sendable {
    package let row: CaseRow
    /// Where the words stand in the summary or the points, otherwise how the summary begins.
    package let excerpt: Excerpt

    package init(row: CaseRow, excerpt: Excerpt) {
        self.row = row
        self.excerpt = excerpt
    }
}

/// `intake.rows`: these cases as lines of a list, those of them that the asker may see; in the order they are named.
package struct ListCaseRows: ServiceCommand {
    package static let method = "intake.rows"
    package static let mostCases = 50
    /// At most 50; what is beyond them is left out.
    package let cases: [CaseID]
    /// Whether it is asked only which of them Intake has: no line is shown, so that nothing is looked at and nothing is written down
    /// as a look. Absent where the lines are wanted.
    package let onlyWhich: Bool?

    package init(cases: [CaseID], onlyWhich: Bool? = nil) {
        self.cases = cases
        self.onlyWhich = onlyWhich
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let cases: [CaseRow]
        /// Those of them that Intake does not have, whoever asks; absent when it has all, and from older releases.
        package let unknown: [CaseID]?

        package init(cases: [CaseRow], unknown: [CaseID]? = nil) {
            self.unknown = unknown
            self.cases = cases
        }
    }
}

/// `callback.search`: the notes in which the words stand, in the version that counts now; the newest talk first.
///
/// Only notes of cases the asker may see; audited as `intake.search` is.
package struct SearchNotes: ServiceCommand {
    package static let method = "callback.search"
    package static let mostRows = 25

    package let text: String
    /// 1–25.
    package let limit: Int
    package let after: String?

    package init(text: String, limit: Int = SearchNotes.mostRows, after: String? = nil) {
        self.text = text
        self.limit = limit
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let found: [FoundNote]
        /// Likewise as in `SearchCases`.
        package let next: String?

        package init(found: [FoundNote], next: String?) {
            self.found = found
            self.next = next
        }
    }
}

/// A note that was found.
package struct FoundNote: Codable, Hashable, Sendable {
    package let note: NoteRow
    package let excerpt: Excerpt

    package init(note: NoteRow, excerpt: Excerpt) {
        self.note = note
        self.excerpt = excerpt
    }
}
