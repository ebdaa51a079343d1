import CaseModel
import IntakeCore
import Runtime

/// The words of our letters to citizens, for the service that writes them and for no other.
extension CaseReadings {
    func restrictionWords(_ command: ReadRestriction, for caller: ServiceName) throws -> ReadRestriction.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        let store = RestrictionStore(database: turn.database)
        guard let record = try store.find(command.restriction) else { throw IntakeRefusal.restrictionUnknown }
        try turn.audit("restriction-words", by: caller.rawValue, about: record.case.rawValue)
        return ReadRestriction.Reply(
            case: record.case, proposal: record.proposal, isDue: record.row.state == .approved,
            holds: record.row.state == .approved || record.state.holds,
            liftedAfter: try liftedAfter(record, among: store.all(of: record.case)))
    }

    /// Since when it held, or was written of, when it was lifted and nothing else restricts contact now or is about to.
    private func liftedAfter(_ record: RestrictionRecord, among all: [RestrictionRecord]) -> Timestamp? {
        guard record.row.state == .ended, record.row.liftReason != nil,
            !all.contains(where: { $0.state.holds || $0.row.state == .approved })
        else { return nil }
        // The letter may be with the citizen by now, though nobody has said so.
        return record.row.toldAt ?? record.row.letter?.laidAt
    }

    func extensionWords(_ command: ReadExtension, for caller: ServiceName) throws -> ReadExtension.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        guard let promise = try FormalStore(database: turn.database).promise(of: command.case) else {
            throw IntakeRefusal.replyNotAwaited
        }
        try turn.audit("extension-words", by: caller.rawValue, about: command.case.rawValue)
        return ReadExtension.Reply(
            case: command.case, due: promise.due, reason: promise.reason ?? "",
            isDue: promise.kept == nil && promise.due == command.due && promise.reason != nil)
    }
}
