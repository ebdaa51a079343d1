/// A letter or message has left the house. Owner: Notifier.
package struct LetterSent: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.notifier.sent.v1")
    package let `case`: CaseID
    package let letter: LetterID
    package let kind: LetterKind
    /// The note and version a copy renders; absent on other letters.
    package let note: NoteID?
    package let version: Int?
    /// SHA-256 of what was sent, in hexadecimal.
    package let digest: String
    /// Which of the case's restrictions it tells of, or which sending-on; absent on other letters, and from an older
    /// release.
    package let restriction: RestrictionID?
    package let forwarding: ForwardingID?
    /// By which way it goes, where that is followed: on paper it only lies ready until a later fate says that it has been
    /// posted. Absent on other letters, where the print room gives no word, and from an older release, which told nothing more.
    package let channel: LetterChannel?

    package init(
        case: CaseID, letter: LetterID, kind: LetterKind, note: NoteID?, version: Int?, digest: String,
        restriction: RestrictionID? = nil, forwarding: ForwardingID? = nil, channel: LetterChannel? = nil
    ) {
        self.channel = channel
        self.restriction = restriction
        self.forwarding = forwarding
        self.case = `case`
        self.letter = letter
        self.kind = kind
        self.note = note
        self.version = version
        self.digest = digest
    }

    /// Whether it only lies to be printed and posted, and has not left by being made.
    package var liesReady: Bool { channel == .paper }
}

/// A leader is asked to look after somebody. Says who asks whom, never why beyond the cause. Owner: Wellbeing.
package struct Prompted: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.prompted.v1")
    package let prompt: PromptID
    package let leader: PersonID
    package let kind: PromptKind
    package let stage: PromptStage
    package let by: Timestamp
    package let validUntil: Timestamp
    /// 2 when it is asked anew at the same stage, and so on: the person has said yes, or it came back. Absent for the first.
    package let instance: Int?
    /// When the talk is proposed to begin, where that is not the half hour before `by`: it was taken by another talk.
    package let hour: Timestamp?

    package init(
        prompt: PromptID, leader: PersonID, kind: PromptKind, stage: PromptStage, by: Timestamp, validUntil: Timestamp,
        instance: Int? = nil, hour: Timestamp? = nil
    ) {
        self.hour = hour
        self.instance = instance
        self.prompt = prompt
        self.leader = leader
        self.kind = kind
        self.stage = stage
        self.by = by
        self.validUntil = validUntil
    }
}

extension Prompted {
    /// How long a talk is put into the calendar for.
    package static let talkMinutes = 30

    /// When a talk would begin that ends as it should have been held: proposed once, with the first message about it.
    package var proposedAt: Timestamp? {
        kind == .oneToOne && stage == .first ? hour ?? Self.lastHour(before: by) : nil
    }

    /// When a talk would begin that ends just then.
    package static func lastHour(before by: Timestamp) -> Timestamp {
        by.adding(milliseconds: -Int64(talkMinutes) * 60_000)
    }

    /// The calendar's number of this proposal: what withdraws it has the next, and a new proposal the one after that.
    package var sequence: Int { 2 * ((instance ?? 1) - 1) }
}

/// Learning about this case waits, or no longer does: nobody is told for whom or why. Owner: Wellbeing.
package struct ReadinessChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.readiness-changed.v1")
    package let `case`: CaseID
    package let waits: Bool
    /// At the latest then somebody looks at it again; absent when nothing waits.
    package let until: Timestamp?

    package init(case: CaseID, waits: Bool, until: Timestamp?) {
        self.case = `case`
        self.waits = waits
        self.until = until
    }
}

/// The case deserves a learning review (R-108 …). Owner: Learning.
package struct ReviewOpened: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.review-opened.v1")
    package let `case`: CaseID
    package let review: ReviewID
    package let cause: ReviewCause

    package init(case: CaseID, review: ReviewID, cause: ReviewCause) {
        self.case = `case`
        self.review = review
        self.cause = cause
    }
}

/// The five steps are answered in order and every finding has an owner and a date. Owner: Learning.
package struct ReviewClosed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.review-closed.v1")
    package let `case`: CaseID
    package let review: ReviewID
    package let findings: Int

    package init(case: CaseID, review: ReviewID, findings: Int) {
        self.case = `case`
        self.review = review
        self.findings = findings
    }
}
