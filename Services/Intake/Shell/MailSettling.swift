import CaseModel
import IntakeCore
import Runtime
import Store

/// What people do with a mail: they have read it, or say which case it belongs to.
extension CaseActs {
    func settle(_ command: SettleMail, by viewer: Viewer) throws -> SettleMail.Reply {
        let mails = MailStore(database: change.turn.database)
        guard let mail = try mails.find(command.mail) else { throw IntakeRefusal.mailUnknown }
        if let target = command.belongs { return try put(mail, into: target, by: viewer) }
        try reach(mail, by: viewer)
        try mails.markRead(command.mail, by: viewer.person, at: change.turn.now)
        if let id = mail.case {
            guard command.isNewComplaint == true else {
                try judged(mail, .reply, in: id, by: viewer.person)
                return SettleMail.Reply(case: id, published: change.turn.published)
            }
            return try follow(mail, in: id, by: viewer)
        }
        guard let unit = command.unit, mail.row.place.isAside else { return SettleMail.Reply(case: nil, published: []) }
        guard command.citizen == nil || mail.row.place == .colleague || mail.row.isUnsigned else {
            throw IntakeRefusal.mailIsCitizens
        }
        let id = try Mailroom(change: change).open(mail, in: unit, follows: nil, of: command.citizen)
        return SettleMail.Reply(case: id, published: change.turn.published)
    }

    /// Somebody has said what the citizen's mail is; it waits for nobody any more, and no longer keeps the case open.
    func judged(_ mail: MailStore.Stored, _ what: MailJudgement, in case: CaseID, by person: PersonID) throws {
        let waiting = WaitingStore(database: change.turn.database)
        let id = mail.row.mail
        let wasToJudge = try waiting.due(.replyToJudge, of: id) != nil
        try waiting.drop(.mailToRead, .replyToJudge, of: id)
        guard wasToJudge else { return }
        try change.trail.add(
            .mailJudged, to: `case`, at: change.turn.now, by: person, detail: "\(id) \(what.rawValue)")
        try change.take(.replyJudged(id), in: `case`)
    }

    /// In a case that has ended the citizen complains of something else: a case of its own, with a call owed from when the mail
    /// came.
    private func follow(_ mail: MailStore.Stored, in old: CaseID, by viewer: Viewer) throws -> SettleMail.Reply {
        guard let stored = try change.cases.find(old), stored.isClosed, mail.row.place == .joined,
            mail.row.isColleagues != true
        else { throw IntakeRefusal.mailMadeCase }
        try judged(mail, .complaint, in: old, by: viewer.person)
        let made = try Mailroom(change: change).open(mail, in: stored.unit, follows: old)
        return SettleMail.Reply(case: made, published: change.turn.published)
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

    /// The case that a mail made was none of its own: nobody rings about it twice, and nothing is answered twice.
    private func endAsPart(of target: CaseID, _ made: CaseID, by viewer: Viewer) throws {
        guard let stored = try change.cases.find(made) else { throw IntakeRefusal.caseUnknown }
        if case .closed(.noComplaint, _, _) = try stored.state { return }
        guard !stored.isClosed else { throw IntakeRefusal.mailMadeCase }
        try putAside(stored, .otherCase, words: target.rawValue, by: viewer)
    }

    /// It is the citizen's word in that case. Whoever puts it there learns nothing of the case, and need not see it; those who
    /// have it are told that there is something to read. To a case that ended without a note it makes a new one, as any mail
    /// does.
    private func put(_ mail: MailStore.Stored, into target: CaseID, by viewer: Viewer) throws -> SettleMail.Reply {
        try reach(mail, by: viewer)
        guard let stored = try change.cases.find(target) else { throw IntakeRefusal.caseUnknown }
        guard mail.row.place != .asking else { throw IntakeRefusal.mailMadeCase }
        guard mail.case != target else { return SettleMail.Reply(case: target, published: []) }
        let id = mail.row.mail
        let room = Mailroom(change: change)
        let endsWithoutNote = try stored.isClosed && !change.trail.hasNote(target)
        if mail.row.place == .opened, let made = mail.case {
            // What it follows has ended without a talk: the case that was made of it is the one in which somebody rings.
            guard !endsWithoutNote else {
                try room.mails.place(id, .opened, in: made, follows: target)
                try room.returned(to: target, with: made)
                return SettleMail.Reply(case: made, published: change.turn.published)
            }
            try endAsPart(of: target, made, by: viewer)
        }
        if let earlier = mail.case {
            try WaitingStore(database: change.turn.database).drop(.mailToRead, .replyToJudge, of: id)
            try change.take(.replyJudged(id), in: earlier)
            try change.trail.add(
                .mailMoved, to: earlier, at: change.turn.now, by: viewer.person, detail: id.rawValue)
        }
        try room.mails.markUnread(id)
        if endsWithoutNote {
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
    ///
    /// - Parameter mayObject: whether there is a note that the mail may object to; then it is to be judged, and sooner.
    func waitForReader(of mail: MailID, in stored: StoredCase, mayObject: Bool) throws {
        let reader = try stored.reader(at: turn.now, in: turn.database)
        let recipients = try change.handovers.all(of: stored.id).filter { $0.state != .lapsed }.map(\.recipient)
        let team = try change.cases.circle(of: stored).contactTeam
        let calendar = change.settings.calendar
        // The call that answers an objection is promised from the mail's arrival: so is the judgement.
        let due =
            if mayObject, let received = try mails.find(mail)?.row.received {
                try calendar.after(openHours: change.settings.replyJudgeHours, from: received)
            } else {
                try calendar.closing(workingDays: change.settings.mailWorkingDays, after: turn.now)
            }
        try change.waits.put(
            mayObject ? .replyToJudge : .mailToRead, mail, in: stored.id, for: reader,
            role: reader == nil ? .leader : nil, since: turn.now, due: due, also: recipients + team)
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

extension StoredCase {
    /// Whoever is to ring, while they are there, reads what the citizen writes; `nil` when it is the nearest leader's.
    func reader(at now: Timestamp, in database: Database) throws -> PersonID? {
        guard let person = assigned, try !AbsenceBook(database).isAway(person, on: now.civil.day),
            try !StaffBook(database).hasLeft(person)
        else { return nil }
        return person
    }
}

/// What somebody says that a citizen's mail in a case with a note is.
enum MailJudgement: String { case objection, reply, complaint }

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
