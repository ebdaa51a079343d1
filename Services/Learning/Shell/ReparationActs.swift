import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What people ask of a reparation: proposed, decided by the leader, owed by whoever is to give it, given.
extension LearningService {
    func propose(_ wish: ProposeReparation, _ viewer: Viewer, _ turn: Turn) throws -> Subject {
        _ = try act(in: wish.case, viewer, turn, to: "reparation.proposed")
        try Reparation.check(wish, on: turn.now.civil.day)
        // The same is not decided twice: the citizen would get an answer to each.
        guard
            try !after.reparations(of: wish.case).contains(where: {
                $0.state == .proposed && $0.ground == wish.ground && $0.loss == wish.loss
            })
        else { throw AfterRefusal.alreadyProposed }
        let row = ReparationRow(
            reparation: turn.chance.identifier(), ground: wish.ground, loss: wish.loss, state: .proposed,
            legalBasis: wish.legalBasis.trimmed, reachesBackTo: wish.reachesBackTo,
            acknowledgement: wish.acknowledgement.trimmed, proposedBy: viewer.person, proposedAt: turn.now, reason: nil)
        try after.put(row, in: wish.case)
        try owe(.reparation, Subject(row.reparation), in: wish.case, turn)
        return Subject(row.reparation)
    }

    func decide(_ wish: DecideReparation, _ viewer: Viewer, _ turn: Turn) throws -> Subject {
        guard let (id, row) = try after.reparation(wish.reparation) else { throw AfterRefusal.unknownReparation }
        let circle = try act(in: id, viewer, turn, to: "reparation.decided")
        guard viewer.leads.contains(circle.unit) else { throw AfterRefusal.onlyTheLeaderDecides }
        let reason = wish.reason.trimmed
        let state = try Reparation.decided(row.state, isGranted: wish.isGranted, hasReason: !reason.isEmpty)
        try Reparation.checkTelling(wish, on: Copenhagen.day(at: turn.now))
        let gift = try Reparation.gift(
            wish, in: circle, leaders: try staff.leaders(of: circle.unit), on: Copenhagen.day(at: turn.now))
        let decided = row.decided(state, wish, gift, by: viewer.person, at: turn.now)
        try after.put(decided, in: id)
        if let gift {
            try owe(.reparationGift, Subject(row.reparation), in: id, by: gift.by, whose: gift.giver, turn)
        } else {
            try duties.settle(Subject(row.reparation))
        }
        try turn.publish(
            ReparationDecided(
                case: id, reparation: row.reparation, isGranted: wish.isGranted, by: viewer.person,
                proposedBy: row.proposedBy, isByLetter: decided.words != nil, giver: gift?.giver),
            about: Subject(id))
        return Subject(wish.reparation)
    }

    func give(_ wish: GiveReparation, _ viewer: Viewer, _ turn: Turn) throws -> Subject {
        guard let (id, row) = try after.reparation(wish.reparation) else { throw AfterRefusal.unknownReparation }
        _ = try act(in: id, viewer, turn, to: "reparation.given")
        let state = try Reparation.given(
            row.state, on: wish.givenOn, decided: row.decidedAt.map { Copenhagen.day(at: $0) },
            today: Copenhagen.day(at: turn.now))
        try after.put(row.given(state, on: wish.givenOn), in: id)
        try duties.settle(Subject(row.reparation))
        return Subject(row.reparation)
    }

    /// What the letter about a decision says, for whoever writes it; nobody else asks.
    func readReparation(_ call: IncomingCall, _ turn: Turn) throws -> ReadReparation.Reply {
        guard call.comes(from: .notifier) else { throw AfterRefusal.unknownReparation }
        let wish = try call.command(ReadReparation.self)
        guard let found = try after.reparation(wish.reparation), found.case == wish.case, let words = found.row.words
        else { throw AfterRefusal.unknownReparation }
        try turn.audit("reparation.read", by: call.caller.rawValue, about: wish.case.rawValue)
        return ReadReparation.Reply(
            isGranted: found.row.state != .refused, words: words, appeal: found.row.appeal)
    }
}

extension ReparationRow {
    /// Decided so, and how the citizen hears of it: by letter, unless it has been said.
    fileprivate func decided(
        _ state: ReparationState, _ wish: DecideReparation, _ gift: Reparation.Gift?, by person: PersonID,
        at now: Timestamp
    ) -> ReparationRow {
        let isByLetter = wish.toldOn == nil
        let appeal = wish.appeal?.trimmed ?? ""
        var row = waiting(until: nil)
        row.state = state
        row.reason = wish.reason.trimmed
        (row.decidedBy, row.decidedAt) = (person, now)
        row.words = isByLetter ? wish.words?.trimmed : nil
        row.appeal = isByLetter && !appeal.isEmpty ? appeal : nil
        row.toldOn = wish.toldOn
        row.giver = gift?.giver
        return row
    }

    fileprivate func given(_ state: ReparationState, on day: CivilDay) -> ReparationRow {
        var row = waiting(until: nil)
        row.state = state
        row.givenOn = day
        return row
    }

    func waiting(until due: Timestamp?) -> ReparationRow {
        var row = self
        row.due = due
        return row
    }
}
