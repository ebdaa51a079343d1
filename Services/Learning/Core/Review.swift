package import CaseModel

/// A learning review of one case: the five steps of MINIfokus in their order, once nobody has to be waited for.
///
/// Source: 000 §Lær af fejl, 001 RødO5.
package enum Review: Equatable, Sendable {
    /// Somebody may still be strongly affected: learning does not begin. Until then at the latest.
    case waits(until: Timestamp)
    /// May begin.
    case ready
    /// So many of the five steps are answered, 1–5.
    case underWay(answered: Int)
    case closed

    /// How many steps there are.
    package static let steps = 5

    package enum Input: Equatable, Sendable {
        /// Somebody is to be waited for until then, or nobody any longer.
        case readiness(until: Timestamp?)
        case timePassed
        /// The leader lets it begin all the same, and whether a reason was given.
        case letBegin(hasReason: Bool)
        /// Its meeting is to be then; and until when Wellbeing has said that somebody is waited for, if it has.
        case meet(at: Timestamp, waitedFor: Timestamp? = nil)
        /// An answer to this step, and whether it says anything.
        case answer(step: Int, isEmpty: Bool)
        /// The three questions about the course, and whether each is asked once.
        case check(isWhole: Bool)
        case addFinding
        case close(Conclusion)
        /// It was closed, and is to go on: whether a reason was given, and whether somebody is waited for by now.
        case reopen(hasReason: Bool, isWaitedFor: Bool)
    }

    /// What is said of the whole before a review ends, beside the answers to its steps.
    package struct Conclusion: Equatable, Sendable {
        /// Why it went wrong: said of a finding, or of the review itself.
        let hasCause: Bool
        /// Whether it was a single time or how we work.
        let hasRecurrence: Bool
        /// The three questions about the course.
        let isChecked: Bool

        package init(hasCause: Bool, hasRecurrence: Bool, isChecked: Bool) {
            self.hasCause = hasCause
            self.hasRecurrence = hasRecurrence
            self.isChecked = isChecked
        }

        /// What is missing first, in the order in which it is asked.
        var missing: ReviewRefusal? {
            !isChecked ? .checkMissing : !hasCause ? .causeMissing : !hasRecurrence ? .recurrenceMissing : nil
        }
    }

    /// What `input` makes of it at `now`.
    package func transition(_ input: Input, at now: Timestamp) throws(ReviewRefusal) -> Review {
        switch (self, input) {
        // A wait that has ended already is none: it would give what is late a new day by which.
        case (.waits, .readiness(let until?)), (.ready, .readiness(let until?)):
            return until > now ? .waits(until: until) : .ready
        case (.waits, .readiness(nil)): return .ready
        // The end date is passed: it may begin, so that a silence elsewhere never stops learning for good.
        case (.waits(let until), .timePassed) where now >= until: return .ready
        case (.ready, .readiness(nil)), (.underWay, .readiness), (.closed, .readiness),
            (.waits, .timePassed), (.ready, .timePassed), (.underWay, .timePassed), (.closed, .timePassed):
            return self
        case (.waits, .letBegin(true)): return .ready
        case (.waits, .letBegin(false)): throw .reasonMissing
        case (.ready, .letBegin), (.underWay, .letBegin): throw .nobodyIsWaitedFor
        // Whoever is waited for meets about that first: the two are never one meeting.
        case (.waits(let until), .meet(let moment, _)) where moment >= until && moment > now: return self
        case (.waits, .meet): throw .meetingWhileWaiting
        case (.ready, .meet(let moment, let end)), (.underWay, .meet(let moment, let end)):
            guard moment > now else { throw .meetingInThePast }
            // A leader may let it begin before the wait is over; that it is met about in the meantime, nobody may.
            if let end, moment < end { throw .meetingWhileWaiting }
            return self
        case (.waits, .answer), (.waits, .check), (.waits, .addFinding), (.waits, .close): throw .somebodyIsWaitedFor
        case (.ready, .answer(let step, let isEmpty)): return try answered(step, isEmpty, after: 0)
        case (.underWay(let count), .answer(let step, let isEmpty)): return try answered(step, isEmpty, after: count)
        case (.underWay, .check(true)), (.underWay, .addFinding): return self
        case (.underWay, .check(false)): throw .checkIncomplete
        case (.ready, .check), (.ready, .addFinding): throw .nothingAnsweredYet
        case (.underWay(Self.steps), .close(let said)):
            if let missing = said.missing { throw missing }
            return .closed
        case (.underWay, .close), (.ready, .close): throw .stepsMissing
        // People are looked after first, whatever was learned before.
        case (.closed, .reopen(_, isWaitedFor: true)): throw .somebodyIsWaitedFor
        case (.closed, .reopen(hasReason: true, _)): return .underWay(answered: Self.steps)
        case (.closed, .reopen(hasReason: false, _)): throw .reopeningWithoutReason
        case (.waits, .reopen), (.ready, .reopen), (.underWay, .reopen): throw .notClosed
        case (.closed, .letBegin), (.closed, .meet), (.closed, .answer), (.closed, .check), (.closed, .addFinding),
            (.closed, .close):
            throw .alreadyClosed
        }
    }

    /// Steps are answered one after the other; an earlier answer may be written anew, a later one may not come first.
    private func answered(_ step: Int, _ isEmpty: Bool, after count: Int) throws(ReviewRefusal) -> Review {
        guard (1...Self.steps).contains(step) else { throw .noSuchStep }
        guard !isEmpty else { throw .emptyAnswer }
        guard step <= count + 1 else { throw .stepOutOfOrder }
        return .underWay(answered: max(count, step))
    }
}

