import CaseModel
import IntakeCore
import Runtime

/// The formal way as it is read: by whoever sees the case, and by the two who have been asked to assure the answer.
extension CaseReadings {
    func formal(_ command: ShowFormal, for viewer: Viewer) throws -> ShowFormal.Reply {
        let stored = try openFormal(command.case, for: viewer, to: "formal")
        let store = FormalStore(database: turn.database)
        let reply = try store.reply(of: stored.id)
        let beside = ReplyGroundStore(database: turn.database)
        let letter = try beside.letter(of: stored.id)
        return ShowFormal.Reply(
            case: stored.id, unit: stored.unit, received: stored.received, summary: stored.summary,
            points: try cases.points(of: stored.id), about: try cases.circle(of: stored).about,
            isClosed: stored.isClosed, hasFormalPart: reply != nil,
            handovers: try handovers.all(of: stored.id).suffix(Self.mostHandovers).map(HandoverRow.init),
            stage: reply?.stage, turn: reply?.turn, head: reply?.submitted?.assurance.head,
            director: reply?.submitted?.assurance.director, draft: try store.draft(of: stored.id),
            acts: try store.acts(of: stored.id, limit: ShowFormal.mostActs), promise: try store.promise(of: stored.id),
            grounds: try beside.grounds(of: stored.id),
            needsGuidance: ReplyGrounds.needsGuidance(try cases.points(of: stored.id)),
            isOnItsWay: letter != nil, mayGoFormal: try !stored.isClosed && stored.state.record.mayGoFormal,
            letter: letter?.standing)
    }

    /// Who has been asked to assure the answer reads the formal way and nothing else, while they are asked.
    func openFormal(_ id: CaseID, for viewer: Viewer, to action: String) throws -> StoredCase {
        guard let stored = try cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let circle = try cases.circle(of: stored)
        let assurance = try FormalStore(database: turn.database).reply(of: id)?.submitted?.assurance
        let isAsked =
            [assurance?.head, assurance?.director].contains(viewer.person) && !viewer.has(.administrator)
            && !(circle.disqualified + circle.about).contains(viewer.person)
        guard isAsked, !Access.seeing(circle, by: viewer).isAllowed else {
            return try open(id, for: viewer, to: action).0
        }
        try turn.audit(action, by: viewer.person.rawValue, about: id.rawValue, detail: "assurer")
        return stored
    }
}
