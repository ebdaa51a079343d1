/// The reviews a leader of the unit or the learning lead may see, those that wait included.
package struct ListReviews: ServiceCommand {
    package static let method = "learning.list"
    package let includeClosed: Bool
    /// Only this case's; absent: of all cases.
    package let `case`: CaseID?

    package init(includeClosed: Bool = false, case: CaseID? = nil) {
        self.includeClosed = includeClosed
        self.case = `case`
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let reviews: [ReviewRow]
        package init(reviews: [ReviewRow]) { self.reviews = reviews }
    }
}

/// One review with what has been answered so far.
package struct ShowReview: ServiceCommand {
    package static let method = "learning.show"
    package let review: ReviewID
    package init(review: ReviewID) { self.review = review }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: ReviewRow
        /// The answers in the order of the five steps; as many as have been given.
        package let answers: [String]
        package let findings: [FindingRow]

        package init(row: ReviewRow, answers: [String], findings: [FindingRow]) {
            self.row = row
            self.answers = answers
            self.findings = findings
        }
    }
}

/// Answers the next of the five steps of MINIfokus, in their order.
package struct AnswerReviewStep: ServiceCommand {
    package static let method = "learning.answer"
    package let review: ReviewID
    /// 1–5.
    package let step: Int
    package let text: String

    package init(review: ReviewID, step: Int, text: String) {
        self.review = review
        self.step = step
        self.text = text
    }

    package typealias Reply = ReviewReceipt
}

/// Something to change, with somebody who does it by a day.
package struct AddFinding: ServiceCommand {
    package static let method = "learning.add-finding"
    package let review: ReviewID
    package let text: String
    package let cause: CauseClass
    /// Whether it may happen again because it is how we work.
    package let isPractice: Bool
    package let owner: PersonID
    package let due: Timestamp

    package init(
        review: ReviewID, text: String, cause: CauseClass, isPractice: Bool, owner: PersonID, due: Timestamp
    ) {
        self.review = review
        self.text = text
        self.cause = cause
        self.isPractice = isPractice
        self.owner = owner
        self.due = due
    }

    package typealias Reply = ReviewReceipt
}

/// The review ends: every step answered.
package struct CloseReview: ServiceCommand {
    package static let method = "learning.close"
    package let review: ReviewID
    package init(review: ReviewID) { self.review = review }
    package typealias Reply = ReviewReceipt
}

/// What an act on a review leaves behind.
package struct ReviewReceipt: Codable, Hashable, Sendable {
    package let row: ReviewRow
    package let published: [Published]

    package init(row: ReviewRow, published: [Published]) {
        self.row = row
        self.published = published
    }
}

/// A review in a list.
package struct ReviewRow: Codable, Hashable, Sendable {
    package let review: ReviewID
    package let `case`: CaseID
    package let unit: UnitID
    package let cause: ReviewCause
    package let state: ReviewState
    package let opened: Timestamp
    /// While it waits: then somebody looks at it again at the latest.
    package let waitsUntil: Timestamp?
    /// How many of the five steps are answered.
    package let answered: Int
    package let findings: Int

    package init(
        review: ReviewID, case: CaseID, unit: UnitID, cause: ReviewCause, state: ReviewState, opened: Timestamp,
        waitsUntil: Timestamp?, answered: Int, findings: Int
    ) {
        self.review = review
        self.case = `case`
        self.unit = unit
        self.cause = cause
        self.state = state
        self.opened = opened
        self.waitsUntil = waitsUntil
        self.answered = answered
        self.findings = findings
    }
}

/// Where a review stands, in a word. *Waits* says nothing of whom for.
package enum ReviewState: String, Codable, Hashable, CaseIterable, Sendable {
    case waits, ready, underWay, closed
}

/// Why something went wrong. Source: 000 §Lær af fejl.
package enum CauseClass: String, Codable, Hashable, CaseIterable, Sendable {
    case misunderstanding, chainOfMisunderstandings, excusableError, systemError, errorOfLaw, other
}

/// A finding as it stands.
package struct FindingRow: Codable, Hashable, Sendable {
    package let finding: FindingID
    package let text: String
    package let cause: CauseClass
    package let isPractice: Bool
    package let owner: PersonID
    package let due: Timestamp

    package init(
        finding: FindingID, text: String, cause: CauseClass, isPractice: Bool, owner: PersonID, due: Timestamp
    ) {
        self.finding = finding
        self.text = text
        self.cause = cause
        self.isPractice = isPractice
        self.owner = owner
        self.due = due
    }
}
