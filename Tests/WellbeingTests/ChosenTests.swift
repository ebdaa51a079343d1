import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `Whom somebody would rather ask` {
    @Test(
        "R-144 a colleague is asked for sparring, is told that there is something, and answers; no leader hears of it")
    func colleague() throws {
        let bench = try Unit.bench()
        let row = try bench.ask(
            AskForCare(kind: .sparring, whom: .colleague, colleague: "P-8"), as: Unit.mette
        ).prompt
        #expect((row.leader, row.isChosen) == ("P-8", true))
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-8"])
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader) == "wellbeing.not_yours")
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.jonas)
        #expect(try bench.ask(ListAnsweredPrompts(), as: Unit.jonas).prompts.map(\.prompt) == [row.prompt])
    }

    @Test("R-144 whoever was chosen can say no, without a reason, and whoever asked is told and asks another")
    func cannot() throws {
        let bench = try Unit.bench()
        let wish = AskForCare(kind: .sparring, whom: .colleague, colleague: "P-8")
        let row = try bench.ask(wish, as: Unit.mette).prompt
        #expect(bench.refusal(of: TurnDownCare(prompt: row.prompt), as: Unit.leader) == "wellbeing.not_yours")
        let ended = try bench.ask(TurnDownCare(prompt: row.prompt), as: Unit.jonas).prompt
        #expect((ended.state, ended.unmet) == (.lapsed, .cannot))
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-8", "P-7"])
        #expect(try bench.prompts(of: Unit.jonas).isEmpty && bench.prompts(of: Unit.leader).isEmpty)
        #expect(bench.refusal(of: TurnDownCare(prompt: row.prompt), as: Unit.jonas) == "wellbeing.already_answered")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet?.map(\.unmet) == [.cannot])
        #expect(try bench.ask(ListPrompts(), as: Unit.jonas).unmet == nil)
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).looks.looks.map(\.what).contains("prompt.turned-down"))
        let next = AskForCare(kind: .sparring, whom: .colleague, colleague: "P-1")
        #expect(try bench.ask(next, as: Unit.mette).prompt.leader == "P-1")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet == nil, "they have asked another")
    }

    @Test("R-144 a colleague who never answers is reminded once, and then the person is told and can ask another")
    func silence() throws {
        let bench = try Unit.bench()
        let wish = AskForCare(kind: .sparring, whom: .colleague, colleague: "P-8")
        let row = try bench.ask(wish, as: Unit.mette).prompt
        try bench.wait(until: "2026-11-27T12:00+01:00")
        let told = try bench.said(CareTold.self)
        #expect(told.map(\.person) == ["P-8", "P-8", "P-7"] && told.map(\.instance) == [nil, 2, nil])
        #expect(try bench.said(Prompted.self).isEmpty, "it never goes up")
        #expect(try bench.prompts(of: Unit.jonas).isEmpty && bench.prompts(of: Unit.director).isEmpty)
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet?.map(\.unmet) == [.noAnswer])
        #expect(try bench.ask(wish, as: Unit.mette).prompt.prompt != row.prompt)
    }

    @Test("R-144 what a colleague offered and never wrote down as held ends too, and the person reads so")
    func offered() throws {
        let bench = try Unit.bench()
        let wish = AskForCare(kind: .sparring, whom: .colleague, colleague: "P-8")
        let row = try bench.ask(wish, as: Unit.mette).prompt
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .offered), as: Unit.jonas)
        try bench.wait(until: "2026-12-11T12:00+01:00")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet?.map(\.unmet) == [.notTalked])
        try bench.wait(until: "2026-12-31T12:00+01:00")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet == nil, "told for a fortnight")
    }

    @Test("R-137 R-144 what a leader is asked for as a leader is answered, and cannot be turned down")
    func asALeader() throws {
        let bench = try Unit.bench()
        let talk = try bench.ask(AskForCare(kind: .oneToOne, whom: .leadersLeader), as: Unit.mette).prompt
        #expect(bench.refusal(of: TurnDownCare(prompt: talk.prompt), as: Unit.director) == "wellbeing.cannot_turn_down")
        let own = try bench.ask(AskForCare(kind: .sparring), as: Unit.jonas).prompt
        #expect(bench.refusal(of: TurnDownCare(prompt: own.prompt), as: Unit.leader) == "wellbeing.cannot_turn_down")
    }

    @Test("R-144 whoever asks the leader above is asked for by nobody else: silence ends it, and goes no higher")
    func silenceAbove() throws {
        let bench = try Unit.bench()
        try bench.hear(Viewer(person: "P-20", unit: "U-0", roles: [.director], leads: []))
        try bench.hear(UnitChanged(unit: "U-0", parent: nil, leader: "P-20"), from: .directory, about: UnitID("U-0"))
        try bench.hear(UnitChanged(unit: "U-1", parent: "U-0", leader: "P-1"), from: .directory, about: UnitID("U-1"))
        _ = try bench.ask(AskForCare(kind: .oneToOne, whom: .leadersLeader), as: Unit.mette)
        try bench.wait(until: "2026-12-04T12:00+01:00")
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-1", "P-1", "P-7"])
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet?.map(\.unmet) == [.noAnswer])
    }

    @Test("R-144 nobody stands in for a chosen colleague: who has left is no longer asked, and neither is anybody else")
    func left() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(AskForCare(kind: .sparring, whom: .colleague, colleague: "P-8"), as: Unit.mette)
        try bench.hear(
            AbsenceChanged(absence: "V-1", person: "P-8", from: "2026-11-23", to: "2026-11-24", isCancelled: false),
            from: .directory, about: PersonID("P-8"))
        #expect(try bench.prompts(of: Unit.jonas).count == 1)
        try bench.hear(Unit.jonas, isActive: false)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).prompts.map(\.state) == [.lapsed])
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-8", "P-7"])
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
    }

    @Test("R-144 the leader above the nearest one is asked by name of place; where there is none, that is said")
    func above() throws {
        let bench = try Unit.bench()
        let row = try bench.ask(AskForCare(kind: .oneToOne, whom: .leadersLeader), as: Unit.mette).prompt
        #expect(row.leader == "P-1")
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        #expect(
            bench.refusal(of: AskForCare(kind: .oneToOne, whom: .leadersLeader), as: Unit.leader)
                == "wellbeing.not_to_ask")
    }

    @Test("R-138 R-144 a colleague is asked for sparring alone, and of a leader's own strain a fellow leader")
    func limits() throws {
        let bench = try Unit.bench()
        func code(_ kind: CareKind, _ colleague: PersonID?, _ viewer: Viewer = Unit.mette) -> String? {
            bench.refusal(of: AskForCare(kind: kind, whom: .colleague, colleague: colleague), as: viewer)
        }
        #expect(code(.oneToOne, "P-8") == "wellbeing.not_to_ask")
        #expect(code(.sparring, "P-7") == "wellbeing.not_to_ask")
        #expect(code(.sparring, "P-99") == "wellbeing.not_to_ask")
        #expect(code(.sparring, nil) == "wellbeing.not_to_ask")
        #expect(code(.leaderGroup, "P-8", Unit.leader) == "wellbeing.not_to_ask")
        #expect(code(.leaderGroup, "P-1", Unit.leader) == nil)
    }

    @Test(
        "R-138 at the top of the tree it is one's own to take up in the group of leaders: no gap, one reminder, no end")
    func top() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-1"]))
        let row = try #require(bench.prompts(of: Unit.director).first)
        #expect((row.leader, row.person, row.hasNobody) == ("P-1", "P-1", nil))
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-1"])
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(try bench.ask(ListCareGaps(), as: Unit.administrator).waiting == 0)
        #expect(try bench.ask(ListCareGaps(), as: Unit.administrator).gaps.isEmpty)
        try bench.wait(until: "2026-12-04T12:00+01:00")
        #expect(try bench.said(CareTold.self).map(\.instance) == [nil, 2])
        let held = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.director).prompt
        #expect(held.state == .held)
        #expect(bench.refusal(of: DenyHeld(prompt: row.prompt), as: Unit.director) == "wellbeing.not_yours")
    }

    @Test("R-138 when somebody comes to stand above, it is theirs to hold")
    func noLongerTop() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-1"]))
        try bench.hear(Viewer(person: "P-20", unit: "U-0", roles: [.director], leads: []))
        try bench.hear(UnitChanged(unit: "U-0", parent: nil, leader: "P-20"), from: .directory, about: UnitID("U-0"))
        try bench.hear(UnitChanged(unit: "U-1", parent: "U-0", leader: "P-1"), from: .directory, about: UnitID("U-1"))
        try bench.wait(until: "2026-11-23T10:00+01:00")
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-20"])
    }
}

