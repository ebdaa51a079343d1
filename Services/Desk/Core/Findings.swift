package import CaseModel
package import DeskAnswers

/// Søg: what Intake and Callback have found, joined by case.
package struct Findings: Hashable, Sendable {
    /// A case, with what stands in it and in its notes.
    package struct Item: Hashable, Sendable {
        package let `case`: CaseID
        /// Absent when its owner is silent.
        package let row: CaseRow?
        /// Absent when only its notes hold the words.
        package let excerpt: Excerpt?
        package let notes: [FoundNote]
    }

    package let items: [Item]

    /// - Parameters:
    ///   - rows: of the cases that were found by their notes alone.
    package init(cases: [FoundCase], notes: [FoundNote], rows: [CaseRow] = []) {
        let byNotes = Self.withoutCase(notes, among: cases)
        items =
            cases.map { found in
                let id = found.row.case
                return Item(
                    case: id, row: found.row, excerpt: found.excerpt, notes: notes.filter { $0.note.case == id })
            }
            + byNotes.map { id in
                Item(
                    case: id, row: rows.first { $0.case == id }, excerpt: nil,
                    notes: notes.filter { $0.note.case == id })
            }
    }

    /// The cases that were found by their notes alone, each once, in order.
    package static func withoutCase(_ notes: [FoundNote], among cases: [FoundCase]) -> [CaseID] {
        let known = Set(cases.map(\.row.case))
        return notes.map(\.note.case).reduce(into: []) { ids, id in
            if !known.contains(id), !ids.contains(id) { ids.append(id) }
        }
    }
}

/// Which page of a search is asked for: each owner goes on where it stopped.
package struct SearchPlace: Hashable, Sendable {
    /// Whether this is a page after the first.
    package let isOnward: Bool
    /// Where Intake goes on; absent on a later page when it has nothing more.
    package let cases: String?
    /// Where Callback goes on; likewise.
    package let notes: String?

    package init(_ answers: Answers) {
        isOnward = answers["onward"] == "yes"
        cases = answers.text("after-cases")
        notes = answers.text("after-notes")
    }

    package var asksCases: Bool { !isOnward || cases != nil }
    package var asksNotes: Bool { !isOnward || notes != nil }
}
