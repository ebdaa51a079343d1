package import CaseModel

/// An hour for a talk in a leader's calendar: the last one in opening time that is still free, so that two talks are never
/// proposed for the same half hour.
package enum TalkHours {
    /// The last half hour that ends before `by`, lies at least an hour ahead, and meets none of `taken`; the very last one
    /// when all are taken: the leader moves it.
    package static func last(
        before by: Timestamp, after now: Timestamp, taken: [Timestamp], in calendar: OfficeCalendar
    ) throws(CalendarRefusal) -> Timestamp {
        let length = Int64(Prompted.talkMinutes) * 60_000
        let earliest = now.adding(hours: 1)
        var day = Copenhagen.day(at: by.adding(milliseconds: -1))
        while day >= Copenhagen.day(at: now) {
            for opening in try calendar.openings(on: day).reversed() {
                var hour = min(opening.upperBound, by).adding(milliseconds: -length)
                while hour >= max(opening.lowerBound, earliest) {
                    if !taken.contains(where: { abs($0.milliseconds - hour.milliseconds) < length }) { return hour }
                    hour = hour.adding(milliseconds: -length)
                }
            }
            day = day.adding(days: -1)
        }
        return Prompted.lastHour(before: by)
    }
}