@Suite struct `What was held` {
    @Test("R-137 a leader finds when there was last a talk with whom, for people they lead now, in pages")
    func list() throws {
        let bench = try Unit.bench()
        var rows: [PromptRow] = []
        for number in 1...45 {
            let viewer = number % 2 == 0 ? Unit.jonas : Unit.mette
            let row = try bench.ask(AskForCare(kind: .oneToOne), as: viewer).prompt
            bench.clock.now = bench.clock.now.adding(seconds: 60)
            rows.append(
                try bench.ask(
                    AnswerPrompt(prompt: row.prompt, state: .held, on: "2026-11-23"), as: Unit.leader
                ).prompt)
        }
        let first = try bench.ask(ListAnsweredPrompts(), as: Unit.leader)
        #expect(first.prompts.map(\.prompt) == rows.reversed().prefix(40).map(\.prompt))
        #expect(first.prompts.allSatisfy { $0.on == "2026-11-23" })
        let second = try bench.ask(ListAnsweredPrompts(after: first.next), as: Unit.leader)
        #expect(second.prompts.map(\.prompt) == rows.reversed().suffix(5).map(\.prompt) && second.next == nil)
        let one = try bench.ask(ListAnsweredPrompts(person: "P-8"), as: Unit.leader).prompts
        #expect(one.count == 22 && one.allSatisfy { $0.person == "P-8" })
        #expect(try bench.ask(ListAnsweredPrompts(), as: Unit.director).prompts.isEmpty, "not whose talks they were")
        #expect(try bench.ask(ListAnsweredPrompts(), as: Unit.mette).prompts.isEmpty)
        try bench.hear(Viewer(person: "P-8", unit: "U-1", roles: [.caseworker], leads: []))
        let left = try bench.ask(ListAnsweredPrompts(), as: Unit.leader).prompts
        #expect(left.count == 23 && left.allSatisfy { $0.person == "P-7" }, "whoever leads them no more")
        #expect(try bench.ask(ShowOwnCare(), as: Unit.jonas).looks.looks.contains { $0.what == "care.read" })
    }
}

