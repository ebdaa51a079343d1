import CaseModel
import IntakeCore
import Runtime
import Store

/// A handover as it stands in the file.
struct HandoverRecord: Hashable {
    let id: HandoverID
    let `case`: CaseID
    let recipient: PersonID
    let made: Timestamp
    let acknowledgeBy: Timestamp
    /// The note whose conversation led to it; absent when it was handed on at registration.
    let note: NoteID?
    var state: Handover
}

/// What has been handed to whom, and whether it has arrived.
struct HandoverStore {
    let database: Database

    func add(_ handover: HandoverRecord) throws(StoreError) {
        let sql = """
            INSERT INTO handover (handover_id, case_id, recipient, made, acknowledge_by, note_id, state)
            VALUES (:id, :case, :recipient, :made, :by, :note, 'awaited')
            """
        try database.run(
            sql,
            [
                "id": Value(handover.id), "case": Value(handover.case), "recipient": Value(handover.recipient),
                "made": Value(handover.made), "by": Value(handover.acknowledgeBy), "note": Value(handover.note),
            ])
    }

    func find(_ id: HandoverID) throws(StoreError) -> HandoverRecord? {
        try database.first("SELECT * FROM handover WHERE handover_id = :id", ["id": Value(id)]) { HandoverRecord($0) }
    }

    /// The handovers of one case, oldest first.
    func all(of case: CaseID) throws(StoreError) -> [HandoverRecord] {
        let sql = """
            SELECT *
              FROM handover
             WHERE case_id = :case
             ORDER BY made, handover_id
            """
        return try database.rows(sql, ["case": Value(`case`)]) { HandoverRecord($0) }
    }

    /// Those whose moment has come, oldest first; at most `limit`. Cases that wait for the operator are left alone.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [HandoverRecord] {
        let sql = """
            SELECT *
              FROM handover
             WHERE state = 'awaited' AND acknowledge_by <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY acknowledge_by, handover_id
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { HandoverRecord($0) }
    }

    /// When the next one is due.
    func nextDue() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT MIN(acknowledge_by) AS next
              FROM handover
             WHERE state = 'awaited' AND case_id NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") } ?? nil
    }

    func set(_ state: Handover, of id: HandoverID) throws(StoreError) {
        let sql = """
            UPDATE handover
               SET state = :state, acknowledged = :acknowledged, acknowledge_by = COALESCE(:by, acknowledge_by)
             WHERE handover_id = :id
            """
        let (name, by, acknowledged): (String, Timestamp?, Timestamp?) =
            switch state {
            case .awaited(let by): ("awaited", by, nil)
            case .overdue: ("overdue", nil, nil)
            case .acknowledged(let at): ("acknowledged", nil, at)
            case .lapsed: ("lapsed", nil, nil)
            }
        try database.run(
            sql,
            ["id": Value(id), "state": .text(name), "by": Value(by), "acknowledged": Value(acknowledged)])
    }
}

extension HandoverRecord {
    fileprivate init(_ row: Row) {
        id = row.id("handover_id")
        `case` = row.id("case_id")
        recipient = row.id("recipient")
        made = row.moment("made")
        acknowledgeBy = row.moment("acknowledge_by")
        note = row.optionalID("note_id")
        state =
            switch row.text("state") {
            case "awaited": .awaited(by: acknowledgeBy)
            case "overdue": .overdue(since: acknowledgeBy)
            case "lapsed": .lapsed
            default: .acknowledged(at: row.moment("acknowledged"))
            }
    }
}
