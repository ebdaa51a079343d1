import CaseModel
import Runtime
import Store

/// The mails that came in, with their words and what lay with them.
struct MailStore {
    let database: Database

    /// A mail as it is written down.
    struct Written {
        let id: MailID
        let digest: [UInt8]
        let messageID: String?
        let received: Timestamp
        let taken: Timestamp
        let senderName: String?
        let sender: String?
        let recipients: [String]
        let subject: String
        let beginning: String
        let codes: [AnswerCode]
        let isShortened: Bool
        /// Absent on a mail.
        let channel: Channel?
        /// UUIDs of documents that it answers.
        let documents: [String]
        /// The colleague who sent it on.
        var forwardedBy: String?
        var isColleagues = false
    }

    func add(_ mail: Written, as place: MailPlace, in case: CaseID?, follows: CaseID?) throws(StoreError) {
        let sql = """
            INSERT INTO mail (
                mail_id, digest, message_id, case_id, follows, place, received, taken, sender_name, sender, recipients,
                subject, beginning, codes, is_shortened, times, channel, documents, forwarded_by,
                is_colleagues)
            VALUES (
                :mail, :digest, :message, :case, :follows, :place, :received, :taken, :name, :sender, :recipients,
                :subject, :beginning, :codes, :shortened, 1, :channel, :documents, :forwarded, :colleagues)
            """
        try database.run(
            sql,
            [
                "mail": Value(mail.id), "digest": .blob(mail.digest), "message": Value(mail.messageID),
                "case": Value(`case`), "follows": Value(follows), "place": Value(term: place),
                "received": Value(mail.received), "taken": Value(mail.taken), "name": Value(mail.senderName),
                "sender": Value(mail.sender), "recipients": .text(mail.recipients.joined(separator: "\n")),
                "subject": .text(mail.subject), "beginning": .text(mail.beginning),
                "codes": .text(mail.codes.map(\.characters).joined(separator: " ")),
                "shortened": Value(mail.isShortened), "channel": Value(mail.channel?.rawValue),
                "documents": Value(mail.documents.isEmpty ? nil : mail.documents.joined(separator: " ")),
                "forwarded": Value(mail.forwardedBy), "colleagues": Value(mail.isColleagues),
            ])
    }

    /// Puts a part down in pieces.
    func add(_ content: [UInt8], number: Int, name: String, type: String, to mail: MailID) throws(StoreError) {
        try database.run(
            "INSERT INTO mail_part (mail_id, number, name, type, bytes) VALUES (:mail, :number, :name, :type, :bytes)",
            [
                "mail": Value(mail), "number": Value(number), "name": .text(name), "type": .text(type),
                "bytes": Value(content.count),
            ])
        let sql = "INSERT INTO mail_piece (mail_id, number, piece, content) VALUES (:mail, :number, :piece, :content)"
        for (piece, start) in stride(from: 0, to: content.count, by: ReadMailPart.mostBytes).enumerated() {
            let bytes = Array(content[start..<min(start + ReadMailPart.mostBytes, content.count)])
            try database.run(
                sql,
                [
                    "mail": Value(mail), "number": Value(number), "piece": Value(piece), "content": .blob(bytes),
                ])
        }
    }

    /// The mail has come again; whether it had come before.
    func countAgain(_ digest: [UInt8]) throws(StoreError) -> Bool {
        try database.run("UPDATE mail SET times = times + 1 WHERE digest = :digest", ["digest": .blob(digest)]) > 0
    }

    /// The case that one of these mails belongs to; the newest mail counts.
    func caseOfMessages(_ identifiers: [String]) throws(StoreError) -> CaseID? {
        guard !identifiers.isEmpty else { return nil }
        let names = identifiers.indices.map { ":message\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT case_id
              FROM mail
             WHERE message_id IN (\(names)) AND case_id IS NOT NULL
             ORDER BY received DESC, mail_id DESC
             LIMIT 1
            """
        let values = Values(identifiers.enumerated().map { ("message\($0)", .text($1)) })
        return try database.first(sql, values) { $0.id("case_id") }
    }

    /// How many cases this sender's mails have made since then.
    func cases(of sender: String?, since moment: Timestamp) throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM mail
             WHERE sender = :sender AND place = 'opened' AND taken > :moment
            """
        return try database.first(sql, ["sender": Value(sender), "moment": Value(moment)]) { $0.number("count") } ?? 0
    }

    /// It is decided where the mail belongs.
    func place(_ mail: MailID, _ place: MailPlace, in case: CaseID?, follows: CaseID?) throws(StoreError) {
        let sql = "UPDATE mail SET place = :place, case_id = :case, follows = :follows WHERE mail_id = :mail"
        try database.run(
            sql,
            [
                "mail": Value(mail), "place": Value(term: place), "case": Value(`case`), "follows": Value(follows),
            ])
    }

    /// Nobody has read it where it lies now.
    func markUnread(_ mail: MailID) throws(StoreError) {
        try database.run(
            "UPDATE mail SET read_by = NULL, read_at = NULL WHERE mail_id = :mail", ["mail": Value(mail)])
    }

    /// Somebody has read it; the first who does is kept.
    func markRead(_ mail: MailID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = "UPDATE mail SET read_by = :person, read_at = :now WHERE mail_id = :mail AND read_by IS NULL"
        try database.run(sql, ["mail": Value(mail), "person": Value(person), "now": Value(now)])
    }
}

/// Reading mails.
extension MailStore {
    /// A mail with what is decided by.
    struct Stored {
        let row: MailRow
        let taken: Timestamp
        let `case`: CaseID?
        let senderName: String?
        let sender: String?
        let recipients: [String]
        let codes: [AnswerCode]
        let documents: [String]
    }

