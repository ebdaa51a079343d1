import CaseModel
import LearningCore
import Support
import Testing

/// Figures of periods that overlap, and somebody who asks for all of them (decision 48).
@Suite struct SubtractionTests {
    /// A number of the figures, and which numbers it is the sum of: in as many ways as there are.
    private typealias Cell = (read: @Sendable (Figures) -> Count, sums: [[Int]])

    /// What stands together in the figures, by what the attack is about; each with how its numbers add up.
    private static let boards: [[Cell]] = [
        [
            ({ $0.received }, [[1, 2]]), ({ $0.method.received }, [[3, 4, 5]]), ({ $0.others.received }, []),
            ({ $0.calls.inTime }, []), ({ $0.calls.late }, []), ({ $0.calls.none }, []),
        ],
        [
            ({ $0.received }, [[1, 2]]), ({ $0.method.received }, [[3, 4, 5]]), ({ $0.others.received }, [[6, 7]]),
            ({ $0.talks.closedAfterTalk }, []), ({ $0.talks.wentFormal }, []), ({ $0.talks.neither }, []),
            ({ $0.others.closed }, []), ({ $0.others.open }, []),
        ],
        [
            ({ $0.received }, []), ({ $0.objections.cases }, [[2, 3]]), ({ $0.objections.answered }, []),
            ({ $0.objections.unanswered }, []), ({ $0.objections.reopened }, []), ({ $0.repeats }, []),
            ({ $0.copies.count }, []),
        ],
        [
            ({ $0.method.received }, [[1, 2]]), ({ $0.calls.elapsed.count }, [[3, 4], [5, 7, 8, 9, 10]]),
            ({ $0.calls.none }, []), ({ $0.calls.inTime }, []), ({ $0.calls.late }, []),
            ({ $0.calls.within24Hours }, [[6]]), bucket(0), bucket(1), bucket(2), bucket(3), bucket(4),
        ],
        [
            ({ $0.received }, [[1, 2]]), ({ $0.method.received }, []),
            ({ $0.others.received }, [[3, 4], [5, 6]]), ({ $0.others.closed }, []), ({ $0.others.open }, []),
            excluded(.substantive), excluded(.wish),
        ],
        [
            ({ $0.experience[0].yes }, [[3, 6]]), ({ $0.experience[0].partly }, [[4, 7]]),
            ({ $0.experience[0].no }, [[5, 8]]),
            ({ $0.experience[0].own?.yes ?? .hidden }, []), ({ $0.experience[0].own?.partly ?? .hidden }, []),
            ({ $0.experience[0].own?.no ?? .hidden }, []), ({ $0.experience[0].asked?.yes ?? .hidden }, []),
            ({ $0.experience[0].asked?.partly ?? .hidden }, []), ({ $0.experience[0].asked?.no ?? .hidden }, []),
        ],
    ]

    private static func bucket(_ place: Int) -> Cell { ({ $0.calls.elapsed.buckets[place].count }, []) }

    private static func excluded(_ ground: ExclusionGround) -> Cell {
        ({ figures in figures.excluded.first { $0.ground == ground }?.count ?? .number(0) }, [])
    }

    /// What somebody reckons out of the figures of every period of these months: the small numbers they find.
    private static func found(
        _ board: [Cell], months: Int, truth: (ClosedRange<Int>) -> Figures, told: (ClosedRange<Int>) -> [Count]
    ) -> [String] {
        let periods = (0..<months).flatMap { first in (first..<months).map { first...$0 } }
        let exact = periods.map { period in board.map { $0.read(truth(period)) } }
        var sums = Elimination(unknowns: months * board.count)
        func place(_ month: Int, _ cell: Int) -> Int { month * board.count + cell }
        for month in 0..<months {
            for (cell, whole) in board.enumerated() {
                for sum in whole.sums {
                    let parts = sum.map { (place(month, $0), 1) }
                    sums.learn(Dictionary(uniqueKeysWithValues: [(place(month, cell), -1)] + parts))
                }
            }
        }
        for period in periods {
            for (cell, count) in told(period).enumerated() where count.shown != nil {
                sums.learn(Dictionary(uniqueKeysWithValues: period.map { (place($0, cell), 1) }))
            }
        }
        return zip(periods, exact).flatMap { period, counts in
            board.indices.filter { cell in
                (1..<SmallNumbers.least).contains(counts[cell].shown ?? 0)
                    && sums.knows(Dictionary(uniqueKeysWithValues: period.map { (place($0, cell), 1) }))
            }.map { "months \(period), number \($0): \(counts[$0])" }
        }
    }

