package import CaseModel

/// The hour at which the citizen is spoken with or met again, as it stands after a talk.
package struct NextHour: Hashable, Sendable {
    package let at: Timestamp
    package let form: TalkForm
    /// A meeting that comes again after so many days; absent when it is once.
    package let everyDays: Int?
    package let place: String?

    package init(at: Timestamp, form: TalkForm, everyDays: Int?, place: String?) {
        self.at = at
        self.form = form
        self.everyDays = everyDays
        self.place = place
    }

    /// As it was agreed on beside a talk.
    package init(_ wish: Appoint) {
        self.init(at: wish.at, form: wish.form, everyDays: wish.everyDays, place: wish.place)
    }

    /// A standing meeting comes again: at its hour where the talk came before that, otherwise at the next one ahead that
    /// is no day off.
    ///
    /// - Parameters:
    ///   - fate: what became of `hour` by the talk.
    ///   - form: as what it goes on, when that was agreed on; absent: as before.
    package init(
        standing hour: AgreedHour, everyDays days: Int, after fate: HourFate, as form: TalkForm?, place: String?,
        in calendar: OfficeCalendar, now: Timestamp
    ) {
        let isAhead = fate == .lifted && hour.at > now
        self.init(
            at: isAhead ? hour.at : Appointing.next(after: hour.at, everyDays: days, in: calendar, now: now),
            form: form ?? hour.form, everyDays: days, place: place)
    }
}
