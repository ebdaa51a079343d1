/// The review ends: every step and the three questions answered, and said why and how often.
package struct CloseReview: ServiceCommand {
    package static let method = "learning.close"
    package let review: ReviewID
    /// Why it went wrong; needed when no finding says so.
    package let cause: CauseClass?
    /// Whether once or as a practice; needed when no finding says so.
    package let recurrence: Recurrence?

    package init(review: ReviewID, cause: CauseClass? = nil, recurrence: Recurrence? = nil) {
        self.review = review
        self.cause = cause
        self.recurrence = recurrence
    }

    package typealias Reply = ReviewReceipt
}

/// A closed review goes on: there is more to say, or it was closed by mistake.
package struct ReopenReview: ServiceCommand {
    package static let method = "learning.reopen"
    package let review: ReviewID
    package let reason: String

    package init(review: ReviewID, reason: String) {
        self.review = review
        self.reason = reason
    }

    package typealias Reply = ReviewReceipt
}

/// That a closed review was opened again.
package struct ReviewReopening: Codable, Hashable, Sendable {
    package let by: PersonID
    package let at: Timestamp
    /// Absent once the words of the review are erased.
    package let reason: String?

    package init(by: PersonID, at: Timestamp, reason: String?) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}
