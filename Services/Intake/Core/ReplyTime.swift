package import CaseModel

extension ReplyPromise {
    /// How many days after the one before a new time may lie, at most: what takes longer is promised again then.
    package static let mostDaysMore = 60

    /// The same promise with more time: said before the old time runs out, and later than it.
    package func extended(
        to lastDay: CivilDay, because reason: String, by person: PersonID, at now: Timestamp,
        in calendar: OfficeCalendar
    ) throws -> ReplyPromise {
        guard kept == nil else { throw IntakeRefusal.replyNotAwaited }
        guard now < due else { throw IntakeRefusal.replyTooLateToExtend }
        guard !Words.areMissing(in: reason) else { throw IntakeRefusal.replyReasonMissing }
        try Words.check(reason, most: Words.mostInReason)
        guard lastDay <= due.civil.day.adding(days: Self.mostDaysMore),
            let closing = try calendar.closing(of: calendar.workingDay(onOrAfter: lastDay)), closing > due
        else { throw IntakeRefusal.replyExtensionOutOfRange }
        return ReplyPromise(due: closing, firstDue: firstDue, reason: reason, extendedBy: person, kept: nil)
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

extension Channel {
    /// Whether what comes this way is a letter as often as a word: somebody has to say which.
    package var mayBeWriting: Bool {
        switch self {
        case .mayorsOffice, .socialMedia, .otherUnit: true
        case .phone, .email, .letter, .digitalPost, .inPerson, .ownObservation, .publicForm: false
        }
    }

    /// Whether what comes this way can be read again later.
    package var isWriting: Bool {
        switch self {
        case .email, .letter, .digitalPost, .publicForm: true
        case .phone, .inPerson, .mayorsOffice, .socialMedia, .otherUnit, .ownObservation: false
        }
    }
}
