import CaseModel
import Runtime
import Store

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
        mail.*, (SELECT due FROM waiting WHERE kind = 'replyToJudge' AND subject = mail.mail_id) AS judge_by,
               (SELECT bytes FROM mail_part WHERE mail_part.mail_id = mail.mail_id AND number = 0) AS words,
               (SELECT restriction_id FROM mail_restriction WHERE mail_restriction.mail_id = mail.mail_id) AS restriction,
               (SELECT mail_named.case_id
                  FROM mail_named
                 WHERE mail_named.mail_id = mail.mail_id AND mail_named.case_id IS NOT mail.case_id) AS names
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
        "read_by IS NULL AND place IN ('bounced', 'automatic', 'bulk', 'unreadable', 'flood', 'colleague')"

    /// Mails of which Callback is asked.
    func asking() throws(StoreError) -> [Stored] { try rows("WHERE place = 'asking'", [:], most: 1000) }

    func oldestAsking() throws(StoreError) -> Timestamp? {
        try database.first("SELECT taken FROM mail WHERE place = 'asking' ORDER BY taken LIMIT 1") {
            $0.moment("taken")
        }
    }

    /// Mails of citizens that nobody has read: in cases where this person is to ring, has the formal part or is the citizen's
    /// way in; in the units this person leads those that nobody is there to read, and whatever came before `moment` or was not
    /// judged in time. What is to be judged first, then the oldest.
    func waiting(
        for person: PersonID, leading units: [UnitID], before moment: Timestamp, on day: CivilDay, most: Int
    ) throws(StoreError) -> [WaitingMail] {
        let leads = units.isEmpty ? "''" : units.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT mail.mail_id, mail.case_id, mail.received, waiting.due AS judge_by
              FROM mail
              LEFT JOIN waiting ON waiting.kind = 'replyToJudge' AND waiting.subject = mail.mail_id
              JOIN complaint ON complaint.case_id = mail.case_id
             WHERE mail.read_by IS NULL AND mail.place = 'joined' AND mail.is_colleagues = 0
               AND (complaint.assigned = :me
                    OR \(Sight.stands(as: "team"))
                    OR EXISTS (SELECT 1
                                 FROM handover
                                WHERE handover.case_id = complaint.case_id AND recipient = :me AND state <> 'lapsed')
                    OR (complaint.unit IN (\(leads))
                        AND (mail.received < :moment OR complaint.assigned IS NULL OR waiting.is_overdue = 1
                             OR EXISTS (SELECT 1
                                          FROM absence
                                         WHERE absence.person = complaint.assigned
                                           AND from_day <= :day AND to_day >= :day))))
             ORDER BY waiting.due IS NULL, waiting.due, mail.received, mail.mail_id
             LIMIT :most
            """
        var values: Values = [
            "me": Value(person), "moment": Value(moment), "day": .text("\(day)"), "most": Value(most),
        ]
        for (index, unit) in units.enumerated() { values["lead\(index)"] = Value(unit) }
        return try database.rows(sql, values) { row in
            WaitingMail(
                mail: row.id("mail_id"), case: row.id("case_id"), at: row.moment("received"),
                judgeBy: row.optionalMoment("judge_by"))
        }
    }

    /// When the first of the citizen's mails came that joined this case and that nobody has read.
    func firstUnread(of case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT MIN(received) AS first
              FROM mail
             WHERE case_id = :case AND read_by IS NULL AND place = 'joined' AND is_colleagues = 0
            """
        return try database.first(sql, ["case": Value(`case`)]) { $0.optionalMoment("first") } ?? nil
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
    private let judgeBy: Timestamp?
    private let names: CaseID?

    init(_ row: Row) {
        names = row.optionalID("names")
        judgeBy = row.optionalMoment("judge_by")
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
                isColleagues: isColleagues ? true : nil, judgeBy: judgeBy, names: names),
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
