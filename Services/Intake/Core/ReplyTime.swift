package import CaseModel

extension ReplyPromise {
    /// How many days after the one before a new time may lie, at most: what takes longer is promised again then.
    package static let mostDaysMore = 60

    /// The same promise with more time: said before the old time runs out, and later than it.
    ///
    /// - Parameter isAnonymous: nobody can be told; otherwise the citizen is to hear by the old time (decision 108). Given more time
    ///   again before they have heard of the first, they are to hear by the time that they know of.
    package func extended(
        to lastDay: CivilDay, because reason: String, by person: PersonID, at now: Timestamp,
        in calendar: OfficeCalendar, isAnonymous: Bool = false
    ) throws -> ReplyPromise {
        guard kept == nil else { throw IntakeRefusal.replyNotAwaited }
        guard now < due else { throw IntakeRefusal.replyTooLateToExtend }
        guard !Words.areMissing(in: reason) else { throw IntakeRefusal.replyReasonMissing }
        try Words.check(reason, most: Words.mostInReason)
        guard lastDay <= due.civil.day.adding(days: Self.mostDaysMore),
            let closing = try calendar.closing(of: calendar.workingDay(onOrAfter: lastDay)), closing > due
        else { throw IntakeRefusal.replyExtensionOutOfRange }
        return ReplyPromise(
            due: closing, firstDue: firstDue, reason: reason, extendedBy: person, kept: nil,
            tellBy: isAnonymous ? nil : told == nil ? tellBy ?? due : due)
    }

    /// When whoever has the answer is reminded of it: as the unit opens, so many working days before the last one.
    ///
    /// - Returns: `nil` when nobody is to be reminded.
    package static func reminder(
        before due: Timestamp, by workingDays: Int, in calendar: OfficeCalendar
    ) throws(CalendarRefusal) -> Timestamp? {
        guard workingDays > 0 else { return nil }
        // The moment is exclusive: a closing time at midnight belongs to the day that ends.
        let last = Copenhagen.day(at: due.adding(milliseconds: -1))
        return try calendar.opening(of: calendar.workingDay(workingDays, before: last))
    }

    /// Whether a contact that came so is owed a written answer: a written complaint, from somebody who can be answered.
    package static func isOwed(to wish: RegisterCase, isHistory: Bool) -> Bool {
        guard !isHistory, wish.citizen != nil,
            wish.channel.isWriting || (wish.channel.mayBeWriting && wish.isWritten == true)
        else { return false }
        return switch wish.kind {
        case .complaint, .grievance: true
        case .everydayComplaint, .preventiveContact, .hunch: false
        }
    }
}
