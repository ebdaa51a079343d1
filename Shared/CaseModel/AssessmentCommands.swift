/// A unit has looked at itself: the risks of conflict on one level, or how it talks and works.
package struct RecordAssessment: ServiceCommand {
    package static let method = "learning.assess"
    package let unit: UnitID
    package let topic: AssessmentTopic
    package let heldOn: CivilDay
    /// The answers in the order of the topic's questions.
    package let answers: [String]
    /// What was agreed to do, and who does it.
    package let agreed: String
    package let owner: PersonID
    /// By when it is to be done; exclusive. What was agreed is then chased as a finding is; absent: it was agreed to leave
    /// all as it is.
    package let due: Timestamp?

    package init(
        unit: UnitID, topic: AssessmentTopic, heldOn: CivilDay, answers: [String], agreed: String, owner: PersonID,
        due: Timestamp? = nil
    ) {
        self.due = due
        self.unit = unit
        self.topic = topic
        self.heldOn = heldOn
        self.answers = answers
        self.agreed = agreed
        self.owner = owner
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: AssessmentRow
        package init(row: AssessmentRow) { self.row = row }
    }
}

/// What the units one answers for have looked at last, and what is due again.
package struct ListAssessments: ServiceCommand {
    package static let method = "learning.assessments"
    /// Only this unit's; absent: of all units one answers for.
    package let unit: UnitID?
    /// Every time this unit has looked at this topic, the newest first; absent: the latest of each topic.
    package let topic: AssessmentTopic?

    package init(unit: UnitID? = nil, topic: AssessmentTopic? = nil) {
        self.unit = unit
        self.topic = topic
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// The latest of each unit and topic, or all times of the one that was asked for, twelve at most; what was never looked at has no row. Of several units the hundred newest,
        /// and without their words, which are read unit by unit.
        package let latest: [AssessmentRow]
        /// What is due by now, risk assessments first; a hundred at most.
        package let due: [AssessmentDue]
        /// Whether there is more than is listed; absent from older releases.
        package let hasMore: Bool?

        package init(latest: [AssessmentRow], due: [AssessmentDue], hasMore: Bool = false) {
            self.latest = latest
            self.due = due
            self.hasMore = hasMore
        }
    }
}

/// One look of a unit at itself. Without answers in a list of several units.
package struct AssessmentRow: Codable, Hashable, Sendable {
    package let assessment: AssessmentID
    package let unit: UnitID
    package let topic: AssessmentTopic
    package let heldOn: CivilDay
    /// When it is to be looked at again.
    package let nextBy: CivilDay
    package let answers: [String]
    package let agreed: String
    package let owner: PersonID
    /// What was agreed, as it is followed; absent when nothing was to be done, and where an older release kept it.
    package let finding: FindingID?
    /// Where that finding stands now.
    package let state: FindingState?

    package init(
        assessment: AssessmentID, unit: UnitID, topic: AssessmentTopic, heldOn: CivilDay, nextBy: CivilDay,
        answers: [String], agreed: String, owner: PersonID, finding: FindingID? = nil, state: FindingState? = nil
    ) {
        self.finding = finding
        self.state = state
        self.assessment = assessment
        self.unit = unit
        self.topic = topic
        self.heldOn = heldOn
        self.nextBy = nextBy
        self.answers = answers
        self.agreed = agreed
        self.owner = owner
    }

    /// That it was held and when it is due again, without what was said.
    package var withoutWords: AssessmentRow {
        AssessmentRow(
            assessment: assessment, unit: unit, topic: topic, heldOn: heldOn, nextBy: nextBy, answers: [], agreed: "",
            owner: owner, finding: finding, state: state)
    }
}

/// A unit that is to look at a topic, since when; absent when it never has.
package struct AssessmentDue: Codable, Hashable, Sendable {
    package let unit: UnitID
    package let topic: AssessmentTopic
    package let since: CivilDay?

    package init(unit: UnitID, topic: AssessmentTopic, since: CivilDay?) {
        self.unit = unit
        self.topic = topic
        self.since = since
    }
}
