import CaseModel
import IntakeCore
import Runtime

/// What people do with a mail: they have read it, or say which case it belongs to.
extension CaseActs {
    func settle(_ command: SettleMail, by viewer: Viewer) throws -> SettleMail.Reply {
        let mails = MailStore(database: change.turn.database)
        guard let mail = try mails.find(command.mail) else { throw IntakeRefusal.mailUnknown }
        if let target = command.belongs { return try put(mail, into: target, by: viewer) }
        try reach(mail, by: viewer)
        try mails.markRead(command.mail, by: viewer.person, at: change.turn.now)
        try WaitingStore(database: change.turn.database).drop(.mailToRead, of: command.mail)
        if let id = mail.case { return SettleMail.Reply(case: id, published: []) }
        guard let unit = command.unit, mail.row.place.isAside else { return SettleMail.Reply(case: nil, published: []) }
        guard command.citizen == nil || mail.row.place == .colleague else { throw IntakeRefusal.mailIsCitizens }
        let id = try Mailroom(change: change).open(mail, in: unit, follows: nil, of: command.citizen)
        return SettleMail.Reply(case: id, published: change.turn.published)
    }

    /// Whoever works with its case; where it has none, the secretariat and whoever leads.
    private func reach(_ mail: MailStore.Stored, by viewer: Viewer) throws {
        if let id = mail.case {
            _ = try open(id, by: viewer, to: "settle-mail")
            return
        }
        guard !viewer.has(.administrator), viewer.has(.secretariat) || !viewer.leads.isEmpty else {
            throw IntakeRefusal.mayNotDo
        }
        try change.turn.audit("settle-mail", by: viewer.person.rawValue, about: mail.row.mail.rawValue)
    }

    /// It is the citizen's word in that case. Whoever puts it there learns nothing of the case, and need not see it; those who
    /// have it are told that there is something to read. To a case that has ended it makes a new one, as any mail does.
    private func put(_ mail: MailStore.Stored, into target: CaseID, by viewer: Viewer) throws -> SettleMail.Reply {
        try reach(mail, by: viewer)
        guard let stored = try change.cases.find(target) else { throw IntakeRefusal.caseUnknown }
        guard mail.row.place.isAside || mail.row.place == .joined else { throw IntakeRefusal.mailMadeCase }
        guard mail.case != target else { return SettleMail.Reply(case: target, published: []) }
        let id = mail.row.mail
        let room = Mailroom(change: change)
        try WaitingStore(database: change.turn.database).drop(.mailToRead, of: id)
        if let earlier = mail.case {
            try change.trail.add(
                .mailMoved, to: earlier, at: change.turn.now, by: viewer.person, detail: id.rawValue)
        }
        try room.mails.markUnread(id)
        if stored.isClosed {
            let made = try room.open(mail, in: stored.unit, follows: target)
            return SettleMail.Reply(case: made, published: change.turn.published)
        }
        try room.mails.place(id, .joined, in: target, follows: nil)
        try room.told(id, in: target, isColleagues: mail.row.isColleagues == true, by: viewer.person)
        try room.meetRestriction(id, from: mail.sender, in: target)
        // What lay in a case is a document of the journal already.
        if mail.case == nil { try ReceivedPapers(in: change.turn).received(id) }
        return SettleMail.Reply(case: target, published: change.turn.published)
    }
}

extension Mailroom {
    /// Those who are to read it: whoever is to ring, while they are there, or the nearest leader; and whoever has the formal
    /// part or is the citizen's way in.
    func waitForReader(of mail: MailID, in stored: StoredCase) throws {
        let database = turn.database
        let today = turn.now.civil.day
        var reader = stored.assigned
        if let person = reader, try AbsenceBook(database).isAway(person, on: today) { reader = nil }
        if let person = reader, try change.staff.hasLeft(person) { reader = nil }
        let recipients = try change.handovers.all(of: stored.id).filter { $0.state != .lapsed }.map(\.recipient)
        let team = try change.cases.circle(of: stored).contactTeam
        let due = try change.settings.calendar.closing(workingDays: change.settings.mailWorkingDays, after: turn.now)
        try change.waits.put(
            .mailToRead, mail, in: stored.id, for: reader, role: reader == nil ? .leader : nil, since: turn.now,
            due: due, also: recipients + team)
    }

    /// Mails lie beside the cases that a citizen may have written: whoever sees to them is told of the first.
    func tellReaders(of place: MailPlace) throws {
        guard place.isPerhapsCitizens, try mails.perhapsCitizens().count == 1 else { return }
        let secretariat = try StaffRoles(database: turn.database).people(who: .secretariat)
        if !secretariat.isEmpty { return change.news.addReaders(secretariat) }
        guard let topmost = try change.staff.topmost(), let leader = try change.staff.leaders(of: topmost).first else {
            return
        }
        change.news.addReaders([leader])
    }
}

extension MailReadings {
    /// How much lies beside the cases; nothing for those who do not see to it.
    func asideCount(for viewer: Viewer, unread: Int) throws -> CountMailsAside.Reply {
        guard seesAside(viewer) else { return CountMailsAside.Reply(count: 0, perhapsCitizens: 0, due: nil) }
        let store = MailStore(database: readings.turn.database)
        let perhaps = try store.perhapsCitizens()
        let due = try perhaps.oldest.map {
            try settings.calendar.closing(workingDays: settings.mailWorkingDays, after: $0)
        }
        try readings.turn.audit("mails-aside-count", by: viewer.person.rawValue, about: viewer.unit.rawValue)
        return CountMailsAside.Reply(
            count: try store.asideCount() + unread, perhapsCitizens: perhaps.count + unread, due: due)
    }
}
