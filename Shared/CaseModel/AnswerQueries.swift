/// One message of a citizen about a note that is no objection.
package struct ReplyID: Identifier {
    package let rawValue: String
    package static let prefix = "B"
    package init(unchecked text: String) { rawValue = text }
}

/// `callback.answers`: what the citizen of a case has said to the notes, word for word, newest first; audited.
package struct ReadAnswers: ServiceCommand {
    package static let method = "callback.answers"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let answers: [CitizensAnswer]
        /// How many older ones there are beside those.
        package let leftOut: Int

        package init(answers: [CitizensAnswer], leftOut: Int) {
            self.answers = answers
            self.leftOut = leftOut
        }
    }
}

/// Something a citizen has said to a note.
package struct CitizensAnswer: Codable, Hashable, Sendable {
    package let kind: AnswerKind
    package let note: NoteID
    package let version: Int
    package let channel: Channel
    package let at: Timestamp
    package let text: String
    /// Of a reply: its name, for `callback.read-reply`.
    package let reply: ReplyID?
    /// Of a reply: who of ours has read it.
    package let readBy: PersonID?
    /// Of an objection: the note of the talk that answered it.
    package let answeredBy: NoteID?
    /// Of an objection: its name, for `callback.answer-objection`; absent from an older release.
    package let objection: ObjectionID?
    /// Of an objection: how it came out; absent until somebody has said so.
    package let outcome: ObjectionOutcome?

    package init(
        kind: AnswerKind, note: NoteID, version: Int, channel: Channel, at: Timestamp, text: String, reply: ReplyID?,
        readBy: PersonID?, answeredBy: NoteID?, objection: ObjectionID? = nil, outcome: ObjectionOutcome? = nil
    ) {
        self.objection = objection
        self.outcome = outcome
        self.kind = kind
        self.note = note
        self.version = version
        self.channel = channel
        self.at = at
        self.text = text
        self.reply = reply
        self.readBy = readBy
        self.answeredBy = answeredBy
    }
}

/// `callback.replies`: replies that wait to be read by whoever asks: to their notes, in their cases, and after a day in
/// the units they lead. Without words; oldest first.
package struct ListReplies: ServiceCommand {
    package static let method = "callback.replies"
    package static let most = 50

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let replies: [ReplyRow]
        package init(replies: [ReplyRow]) { self.replies = replies }
    }
}

/// A reply that nobody has read, without its words.
package struct ReplyRow: Codable, Hashable, Sendable {
    package let reply: ReplyID
    package let `case`: CaseID
    package let at: Timestamp

    package init(reply: ReplyID, case: CaseID, at: Timestamp) {
        self.reply = reply
        self.case = `case`
        self.at = at
    }
}

/// `callback.read-reply`: I have read it and seen to what it asks for.
package struct MarkReplyRead: ServiceCommand {
    package static let method = "callback.read-reply"
    package let reply: ReplyID

    package init(reply: ReplyID) { self.reply = reply }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package init(case: CaseID) { self.case = `case` }
    }
}
