package import CaseModel

/// What speaks against an hour before it is agreed: nobody is at work then, or the promise to ring has passed by it.
///
/// A citizen's wish justifies it, when somebody says so; the promise stays what it was, so a call agreed for later than
/// its limit is missed and counted as missed.
package enum UnusualHour: String, Hashable, CaseIterable, Sendable {
    case dayOff = "day-off"
    case closed
    case afterLimit = "after-limit"

    /// How far ahead an hour can be agreed; what is further off is a slip of the pen.
    package static let mostDaysAhead = 366

    /// What speaks against this hour, the plainest reason first.
    ///
    /// - Parameter limit: when the call that is owed is due, exclusive; absent when that is past, or is the hour itself.
    package static func found(
        at moment: Timestamp, limit: Timestamp?, in calendar: OfficeCalendar
    ) throws(CallbackRefusal) -> [UnusualHour] {
        var found: [UnusualHour] = []
        do {
            let openings = try calendar.openings(on: moment.civil.day)
            if openings.isEmpty {
                found.append(.dayOff)
            } else if !openings.contains(where: { $0.contains(moment) }) {
                found.append(.closed)
            }
        } catch { throw .outsideCalendar }
        if let limit, moment >= limit { found.append(.afterLimit) }
        return found
    }

    /// Refuses an hour that something speaks against, unless the citizen wants it; one that cannot be meant always.
    ///
    /// - Returns: what spoke against it, for the record.
    package static func weigh(
        _ moment: Timestamp, limit: Timestamp?, isWished: Bool, in calendar: OfficeCalendar, at now: Timestamp
    ) throws(CallbackRefusal) -> [UnusualHour] {
        guard moment <= now.adding(hours: 24 * Int64(mostDaysAhead)) else { throw .hourTooFarAhead }
        let found = try found(at: moment, limit: limit, in: calendar)
        guard let first = found.first, !isWished else { return found }
        throw first.refusal
    }

    private var refusal: CallbackRefusal {
        switch self {
        case .dayOff: .hourOnDayOff
        case .closed: .hourWhenClosed
        case .afterLimit: .hourAfterLimit
        }
    }
}
