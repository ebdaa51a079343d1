package import CaseModel

/// A decision to restrict how a citizen may reach us, from a leader's proposal to its end (R-088 … R-093).
///
/// Nothing holds before a lawyer has approved it and the citizen has been told in writing. It ends by itself on its last
/// day; to prolong it is to decide anew, with what has happened since.
package enum ContactRestriction: Hashable, Sendable {
    /// Waits for the department's lawyers.
    case proposed
    /// A lawyer has approved it; it waits for the letter that tells the citizen.
    case approved(by: PersonID)
    case rejected(by: PersonID)
    /// The citizen has been told, and it holds through this day; `nil` when it has no end.
    case inEffect(through: CivilDay?)
    /// Its leader's reminder has gone out: a fortnight is left.
    case ending(through: CivilDay)
    /// Its last day has passed, or it was lifted.
    case ended

    package enum Input: Hashable, Sendable {
        // A lawyer's word, with the reason kept beside it.
        case approved(by: PersonID)
        case rejected(by: PersonID)
        /// The letter can be taken to have arrived, or somebody has told the citizen in writing by another way.
        case citizenTold
        /// The letter by which it came to hold never arrived: what a lawyer approved waits for its telling again.
        case letterCameBack(approvedBy: PersonID)
        /// Contact is ordinary again before the last day.
        case lifted
        case timePassed
    }

    /// Days before the end at which its leader is reminded.
    package static let reminderDays = 14

    /// What `input` means on the day of `now` for a restriction that was proposed by `proposer` to hold through `lastDay`.
    ///
    /// - Throws: `restrictionIsOwn` when whoever proposed it would approve it; `restrictionNotAwaited` when nobody waits
    ///   for this.
    package func transition(
        _ input: Input, proposedBy proposer: PersonID, through lastDay: CivilDay?, at now: Timestamp
    ) throws(IntakeRefusal) -> ContactRestriction {
        let today = now.civil.day
        switch (self, input) {
        case (.proposed, .approved(let person)):
            guard person != proposer else { throw .restrictionIsOwn }
            return .approved(by: person)
        case (.proposed, .rejected(let person)): return .rejected(by: person)
        case (.approved, .citizenTold): return .inEffect(through: lastDay)
        // Withdrawn before it held: the citizen hears nothing of what never was.
        case (.proposed, .lifted), (.approved, .lifted): return .ended
        case (.inEffect, .lifted), (.ending, .lifted): return .ended
        case (.inEffect(let last?), .timePassed) where today > last: return .ended
        case (.inEffect(let last?), .timePassed) where today >= last.adding(days: -Self.reminderDays):
            return .ending(through: last)
        case (.ending(let last), .timePassed) where today > last: return .ended
        // One that nobody approved or told in its time never takes effect.
        case (.proposed, .timePassed), (.approved, .timePassed):
            guard let lastDay, today > lastDay else { return self }
            return .ended
        case (.inEffect, .timePassed), (.ending, .timePassed), (.rejected, .timePassed), (.ended, .timePassed):
            return self
        // The letter may be sent again; it holds since the first.
        case (.inEffect, .citizenTold), (.ending, .citizenTold): return self
        case (.inEffect, .letterCameBack(let lawyer)), (.ending, .letterCameBack(let lawyer)):
            return .approved(by: lawyer)
        case (.proposed, .letterCameBack), (.approved, .letterCameBack), (.rejected, .letterCameBack),
            (.ended, .letterCameBack):
            return self
        case (.proposed, .citizenTold), (.rejected, .citizenTold), (.ended, .citizenTold),
            (.approved, .approved), (.approved, .rejected), (.rejected, .approved), (.rejected, .rejected),
            (.rejected, .lifted), (.inEffect, .approved), (.inEffect, .rejected), (.ending, .approved),
            (.ending, .rejected), (.ended, .approved), (.ended, .rejected), (.ended, .lifted):
            throw .restrictionNotAwaited
        }
    }

    /// Where it stands, as others hear of it.
    package var state: RestrictionState {
        switch self {
        case .proposed: .proposed
        case .approved: .approved
        case .rejected: .rejected
        case .inEffect: .inEffect
        case .ending: .ending
        case .ended: .ended
        }
    }

    /// Whether the citizen has to keep to it now.
    package var holds: Bool { state.holds }

    /// When it is to be looked at again by the clock alone; `nil` when never.
    package func wake(through lastDay: CivilDay?) -> Timestamp? {
        switch self {
        case .proposed, .approved: lastDay.map { Copenhagen.moment($0.adding(days: 1)) }
        case .inEffect(let last?): Copenhagen.moment(last.adding(days: -Self.reminderDays))
        case .ending(let last): Copenhagen.moment(last.adding(days: 1))
        case .inEffect(nil), .rejected, .ended: nil
        }
    }
}

