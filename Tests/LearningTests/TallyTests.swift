import CaseModel
import LearningCore
import Testing

@Suite struct `Figures of a period` {
    private func fact(
        _ number: Int, route: Route = .callback, days: Int64? = 10, spokenAfter hours: Int64? = 5,
        outcome: Outcome? = .solved, handedOn: Bool = false, kind: ContactKind = .complaint
    ) -> Fact {
        let id = CaseID(unchecked: "K-\(number)")
        let received: Timestamp = "2026-03-02T10:00+01:00"
        return Fact(
            heard: CaseFact(
                case: id, unit: "U-1", received: received, channel: .phone, kind: kind, route: route,
                exclusion: route == .formal ? .substantive : nil,
                closedAt: days.map { received.adding(hours: 24 * $0) }, isHandedOn: handedOn),
            calls: CallFact(
                case: id, limit: received.adding(hours: 24), spokenAt: hours.map { received.adding(hours: $0) },
                outcome: hours == nil ? nil : outcome))
    }

    private func figures(_ facts: [Fact], least: Int = 1) -> Figures {
        var tally = Tally(WholeMonths(around: "2026-01-01"..."2026-12-31"), least: least)
        for fact in facts { tally.add(fact) }
        return tally.figures()
    }

    @Test("R-019 R-013 a preventive contact is no complaint: it stands by itself, by its own limit")
    func preventive() {
        let contacts = [
            fact(1, kind: .preventiveContact), fact(2, spokenAfter: 300, kind: .preventiveContact),
            fact(3, spokenAfter: nil, kind: .preventiveContact),
        ]
        let shown = figures([fact(4)] + contacts)
        #expect(shown.preventive == PreventiveFigures(inTime: .number(1), late: .number(1), none: .number(1)))
        let alone = figures([fact(4)])
        #expect(shown.received == alone.received && shown.calls == alone.calls && shown.method == alone.method)
        #expect(figures(contacts, least: 5).preventive?.inTime == .hidden)
    }

