import CallbackCore
import CaseModel
import Runtime

/// A contact that somebody has read and judged, and one that the unit does not ring about.
extension CallbackService {
    /// The unit does not ring about such contacts: Intake hands it on, so that nobody waits for a call that nobody owes.
    func notOwed(_ case: CaseID, _ route: Route, isHistory: Bool, _ turn: Turn) throws {
        guard !isHistory, route != .formal else { return }
        try turn.publish(CallNotOwed(case: `case`), about: Subject(`case`))
    }

    /// Which way it goes is reckoned anew, as long as nobody has talked: a call is owed from the day it came, or no longer.
    func judged(_ said: CaseJudged, at moment: Timestamp, _ turn: Turn) throws {
        guard let before = try cases.find(said.case) else { throw CannotDecide("callback.case_unknown") }
        try cases.put(said)
        if before.unit != said.unit { try unitChanged(of: said.case, from: before.unit, to: said.unit, turn) }
        // Nobody rings about what was no complaint.
        if said.exclusion == .noComplaint { return try callOff(said.case, except: [], turn) }
        guard let file = try cases.find(said.case), try notes.notes(of: said.case).isEmpty else { return }
        let made = try calls.calls(of: said.case)
        let policy = policies.policy(of: said.unit)
        // Before a change the citizen is rung whatever it is called.
        guard !made.contains(where: { $0.reason == .beforeChange }) else { return }
        guard said.route != .formal, policy.kinds.contains(said.kind) else {
            // Without a talk another one is owed only where its hour was agreed on.
            try callOff(said.case, except: [.objection, .beforeChange, .newTalk], turn)
            return try notOwed(said.case, said.route, isHistory: false, turn)
        }
        let isSettled = made.contains { $0.reason == .firstContact && $0.callback.state != .calledOff }
        guard !isSettled else { return }
        _ = try owe(
            .firstContact, policy.promise(since: file.received), to: file.assigned, registered: moment, in: file, turn)
    }
}
