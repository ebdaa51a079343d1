import CallbackCore
import CaseModel
import Runtime

/// Calls that change hands: Intake says who is to ring from now on, and every call still owed in the case goes along.
extension CallbackService {
    func assigned(_ said: CaseAssigned, _ turn: Turn) throws {
        guard try cases.find(said.case) != nil else { throw CannotDecide("callback.case_unknown") }
        try cases.put(said)
        if said.isConcerned {
            // The leader's words lie with Intake, which asked for them; here it counts that they were given.
            try cases.permit(said.person, by: said.by, CaseAssigned.type.rawValue, in: said.case, at: turn.now)
        }
        for call in try owedCalls(of: said.case) where call.assigned != said.person {
            try move(call, said, turn)
        }
        try moveObligations(said)
    }

    private func move(_ call: KeptCall, _ said: CaseAssigned, _ turn: Turn) throws {
        let number = try calls.move(call, to: said.person, by: said.by, at: turn.now)
        let answer: EscalationAnswer = said.by == said.person ? .takenOver : .givenOn
        // Whoever was to ring was told of the miss too; giving their own call on answers nothing for the leader.
        let isLeaders = try staff.leaders(of: said.unit).contains(said.by)
        if isLeaders || said.by != call.assigned { try answered(call, answer, by: said.by, turn) }
        try turn.publish(
            CallMoved(
                case: said.case, callback: call.id, number: number, from: call.assigned, to: said.person, by: said.by,
                due: call.promise.limit.due, agreed: try appointments.open(for: call.id)?.told),
            about: Subject(said.case))
    }

    /// What waits for a leader's word.
    func escalations(_ viewer: Viewer, _ turn: Turn) throws -> ListEscalations.Reply {
        let most = 100
        let open = try escalated.open(for: viewer.person, most: most + 1)
        let rows = try open.prefix(most).compactMap { waiting -> EscalationRow? in
            guard let file = try cases.find(waiting.call.case), Access.seeing(file.circle, by: viewer).isAllowed else {
                return nil
            }
            return EscalationRow(call: try row(waiting.call, file), stage: waiting.stage, toldAt: waiting.toldAt)
        }
        try turn.audit("escalations.list", by: viewer.person.rawValue, about: viewer.person.rawValue)
        let shown = rows.prefix(try ReplyRoom.count(of: rows))
        return ListEscalations.Reply(
            escalations: Array(shown), hasMore: open.count > most || shown.count < rows.count)
    }

    /// The leader's word about a call that stays where it is.
    func answer(_ command: AnswerEscalation, _ viewer: Viewer, _ turn: Turn) throws -> AnswerEscalation.Reply {
        guard let call = try calls.find(command.callback) else { throw CallbackRefusal.callUnknown }
        let file = try seen(call.case, by: viewer, "escalation.seen", detail: call.id.rawValue, turn)
        guard call.callback.promise != nil, call.assigned != viewer.person else {
            throw CallbackRefusal.nothingToAnswer
        }
        if command.word == .ringsNow {
            let permission = try cases.permission(for: viewer.person, in: file.id)
            _ = try Access.ringing(about: file.circle, by: viewer, permission: permission).ground()
        }
        guard try answered(call, EscalationAnswer(command.word), by: viewer.person, turn) > 0 else {
            throw CallbackRefusal.nothingToAnswer
        }
        return AnswerEscalation.Reply(callback: call.id, word: command.word)
    }

    /// Writes down that this person has acted on what they were told; returns how many stages waited for it.
    @discardableResult
    func answered(
        _ call: KeptCall, _ answer: EscalationAnswer, by person: PersonID, _ turn: Turn
    ) throws -> Int {
        let count = try escalated.answer(call.id, answer, by: person, at: turn.now)
        if count > 0 {
            try turn.audit(
                "escalation.answered", by: person.rawValue, about: call.case.rawValue,
                detail: "\(call.id) \(answer.rawValue)")
        }
        return count
    }

    /// What each employee has had of talks, in the units this person leads.
    func load(_ viewer: Viewer, _ turn: Turn) throws -> ShowLoad.Reply {
        guard !viewer.leads.isEmpty, !viewer.has(.administrator) else { throw Access.Denial.notTheirs }
        let since = turn.now.adding(hours: -24 * Int64(ShowLoad.days))
        try turn.audit("calls.load", by: viewer.person.rawValue, about: viewer.person.rawValue)
        return ShowLoad.Reply(
            people: try LoadFigures(database: turn.database).rows(
                in: viewer.leads, for: viewer.person, at: turn.now, since: since))
    }
}
