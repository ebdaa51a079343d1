/// `callback.list`: which calls are owed, the most urgent promise first.
package struct ListCalls: ServiceCommand {
    package static let method = "callback.list"
    package let scope: CallScope
    /// Whether calls that nobody owes any more are listed too.
    package let includeDone: Bool
    /// At most so many rows; 1–200, and no more than one reply holds.
    package let limit: Int
    /// Goes on after this row of an earlier reply; absent from the start.
    package let after: CallCursor?
    /// Only those that this person is to ring, of the ones in `scope`; absent: whoever rings.
    package let assigned: PersonID?

    package init(
        scope: CallScope, includeDone: Bool = false, limit: Int = 50, after: CallCursor? = nil,
        assigned: PersonID? = nil
    ) {
        self.scope = scope
        self.includeDone = includeDone
        self.limit = limit
        self.after = after
        self.assigned = assigned
    }

    /// The rows that the asker may see; `next` is absent when there are no more.
    package struct Reply: Codable, Hashable, Sendable {
        package let rows: [CallRow]
        package let next: CallCursor?

        package init(rows: [CallRow], next: CallCursor?) {
            self.rows = rows
            self.next = next
        }
    }
}

/// Whose calls are listed.
package enum CallScope: String, Codable, Hashable, CaseIterable, Sendable {
    /// Those the asker is to ring.
    case mine
    /// Those of the asker's own unit.
    case unit
    /// Every call the asker may see.
    case all
}

/// Where a list of calls goes on: after this promise, in order of when they are due.
package struct CallCursor: Codable, Hashable, Sendable {
    package let due: Timestamp
    package let callback: CallbackID

    package init(due: Timestamp, callback: CallbackID) {
        self.due = due
        self.callback = callback
    }
}

/// How far a promise to ring has come.
package enum CallState: String, Codable, Hashable, CaseIterable, Sendable {
    /// Nobody has spoken with the citizen, and there is still time.
    case awaited
    /// Nobody has spoken with the citizen, and the limit has passed.
    case overdue
    /// The citizen was reached; the note is owed.
    case spoken
    /// The note is filed.
    case documented
    /// The citizen could not be reached; a note says what was tried.
    case unreached
    /// The case ended in another way before anybody rang.
    case calledOff
}

/// One line of the list: who owes a call about which case, by when.
package struct CallRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let callback: CallbackID
    package let unit: UnitID
    package let assigned: PersonID?
    package let reason: CallReason
    package let target: Deadline
    package let limit: Deadline
    package let state: CallState
    /// How many times somebody rang without getting through.
    package let attempts: Int
    /// Where the cooperation stands, once somebody has decided it.
    package let step: Step?
    /// When it suits the citizen; absent when nothing was said.
    package let wish: CallWish?
    /// The hour that was agreed with the citizen, or announced.
    package let appointed: Timestamp?
    /// What it was agreed for; absent where there is no hour, and from a Callback of an older release.
    package let appointedForm: TalkForm?
    /// What kind of contact it is; absent for cases from before it was kept.
    package let kind: ContactKind?
    /// The version of the policy that reckoned its deadline; absent for calls from before there were versions.
    package let policy: String?
    /// The unit that promised it, when the case is another's by now; absent while it is the same.
    package let promisedBy: UnitID?
    /// When the citizen answered a note of the case, the first time of those that nobody has read; absent when all are read, of a
    /// call that nobody owes any more, and from a Callback of an older release.
    package let answered: Timestamp?

    package init(
        case: CaseID, callback: CallbackID, unit: UnitID, assigned: PersonID?, reason: CallReason, target: Deadline,
        limit: Deadline, state: CallState, attempts: Int, step: Step?, wish: CallWish? = nil,
        appointed: Timestamp? = nil, appointedForm: TalkForm? = nil, kind: ContactKind? = nil, policy: String? = nil,
        promisedBy: UnitID? = nil, answered: Timestamp? = nil
    ) {
        self.answered = answered
        self.appointedForm = appointedForm
        self.promisedBy = promisedBy
        self.policy = policy
        self.wish = wish
        self.appointed = appointed
        self.kind = kind
        self.case = `case`
        self.callback = callback
        self.unit = unit
        self.assigned = assigned
        self.reason = reason
        self.target = target
        self.limit = limit
        self.state = state
        self.attempts = attempts
        self.step = step
    }

    package var agreed: AgreedHour? { appointed.map { AgreedHour(at: $0, form: appointedForm ?? .call) } }
}

