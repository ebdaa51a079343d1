/// `intake.mails`: the mails of a case, newest first; audited.
package struct ListMails: ServiceCommand {
    package static let method = "intake.mails"
    package static let most = 20
    /// Of the cases whose mails name this one.
    package static let mostNaming = 5
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package typealias Reply = MailPage
}

/// `intake.mails-aside`: mails that made no case and that nobody has looked at, newest first. For the secretariat and for
/// whoever leads a unit; audited.
package struct ListMailsAside: ServiceCommand {
    package static let method = "intake.mails-aside"
    package static let most = 50

    package init() {}

    package typealias Reply = MailPage
}

/// `intake.mails-aside-count`: how many mails lie beside the cases, for the secretariat and whoever leads; audited. For
/// everybody else there are none.
package struct CountMailsAside: ServiceCommand {
    package static let method = "intake.mails-aside-count"

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// All that nobody has looked at.
        package let count: Int
        /// Those that a citizen may have written, and files that could not be read at all.
        package let perhapsCitizens: Int
        /// By when the oldest of these is to be looked at; exclusive.
        package let due: Timestamp?

        package init(count: Int, perhapsCitizens: Int, due: Timestamp?) {
            self.count = count
            self.perhapsCitizens = perhapsCitizens
            self.due = due
        }
    }
}

/// Some mails, and how much there is beside.
package struct MailPage: Codable, Hashable, Sendable {
    package let mails: [MailRow]
    package let leftOut: Int
    /// Files in the mailbox that could not be read at all; operations see to them.
    package let unread: Int
    /// Cases that were made of mails in which this case's number stands, the newest first; absent when there are none.
    package let namedBy: [CaseID]?

    package init(mails: [MailRow], leftOut: Int = 0, unread: Int = 0, namedBy: [CaseID]? = nil) {
        self.namedBy = namedBy
        self.mails = mails
        self.leftOut = leftOut
        self.unread = unread
    }
}

/// `intake.mails-waiting`: mails in cases that wait to be read by whoever asks: where they are to ring, have the formal part or
/// are the citizen's way in; in the units they lead those that nobody is there to read, and after a day all. Without words;
/// oldest first.
package struct ListMailsWaiting: ServiceCommand {
    package static let method = "intake.mails-waiting"
    package static let most = 50

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let mails: [WaitingMail]
        package init(mails: [WaitingMail]) { self.mails = mails }
    }
}

/// A mail that nobody has read, without its words.
package struct WaitingMail: Codable, Hashable, Sendable {
    package let mail: MailID
    package let `case`: CaseID
    package let at: Timestamp
    /// Exclusive: by when somebody says whether it is an objection to a note; absent when nobody has to.
    package let judgeBy: Timestamp?

    package init(mail: MailID, case: CaseID, at: Timestamp, judgeBy: Timestamp? = nil) {
        self.judgeBy = judgeBy
        self.mail = mail
        self.case = `case`
        self.at = at
    }
}

/// `intake.mail-part`: a piece of a mail's words or of something that lay with it; audited once, at its beginning.
package struct ReadMailPart: ServiceCommand {
    package static let method = "intake.mail-part"
    /// Bytes in one piece.
    package static let mostBytes = 44_000
    package let mail: MailID
    /// 0 for the words.
    package let part: Int
    package let piece: Int

    package init(mail: MailID, part: Int, piece: Int = 0) {
        self.mail = mail
        self.part = part
        self.piece = piece
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let attachment: MailAttachment
        /// The bytes, as base64url; `mostBytes` in each piece but the last.
        package let content: String
        package let isLast: Bool

        package init(attachment: MailAttachment, content: String, isLast: Bool) {
            self.attachment = attachment
            self.content = content
            self.isLast = isLast
        }
    }
}

/// `intake.settle-mail`: I have read this mail and seen to it; or: it belongs in a case after all, a new one or this one. That
/// it is an objection to a note is said by `callback.object`, which names the mail.
package struct SettleMail: ServiceCommand {
    package static let method = "intake.settle-mail"
    package let mail: MailID
    /// The unit that gets the case, when one is to be made of a mail that lies aside.
    package let unit: UnitID?
    /// The case it belongs to, when it lies aside or in another. A case that was made of it ends by that as no complaint of its
    /// own (decision 85).
    package let belongs: CaseID?
    /// Whose case it is, when a colleague wrote it of a citizen, or when nothing but its words says who wrote it; absent when
    /// it is the sender's own. What is known of the citizen then is a colleague's word, or the mail's: nobody has checked it.
    package let citizen: Citizen?
    /// Whether what has joined a case that has ended is a complaint of its own: a new case that follows it. Absent: no.
    package let isNewComplaint: Bool?

    package init(
        mail: MailID, unit: UnitID? = nil, belongs: CaseID? = nil, citizen: Citizen? = nil, isNewComplaint: Bool? = nil
    ) {
        self.citizen = citizen
        self.isNewComplaint = isNewComplaint
        self.mail = mail
        self.unit = unit
        self.belongs = belongs
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID?
        package let published: [Published]

        package init(case: CaseID?, published: [Published]) {
            self.case = `case`
            self.published = published
        }
    }
}

/// `callback.case-of-code`: which case the codes in a citizen's mail answer. For Intake, which keeps the mail.
package struct FindCaseOfCode: ServiceCommand {
    package static let method = "callback.case-of-code"
    package let codes: [AnswerCode]

    package init(codes: [AnswerCode]) { self.codes = codes }

    package struct Reply: Codable, Hashable, Sendable {
        /// Of the first that is ours; absent when none is.
        package let `case`: CaseID?
        package init(case: CaseID?) { self.case = `case` }
    }
}

/// `notifier.case-of-document`: which case the documents belong to that a message by Digital Post answers, or the letters
/// in which one of these codes stands. For Intake, which keeps the message.
package struct FindCaseOfDocument: ServiceCommand {
    package static let method = "notifier.case-of-document"
    package static let most = 50
    /// Their UUIDs, in small letters.
    package let documents: [String]
    /// Codes that Callback does not know, or no longer (decision 19).
    package let codes: [AnswerCode]?

    package init(documents: [String], codes: [AnswerCode]? = nil) {
        self.documents = documents
        self.codes = codes
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// Of the first that is ours; absent when none is.
        package let `case`: CaseID?
        package init(case: CaseID?) { self.case = `case` }
    }
}
