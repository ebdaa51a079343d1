import CaseModel
import IntakeCore
import Runtime

/// The written answer on its way out: what it has to say beside its text, and its leaving as a letter of ours.
extension CaseActs {
    private var grounds: ReplyGroundStore { ReplyGroundStore(database: change.turn.database) }

    /// Not while somebody assures it: what was read is what leaves. What both have assured and has not left becomes a draft
    /// again by it, and is assured anew; so a last day to complain that has come meanwhile can be put right.
    func groundReply(_ command: GroundReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-ground")
        guard let reply = try FormalStore(database: change.turn.database).reply(of: stored.id) else {
            throw CaseRefusal.notOnFormalTrack
        }
        let kept = try grounds.grounds(of: stored.id)
        guard kept == nil || [.examining, .drafting, .approved].contains(reply.stage) else {
            throw IntakeRefusal.replyNotAwaited
        }
        let wish = ReplyGrounds(
            stance: command.stance, remedy: command.remedy, guidance: command.guidance, heard: command.heard,
            followUp: command.followUp,
            // Done is done, as long as the promise is the same.
            followedUp: kept?.followUp == command.followUp ? kept?.followedUp : nil)
        try wish.check()
        try wish.checkAppealDays(on: change.turn.now.civil.day)
        try wish.checkFollowUp(
            on: change.turn.now.civil.day,
            isOwnerKnown: command.followUp.map { try change.staff.worksHere($0.owner) } ?? true)
        if let kept, kept != wish, case .approved(let draft) = reply { try takeBack(draft, in: stored, by: viewer) }
        try grounds.set(wish, of: stored.id, by: viewer.person, at: change.turn.now)
        if let owner = wish.followUp?.owner {
            // Whoever is to put it right must be able to see what, also from another unit.
            try change.cases.add(owner, as: .decider, to: stored.id)
        }
        if kept?.followUp?.owner != wish.followUp?.owner || kept?.followUp?.by != wish.followUp?.by {
            try change.turn.publish(
                FollowUpPromised(
                    case: stored.id, owner: wish.followUp?.owner, day: wish.followUp?.by, by: viewer.person),
                about: Subject(stored.id))
        }
        return try receipt(for: stored.id)
    }

    /// What both have assured is not what would leave now: it is a draft of its author's again.
    private func takeBack(_ draft: FormalReply.Submitted, in stored: StoredCase, by viewer: Viewer) throws {
        guard viewer.person == draft.author || viewer.leads.contains(stored.unit) else {
            throw IntakeRefusal.replyNotTheirTurn
        }
        try checkNoLetterLies(stored.id)
        try leaveLetter(of: stored.id)
        try FormalChange(change: change).take(.drafted(by: draft.author), in: stored.id)
        try note(.sentBack, of: stored.id, by: viewer, version: draft.version)
    }

    /// A letter of ours with the answer that lies to be printed is posted, or stopped, before anything else is done about it.
    func checkNoLetterLies(_ id: CaseID) throws {
        guard try grounds.letter(of: id)?.standing != .ready else { throw IntakeRefusal.replyLetterLies }
    }

    /// What lay ready to leave is not what is read from now on, and if it came back nobody is to send it once more.
    func leaveLetter(of id: CaseID) throws {
        if let letter = try grounds.letter(of: id)?.letter {
            try WaitingStore(database: change.turn.database).drop(.letterReturned, of: letter)
        }
        try grounds.dropLetter(of: id)
    }

    func sendReply(_ command: SendReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "formal-send")
        guard case .approved(let draft) = try FormalStore(database: change.turn.database).reply(of: stored.id) else {
            throw IntakeRefusal.replyNotAssured
        }
        guard draft.version == command.version else { throw IntakeRefusal.replyVersionChanged }
        guard stored.canBeWrittenTo else { throw IntakeRefusal.addressMissing }
        try ReplyGrounds.checkWhole(
            grounds.grounds(of: stored.id), for: change.cases.points(of: stored.id), on: change.turn.now.civil.day)
        try change.receive(stored.id, by: viewer.person)
        try checkAcknowledged(stored.id)
        // Asked for twice, it leaves once.
        if try grounds.letter(of: stored.id)?.version == draft.version { return try receipt(for: stored.id) }
        try grounds.ask(draft.version, of: stored.id, by: viewer.person, at: change.turn.now)
        try change.turn.publish(
            ReplyToSend(case: stored.id, version: draft.version, by: viewer.person, author: draft.author),
            about: Subject(stored.id))
        return try receipt(for: stored.id)
    }
}

