/// What citizens answered to one question.
package struct ExperienceFigure: Codable, Hashable, Sendable {
    package let question: ExperienceQuestion
    package let yes: Count
    package let partly: Count
    package let no: Count
    /// Those of them that the citizens gave by themselves, and those that one of us asked for; absent from an older release.
    package let own: ExperienceShare?
    package let asked: ExperienceShare?

    package init(
        question: ExperienceQuestion, yes: Count, partly: Count, no: Count, own: ExperienceShare? = nil,
        asked: ExperienceShare? = nil
    ) {
        self.question = question
        self.yes = yes
        self.partly = partly
        self.no = no
        self.own = own
        self.asked = asked
    }
}

/// Some of the answers to one question. Whoever is asked by the one who helped them answers more kindly than whoever
/// answers alone, so they stand beside one another.
package struct ExperienceShare: Codable, Hashable, Sendable {
    package let yes: Count
    package let partly: Count
    package let no: Count

    package init(yes: Count, partly: Count, no: Count) {
        self.yes = yes
        self.partly = partly
        self.no = no
    }
}
