import CallbackCore
import CaseModel
import Runtime
import Store

/// One promise to ring as it is kept.
struct KeptCall {
    let id: CallbackID
    let `case`: CaseID
    let reason: CallReason
    /// Who is to ring; absent when it is the unit's to find somebody.
    let assigned: PersonID?
    /// When it became known here; a stage that was past then is not told.
    let registered: Timestamp
    /// What was promised; kept when nobody owes it any more.
    var promise: CallPromise
    var callback: Callback
    let attempts: Int
    /// How many times its deadline has been reckoned: each is told of by itself.
    var instance = 1
    /// By which policy it was reckoned; absent for calls from before there were versions.
    var policy: String?
    /// The unit that promised it, when the case is another's by now: what was promised stands (decision 64).
    var promisedBy: UnitID?

    /// Whether the limit had passed when it was registered.
    var wasMissed: Bool { !promise.limit.isKept(at: registered) }

    /// Until when the promise can be kept, exclusive; `nil` when it has passed or is no more.
    var runningLimit: Timestamp? {
        if case .awaited(let promise) = callback { promise.limit.due } else { nil }
    }

    var owed: OwedCall { OwedCall(id: id, reason: reason, callback: callback, attempts: attempts) }
}

/// The calls owed to citizens, and the attempts at them.
struct CallStore {
    let database: Database

    func add(_ call: KeptCall, by policy: String) throws(StoreError) {
        let sql = """
            INSERT INTO call (callback, case_id, reason, assigned, since, registered, target_rule, target_profile,
                   target_edition, target_due, limit_rule, limit_profile, limit_edition, limit_due, state, policy, before)
            VALUES (:callback, :case, :reason, :assigned, :since, :registered, :target_rule, :target_profile,
                   :target_edition, :target_due, :limit_rule, :limit_profile, :limit_edition, :limit_due, :state, :policy,
                   :before)
            """
        let own: Values = [
            "callback": Value(call.id), "case": Value(call.case), "reason": .text(BeforeChange.column(call.reason)),
            "before": call.reason == .beforeChange ? Value(call.promise.limit.due) : .null,
            "assigned": Value(call.assigned), "since": Value(call.promise.since), "registered": Value(call.registered),
            "state": .text(call.callback.state.rawValue), "policy": .text(policy),
        ]
        let deadlines = call.promise.target.values("target").and(call.promise.limit.values("limit"))
        try database.run(sql, own.and(deadlines))
    }

    /// Writes how the call stands now.
    func put(_ callback: Callback, of call: CallbackID) throws(StoreError) {
        let sql = """
            UPDATE call
               SET state = :state, spoken_at = :spoken, note = :note
             WHERE callback = :callback
            """
        var spoken: Timestamp?
        var note: NoteID?
        switch callback {
        case .spoken(let moment): spoken = moment
        case .documented(let filed), .unreached(let filed): note = filed
        case .awaited, .overdue, .calledOff: break
        }
        try database.run(
            sql,
            [
                "state": .text(callback.state.rawValue), "spoken": spoken.map { Value($0) } ?? .null,
                "note": Value(note), "callback": Value(call),
            ])
    }

    /// Writes another promise into an owed call, by which policy, and that it is another deadline than before. The unit's
    /// list is the caller's to see to.
    ///
    /// How the call stands is written only where it changes: a sentence that no trigger follows is far cheaper, and a
    /// change of policy says it for every open call.
    func reckon(
        _ call: KeptCall, _ promise: CallPromise, _ callback: Callback, policy: String
    ) throws(StoreError) {
        let sql = """
            UPDATE call
               SET target_rule = :target_rule, target_profile = :target_profile, target_edition = :target_edition,
                   target_due = :target_due, limit_rule = :limit_rule, limit_profile = :limit_profile,
                   limit_edition = :limit_edition, limit_due = :limit_due, policy = :policy, instance = instance + 1
             WHERE callback = :callback
            """
        let own: Values = ["callback": Value(call.id), "policy": .text(policy)]
        let deadlines = promise.target.values("target").and(promise.limit.values("limit"))
        try database.run(sql, own.and(deadlines))
        if callback.state != call.callback.state { try put(callback, of: call.id) }
    }

    /// Writes by which policy the call is looked after from now on; its deadline stays.
    func put(policy: String, of call: CallbackID) throws(StoreError) {
        try database.run(
            "UPDATE call SET policy = :policy WHERE callback = :callback",
            ["policy": .text(policy), "callback": Value(call)])
    }

    /// Calls that are owed, with the unit of each, from this place on, in the order in which they lie in the file, so that
    /// what belongs together is read and written together.
    ///
    /// - Returns: the calls, and the place from which to go on; `nil` when there is nothing behind them.
    func owed(
        from place: Int64, most: Int
    ) throws(StoreError) -> (part: [(call: KeptCall, unit: UnitID)], next: Int64?) {
        let last = try lastPlace()
        let end = place + Self.placesLookedAt
        let sql = """
            SELECT call.*, 0 AS attempts, call.rowid AS place, case_file.unit AS unit
              FROM call
             CROSS JOIN case_file ON case_file.case_id = call.case_id
             WHERE call.rowid >= :place AND call.rowid < :end AND +state IN ('awaited', 'overdue')
             ORDER BY call.rowid
             LIMIT :most
            """
        let found = try database.rows(
            sql, ["place": .integer(place), "end": .integer(end), "most": .integer(Int64(most))]
        ) { (call: KeptCall($0), unit: $0.id("unit", UnitID.self), place: $0.integer("place")) }
        let next = found.count == most ? (found.last?.place ?? end) + 1 : end
        return (found.map { ($0.call, $0.unit) }, next > last ? nil : next)
    }

