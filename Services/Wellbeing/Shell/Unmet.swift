import CaseModel
import Runtime
import Store
import WellbeingCore

/// Whom somebody chose to ask cannot, or never answers: it ends, and the person is told and asks another.
extension Caring {
    /// - Parameter colleague: who says that they cannot; absent where nobody has answered in time, or they have left.
    func endUnmet(_ prompt: WellbeingStore.Kept, by colleague: PersonID? = nil, _ turn: Turn) throws {
        var kept = prompt
        kept.answeredBy = colleague
        if colleague != nil { kept.on = nil }
        try lapse(kept, turn)
        try turn.publish(
            CareTold(
                prompt: kept.prompt, person: kept.person, validUntil: clock.offered(kept.kind, at: turn.now),
                instance: kept.round > 1 ? kept.round : nil),
            about: Subject(kept.prompt))
    }
}

extension Asking {
    /// The chosen colleague cannot; no reason is asked for, and none is kept.
    func turnDown(_ command: TurnDownCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard let kept = try store.prompt(command.prompt) else { throw PromptRefusal.unknownPrompt }
        guard kept.leader == viewer.person else { throw PromptRefusal.notYours }
        // What a leader is asked for as a leader cannot be turned down.
        guard kept.isChosen, CareKind.ofColleagues.contains(kept.kind) else { throw PromptRefusal.cannotTurnDown }
        guard kept.state.isWaitedFor else { throw PromptRefusal.alreadyAnswered }
        try care.endUnmet(kept, by: viewer.person, turn)
        try turn.audit("prompt.turned-down", by: viewer.person.rawValue, about: kept.person.rawValue)
        return try AnswerPrompt.Reply(
            prompt: care.row(store.prompt(kept.prompt) ?? kept), published: care.published(turn))
    }

    /// What came to nothing with whom the viewer chose, lately, until they ask for it again.
    func unmet(_ viewer: Viewer, _ turn: Turn) throws -> [PromptRow] {
        let since = Copenhagen.moment(turn.now.civil.day.adding(days: -ListPrompts.unmetDays))
        return try store.unmet(of: viewer.person, since: since).map(care.row)
    }
}

extension WellbeingStore {
    func unmet(of person: PersonID, since: Timestamp) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND is_chosen = 1 AND state = 'lapsed' AND answered >= :since
               AND NOT EXISTS (SELECT 1
                                 FROM prompt AS later
                                WHERE later.person = :person AND later.kind = prompt.kind AND later.is_team = 0
                                  AND later.cause = 'ownRequest' AND later.prompt <> prompt.prompt
                                  AND later.asked >= prompt.answered)
             ORDER BY answered DESC, prompt
            """
        return try database.rows(sql, ["person": Value(person), "since": Value(since)]) { Self.kept($0) }
    }
}

extension WellbeingStore.Kept {
    /// How it ended with whom the person chose; absent while it has not, and where nobody was chosen.
    var unmet: ChosenEnding? {
        guard isChosen, case .lapsed = state else { return nil }
        // An offer keeps its day, which an answer that says no takes away.
        return on != nil ? .notTalked : answeredBy != nil ? .cannot : .noAnswer
    }
}
