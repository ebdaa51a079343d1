package import CaseModel

/// Something to change, from the review that found it until its effect has been seen.
///
/// It is chased like any promise: its owner is told when the day is near, owner and leader when it has passed. Done is not
/// the end: the same cause in the same unit opens it again, and only time without that makes it effective.
package struct Finding: Equatable, Sendable {
    package var state: FindingState
    /// Exclusive.
    package var due: Timestamp
    /// Which promise it is: counted up when the day is moved or it is opened anew, so that each is told of once.
    package var round: Int
    /// The last stage somebody has been told of in this round.
    package var told: FindingStage?
    /// When it came to stand where it does.
    package var since: Timestamp
    package var reopenings: Int

    package init(
        state: FindingState = .open, due: Timestamp, round: Int = 1, told: FindingStage? = nil, since: Timestamp,
        reopenings: Int = 0
    ) {
        self.state = state
        self.due = due
        self.round = round
        self.told = told
        self.since = since
        self.reopenings = reopenings
    }

    /// How findings are chased.
    package struct Policy: Equatable, Sendable {
        /// So many days before the day, the owner is told.
        package let nearDueDays: Int
        /// So many days after it is done, its effect is looked at.
        package let effectDays: Int
        /// So many days whoever is to see to it gets when it is opened again.
        package let reopenedDays: Int

        package init(nearDueDays: Int = 3, effectDays: Int = 90, reopenedDays: Int = 14) {
            self.nearDueDays = nearDueDays
            self.effectDays = effectDays
            self.reopenedDays = reopenedDays
        }
    }

    package enum Input: Equatable, Sendable {
        /// Somebody says how far it is, and whether what was done (or why nothing is) has been written.
        case advance(FindingState, isSaid: Bool)
        /// Somebody else, or another day.
        case move(due: Timestamp, hasReason: Bool)
        /// The same cause has come again in the unit, in a complaint received then.
        case sameCause(received: Timestamp, by: Timestamp)
        case timePassed
    }

    /// The next finding, and the stage that somebody is to be told of now.
    package typealias Decision = (next: Finding, tell: FindingStage?)

    /// Whether somebody still owes it.
    package var isOwed: Bool { state == .open || state == .underWay }

    package func transition(_ input: Input, under policy: Policy, at now: Timestamp) throws(FindingRefusal) -> Decision
    {
        switch input {
        case .advance(let next, let isSaid): (try advanced(to: next, isSaid, at: now), nil)
        case .move(let due, let hasReason): (try moved(to: due, hasReason, at: now), nil)
        case .sameCause(let received, let due): (cameAgain(received, by: due, at: now), nil)
        case .timePassed: passed(policy, at: now)
        }
    }

    private func advanced(to next: FindingState, _ isSaid: Bool, at now: Timestamp) throws(FindingRefusal) -> Finding {
        switch (state, next) {
        case (.open, .underWay): break
        case (.open, .done), (.underWay, .done), (.open, .dropped), (.underWay, .dropped):
            guard isSaid else { throw .nothingSaid }
        case (.underWay, .underWay), (.open, .open), (.underWay, .open), (_, .effective): throw .cannotBeSaid
        case (.done, _), (.effective, _), (.dropped, _): throw .alreadyFinished
        }
        var finding = self
        finding.state = next
        finding.since = now
        return finding
    }

    private func moved(to due: Timestamp, _ hasReason: Bool, at now: Timestamp) throws(FindingRefusal) -> Finding {
        guard isOwed else { throw .alreadyFinished }
        guard hasReason else { throw .moveWithoutReason }
        guard due > now else { throw .dueInThePast }
        return promised(by: due)
    }

    /// A complaint from before the change says nothing about whether it helped.
    private func cameAgain(_ received: Timestamp, by due: Timestamp, at now: Timestamp) -> Finding {
        guard state == .done || state == .effective, received >= since else { return self }
        var finding = promised(by: due)
        finding.state = .open
        finding.since = now
        finding.reopenings += 1
        return finding
    }

    private func promised(by due: Timestamp) -> Finding {
        var finding = self
        finding.due = due
        finding.round += 1
        finding.told = nil
        return finding
    }

    private func passed(_ policy: Policy, at now: Timestamp) -> Decision {
        var finding = self
        if isOwed, let stage = stages(policy).last(where: { now >= $0.at })?.stage, told != stage, told != .overdue {
            finding.told = stage
            return (finding, stage)
        }
        if state == .done, now >= effectAt(policy) {
            finding.state = .effective
            finding.since = now
        }
        return (finding, nil)
    }

    /// When its effect is looked at.
    package func effectAt(_ policy: Policy) -> Timestamp { since.adding(hours: 24 * Int64(policy.effectDays)) }

    private func stages(_ policy: Policy) -> [(stage: FindingStage, at: Timestamp)] {
        [(.nearDue, due.adding(hours: -24 * Int64(policy.nearDueDays))), (.overdue, due)]
    }

    /// When time next means something to it; `nil` when it never does.
    package func nextWake(under policy: Policy) -> Timestamp? {
        switch state {
        case .open, .underWay:
            switch told {
            case nil: stages(policy)[0].at
            case .nearDue: due
            case .overdue: nil
            }
        case .done: effectAt(policy)
        case .effective, .dropped: nil
        }
    }
}

/// Why something cannot become of a finding.
package enum FindingRefusal: String, Refusal, CaseIterable {
    case unknownFinding = "learning.unknown_finding"
    case notYours = "learning.finding_not_yours"
    case nothingSaid = "learning.finding_nothing_said"
    case cannotBeSaid = "learning.finding_cannot_be_said"
    case alreadyFinished = "learning.finding_already_finished"
    case moveWithoutReason = "learning.finding_move_without_reason"
    case dueInThePast = "learning.finding_due_in_the_past"
    case ownerUnknown = "learning.finding_owner_unknown"
    case alreadyLinked = "learning.finding_already_linked"
    case notDoneYet = "learning.lesson_not_done_yet"
    case emptyLesson = "learning.lesson_empty"
    case everybodyTold = "learning.lesson_everybody_told"
    /// Nobody has said how many it goes to.
    case lessonUnread = "learning.lesson_unread"
    /// There are others to tell than when the letter was looked at.
    case othersNow = "learning.lesson_others_now"
    /// Only what was finished in the unit before the complaint can have happened again.
    case notFinishedHere = "learning.finding_not_finished_here"

    package var code: String { rawValue }
}
