import CaseModel
import Support

/// What befalls the cases of a year beside their own stories: their causes are named, two are one citizen's, people are
/// asked how they were met, and some complaints come in as a year ends.
struct YearLife {
    let town: Town
    let days: Int64
    private var chance: SeededChance { town.chance }

    init(in town: Town, days: Int64) {
        self.town = town
        self.days = days
    }

    /// Plans it, day by day; `met` hears what was answered, case by case.
    func plan(met: @escaping (CaseID, [ExperienceLine]) -> Void) {
        for day in 0..<days {
            let morning = day * 86_400_000 + chance.number(in: 0...36_000_000)
            if chance.happens(300_000) { town.place.plan(in: morning) { nameCauses() } }
            if chance.happens(300_000) { town.place.plan(in: morning) { join() } }
            if chance.happens(400_000) { town.place.plan(in: morning) { askHowOneWasMet(met) } }
        }
        town.place.plan(at: "2027-01-04T08:00+01:00") { endOfYear() }
    }

    private func nameCauses() {
        guard let id = pick() else { return }
        let all = ComplaintCause.allCases
        let wish = NameCauses(case: id, causes: [chance.pick(all), chance.pick(all)])
        for team in Staff.teams { town.ask(wish, by: team.leader) { _ in } }
    }

    /// Somebody sees that two cases are one citizen's, and sometimes that they were not after all.
    private func join() {
        guard let one = pick(), let other = pick(), one != other else { return }
        let reason = "Borgeren siger det selv."
        for team in Staff.teams {
            town.ask(JoinCases(case: one, other: other, reason: reason), by: team.leader) { [town] reply in
                guard (try? reply.get()) != nil, town.chance.happens(200_000) else { return }
                town.later(hours: 1...48) {
                    town.ask(SeparateCases(case: one, other: other, reason: reason), by: team.leader) { _ in }
                }
            }
        }
    }

    private func askHowOneWasMet(_ met: @escaping (CaseID, [ExperienceLine]) -> Void) {
        guard let id = pick() else { return }
        let asked = ExperienceQuestion.allCases.filter { _ in chance.happens(700_000) }
        let answers = asked.map { ExperienceLine(question: $0, answer: chance.pick(ExperienceAnswer.allCases)) }
        guard !answers.isEmpty else { return }
        for team in Staff.teams {
            town.ask(RecordExperience(case: id, answers: answers), by: team.leader) { reply in
                if (try? reply.get()) != nil { met(id, answers) }
            }
        }
    }

    /// What came in on both sides of midnight is registered when people are back.
    private func endOfYear() {
        for received in [
            "2026-12-31T23:30+01:00", "2026-12-31T23:59+01:00", "2027-01-01T00:00+01:00", "2027-01-01T00:30+01:00",
        ]
            as [Timestamp]
        {
            let team = chance.pick(Staff.teams)
            let wish = RegisterCase(
                received: received, channel: .email, kind: .complaint, unit: team.unit,
                citizen: Citizen(
                    name: "Ane \(Story.mark)", phone: "99 99 99 99", addressLines: ["Engvej 1", "9999 Eksempelby"],
                    cpr: nil, isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Ingen ringede.")],
                summary: "Borgeren har ventet på svar.", assigned: team.caseworkers[0].person)
            town.ask(wish, by: team.leader) { [town] reply in
                if let reply = try? reply.get() { town.registered.append(reply.case) }
            }
        }
    }

    private func pick() -> CaseID? { town.registered.isEmpty ? nil : chance.pick(town.registered) }
}
