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

    /// The mail has come again; whether it had come before, also where it was erased since.
    func countAgain(_ digest: [UInt8]) throws(StoreError) -> Bool {
        let sql = "UPDATE mail SET times = times + 1 WHERE digest = :digest"
        if try database.run(sql, ["digest": .blob(digest)]) > 0 { return true }
        return try Erasing(database: database).isErased(digest)
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

    /// How many cases messages by this way have made since then.
    func cases(by channel: Channel, since moment: Timestamp) throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM mail
             WHERE channel = :channel AND place = 'opened' AND taken > :moment
            """
        return try database.first(sql, ["channel": Value(term: channel), "moment": Value(moment)]) {
            $0.number("count")
        } ?? 0
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
