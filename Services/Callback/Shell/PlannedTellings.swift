import CaseModel
import Runtime
import Store

/// Rows of what is planned to be told about something at its stages, and of what has been: pings of calls and chases of
/// obligations, which are kept alike. Each stage is told once, whatever the clock does, by turning its row to `told`.
struct PlannedTellings<Thing: Identifier, Stage: RawRepresentable<String> & CaseIterable & Sendable> {
    /// One whose time may have come.
    struct Planned: Sendable {
        let about: Thing
        let stage: Stage
        let due: Timestamp
        let validUntil: Timestamp
    }

    let database: Database
    /// The table of the rows.
    let table: String
    /// The table of what they are about, and its key, by which the rows name it.
    let things: String
    let key: String

    /// Those whose time has come, the oldest first; those of cases that wait for the operator wait with them.
    func due(at now: Timestamp, most: Int) throws(StoreError) -> [Planned] {
        try database.rows(planned(and: "\(table).due <= :now"), ["now": Value(now), "most": .integer(Int64(most))]) {
            Planned(
                about: $0.id("about"), stage: $0.term("stage"), due: $0.moment("due"),
                validUntil: $0.moment("valid_until"))
        }
    }

    /// When the time of the next one comes.
    func next() throws(StoreError) -> Timestamp? {
        try database.first(planned(and: "true"), ["most": .integer(1)]) { $0.moment("due") }
    }

    private func planned(and condition: String) -> String {
        """
        SELECT \(table).\(key) AS about, stage, \(table).due AS due, valid_until
          FROM \(table)
          JOIN \(things) ON \(things).\(key) = \(table).\(key)
         WHERE fate = 'planned' AND \(condition)
           AND case_id NOT IN (SELECT subject FROM parked_subject)
         ORDER BY \(table).due, \(table).\(key), stage
         LIMIT :most
        """
    }

    /// Writes that it was told; `false` when it had been already.
    func told(_ planned: Planned, to recipients: [PersonID], at now: Timestamp) throws(StoreError) -> Bool {
        let words = recipients.map(\.rawValue).joined(separator: " ")
        return try change(
            planned, "fate = 'told', told_at = :now, recipients = :recipients",
            ["now": Value(now), "recipients": .text(words)])
    }

    /// Writes that this one is not to be told any more.
    func drop(_ planned: Planned) throws(StoreError) { try change(planned, "fate = 'untold'") }

    /// Writes that nothing more is to be told about this.
    func dropAll(of thing: Thing) throws(StoreError) {
        try database.run(
            "UPDATE \(table) SET fate = 'untold' WHERE \(key) = :about AND fate = 'planned'", ["about": Value(thing)])
    }

    /// Tries again then: there was nobody to tell.
    func postpone(_ planned: Planned, to moment: Timestamp) throws(StoreError) {
        try change(planned, "due = :moment, valid_until = MAX(valid_until, :moment + 1)", ["moment": Value(moment)])
    }

    @discardableResult
    private func change(_ planned: Planned, _ columns: String, _ values: Values = [:]) throws(StoreError) -> Bool {
        try database.run(
            "UPDATE \(table) SET \(columns) WHERE \(key) = :about AND stage = :stage AND fate = 'planned'",
            values.and(["about": Value(planned.about), "stage": .text(planned.stage.rawValue)])) > 0
    }
}
