package import CaseModel

/// When somebody is told about one obligation, and until when the telling says the truth.
///
/// As with calls: reminders so much opening time ahead, escalations at the next opening, each stage once, and none that
/// was past when the obligation arose (decisions 10, 28).
package struct ChasePlan: Equatable, Sendable {
    package struct Chase: Equatable, Sendable {
        package let stage: ChaseStage
        package let at: Timestamp
        /// Exclusive.
        package let validUntil: Timestamp

        package init(stage: ChaseStage, at: Timestamp, validUntil: Timestamp) {
            self.stage = stage
            self.at = at
            self.validUntil = validUntil
        }
    }

    /// In order of stage.
    package let chases: [Chase]

    /// How long a chase stays true when nobody does anything.
    private static let workingDays = 5

    /// - Parameters:
    ///   - arose: when it became known here.
    ///   - end: from when on nothing is said of it any more, though it is open: a personal receipt's call has been missed.
    package init(
        _ obligation: Obligation, arose: Timestamp, until end: Timestamp? = nil, policy: Policy
    ) throws(CallbackRefusal) {
        do { chases = try Self.chases(obligation, arose, end, policy) } catch { throw .outsideCalendar }
    }

    private static func chases(
        _ obligation: Obligation, _ arose: Timestamp, _ end: Timestamp?, _ policy: Policy
    ) throws(CalendarRefusal) -> [Chase] {
        let calendar = policy.calendar
        let due = obligation.due
        let near = try calendar.moment(openMinutes: policy.reminderMinutes, before: due)
        let missed = try calendar.nextOpening(atOrAfter: max(due, arose))
        let next = try calendar.deadline(.workingDay, from: missed).due
        let stillMissed = try calendar.nextOpening(atOrAfter: next)
        let stages: [(ChaseStage, Timestamp, Timestamp)] =
            switch obligation.kind {
            case .personalReceipt: [(.missed, missed, end ?? next)]
            case .copy:
                [
                    (.missed, missed, try late(missed, calendar)),
                    (.stillMissed, stillMissed, try late(stillMissed, calendar)),
                ]
            case .tellInvolved, .note, .agreement, .appointment, .followUp, .contact:
                [
                    (.near, near, due), (.missed, missed, try late(missed, calendar)),
                    (.stillMissed, stillMissed, try late(stillMissed, calendar)),
                ]
            }
        return stages.filter { $0.1 < $0.2 && ($0.0 != .near || $0.1 > arose) }
            .map { Chase(stage: $0.0, at: $0.1, validUntil: $0.2) }
    }

    private static func late(_ moment: Timestamp, _ calendar: OfficeCalendar) throws(CalendarRefusal) -> Timestamp {
        try calendar.closing(workingDays: workingDays, after: moment)
    }
}
