import CallbackCore
import CaseModel
import Runtime

/// Hours that are agreed with the citizen, announced, changed and kept (R-041, R-043 … R-045).
extension CallbackService {
    /// The hour at which the call that is owed will be made, or the citizen met.
    func appoint(_ command: Appoint, _ viewer: Viewer, _ turn: Turn) throws -> KeptAppointment {
        let file = try rung(command.case, by: viewer, "appointment.made", turn)
        try Appointing.check(command, at: turn.now)
        try risk(in: file, turn).check(command.form, at: command.at)
        let owed = try owedCalls(of: file.id)
        guard let urgent = owed.map(\.owed).mostUrgent, let call = owed.first(where: { $0.id == urgent.id }) else {
            return try promise(command, viewer, in: file, turn)
        }
        guard try appointments.open(for: call.id) == nil else { throw CallbackRefusal.alreadyAppointed }
        let policy = policies.policy(of: file.unit)
        try weigh(
            command.at, limit: call.runningLimit, command.notice, command.isWished, by: viewer, in: file, turn)
        let reminder = try oblige(
            policy.appointment(at: command.at, owner: call.assigned ?? viewer.person), in: file.id, callback: call.id,
            policy, turn)
        // Nobody was chosen: whoever agreed on the hour keeps it, also when the case turns red meanwhile.
        if call.assigned == nil { try cases.add(viewer.person, as: .caller, in: file.id) }
        return try appointed(
            NextHour(command), command.notice, with: call.id, reminder: reminder, by: viewer.person, in: file, turn)
    }

    /// Where no call is owed, the hour is a promise of its own, as one that is agreed on in a talk: whoever agreed on it holds it.
    private func promise(
        _ command: Appoint, _ viewer: Viewer, in file: CaseFile, _ turn: Turn
    ) throws -> KeptAppointment {
        try Appointing.checkLasts(
            isEnded: file.isEnded, isNoteOwed: try calls.calls(of: file.id).contains { $0.owed.isSpoken },
            last: try notes.notes(of: file.id).last(where: \.isOwedTalk)?.outcome)
        try weigh(command.at, limit: nil, command.notice, command.isWished, by: viewer, in: file, turn)
        let promise = try policies.policy(of: file.unit).nextTalkPromise(since: turn.now, agreed: command.at)
        let call = try owe(.newTalk, promise, to: viewer.person, registered: turn.now, in: file, turn)
        return try appointed(
            NextHour(command), command.notice, with: call, reminder: nil, by: viewer.person, in: file, turn)
    }

    /// What speaks against the hour is said before it is kept; that the citizen wants it all the same is written down.
    func weigh(
        _ moment: Timestamp, limit: Timestamp?, _ notice: NoticeWay?, _ isWished: Bool?, by viewer: Viewer,
        in file: CaseFile, _ turn: Turn
    ) throws {
        let found: [UnusualHour]
        do throws(UnusualHour.Fault) {
            found = try UnusualHour.weigh(
                moment, limit: limit, notice: notice, isWished: isWished == true,
                in: policies.policy(of: file.unit).calendar, at: turn.now)
        } catch { throw CallbackRefusal(error) }
        guard !found.isEmpty else { return }
        try turn.audit(
            "appointment.unusual", by: viewer.person.rawValue, about: file.id.rawValue, detail: found.codes)
    }

    /// Writes the hour down and says it.
    @discardableResult
    func appointed(
        _ hour: NextHour, _ notice: NoticeWay?, with call: CallbackID, reminder: ObligationID?, by person: PersonID,
        in file: CaseFile, _ turn: Turn
    ) throws -> KeptAppointment {
        let kept = StoredAppointment(
            id: turn.chance.identifier(), case: file.id, callback: call, form: hour.form, everyDays: hour.everyDays,
            state: .open, obligation: reminder, version: 1, at: hour.at,
            place: hour.form == .meeting ? hour.place : nil)
        try appointments.add(
            kept,
            AppointmentChange(version: 1, at: hour.at, notice: notice, reason: nil, by: person, made: turn.now))
        return try say(kept.id, version: 1, hour.form, at: hour.at, notice, by: person, in: file, turn)
    }

