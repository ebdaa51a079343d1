import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `What a unit has regularly` {
    @Test("R-142 a daily round stands on the leader's page and each colleague's, and is gone in the evening")
    func daily() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .defusing, workingDays: 1), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.unit) == ["U-3"])
        #expect(try bench.prompts(of: Unit.mette).map(\.unit) == ["U-3"])
        try bench.wait(until: "2026-11-24T23:00+01:00")
        try bench.wait(until: "2026-11-25T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).count == 1)
        #expect(try bench.said(Prompted.self).isEmpty, "a message every day would soon be read by nobody")
    }

    @Test("R-142 the daily round has a stand-in when the leader is away, and the leader above where a unit has none")
    func standInForTheRound() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .defusing, workingDays: 1), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.leader) == ["P-3"])
        try bench.hear(
            AbsenceChanged(
                absence: "V-1", person: "P-3", from: "2026-11-24", to: "2026-11-25", isCancelled: false),
            from: .directory, about: PersonID("P-3"))
        #expect(try bench.prompts(of: Unit.director).map(\.unit) == ["U-3"], "fallen ill the same morning")
        try bench.wait(until: "2026-11-25T08:00+01:00")
        #expect(try bench.prompts(of: Unit.director).map(\.leader) == ["P-1"])
        try bench.wait(until: "2026-11-26T08:00+01:00")
        #expect(try bench.prompts(of: Unit.mette).map(\.leader) == ["P-3"])
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: nil), from: .directory, about: UnitID("U-3"))
        try bench.wait(until: "2026-11-27T08:00+01:00")
        #expect(try bench.prompts(of: Unit.mette).map(\.leader) == ["P-1"])
    }

    @Test("R-137 R-143 regular talks are asked for with each who has not had one meanwhile")
    func regular() throws {
        let bench = try Unit.bench()
        let offered = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.mette).prompt.prompt
        _ = try bench.ask(AnswerPrompt(prompt: offered, state: .held), as: Unit.leader)
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 20), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }.map(\.person) == ["P-8"])
        #expect(
            try bench.prompts(of: Unit.director).map(\.person) == ["P-3"], "the leader's own is with the leader above")
        #expect(try bench.ask(ListRhythms(), as: Unit.mette).rhythms.map(\.next) == ["2026-12-22"])
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: nil), as: Unit.leader)
        #expect(try bench.ask(ListRhythms(), as: Unit.mette).rhythms.isEmpty)
    }

    @Test func `a rhythm is set for units one leads, of what can be repeated, within a year`() throws {
        let bench = try Unit.bench()
        for (wish, code) in [
            (SetRhythm(unit: "U-1", kind: .oneToOne, workingDays: 5), "wellbeing.unit_not_yours"),
            (SetRhythm(unit: "U-3", kind: .debriefing, workingDays: 5), "wellbeing.no_rhythm"),
            (SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 0), "wellbeing.rhythm_out_of_range"),
            (SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 251), "wellbeing.rhythm_out_of_range"),
        ] {
            #expect(bench.refusal(of: wish, as: Unit.leader) == code)
        }
    }
}
