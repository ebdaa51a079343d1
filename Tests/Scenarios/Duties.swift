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

    /// The secretariat packs and posts what lies printed; some of it another day.
    func post() {
        town.ask(ListPrintQueue(), by: Staff.secretary, isReading: true) { [town] reply in
            guard let sheets = try? reply.get().sheets else { return }
            let posted = sheets.filter { _ in town.chance.happens(900_000) }.map(\.letter)
            guard !posted.isEmpty else { return }
            town.ask(MarkPrinted(letters: posted), by: Staff.secretary) { _ in }
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
            let check = CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .partly) }
            town.ask(CheckReview(review: row.review, answers: check), by: Staff.learningLead) { [self] _ in
                town.ask(
                    CloseReview(review: row.review, cause: .systemError, recurrence: .once), by: Staff.learningLead
                ) { _ in }
            }
            return
        }
        let command = AnswerReviewStep(review: row.review, step: row.answered + 1, text: "Det tog for lang tid.")
        town.ask(command, by: Staff.learningLead) { [self] reply in
            if let receipt = try? reply.get(), town.chance.happens(500_000) { answer(receipt.row) }
        }
    }

    /// Somebody is ill, and the leader gives what they owe to others, each call to one of them.
    func handOver(in team: Staff.Team) {
        let ill = town.chance.pick(team.caseworkers)
        let today = town.place.clock.now.civil.day
        let absence = RegisterAbsence(
            person: ill.person, from: today, to: today.adding(days: Int(town.chance.number(in: 0...5))))
        town.ask(absence, by: town.chance.pick([ill, team.leader])) { [self] reply in
            if let said = try? reply.get(), town.chance.happens(400_000) { comeBack(ill, said.absence) }
        }
        town.ask(ListCalls(scope: .all, assigned: ill.person), by: team.leader, isReading: true) { [self] reply in
            for row in (try? reply.get().rows) ?? [] {
                let others = team.caseworkers.filter { $0.person != ill.person }
                let wish = AssignCase(case: row.case, person: town.chance.pick(others).person)
                town.ask(wish, by: team.leader) { _ in }
            }
        }
    }

    private func comeBack(_ person: Viewer, _ absence: Absence) {
        town.later(hours: 10...60) { [town] in town.ask(EndAbsence(absence: absence.absence), by: person) { _ in } }
    }

    /// A leader goes through the broken promises: rings, lets the caller ring, takes over or gives on; some are left.
    func answerEscalations(of team: Staff.Team) {
        town.ask(ListEscalations(), by: team.leader, isReading: true) { [self] reply in
            for row in (try? reply.get().escalations) ?? [] {
                switch town.chance.number(in: 0...4) {
                case 0: say(.ringsNow, row, team)
                case 1: say(.staysWithCaller, row, team)
                case 2: town.ask(AssignCase(case: row.call.case, person: team.leader.person), by: team.leader) { _ in }
                case 3:
                    let next = town.chance.pick(team.caseworkers).person
                    town.ask(AssignCase(case: row.call.case, person: next), by: team.leader) { _ in }
                default: break
                }
            }
        }
    }

    private func say(_ word: LeadersWord, _ row: EscalationRow, _ team: Staff.Team) {
        town.ask(AnswerEscalation(callback: row.call.callback, word: word), by: team.leader) { _ in }
    }
}
