/// What Learning keeps of one case for figures: that, never what. Fed by events; the owners can be asked for the same.
package struct Fact: Codable, Hashable, Sendable {
    package var heard: CaseFact
    package var calls: CallFact
    /// From the first note's filing to the sending of its copy; absent while it has not left. Milliseconds.
    package var copyTook: Int64?
    /// How many times the citizen turned to us again before the case was closed.
    package var repeats: Int
    package var experience: [ExperienceLine]
    /// Which of these the citizen answered by themself, by the code in their letter; absent when one of us asked for all.
    package var own: [ExperienceQuestion]?

    package init(
        heard: CaseFact, calls: CallFact, copyTook: Int64? = nil, repeats: Int = 0, experience: [ExperienceLine] = [],
        own: [ExperienceQuestion]? = nil
    ) {
        self.own = own
        self.heard = heard
        self.calls = calls
        self.copyTook = copyTook
        self.repeats = repeats
        self.experience = experience
    }
}

/// What Intake knows of a case that figures are made of.
package struct CaseFact: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let unit: UnitID
    package let received: Timestamp
    package let channel: Channel
    package let kind: ContactKind
    package let route: Route
    /// Why it went the ordinary way; absent when it did not, or nobody knows.
    package let exclusion: ExclusionGround?
    package let closedAt: Timestamp?
    /// Whether somebody has been asked to take it on the formal way.
    package let isHandedOn: Bool
    /// What set it off, the weightiest first; absent while nobody has said.
    package let causes: [ComplaintCause]?
    /// How often it was opened again; absent where it never was.
    package let reopenings: Int?

    package init(
        case: CaseID, unit: UnitID, received: Timestamp, channel: Channel, kind: ContactKind, route: Route,
        exclusion: ExclusionGround? = nil, closedAt: Timestamp? = nil, isHandedOn: Bool = false,
        causes: [ComplaintCause]? = nil, reopenings: Int = 0
    ) {
        self.case = `case`
        self.unit = unit
        self.received = received
        self.channel = channel
        self.kind = kind
        self.route = route
        self.exclusion = exclusion
        self.closedAt = closedAt
        self.isHandedOn = isHandedOn
        self.causes = causes
        self.reopenings = reopenings > 0 ? reopenings : nil
    }
}

/// What Callback knows of a case that figures are made of.
package struct CallFact: Codable, Hashable, Sendable {
    package let `case`: CaseID
    /// The limit of the first call, as it was promised last; absent when none was owed.
    package let limit: Timestamp?
    /// When somebody spoke with the citizen for the first time; a talk that nobody owed counts where no first call ever was.
    package let spokenAt: Timestamp?
    package let objections: Int
    /// What the latest note says the talk came to.
    package let outcome: Outcome?
    /// How many of the objections were answered; absent where none was.
    package let answered: Int?
    /// How those came out that were judged; absent where none was.
    package let judged: JudgedObjections?

    package init(
        case: CaseID, limit: Timestamp? = nil, spokenAt: Timestamp? = nil, objections: Int = 0,
        outcome: Outcome? = nil, answered: Int = 0, judged: JudgedObjections = JudgedObjections()
    ) {
        self.answered = answered > 0 ? answered : nil
        self.judged = judged == JudgedObjections() ? nil : judged
        self.case = `case`
        self.limit = limit
        self.spokenAt = spokenAt
        self.objections = objections
        self.outcome = outcome
    }
}

/// Learning's own facts, page by page, for a recount.
package struct ListFacts: ServiceCommand {
    package static let method = "learning.facts"
    /// Those after this case, in order of identifier; absent: from the beginning.
    package let after: CaseID?
    package init(after: CaseID? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        package let facts: [Fact]
        /// Whether this is the last page.
        package let isLast: Bool

        package init(facts: [Fact], isLast: Bool) {
            self.facts = facts
            self.isLast = isLast
        }
    }
}

/// What Intake knows of the same cases, page by page, for a recount.
package struct ListCaseFacts: ServiceCommand {
    package static let method = "intake.facts"
    package let after: CaseID?
    package init(after: CaseID? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        package let facts: [CaseFact]
        package let isLast: Bool

        /// Cases of the page's span that were erased, of which there are no facts; absent when there are none.
        package let erased: [CaseID]?

        package init(facts: [CaseFact], isLast: Bool, erased: [CaseID]? = nil) {
            self.erased = erased
            self.facts = facts
            self.isLast = isLast
        }
    }
}

/// What Callback knows of the same cases, page by page, for a recount.
package struct ListCallFacts: ServiceCommand {
    package static let method = "callback.facts"
    package let after: CaseID?
    package init(after: CaseID? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        package let facts: [CallFact]
        package let isLast: Bool

        package init(facts: [CallFact], isLast: Bool) {
            self.facts = facts
            self.isLast = isLast
        }
    }
}

extension Viewer {
    /// Whether this person may recount figures: those who answer for learning or for everything.
    package var recounts: Bool { !has(.administrator) && (has(.learningLead) || has(.director)) }
}
