import CallbackCore
import CaseModel
import Runtime

/// What people ask: which calls are owed, what happened in a case, what a note says. Written in the audit before it leaves.
extension CallbackService {
    func list(_ command: ListCalls, _ viewer: Viewer, _ turn: Turn) throws -> ListCalls.Reply {
        guard (1...200).contains(command.limit) else { throw CallbackRefusal.limitOutOfRange }
        var people: Set<PersonID> = []
        if command.scope == .mine { people.insert(viewer.person) }
        if let assigned = command.assigned { people.insert(assigned) }
        var rows: [CallRow] = []
        var bytes = 0
        var cursor = command.after
        var isCut = false
        // Who may see a case is one function in CaseModel and not a line of SQL, so a page is read until it is full.
        reading: while true {
            let page = try calls.page(
                of: people, in: command.scope == .unit ? viewer.unit : nil,
                includeDone: command.includeDone, after: cursor, most: 200)
            for call in page {
                isCut = rows.count >= command.limit
                if isCut { break reading }
                let place = CallCursor(due: call.promise.limit.due, callback: call.id)
                guard let file = try cases.find(call.case), Access.seeing(file.circle, by: viewer).isAllowed else {
                    cursor = place
                    continue
                }
                let row = try row(call, file)
                bytes += try ReplyRoom.size(of: row)
                isCut = bytes > ReplyRoom.bytes && !rows.isEmpty
                if isCut { break reading }
                cursor = place
                rows.append(row)
            }
            guard page.count == 200 else { break }
        }
        try turn.audit("calls.list", by: viewer.person.rawValue, about: viewer.person.rawValue)
        return ListCalls.Reply(rows: rows, next: isCut ? cursor : nil)
    }

    func row(_ call: KeptCall, _ file: CaseFile) throws -> CallRow {
        let isOwed = call.callback.promise != nil
        let hour = isOwed ? try appointments.open(for: call.id)?.hour : nil
        return CallRow(
            case: file.id, callback: call.id, unit: file.unit, assigned: call.assigned, reason: call.reason,
            target: call.promise.target, limit: call.promise.limit, state: call.callback.state,
            attempts: call.attempts, step: file.step, wish: isOwed ? try wishes.wish(of: file.id) : nil,
            appointed: hour?.at, appointedForm: hour?.form, kind: file.kind, policy: call.policy,
            promisedBy: call.promisedBy, answered: isOwed ? try answers.firstUnread(of: file.id) : nil)
    }

    func show(_ command: ShowCalls, _ viewer: Viewer, _ turn: Turn) throws -> ShowCalls.Reply {
        let file = try seen(command.case, by: viewer, "calls.show", turn)
        let owed = try owedCalls(of: file.id)
        let urgent = owed.map(\.owed).mostUrgent
        let attempts = try urgent.map { try calls.attempts(of: $0.id) } ?? []
        let next =
            attempts.isEmpty
            ? nil : try AttemptAdvice.next(after: attempts, policy: policies.policy(of: file.unit), at: turn.now)
        return ShowCalls.Reply(
            calls: try calls.calls(of: file.id).map { try row($0, file) }, attempts: try calls.attempts(of: file.id),
            pings: try pings.told(in: file.id), notes: try notes.notes(of: file.id),
            objections: try objections.objections(of: file.id),
            tryAgainAt: next,
            givingUp: try urgent.flatMap { try givingUp($0, attempts: attempts, in: file) },
            beside: try objectionsBeside(file, for: viewer, turn))
    }

    /// The words of one version: to a colleague who may see the case, and to Notifier for the citizen's copy.
    func read(_ command: ReadNote, _ call: IncomingCall, _ turn: Turn) throws -> ReadNote.Reply {
        let found =
            if let version = command.version { try notes.find(command.note, version: version) } else {
                try notes.latest(command.note)
            }
        guard let note = found else { throw CallbackRefusal.noteUnknown }
        if call.comes(from: .notifier) {
            try turn.audit(
                "note.read", by: call.caller.rawValue, about: note.row.case.rawValue, detail: note.row.named)
            let code = try drawCode(for: note.row, turn)
            let next = try nextTalk(agreedIn: note.row, turn)
            return ReadNote.Reply(
                row: note.row, draft: note.draft, consent: note.consent, answerCode: code, nextTalk: next.hour,
                isNextTalkOff: next.isOff ? true : nil)
        }
        let viewer = try call.person()
        _ = try seen(note.row.case, by: viewer, "note.read", detail: note.row.named, turn)
        // The first version's author held the talk; whoever adds to a note later did not.
        let talker = try notes.find(command.note, version: 1)?.row.by
        return ReadNote.Reply(
            row: note.row, draft: note.draft, consent: note.consent,
            ticks: talker == viewer.person ? try practices.ticks(of: command.note) : nil)
    }

    func stillDue(_ command: AskStillDue, _ turn: Turn) throws -> AskStillDue.Reply {
        guard let call = try calls.find(command.callback) else { throw CallbackRefusal.callUnknown }
        guard call.callback.isDue(command.stage, at: turn.now) else { return AskStillDue.Reply(isDue: false) }
        guard let file = try cases.find(call.case) else { return AskStillDue.Reply(isDue: true) }
        guard let person = command.person else {
            return AskStillDue.Reply(isDue: true, answerBy: try answerBy(call, in: file, turn))
        }
        let escalation = try escalation(of: call, in: file, at: turn.now)
        return AskStillDue.Reply(
            isDue: escalation.stillConcerns(person, at: command.stage, wasMissed: call.wasMissed))
    }

    /// The case, if this person may see it; the look is written down.
    func seen(
        _ case: CaseID, by viewer: Viewer, _ action: String, detail: String = "", _ turn: Turn
    ) throws -> CaseFile {
        guard let file = try cases.find(`case`) else { throw CallbackRefusal.caseUnknown }
        let ground = try Access.seeing(file.circle, by: viewer).ground()
        let details = [ground.rawValue, detail].filter { !$0.isEmpty }.joined(separator: " ")
        try turn.audit(action, by: viewer.person.rawValue, about: `case`.rawValue, detail: details)
        return file
    }
}

extension NoteRow {
    /// `N-…/2`, as audit entries name it.
    var named: String { "\(note)/\(version)" }
}
