/// A finding as it stands.
package struct FindingRow: Codable, Hashable, Sendable {
    package let finding: FindingID
    package let text: String
    package let cause: CauseClass
    package let isPractice: Bool
    /// Whether once or as a practice; absent when nobody was asked.
    package let recurrence: Recurrence?
    package let owner: PersonID
    package let due: Timestamp
    /// How far it is and where it came from; absent from those who knew less.
    package let course: FindingCourse?

    package init(
        finding: FindingID, text: String, cause: CauseClass, isPractice: Bool, owner: PersonID, due: Timestamp,
        course: FindingCourse? = nil, recurrence: Recurrence? = nil
    ) {
        self.recurrence = recurrence ?? (isPractice ? .practice : nil)
        self.finding = finding
        self.text = text
        self.cause = cause
        self.isPractice = isPractice
        self.owner = owner
        self.due = due
        self.course = course
    }
}

/// What has become of a finding.
package struct FindingCourse: Codable, Hashable, Sendable {
    /// The review it came from; absent when it was agreed in a risk assessment or a reflection.
    package let review: ReviewID?
    package let unit: UnitID
    package let state: FindingState
    /// When it came to stand there.
    package let since: Timestamp
    package let spread: FindingSpread
    package let change: FindingChange
    /// What was done, or why nothing is; absent before.
    package let said: String?
    /// How many times the same cause has opened it again.
    package let reopenings: Int
    /// The complaints it came from: of them, so many.
    package let cases: Int
    /// How many of their citizens have been told what has changed.
    package let told: Int
    /// While it is done: then its effect is looked at.
    package let effectAt: Timestamp?

    package init(
        review: ReviewID?, unit: UnitID, state: FindingState, since: Timestamp, spread: FindingSpread,
        change: FindingChange, said: String?, reopenings: Int, cases: Int, told: Int, effectAt: Timestamp?
    ) {
        self.review = review
        self.unit = unit
        self.state = state
        self.since = since
        self.spread = spread
        self.change = change
        self.said = said
        self.reopenings = reopenings
        self.cases = cases
        self.told = told
        self.effectAt = effectAt
    }
}

/// The findings that are mine to see to, or that I may see as a leader or for learning.
package struct ListFindings: ServiceCommand {
    package static let method = "learning.findings"

    package enum Scope: String, Codable, Hashable, CaseIterable, Sendable {
        /// Those I am to see to.
        case mine
        /// Those of the units I answer for; all for the learning lead.
        case led
        /// What my own unit learns, and what others have changed that reaches it: for everybody whose work is cases.
        case learned
    }

    package let scope: Scope
    /// Only this unit's and those below it.
    package let unit: UnitID?
    package let cause: CauseClass?
    package let state: FindingState?
    /// Only this one.
    package let finding: FindingID?
    /// Whether those that are finished with are listed too.
    package let includeFinished: Bool

    package init(
        scope: Scope, unit: UnitID? = nil, cause: CauseClass? = nil, state: FindingState? = nil,
        finding: FindingID? = nil, includeFinished: Bool = false
    ) {
        self.scope = scope
        self.unit = unit
        self.cause = cause
        self.state = state
        self.finding = finding
        self.includeFinished = includeFinished
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// The earliest day first.
        package let findings: [FindingRow]
        /// Whether there are more than are listed.
        package let hasMore: Bool
        /// What citizens were told had changed, the newest letter first: with one finding alone, to whoever answers for it.
        package let told: [ToldLesson]?
        /// The complaints it came from: with one finding alone, to whoever answers for it.
        package let complaints: FindingComplaints?

        package init(
            findings: [FindingRow], hasMore: Bool, told: [ToldLesson]? = nil, complaints: FindingComplaints? = nil
        ) {
            self.complaints = complaints
            self.findings = findings
            self.hasMore = hasMore
            self.told = told
        }
    }
}