/// `callback.show`: everything that was promised, tried, said and objected to in one case.
package struct ShowCalls: ServiceCommand {
    package static let method = "callback.show"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    /// The whole story of the calls, each list in order of time; texts of notes are read with `callback.note`.
    package struct Reply: Codable, Hashable, Sendable {
        package let calls: [CallRow]
        package let attempts: [AttemptRow]
        package let pings: [PingRow]
        package let notes: [NoteRow]
        package let objections: [ObjectionRow]
        /// When the call that is owed is worth trying again; absent before the first attempt.
        package let tryAgainAt: Timestamp?
        /// What is still missing before the talk may end without the citizen; absent before the first attempt.
        package let givingUp: GivingUpRow?
        /// Open objections to a talk that was about this case too, answered in the case they lie in; absent when there are none.
        package let beside: [ObjectionBeside]?

        package init(
            calls: [CallRow], attempts: [AttemptRow], pings: [PingRow], notes: [NoteRow], objections: [ObjectionRow],
            tryAgainAt: Timestamp? = nil, givingUp: GivingUpRow? = nil, beside: [ObjectionBeside]? = nil
        ) {
            self.beside = beside
            self.givingUp = givingUp
            self.tryAgainAt = tryAgainAt
            self.calls = calls
            self.attempts = attempts
            self.pings = pings
            self.notes = notes
            self.objections = objections
        }
    }
}

/// What came of ringing, when nobody was spoken with.
package enum AttemptResult: String, Codable, Hashable, CaseIterable, Sendable {
    case noAnswer, busy
    /// Nobody was tried: what is missing is the right number, and it does not count.
    case wrongNumber
    case leftMessage
    /// Written to, where there is no number or nobody answers it: a message or a mail of the colleague's own.
    case wrote
}

/// One time somebody rang without getting through.
package struct AttemptRow: Codable, Hashable, Sendable {
    package let callback: CallbackID
    /// 1 for the first attempt of its call.
    package let attempt: Int
    package let result: AttemptResult
    package let by: PersonID
    package let at: Timestamp

    package init(callback: CallbackID, attempt: Int, result: AttemptResult, by: PersonID, at: Timestamp) {
        self.callback = callback
        self.attempt = attempt
        self.result = result
        self.by = by
        self.at = at
    }
}

/// One time somebody was told that a call is owed.
package struct PingRow: Codable, Hashable, Sendable {
    package let callback: CallbackID
    package let stage: PingStage
    package let recipients: [PersonID]
    package let at: Timestamp

    package init(callback: CallbackID, stage: PingStage, recipients: [PersonID], at: Timestamp) {
        self.callback = callback
        self.stage = stage
        self.recipients = recipients
        self.at = at
    }
}

/// `callback.attempt`: I rang and did not get through. It does not stop the clock (decision 10).
package struct RecordAttempt: ServiceCommand {
    package static let method = "callback.attempt"
    package let `case`: CaseID
    package let result: AttemptResult
    /// When; absent means now.
    package let at: Timestamp?

    package init(case: CaseID, result: AttemptResult, at: Timestamp? = nil) {
        self.case = `case`
        self.result = result
        self.at = at
    }

    /// How many attempts there are now, and the events that say so.
    package struct Reply: Codable, Hashable, Sendable {
        package let attempt: Int
        package let published: [Published]
        /// When it is worth trying again: another time of day than before.
        package let tryAgainAt: Timestamp?

        package init(attempt: Int, published: [Published], tryAgainAt: Timestamp? = nil) {
            self.attempt = attempt
            self.published = published
            self.tryAgainAt = tryAgainAt
        }
    }
}

/// `callback.still-due`: asked just before a ping is sent, so that nobody is reminded of what is done.
package struct AskStillDue: ServiceCommand {
    package static let method = "callback.still-due"
    package let callback: CallbackID
    package let stage: PingStage
    /// Who would be told; a call that was given on is no longer theirs. Absent: whoever it is.
    package let person: PersonID?

    package init(callback: CallbackID, stage: PingStage, person: PersonID? = nil) {
        self.callback = callback
        self.stage = stage
        self.person = person
    }

    /// Whether the ping still says the truth.
    package struct Reply: Codable, Hashable, Sendable {
        package let isDue: Bool
        /// By which day a letter to the citizen, written now, asks for an answer before the case may end without a talk; absent
        /// where nothing ends so, and from an older release.
        package let answerBy: CivilDay?

        package init(isDue: Bool, answerBy: CivilDay? = nil) {
            self.isDue = isDue
            self.answerBy = answerBy
        }
    }
}

/// `callback.permit`: a leader lets the employee the complaint is about ring all the same, and says why.
package struct PermitRinging: ServiceCommand {
    package static let method = "callback.permit"
    package let `case`: CaseID
    package let caller: PersonID
    package let reason: String

    package init(case: CaseID, caller: PersonID, reason: String) {
        self.case = `case`
        self.caller = caller
        self.reason = reason
    }

    /// Who may ring now.
    package struct Reply: Codable, Hashable, Sendable {
        package let caller: PersonID

        package init(caller: PersonID) { self.caller = caller }
    }
}
