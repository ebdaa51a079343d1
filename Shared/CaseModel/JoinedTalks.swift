/// A note of the same talk in another of the citizen's cases: one talk about several of them is filed in each, and the citizen
/// gets one letter about them all (decision 90).
package struct NoteBeside: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let note: NoteID
    /// By when its copy must have left; exclusive.
    package let copyBy: Timestamp

    package init(case: CaseID, note: NoteID, copyBy: Timestamp) {
        self.case = `case`
        self.note = note
        self.copyBy = copyBy
    }
}

/// A case in which something that was wanted of several was not done.
package struct CaseRefused: Codable, Hashable, Sendable {
    package let `case`: CaseID
    /// Why, by a stable code.
    package let code: String

    package init(case: CaseID, code: String) {
        self.case = `case`
        self.code = code
    }
}

/// That a note of the same talk is objected to in another of the citizen's cases (decision 90).
package struct ObjectionBeside: Codable, Hashable, Sendable {
    /// Absent for whoever may not see that case.
    package let `case`: CaseID?
    package let raisedAt: Timestamp

    package init(case: CaseID?, raisedAt: Timestamp) {
        self.case = `case`
        self.raisedAt = raisedAt
    }
}
