package import CaseModel

/// What holds for a meeting that is looked back upon.
package enum AfterMeeting {
    /// The answers, each question once and in its order; those that were not asked are left out.
    ///
    /// - Throws: when it was not said whom the citizen can turn to, nothing was explained, it lies ahead, or a
    ///   question is answered twice.
    package static func checked(_ wish: RecordMeeting, at now: Timestamp) throws(AfterRefusal) -> [MeetingAnswer] {
        guard wish.contact != nil else { throw .contactMissing }
        guard !wish.explained.isBlank else { throw .explanationMissing }
        guard wish.heldAt <= now else { throw .meetingAhead }
        let order = MeetingQuestion.allCases
        let answers = order.compactMap { question in wish.answers.first { $0.question == question } }
        guard answers.count == wish.answers.count else { throw .answeredTwice }
        return answers
    }
}

/// A mediation: offered, voluntary, before a neutral third, and no part of the case.
package enum Mediation {
    package enum Input: Equatable, Sendable {
        case answered(isAccepted: Bool)
        /// Whoever was asked to mediate does not want to; the citizen has said nothing else.
        case mediatorDeclined(isNamed: Bool)
        case held(Held)
        case followedUp(isSaid: Bool)
    }

    /// What is told of the meeting.
    package struct Held: Equatable, Sendable {
        package let isNeutral: Bool
        package let isNamed: Bool
        package let isFreeOfCaseWork: Bool
        package let isAgreed: Bool
        package let hasPlan: Bool

        package init(isNeutral: Bool, isNamed: Bool, isFreeOfCaseWork: Bool, isAgreed: Bool, hasPlan: Bool) {
            self.isNeutral = isNeutral
            self.isNamed = isNamed
            self.isFreeOfCaseWork = isFreeOfCaseWork
            self.isAgreed = isAgreed
            self.hasPlan = hasPlan
        }
    }

    package static func transition(
        _ state: MediationState, _ input: Input
    ) throws(AfterRefusal) -> MediationState {
        switch (state, input) {
        case (.offered, .answered(let isAccepted)): return isAccepted ? .accepted : .declined
        case (.accepted, .answered(false)): return .declined
        case (.accepted, .held(let held)): return try after(held)
        case (.accepted, .mediatorDeclined(true)): return .accepted
        case (.accepted, .mediatorDeclined(false)): throw .mediatorMissing
        case (.agreed, .followedUp(true)): return .followedUp
        case (.agreed, .followedUp(false)): throw .nothingSaid
        // Nobody is brought to a mediation who has not said yes.
        case (.offered, .held), (.declined, .held), (.offered, .mediatorDeclined), (.declined, .mediatorDeclined):
            throw .mediationNotAccepted
        case (.accepted, .answered(true)), (.declined, .answered), (.ended, .answered), (.agreed, .answered),
            (.followedUp, .answered):
            throw .mediationAnswered
        case (.ended, .held), (.agreed, .held), (.followedUp, .held), (.ended, .mediatorDeclined),
            (.agreed, .mediatorDeclined), (.followedUp, .mediatorDeclined):
            throw .mediationHeld
        case (.offered, .followedUp), (.accepted, .followedUp), (.declined, .followedUp), (.ended, .followedUp),
            (.followedUp, .followedUp):
            throw .nothingToFollowUp
        }
    }

    /// The days between which a mediation was held: nobody is brought together before it was offered and said yes to.
    ///
    /// By the day: the yes is written down when somebody comes to it, and the meeting may be the same afternoon.
    package static func checkDay(
        heldAt: Timestamp, offered: Timestamp, accepted: Timestamp?, at now: Timestamp
    ) throws(AfterRefusal) {
        guard heldAt <= now else { throw .mediationAhead }
        let day = Copenhagen.day(at: heldAt)
        guard day >= Copenhagen.day(at: max(offered, accepted ?? offered)) else { throw .heldBeforeYes }
    }

    private static func after(_ held: Held) throws(AfterRefusal) -> MediationState {
        guard held.isNamed else { throw .mediatorMissing }
        guard held.isNeutral else { throw .mediatorNotNeutral }
        guard held.isFreeOfCaseWork else { throw .mediationIsNoCaseWork }
        guard held.isAgreed else { return .ended }
        guard held.hasPlan else { throw .planMissing }
        return .agreed
    }

    /// Whether a colleague can mediate: nobody who stands in the case, is complained of, or leads the unit.
    package static func isNeutral(_ colleague: PersonID?, in circle: CaseCircle, leader: [PersonID]) -> Bool {
        guard let colleague else { return true }
        let parties =
            circle.assigned + circle.contactTeam + circle.involved + circle.about + circle.disqualified + leader
        return !parties.contains(colleague)
    }
}

