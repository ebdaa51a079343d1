/// What speaks against an hour before it is agreed: nobody is at work then, the promise to ring has passed by it, or the letter
/// that tells the citizen of it may come too late.
///
/// A citizen's wish justifies it, when somebody says so; the promise stays what it was, so a call agreed for later than
/// its limit is missed and counted as missed.
package enum UnusualHour: String, Hashable, CaseIterable, Sendable {
    case dayOff = "day-off"
    case closed
    case afterLimit = "after-limit"
    case beforeLetter = "before-letter"

    /// How far ahead an hour can be agreed; what is further off is a slip of the pen.
    package static let mostDaysAhead = 366

    /// Why an hour is not kept as it is asked for; each owner of hours says it by a code of its own.
    package enum Fault: Error, Hashable, Sendable {
        case unusual(UnusualHour)
        /// It cannot be meant.
        case tooFarAhead
        case outsideCalendar
    }

    /// Refuses an hour that something speaks against, unless the citizen wants it; one that cannot be meant always.
    ///
    /// - Parameters:
    ///   - limit: when the call that is owed is due, exclusive; absent when that is past, or is the hour itself.
    ///   - notice: how the citizen is told of it; absent where nobody says.
    /// - Returns: what spoke against it, for the record, the plainest reason first.
    package static func weigh(
        _ moment: Timestamp, limit: Timestamp? = nil, notice: NoticeWay?, isWished: Bool, in calendar: OfficeCalendar,
        at now: Timestamp
    ) throws(Fault) -> [UnusualHour] {
        guard moment <= now.adding(hours: 24 * Int64(mostDaysAhead)) else { throw .tooFarAhead }
        let found: [UnusualHour]
        do { found = try Self.found(at: moment, limit: limit, notice: notice, in: calendar, now: now) } catch {
            throw .outsideCalendar
        }
        guard let first = found.first, !isWished else { return found }
        throw .unusual(first)
    }

    private static func found(
        at moment: Timestamp, limit: Timestamp?, notice: NoticeWay?, in calendar: OfficeCalendar, now: Timestamp
    ) throws(CalendarRefusal) -> [UnusualHour] {
        var found: [UnusualHour] = []
        let openings = try calendar.openings(on: moment.civil.day)
        if openings.isEmpty {
            found.append(.dayOff)
        } else if !openings.contains(where: { $0.contains(moment) }) {
            found.append(.closed)
        }
        if let limit, moment >= limit { found.append(.afterLimit) }
        // By which way the citizen gets post Notifier knows alone: it may be paper.
        if notice == .letter {
            let arrival = try PostalTime.arrival(of: now, by: .paper, in: calendar)
            if moment.civil.day <= arrival.civil.day { found.append(.beforeLetter) }
        }
        return found
    }
}

extension [UnusualHour] {
    /// As it is written down that the citizen wants the hour all the same.
    package var codes: String { map(\.rawValue).joined(separator: " ") }
}
