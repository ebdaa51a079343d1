package import CaseModel

/// What a letter or message is about: the facts its event gave.
///
/// The words are fetched from their owners when it is written.
package enum Matter: Codable, Hashable, Sendable {
    case receipt(ReceiptMatter)
    case copy(CopyMatter)
    case ping(PingMatter)
    case moved(MovedMatter)
    case handover(HandoverMatter)
    case prompt(PromptMatter)
}

/// We have it, and when we ring at the latest.
package struct ReceiptMatter: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let received: Timestamp
    package let kind: ContactKind
    package let route: Route
    /// The limit of the first call, exclusive; absent until Callback has set it, and on the formal way.
    package var ringsBefore: Timestamp?

    package init(
        case: CaseID, received: Timestamp, kind: ContactKind, route: Route, ringsBefore: Timestamp? = nil
    ) {
        self.case = `case`
        self.received = received
        self.kind = kind
        self.route = route
        self.ringsBefore = ringsBefore
    }
}

/// One version of a note goes to the citizen, verbatim.
package struct CopyMatter: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let note: NoteID
    package let version: Int
    /// When it must have left; exclusive.
    package let by: Timestamp

    package init(case: CaseID, note: NoteID, version: Int, by: Timestamp) {
        self.case = `case`
        self.note = note
        self.version = version
        self.by = by
    }
}

/// A colleague hears that a call is owed.
package struct PingMatter: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let callback: CallbackID
    package let stage: PingStage
    package let to: PersonID
    package let due: Timestamp
    package let validUntil: Timestamp

    package init(
        case: CaseID, callback: CallbackID, stage: PingStage, to: PersonID, due: Timestamp, validUntil: Timestamp
    ) {
        self.case = `case`
        self.callback = callback
        self.stage = stage
        self.to = to
        self.due = due
        self.validUntil = validUntil
    }
}

/// A colleague hears that a call which was another's, or nobody's, is theirs now.
package struct MovedMatter: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let callback: CallbackID
    /// How many times the call has changed hands.
    package let number: Int
    package let to: PersonID
    /// Exclusive; may have passed.
    package let due: Timestamp

    package init(case: CaseID, callback: CallbackID, number: Int, to: PersonID, due: Timestamp) {
        self.case = `case`
        self.callback = callback
        self.number = number
        self.to = to
        self.due = due
    }
}

/// A colleague hears that a complaint was handed over, or that nobody has acknowledged it.
package struct HandoverMatter: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let handover: HandoverID
    package let to: PersonID
    /// When the complaint came; absent in the message about a late acknowledgement.
    package let received: Timestamp?
    /// Exclusive; absent in the message about a late acknowledgement.
    package let acknowledgeBy: Timestamp?

    package var isLate: Bool { acknowledgeBy == nil }

    package init(
        case: CaseID, handover: HandoverID, to: PersonID, received: Timestamp?, acknowledgeBy: Timestamp?
    ) {
        self.case = `case`
        self.handover = handover
        self.to = to
        self.received = received
        self.acknowledgeBy = acknowledgeBy
    }
}

/// A leader is asked to look after somebody; who it is stands in Wellbeing, not here.
package struct PromptMatter: Codable, Hashable, Sendable {
    package let prompt: PromptID
    package let kind: PromptKind
    package let stage: PromptStage
    package let to: PersonID
    package let by: Timestamp
    package let validUntil: Timestamp

    package init(
        prompt: PromptID, kind: PromptKind, stage: PromptStage, to: PersonID, by: Timestamp, validUntil: Timestamp
    ) {
        self.prompt = prompt
        self.kind = kind
        self.stage = stage
        self.to = to
        self.by = by
        self.validUntil = validUntil
    }
}

extension Matter {
    /// What makes it one thing.
    package var key: DutyKey {
        switch self {
        case .receipt(let receipt): .receipt(receipt.case)
        case .copy(let copy): .copy(copy.note, version: copy.version)
        case .ping(let ping): .ping(ping.callback, ping.stage, to: ping.to)
        case .moved(let moved): .moved(moved.callback, number: moved.number, to: moved.to)
        case .handover(let handover) where handover.isLate: .lateHandover(handover.handover, to: handover.to)
        case .handover(let handover): .handover(handover.handover, to: handover.to)
        case .prompt(let prompt): .prompt(prompt.prompt, prompt.stage, to: prompt.to)
        }
    }

    package var kind: LetterKind {
        switch self {
        case .receipt: .receipt
        case .copy: .noteCopy
        case .ping, .moved: .ping
        case .handover: .handover
        case .prompt: .wellbeingPrompt
        }
    }

    /// The case it belongs to; a prompt to a leader belongs to none.
    package var `case`: CaseID? {
        switch self {
        case .receipt(let receipt): receipt.case
        case .copy(let copy): copy.case
        case .ping(let ping): ping.case
        case .moved(let moved): moved.case
        case .handover(let handover): handover.case
        case .prompt: nil
        }
    }

    /// The colleague it goes to; a letter to the citizen has none.
    package var colleague: PersonID? {
        switch self {
        case .receipt, .copy: nil
        case .ping(let ping): ping.to
        case .moved(let moved): moved.to
        case .handover(let handover): handover.to
        case .prompt(let prompt): prompt.to
        }
    }

    /// From this moment on it would no longer say the truth and is not sent.
    package var validUntil: Timestamp? {
        switch self {
        case .receipt, .copy, .moved, .handover: nil
        case .ping(let ping): ping.validUntil
        case .prompt(let prompt): prompt.validUntil
        }
    }

    /// When it must have left; exclusive.
    package var dueBy: Timestamp? {
        if case .copy(let copy) = self { copy.by } else { nil }
    }

    /// What must be fetched before it can be written, in this order: the recipient last, and "still due?" after that.
    package var needs: [Need] {
        switch self {
        case .receipt: [.recipient]
        case .copy: [.note, .recipient]
        case .ping, .moved: [.address, .stillDue]
        case .handover, .prompt: [.address]
        }
    }
}

/// Something that is fetched from its owner before a letter can be written.
package enum Need: String, Codable, Hashable, CaseIterable, Sendable {
    /// The citizen's name and address, from Intake.
    case recipient
    /// The note's words, from Callback.
    case note
    /// The colleague's name and work address, from Directory.
    case address
    /// Whether the call is still owed, from Callback.
    case stillDue
}
