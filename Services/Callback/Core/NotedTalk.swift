package import CaseModel

/// A talk that nobody owed, as it is filed.
package struct NotedTalk: Equatable, Sendable {
    /// When we spoke.
    package let spokenAt: Timestamp
    /// Before this moment the copy must have left.
    package let copyBy: Timestamp

    /// Refuses a note that says nothing, and a talk that lies ahead.
    package init(_ command: NoteTalk, policy: Policy, at now: Timestamp) throws(CallbackRefusal) {
        try command.note.check()
        let moment = command.spokenAt ?? now
        guard moment <= now else { throw .inTheFuture }
        try command.note.checkDays(from: moment.civil.day)
        spokenAt = moment
        copyBy = try policy.copyBy(filed: now)
    }
}

extension NoteRow {
    /// Whether the citizen was spoken with because we owed it: what A, B and C are counted by.
    package var isOwedTalk: Bool { outcome.map { $0 != .notReached } ?? false }

    /// Whether the citizen was spoken with at all.
    package var isTalk: Bool { outcome != .notReached }
}
