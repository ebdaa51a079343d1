/// How a case comes to its end, and so what must be true before it may close. Source: 003, our reading.
///
/// Wider than `Outcome`, which says how a conversation ended: a case can end without one.
package enum Ending: String, Codable, Hashable, CaseIterable, Sendable {
    /// Solved in conversation; the citizen agrees that it ends here.
    case solved
    /// By a formal written reply from a named recipient.
    case formal
    /// By a formal written reply, since the talk had become one about the decision.
    case stopped
    /// Withdrawn by the citizen, in writing.
    case withdrawn
    /// Nobody could reach the citizen, by telephone or letter.
    case notReached
    /// Nobody knows whose it was; a named recipient has taken it and looked into it, and there is nobody to answer.
    case anonymous
    /// It was meant for somebody else, who has said: I have it.
    case misrouted
    /// The citizen has died.
    case died
    /// What it was opened for does not come: a known change was called off before anybody had talked with the citizen.
    case fellAway
    /// Somebody has read it, and it is no complaint: thanks, advertising, another matter (decision 74).
    case noComplaint

    /// The nearest outcome, as `CaseClosed` says it.
    package var outcome: Outcome {
        switch self {
        case .solved: .solved
        // It is answered in writing, by those it was meant for.
        case .formal, .anonymous, .misrouted: .formal
        case .stopped: .stopped
        case .withdrawn: .withdrawn
        // Nobody can be reached any more, or there is nothing to reach them about.
        case .notReached, .died, .fellAway, .noComplaint: .notReached
        }
    }
}

/// Something that must still become true before a case may close; a page shows the whole list.
package enum ClosingCondition: Hashable, Sendable {
    /// Nobody has spoken with the citizen yet.
    case conversation
    /// Another talk has been agreed and not been held.
    case newTalk
    /// The citizen has not agreed, on this version, that the case ends here.
    case consent(NoteVersion)
    /// The copy of this version has not been sent.
    case copy(NoteVersion)
    /// The citizen has said that this version is not right, and no newer one says better.
    case newNote(insteadOf: NoteVersion)
    /// An objection is unanswered.
    case answer(to: ObjectionID)
    /// The citizen has written about a note, and nobody has said whether it is an objection.
    case judgement(of: MailID)
    /// No recipient has been named for what goes on formally.
    case handingOn
    /// The recipient has not said: I have it.
    case acknowledgement(HandoverID, from: PersonID)
    /// The formal written reply has not been sent.
    case formalReply
    /// The citizen has withdrawn by word of mouth only.
    case writtenWithdrawal
    /// Fewer attempts to ring than the policy asks for before a case ends unreached (SOURCES.md). Said by earlier releases:
    /// Callback takes no such ending before its policy is kept.
    case attempts(made: Int, of: Int)
    /// Whoever it was meant for has not said: I have it.
    case acknowledgementElsewhere
    /// Nobody can be answered, so that it is looked into is all there is; it has not been.
    case examination

    /// The stable code for programs and for `Wording`.
    package var code: String {
        switch self {
        case .conversation: "conversation"
        case .newTalk: "new-talk"
        case .consent: "consent"
        case .copy: "copy"
        case .newNote: "new-note"
        case .answer: "answer-to-objection"
        case .judgement: "judgement-of-reply"
        case .handingOn: "handing-on"
        case .acknowledgement: "acknowledgement"
        case .formalReply: "formal-reply"
        case .writtenWithdrawal: "written-withdrawal"
        case .attempts: "attempts"
        case .acknowledgementElsewhere: "acknowledgement-elsewhere"
        case .examination: "examination"
        }
    }

    /// Every code that `code` can give, in the order above.
    package static let codes = [
        "conversation", "new-talk", "consent", "copy", "new-note", "answer-to-objection", "judgement-of-reply",
        "handing-on", "acknowledgement", "formal-reply", "written-withdrawal", "attempts", "acknowledgement-elsewhere",
        "examination",
    ]
}

extension [ClosingCondition] {
    /// Their codes in this order, each once: what six mails wait for is one thing to do.
    package var codes: [String] {
        reduce(into: []) { codes, one in if !codes.contains(one.code) { codes.append(one.code) } }
    }
}

/// One version of one note: what consent, copy and objection name.
package struct NoteVersion: Codable, Hashable, Comparable, Sendable {
    package let note: NoteID
    package let version: Int

    package init(_ note: NoteID, version: Int) {
        self.note = note
        self.version = version
    }

    package static func < (one: Self, other: Self) -> Bool { (one.note, one.version) < (other.note, other.version) }
}
