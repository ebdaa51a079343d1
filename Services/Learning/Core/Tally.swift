package import CaseModel

/// Counts facts, one after the other in any order, and tells what those of a period come to.
///
/// A case belongs to the period in which it was received. The method's cases are those that were talked through or were
/// to be; all others stand beside them, since they must not pay for it. What may be told of a few months depends
/// on the rest of their year: from the figures of all periods together nobody shall reckon a small number (decision 48).
package struct Tally: Sendable {
    /// The months it tells of.
    package let period: WholeMonths
    private let least: Int
    /// Month for month of every year in which something was received.
    private var years: [Int: [FigureCounts]] = [:]
    private var method = Durations()
    private var others = Durations()
    private var elapsed = Durations()
    private var copies = Durations()

    package init(_ period: WholeMonths, least: Int = SmallNumbers.least) {
        self.period = period
        self.least = least
    }

    /// The days whose facts are to be counted: the period's years, wholly.
    package var days: ClosedRange<CivilDay> { period.years.days }

    /// Counts one; a fact of another year is left out.
    package mutating func add(_ fact: Fact) {
        let month = WholeMonths.month(of: Copenhagen.day(at: fact.heard.received))
        guard period.years.months.contains(month) else { return }
        years[month / 12, default: Array(repeating: FigureCounts(), count: 12)][month % 12].add(fact)
        guard period.months.contains(month), !fact.isPreventive else { return }
        copies.add(fact.copyMinutes)
        guard fact.isMethod else { return others.add(fact.handlingMinutes) }
        method.add(fact.handlingMinutes)
        elapsed.add(fact.elapsedMinutes)
    }

    /// What the period came to.
    package func figures(isExample: Bool = false) -> Figures {
        let grounds = Set(years.values.joined().flatMap(\.grounds)).sorted()
        let told = told(grounds)
        let (received, ways, calls) = (told[.received][0], told[.ways], told[.firstCalls])
        let (talks, objected, answered, judged) = (told[.talks], told[.objected], told[.answered], told[.judged])
        let (spoken, within24Hours) = (calls[0] + calls[1], told[.within24Hours][0])
        return Figures(
            from: period.days.lowerBound, to: period.days.upperBound, isExample: isExample, received: received,
            method: track(ways[0], told[.methodState], method, told[.methodHandling]),
            others: track(ways[1], told[.othersState], others, told[.othersHandling]),
            excluded: zip(grounds, told[.excluded]).map { ExcludedFigure(ground: $0, count: $1) },
            calls: CallFigures(
                inTime: calls[0], late: calls[1], none: calls[2],
                elapsed: elapsed.spread(
                    spoken, [within24Hours] + told[.elapsed], FigureCounts.shortDays, least: least),
                within24Hours: within24Hours),
            talks: TalkFigures(closedAfterTalk: talks[0], wentFormal: talks[1], neither: talks[2]),
            objections: ObjectionFigures(
                cases: objected[0], answered: answered[0], unanswered: answered[1], reopened: told[.reopened][0],
                judged: JudgedFigures(upheld: judged[0], partlyUpheld: judged[1], notUpheld: judged[2])),
            copies: copies.spread(told[.copies][0], told[.copyTimes], FigureCounts.shortDays, least: least),
            repeats: told[.repeats][0],
            experience: ExperienceQuestion.allCases.map { question in
                let answers = told[.experience(question)]
                let ways = ExperienceAnswer.allCases.map { told[.answerWays(question, $0)] }
                return ExperienceFigure(
                    question: question, yes: answers[0], partly: answers[1], no: answers[2],
                    own: ExperienceShare(yes: ways[0][0], partly: ways[1][0], no: ways[2][0]),
                    asked: ExperienceShare(yes: ways[0][1], partly: ways[1][1], no: ways[2][1]))
            },
            preventive: PreventiveFigures(
                inTime: told[.preventive][0], late: told[.preventive][1], none: told[.preventive][2]))
    }

    private func told(_ grounds: [ExclusionGround]) -> ToldNumbers {
        func numbers(_ counts: FigureCounts) -> [Breakdown: [Int]] {
            Breakdown.all.reduce(into: [:]) { $0[$1] = counts.numbers($1, grounds: grounds) }
        }
        var told = ToldNumbers(numbers(FigureCounts()), least: least)
        for (year, months) in years {
            let asked = period.months.clamped(to: year * 12...year * 12 + 11)
            let span = asked.lowerBound - year * 12..<asked.upperBound - year * 12 + 1
            told += YearOfFigures(months.map(numbers), least: least).told(of: span)
        }
        return told
    }

    private func track(_ received: Count, _ state: [Count], _ handling: Durations, _ buckets: [Count]) -> TrackFigures {
        TrackFigures(
            received: received, closed: state[0], open: state[1],
            handling: handling.spread(state[0], buckets, FigureCounts.longDays, least: least))
    }
}
