import CallbackCore
import CaseModel
import Runtime

/// When it suits the citizen to be rung: kept, and heeded by who is told when.
extension CallbackService {
    /// The wish, as the citizen has said it; of every call that is owed somebody is told when that hour begins.
    func wish(_ command: WishForCall, _ viewer: Viewer, _ turn: Turn) throws -> WishForCall.Reply {
        let file = try seen(command.case, by: viewer, "call.wish", turn)
        if let wish = command.wish, wish.from >= wish.to { throw CallbackRefusal.wishWithoutTime }
        try wishes.put(command.wish, of: file.id, by: viewer.person, at: turn.now)
        let policy = policies.policy(of: file.unit)
        for call in try owedCalls(of: file.id) {
            try pings.adjust(to: pingPlan(of: call, by: policy), for: call.id, at: turn.now)
        }
        guard let wish = command.wish, wish.namesTime else { return WishForCall.Reply(next: nil) }
        do {
            return WishForCall.Reply(next: try policy.calendar.first(wish, from: turn.now)?.lowerBound)
        } catch { throw CallbackRefusal.outsideCalendar }
    }
}
