import CallbackCore
import CaseModel
import Runtime
import Store

/// Which chases are planned, and which have been told: each obligation's every stage once, whatever the clock does.
struct ChaseStore {
    typealias Planned = PlannedTellings<ObligationID, ChaseStage>.Planned

    let database: Database
    /// What becomes of what is planned.
    var rows: PlannedTellings<ObligationID, ChaseStage> {
        PlannedTellings(database: database, table: "chase", things: "obligation", key: "obligation")
    }

    func plan(_ plan: ChasePlan, for id: ObligationID) throws(StoreError) {
        let sql = """
            INSERT INTO chase (obligation, stage, due, valid_until, fate)
            VALUES (:obligation, :stage, :due, :until, 'planned')
            """
        for chase in plan.chases {
            try database.run(
                sql,
                [
                    "obligation": Value(id), "stage": .text(chase.stage.rawValue), "due": Value(chase.at),
                    "until": Value(chase.validUntil),
                ])
        }
    }
}
