package import CaseModel

/// A day by which something is to be done, and who has been told of it: that it is near, and that it has passed. Each once.
package struct DayClock: Equatable, Sendable {
    /// Exclusive.
    package let due: Timestamp
    /// The last stage somebody has been told of.
    package let told: FindingStage?

    package init(due: Timestamp, told: FindingStage? = nil) {
        self.due = due
        self.told = told
    }

    /// The stage that somebody is to be told of at `now`; `nil` when there is none.
    ///
    /// - Parameter days: so many days before the day it is near.
    package func stage(at now: Timestamp, nearDays days: Int) -> FindingStage? {
        switch told {
        case nil: now >= due ? .overdue : now >= near(days) ? .nearDue : nil
        case .nearDue: now >= due ? .overdue : nil
        case .overdue: nil
        }
    }

    /// When time next means something to it; `nil` when it never does.
    package func nextWake(nearDays days: Int) -> Timestamp? {
        switch told {
        case nil: near(days)
        case .nearDue: due
        case .overdue: nil
        }
    }

    /// From when that day begins: what falls on one day comes up together, and is one message (decision 83).
    private func near(_ days: Int) -> Timestamp {
        Copenhagen.moment(Copenhagen.day(at: due.adding(milliseconds: -1)).adding(days: -days))
    }
}

/// By when what waits in Learning is to be done.
package struct DayPolicy: Equatable, Sendable {
    /// A review that may begin is closed within so many working days.
    package let reviewDays: Int
    /// A reparation is decided within so many working days.
    package let reparationDays: Int
    /// An offer of mediation that nobody has answered is asked about after so many working days.
    package let answerDays: Int
    /// A mediation that was said yes to is held within so many working days.
    package let meetingDays: Int

    package init(reviewDays: Int = 10, reparationDays: Int = 10, answerDays: Int = 10, meetingDays: Int = 20) {
        self.reviewDays = reviewDays
        self.reparationDays = reparationDays
        self.answerDays = answerDays
        self.meetingDays = meetingDays
    }

    /// The working days that somebody has for this; `nil` when its day is its own.
    package func workingDays(for task: LearningTask) -> Int? {
        switch task {
        case .review: reviewDays
        case .reparation: reparationDays
        case .mediationAnswer: answerDays
        case .mediationMeeting: meetingDays
        case .finding, .mediationFollowUp, .assessment, .reparationGift: nil
        }
    }
}

extension MediationState {
    /// What is waited for while a mediation stands here; `nil` when nothing is.
    package var task: LearningTask? {
        switch self {
        case .offered: .mediationAnswer
        case .accepted: .mediationMeeting
        case .agreed: .mediationFollowUp
        case .declined, .ended, .followedUp: nil
        }
    }
}

extension LearningTask {
    /// Whether it is the leader's to do; whoever has the case does the rest.
    package var isLeaders: Bool {
        switch self {
        case .review, .reparation, .assessment: true
        case .finding, .reparationGift, .mediationAnswer, .mediationMeeting, .mediationFollowUp: false
        }
    }
}
