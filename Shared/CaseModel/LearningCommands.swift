/// The reviews a leader of the unit or the learning lead may see, those that wait included.
package struct ListReviews: ServiceCommand {
    package static let method = "learning.list"
    package let includeClosed: Bool
    /// Only this case's; absent: of all cases.
    package let `case`: CaseID?
    /// Only this unit's and those below it; absent: of all units one answers for.
    package let unit: UnitID?

    package init(includeClosed: Bool = false, case: CaseID? = nil, unit: UnitID? = nil) {
        self.includeClosed = includeClosed
        self.case = `case`
        self.unit = unit
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// The newest first, a hundred at most.
        package let reviews: [ReviewRow]
        /// Whether there are more than are listed; absent from older releases.
        package let hasMore: Bool?

        package init(reviews: [ReviewRow], hasMore: Bool = false) {
            self.reviews = reviews
            self.hasMore = hasMore
        }
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
        /// What was asked of the course afterwards; absent while nobody has.
        package let check: [CheckAnswer]?
        /// Why the leader let it begin although somebody was to be waited for, a line for each time, the first first; absent
        /// when it was not needed. It may wait again all the same.
        package let openedBecause: String?
        /// Until when somebody is waited for although the review itself does not wait: no meeting of it lies before that, and
        /// a closed one does not go on. Absent when nobody is, while the review waits, and from older releases.
        package let waitedFor: Timestamp?
        /// Finished findings of the unit, the newest first: may be what has happened again. Absent when there is
        /// none, and from older releases.
        package let candidates: [FindingRow]?
        /// Who is asked to its meeting, whoever booked it included; absent when none is booked.
        package let invited: [PersonID]?
        /// When the words of it were erased; absent while they are kept.
        package let erasedOn: CivilDay?
        /// False when the asker answers for learning and may not see the case itself (decision 59); absent otherwise.
        package let maySeeCase: Bool?
        /// Why it went wrong, and whether once or as a practice, said when it was closed; absent when nobody said so, and
        /// when its findings do.
        package let why: CauseClass?
        package let recurrence: Recurrence?
        /// Who has opened it again after it was closed, the first time first; absent when nobody has.
        package let reopenings: [ReviewReopening]?

        package init(
            row: ReviewRow, answers: [String], findings: [FindingRow], check: [CheckAnswer]? = nil,
            openedBecause: String? = nil, candidates: [FindingRow]? = nil, invited: [PersonID]? = nil,
            erasedOn: CivilDay? = nil, maySeeCase: Bool? = nil, why: CauseClass? = nil, recurrence: Recurrence? = nil,
            reopenings: [ReviewReopening]? = nil, waitedFor: Timestamp? = nil
        ) {
            self.waitedFor = waitedFor
            self.why = why
            self.recurrence = recurrence
            self.reopenings = reopenings
            self.candidates = candidates
            self.invited = invited
            self.erasedOn = erasedOn
            self.maySeeCase = maySeeCase
            self.row = row
            self.answers = answers
            self.findings = findings
            self.check = check
            self.openedBecause = openedBecause
        }
    }
}

/// One of the three questions about a course, with its answer.
package struct CheckAnswer: Codable, Hashable, Sendable {
    package let question: CheckQuestion
    package let verdict: Hindsight
    package let note: String?

    package init(question: CheckQuestion, verdict: Hindsight, note: String? = nil) {
        self.question = question
        self.verdict = verdict
        self.note = note
    }
}

/// A review is wanted although nothing that has happened calls for one.
package struct OpenReview: ServiceCommand {
    package static let method = "learning.open"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }
    package typealias Reply = ReviewReceipt
}

/// The leader lets a review begin although somebody was to be waited for, and says why.
package struct LetReviewBegin: ServiceCommand {
    package static let method = "learning.let-begin"
    package let review: ReviewID
    package let reason: String

    package init(review: ReviewID, reason: String) {
        self.review = review
        self.reason = reason
    }

    package typealias Reply = ReviewReceipt
}

