/// `callback.object`: the citizen says that the note is not right. Possible as long as the case exists.
package struct RaiseObjection: ServiceCommand {
    package static let method = "callback.object"
    package let `case`: CaseID
    /// What the citizen says is wrong, in the citizen's words.
    package let text: String
    package let channel: Channel
    /// Which note; absent means the latest of the case.
    package let note: NoteID?
    /// Which version of it; absent means the latest.
    package let version: Int?
    /// When it reached the municipality: the clock of the call runs from then; absent: now.
    package let received: Timestamp?
    /// The citizen's mail or message that this is; it lies with the case and has been read then.
    package let mail: MailID?

    package init(
        case: CaseID, text: String, channel: Channel, note: NoteID? = nil, version: Int? = nil,
        received: Timestamp? = nil, mail: MailID? = nil
    ) {
        self.case = `case`
        self.text = text
        self.channel = channel
        self.note = note
        self.version = version
        self.received = received
        self.mail = mail
    }

    /// The objection, the call by which it is to be answered, and the events that say so.
    package struct Reply: Codable, Hashable, Sendable {
        package let objection: ObjectionID
        package let callback: CallbackID
        package let published: [Published]

        package init(objection: ObjectionID, callback: CallbackID, published: [Published]) {
            self.objection = objection
            self.callback = callback
            self.published = published
        }
    }
}

/// One objection, without its words.
package struct ObjectionRow: Codable, Hashable, Sendable {
    package let objection: ObjectionID
    package let note: NoteID
    package let version: Int
    package let channel: Channel
    package let raisedAt: Timestamp
    /// The note of the talk that answered it; absent while it is open, and when it was answered in writing alone.
    package let answeredBy: NoteID?
    /// How it came out; absent until somebody has said so.
    package let outcome: ObjectionOutcome?

    /// Whether nobody has answered it, by a talk or in writing.
    package var isOpen: Bool { answeredBy == nil && outcome == nil }

    package init(
        objection: ObjectionID, note: NoteID, version: Int, channel: Channel, raisedAt: Timestamp, answeredBy: NoteID?,
        outcome: ObjectionOutcome? = nil
    ) {
        self.outcome = outcome
        self.objection = objection
        self.note = note
        self.version = version
        self.channel = channel
        self.raisedAt = raisedAt
        self.answeredBy = answeredBy
    }
}
