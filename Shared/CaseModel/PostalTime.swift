/// From when a letter that has been handed over can be taken to have reached the citizen (decision 80).
///
/// The one place that knows how long paper takes: what begins by a letter, the time to answer one, and an hour that is
/// announced by one all ask here.
package enum PostalTime {
    /// Whole working days that an ordinary letter is given. Source: our reading (SOURCES.md).
    package static let workingDays = 5

    /// - Parameter handedOver: when it was posted, or the mailbox had it.
    package static func arrival(
        of handedOver: Timestamp, by channel: LetterChannel, in calendar: OfficeCalendar
    ) throws(CalendarRefusal) -> Timestamp {
        switch channel {
        case .paper: try calendar.closing(workingDays: workingDays, after: handedOver)
        // It lies in the mailbox.
        case .digitalPost, .staffMail, .nudge: handedOver
        }
    }
}
