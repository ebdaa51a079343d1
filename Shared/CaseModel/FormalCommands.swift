/// `intake.pass-formal`: whoever has taken the formal part hands it to the leader who is to examine it.
package struct PassFormal: ServiceCommand {
    package static let method = "intake.pass-formal"
    package let `case`: CaseID
    package let to: PersonID

    package init(case: CaseID, to: PersonID) {
        self.case = `case`
        self.to = to
    }

    package typealias Reply = CaseReceipt
}

/// `intake.examined`: the leader has gone through it with the employees it is about, and found this.
package struct RecordExamination: ServiceCommand {
    package static let method = "intake.examined"
    package let `case`: CaseID
    package let findings: String

    package init(case: CaseID, findings: String) {
        self.case = `case`
        self.findings = findings
    }

    package typealias Reply = CaseReceipt
}

/// `intake.draft-reply`: a new version of the written answer; submitted, it goes to the two who assure its quality.
package struct DraftReply: ServiceCommand {
    package static let method = "intake.draft-reply"
    package let `case`: CaseID
    package let text: String
    /// Who is to assure it; absent keeps it a draft.
    package let assurance: Assurance?

    /// Two different people, neither of them the author nor one it is about.
    package struct Assurance: Codable, Hashable, Sendable {
        package let head: PersonID
        package let director: PersonID

        package init(head: PersonID, director: PersonID) {
            self.head = head
            self.director = director
        }
    }

    package init(case: CaseID, text: String, assurance: Assurance? = nil) {
        self.case = `case`
        self.text = text
        self.assurance = assurance
    }

    package typealias Reply = CaseReceipt
}

/// `intake.assure-reply`: the one whose turn it is approves the version that lies there, or sends it back with a reason.
package struct AssureReply: ServiceCommand {
    package static let method = "intake.assure-reply"
    package let `case`: CaseID
    /// The version that was read; another one than lies there is refused.
    package let version: Int
    package let isApproved: Bool
    /// Needed when it is sent back.
    package let reason: String?

    package init(case: CaseID, version: Int, isApproved: Bool, reason: String? = nil) {
        self.case = `case`
        self.version = version
        self.isApproved = isApproved
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// `intake.extend-reply`: more time for the written answer, said and told to the citizen before the old time runs out.
package struct ExtendReply: ServiceCommand {
    package static let method = "intake.extend-reply"
    package let `case`: CaseID
    /// The last day of the new time.
    package let lastDay: CivilDay
    /// Why, as the citizen is told.
    package let reason: String

    package init(case: CaseID, lastDay: CivilDay, reason: String) {
        self.case = `case`
        self.lastDay = lastDay
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// `intake.formal`: the formal way of a case as a whole; for those who may see the case, and the two who assure it.
package struct ShowFormal: ServiceCommand {
    package static let method = "intake.formal"
    /// So many of the newest acts are shown.
    package static let mostActs = 30
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let unit: UnitID
        package let received: Timestamp
        package let summary: String
        package let points: [ComplaintPoint]
        package let about: [PersonID]
        package let isClosed: Bool
        package let hasFormalPart: Bool
        package let handovers: [HandoverRow]
        package let stage: ReplyStage?
        /// Whose turn it is.
        package let turn: PersonID?
        package let head: PersonID?
        package let director: PersonID?
        /// The newest version.
        package let draft: ReplyDraft?
        package let acts: [ReplyAct]
        package let promise: ReplyPromise?
        /// How the answer stands to the criticism, and its guidance; absent until it is written.
        package let grounds: ReplyGrounds?
        /// Whether the answer touches a decision, and so must say how to complain about it.
        package let needsGuidance: Bool?
        /// Whether our letter has been asked for and not left yet.
        package let isOnItsWay: Bool?
        /// Where that letter is, once it was made on paper: it lies to be printed, or came back before it had left.
        package let letter: CopyStanding?
        /// Whether the citizen can still have it handled formally instead of talked through; absent: no.
        package let mayGoFormal: Bool?

        package init(
            case: CaseID, unit: UnitID, received: Timestamp, summary: String, points: [ComplaintPoint],
            about: [PersonID], isClosed: Bool, hasFormalPart: Bool, handovers: [HandoverRow], stage: ReplyStage?,
            turn: PersonID?, head: PersonID?, director: PersonID?, draft: ReplyDraft?, acts: [ReplyAct],
            promise: ReplyPromise?, grounds: ReplyGrounds? = nil, needsGuidance: Bool? = nil, isOnItsWay: Bool? = nil,
            mayGoFormal: Bool? = nil, letter: CopyStanding? = nil
        ) {
            self.letter = letter
            self.mayGoFormal = mayGoFormal
            self.grounds = grounds
            self.needsGuidance = needsGuidance
            self.isOnItsWay = isOnItsWay
            self.case = `case`
            self.unit = unit
            self.received = received
            self.summary = summary
            self.points = points
            self.about = about
            self.isClosed = isClosed
            self.hasFormalPart = hasFormalPart
            self.handovers = handovers
            self.stage = stage
            self.turn = turn
            self.head = head
            self.director = director
            self.draft = draft
            self.acts = acts
            self.promise = promise
        }
    }
}

/// The written answer has come to stand here. Owner: Intake.
package struct ReplyMoved: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.reply-moved.v1")
    package let `case`: CaseID
    package let stage: ReplyStage
    /// The version it concerns; absent before there is one.
    package let version: Int?
    /// Whose turn it is now; absent when it is sent.
    package let turn: PersonID?

    package init(case: CaseID, stage: ReplyStage, version: Int?, turn: PersonID?) {
        self.case = `case`
        self.stage = stage
        self.version = version
        self.turn = turn
    }
}

/// The written answer takes longer than promised, and the citizen is to be told. Owner: Intake.
package struct ReplyExtended: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.reply-extended.v1")
    package let `case`: CaseID
    /// The new moment; exclusive.
    package let due: Timestamp

    package init(case: CaseID, due: Timestamp) {
        self.case = `case`
        self.due = due
    }
}

/// The written answer was not sent in time. Owner: Intake.
package struct ReplyOverdue: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.reply-overdue.v1")
    package let `case`: CaseID
    package let due: Timestamp

    package init(case: CaseID, due: Timestamp) {
        self.case = `case`
        self.due = due
    }
}