    /// The months from January 2026 on, by their number.
    private static func days(_ months: ClosedRange<Int>) -> ClosedRange<CivilDay> {
        func first(_ month: Int) -> CivilDay {
            CivilDay(year: 2026 + month / 12, month: month % 12 + 1, day: 1) ?? "2026-01-01"
        }
        return first(months.lowerBound)...first(months.upperBound + 1).adding(days: -1)
    }

    private static func figures(
        _ facts: [CaseModel.Fact], _ months: ClosedRange<Int>, least: Int = SmallNumbers.least
    ) -> Figures {
        var tally = Tally(WholeMonths(around: days(months)), least: least)
        for fact in facts { tally.add(fact) }
        return tally.figures()
    }

    /// Two years of a unit, small or large by the seed.
    private static func facts(_ seed: UInt64) -> [CaseModel.Fact] {
        let chance = SeededChance(seed: seed, for: "figures")
        let most = [2, 8, 30][Int(seed) / boards.count % 3]
        return (0..<24).flatMap { month in
            (0..<chance.number(in: 0...Int64(most))).map { number in
                fact(chance, days(month...month).lowerBound, CaseID(unchecked: "K-\(month)-\(number)"))
            }
        }
    }

    private static func fact(_ chance: SeededChance, _ day: CivilDay, _ id: CaseID) -> CaseModel.Fact {
        let received = Copenhagen.moment(day.adding(days: Int(chance.number(in: 0...27))), "10:00")
        let route = chance.pick([Route.callback, .callback, .split, .formal])
        let objections = chance.happens(200_000) ? 1 : 0
        return CaseModel.Fact(
            heard: CaseFact(
                case: id, unit: "U-1", received: received, channel: .phone, kind: .complaint, route: route,
                exclusion: route == .formal ? chance.pick([.substantive, .wish]) : nil,
                closedAt: chance.happens(800_000) ? received.adding(hours: chance.number(in: 1...900)) : nil,
                isHandedOn: route == .formal, reopenings: chance.happens(80_000) ? 1 : 0),
            calls: CallFact(
                case: id, limit: received.adding(hours: 24),
                spokenAt: chance.happens(850_000) ? received.adding(hours: chance.pick([2, 9, 20, 30, 60, 99])) : nil,
                objections: objections, outcome: chance.pick([.solved, .formal, .newTalk]),
                answered: chance.happens(500_000) ? objections : 0),
            copyTook: chance.happens(500_000) ? 7_200_000 : nil,
            repeats: chance.happens(150_000) ? 1 : 0,
            experience: [ExperienceLine(question: .respect, answer: chance.pick(ExperienceAnswer.allCases))],
            own: chance.happens(300_000) ? [.respect] : nil)
    }

    @Test(arguments: UInt64(0)..<12)
    func `whoever asks for every period and subtracts finds no small number`(seed: UInt64) {
        let facts = Self.facts(seed)
        let board = Self.boards[Int(seed) % Self.boards.count]
        let found = Self.found(board, months: 13, truth: { Self.figures(facts, $0, least: 1) }) { period in
            let figures = Self.figures(facts, period)
            return board.map { $0.read(figures) }
        }
        #expect(found.isEmpty, "seed \(seed): \(found.prefix(5))")
    }

    @Test func `the same somebody finds some where each period hides no more than its own`() {
        let board: [Cell] = [({ $0.received }, [])]
        let found = (UInt64(0)..<4).flatMap { seed -> [String] in
            let facts = Self.facts(seed)
            let truth = { Self.figures(facts, $0, least: 1) }
            return Self.found(board, months: 13, truth: truth) { [SmallNumbers.alone(truth($0).received.shown ?? 0)] }
        }
        #expect(!found.isEmpty)
    }

    /// Ten complaints a month through 2026, all talked through the same day except the late ones and those nobody rang about.
    private static func steady(late: [Int: Int], notCalled: [Int: Int] = [:]) -> [CaseModel.Fact] {
        (0..<12).flatMap { month in
            (0..<10).map { number in
                let received = Copenhagen.moment(days(month...month).lowerBound.adding(days: number), "10:00")
                let isLate = number < late[month] ?? 0
                let isCalled = number < 10 - (notCalled[month] ?? 0)
                return CaseModel.Fact(
                    heard: CaseFact(
                        case: CaseID(unchecked: "K-\(month)-\(number)"), unit: "U-1", received: received,
                        channel: .phone,
                        kind: .complaint, route: .callback),
                    calls: CallFact(
                        case: CaseID(unchecked: "K-\(month)-\(number)"), limit: received.adding(hours: 24),
                        spokenAt: isCalled ? received.adding(hours: isLate ? 30 : 2) : nil, outcome: .solved))
            }
        }
    }

