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

    /// When a standing meeting comes again: so many days on, at the same time of day, and never behind us.
    package static func next(after moment: Timestamp, everyDays days: Int, now: Timestamp) -> Timestamp {
        let first = moment.civil
        var passed = days
        var next = moment
        repeat {
            next = Copenhagen.moment(first.day.adding(days: passed), millisecondOfDay: first.millisecondOfDay)
            passed += days
        } while next <= now
        return next
    }
}
