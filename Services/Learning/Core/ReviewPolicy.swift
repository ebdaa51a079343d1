package import CaseModel

/// What makes a case worth a review, and how long it waits where nobody has said anything.
package struct ReviewPolicy: Equatable, Sendable {
    /// Of a thousand cases that end without anything calling for a review, so many are drawn.
    package let samplePerMille: Int
    /// After a red step or an incident, so many hours are waited for word of whether somebody needs looking after first.
    ///
    /// Wellbeing may be silent because nobody stood in it, or because it is out of order: learning cannot tell, and waits
    /// as if somebody had to be waited for, but not for ever.
    package let silenceHours: Int

    package init(samplePerMille: Int = 50, silenceHours: Int = 48) {
        self.samplePerMille = samplePerMille
        self.silenceHours = silenceHours
    }

    /// What Learning hears of a case.
    package enum News: Equatable, Sendable {
        case stepDecided(Step)
        case objected, handedOn, callMissed
        /// It has ended, and nothing had called for a review until then.
        case closed
    }

    /// Why this news calls for a review; `nil` when it does not.
    package func cause(_ news: News, in case: CaseID) -> ReviewCause? {
        switch news {
        case .stepDecided(.red): .redStep
        case .stepDecided(.yellow), .stepDecided(.green): nil
        case .objected: .objection
        case .handedOn: .formal
        case .callMissed: .missedCall
        case .closed: isDrawn(`case`) ? .sampled : nil
        }
    }

    /// Whether the case is drawn: by its own identifier, so that it comes out the same whoever looks, and whenever.
    package func isDrawn(_ case: CaseID) -> Bool {
        // FNV-1a; the identifier is random, so its digest is.
        let digest = `case`.rawValue.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(digest >> 16 % 1000) < samplePerMille
    }

    /// How a review begins that is opened at `now`.
    ///
    /// - Parameter waits: until when Wellbeing has said that somebody is waited for; `nil` when it has said that nobody
    ///   is; `.none` outside when it has said nothing at all.
    package func beginning(_ cause: ReviewCause, waits: Readiness, at now: Timestamp) -> Review {
        switch waits {
        case .until(let until): .waits(until: until)
        case .nobody: .ready
        case .unsaid: cause.concernsStaff ? .waits(until: now.adding(hours: Int64(silenceHours))) : .ready
        }
    }
}

/// What is known of whether somebody has to be waited for in a case. Never who, never why.
package enum Readiness: Equatable, Sendable {
    case until(Timestamp)
    case nobody
    /// Nothing has been said.
    case unsaid
}

extension ReviewCause {
    /// Whether those who stood in it may need looking after before anybody learns from it.
    package var concernsStaff: Bool {
        switch self {
        case .redStep, .incident: true
        case .objection, .formal, .missedCall, .chosen, .sampled: false
        }
    }
}
