package import CaseModel

/// The rules of hours agreed with the citizen (R-041, R-043 … R-045).
package enum Appointing {
    /// How often a standing meeting can come again.
    package static let everyDays = 1...366
    /// The longest reason, in bytes of UTF-8.
    package static let mostReasonBytes = 1_000

    /// Refuses an hour that has passed and a rhythm that is none.
    package static func check(_ appoint: Appoint, at now: Timestamp) throws(CallbackRefusal) {
        guard appoint.at > now else { throw .appointmentInThePast }
        try checkRhythm(appoint.everyDays)
        try check(place: appoint.place, of: appoint.form)
    }

    /// Refuses a meeting that is nowhere: the citizen is asked where, and reads it in the letter.
    package static func check(place: String?, of form: TalkForm) throws(CallbackRefusal) {
        guard let place, !isBlank(place) else {
            guard form == .call else { throw .placeMissing }
            return
        }
        guard place.utf8.count <= Appoint.mostPlaceBytes, !place.contains(where: \.isNewline) else {
            throw .placeTooLong
        }
    }

    /// Refuses an hour of its own, which no call is owed for, in a case that does not last until then.
    ///
    /// - Parameters:
    ///   - isNoteOwed: whether a talk has been told of whose note is to come; the hour is agreed on in that.
    ///   - last: how the last talk ended.
    package static func checkLasts(
        isEnded: Bool, isNoteOwed: Bool, last: Outcome?
    ) throws(CallbackRefusal) {
        guard !isNoteOwed else { throw .noteFirst }
        guard !isEnded else { throw .caseEnds }
        switch last {
        case .formal, .stopped, .newTalk, nil: break
        case .solved, .withdrawn, .notReached: throw .caseEnds
        }
    }

    package static func checkRhythm(_ days: Int?) throws(CallbackRefusal) {
        guard days.map(everyDays.contains) ?? true else { throw .rhythmOutOfRange }
    }

    /// Refuses a change without a reason, into the past, and on the red step one that nobody has told the citizen of:
    /// an agreed call that is moved unsaid is an agreement broken.
    package static func check(_ change: ChangeAppointment, step: Step?, at now: Timestamp) throws(CallbackRefusal) {
        guard !isBlank(change.reason) else { throw .changeReasonMissing }
        guard change.reason.utf8.count <= mostReasonBytes else { throw .noteIsTooLong }
        if let moment = change.at, moment <= now { throw .appointmentInThePast }
        // Absent, it stays where it was; a call has none.
        try check(place: change.place, of: .call)
        guard step != .red || change.notice != nil else { throw .noticeMissing }
    }

    /// How many holidays in a row a standing meeting gives way to, before it is held on one after all: in a rhythm of a year
    /// it may meet nothing else.
    private static let mostSkipped = 3

    /// When a standing meeting comes again: so many days on, at the same time of day, never behind us, and not on a day
    /// off, when nobody would be there. Then it is the one after that, so that the rhythm stays what was agreed on.
    package static func next(
        after moment: Timestamp, everyDays days: Int, in calendar: OfficeCalendar, now: Timestamp
    ) -> Timestamp {
        let first = moment.civil
        var passed = days
        var skipped = 0
        while true {
            let day = first.day.adding(days: passed)
            let next = Copenhagen.moment(day, millisecondOfDay: first.millisecondOfDay)
            let givesWay = next > now && skipped < mostSkipped && calendar.isDayOff(day)
            if next > now, !givesWay { return next }
            if givesWay { skipped += 1 }
            passed += days
        }
    }
}

extension OfficeCalendar {
    /// Whether it is a holiday or a day off that was agreed on, and not only a day on which the unit never opens: an hour on
    /// such a day was agreed on as it is. Of a year the calendar does not know nothing is said.
    fileprivate func isDayOff(_ day: CivilDay) -> Bool {
        guard case .closed(let reasons) = try? status(of: day) else { return false }
        return reasons.contains { $0 != .weekend && $0 != .noOpeningHours }
    }
}
