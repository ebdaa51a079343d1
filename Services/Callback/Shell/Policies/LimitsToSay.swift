import CallbackCore
import CaseModel
import Runtime
import Store

/// Limits of calls that are another than was said of them, and wait to be said: whoever counts what was made in time counts by
/// the same limit (decision 112).
///
/// Said by the ticks, some in each and no faster than the bus takes them, after a change of policy has reached every call: whatever
/// else is said meanwhile does not stand behind all of it. A call whose case waits for the operator
/// waits with it. What is said is how the limit stands then: a limit that has been changed twice meanwhile is said once.
struct LimitsToSay {
    static let migration = """
        -- 29: limits that were changed are said, also those of which an earlier release told nobody
        CREATE TABLE limit_to_say (
            callback  TEXT NOT NULL PRIMARY KEY REFERENCES call,
            case_id   TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        -- One row until the calls of an earlier release have been looked at: from which place on.
        CREATE TABLE limit_look (
            place  INTEGER NOT NULL
        ) STRICT;
        INSERT INTO limit_look (place) VALUES (0);
        """

    /// So many are said in one step, and the next so much later.
    private static let most = 200
    private static let pauseMilliseconds: Int64 = 50
    /// So many places of the file are looked at in one step.
    private static let placesLookedAt: Int64 = 20_000

    let database: Database
    private let look = Look()

    init(database: Database) { self.database = database }

    /// The call stands by this promise from now on; where the limit is what it was there is nothing to say.
    func note(_ promise: CallPromise, of call: KeptCall) throws(StoreError) {
        guard promise.limit.due != call.promise.limit.due else { return }
        try database.run(
            "INSERT OR IGNORE INTO limit_to_say (callback, case_id) VALUES (:callback, :case)",
            ["callback": Value(call.id), "case": Value(call.case)])
    }

    /// When the next are to be said; `nil` when none can be, and no calls are left to be looked at.
    func next() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT 1 FROM limit_look
             UNION ALL
            SELECT 1 FROM limit_to_say WHERE case_id NOT IN (SELECT subject FROM parked_subject)
             LIMIT 1
            """
        let isLeft = try database.first(sql) { _ in true }
        guard isLeft != nil else { return nil }
        return look.resumesAt ?? Timestamp(milliseconds: 0)
    }

    /// Says the next of them, when it is time.
    func say(_ turn: Turn) throws {
        let wait = (look.resumesAt?.milliseconds ?? 0) - turn.now.milliseconds
        // A clock that was set back stops nothing.
        guard wait <= 0 || wait > Self.pauseMilliseconds, try next() != nil else { return }
        look.resumesAt = turn.now.adding(milliseconds: Self.pauseMilliseconds)
        try lookOn()
        let sql = """
            SELECT call.*, 0 AS attempts
              FROM limit_to_say
             CROSS JOIN call ON call.callback = limit_to_say.callback
             WHERE limit_to_say.case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY limit_to_say.callback
             LIMIT :most
            """
        let calls = try database.rows(sql, ["most": .integer(Int64(Self.most))]) { KeptCall($0) }
        for call in calls {
            try turn.publish(CallLimitChanged(call, call.promise.limit), about: Subject(call.case))
        }
        guard let last = calls.last else { return }
        let said = """
            DELETE FROM limit_to_say
             WHERE callback <= :last AND case_id NOT IN (SELECT subject FROM parked_subject)
            """
        try database.run(said, ["last": Value(last.id)])
    }

    /// Looks at the next calls that an earlier release has left: first calls that were reckoned anew, are made before a change,
    /// or took the place of one that was called off. Others may have heard another limit of them.
    private func lookOn() throws(StoreError) {
        let marker = try database.first("SELECT place FROM limit_look") { $0.integer("place") }
        guard let marker else { return }
        let place = look.isUnderWay ? marker : 0
        let end = place + Self.placesLookedAt
        let sql = """
            INSERT OR IGNORE INTO limit_to_say (callback, case_id)
            SELECT callback, case_id
              FROM call
             WHERE call.rowid >= :place AND call.rowid < :end AND reason = 'firstContact'
               AND (instance > 1 OR before IS NOT NULL
                    OR EXISTS (SELECT 1
                                 FROM call AS earlier
                                WHERE earlier.case_id = call.case_id AND earlier.rowid < call.rowid
                                  AND earlier.reason = 'firstContact'))
             ORDER BY callback
            """
        try database.run(sql, ["place": .integer(place), "end": .integer(end)])
        if try end > CallStore(database: database).lastPlace() {
            try database.run("DELETE FROM limit_look")
        } else {
            try database.run("UPDATE limit_look SET place = :end", ["end": .integer(end)])
        }
        look.isUnderWay = true
    }

    private final class Look {
        /// Whether this process has begun to look: places in the file are its own, and a copy may have put its rows elsewhere.
        var isUnderWay = false
        /// When the pause after what was said last is over.
        var resumesAt: Timestamp?
    }
}

extension CallLimitChanged {
    /// - Parameter limit: what is promised from now on.
    init(_ call: KeptCall, _ limit: Deadline) {
        self.init(case: call.case, callback: call.id, reason: call.reason, limit: limit)
    }
}
