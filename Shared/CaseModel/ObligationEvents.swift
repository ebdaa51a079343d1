/// What we had said we would do has been done, or the employees have been told. Owner: Callback.
///
/// What other events tell of is not said twice: a note filed, a copy sent, a personal receipt written.
package struct ObligationFulfilled: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.fulfilled.v1")
    package let `case`: CaseID
    package let obligation: ObligationID
    package let kind: ObligationKind
    /// Whether it was done before it was due.
    package let isInTime: Bool
    package let by: PersonID

    package init(case: CaseID, obligation: ObligationID, kind: ObligationKind, isInTime: Bool, by: PersonID) {
        self.case = `case`
        self.obligation = obligation
        self.kind = kind
        self.isInTime = isInTime
        self.by = by
    }
}

/// Somebody is to be told, now, that an obligation is near or late. Said once a stage. Owner: Callback.
package struct Chased: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.chased.v1")
    package let `case`: CaseID
    package let obligation: ObligationID
    package let kind: ObligationKind
    package let stage: ChaseStage
    package let recipients: [PersonID]
    /// Exclusive.
    package let due: Timestamp
    /// After this moment the message is not sent.
    package let validUntil: Timestamp
    /// Which of the recipients hear of it in one message together with much else; absent when all hear of it by itself.
    package let digested: [PersonID]?
    /// The hour that is agreed with the citizen, where that is what is owed; absent otherwise, and from an older release.
    package let agreed: AppointedHour?

    package init(
        case: CaseID, obligation: ObligationID, kind: ObligationKind, stage: ChaseStage, recipients: [PersonID],
        due: Timestamp, validUntil: Timestamp, digested: [PersonID]? = nil, agreed: AppointedHour? = nil
    ) {
        self.agreed = agreed
        self.digested = digested
        self.case = `case`
        self.obligation = obligation
        self.kind = kind
        self.stage = stage
        self.recipients = recipients
        self.due = due
        self.validUntil = validUntil
    }
}

/// The citizen was spoken with, and the note is still to be written: the call's clock stands. Owner: Callback.
package struct CitizenReached: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.reached.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    package let by: PersonID
    package let spokenAt: Timestamp
    /// Before this moment the note is to be filed.
    package let noteBy: Timestamp

    package init(case: CaseID, callback: CallbackID, by: PersonID, spokenAt: Timestamp, noteBy: Timestamp) {
        self.case = `case`
        self.callback = callback
        self.by = by
        self.spokenAt = spokenAt
        self.noteBy = noteBy
    }
}

/// A person has written the citizen a few lines, since the call cannot be made in time. Owner: Callback.
///
/// It is no call: no clock but its own stands still for it.
package struct PersonalReceiptWritten: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.personal-receipt-written.v1")
    package let `case`: CaseID
    /// Under this the words are fetched for the letter.
    package let obligation: ObligationID
    package let by: PersonID

    package init(case: CaseID, obligation: ObligationID, by: PersonID) {
        self.case = `case`
        self.obligation = obligation
        self.by = by
    }
}

/// An hour has been agreed or announced, or has been changed. Owner: Callback.
package struct Appointed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.appointed.v1")
    package let `case`: CaseID
    package let appointment: AppointmentID
    /// 1 when it was made; each change is the next.
    package let version: Int
    package let form: TalkForm
    /// When; absent when it was called off.
    package let at: Timestamp?
    /// How the citizen was told; `letter` asks Notifier for one. Absent when nobody told.
    package let notice: NoticeWay?
    package let by: PersonID

    package init(
        case: CaseID, appointment: AppointmentID, version: Int, form: TalkForm, at: Timestamp?, notice: NoticeWay?,
        by: PersonID
    ) {
        self.case = `case`
        self.appointment = appointment
        self.version = version
        self.form = form
        self.at = at
        self.notice = notice
        self.by = by
    }
}

/// An hour that is agreed with the citizen, as an event tells of it: never where, nor with whom.
package struct AppointedHour: Codable, Hashable, Sendable {
    package let appointment: AppointmentID
    /// 1 as it was made; each change is the next.
    package let version: Int
    package let form: TalkForm
    package let at: Timestamp

    package init(appointment: AppointmentID, version: Int, form: TalkForm, at: Timestamp) {
        self.appointment = appointment
        self.version = version
        self.form = form
        self.at = at
    }
}

/// As many attempts as the policy asks for were in vain: the citizen is to be asked in writing when to ring. Once a call.
/// Owner: Callback.
package struct CallUnanswered: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.unanswered.v1")
    package let `case`: CaseID
    package let callback: CallbackID
    /// How many attempts there have been.
    package let attempts: Int
    /// Why we rang, where the citizen had not turned to us; absent from an older release, and where it is as usual.
    package let reason: CallReason?

    package init(case: CaseID, callback: CallbackID, attempts: Int, reason: CallReason? = nil) {
        self.reason = reason
        self.case = `case`
        self.callback = callback
        self.attempts = attempts
    }
}
