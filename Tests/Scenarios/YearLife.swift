import CaseModel
import Runtime
import Support
import Wire

/// What befalls the cases of a year beside their own stories: their causes are named, two are one citizen's, people are
/// asked how they were met or say it by themselves, objections are judged, some are rung before a change, and some complaints
/// come in as a year ends.
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
            if chance.happens(800_000) { town.place.plan(in: morning) { Duties(in: town).post() } }
            if chance.happens(300_000) { town.place.plan(in: morning) { nameCauses() } }
            if chance.happens(300_000) { town.place.plan(in: morning) { join() } }
            if chance.happens(400_000) { town.place.plan(in: morning) { askHowOneWasMet(met) } }
            if chance.happens(800_000) { town.place.plan(in: morning) { judge() } }
            if chance.happens(500_000) { town.place.plan(in: morning) { answerByCode() } }
            if chance.happens(60_000) { town.place.plan(in: morning) { Story(in: town).begin(as: .preventiveContact) } }
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
        let answers = answers()
        guard !answers.isEmpty else { return }
        for team in Staff.teams {
            town.ask(RecordExperience(case: id, answers: answers), by: team.leader) { reply in
                if (try? reply.get()) != nil { met(id, answers) }
            }
        }
    }

    /// A leader says how the objections of a case came out, talked over already or not.
    private func judge() {
        guard let id = pick() else { return }
        for team in Staff.teams {
            town.ask(ShowCalls(case: id), by: team.leader, isReading: true) { [town, chance] reply in
                for row in (try? reply.get())?.objections ?? [] where row.outcome == nil && chance.happens(800_000) {
                    let outcome = chance.pick(ObjectionOutcome.allCases)
                    let wish = AnswerObjection(
                        case: id, objection: row.objection, outcome: outcome, reason: "Vi har hørt optegnelsen igen.",
                        addition: outcome.corrects ? "Borgeren ringede selv først." : nil)
                    town.ask(wish, by: team.leader) { _ in }
                }
            }
        }
    }

    /// A citizen with a letter in hand says how they were met.
    private func answerByCode() {
        let letters = town.outbox.documents.keys.sorted()
        guard !letters.isEmpty, let letter = town.outbox.documents[chance.pick(letters)],
            let code = Self.code(in: letter)
        else { return }
        let answers = answers()
        guard !answers.isEmpty, let body = try? JSON(encoding: TellExperience(code: code, answers: answers)) else {
            return
        }
        town.place.citizens.ask(TellExperience.method, body, by: nil, command: chance.identifier()) { _ in }
    }

    private static func code(in letter: MemoryOutbox.Document) -> AnswerCode? {
        String(decoding: letter.bytes, as: UTF8.self)
            .split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0.count == 14 }
            .compactMap { AnswerCode(typed: String($0)) }.first
    }

    private func answers() -> [ExperienceLine] {
        let asked = ExperienceQuestion.allCases.filter { _ in chance.happens(700_000) }
        return asked.map { ExperienceLine(question: $0, answer: chance.pick(ExperienceAnswer.allCases)) }
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
