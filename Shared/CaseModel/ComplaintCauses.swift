/// What set the dissatisfaction off, beside what it is about: the course of events weighs most, the decision least.
///
/// Ours, not a diagnosis and not a judgement: what the citizen says set it off. What an examination finds is `CauseClass`.
/// Source: 002 §Måden det bliver sagt på.
package enum ComplaintCause: String, Codable, Hashable, CaseIterable, Sendable {
    /// Waiting without hearing anything.
    case waiting
    /// How it was said or written.
    case wayItWasSaid
    /// Not being listened to or believed.
    case notHeard
    /// Not understanding what happened, or why.
    case unclearInformation
    /// What was agreed was not kept.
    case agreementNotKept
    /// Something was done wrongly, or the guidance was wrong.
    case error
    /// Being sent from one to the other.
    case sentAround
    /// What was decided.
    case decision
    case other
}

/// `intake.causes`: what set it off, as far as the citizen has told; asked at registration, and better known after the talk
///
package struct NameCauses: ServiceCommand {
    package static let method = "intake.causes"
    package let `case`: CaseID
    /// The weightiest first; counts instead of what was named before, which stays readable.
    package let causes: [ComplaintCause]

    package init(case: CaseID, causes: [ComplaintCause]) {
        self.case = `case`
        self.causes = causes
    }

    package typealias Reply = CaseReceipt
}

/// What somebody has named as the causes of one complaint, and when.
package struct CausesRow: Codable, Hashable, Sendable {
    /// The weightiest first.
    package let causes: [ComplaintCause]
    package let by: PersonID
    package let at: Timestamp

    package init(causes: [ComplaintCause], by: PersonID, at: Timestamp) {
        self.causes = causes
        self.by = by
        self.at = at
    }
}

/// What set a complaint off has been named, for the first time or anew. Owner: Intake.
package struct CausesNamed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.causes-named.v1")
    package let `case`: CaseID
    /// The weightiest first; never empty.
    package let causes: [ComplaintCause]

    package init(case: CaseID, causes: [ComplaintCause]) {
        self.case = `case`
        self.causes = causes
    }
}

/// Complaints by the weightiest of what set them off, along one dimension; each complaint counts once.
package struct ComplaintCauseTable: Codable, Hashable, Sendable {
    package let dimension: CauseDimension
    package let lines: [CauseTable.Line]
    /// In the order of `ComplaintCause.allCases`.
    package let totals: [Count]

    package init(dimension: CauseDimension, lines: [CauseTable.Line], totals: [Count]) {
        self.dimension = dimension
        self.lines = lines
        self.totals = totals
    }
}
