package import CaseModel

/// When somebody hears of what is near its day or past it: once a day and in one message, for thirty-three mails in a
/// morning are read as none (decision 83).
package enum ToldTogether {
    /// From so many things on one message takes the place of several.
    package static let fewest = 2
    /// What is given in one review is told so long after the first of it.
    package static let reviewMinutes: Int64 = 30

    /// When something that comes up at `now` is told: at once where doors are open, else when they open; on another day if
    /// this person has been told of something today already.
    package static func moment(
        at now: Timestamp, lastTold: CivilDay?, in calendar: OfficeCalendar
    ) throws(CalendarRefusal) -> Timestamp {
        let today = Copenhagen.day(at: now)
        guard let lastTold, lastTold >= today else { return try calendar.nextOpening(atOrAfter: now) }
        return try calendar.nextOpening(atOrAfter: Copenhagen.moment(today.adding(days: 1)))
    }

    /// How many of each kind, in the order of the kinds.
    package static func kinds(_ things: [(task: LearningTask, due: Timestamp)], at now: Timestamp) -> [DigestedTask] {
        LearningTask.allCases.compactMap { task in
            let dues = things.filter { $0.task == task }.map(\.due)
            guard let first = dues.min() else { return nil }
            return DigestedTask(task, count: dues.count, late: dues.count { $0 <= now }, due: first)
        }
    }
}
