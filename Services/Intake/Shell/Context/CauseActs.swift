import CaseModel
import IntakeCore
import Runtime

/// Why it came: named at registration as far as the citizen has told, and better after the talk.
extension CaseActs {
    func nameCauses(_ command: NameCauses, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "name-causes")
        let causes = try CausesNaming.check(command.causes)
        let known = try CauseStore(database: change.turn.database).all(of: stored.id, limit: 1).last?.causes
        guard causes != known else { return try receipt(for: stored.id) }
        try change.trail.add(.causesNamed, to: stored.id, at: change.turn.now, by: viewer.person)
        try change.name(causes, in: stored.id, by: viewer.person)
        return try receipt(for: stored.id)
    }
}

extension CaseChange {
    /// Writes the causes and says that they were named, so that figures can count them.
    func name(_ causes: [ComplaintCause], in id: CaseID, by person: PersonID) throws {
        try CauseStore(database: turn.database).add(causes, to: id, by: person, at: turn.now)
        try turn.publish(CausesNamed(case: id, causes: causes), about: Subject(id))
    }
}

extension CaseReadings {
    /// What stands around the case, beside its own course.
    func context(of stored: StoredCase) throws -> CaseContext {
        let id = stored.id
        return CaseContext(
            causes: try CauseStore(database: turn.database).all(of: id, limit: CaseContext.mostCauses),
            forwardings: try ForwardingStore(database: turn.database).all(of: id)
                .suffix(CaseContext.mostForwardings),
            riskAskedSince: try RiskStore(database: turn.database).asked(id),
            change: try ChangeStore(database: turn.database).change(of: id), reply: try replyToJudge(in: stored),
            returnedBy: try returnedBy(in: stored))
    }

    /// What may be an objection until somebody has said otherwise, and whose it is to say.
    private func replyToJudge(in stored: StoredCase) throws -> ReplyToJudge? {
        guard let due = try WaitingStore(database: turn.database).firstDue(.replyToJudge, in: stored.id) else {
            return nil
        }
        return ReplyToJudge(due: due, person: try stored.reader(at: turn.now, in: turn.database))
    }
}
