/// The cases that whoever asks may see, newest first.
package struct ListCases: ServiceCommand {
    package static let method = "intake.list"
    package static let mostRows = 100

    package let scope: Scope
    package let includesClosed: Bool
    /// 1–100.
    package let limit: Int
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?

    package init(scope: Scope, includesClosed: Bool = false, limit: Int = 50, after: String? = nil) {
        self.scope = scope
        self.includesClosed = includesClosed
        self.limit = limit
        self.after = after
    }

    package enum Scope: String, Codable, Hashable, CaseIterable, Sendable {
        /// Those I am to ring about, or have been handed.
        case mine
        /// Those of my unit.
        case unit
        /// Everything I may see.
        case all
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let cases: [CaseRow]
        /// Where the next page begins; absent on the last.
        package let next: String?

        package init(cases: [CaseRow], next: String?) {
            self.cases = cases
            self.next = next
        }
    }
}

/// A case as one line of a list.
package struct CaseRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let received: Timestamp
    package let unit: UnitID
    package let channel: Channel
    package let kind: ContactKind
    package let route: Route
    package let citizen: String?
    package let assigned: PersonID?
    package let step: Step?
    package let isClosed: Bool
    package let isHistory: Bool

    package init(
        case: CaseID, received: Timestamp, unit: UnitID, channel: Channel, kind: ContactKind, route: Route,
        citizen: String?, assigned: PersonID?, step: Step?, isClosed: Bool, isHistory: Bool
    ) {
        self.case = `case`
        self.received = received
        self.unit = unit
        self.channel = channel
        self.kind = kind
        self.route = route
        self.citizen = citizen
        self.assigned = assigned
        self.step = step
        self.isClosed = isClosed
        self.isHistory = isHistory
    }
}

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
        /// What the citizen wishes of the call; absent when nothing was said.
        package let wishes: CallWishes?
        /// Who has checked afterwards who the citizen is, and how; absent when nobody had to or has.
        package let verification: Verification?

        package init(
            row: CaseRow, citizen: Citizen?, summary: String, points: [ComplaintPoint], about: [PersonID],
            unsuitable: Unsuitability?, wish: HandlingWish, registeredBy: PersonID, outcome: Outcome?,
            handovers: [HandoverRow], steps: [StepRow], history: [HistoryRow], missing: [String], leftOut: Int,
            contactTeam: ContactTeamRow? = nil,
            wishes: CallWishes? = nil, verification: Verification? = nil
        ) {
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
            self.wishes = wishes
            self.verification = verification
        }
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

/// Where a letter to the citizen goes. Asked by Notifier, just before it writes the letter; audited.
package struct FindRecipient: ServiceCommand {
    package static let method = "intake.recipient"
    package let `case`: CaseID
    package let purpose: RecipientPurpose

    package init(case: CaseID, purpose: RecipientPurpose) {
        self.case = `case`
        self.purpose = purpose
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let name: String
        package let addressLines: [String]
        package let email: String?
        /// The unit that handles the case; Directory knows its name and telephone.
        package let unit: UnitID
        /// Whom the citizen may ask, when somebody has been chosen.
        package let assigned: PersonID?
        package let received: Timestamp

        package init(
            name: String, addressLines: [String], email: String?, unit: UnitID, assigned: PersonID?,
            received: Timestamp
        ) {
            self.name = name
            self.addressLines = addressLines
            self.email = email
            self.unit = unit
            self.assigned = assigned
            self.received = received
        }
    }
}

/// What whoever is to ring needs to know, and no more; audited.
package struct ShowCallerCard: ServiceCommand {
    package static let method = "intake.caller-card"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let name: String?
        package let phone: String?
        package let summary: String
        /// The procedural points only: the others are not talked through.
        package let points: [String]
        /// How many points are about the decision and go the formal way.
        package let pointsHandedOn: Int
        package let offers: [SupportOffer]
        package let step: Step?
        /// What the citizen wishes of the call; absent when nothing was said.
        package let wishes: CallWishes?

        package init(
            name: String?, phone: String?, summary: String, points: [String], pointsHandedOn: Int,
            offers: [SupportOffer], step: Step?, wishes: CallWishes? = nil
        ) {
            self.name = name
            self.phone = phone
            self.summary = summary
            self.points = points
            self.pointsHandedOn = pointsHandedOn
            self.offers = offers
            self.step = step
            self.wishes = wishes
        }
    }
}
