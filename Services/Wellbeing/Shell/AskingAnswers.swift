import CaseModel
import Runtime
import WellbeingCore

/// What becomes of a prompt by somebody's word: the leader's, the person's own, and taken back again.
extension Asking {
    func answer(_ command: AnswerPrompt, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        let before = try theirs(command.prompt, viewer)
        var kept = before
        if kept.passedFrom == viewer.person { (kept.leader, kept.passedFrom) = (viewer.person, nil) }
        if let on = command.on { try Prompt.check(on, since: kept.since, on: turn.now.civil.day) }
        // Of a unit's round an offer changes no clock: the round is over when the day is.
        let next = try kept.isTeam ? kept.by : care.clock.offered(kept.kind, at: turn.now)
        kept.state = try Prompt.transition(kept.state, .answered(command.state), at: turn.now) { _ in next }.next
        if case .offered(_, let stage, let by) = kept.state { (kept.stage, kept.by) = (stage, by) }
        kept.on = command.on ?? turn.now.civil.day
        kept.provider = command.provider ?? kept.provider
        return try changed(kept, from: before, "prompt.\(command.state.rawValue)", viewer, turn)
    }

    /// One that this person is to answer: as the leader, or as who was asked before it went up and holds the talk late.
    private func theirs(_ prompt: PromptID, _ viewer: Viewer) throws -> WellbeingStore.Kept {
        guard let kept = try store.prompt(prompt) else { throw PromptRefusal.unknownPrompt }
        guard kept.leader == viewer.person || kept.passedFrom == viewer.person else { throw PromptRefusal.notYours }
        return kept
    }