    /// The last place of the file at which a call stands; 0 in an empty one.
    func lastPlace() throws(StoreError) -> Int64 {
        try database.first("SELECT COALESCE(MAX(rowid), 0) AS last FROM call") { $0.integer("last") } ?? 0
    }

    /// So many places of the file are looked at in one turn, whether a call is owed there or not.
    private static let placesLookedAt: Int64 = 20_000

    /// Writes whose call it is now, and that it changed hands; returns how many times it has.
    func move(
        _ call: KeptCall, to person: PersonID, by decider: PersonID, at now: Timestamp
    ) throws(StoreError) -> Int {
        try database.run(
            "UPDATE call SET assigned = :person WHERE callback = :callback",
            ["callback": Value(call.id), "person": Value(person)])
        let sql = """
            INSERT INTO call_move (callback, number, from_person, to_person, decided_by, moved_at)
            SELECT :callback, COUNT(*) + 1, :from, :to, :by, :now
              FROM call_move
             WHERE callback = :callback
            RETURNING number
            """
        return try database.first(
            sql,
            [
                "callback": Value(call.id), "from": Value(call.assigned), "to": Value(person), "by": Value(decider),
                "now": Value(now),
            ]
        ) { $0.number("number") } ?? 0
    }

    func find(_ call: CallbackID) throws(StoreError) -> KeptCall? {
        try database.first("\(Self.select) WHERE callback = :callback", ["callback": Value(call)]) { KeptCall($0) }
    }

    /// Every call of the case, in the order they were promised.
    func calls(of case: CaseID) throws(StoreError) -> [KeptCall] {
        try database.rows(
            "\(Self.select) WHERE case_id = :case ORDER BY since, callback", ["case": Value(`case`)]
        ) { KeptCall($0) }
    }

    /// Calls outside cases that wait for the operator that nobody has made although their limit has come, the oldest first. `Callback.transition` decides.
    func passed(at now: Timestamp, most: Int) throws(StoreError) -> [KeptCall] {
        let sql = """
            \(Self.select)
             WHERE state = 'awaited' AND limit_due <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY limit_due, callback
             LIMIT :most
            """
        return try database.rows(sql, ["now": Value(now), "most": .integer(Int64(most))]) { KeptCall($0) }
    }

    /// The next calls of a list, the most urgent promise first: everybody's, those of some people or one unit's.
    ///
    /// Walks the owed calls in order of promise and looks each case's unit up, since few of a unit's cases of many years
    /// are owed a call.
    ///
    /// - Parameter people: only calls that all of these are to ring, which is one person or nobody; empty for everybody's.
    func page(
        of people: Set<PersonID>, in unit: UnitID?, includeDone: Bool, after: CallCursor?, most: Int
    ) throws(StoreError) -> [KeptCall] {
        let sql = """
            \(Self.select)
             WHERE (limit_due, callback) > (:due, :after)
               \(people.isEmpty ? "" : people.count == 1 ? "AND assigned = :person" : "AND FALSE")
               \(unit == nil ? "" : Self.isOfUnit)
               \(includeDone ? "" : "AND state IN ('awaited', 'overdue')")
             ORDER BY limit_due, callback
             LIMIT :most
            """
        var values: Values = [
            "due": .integer(after?.due.milliseconds ?? .min), "after": .text(after?.callback.rawValue ?? ""),
            "most": .integer(Int64(most)),
        ]
        if people.count == 1, let person = people.first { values["person"] = Value(person) }
        if let unit { values["unit"] = Value(unit) }
        return try database.rows(sql, values) { KeptCall($0) }
    }

    /// When the next limit passes.
    func nextLimit() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT limit_due
              FROM call
             WHERE state = 'awaited' AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY limit_due, callback
             LIMIT 1
            """
        return try database.first(sql) { $0.moment("limit_due") }
    }

    private static let isOfUnit = """
        AND EXISTS (SELECT 1 FROM case_file WHERE case_file.case_id = call.case_id AND case_file.unit = :unit)
        """

    /// How often the citizen was rung in vain; a number that is somebody else's is no attempt.
    static let attempts = """
        (SELECT COUNT(*) FROM attempt WHERE attempt.callback = call.callback AND result <> 'wrongNumber') AS attempts
        """

    static let select = """
        SELECT call.*, \(attempts)
          FROM call
        """
}

extension KeptCall {
    init(_ row: Row) {
        id = row.id("callback")
        `case` = row.id("case_id")
        reason = row.optionalInteger("before") == nil ? row.term("reason") : .beforeChange
        assigned = row.optionalID("assigned")
        registered = row.moment("registered")
        promise = CallPromise(
            since: row.moment("since"), target: row.deadline("target"), limit: row.deadline("limit"))
        attempts = row.number("attempts")
        instance = row.number("instance")
        policy = row.optionalText("policy")
        promisedBy = row.optionalID("promised_by")
        switch row.term("state", CallState.self) {
        case .awaited: callback = .awaited(promise)
        case .overdue: callback = .overdue(promise)
        case .spoken: callback = .spoken(at: row.moment("spoken_at"))
        case .documented: callback = .documented(row.id("note"))
        case .unreached: callback = .unreached(row.id("note"))
        case .calledOff: callback = .calledOff
        }
    }
}