/// The guard of a reparation.
package enum Reparation {
    /// - Throws: when it rests on the complaint alone, by its ground or in words, when no law is named for money, when a loss of money is not clearly established to be our doing, when
    ///   nothing is acknowledged of what cannot be repaid, or when it is to reach back to a day that has not come.
    package static func check(_ wish: ProposeReparation, on today: CivilDay) throws(AfterRefusal) {
        guard wish.ground != .complaintAlone else { throw .complaintGivesNoRight }
        guard !wish.acknowledgement.isBlank else { throw .acknowledgementMissing }
        let basis = LegalBasis(wish.legalBasis)
        guard !basis.isTheComplaint else { throw .basisIsTheComplaint }
        switch wish.loss {
        case .economic:
            guard !wish.legalBasis.isBlank else { throw .legalBasisMissing }
            guard basis.namesLaw else { throw .paragraphMissing }
            guard wish.isClearlyEstablished else { throw .lossNotEstablished }
            guard wish.reachesBackTo.map({ $0 <= today }) ?? true else { throw .reachesIntoTheFuture }
        case .personal:
            guard wish.reachesBackTo == nil else { throw .nothingToReachBackFor }
        }
    }

    package static func decided(
        _ state: ReparationState, isGranted: Bool, hasReason: Bool
    ) throws(AfterRefusal) -> ReparationState {
        guard state == .proposed else { throw .alreadyDecided }
        guard hasReason else { throw .decisionWithoutReason }
        return isGranted ? .granted : .refused
    }

    /// Who gives what is granted and by which day: somebody who stands in the case or leads the unit, and whom the complaint
    /// is not about; `nil` when it is refused.
    package static func gift(
        _ wish: DecideReparation, in circle: CaseCircle, leaders: [PersonID], on today: CivilDay
    ) throws(AfterRefusal) -> Gift? {
        guard wish.isGranted else { return nil }
        guard let giver = wish.giver else { throw .giverMissing }
        let standing = circle.assigned + circle.contactTeam + circle.involved + leaders
        guard standing.contains(giver), !circle.about.contains(giver) else { throw .giverOutsideCase }
        guard let day = wish.giveBy else { throw .giveDayMissing }
        guard day >= today else { throw .giveDayPast }
        return Gift(giver: giver, by: day)
    }

    /// What somebody owes a citizen since it was granted.
    package struct Gift: Equatable, Sendable {
        package let giver: PersonID
        /// The last day.
        package let by: CivilDay
    }

    /// What was granted has been given, on a day from the decision until today.
    package static func given(
        _ state: ReparationState, on day: CivilDay, decided: CivilDay?, today: CivilDay
    ) throws(AfterRefusal) -> ReparationState {
        guard state == .granted else { throw .nothingToGive }
        guard day <= today, decided.map({ $0 <= day }) ?? true else { throw .givenOnNoSuchDay }
        return .given
    }

    /// A decision is told: by a letter with its reasons and, when it says no, with how it can be complained of; or it has
    /// been said.
    ///
    /// Source: forvaltningsloven §§ 22, 25.
    package static func checkTelling(_ wish: DecideReparation, on today: CivilDay) throws(AfterRefusal) {
        if let told = wish.toldOn {
            guard told <= today else { throw .toldInTheFuture }
        } else {
            guard wish.words?.isBlank == false else { throw .citizenUntold }
            guard wish.isGranted || wish.appeal?.isBlank == false else { throw .appealMissing }
        }
    }
}

/// Why something after a conflict cannot be so.
package enum AfterRefusal: String, Refusal, CaseIterable {
    case contactMissing = "learning.contact_missing"
    case explanationMissing = "learning.explanation_missing"
    case meetingAhead = "learning.meeting_ahead"
    /// The same of a mediation, which has a form of its own.
    case mediationAhead = "learning.mediation_ahead"
    case answeredTwice = "learning.answered_twice"
    case nothingSaid = "learning.nothing_said"
    case unknownMediation = "learning.unknown_mediation"
    /// One was offered and has not ended.
    case mediationStands = "learning.mediation_stands"
    case mediationNotAccepted = "learning.mediation_not_accepted"
    case mediationAnswered = "learning.mediation_answered"
    case heldBeforeYes = "learning.held_before_yes"
    case mediationHeld = "learning.mediation_held"
    case mediatorMissing = "learning.mediator_missing"
    case mediatorNotNeutral = "learning.mediator_not_neutral"
    case mediationIsNoCaseWork = "learning.mediation_is_no_case_work"
    case planMissing = "learning.plan_missing"
    case nothingToFollowUp = "learning.nothing_to_follow_up"
    case unknownReparation = "learning.unknown_reparation"
    /// The same has been proposed and waits for the leader.
    case alreadyProposed = "learning.already_proposed"
    case complaintGivesNoRight = "learning.complaint_gives_no_right"
    case acknowledgementMissing = "learning.acknowledgement_missing"
    case legalBasisMissing = "learning.legal_basis_missing"
    case basisIsTheComplaint = "learning.basis_is_the_complaint"
    case paragraphMissing = "learning.paragraph_missing"
    case lossNotEstablished = "learning.loss_not_established"
    case nothingToReachBackFor = "learning.nothing_to_reach_back_for"
    case alreadyDecided = "learning.already_decided"
    case decisionWithoutReason = "learning.decision_without_reason"
    case onlyTheLeaderDecides = "learning.only_the_leader_decides"
    case questionsMissing = "learning.questions_missing"
    case agreementMissing = "learning.agreement_missing"
    case heldInTheFuture = "learning.held_in_the_future"
    case periodBackwards = "learning.period_backwards"
    case giverMissing = "learning.giver_missing"
    case giverOutsideCase = "learning.giver_outside_case"
    case giveDayMissing = "learning.give_day_missing"
    case giveDayPast = "learning.give_day_past"
    case nothingToGive = "learning.nothing_to_give"
    case givenOnNoSuchDay = "learning.given_on_no_such_day"
    case onlyInspects = "learning.only_inspects"
    case citizenUntold = "learning.citizen_untold"
    case appealMissing = "learning.appeal_missing"
    case toldInTheFuture = "learning.told_in_the_future"
    case reachesIntoTheFuture = "learning.reaches_into_the_future"
    case followUpInThePast = "learning.follow_up_in_the_past"
    case citizenHasAnswered = "learning.citizen_has_answered"

    package var code: String { rawValue }
}

extension String {
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
