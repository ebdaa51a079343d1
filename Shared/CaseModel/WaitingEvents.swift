/// How far something that waits for somebody has come when they are told of it.
package enum WaitingStage: String, Codable, Hashable, CaseIterable, Sendable {
    /// It begins to wait.
    case arose
    /// It is soon to be done, and is not.
    case near
    /// It should have been done by now.
    case late
    /// It still waits though the nearest leader has been told; the one above hears.
    case stillLate
}

/// Somebody is waited for to do something beside a call, or should have done it by now. Owner: Intake.
///
/// Who has just done what it follows from is not told: they know.
package struct Waited: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.waiting.v1")
    package let `case`: CaseID
    package let kind: WaitingKind
    package let stage: WaitingStage
    /// Since when it waits for them; with the case and the kind it says which waiting this is.
    package let since: Timestamp
    /// Exclusive; absent when nothing was promised.
    package let due: Timestamp?
    /// Each once; those who have the role, where it waits for whoever does.
    package let recipients: [PersonID]
    /// Those of the recipients who hear of it with other things in one message, `WaitedTogether`; absent: nobody.
    package let gathered: [PersonID]?
    /// The last day on which whoever it is up to is away, where that is no earlier than `due`: then somebody else must do it. Absent
    /// otherwise, and from an older release.
    package let awayUntil: CivilDay?

    package init(
        case: CaseID, kind: WaitingKind, stage: WaitingStage, since: Timestamp, due: Timestamp?,
        recipients: [PersonID], gathered: [PersonID]? = nil, awayUntil: CivilDay? = nil
    ) {
        self.awayUntil = awayUntil
        self.case = `case`
        self.kind = kind
        self.stage = stage
        self.since = since
        self.due = due
        self.recipients = recipients
        self.gathered = gathered
    }
}

/// So much began to wait for one person at once, or came due, that they are told of it in one message. Owner: Intake.
package struct WaitedTogether: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.waiting-together.v1")
    package let digest: DigestID
    package let person: PersonID

    package init(digest: DigestID, person: PersonID) {
        self.digest = digest
        self.person = person
    }
}

/// `intake.still-waiting`: whether it still waits; asked by Notifier just before it tells somebody.
package struct AskStillWaiting: ServiceCommand {
    package static let method = "intake.still-waiting"
    package let `case`: CaseID
    package let kind: WaitingKind
    package let stage: WaitingStage
    package let since: Timestamp

    package init(case: CaseID, kind: WaitingKind, stage: WaitingStage, since: Timestamp) {
        self.case = `case`
        self.kind = kind
        self.stage = stage
        self.since = since
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let isWaiting: Bool
        /// Of a written answer: the last day to complain that it names, where that has come; absent otherwise, and from an older
        /// release.
        package let appealDay: CivilDay?

        package init(isWaiting: Bool, appealDay: CivilDay? = nil) {
            self.isWaiting = isWaiting
            self.appealDay = appealDay
        }
    }
}

/// `intake.waiting-count`: how much waits for this person, and in the units they lead is late; asked by Notifier just before
/// it tells of it. Numbers alone: what each is about stands on the person's own page.
package struct CountWaiting: ServiceCommand {
    package static let method = "intake.waiting-count"
    package let person: PersonID

    package init(person: PersonID) { self.person = person }

    package struct Reply: Codable, Hashable, Sendable {
        /// For the person by name or by role.
        package let waiting: Int
        /// What should have been done by now, by them or in the units they lead.
        package let late: Int
        /// Mails that made no case, that a citizen may have written and nobody has looked at; for those who see to them.
        package let mails: Int

        package init(waiting: Int, late: Int, mails: Int) {
            self.waiting = waiting
            self.late = late
            self.mails = mails
        }

        package var isEmpty: Bool { waiting + late + mails == 0 }
    }
}
