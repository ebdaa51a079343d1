import CallbackCore
import CaseModel
import Runtime
import Store

/// Talks that nobody owed: written down like any other, and nothing ends by them (R-071).
extension CallbackService {
    func note(_ command: NoteTalk, _ viewer: Viewer, _ turn: Turn) throws -> FiledNote {
        let file = try seen(command.case, by: viewer, "talk.note", turn)
        // Whoever inspects the case takes no part in it; whoever is rung up by the citizen may, also if it is about them.
        guard try Access.seeing(file.circle, by: viewer).ground().isForActing else {
            throw Access.Denial.roleDoesNotRing
        }
        let talk = try NotedTalk(command, policy: policies.policy(of: file.unit), at: turn.now)
        // What may be heard and said holds here too; a talk that goes on is the nearest there is.
        try CallerCheck.check(
            command.recognised, for: .newTalk, on: talk.spokenAt.civil.day,
            RepresentationBook(database: turn.database).all(of: file.id))
        try check(command.note.owners, besides: viewer, in: file)
        try cases.add(viewer.person, as: .involved, in: file.id)
        let row = NoteRow(
            case: file.id, callback: nil, note: turn.chance.identifier(), version: 1, by: viewer.person,
            spokenAt: talk.spokenAt, filedAt: turn.now, outcome: nil, hasConsent: false, recognised: command.recognised)
        let kept = KeptNote(row: row, recipient: nil, draft: command.note, consent: nil)
        try notes.add(kept)
        if let ticks = command.ticks { try practices.add(ticks, to: row.note, in: file.unit, at: turn.now) }
        try noteFiled(kept, isFirstTalk: false, copyBy: talk.copyBy, in: file, turn)
        try publish(kept, copyBy: talk.copyBy, turn)
        return FiledNote(note: row.note, version: 1, published: turn.published)
    }

    /// Whoever writes may name themselves, whatever else they are to the case; anybody else must work here and not be the one it
    /// is about.
    func check(_ owners: [PersonID], besides viewer: Viewer, in file: CaseFile) throws {
        try check(owners.filter { $0 != viewer.person }, in: file)
    }

    /// Says that a version lies filed: of a talk that nobody owed by an event of its own.
    func publish(_ note: KeptNote, copyBy: Timestamp, of talk: JoinedTalk? = nil, _ turn: Turn) throws {
        let row = note.row
        guard let callback = row.callback, let outcome = row.outcome else {
            return try turn.publish(
                TalkNoted(
                    case: row.case, note: row.note, version: row.version, by: row.by, spokenAt: row.spokenAt,
                    copyBy: copyBy),
                about: Subject(row.case))
        }
        try turn.publish(
            NoteFiled(
                case: row.case, callback: callback, note: row.note, version: row.version, by: row.by,
                spokenAt: row.spokenAt, outcome: outcome, hasConsent: row.hasConsent, recipient: note.recipient,
                copyBy: copyBy, also: talk?.also(in: row.case), lead: talk?.lead(in: row.case)),
            about: Subject(row.case))
    }
}

extension NoteDraft {
    /// Those of ours who are to do what was agreed.
    var owners: [PersonID] { agreements.compactMap(\.person) }
}

/// The table of talks that nobody owed: the notes' own, which until now all kept a promise.
enum TalkSchema {
    static let migration = """
        -- 17: talks that nobody owed have notes too
        \(TableRule.replace(callback, with: "callback        TEXT REFERENCES call,", in: "note"))
        \(TableRule.replace(outcome, with: outcomeOrNone, in: "note"))
        """

    private static let callback = "callback        TEXT NOT NULL REFERENCES call,"
    private static let outcome = "outcome         TEXT NOT NULL,"
    private static let outcomeOrNone = "outcome         TEXT CHECK ((outcome IS NULL) = (callback IS NULL)),"
}
