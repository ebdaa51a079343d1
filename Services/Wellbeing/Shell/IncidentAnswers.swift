import CaseModel
import Runtime
import WellbeingCore

/// What the leader says of a duty, and takes back again.
extension Incidents {
    func answer(_ wish: AnswerDuty, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        var (kept, duty) = try theirs(wish.incident, wish.duty, viewer)
        guard duty.answer == nil else { throw PromptRefusal.alreadyAnswered }
        try IncidentPlan.check(wish.answer, ground: wish.ground)
        duty.answer = wish.answer
        duty.answered = turn.now
        duty.by = viewer.person
        duty.ground = wish.ground
        duty.wake = nil
        try store.put(duty)
        try closeWhenAnswered(&kept, at: turn.now)
        return try stands(kept, "incident.\(wish.answer.rawValue)", viewer, turn)
    }

    /// A slip of the finger, by whoever made it and on the same day: the duty is open again, and its clock has never stopped.
    func takeBack(_ wish: TakeBackDuty, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        var (kept, duty) = try theirs(wish.incident, wish.duty, viewer)
        guard duty.by == viewer.person, duty.answered?.civil.day == turn.now.civil.day else {
            throw PromptRefusal.tooLateToTakeBack
        }
        (duty.answer, duty.answered, duty.by, duty.ground) = (nil, nil, nil, "")
        try wake(&duty, turn)
        try store.put(duty)
        try reopen(&kept)
        return try stands(kept, "incident.taken-back", viewer, turn)
    }

    /// When an open duty's clock acts next, by the stage it has come to.
    func wake(_ duty: inout IncidentStore.Duty, _ turn: Turn) throws {
        switch duty.stage {
        case .first:
            duty.wake =
                try IncidentPlan.reminder(before: duty.due, after: turn.now, clock: clock)
                ?? IncidentPlan.overdue(duty.duty, due: duty.due, clock: clock)
        case .reminder: duty.wake = try IncidentPlan.overdue(duty.duty, due: duty.due, clock: clock)
        case .escalated: duty.wake = try clock.wake(clock.next(.oneToOne, at: turn.now))
        }
    }

    private func theirs(
        _ id: IncidentID, _ duty: IncidentDuty, _ viewer: Viewer
    ) throws -> (IncidentStore.Kept, IncidentStore.Duty) {
        let kept = try led(id, viewer)
        guard let duty = try store.duties(of: id).first(where: { $0.duty == duty }) else {
            throw IncidentRefusal.unknownDuty
        }
        return (kept, duty)
    }

    private func stands(
        _ kept: IncidentStore.Kept, _ act: String, _ viewer: Viewer, _ turn: Turn
    ) throws -> IncidentReceipt {
        try turn.audit(act, by: viewer.person.rawValue, about: kept.incident.rawValue)
        return try IncidentReceipt(incident: row(kept, for: viewer, isReceipt: true), published: care.published(turn))
    }
}
