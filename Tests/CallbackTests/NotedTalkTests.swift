import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing
import Wire

extension NoteTalk {
    /// The citizen rang about something, known by the number.
    static func about(
        _ note: NoteDraft = .plain, at spoken: Timestamp? = nil,
        recognised: Recognition? = Recognition(how: .knownNumber)
    ) -> NoteTalk {
        NoteTalk(case: "K-1", spokenAt: spoken, note: note, recognised: recognised)
    }
}

@Suite("A talk that nobody owed")
struct NotedTalkTests {
    private static let agreed = NoteDraft(
        text: "Borgeren ringede og spurgte til brevet.",
        agreements: [Agreement(what: "Vi sender kopien", ball: .municipality, person: "P-5", by: "2026-11-27")])

    @Test(
        "R-071 a citizen who rings in a formal case is talked with, and the talk yields a note, a copy and its clocks")
    func formalCase() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        #expect(bench.refusal(of: RecordConversation.ending(.newTalk), as: .caseworker) == "callback.nothing_owed")
        let filed = try bench.ask(NoteTalk.about(Self.agreed), as: .caseworker)
        let said = try #require(try bench.said(TalkNoted.self).first)
        #expect(said.note == filed.note && said.version == 1 && said.by == "P-1" && said.spokenAt == .tuesdayMorning)
        #expect(try bench.said(NoteFiled.self).isEmpty, "it says nothing of how the case ends")
        #expect(try bench.open(.copy).map(\.due) == [said.copyBy])
        #expect(try bench.open(.agreement).map(\.owner) == ["P-5"])
        try bench.copySent(filed.note)
        #expect(try bench.open(.copy).isEmpty)
        let row = try #require(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).notes.first)
        #expect(row.callback == nil && row.outcome == nil && row.recognised?.how == .knownNumber)
    }

    @Test("R-071 R-036 it keeps no promise and breaks none: the clock of a call that is owed runs on")
    func keepsNothing() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(NoteTalk.about(), as: .colleague)
        #expect(try bench.owed().chain == nil, "it is no A")
        #expect(try bench.open(.tellInvolved).isEmpty)
        try bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(try bench.open(.tellInvolved).count == 1, "the talk we owed is the first")
    }

    @Test("R-008 a citizen who rang before the formal way was chosen is still not rung about it")
    func beforeTheFormalWay() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(NoteTalk.about(), as: .caseworker)
        try bench.hear(
            HandedOn(
                case: "K-1", handover: "H-1", recipient: "P-9", received: .tuesdayMorning,
                acknowledgeBy: .tuesdayClosing), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.calledOff])
    }

    @Test(
        "R-018 R-071 with whom, when and words are asked for here too, and whoever may not see the case files nothing")
    func asksTheSame() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        func refusal(_ wish: NoteTalk, as viewer: Viewer = .caseworker) -> String? {
            bench.refusal(of: wish, as: viewer)
        }
        #expect(refusal(.about(recognised: nil)) == "callback.caller_not_recognised")
        #expect(
            refusal(.about(recognised: Recognition(how: .knownNumber, representative: 4)))
                == "callback.caller_may_not_hear")
        #expect(refusal(.about(NoteDraft(text: " "))) == "callback.note_is_empty")
        #expect(refusal(.about(at: "2026-11-24T23:00+01:00")) == "callback.in_the_future")
        #expect(refusal(.about(), as: .stranger) == "call.may_not_see")
        let stranger = NoteDraft(
            text: "Vi talte.", agreements: [Agreement(what: "Vi ser", ball: .municipality, person: "P-NOBODY")])
        #expect(refusal(.about(stranger)) == "callback.recipient_unknown")
    }

    @Test("R-075 R-074 it can be added to and objected to like any other note, and no consent stands in it")
    func addedTo() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        let filed = try bench.ask(NoteTalk.about(Self.agreed), as: .caseworker)
        let more = NoteDraft(text: "Borgeren ringede også om fristen.", agreements: Self.agreed.agreements)
        let second = try bench.ask(CorrectNote(note: filed.note, draft: more, version: 1), as: .caseworker)
        #expect(try bench.said(TalkNoted.self).map(\.version) == [1, 2] && second.version == 2)
        #expect(try bench.open(.agreement).count == 1, "what stands in both is owed once")
        let consent = CorrectNote(note: filed.note, draft: more, consent: .given)
        #expect(bench.refusal(of: consent, as: .caseworker) == "callback.does_not_fit_outcome")
        _ = try bench.ask(
            RaiseObjection(case: "K-1", text: "Det sagde jeg ikke.", channel: .phone, note: filed.note), as: .caseworker
        )
        #expect(try bench.said(CallOwed.self).map(\.reason) == [.objection])
    }

    @Test("R-071 it can be written down when the case is over, and closes and opens nothing")
    func closedCase() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        _ = try bench.ask(NoteTalk.about(), as: .caseworker)
        #expect(try bench.said(TalkNoted.self).count == 1 && bench.said(CallOwed.self).count == 1)
    }

    @Test("R-136 it counts as a talk of whoever had it, and figures of promises do not see it")
    func counted() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(NoteTalk.about(), as: .colleague)
        let load = try bench.ask(ShowLoad(), as: .leader).people
        #expect(load.first { $0.person == "P-5" }?.talks == 1)
        let recount = Viewer(person: "P-2", unit: "U-1", roles: [.learningLead], leads: [])
        let fact = try #require(try bench.ask(ListCallFacts(after: nil), as: recount).facts.first)
        #expect(fact.spokenAt == nil && fact.outcome == nil)
    }
}

