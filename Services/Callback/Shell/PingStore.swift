import CallbackCore
import CaseModel
import Runtime
import Store

/// Which ping of each call comes next, and which have been told: every stage once, whatever the clock does (decision 43).
///
/// Only the next one of a call is `planned`; when it has been told, or has become untrue and is `untold`, the one after it
/// takes its place. So a change of policy has one moment to move for each call, and not a handful. A stage is told by
/// turning its row to `told`, and no such row turns back, unless another deadline is owed than the one it was told of.
struct PingStore {
    typealias Planned = PlannedTellings<CallbackID, PingStage>.Planned

    private enum Fate: String, CaseIterable {
        case planned, told, untold
    }

    /// A stage of one call as it is kept.
    private struct Kept {
        let stage: PingStage
        let fate: Fate
        let due: Timestamp
    }

    let database: Database
    /// What becomes of what is planned.
    var rows: PlannedTellings<CallbackID, PingStage> {
        PlannedTellings(database: database, table: "ping", things: "call", key: "callback")
    }

    /// Plans the first of a new call.
    func plan(_ plan: PingPlan, for call: CallbackID) throws(StoreError) {
        if let first = plan.next() { try put(first, for: call) }
    }

    /// Plans what comes after one that was told, has become untrue, or waits for somebody to tell.
    func planNext(after ping: Planned, by plan: PingPlan) throws(StoreError) {
        let told = Set(try kept(of: ping.about).filter { $0.fate == .told }.map(\.stage))
        let position = plan.position(of: ping.stage, due: ping.due)
        if let next = plan.next(after: position, told: told) { try put(next, for: ping.about) }
    }

    /// Plans anew for another deadline of the same call: what was to come is let go; a stage that was told and lies ahead
    /// by the new deadline is told again, since it is of another moment.
    func replan(_ plan: PingPlan, for call: CallbackID, at now: Timestamp) throws(StoreError) {
        let kept = try kept(of: call)
        let ahead = Set(plan.pings.filter { $0.at > now && $0.stage != .owed }.map(\.stage))
        let told = Set(kept.filter { $0.fate == .told }.map(\.stage))
        for stage in told.intersection(ahead).sorted(by: { $0.rawValue < $1.rawValue }) { try letGo(stage, of: call) }
        let next = plan.next(told: told.subtracting(ahead))
        for other in kept where other.fate == .planned && other.stage != next?.stage {
            try letGo(other.stage, of: call)
        }
        if let next { try put(next, for: call) }
    }

    /// Plans anew for the same deadline: what has been told stays told, and nothing that lies behind us comes up.
    func adjust(to plan: PingPlan, for call: CallbackID, at now: Timestamp) throws(StoreError) {
        let kept = try kept(of: call)
        let told = Set(kept.filter { $0.fate == .told }.map(\.stage))
        let past = plan.pings.filter { $0.at <= now }.map(\.stage)
        let next = plan.next(told: told.union(past))
        // One whose time has come by the new plan as by the old waits for the next tick, or for somebody to tell.
        for other in kept where other.fate == .planned && other.stage != next?.stage && !past.contains(other.stage) {
            try letGo(other.stage, of: call)
        }
        if let next { try put(next, for: call) }
    }

    private func kept(of call: CallbackID) throws(StoreError) -> [Kept] {
        let sql = "SELECT stage, fate, due FROM ping WHERE callback = :callback ORDER BY stage"
        return try database.rows(sql, ["callback": Value(call)]) { row in
            Kept(stage: row.term("stage"), fate: row.term("fate"), due: row.moment("due"))
        }
    }

    /// Rows are changed where they stand rather than written anew: a change of policy does this for every open call.
    private func put(_ ping: PingPlan.Ping, for call: CallbackID) throws(StoreError) {
        let sql = """
            INSERT INTO ping (callback, stage, due, valid_until, fate)
            VALUES (:callback, :stage, :due, :until, 'planned')
                ON CONFLICT (callback, stage) DO UPDATE
               SET due = :due, valid_until = :until, fate = 'planned'
             WHERE fate <> 'told'
            """
        try database.run(
            sql,
            [
                "callback": Value(call), "stage": .text(ping.stage.rawValue), "due": Value(ping.at),
                "until": Value(ping.validUntil),
            ])
    }

    /// Neither planned nor told: another moment is to come before it, or it is to be told of another deadline.
    private func letGo(_ stage: PingStage, of call: CallbackID) throws(StoreError) {
        let sql = """
            UPDATE ping
               SET fate = 'untold', told_at = NULL, recipients = NULL
             WHERE callback = :callback AND stage = :stage
            """
        try database.run(sql, ["callback": Value(call), "stage": .text(stage.rawValue)])
    }

    /// Everything that was told in the case, in order of time.
    func told(in case: CaseID) throws(StoreError) -> [PingRow] {
        let sql = """
            SELECT ping.callback, stage, recipients, told_at
              FROM ping
              JOIN call ON call.callback = ping.callback
             WHERE case_id = :case AND fate = 'told'
             ORDER BY told_at, ping.callback, stage
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            PingRow(
                callback: row.id("callback"), stage: row.term("stage"),
                recipients: row.text("recipients").split(separator: " ").map { PersonID(unchecked: String($0)) },
                at: row.moment("told_at"))
        }
    }
}
