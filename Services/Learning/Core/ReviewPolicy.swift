package import CaseModel

/// What makes a case worth a review: a red step, an objection, the formal track, a missed call.
package enum ReviewPolicy {
    /// Why this news calls for a review; `nil` when it does not.
    package static func cause(_ news: News) -> ReviewCause? {
        switch news {
        case .stepDecided(.red): .redStep
        case .stepDecided(.yellow), .stepDecided(.green): nil
        case .objected: .objection
        case .handedOn: .formal
        case .callMissed: .missedCall
        }
    }

    /// What Learning hears of a case.
    package enum News: Equatable, Sendable {
        case stepDecided(Step)
        case objected, handedOn, callMissed
    }
}
