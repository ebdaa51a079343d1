import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `Incidents that are learned from` {
    private func register(_ bench: ServiceBench<WellbeingService>, _ kind: IncidentKind = .threat) throws -> IncidentID
    {
        try bench.ask(
            RegisterIncident(
                kind: kind, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: "Råbte ad mig",
                case: "K-9"), as: Unit.mette
        ).incident.incident
    }

    @Test("R-107 R-146 only when the leader says so does Learning hear of an incident: that, and never what or whose")
    func leaderSays() throws {
        let bench = try Unit.bench()
        let id = try register(bench)
        #expect(try bench.said(IncidentToLearnFrom.self).isEmpty)
        let wish = LearnFromIncident(incident: id)
        #expect(bench.refusal(of: wish, as: Unit.mette) == "wellbeing.only_the_leader")
        #expect(bench.refusal(of: wish, as: Unit.jonas) == "wellbeing.unknown_incident")
        #expect(try bench.ask(wish, as: Unit.leader).incident.learnsSince == "2026-11-23T09:00+01:00")
        #expect(bench.refusal(of: wish, as: Unit.leader) == "wellbeing.already_learning")
        let event = try #require(bench.said.first { $0.type == IncidentToLearnFrom.type })
        for hidden in ["P-7", "P-3", "K-9", "threat", "Råbte"] { #expect(!event.data.text.contains(hidden)) }
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.mette).row.learnsSince == nil)
    }

    @Test("R-113 learning from an incident waits for the talks it brought, and for the day of a debriefing")
    func waits() throws {
        let bench = try Unit.bench()
        let id = try register(bench)
        _ = try bench.ask(LearnFromIncident(incident: id), as: Unit.leader)
        #expect(try bench.said(IncidentToLearnFrom.self).map(\.waits) == [true])
        for prompt in try bench.prompts(of: Unit.leader) where prompt.state == .open {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        let last = try #require(bench.said(IncidentToLearnFrom.self).last)
        #expect(last.until == "2026-11-24T00:00+01:00", "the debriefing was held today")
        #expect(last.waits)
    }

    @Test("R-113 what is asked for in vain holds learning from an incident no longer than its time")
    func waitsNoMore() throws {
        let bench = try Unit.bench()
        let id = try register(bench)
        try bench.wait(until: "2026-12-31T12:00+01:00")
        _ = try bench.ask(LearnFromIncident(incident: id), as: Unit.leader)
        #expect(try bench.said(IncidentToLearnFrom.self).map(\.waits) == [false])
    }

    @Test("R-113 where nobody is waited for any longer learning may begin at once")
    func ready() throws {
        let bench = try Unit.bench()
        let id = try register(bench, .nearIncident)
        for prompt in try bench.prompts(of: Unit.leader) where prompt.state == .open {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .declined), as: Unit.leader)
        }
        _ = try bench.ask(LearnFromIncident(incident: id), as: Unit.leader)
        #expect(
            try bench.said(IncidentToLearnFrom.self)
                == [IncidentToLearnFrom(incident: id, unit: "U-3", waits: false, until: nil)])
    }

    @Test("R-145 a leader notes signs of strain of a unit and a day, of nobody, and others see none of it")
    func strain() throws {
        let bench = try Unit.bench()
        for _ in 1...2 { _ = try bench.ask(NoteStrain(unit: "U-3", sign: .sickLeave), as: Unit.leader) }
        let seen = [StrainSeen(unit: "U-3", sign: .sickLeave, on: "2026-11-23")]
        #expect(try bench.ask(ListStrain(), as: Unit.leader).signs == seen, "seen twice on a day is one")
        #expect(try bench.ask(ListStrain(), as: Unit.director).signs == seen, "the leader above sees it too")
        #expect(try bench.ask(ListStrain(), as: Unit.mette).signs.isEmpty)
        #expect(
            bench.refusal(of: NoteStrain(unit: "U-3", sign: .mistrust), as: Unit.mette) == "wellbeing.unit_not_yours")
        #expect(bench.said.isEmpty, "nothing of it leaves Wellbeing")
    }
}
