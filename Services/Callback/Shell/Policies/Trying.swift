import CallbackCore
import CaseModel
import Runtime
import Store

/// What the operator asks about policies: what is in force, and how a year would have gone by another. Counts alone leave.
extension CallbackService {
    func showPolicies(_ call: IncomingCall) throws -> ShowPolicies.Reply {
        try onlyForOperator(call)
        return ShowPolicies.Reply(
            general: PolicyRow(
                unit: nil, version: try PolicyStore.name(of: policies.general), policy: policies.general),
            units: try policies.units.sorted { $0.key < $1.key }.map {
                PolicyRow(
                    unit: $0.key, version: try PolicyStore.name(of: $0.value), policy: $0.value,
                    isOfNobody: try unknownUnits().contains($0.key) ? true : nil)
            }, isRecomputing: try isRecomputing(), versions: try policyStore.versions())
    }

    /// Units that the settings give a policy and that Directory has not told of, in order; none while nothing of the organisation
    /// is known.
    func unknownUnits() throws(StoreError) -> [UnitID] {
        guard try staff.topmost() != nil else { return [] }
        var unknown: [UnitID] = []
        for unit in policies.units.keys.sorted() where try !staff.knows(unit) { unknown.append(unit) }
        return unknown
    }

    /// A policy that nobody has is a slip in the file; only at work is it known which units there are.
    func warnOfUnknownUnits() throws {
        for unit in try unknownUnits() {
            LogLine(.warning, "callback.policy_of_no_unit", ["unit": unit.rawValue]).write()
        }
    }

    /// What a policy said by which a deadline of years ago was reckoned.
    func showVersion(_ command: ShowPolicyVersion, _ call: IncomingCall) throws -> ShowPolicyVersion.Reply {
        try onlyForOperator(call)
        guard command.version.utf8.count >= 4, let found = try policyStore.version(beginning: command.version) else {
            throw CallbackRefusal.policyUnknown
        }
        return found
    }

    func tryPolicy(_ command: TryPolicy, _ call: IncomingCall, _ turn: Turn) throws -> TryPolicy.Reply {
        try onlyForOperator(call)
        guard let first = CivilDay(year: command.year, month: 1, day: 1),
            let last = CivilDay(year: command.year + 1, month: 1, day: 1), command.policy.fault == nil
        else { throw CallbackRefusal.outsideCalendar }
        if let unit = command.unit, try !staff.knows(unit) { throw CallbackRefusal.unitUnknown }
        var (inForce, tried) = (PolicyTally(), PolicyTally())
        let facts = try calls.facts(
            from: Copenhagen.moment(first), to: Copenhagen.moment(last), in: command.unit, after: command.after,
            most: TryPolicy.part)
        for (unit, fact) in facts.map({ ($0.unit, $0.fact) }) {
            try inForce.count(fact, by: policies.policy(of: unit), at: turn.now)
            try tried.count(fact, by: command.policy, at: turn.now)
        }
        return TryPolicy.Reply(
            inForce: inForce, tried: tried, next: facts.count == TryPolicy.part ? facts.last?.call : nil)
    }

    private func onlyForOperator(_ call: IncomingCall) throws {
        guard call.comes(from: .operator) else { throw CallbackRefusal.mayNotDo }
    }
}

extension CallStore {
    /// First calls that arose within these moments, as they went, in order of identifier; not those that were called off.
    func facts(
        from: Timestamp, to: Timestamp, in unit: UnitID?, after: CallbackID?, most: Int
    ) throws(StoreError) -> [(call: CallbackID, unit: UnitID, fact: ReplayedCall)] {
        let sql = """
            SELECT call.callback, case_file.unit, since, registered, before, case_file.kind,
                   COALESCE(call.spoken_at, note.spoken_at) AS spoken
              FROM call
              JOIN case_file ON case_file.case_id = call.case_id
              LEFT JOIN note ON note.note = call.note AND note.version = 1 AND call.state = 'documented'
             WHERE call.callback > :after AND reason = 'firstContact' AND state <> 'calledOff'
               AND since >= :from AND since < :to
               \(unit == nil ? "" : "AND case_file.unit = :unit")
             ORDER BY call.callback
             LIMIT :most
            """
        var values: Values = [
            "after": .text(after?.rawValue ?? ""), "from": Value(from), "to": Value(to), "most": .integer(Int64(most)),
        ]
        if let unit { values["unit"] = Value(unit) }
        return try database.rows(sql, values) { row in
            (
                row.id("callback"), row.id("unit"),
                ReplayedCall(
                    since: row.moment("since"), registered: row.moment("registered"),
                    spokenAt: row.optionalMoment("spoken"), before: row.optionalMoment("before"),
                    kind: row.optionalTerm("kind"))
            )
        }
    }
}