@Suite("How somebody went about a talk")
struct PracticeTests {
    private func talk(
        _ bench: CallbackBench, _ number: Int, _ ticks: [TalkTick]?, as viewer: Viewer = .caseworker,
        note: NoteDraft = .plain
    ) throws -> NoteID {
        let id = CaseID(unchecked: "K-\(number)")
        try bench.register(id)
        let wish = RecordConversation.ending(.newTalk)
        return try bench.ask(
            RecordConversation(
                case: id, note: note, outcome: .newTalk, recognised: wish.recognised, ticks: ticks),
            as: viewer
        ).note
    }

    private static let quarter = ShowPractice(from: "2026-11-23", to: "2026-11-29")

    @Test(
        "R-009 R-049 R-050 R-058 R-061 R-064 what was ticked is whoever talked's to see, and stands in no note and no event"
    )
    func ownAlone() throws {
        let bench = try CallbackBench.small()
        let note = try talk(bench, 1, [.saidFormalWay, .lookedInward])
        let own = try bench.ask(ReadNote(note: note, version: 1), as: .caseworker)
        #expect(own.ticks == [.lookedInward, .saidFormalWay])
        #expect(try bench.ask(ReadNote(note: note, version: 1), as: .leader).ticks == nil)
        #expect(try bench.ask(ReadNote(note: note, version: 1), by: .notifier).ticks == nil)
        let words = try JSON(encoding: own.draft).text + JSON(encoding: try bench.said(NoteFiled.self)).text
        #expect(!words.contains("saidFormalWay") && !words.contains("lookedInward"))
        let none = try talk(bench, 2, nil)
        #expect(try bench.ask(ReadNote(note: none, version: 1), as: .caseworker).ticks == nil)
    }

