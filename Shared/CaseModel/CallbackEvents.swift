/// A call is owed to a citizen, by these moments. Owner: Callback.
package struct CallOwed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.owed.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let unit: UnitID
    package let assigned: PersonID?
    /// What the unit aims at.
    package let target: Deadline
    /// What has been promised at the latest.
    package let limit: Deadline
    /// The first call of a case, or one owed anew: after an objection, or agreed upon; or one before a known change.
    package let reason: CallReason

    package init(
        case: CaseID, callback: CallbackID, unit: UnitID, assigned: PersonID?, target: Deadline, limit: Deadline,
        reason: CallReason
    ) {
        self.case = `case`
        self.callback = callback
        self.unit = unit
        self.assigned = assigned
        self.target = target
        self.limit = limit
        self.reason = reason
    }
}

/// Somebody is to be told, now, that a call is owed. Keyed by callback and stage: said once a stage.
package struct Pinged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.pinged.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let stage: PingStage
    /// Who is told; by stage the handler, the leader, the leader's leader.
    package let recipients: [PersonID]
    /// When the limit passes or passed; exclusive.
    package let due: Timestamp
    /// After this moment the message says something else than the truth and is not sent.
    package let validUntil: Timestamp
    /// Which deadline of the call, when a change of policy has given it another; absent for the first.
    package let instance: Int?
    /// Which of the recipients hear of it in one message together with much else; absent when all hear of it by itself.
    package let digested: [PersonID]?
    /// Why the call is owed; absent from an older release, and where it is as usual.
    package let reason: CallReason?
    /// The hour that is agreed with the citizen for this call; absent where none is, and from an older release.
    package let agreed: AppointedHour?
    /// Whether the citizen is to know beforehand when we ring, and no hour is agreed. Absent: no.
    package let isToBeAgreed: Bool?
    /// Whether whoever was to ring does not work here any more, so that those who are told must find another. Absent: no.
    package let isCallerGone: Bool?

    package init(
        case: CaseID, callback: CallbackID, stage: PingStage, recipients: [PersonID], due: Timestamp,
        validUntil: Timestamp, instance: Int? = nil, digested: [PersonID]? = nil, reason: CallReason? = nil,
        agreed: AppointedHour? = nil, isToBeAgreed: Bool? = nil, isCallerGone: Bool? = nil
    ) {
        self.isCallerGone = isCallerGone
        self.isToBeAgreed = isToBeAgreed
        self.agreed = agreed
        self.reason = reason
        self.digested = digested
        self.instance = instance
        self.case = `case`
        self.callback = callback
        self.stage = stage
        self.recipients = recipients
        self.due = due
        self.validUntil = validUntil
    }
}

/// A call that is owed is somebody else's from now on; the promise stays as it was. Owner: Callback.
package struct CallMoved: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.moved.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    /// How many times this call has changed hands, this time included.
    package let number: Int
    /// Whose it was; absent when it was nobody's.
    package let from: PersonID?
    package let to: PersonID
    /// Who decided it; told nothing when they took it themself.
    package let by: PersonID
    /// When the limit passes or passed; exclusive.
    package let due: Timestamp
    /// The hour that is agreed with the citizen for this call, and goes along with it; absent where none is, and from an older
    /// release.
    package let agreed: AppointedHour?

    package init(
        case: CaseID, callback: CallbackID, number: Int, from: PersonID?, to: PersonID, by: PersonID, due: Timestamp,
        agreed: AppointedHour? = nil
    ) {
        self.agreed = agreed
        self.case = `case`
        self.callback = callback
        self.number = number
        self.from = from
        self.to = to
        self.by = by
        self.due = due
    }
}

/// A call that is owed, or was, is to be made before another moment than was said until now: the unit's policy has changed, or
/// the change that it is made before begins on another day (decision 112). Said where the limit itself is another. Owner:
/// Callback.
package struct CallLimitChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.limit-changed.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    /// Why the call is owed; it stays as it was.
    package let reason: CallReason
    /// What is promised from now on.
    package let limit: Deadline

    package init(case: CaseID, callback: CallbackID, reason: CallReason, limit: Deadline) {
        self.case = `case`
        self.callback = callback
        self.reason = reason
        self.limit = limit
    }
}

