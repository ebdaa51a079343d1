import CaseModel
import Runtime

/// What people look for: notes by their words, agreements of a case, and who has looked at it. Audited before it leaves.
extension CallbackService {
    /// Bytes of agreements in one reply.
    private static let mostAgreementBytes = 30_000

    /// Notes found by their words. What was looked for is kept, and each note found is a look at its case.
    func search(_ command: SearchNotes, _ viewer: Viewer, _ turn: Turn) throws -> SearchNotes.Reply {
        let words = try SearchWords(command.text)
        let after = try command.after.map { text in
            guard let number = Int64(text) else { throw SearchRefusal.pageUnknown }
            return number
        }
        let search = NoteSearch(database: turn.database)
        let limit = min(max(command.limit, 1), SearchNotes.mostRows)
        let page = try search.find(words, for: viewer, after: after, limit: limit)
        let id: SearchID = turn.chance.identifier()
        try WordHits(turn.database).keep(command.text, as: id, by: viewer.person, at: turn.now)
        try turn.audit(
            "search", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: SearchDigest.detail(id, command.text))
        let found = try page.found.compactMap { try notes.find($0.note, version: $0.version) }
        for note in found {
            try turn.audit(
                "found", by: viewer.person.rawValue, about: note.row.case.rawValue, detail: "\(id) \(note.row.named)")
        }
        return SearchNotes.Reply(
            found: found.map { FoundNote(note: $0.row, excerpt: $0.excerpt(around: words)) },
            next: page.next.map(String.init))
    }

    /// What was agreed in the case, by the newest version of each note; the newest talk first.
    func agreements(_ command: ListAgreements, _ viewer: Viewer, _ turn: Turn) throws -> ListAgreements.Reply {
        let file = try seen(command.case, by: viewer, "agreements.list", turn)
        let rows = try notes.agreements(of: file.id)
        var bytes = 0
        let shown = rows.prefix(ListAgreements.most).prefix { row in
            bytes += 300 + 2 * row.agreement.what.utf8.count
            return bytes <= Self.mostAgreementBytes
        }
        let told = ToldStore(database: turn.database)
        let newest = try told.newest(in: file.id)
        return ListAgreements.Reply(
            agreements: Array(shown), leftOut: rows.count - shown.count,
            told: newest == nil ? [] : try told.all(of: file.id),
            untold: try newest.map { try told.untold(of: file.id, since: $0) } ?? [])
    }

    /// Who has looked at the calls and notes of the case; the asking is among it.
    func looks(_ command: ListCallLooks, _ viewer: Viewer, _ turn: Turn) throws -> LookLog {
        let file = try seen(command.case, by: viewer, "looks", turn)
        return try LookLog(about: file.id, in: turn.database)
    }
}

extension KeptNote {
    /// Where the words stand; the beginning of the note when they stand apart.
    fileprivate func excerpt(around words: SearchWords) -> Excerpt {
        let texts =
            [draft.text] + draft.agreements.map(\.what)
            + [
                draft.explained, draft.citizensWords, draft.unmet, draft.ownErrors, draft.prevention, consent?.words,
            ].compactMap(\.self)
        for text in texts {
            if let excerpt = words.excerpt(of: text) { return excerpt }
        }
        return Excerpt(beginningOf: draft.text)
    }
}
