import CallbackCore
import CaseModel
import Runtime
import Store

/// Which pings are planned, and which have been told: each call's every stage once, whatever the clock does.
///
/// A stage is told by turning its row from `planned` to `told`; no row turns back. One that would say something untrue
/// when its time comes becomes `untold`.
struct PingStore {
    /// A ping whose time may have come.
    struct Planned {
        let callback: CallbackID
        let stage: PingStage
        let validUntil: Timestamp
    }

    let database: Database

    func plan(_ plan: PingPlan, for call: CallbackID) throws(StoreError) {
        let sql = """
            INSERT INTO ping (callback, stage, due, valid_until, fate)
            VALUES (:callback, :stage, :due, :until, 'planned')
            """
        for ping in plan.pings {
            try database.run(
                sql,
                [
                    "callback": Value(call), "stage": .text(ping.stage.rawValue), "due": Value(ping.at),
                    "until": Value(ping.validUntil),
                ])
        }
    }

    /// Plans anew for another deadline of the same call: what was to come is let go; a stage that was told and lies ahead
    /// by the new deadline is told again, since it is of another moment.
    ///
    /// Rows are changed where they stand rather than written anew: a change of policy does this for every open call.
    func replan(_ plan: PingPlan, for call: CallbackID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO ping (callback, stage, due, valid_until, fate)
            VALUES (:callback, :stage, :due, :until, 'planned')
                ON CONFLICT (callback, stage) DO UPDATE
               SET due = :due, valid_until = :until, fate = 'planned', told_at = NULL, recipients = NULL
             WHERE fate <> 'told' OR (:due > :now AND stage <> 'owed')
            """
        for ping in plan.pings {
            try database.run(
                sql,
                [
                    "callback": Value(call), "stage": .text(ping.stage.rawValue), "due": Value(ping.at),
                    "until": Value(ping.validUntil), "now": Value(now),
                ])
        }
        try forget(stagesBeside: plan, of: call)
    }

    /// What the plan does not hold is not told any more; what was told stays.
    private func forget(stagesBeside plan: PingPlan, of call: CallbackID) throws(StoreError) {
        for stage in PingStage.allCases where !plan.pings.contains(where: { $0.stage == stage }) {
            try database.run(
                "DELETE FROM ping WHERE callback = :callback AND stage = :stage AND fate <> 'told'",
                ["callback": Value(call), "stage": .text(stage.rawValue)])
        }
    }

    /// Plans anew for the same deadline: what has been told stays told, and nothing that lies behind us comes up.
    func adjust(to plan: PingPlan, for call: CallbackID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO ping (callback, stage, due, valid_until, fate)
            VALUES (:callback, :stage, :due, :until, 'planned')
                ON CONFLICT (callback, stage) DO UPDATE
               SET due = :due, valid_until = :until
             WHERE fate = 'planned'
            """
        for ping in plan.pings where ping.at > now {
            try database.run(
                sql,
                [
                    "callback": Value(call), "stage": .text(ping.stage.rawValue), "due": Value(ping.at),
                    "until": Value(ping.validUntil),
                ])
        }
        try forget(stagesBeside: plan, of: call)
    }

    /// Pings whose time has come, the oldest first; those of cases that wait for the operator wait with them.
    func due(at now: Timestamp, most: Int) throws(StoreError) -> [Planned] {
        let sql = """
            SELECT callback, stage, valid_until
              FROM ping
              JOIN call USING (callback)
             WHERE fate = 'planned' AND due <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY due, callback, stage
             LIMIT :most
            """
        return try database.rows(sql, ["now": Value(now), "most": .integer(Int64(most))]) { row in
            Planned(callback: row.id("callback"), stage: row.term("stage"), validUntil: row.moment("valid_until"))
        }
    }

    /// When the next ping's time comes.
    func next() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT due
              FROM ping
              JOIN call USING (callback)
             WHERE fate = 'planned' AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY due, callback, stage
             LIMIT 1
            """
        return try database.first(sql) { $0.moment("due") }
    }

    /// Writes that it was told; `false` when it had been already.
    func told(_ ping: Planned, to recipients: [PersonID], at now: Timestamp) throws(StoreError) -> Bool {
        let sql = """
            UPDATE ping
               SET fate = 'told', told_at = :now, recipients = :recipients
             WHERE callback = :callback AND stage = :stage AND fate = 'planned'
            """
        return try database.run(
            sql,
            [
                "now": Value(now), "recipients": .text(recipients.map(\.rawValue).joined(separator: " ")),
                "callback": Value(ping.callback), "stage": .text(ping.stage.rawValue),
            ]) > 0
    }

    /// Writes that this one is not to be told any more.
    func drop(_ ping: Planned) throws(StoreError) {
        try database.run(
            "UPDATE ping SET fate = 'untold' WHERE callback = :callback AND stage = :stage AND fate = 'planned'",
            ["callback": Value(ping.callback), "stage": .text(ping.stage.rawValue)])
    }

    /// Writes that nothing more is to be told about this call.
    func dropAll(of call: CallbackID) throws(StoreError) {
        try database.run(
            "UPDATE ping SET fate = 'untold' WHERE callback = :callback AND fate = 'planned'",
            ["callback": Value(call)])
    }

    /// Tries again then: there was nobody to tell.
    func postpone(_ ping: Planned, to moment: Timestamp) throws(StoreError) {
        let sql = """
            UPDATE ping
               SET due = :moment, valid_until = MAX(valid_until, :moment + 1)
             WHERE callback = :callback AND stage = :stage
            """
        try database.run(
            sql,
            ["moment": Value(moment), "callback": Value(ping.callback), "stage": .text(ping.stage.rawValue)])
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