    @Test func `the year tells what its halves must not, since each of them would tell of few`() {
        let facts = Self.steady(late: [0: 2, 7: 3])
        let year = Self.figures(facts, 0...11)
        #expect((year.calls.inTime, year.calls.late, year.calls.none) == (.number(115), .number(5), .number(0)))
        for half in [0...5, 6...11] {
            let figures = Self.figures(facts, half)
            #expect(figures.received == .number(60), "what all months tell is told of each")
            #expect([figures.calls.inTime, figures.calls.late] == [.hidden, .hidden])
            #expect(figures.calls.none == .number(0), "what is no one's secret stays told")
        }
    }

    @Test func `a period tells what it may of numbers of which the year tells but some`() {
        // Twelve were not rung about, two too late: the year hides these with the smallest beside them.
        let facts = Self.steady(late: [10: 2], notCalled: [1: 6, 10: 6])
        let year = Self.figures(facts, 0...11).calls
        #expect((year.inTime, year.late, year.none) == (.number(106), .few, .hidden))
        for months in [0...11, 0...5, 6...11, 0...2, 3...8] {
            let calls = Self.figures(facts, months).calls
            let count = 10 * months.count - (months.contains(1) ? 6 : 0) - (months.contains(10) ? 8 : 0)
            #expect(calls.inTime == .number(count), "months \(months)")
        }
    }

    @Test func `months that have not come hide nothing: until then the year is what has been`() {
        let facts = Self.steady(late: [0: 2, 7: 3]).filter { $0.heard.received < "2026-11-01T00:00+01:00" }
        let (soFar, year) = (Self.figures(facts, 0...9), Self.figures(facts, 0...11))
        #expect((soFar.calls.inTime, soFar.calls.late) == (.number(95), .number(5)))
        #expect(soFar.calls == year.calls && soFar.received == year.received)
    }

    @Test func `one month with few of something takes another of its quarter with it, and no more`() {
        let facts = Self.steady(late: [0: 2, 1: 5, 4: 5])
        let late = (0..<12).map { Self.figures(facts, $0...$0).calls.late }
        #expect(late.prefix(3) == [.hidden, .hidden, .number(0)])
        #expect(late.dropFirst(3) == [.number(0), .number(5)] + (5..<12).map { _ in .number(0) })
        #expect(Self.figures(facts, 0...2).calls.late == .number(7))
    }

    @Test func `a few days are told as the whole months they lie in, by the clock in Copenhagen`() {
        var tally = Tally(WholeMonths(around: "2026-12-05"..."2027-01-20"), least: 1)
        for moment in ["2026-11-30T22:59Z", "2026-11-30T23:00Z", "2027-01-31T22:59Z", "2027-01-31T23:00Z"]
            as [Timestamp]
        {
            tally.add(
                CaseModel.Fact(
                    heard: CaseFact(
                        case: "K-1", unit: "U-1", received: moment, channel: .phone, kind: .complaint, route: .callback),
                    calls: CallFact(case: "K-1")))
        }
        let figures = tally.figures()
        #expect((figures.from, figures.to) == ("2026-12-01", "2027-01-31"))
        #expect(figures.received == .number(2))
        #expect(tally.days == "2026-01-01"..."2027-12-31")
    }

    @Test(
        arguments: [
            ("2028-02-10", "2028-02-01", "2028-02-29"), ("2026-04-30", "2026-04-01", "2026-04-30"),
            ("1583-01-01", "1583-01-01", "1583-01-31"), ("9999-12-31", "9999-12-01", "9999-12-31"),
        ] as [(CivilDay, CivilDay, CivilDay)])
    func `a day lies in a whole month, the first and the last day there is as well`(
        day: CivilDay, first: CivilDay, last: CivilDay
    ) {
        #expect(WholeMonths(around: day...day).days == first...last)
        #expect(WholeMonths(yearsAround: day...day).days.contains(day))
    }

    @Test func `causes are told year by year, and of several years what each of them tells`() {
        func items(_ year: Int, _ count: Int, _ cause: CauseClass) -> [Causes.Item] {
            (0..<count).map { _ in
                Causes.Item(
                    cause: cause, unit: "U-1", openedOn: CivilDay(year: year, month: 5, day: 4) ?? "2026-01-01",
                    channel: .phone)
            }
        }
        let (one, other) = (items(2025, 9, .systemError), items(2026, 3, .systemError) + items(2026, 8, .errorOfLaw))
        func line(_ items: [Causes.Item]) -> CauseTable.Line? { Causes.tables(items)[0].lines.first }
        #expect(line(one)?.total == .number(9))
        #expect(line(other)?.total == .number(11))
        // Twelve and nine would tell of three.
        #expect(line(one + other)?.counts.contains(.number(12)) == false)
        #expect(line(one + other)?.total == .number(20))
    }
}
