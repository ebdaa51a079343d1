import CaseModel
import IntakeCore
import Runtime
import Seal
import Store

/// What is read of mails, by those who may see their case; those beside the cases, by the secretariat and whoever leads.
struct MailReadings {
    /// Bytes of rows in one reply.
    private static let mostBytes = 40_000
    /// After so long the unit's leader sees a mail that nobody has read.
    private static let leaderAfterHours: Int64 = 24

    let readings: CaseReadings
    private let mails: MailStore
    private var turn: Turn { readings.turn }

    let settings: IntakeSettings

    init(in turn: Turn, _ settings: IntakeSettings) {
        self.settings = settings
        readings = CaseReadings(in: turn)
        mails = MailStore(database: turn.database)
    }

    func list(_ command: ListMails, for viewer: Viewer) throws -> MailPage {
        let (stored, _) = try readings.open(command.case, for: viewer, to: "mails")
        let found = fitting(try mails.mails(of: stored.id, most: ListMails.most))
        let namedBy = try mails.casesNaming(stored.id, most: ListMails.mostNaming)
        return MailPage(
            mails: found, leftOut: try mails.count(of: stored.id) - found.count,
            namedBy: namedBy.isEmpty ? nil : namedBy)
    }

    /// - Parameter unread: files in the mailbox that could not be read.
    func aside(for viewer: Viewer, unread: Int) throws -> MailPage {
        try checkAside(viewer)
        let found = fitting(try mails.aside(most: ListMailsAside.most))
        try turn.audit(
            "mails-aside", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: found.map(\.mail.rawValue).joined(separator: " "))
        return MailPage(mails: found, leftOut: try mails.asideCount() - found.count, unread: unread)
    }

    func waiting(for viewer: Viewer) throws -> ListMailsWaiting.Reply {
        let found = try mails.waiting(
            for: viewer.person, leading: viewer.leads, before: turn.now.adding(hours: -Self.leaderAfterHours),
            on: turn.now.civil.day, most: ListMailsWaiting.most)
        let mine = try found.filter { mail in
            try readings.cases.find(mail.case).map {
                Access.seeing(try readings.cases.circle(of: $0), by: viewer).isAllowed
            } ?? false
        }
        try turn.audit(
            "mails-waiting", by: viewer.person.rawValue, about: viewer.person.rawValue,
            detail: mine.map(\.case.rawValue).joined(separator: " "))
        return ListMailsWaiting.Reply(mails: mine)
    }

    func part(_ command: ReadMailPart, for viewer: Viewer) throws -> ReadMailPart.Reply {
        guard let mail = try mails.find(command.mail) else { throw IntakeRefusal.mailUnknown }
        try see(mail, viewer, part: command.piece == 0 ? command.part : nil)
        guard let attachment = try mails.attachment(command.part, of: command.mail) else {
            throw IntakeRefusal.mailUnknown
        }
        let content = try mails.piece(command.piece, of: command.part, in: command.mail)
        guard content != nil || (attachment.bytes == 0 && command.piece == 0) else { throw IntakeRefusal.mailUnknown }
        let end = (command.piece + 1) * ReadMailPart.mostBytes
        return ReadMailPart.Reply(
            attachment: attachment, content: Base64URL.encode(content ?? []), isLast: end >= attachment.bytes)
    }

    /// Access is asked about for each piece, and written down for the first.
    private func see(_ mail: MailStore.Stored, _ viewer: Viewer, part: Int?) throws {
        guard let id = mail.case else {
            try checkAside(viewer)
            guard let part else { return }
            return try turn.audit(
                "mail-part", by: viewer.person.rawValue, about: mail.row.mail.rawValue, detail: String(part))
        }
        guard let stored = try readings.cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let ground = try Access.seeing(try readings.cases.circle(of: stored), by: viewer).ground()
        guard let part else { return }
        try turn.audit(
            "mail-part", by: viewer.person.rawValue, about: id.rawValue,
            detail: "\(mail.row.mail) \(part) \(ground.rawValue)")
    }

    private func checkAside(_ viewer: Viewer) throws(IntakeRefusal) {
        guard seesAside(viewer) else { throw .mayNotDo }
    }

    func seesAside(_ viewer: Viewer) -> Bool {
        !viewer.has(.administrator) && (viewer.has(.secretariat) || !viewer.leads.isEmpty)
    }

    private func fitting(_ found: [MailStore.Stored]) -> [MailRow] {
        var bytes = 0
        return found.map(\.row).prefix { row in
            bytes += 600 + row.attachments.reduce(0) { $0 + 100 + 2 * $1.name.utf8.count }
            bytes += 2 * (row.beginning.utf8.count + row.subject.utf8.count + row.from.utf8.count)
            return bytes <= Self.mostBytes
        }
    }
}
