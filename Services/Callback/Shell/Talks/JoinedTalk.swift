import CallbackCore
import CaseModel
import Runtime
import Store
import Wording

/// One talk about several of a citizen's cases: a note in each, filed together, and one letter about them all (decision 90).
struct JoinedTalk {
    /// The one that the talk was written in first.
    private let notes: [NoteBeside]

    /// `nil` for a talk about one case alone.
    init?(_ talks: [TalkToFile]) {
        guard talks.count > 1 else { return nil }
        notes = talks.map {
            NoteBeside(case: $0.file.id, note: $0.note.row.note, copyBy: $0.settlement.copyBy)
        }
    }

    var ids: [NoteID] { notes.map(\.note) }

    /// What the event of this case's note says of the others.
    func also(in case: CaseID) -> [NoteBeside]? { `case` == notes[0].case ? Array(notes.dropFirst()) : nil }
    func lead(in case: CaseID) -> NoteBeside? { `case` == notes[0].case ? nil : notes[0] }
}

/// A talk that is to be filed in a case, after everything that may stand in its way.
struct TalkToFile {
    let file: CaseFile
    let settlement: Settlement
    let note: KeptNote
    let next: NextHour?
}

extension CallbackService {
    /// The talk as it is to be filed in each case that it was about; of the others those that take it, by the same rules as if it
    /// were filed there alone.
    func toFile(
        _ command: RecordConversation, _ viewer: Viewer, _ turn: Turn
    ) throws -> (talks: [TalkToFile], refused: [CaseRefused]) {
        let others = (command.also ?? []).eachOnce.filter { $0 != command.case }
        guard others.count <= RecordConversation.mostAlso else { throw CallbackRefusal.tooManyCases }
        try checkSameCitizen(others, with: command.case, turn)
        var talks = [try toFile(alone: command, viewer, turn)]
        var refused: [CaseRefused] = []
        for other in others {
            do {
                if let at = try ErasedCases(turn.database).at(other.rawValue) { throw CallRefusal.caseErased(at) }
                guard try !Parked(turn.database).isFrozen(other.rawValue) else { throw CallRefusal.caseOnHold }
                talks.append(try turn.database.savepoint { try toFile(alone: command.same(in: other), viewer, turn) })
            } catch let refusal as any Refusal {
                refused.append(CaseRefused(case: other, code: refusal.code))
            }
        }
        return (talks, refused)
    }

    /// Open objections to a note of a talk that was about this case too. They are answered where they lie.
    func objectionsBeside(_ file: CaseFile, for viewer: Viewer, _ turn: Turn) throws -> [ObjectionBeside]? {
        var found: [ObjectionBeside] = []
        for note in try notes.notes(of: file.id).map(\.note).eachOnce {
            for other in try joined.beside(note) {
                guard let row = try notes.find(other, version: 1)?.row, let lies = try cases.find(row.case) else {
                    continue
                }
                let open = try objections.objections(of: lies.id).filter { $0.isOpen && $0.note == other }
                guard !open.isEmpty else { continue }
                let isSeen = Access.seeing(lies.circle, by: viewer).isAllowed
                if isSeen {
                    try turn.audit(
                        "objection.shown-beside", by: viewer.person.rawValue, about: lies.id.rawValue,
                        detail: file.id.rawValue)
                }
                found += open.map { ObjectionBeside(case: isSeen ? lies.id : nil, raisedAt: $0.raisedAt) }
            }
        }
        return found.isEmpty ? nil : found
    }
}

extension RecordConversation {
    /// The same talk as it is filed in another case that it was about: the same words in a note of that case's own. What was
    /// agreed stands once, in the case it was written in, so that nobody is reminded of it twice.
    func same(in other: CaseID) -> RecordConversation {
        let text = note.agreements.isEmpty ? note.text : "\(note.text)\n\n\(Wording.agreedElsewhere)"
        return RecordConversation(
            case: other, spokenAt: spokenAt,
            note: NoteDraft(
                text: text, explained: note.explained, citizensWords: note.citizensWords, unmet: note.unmet,
                ownErrors: note.ownErrors, prevention: note.prevention),
            outcome: outcome, consent: consent, recipient: recipient, nextTalkAt: nextTalkAt,
            nextTalkForm: nextTalkForm, everyDays: everyDays, nextTalkPlace: nextTalkPlace,
            nextTalkIsWished: nextTalkIsWished, recognised: recognised)
    }
}