    private static let columns = """
        mail.*, (SELECT bytes FROM mail_part WHERE mail_part.mail_id = mail.mail_id AND number = 0) AS words,
               (SELECT restriction_id FROM mail_restriction WHERE mail_restriction.mail_id = mail.mail_id) AS restriction
        """

    func find(_ id: MailID) throws(StoreError) -> Stored? {
        try rows("WHERE mail_id = :mail", ["mail": Value(id)], most: 1).first
    }

    /// The newest mails of a case.
    func mails(of case: CaseID, most: Int) throws(StoreError) -> [Stored] {
        try rows("WHERE case_id = :case", ["case": Value(`case`)], most: most)
    }

    func count(of case: CaseID) throws(StoreError) -> Int {
        try count("case_id = :case", ["case": Value(`case`)])
    }

    /// The newest mails beside the cases that nobody has looked at.
    func aside(most: Int) throws(StoreError) -> [Stored] { try rows("WHERE \(Self.isAside)", [:], most: most) }

    func asideCount() throws(StoreError) -> Int { try count(Self.isAside, [:]) }

    /// How many of these a citizen may have written, and when the oldest came.
    func perhapsCitizens() throws(StoreError) -> (count: Int, oldest: Timestamp?) {
        let places = MailPlace.allCases.filter(\.isPerhapsCitizens).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT COUNT(*) AS count, MIN(received) AS oldest
              FROM mail
             WHERE read_by IS NULL AND place IN (\(places))
            """
        return try database.first(sql) { ($0.number("count"), $0.optionalMoment("oldest")) } ?? (0, nil)
    }

    private static let isAside =
        "read_by IS NULL AND place IN ('bounced', 'automatic', 'bulk', 'unreadable', 'flood')"

    /// Mails of which Callback is asked.
    func asking() throws(StoreError) -> [Stored] { try rows("WHERE place = 'asking'", [:], most: 1000) }

    func oldestAsking() throws(StoreError) -> Timestamp? {
        try database.first("SELECT taken FROM mail WHERE place = 'asking' ORDER BY taken LIMIT 1") {
            $0.moment("taken")
        }
    }

    /// Mails of citizens that nobody has read: in cases where this person is to ring, has the formal part or is the citizen's
    /// way in; in the units this person leads those that nobody is there to read, and whatever came before `moment`. Oldest
    /// first.
    func waiting(
        for person: PersonID, leading units: [UnitID], before moment: Timestamp, on day: CivilDay, most: Int
    ) throws(StoreError) -> [WaitingMail] {
        let leads = units.isEmpty ? "''" : units.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT mail.mail_id, mail.case_id, mail.received
              FROM mail
              JOIN complaint ON complaint.case_id = mail.case_id
             WHERE mail.read_by IS NULL AND mail.place = 'joined' AND mail.is_colleagues = 0
               AND (complaint.assigned = :me
                    OR \(Sight.stands(as: "team"))
                    OR EXISTS (SELECT 1
                                 FROM handover
                                WHERE handover.case_id = complaint.case_id AND recipient = :me AND state <> 'lapsed')
                    OR (complaint.unit IN (\(leads))
                        AND (mail.received < :moment OR complaint.assigned IS NULL
                             OR EXISTS (SELECT 1
                                          FROM absence
                                         WHERE absence.person = complaint.assigned
                                           AND from_day <= :day AND to_day >= :day))))
             ORDER BY mail.received, mail.mail_id
             LIMIT :most
            """
        var values: Values = ["me": Value(person), "moment": Value(moment), "day": .text("\(day)"), "most": Value(most)]
        for (index, unit) in units.enumerated() { values["lead\(index)"] = Value(unit) }
        return try database.rows(sql, values) { row in
            WaitingMail(mail: row.id("mail_id"), case: row.id("case_id"), at: row.moment("received"))
        }
    }

