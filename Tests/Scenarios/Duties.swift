import CaseModel
import Support

/// What people do at their lists, whichever cases stand there.
struct Duties {
    let town: Town

    init(in town: Town) { self.town = town }

    /// A leader says what became of each prompt; some wait for next time.
    func answerPrompts(of leader: Viewer) {
        town.ask(ListPrompts(), by: leader, isReading: true) { [town] reply in
            guard let prompts = try? reply.get().prompts else { return }
            for row in prompts where row.leader == leader.person && town.chance.happens(700_000) {
                let states: [PromptState] = row.state == .open ? [.offered, .held, .declined] : [.held, .declined]
                town.ask(AnswerPrompt(prompt: row.prompt, state: town.chance.pick(states)), by: leader) { _ in }
            }
        }
    }

    /// The learning lead takes some reviews one step on.
    func learn() {
        town.ask(ListReviews(), by: Staff.learningLead, isReading: true) { [self] reply in
            guard let reviews = try? reply.get().reviews else { return }
            for row in reviews where row.state != .waits && town.chance.happens(500_000) { answer(row) }
        }
    }

    private func answer(_ row: ReviewRow) {
        if row.answered == 5 {
            town.ask(CloseReview(review: row.review), by: Staff.learningLead) { _ in }
            return
        }
        let command = AnswerReviewStep(review: row.review, step: row.answered + 1, text: "Det tog for lang tid.")
        town.ask(command, by: Staff.learningLead) { [self] reply in
            if let receipt = try? reply.get(), town.chance.happens(500_000) { answer(receipt.row) }
        }
    }
}
