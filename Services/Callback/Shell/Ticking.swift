import CallbackCore
package import CaseModel
package import Runtime
import Store

/// What time alone changes: limits that pass, and pings whose moment has come.
extension CallbackService {
    /// How many limits and how many pings one step decides; the rest follow at once, after others had their turn.
    private static let most = 200
    /// When there was nobody to tell, it is tried again so much later.
    static let retryMinutes: Int64 = 15

    package func tick(in turn: Turn) throws {
        for call in try calls.passed(at: turn.now, most: Self.most) { _ = try timePassed(call, turn) }
        let told = try pings.rows.due(at: turn.now, most: Self.most).compactMap { try weigh($0, turn) }
        let chased = try chases.rows.due(at: turn.now, most: Self.most).compactMap { try weigh($0, turn) }
        try tell(told + chased, turn)
        try recompute(turn)
        if try !isRecomputing() { try limitsToSay.say(turn) }
        try contacts.tick(at: turn.now)
        try strays.tick(at: turn.now)
        try lists.tick(at: turn.now)
        try words.rewrite()
        pulse.beat(at: turn.now)
    }

    package func effects(limit: Int) throws -> [any Effect] {
        try lists.effects(limit: limit) + ErasedCleaning.owed(in: calls.database, isIndexed: true)
    }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        if key == ErasedCleaning.key {
            if case .success = result { try ErasedCases(turn.database).cleaned() }
            return
        }
        // What failed is tried again by the runtime, which has said why.
        guard case .success(let changes) = result, let number = Int64(changes) else { return }
        let unit = UnitID(unchecked: String(key.dropFirst("call-list/".count)))
        try lists.written(unit, as: number)
        try contacts.catchUp(unit)
    }

    package func nextWake() throws -> Timestamp? {
        // Erased words are on their way out, calls are being reckoned anew: at once, a part each turn.
        if try words.isOwed || isRecomputing() { return Timestamp(milliseconds: 0) }
        return [
            try calls.nextLimit(), try pings.rows.next(), try chases.rows.next(), try lists.next(), try contacts.next(),
            try strays.next(), try limitsToSay.next(), pulse.next,
        ].compactMap { $0 }.min()
    }

    /// The call as it stands at this moment; a limit that passed meanwhile is noticed, and said once.
    private func timePassed(_ call: KeptCall, _ turn: Turn) throws -> KeptCall {
        let decision = try call.callback.transition(.timePassed, at: turn.now)
        guard decision.next != call.callback else { return call }
        try calls.put(decision.next, of: call.id)
        for case .missed(let limit) in decision.announce {
            try turn.publish(
                CallMissed(case: call.case, callback: call.id, limit: limit), about: Subject(call.case))
        }
        var call = call
        call.callback = decision.next
        return call
    }

    /// Who is to be told, if it is still true; the check and the telling are one transaction (decision 10).
    private func weigh(_ ping: PingStore.Planned, _ turn: Turn) throws -> Telling? {
        guard let kept = try calls.find(ping.about), let file = try cases.find(kept.case) else {
            throw CannotDecide("callback.ping_without_call")
        }
        let call = try timePassed(kept, turn)
        // Where an hour is agreed, the citizen is rung at that hour, and at no other that would suit them as well.
        let isOtherHour = try ping.stage == .wished && appointments.open(for: call.id)?.at != nil
        guard turn.now < ping.validUntil, call.callback.isDue(ping.stage, at: turn.now), !isOtherHour else {
            try pings.rows.drop(ping)
            try planNext(after: ping, of: call, in: file)
            return nil
        }
        let recipients = try escalation(of: call, in: file, at: turn.now).recipients(
            of: ping.stage, wasMissed: call.wasMissed)
        guard !recipients.isEmpty else {
            // Those above may be there to be told of what comes next.
            try pings.rows.postpone(ping, to: turn.now.adding(seconds: Self.retryMinutes * 60))
            try planNext(after: ping, of: call, in: file)
            return nil
        }
        return .call(ping, call, file, to: recipients)
    }

    /// As long as the call is owed, something comes next.
    func planNext(after ping: PingStore.Planned, of call: KeptCall, in file: CaseFile) throws {
        guard call.callback.promise != nil else { return }
        try pings.planNext(after: ping, by: pingPlan(of: call, by: policies.policy(of: file.unit)))
    }

    /// When who is to be told of this call, with what the citizen has said of the hour.
    func pingPlan(of call: KeptCall, by policy: Policy) throws -> PingPlan {
        try pingPlan(of: call, by: policy, try wishes.kept(of: call.case))
    }

    func pingPlan(of call: KeptCall, by policy: Policy, _ wish: WishStore.Kept?) throws -> PingPlan {
        try PingPlan(
            call.promise, registered: call.registered, wish: wish?.wish,
            since: wish.map { max($0.made, call.registered) },
            policy: policy)
    }

    /// Who is told about this case now: absences and new leaders count from the day they are known.
    func escalation(of call: KeptCall, in file: CaseFile, at now: Timestamp) throws -> Escalation {
        let leaders = try staff.leaders(of: file.unit)
        var unavailable = Set(file.circle.about)
        if let assigned = call.assigned, try cases.permission(for: assigned, in: file.id) != nil {
            unavailable.remove(assigned)
        }
        for person in leaders + [call.assigned].compactMap({ $0 }) where try staff.hasLeft(person) {
            unavailable.insert(person)
        }
        let away = try absences.away(among: leaders + [call.assigned].compactMap { $0 }, on: now.civil.day)
        return Escalation(
            assigned: call.assigned, leaders: leaders, unavailable: unavailable, away: away,
            chain: policies.policy(of: file.unit).escalation)
    }
}
