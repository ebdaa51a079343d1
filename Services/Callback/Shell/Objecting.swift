import CallbackCore
import CaseModel
import Runtime

/// What the citizen says is not right in a note, and how it is answered.
extension CallbackService {
    /// Takes the objection in, whether the case is open or closed, and promises the call that answers it.
    func object(_ command: RaiseObjection, _ viewer: Viewer, _ turn: Turn) throws -> RaiseObjection.Reply {
        let file = try seen(command.case, by: viewer, "objection.raise", turn)
        // Nobody rings a citizen who has died: what is written now is somebody else's, and is theirs in a case of their own.
        guard !file.isDead else { throw CallbackRefusal.citizenDied }
        try ObjectionRules.check(command.text)
        let raised = try ObjectionRules.raised(command.received, at: turn.now)
        if command.received != nil, try objections.isKnown(command.text, command.channel, raised: raised, in: file.id) {
            throw CallbackRefusal.objectionKnown
        }
        return try raise(
            command.text, command.channel, against: contested(by: command, raised: raised, in: file), in: file,
            at: raised, of: command.mail.map { ($0, viewer.person) }, turn)
    }

    /// An objection to this version, by whatever way it came; its call is promised from the moment it came.
    ///
    /// - Parameter mail: the citizen's mail that somebody has judged to be it; it lies with Intake, and in the journal.
    func raise(
        _ text: String, _ channel: Channel, against contested: NoteRow, in file: CaseFile, at raised: Timestamp,
        of mail: (id: MailID, judgedBy: PersonID)? = nil, _ turn: Turn
    ) throws -> RaiseObjection.Reply {
        let row = ObjectionRow(
            objection: turn.chance.identifier(), note: contested.note, version: contested.version,
            channel: channel, raisedAt: raised, answeredBy: nil)
        try turn.publish(
            Objected(
                case: file.id, objection: row.objection, note: row.note, version: row.version, mail: mail?.id,
                judgedBy: mail?.judgedBy),
            about: Subject(file.id))
        let call = try answeringCall(since: raised, contesting: contested, in: file, turn)
        try objections.add(row, in: file.id, words: text, callback: call)
        if mail == nil {
            try received(IncomingID(row.objection), .objection, text, by: channel, at: raised, in: file.id, turn)
        }
        return RaiseObjection.Reply(objection: row.objection, callback: call, published: turn.published)
    }

    /// The version the citizen speaks of: the one named, otherwise the newest of the latest talk when it came.
    private func contested(by command: RaiseObjection, raised: Timestamp, in file: CaseFile) throws -> NoteRow {
        let filed = try notes.notes(of: file.id)
        guard !filed.isEmpty else { throw CallbackRefusal.nothingToObjectTo }
        let meant = filed.filter { row in
            (command.note == nil || row.note == command.note)
                && (command.version == nil || row.version == command.version)
        }
        return try ObjectionRules.contested(among: meant, raised: raised)
    }

    /// The call by which objections are answered: one already owed to an objection, otherwise a new one, to whoever is
    /// to ring in this case or else wrote the note.
    private func answeringCall(
        since moment: Timestamp, contesting note: NoteRow, in file: CaseFile, _ turn: Turn
    ) throws -> CallbackID {
        if let owed = ObjectionRules.answeringCall(among: try owedCalls(of: file.id).map(\.owed)) { return owed }
        let promise = try policies.policy(of: file.unit).promise(since: moment)
        return try owe(
            .objection, promise, to: file.assigned ?? note.by, registered: turn.now, in: file, turn)
    }

    /// The talk answers the objections raised before it; one raised after it is owed a call of its own.
    func answerObjections(_ settlement: Settlement, by note: NoteRow, in file: CaseFile, _ turn: Turn) throws {
        let open = try objections.open(for: settlement.fulfilled)
        for objection in open where objection.raisedAt <= settlement.spokenAt {
            try objections.answer(objection.objection, by: note.note)
            try turn.publish(
                ObjectionAnswered(case: file.id, objection: objection.objection), about: Subject(file.id))
        }
        let later = open.filter { $0.raisedAt > settlement.spokenAt }
        guard let first = later.first else { return }
        let call = try answeringCall(since: first.raisedAt, contesting: note, in: file, turn)
        for objection in later { try objections.move(objection.objection, to: call) }
    }
}
