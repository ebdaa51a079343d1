package import CaseModel

/// When somebody is to be told about one promise, and until when the telling says the truth.
///
/// Reckoned when the promise arises, and again each time something has been told, since only what comes next is kept; each
/// stage at most once. Everything is told in opening time: a reminder lies
/// so much *opening* time before what it reminds of, an escalation waits for the next opening. A stage that was past
/// when the case was registered is left out. Source: decisions 10 and 43.
package struct PingPlan: Equatable, Sendable {
    package struct Ping: Equatable, Sendable {
        package let stage: PingStage
        package let at: Timestamp
        /// Exclusive: from then on it is not told any more.
        package let validUntil: Timestamp

        package init(stage: PingStage, at: Timestamp, validUntil: Timestamp) {
            self.stage = stage
            self.at = at
            self.validUntil = validUntil
        }

        fileprivate func isEarlier(than other: Ping) -> Bool {
            let order = PingStage.allCases
            return at != other.at ? at < other.at : order.firstIndex(of: stage)! < order.firstIndex(of: other.stage)!
        }
    }

    /// In order of stage.
    package let pings: [Ping]

    /// How long an escalation stays true when nobody does anything: the working days in which Notifier may be silent.
    private static let escalationWorkingDays = 5

    /// The pings of `promise`, known here since `registered`.
    ///
    /// - Parameters:
    ///   - wish: when it suits the citizen: whoever is to ring is told when that hour begins, if it lies ahead.
    ///   - since: when that was said; absent when it was known as the promise arose.
    package init(
        _ promise: CallPromise, registered: Timestamp, wish: CallWish? = nil, since: Timestamp? = nil, policy: Policy
    ) throws(CallbackRefusal) {
        do { pings = try Self.pings(promise, registered, wish.map { ($0, since ?? registered) }, policy) } catch {
            throw .outsideCalendar
        }
    }

    /// What is to be told next: the earliest that has not been told, and comes later than `position`.
    ///
    /// What falls on the same moment is told in the order of the stages.
    ///
    /// - Parameter position: what has just been told, or found untrue; absent to look from the beginning.
    package func next(after position: Ping? = nil, told: Set<PingStage> = []) -> Ping? {
        pings.filter { ping in !told.contains(ping.stage) && position.map { $0.isEarlier(than: ping) } ?? true }
            .min { $0.isEarlier(than: $1) }
    }

    /// Where in this plan a stage lies that was planned for `due`, perhaps under another policy.
    package func position(of stage: PingStage, due: Timestamp) -> Ping {
        pings.first { $0.stage == stage } ?? Ping(stage: stage, at: due, validUntil: due)
    }

    private static func pings(
        _ promise: CallPromise, _ registered: Timestamp, _ wish: (CallWish, since: Timestamp)?, _ policy: Policy
    ) throws(CalendarRefusal) -> [Ping] {
        let calendar = policy.calendar
        let target = promise.target.due
        let limit = promise.limit.due
        let wasMissed = limit <= registered
        let owed = try calendar.nextOpening(atOrAfter: registered)
        // A case that comes in too late is given its working days from here, or nobody above would ever hear of it.
        let chain = policy.escalation
        let first = try calendar.later(chain.stillMissedWorkingDays, than: max(limit, registered))
        let stillMissed = try calendar.nextOpening(atOrAfter: first)
        let second = try calendar.later(chain.longMissedWorkingDays - chain.stillMissedWorkingDays, than: first)
        let longMissed = try calendar.nextOpening(atOrAfter: second)
        var pings: [Ping] = []
        func add(_ stage: PingStage, _ at: Timestamp, until end: Timestamp, if isAhead: Bool = true) {
            if isAhead, at < end { pings.append(Ping(stage: stage, at: at, validUntil: end)) }
        }
        add(.owed, owed, until: wasMissed ? stillMissed : limit)
        // Of whoever is to know beforehand when we ring it is told that no hour is agreed; if one is, nothing is.
        if let (wish, since) = wish, wish.namesTime,
            let suits = try calendar.first(wish, from: max(owed, since)),
            suits.lowerBound < limit
        {
            add(.wished, suits.lowerBound, until: min(suits.upperBound, limit), if: suits.lowerBound > max(owed, since))
        }
        let nearTarget = try calendar.moment(openMinutes: policy.nearTargetMinutes, before: target)
        add(.nearTarget, nearTarget, until: target, if: nearTarget > owed)
        // After a change there is no ringing before it: the last word comes earlier than for other calls.
        let lastWord = promise.limit.rule == .beforeChange ? policy.changeReminderMinutes : policy.nearLimitMinutes
        let nearLimit = try calendar.moment(openMinutes: lastWord, before: limit)
        // An agreed talk is rung at its hour: the limit is minutes later, and its own last word would come before the target's.
        add(.nearLimit, nearLimit, until: limit, if: nearLimit > owed && promise.limit.rule != .agreed)
        let missed = try calendar.nextOpening(atOrAfter: limit)
        add(.missed, missed, until: try end(of: missed, calendar), if: !wasMissed)
        add(.stillMissed, stillMissed, until: try end(of: stillMissed, calendar))
        add(.longMissed, longMissed, until: try end(of: longMissed, calendar), if: longMissed > stillMissed)
        return pings
    }

    private static func end(of escalation: Timestamp, _ calendar: OfficeCalendar) throws(CalendarRefusal) -> Timestamp {
        try calendar.closing(workingDays: escalationWorkingDays, after: escalation)
    }
}

extension OfficeCalendar {
    /// The same time of day so many working days later, within opening hours.
    fileprivate func later(_ workingDays: Int, than moment: Timestamp) throws(CalendarRefusal) -> Timestamp {
        var moment = moment
        for _ in 0..<workingDays { moment = try deadline(.workingDay, from: moment).due }
        return moment
    }

    /// The first stretch at which it suits the citizen and somebody is at work; `nil` when none within two weeks does.
    package func first(_ wish: CallWish, from moment: Timestamp) throws(CalendarRefusal) -> Range<Timestamp>? {
        let today = Copenhagen.day(at: moment)
        for days in 0..<14 {
            if let found = wish.first(in: try openings(on: today.adding(days: days)), from: moment) { return found }
        }
        return nil
    }

    /// The moment with so much opening time between it and `end`: always one at which the unit is open.
    func moment(openMinutes: Int, before end: Timestamp) throws(CalendarRefusal) -> Timestamp {
        var left = Int64(openMinutes) * 60_000
        var day = Copenhagen.day(at: end)
        while true {
            for opening in try openings(on: day).reversed() where opening.lowerBound < end {
                let closes = min(opening.upperBound, end)
                let length = closes.milliseconds - opening.lowerBound.milliseconds
                if length >= left { return closes.adding(milliseconds: -left) }
                left -= length
            }
            day = day.adding(days: -1)
        }
    }
}