    @Test("R-074 how objections came out is counted by objection, and small numbers are hidden")
    func judged() {
        var one = fact(1)
        one.calls = CallFact(case: "K-1", judged: JudgedObjections(upheld: 2, notUpheld: 1))
        var other = fact(2)
        other.calls = CallFact(case: "K-2", judged: JudgedObjections(partlyUpheld: 1, notUpheld: 3))
        let shown = figures([one, other, fact(3)]).objections.judged
        #expect(
            shown == JudgedFigures(upheld: .number(2), partlyUpheld: .number(1), notUpheld: .number(4)))
        let hidden = figures([one, other], least: 10).objections.judged
        #expect(hidden == JudgedFigures(upheld: .hidden, partlyUpheld: .hidden, notUpheld: .hidden))
    }

    @Test(
        "R-157 R-158 R-159 the pilot of 2012: 71 talked through, 56 ended so, 15 went on, 28 days became 17, others rose"
    )
    func pilot() {
        func year(_ days: ClosedRange<CivilDay>) -> Figures {
            var tally = Tally(WholeMonths(around: days))
            for fact in PilotExample.facts { tally.add(fact) }
            return tally.figures(isExample: true)
        }
        let (before, pilot) = (year(PilotExample.before), year(PilotExample.pilot))
        #expect(pilot.method.received == .number(71))
        #expect((pilot.talks.closedAfterTalk, pilot.talks.wentFormal) == (.number(56), .number(15)))
        #expect(before.others.handling.meanMinutes == Int64(28 * 1440))
        #expect(pilot.method.handling.meanMinutes == Int64(17 * 1440))
        #expect((pilot.others.handling.meanMinutes ?? 0) > (before.others.handling.meanMinutes ?? 0))
        #expect(pilot.isExample)
    }

    @Test("R-159 the other complaints stand beside the method's, with their own handling time and why they were others")
    func others() {
        let told = figures((0..<10).map { fact($0) } + (10..<20).map { fact($0, route: .formal, days: 30) })
        #expect(told.method.handling.meanMinutes == Int64(10 * 1440))
        #expect(told.others.handling.medianMinutes == Int64(30 * 1440))
        #expect(told.excluded == [ExcludedFigure(ground: .substantive, count: .number(10))])
    }

    @Test func `a first talk is in time before the limit, late from it on, and elapsed hours are told beside`() {
        let told = figures([fact(1, spokenAfter: 23), fact(2, spokenAfter: 24), fact(3, spokenAfter: nil), fact(4)])
        #expect((told.calls.inTime, told.calls.late, told.calls.none) == (.number(2), .number(1), .number(1)))
        #expect(told.calls.within24Hours == .number(2))
        #expect(told.calls.elapsed.medianMinutes == Int64(23 * 60))
    }

    @Test("R-160 who was spoken with within 24 hours is one number, told alike where it stands and as the first span")
    func within24Hours() {
        let told = figures(
            (0..<6).map { fact($0, spokenAfter: 2) } + (6..<9).map { fact($0, spokenAfter: 30) }
                + (9..<19).map { fact($0, spokenAfter: 60) }, least: 5)
        #expect(told.calls.within24Hours == .number(6))
        // Three from one to two days: hidden with the six, as the spans alone would have it, the six told them.
        #expect(
            told.calls.elapsed.buckets.map(\.count) == [.number(6), .few, .hidden, .number(0), .number(0)])
    }

    @Test func `what was handed on, or stopped in the talk, went on formally; a split complaint only by its talk`() {
        let told = figures([
            fact(1, outcome: .stopped), fact(2, handedOn: true), fact(3, route: .split, handedOn: true),
            fact(4, route: .split, outcome: .formal, handedOn: true), fact(5, days: nil),
        ])
        #expect(
            (told.talks.wentFormal, told.talks.closedAfterTalk, told.talks.neither) == (
                .number(3), .number(1), .number(1)
            ))
    }

    @Test func `the median of an even number lies between the middle two, and every duration has its bucket`() {
        let told = figures([fact(1, days: 0), fact(2, days: 2), fact(3, days: 13), fact(4, days: 100)])
        #expect(told.method.handling.medianMinutes == Int64((2 + 13) * 1440 / 2))
        #expect(told.method.handling.buckets.map(\.count.shown) == [1, 1, 0, 1, 0, 0, 1])
    }

    @Test("R-168 R-163 R-078 how one was met, repeats and what the copies took are told where there are enough")
    func fewAndMany() {
        var facts = (0..<12).map { fact($0) }
        for place in facts.indices {
            facts[place].copyTook = Int64(place + 1) * 3_600_000
            facts[place].repeats = place < 6 ? 1 : 0
            facts[place].experience = [ExperienceLine(question: .respect, answer: place < 7 ? .yes : .no)]
        }
        let told = figures(facts, least: 5)
        #expect(told.repeats == .number(6))
        #expect(told.copies.meanMinutes == 390)
        #expect(
            told.experience[0]
                == ExperienceFigure(
                    question: .respect, yes: .number(7), partly: .number(0), no: .number(5),
                    own: ExperienceShare(yes: .number(0), partly: .number(0), no: .number(0)),
                    asked: ExperienceShare(yes: .number(7), partly: .number(0), no: .number(5))))
        #expect(told.experience[1].yes == .number(0))
        let few = figures(Array(facts.prefix(4)), least: 5)
        #expect(few.received == .few && few.method.received == .hidden && few.method.handling.meanMinutes == nil)
        #expect(few.experience[0].yes == .hidden && few.copies.meanMinutes == nil)
    }

    @Test("R-168 few own answers are not told, nor what is left when they are taken from all")
    func fewOwnAnswers() {
        var facts = (0..<12).map { fact($0) }
        for place in facts.indices {
            facts[place].experience = [ExperienceLine(question: .respect, answer: .yes)]
            facts[place].own = place < 2 ? [.respect] : nil
        }
        let told = figures(facts, least: 5).experience[0]
        #expect(told.yes == .number(12) && told.own?.yes == .few && told.asked?.yes == .hidden)
    }

    @Test(arguments: UInt64(0)..<200)
    func `no figure of a random period is a number from one to four`(seed: UInt64) throws {
        var state = seed &+ 99
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let facts = (0..<next(40)).map { number in
            fact(
                number, route: Route.allCases[next(3)], days: next(4) == 0 ? nil : Int64(next(60)),
                spokenAfter: next(5) == 0 ? nil : Int64(next(60)), outcome: Outcome.allCases[next(6)],
                handedOn: next(3) == 0)
        }
        let told = figures(facts, least: 5)
        let all: [Count] =
            [
                told.received, told.method.received, told.others.received, told.method.closed, told.method.open,
                told.talks.closedAfterTalk, told.talks.wentFormal, told.talks.neither, told.calls.inTime,
                told.calls.late, told.calls.none, told.calls.within24Hours,
            ] + told.excluded.map(\.count) + told.method.handling.buckets.map(\.count)
        for count in all { #expect(!(1..<5).contains(count.shown ?? 0), "seed \(seed)") }
    }
}