    /// Who is to lead it, once it is ordered; that it is ordered is no answer.
    func order(_ command: OrderCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        var kept = try theirs(command.prompt, viewer)
        guard CareKind.ordered.contains(kept.kind) else { throw PromptRefusal.nothingToOrder }
        guard kept.state.isWaitedFor else { throw PromptRefusal.alreadyAnswered }
        kept.provider = command.provider
        try store.keep(kept)
        try store.recheck(kept.prompt)
        try turn.audit("prompt.ordered", by: viewer.person.rawValue, about: kept.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    /// The person's own word; yes keeps it open for the leader, no ends it (R-139: never compulsory).
    func choose(_ command: ChooseCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard let before = try store.prompt(command.prompt), !before.isTeam else { throw PromptRefusal.unknownPrompt }
        guard before.person == viewer.person else { throw PromptRefusal.notYours }
        guard before.state.isWaitedFor else { throw PromptRefusal.notOffered }
        guard !command.accepts else {
            // Whoever said yes must not be forgotten: it is asked of the leader like a wish of their own, once.
            // Of what somebody asked for themself, nobody asks them whether they want it.
            guard before.accepted == nil, before.cause != .ownRequest else { throw PromptRefusal.alreadyAccepted }
            return try accept(before, viewer, turn)
        }
        var kept = before
        kept.state = try Prompt.transition(kept.state, .answered(.declined), at: turn.now) { $0 }.next
        kept.on = turn.now.civil.day
        return try changed(kept, from: before, "prompt.declined", viewer, turn)
    }

    private func accept(_ offered: WellbeingStore.Kept, _ viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        let kept = try care.askAnew(offered, .ownRequest, accepted: turn.now.civil.day, turn)
        try store.forget(before: kept.prompt)
        try turn.audit("prompt.accepted", by: viewer.person.rawValue, about: kept.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    private func changed(
        _ answered: WellbeingStore.Kept, from before: WellbeingStore.Kept, _ act: String, _ viewer: Viewer, _ turn: Turn
    ) throws -> AnswerPrompt.Reply {
        var kept = answered
        kept.answeredBy = viewer.person
        kept.wake = try care.wake(kept, turn)
        try store.keep(kept)
        try store.remember(before, on: turn.now.civil.day)
        // An offer keeps its hour; what was held before it, or declined, takes it out of the calendar.
        if !kept.state.isWaitedFor { try care.news.withdraw(kept.proposal, for: kept.prompt, turn) }
        if kept.kind == .debriefing, case .held = kept.state, let `case` = kept.case {
            // Debriefing and learning are never one meeting: learning rests until the next day.
            let next = Copenhagen.moment(turn.now.civil.day.adding(days: 1))
            try care.readiness.rest(`case`, until: next)
        }
        return try stands(kept, act, viewer, turn)
    }

    /// It stands so from now on: written down, and Learning told whether it waits.
    private func stands(
        _ kept: WellbeingStore.Kept, _ act: String, _ viewer: Viewer, _ turn: Turn
    ) throws -> AnswerPrompt.Reply {
        try turn.audit(act, by: viewer.person.rawValue, about: kept.person.rawValue)
        try care.tellLearning(of: kept, turn)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    // MARK: Taken back

    /// A slip of the finger, by whoever made it and on the same day: the clock goes on where it stood.
    func takeBack(_ command: TakeBackAnswer, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        let today = turn.now.civil.day
        guard let answered = try store.prompt(command.prompt) else { throw PromptRefusal.unknownPrompt }
        guard answered.answeredBy == viewer.person else { throw PromptRefusal.notYours }
        guard answered.state.answered?.civil.day == today else { throw PromptRefusal.tooLateToTakeBack }
        guard var kept = try store.before(answered, on: today) else {
            // What nobody had asked for is no longer offered.
            guard case .offered = answered.state, answered.cause.isLeadersOwn else {
                throw PromptRefusal.tooLateToTakeBack
            }
            try care.lapse(answered, turn)
            return try stands(store.prompt(answered.prompt) ?? answered, "prompt.taken-back", viewer, turn)
        }
        guard try !isAskedForSince(answered) else { throw PromptRefusal.cannotReopen }
        kept.wake = try care.wake(kept, turn)
        try store.keep(kept)
        try store.forget(before: kept.prompt)
        try store.recheck(kept.prompt)
        return try stands(kept, "prompt.taken-back", viewer, turn)
    }

    /// What is written down as held never was: it is asked for again; the second time of the leader above.
    func deny(_ command: DenyHeld, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard let held = try store.prompt(command.prompt), !held.isTeam else { throw PromptRefusal.unknownPrompt }
        guard held.person == viewer.person, held.leader != viewer.person else { throw PromptRefusal.notYours }
        guard case .held(let at) = held.state, turn.now < at.adding(hours: 24 * Int64(DenyHeld.days)),
            try !isAskedForSince(held)
        else { throw PromptRefusal.cannotDeny }
        var kept = held
        let caretakers = try care.caretakers(of: kept.person, in: kept.incident, turn)
        if !kept.isChosen, let leader = kept.leader {
            // Whoever wrote it down twice is not asked a third time.
            let above = kept.notHeld == nil ? nil : caretakers.leader(above: leader, of: kept.person)
            kept.leader =
                above ?? (caretakers.includes(leader, for: kept.person) ? leader : caretakers.leader(of: kept.person))
            kept.passedFrom = nil
        }
        kept.notHeld = turn.now.civil.day
        try store.forget(before: kept.prompt)
        kept = try care.askAnew(kept, .ownRequest, accepted: kept.accepted, turn)
        return try stands(kept, "prompt.not-held", viewer, turn)
    }

    /// Whether something of the kind has come up again since this was answered.
    private func isAskedForSince(_ answered: WellbeingStore.Kept) throws -> Bool {
        guard !answered.state.isWaitedFor else { return false }
        guard !answered.isTeam else {
            return try store.offered(to: answered.unit).contains { $0.kind == answered.kind }
        }
        if answered.kind == .defusing, answered.incident == nil,
            try store.defusing(of: answered.person, on: answered.since, in: answered.case) != nil
        {
            return true
        }
        return try store.open(
            answered.kind, for: answered.person, case: answered.case, incident: answered.incident) != nil
    }

    // MARK: Asked for, and offered

    func ask(_ command: AskForCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        if command.kind == .leaderGroup, viewer.leads.isEmpty { throw PromptRefusal.notOffered }
        let chosen = try whom(command, viewer, turn)
        if command.kind == .defusing, chosen == nil,
            let open = try store.defusing(of: viewer.person, on: turn.now.civil.day, in: command.case)
        {
            return try askAlso(command, open, by: viewer, turn)
        }
        if let open = try store.open(command.kind, for: viewer.person, case: command.case, incident: nil) {
            // Whoever asks for what was offered has said yes to it.
            guard case .offered = open.state, open.accepted == nil else { throw PromptRefusal.alreadyAsked }
            return try accept(open, viewer, turn)
        }
        guard
            let kept = try care.ask(
                command.kind, .ownRequest, for: viewer.person, case: command.case, chosen: chosen, turn)
        else { throw PromptRefusal.notOffered }
        // A talk that the caller calls hard counts like one whose outcome says so.
        if command.kind == .defusing, let `case` = command.case,
            try signs.note(.hardTalk, talk(in: `case`, by: viewer.person, turn), of: viewer.person, at: turn.now)
        {
            try onLoad(viewer.person, turn)
        }
        try turn.audit("prompt.asked", by: viewer.person.rawValue, about: viewer.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    /// The leader is asked already to look after them before they go home: another talk of the day, or their own wish, comes
    /// to that.
    private func askAlso(
        _ command: AskForCare, _ open: WellbeingStore.Kept, by viewer: Viewer, _ turn: Turn
    ) throws -> AnswerPrompt.Reply {
        var another: CaseID?
        if let `case` = command.case, try !store.isAbout(`case`, open),
            try signs.note(.hardTalk, talk(in: `case`, by: viewer.person, turn), of: viewer.person, at: turn.now)
        {
            another = `case`
        }
        if another == nil {
            guard open.accepted == nil else { throw PromptRefusal.alreadyAsked }
            if case .offered = open.state { return try accept(open, viewer, turn) }
            guard open.cause != .ownRequest else { throw PromptRefusal.alreadyAsked }
        }
        let kept = try care.join(open, another: another, isWished: true, turn)
        if another != nil { try onLoad(viewer.person, turn) }
        try turn.audit("prompt.asked", by: viewer.person.rawValue, about: viewer.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    /// Whom the person wants to ask; `nil` for the nearest leader.
    private func whom(_ command: AskForCare, _ viewer: Viewer, _ turn: Turn) throws -> PersonID? {
        switch command.whom ?? .leader {
        case .leader: return nil
        case .leadersLeader:
            let caretakers = try care.caretakers(of: viewer.person, turn)
            guard let nearest = caretakers.leader(of: viewer.person),
                let above = caretakers.leader(above: nearest, of: viewer.person)
            else { throw PromptRefusal.notToAsk }
            return above
        case .colleague:
            guard CareKind.ofColleagues.contains(command.kind), let colleague = command.colleague,
                colleague != viewer.person, try care.staff.worksHere(colleague),
                try command.kind != .leaderGroup || store.leadsUnit(colleague)
            else { throw PromptRefusal.notToAsk }
            return colleague
        }
    }

    func offer(_ command: OfferCare, by viewer: Viewer, _ turn: Turn) throws -> OfferCare.Reply {
        guard !command.people.isEmpty, command.people.count <= 200 else { throw PromptRefusal.nobodyChosen }
        var kept: [WellbeingStore.Kept] = []
        var already: [PersonID] = []
        let cause: CareCause = command.isPressedPeriod ? .pressedPeriod : .leadersChoice
        for person in command.people {
            guard person != viewer.person, try care.staff.worksHere(person), let unit = try care.staff.unit(of: person),
                viewer.leads.contains(unit)
            else { throw PromptRefusal.notYoursToOffer }
            guard let one = try care.ask(command.kind, cause, for: person, offeredBy: viewer.person, turn) else {
                already.append(person)
                continue
            }
            kept.append(one)
            try turn.audit("prompt.offered", by: viewer.person.rawValue, about: person.rawValue)
        }
        guard !kept.isEmpty else { throw PromptRefusal.alreadyOffered }
        return try OfferCare.Reply(
            prompts: kept.map(care.row), published: care.published(turn), already: already.isEmpty ? nil : already)
    }

    // MARK: What was held

    /// What became of those they answered for: for people they answer for now.
    func answered(_ command: ListAnsweredPrompts, _ viewer: Viewer, _ turn: Turn) throws -> ListAnsweredPrompts.Reply {
        let kept = try store.answered(
            command, by: viewer.person, in: viewer.leads, since: Copenhagen.moment(turn.now.civil.day))
        try audit(kept.map(\.person), viewer, turn)
        return ListAnsweredPrompts.Reply(
            prompts: kept.map(care.row), next: kept.count == ListAnsweredPrompts.most ? kept.last?.prompt : nil)
    }
}
