import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `What makes a leader look after somebody` {
    @Test("R-137 while a case stays red a 1:1 is asked for again, and no longer when it is not red or is closed")
    func stillRed() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        let first = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: first.prompt, state: .held), as: Unit.leader)
        // Ten working days after Monday 23 November: Monday 7 December, 16:00; acted upon when doors open.
        try bench.wait(until: "2026-12-08T07:59+01:00")
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        try bench.wait(until: "2026-12-08T08:00+01:00")
        let again = try #require(bench.prompts(of: Unit.leader).first)
        #expect(again.cause == .stillRed)
        _ = try bench.ask(AnswerPrompt(prompt: again.prompt, state: .declined), as: Unit.leader)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: CaseID("K-1"))
        try bench.wait(until: "2027-02-01T12:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
    }

    @Test("R-136 R-145 much at once asks the leader to look in, once in the days that are counted")
    func load() throws {
        let bench = try Unit.bench()
        for number in 1...3 { try bench.hear(Unit.red(["P-7"], in: CaseID(unchecked: "K-\(number)"))) }
        let asked = try bench.prompts(of: Unit.leader)
        #expect(asked.count { $0.cause == .load } == 1)
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).load == CareLoad(redCases: 3, hardTalks: 0, objections: 0))
        try bench.hear(Unit.red(["P-7"], in: "K-4"))
        #expect(try bench.prompts(of: Unit.leader).count { $0.cause == .load } == 1)
    }

    @Test("R-145 an objection counts for whoever wrote the note, and a corrected note is no new talk")
    func signs() throws {
        let bench = try Unit.bench(settings: ["loadObjections": 2])
        try bench.hear(Unit.note("N-1", by: "P-7"))
        try bench.hear(Unit.note("N-1", by: "P-7", version: 2))
        for objection: ObjectionID in ["O-1", "O-1", "O-2"] {
            try bench.hear(
                Objected(case: "K-2", objection: objection, note: "N-1", version: 1), from: .callback,
                about: CaseID("K-2"))
        }
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).load == CareLoad(redCases: 0, hardTalks: 1, objections: 2))
        #expect(try bench.prompts(of: Unit.leader).count { $0.cause == .load } == 1)
    }

    @Test(
        "R-142 a citizen of a red case who rings in is a hard talk too, once, and any other citizen who rings is none")
    func talkNoted() throws {
        let bench = try Unit.bench()
        func noted(_ note: NoteID, version: Int = 1) throws {
            try bench.hear(
                TalkNoted(
                    case: "K-2", note: note, version: version, by: "P-7", spokenAt: "2026-11-23T08:50+01:00",
                    copyBy: "2026-11-25T00:00+01:00"), from: .callback, about: CaseID("K-2"))
        }
        try noted("N-1")
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        try bench.hear(Unit.red(["P-9"], in: "K-2"))
        try noted("N-2")
        try noted("N-2", version: 2)
        #expect(try bench.prompts(of: Unit.leader).count { $0.care == .defusing } == 1)
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).load.hardTalks == 1)
    }

    @Test("R-142 after a hard talk a short one is offered the same day before people go home")
    func defusing() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.note("N-1", by: "P-7", .solved))
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        try bench.hear(Unit.note("N-2", by: "P-7"))
        let prompt = try #require(bench.prompts(of: Unit.leader).first)
        #expect(prompt.care == .defusing && prompt.by == "2026-11-23T15:00+01:00")
        try bench.wait(until: "2026-11-23T15:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).first?.by == "2026-11-23T16:00+01:00")
        #expect(try bench.said(Prompted.self).map(\.stage) == [.first, .reminder])
        #expect(try bench.said(Prompted.self).allSatisfy { $0.kind == .task }, "which kind it is stands in no event")
        // Nobody came: the leader's leader hears it the next morning, and then a 1:1 is left of it.
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3", "P-3", "P-1"])
        try bench.wait(until: "2026-11-25T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.care) == [.oneToOne])
        #expect(
            try bench.prompts(of: Unit.mette, all: true).map(\.state).sorted { $0.rawValue < $1.rawValue }
                == [.lapsed, .open])
    }

    @Test(
        "R-136 R-142 a talk that the caller calls hard counts, once with its note, and five ask the leader to look in")
    func calledHard() throws {
        let bench = try Unit.bench()
        func hardTalks() throws -> Int { try bench.ask(ShowOwnCare(), as: Unit.mette).load.hardTalks }
        _ = try bench.ask(AskForCare(kind: .defusing, case: "K-2"), as: Unit.mette)
        try bench.hear(Unit.note("N-1", by: "P-7"))
        #expect(try hardTalks() == 1)
        try bench.hear(Unit.note("N-2", by: "P-8"))
        #expect(try hardTalks() == 1, "another's talk in the case")
        for number in 3...6 {
            #expect(try !bench.prompts(of: Unit.leader).contains { $0.cause == .load })
            _ = try bench.ask(AskForCare(kind: .defusing, case: CaseID(unchecked: "K-\(number)")), as: Unit.mette)
        }
        #expect(try bench.prompts(of: Unit.leader).count { $0.cause == .load } == 1)
    }

    @Test("R-142 a hard talk late in the day, or on a day off, is thought of when somebody is there")
    func lateTalk() throws {
        for (now, by): (Timestamp, Timestamp) in [
            ("2026-11-23T14:45+01:00", "2026-11-23T16:00+01:00"), ("2026-11-23T17:10+01:00", "2026-11-24T10:00+01:00"),
            ("2026-11-28T11:00+01:00", "2026-11-30T10:00+01:00"), ("2026-12-24T11:00+01:00", "2026-12-28T10:00+01:00"),
        ] {
            let bench = try Unit.bench(at: now)
            try bench.hear(Unit.note("N-2", by: "P-7"))
            #expect(try bench.prompts(of: Unit.leader).map(\.by) == [by], "a talk at \(now)")
        }
    }

    @Test("R-138 R-144 anybody can ask for something, a leader of the leader above, and the message says nothing")
    func ownRequest() throws {
        let bench = try Unit.bench()
        for kind in CareKind.requests where kind != .leaderGroup {
            _ = try bench.ask(AskForCare(kind: kind), as: Unit.mette)
        }
        #expect(try bench.prompts(of: Unit.leader).count == CareKind.requests.count - 1)
        #expect(bench.refusal(of: AskForCare(kind: .supervision), as: Unit.mette) == "wellbeing.already_asked")
        #expect(bench.refusal(of: AskForCare(kind: .leaderGroup), as: Unit.mette) == "wellbeing.not_offered")
        _ = try bench.ask(AskForCare(kind: .leaderGroup), as: Unit.leader)
        let above = try #require(bench.prompts(of: Unit.director).first)
        #expect((above.person, above.leader, above.care, above.cause) == ("P-3", "P-1", .leaderGroup, .ownRequest))
        #expect(Set(try bench.said(Prompted.self).map(\.kind)) == [.oneToOne, .task])
    }

    @Test("R-139 help is never compulsory: the person says no, and nobody says otherwise afterwards")
    func voluntary() throws {
        let bench = try Unit.bench()
        let offer = OfferCare(kind: .debriefing, people: ["P-7", "P-8"], isPressedPeriod: true)
        #expect(try bench.ask(offer, as: Unit.leader).prompts.allSatisfy { $0.cause == .pressedPeriod })
        #expect(bench.refusal(of: offer, as: Unit.mette) == "wellbeing.not_yours_to_offer")
        let mine = try #require(bench.prompts(of: Unit.mette).first)
        let yours = try #require(bench.prompts(of: Unit.jonas).first)
        #expect(
            bench.refusal(of: ChooseCare(prompt: yours.prompt, accepts: true), as: Unit.mette) == "wellbeing.not_yours")
        _ = try bench.ask(ChooseCare(prompt: mine.prompt, accepts: false), as: Unit.mette)
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: mine.prompt, state: .held), as: Unit.leader)
                == "wellbeing.already_answered")
        _ = try bench.ask(ChooseCare(prompt: yours.prompt, accepts: true), as: Unit.jonas)
        #expect(
            try bench.prompts(of: Unit.leader).map(\.state) == [.open], "a yes is asked of the leader until it is held")
    }

    @Test("R-140 R-143 who leads a debriefing or supervision is kept with it, and the day it was held")
    func provider() throws {
        let bench = try Unit.bench()
        let asked = try bench.ask(AskForCare(kind: .supervision), as: Unit.mette).prompt.prompt
        _ = try bench.ask(AnswerPrompt(prompt: asked, state: .offered, provider: .workEnvironment), as: Unit.leader)
        try bench.wait(until: "2026-12-04T09:00+01:00")
        let held = AnswerPrompt(prompt: asked, state: .held, on: "2026-12-03")
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: asked, state: .held, on: "2026-12-05"), as: Unit.leader)
                == "wellbeing.in_the_future")
        let row = try bench.ask(held, as: Unit.leader).prompt
        #expect((row.on, row.provider, row.state) == ("2026-12-03", .workEnvironment, .held))
    }

    @Test("R-113 on the day of a debriefing learning rests, so that the two are never one meeting")
    func debriefingIsNotLearning() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", case: "K-5"),
            as: Unit.mette)
        for prompt in try bench.prompts(of: Unit.leader) {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        let resting = try #require(bench.said(ReadinessChanged.self).last)
        #expect(resting.waits && resting.until == "2026-11-24T00:00+01:00")
        try bench.wait(until: "2026-11-24T00:00+01:00")
        #expect(try bench.said(ReadinessChanged.self).last?.waits == false)
    }
}
