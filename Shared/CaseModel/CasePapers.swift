/// One paper of ours in a case, with author and moment: what we agree on among ourselves and with the citizen.
package struct PaperID: Identifier {
    package let rawValue: String
    package static let prefix = "A"
    package init(unchecked text: String) { rawValue = text }
}

/// What a paper says. Of the first four the newest counts; the others each stand for themselves.
package enum PaperBody: Codable, Hashable, Sendable {
    /// *Handleplan*: who does what, with its status.
    case plan([PlanAction])
    /// What the citizen and we have agreed on about our contact.
    case contactAgreement(ContactAgreement)
    /// Where we stand on the stairs, and what we can begin, try or do more of.
    case stairs(StairsAnswers)
    /// The same course of events seen from the citizen's place.
    case perspective(PerspectiveShift)
    /// A meeting to come, with its risk assessment where one is due.
    case meeting(PlannedMeeting)
    /// *Referat* (R-170).
    case minutes(String)
    /// An agreement among ourselves.
    case internalAgreement(String)
    /// Whether those above us are told that it is building up, as a leader has decided.
    case management(ManagementWord)

    package var kind: PaperKind {
        switch self {
        case .plan: .plan
        case .contactAgreement: .contactAgreement
        case .stairs: .stairs
        case .perspective: .perspective
        case .meeting: .meeting
        case .minutes: .minutes
        case .internalAgreement: .internalAgreement
        case .management: .management
        }
    }
}

package enum PaperKind: String, Codable, Hashable, CaseIterable, Sendable {
    case plan, contactAgreement, stairs, perspective, meeting, minutes, internalAgreement, management

    /// Whether a newer one takes the place of the one before.
    package var isOneOfAKind: Bool {
        switch self {
        case .plan, .contactAgreement, .stairs, .perspective: true
        case .meeting, .minutes, .internalAgreement, .management: false
        }
    }
}

/// One thing of the plan that somebody does.
package struct PlanAction: Codable, Hashable, Sendable {
    package enum Status: String, Codable, Hashable, CaseIterable, Sendable {
        case open, underway, done, dropped

        package var isAwaited: Bool { self == .open || self == .underway }
    }
    package let what: String
    package let who: PersonID
    package let by: CivilDay?
    package let status: Status

    package init(what: String, who: PersonID, by: CivilDay?, status: Status) {
        self.what = what
        self.who = who
        self.by = by
        self.status = status
    }
}

package struct ContactAgreement: Codable, Hashable, Sendable {
    /// How often, and when, the citizen hears from us.
    package let howOften: String
    package let ways: [ContactWay]
    package let canHelpWith: String
    package let cannotHelpWith: String
    /// The day it was agreed on with the citizen; absent while it is our proposal.
    package let agreedOn: CivilDay?
    /// The same how often as a clock; absent where there is no fixed rhythm, and in papers of an older release.
    package let rhythm: ContactRhythm?

    package init(
        howOften: String, ways: [ContactWay], canHelpWith: String, cannotHelpWith: String, agreedOn: CivilDay?,
        rhythm: ContactRhythm? = nil
    ) {
        self.rhythm = rhythm
        self.howOften = howOften
        self.ways = ways
        self.canHelpWith = canHelpWith
        self.cannotHelpWith = cannotHelpWith
        self.agreedOn = agreedOn
    }
}

package struct StairsAnswers: Codable, Hashable, Sendable {
    package let whereWeStand: String
    package let whatWeCanDo: String

    package init(whereWeStand: String, whatWeCanDo: String) {
        self.whereWeStand = whereWeStand
        self.whatWeCanDo = whatWeCanDo
    }
}

/// *Perspektivskifte* by conduct, reasons and needs (AGB): what was done, which good reasons and needs may lie behind it,
/// and what matters to the citizen. Our guess at it, never a finding about the person. Source: 001 GulO3.
package struct PerspectiveShift: Codable, Hashable, Sendable {
    /// *Adfærd*: what somebody saw or heard, not what it meant.
    package let conduct: String
    /// *Grunde*: good reasons there may be for it, seen from where the citizen stands.
    package let reasons: String
    /// *Behov*: what the citizen may need.
    package let needs: String
    /// What matters to the citizen, as we see it after the three.
    package let matters: String
    /// What we do otherwise from now on; absent while nobody has said.
    package let change: String?

    package init(conduct: String, reasons: String, needs: String, matters: String, change: String? = nil) {
        self.conduct = conduct
        self.reasons = reasons
        self.needs = needs
        self.matters = matters
        self.change = change
    }
}