/// Why a review cannot go on so.
package enum ReviewRefusal: String, Refusal, CaseIterable {
    case somebodyIsWaitedFor = "learning.somebody_is_waited_for"
    case nobodyIsWaitedFor = "learning.nobody_is_waited_for"
    case reasonMissing = "learning.reason_missing"
    case meetingWhileWaiting = "learning.meeting_while_waiting"
    case meetingInThePast = "learning.meeting_in_the_past"
    case stepOutOfOrder = "learning.step_out_of_order"
    case noSuchStep = "learning.no_such_step"
    case emptyAnswer = "learning.empty_answer"
    case checkIncomplete = "learning.check_incomplete"
    case nothingAnsweredYet = "learning.nothing_answered_yet"
    case stepsMissing = "learning.steps_missing"
    case checkMissing = "learning.check_missing"
    case causeMissing = "learning.cause_missing"
    case recurrenceMissing = "learning.recurrence_missing"
    case alreadyClosed = "learning.already_closed"
    case notClosed = "learning.not_closed"
    case reopeningWithoutReason = "learning.reopening_without_reason"
    /// Its words are erased: there is nothing to go on with.
    case wordsErased = "learning.words_erased"
    case alreadyReviewed = "learning.already_reviewed"
    case unknownReview = "learning.unknown_review"
    case unknownCase = "learning.unknown_case"
    case notYours = "learning.not_yours"
    /// Of a unit that one does not answer for nothing is told, no nought either.
    case unitNotYours = "learning.unit_not_yours"
    case unknownUnit = "learning.unknown_unit"
    /// A recount reads every case's facts, of all units.
    case mayNotRecount = "learning.may_not_recount"
    /// Whoever leads the unit knows the people who may have to be waited for; nobody else opens before time.
    case onlyTheLeaderOpens = "learning.only_the_leader_opens"
    case guestUnknown = "learning.guest_unknown"
    case tooManyGuests = "learning.too_many_guests"
    case dueInThePast = "learning.due_in_the_past"
    /// What is learned is about how we work, and names no citizen.
    case holdsCPR = "learning.holds_cpr"

    package var code: String { rawValue }
    package var isOfUnknownCase: Bool { self == .unknownCase }
}
