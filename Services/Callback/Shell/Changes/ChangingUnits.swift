import CallbackCore
import CaseModel
import Runtime
import Store

/// A case that is another unit's from now on (decision 64): what was promised to the citizen is kept as it was promised, and
/// whoever answers for the new unit hears of it from then on.
extension CallbackService {
    func unitChanged(of case: CaseID, from old: UnitID, to new: UnitID, _ turn: Turn) throws {
        let policy = policies.policy(of: new)
        for call in try owedCalls(of: `case`) {
            let promising = call.promisedBy ?? old
            try calls.keep(promising == new ? nil : promising, for: call.id)
            try pings.passOn(
                pingPlan(of: call, by: policy), of: call.id, isSomebodys: call.assigned != nil, at: turn.now)
        }
        for unit in [old, new] { try lists.changed(in: unit) }
    }
}

extension CallStore {
    static let promisingUnit = """
        -- 21: a case that is another unit's keeps the promise of the one before
        ALTER TABLE call ADD COLUMN promised_by TEXT;
        """

    /// Whose promise the call is, when that is not the case's unit.
    fileprivate func keep(_ promising: UnitID?, for call: CallbackID) throws(StoreError) {
        try database.run(
            "UPDATE call SET promised_by = :unit WHERE callback = :callback",
            ["unit": Value(promising), "callback": Value(call)])
    }
}

extension PingStore {
    /// Others answer for the call now: what is to come follows their plan, and the last thing that was told of it and is
    /// still true is told to them as well.
    ///
    /// - Parameter isSomebodys: whether somebody is to ring; that the call is owed needs telling anew only where nobody is.
    fileprivate func passOn(
        _ plan: PingPlan, of call: CallbackID, isSomebodys: Bool, at now: Timestamp
    ) throws(StoreError) {
        let told = Set(try self.told(of: call))
        let standing = plan.pings.filter {
            told.contains($0.stage) && $0.at <= now && now < $0.validUntil
                && ($0.stage.tellsOfMiss || ($0.stage == .owed && !isSomebodys))
        }
        if let last = standing.max(by: { $0.at < $1.at }) { try tellAgain(last, of: call) }
        try adjust(to: plan, for: call, at: now)
    }

    /// A word of those who answered for it before is not theirs who do now.
    private func tellAgain(_ ping: PingPlan.Ping, of call: CallbackID) throws(StoreError) {
        let key: Values = ["callback": Value(call), "stage": .text(ping.stage.rawValue)]
        try database.run(
            "DELETE FROM escalation_answer WHERE callback = :callback AND stage = :stage", key)
        let sql = """
            UPDATE ping
               SET fate = 'planned', due = :due, valid_until = :until, told_at = NULL, recipients = NULL
             WHERE callback = :callback AND stage = :stage
            """
        try database.run(sql, key.and(["due": Value(ping.at), "until": Value(ping.validUntil)]))
    }

    private func told(of call: CallbackID) throws(StoreError) -> [PingStage] {
        try database.rows(
            "SELECT stage FROM ping WHERE callback = :callback AND fate = 'told' ORDER BY stage",
            ["callback": Value(call)]
        ) { $0.term("stage") }
    }
}

extension PingStage {
    /// Whether it is told because nobody rang in time.
    fileprivate var tellsOfMiss: Bool {
        switch self {
        case .missed, .stillMissed, .longMissed: true
        case .owed, .wished, .nearTarget, .nearLimit: false
        }
    }
}
