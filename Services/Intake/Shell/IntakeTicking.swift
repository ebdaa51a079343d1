package import CaseModel
import IntakeCore
package import Runtime
import Store

/// What time alone brings: what should have been done by now, and what is no longer kept.
extension IntakeService {
    /// How many overdue handovers one turn takes, so that calls are not kept waiting.
    private static var mostOverdue: Int { 100 }
    /// How long rows may lie ready before they are forgotten.
    private static var importHours: Int64 { 7 * 24 }

    /// Handovers that nobody acknowledged in time; rows that nobody made cases of; words that were erased.
    package func tick(in turn: Turn) throws {
        let change = CaseChange(settings: settings, in: turn)
        for handover in try change.handovers.due(at: turn.now, limit: Self.mostOverdue) {
            try change.move(handover, .timePassed)
        }
        try RestrictionChange(change: change).tick()
        let mailroom = Mailroom(change: change)
        for mail in try MailStore(database: database).asking() {
            if mail.taken.adding(hours: Mailroom.patienceHours) <= turn.now {
                try mailroom.settle(mail.row.mail, in: nil)
            } else {
                try mailroom.ask(mail.row.mail, documents: mail.documents, codes: mail.codes)
            }
        }
        try MeetingRisk(change: change).tellEarlier()
        try EarlierJoins(database: database).tell(in: turn)
        try tellNear(change)
        try tellLate(change)
        try tellStillLate(change)
        try change.news.tell(in: turn)
        try ImportStore(database: database).clear(before: turn.now.adding(hours: -Self.importHours))
        try WordIndex(database).rewrite()
        try PlainNames(database: database).catchUp()
        try LikenessStore(database: database).catchUp()
    }

    /// A written answer is soon to have left: whoever has it is reminded, once for each time that is promised.
    private func tellNear(_ change: CaseChange) throws {
        let waiting = WaitingStore(database: database)
        for near in try waiting.unreminded(at: change.turn.now, limit: Self.mostOverdue) {
            guard let moment = try change.waits.reminder(before: near.due), moment <= change.turn.now else { return }
            try waiting.markReminded(near)
            try change.waits.tellNear(near)
        }
    }

    /// What somebody should have done by now; the written answer, promised to a citizen, is said to the others too.
    private func tellLate(_ change: CaseChange) throws {
        let waiting = WaitingStore(database: database)
        for late in try waiting.comeDue(at: change.turn.now, limit: Self.mostOverdue) {
            if late.kind == .meeting {
                try MeetingWaits(change: change).begun(late)
                continue
            }
            try waiting.markOverdue(late, above: change.waits.tellsAbove(late))
            if late.kind == .writtenAnswer { try FormalChange(change: change).overdue(late) }
            if late.kind == .toReassess { try CooperationChange(change: change).overdue(late) }
            try change.waits.tellLate(late)
        }
    }

    /// What still waits after the nearest leader was told.
    private func tellStillLate(_ change: CaseChange) throws {
        let waiting = WaitingStore(database: database)
        for late in try waiting.stillLate(at: change.turn.now, limit: Self.mostOverdue) {
            try waiting.markToldAbove(late)
            try change.waits.tellStillLate(late)
        }
    }

    /// Nothing is ahead for what is due already: that is told as late.
    private func nextReminder() throws -> Timestamp? {
        let first = try WaitingStore(database: database).unreminded(at: Timestamp(milliseconds: 0), limit: 1).first
        return try first.flatMap { near in
            try ReplyPromise.reminder(
                before: near.due, by: settings.replyReminderWorkingDays, in: settings.calendar)
        }
    }

    package func nextWake() throws -> Timestamp? {
        // Erased words are on their way out, old cases are marked: a part each turn.
        if try WordIndex(database).isOwed || PlainNames(database: database).isOwed
            || LikenessStore(database: database).isOwed || MeetingRisk.isOwed(database)
            || EarlierJoins(database: database).isOwed
        {
            return Timestamp(milliseconds: 0)
        }
        let handover = try HandoverStore(database: database).nextDue()
        let rows = try ImportStore(database: database).oldest()?.adding(hours: Self.importHours).adding(milliseconds: 1)
        let restriction = try RestrictionStore(database: database).nextWake()
        let mail = try MailStore(database: database).oldestAsking()?.adding(hours: Mailroom.patienceHours)
        let waiting = try WaitingStore(database: database).nextDue()
        let reminder = try nextReminder()
        return [handover, rows, restriction, mail, waiting, reminder].compactMap(\.self).min()
    }
}
