/// Everything Intake knows of a case.
package struct ShowCase: ServiceCommand {
    package static let method = "intake.show"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: CaseRow
        package let citizen: Citizen?
        package let summary: String
        package let points: [ComplaintPoint]
        package let about: [PersonID]
        package let unsuitable: Unsuitability?
        package let wish: HandlingWish
        package let registeredBy: PersonID
        /// How it is ending or has ended, by the nearest outcome of a talk.
        package let outcome: Outcome?
        package let handovers: [HandoverRow]
        package let steps: [StepRow]
        package let history: [HistoryRow]
        /// What must still be true before it may close, by stable codes; empty when it is closed.
        package let missing: [String]
        /// How many older steps and happenings the case has beside the newest ones listed here.
        package let leftOut: Int
        /// The fixed way in for this citizen, or that it was ended; absent when none was ever agreed on.
        package let contactTeam: ContactTeamRow?
        /// Why whoever is to ring does although the complaint is about them; absent when it is not.
        package let ringsDespite: AssignmentReason?
        /// What the citizen wishes of the call; absent when nothing was said.
        package let wishes: CallWishes?
        /// Who has checked afterwards who the citizen is, and how; absent when nobody had to or has.
        package let verification: Verification?
        /// How contact is restricted, or about to be; absent when it is not.
        package let restrictions: [StandingRestriction]?
        /// By when the written answer is promised; absent when none is.
        package let promise: ReplyPromise?
        /// Where the written answer stands; absent when there is no formal part.
        package let replyStage: ReplyStage?
        /// Whose turn the written answer is; absent when it is nobody's.
        package let replyTurn: PersonID?
        /// When the step is to be looked at again.
        package let reassessBy: Timestamp?
        /// Who may hear and speak for the citizen today, and what protects or holds for them; absent when nothing does. The
        /// address of a protected citizen is left out of `citizen`.
        package let surroundings: CitizenSurroundings?
        /// Why it came, where parts of it went, and what is asked for around it.
        package let context: CaseContext?
        /// The last day to complain that the written answer names, while that has not left; absent where it names none.
        package let appealDay: CivilDay?
        /// Where the letter with the written answer is; absent where none is asked for, and from an older release.
        package let replyLetter: CopyStanding?
        /// How it is ending or has ended; absent while nobody knows, and from an older release.
        package let ending: Ending?
        /// How many times somebody has said what it is after it was registered; absent where nobody has, and from an older release.
        package let judgements: Int?

        package init(
            row: CaseRow, citizen: Citizen?, summary: String, points: [ComplaintPoint], about: [PersonID],
            unsuitable: Unsuitability?, wish: HandlingWish, registeredBy: PersonID, outcome: Outcome?,
            handovers: [HandoverRow], steps: [StepRow], history: [HistoryRow], missing: [String], leftOut: Int,
            contactTeam: ContactTeamRow? = nil, ringsDespite: AssignmentReason? = nil,
            wishes: CallWishes? = nil, verification: Verification? = nil, restrictions: [StandingRestriction]? = nil,
            promise: ReplyPromise? = nil, replyStage: ReplyStage? = nil, replyTurn: PersonID? = nil,
            reassessBy: Timestamp? = nil, surroundings: CitizenSurroundings? = nil, context: CaseContext? = nil,
            appealDay: CivilDay? = nil, ending: Ending? = nil, replyLetter: CopyStanding? = nil,
            judgements: Int? = nil
        ) {
            self.judgements = judgements
            self.appealDay = appealDay
            self.replyLetter = replyLetter
            self.ending = ending
            self.replyTurn = replyTurn
            self.surroundings = surroundings
            self.restrictions = restrictions
            self.promise = promise
            self.replyStage = replyStage
            self.reassessBy = reassessBy
            self.context = context
            self.contactTeam = contactTeam
            self.row = row
            self.citizen = citizen
            self.summary = summary
            self.points = points
            self.about = about
            self.unsuitable = unsuitable
            self.wish = wish
            self.registeredBy = registeredBy
            self.outcome = outcome
            self.handovers = handovers
            self.steps = steps
            self.history = history
            self.missing = missing
            self.leftOut = leftOut
            self.ringsDespite = ringsDespite
            self.wishes = wishes
            self.verification = verification
        }
    }
}

/// A leader's reason for giving a case to the employee it is about (decision 11).
package struct AssignmentReason: Codable, Hashable, Sendable {
    package let by: PersonID
    package let at: Timestamp
    package let reason: String

    package init(by: PersonID, at: Timestamp, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}

/// A handing-on of the case, acknowledged or not.
package struct HandoverRow: Codable, Hashable, Sendable {
    package let handover: HandoverID
    package let recipient: PersonID
    package let made: Timestamp
    /// Exclusive.
    package let acknowledgeBy: Timestamp
    package let acknowledged: Timestamp?
    /// Nobody waits for this recipient's word any more: another was asked instead, or the case ended. Absent: no.
    package let isLapsed: Bool?

    package init(
        handover: HandoverID, recipient: PersonID, made: Timestamp, acknowledgeBy: Timestamp,
        acknowledged: Timestamp?, isLapsed: Bool? = nil
    ) {
        self.isLapsed = isLapsed
        self.handover = handover
        self.recipient = recipient
        self.made = made
        self.acknowledgeBy = acknowledgeBy
        self.acknowledged = acknowledged
    }
}

/// One decision about the step of the cooperation.
package struct StepRow: Codable, Hashable, Sendable {
    package let step: Step
    package let decidedBy: PersonID
    package let at: Timestamp
    package let signs: [CooperationSign]
    package let reason: String

    package init(step: Step, decidedBy: PersonID, at: Timestamp, signs: [CooperationSign], reason: String) {
        self.step = step
        self.decidedBy = decidedBy
        self.at = at
        self.signs = signs
        self.reason = reason
    }
}

/// Something that happened to the case, by its stable code: `registered`, `note-filed`, `closed` …
package struct HistoryRow: Codable, Hashable, Sendable {
    package let at: Timestamp
    package let what: String
    /// Absent when nobody of ours did it: the clock, or the citizen.
    package let by: PersonID?
    /// What it concerned, by identifier or code: a note and its version, a letter's kind, a journal number.
    package let detail: String?

    package init(at: Timestamp, what: String, by: PersonID?, detail: String?) {
        self.at = at
        self.what = what
        self.by = by
        self.detail = detail
    }
}
