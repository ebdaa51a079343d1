import CaseModel
import IntakeCore
import Runtime
import Store

/// Somebody has read a contact and says what it is; which way it goes follows from that, as at registration (R-001 … R-008).
extension CaseActs {
    func judge(_ command: JudgeCase, by viewer: Viewer) throws -> JudgeCase.Reply {
        let stored = try openFormal(command.case, by: viewer, to: "judge")
        try checkSeen(command, by: viewer)
        let state = try stored.state
        let isTalked = state.record.note != nil
        let standing = try stored.standingWish
        let unit = command.unit ?? stored.unit
        if let caller = stored.assigned, command.about.contains(caller) {
            // Unless a leader has said why they ring all the same (decision 11).
            guard try change.trail.reasonDespiteConcern(of: stored.id) != nil else {
                throw IntakeRefusal.assignedIsConcerned
            }
        }
        let wish = RegisterCase(
            received: stored.received, channel: stored.channel, kind: command.kind, unit: unit,
            citizen: stored.citizen, points: command.points, summary: stored.summary, about: command.about,
            wish: standing, unsuitable: command.unsuitable,
            recipient: command.recipient, isHistory: false)
        let judged = try Registrar(change: change).judge(wish, isImport: false)
        try OwnDiagnosis.check(command)
        let route = isTalked ? stored.route : judged.route
        try change.cases.set(command, about: judged.about, route: route, unit: unit, of: stored)
        try change.trail.add(
            .judged, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: "\(command.kind.rawValue) \(route.rawValue)")
        if route != stored.route || command.kind != stored.kind, !isTalked {
            try follow(route, stored)
        }
        try change.turn.publish(
            CaseJudged(
                case: stored.id, unit: unit, kind: command.kind, route: route, about: judged.about,
                exclusion: .of(
                    route, wish: wish.wish, unsuitable: command.unsuitable?.ground,
                    isAnonymous: stored.citizen == nil)), about: Subject(stored.id))
        if let kept = try change.cases.find(stored.id), !kept.isClosed {
            try handOn(kept, to: judged.recipient, isNamed: command.recipient != nil)
            try FormalChange(change: change).refresh(stored.id)
        }
        return JudgeCase.Reply(case: stored.id, route: route, published: change.turn.published)
    }

    /// All of it takes the place of what stood there: a colleague's judgement only where it has been seen.
    private func checkSeen(_ command: JudgeCase, by viewer: Viewer) throws {
        let there = try change.trail.judgements(of: command.case)
        let isSeen = command.judgements.map { there.count <= $0 } ?? [nil, viewer.person].contains(there.last)
        guard isSeen else { throw IntakeRefusal.judgedMeanwhile }
    }

    /// What was to be answered formally and no longer is waits for nobody.
    func follow(_ route: Route, _ stored: StoredCase) throws {
        let next = try change.take(.judged(route), in: stored.id)
        for handover in try change.handovers.all(of: stored.id)
        where handover.state != .lapsed && !next.record.counts(handover.id) {
            try change.move(handover, .noLongerNeeded)
        }
        guard route == .callback, !next.record.hasHandovers else { return }
        try FormalChange(change: change).drop(stored.id, keepsPromise: stored.channel.isWriting)
    }

    /// A formal part that has nobody yet is handed on, with the original time; said anew with another name, to that one.
    private func handOn(_ stored: StoredCase, to recipient: PersonID?, isNamed: Bool) throws {
        guard stored.route.hasFormalPart, let recipient else { return }
        let standing = try change.handovers.all(of: stored.id).filter { $0.state != .lapsed }
        let about = try change.cases.circle(of: stored).about
        if let concerned = standing.last(where: { about.contains($0.recipient) }) {
            try change.ask(recipient, in: stored.id, after: nil, received: stored.received, insteadOf: concerned)
            return try FormalChange(change: change).handed(stored.id, to: recipient)
        }
        guard standing.isEmpty || (isNamed && !standing.contains { $0.recipient == recipient }) else { return }
        try change.handOn(stored.id, to: recipient, after: nil, received: stored.received)
    }

    /// What is owed in it is owed by this again, or by nobody.
    func sayJudged(_ stored: StoredCase, exclusion: ExclusionGround?) throws {
        try change.turn.publish(
            CaseJudged(
                case: stored.id, unit: stored.unit, kind: stored.kind, route: stored.route,
                about: try change.cases.circle(of: stored).about, exclusion: exclusion), about: Subject(stored.id))
    }
}

extension CaseStore {
    /// Writes what somebody has read in it, in place of what stood there. How and when it came stays.
    func set(
        _ judged: JudgeCase, about: [PersonID], route: Route, unit: UnitID, of stored: StoredCase
    ) throws(StoreError) {
        let sql = """
            UPDATE complaint
               SET kind = :kind, route = :route, unit = :unit, unsuitable_ground = :ground,
                   unsuitable_reason = :reason, unsuitable_offers = :offers
             WHERE case_id = :case
            """
        let own: Values = [
            "case": Value(stored.id), "kind": Value(term: judged.kind), "route": Value(term: route),
            "unit": Value(unit),
        ]
        try database.run(sql, own.and(Self.values(of: judged.unsuitable)))
        try database.run("DELETE FROM complaint_point WHERE case_id = :case", ["case": Value(stored.id)])
        for (index, point) in judged.points.enumerated() { try add(point, number: index + 1, to: stored.id) }
        try database.run(
            "DELETE FROM participant WHERE case_id = :case AND part = 'about'", ["case": Value(stored.id)])
        for person in about { try add(person, as: .about, to: stored.id) }
    }
}

extension CaseActs {
    /// It was another who died: the case goes on where it stood, and letters may go as before.
    func takeBackDeath(_ command: TakeBackDeath, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "take-back-death")
        guard !Words.areMissing(in: command.reason) else { throw IntakeRefusal.deathReasonMissing }
        try Words.check(command.reason, most: Words.mostInReason)
        let next = try change.take(.livesAfterAll, in: stored.id)
        try change.trail.add(
            .deathTakenBack, to: stored.id, at: change.turn.now, by: viewer.person, detail: command.reason)
        try change.turn.publish(
            CitizenVerified(case: stored.id, canBeWrittenTo: stored.canBeWrittenTo), about: Subject(stored.id))
        // What is to be rung about is owed again; where the citizen has wished for writing, nothing is.
        if !next.record.isFormalByWish { try sayJudged(stored, exclusion: try stored.exclusion) }
        return try receipt(for: stored.id)
    }
}

extension StoredCase {
    /// Why it is not talked through, as it stands; absent where it is.
    var exclusion: ExclusionGround? {
        get throws {
            .of(route, wish: try standingWish, unsuitable: unsuitable?.ground, isAnonymous: citizen == nil)
        }
    }

    /// How the citizen wishes it handled as of now, said at registration or later.
    var standingWish: HandlingWish {
        get throws { try wish == .formal || state.record.isFormalByWish ? .formal : .call }
    }
}
