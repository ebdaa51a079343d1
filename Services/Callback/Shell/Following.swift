import CallbackCore
import CaseModel
import Runtime

/// What other services say, and what it means for the calls owed.
extension CallbackService {
    /// A case exists: unless it goes the formal way, or came in long after the fact, a call is owed.
    func registered(_ said: CaseRegistered, at moment: Timestamp, _ turn: Turn) throws {
        try cases.add(said)
        let policy = policies.policy(of: said.unit)
        // Before a change that is known the citizen is rung, whichever contacts the unit rings about otherwise.
        guard !said.isHistory, said.route != .formal, said.before != nil || policy.kinds.contains(said.kind) else {
            return try notOwed(said.case, said.route, isHistory: said.isHistory, turn)
        }
        let file = try file(said.case)
        let promise =
            try said.before.map { try policy.promise(since: said.received, before: $0) }
            ?? policy.promise(since: said.received)
        _ = try owe(
            said.before == nil ? .firstContact : .beforeChange, promise, to: file.assigned, registered: moment,
            in: file,
            turn)
    }

    func stepDecided(_ said: StepDecided) throws {
        let file = try file(said.case)
        try cases.put(said)
        // The list that is printed says whose cooperation is on the red step.
        if file.step != said.step { try lists.changed(in: said.unit) }
    }

    /// Whoever is the citizen's way in may see the case from now on, and whoever no longer is may not by that.
    func contactTeamChanged(_ said: ContactTeamChanged) throws {
        _ = try file(said.case)
        try cases.put(said)
        try contacts.changed(said.case)
    }

    /// Handed on before anybody rang, although it was to be talked through: the citizen has chosen the formal way, and
    /// is not rung about it. Before a change we ring all the same: nobody has complained of it, and no answer says it.
    func handedOn(_ said: HandedOn, _ turn: Turn) throws {
        let file = try file(said.case)
        try cases.add(said.recipient, as: .recipient, in: said.case)
        guard file.route == .callback, try !notes.notes(of: said.case).contains(where: { $0.outcome != nil }) else {
            return
        }
        try callOff(said.case, except: [.objection, .beforeChange, .newTalk], turn)
    }

    /// Nothing is left to ring about; but a call owed to an objection stays, since the objection opens the case again.
    func caseClosed(_ said: CaseClosed, _ turn: Turn) throws {
        _ = try file(said.case)
        // Nobody rings a citizen who has died, not even about an objection.
        try callOff(said.case, except: said.ending == .died ? [] : [.objection], turn)
        try rhythmEnded(in: said.case, turn)
        try cases.set(isEnded: true, isDead: said.ending == .died, of: said.case)
    }

    func caseReopened(_ said: CaseReopened) throws {
        _ = try file(said.case)
        try cases.set(isEnded: false, of: said.case)
    }

    /// The citizen wants it answered in writing, whatever has been talked about already: nobody rings about it any more. A call
    /// before a change is about something else, and stands.
    func wentFormal(_ said: WentFormal, _ turn: Turn) throws {
        _ = try file(said.case)
        try callOff(said.case, except: [.objection, .beforeChange], turn)
    }

    /// What was sent to another authority is not theirs, and with us again: somebody tells the citizen so in a call, unless one is
    /// owed already.
    func forwarded(_ said: CaseForwarded, at moment: Timestamp, _ turn: Turn) throws {
        guard said.isReturned == true, said.owesTalk == true else { return }
        let file = try file(said.case)
        guard try owedCalls(of: file.id).isEmpty else { return }
        let promise = try policies.policy(of: file.unit).nextTalkPromise(since: moment, agreed: nil)
        _ = try owe(.newTalk, promise, to: file.assigned, registered: moment, in: file, turn)
    }

    func callOff(_ case: CaseID, except reasons: Set<CallReason>, _ turn: Turn) throws {
        for call in try calls.calls(of: `case`) where !reasons.contains(call.reason) && call.callback.promise != nil {
            try end(call.id)
            try callEnded(call.id, in: `case`, talk: nil, by: nil, turn)
        }
    }

    /// Promises a call, plans who is told when, and says so.
    ///
    /// - Parameter person: who is to ring; absent when it is the unit's to find somebody.
    func owe(
        _ reason: CallReason, _ promise: CallPromise, to person: PersonID?, registered: Timestamp, in file: CaseFile,
        _ turn: Turn
    ) throws -> CallbackID {
        let call = KeptCall(
            id: turn.chance.identifier(), case: file.id, reason: reason, assigned: person, registered: registered,
            promise: promise, callback: .awaited(promise), attempts: 0)
        let policy = policies.policy(of: file.unit)
        try calls.add(call, by: policyNames.name(of: file.unit))
        if let person { try cases.add(person, as: .caller, in: file.id) }
        try pings.plan(pingPlan(of: call, by: policy), for: call.id)
        try callOwed(call, in: file, policy, turn)
        try turn.publish(
            CallOwed(
                case: file.id, callback: call.id, unit: file.unit, assigned: person, target: promise.target,
                limit: promise.limit, reason: reason),
            about: Subject(file.id))
        return call.id
    }

    /// Nobody is to ring about this any more.
    func end(_ call: CallbackID) throws {
        try calls.put(.calledOff, of: call)
        try pings.rows.dropAll(of: call)
    }

    /// The case, which must have been heard of.
    private func file(_ case: CaseID) throws -> CaseFile {
        guard let file = try cases.find(`case`) else { throw CannotDecide("callback.case_unknown") }
        return file
    }
}
