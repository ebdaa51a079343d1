package import CaseModel

/// When something must be answered, and when it is asked again: moments that have passed are acted upon when somebody is
/// there.
package struct CareClock: Sendable {
    package let policy: CarePolicy
    package let calendar: OfficeCalendar

    package init(_ policy: CarePolicy) {
        self.policy = policy
        calendar = OfficeCalendar(policy.profile)
    }

    /// The moment, exclusive, by which a first request of this kind is to be answered.
    package func due(_ kind: CareKind, _ cause: CareCause, at now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        if kind == .defusing { return try beforeGoingHome(now) }
        let days =
            switch (kind, cause) {
            case (.debriefing, _): policy.debriefingWorkingDays
            case (_, .ownRequest): policy.requestWorkingDays
            default: policy.oneToOneWorkingDays
            }
        return try calendar.closing(workingDays: days, after: now)
    }

    /// The same for what came up at `occasion` and may be known late, when a service was away: a case turned red then, and the
    /// working days count from then. What is known late leaves the leader the time of a reminder all the same.
    package func due(
        _ kind: CareKind, _ cause: CareCause, after occasion: Timestamp, at now: Timestamp
    ) throws(CalendarRefusal) -> Timestamp {
        guard cause == .redStep, occasion < now else { return try due(kind, cause, at: now) }
        return max(try due(kind, cause, at: occasion), try next(kind, at: now))
    }

    /// The moment by which a reminder or what went to the leader's leader is to be answered.
    package func next(_ kind: CareKind, at now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        // The same day before people go home; after that it is the next working day's.
        if kind == .defusing, let closing = try calendar.closing(of: Copenhagen.day(at: now)), now < closing {
            return closing
        }
        return try calendar.closing(workingDays: policy.reminderWorkingDays, after: now)
    }

    /// The moment after which it is asked whether what was offered has been held.
    package func offered(_ kind: CareKind, at now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        // A talk before going home is held that day, or it is none.
        if kind == .defusing { return try next(kind, at: now) }
        return try calendar.closing(workingDays: policy.offerWorkingDays, after: now)
    }

    /// When it is acted upon that `due` has passed: at once in opening time, else when doors open.
    package func wake(_ due: Timestamp) throws(CalendarRefusal) -> Timestamp {
        try calendar.nextOpening(atOrAfter: due)
    }

    /// An hour before closing, so that there is time for a reminder; closing itself when that is near.
    private func beforeGoingHome(_ now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        guard let closing = try calendar.closing(of: Copenhagen.day(at: now)), now < closing else {
            // Nobody is at work any more: first thing when they are.
            return try calendar.nextOpening(atOrAfter: now).adding(hours: 2)
        }
        let early = closing.adding(hours: -1)
        return now < early.adding(seconds: -1800) ? early : closing
    }
}
