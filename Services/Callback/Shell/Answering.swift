import CallbackCore
import CaseModel
import Runtime
import Seal

/// What citizens say to a note by the code in their letter, and who of ours reads it.
extension CallbackService {
    /// Bytes of the words shown together; the rest of the line is names and quotation marks.
    private static let mostBytes = 30_000
    /// After so long the unit's leader sees a reply that nobody has read.
    private static let leaderAfterHours: Int64 = 24

    /// A code for the letter that this version is fetched for. Its digest is kept, its text is the letter's.
    ///
    /// A letter that is made anew has a code of its own; those before it stay good, since they may lie on a table.
    func drawCode(for row: NoteRow, _ turn: Turn) throws -> AnswerCode {
        let code = AnswerCode(random: turn.chance.bytes(8))
        let digest = Self.digest(of: code)
        try answers.add(digest, for: row, at: turn.now)
        // A correction is a letter about its own case alone.
        if row.version == 1 { try joined.share(digest, of: row.note) }
        return code
    }

    /// Takes an answer in, closed case or open. A code that is none of ours gets the same answer, and the words go to Intake:
    /// after a restore it may be one of ours that is forgotten here, on a letter that lies on somebody's table.
    func answer(_ command: AnswerNote, _ call: IncomingCall, _ turn: Turn) throws -> AnswerNote.Reply {
        guard call.comes(from: .public) else { throw CallbackRefusal.mayNotDo }
        try ObjectionRules.check(command.text)
        // Asked before the code is looked at, so that it tells nothing of it.
        guard try strays.haveRoom() else { throw CallbackRefusal.answersFull }
        guard let named = try answers.version(by: Self.digest(of: command.code)),
            let note = try notes.find(named.note, version: named.version), let file = try cases.find(note.row.case)
        else {
            try turn.audit("answer.unknown-code", by: call.caller.rawValue, about: call.caller.rawValue)
            try strays.keep(turn.chance.identifier(), command, at: turn.now)
            return AnswerNote.Reply()
        }
        try turn.audit(
            "answer.\(command.kind.rawValue)", by: call.caller.rawValue, about: file.id.rawValue,
            detail: note.row.named)
        // In the case of a citizen who has died it is somebody else's word: it is read, and nobody is owed a call by it.
        switch file.isDead ? .reply : command.kind {
        case .objection:
            _ = try raise(command.text, .publicForm, against: note.row, in: file, at: turn.now, turn)
        case .reply:
            let reply: ReplyID = turn.chance.identifier()
            let ahead = try talkAhead(in: file, after: answers.lastUnread(of: file.id), turn)
            try answers.add(reply, to: note.row, words: command.text, at: turn.now)
            try lists.changed(in: file.unit)
            try received(
                IncomingID(reply), .reply, command.text, by: .publicForm, at: turn.now, in: file.id, ahead: ahead, turn)
        }
        return AnswerNote.Reply()
    }

    /// The talk that is agreed with the citizen for today or the next working day, and who is told beside it: whoever is to hold it,
    /// as of the hour itself.
    ///
    /// - Parameter earlier: when the newest answer came that nobody has read: whoever was told of that one is not told again.
    private func talkAhead(
        in file: CaseFile, after earlier: Timestamp?, _ turn: Turn
    ) throws -> AnswerReceived.TalkAhead? {
        let calendar = policies.policy(of: file.unit).calendar
        let last = try calendar.workingDay(onOrAfter: turn.now.civil.day.adding(days: 1))
        let told = try earlier.map { try calendar.workingDay(onOrAfter: $0.civil.day.adding(days: 1)) }
        for call in try owedCalls(of: file.id) {
            guard let agreed = try appointments.open(for: call.id)?.told, agreed.at.civil.day <= last,
                told.map({ agreed.at.civil.day > $0 }) ?? true
            else { continue }
            let people = try escalation(of: call, in: file, at: turn.now).recipients(of: .wished, wasMissed: false)
            guard !people.isEmpty else { continue }
            return AnswerReceived.TalkAhead(callback: call.id, recipients: people, agreed: agreed)
        }
        return nil
    }

    /// Which case a citizen's mail answers, by the codes in it; for Intake, which keeps the mail with the case.
    func find(_ command: FindCaseOfCode, _ call: IncomingCall, _ turn: Turn) throws -> FindCaseOfCode.Reply {
        guard call.comes(from: .intake) else { throw CallbackRefusal.mayNotDo }
        for code in command.codes {
            guard let named = try answers.version(by: Self.digest(of: code)),
                let note = try notes.find(named.note, version: named.version)
            else { continue }
            try turn.audit(
                "answer.mail", by: call.caller.rawValue, about: note.row.case.rawValue, detail: note.row.named)
            return FindCaseOfCode.Reply(case: note.row.case)
        }
        try turn.audit("answer.unknown-code", by: call.caller.rawValue, about: call.caller.rawValue)
        return FindCaseOfCode.Reply(case: nil)
    }

    /// Everything the citizen has said to the notes of a case, newest first, as much as fits.
    func answers(_ command: ReadAnswers, _ viewer: Viewer, _ turn: Turn) throws -> ReadAnswers.Reply {
        let file = try seen(command.case, by: viewer, "answers.read", turn)
        let all = try (objections.words(of: file.id) + answers.replies(of: file.id)).sorted { $0.at > $1.at }
        var bytes = 0
        let shown = all.prefix { answer in
            bytes += answer.text.utf8.count
            return bytes <= Self.mostBytes
        }
        return ReadAnswers.Reply(answers: Array(shown), leftOut: all.count - shown.count)
    }

    func replies(_ viewer: Viewer, _ turn: Turn) throws -> ListReplies.Reply {
        guard let sight = Sight(of: viewer) else { return ListReplies.Reply(replies: []) }
        let found = try answers.unread(
            within: sight, leading: viewer.leads, before: turn.now.adding(hours: -Self.leaderAfterHours),
            most: ListReplies.most)
        let mine = try found.filter { row in
            try cases.find(row.case).map { Access.seeing($0.circle, by: viewer).isAllowed } ?? false
        }
        try turn.audit(
            "replies.list", by: viewer.person.rawValue, about: viewer.person.rawValue,
            detail: mine.map(\.case.rawValue).joined(separator: " "))
        return ListReplies.Reply(replies: mine)
    }

    func markRead(_ command: MarkReplyRead, _ viewer: Viewer, _ turn: Turn) throws -> MarkReplyRead.Reply {
        guard let id = try answers.caseOfReply(command.reply) else { throw CallbackRefusal.replyUnknown }
        _ = try seen(id, by: viewer, "reply.read", detail: command.reply.rawValue, turn)
        try answers.markRead(command.reply, by: viewer.person, at: turn.now)
        if let file = try cases.find(id) { try lists.changed(in: file.unit) }
        return MarkReplyRead.Reply(case: id)
    }

    static func digest(of code: AnswerCode) -> [UInt8] {
        Seal.sha256(Array("genklang-answer/1 \(code.characters)".utf8))
    }
}