    @Test(
        "R-009 R-049 for those who lead it is counted, once so many talks of so many people are in it that nobody shows"
    )
    func counts() throws {
        let third = Viewer(person: "P-9", unit: "U-1", roles: [.caseworker], leads: [])
        /// What the leader is told in the new year of talks ticked so, each by one of these.
        func told(_ talks: [(as: Viewer, ticks: [TalkTick]?)]) throws -> ShowPractice.Reply {
            let bench = try CallbackBench.small()
            for (number, one) in talks.enumerated() { _ = try talk(bench, number, one.ticks, as: one.as) }
            try bench.wait(until: "2027-01-04T09:00+01:00")
            #expect(bench.refusal(of: Self.quarter, as: .caseworker) == "call.may_not_see")
            let elsewhere = Viewer(person: "P-6", unit: "U-2", roles: [.leader], leads: ["U-2"])
            #expect(try bench.ask(Self.quarter, as: elsewhere).talks == .number(0))
            return try bench.ask(Self.quarter, as: .leader)
        }
        func many(_ count: Int, as viewer: Viewer, _ ticks: [TalkTick]?) -> [(as: Viewer, ticks: [TalkTick]?)] {
            Array(repeating: (viewer, ticks), count: count)
        }
        let few = try told(many(4, as: .caseworker, [.keptOrder]))
        #expect(few.talks == .few && few.ticked.allSatisfy { $0.count == .hidden })
        #expect(few.from == "2026-10-01" && few.to == "2026-12-31")
        let ofTwo = many(4, as: .caseworker, [.keptOrder]) + many(5, as: .colleague, [.keptOrder])
        let two = try told(ofTwo)
        #expect(two.talks == .number(9) && two.ticked.allSatisfy { $0.count == .hidden }, "of two people")
        let three = try told(ofTwo + many(6, as: third, [.rehearsed]) + many(1, as: third, nil))
        #expect(three.talks == .number(15), "who was not asked does not count")
        func count(_ tick: TalkTick, _ reply: ShowPractice.Reply) -> Count? {
            reply.ticked.first { $0.tick == tick }?.count
        }
        #expect(count(.keptOrder, three) == .number(9) && count(.rehearsed, three) == .number(6))
        #expect(count(.agreedOnTone, three) == .number(0))
        let one = try told(ofTwo + many(6, as: third, [.rehearsed]) + many(1, as: third, [.lookedInward]))
        #expect(count(.lookedInward, one) == .few)
    }

    @Test("R-009 R-049 of a quarter that is not over nothing is told, and of several no more than each tells by itself")
    func quarters() throws {
        let bench = try CallbackBench.small()
        let third = Viewer(person: "P-9", unit: "U-1", roles: [.caseworker], leads: [])
        let year = ShowPractice(from: "2026-01-01", to: "2027-12-31")
        for (place, viewer) in [Viewer.caseworker, .colleague, third].enumerated() {
            for number in 0..<4 { _ = try talk(bench, place * 4 + number, [.keptOrder], as: viewer) }
        }
        let running = try bench.ask(year, as: .leader)
        // The quarters before it are over; the one that runs has no part in what is told.
        #expect((running.from, running.to) == ("2026-01-01", "2026-09-30"))
        #expect(running.talks == .number(0) && running.ticked.allSatisfy { $0.count == .number(0) })
        try bench.wait(until: "2027-01-04T09:00+01:00")
        func kept() throws -> Count? { try bench.ask(year, as: .leader).ticked.first { $0.tick == .keptOrder }?.count }
        #expect(try kept() == .number(12))
        _ = try talk(bench, 20, [.keptOrder], note: NoteDraft(text: "Vi talte om det igen."))
        // The day after, the talk of today could be read off what has come since.
        #expect(try kept() == .number(12))
        try bench.wait(until: "2027-04-05T09:00+02:00")
        #expect(try kept() == .hidden)
        #expect(try bench.ask(ShowPractice(from: "2026-12-01", to: "2026-12-02"), as: .leader).talks == .number(12))
    }

    @Test("R-009 R-049 quarters that are over tell nought where nobody was asked yet, and a first talk shows in none")
    func noneYet() throws {
        let bench = try CallbackBench.small()
        func told(_ from: CivilDay, _ to: CivilDay) throws -> ShowPractice.Reply {
            try bench.ask(ShowPractice(from: from, to: to), as: .leader)
        }
        let nought = try told("2025-01-01", "2025-12-31")
        #expect((nought.from, nought.to) == ("2025-01-01", "2025-12-31"))
        #expect(nought.talks == .number(0) && nought.ticked.allSatisfy { $0.count == .number(0) })
        let running = try told("2026-10-01", "2026-12-31")
        #expect(running.from == nil && running.to == nil, "it is not over")
        let soFar = try told("2026-01-01", "2026-12-31")
        #expect((soFar.from, soFar.to) == ("2026-01-01", "2026-09-30"))
        _ = try talk(bench, 1, [.keptOrder])
        #expect(try told("2026-01-01", "2026-12-31") == soFar && told("2026-10-01", "2026-12-31") == running)
    }
}
