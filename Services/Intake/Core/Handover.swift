package import CaseModel

/// A complaint handed to a named recipient on the formal track, until that person has said: I have it.
package enum Handover: Hashable, Sendable {
    /// Exclusive: kept if acknowledged before it.
    case awaited(by: Timestamp)
    /// The moment has passed; the recipient's leader has been told. It can still be acknowledged.
    case overdue(since: Timestamp)
    case acknowledged(at: Timestamp)
    /// Nobody waits for it any longer: the case has ended, or another recipient was asked instead.
    case lapsed

    package enum Input: Hashable, Sendable {
        case timePassed
        /// This person says so.
        case acknowledged(by: PersonID)
        case noLongerNeeded
        /// The case is open again: it is waited for anew, until that moment.
        case neededAgain(by: Timestamp)
    }

    /// What the other services should hear of it.
    package enum Announcement: Hashable, Sendable {
        case overdue, acknowledged
    }

    package typealias Decision = (next: Handover, announce: [Announcement])

    /// What `input` means at `now` for a handover to `recipient`.
    ///
    /// - Throws: `notTheRecipient` when somebody else says so: a colleague's word does not show that it has arrived.
    package func transition(
        _ input: Input, to recipient: PersonID, at now: Timestamp
    ) throws(CaseRefusal) -> Decision {
        if case .acknowledged(let person) = input, person != recipient { throw .notTheRecipient }
        switch (self, input) {
        case (.awaited(let by), .timePassed) where now >= by: return (.overdue(since: by), [.overdue])
        case (.awaited, .timePassed), (.overdue, .timePassed), (.acknowledged, .timePassed), (.lapsed, .timePassed):
            return (self, [])
        case (.awaited, .acknowledged), (.overdue, .acknowledged), (.lapsed, .acknowledged):
            return (.acknowledged(at: now), [.acknowledged])
        // What has arrived has arrived: said twice is said once, and it stays so whatever becomes of the case.
        case (.acknowledged, .acknowledged), (.acknowledged, .noLongerNeeded), (.acknowledged, .neededAgain):
            return (self, [])
        case (.awaited, .noLongerNeeded), (.overdue, .noLongerNeeded), (.lapsed, .noLongerNeeded):
            return (.lapsed, [])
        case (.lapsed, .neededAgain(let by)): return (.awaited(by: by), [])
        case (.awaited, .neededAgain), (.overdue, .neededAgain): return (self, [])
        }
    }
}

extension Handover {
    /// Whether somebody still waits for the recipient's word.
    package var isWaiting: Bool {
        switch self {
        case .awaited, .overdue: true
        case .acknowledged, .lapsed: false
        }
    }

    /// The moment by which a handover made at `now` must have been acknowledged: closing time of the next working day,
    /// or of a later one where a municipality allows more. Exclusive.
    package static func deadline(
        from now: Timestamp, workingDays: Int, in calendar: OfficeCalendar
    ) throws(CalendarRefusal) -> Timestamp {
        try calendar.closing(workingDays: workingDays, after: now)
    }
}