/// The limit passed and nobody had spoken with the citizen. Owner: Callback.
package struct CallMissed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.missed.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let limit: Deadline

    package init(case: CaseID, callback: CallbackID, limit: Deadline) {
        self.case = `case`
        self.callback = callback
        self.limit = limit
    }
}

/// Somebody rang and did not get through. It does not stop the clock (decision 10). Owner: Callback.
package struct CallAttempted: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.attempted.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let attempt: Int
    package let by: PersonID
    package let at: Timestamp

    package init(case: CaseID, callback: CallbackID, attempt: Int, by: PersonID, at: Timestamp) {
        self.case = `case`
        self.callback = callback
        self.attempt = attempt
        self.by = by
        self.at = at
    }
}

/// A conversation took place and its note is filed. Owner: Callback.
package struct NoteFiled: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.note-filed.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let note: NoteID
    /// 1 for the first text; each correction is a new version.
    package let version: Int
    package let by: PersonID
    /// When the citizen was reached.
    package let spokenAt: Timestamp
    package let outcome: Outcome
    /// Whether the citizen agreed to and understood that the case ends here; names this version.
    package let hasConsent: Bool
    /// Who takes it over, when it goes on formally.
    package let recipient: PersonID?
    /// By when the copy must have left; exclusive (SOURCES.md: the next working day).
    package let copyBy: Timestamp
    /// The notes of the same talk in the citizen's other cases, whose copies go in one letter with this one's (decision 90);
    /// absent when it was about this case alone, and in the others.
    package let also: [NoteBeside]?
    /// The note of the same talk that names this one; absent in that one, and when the talk was about this case alone.
    package let lead: NoteBeside?

    /// A person has said that these cases are one citizen's.
    package var affects: [Subject] { ((also ?? []) + (lead.map { [$0] } ?? [])).map { Subject($0.case) } }

    package init(
        case: CaseID, callback: CallbackID, note: NoteID, version: Int, by: PersonID, spokenAt: Timestamp,
        outcome: Outcome, hasConsent: Bool, recipient: PersonID?, copyBy: Timestamp, also: [NoteBeside]? = nil,
        lead: NoteBeside? = nil
    ) {
        self.also = also
        self.lead = lead
        self.case = `case`
        self.callback = callback
        self.note = note
        self.version = version
        self.by = by
        self.spokenAt = spokenAt
        self.outcome = outcome
        self.hasConsent = hasConsent
        self.recipient = recipient
        self.copyBy = copyBy
    }
}

/// The citizen says that the note is not right. While it is open, nothing closes. Owner: Callback.
package struct Objected: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.objected.v1")
    package let `case`: CaseID
    package let objection: ObjectionID
    package let note: NoteID
    package let version: Int
    /// The mail or message of the citizen's that somebody has judged to be this objection; absent when it came otherwise.
    package let mail: MailID?
    /// Who judged it so; absent when it came otherwise.
    package let judgedBy: PersonID?

    package init(
        case: CaseID, objection: ObjectionID, note: NoteID, version: Int, mail: MailID? = nil, judgedBy: PersonID? = nil
    ) {
        self.case = `case`
        self.objection = objection
        self.note = note
        self.version = version
        self.mail = mail
        self.judgedBy = judgedBy
    }
}

/// The objection has been answered, by a new talk and its note or by a letter. Owner: Callback.
package struct ObjectionAnswered: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.objection-answered.v1")
    package let `case`: CaseID
    package let objection: ObjectionID
    /// How it came out, when it was answered in writing alone; absent when it was talked over.
    package let outcome: ObjectionOutcome?

    package init(case: CaseID, objection: ObjectionID, outcome: ObjectionOutcome? = nil) {
        self.outcome = outcome
        self.case = `case`
        self.objection = objection
    }
}
