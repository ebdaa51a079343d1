import CaseModel
import IntakeCore
import Runtime
import Store

/// What came in writing and is no complaint: said by somebody who has read it, and taken back where it was one (decision 74).
extension CaseActs {
    /// Nobody rings, nothing is answered, nothing more is sent, and no figure counts it; that somebody said so stays.
    func setAside(_ command: SetAside, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try openFormal(command.case, by: viewer, to: "set-aside")
        // What a colleague heard from the citizen is a complaint because they wrote it down as one.
        guard stored.channel.isWriting else { throw IntakeRefusal.setAsideNotWritten }
        let words = command.words ?? ""
        guard !command.reason.needsWords || !Words.areMissing(in: words) else {
            throw IntakeRefusal.setAsideWordsMissing
        }
        try Words.check(words, most: Words.mostInReason)
        try putAside(stored, command.reason, words: words, by: viewer)
        return try receipt(for: stored.id)
    }

    /// It ends as no complaint of its own, unless it has become more than what was written.
    func putAside(_ stored: StoredCase, _ reason: NoComplaintReason, words: String, by viewer: Viewer) throws {
        // Somebody answers it as one.
        let reply = try FormalStore(database: change.turn.database).reply(of: stored.id)
        guard reply.map({ $0.stage == .examining }) ?? true else { throw CaseRefusal.isComplaint }
        try change.trail.add(
            .setAside, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: words.isEmpty ? reason.rawValue : "\(reason.rawValue) \(words)")
        let next = try change.take(.setAside, in: stored.id)
        guard next.isClosed else { throw CaseRefusal.isComplaint }
        try sayJudged(stored, exclusion: .noComplaint)
    }

    /// It is a complaint after all: promises count from when it came.
    func takeUp(_ command: TakeUp, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "take-up")
        guard !Words.areMissing(in: command.reason) else { throw IntakeRefusal.takeUpReasonMissing }
        try Words.check(command.reason, most: Words.mostInReason)
        try change.take(.takeUp, in: stored.id)
        try change.trail.add(
            .takenUp, to: stored.id, at: change.turn.now, by: viewer.person, detail: command.reason)
        try sayJudged(stored, exclusion: try stored.exclusion)
        return try receipt(for: stored.id)
    }
}
