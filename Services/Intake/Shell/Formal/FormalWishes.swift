import CaseModel
import IntakeCore
import Runtime

/// The citizen's wish for formal handling, and what a leader gives from one to another on that way.
extension CaseActs {
    private var formal: FormalChange { FormalChange(change: change) }

    /// The wish wins whenever it comes, as long as the case is open; the time of receipt stays as it was.
    func goFormal(_ command: GoFormal, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "go-formal")
        guard try stored.state.record.mayGoFormal else { throw IntakeRefusal.alreadyFormal }
        let reference = try check(command, in: stored)
        let standing = try change.handovers.all(of: stored.id).last { $0.state != .lapsed }
        guard let recipient = try command.recipient ?? standing?.recipient ?? change.nearestLeader(of: stored) else {
            throw IntakeRefusal.recipientMissing
        }
        if command.recipient != nil { try check(recipient: recipient, in: stored) }
        try change.take(.wishFormal, in: stored.id)
        if try standing?.recipient != recipient || formal.store.reply(of: stored.id)?.stage == .sent {
            try change.handOn(stored.id, to: recipient, after: nil, received: stored.received)
        }
        let act = ReplyAct(
            kind: .asked, by: viewer.person, at: change.turn.now, version: nil, words: reference, wish: command.wish)
        try formal.store.add(act, to: stored.id)
        try change.trail.add(
            .wentFormal, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: "\(command.wish.asker.rawValue) \(command.wish.channel.rawValue)")
        try change.turn.publish(WentFormal(case: stored.id), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// It is the word of somebody who may say it, and what came in writing can be found again.
    private func check(_ command: GoFormal, in stored: StoredCase) throws -> String? {
        guard command.wish.channel != .ownObservation else { throw IntakeRefusal.wishNotSaid }
        if command.wish.asker == .representative {
            let today = change.turn.now.civil.day
            let mayBeSaid = try RepresentationStore(database: change.turn.database).all(of: stored.id).contains {
                $0.representative.reach == .speak && $0.stands(on: today)
            }
            guard mayBeSaid else { throw IntakeRefusal.wishNotTheirs }
        }
        if command.wish.channel.isWriting { return try checked(command.reference ?? "") }
        guard let reference = command.reference, !Words.areMissing(in: reference) else { return nil }
        return try checked(reference)
    }

    /// Somebody is ill, away or gone: what they have here is another's from now on, with the old promise to the citizen.
    func giveFormal(_ command: GiveFormal, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "give-formal")
        let unit = try change.staff.unit(of: command.from)
        guard viewer.leads.contains(stored.unit) || unit.map(viewer.leads.contains) == true else {
            throw IntakeRefusal.giveNotTheirs
        }
        guard !Words.areMissing(in: command.reason) else { throw IntakeRefusal.giveReasonMissing }
        try Words.check(command.reason, most: Words.mostInReason)
        guard let reply = try formal.store.reply(of: stored.id) else { throw CaseRefusal.notOnFormalTrack }
        try check(recipient: command.to, in: stored)
        try checkRole(of: command, in: reply)
        let next = try reply.transition(.given(from: command.from, to: command.to))
        let handover = try handover(of: command.from, in: stored, isAuthor: reply.author == command.from)
        guard command.from != command.to, next != reply || handover != nil else { throw IntakeRefusal.givePartMissing }
        if let handover {
            try change.ask(command.to, in: stored.id, after: nil, received: stored.received, insteadOf: handover)
        }
        if next != reply { try formal.take(.given(from: command.from, to: command.to), in: stored.id) }
        let act = ReplyAct(
            kind: .given, by: viewer.person, at: change.turn.now, version: nil, words: command.reason, to: command.to)
        try formal.store.add(act, to: stored.id)
        try change.trail.add(
            .formalGiven, to: stored.id, at: change.turn.now, by: viewer.person, detail: command.to.rawValue)
        return try receipt(for: stored.id)
    }

    /// What was handed to that person and is still theirs: not answered for yet, or theirs to examine and to write.
    private func handover(of person: PersonID, in stored: StoredCase, isAuthor: Bool) throws -> HandoverRecord? {
        try change.handovers.all(of: stored.id).last {
            $0.recipient == person && ($0.state.isWaiting || (isAuthor && $0.state != .lapsed))
        }
    }

    /// Whoever assures in another's place has the role that assures.
    private func checkRole(of command: GiveFormal, in reply: FormalReply) throws {
        let roles = StaffRoles(database: change.turn.database)
        guard let assurance = reply.submitted?.assurance else { return }
        if reply.stage == .withHead, assurance.head == command.from, try !roles.has(.departmentHead, command.to) {
            throw IntakeRefusal.recipientNotHead
        }
        let isBeforeDirector = reply.stage == .withHead || reply.stage == .withDirector
        if isBeforeDirector, assurance.director == command.from, try !roles.has(.director, command.to) {
            throw IntakeRefusal.recipientNotDirector
        }
    }

    /// The citizen has died: the case ends, nobody rings and nothing is sent.
    func reportDeath(_ command: ReportDeath, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "report-death")
        guard stored.citizen != nil else { throw IntakeRefusal.citizenUnknown }
        try change.trail.add(
            .citizenDied, to: stored.id, at: change.turn.now, by: viewer.person, detail: command.source.rawValue)
        // What waits to be sent is not sent any more.
        try change.turn.publish(
            CitizenVerified(case: stored.id, canBeWrittenTo: false), about: Subject(stored.id))
        try change.take(.citizenDied, in: stored.id)
        return try receipt(for: stored.id)
    }
}

extension FormalReply {
    /// Who examines and writes; nobody when it is sent.
    fileprivate var author: PersonID? {
        switch self {
        case .examining(let person), .drafting(let person): person
        case .withHead(let draft), .withDirector(let draft), .approved(let draft): draft.author
        case .sent: nil
        }
    }
}