    /// Another hour, or none. A call whose very deadline is the hour is owed anew; any other keeps its promise. An hour that has
    /// passed is not moved: it stays missed, and what is agreed on now is another one.
    func change(_ command: ChangeAppointment, _ viewer: Viewer, _ turn: Turn) throws -> KeptAppointment {
        let file = try rung(command.case, by: viewer, "appointment.changed", detail: command.appointment.rawValue, turn)
        guard let kept = try appointments.find(command.appointment), kept.case == file.id, kept.state == .open,
            let call = try calls.find(kept.callback)
        else { throw CallbackRefusal.appointmentUnknown }
        try Appointing.check(command, step: file.step, at: turn.now)
        let policy = policies.policy(of: file.unit)
        if let moment = command.at {
            try risk(in: file, turn).checkMove(kept.form)
            let limit = call.promise.limit.rule == .agreed ? nil : call.runningLimit
            try weigh(moment, limit: limit, command.notice, command.isWished, by: viewer, in: file, turn)
        }
        if let old = try kept.obligation.flatMap({ try obligations.find($0) }) { try lift(old, turn) }
        var callback = kept.callback
        var reminder: ObligationID?
        if call.promise.limit.rule == .agreed {
            // Whoever called the hour off still owes the talk: by the policy's own deadline, from now.
            let promise = try policy.nextTalkPromise(since: turn.now, agreed: command.at)
            try end(call.id)
            callback = try owe(call.reason, promise, to: call.assigned, registered: turn.now, in: file, turn)
        } else if let moment = command.at {
            reminder = try oblige(
                policy.appointment(at: moment, owner: call.assigned ?? viewer.person), in: file.id,
                callback: callback, policy, turn)
        }
        let fate = kept.at.map { HourFate(of: $0, kept.form, talk: nil, at: turn.now) }
        let place = kept.form == .meeting ? command.place ?? kept.place : nil
        if let moment = command.at, fate == .missed {
            // Why stands with the one that was missed.
            try appointments.add(
                AppointmentChange(
                    version: kept.version + 1, at: kept.at, notice: nil, reason: command.reason, by: viewer.person,
                    made: turn.now), to: kept.id, in: kept.place)
            try appointments.end(kept.id, .missed)
            return try appointed(
                NextHour(at: moment, form: kept.form, everyDays: kept.everyDays, place: place), command.notice,
                with: callback, reminder: reminder, by: viewer.person, in: file, turn)
        }
        let version = kept.version + 1
        try appointments.add(
            AppointmentChange(
                version: version, at: command.at, notice: command.notice, reason: command.reason, by: viewer.person,
                made: turn.now),
            to: kept.id, in: place)
        if command.at == nil {
            try appointments.end(kept.id, fate ?? .lifted)
        } else {
            try appointments.move(kept.id, to: callback, reminder: reminder)
        }
        return try say(
            kept.id, version: version, kept.form, at: command.at, command.notice, by: viewer.person, in: file, turn)
    }

    /// Whoever rang at the agreed hour has kept it, also where nobody answered: nobody is chased for it. The call itself is owed as
    /// before.
    func rungAsAgreed(_ call: CallbackID, by person: PersonID, _ turn: Turn) throws {
        guard let kept = try appointments.open(for: call), kept.rungInVain != nil,
            let owed = try kept.obligation.flatMap({ try obligations.find($0) }), owed.obligation.isOpen
        else { return }
        try fulfil(owed, by: person, turn)
    }

    private func say(
        _ id: AppointmentID, version: Int, _ form: TalkForm, at moment: Timestamp?, _ notice: NoticeWay?,
        by person: PersonID, in file: CaseFile, _ turn: Turn
    ) throws -> KeptAppointment {
        try turn.publish(
            Appointed(
                case: file.id, appointment: id, version: version, form: form, at: moment, notice: notice, by: person),
            about: Subject(file.id))
        return KeptAppointment(appointment: id, version: version, published: turn.published)
    }

    /// Where, and how often, for the letter that tells of it.
    func read(_ command: ReadAppointment, _ call: IncomingCall, _ turn: Turn) throws -> ReadAppointment.Reply {
        guard call.comes(from: .notifier) else { throw CallbackRefusal.mayNotDo }
        guard let kept = try appointments.find(command.appointment) else { throw CallbackRefusal.appointmentUnknown }
        try turn.audit(
            "appointment.read", by: call.caller.rawValue, about: kept.case.rawValue, detail: kept.id.rawValue)
        return ReadAppointment.Reply(
            case: kept.case, place: try appointments.place(of: kept.id, version: command.version),
            everyDays: kept.everyDays, before: try appointments.hour(of: kept.id, version: command.version - 1))
    }

    /// The hour that was agreed on in a talk, or a standing meeting that comes again after it; `nil` where there is none.
    ///
    /// Nobody is met before the risk of that day was assessed: that is said before the talk is filed.
    func nextHour(
        after settlement: Settlement, _ command: RecordConversation, by viewer: Viewer, in file: CaseFile, _ turn: Turn
    ) throws -> NextHour? {
        guard command.outcome == .newTalk else { return nil }
        let risk = try risk(in: file, turn)
        let last = try appointments.last(of: settlement.fulfilled, in: file.id)
        if let moment = command.nextTalkAt {
            let place = command.nextTalkPlace ?? last?.place
            let next = NextHour(
                at: moment, form: command.nextTalkForm ?? last?.form ?? .call, everyDays: command.everyDays,
                place: place)
            try checkPlace(of: next, command)
            try risk.check(next.form, at: next.at)
            try weigh(next.at, limit: nil, .inTalk, command.nextTalkIsWished, by: viewer, in: file, turn)
            return next
        }
        // The talk may have kept another call than the one that the meeting is agreed for, and taken the place of both.
        let others = try settlement.calledOff.map { try appointments.last(of: $0, in: file.id) }
        let ended = ([last] + others).compactMap(\.self)
        guard let kept = ended.first(where: { $0.everyDays != nil }), let days = kept.everyDays, let hour = kept.hour
        else { return nil }
        let talk = HeldTalk(at: settlement.spokenAt, recognised: command.recognised)
        let next = NextHour(
            standing: hour, everyDays: days,
            after: HourFate(of: hour.at, hour.form, talk: talk, at: turn.now), as: command.nextTalkForm,
            place: command.nextTalkPlace ?? kept.place, in: policies.policy(of: file.unit).calendar, now: turn.now)
        try checkPlace(of: next, command)
        guard risk.allows(next.form, at: next.at) else { throw CallbackRefusal.standingNotAssessed }
        return next
    }

    /// A place that is said now is one; what was agreed earlier stands as it was.
    private func checkPlace(of next: NextHour, _ command: RecordConversation) throws(CallbackRefusal) {
        guard command.nextTalkForm != nil || command.nextTalkPlace != nil else { return }
        try Appointing.check(place: next.place, of: next.form)
    }
}