/// The complaints a finding came from: those that whoever asks may open, and how many others there are.
package struct FindingComplaints: Codable, Hashable, Sendable {
    /// A hundred at most.
    package let open: [Complaint]
    /// Those that are not in the list.
    package let others: Int
    /// How many of all their citizens have not been told what has changed.
    package let untold: Int

    package struct Complaint: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let isTold: Bool

        package init(case: CaseID, isTold: Bool) {
            self.case = `case`
            self.isTold = isTold
        }
    }

    package init(open: [Complaint], others: Int, untold: Int) {
        self.open = open
        self.others = others
        self.untold = untold
    }
}

/// What the citizens of some complaints were told had changed, as it stood in their letter.
package struct ToldLesson: Codable, Hashable, Sendable {
    package let text: String
    /// Absent when it was written before letters were kept one by one; `at` then says when the last of them was told.
    package let by: PersonID?
    package let at: Timestamp?
    /// How many of the complaints it came from.
    package let cases: Int

    package init(text: String, by: PersonID?, at: Timestamp?, cases: Int) {
        self.text = text
        self.by = by
        self.at = at
        self.cases = cases
    }
}

/// Something became of a finding: its owner, the unit's leader or the learning lead says what.
package struct AdvanceFinding: ServiceCommand {
    package static let method = "learning.advance"
    package let finding: FindingID
    package let state: FindingState
    /// What was done, or why it is given up; needed for both.
    package let said: String?

    package init(finding: FindingID, state: FindingState, said: String?) {
        self.finding = finding
        self.state = state
        self.said = said
    }

    package typealias Reply = FindingReceipt
}

/// Somebody else sees to it, or by another day; a leader or the learning lead says so, with a reason.
package struct MoveFinding: ServiceCommand {
    package static let method = "learning.move"
    package let finding: FindingID
    package let owner: PersonID
    package let due: Timestamp
    package let reason: String

    package init(finding: FindingID, owner: PersonID, due: Timestamp, reason: String) {
        self.finding = finding
        self.owner = owner
        self.due = due
        self.reason = reason
    }

    package typealias Reply = FindingReceipt
}

/// Another complaint speaks of the same.
package struct LinkFinding: ServiceCommand {
    package static let method = "learning.link"
    package let finding: FindingID
    package let `case`: CaseID

    package init(finding: FindingID, case: CaseID) {
        self.finding = finding
        self.case = `case`
    }

    package typealias Reply = FindingReceipt
}

/// Those whose complaints led to a change are to hear of it, in these words.
package struct TellLesson: ServiceCommand {
    package static let method = "learning.tell"
    package let finding: FindingID
    /// What has changed, as the citizen reads it; nothing of any person or case.
    package let text: String
    /// How many citizens whoever sends it has seen that it goes to; refused when that is not how many there are, and when
    /// it is not said: nobody sends unread what cannot be called back.
    package let to: Int?

    package init(finding: FindingID, text: String, to: Int?) {
        self.to = to
        self.finding = finding
        self.text = text
    }

    package typealias Reply = FindingReceipt
}

/// What an act on a finding leaves behind.
package struct FindingReceipt: Codable, Hashable, Sendable {
    package let row: FindingRow
    package let published: [Published]

    package init(row: FindingRow, published: [Published]) {
        self.row = row
        self.published = published
    }
}

/// The words of a lesson, asked for by whoever writes the letter.
package struct ReadLesson: ServiceCommand {
    package static let method = "learning.lesson"
    package let `case`: CaseID
    package let finding: FindingID

    package init(case: CaseID, finding: FindingID) {
        self.case = `case`
        self.finding = finding
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let unit: UnitID
        package let text: String

        package init(unit: UnitID, text: String) {
            self.unit = unit
            self.text = text
        }
    }
}

/// Whether a reminder still tells the truth, asked just before it is sent.
package struct StillOwed: ServiceCommand {
    package static let method = "learning.still-owed"
    package let finding: FindingID
    package let round: Int

    package init(finding: FindingID, round: Int) {
        self.finding = finding
        self.round = round
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let isOwed: Bool
        package init(isOwed: Bool) { self.isOwed = isOwed }
    }
}
