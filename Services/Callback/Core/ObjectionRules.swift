package import CaseModel

/// What an objection to a note takes: words, a note, and a call that answers it.
///
/// It is possible as long as the case exists, closed or not.
package enum ObjectionRules {
    /// Refuses an objection without words.
    package static func check(_ text: String) throws(CallbackRefusal) {
        guard !isBlank(text) else { throw .objectionIsEmpty }
        guard text.utf8.count <= RaiseObjection.mostBytes else { throw .objectionIsTooLong }
    }

    /// When it was raised: when it reached us, by whatever way, and not when somebody had read it.
    package static func raised(_ received: Timestamp?, at now: Timestamp) throws(CallbackRefusal) -> Timestamp {
        guard let received else { return now }
        guard received <= now else { throw .objectionAhead }
        return received
    }

    /// The version it is about, of those that may be meant: the newest there was when it came. What came between the talk and
    /// its note, or before that was put right, is about that talk all the same.
    package static func contested(among rows: [NoteRow], raised: Timestamp) throws(CallbackRefusal) -> NoteRow {
        guard !rows.isEmpty else { throw .noteUnknown }
        let held = rows.filter { $0.spokenAt <= raised }
        let written = held.filter { $0.filedAt <= raised }
        let newest = (written.isEmpty ? held : written)
            .max { ($0.spokenAt, $0.filedAt, $0.version) < ($1.spokenAt, $1.filedAt, $1.version) }
        guard let newest else { throw .objectionBeforeTalk }
        return newest
    }

    /// The call that will answer it: one already owed to an objection, so that nobody rings twice about the same;
    /// `nil` when a new one must be promised.
    package static func answeringCall(among calls: [OwedCall]) -> CallbackID? {
        calls.filter { $0.reason == .objection && $0.callback.promise != nil }.map(\.id).min()
    }
}
