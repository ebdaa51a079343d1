/// `callback.note-talk`: the citizen rang, or came by, and nobody owed the talk; it yields a note like any other.
///
/// Keeps no promise and breaks none, and ends no case: the clock of a call that is owed runs on. What was agreed gets its
/// clocks, and a copy goes to whoever can be written to. Taken in a closed case too, since citizens ring there as well.
package struct NoteTalk: ServiceCommand {
    package static let method = "callback.note-talk"
    package let `case`: CaseID
    /// When we spoke; absent means now.
    package let spokenAt: Timestamp?
    package let note: NoteDraft
    /// Whom I spoke with, and how I knew; required.
    package let recognised: Recognition?
    /// How I went about it, as I ticked it; absent when I was not asked.
    package let ticks: [TalkTick]?

    package init(
        case: CaseID, spokenAt: Timestamp? = nil, note: NoteDraft, recognised: Recognition?, ticks: [TalkTick]? = nil
    ) {
        self.ticks = ticks
        self.case = `case`
        self.spokenAt = spokenAt
        self.note = note
        self.recognised = recognised
    }

    package typealias Reply = FiledNote
}

/// A talk that nobody owed has its note, or a newer version of it. Owner: Callback.
///
/// An event of its own beside `NoteFiled`, since it says nothing of how the case ends and fulfils no promise.
package struct TalkNoted: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.talk-noted.v1")
    package let `case`: CaseID
    package let note: NoteID
    /// 1 for the first text; each correction is a new version.
    package let version: Int
    package let by: PersonID
    package let spokenAt: Timestamp
    /// By when the copy must have left; exclusive.
    package let copyBy: Timestamp

    package init(case: CaseID, note: NoteID, version: Int, by: PersonID, spokenAt: Timestamp, copyBy: Timestamp) {
        self.case = `case`
        self.note = note
        self.version = version
        self.by = by
        self.spokenAt = spokenAt
        self.copyBy = copyBy
    }
}
