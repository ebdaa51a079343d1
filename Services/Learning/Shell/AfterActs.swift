import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What people ask of a case after the conflict: looking back on a meeting, mediation, and the way to what is
/// asked of reparations.
extension LearningService {
    /// The reply to a call about what comes after; `nil` when it is about something else.
    func answerAfter(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case ShowAftermath.method:
            return try JSON(encoding: show(try call.command(ShowAftermath.self).case, viewer, turn))
        case RecordMeeting.method:
            return try receipt(record(try call.command(RecordMeeting.self), viewer, turn), turn)
        case OfferMediation.method: return try receipt(offer(try call.command(OfferMediation.self), viewer, turn), turn)
        case AnswerMediation.method:
            let command = try call.command(AnswerMediation.self)
            return try mediation(command.mediation, viewer, turn) { row, _ in
                row.moved(to: try Mediation.transition(row.state, .answered(isAccepted: command.isAccepted)))
            }
        case DeclineMediating.method: return try declined(try call.command(DeclineMediating.self), viewer, turn)
        case HoldMediation.method: return try held(try call.command(HoldMediation.self), viewer, turn)
        case FollowUpMediation.method:
            let command = try call.command(FollowUpMediation.self)
            let said = command.said.trimmed
            return try mediation(command.mediation, viewer, turn, said: said) { row, _ in
                row.moved(to: try Mediation.transition(row.state, .followedUp(isSaid: !said.isEmpty)))
            }
        case ListLearningDuties.method:
            return try JSON(encoding: listDuties(try call.command(ListLearningDuties.self), viewer, turn))
        case ProposeReparation.method:
            return try receipt(propose(try call.command(ProposeReparation.self), viewer, turn), turn)
        case DecideReparation.method:
            return try receipt(decide(try call.command(DecideReparation.self), viewer, turn), turn)
        case GiveReparation.method:
            return try receipt(give(try call.command(GiveReparation.self), viewer, turn), turn)
        case RecordExperience.method:
            let command = try call.command(RecordExperience.self)
            guard !command.answers.isEmpty else { throw AfterRefusal.nothingSaid }
            _ = try act(in: command.case, viewer, turn, to: "experience.recorded")
            guard try !facts.isExperienceOwn(of: command.case) else { throw AfterRefusal.citizenHasAnswered }
            try facts.put(command.answers, in: command.case, isOwn: false)
            return try receipt(Subject(command.case), turn)
        default: return nil
        }
    }

    private func receipt(_ subject: Subject, _ turn: Turn) throws -> JSON {
        try JSON(encoding: AftermathReceipt(subject: subject, published: turn.published))
    }

    private func show(_ id: CaseID, _ viewer: Viewer, _ turn: Turn) throws -> ShowAftermath.Reply {
        let ground = try seen(id, viewer, turn, to: "aftermath.read").ground
        let experience = try facts.experience(of: id)
        let dues = try duties.dues(of: id)
        return ShowAftermath.Reply(
            meetings: try after.meetings(of: id),
            mediations: try after.mediations(of: id).map { $0.moved(to: $0.state, due: dues[Subject($0.mediation)]) },
            reparations: try after.reparations(of: id).map { $0.waiting(until: dues[Subject($0.reparation)]) },
            experience: experience.isEmpty ? nil : experience, isForReading: ground.isForActing ? nil : true,
            isExperienceOwn: try facts.isExperienceOwn(of: id) ? true : nil)
    }

    private func record(_ wish: RecordMeeting, _ viewer: Viewer, _ turn: Turn) throws -> Subject {
        _ = try act(in: wish.case, viewer, turn, to: "meeting.recorded")
        let answers = try AfterMeeting.checked(wish, at: turn.now)
        guard let contact = wish.contact, try staff.worksHere(contact) else { throw AfterRefusal.contactMissing }
        let row = MeetingRow(
            meeting: turn.chance.identifier(), heldAt: wish.heldAt, explained: wish.explained.trimmed, contact: contact,
            answers: answers, by: viewer.person)
        try after.add(row, to: wish.case)
        return Subject(row.meeting)
    }

    private func offer(_ wish: OfferMediation, _ viewer: Viewer, _ turn: Turn) throws -> Subject {
        _ = try act(in: wish.case, viewer, turn, to: "mediation.offered")
        // One at a time: the citizen would get the same letter twice.
        guard try !after.mediations(of: wish.case).contains(where: { $0.state.isOpen }) else {
            throw AfterRefusal.mediationStands
        }
        let row = MediationRow(
            mediation: turn.chance.identifier(), ground: wish.ground, state: .offered, offeredAt: turn.now,
            isOral: wish.isOral == true ? true : nil)
        try after.put(row, in: wish.case)
        try wait(for: row, in: wish.case, turn)
        try say(row, in: wish.case, turn)
        return Subject(row.mediation)
    }

    private func held(_ wish: HoldMediation, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        let plan = wish.plan?.trimmed ?? ""
        return try mediation(wish.mediation, viewer, turn) { row, circle in
            let waits = try duties.duty(Subject(row.mediation))
            let accepted = waits.flatMap { $0.task == .mediationMeeting ? $0.since : nil }
            if let day = wish.followUpBy, wish.isAgreed, day < Copenhagen.day(at: turn.now) {
                throw AfterRefusal.followUpInThePast
            }
            let leaders = try staff.leaders(of: circle.unit)
            let state = try Mediation.transition(
                row.state,
                .held(
                    Mediation.Held(
                        isNeutral: Mediation.isNeutral(wish.colleague, in: circle, leader: leaders),
                        isNamed: !wish.mediator.isBlank, isFreeOfCaseWork: wish.isFreeOfCaseWork,
                        isAgreed: wish.isAgreed, hasPlan: !plan.isEmpty && wish.followUpBy != nil)))
            try Mediation.checkDay(heldAt: wish.heldAt, offered: row.offeredAt, accepted: accepted, at: turn.now)
            return MediationRow(
                mediation: row.mediation, ground: row.ground, state: state, offeredAt: row.offeredAt,
                heldAt: wish.heldAt, mediator: wish.mediator.trimmed, plan: plan.isEmpty ? nil : plan,
                followUpBy: wish.followUpBy, isOral: row.isOral)
        }
    }

    /// Whoever was asked to mediate has said no. The citizen's yes stands, and so does the day that follows from it; the leader, who can
    /// find another, hears so now and not when it has passed.
    private func declined(_ wish: DeclineMediating, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        guard let found = try after.mediation(wish.mediation) else { throw AfterRefusal.unknownMediation }
        _ = try act(in: found.case, viewer, turn, to: "mediation.mediator-declined")
        let mediator = wish.mediator.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        _ = try Mediation.transition(found.row.state, .mediatorDeclined(isNamed: !mediator.isEmpty))
        try after.declined(mediator, of: wish.mediation)
        if let duty = try duties.duty(Subject(wish.mediation)) {
            try tellLeader(of: duty, besides: viewer.person, turn)
        }
        return try receipt(Subject(wish.mediation), turn)
    }

    /// One act on a mediation: allowed to whoever may act in the case, written, said.
    private func mediation(
        _ id: MediationID, _ viewer: Viewer, _ turn: Turn, said: String? = nil,
        change: (MediationRow, CaseCircle) throws -> MediationRow
    ) throws -> JSON {
        guard let found = try after.mediation(id) else { throw AfterRefusal.unknownMediation }
        let circle = try act(in: found.case, viewer, turn, to: "mediation.changed")
        let row = try change(found.row, circle)
        try after.put(row, in: found.case, said: said)
        try wait(for: row, in: found.case, turn)
        try say(row, in: found.case, turn)
        return try receipt(Subject(id), turn)
    }

    /// What is waited for next: an answer, a meeting, the follow-up; nothing once it has ended.
    private func wait(for row: MediationRow, in id: CaseID, _ turn: Turn) throws {
        guard let task = row.state.task else { return try duties.settle(Subject(row.mediation)) }
        try owe(
            task, Subject(row.mediation), in: id, by: task == .mediationFollowUp ? row.followUpBy : nil, turn)
    }

    private func say(_ row: MediationRow, in id: CaseID, _ turn: Turn) throws {
        try turn.publish(
            MediationChanged(
                case: id, mediation: row.mediation, state: row.state, ground: row.ground, isOral: row.isOral),
            about: Subject(id))
    }
}

extension MediationRow {
    fileprivate func moved(to state: MediationState, due: Timestamp? = nil) -> MediationRow {
        MediationRow(
            mediation: mediation, ground: ground, state: state, offeredAt: offeredAt, heldAt: heldAt,
            mediator: mediator, plan: plan, followUpBy: followUpBy, isOral: isOral, due: due, declinedBy: declinedBy)
    }
}