    func attachment(_ number: Int, of mail: MailID) throws(StoreError) -> MailAttachment? {
        let sql = "SELECT number, name, type, bytes FROM mail_part WHERE mail_id = :mail AND number = :number"
        return try database.first(sql, ["mail": Value(mail), "number": Value(number)]) { MailAttachment($0) }
    }

    func piece(_ piece: Int, of number: Int, in mail: MailID) throws(StoreError) -> [UInt8]? {
        let sql = "SELECT content FROM mail_piece WHERE mail_id = :mail AND number = :number AND piece = :piece"
        return try database.first(
            sql, ["mail": Value(mail), "number": Value(number), "piece": Value(piece)]
        ) { $0.blob("content") }
    }

    private func rows(_ condition: String, _ values: Values, most: Int) throws(StoreError) -> [Stored] {
        let sql = """
            SELECT \(Self.columns)
              FROM mail
            \(condition)
             ORDER BY received DESC, mail_id DESC
             LIMIT :most
            """
        let found = try database.rows(sql, values.and(["most": Value(most)])) { StoredRow($0) }
        return try found.map { row throws(StoreError) in row.stored(with: try attachments(of: row.id)) }
    }

    func attachments(of mail: MailID) throws(StoreError) -> [MailAttachment] {
        let sql = """
            SELECT number, name, type, bytes
              FROM mail_part
             WHERE mail_id = :mail AND number > 0
             ORDER BY number
             LIMIT 100
            """
        return try database.rows(sql, ["mail": Value(mail)]) { MailAttachment($0) }
    }

    private func count(_ condition: String, _ values: Values) throws(StoreError) -> Int {
        try database.first("SELECT COUNT(*) AS count FROM mail WHERE \(condition)", values) { $0.number("count") } ?? 0
    }
}

/// A row of `mail`, read.
private struct StoredRow {
    let id: MailID
    private let received: Timestamp
    private let taken: Timestamp
    private let subject: String
    private let place: MailPlace
    private let beginning: String
    private let bytes: Int
    private let isShortened: Bool
    private let follows: CaseID?
    private let readBy: PersonID?
    private let restriction: RestrictionID?
    private let `case`: CaseID?
    private let senderName: String?
    private let sender: String?
    private let recipients: [String]
    private let codes: [AnswerCode]
    private let channel: Channel?
    private let documents: [String]
    private let forwardedBy: String?
    private let isColleagues: Bool

    init(_ row: Row) {
        forwardedBy = row.optionalText("forwarded_by")
        isColleagues = row.bool("is_colleagues")
        id = row.id("mail_id")
        received = row.moment("received")
        taken = row.moment("taken")
        subject = row.text("subject")
        place = row.term("place")
        beginning = row.text("beginning")
        bytes = Int(row.optionalInteger("words") ?? 0)
        isShortened = row.bool("is_shortened")
        follows = row.optionalID("follows")
        readBy = row.optionalID("read_by")
        restriction = row.optionalID("restriction")
        `case` = row.optionalID("case_id")
        senderName = row.optionalText("sender_name")
        sender = row.optionalText("sender")
        recipients = row.text("recipients").split(separator: "\n").map(String.init)
        codes = row.text("codes").split(separator: " ").compactMap { AnswerCode(typed: String($0)) }
        channel = row.optionalText("channel").flatMap { Channel(rawValue: $0) }
        documents = (row.optionalText("documents") ?? "").split(separator: " ").map(String.init)
    }

    func stored(with attachments: [MailAttachment]) -> MailStore.Stored {
        let from = [senderName, sender.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ")
        return MailStore.Stored(
            row: MailRow(
                mail: id, received: received, from: from, subject: subject, place: place, beginning: beginning,
                bytes: bytes, isShortened: isShortened, attachments: attachments, follows: follows, readBy: readBy,
                restriction: restriction, channel: channel, forwardedBy: forwardedBy,
                isColleagues: isColleagues ? true : nil),
            taken: taken, case: `case`, senderName: senderName, sender: sender, recipients: recipients, codes: codes,
            documents: documents)
    }
}

extension MailAttachment {
    fileprivate init(_ row: Row) {
        self.init(
            number: row.number("number"), name: row.text("name"), type: row.text("type"), bytes: row.number("bytes"))
    }
}