package struct PlannedMeeting: Codable, Hashable, Sendable {
    package let at: Timestamp
    package let place: String
    package let people: [PersonID]
    package let risk: RiskAssessment?

    package init(at: Timestamp, place: String, people: [PersonID], risk: RiskAssessment?) {
        self.at = at
        self.place = place
        self.people = people
        self.risk = risk
    }
}

/// What may happen at a meeting, what is done against it, and how one gets help or away. Source: 001 RødK7.
package struct RiskAssessment: Codable, Hashable, Sendable {
    /// What has been seen before: conduct, never a diagnosis.
    package let seen: String
    package let measures: String
    /// How help comes, and which way out there is.
    package let wayOut: String

    package init(seen: String, measures: String, wayOut: String) {
        self.seen = seen
        self.measures = measures
        self.wayOut = wayOut
    }
}

package struct ManagementWord: Codable, Hashable, Sendable {
    /// Whether those above are told now.
    package let isTold: Bool
    package let people: [PersonID]
    package let reason: String

    package init(isTold: Bool, people: [PersonID], reason: String) {
        self.isTold = isTold
        self.people = people
        self.reason = reason
    }
}

/// `intake.write-paper`: puts a paper of ours into the case; an earlier one of its kind stays readable.
package struct WritePaper: ServiceCommand {
    package static let method = "intake.write-paper"
    package let `case`: CaseID
    package let body: PaperBody
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?
    /// Of a meeting, as `Appoint.isWished`.
    package let isWished: Bool?

    package init(case: CaseID, body: PaperBody, isNotOurs: Bool? = nil, isWished: Bool? = nil) {
        self.isWished = isWished
        self.isNotOurs = isNotOurs
        self.case = `case`
        self.body = body
    }

    package typealias Reply = CaseReceipt
}

/// `intake.papers`: the papers of a case: of each kind that has one that counts, that one; of the others the newest.
package struct ShowPapers: ServiceCommand {
    package static let method = "intake.papers"
    package static let mostOfAKind = 3
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let unit: UnitID
        package let step: Step?
        package let isClosed: Bool
        package let papers: [PaperRow]
        package let leftOut: Int
        /// Whether a meeting here takes a risk assessment, because the citizen is known to lash out.
        package let needsRiskAssessment: Bool
        /// When the step is to be looked at again; absent before one was decided and when the case is closed.
        package let reassessBy: Timestamp?
        /// Who may take part for the citizen, and what holds for them; absent when nothing does.
        package let surroundings: CitizenSurroundings?
        /// What makes a meeting possible: interpreter, support person; absent when nothing was said.
        package let needs: CallWishes?

        package init(
            case: CaseID, unit: UnitID, step: Step?, isClosed: Bool, papers: [PaperRow], leftOut: Int,
            needsRiskAssessment: Bool, reassessBy: Timestamp?, surroundings: CitizenSurroundings? = nil,
            needs: CallWishes? = nil
        ) {
            self.surroundings = surroundings
            self.needs = needs
            self.case = `case`
            self.unit = unit
            self.step = step
            self.isClosed = isClosed
            self.papers = papers
            self.leftOut = leftOut
            self.needsRiskAssessment = needsRiskAssessment
            self.reassessBy = reassessBy
        }
    }
}

package struct PaperRow: Codable, Hashable, Sendable {
    package let paper: PaperID
    package let author: PersonID
    package let at: Timestamp
    /// How many papers of its kind came before it, and itself.
    package let version: Int
    package let body: PaperBody
    /// Of a meeting: how it was moved or called off, newest first; absent when it never was.
    package let changes: [MeetingChange]?

    package init(
        paper: PaperID, author: PersonID, at: Timestamp, version: Int, body: PaperBody, changes: [MeetingChange]? = nil
    ) {
        self.changes = changes
        self.paper = paper
        self.author = author
        self.at = at
        self.version = version
        self.body = body
    }
    /// The same with the changes that stand beside it.
    package func changed(_ changes: [MeetingChange]) -> PaperRow {
        PaperRow(paper: paper, author: author, at: at, version: version, body: body, changes: changes)
    }
}
