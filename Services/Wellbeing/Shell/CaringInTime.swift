import CaseModel
import Runtime
import WellbeingCore

/// What becomes of a prompt that nobody has answered: time passes, and the organisation changes around it.
extension Caring {
    /// Time has passed: asked again, then of the leader's leader.
    func timePassed(_ due: WellbeingStore.Kept, _ turn: Turn) throws {
        var kept = due
        let isOffered = !kept.state.isOpen
        if kept.isTeam || kept.kind == .defusing && (isOffered || kept.stage == .escalated) {
            return try missed(kept, turn)
        }
        // What a leader offered unasked and nobody took up is nobody's fault: after the reminder it is no longer offered.
        if isOffered, kept.cause.isLeadersOwn, kept.stage == .reminder { return try lapse(kept, turn) }
        let next = try step.next(kept.kind, at: turn.now)
        let decision = try Prompt.transition(kept.state, .timePassed, at: turn.now) { _ in next }
        kept.state = decision.next
        guard let stage = decision.ask else {
            kept.wake = nil
            return try store.keep(kept)
        }
        // Of what was reminded of before it was offered, this is another reminder.
        if isOffered, stage == .reminder { kept.round += 1 }
        kept.stage = stage
        kept.by = next
        let caretakers = try caretakers(of: kept.person, in: kept.incident, turn)
        // Whoever takes it up themself has nobody above them in this: after a reminder it rests.
        if stage == .escalated, kept.isOwn { return try rest(due) }
        // Nobody but whom the person chose is asked, a leader no more than a colleague: after a reminder it is over, and the
        // person asks another (decision 60).
        if stage == .escalated, kept.isChosen { return try endUnmet(due, turn) }
        if stage == .escalated, let leader = kept.leader {
            if let above = caretakers.leader(above: leader, of: kept.person) {
                kept.leader = above
                // Whoever holds the talk a day late can say so all the same.
                kept.passedFrom = leader
            } else {
                // Nobody stands above: reminded once more, as a message of its own, and then it rests.
                kept.round += 1
            }
        } else if let leader = kept.leader, !kept.isChosen, caretakers.needsStandIn(leader, for: kept.person) {
            kept.leader = caretakers.leader(of: kept.person)
        }
        try place(kept, isAgain: kept.leader == due.leader, turn)
    }

    /// It stays as it is until somebody answers.
    private func rest(_ prompt: WellbeingStore.Kept) throws {
        var kept = prompt
        kept.wake = nil
        try store.keep(kept)
    }

    /// The day has gone by: of a talk before going home that did not come about a 1:1 is left, of a unit's round nothing.
    func missed(_ due: WellbeingStore.Kept, _ turn: Turn) throws {
        try lapse(due, turn)
        guard !due.isTeam, !due.cause.isLeadersOwn else { return }
        let occasion = due.occasion ?? Copenhagen.moment(due.since)
        let asked = try ask(.oneToOne, due.cause, for: due.person, case: due.case, after: occasion, turn)
        guard due.talks > 0 else { return }
        try leave(due, to: asked ?? store.open(.oneToOne, for: due.person, case: due.case, incident: nil), turn)
    }

    /// What it was asked for is no longer there.
    ///
    /// - Parameter hasLeft: only the person is not, who may come back.
    func lapse(_ prompt: WellbeingStore.Kept, hasLeft: Bool = false, _ turn: Turn) throws {
        var kept = prompt
        kept.left = hasLeft ? turn.now : nil
        kept.state = try Prompt.transition(kept.state, .gone, at: turn.now) { $0 }.next
        kept.wake = nil
        try store.keep(kept)
        try news.withdraw(kept.proposal, for: kept.prompt, turn)
        try tellLearning(of: kept, turn)
    }

    /// The organisation has changed around an open prompt: somebody left, moved, is away, or sits in the chair now.
    func recheck(_ prompt: WellbeingStore.Kept, _ turn: Turn) throws {
        var kept = prompt
        if kept.isTeam {
            let leader = try caretakers(in: kept.unit, turn).nearest
            if let leader, leader == kept.leader { return try store.checked(kept.prompt) }
            try lapse(kept, turn)
            if let leader, kept.state.isWaitedFor, turn.now < kept.by {
                try ask(kept.kind, team: kept.unit, ledBy: leader, by: kept.by, turn)
            }
            return
        }
        guard try !staff.hasLeft(kept.person) else { return try lapse(kept, hasLeft: true, turn) }
        // Directory has not told of the person yet: nothing is decided on half a tree.
        guard try staff.unit(of: kept.person) != nil else { return try store.checked(kept.prompt) }
        // Nobody is asked instead of whom the person chose: they ask another themself.
        if kept.isChosen, let leader = kept.leader {
            return try staff.hasLeft(leader) ? endUnmet(kept, turn) : store.checked(kept.prompt)
        }
        let caretakers = try caretakers(of: kept.person, in: kept.incident, turn)
        if let before = kept.passedFrom, !caretakers.includes(before, for: kept.person) {
            kept.passedFrom = nil
            try store.keep(kept)
        }
        if let leader = kept.leader, caretakers.includes(leader, for: kept.person),
            !caretakers.needsStandIn(leader, for: kept.person)
        {
            return try store.checked(kept.prompt)
        }
        let next = caretakers.leader(of: kept.person)
        guard next != kept.leader else { return try store.checked(kept.prompt) }
        try news.withdraw(kept.proposal, for: kept.prompt, turn)
        kept.proposal = nil
        kept.leader = next
        kept.passedFrom = nil
        kept.stage = .first
        kept.round += 1
        let isOffered = !kept.state.isOpen
        if case .offered(let at, _, _) = kept.state {
            kept.by = try clock.offered(kept.kind, at: turn.now)
            kept.state = .offered(at: at, .first, by: kept.by)
        } else {
            kept.by = try clock.due(kept.kind, kept.cause, at: turn.now)
            kept.state = .asked(.first, by: kept.by)
        }
        try place(kept, turn)
        if isOffered { try tell(kept, turn) }
    }
}