extension CaseReadings {
    func replyWords(_ command: ReadReplyWords, for caller: ServiceName) throws -> ReadReplyWords.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        guard let stored = try cases.find(command.case) else { throw IntakeRefusal.caseUnknown }
        let store = FormalStore(database: turn.database)
        let beside = ReplyGroundStore(database: turn.database)
        guard let draft = try store.draft(of: stored.id), draft.version == command.version,
            let grounds = try beside.grounds(of: stored.id)
        else { throw IntakeRefusal.replyNotAwaited }
        let asked = try beside.letter(of: stored.id)?.version
        let isApproved = if case .approved = try store.reply(of: stored.id) { true } else { false }
        // From its last day to complain on it says nothing that the citizen could act on.
        let isInTime = grounds.guidance.firstLastDay.map { turn.now.civil.day < $0 } ?? true
        let isDue = isApproved && asked == command.version && isInTime
        let hasLeft = try store.acts(of: stored.id, limit: 100).contains {
            $0.kind == .sent && $0.version == command.version
        }
        try turn.audit("reply-words", by: caller.rawValue, about: stored.id.rawValue)
        return ReadReplyWords.Reply(
            case: stored.id, version: draft.version, received: stored.received, text: draft.text,
            stance: grounds.stance, remedy: grounds.remedy, guidance: grounds.guidance, author: draft.author,
            isDue: isDue, heard: grounds.heard?.words, holds: isDue || hasLeft && isInTime)
    }
}

extension Hearing {
    private var grounds: ReplyGroundStore { ReplyGroundStore(database: change.turn.database) }

    /// The letter with our answer is made: by Digital Post it has left, on paper it lies to be printed, and nobody is answered yet.
    func hearReplySent(_ sent: LetterSent) throws {
        guard let asked = try grounds.letter(of: sent.case) else { return }
        guard sent.liesReady else { return try left(asked, as: sent.letter, in: sent.case) }
        try grounds.put(sent.letter, .ready, of: sent.case)
        try WaitingStore(database: change.turn.database).drop(.toSend, of: sent.case)
    }

    /// Whether this letter with the answer is out of time: its last day to complain has come, so that it is not sent once more, and
    /// the answer waits for its author with a new day.
    func isPastDay(_ letter: LetterID, of case: CaseID) throws -> Bool {
        guard try grounds.letter(of: `case`)?.letter == letter,
            let day = try grounds.grounds(of: `case`)?.guidance.firstLastDay
        else { return false }
        return day <= change.turn.now.civil.day
    }

    /// What became of it: posted, the citizen is answered; stopped before that, or come back, the answer is owed as before.
    func hearReplyFate(_ said: LetterFateKnown) throws {
        guard let asked = try grounds.letter(of: said.case), asked.letter == said.letter else { return }
        switch said.fate {
        case .handedOver, .arrived: try left(asked, as: said.letter, in: said.case)
        case .returned:
            try grounds.put(said.letter, .returned, of: said.case)
            try FormalChange(change: change).waitAgain(said.case)
        // Another copy says so itself when it is made; an answer of which nothing more is sent is written anew.
        case .replaced, .settled: break
        }
    }

    /// The formal reply is sent, and that it lies among our letters is its reference.
    private func left(_ asked: ReplyGroundStore.Asked, as letter: LetterID, in case: CaseID) throws {
        try grounds.dropLetter(of: `case`)
        let formal = FormalChange(change: change)
        guard case .approved = try formal.store.reply(of: `case`) else { return }
        try formal.take(.sent, in: `case`)
        try formal.store.add(
            ReplyAct(kind: .sent, by: asked.by, at: change.turn.now, version: asked.version, words: letter.rawValue),
            to: `case`)
        try change.trail.add(.replySent, to: `case`, at: change.turn.now, by: asked.by, detail: letter.rawValue)
        try change.take(.replySent, in: `case`)
        try formal.keep(`case`)
    }
}