/// When the review's meeting is: never while somebody is waited for, so never the same as a debriefing.
package struct BookReview: ServiceCommand {
    package static let method = "learning.book"
    package let review: ReviewID
    package let at: Timestamp
    /// Who is asked to it beside the one who books it, at most ``mostPeople``; each gets it in the calendar.
    package let people: [PersonID]?

    /// So many are asked to one meeting at the most.
    package static let mostPeople = 20

    package init(review: ReviewID, at: Timestamp, people: [PersonID]? = nil) {
        self.review = review
        self.at = at
        self.people = people
    }

    package typealias Reply = ReviewReceipt
}

/// Afterwards: were the rules followed, the decisions right, the citizen's situation understood.
package struct CheckReview: ServiceCommand {
    package static let method = "learning.check"
    package let review: ReviewID
    package let answers: [CheckAnswer]

    package init(review: ReviewID, answers: [CheckAnswer]) {
        self.review = review
        self.answers = answers
    }

    package typealias Reply = ReviewReceipt
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
    /// The same, asked in so many words; absent from older releases, of which only a practice is known to have been said.
    package let recurrence: Recurrence?
    package let owner: PersonID
    package let due: Timestamp
    /// Who else is to know of it; absent: the team.
    package let spread: FindingSpread?
    /// What kind of thing is changed.
    package let change: FindingChange?
    /// The finished findings of the unit that somebody says have happened again, none for an empty list; absent: those
    /// that are like it: why it went wrong, and what set the complaints off or else what is changed.
    package let again: [FindingID]?

    package init(
        review: ReviewID, text: String, cause: CauseClass, isPractice: Bool, owner: PersonID, due: Timestamp,
        spread: FindingSpread? = nil, change: FindingChange? = nil, again: [FindingID]? = nil,
        recurrence: Recurrence? = nil
    ) {
        self.again = again
        self.recurrence = recurrence
        self.review = review
        self.text = text
        self.cause = cause
        self.isPractice = isPractice
        self.owner = owner
        self.due = due
        self.spread = spread
        self.change = change
    }

    package typealias Reply = ReviewReceipt
}

/// What an act on a review leaves behind.
package struct ReviewReceipt: Codable, Hashable, Sendable {
    package let row: ReviewRow
    package let published: [Published]
    /// The finding that was added; absent after any other act, and from older releases.
    package let finding: FindingID?

    package init(row: ReviewRow, published: [Published], finding: FindingID? = nil) {
        self.finding = finding
        self.row = row
        self.published = published
    }
}

/// A review in a list.
package struct ReviewRow: Codable, Hashable, Sendable {
    package let review: ReviewID
    /// Absent when it is about an incident: that names no case.
    package let `case`: CaseID?
    package let unit: UnitID
    package let cause: ReviewCause
    package let state: ReviewState
    package let opened: Timestamp
    /// While it waits: then somebody looks at it again at the latest.
    package let waitsUntil: Timestamp?
    /// How many of the five steps are answered.
    package let answered: Int
    package let findings: Int
    /// When its meeting is, when one has been booked.
    package let meetsAt: Timestamp?
    /// By when it is to be closed; exclusive. Absent while it waits, when it is closed, and from older releases.
    package let due: Timestamp?
    /// When its meeting was given up, since the review waits until after it; absent when it was not.
    package let gaveUpMeeting: Timestamp?
    /// When the complaint came; absent of an incident, and from older releases.
    package let received: Timestamp?

    package init(
        review: ReviewID, case: CaseID?, unit: UnitID, cause: ReviewCause, state: ReviewState, opened: Timestamp,
        waitsUntil: Timestamp?, answered: Int, findings: Int, meetsAt: Timestamp? = nil, due: Timestamp? = nil,
        gaveUpMeeting: Timestamp? = nil, received: Timestamp? = nil
    ) {
        self.received = received
        self.due = due
        self.gaveUpMeeting = gaveUpMeeting
        self.review = review
        self.case = `case`
        self.unit = unit
        self.cause = cause
        self.state = state
        self.opened = opened
        self.waitsUntil = waitsUntil
        self.answered = answered
        self.findings = findings
        self.meetsAt = meetsAt
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
