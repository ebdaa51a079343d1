package import CaseModel

/// How often a unit looks at itself: the law asks for a running, systematic assessment of risks.
package struct AssessmentPlan: Equatable, Sendable {
    /// After so many months a risk assessment is due again.
    package let riskMonths: Int
    /// Likewise a reflection.
    package let reflectionMonths: Int

    package init(riskMonths: Int = 12, reflectionMonths: Int = 12) {
        self.riskMonths = riskMonths
        self.reflectionMonths = reflectionMonths
    }

    /// The day by which it is looked at again.
    package func next(_ topic: AssessmentTopic, after day: CivilDay) -> CivilDay {
        day.adding(months: topic.isRisk ? riskMonths : reflectionMonths)
    }

    /// What the units are to look at by `today`: what never was, and what is longer ago than it may be. Risks first.
    package func due(_ latest: [AssessmentRow], in units: [UnitID], on today: CivilDay) -> [AssessmentDue] {
        let seen = Dictionary(latest.map { (Key(unit: $0.unit, topic: $0.topic), $0.nextBy) }) { max($0, $1) }
        let topics = AssessmentTopic.allCases.filter(\.isRisk) + AssessmentTopic.allCases.filter { !$0.isRisk }
        return topics.flatMap { topic in
            units.compactMap { unit in
                guard let next = seen[Key(unit: unit, topic: topic)] else {
                    // What the law asks for is owed from the first day; a reflection is offered, and owed once begun.
                    return topic.isRisk ? AssessmentDue(unit: unit, topic: topic, since: nil) : nil
                }
                return next < today ? AssessmentDue(unit: unit, topic: topic, since: next) : nil
            }
        }
    }

    /// What is kept of an assessment.
    ///
    /// - Throws: when a question has no answer, nothing is agreed, or it lies ahead.
    package static func check(_ wish: RecordAssessment, on today: CivilDay) throws(AfterRefusal) {
        guard wish.answers.count == wish.topic.questions, !wish.answers.contains(where: \.isBlank) else {
            throw .questionsMissing
        }
        guard !wish.agreed.isBlank else { throw .agreementMissing }
        guard wish.heldOn <= today else { throw .heldInTheFuture }
    }

    private struct Key: Hashable {
        let unit: UnitID
        let topic: AssessmentTopic
    }
}

extension CivilDay {
    /// The same day so many months later; the month's last where it has none.
    package func adding(months: Int) -> CivilDay {
        let count = year * 12 + month - 1 + months
        for day in stride(from: self.day, through: 28, by: -1) {
            if let found = CivilDay(year: count / 12, month: count % 12 + 1, day: day) { return found }
        }
        return CivilDay(year: count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
    }
}
