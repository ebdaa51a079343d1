/// `intake.propose-restriction`: a leader of the unit asks the lawyers for leave to restrict contact (R-088 … R-092).
package struct ProposeRestriction: ServiceCommand {
    package static let method = "intake.propose-restriction"
    package let `case`: CaseID
    package let proposal: RestrictionProposal
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(case: CaseID, proposal: RestrictionProposal, isNotOurs: Bool? = nil) {
        self.case = `case`
        self.proposal = proposal
        self.isNotOurs = isNotOurs
    }

    package typealias Reply = CaseReceipt
}

/// `intake.judge-restriction`: a lawyer approves or refuses what was proposed, with the reason.
package struct JudgeRestriction: ServiceCommand {
    package static let method = "intake.judge-restriction"
    package let restriction: RestrictionID
    package let isApproved: Bool
    package let reason: String
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(restriction: RestrictionID, isApproved: Bool, reason: String, isNotOurs: Bool? = nil) {
        self.restriction = restriction
        self.isApproved = isApproved
        self.reason = reason
        self.isNotOurs = isNotOurs
    }

    package typealias Reply = CaseReceipt
}

/// `intake.restriction-told`: the citizen has been told in writing by another way than our letters; it holds now.
package struct RestrictionTold: ServiceCommand {
    package static let method = "intake.restriction-told"
    package let restriction: RestrictionID
    /// Where the writing can be found again: its journal number.
    package let reference: String

    package init(restriction: RestrictionID, reference: String) {
        self.restriction = restriction
        self.reference = reference
    }

    package typealias Reply = CaseReceipt
}

/// `intake.lift-restriction`: contact is ordinary again before the last day, or what was proposed is given up.
package struct LiftRestriction: ServiceCommand {
    package static let method = "intake.lift-restriction"
    package let restriction: RestrictionID
    package let reason: String
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(restriction: RestrictionID, reason: String, isNotOurs: Bool? = nil) {
        self.restriction = restriction
        self.reason = reason
        self.isNotOurs = isNotOurs
    }

    package typealias Reply = CaseReceipt
}

/// `intake.restrictions`: what has been proposed and decided in a case, newest first; for those who may see the case, and
/// for the lawyers who are asked about it.
package struct ShowRestrictions: ServiceCommand {
    package static let method = "intake.restrictions"
    /// So many are shown at a time, to keep within one line.
    package static let mostRows = 4
    package let `case`: CaseID
    /// Those older than this one; absent for the newest.
    package let before: RestrictionID?

    package init(case: CaseID, before: RestrictionID? = nil) {
        self.case = `case`
        self.before = before
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let unit: UnitID
        package let isClosed: Bool
        package let restrictions: [RestrictionRow]
        /// How many are older than the last of these.
        package let leftOut: Int
        /// Whether whoever asks sees nothing else of the case: one of the lawyers, who is asked about its restrictions alone.
        package let isAskedAlone: Bool?

        package init(
            case: CaseID, unit: UnitID, isClosed: Bool, restrictions: [RestrictionRow], leftOut: Int,
            isAskedAlone: Bool? = nil
        ) {
            self.isAskedAlone = isAskedAlone
            self.case = `case`
            self.unit = unit
            self.isClosed = isClosed
            self.restrictions = restrictions
            self.leftOut = leftOut
        }
    }
}

/// One decision to restrict contact, with who has had it in hand.
package struct RestrictionRow: Codable, Hashable, Sendable {
    package let restriction: RestrictionID
    package let proposal: RestrictionProposal
    package let state: RestrictionState
    package let proposedBy: PersonID
    package let proposedAt: Timestamp
    /// The lawyer's word; absent while it waits.
    package let judged: Judgement?
    /// The letter that is to tell the citizen, where it has been made and cannot yet have arrived; absent otherwise.
    package let letter: RestrictionLetter?
    /// Since when the citizen knows.
    package let toldAt: Timestamp?
    package let endedAt: Timestamp?
    /// Why it was lifted or given up; absent when its last day ended it.
    package let liftReason: String?

    package struct Judgement: Codable, Hashable, Sendable {
        package let by: PersonID
        package let at: Timestamp
        package let reason: String

        package init(by: PersonID, at: Timestamp, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package init(
        restriction: RestrictionID, proposal: RestrictionProposal, state: RestrictionState, proposedBy: PersonID,
        proposedAt: Timestamp, judged: Judgement? = nil, letter: RestrictionLetter? = nil, toldAt: Timestamp? = nil,
        endedAt: Timestamp? = nil, liftReason: String? = nil
    ) {
        self.letter = letter
        self.restriction = restriction
        self.proposal = proposal
        self.state = state
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.judged = judged
        self.toldAt = toldAt
        self.endedAt = endedAt
        self.liftReason = liftReason
    }
}

/// The letter about a restriction, on its way: nothing holds by it until it can have arrived.
package struct RestrictionLetter: Codable, Hashable, Sendable {
    package let letter: LetterID
    package let channel: LetterChannel
    package let laidAt: Timestamp
    /// From when it can be taken to have arrived; absent until it is posted.
    package let arrives: Timestamp?

    package init(letter: LetterID, channel: LetterChannel, laidAt: Timestamp, arrives: Timestamp? = nil) {
        self.arrives = arrives
        self.letter = letter
        self.channel = channel
        self.laidAt = laidAt
    }
}

/// What whoever opens the case must know at once: contact is restricted, thus and so.
package struct StandingRestriction: Codable, Hashable, Sendable {
    package let restriction: RestrictionID
    package let state: RestrictionState
    package let ways: [ContactWay]
    package let scope: String
    package let lastDay: CivilDay?
    /// By which way the letter about it goes, while it cannot have arrived; absent otherwise.
    package let onItsWay: LetterChannel?
    /// From when it holds by that letter, once it is posted; absent otherwise.
    package let holdsFrom: Timestamp?

    package init(
        restriction: RestrictionID, state: RestrictionState, ways: [ContactWay], scope: String, lastDay: CivilDay?,
        onItsWay: LetterChannel? = nil, holdsFrom: Timestamp? = nil
    ) {
        self.holdsFrom = holdsFrom
        self.onItsWay = onItsWay
        self.restriction = restriction
        self.state = state
        self.ways = ways
        self.scope = scope
        self.lastDay = lastDay
    }
}

/// A decision to restrict contact has come to stand here (R-088 … R-093). Owner: Intake.
///
/// When it is `approved`, the citizen is to be told in writing; when the letter can have arrived, it takes effect. When that
/// letter comes back, it is `approved` again.
package struct RestrictionChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.restriction-changed.v1")
    package let `case`: CaseID
    package let restriction: RestrictionID
    package let state: RestrictionState
    package let proposedBy: PersonID
    /// The last day it holds; absent when it has no end.
    package let lastDay: CivilDay?
    /// True when it held and was lifted before its last day, so that the citizen is to be told; absent otherwise, and from
    /// an older release.
    package let isLifted: Bool?

    package init(
        case: CaseID, restriction: RestrictionID, state: RestrictionState, proposedBy: PersonID, lastDay: CivilDay?,
        isLifted: Bool? = nil
    ) {
        self.isLifted = isLifted
        self.case = `case`
        self.restriction = restriction
        self.state = state
        self.proposedBy = proposedBy
        self.lastDay = lastDay
    }
}