extension RestrictionProposal {
    /// How far back the last incident may lie, in days: what is older does not show that it is needed now.
    package static let mostDaysSinceSeen = 180
    /// Bytes in a text of the proposal; four decisions are shown together.
    package static let mostInText = 2_000
    /// The longest a restriction holds before it is decided anew, in days.
    package static let mostDays = 365

    /// Judges a proposal made on `today`.
    ///
    /// - Parameter earlier: the last day on which something had happened when the decision it prolongs was made.
    /// - Throws: what is missing or does not hold, one thing at a time in the order of the form.
    package func check(on today: CivilDay, prolonging earlier: EarlierRestriction?) throws(IntakeRefusal) {
        guard !Words.areMissing(in: facts) else { throw .restrictionFactsMissing }
        guard lastSeen <= today else { throw .restrictionSeenInFuture }
        guard lastSeen.adding(days: Self.mostDaysSinceSeen) >= today else { throw .restrictionGroundTooOld }
        // What carried the first decision does not carry the next, nor what could have.
        if let earlier {
            guard lastSeen > earlier.lastSeen, lastSeen >= earlier.proposed else { throw .restrictionGroundNotNew }
        }
        guard !Words.areMissing(in: milderMeans) else { throw .restrictionMilderMeansMissing }
        guard !ways.isEmpty, !Words.areMissing(in: scope) else { throw .restrictionScopeMissing }
        // Somebody who may neither come, ring nor write could not even object.
        guard Set(ways).count < ContactWay.allCases.count else { throw .restrictionLeavesNoWay }
        try checkEnd(on: today)
        guard !Words.areMissing(in: wayBack) else { throw .restrictionWayBackMissing }
        for text in [facts, milderMeans, wayBack, reasonForNoEnd ?? ""] { try Words.check(text, most: Self.mostInText) }
        try Words.check(scope, most: Words.mostInReason)
    }

    private func checkEnd(on today: CivilDay) throws(IntakeRefusal) {
        guard let lastDay else {
            guard let reasonForNoEnd, !Words.areMissing(in: reasonForNoEnd) else { throw .restrictionEndMissing }
            return
        }
        // Of the two only the day would be read in the letter.
        guard Words.areMissing(in: reasonForNoEnd ?? "") else { throw .restrictionEndTwice }
        guard lastDay >= today, lastDay <= today.adding(days: Self.mostDays) else { throw .restrictionEndOutOfRange }
    }
}

extension RestrictionProposal {
    /// By when a lawyer is to have judged it: as long as they usually have, and no longer than what it prolongs or proposes lasts.
    ///
    /// - Parameter end: the last day of what it prolongs, where that still holds.
    package func judgeBy(usual: Timestamp, prolonging end: CivilDay?) -> Timestamp {
        let ends = [end, lastDay].compactMap(\.self).map { Copenhagen.moment($0.adding(days: 1)) }
        return ends.reduce(usual, min)
    }
}

/// The decision that is prolonged, as far as the next one looks at it.
package struct EarlierRestriction: Equatable, Sendable {
    package let lastSeen: CivilDay
    /// The day it was proposed: what happened before then was known, or could have been.
    package let proposed: CivilDay

    package init(lastSeen: CivilDay, proposed: CivilDay) {
        self.lastSeen = lastSeen
        self.proposed = proposed
    }
}