@Suite struct `Figures for the working environment` {
    private static let group = Viewer(person: "P-5", unit: "U-1", roles: [.workEnvironment], leads: [])
    private static let other = Viewer(person: "P-6", unit: "U-3", roles: [.workEnvironment], leads: [])

    @Test(
        "R-107 R-146 incidents by kind for five people or more, of the own unit and those below, when the quarter is over"
    )
    func byKind() throws {
        let bench = try Unit.bench()
        try bench.hear(Self.group)
        for number in 20..<26 {
            let person = PersonID(unchecked: "P-\(number)")
            let viewer = Viewer(person: person, unit: "U-3", roles: [.caseworker], leads: [])
            try bench.hear(viewer)
            _ = try bench.ask(
                RegisterIncident(
                    kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", isDigital: number < 24),
                as: viewer)
        }
        for _ in 1...7 {
            _ = try bench.ask(
                RegisterIncident(
                    kind: .harassment, reporter: .exposed, happened: "2026-11-23T08:30+01:00", isAnother: true),
                as: Unit.mette)
        }
        #expect(try bench.ask(ShowCareFigures(), as: Self.group).incidents == [])
        try bench.wait(until: "2027-01-04T12:00+01:00")
        let figures = try bench.ask(ShowCareFigures(), as: Self.group).incidents
        #expect(
            figures == [
                IncidentFigure(unit: "U-1", from: "2026-10-01", trait: .threat, incidents: 6),
                IncidentFigure(unit: "U-3", from: "2026-10-01", trait: .threat, incidents: 6),
            ], "seven times one person are not seven people, and four of six are not told")
        #expect(try bench.ask(ShowCareFigures(), as: Self.other).incidents?.map(\.unit) == ["U-3"])
        #expect(try bench.ask(ShowCareFigures(), as: Unit.leader).incidents?.map(\.unit) == ["U-3"])
        #expect(try bench.ask(ShowCareFigures(), as: Unit.mette).incidents == [])
    }
}
