import CallbackCore
import CaseModel
import Runtime
import Store

/// A change that citizens are rung before begins on another day: the call is owed by that day.
extension CallbackService {
    func changeMoved(_ said: ChangeMoved, _ turn: Turn) throws {
        guard let file = try cases.find(said.case) else { throw CannotDecide("callback.case_unknown") }
        let policy = policies.policy(of: file.unit)
        for var call in try owedCalls(of: file.id) where call.reason == .beforeChange {
            guard let old = call.callback.promise, old.limit.due != said.before else { continue }
            let promising = call.promisedBy ?? file.unit
            let promise = try policies.policy(of: promising).promise(
                since: old.since, before: said.before, moved: turn.now)
            try calls.reckon(
                call, promise, Recomputing.callback(call.callback, by: promise, at: turn.now),
                policy: policyNames.name(of: promising))
            try turn.publish(CallLimitChanged(call, promise.limit), about: Subject(call.case))
            try calls.change(call.id, before: said.before)
            call.promise = promise
            try pings.replan(pingPlan(of: call, by: policy), for: call.id, at: turn.now)
            try lists.changed(in: file.unit)
        }
    }
}

extension CallStore {
    /// When the change begins that the call is to be made before.
    fileprivate func change(_ call: CallbackID, before moment: Timestamp) throws(StoreError) {
        try database.run(
            "UPDATE call SET before = :before WHERE callback = :callback",
            ["before": Value(moment), "callback": Value(call)])
    }
}
